#!/usr/bin/env python3
"""Holds the table of fuzz targets in fuzz/README.md against the sources, the build and the corpora.

usage: targets_test.py [--root FOLDER] --targets FILE
"""

import argparse
import pathlib
import re
import sys

ROW = re.compile(r"^\| `(fuzz_\w+)` \|[^|]+\|[^|]+\| \w[^|]{20,}\|$", re.M)


def faults_of(documented, sources, built, corpora):
    """Each way in which the table, the sources, the build and the inputs say something else."""
    for name in sorted(set(documented) ^ set(sources)):
        yield f"`{name}` is {'not in the table' if name in sources else 'in the table and has no source'}"
    for name in sorted(set(sources) ^ set(built)):
        yield f"`{name}` is {'not built' if name in sources else 'built from no source of its name'}"
    if documented != sorted(documented):
        yield "the table is not sorted"
    for name, corpus in sorted(built.items()):
        if not corpora.get(corpus):
            yield f"`{name}` has no input to start from"
    for name in sorted(set(corpora) - set(built.values())):
        yield f"nothing reads the corpus `{name}`"


def self_test():
    names = ["fuzz_a", "fuzz_b"]
    built = {name: name for name in names}
    corpora = {name: 1 for name in names}
    assert not list(faults_of(names, names, built, corpora))
    assert list(faults_of(names[:1], names, built, corpora))
    assert list(faults_of(names, names[:1], built, corpora))
    assert list(faults_of(names, names, {"fuzz_a": "fuzz_a"}, corpora))
    assert list(faults_of(names[::-1], names, built, corpora))
    assert list(faults_of(names, names, built, {"fuzz_a": 1}))
    assert list(faults_of(names, names, built, corpora | {"fuzz_c": 1}))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).parents[1])
    parser.add_argument("--targets", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    self_test()
    fuzz = arguments.root / "fuzz"
    lines = arguments.targets.read_text(encoding="utf-8").split("\n")
    built = {name: corpus for name, _, corpus in (line.split() for line in lines if line)}
    corpora = {folder.name: sum(1 for file in folder.iterdir() if file.is_file())
               for folder in (fuzz / "corpus").iterdir()}
    faults = list(faults_of(ROW.findall((fuzz / "README.md").read_text(encoding="utf-8")),
                            [path.stem for path in fuzz.glob("fuzz_*.cpp")], built, corpora))
    print("\n".join(faults) or f"{len(built)} targets are as the table has them")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
