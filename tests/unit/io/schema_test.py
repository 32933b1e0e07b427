#!/usr/bin/env python3
"""Holds the published JSON Schemas to what Licet reads and prints.

usage: schema_test.py --root FOLDER [--licet PROGRAM]

Without a program only the schemas, the scenarios of rules/ and the shared schema of facts are
compared; with one, every scenario is evaluated, in short and in full, and what comes out is
validated. Output has to be the same, byte for byte, when it is asked for again.
"""

import argparse
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tomllib
import unittest

from jsonschema import Draft202012Validator

ROOT = pathlib.Path()
LICET = None
FRIENDLY = {  # keys of scenarios that are not facts
    "scenario": {"title", "note", "chip", "party", "parties_complete", "hop", "line", "expect"},
    "item": {"chip", "name"},
    "party": {"key", "aliases"},
    "hop": {"from", "to", "also", "name"},
    "mode": {"name"},
    "ic": {"name"},
    "owner": {"aliases"},
    "listing": set(),
    "sign": set(),
}


def load(name):
    return json.loads((ROOT / "docs/schema" / name).read_text(encoding="utf-8"))


def scenarios():
    return sorted(ROOT.glob("rules/stories/*.toml")) + sorted(ROOT.glob("rules/us-ear/cases/*.toml"))


def as_json(value):
    """A TOML value as the JSON that says the same."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def facts_of_trade():
    """{record: {fact}} of rules/std/trade.licet."""
    records, record = {}, None
    for line in (ROOT / "rules/std/trade.licet").read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0]
        if start := re.match(r"\s*(?:record\s+(\w+)|(scenario))\s*\{", line):
            record = start.group(1) or start.group(2)
            records[record] = set()
        elif fact := re.match(r"\s*fact\s+(\w+)\s*:", line):
            records[record].add(fact.group(1))
    return records


def objects(schema, path="#"):
    """Every part of a schema that describes an object, with its path."""
    if isinstance(schema, dict):
        if "properties" in schema and schema.get("type") == "object":
            yield path, schema
        for key, part in schema.items():
            yield from objects(part, f"{path}/{key}")
    elif isinstance(schema, list):
        for index, part in enumerate(schema):
            yield from objects(part, f"{path}/{index}")


class Schemas(unittest.TestCase):
    def test_they_are_schemas(self):
        for name in ["decision.schema.json", "scenario.schema.json", "why-not.schema.json"]:
            with self.subTest(name):
                Draft202012Validator.check_schema(load(name))

    def test_no_object_takes_unknown_keys_and_every_key_is_described(self):
        for name in ["decision.schema.json", "scenario.schema.json", "why-not.schema.json"]:
            for path, part in objects(load(name)):
                with self.subTest(name, path=path):
                    self.assertIs(part.get("additionalProperties"), False)
                    for key, value in part["properties"].items():
                        described = "description" in value or "$ref" in value
                        self.assertTrue(described, f"{key} has no description")

    def test_the_scenario_schema_has_the_facts_of_the_shared_schema(self):
        schema = load("scenario.schema.json")
        parts = {**schema["$defs"], "scenario": schema}
        for record, facts in facts_of_trade().items():
            with self.subTest(record):
                expected = facts | FRIENDLY[record]
                self.assertEqual(set(parts[record]["properties"]), expected)


class Scenarios(unittest.TestCase):
    def test_every_scenario_of_the_rules_fits(self):
        validator = Draft202012Validator(load("scenario.schema.json"))
        self.assertGreater(len(scenarios()), 10)
        for path in scenarios():
            with self.subTest(path.name):
                document = as_json(tomllib.loads(path.read_text(encoding="utf-8")))
                self.assertEqual([error.message for error in validator.iter_errors(document)], [])

    def test_wrong_scenarios_do_not_fit(self):
        validator = Draft202012Validator(load("scenario.schema.json"))
        for text in [
            "quantty = 5",
            'quantity = "5"',
            "hop = [{ destinaton = 'CN' }]",
            "hop = [{ destination = 'China' }]",
            "item = { tpp = '4800' }",
            "item = { kind = 'chip' }",
            "item = { datacenter = 'true' }",
            "party = { complete = true, itms = [] }",
            "expect = { outcome = 'cleared' }",
        ]:
            with self.subTest(text):
                self.assertFalse(validator.is_valid(as_json(tomllib.loads(text))))


class Decisions(unittest.TestCase):
    def setUp(self):
        if LICET is None:
            self.skipTest("no program was given")

    def run_licet(self, verb, *paths, packs=()):
        options = [word for pack in packs for word in ("--pack", ROOT / pack)]
        done = subprocess.run(
            [LICET, verb, "--format", "json", *map(str, options), *map(str, paths)],
            capture_output=True, check=False, cwd=ROOT)
        self.assertIn(done.returncode, {0, 2, 4}, done.stderr.decode())
        return done.stdout

    def test_every_decision_fits_and_comes_out_the_same_again(self):
        validator = Draft202012Validator(load("decision.schema.json"))
        for path in scenarios():
            for verb in ["eval", "explain"]:
                with self.subTest(path.name, verb=verb):
                    text = self.run_licet(verb, path)
                    decision = json.loads(text)
                    errors = [f"{list(e.absolute_path)}: {e.message[:200]}"
                              for e in validator.iter_errors(decision)]
                    self.assertEqual(errors, [])
                    self.assertEqual(self.run_licet(verb, path), text)

    def test_a_decision_with_lists_fits(self):
        validator = Draft202012Validator(load("decision.schema.json"))
        decision = json.loads(self.run_licet("eval", "--list", "us-named", scenarios()[0]))
        self.assertEqual([e.message[:200] for e in validator.iter_errors(decision)], [])
        self.assertEqual([each["name"] for each in decision["lists"]], ["us-named"])
        self.assertNotEqual(decision["screening"], [])

    def test_decisions_of_several_packs_fit(self):
        validator = Draft202012Validator(load("decision.schema.json"))
        packs = ["tests/packs/freedonia", "tests/packs/advanced_computing"]
        for verb in ["eval", "explain"]:
            one = json.loads(self.run_licet(verb, scenarios()[0], packs=packs))
            self.assertEqual([pack["pack"]["name"] for pack in one["packs"]],
                             ["us.ear.advanced_computing", "xf.chips"])
            self.assertEqual([e.message[:200] for e in validator.iter_errors(one)], [])
            one["outcome"] = "no_license"
            self.assertFalse(validator.is_valid(one))
        several = json.loads(self.run_licet("eval", *scenarios()[:2], packs=packs))
        self.assertEqual([len(each["packs"]) for each in several], [2, 2])
        self.assertTrue(validator.is_valid(several))

    def test_counterfactuals_fit(self):
        validator = Draft202012Validator(load("why-not.schema.json"))
        near = ROOT / "tests/docs/files/docs-missing-facts/near.toml"
        changed, limits = 0, 0
        for path, wanted in [(near, "no_license"), (near, "license_required"), (near, "prohibited"),
                             (scenarios()[-1], "license_required")]:
            with self.subTest(path.name, wanted=wanted):
                answer = json.loads(self.run_licet("explain", "--why-not", wanted, "--effort", "500", path))
                self.assertEqual([f"{list(e.absolute_path)}: {e.message[:200]}"
                                  for e in validator.iter_errors(answer)], [])
                changed += sum(len(line["found"]) for line in answer["lines"])
                limits += sum(len(line["near"]) for line in answer["lines"])
                answer["lines"][0]["cleared"] = True
                self.assertFalse(validator.is_valid(answer))
        self.assertGreater(changed, 0)
        self.assertGreater(limits, 0)

    def test_a_decision_with_one_more_key_does_not_fit(self):
        validator = Draft202012Validator(load("decision.schema.json"))
        decision = json.loads(self.run_licet("eval", scenarios()[0]))
        one = decision[0] if isinstance(decision, list) else decision
        one["cleared"] = True
        self.assertFalse(validator.is_valid(decision))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=pathlib.Path, required=True)
    parser.add_argument("--licet")
    options, rest = parser.parse_known_args()
    ROOT, LICET = options.root.resolve(), options.licet
    unittest.main(argv=[sys.argv[0], *rest])
