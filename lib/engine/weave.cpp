#include "base/overloaded.hpp"
#include "engine/citations.hpp"
#include "engine/options.hpp"
#include "engine/remarks.hpp"
#include "engine/status.hpp"
#include "engine/weave_rules.hpp"
#include "eval/law.hpp"
#include "licet/document.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace licet {
inline namespace v0 {
namespace {

// Kind and name of a declaration that has a place in the document; no kind: it has none.
std::pair<std::string, std::string> NameOf(const syntax::Declaration& declaration) {
  using Named = std::pair<std::string, std::string>;
  const auto path_text = [](const syntax::Path& path) {
    std::string text;
    for (const syntax::Name& part : path.parts) text += (text.empty() ? "" : ".") + part.text;
    return text;
  };
  const auto names_text = [](const std::vector<syntax::Name>& names) {
    std::string text;
    for (const syntax::Name& name : names) text += (text.empty() ? "" : ", ") + name.text;
    return text;
  };
  return std::visit(
      base::Overloaded{
          [](const syntax::SourceDeclaration& node) { return Named("source", node.name.text); },
          [](const syntax::UnitDeclaration& node) { return Named("unit", node.name.text); },
          [](const syntax::QuantityDeclaration& node) { return Named("quantity", node.name.text); },
          [](const syntax::CodesDeclaration& node) { return Named("codes", node.name.text); },
          [](const syntax::GroupDeclaration& node) { return Named("group", node.code.text); },
          [](const syntax::AliasDeclaration& node) {
            return Named("alias", node.code.text + " as " + node.as.text);
          },
          [](const syntax::SetDeclaration& node) { return Named("set", node.name.text); },
          [](const syntax::ThresholdDeclaration& node) {
            return Named("threshold", node.name.text);
          },
          [](const syntax::RecordDeclaration& node) { return Named("record", node.name.text); },
          [&](const syntax::DefineDeclaration& node) {
            return Named("define", path_text(node.target));
          },
          [](const syntax::InterpretationDeclaration& node) {
            return Named("interpretation", node.name.text);
          },
          [](const syntax::RuleDeclaration& node) { return Named("rule", node.name.text); },
          [&](const syntax::ToggleDeclaration& node) {
            return Named(node.kind == syntax::ToggleKind::kSuspend ? "suspend" : "unenforced",
                         names_text(node.rules));
          },
          [](const syntax::SuppressDeclaration&) { return Named(); },
          [](const syntax::CheckDeclaration&) { return Named(); },
          [](const syntax::TestDeclaration&) { return Named(); },
      },
      declaration.node);
}

// "classification" for `us-ear/classification.licet`.
std::string TitleOfFile(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
  std::string title(name.substr(0, name.find('.')));
  std::replace(title.begin(), title.end(), '_', ' ');
  return title;
}

class Weaver {
 public:
  Weaver(const detail::PackData& pack, eval::Law& law, PackDocument& document)
      : pack_(pack), program_(*pack.program), law_(law), document_(document) {
    for (std::uint32_t i = 0; i < program_.rules.size(); ++i) {
      rules_.emplace(program_.rules[i].name, program::RuleId{i});
    }
  }

  void Weave() {
    AddThresholds();
    AddGroups();
    AddSources();
    for (const syntax::File& file : pack_.rules.tree.files) {
      if (!std::holds_alternative<syntax::ModuleHeader>(file.header)) AddChapter(file);
    }
    document_.rule_count = program_.rules.size();
  }

 private:
  void AddThresholds() {
    for (std::uint32_t i = 0; i < program_.thresholds.size(); ++i) {
      const program::Threshold& threshold = program_.thresholds[i];
      const program::ThresholdValue* value = law_.EntryOf({i});
      if (value == nullptr) continue;
      document_.thresholds.push_back(
          {threshold.name, engine::ValueText(threshold, *value), value->period.from.ToString(),
           value->period.until ? value->period.until->ToString() : "",
           engine::TextsOf(program_, value->citations),
           engine::DoubtsOf(program_, "threshold `" + threshold.name + "`", value->citations,
                            value->doubt)});
    }
  }

  void AddGroups() {
    for (std::uint32_t i = 0; i < program_.groups.size(); ++i) {
      DocumentGroup group;
      group.code = program_.groups[i].code;
      const auto& codes = pack_.rules.schema[pack_.rules.groups[i].of].members;
      for (const auto& [code, truth] : law_.MembersOf(program::GroupId{i}).codes) {
        if (truth == Truth::kFalse) continue;
        const auto title = codes.find(code);
        group.members.push_back(code + (truth == Truth::kTrue ? "" : "?"));
        group.names.push_back(title == codes.end() || title->second.empty() ? code : title->second);
      }
      for (const program::GroupChange* change : law_.ChangesOf(program::GroupId{i})) {
        for (CitationText& text : engine::TextsOf(program_, change->citations)) {
          group.citations.push_back(std::move(text));
        }
      }
      document_.groups.push_back(std::move(group));
    }
    std::sort(document_.groups.begin(), document_.groups.end(),
              [](const auto& a, const auto& b) { return a.code < b.code; });
  }

  void AddSources() {
    const auto text = [](const std::optional<Date>& date) { return date ? date->ToString() : ""; };
    for (const model::Source& source : pack_.rules.sources) {
      document_.sources.push_back({{source.name, source.title, source.cite, "", source.url},
                                   text(source.published),
                                   text(source.effective),
                                   text(source.as_of),
                                   source.doubt ? source.doubt->reason : ""});
    }
    std::sort(document_.sources.begin(), document_.sources.end(),
              [](const auto& a, const auto& b) { return a.text.source < b.text.source; });
  }

  void AddChapter(const syntax::File& file) {
    DocumentChapter chapter;
    chapter.file = pack_.sources.name(file.id);
    chapter.title = TitleOfFile(chapter.file);
    std::vector<engine::Remark> remarks = engine::RemarksIn(pack_.sources, file);
    std::size_t next = 0;
    bool has_content = std::holds_alternative<syntax::PackHeader>(file.header);
    for (const syntax::Declaration& declaration : file.declarations) {
      // A remark above a test is about the test.
      const auto [kind, name] = NameOf(declaration);
      for (; next < remarks.size() && remarks[next].begin < declaration.span.begin; ++next) {
        const bool is_intro = next == 0 && !remarks[next].is_heading;
        if (!kind.empty() || is_intro) AddRemark(remarks[next], chapter);
      }
      while (next < remarks.size() && remarks[next].begin < declaration.span.end) ++next;
      if (kind.empty()) continue;
      has_content = true;
      AddDeclaration(declaration, kind, name, chapter);
    }
    for (; next < remarks.size(); ++next) AddRemark(remarks[next], chapter);
    if (!has_content) return;
    // What a pack says of itself comes before the rest of its folder.
    auto place = document_.chapters.end();
    if (std::holds_alternative<syntax::PackHeader>(file.header)) {
      place = std::find_if(document_.chapters.begin(), document_.chapters.end(),
                           [&](const DocumentChapter& other) {
                             return FolderOf(other.file) == FolderOf(chapter.file);
                           });
    }
    document_.chapters.insert(place, std::move(chapter));
  }

  static std::string FolderOf(const std::string& file) {
    const std::size_t slash = file.rfind('/');
    return slash == std::string::npos ? std::string() : file.substr(0, slash);
  }

  static void AddRemark(const engine::Remark& remark, DocumentChapter& chapter) {
    if (remark.is_heading) {
      chapter.blocks.push_back(DocumentHeading{remark.text});
    } else {
      chapter.blocks.push_back(DocumentProse{remark.text, remark.preformatted});
    }
  }

  void AddDeclaration(const syntax::Declaration& declaration, const std::string& kind,
                      const std::string& name, DocumentChapter& chapter) {
    if (kind == "rule") {
      const auto rule = rules_.find(name);
      if (rule != rules_.end()) {
        chapter.blocks.push_back(engine::DocumentRuleOf(pack_, law_, rule->second));
      }
    } else if (kind != "source") {
      chapter.blocks.push_back(
          DocumentDeclaration{kind, name, engine::PiecesOf(pack_.sources.text(declaration.span))});
    }
  }

  const detail::PackData& pack_;
  const program::Program& program_;
  eval::Law& law_;
  PackDocument& document_;
  std::map<std::string, program::RuleId> rules_;
};

}  // namespace

absl::StatusOr<PackDocument> Weave(const Pack& pack, std::optional<Date> on,
                                   const EvaluateOptions& options) {
  absl::StatusOr<Calendar> calendar = ReadCalendar(pack, std::nullopt, std::nullopt);
  if (!calendar.ok()) return calendar.status();
  const auto filled = engine::OptionsFor(pack.data(), options);
  if (!filled.ok()) return filled.status();
  PackDocument document;
  document.pack = pack.identity();
  document.on = on.value_or(pack.identity().law_as_of);
  document.known_at = filled->known_at;
  document.view = filled->view == eval::View::kEnforced ? "enforced" : "de_jure";
  document.calendar = *std::move(calendar);
  eval::Law law(*pack.data().program, document.on, filled->known_at, filled->view);
  Weaver(pack.data(), law, document).Weave();
  return document;
}

}  // namespace v0
}  // namespace licet
