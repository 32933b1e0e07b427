#!/usr/bin/env python3
"""Runs what README.md and docs/**/*.md show, and compares it with what they say.

usage: run_docs.py --bin FOLDER [--root FOLDER] [--update] [FILE...]

Fenced blocks, by the first word after the fence:

  console         `$ ` starts a command (`> ` goes on with it), run by bash with FOLDER first on PATH;
                  the lines after it are its whole output, both streams.
                  A line `...` stands for any lines. A command that is not found fails; other exit
                  codes are part of what is shown only if the command prints them.
  sh              is run by bash as a whole. Every command has to end with 0, 2, 3 or 4, which are
                  answers of licet; with `shows=CODE` that diagnostic has to be reported. With `ci=NAME`
                  the block is not run here: each of its lines has to be in tests/docs/elsewhere.toml
                  under NAME, with the file that runs it and the words by which that file does.
  cmake           needs `ci=NAME` too.
  licet           goes through `licet check`, and through `licet test` if it holds a test. Where one
                  block of a page has a pack header, all blocks of the page, from top to bottom, are
                  that pack; otherwise each is put after PRELUDE and checked alone. With `shows=CODE`
                  a block is always alone, and the check has to report that diagnostic.
  licet-fragment  is only looked at by readers; so are blocks of docs/diagnostics without `shows=`.
  toml scenario   is read by `licet eval`; with `shows=CODE` that has to report that diagnostic.
  cpp FILE        is FILE of the tree, word for word, and a program that examples/CMakeLists.txt builds;
                  a cpp block without a file is an error. Any other block whose second word is a path
                  with a slash is that file, too.
  text, json, toml, ebnf   are only looked at. Every other first word, and none, is an error.

Commands of a page are run one after the other in one folder, which begins with copies of `rules` and
`tests/packs` and with the files in tests/docs/files/PAGE (`docs-lists` for docs/lists.md).

Links to files of the tree must lead somewhere. --update writes the real output into console blocks
that have no `...`. Prints one line per problem and exits 1 if there is any.
"""

import argparse
import dataclasses
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib

FENCE = re.compile(r"^(\s*)(`{3,})\s*(.*)$")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
HEADER = re.compile(r"^\s*(licet\s+1\s+)?pack\s+[\w.]+\s*\{", re.M)
LOOKED_AT = {"text", "json", "toml", "ebnf", "licet", "licet-fragment"}
# Around the commands of a block: an answer of licet (2, 3, 4) is no failure, everything else is.
GUARD = "trap 'code=$?; [[ $code -ge 2 && $code -le 4 ]] || exit $((code == 1 ? 97 : code))' ERR\n"
# What rules without a pack header are put after; one line, so that lines keep their numbers.
PRELUDE = (
    "licet 1 pack docs.example { title \"An example\" jurisdiction 'US' authority \"An example\" "
    "law_as_of 2024-01-01 uses std.units, std.countries, std.trade "
    "scale review { presumption_of_approval < case_by_case < presumption_of_denial < denial } } "
    "source law { title \"An example\" cite \"1 EX 1\" published 2020-01-01 effective 2020-01-01 }"
)


@dataclasses.dataclass
class Block:
    file: str
    line: int  # of the opening fence, 1-based
    words: list
    lines: list

    @property
    def place(self):
        return f"{self.file}:{self.line}"

    @property
    def text(self):
        return "".join(line + "\n" for line in self.lines)


def blocks_of(name, lines):
    """The fenced blocks of a file, without the indentation of their fences."""
    block, fence, indent = None, "", 0
    for number, line in enumerate(lines, 1):
        match = FENCE.match(line)
        if block is None:
            if match:
                indent, fence = len(match.group(1)), match.group(2)
                block = Block(name, number, match.group(3).split(), [])
        elif match and match.group(2) == fence and not match.group(3):
            yield block
            block = None
        else:
            block.lines.append(line[indent:] if not line[:indent].strip() else line)
    if block is not None:
        yield block


@dataclasses.dataclass
class Step:
    """One command of a console block and the output that is shown for it."""
    line: int
    command: str
    shown: list


def steps_of(block):
    steps = []
    for number, line in enumerate(block.lines, block.line + 1):
        if line.startswith("$ "):
            steps.append(Step(number, line[2:], []))
        elif line.startswith("> ") and steps and not steps[-1].shown:
            steps[-1].command += "\n" + line[2:]
        elif steps:
            steps[-1].shown.append(line)
        else:
            return None
    return steps


def matches(shown, seen):
    """Whether `seen` is `shown`, where a line `...` stands for any lines."""
    if not shown:
        return not seen
    if shown[0].strip() == "...":
        return any(matches(shown[1:], seen[start:]) for start in range(len(seen) + 1))
    return bool(seen) and shown[0] == seen[0] and matches(shown[1:], seen[1:])


class Runner:
    def __init__(self, root, folder, update):
        self.root = root
        self.licet = folder / "licet"
        self.update = update
        self.problems = []
        self.counts = dict.fromkeys(["console", "sh", "elsewhere", "licet", "scenario", "file", "link"], 0)
        elsewhere = root / "tests/docs/elsewhere.toml"
        self.elsewhere = tomllib.loads(elsewhere.read_text(encoding="utf-8")) if elsewhere.is_file() else {}
        self.used = set()
        self.environment = dict(os.environ, LC_ALL="C.UTF-8", NO_COLOR="1",
                                PATH=os.pathsep.join([str(folder), str(folder / "examples"), os.environ["PATH"]]))

    def problem(self, place, text):
        self.problems.append(f"{place}: {text}")

    def run(self, command):
        return subprocess.run(["bash", "-c", command], cwd=self.folder, env=self.environment, text=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              timeout=300, check=False)

    def console(self, block):
        """Runs a block; gives its lines as they should be."""
        steps = steps_of(block)
        if not steps:
            self.problem(block.place, "a console block starts with `$ ` and a command")
            return block.lines
        lines = []
        for step in steps:
            self.counts["console"] += 1
            result = self.run(step.command)
            seen = [line.rstrip() for line in result.stdout.splitlines()]
            place = f"{block.file}:{step.line}"
            shown = [line.rstrip() for line in step.shown]
            if result.returncode >= 126 or result.returncode < 0:
                self.problem(place, f"`{step.command}` ended with exit code {result.returncode}: {result.stdout.strip()}")
            elif not matches(shown, seen):
                if self.update and "..." not in (line.strip() for line in shown):
                    shown = seen
                else:
                    difference = "\n".join(difflib.unified_diff(shown, seen, "shown", "seen", lineterm=""))
                    self.problem(place, f"`{step.command}` prints something else:\n{difference}")
            first, *more = step.command.split("\n")
            lines += ["$ " + first, *("> " + line for line in more), *shown]
        return lines

    def lay_out(self, name):
        """What a page begins with."""
        for part in ["rules", "tests/packs"]:
            if (self.root / part).is_dir():
                shutil.copytree(self.root / part, self.folder / part)
        files = self.root / "tests/docs/files" / name.removesuffix(".md").replace("/", "-")
        if files.is_dir():
            shutil.copytree(files, self.folder, dirs_exist_ok=True)

    def shell(self, block, code):
        """Runs a block as a whole."""
        self.counts["sh"] += 1
        result = self.run(GUARD + block.text)
        if code and code not in result.stdout:
            self.problem(block.place, f"the block does not report {code}; it prints:\n{result.stdout}")
        elif result.returncode not in (0, 2, 3, 4):
            self.problem(block.place, f"the block ends with exit code {result.returncode}:\n{result.stdout}")

    def run_elsewhere(self, block, name):
        """Each line of the block is run by something else, which still does so."""
        for number, line in enumerate(block.lines, block.line + 1):
            command = re.sub(r"\s+#.*", "", line).strip()
            if not command or command.startswith("#"):
                continue
            self.counts["elsewhere"] += 1
            place = f"{block.file}:{number}"
            step = self.elsewhere.get(name, {}).get(command)
            if step is None:
                self.problem(place, f"tests/docs/elsewhere.toml does not say under `{name}` what runs `{command}`")
                continue
            self.used.add((name, command))
            file = self.root / step["file"]
            if not file.is_file() or step["words"] not in file.read_text(encoding="utf-8"):
                self.problem(place, f"`{step['file']}` has no `{step['words']}`, which should run `{command}`")

    def stale(self):
        for name, steps in self.elsewhere.items():
            for command in steps:
                if (name, command) not in self.used:
                    self.problem("tests/docs/elsewhere.toml", f"no page has `{command}` under `{name}`")

    def licet_says(self, *arguments):
        result = subprocess.run([self.licet, *arguments], cwd=self.root, env=self.environment, text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300, check=False)
        return result.returncode, result.stdout

    def judge(self, place, what, seen, good, code):
        """`good` exit codes, or with a diagnostic code that code in the output."""
        status, output = seen
        if code and code not in output:
            self.problem(place, f"{what} does not report {code}; it prints:\n{output}")
        elif status not in ((0, 2, 3, 4) if code else good):
            self.problem(place, f"{what} ends with exit code {status}:\n{output}")

    def pack(self, blocks, code=None):
        """Checks blocks of one page as one pack, at the lines where the page has them."""
        self.counts["licet"] += 1
        lines = [""] * (blocks[-1].line + len(blocks[-1].lines))
        for block in blocks:
            lines[block.line:block.line + len(block.lines)] = block.lines
        text = "\n".join(lines) + "\n"
        if not HEADER.search(text):
            text = PRELUDE + text
        elif not re.search(r"^\s*licet\s+1\b", text, re.M):
            text = "licet 1" + text
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "pack.licet").write_text(text, encoding="utf-8")
            self.judge(blocks[0].place, "licet check", self.licet_says("check", folder), (0,), code)
            if re.search(r"^\s*test\s+\"", text, re.M) and not code:
                self.judge(blocks[0].place, "licet test", self.licet_says("test", folder), (0,), None)

    def scenario(self, block, code):
        self.counts["scenario"] += 1
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "scenario.toml"
            file.write_text(block.text, encoding="utf-8")
            self.judge(block.place, "licet eval", self.licet_says("eval", str(file)), (0, 2, 4), code)

    def same_as_file(self, block, name):
        self.counts["file"] += 1
        file = self.root / name
        if not file.is_file():
            self.problem(block.place, f"`{name}` is not in the tree")
        elif file.read_text(encoding="utf-8") != block.text:
            self.problem(block.place, f"the block is not `{name}` word for word")
        elif block.words[0] == "cpp":
            built = self.root / file.parent.relative_to(self.root) / "CMakeLists.txt"
            if not built.is_file() or file.name not in built.read_text(encoding="utf-8"):
                self.problem(block.place, f"`{name}` is not compiled: no CMakeLists.txt beside it names it")

    def links(self, file, name, lines):
        fenced = {number for block in blocks_of(name, lines)
                  for number in range(block.line, block.line + len(block.lines) + 2)}
        for number, line in enumerate(lines, 1):
            for target in [] if number in fenced else LINK.findall(line):
                if re.match(r"[a-z]+:|#", target):
                    continue
                self.counts["link"] += 1
                if not (file.parent / target.split("#")[0]).exists():
                    self.problem(f"{name}:{number}", f"the link `{target}` leads nowhere")

    def file(self, file):
        with tempfile.TemporaryDirectory() as folder:
            self.folder = pathlib.Path(folder)
            self.page(file)

    def page(self, file):
        name = file.relative_to(self.root).as_posix()
        lines = file.read_text(encoding="utf-8").splitlines()
        rules, updates = [], []
        self.lay_out(name)
        for block in blocks_of(name, lines):
            kind, *words = block.words or [""]
            path = next((word for word in words if "/" in word), None)
            code = next((word.removeprefix("shows=") for word in words if word.startswith("shows=")), None)
            ci = next((word.removeprefix("ci=") for word in words if word.startswith("ci=")), None)
            if kind in ("sh", "cmake") and ci:
                self.run_elsewhere(block, ci)
            elif kind == "sh":
                self.shell(block, code)
            elif kind == "console":
                updates.append((block, self.console(block)))
            elif path:
                self.same_as_file(block, path)
            elif kind == "licet" and code:
                self.pack([block], code)
            elif kind == "licet" and not name.startswith("docs/diagnostics/"):
                rules.append(block)
            elif kind == "toml" and "scenario" in words:
                self.scenario(block, code)
            elif kind == "cpp":
                self.problem(block.place, "a cpp block names its file: ```cpp examples/NAME.cpp")
            elif kind not in LOOKED_AT:
                self.problem(block.place, f"a block of the kind `{kind}` is not run by anything")
        if any(HEADER.search(block.text) for block in rules):
            self.pack(rules)
        else:
            for block in rules:
                self.pack([block])
        self.links(file, name, lines)
        if self.update:
            for block, new in reversed(updates):
                lines[block.line:block.line + len(block.lines)] = new
            file.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", type=pathlib.Path, required=True)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parent.parent.parent)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    root = arguments.root.resolve()
    runner = Runner(root, arguments.bin.resolve(), arguments.update)
    if not runner.licet.is_file():
        sys.exit(f"{runner.licet} is missing; build it first")
    files = [file.resolve() for file in arguments.files]
    for file in files or [root / "README.md", *sorted((root / "docs").rglob("*.md"))]:
        runner.file(file)
    if not files:
        runner.stale()
    print("\n".join(runner.problems))
    print(", ".join(f"{count} {kind}" for kind, count in runner.counts.items()) + " checked")
    return 1 if runner.problems else 0


if __name__ == "__main__":
    sys.exit(main())
