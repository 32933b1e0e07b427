#!/usr/bin/env python3
"""Shows that run_docs.py fails where it should, with a small tree and a stand-in for licet."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
# Refuses every pack in which some file holds the word `wrong`, and lists what it was given.
LICET = """#!/bin/sh
[ "$1" = check ] || { echo "licet $*"; exit 2; }
cat "$2"/*.licet
! grep -q wrong "$2"/*.licet || exit 3
"""


class RunDocs(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        (self.root / "docs").mkdir()
        (self.root / "bin").mkdir()
        (self.root / "examples").mkdir()
        (self.root / "README.md").write_text("# Example\n")
        (self.root / "examples/a.cpp").write_text("int main() {}\n")
        licet = self.root / "bin/licet"
        licet.write_text(LICET)
        licet.chmod(0o755)

    def run_docs(self, text, *options):
        self.file = self.root / "docs/page.md"
        self.file.write_text(text)
        return subprocess.run([sys.executable, HERE / "run_docs.py", "--root", self.root,
                               "--bin", self.root / "bin", *options],
                              capture_output=True, text=True, check=False)

    def accepts(self, text):
        result = self.run_docs(text)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        return result.stdout

    def refuses(self, text, message):
        result = self.run_docs(text)
        self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
        self.assertIn(message, result.stdout)

    def test_output_is_compared(self):
        self.accepts("```console\n$ echo one; echo two >&2\none\ntwo\n$ licet eval x\nlicet eval x\n```\n")
        self.refuses("```console\n$ echo one\ntwo\n```\n", "docs/page.md:2: `echo one` prints something else")
        self.refuses("```console\n$ echo one\n```\n", "prints something else")
        self.refuses("```console\n$ true\none\n```\n", "prints something else")

    def test_dots_stand_for_any_lines(self):
        self.accepts("```console\n$ seq 9\n1\n...\n9\n$ seq 2\n1\n...\n2\n```\n")
        self.refuses("```console\n$ seq 9\n1\n...\n8\n```\n", "prints something else")

    def test_a_command_goes_on(self):
        self.accepts("```console\n$ printf '%s\\n' \\\n>   a b\na\nb\n```\n")

    def test_a_missing_command_fails(self):
        self.refuses("```console\n$ no-such-command\n...\n```\n", "exit code 127")

    def test_a_block_without_a_command_fails(self):
        self.refuses("```console\noutput\n```\n", "starts with `$ `")

    def test_rules_are_checked(self):
        self.accepts("```licet\nunit mm2\n```\n```licet-fragment\nwrong\n```\n")
        self.refuses("text\n```licet\nwrong\n```\n", "docs/page.md:2: licet check ends with exit code 3")

    def test_a_block_is_put_into_a_pack(self):
        self.refuses("```licet\nwrong\n```\n", "pack docs.example {")
        self.refuses("```licet\nwrong\n```\n", "licet 1\npart of docs.example\nwrong\n")

    def test_blocks_of_one_name_are_one_pack(self):
        blocks = "```licet pack=a\nfirst\n```\n```licet pack=a\nwrong\n```\n```licet\nalone\n```\n"
        self.refuses(blocks, "first\nlicet 1\npart of docs.example\nwrong\n")
        self.assertNotIn("alone", self.run_docs(blocks).stdout)

    def test_examples_are_word_for_word(self):
        self.accepts("```cpp examples/a.cpp\nint main() {}\n```\n")
        self.refuses("```cpp examples/a.cpp\nint main() { }\n```\n", "is not `examples/a.cpp` word for word")
        self.refuses("```cpp examples/b.cpp\nint main() {}\n```\n", "is not in the tree")
        self.refuses("```cpp\nint main() {}\n```\n", "names its file")

    def test_links_lead_somewhere(self):
        self.accepts("[readme](../README.md#example) [out](https://example.org/x)\n")
        self.refuses("\n[gone](gone.md)\n", "docs/page.md:2: the link `gone.md` leads nowhere")

    def test_update_writes_what_was_seen(self):
        text = "a\n```console\n$ seq 2\nx\n```\nb\n```console\n$ seq 3\n```\n"
        self.assertEqual(self.run_docs(text, "--update").returncode, 0)
        self.assertEqual(self.file.read_text(),
                         "a\n```console\n$ seq 2\n1\n2\n```\nb\n```console\n$ seq 3\n1\n2\n3\n```\n")

    def test_without_the_program_nothing_passes(self):
        (self.root / "bin/licet").unlink()
        self.assertEqual(self.run_docs("text\n").returncode, 1)


if __name__ == "__main__":
    unittest.main()
