#!/usr/bin/env python3
"""Checks what `licet doc`, `licet chart` and `licet calendar` write as files for other programs.

usage: pages_test.py --program FILE [--root FOLDER] [--update]

- `docs/coverage-us-ear.md` is what `licet doc --coverage` says; --update writes it.
- HTML pages are well-formed, name no anchor twice, and each link inside them leads somewhere.
- SVG is well-formed; its texts do not lie outside of the picture.
- JSON of the calendar fits its schema.
- PNG is one, where the program was built to write it; else the message says what to do.
"""

import argparse
import html.parser
import json
import pathlib
import struct
import subprocess
import sys
import xml.etree.ElementTree

COVERAGE = "docs/coverage-us-ear.md"
VOID = {"meta", "br", "link", "img", "hr"}


def run(program, *words, code=0):
    done = subprocess.run([program, *words], capture_output=True, check=False)
    if done.returncode != code:
        sys.exit(f"licet {' '.join(words)}: exit code {done.returncode}\n{done.stderr.decode()}")
    return done


class Page(html.parser.HTMLParser):
    """Finds tags that do not close, anchors that are there twice and links that lead nowhere."""

    def __init__(self):
        super().__init__()
        self.open, self.faults, self.anchors, self.links = [], [], set(), set()

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name == "id" and value in self.anchors:
                self.faults.append(f"two anchors `{value}`")
            if name == "id":
                self.anchors.add(value)
            if name == "href" and value.startswith("#"):
                self.links.add(value[1:])
            if name == "src" or (name == "href" and tag == "link"):
                self.faults.append(f"the page needs `{value}`")
        if tag == "script":
            self.faults.append("the page has a script")

    def handle_startendtag(self, tag, attrs):
        if tag not in VOID:
            self.faults.append(f"<{tag}/> is empty")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing at {self.getpos()}")


def check_html(name, text):
    page = Page()
    page.feed(text)
    page.close()
    faults = page.faults + [f"<{tag}> is never closed" for tag in page.open]
    faults += [f"a link to `#{link}` leads nowhere" for link in sorted(page.links - page.anchors)]
    try:
        xml.etree.ElementTree.fromstring(text.split("\n", 1)[1])
    except xml.etree.ElementTree.ParseError as error:
        faults.append(f"not well-formed: {error}")
    return [f"{name}: {fault}" for fault in faults]


def check_svg(text):
    root = xml.etree.ElementTree.fromstring(text)
    width, height = (float(root.get(side)) for side in ("width", "height"))
    texts = [node for node in root.iter() if node.tag.endswith("}text")]
    faults = [f"the text `{node.text}` begins outside of the picture" for node in texts
              if not (0 <= float(node.get("x")) <= width and 0 <= float(node.get("y")) <= height)]
    if len(texts) < 50:
        faults.append(f"only {len(texts)} texts")
    return [f"regions: {fault}" for fault in faults]


def check_png(program):
    words = ["chart", "regions", "--on", "2023-11-17", "--format", "png"]
    done = subprocess.run([program, *words], capture_output=True, check=False)
    if done.returncode == 1 and b"built without librsvg" in done.stderr and not done.stdout:
        print("PNG: not checked, the program was built without librsvg")
        return []
    head = done.stdout[:24]
    if done.returncode != 0 or head[:8] != b"\x89PNG\r\n\x1a\n":
        return [f"PNG: exit code {done.returncode}, {head!r}"]
    width, height = struct.unpack(">II", head[16:24])
    return [] if (width, height) == (1600, 1240) else [f"PNG: {width} by {height}"]


def check_schema(root, text):
    try:
        import jsonschema
    except ImportError:
        sys.exit("python3-jsonschema is needed")
    schema = json.loads((root / "docs/schema/calendar.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    calendar = json.loads(text)
    faults = [f"calendar: {error.message}" for error in validator.iter_errors(calendar)]
    if not calendar["entries"]:
        faults.append("calendar: no entries")
    return faults


def check_coverage(program, root, update):
    page = root / COVERAGE
    said = run(program, "doc", "--coverage").stdout
    if update:
        page.write_bytes(said)
    if page.is_file() and page.read_bytes() == said:
        return []
    return [f"{COVERAGE} is not what the pack says; after reading what changed, write it with "
            "`python3 tests/docs/pages_test.py --program build/dev/bin/licet --update`"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).parents[2])
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    program = options.program
    matrix = ["chart", "matrix", "--on", "2023-11-17,2026-01-15", "--to", "CN,AE", "--format", "html"]
    faults = check_coverage(program, options.root, options.update)
    faults += check_html("doc", run(program, "doc").stdout.decode())
    faults += check_html("matrix", run(program, *matrix).stdout.decode())
    faults += check_svg(run(program, "chart", "regions", "--on", "2026-01-15").stdout.decode())
    faults += check_schema(options.root, run(program, "calendar", "--format", "json").stdout)
    faults += check_png(program)
    print("\n".join(faults) or "all pages are as they should be")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
