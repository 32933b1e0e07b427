#!/usr/bin/env python3
"""Finds messages that no test expects.

usage: message_coverage.py [--root FOLDER]

A kind counts as tested when a file below tests/ or rules/*/cases names its code or its enumerator, or
when its page has an example that is run (`shows=CODE`, see run_docs.py). The tests of the registry, of rendering and of the pages name codes without reaching them and do not
count. Kinds that cannot be reached by a test are listed, with the reason, in untested_messages.txt;
one that gains a test has to leave the list.
"""

import argparse
import pathlib
import re
import sys

# Byte code does not belong into the source tree.
sys.dont_write_bytecode = True

from diagnostic_table import read_tables

SKIPPED = ["tests/docs/", "tests/unit/diag/", "tests/layers/"]
SUFFIXES = {".cpp", ".hpp", ".py", ".licet", ".toml", ".json", ".txt", ".md"}
MENTION = re.compile(r"\bLIC\d{4}\b|\bDiagnosticKind::k(\w+)")


def mentions(root):
    """Codes and names of kinds that the tests expect."""
    found = set()
    for top in ["tests", "rules"]:
        for file in sorted((root / top).rglob("*")):
            path = file.relative_to(root).as_posix()
            if file.suffix not in SUFFIXES or any(path.startswith(skip) for skip in SKIPPED):
                continue
            if top == "rules" and "/cases/" not in path:
                continue
            for match in MENTION.finditer(file.read_text(encoding="utf-8", errors="replace")):
                found.add(match.group(1) or match.group(0))
    for page in sorted((root / "docs/diagnostics").glob("*.md")):
        found.update(re.findall(r"shows=(LIC\d{4})", page.read_text(encoding="utf-8")))
    return found


def read_exemptions(path):
    """{code: reason}."""
    exemptions = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        code, _, reason = line.partition(" ")
        if not re.fullmatch(r"LIC\d{4}", code) or not reason.strip():
            raise SystemExit(f"{path}:{number}: a line is a code and the reason")
        exemptions[code] = reason.strip()
    return exemptions


def judge(kinds, found, exemptions):
    """What is wrong, one sentence each."""
    codes = {kind.code for kind in kinds}
    for kind in kinds:
        tested = kind.code in found or kind.name in found
        if not tested and kind.code not in exemptions:
            yield f"{kind.code} {kind.name}: no test expects `{kind.text}`"
        if tested and kind.code in exemptions:
            yield f"{kind.code} {kind.name}: a test expects it now; take it off untested_messages.txt"
    for code in sorted(exemptions.keys() - codes):
        yield f"{code}: untested_messages.txt names a code that no table has"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).parents[2])
    options = parser.parse_args()
    exemptions = read_exemptions(options.root / "tests/docs/untested_messages.txt")
    kinds = read_tables(options.root)
    faults = list(judge(kinds, mentions(options.root), exemptions))
    print("\n".join(faults) if faults else f"{len(kinds)} messages, {len(exemptions)} exempt")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
