#!/usr/bin/env python3
"""Every member of a decision is one that records hold: include/licet/decision.hpp against lib/io/decision_fields.hpp.

usage: fields_test.py [--root FOLDER]
"""

import argparse
import pathlib
import re
import sys

# `Answers` is no part of a record; places in texts are told in words.
LEFT_OUT = {("Answers", None), ("RuleTrace", "span")}


def members_of(text):
    """(struct, member) of all structs; inner ones by their own name."""
    found, open_structs = set(), []
    text = re.sub(r"//[^\n]*", "", text)
    for statement in re.split(r"(?<=[;{}])", text):
        statement = statement.strip()
        struct = re.search(r"struct (\w+) \{$", statement)
        if struct:
            open_structs.append(struct.group(1))
        elif statement.endswith("{"):
            # A body, or a value in braces: neither holds members.
            open_structs.append(None)
        elif statement.endswith("}"):
            if open_structs:
                open_structs.pop()
        elif open_structs and open_structs[-1] and "(" not in statement and "friend" not in statement:
            declared = re.sub(r"<[^;]*>", "", statement.rstrip(";"))
            declared = re.sub(r"=[^,]*", "", declared)
            names = declared.split(None, 1)
            if len(names) == 2:
                found |= {(open_structs[-1], name.strip()) for name in names[1].split(",")}
    return found


def told_by(text):
    found = set()
    for struct, body in re.findall(r"Is<([\w:]+)> T>\nvoid Fields\(Visit& visit, T& x\) \{\n(.*?)\n\}", text, re.S):
        for key, member in re.findall(r'visit\("(\w+)", x\.(\w+)\);', body):
            if key != member:
                sys.exit(f"{struct}: `{member}` is told as `{key}`")
            found.add((struct.split("::")[-1], member))
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).parents[2])
    root = parser.parse_args().root
    declared = members_of(re.sub(r"\{\};", ";", (root / "include/licet/decision.hpp").read_text(encoding="utf-8")))
    told = told_by((root / "lib/io/decision_fields.hpp").read_text(encoding="utf-8"))
    missing = {one for one in declared - told if one not in LEFT_OUT and (one[0], None) not in LEFT_OUT}
    for struct, member in sorted(missing):
        print(f"records do not hold `{struct}::{member}`: tell it in lib/io/decision_fields.hpp")
    for struct, member in sorted(told - declared):
        print(f"lib/io/decision_fields.hpp tells `{struct}::{member}`, which this test does not find")
    if len(declared) < 150:
        sys.exit(f"only {len(declared)} members were found")
    print(f"{len(told)} members are told")
    return 1 if missing or told - declared else 0


if __name__ == "__main__":
    sys.exit(main())
