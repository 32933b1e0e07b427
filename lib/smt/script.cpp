#include "smt/script.hpp"

#include <cstddef>

namespace licet::smt {
namespace {

// Shorter than a name and its definition would be.
constexpr std::size_t kShort = 48;

}  // namespace

Term Script::Declare(const std::string& name, const char* sort) {
  const Term symbol = Symbol(name);
  if (declared_.insert(symbol.text).second)
    text_ += "(declare-const " + symbol.text + " " + sort + ")\n";
  return symbol;
}

Term Script::AnyTruth(const std::string& name) { return Declare(name, "Bool"); }
Term Script::AnyInteger(const std::string& name) { return Declare(name, "Int"); }

Term Script::AnyBetween(const std::string& name, base::Int128 low, base::Int128 high) {
  if (low == high) return Integer(low);
  const bool known = declared_.count(Symbol(name).text) > 0;
  const Term any = AnyInteger(name);
  if (!known) Assert(And({AtMost(Integer(low), any), AtMost(any, Integer(high))}));
  return any;
}

Term Script::AnyOf(const std::string& name, const std::vector<Term>& values) {
  if (values.size() == 1) return values.front();
  const bool known = declared_.count(Symbol(name).text) > 0;
  const Term any = AnyInteger(name);
  if (known) return any;
  std::vector<Term> one;
  for (const Term& value : values) one.push_back(Equal(any, value));
  Assert(Or(one));
  return any;
}

void Script::Assert(const Term& term) { text_ += "(assert " + term.text + ")\n"; }

Term Script::NameOf(const std::string& text) {
  const auto known = names_.find(text);
  if (known != names_.end()) return known->second;
  Term term = Symbol("'" + text + "'");
  term.number = static_cast<base::Int128>(names_.size());
  text_ += "(define-fun " + term.text + " () Int " + Integer(*term.number).text + ")\n";
  return names_.emplace(text, term).first->second;
}

Term Script::Named(const std::string& name, const Term& term, const char* sort) {
  if (term.truth || term.number || term.text.size() < kShort) return term;
  const auto known = defined_.find(term.text);
  if (known != defined_.end()) return known->second;
  const int count = ++used_[name];
  const Term symbol = Symbol(count == 1 ? name : name + " #" + std::to_string(count));
  text_ += "(define-fun " + symbol.text + " () " + sort + "\n  " + term.text + ")\n";
  return defined_.emplace(term.text, symbol).first->second;
}

Term Script::Define(const std::string& name, const Term& term) { return Named(name, term, "Bool"); }

Number Script::Define(const std::string& name, const Number& number) {
  return {Named(name, number.above, "Int"), number.scale,
          Named(name + " below", number.below, "Int")};
}

void Script::Comment(const std::string& text) {
  text_ += "; ";
  for (const char c : text) text_ += c == '\n' ? ' ' : c;
  text_ += "\n";
}

}  // namespace licet::smt
