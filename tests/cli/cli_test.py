#!/usr/bin/env python3
"""Runs the program licet with the command lines of case files and compares what comes out.

usage: cli_test.py --program FILE [--root FOLDER] [--only TEXT] CASES.toml...

A case file is TOML, one [[case]] for each command line:

  name      one sentence that says what holds
  run       the words after `licet`; {root} is the source tree
  stdin     text for standard input
  env       variables beside an environment that has no NO_COLOR and TERM=xterm
  files     files to put into the empty folder in which the program runs: name = text; a case file may
            have a table [files] of its own, which all of its cases get
  edit      what is different in one of them: name = [[text, instead], ...]; the text has to be there once
  hex       the same with bytes in hexadecimal
  sparse    the same with a size in bytes: name = size
  repeat    the same made of parts: name = [head, part, count, tail]
  terminal  true: standard output is a terminal
  full      true: standard output is a full disk
  code      the exit code
  stdout, stderr          fragments that have to be there, in any order
  not_stdout, not_stderr  fragments that must not be there
  stdout_is, stderr_is    the whole output
  after     files as they have to be afterwards: name = text
  seconds   how long the program may take; 60 if not said

Every case is run twice and has to give the same bytes both times, from the same files.
"""

import argparse
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import threading
import tomllib

KEYS = {"name", "run", "stdin", "env", "files", "edit", "hex", "sparse", "repeat", "terminal", "full", "code",
        "stdout", "stderr", "not_stdout", "not_stderr", "stdout_is", "stderr_is", "after", "seconds"}


class Result:
    """What one run gave."""

    def __init__(self, code, stdout, stderr, files):
        self.code = code
        self.stdout = stdout
        self.stderr = stderr
        self.files = files


def lay_out(case, folder):
    """Makes the files of a case."""
    def open_new(name):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("wb")

    for name, text in case.get("files", {}).items():
        with open_new(name) as file:
            file.write(text.encode())
    for name, digits in case.get("hex", {}).items():
        with open_new(name) as file:
            file.write(bytes.fromhex(digits))
    for name, size in case.get("sparse", {}).items():
        with open_new(name) as file:
            file.truncate(size)
    for name, (head, part, count, tail) in case.get("repeat", {}).items():
        with open_new(name) as file:
            file.write((head + part * count + tail).encode())


def read_terminal(descriptor):
    """All that was written to the other end."""
    data = b""
    while True:
        try:
            chunk = os.read(descriptor, 65536)
        except OSError:  # the last writer has closed its end
            return data
        if not chunk:
            return data
        data += chunk


def run_in(case, program, root, folder):
    command = [program] + [word.replace("{root}", str(root)) for word in case["run"]]
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    environment.update({"TERM": "xterm", "LC_ALL": "C"})
    environment.update(case.get("env", {}))
    options = {"cwd": folder, "env": environment, "input": case.get("stdin", "").encode(),
               "stderr": subprocess.PIPE, "timeout": case.get("seconds", 60)}
    if case.get("terminal"):
        # A terminal holds little, so it is read while the program writes.
        ours, theirs = pty.openpty()
        seen = []
        reader = threading.Thread(target=lambda: seen.append(read_terminal(ours)))
        reader.start()
        try:
            done = subprocess.run(command, stdout=theirs, check=False, **options)
        finally:
            os.close(theirs)
            reader.join()
            os.close(ours)
        stdout = seen[0]
    elif case.get("full"):
        with open("/dev/full", "wb") as full:
            done = subprocess.run(command, stdout=full, check=False, **options)
        stdout = b""
    else:
        done = subprocess.run(command, stdout=subprocess.PIPE, check=False, **options)
        stdout = done.stdout
    files = {name: (folder / name).read_bytes().decode(errors="replace")
             for name in case.get("after", {}) if (folder / name).is_file()}
    return Result(done.returncode, stdout.decode(errors="replace"), done.stderr.decode(errors="replace"),
                  files)


def run_case(case, program, root):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        lay_out(case, folder)
        return run_in(case, program, root, folder)


def compare(case, result):
    """What is not as the case has it."""
    if result.code != case["code"]:
        yield f"the exit code is {result.code}, wanted {case['code']}"
    for stream in ("stdout", "stderr"):
        text = getattr(result, stream)
        for fragment in case.get(stream, []):
            if fragment not in text:
                yield f"{stream} has no `{fragment}`"
        for fragment in case.get("not_" + stream, []):
            if fragment in text:
                yield f"{stream} has `{fragment}`"
        if stream + "_is" in case and text != case[stream + "_is"]:
            yield f"{stream} is not\n{case[stream + '_is']}"
    for name, text in case.get("after", {}).items():
        if result.files.get(name) != text:
            yield f"`{name}` is now {result.files.get(name)!r}, wanted {text!r}"


def check_keys(case):
    unknown = case.keys() - KEYS
    if unknown:
        yield f"unknown keys: {', '.join(sorted(unknown))}"
    for key in ("name", "run", "code"):
        if key not in case:
            yield f"`{key}` is missing"


def add_common(case, common):
    """The case with the files that all cases of its file share, and its edits of them."""
    files = common | case.get("files", {})
    for name, edits in case.get("edit", {}).items():
        for text, instead in edits:
            if files.get(name, "").count(text) != 1:
                yield f"`{text}` of `edit` is not there once in `{name}`"
            files[name] = files.get(name, "").replace(text, instead)
    case["files"] = files


def judge(case, program, root, common=None):
    """All faults of one case."""
    faults = [*check_keys(case), *add_common(case, common or {})]
    if faults:
        return faults
    try:
        first = run_case(case, program, root)
        second = run_case(case, program, root)
    except subprocess.TimeoutExpired as error:
        return [f"took longer than {error.timeout} s"]
    faults = list(compare(case, first))
    if (first.code, first.stdout, first.stderr) != (second.code, second.stdout, second.stderr):
        faults.append("a second run gave something else")
    if faults:
        faults.append(f"stdout:\n{first.stdout}\nstderr:\n{first.stderr}")
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).parents[2])
    parser.add_argument("--only", default="")
    parser.add_argument("cases", type=pathlib.Path, nargs="+")
    options = parser.parse_args()
    ran = failed = 0
    for path in options.cases:
        cases = tomllib.loads(path.read_text(encoding="utf-8"))
        for case in cases["case"]:
            if options.only not in case.get("name", ""):
                continue
            ran += 1
            faults = judge(case, os.path.abspath(options.program), options.root.resolve(),
                           cases.get("files"))
            if faults:
                failed += 1
                print(f"FAILED {path.name}: {case.get('name')}\n  licet {' '.join(case.get('run', []))}")
                print("\n".join("  " + line for fault in faults for line in fault.splitlines()))
    print(f"{ran} cases, {failed} failed")
    return 1 if failed or not ran else 0


if __name__ == "__main__":
    sys.exit(main())
