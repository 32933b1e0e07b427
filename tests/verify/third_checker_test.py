#!/usr/bin/env python3
"""third_checker.py against records that the program writes, and against what forgers make of them.

usage: third_checker_test.py --program FILE [--root FOLDER]

Every story, an answer that its cases narrow, and a signed record are accepted. Records whose ids, roots and explanations
were worked out again after a lie was put in are refused.
"""

import argparse
import copy
import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import third_checker

PACK = """licet 1
pack xf.cases {
  title "Two rules that leave nothing out (invented, not real law)"
  jurisdiction 'XF'
  authority "Ministry of Examples of Freedonia"
  law_as_of 2024-06-30
  uses std.units, std.countries, std.trade
  scale review { by_the_minister < refusal }
}

source ordinance {
  title "Ordinance"
  cite "7 Fr. Ord. 22"
  published 2023-01-02
}
subject s_everywhere "events anywhere" {
  cite ordinance "1"
  effective from 2023-03-01
  each h in route dated by h.on
  when true
}
require r_centers license "for data centers" {
  cite ordinance "2"
  effective from 2023-03-01
  each h in route dated by h.on
  when item.datacenter
}
require r_others license "for all else" {
  cite ordinance "3"
  effective from 2023-03-01
  each h in route dated by h.on
  when not item.datacenter
}
review v_minister is by_the_minister {
  cite ordinance "4"
  of r_centers, r_others
  effective from 2023-03-01
}
"""
ORDER = """title = "either way"
quantity = 1
[item]
kind = "ic"
[[hop]]
activity = "export"
origin = "US"
destination = "CN"
on = 2024-05-01
"""
TWO_LINES = """title = "two lines"
[[line]]
name = "one"
quantity = 1
[line.item]
kind = "ic"
datacenter = true
[[line]]
name = "other"
quantity = 1
[line.item]
kind = "ic"
datacenter = false
[[hop]]
activity = "export"
origin = "US"
on = 2024-05-01
"""


def rehashed(record):
    record["scenario_root"] = third_checker.root_of(record["scenario"]).hex()
    content = {key: value for key, value in record.items() if key not in ("id", "signature", "signer")}
    record["id"] = hashlib.sha256(third_checker.canonical(content).encode()).hexdigest()
    return third_checker.canonical(record) + "\n"


def set_outcome(record, low, high):
    for answer in [record["answer"], *record["answer"]["lines"]]:
        answer["outcome"] = {"low": low, "high": high}


def flip_letter(tests):
    """Says of one condition that it is what it is not."""
    for i, test in enumerate(tests):
        found = re.search(r" ([tfu]+)\)", test)
        if found:
            at = found.start(1)
            tests[i] = test[:at] + ("f" if test[at] == "t" else "t") + test[at + 1:]
            return
    raise AssertionError("the record tells no conditions")


class Test:
    def __init__(self, program, root, folder):
        self.program, self.root, self.folder, self.faults, self.count = program, root, folder, [], 0

    def record(self, *words):
        made = self.folder / f"made-{self.count}"
        self.count += 1
        subprocess.run([self.program, "eval", "--exit-zero", "--quiet", "--record", str(made), *words],
                       check=True, capture_output=True, cwd=self.folder)
        return next(made.glob("*.json"))

    def accept(self, path, public=None):
        try:
            third_checker.check(path, None, public)
        except third_checker.Refused as why:
            self.faults.append(f"{path.name} is refused: {why}")

    def refuse(self, what, path, forge):
        """The law lies beside the forged record, as beside the honest one."""
        record = json.loads(path.read_text(encoding="utf-8"))
        forge(record)
        forged = path.parent / "forged.json"
        forged.write_text(rehashed(record), encoding="utf-8")
        try:
            third_checker.check(forged, None, None)
            self.faults.append(f"{what}: accepted")
        except third_checker.Refused:
            pass

    def stories(self):
        for file in sorted((self.root / "rules/stories").glob("*.toml")):
            self.accept(self.record(str(file)))

    def adverse(self):
        path = self.record(str(self.root / "rules/stories/h800-512-2023-11-17.toml"))
        self.refuse("a condition told wrongly", path, lambda r: flip_letter(r["tests"]))
        self.refuse("a milder answer", path, lambda r: set_outcome(r, "no_license", "no_license"))
        self.refuse("a stricter answer", path, lambda r: set_outcome(r, "prohibited", "prohibited"))
        self.refuse("another place", path, lambda r: r.update(
            scenario=[leaf.replace("(destination (codes CN))", "(destination (codes FR))") for leaf in r["scenario"]]))
        self.refuse("a leaf less", path, lambda r: r["cited"].pop())
        self.refuse("a leaf changed", path, lambda r: r["cited"][5].update(leaf=r["cited"][5]["leaf"][:-1] + " x)"))
        self.refuse("known before it was law", path, lambda r: r.update(known_at="2020-01-01"))
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        changed = path.parent / "changed.json"
        changed.write_bytes(data)
        try:
            third_checker.check(changed, None, None)
            self.faults.append("a changed byte: accepted")
        except (third_checker.Refused, ValueError):
            pass

    def open_answer(self):
        path = self.record(str(self.root / "rules/stories/h100-50000-malaysia-end-user-unknown.toml"))
        self.refuse("no completions", path, lambda r: r["cases"][0]["completions"].clear())
        self.refuse("a condition of a completion told wrongly", path,
                    lambda r: flip_letter(next(c for c in r["cases"][0]["completions"] if c["tests"])["tests"]))

        def exchange(record):
            first, second = record["cases"][0]["completions"][:2]
            first["facts"], second["facts"] = copy.copy(second["facts"]), copy.copy(first["facts"])

        self.refuse("the facts of another completion", path, exchange)

    def narrowed(self):
        (self.folder / "cases").mkdir()
        (self.folder / "cases/pack.licet").write_text(PACK)
        (self.folder / "order.toml").write_text(ORDER)
        path = self.record("--pack", "cases", "order.toml")
        record = json.loads(path.read_text(encoding="utf-8"))
        line = record["answer"]["lines"][0]
        if line["first"]["outcome"]["low"] != "no_license" or line["outcome"]["low"] != "license_required":
            self.faults.append(f"the answer was not narrowed by its cases: {line['first']}, {line['outcome']}")
        self.accept(path)
        tree = record["cases"][0]["tree"]
        self.refuse("a case less", path, lambda r: r["cases"][0].update(tree=tree.replace(" (false -)", "")))
        self.refuse("no cases", path, lambda r: r["cases"][0].update(tree="-"))
        self.refuse("claims of one case", path, lambda r: [c.update(leaves=[[0, 0]]) for c in r["support"]])
        self.refuse("not narrowed", path, lambda r: set_outcome(r, "no_license", "license_required"))

    def joint(self):
        """Two lines of which either needs a license wherever their one event leads: only together are they settled."""
        (self.folder / "joint").mkdir()
        text = PACK.replace("when item.datacenter", "when item.datacenter and h.destination in { 'CN' }")
        text = text.replace("when not item.datacenter", "when not item.datacenter and not (h.destination in { 'CN' })")
        (self.folder / "joint/pack.licet").write_text(text)
        (self.folder / "two.toml").write_text(TWO_LINES)
        path = self.record("--pack", "joint", "two.toml")
        record = json.loads(path.read_text(encoding="utf-8"))
        together = [cases for cases in record["cases"] if cases["line"] is None]
        if record["answer"]["outcome"]["low"] != "license_required" or not together or together[0]["tree"] == "-":
            self.faults.append("two lines were not followed together")
        self.accept(path)
        verified = subprocess.run([self.program, "verify", str(path)], capture_output=True, text=True, check=False)
        if verified.returncode != 0:
            self.faults.append(f"two lines: {verified.stdout}")
        # As if the lines had an event each.
        self.refuse("places of two things", path, lambda r: r.update(
            scenario=[leaf.replace("(same 0)", "(same 1)") if leaf.startswith("(at 1") else leaf for leaf in r["scenario"]]))
        self.refuse("support in one leaf", path, lambda r: r["support"].pop())

    def signed(self):
        if shutil.which("openssl") is None:
            print("signatures: not checked, there is no openssl")
            return
        for name in ("mine", "other"):
            subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", f"{name}.pem"], cwd=self.folder, check=True)
            subprocess.run(["openssl", "pkey", "-in", f"{name}.pem", "-pubout", "-out", f"{name}.pub"],
                           cwd=self.folder, check=True)
        path = self.record("--sign", "mine.pem", str(self.root / "rules/stories/h800-512-spring-2023.toml"))
        checker = [sys.executable, str(pathlib.Path(third_checker.__file__)), "--public"]
        for name, wanted in (("mine", 0), ("other", 2)):
            got = subprocess.run([*checker, str(self.folder / f"{name}.pub"), str(path)], capture_output=True, check=False)
            if got.returncode != wanted:
                self.faults.append(f"signature with {name}: {got.returncode}, {got.stdout}")
        record = json.loads(path.read_text(encoding="utf-8"))
        record["signature"] = record["signature"][:-2] + ("00" if record["signature"][-2:] != "00" else "01")
        path.write_text(third_checker.canonical(record) + "\n", encoding="utf-8")
        got = subprocess.run([*checker, str(self.folder / "mine.pub"), str(path)], capture_output=True, check=False)
        if got.returncode != 2 or b"signature" not in got.stdout:
            self.faults.append(f"a changed signature: {got.returncode}, {got.stdout}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).parents[2])
    options = parser.parse_args()
    sys.setrecursionlimit(20_000)
    with tempfile.TemporaryDirectory() as folder:
        test = Test(str(pathlib.Path(options.program).resolve()), options.root.resolve(), pathlib.Path(folder))
        test.stories()
        test.adverse()
        test.open_answer()
        test.narrowed()
        test.joint()
        test.signed()
    print("\n".join(test.faults) or f"{test.count} records are as the page says, and no forged one is")
    return 1 if test.faults else 0


if __name__ == "__main__":
    sys.exit(main())
