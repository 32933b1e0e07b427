#include "verify/law/sexpr.hpp"

#include "verify/law/refused.hpp"

namespace licet::verify {
namespace {

constexpr int kMaxDepth = 400;

bool IsBare(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '.' || c == ':' || c == '+' || c == '-' || c == '/' || c == '[' || c == ']';
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  Node All() {
    Node node = One(0);
    if (place_ != text_.size()) Fail("something stands after its end");
    return node;
  }

 private:
  [[noreturn]] void Fail(const std::string& what) const {
    throw Refused{"an expression is not canonical at byte " + std::to_string(place_) + ": " + what};
  }
  char Next() const { return place_ < text_.size() ? text_[place_] : '\0'; }

  Node One(int depth) {
    if (depth > kMaxDepth) Fail("it is nested too deep");
    if (Next() == '(') return List(depth);
    return Next() == '"' ? Quoted() : Bare();
  }

  Node List(int depth) {
    Node node;
    node.list = true;
    ++place_;
    while (true) {
      node.items.push_back(One(depth + 1));
      if (Next() == ')') break;
      if (Next() != ' ') Fail("a space or `)` is missing");
      ++place_;
    }
    ++place_;
    return node;
  }

  Node Bare() {
    Node node;
    while (IsBare(Next())) node.text.push_back(text_[place_++]);
    if (node.text.empty()) Fail("an atom is missing");
    return node;
  }

  Node Quoted() {
    Node node;
    node.quoted = true;
    bool needed = false;
    for (++place_; Next() != '"'; ++place_) {
      if (place_ >= text_.size()) Fail("a quoted atom does not end");
      char c = text_[place_];
      if (c == '\n') Fail("a line break stands in an atom");
      needed = needed || !IsBare(c);
      if (c == '\\') {
        ++place_;
        if (Next() != '"' && Next() != '\\' && Next() != 'n') Fail("an escape is not known");
        c = Next() == 'n' ? '\n' : Next();
      }
      node.text.push_back(c);
    }
    ++place_;
    if (!needed && !node.text.empty() && node.text != "-") Fail("an atom needs no quotes");
    return node;
  }

  std::string_view text_;
  std::size_t place_ = 0;
};

}  // namespace

std::string_view Node::head() const {
  if (!list || items.empty() || items.front().list || items.front().quoted) return {};
  return items.front().text;
}

const Node& Node::at(std::size_t index) const {
  if (!list || index >= items.size()) {
    throw Refused{"`" + std::string(head()) + "` has fewer parts than it must have"};
  }
  return items[index];
}

const std::string& Node::atom() const {
  if (list) throw Refused{"a list stands where an atom must stand"};
  return text;
}

Node Read(std::string_view text) { return Reader(text).All(); }

}  // namespace licet::verify
