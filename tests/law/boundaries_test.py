"""Every limit and every day on which the law turns has tests on both of its sides, one step away.

The limits and the changes of groups are found in the rules, so a new one without a row fails. Each is moved
by one step in a copy of the packs, both ways, and a test of its row has to fail.

usage: boundaries_test.py LICET RULES LIMITS.toml DAYS.toml
"""

from __future__ import annotations

import re
import sys
import tempfile
import tomllib
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from pack_copy import Packs, declarations_of

NUMBER = re.compile(r"\d{4}-\d\d-\d\d|\d+(?:\.\d+)?")
TEXT_OR_COMMENT = re.compile(r'"[^"]*"|#[^\n]*')
# A number with an operator before or after it; what is compared with nothing or counted is no limit.
COMPARED = re.compile(r"(?:<=|>=|<|>)\s*(\d{4}-\d\d-\d\d|\d+(?:\.\d+)?)|\+ (\d+) days")
ENTRY = re.compile(r"(?:from|until|printed) \d{4}-\d\d-\d\d")


def moved(text: str, step: Decimal) -> str:
    """The text with its last number or date moved by the step."""
    last = list(NUMBER.finditer(text))[-1]
    if "-" in last[0]:
        value = (date.fromisoformat(last[0]) + timedelta(days=int(step))).isoformat()
    else:
        value = str(Decimal(last[0]) + step)
    return text[: last.start()] + value + text[last.end():]


def limits_in(packs: Packs) -> list[tuple[str, str]]:
    """Each limit of the rules: the declaration, and the number."""
    found = []
    for text in packs.rules.values():
        for declaration in declarations_of(text):
            bare = TEXT_OR_COMMENT.sub("", declaration)
            if declaration.startswith("threshold "):
                found += [(declaration, number) for number in re.findall(r"= (\d[\d.]*)", bare)]
            elif declaration.split()[0] not in ("flag", "unmodeled"):
                numbers = [first or days for first, days in COMPARED.findall(bare)]
                found += [(declaration, number) for number in dict.fromkeys(numbers) if number != "0"]
    return found


def changes_in(packs: Packs) -> list[tuple[str, str]]:
    """Each dated entry of a group after its first, with every day that it names."""
    found = []
    for text in packs.rules.values():
        for declaration in declarations_of(text):
            if declaration.startswith("group "):
                days = ENTRY.findall(TEXT_OR_COMMENT.sub("", declaration))
                found += [(declaration, day) for day in days[1:]]
    return found


def without_row(found: list[tuple[str, str]], rows: list[dict], words: str, what: str) -> list[str]:
    """What is in the rules and in no row, and rows that nothing in the rules matches."""
    def fits(row: dict, declaration: str, number: str) -> bool:
        numbers = [row[words]] if ENTRY.fullmatch(number) else NUMBER.findall(row[words])
        return declaration.startswith(row["in"]) and number in numbers

    missing = [f"no row for the {what} {number} of `{declaration.split('{')[0].strip()}`"
               for declaration, number in found if not any(fits(row, declaration, number) for row in rows)]
    stale = [f"nothing in the rules fits the row of `{row['in']}`, `{row[words]}`"
             for row in rows if not any(fits(row, *item) for item in found)]
    return missing + stale


def moves_of(row: dict) -> list[tuple[str, list[dict]]]:
    """The edits that move what the row is about, by direction."""
    def edits(sign: int) -> list[dict]:
        if "day" in row:
            day = row["day"].isoformat()
            other = (row["day"] + timedelta(days=sign)).isoformat()
            # A threshold may begin before the rules that read it, not after them.
            return [{"in": begin, "all": day, "new": other} for begin in row["in"]
                    if sign < 0 or not begin.startswith("threshold ")]
        words = row.get("limit") or row["from"]
        return [{"in": row["in"], "old": words, "new": moved(words, sign * Decimal(row.get("step", "1")))}]

    names = ("down", "up") if "limit" in row else ("earlier", "later")
    wanted = row.get("only")
    return [(name, edits(sign)) for name, sign in zip(names, (-1, 1)) if wanted in (None, name)]


def tests_of(row: dict) -> list[str]:
    names = [name for key in ("tests", "below", "at", "above") for name in row.get(key, [])]
    return list(dict.fromkeys(names))


def faults_of_row(row: dict, packs: Packs) -> list[str]:
    """A test that does not exist, a side without a test, a day without its neighbors."""
    label = f"`{row['in']}`, `{row.get('limit') or row.get('from') or row['day']}`"
    faults = [f"{label}: there is no test `{name}`" for name in tests_of(row) if name not in packs.tests]
    if faults:
        return faults
    if "limit" in row and not (row["at"] and row["above"]):
        faults.append(f"{label}: no test at the limit, or none over it")
    if "day" in row:
        cases = {date.fromisoformat(day) for name in row["tests"]
                 for day in re.findall(r"^  on (\S+)", packs.tests[name][1], re.M)}
        absent = [day for day in (row["day"] + timedelta(days=n) for n in (-1, 0, 1)) if day not in cases]
        faults += [f"{label}: no test on {day}" for day in absent]
    if row.get("only") and not row.get("why"):
        faults.append(f"{label}: one direction is left out without saying why")
    return faults


def try_row(program: Path, packs: Packs, row: dict) -> list[str]:
    faults = []
    for direction, edits in moves_of(row):
        where = f"`{row['in']}`, `{row.get('limit') or row.get('from') or row['day']}` moved {direction}"
        try:
            with tempfile.TemporaryDirectory() as scratch:
                if not packs.failing(program, packs.edited(edits), tests_of(row), Path(scratch)):
                    faults.append(f"{where}: no test fails")
        except (ValueError, RuntimeError) as fault:
            faults.append(f"{where}: {str(fault).splitlines()[0]}")
    return faults


def main() -> int:
    program, folder, limits_file, days_file = (Path(argument) for argument in sys.argv[1:5])
    limits = tomllib.loads(limits_file.read_text(encoding="utf-8"))["limit"]
    days = tomllib.loads(days_file.read_text(encoding="utf-8"))
    packs = Packs(folder)
    rows = [*limits, *days["day"], *days["change"]]
    faults = without_row(limits_in(packs), limits, "limit", "limit")
    faults += without_row(changes_in(packs), days["change"], "from", "change")
    faults += [fault for row in rows for fault in faults_of_row(row, packs)]
    moves = sum(len(moves_of(row)) for row in rows)
    if not faults:
        with ThreadPoolExecutor(2) as pool:
            results = pool.map(lambda row: try_row(program, packs, row), rows)
            faults += [fault for result in results for fault in result]
    print(f"{len(limits)} limits, {len(days['day'])} days, {len(days['change'])} changes of groups; "
          f"{moves} moves by one step, {len(faults)} faults")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
