#pragma once

#include "smt/number.hpp"
#include "smt/term.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

// The text of a script, in the order in which it comes to be.
namespace licet::smt {

class Script {
 public:
  /// A truth value or an integer that may be anything; the same name is the same one.
  Term AnyTruth(const std::string& name);
  Term AnyInteger(const std::string& name);
  /// An integer from `low` to `high`.
  Term AnyBetween(const std::string& name, base::Int128 low, base::Int128 high);
  /// One of the integers.
  Term AnyOf(const std::string& name, const std::vector<Term>& values);
  void Assert(const Term& term);

  /// The integer that stands for a code, a word or a text.
  Term NameOf(const std::string& text);

  /// The term under a name, unless it is short. Equal terms get one name.
  Term Define(const std::string& name, const Term& term);
  Number Define(const std::string& name, const Number& number);

  void Comment(const std::string& text);
  [[nodiscard]] const std::string& text() const { return text_; }
  /// There is law that is in doubt, or asked of diligence, and the script goes through both
  /// readings.
  [[nodiscard]] bool doubtful() const { return doubtful_; }
  void SayDoubtful() { doubtful_ = true; }
  /// A list may hold more, and the script goes through one more.
  [[nodiscard]] bool open() const { return open_; }
  void SayOpen() { open_ = true; }

 private:
  Term Declare(const std::string& name, const char* sort);
  Term Named(const std::string& name, const Term& term, const char* sort);

  std::string text_;
  std::set<std::string> declared_;
  std::map<std::string, Term> names_;
  std::map<std::string, Term> defined_;  // by text
  std::map<std::string, int> used_;      // names of definitions
  bool doubtful_ = false, open_ = false;
};

}  // namespace licet::smt
