#!/usr/bin/env python3
"""Tests of the checks in this folder: each fault is found, and a clean tree has none."""

import pathlib
import sys
import tempfile
import unittest

# Byte code does not belong into the source tree.
sys.dont_write_bytecode = True

import diagnostic_pages
import diagnostic_table
import message_coverage
from diagnostic_table import Kind

KIND = Kind("UnknownName", "LIC2001", "error", "unknown name `{0}` in {1}")
PAGE = """# LIC2001: unknown name `…` in …

Severity: error.

## What it means

A name is not declared.

## Example

```licet
define x = y
```

## How to mend it

Declare it.
"""


class Tables(unittest.TestCase):
    def read(self, text):
        with tempfile.TemporaryDirectory() as folder:
            detail = pathlib.Path(folder) / "include/licet/detail"
            detail.mkdir(parents=True)
            (detail / "diagnostic_kinds_model.def").write_text(text, encoding="utf-8")
            return diagnostic_table.read_tables(pathlib.Path(folder))

    def test_rows_may_run_over_lines_and_literals(self):
        kinds = self.read('// LICET_DIAGNOSTIC( in a comment\n'
                          'LICET_DIAGNOSTIC(A, "LIC2001", Error,\n    "one \\"{0}\\" "\n    "two")\n'
                          'LICET_DIAGNOSTIC(B, "LIC2002", Warning, "x (y)")\n')
        self.assertEqual(kinds, [Kind("A", "LIC2001", "error", 'one "{0}" two'),
                                 Kind("B", "LIC2002", "warning", "x (y)")])

    def test_a_row_that_cannot_be_read_is_not_skipped(self):
        with self.assertRaises(SystemExit):
            self.read('LICET_DIAGNOSTIC(A, "LIC2001", Error, text)\n')


class Pages(unittest.TestCase):
    def test_a_whole_page_has_no_fault(self):
        self.assertEqual(list(diagnostic_pages.check_page(KIND, PAGE)), [])

    def test_each_missing_part_is_a_fault(self):
        for part in ["# LIC2001: unknown name `…` in …", "Severity: error.", "## What it means",
                     "A name is not declared.", "## Example", "```licet", "## How to mend it",
                     "Declare it."]:
            with self.subTest(part):
                broken = PAGE.replace(part, "", 1)
                self.assertEqual(len(list(diagnostic_pages.check_page(KIND, broken))), 1)


class Coverage(unittest.TestCase):
    def test_a_kind_needs_a_test_or_a_reason_but_not_both(self):
        judge = lambda found, exempt: list(message_coverage.judge([KIND], found, exempt))
        self.assertEqual(judge({"LIC2001"}, {}), [])
        self.assertEqual(judge({"UnknownName"}, {}), [])
        self.assertEqual(judge(set(), {"LIC2001": "why"}), [])
        self.assertIn("no test expects", judge(set(), {})[0])
        self.assertIn("take it off", judge({"LIC2001"}, {"LIC2001": "why"})[0])
        self.assertIn("no table has", judge({"LIC2001"}, {"LIC9999": "why"})[0])


if __name__ == "__main__":
    unittest.main()
