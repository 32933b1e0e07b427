#!/usr/bin/env python3
"""Shows that check_layers.py fails where it should: each test plants one include in a small tree."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent


class CheckLayers(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.folder.name)
        self.addCleanup(self.folder.cleanup)
        for path in ["include/licet/date.hpp", "include/licet/pack.hpp", "include/licet/detail/x.hpp",
                     "lib/base/check.hpp", "lib/source/text.hpp", "lib/syntax/parse.hpp", "lib/eval/eval.hpp",
                     "lib/model/model.hpp", "lib/program/program.hpp", "lib/reference/oracle.hpp",
                     "lib/engine/engine.hpp", "tools/licet/main.cpp"]:
            self.write(path, "#include <vector>\n")

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def run_check(self):
        return subprocess.run([sys.executable, HERE / "check_layers.py", "--root", self.root],
                              capture_output=True, text=True, check=False)

    def refuses(self, path, text, place):
        self.write(path, text)
        result = self.run_check()
        self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
        self.assertIn(place, result.stdout)
        self.assertEqual(len(result.stdout.splitlines()), 1, result.stdout)

    def accepts(self, path, text):
        self.write(path, text)
        result = self.run_check()
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_accepts_what_the_table_allows(self):
        self.accepts("lib/model/a.cpp", '#include "model/model.hpp"\n#include "licet/date.hpp"\n\n'
                     '#include "base/check.hpp"\n#include "syntax/parse.hpp"\n#include <absl/status/status.h>\n')

    def test_refuses_an_edge_upwards(self):
        self.refuses("lib/syntax/a.cpp", '\n#include "eval/eval.hpp"\n', "lib/syntax/a.cpp:2: includes `eval/eval.hpp`")

    def test_refuses_an_edge_upwards_out_of_base(self):
        self.refuses("lib/base/a.hpp", '#include "source/text.hpp"\n', "lib/base/a.hpp:1:")

    def test_refuses_boost_outside_syntax(self):
        self.accepts("lib/syntax/a.cpp", "#include <boost/spirit/home/x3.hpp>\n")
        self.refuses("lib/model/a.cpp", "#include <boost/rational.hpp>\n", "lib/model/a.cpp:1:")

    def test_refuses_toml_and_json_outside_io(self):
        self.accepts("lib/io/a.cpp", "#include <toml++/toml.h>\n#include <nlohmann/json.hpp>\n")
        self.refuses("lib/data/a.cpp", "#  include <nlohmann/json.hpp>\n", "lib/data/a.cpp:1:")

    def test_refuses_abseil_in_a_vocabulary_header(self):
        self.accepts("include/licet/pack.hpp", "#include <absl/status/statusor.h>\n")
        self.refuses("include/licet/date.hpp", "#include <absl/time/civil_time.h>\n", "include/licet/date.hpp:1:")

    def test_sees_through_quotes_around_headers_from_elsewhere(self):
        self.accepts("lib/eval/a.cpp", '#include "absl/status/status.h"\n')
        self.refuses("lib/eval/b.cpp", '#include "boost/rational.hpp"\n', "lib/eval/b.cpp:1:")

    def test_refuses_a_layer_in_a_tool(self):
        self.refuses("tools/licet/main.cpp", '#include "eval/eval.hpp"\n', "tools/licet/main.cpp:1:")

    def test_refuses_detail_in_a_tool(self):
        self.refuses("tools/licet/main.cpp", '#include "licet/detail/x.hpp"\n', "detail is not for users")

    def test_refuses_the_model_in_the_program_header(self):
        self.accepts("lib/program/a.cpp", '#include "model/model.hpp"\n')
        self.refuses("lib/program/program.hpp", '#include "model/model.hpp"\n', "a program is complete in itself")

    def test_refuses_the_oracle_in_the_engine(self):
        self.accepts("lib/engine/a.cpp", '#include "eval/eval.hpp"\n')
        self.refuses("lib/engine/b.cpp", '#include "reference/oracle.hpp"\n', "the oracle is for tests")

    def test_refuses_an_include_that_leads_nowhere(self):
        self.refuses("lib/eval/a.cpp", '#include "eval/evall.hpp"\n', "which is not in the tree")

    def test_refuses_a_link_that_the_table_does_not_allow(self):
        self.accepts("lib/eval/CMakeLists.txt", "licet_layer(eval SOURCES a.cpp\n  DEPENDS program data)\n")
        self.refuses("lib/eval/CMakeLists.txt", "licet_layer(eval SOURCES a.cpp DEPENDS program model)\n", "`model`")

    def test_refuses_an_empty_tree(self):
        with tempfile.TemporaryDirectory() as empty:
            self.root = pathlib.Path(empty)
            self.assertEqual(self.run_check().returncode, 1)


if __name__ == "__main__":
    unittest.main()
