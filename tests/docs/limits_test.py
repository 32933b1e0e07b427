#!/usr/bin/env python3
"""Holds docs/limits.md against the constants that it names: each row `what | number | … | `FILE` `NAME` |`.

usage: limits_test.py [--root FOLDER]
"""

import argparse
import pathlib
import re
import sys

ROW = re.compile(r"^\|[^|]*\|\s*([\d,]+)\s*\|[^|]*\|\s*`([^`]+)`\s+`(kMax\w+)`\s*\|$", re.M)


def value_of(text, name):
    """The number behind `constexpr TYPE name = EXPRESSION;`, or None."""
    found = re.search(rf"constexpr\s+[\w:]+\s+{name}\s*=\s*([^;]+);", text)
    if not found:
        return None
    expression = re.sub(r"std::\w+\{([^}]*)\}", r"\1", found[1]).replace("'", "")
    if not re.fullmatch(r"[\d\s*<]+", expression):
        return None
    return eval(expression)  # digits, `*` and `<<` only


def faults_of(page, root):
    rows = ROW.findall(page)
    if len(rows) < 10:
        yield f"only {len(rows)} rows of the page name a constant"
    for number, file, name in rows:
        path = root / file
        value = value_of(path.read_text(encoding="utf-8"), name) if path.is_file() else None
        if value is None:
            yield f"`{file}` has no constant `{name}`"
        elif value != int(number.replace(",", "")):
            yield f"the page says {number} for `{name}`, the program {value:,}"


def self_test(root):
    """A number that is wrong and a constant that is not there are found."""
    row = "| x | {} | | `lib/data/bind.hpp` `{}` |\n"
    page = row.format("256", "kMaxLines") * 10
    assert not list(faults_of(page, root))
    assert len(list(faults_of(page + row.format("255", "kMaxLines"), root))) == 1
    assert len(list(faults_of(page + row.format("256", "kMaxNothing"), root))) == 1
    assert list(faults_of("", root))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).parents[2])
    root = parser.parse_args().root
    self_test(root)
    faults = list(faults_of((root / "docs/limits.md").read_text(encoding="utf-8"), root))
    print("\n".join(faults) or "all limits are as the page has them")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
