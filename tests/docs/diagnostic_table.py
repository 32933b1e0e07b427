"""Reads the tables of diagnostics, include/licet/detail/diagnostic_kinds_*.def."""

import ast
import re
from typing import NamedTuple

ROW = re.compile(
    r'LICET_DIAGNOSTIC\(\s*(\w+)\s*,\s*"(LIC\d+)"\s*,\s*(\w+)\s*,\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\)')
STRING = re.compile(r'"(?:[^"\\]|\\.)*"')


class Kind(NamedTuple):
    name: str
    code: str
    severity: str  # "error" or "warning"
    text: str

    @property
    def title(self):
        """The message as a heading: what is filled in is left open."""
        return re.sub(r"\{\d\}", "…", self.text)


def read_tables(root):
    """All kinds in the order of the tables. Exits when a row cannot be read."""
    kinds = []
    for table in sorted((root / "include/licet/detail").glob("diagnostic_kinds_*.def")):
        source = "\n".join(line for line in table.read_text(encoding="utf-8").splitlines()
                           if not line.lstrip().startswith("//"))
        rows = ROW.findall(source)
        if len(rows) != source.count("LICET_DIAGNOSTIC("):
            raise SystemExit(f"{table}: some rows cannot be read")
        for name, code, severity, literals in rows:
            text = "".join(ast.literal_eval(literal) for literal in STRING.findall(literals))
            kinds.append(Kind(name, code, severity.lower(), text))
    if not kinds:
        raise SystemExit("no table of diagnostics was found")
    return kinds
