#!/usr/bin/env python3
"""Holds what a solver says of `licet explain --smt` against `licet eval`, for every story and case
that is shipped.

usage: smt_shipped_test.py --root FOLDER --licet PROGRAM
"""

import argparse
import json
import pathlib
import subprocess
import sys

LEVELS = ["no_license", "exception_available", "license_required", "prohibited"]


def run(*command, **options):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False,
                          timeout=300, **options)


def possible(script):
    """The outcomes that z3 finds possible."""
    done = run("z3", "-in", "-t:60000", input=script)
    words = done.stdout.split()
    assert done.returncode == 0 and words[::2] == LEVELS, done.stdout + done.stderr
    assert set(words[1::2]) <= {"sat", "unsat"}, words
    return [level for level, answer in zip(LEVELS, words[1::2]) if answer == "sat"]


def fault_of(licet, path):
    """What is wrong with one scenario, or None; and how many outcomes it can have."""
    decided = json.loads(run(licet, "eval", "--effort", "0", "--format", "json", path).stdout)
    script = run(licet, "explain", "--smt", path)
    if script.returncode != 0:
        return f"{path.name}: {script.stderr}", 0
    found = possible(script.stdout)
    within = LEVELS[LEVELS.index(decided["low"]):LEVELS.index(decided["high"]) + 1]
    if not found or not set(found) <= set(within):
        return f"{path.name}: z3 finds {found}, licet {within}", 0
    return None, len(found)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=pathlib.Path, required=True)
    parser.add_argument("--licet", required=True)
    arguments = parser.parse_args()
    rules = arguments.root / "rules"
    paths = sorted([*rules.glob("stories/*.toml"), *rules.glob("us-ear/cases/*.toml")])
    answers = [fault_of(arguments.licet, path) for path in paths]
    faults = [fault for fault, _ in answers if fault]
    several = sum(count > 1 for _, count in answers)
    print("\n".join(faults) or f"{len(paths)} scenarios, {several} with several outcomes, as z3 has them")
    # Otherwise the test would show nothing.
    return 1 if faults or len(paths) < 30 or several < 2 else 0


if __name__ == "__main__":
    sys.exit(main())
