"""Each point of the law that is easy to get wrong (points.toml) has tests that fail when it is got wrong.

usage: points_test.py LICET RULES POINTS.toml [NUMBER ...]
"""

from __future__ import annotations

import re
import sys
import tempfile
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pack_copy import Packs

POINTS = 46


def tests_of(point: dict) -> list[str]:
    named = [name for wrong in point["wrong"] for name in wrong["fails"]]
    return list(dict.fromkeys([*named, *point.get("beside", [])]))


def faults_of_table(points: list[dict], packs: Packs) -> list[str]:
    """What the table leaves out: a point, a test that does not exist, a test that no point names."""
    faults = []
    numbers = [point["number"] for point in points]
    if numbers != list(range(1, POINTS + 1)):
        faults.append(f"the points are {numbers}, not 1 to {POINTS}")
    named: dict[str, int] = {}
    for point in points:
        if not point["wrong"] or not all(wrong["fails"] for wrong in point["wrong"]):
            faults.append(f"point {point['number']} has no wrong reading, or one that no test notices")
        for name in tests_of(point):
            named[name] = point["number"]
            if name not in packs.tests:
                faults.append(f"point {point['number']}: there is no test `{name}`")
    for name in packs.tests:
        if (match := re.match(r"point (\d+):", name)) and named.get(name) != int(match[1]):
            faults.append(f"point {int(match[1])} does not name its test `{name}`")
    return faults


def try_reading(program: Path, packs: Packs, point: dict, wrong: dict) -> str | None:
    """What is wrong with a wrong reading: it does not fit, or a test that has to fail passes."""
    where = f"point {point['number']}, `{wrong['reading']}`"
    try:
        with tempfile.TemporaryDirectory() as scratch:
            rules = packs.edited(wrong["edits"])
            failed = packs.failing(program, rules, wrong["fails"], Path(scratch))
    except (ValueError, RuntimeError) as fault:
        return f"{where}: {str(fault).splitlines()[0]}"
    passed = [name for name in wrong["fails"] if name not in failed]
    return f"{where}: passes all the same: {', '.join(passed)}" if passed else None


def main() -> int:
    program, folder, table = (Path(argument) for argument in sys.argv[1:4])
    points = tomllib.loads(table.read_text(encoding="utf-8"))["point"]
    packs = Packs(folder)
    faults = faults_of_table(points, packs)
    if chosen := {int(number) for number in sys.argv[4:]}:
        points = [point for point in points if point["number"] in chosen]
    if not faults:
        names = sorted({name for point in points for name in tests_of(point)})
        with tempfile.TemporaryDirectory() as scratch:
            failed = packs.failing(program, packs.rules, names, Path(scratch))
        faults += [f"`{name}` fails as the rules stand" for name in sorted(failed)]
    tried = 0
    if not faults:
        readings = [(point, wrong) for point in points for wrong in point["wrong"]]
        with ThreadPoolExecutor(2) as pool:
            results = pool.map(lambda pair: try_reading(program, packs, *pair), readings)
            faults += [result for result in results if result]
        tried = len(readings)
    print(f"{len(points)} points, {tried} wrong readings tried, {len(faults)} faults")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
