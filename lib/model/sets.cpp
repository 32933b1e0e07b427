#include "base/overloaded.hpp"
#include "model/expressions.hpp"
#include "model/types.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

// Sets of codes or words: literals, groups, named sets and what is built of them.
namespace licet::model {
namespace {

class SetChecker {
 public:
  SetChecker(Checker& checker, Reads* reads, const ExpressionType& type)
      : checker_(checker), reads_(reads), type_(type) {}

  bool Check(syntax::SetId id) {
    SetInfo& info = checker_.rules.set_infos[id.index];
    info.of = type_.codes;
    return std::visit(
        base::Overloaded{
            [&](const syntax::SetLiteral& it) { return CheckLiteral(it); },
            [&](const syntax::GroupReference& it) { return CheckGroup(it, info); },
            [&](const syntax::SetReference& it) { return CheckNamed(it, info); },
            [&](const syntax::SetOperation& it) {
              const bool left = Check(it.left);
              return Check(it.right) && left;
            },
        },
        checker_.rules.tree[id].node);
  }

 private:
  bool CheckLiteral(const syntax::SetLiteral& node) {
    bool good = true;
    for (const auto& member : node.members) {
      const bool fits = std::visit(
          base::Overloaded{
              [&](const syntax::Code& code) { return CheckCodeValue(checker_, code, type_); },
              [&](const syntax::Name& name) { return CheckWord(name); },
          },
          member);
      good = good && fits;
    }
    return good;
  }

  bool CheckWord(const syntax::Name& name) {
    if (type_.kind == ExpressionKind::kEnum) return CheckEnumValue(checker_, name, type_);
    checker_.sink.Report<Kind::kWordForCode>(name.span, name.text)
        .Help("write `'" + name.text + "'`")
        .Replace(name.span, "'" + name.text + "'");
    return false;
  }

  bool CheckGroup(const syntax::GroupReference& node, SetInfo& info) {
    const auto found = checker_.group_names.find(node.group.text);
    if (found == checker_.group_names.end()) {
      SuggestCode(checker_.sink.Report<Kind::kUnknownGroup>(node.group.span, node.group.text),
                  node.group, KeysOf(checker_.group_names));
      return false;
    }
    info.group = {found->second};
    if (reads_ != nullptr) reads_->groups.push_back({info.group, node.group.span});
    return CheckCodes(checker_.rules.groups[found->second].of, "group", node.group.text,
                      node.group.span);
  }

  bool CheckNamed(const syntax::SetReference& node, SetInfo& info) {
    const auto found = checker_.set_names.find(node.name.text);
    if (found == checker_.set_names.end()) {
      auto builder = checker_.sink.Report<Kind::kUnknownSet>(node.name.span, node.name.text);
      Suggest(builder, node.name.span, node.name.text, KeysOf(checker_.set_names));
      return false;
    }
    info.named = {found->second};
    checker_.used_sets.insert(found->second);
    if (reads_ != nullptr) {
      // What the named set reads is read here, at this place.
      for (const auto& group : checker_.set_groups[found->second]) {
        reads_->groups.push_back({group, node.name.span});
      }
    }
    return CheckCodes(checker_.rules.sets[found->second].of, "set", node.name.text,
                      node.name.span);
  }

  bool CheckCodes(data::CodesId codes, const char* what, const std::string& name, Span span) {
    if (codes == data::CodesId{}) return false;  // its declaration is wrong, and was reported
    if (type_.kind == ExpressionKind::kCode && type_.codes == codes) return true;
    checker_.sink.Report<Kind::kSetMismatch>(span, what, name, checker_.schema()[codes].name,
                                             Describe(checker_, type_, ""));
    return false;
  }

  Checker& checker_;
  Reads* reads_;
  const ExpressionType& type_;
};

// Named sets may use one another in any order, but not in a circle.
class NamedSets {
 public:
  explicit NamedSets(Checker& checker)
      : checker_(checker), states_(checker.declared.sets.size(), State::kNew) {}

  void ResolveAll() {
    for (std::uint32_t i = 0; i < states_.size(); ++i) Resolve(i);
  }

 private:
  enum class State { kNew, kOpen, kDone };

  void Resolve(std::uint32_t index) {
    if (states_[index] != State::kNew) return;
    states_[index] = State::kOpen;
    const auto& it = checker_.declared.sets[index];
    ResolveReferences(it.node->set);
    states_[index] = State::kDone;
    const data::CodesId codes = checker_.rules.sets[index].of;
    if (codes == data::CodesId{}) return;
    ExpressionType type;
    type.kind = ExpressionKind::kCode;
    type.codes = codes;
    Reads reads;
    SetChecker(checker_, &reads, type).Check(it.node->set);
    for (const auto& read : reads.groups) checker_.set_groups[index].push_back(read.id);
  }

  void ResolveReferences(syntax::SetId id) {
    std::visit(base::Overloaded{
                   [](const syntax::SetLiteral&) {},
                   [](const syntax::GroupReference&) {},
                   [&](const syntax::SetReference& it) {
                     const auto found = checker_.set_names.find(it.name.text);
                     if (found == checker_.set_names.end()) return;
                     if (states_[found->second] == State::kOpen) {
                       checker_.sink.Report<Kind::kSetCycle>(it.name.span, it.name.text);
                     } else {
                       Resolve(found->second);
                     }
                   },
                   [&](const syntax::SetOperation& it) {
                     ResolveReferences(it.left);
                     ResolveReferences(it.right);
                   },
               },
               checker_.rules.tree[id].node);
  }

  Checker& checker_;
  std::vector<State> states_;
};

}  // namespace

bool CheckSet(Checker& checker, Context& context, syntax::SetId id, const ExpressionType& type) {
  return SetChecker(checker, context.reads, type).Check(id);
}

void ResolveSets(Checker& checker) {
  for (const auto& it : checker.declared.sets) {
    NamedSet set;
    set.name = it.name;
    set.span = it.name_span;
    set.set = it.node->set;
    if (const auto codes = checker.codes_names.find(it.node->of.text);
        codes != checker.codes_names.end()) {
      set.of = {codes->second};
    } else {
      Suggest(checker.sink.Report<Kind::kUnknownCodes>(it.node->of.span, it.node->of.text),
              it.node->of.span, it.node->of.text, KeysOf(checker.codes_names));
    }
    checker.set_names[it.name] = static_cast<std::uint32_t>(checker.rules.sets.size());
    checker.rules.sets.push_back(std::move(set));
  }
  checker.set_groups.resize(checker.rules.sets.size());
  NamedSets(checker).ResolveAll();
}

}  // namespace licet::model
