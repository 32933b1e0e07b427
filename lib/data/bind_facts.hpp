#pragma once

#include "data/document.hpp"
#include "data/scenario.hpp"
#include "data/schema.hpp"
#include "diag/sink.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace licet::data {

/// The parties of a scenario by the keys that the author gave them; a line sees its own and those
/// of the scenario around it, and no key is used twice.
class PartyBook {
 public:
  /// `outer` may be null; it must outlive the book.
  explicit PartyBook(const PartyBook* outer = nullptr) : outer_(outer) {}
  void Add(RecordValue party, Span span) { parties_.push_back({std::move(party), span}); }

  struct Entry {
    RecordValue party;
    Span span;
  };
  [[nodiscard]] const std::vector<Entry>& parties() const { return parties_; }
  [[nodiscard]] const Entry* Find(std::string_view key) const;
  /// Of this book and of those around it.
  [[nodiscard]] std::vector<std::string> Keys() const;

 private:
  const PartyBook* outer_;
  std::vector<Entry> parties_;
};

/// A key that a record has beside its facts; whoever asks for the record reads it.
using OtherKeys = std::vector<std::string>;

/// Turns nodes into facts of a schema. Not thread-safe; cheap.
class FactBinder {
 public:
  static constexpr int kMaxSelfNesting = kMaxRecordNesting;

  /// `origin` is written into every value: "catalog `h100-sxm5`", or empty for the scenario itself.
  FactBinder(const Schema& schema, diag::Sink& sink, std::string origin = {})
      : schema_(schema), sink_(sink), origin_(std::move(origin)), open_(schema.records.size(), 0) {}

  /// From now on a party may be given by its key in `book`, which must live as long as it is used.
  void UseParties(RecordId party, const PartyBook* book) {
    party_ = party;
    book_ = book;
  }

  /// What `node` states for `fact`. After a message the value is unknown.
  Value BindFact(const Node& node, const Fact& fact);
  /// One value per fact of `type`; `where` names the record in messages ("hop 1"). Keys in `others`
  /// are left to the caller.
  RecordValue BindRecord(const Table& table, RecordId type, const std::string& where,
                         const OtherKeys& others = {});
  /// One item of a list of `type`: a table, or the key of a party.
  std::optional<RecordValue> BindItem(const Node& node, const Fact& fact, const std::string& where,
                                      const OtherKeys& others = {});

  [[nodiscard]] const Schema& schema() const { return schema_; }
  [[nodiscard]] diag::Sink& sink() const { return sink_; }

 private:
  std::optional<Value> BindState(const Node& node, const Fact& fact);
  std::optional<Payload> BindList(const Node& node, const Fact& fact);
  std::vector<std::string> BindAliases(const Entry& entry);
  std::optional<RecordValue> FindParty(const std::string& key, Span span);

  const Schema& schema_;
  diag::Sink& sink_;
  std::string origin_;
  RecordId party_;
  const PartyBook* book_ = nullptr;
  // How many records of each type enclose the one that is being read.
  std::vector<int> open_;
};

/// A list as it is written: plain, or `{ complete = …, items = […] }`.
struct ListParts {
  const std::vector<Node>* items = nullptr;
  std::optional<bool> complete;
};
/// Nothing, with a message, when `node` is no list or has more than `limit` items.
[[nodiscard]] std::optional<ListParts> ReadListParts(const Node& node, const std::string& name,
                                                     std::size_t limit, diag::Sink& sink);
/// How many items a list of that name may have.
[[nodiscard]] std::size_t LimitOf(std::string_view list);

/// Every fact of `type` unknown.
[[nodiscard]] RecordValue UnknownRecord(const Schema& schema, RecordId type);

}  // namespace licet::data
