#!/usr/bin/env python3
"""Compares docs/diagnostics/ with the tables of diagnostics.

usage: diagnostic_pages.py [--root FOLDER] [--write-index]

Fails when a code has no page, a page has no code, a title is not the message of the table, a part of
the page is missing, or the list in README.md is not up to date (--write-index mends the last).
"""

import argparse
import pathlib
import re
import sys

# Byte code does not belong into the source tree.
sys.dont_write_bytecode = True

from diagnostic_table import read_tables

PARTS = ["## What it means", "## Example", "## How to mend it"]
FENCE = re.compile(r"^```(licet|toml|json|text|sh)( .*)?$", re.MULTILINE)
INDEX_HEAD = """# Messages

Every message of Licet has a code that does not change. `LIC1…` are about text that cannot be read as
rules, `LIC2…` about rules that do not hold together, `LIC3…` about facts: scenarios and catalogs; `LIC4…` is
kept for evaluation, which has no mistakes of its own. A warning does not keep a pack from being used.

Each page says what the message means, shows an input that gets it, and says how to mend it. The examples
of rules stand in a pack that has the source `law` and uses the shared modules.

| code | severity | message |
| --- | --- | --- |
"""


def index_of(kinds):
    rows = [f"| [{kind.code}]({kind.code}.md) | {kind.severity} | {kind.title.replace('|', chr(92) + '|')} |\n"
            for kind in sorted(kinds, key=lambda kind: kind.code)]
    return INDEX_HEAD + "".join(rows)


def section(page, heading):
    """The text below a heading, up to the next."""
    after = page.split(heading + "\n", 1)[1]
    return after.split("\n## ", 1)[0].strip()


def check_page(kind, page):
    """What is wrong with the page of one kind."""
    lines = page.splitlines()
    title = f"# {kind.code}: {kind.title}"
    if not lines or lines[0] != title:
        yield f"the title has to be `{title}`"
    if f"Severity: {kind.severity}." not in lines:
        yield f"the line `Severity: {kind.severity}.` is missing"
    for part in PARTS:
        if part not in lines:
            yield f"`{part}` is missing"
        elif not section(page, part):
            yield f"`{part}` says nothing"
    if PARTS[1] in lines and not FENCE.search(section(page, PARTS[1])):
        yield "the example has no fence that names its language"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).parents[2])
    parser.add_argument("--write-index", action="store_true")
    options = parser.parse_args()
    folder = options.root / "docs/diagnostics"
    kinds = read_tables(options.root)
    index = folder / "README.md"
    if options.write_index:
        index.write_text(index_of(kinds), encoding="utf-8")

    faults = []
    pages = {page.stem: page for page in folder.glob("LIC*.md")}
    for kind in kinds:
        page = pages.pop(kind.code, None)
        if page is None:
            faults.append(f"docs/diagnostics/{kind.code}.md: there is no page for {kind.name}")
            continue
        for fault in check_page(kind, page.read_text(encoding="utf-8")):
            faults.append(f"docs/diagnostics/{kind.code}.md: {fault}")
    faults += [f"docs/diagnostics/{code}.md: no table has this code" for code in sorted(pages)]
    if not index.is_file() or index.read_text(encoding="utf-8") != index_of(kinds):
        faults.append("docs/diagnostics/README.md: run tests/docs/diagnostic_pages.py --write-index")
    print("\n".join(faults) if faults else f"{len(kinds)} messages, each with its page")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
