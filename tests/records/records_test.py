#!/usr/bin/env python3
"""Records as strangers meet them: written by the program, read by docs/records.md alone.

usage: records_test.py --program FILE [--root FOLDER]

Works out every hash of a record again with nothing but the page, holds records against their schema,
and changes, moves and removes what lies in a folder of records, which the program must notice.
"""

import argparse
import hashlib
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

STORIES = ["h800-512-2023-11-17", "h800-512-spring-2023", "h100-50000-malaysia-end-user-unknown"]


def sha256(data):
    return hashlib.sha256(data)


def root_of(leaves):
    """RFC 6962, section 2.1, over texts."""
    if len(leaves) == 1:
        return sha256(b"\0" + leaves[0].encode()).digest()
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return sha256(b"\1" + root_of(leaves[:split]) + root_of(leaves[split:])).digest()


def root_by_path(leaf, index, count, path):
    """The root from a leaf and its audit path, by walking down to where the leaf must be."""
    if count == 1:
        return sha256(b"\0" + leaf.encode()).digest() if not path else b""
    if not path:
        return b""
    split = 1
    while split * 2 < count:
        split *= 2
    beside = bytes.fromhex(path[-1])
    if index < split:
        return sha256(b"\1" + root_by_path(leaf, index, split, path[:-1]) + beside).digest()
    return sha256(b"\1" + beside + root_by_path(leaf, index - split, count - split, path[:-1])).digest()


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


class Test:
    def __init__(self, program, root, folder):
        self.program, self.root, self.folder = program, root, folder
        self.faults = []

    def run(self, *words):
        done = subprocess.run([self.program, *words], capture_output=True, text=True, check=False, cwd=self.folder)
        return done.returncode, done.stdout + done.stderr

    def expect(self, code, fragment, *words):
        got, said = self.run(*words)
        if got != code or fragment not in said:
            self.faults.append(f"licet {' '.join(words)}: {got} instead of {code}, without `{fragment}`:\n{said}")

    def fault(self, holds, what):
        if not holds:
            self.faults.append(what)

    def story(self, name):
        return str(self.root / "rules/stories" / f"{name}.toml")

    def make(self):
        for name in STORIES:
            got, said = self.run("eval", "--exit-zero", "--quiet", "--record", "kept", "--chain", self.story(name))
            self.fault(got == 0, f"recording {name}: {said}")
        self.ids = (self.folder / "kept/chain.txt").read_text().split()

    def read_by_page(self, validator):
        kept = self.folder / "kept"
        self.fault(len(self.ids) == len(STORIES), f"the chain has {len(self.ids)} records")
        before = ""
        for name in self.ids:
            data = (kept / f"{name}.json").read_bytes()
            record = json.loads(data)
            self.faults += [f"{name}: {error.message}" for error in validator.iter_errors(record)]
            self.fault(data.decode() == canonical(record) + "\n", f"{name}: not canonical")
            content = {key: value for key, value in record.items() if key not in ("id", "signature", "signer")}
            self.fault(sha256(canonical(content).encode()).hexdigest() == record["id"] == name, f"{name}: id")
            self.fault(record["previous"] == before, f"{name}: previous")
            before = name
            law = (kept / f"pack-{record['pack_root']}.sexp").read_text(encoding="utf-8")
            leaves = law.removesuffix("\n").split("\n")
            self.fault(root_of(leaves).hex() == record["pack_root"], f"{name}: pack_root")
            self.fault(leaves[1:] == sorted(leaves[1:], key=str.encode), f"{name}: order of leaves")
            schema = [leaf for leaf in leaves if leaf.split(" ")[0] in ("(codes", "(record", "(scenario")]
            schema = "".join(leaf + "\n" for leaf in schema).encode()
            self.fault(sha256(schema).hexdigest() == record["schema_hash"], f"{name}: schema_hash")
            self.fault(root_of(record["scenario"]).hex() == record["scenario_root"], f"{name}: scenario_root")
            for cited in record["cited"]:
                self.fault(leaves[cited["index"]] == cited["leaf"], f"{name}: cited leaf {cited['index']}")
                by_path = root_by_path(cited["leaf"], cited["index"], len(leaves), cited["path"])
                self.fault(by_path.hex() == record["pack_root"], f"{name}: path of leaf {cited['index']}")

    def verify(self):
        files = [f"kept/{name}.json" for name in self.ids]
        self.expect(0, ": verifies", "verify", *files)
        self.expect(0, "witness", "verify", "--witness", files[0])
        self.expect(0, "both ends come true", "verify", "--witness", files[2])
        # Nobody followed this one: the record says so, and is one all the same.
        got, said = self.run("eval", "--exit-zero", "--quiet", "--effort", "0", "--record", "fast", self.story(STORIES[2]))
        self.fault(got == 0, f"recording without effort: {said}")
        fast = next((self.folder / "fast").glob("*.json"))
        self.fault(json.loads(fast.read_text())["answer"]["tier"] == "fast", "without effort the tier is not `fast`")
        self.expect(0, ": verifies", "verify", str(fast))
        self.expect(0, "gives this answer", "verify", "--pack", "us.ear", "--pack", "us.ear.letters", files[0])
        self.expect(2, "another one than the record names", "verify", "--pack", "us.ear", files[0])
        self.expect(0, "3 records, whole and in order", "verify", "--chain", "kept")
        self.expect(0, "3 records", "verify", "--chain", "kept", "--head", self.ids[-1])
        self.expect(2, "it ends with", "verify", "--chain", "kept", "--head", self.ids[0])
        self.expect(1, "there is no chain", "verify", "--chain", str(self.root / "rules"))
        self.expect(1, "no such file", "verify", "none.json")
        lonely = self.folder / "lonely.json"
        shutil.copy(self.folder / files[0], lonely)
        self.expect(1, "name the pack with --pack", "verify", "lonely.json")
        # What a stranger wrote does not move the cursor.
        record = json.loads(lonely.read_text())
        title = "fine\x1b[2K\u202e: verifies"
        parts = record["explanation"]["parts"]
        record["explanation"]["parts"] = [title if part == record["title"] else part for part in parts]
        record["title"] = title
        record["id"] = sha256(canonical({key: record[key] for key in record if key != "id"}).encode()).hexdigest()
        # json.dumps and the page agree on how control characters are escaped.
        lonely.write_text(canonical(record) + "\n")
        self.expect(0, "fine\\x1b[2K\\xe2\\x80\\xae: verifies", "verify", "--witness", "lonely.json")
        # An answer that cannot be recorded is told and not half written.
        (self.folder / "file").write_text("")
        self.expect(1, "making the folder", "eval", "--record", "file", self.story(STORIES[0]))

    def explain(self):
        """From the record alone, moved to where nothing else lies, comes what came from the scenario."""
        alone = self.folder / "alone"
        for file in sorted((self.root / "rules/stories").glob("*.toml")):
            shutil.rmtree(alone, ignore_errors=True)
            got, said = self.run("eval", "--exit-zero", "--quiet", "--record", "made", str(file))
            self.fault(got == 0, f"recording {file.name}: {said}")
            alone.mkdir()
            shutil.move(str(next((self.folder / "made").glob("*.json"))), str(alone / "record.json"))
            for form in ("text", "markdown", "json"):
                told = self.run("explain", "--format", form, str(file))
                again = subprocess.run([self.program, "explain", "--format", form, "--record", "record.json"],
                                       capture_output=True, text=True, check=False, cwd=alone)
                self.fault(told == (again.returncode, again.stdout + again.stderr),
                           f"{file.name}: the {form} by the record is not that by the scenario")
        self.expect(1, "holds the scenario, the law and the day", "explain", "--record", "record.json", "x.toml")
        self.expect(1, "SCENARIO or --record is required", "explain")
        self.expect(1, "there is no such file", "explain", "--record", "none.json")
        (self.folder / "empty.json").write_text("{}\n")
        for words in (["explain", "--record"], ["verify"]):
            self.expect(1 if words[0] == "explain" else 2, "this is no record: it has no `format`", *words, "empty.json")
        (self.folder / "old.json").write_text('{"format":"licet-record 1"}\n')
        self.expect(2, "its `format` is `licet-record 1`", "verify", "old.json")

    def break_chain(self, what, fragment, change):
        broken = self.folder / "broken"
        shutil.rmtree(broken, ignore_errors=True)
        shutil.copytree(self.folder / "kept", broken)
        change(broken)
        got, said = self.run("verify", "--chain", "broken")
        if got != 2 or fragment not in said:
            self.faults.append(f"{what}: {got}, without `{fragment}`:\n{said}")

    def chain(self):
        first, second, third = self.ids

        def write(folder, *ids):
            (folder / "chain.txt").write_text("".join(name + "\n" for name in ids))

        def edit(folder):
            path = folder / f"{second}.json"
            path.write_text(path.read_text().replace("no_license", "prohibited", 1))

        def forge(folder):
            path = folder / f"{second}.json"
            record = json.loads(path.read_text())
            record["title"] = "another"
            del record["id"]
            record["id"] = sha256(canonical(record).encode()).hexdigest()
            path.write_text(canonical(record) + "\n")

        self.break_chain("missing", "is missing", lambda folder: (folder / f"{second}.json").unlink())
        self.break_chain("left out", "not in the chain", lambda folder: write(folder, first, third))
        self.break_chain("moved", "as the one before it", lambda folder: write(folder, first, third, second))
        self.break_chain("beheaded", "as the one before it", lambda folder: write(folder, second, third))
        self.break_chain("changed", "its content is not that of its id", edit)
        self.break_chain("forged", "holds the record", forge)

    def sign(self):
        if shutil.which("openssl") is None:
            print("signatures: not checked, there is no openssl")
            return
        for name in ("mine", "other"):
            subprocess.run(["openssl", "genpkey", "-algorithm", "ed25519", "-out", f"{name}.pem"],
                           cwd=self.folder, check=True)
            subprocess.run(["openssl", "pkey", "-in", f"{name}.pem", "-pubout", "-out", f"{name}.pub"],
                           cwd=self.folder, check=True)
        words = ["eval", "--exit-zero", "--quiet", "--record", "signed", "--sign"]
        got, said = self.run(*words, "mine.pem", self.story(STORIES[0]))
        self.fault(got == 0, f"signing: {said}")
        file = str(next((self.folder / "signed").glob("*.json")))
        self.expect(0, "by the key that was named", "verify", "--public", "mine.pub", file)
        self.expect(2, "signed with another key", "verify", "--public", "other.pub", file)
        self.expect(0, "signature not checked", "verify", file)
        self.expect(2, "is not signed", "verify", "--public", "mine.pub", f"kept/{self.ids[0]}.json")
        self.expect(1, "holds no public key", "verify", "--public", "mine.pem", file)
        self.expect(1, "holds no private key", *words, "mine.pub", self.story(STORIES[0]))
        record = json.loads(pathlib.Path(file).read_text())
        record["signature"] = record["signature"][:-1] + ("0" if record["signature"][-1] != "0" else "1")
        pathlib.Path(file).write_text(canonical(record) + "\n")
        self.expect(2, "the signature is not that of the record", "verify", "--public", "mine.pub", file)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path(__file__).parents[2])
    options = parser.parse_args()
    try:
        import jsonschema
    except ImportError:
        sys.exit("python3-jsonschema is needed")
    schema = json.loads((options.root / "docs/schema/record.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    with tempfile.TemporaryDirectory() as folder:
        test = Test(str(pathlib.Path(options.program).resolve()), options.root.resolve(), pathlib.Path(folder))
        test.make()
        test.read_by_page(jsonschema.Draft202012Validator(schema))
        test.verify()
        test.explain()
        test.chain()
        test.sign()
    print("\n".join(test.faults) or "records are as the page says")
    return 1 if test.faults else 0


if __name__ == "__main__":
    sys.exit(main())
