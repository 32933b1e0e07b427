#!/usr/bin/env python3
"""Reads every #include of the source tree against the table in layers.txt.

usage: check_layers.py [--root FOLDER] [--table FILE]

Prints one line per broken edge as file:line: reason, and exits 1 if there is any.
"""

import argparse
import pathlib
import re
import sys

FOLDERS = ["include", "lib", "bindings", "tools", "examples", "tests/golden", "tests/package"]
SUFFIXES = {".h", ".hpp", ".c", ".cpp", ".def"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
DEPENDS = re.compile(r"\bDEPENDS\s+([a-z_\s]+?)\s*(?:\)|[A-Z])")


def below(path, folder):
    return path == folder or path.startswith(folder + "/")


class Table:
    """The rows of layers.txt."""

    def __init__(self, path):
        self.rows = []
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            words = line.split(maxsplit=3)
            if len(words) != 4 or words[0] not in ("allow", "forbid"):
                sys.exit(f"{path}:{number}: a row is `allow|forbid FROM TO reason`")
            self.rows.append(words)
        self.outside = {to.strip("<>").split("/")[0] for _, _, to, _ in self.rows if to.startswith("<")}

    @staticmethod
    def _covers(to, target):
        if to.startswith("<") != target.startswith("<"):
            return False
        return below(target.strip("<>"), to.strip("<>"))

    def judge(self, source, target):
        """None if `source` may include `target`, else why not."""
        for verdict, start, to, reason in self.rows:
            if verdict == "forbid" and below(source, start) and self._covers(to, target):
                return f"forbidden: {reason}"
        folder = source.rsplit("/", 1)[0]
        if not target.startswith("<") and below(target, layer_of(folder)):
            return None
        for verdict, start, to, _ in self.rows:
            if verdict == "allow" and below(source, start) and self._covers(to, target):
                return None
        return "no row of the table allows it"

    def edges(self):
        """The allowed edges between layers, as {layer: {layer}}."""
        result = {}
        for verdict, start, to, _ in self.rows:
            if verdict == "allow" and re.fullmatch(r"lib/\w+", start):
                match = re.match(r"lib/(\w+)", to)
                if match:
                    result.setdefault(start[4:], set()).add(match.group(1))
        return result


def layer_of(folder):
    """`lib/eval/x` is part of `lib/eval`."""
    return "/".join(folder.split("/")[:2])


def resolve(root, file, quote, name, outside):
    """Where an include leads: a path in the tree, <std>, <other/path>, or None if nowhere.

    `outside` are the first folders of headers from elsewhere, which some write in quotes."""
    if quote == '"':
        beside = (file.parent / name).resolve()
        places = [beside, root / "include" / name, root / "lib" / name, root / "tests" / name, root / name]
    else:
        places = [root / "include" / name]
    for place in places:
        if place.is_file() and place.is_relative_to(root):
            return place.relative_to(root).as_posix()
    if quote == '"' and name.split("/")[0] not in outside:
        return None
    return "<std>" if re.fullmatch(r"\w+", name) else f"<{name}>"


def check_file(root, file, table):
    source = file.relative_to(root).as_posix()
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        target = resolve(root, file, match.group(1), match.group(2), table.outside)
        if target is None:
            yield f"{source}:{number}: includes `{match.group(2)}`, which is not in the tree"
            continue
        reason = table.judge(source, target)
        if reason:
            yield f"{source}:{number}: includes `{match.group(2)}` ({target.strip('<>')}): {reason}"


def check_depends(root, table):
    """What a layer links must be what it may include."""
    edges = table.edges()
    for file in sorted((root / "lib").glob("*/CMakeLists.txt")):
        layer = file.parent.name
        match = DEPENDS.search(file.read_text(encoding="utf-8"))
        for other in match.group(1).split() if match else []:
            allowed = edges.get(layer, set())
            if other != "base" and other not in allowed and layer != "engine":
                yield f"lib/{layer}/CMakeLists.txt: DEPENDS on `{other}`: no row of the table allows it"


def check_cycles(table):
    edges = table.edges()
    done = set()

    def visit(layer, path):
        if layer in path:
            yield "the table has a cycle: " + " -> ".join([*path, layer])
        elif layer not in done:
            for other in sorted(edges.get(layer, ())):
                yield from visit(other, [*path, layer])
            done.add(layer)

    for layer in sorted(edges):
        yield from visit(layer, [])


def main():
    here = pathlib.Path(__file__).resolve().parent
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", type=pathlib.Path, default=here.parent.parent)
    parser.add_argument("--table", type=pathlib.Path, default=here / "layers.txt")
    arguments = parser.parse_args()
    root = arguments.root.resolve()
    table = Table(arguments.table)

    files = sorted(
        file
        for folder in FOLDERS
        for file in (root / folder).rglob("*")
        if file.suffix in SUFFIXES and file.is_file()
    )
    if not files:
        sys.exit(f"{root}: there are no sources to check")
    problems = [*check_cycles(table), *check_depends(root, table)]
    for file in files:
        problems += check_file(root, file, table)
    print("\n".join(problems) if problems else f"{len(files)} files keep to the table")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
