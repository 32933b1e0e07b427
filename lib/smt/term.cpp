#include "smt/term.hpp"

#include <string>

namespace licet::smt {
namespace {

Term Applied(const std::string& function, const std::vector<Term>& terms) {
  std::string text = "(" + function;
  for (const Term& term : terms) text += " " + term.text;
  return {text + ")", {}, {}};
}

// Products of numbers of this size cannot overflow 128 bits.
constexpr base::Int128 kSmall = base::Int128{1} << 62;
bool AreSmall(const Term& a, const Term& b) {
  const auto small = [](base::Int128 value) { return -kSmall < value && value < kSmall; };
  return a.number && b.number && small(*a.number) && small(*b.number);
}
bool Is(const Term& term, base::Int128 value) { return term.number && *term.number == value; }

// `and` with its neutral value true, or `or` with false.
Term Joined(const char* word, bool neutral, const std::vector<Term>& terms) {
  std::vector<Term> open;
  for (const Term& term : terms) {
    if (term.truth == neutral) continue;
    if (term.truth) return term;
    bool there = false;
    for (const Term& other : open) there = there || other.text == term.text;
    if (!there) open.push_back(term);
  }
  if (open.empty()) return Truth(neutral);
  return open.size() == 1 ? open.front() : Applied(word, open);
}

}  // namespace

Term Truth(bool value) { return {value ? "true" : "false", value, {}}; }

Term Integer(base::Int128 value) {
  const std::string digits = base::ToString(value < 0 ? -value : value);
  return {value < 0 ? "(- " + digits + ")" : digits, {}, value};
}

Term Symbol(std::string_view name) {
  std::string text = "|";
  for (const char c : name) text += c == '|' || c == '\\' ? '/' : c;
  return {text + "|", {}, {}};
}

Term And(const std::vector<Term>& terms) { return Joined("and", true, terms); }
Term Or(const std::vector<Term>& terms) { return Joined("or", false, terms); }

Term Not(const Term& term) {
  if (term.truth) return Truth(!*term.truth);
  return Applied("not", {term});
}

Term If(const Term& condition, const Term& then, const Term& otherwise) {
  if (condition.truth) return *condition.truth ? then : otherwise;
  if (then.text == otherwise.text) return then;
  if (then.truth == true) return Or({condition, otherwise});
  if (then.truth == false) return And({Not(condition), otherwise});
  if (otherwise.truth == true) return Or({Not(condition), then});
  if (otherwise.truth == false) return And({condition, then});
  return Applied("ite", {condition, then, otherwise});
}

Term Equal(const Term& a, const Term& b) {
  if (a.number && b.number) return Truth(*a.number == *b.number);
  if (a.text == b.text) return Truth(true);
  return Applied("=", {a, b});
}

Term AtMost(const Term& a, const Term& b) {
  if (a.number && b.number) return Truth(*a.number <= *b.number);
  return Applied("<=", {a, b});
}

Term Less(const Term& a, const Term& b) {
  if (a.number && b.number) return Truth(*a.number < *b.number);
  return Applied("<", {a, b});
}

Term Plus(const Term& a, const Term& b) {
  if (Is(a, 0)) return b;
  if (Is(b, 0)) return a;
  if (AreSmall(a, b)) return Integer(*a.number + *b.number);
  return Applied("+", {a, b});
}

Term Times(const Term& a, const Term& b) {
  if (Is(a, 0) || Is(b, 1)) return a;
  if (Is(b, 0) || Is(a, 1)) return b;
  if (AreSmall(a, b)) return Integer(*a.number * *b.number);
  return Applied("*", {a, b});
}

Term Negative(const Term& a) {
  if (a.number) return Integer(-*a.number);
  return Applied("-", {a});
}

}  // namespace licet::smt
