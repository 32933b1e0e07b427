#!/usr/bin/env python3
"""Asks other engines and Licet one question of which a fact is missing, and prints what they say.

usage: engines.py --licet PROGRAM --into FOLDER [--check PAGE]

The rule: an item with a total processing performance of 4800 or more needs a license. The fact is
4992, missing, null, the text "4992" or not a number. Python and JavaScript packages are installed
into FOLDER (a virtual environment and node_modules; nothing else is touched); an engine that cannot
be installed is named and counted as skipped. With --check, the table in PAGE has to be the one that
comes out, in the rows of the engines that were not skipped. Returns 1 if it is not, or if Licet ever
lets the item go.
"""

import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import textwrap

FACTS = ["4992", "missing", "null", '"4992"', "NaN"]
PYTHON = {
    "GoRules Zen": "zen-engine==2.1.3",
    "CEL (cel-python)": "cel-python==0.5.0",
    "CLIPS (clipspy)": "clipspy==1.0.6",
    "business-rules": "business-rules==1.1.1",
    "DuckDB SQL": "duckdb==2.0.0",
    "SQLite SQL": None,
}
NODE = {
    "json-rules-engine": "json-rules-engine@7.3.1",
    "Cedar": "@cedar-policy/cedar-wasm@4.13.0",
}
FREE, LICENSE, REFUSED, OPEN = "no license", "license", "refused", "undetermined"

# Each prints one word for each fact, in the order of FACTS; `-` where the fact cannot be stated.
PROGRAMS = {
    "GoRules Zen": """
        import json, zen
        table = {"nodes": [
            {"id": "i", "type": "inputNode", "name": "in", "position": {"x": 0, "y": 0}},
            {"id": "t", "type": "decisionTableNode", "name": "t", "position": {"x": 0, "y": 0},
             "content": {"hitPolicy": "first", "inputs": [{"id": "a", "name": "tpp", "field": "tpp"}],
                         "outputs": [{"id": "b", "name": "answer", "field": "answer"}],
                         "rules": [{"_id": "1", "a": ">= 4800", "b": '"license"'},
                                   {"_id": "2", "a": "", "b": '"no license"'}]}},
            {"id": "o", "type": "outputNode", "name": "out", "position": {"x": 0, "y": 0}}],
            "edges": [{"id": "1", "sourceId": "i", "targetId": "t", "type": "edge"},
                      {"id": "2", "sourceId": "t", "targetId": "o", "type": "edge"}]}
        decision = zen.ZenEngine().create_decision(json.dumps(table))
        for facts in [{"tpp": 4992}, {}, {"tpp": None}, {"tpp": "4992"}, None]:
            if facts is None:
                print("-")
                continue
            try:
                print(decision.evaluate(facts)["result"]["answer"])
            except Exception:
                print("refused")
        """,
    "CEL (cel-python)": """
        import celpy
        env = celpy.Environment()
        program = env.program(env.compile("item.tpp >= 4800.0"))
        for facts in [{"tpp": 4992.0}, {}, {"tpp": None}, {"tpp": "4992"}, {"tpp": float("nan")}]:
            try:
                answer = program.evaluate({"item": celpy.json_to_cel(facts)})
                print("license" if answer else "no license")
            except Exception:
                print("refused")
        """,
    "CLIPS (clipspy)": """
        import clips
        for fact in ["4992.0", None, "nil", '"4992"', "-"]:
            if fact == "-":
                print("-")
                continue
            env = clips.Environment()
            env.build('(deftemplate item (slot tpp))')
            env.build('(defrule license (item (tpp ?t&:(and (numberp ?t) (>= ?t 4800)))) '
                      '=> (assert (license)))')
            env.assert_string('(item)' if fact is None else '(item (tpp %s))' % fact)
            env.run()
            print("license" if any(f.template.name == "license" for f in env.facts())
                  else "no license")
        """,
    "business-rules": """
        from business_rules import run_all
        from business_rules.variables import BaseVariables, numeric_rule_variable
        from business_rules.actions import BaseActions, rule_action
        rule = [{"conditions": {"name": "tpp", "operator": "greater_than_or_equal_to",
                                "value": 4800}, "actions": [{"name": "license"}]}]
        for facts in [{"tpp": 4992}, {}, {"tpp": None}, {"tpp": "4992"}, {"tpp": float("nan")}]:
            needed = []
            class Variables(BaseVariables):
                @numeric_rule_variable()
                def tpp(self):
                    return facts.get("tpp")
            class Actions(BaseActions):
                @rule_action()
                def license(self):
                    needed.append(True)
            try:
                run_all(rule, Variables(), Actions())
                print("license" if needed else "no license")
            except BaseException:
                print("refused")
        """,
    "DuckDB SQL": """
        import duckdb
        for fact in ["4992", None, "NULL", "'4992'", "'NaN'::DOUBLE"]:
            if fact is None:
                print("-")
                continue
            query = "SELECT CASE WHEN tpp >= 4800 THEN 'license' ELSE 'no license' END "
            try:
                print(duckdb.sql(query + "FROM (SELECT %s AS tpp)" % fact).fetchall()[0][0])
            except Exception:
                print("refused")
        """,
    "SQLite SQL": """
        import sqlite3
        for fact in [4992, "-", None, "4992", float("nan")]:
            if fact == "-":
                print("-")
                continue
            base = sqlite3.connect(":memory:")
            base.execute("CREATE TABLE item (tpp REAL)")
            base.execute("INSERT INTO item VALUES (?)", (fact,))
            print(base.execute("SELECT CASE WHEN tpp >= 4800 THEN 'license' ELSE 'no license' END "
                               "FROM item").fetchone()[0])
        """,
    "json-rules-engine": """
        const { Engine } = require('json-rules-engine');
        (async () => {
          for (const facts of [{tpp: 4992}, {}, {tpp: null}, {tpp: '4992'}, {tpp: NaN}]) {
            const engine = new Engine([], { allowUndefinedFacts: true });
            engine.addRule({ conditions: { all: [{ fact: 'tpp', operator: 'greaterThanInclusive',
              value: 4800 }] }, event: { type: 'license' } });
            try {
              const { events } = await engine.run(facts);
              console.log(events.length > 0 ? 'license' : 'no license');
            } catch (error) { console.log('refused'); }
          }
        })();
        """,
    "Cedar": """
        const cedar = require('@cedar-policy/cedar-wasm/nodejs');
        const policies = 'permit(principal, action, resource); ' +
          'forbid(principal, action, resource) when { resource.tpp >= 4800 };';
        for (const attrs of [{tpp: 4992}, {}, {tpp: null}, {tpp: '4992'}, null]) {
          if (attrs === null) { console.log('-'); continue; }
          try {
            const answer = cedar.isAuthorized({ principal: { type: 'U', id: 'a' },
              action: { type: 'Action', id: 'export' }, resource: { type: 'R', id: 'chip' },
              context: {}, policies: { staticPolicies: policies },
              entities: [{ uid: { type: 'R', id: 'chip' }, attrs, parents: [] }] });
            if (answer.type !== 'success') console.log('refused');
            else console.log(answer.response.decision === 'allow' ? 'no license' : 'license');
          } catch (error) { console.log('refused'); }
        }
        """,
}

PACK = """licet 1
pack ignorance { title "One rule" jurisdiction 'US' authority "An example" law_as_of 2024-01-01
  uses std.units, std.countries, std.trade scale review { denial } }
source law { title "One rule" cite "1 EX 1" published 2020-01-01 effective 2020-01-01 }
require license_for_power license {
  cite law effective from 2020-01-01
  each h in route dated by h.on
  when item.tpp >= 4800 TPP
}
"""
SCENARIO = """parties_complete = true
[item]
kind = "ic"
{fact}
[[hop]]
activity = "export"
origin = "US"
destination = "CN"
on = 2023-11-20
"""


def run(command, folder, text=None):
    return subprocess.run(command, cwd=folder, input=text, capture_output=True, text=True, timeout=600)


def licet(program, folder):
    (folder / "ignorance.licet").write_text(PACK)
    answers = []
    facts = ["tpp = 4992", "", "tpp = null", 'tpp = "4992"', "tpp = nan"]
    for fact in facts:
        name, text = "order.toml", SCENARIO.replace("{fact}", fact)
        if fact == "tpp = null":  # TOML has no such value
            name, text = "order.json", json.dumps({
                "parties_complete": True, "item": {"kind": "ic", "tpp": None},
                "hop": [{"activity": "export", "origin": "US", "destination": "CN",
                         "on": "2023-11-20"}]})
        (folder / name).write_text(text)
        result = run([program, "eval", "--pack", "ignorance.licet", name], folder)
        answers.append({0: FREE, 2: LICENSE, 3: REFUSED, 4: OPEN}.get(result.returncode, "failed"))
    return answers


def install(folder):
    """The programs that run Python and JavaScript there; None for what cannot be installed."""
    python = folder / "python" / "bin" / "python"
    failed = set()
    if not python.exists():
        run([sys.executable, "-m", "venv", str(folder / "python")], folder)
    for engine, package in PYTHON.items():
        if package is None:
            continue
        done = run([str(python), "-m", "pip", "install", "-q", "--timeout", "15",
                     "--retries", "1", package], folder) if python.exists() else None
        if done is None or done.returncode != 0:
            failed.add(engine)
    node = shutil.which("node")
    (folder / "package.json").write_text('{"private": true}\n')
    for engine, package in NODE.items():
        if not node or not shutil.which("npm"):
            failed.add(engine)
        elif run(["npm", "install", "--silent", "--no-audit", "--no-fund",
                  "--fetch-retries", "0", "--fetch-timeout", "20000", package], folder).returncode != 0:
            failed.add(engine)
    return python, node, failed


def ask(engine, python, node, folder):
    text = textwrap.dedent(PROGRAMS[engine])
    if engine in NODE:
        (folder / "ask.js").write_text(text)
        result = run([node, "ask.js"], folder)
    else:
        result = run([str(python), "-"], folder, text)
    answers = result.stdout.split("\n")[: len(FACTS)]
    return answers if result.returncode == 0 and len(answers) == len(FACTS) else None


def row(engine, answers):
    return "| " + " | ".join([engine] + answers) + " |"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--licet", required=True)
    parser.add_argument("--into", required=True, type=pathlib.Path)
    parser.add_argument("--check", type=pathlib.Path)
    given = parser.parse_args()
    folder = given.into.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    program = str(pathlib.Path(given.licet).resolve())
    rows = [row("**Licet**", licet(program, folder))]
    python, node, failed = install(folder)
    skipped = []
    for engine in PROGRAMS:
        answers = None if engine in failed else ask(engine, python, node, folder)
        if answers is None:
            skipped.append(engine)
        else:
            rows.append(row(engine, answers))
    print("| engine | " + " | ".join(FACTS) + " |")
    print("| --- |" + " --- |" * len(FACTS))
    print("\n".join(rows))
    print(f"{len(rows)} engines asked, {len(skipped)} skipped" +
          (": " + ", ".join(skipped) if skipped else ""), file=sys.stderr)
    wrong = [FREE in rows[0]]
    if given.check:
        page = given.check.read_text().split("\n")
        for line in rows:
            if line not in page:
                print(f"{given.check}: has no row `{line}`", file=sys.stderr)
                wrong.append(True)
    return 1 if any(wrong) else 0


if __name__ == "__main__":
    sys.exit(main())
