#include "data/bind_route.hpp"
#include "data/scenario.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/data/binding.hpp"

#include <string>
#include <vector>

namespace licet::data {
namespace {

using sample::Binding;
using sample::BindText;

ListValue PartiesOf(const Binding& binding, const std::string& hop, std::size_t line = 0) {
  const Value& value = binding.At({"route", hop, "parties"}, line);
  return value.state == State::kKnown ? std::get<ListValue>(value.payload) : ListValue{};
}
std::vector<std::string> KeysOf(const ListValue& list) {
  std::vector<std::string> keys;
  for (const RecordValue& party : list.items) keys.push_back(party.key);
  return keys;
}

const char* const kThreeParties = R"(
[[party]]
key = "seller"
located = "US"
[[party]]
key = "buyer"
located = "SG"
[[party]]
key = "bank"
located = "HK"
)";

TEST_CASE("the parties of a hop are who receives, who is named, and who belongs to no hop") {
  const Binding binding = BindText(std::string("parties_complete = true\n") + kThreeParties + R"(
[[party]]
key = "carrier"
[[hop]]
from = "seller"
to = "buyer"
also = ["carrier"]
[[hop]]
from = "buyer"
to = { located = "CN" }
)");
  REQUIRE(binding.scenario.has_value());
  CHECK(binding.diagnostics.empty());
  CHECK(KeysOf(PartiesOf(binding, "0")) == std::vector<std::string>{"buyer", "carrier", "bank"});
  CHECK(KeysOf(PartiesOf(binding, "1")) == std::vector<std::string>{"", "bank"});
  CHECK(PartiesOf(binding, "0").complete);
  CHECK(std::get<RecordValue>(binding.At({"route", "0", "from_party"}).payload).key == "seller");
  CHECK(KeysOf(std::get<ListValue>(binding.At({"parties"}).payload)) ==
        std::vector<std::string>{"seller", "buyer", "bank", "carrier", ""});
}

TEST_CASE("parties are complete only if that is said") {
  const std::string rest = std::string(kThreeParties) + "[[hop]]\nto = \"buyer\"\n";
  CHECK_FALSE(PartiesOf(BindText(rest), "0").complete);
  CHECK(PartiesOf(BindText("parties_complete = true\n" + rest), "0").complete);
  const Binding listed = BindText(
      "parties = { complete = true, items = [{ key = \"buyer\" }] }\n[[hop]]\nto = \"buyer\"");
  CHECK(PartiesOf(listed, "0").complete);
  const Binding of_hop =
      BindText("[[hop]]\nto = { located = \"SG\" }\nparties = { complete = true, items = [] }");
  CHECK(PartiesOf(of_hop, "0").complete);
  CHECK(PartiesOf(of_hop, "0").items.size() == 1);
}

TEST_CASE("a claim of completeness does not hold while nobody is known to receive") {
  const Binding silent =
      BindText("parties_complete = true\n[[party]]\nkey = \"seller\"\n[[hop]]\nfrom = \"seller\"");
  REQUIRE(silent.scenario.has_value());
  CHECK(silent.only() ==
        "4:1 `parties_complete` does not hold for hop 1: the party that receives is not stated | "
        "state `to` for this hop");
  CHECK(PartiesOf(silent, "0").items.empty());
  CHECK_FALSE(PartiesOf(silent, "0").complete);

  const Binding lines = BindText(
      "parties_complete = true\n[[party]]\nkey = \"seller\"\n[[hop]]\nfrom = \"seller\"\n"
      "[[line]]\nquantity = 1\n[[line]]\nquantity = 2");
  CHECK(lines.codes() == std::vector<std::string>{"LIC3205"});
  CHECK_FALSE(PartiesOf(lines, "0", 1).complete);

  const Binding unknown = BindText(std::string("parties_complete = true\n") + kThreeParties +
                                   "[[hop]]\nfrom = \"seller\"\nto = { state = \"unknown\" }");
  CHECK(unknown.codes() == std::vector<std::string>{"LIC3205"});
  CHECK_FALSE(PartiesOf(unknown, "0").complete);

  const Binding held = BindText(
      "parties_complete = true\n[[party]]\nkey = \"fund\"\n[[hop]]\nactivity = \"hold\"\nfrom = "
      "\"fund\"");
  CHECK(held.diagnostics.empty());
  CHECK(PartiesOf(held, "0").complete);
}

TEST_CASE("a party has the role of the hop") {
  const Binding binding = BindText(std::string(kThreeParties) + R"(
[[hop]]
to = { party = "buyer", role = "forwarder" }
[[hop]]
to = "buyer"
)");
  REQUIRE(binding.scenario.has_value());
  const auto& role = binding.At({"route", "0", "to_party", "role"});
  CHECK(std::get<CodeSet>(role.payload).codes == std::vector<std::string>{"forwarder"});
  const auto& located = binding.At({"route", "0", "to_party", "located"});
  CHECK(std::get<CodeSet>(located.payload).codes == std::vector<std::string>{"SG"});
  CHECK(binding.At({"route", "1", "to_party", "role"}).state == State::kUnknown);
}

TEST_CASE("one party that is named twice for a hop is one party") {
  const Binding binding = BindText(std::string(kThreeParties) +
                                   "[[hop]]\nto = \"buyer\"\nalso = [\"buyer\", \"bank\"]");
  CHECK(KeysOf(PartiesOf(binding, "0")) == std::vector<std::string>{"buyer", "bank", "seller"});
}

TEST_CASE("two parties of whom the same is known, and not who they are, are two") {
  const std::string end_user = "{ role = \"end_user\", located = \"SG\" }";
  CHECK(PartiesOf(BindText("[[hop]]\nalso = [" + end_user + ", " + end_user + "]"), "0")
            .items.size() == 2);
  // With a name they are one.
  const std::string named = "{ role = \"end_user\", name = \"Heron\" }";
  CHECK(PartiesOf(BindText("[[hop]]\nalso = [" + named + ", " + named + "]"), "0").items.size() ==
        1);
  CHECK(PartiesOf(BindText("[[party]]\nrole = \"end_user\"\n[[party]]\nrole = \"end_user\"\n"
                           "[[hop]]\norigin = \"US\""),
                  "0")
            .items.size() == 2);
}

TEST_CASE("a scenario fact may name a party by its key") {
  const Binding binding = BindText(std::string("exporter = \"seller\"\n") + kThreeParties);
  REQUIRE(binding.scenario.has_value());
  CHECK(std::get<RecordValue>(binding.At({"exporter"}).payload).key == "seller");
}

TEST_CASE("parties that do not fit together are refused") {
  const std::string parties = kThreeParties;
  CHECK(BindText(parties + "[[hop]]\nto = \"buyr\"").only() ==
        "12:6 no party has the key `buyr` | did you mean `buyer`?");
  CHECK(BindText(parties + "[[hop]]\nto = \"end user\"").only() ==
        "12:6 no party has the key `end user` | the parties are `seller`, `buyer` or `bank`");
  CHECK(BindText("[[hop]]\nto = \"buyer\"").only() ==
        "2:6 no party has the key `buyer` | give a party that key: `[[party]]` with `key = "
        "\"buyer\"`");
  CHECK(BindText(parties + "[[hop]]\nto = \"unknown\"").only() ==
        "12:6 no party has the key `unknown` | write `{ state = \"unknown\" }`, or leave the key "
        "out");
  CHECK(BindText(parties + "[[party]]\nkey = \"bank\"").only() ==
        "12:7 two parties have the key `bank`");
  CHECK(BindText(parties + "[[hop]]\nto = \"buyer\"\nto_party = \"bank\"").only() ==
        "12:1 `to_party` and `to` state the same thing | keep one of the two");
  CHECK(BindText("parties = []\n[[party]]\nkey = \"a\"").only() ==
        "1:1 `party` and `parties` state the same thing | keep one of the two");
  CHECK(BindText("parties_complete = true\nparties = { complete = true, items = [] }").only() ==
        "1:1 `complete` and `parties_complete` state the same thing | keep one of the two");
  CHECK(BindText("parties_complete = \"yes\"\n[[party]]\nkey = \"a\"").only() ==
        "1:20 `parties_complete` takes true or false, found the text `yes` | write true or false "
        "without quotes");
  CHECK(BindText("[[party]]\nkey = 7").only() ==
        "2:7 `key` takes a text in quotes, found the number 7");
  CHECK(BindText("[[party]]\nlocatd = \"US\"").only() ==
        "2:1 unknown key `locatd` in party 1 | did you mean `located`?");
  CHECK(BindText("[[hop]]\nfro = \"seller\"").only() ==
        "2:1 unknown key `fro` in hop 1 | did you mean `from`?");
}

TEST_CASE("a route and its parties have limits") {
  std::string hops;
  for (int i = 0; i < 65; ++i) hops += "[[hop]]\norigin = \"US\"\n";
  CHECK(BindText(hops).diagnostics.at(0).message == "`hop` has 65 entries; the limit is 64");
  std::string parties;
  for (int i = 0; i < 257; ++i) parties += "[[party]]\nlocated = \"US\"\n";
  CHECK(BindText(parties).diagnostics.at(0).message == "`party` has 257 entries; the limit is 256");
  std::string most;
  for (int i = 0; i < 256; ++i)
    most += "[[party]]\nlocated = \"US\"\nid = \"" + std::to_string(i) + "\"\n";
  CHECK(BindText(most + "[[hop]]\norigin = \"US\"").scenario.has_value());
  CHECK(BindText(most + "[[hop]]\nto = { located = \"SG\" }").only() ==
        "769:1 `parties of hop 1` has 257 entries; the limit is 256");
}

}  // namespace
}  // namespace licet::data
