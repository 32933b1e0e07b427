#include "engine/citations.hpp"
#include "engine/pack_data.hpp"
#include "engine/remarks.hpp"
#include "engine/status.hpp"
#include "licet/document.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace licet {
inline namespace v0 {
namespace {

// What stands on one provision.
struct Stand {
  std::vector<SourceCoverage::Rule> rules, gaps;
  std::set<std::string> others;
};

class CoverageReader {
 public:
  explicit CoverageReader(const detail::PackData& pack) : pack_(pack), rules_(pack.rules) {}

  LawCoverage Read() {
    for (const model::Rule& rule : rules_.rules) AddRule(rule);
    for (const model::Threshold& threshold : rules_.thresholds) {
      for (const auto& value : threshold.values) {
        AddOther(value.citations, "threshold " + threshold.name);
      }
    }
    for (const model::Group& group : rules_.groups) {
      for (const auto& change : group.changes) AddOther(change.citations, "group " + group.code);
    }
    for (const model::Alias& alias : rules_.aliases) {
      AddOther(alias.citations, "alias " + alias.code + " as " + alias.as);
    }
    for (const model::Definition& definition : rules_.definitions) {
      const auto& record = rules_.schema[definition.fact.record];
      AddOther(definition.citations,
               "define " + record.name + "." + record.facts[definition.fact.fact].name);
    }
    for (const model::Interpretation& question : rules_.interpretations) {
      AddOther(question.citations, "interpretation " + question.name);
    }
    for (const model::Toggle& toggle : rules_.toggles) {
      for (const model::RuleId rule : toggle.rules) {
        const bool suspends = toggle.kind == syntax::ToggleKind::kSuspend;
        AddOther(toggle.citations, (suspends ? "suspend " : "unenforced ") + rules_[rule].name);
      }
    }
    LawCoverage coverage;
    coverage.pack = pack_.identity;
    for (std::uint32_t i = 0; i < rules_.sources.size(); ++i) {
      coverage.sources.push_back(SourceOf(i));
    }
    std::sort(coverage.sources.begin(), coverage.sources.end(), [&](const auto& a, const auto& b) {
      return std::tie(a.published, a.source.cite, a.source.source) <
             std::tie(b.published, b.source.cite, b.source.source);
    });
    AddNotLaw(coverage);
    return coverage;
  }

 private:
  void AddRule(const model::Rule& rule) {
    const bool is_gap = rule.kind == syntax::RuleKind::kUnmodeled;
    const std::string kind(ToString(pack_.program->rules[rule.id.index].kind));
    for (const model::Citation& citation : rule.citations) {
      Stand& stand = stands_[citation.source.index][citation.pinpoint];
      (is_gap ? stand.gaps : stand.rules).push_back({rule.name, kind, rule.title});
    }
  }

  void AddOther(const std::vector<model::Citation>& citations, const std::string& name) {
    for (const model::Citation& citation : citations) {
      stands_[citation.source.index][citation.pinpoint].others.insert(name);
    }
  }

  static CoverageStatus StatusOf(bool has, bool lacks) {
    if (!has) return CoverageStatus::kNotModeled;
    return lacks ? CoverageStatus::kPartly : CoverageStatus::kModeled;
  }

  SourceCoverage SourceOf(std::uint32_t index) const {
    const model::Source& source = rules_.sources[index];
    SourceCoverage coverage;
    coverage.source = {source.name, source.title, source.cite, "", source.url};
    coverage.published = source.published ? "published " + source.published->ToString()
                                          : "as of " + source.visible_from.ToString();
    bool has = false;
    bool lacks = false;
    const auto stands = stands_.find(index);
    if (stands != stands_.end()) {
      for (const auto& [pinpoint, stand] : stands->second) {
        const bool stands_here = !stand.rules.empty() || !stand.others.empty();
        coverage.provisions.push_back({pinpoint,
                                       StatusOf(stands_here, !stand.gaps.empty()),
                                       stand.rules,
                                       {stand.others.begin(), stand.others.end()},
                                       stand.gaps});
        has = has || stands_here;
        lacks = lacks || !stand.gaps.empty();
      }
    }
    coverage.status = StatusOf(has, lacks);
    return coverage;
  }

  void AddNotLaw(LawCoverage& coverage) const {
    for (const syntax::File& file : rules_.tree.files) {
      bool collects = false;
      for (const engine::Remark& remark : engine::RemarksIn(pack_.sources, file)) {
        if (remark.is_heading) {
          collects = remark.text.find("not law") != std::string::npos ||
                     remark.text.find("Not law") != std::string::npos;
        } else if (collects && remark.text.compare(0, 2, "- ") == 0) {
          AddItems(remark.text, coverage.not_law);
        }
      }
    }
  }

  // Items begin with `- ` and go on over indented lines.
  static void AddItems(const std::string& text, std::vector<std::string>& items) {
    std::size_t begin = 0;
    std::string item;
    while (begin <= text.size()) {
      std::size_t end = text.find('\n', begin);
      if (end == std::string::npos) end = text.size();
      std::string line = text.substr(begin, end - begin);
      line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
      begin = end + 1;
      const bool starts = line.compare(0, 2, "- ") == 0;
      if (starts) {
        if (!item.empty()) items.push_back(item);
        item = line.substr(2);
      } else {
        item += (item.empty() ? "" : " ") + line;
      }
    }
    if (!item.empty()) items.push_back(item);
  }

  const detail::PackData& pack_;
  const model::CheckedRules& rules_;
  std::map<std::uint32_t, std::map<std::string, Stand>> stands_;  // source → pinpoint
};

}  // namespace

absl::StatusOr<LawCoverage> CoverageOf(const Pack& pack) {
  if (!pack.ok()) {
    return engine::FailedPrecondition("reading what `" + pack.identity().name +
                                      "` models: the pack has errors");
  }
  return CoverageReader(pack.data()).Read();
}

}  // namespace v0
}  // namespace licet
