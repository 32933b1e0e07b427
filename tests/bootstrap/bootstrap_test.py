#!/usr/bin/env python3
"""Runs `bootstrap` with stand-ins for apt, sudo and the build: as root, through sudo, without either."""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOBODY = 65534
# Everything else that the script calls is a stand-in.
TOOLS = ["bash", "env", "dirname", "mktemp", "tail", "rm", "cat", "grep", "sed", "tr", "awk", "nproc", "mkdir", "xargs"]
SCRIPTS = {
    # Packages in the file `installed` are there.
    "dpkg-query": 'for last; do :; done; grep -qx "$last" installed 2>/dev/null && printf "ii "',
    # A package that no source has is in the file `unknown`.
    "apt-cache": 'for last; do :; done; ! grep -qx "$last" unknown 2>/dev/null',
    "apt-get": '''echo "$ROOTED apt-get $*" >>log
[ "$ROOTED" = yes ] || { echo "are you root?"; exit 100; }
for word; do if grep -qx "$word" broken 2>/dev/null; then echo "cannot install $word"; exit 100; fi; done
case "$*" in *install*) for word; do echo "$word" >>installed; done ;; esac''',
    "sudo": 'echo "sudo $*" >>log; ROOTED=yes exec "$@"',
    "g++": "echo 12",
    # The sources in the file `changed` were changed.
    "git": 'case "$1" in diff) cat changed ;; *) [ -e changed ] && echo 1234 ;; esac',
    "clang-tidy-14": 'echo "clang-tidy $*" >>log; [ "${*: -1}" != "$UNTIDY" ]',
    "cmake": 'echo "cmake $*" >>log; case "$*" in *"$FAIL"*) [ -z "$FAIL" ] || exit 1 ;; esac',
    "ctest": '''echo "ctest $*" >>log
while [ $# -gt 0 ]; do [ "$1" != --output-junit ] || out="$2"; shift; done
mkdir -p "$(dirname "$out")"
printf '<testsuite name="x"\\n\\ttests="5"\\n\\tfailures="%s"\\n\\tdisabled="0"\\n\\tskipped="1"\\n>\\n' "${FAILURES:-0}" >"$out"''',
}


class Bootstrap(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.bin = self.folder / "bin"
        self.bin.mkdir()
        for tool in TOOLS:
            (self.bin / tool).symlink_to(shutil.which(tool))
        for name, text in SCRIPTS.items():
            self.script(self.bin / name, text)
        shutil.copy(ROOT / "bootstrap", self.folder / "bootstrap")
        (self.folder / "rules/stories").mkdir(parents=True)
        (self.folder / "rules/stories/a.toml").write_text("")
        (self.folder / "build/release/bin").mkdir(parents=True)
        self.script(self.folder / "build/release/bin/licet", 'echo "licet $*" >>log; exit "${LICET:-2}"')
        (self.folder / "build/release/tests").mkdir()
        self.script(self.folder / "build/release/tests/licet_differential_test",
                    'echo "differential $LICET_TIMES" >>log; exit "${DIFFERS:-0}"')
        self.script(self.folder / "build/release/tests/licet_smt_test", 'echo "smt $LICET_TIMES" >>log')
        for program in ("tools/fuzz-all", "fuzz/oss-fuzz/build_test.py"):
            (self.folder / program).parent.mkdir(parents=True)
            self.script(self.folder / program, f'echo "{program} $*" >>log; exit "${{CRASHES:-0}}"')
        self.needed = re.findall(r"[\w.+-]+", re.search(
            r"build_packages=\(([^)]*)\)", (ROOT / "bootstrap").read_text()).group(1))

    @staticmethod
    def script(path, text):
        path.write_text("#!/bin/bash\n" + text + "\n")
        path.chmod(0o755)

    def write(self, name, words):
        (self.folder / name).write_text("".join(word + "\n" for word in words))

    def run_as(self, user, *arguments, **environment):
        """`user`: root (which apt-get is told of, not the system), or somebody else."""
        for path in [self.folder, *self.folder.rglob("*")]:
            if not path.is_symlink():
                path.chmod(path.stat().st_mode | 0o066 | (0o011 if path.is_dir() else 0))
        command = ["bash", "./bootstrap", *arguments]
        if user == "root" and os.geteuid() != 0:
            self.skipTest("only root can be root")
        drop = {} if user == "root" or os.geteuid() != 0 else {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        done = subprocess.run(
            command, cwd=self.folder, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
            env={"PATH": str(self.bin), "ROOTED": "yes" if user == "root" else "no", "FAIL": "",
                 "TMPDIR": str(self.folder), **environment}, **drop)
        log = self.folder / "log"
        return done, log.read_text().splitlines() if log.is_file() else []

    def test_nothing_is_done_when_all_is_there(self):
        self.write("installed", self.needed)
        done, log = self.run_as("somebody", "deps")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout, f"==> all {len(self.needed)} packages are installed\n")
        self.assertEqual(log, [])

    def test_what_is_missing_comes_through_sudo(self):
        self.write("installed", self.needed[2:])
        done, log = self.run_as("somebody", "deps")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(f"==> installing {self.needed[0]} {self.needed[1]}\n", done.stdout)
        calls = [line for line in log if line.startswith("sudo ")]
        self.assertEqual(calls, [
            "sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq update",
            "sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends "
            + " ".join(self.needed[:2])])
        again, log = self.run_as("somebody", "deps")
        self.assertIn("packages are installed", again.stdout)

    def test_the_tests_need_more(self):
        self.write("installed", self.needed)
        done, _ = self.run_as("somebody", "deps", "--test")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("clang-14", done.stdout)

    def test_root_needs_no_sudo(self):
        (self.bin / "sudo").unlink()
        done, log = self.run_as("root", "deps")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(log[0], "yes apt-get -qq update")

    def test_neither_root_nor_sudo_is_said(self):
        (self.bin / "sudo").unlink()
        self.write("installed", self.needed[1:])
        done, log = self.run_as("somebody", "deps")
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"neither root nor sudo to install them: {self.needed[0]}\n", done.stderr)
        self.assertEqual(log, [])

    def test_sudo_that_is_refused_is_said(self):
        self.script(self.bin / "sudo", 'echo "nobody is not in the sudoers file" >&2; exit 1')
        done, _ = self.run_as("somebody", "deps")
        self.assertEqual(done.returncode, 1)
        self.assertIn("not in the sudoers file", done.stderr)
        self.assertIn(f"the package {self.needed[0]} cannot be installed\n", done.stderr)

    def test_a_package_that_cannot_be_had_is_named(self):
        self.write("unknown", [self.needed[3]])
        done, log = self.run_as("somebody", "deps")
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"the package {self.needed[3]} cannot be had", done.stderr)
        self.assertFalse([line for line in log if "install" in line])

    def test_a_package_that_cannot_be_installed_is_named(self):
        self.write("broken", [self.needed[2]])
        done, _ = self.run_as("somebody", "deps")
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"the package {self.needed[2]} cannot be installed\n", done.stderr)

    def test_the_demo_decides_the_stories(self):
        self.write("installed", self.needed)
        done, log = self.run_as("somebody", "demo")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("licet eval rules/stories/a.toml", log)
        self.assertTrue(done.stdout.endswith("==> 1 stories evaluated, 0 could not be\n"))
        done, _ = self.run_as("somebody", "demo", LICET="3")
        self.assertEqual(done.returncode, 1)

    def test_all_tests_are_counted(self):
        done, log = self.run_as("somebody", "test")
        # Five tests of each of two presets, of which one is skipped, and the demo. Nothing says what
        # changed.
        self.assertEqual(done.stdout.splitlines()[-1], "9 passed, 0 failed, 3 skipped")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertFalse([line for line in log if "fuzz-all" in line])
        self.assertFalse([line for line in log if "oss-fuzz" in line])
        self.assertFalse([line for line in log if line.startswith("cmake") and "tidy" in line])

    def test_full_adds_clang_tidy_and_more(self):
        done, log = self.run_as("somebody", "test", "--full")
        self.assertEqual(done.stdout.splitlines()[-1], "14 passed, 0 failed, 2 skipped")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("differential 100", log)
        self.assertIn("smt 100", log)
        self.assertIn("tools/fuzz-all 12s", log)
        self.assertIn("fuzz/oss-fuzz/build_test.py --into build/oss-fuzz", log)
        self.assertTrue([line for line in log if line.startswith("cmake --build --preset tidy ")])
        self.assertTrue([line for line in log if "clang-tidy-14" in line])

    def test_what_changed_is_tidied(self):
        (self.folder / "build/asan").mkdir()
        (self.folder / "build/asan/compile_commands.json").write_text(
            '"file": "/x/lib/a.cpp"\n"file": "/x/lib/b.cpp"\n')
        self.write("changed", ["lib/a.cpp", "fuzz/c.cpp", "lib/b.cpp"])
        done, log = self.run_as("somebody", "test")
        self.assertEqual(done.stdout.splitlines()[-1], "10 passed, 0 failed, 2 skipped")
        self.assertCountEqual([line for line in log if line.startswith("clang-tidy")],
                              ["clang-tidy -p build/asan --quiet lib/a.cpp",
                               "clang-tidy -p build/asan --quiet lib/b.cpp"])
        done, _ = self.run_as("somebody", "test", UNTIDY="lib/a.cpp")
        self.assertEqual(done.stdout.splitlines()[-1], "9 passed, 1 failed, 2 skipped")
        self.assertEqual(done.returncode, 1)
        self.write("changed", [])
        done, _ = self.run_as("somebody", "test")
        self.assertEqual(done.stdout.splitlines()[-1], "9 passed, 0 failed, 2 skipped")

    def test_what_fails_is_counted(self):
        done, _ = self.run_as("somebody", "test", FAILURES="2")
        self.assertEqual(done.stdout.splitlines()[-1], "5 passed, 4 failed, 3 skipped")
        self.assertEqual(done.returncode, 1)
        done, _ = self.run_as("somebody", "test", "--full", FAIL="--build --preset tidy")
        self.assertEqual(done.stdout.splitlines()[-1], "13 passed, 1 failed, 2 skipped")
        self.assertEqual(done.returncode, 1)
        done, _ = self.run_as("somebody", "test", "--full", DIFFERS="1")
        self.assertEqual(done.stdout.splitlines()[-1], "13 passed, 1 failed, 2 skipped")
        self.assertEqual(done.returncode, 1)
        done, _ = self.run_as("somebody", "test", "--full", CRASHES="1")
        self.assertEqual(done.stdout.splitlines()[-1], "12 passed, 2 failed, 2 skipped")
        self.assertEqual(done.returncode, 1)
        done, _ = self.run_as("somebody", "test", FAIL="--build --preset asan")
        self.assertEqual(done.stdout.splitlines()[-1], "5 passed, 1 failed, 2 skipped")
        self.assertEqual(done.returncode, 1)

    def test_a_verb_that_there_is_not(self):
        done, _ = self.run_as("somebody", "tests")
        self.assertEqual(done.returncode, 1)
        self.assertIn("usage: ./bootstrap VERB", done.stderr)


class Presets(unittest.TestCase):
    def test_the_documented_workflows_exist(self):
        done = subprocess.run(["cmake", "--workflow", "--list-presets"], cwd=ROOT, capture_output=True,
                              text=True, check=False)
        names = set(re.findall(r'^\s+"(\w+)"', done.stdout, re.M))
        self.assertLessEqual({"dev", "release", "asan", "tidy", "fuzz"}, names, done.stderr)
        presets = json.loads((ROOT / "CMakePresets.json").read_text())
        self.assertIn("test", {step["type"] for workflow in presets["workflowPresets"]
                               if workflow["name"] == "dev" for step in workflow["steps"]})


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=pathlib.Path, default=ROOT)
    options, rest = parser.parse_known_args()
    ROOT = options.root.resolve()
    unittest.main(argv=[sys.argv[0], *rest])
