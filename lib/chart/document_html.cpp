#include "base/overloaded.hpp"
#include "chart/cells.hpp"
#include "chart/page.hpp"
#include "chart/table.hpp"
#include "licet/document.hpp"

#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace licet {
inline namespace v0 {
namespace {

using chart::Escaped;

constexpr const char* kStyle = R"(
.kind { font-size: 0.75em; text-transform: uppercase; letter-spacing: 0.05em; color: #6b5338; }
.rule { border: 1px solid #ddd; border-left: 4px solid #8a9bb0; padding: 0.4em 1em; margin: 1em 0; }
.rule.off { border-left-color: #ccc; } .rule.open { border-left-color: #d8b021; }
.rule h4 { margin: 0.2em 0 0.4em 0; font-size: 1em; } .rule dl { margin: 0.4em 0; }
dt { font-weight: bold; font-size: 0.85em; font-family: Arial, "DejaVu Sans", sans-serif; }
dd { margin: 0 0 0.4em 1.2em; } ul { margin: 0.2em 0; padding-left: 1.2em; }
.state { float: right; font-size: 0.75em; padding: 0.1em 0.6em; border-radius: 0.8em;
  background: #e3efe0; } .state.off { background: #eee; color: #666; }
.state.open { background: #fbf0b2; } .doubt { background: #fdf8e1; }
.doubt::before { content: "unconfirmed: "; font-weight: bold; }
.k { color: #7a2e6f; font-weight: bold; } .t { color: #2f6b3a; } .c { color: #1a4d8f; }
.n { color: #9a4a00; } .r { color: #777; font-style: italic; }
nav li { break-inside: avoid; } nav ul { font-size: 0.85em; }
@media (min-width: 45.01em) { nav ol { columns: 2; } }
var { color: #6b5338; }
.quiet { color: #666; font-size: 0.9em; }
details summary { cursor: pointer; font-size: 0.85em; }
)";

// Letters, digits, `-`, `_` and `.` as they are; others as `-`.
std::string Anchor(const std::string& prefix, const std::string& name) {
  std::string anchor = prefix + "-";
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '_' || c == '.';
    anchor += plain ? c : '-';
  }
  return anchor;
}

std::string Cites(const std::vector<CitationText>& citations, bool with_titles) {
  std::string html;
  std::set<std::string> said;  // entries of one group often cite the same paragraph
  for (const CitationText& citation : citations) {
    std::string one = "<a href=\"#" + Anchor("source", citation.source) + "\">" +
                      Escaped(chart::ShortCite(citation)) + "</a>";
    if (with_titles && !citation.title.empty()) one += " (" + Escaped(citation.title) + ")";
    if (said.insert(one).second) html += (html.empty() ? "" : "; ") + one;
  }
  return html;
}

std::string Doubts(const std::vector<UnconfirmedNote>& notes) {
  std::string html;
  for (const UnconfirmedNote& note : notes) {
    html += "<p class=\"doubt\">" + Escaped(note.reason) +
            (note.open ? ". <b>The answer stays open where it matters.</b>" : "") + "</p>";
  }
  return html;
}

// `{p.name}` stands for a fact of the case: set apart from the words around it.
std::string WithFacts(const std::string& words) {
  std::string html;
  for (const char c : Escaped(words)) {
    if (c == '{') {
      html += "<var>";
    } else if (c == '}') {
      html += "</var>";
    } else {
      html += c;
    }
  }
  return html;
}

// The first day of the calendar stands for law older than the pack.
std::string DayText(const Date& day) {
  const std::string text = day.ToString();
  return text == "0001-01-01" ? "from the start" : text;
}

std::string ClassOf(CodeKind kind) {
  switch (kind) {
    case CodeKind::kKeyword:
      return "k";
    case CodeKind::kNumber:
      return "n";
    case CodeKind::kText:
      return "t";
    case CodeKind::kCode:
      return "c";
    case CodeKind::kComment:
      return "r";
    case CodeKind::kPlain:
      return {};
  }
  return {};
}

class DocumentPage {
 public:
  explicit DocumentPage(const PackDocument& document) : document_(document) {
    for (const DocumentChapter& chapter : document.chapters) {
      for (const DocumentBlock& block : chapter.blocks) {
        if (const auto* rule = std::get_if<DocumentRule>(&block)) rules_.insert(rule->name);
        if (const auto* other = std::get_if<DocumentDeclaration>(&block)) {
          linked_.emplace(other->name, Anchor(other->kind, other->name));
        }
      }
    }
  }

  std::string Write() {
    Head();
    Contents();
    Tables();
    for (const DocumentChapter& chapter : document_.chapters) Chapter(chapter);
    Timeline();
    Sources();
    return chart::Page(document_.pack.title, kStyle, out_);
  }

 private:
  void Head() {
    out_ += "<h1>" + Escaped(document_.pack.title) + "</h1>\n<p>" +
            Escaped(document_.pack.authority) + "</p>\n<p>Pack <b>" + Escaped(document_.pack.name) +
            "</b>, law as of " + document_.pack.law_as_of.ToString() +
            ". Tables and states as of <b>" + document_.on.ToString() + "</b>, known at " +
            document_.known_at.ToString() + ", view " + document_.view + ". " +
            std::to_string(document_.rule_count) + " rules.</p>\n<p class=\"quiet\">" +
            Escaped(chart::kCaution) + " " + Escaped(document_.pack.digest) + "</p>\n";
  }

  void Contents() {
    out_ +=
        "<nav>\n<h2 id=\"contents\">Contents</h2>\n<ol>\n<li><a "
        "href=\"#thresholds\">Thresholds</a>, "
        "<a href=\"#groups\">groups</a></li>\n";
    for (const DocumentChapter& chapter : document_.chapters) {
      out_ += "<li><a href=\"#" + Anchor("file", chapter.file) + "\">" + Escaped(chapter.title) +
              "</a>";
      std::string rules;
      for (const DocumentBlock& block : chapter.blocks) {
        const auto* rule = std::get_if<DocumentRule>(&block);
        if (rule == nullptr) continue;
        rules += "<li>" + RuleLink(rule->name) +
                 (rule->title.empty() ? "" : " " + Escaped(rule->title)) + "</li>\n";
      }
      if (!rules.empty()) out_ += "<ul>\n" + rules + "</ul>";
      out_ += "</li>\n";
    }
    out_ +=
        "<li><a href=\"#timeline\">What changes when</a></li>\n<li><a href=\"#sources\">"
        "Sources</a></li>\n</ol>\n</nav>\n";
  }

  std::string RuleLink(const std::string& name) const {
    if (rules_.count(name) == 0) return "<code>" + Escaped(name) + "</code>";
    return "<a href=\"#" + Anchor("rule", name) + "\"><code>" + Escaped(name) + "</code></a>";
  }

  void Tables() {
    out_ += "<h2 id=\"thresholds\">Thresholds on " + document_.on.ToString() + "</h2>\n";
    out_ +=
        "<table>\n<thead><tr><th>name</th><th>value</th><th>since</th><th>until</th>"
        "<th>source</th></tr></thead>\n<tbody>\n";
    for (const DocumentThreshold& row : document_.thresholds) {
      out_ += "<tr><td><code>" + Escaped(row.name) + "</code></td><td class=\"day\">" +
              Escaped(row.value) + "</td><td class=\"day\">" + row.since +
              "</td><td class=\"day\">" + row.until + "</td><td>" +
              Cites(row.citations, false) + Doubts(row.unconfirmed) + "</td></tr>\n";
    }
    out_ += "</tbody></table>\n<h2 id=\"groups\">Groups on " + document_.on.ToString() + "</h2>\n";
    out_ +=
        "<p class=\"quiet\">A question mark: whether it belongs is open.</p>\n"
        "<table>\n<thead><tr><th>group</th><th>members</th><th>source</th></tr></thead>\n<tbody>\n";
    for (const DocumentGroup& group : document_.groups) {
      out_ += "<tr><td><b>" + Escaped(group.code) + "</b></td><td>";
      for (std::size_t i = 0; i < group.members.size(); ++i) {
        out_ += (i == 0 ? "" : " ") + std::string("<span title=\"") + Escaped(group.names[i]) +
                "\">" + Escaped(group.members[i]) + "</span>";
      }
      out_ += "</td><td>" + Cites(group.citations, false) + "</td></tr>\n";
    }
    out_ += "</tbody></table>\n";
  }

  void Chapter(const DocumentChapter& chapter) {
    out_ += "<h2 id=\"" + Anchor("file", chapter.file) + "\">" + Escaped(chapter.title) +
            "</h2>\n<p class=\"quiet\">" + Escaped(chapter.file) + "</p>\n";
    for (const DocumentBlock& block : chapter.blocks) {
      std::visit(base::Overloaded{
                     [&](const DocumentHeading& heading) {
                       out_ += "<h3>" + Escaped(heading.text) + "</h3>\n";
                     },
                     [&](const DocumentProse& prose) {
                       out_ += prose.preformatted ? "<pre>" + Escaped(prose.text) + "</pre>\n"
                                                  : "<p>" + Escaped(prose.text) + "</p>\n";
                     },
                     [&](const DocumentDeclaration& declaration) { Declaration(declaration); },
                     [&](const DocumentRule& rule) { Rule(rule); },
                 },
                 block);
    }
  }

  // Names of rules and declarations lead to them.
  void Code(const std::vector<CodePiece>& pieces) {
    out_ += "<pre class=\"code\">";
    for (const CodePiece& piece : pieces) {
      const std::string style = ClassOf(piece.kind);
      if (!style.empty()) {
        out_ += "<span class=\"" + style + "\">" + Escaped(piece.text) + "</span>";
        continue;
      }
      const auto place = linked_.find(piece.text);
      if (rules_.count(piece.text) != 0) {
        out_ += "<a href=\"#" + Anchor("rule", piece.text) + "\">" + Escaped(piece.text) + "</a>";
      } else if (place != linked_.end()) {
        out_ += "<a href=\"#" + place->second + "\">" + Escaped(piece.text) + "</a>";
      } else {
        out_ += Escaped(piece.text);
      }
    }
    out_ += "</pre>\n";
  }

  void Declaration(const DocumentDeclaration& declaration) {
    const std::string anchor = Anchor(declaration.kind, declaration.name);
    // A switch may be written more than once for the same rules.
    out_ += used_.insert(anchor).second ? "<div id=\"" + anchor + "\">\n" : "<div>\n";
    Code(declaration.code);
    out_ += "</div>\n";
  }

  void Item(const std::string& term, const std::string& html) {
    if (!html.empty()) out_ += "<dt>" + term + "</dt><dd>" + html + "</dd>\n";
  }

  void Rule(const DocumentRule& rule) {
    const char* state = rule.in_force == Truth::kTrue    ? ""
                        : rule.in_force == Truth::kFalse ? " off"
                                                         : " open";
    const std::string words = rule.in_force == Truth::kTrue    ? "in force"
                              : rule.in_force == Truth::kFalse ? "not in force"
                                                               : "open";
    out_ += "<div class=\"rule" + std::string(state) + "\" id=\"" + Anchor("rule", rule.name) +
            "\">\n<span class=\"state" + state + "\">" + words +
            (rule.why_not.empty() || rule.in_force == Truth::kTrue ? ""
                                                                   : ": " + Escaped(rule.why_not)) +
            "</span>\n<h4><span class=\"kind\">" + Escaped(rule.kind) + "</span> <code>" +
            Escaped(rule.name) + "</code>";
    if (!rule.code.empty()) out_ += " <b>" + Escaped(chart::Plain(rule.code)) + "</b>";
    if (!rule.title.empty()) out_ += " &#8211; " + Escaped(rule.title);
    out_ += "</h4>\n<dl>\n";
    Item("In words", WithFacts(rule.explanation));
    Item("To do or to ask", Escaped(rule.question));
    Item("Note", Escaped(rule.note));
    Item("Read as", Escaped(rule.interpretation));
    Item("Stands in", Cites(rule.citations, true));
    std::string history;
    for (const std::string& line : rule.history) history += "<li>" + Escaped(line) + "</li>";
    Item("History", history.empty() ? "" : "<ul>" + history + "</ul>");
    for (const DocumentRule::Link& link : rule.links) {
      std::string names;
      for (const std::string& name : link.rules) {
        names += (names.empty() ? "" : ", ") + RuleLink(name);
      }
      const std::string& term = link.words;
      Item(std::string(1, static_cast<char>(term.front() - 'a' + 'A')) + term.substr(1), names);
    }
    out_ += "</dl>\n" + Doubts(rule.unconfirmed);
    Code(rule.text);
    out_ += "</div>\n";
  }

  void Timeline() {
    out_ +=
        "<h2 id=\"timeline\">What changes when</h2>\n<table>\n<thead><tr><th>day</th><th>what</th>"
        "<th>source</th></tr></thead>\n<tbody>\n";
    for (const CalendarEntry& entry : document_.calendar.entries) {
      std::string what = chart::Plain(ToString(entry.event)) + ": " + Escaped(entry.kind) + " ";
      what += rules_.count(entry.name) != 0 ? RuleLink(entry.name)
                                            : "<code>" + Escaped(entry.name) + "</code>";
      if (!entry.title.empty()) what += " " + Escaped(entry.title);
      if (!entry.detail.empty()) what += ", " + Escaped(entry.detail);
      out_ += "<tr><td class=\"day\">" + DayText(entry.date) +
              (entry.scheduled ? "<br/><span class=\"quiet\">scheduled</span>" : "") + "</td><td>" +
              what + Doubts(entry.unconfirmed) + "</td><td>" + Cites(entry.citations, false) +
              "</td></tr>\n";
    }
    out_ += "</tbody></table>\n";
  }

  void Sources() {
    out_ +=
        "<h2 id=\"sources\">Sources</h2>\n<table>\n<thead><tr><th>document</th><th>published</th>"
        "<th>effective</th></tr></thead>\n<tbody>\n";
    for (const DocumentSource& source : document_.sources) {
      out_ += "<tr id=\"" + Anchor("source", source.text.source) + "\"><td><b>" +
              Escaped(source.text.cite) + "</b> " + Escaped(source.text.title);
      if (!source.text.url.empty()) {
        out_ +=
            " <a href=\"" + Escaped(source.text.url) + "\">" + Escaped(source.text.url) + "</a>";
      }
      if (!source.doubt.empty()) out_ += "<p class=\"doubt\">" + Escaped(source.doubt) + "</p>";
      const std::string published = source.published.empty()
                                        ? (source.as_of.empty() ? "" : "read as of " + source.as_of)
                                        : source.published;
      out_ += "</td><td class=\"day\">" + published + "</td><td class=\"day\">" +
              source.effective + "</td></tr>\n";
    }
    out_ += "</tbody></table>\n";
  }

  const PackDocument& document_;
  std::set<std::string> rules_;
  std::map<std::string, std::string> linked_;  // name → anchor of a declaration
  std::set<std::string> used_;
  std::string out_;
};

}  // namespace

std::string RenderHtml(const PackDocument& document) { return DocumentPage(document).Write(); }

}  // namespace v0
}  // namespace licet
