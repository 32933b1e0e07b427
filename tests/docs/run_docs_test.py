#!/usr/bin/env python3
"""Shows that run_docs.py fails where it should, with a small tree and a stand-in for licet."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
# Refuses every pack that holds the word `wrong`, with line numbers; its tests fail if it holds `fails`.
LICET = """#!/bin/sh
case "$1" in
check) ! grep -n wrong "$2/pack.licet" || { echo "error[LIC2001]"; exit 3; } ;;
test) ! grep -n fails "$2/pack.licet" || exit 2 ;;
eval) ! grep -n misspelled "$2" 2>/dev/null || { echo "error[LIC3001]"; exit 3; }; echo "licet $*"; exit 2 ;;
esac
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
        (self.root / "examples/CMakeLists.txt").write_text("add_executable(a a.cpp)\n")
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

    def test_lines_keep_their_numbers(self):
        self.refuses("text\n\n```licet\nunit a\nwrong\n```\n", "5:wrong")

    def test_blocks_are_alone_unless_one_has_a_header(self):
        self.assertIn("2 licet", self.accepts("```licet\nunit a\n```\n```licet\nunit b\n```\n"))
        page = "```licet\nlicet 1\npack a.b {\n}\n```\n```licet\nunit b\n```\n"
        self.assertIn("1 licet", self.accepts(page))

    def test_tests_in_rules_are_run(self):
        self.accepts("```licet\ntest \"a\" { }\n```\n")
        self.refuses("```licet\ntest \"fails\" { }\n```\n", "licet test ends with exit code 2")

    def test_a_block_shows_the_diagnostic_that_it_names(self):
        self.accepts("```licet shows=LIC2001\nwrong\n```\n")
        self.refuses("```licet shows=LIC2002\nwrong\n```\n", "does not report LIC2002")
        self.refuses("```licet shows=LIC2001\nunit a\n```\n", "does not report LIC2001")

    def test_scenarios_are_read(self):
        self.accepts("```toml scenario\na = 1\n```\n```toml\nmisspelled\n```\n")
        self.accepts("```toml scenario shows=LIC3001\nmisspelled\n```\n")
        self.refuses("```toml scenario\nmisspelled\n```\n", "licet eval ends with exit code 3")

    def test_examples_are_word_for_word(self):
        self.accepts("```cpp examples/a.cpp\nint main() {}\n```\n")
        self.refuses("```cpp examples/a.cpp\nint main() { }\n```\n", "is not `examples/a.cpp` word for word")
        self.refuses("```cpp examples/b.cpp\nint main() {}\n```\n", "is not in the tree")
        self.refuses("```cpp\nint main() {}\n```\n", "names its file")

    def test_examples_are_compiled(self):
        (self.root / "examples/CMakeLists.txt").write_text("add_executable(b b.cpp)\n")
        self.refuses("```cpp examples/a.cpp\nint main() {}\n```\n", "`examples/a.cpp` is not compiled")

    def test_shell_blocks_are_run(self):
        self.accepts("```sh\necho one > a; grep one a\n```\n\n```sh\ngrep one a\n```\n")
        self.refuses("```sh\ntrue\nno-such-command\ntrue\n```\n", "docs/page.md:1: the block ends with exit code 127")
        self.refuses("```sh\ncat gone\ntrue\n```\n", "the block ends with exit code 97")
        self.accepts("```sh\nlicet eval x\nlicet eval y\n```\n")

    def test_a_shell_block_shows_the_diagnostic_that_it_names(self):
        self.accepts("```sh shows=LIC3001\necho misspelled > x\nlicet eval x\n```\n")
        self.refuses("```sh shows=LIC3002\necho misspelled > x\nlicet eval x\n```\n", "does not report LIC3002")

    def test_the_tree_is_not_touched(self):
        (self.root / "rules").mkdir()
        (self.root / "rules/a.licet").write_text("a")
        self.accepts("```sh\necho b > rules/a.licet\necho c > new\n```\n```console\n$ cat rules/a.licet new\nb\nc\n```\n")
        self.assertEqual((self.root / "rules/a.licet").read_text(), "a")
        self.assertFalse((self.root / "new").exists())

    def test_a_page_has_files(self):
        (self.root / "tests/docs/files/docs-page").mkdir(parents=True)
        (self.root / "tests/docs/files/docs-page/order.toml").write_text("a = 1\n")
        self.accepts("```sh\ngrep a order.toml\n```\n")

    def test_what_runs_elsewhere_is_looked_up(self):
        (self.root / "tests/docs").mkdir(parents=True)
        table = self.root / "tests/docs/elsewhere.toml"
        table.write_text('[build]\n"make it" = { file = "script", words = "make $1" }\n')
        (self.root / "script").write_text("make $1\n")
        self.accepts("```sh ci=build\nmake it   # now\n```\n")
        self.accepts("```cmake ci=build\nmake it\n```\n")
        self.refuses("```sh ci=build\nmake that\n```\n", "does not say under `build` what runs `make that`")
        self.refuses("```sh ci=other\nmake it\n```\n", "does not say under `other`")
        (self.root / "script").write_text("cmake\n")
        self.refuses("```sh ci=build\nmake it\n```\n", "`script` has no `make $1`")
        self.refuses("text\n", "no page has `make it` under `build`")

    def test_a_block_that_nothing_runs_is_an_error(self):
        for kind in ["bash", "shell", "python", "", "cmake"]:
            self.refuses(f"```{kind}\ntrue\n```\n", f"a block of the kind `{kind}` is not run by anything")
        self.accepts("```text\na\n```\n```json\n{}\n```\n")

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
