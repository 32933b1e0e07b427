#!/usr/bin/env python3
"""Tests of cli_test.py with the shell as the program: each kind of difference is found."""

import pathlib
import sys
import unittest

sys.dont_write_bytecode = True

import cli_test

ROOT = pathlib.Path(__file__).parent


def faults(script, **case):
    case = {"name": "x", "run": ["-c", script], "code": 0} | case
    return cli_test.judge(case, "/bin/sh", ROOT)


class Compare(unittest.TestCase):
    def test_a_case_that_holds_has_no_fault(self):
        self.assertEqual(faults("cat a; cat; echo no >&2; exit 3", files={"a": "one"}, stdin="two",
                                code=3, stdout=["onetwo"], stderr_is="no\n"), [])

    def test_each_difference_is_a_fault(self):
        for script, case in [
                ("exit 1", {}),
                ("echo a", {"stdout": ["b"]}),
                ("echo a", {"not_stdout": ["a"]}),
                ("echo a >&2", {"stderr_is": ""}),
                ("echo new > f", {"files": {"f": "old"}, "after": {"f": "old"}}),
                ("rm f", {"files": {"f": "old"}, "after": {"f": "old"}}),
                ("echo $$", {}),
                ("sleep 5", {"seconds": 0.1}),
                ("true", {"stduot": ["a"]}),
        ]:
            with self.subTest(script):
                self.assertNotEqual(faults(script, **case), [])

    def test_standard_output_may_be_a_terminal_or_full(self):
        self.assertEqual(faults("test -t 1 && echo yes", terminal=True, stdout=["yes"]), [])
        self.assertEqual(faults("echo x || exit 1", full=True, code=1), [])

    def test_files_are_made_in_four_ways(self):
        self.assertEqual(faults("cat a/b h r; wc -c < s", files={"a/b": "1"}, hex={"h": "32"},
                                repeat={"r": ["(", "3", 2, ")"]}, sparse={"s": 1000},
                                stdout_is="12(33)1000\n"), [])

    def test_files_of_all_cases_are_there_and_can_be_edited(self):
        common = {"a": "one two\n"}
        case = {"name": "x", "run": ["-c", "cat a b"], "code": 0, "files": {"b": "own\n"},
                "edit": {"a": [["two", "three"]]}, "stdout_is": "one three\nown\n"}
        self.assertEqual(cli_test.judge(case, "/bin/sh", ROOT, common), [])
        case = {"name": "x", "run": ["-c", "true"], "code": 0, "edit": {"a": [["four", "three"]]}}
        self.assertEqual(len(cli_test.judge(case, "/bin/sh", ROOT, common)), 1)


if __name__ == "__main__":
    unittest.main()
