"""The matrix of the charts agrees with a second telling of the law (see oracle.py), cell by cell.

usage: matrix_test.py MATRIX.txt CHIPS.toml
"""

from __future__ import annotations

import re
import sys
import tomllib
from datetime import date
from pathlib import Path

from oracle import EXCEPTION, FREE, LICENSE, possible_answers

ORDER = [FREE, EXCEPTION, LICENSE, "prohibited"]


def ends_of_cell(cell: str) -> tuple[str, str]:
    """Both ends of the answer that a cell of the matrix stands for, by the legend printed on it."""
    named = {".": FREE, "-": FREE, "E": EXCEPTION, "P": "prohibited"}
    ends = [named[end] if end in named else LICENSE for end in cell.split("?")]
    if any(not end or (end not in named and end[0] != "L") for end in cell.split("?")):
        raise ValueError(f"no legend for the cell `{cell}`")
    return ends[0], ends[-1]


def cells_of(text: str) -> list[tuple[date, str, str, str]]:
    """Day, chip, place and cell of each cell of `licet chart matrix`: per day a line of places, then
    lines of cells, each followed by the chips that share it; or the earlier day that it repeats."""
    days: dict[date, list[tuple[str, str, str]]] = {}
    rows, places, cells = [], None, []
    for line in text.splitlines():
        if heading := re.fullmatch(r"(\d{4}-\d\d-\d\d)(?:  as on (\d{4}-\d\d-\d\d))?", line):
            rows, places = list(days.get(day_of(heading[2]), [])), None
            days[day_of(heading[1])] = rows
        elif not days or not line.strip():
            continue
        elif line.startswith("      "):
            rows += [(chip, *cell) for chip in line.split() for cell in cells]
        elif places is None:
            places = line.split()
        else:
            cells = list(zip(places, line.split(), strict=True))
    return [(day, *row) for day, rows in days.items() for row in rows]


def day_of(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def disagreements(cells, chips: dict[str, dict]) -> tuple[int, list[str]]:
    compared, found = 0, []
    for day, chip, place, cell in cells:
        answers = possible_answers(chips[chip], place, day)
        if answers is None:
            continue
        compared += 1
        expected = (min(answers, key=ORDER.index), max(answers, key=ORDER.index))
        if ends_of_cell(cell) != expected:
            found.append(f"{day} {chip} {place}: the matrix says {cell}, the law {expected}")
    return compared, found


def main() -> int:
    matrix, catalog = Path(sys.argv[1]), Path(sys.argv[2])
    chips = tomllib.loads(catalog.read_text(encoding="utf-8"), parse_float=str)["chip"]
    facts = {chip["id"]: chip["facts"] for chip in chips}
    cells = cells_of(matrix.read_text(encoding="utf-8"))
    compared, found = disagreements(cells, facts)
    print(f"{compared} cells compared, {len(found)} disagree")
    print("\n".join(found[:20]))
    days, places = {cell[0] for cell in cells}, {cell[2] for cell in cells}
    if len(cells) != len(days) * len(places) * len(facts):
        print(f"{len(days)} days, {len(places)} places, {len(facts)} chips, but {len(cells)} cells")
        return 1
    # The comparison itself can fail: with one cell changed it has to.
    day, chip, place, cell = next(cell for cell in cells if cell[2] == "CN" and cell[3] == "Ld")
    if len(disagreements([(day, chip, place, ".")], facts)[1]) != 1:
        print("a changed cell was not noticed")
        return 1
    return 1 if found or compared == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
