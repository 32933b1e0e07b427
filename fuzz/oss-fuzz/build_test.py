#!/usr/bin/env python3
"""Builds the fuzz targets with the environment that OSS-Fuzz gives, into a folder of its own, and
lets each target read its seeds.

usage: build_test.py --into FOLDER
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FLAGS = "-O1 -gline-tables-only -fsanitize=fuzzer-no-link,address"


def build(into):
    environment = dict(os.environ, CC="clang-14", CXX="clang++-14", CFLAGS=FLAGS, CXXFLAGS=FLAGS,
                       LIB_FUZZING_ENGINE="-fsanitize=fuzzer", OUT=str(into / "out"), WORK=str(into / "work"))
    subprocess.run([ROOT / "fuzz/oss-fuzz/build.sh"], check=True, env=environment)


def faults_of(out, scratch):
    names = sorted(path.stem for path in (ROOT / "fuzz").glob("fuzz_*.cpp"))
    for name in names:
        seeds = out / f"{name}_seed_corpus.zip"
        if not (out / name).is_file() or not seeds.is_file():
            yield f"{name} or its seeds are not there"
            continue
        folder = scratch / name
        with zipfile.ZipFile(seeds) as archive:
            archive.extractall(folder)
        files = [str(path) for path in folder.rglob("*") if path.is_file()]
        # Without a leak check: it needs suppressions for libraries, which the targets run without.
        done = subprocess.run([out / name, *files], capture_output=True, text=True, check=False,
                              env=dict(os.environ, ASAN_OPTIONS="detect_leaks=0"))
        if done.returncode != 0 or not files:
            yield f"{name} with {len(files)} seeds: {done.stderr[-500:]}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--into", type=pathlib.Path, required=True)
    into = parser.parse_args().into.resolve()
    for folder in ("out", "seeds"):
        shutil.rmtree(into / folder, ignore_errors=True)
    build(into)
    faults = list(faults_of(into / "out", into / "seeds"))
    print("\n".join(faults) or "every target is there and reads its seeds")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
