#include "verify/law/refused.hpp"
#include "verify/replay/replay.hpp"

#include <map>
#include <set>
#include <utility>

// What a pack says twice must agree: an index is for finding, and hides nothing.
namespace licet::verify {
namespace {

class Lists {
 public:
  explicit Lists(const Pack& pack) : pack_(pack) {}

  void Check() {
    for (const std::string& name : pack_.NamesOf("rule")) Visit(pack_.Find("rule", name));
    for (const std::string& name : pack_.NamesOf("group")) {
      const Node& group = pack_.Find("group", name);
      for (std::size_t i = 2; i < group.items.size(); ++i)
        for (const std::size_t part : {1u, 2u, 3u}) Change(group.at(i).at(part));
    }
    for (const std::string& name : pack_.NamesOf("threshold")) {
      const Node& threshold = pack_.Find("threshold", name);
      for (std::size_t i = 3; i < threshold.items.size(); ++i)
        for (const std::size_t part : {2u, 3u}) Change(threshold.at(i).at(part));
    }
    const Node& aliases = pack_.Only("aliases");
    for (std::size_t i = 1; i < aliases.items.size(); ++i)
      for (const std::size_t part : {4u, 5u}) Change(aliases.at(i).at(part));
    Same("days", days_);
    Same("rules", rules_);
    Same("subjects", subjects_);
    for (const std::string& name : pack_.NamesOf("define"))
      Diligence(pack_.Find("define", name).at(4));
    Same("diligence", diligence_);
    std::set<std::string> requirements;
    const Node& listed = pack_.Only("requirements");
    for (std::size_t i = 1; i < listed.items.size(); ++i)
      requirements.insert(std::string(listed.at(i).head()) + " " + listed.at(i).at(1).atom());
    if (requirements != requirements_)
      throw Refused{"the list `requirements` of the pack is not that of its rules"};
    for (const std::string& code : pack_.NamesOf("gives")) Class(code);
    for (const auto& [name, codes] : given_)
      for (const std::string& code : codes)
        if (!pack_.Has("gives", code)) throw Refused{"the pack does not list who gives " + code};
  }

 private:
  void Change(const Node& day) {
    if (!day.nothing()) days_.insert(day.atom());
  }

  // The last fact of each path that `undeterminable` asks about.
  void Diligence(const Node& node) {
    if (node.head() == "undeterminable" && node.at(1).items.size() > 2)
      diligence_.insert(node.at(1).items.back().atom());
    for (const Node& item : node.items) Diligence(item);
  }

  void Visit(const Node& rule) {
    const std::string& name = rule.at(kName).atom();
    const std::string& kind = rule.at(kKind).atom();
    rules_.insert(name);
    for (const RulePart part : {kWhen, kProvided, kRebutted}) Diligence(rule.at(part));
    if (IsRequirement(kind)) requirements_.insert(kind + " " + name);
    if (kind == "subject") subjects_.insert(name);
    if (kind == "classify" || kind == "presume") {
      const std::string& code = rule.at(kCode).atom();
      for (std::size_t end = code.find('.');; end = code.find('.', end + 1)) {
        given_[name].insert(code.substr(0, end));
        if (end == std::string::npos) break;
      }
    }
    if (rule.at(kPeriod).list)
      for (const std::size_t part : {1u, 2u, 3u}) Change(rule.at(kPeriod).at(part));
    if (rule.at(kLetter).list) Change(rule.at(kLetter).at(2));
    for (std::size_t i = 1; i < rule.at(kToggles).items.size(); ++i)
      for (const std::size_t part : {1u, 2u}) Change(rule.at(kToggles).at(i).at(part));
    for (const RulePart part : {kOver, kDefeatedBy, kSupersededBy, kReviewedBy})
      for (std::size_t i = 1; i < rule.at(part).items.size(); ++i)
        if (!pack_.Has("rule", rule.at(part).at(i).atom()))
          throw Refused{"rule `" + name + "` names `" + rule.at(part).at(i).atom() +
                        "`, which the pack does not have"};
  }

  void Class(const std::string& code) {
    const Node& gives = pack_.Find("gives", code);
    std::set<std::string> listed;
    for (std::size_t i = 2; i < gives.items.size(); ++i) listed.insert(gives.at(i).atom());
    for (const auto& [name, codes] : given_)
      if (codes.contains(code) != listed.contains(name))
        throw Refused{"the list of rules that give " + code + " is not that of the rules"};
  }

  void Same(std::string_view kind, const std::set<std::string>& wanted) const {
    const Node& list = pack_.Only(kind);
    std::set<std::string> listed;
    for (std::size_t i = 1; i < list.items.size(); ++i) listed.insert(list.at(i).atom());
    if (listed != wanted || listed.size() + 1 != list.items.size())
      throw Refused{"the list `" + std::string(kind) + "` of the pack is not that of its leaves"};
  }

  const Pack& pack_;
  std::set<std::string> days_, rules_, subjects_, requirements_, diligence_;
  std::map<std::string, std::set<std::string>> given_;
};

}  // namespace

void CheckLists(const Pack& pack) { Lists(pack).Check(); }

}  // namespace licet::verify
