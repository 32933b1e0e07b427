#!/usr/bin/env python3
"""Works out performance and density of every chip of the catalog again and compares them.

usage: catalog_test.py --root FOLDER

The expected figures stand in catalog_expected.csv beside this file: total processing performance in
TPP and performance density in TPP per square millimeter, as they were computed when the facts were
gathered, by other means than Licet's. A figure that the catalog leaves unknown is an empty cell.
"""

import argparse
import csv
import decimal
import pathlib
import re
import sys
import tomllib
import unittest
from fractions import Fraction

ROOT = pathlib.Path()
HERE = pathlib.Path(__file__).parent


def ends(value):
    """The least and the greatest value of a stated fact, or None."""
    if value is None or isinstance(value, dict) and not {"min", "max"} & value.keys():
        return None
    if isinstance(value, dict):
        if not {"min", "max"} <= value.keys():
            return None
        return Fraction(value["min"]), Fraction(value["max"])
    return Fraction(value), Fraction(value)


def performance(facts):
    """The highest rate times bit length over the dense modes, as a range; None if not stated."""
    modes = facts.get("modes")
    if not isinstance(modes, list):
        return ends(facts.get("tpp"))
    low = high = Fraction(0)
    for mode in modes:
        if mode["sparse"]:
            continue
        rate, bits = ends(mode["tops"]), ends(mode["bit_length"])
        if rate is None or bits is None:
            return None
        low, high = max(low, rate[0] * bits[0]), max(high, rate[1] * bits[1])
    return low, high


def catalog():
    text = (ROOT / "rules/catalog/chips.toml").read_text(encoding="utf-8")
    return tomllib.loads(text, parse_float=decimal.Decimal)["chip"]


def expected():
    with open(HERE / "catalog_expected.csv", encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


class Catalog(unittest.TestCase):
    def parts(self):
        """(id, facts) of every part; of an assembly, those of its first circuit."""
        for chip in catalog():
            facts = chip["facts"]
            if isinstance(facts.get("ics"), list):
                self.assertTrue(all(part == facts["ics"][0] for part in facts["ics"]), chip["id"])
                facts = facts["ics"][0]
            yield chip["id"], facts

    def test_every_chip_is_expected_and_every_expected_chip_is_there(self):
        self.assertEqual({chip["id"] for chip in catalog()}, set(expected()))
        self.assertGreaterEqual(len(catalog()), 112)

    def test_performance(self):
        rows = expected()
        for name, facts in self.parts():
            with self.subTest(name):
                found, cell = performance(facts), rows[name]["tpp"]
                self.assertEqual(found is None, cell == "")
                if found:
                    self.assertLessEqual(found[0], Fraction(cell))
                    self.assertGreaterEqual(found[1], Fraction(cell))

    def test_density(self):
        rows = expected()
        for name, facts in self.parts():
            with self.subTest(name):
                found, area, cell = performance(facts), ends(facts.get("logic_die_area")), rows[name]["density"]
                known = found is not None and area is not None and area[0] > 0
                self.assertEqual(known, cell != "")
                if known:  # the expected figure has three decimals
                    half = Fraction(1, 2000)
                    self.assertLessEqual(found[0] / area[1] - half, Fraction(cell))
                    self.assertGreaterEqual(found[1] / area[0] + half, Fraction(cell))

    def test_provenance(self):
        for chip in catalog():
            with self.subTest(chip["id"]):
                self.assertTrue(chip["source"])
                self.assertIn(chip["confidence"], {"datasheet", "secondary", "estimate"})
                self.assertIn(chip["checked"], {"cited", "uncited"})
                self.assertTrue(re.fullmatch(r"\d{4}(-\d\d){0,2}|", str(chip.get("launch", ""))))

    def test_names_that_fit_several_parts_do_so_on_purpose(self):
        parts = {}
        for chip in catalog():
            for alias in chip.get("aliases", []):
                parts.setdefault(alias, []).append(chip["id"])
        self.assertEqual(len(parts["A100"]), 4)
        self.assertGreaterEqual(len(parts["A800"]), 2)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=pathlib.Path, required=True)
    options, rest = parser.parse_known_args()
    ROOT = options.root.resolve()
    unittest.main(argv=[sys.argv[0], *rest])
