"""Copies of the packs to try readings on: rules without tests, named tests, edits."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

PACKS = ("us-ear", "us-ear-letters")
TEST = re.compile(r'^test "([^"]*)" \{\n.*?^\}\n', re.M | re.S)


class Packs:
    """The packs as texts: `rules` by file name, and each test by name with the pack that it is of."""

    def __init__(self, folder: Path):
        self.rules: dict[str, str] = {}
        self.tests: dict[str, tuple[str, str]] = {}
        for pack in PACKS:
            for path in sorted((folder / pack).rglob("*.licet")):
                text = path.read_text(encoding="utf-8")
                for test in TEST.finditer(text):
                    if test[1] in self.tests:
                        raise ValueError(f"two tests have the name `{test[1]}`")
                    self.tests[test[1]] = (pack, test[0])
                if path.parent.name != "tests":
                    name = path.relative_to(folder).as_posix()
                    self.rules[name] = TEST.sub("", text)

    def edited(self, edits: list[dict]) -> dict[str, str]:
        """The rules after the edits; an edit that does not fit exactly one place is a ValueError."""
        rules = dict(self.rules)
        for edit in edits:
            if "add" in edit:
                rules[edit["to"]] += "\n" + edit["add"] + "\n"
                continue
            places = [
                (name, declaration)
                for name, text in rules.items()
                for declaration in declarations_of(text)
                if declaration.startswith(edit["in"])
            ]
            old = edit.get("old") or edit["all"]
            times = places[0][1].count(old) if len(places) == 1 else 0
            if times == 0 or ("old" in edit and times != 1):
                raise ValueError(f"the edit of `{edit['in']}` fits {len(places)} declarations, "
                                 f"and `{old}` stands there {times} times")
            name, declaration = places[0]
            changed = declaration.replace(old, edit["new"])
            rules[name] = rules[name].replace(declaration, changed, 1)
        return rules

    def failing(self, program: Path, rules: dict[str, str], names: list[str],
                scratch: Path) -> set[str]:
        """The named tests that fail with these rules. Tests of a pack are run with that pack; whoever
        asks the letters asks the base too."""
        failed: set[str] = set()
        for pack in PACKS:
            wanted = [name for name in names if self.tests[name][0] == pack]
            if wanted:
                folder = write_packs(rules, scratch)
                tests = f"licet 1\npart of {pack.replace('-', '.')}\n"
                tests += "".join("\n" + self.tests[name][1] for name in wanted)
                (folder / pack / "named_tests.licet").write_text(tests, encoding="utf-8")
                base = [] if pack == "us-ear" else ["--pack", str(folder / "us-ear")]
                failed |= run(program, [str(folder / pack), *base])
                (folder / pack / "named_tests.licet").unlink()
        return failed


def declarations_of(text: str) -> list[str]:
    """The declarations of a file: each begins at the margin and ends before the next or a comment."""
    starts = [match.start() for match in re.finditer(r"^[a-z#]", text, re.M)]
    ends = starts[1:] + [len(text)]
    return [text[a:b].rstrip("\n") + "\n" for a, b in zip(starts, ends) if text[a] != "#"]


def write_packs(rules: dict[str, str], scratch: Path) -> Path:
    for name, text in rules.items():
        path = scratch / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    return scratch


def run(program: Path, arguments: list[str]) -> set[str]:
    """Names of the tests that fail; rules that do not check are a RuntimeError with their messages."""
    done = subprocess.run([str(program), "test", "--format", "json", *arguments],
                          capture_output=True, text=True, check=False)
    if done.returncode not in (0, 2):
        raise RuntimeError(done.stderr.strip() or done.stdout.strip())
    report = json.loads(done.stdout)
    return {test["name"].rsplit(", on ", 1)[0] for test in report["tests"] if not test["passed"]}
