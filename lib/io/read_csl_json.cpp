#include "io/read_party_list.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace licet::io {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxLevels = 32;
// The parts of an address, in the order in which the table of the list joins them.
constexpr std::array<const char*, 5> kAddressParts = {"address", "city", "state", "postal_code",
                                                      "country"};

// Follows the events of the JSON library and keeps what stands in `results[…]`: texts, lists of
// texts, and in `addresses` and `ids` lists of tables. A file of a hundred megabytes is never held
// as a tree.
class CslReader final : public nlohmann::json_sax<json> {
 public:
  bool null() override { return true; }
  bool boolean(bool value) override { return Put(value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override { return Put(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override {
    if (levels_.size() == 1 && levels_.back() == "total") {
      total_ = value;
      has_total_ = true;
    }
    return Put(std::to_string(value));
  }
  bool number_float(number_float_t /*value*/, const string_t& text) override { return Put(text); }
  bool string(string_t& value) override { return Put(value); }
  bool binary(binary_t& /*value*/) override { return false; }
  bool key(string_t& value) override {
    levels_.back() = value;
    return true;
  }
  bool start_object(std::size_t /*size*/) override { return Open(); }
  bool start_array(std::size_t /*size*/) override {
    if (levels_.size() == 1 && levels_.back() == "results") has_results_ = true;
    return Open();
  }
  bool end_object() override {
    if (levels_.size() == kRecord) EndRecord();
    if (levels_.size() == kInner) EndInner();
    levels_.pop_back();
    return fault_.empty();
  }
  bool end_array() override {
    levels_.pop_back();
    return true;
  }
  bool parse_error(std::size_t place, const std::string& /*token*/,
                   const json::exception& /*error*/) override {
    fault_ = "byte " + std::to_string(place) + ": this is not JSON";
    return false;
  }

  ListRows Take() {
    ListRows rows;
    if (fault_.empty() && !has_results_) fault_ = "there is no list `results`";
    if (fault_.empty() && has_total_ && total_ != entries_.size()) {
      fault_ = "`total` says " + std::to_string(total_) + ", `results` has " +
               std::to_string(entries_.size());
    }
    rows.fault = std::move(fault_);
    if (rows.fault.empty()) rows.entries = std::move(entries_);
    return rows;
  }

 private:
  // The outermost table, `results`, one of its tables, a list in it, a table in that.
  static constexpr std::size_t kRecord = 3;
  static constexpr std::size_t kInner = 5;

  bool Open() {
    if (levels_.size() == kMaxLevels) {
      fault_ = "nested deeper than " + std::to_string(kMaxLevels) + " levels";
      return false;
    }
    levels_.emplace_back();
    if (levels_.size() == kRecord) row_.clear();
    if (levels_.size() == kInner) inner_.clear();
    return true;
  }

  bool Put(const std::string& text) {
    const bool in_results = !levels_.empty() && levels_.front() == "results";
    if (!in_results || text.empty()) return true;
    if (levels_.size() == kRecord) row_[levels_.back()].push_back(text);
    if (levels_.size() == kRecord + 1) row_[levels_[kRecord - 1]].push_back(text);
    if (levels_.size() == kInner) inner_[levels_.back()] = text;
    return true;
  }

  void EndInner() {
    if (levels_.front() != "results") return;
    const std::string& column = levels_[kRecord - 1];
    std::string joined;
    const auto add = [&](const std::string& text) {
      if (!text.empty()) joined += (joined.empty() ? "" : ", ") + text;
    };
    if (column == "addresses") {
      for (const char* part : kAddressParts) {
        if (const auto found = inner_.find(part); found != inner_.end()) add(found->second);
      }
    } else if (const auto number = inner_.find("number"); number != inner_.end()) {
      add(number->second);
    }
    if (!joined.empty()) row_[column].push_back(std::move(joined));
  }

  void EndRecord() {
    if (levels_.front() != "results") return;
    entries_.emplace_back();
    const std::string wrong = EntryOfCsl(row_, entries_.size(), entries_.back());
    if (!wrong.empty()) fault_ = "result " + std::to_string(entries_.size()) + ": " + wrong;
  }

  // The key that is being read in each open table; lists have none.
  std::vector<std::string> levels_;
  CslRow row_;
  std::map<std::string, std::string> inner_;
  std::vector<data::ListEntry> entries_;
  std::string fault_;
  std::uint64_t total_ = 0;
  bool has_total_ = false;
  bool has_results_ = false;
};

}  // namespace

ListRows ReadCslJson(std::string_view text) {
  CslReader reader;
  // The reader reports by its own callback; what it throws is for other uses of the library.
  try {
    static_cast<void>(json::sax_parse(text.begin(), text.end(), &reader));
  } catch (const json::exception&) {
    return {{}, "this is not JSON"};
  }
  return reader.Take();
}

}  // namespace licet::io
