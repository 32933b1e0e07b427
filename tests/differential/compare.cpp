#include "tests/differential/compare.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace licet::testing {
namespace {

std::string Range(OutcomeRange outcome) {
  return std::string(ToString(outcome.low)) + ".." + std::string(ToString(outcome.high));
}
std::string Text(const ReviewRange& review) {
  return review.low + ".." + review.high + (review.conflict ? " conflict" : "");
}

class Comparison {
 public:
  explicit Comparison(const model::CheckedRules& rules) : rules_(rules) {}

  void Compare(const Decision& engine, const reference::Answer& reference) {
    Say("scenario", engine.outcome, engine.review, reference.outcome, reference.policy);
    Count("lines", engine.lines.size(), reference.lines.size());
    for (std::size_t i = 0; i < std::min(engine.lines.size(), reference.lines.size()); ++i)
      Compare(engine.lines[i], reference.lines[i], "line " + std::to_string(i));
  }

  std::string text() const { return text_; }

 private:
  void Say(const std::string& where, const std::string& engine, const std::string& reference) {
    if (engine != reference)
      text_ += where + ": engine " + engine + ", reference " + reference + "\n";
  }
  void Say(const std::string& where, OutcomeRange engine, const ReviewRange& review,
           OutcomeRange reference, const reference::Policy& policy) {
    Say(where + " outcome", Range(engine), Range(reference));
    Say(where + " review", Text(review), Text(policy));
  }
  void Count(const std::string& where, std::size_t engine, std::size_t reference) {
    Say(where + " count", std::to_string(engine), std::to_string(reference));
  }
  std::string Text(const reference::Policy& policy) const {
    const auto name = [&](std::uint32_t place) {
      return place == 0 ? std::string() : rules_.review_scale[place - 1];
    };
    return name(policy.low) + ".." + name(policy.high) + (policy.conflict ? " conflict" : "");
  }
  static std::string Text(const ReviewRange& review) { return testing::Text(review); }

  void Compare(const LineDecision& engine, const reference::LineAnswer& reference,
               const std::string& where) {
    Say(where, engine.outcome, engine.review, reference.outcome, reference.policy);
    std::map<std::string, Truth> classes, flags, unmodeled;
    for (const auto& one : engine.classes) classes[one.code] = one.truth;
    for (const FlagTrace& flag : engine.flags) flags[flag.rule] = flag.truth;
    for (const NotModeled& one : engine.not_modeled) unmodeled[one.rule] = one.truth;
    Say(where + " classes", Text(classes), Text(Of(reference, &Stretch::classes)));
    // Remarks are made where they may bear at all; of flags those that certainly wave somewhere.
    std::map<std::string, Truth> waving;
    for (const auto& [rule, truth] : Most(reference, &Stretch::flags))
      if (truth == Truth::kTrue) waving[rule] = truth;
    Say(where + " flags", Text(flags), Text(waving));
    Say(where + " unmodeled", Text(unmodeled), Text(Most(reference, &Stretch::unmodeled)));
    Count(where + " parts", engine.alternatives.size(), reference.parts.size());
    for (std::size_t i = 0; i < std::min(engine.alternatives.size(), reference.parts.size()); ++i)
      Compare(engine.alternatives[i], reference.parts[i], where + " part " + std::to_string(i));
  }

  using Stretch = reference::StretchAnswer;
  // At some event of some part; undetermined if the stretches of an event, or the parts, disagree.
  static std::map<std::string, Truth> Of(const reference::LineAnswer& line,
                                         std::map<std::string, Truth> Stretch::*what) {
    std::map<std::string, Truth> all;
    bool first_part = true;
    for (const auto& part : line.parts) {
      std::map<std::string, Truth> here;
      for (const auto& hop : part.hops) {
        std::map<std::string, Truth> event;
        bool first = true;
        for (const Stretch& stretch : hop.stretches) {
          event = first ? stretch.*what : Either(event, stretch.*what);
          first = false;
        }
        for (auto& [name, truth] : event) {
          if (hop.unnamed) truth = std::min(truth, Truth::kUndetermined);
          here[name] = std::max(here[name], truth);
        }
      }
      all = first_part ? here : Either(all, here);
      first_part = false;
    }
    return all;
  }
  // In some stretch of law of some event of some part.
  static std::map<std::string, Truth> Most(const reference::LineAnswer& line,
                                           std::map<std::string, Truth> Stretch::*what) {
    std::map<std::string, Truth> all;
    for (const auto& part : line.parts)
      for (const auto& hop : part.hops)
        for (const Stretch& stretch : hop.stretches)
          for (const auto& [name, truth] : stretch.*what)
            all[name] = std::max(all[name], truth);
    return all;
  }
  static std::map<std::string, Truth> Either(const std::map<std::string, Truth>& a,
                                             const std::map<std::string, Truth>& b) {
    std::map<std::string, Truth> both;
    for (const auto& [name, truth] : a) {
      const auto other = b.find(name);
      const Truth there = other == b.end() ? Truth::kFalse : other->second;
      both[name] = truth == there ? truth : Truth::kUndetermined;
    }
    for (const auto& [name, truth] : b)
      if (a.count(name) == 0)
        both[name] = truth == Truth::kFalse ? truth : Truth::kUndetermined;
    return both;
  }
  static std::string Text(const std::map<std::string, Truth>& truths) {
    std::string text;
    for (const auto& [name, truth] : truths)
      if (truth != Truth::kFalse) text += name + "=" + std::string(ToString(truth)) + " ";
    return text;
  }

  void Compare(const AlternativeDecision& engine, const reference::PartAnswer& reference,
               const std::string& where) {
    Say(where, engine.outcome, engine.review, reference.outcome, reference.policy);
    Count(where + " hops", engine.hops.size(), reference.hops.size());
    for (std::size_t i = 0; i < std::min(engine.hops.size(), reference.hops.size()); ++i)
      Compare(engine.hops[i], reference.hops[i], where + " hop " + std::to_string(i));
  }

  void Compare(const HopDecision& engine, const reference::HopAnswer& reference,
               const std::string& where) {
    Say(where, engine.outcome, engine.review, reference.outcome, reference.policy);
    // The engine shows stretches in which the same law applies as one.
    for (const EpochTrace& epoch : engine.epochs) {
      const Stretch* inside = nullptr;
      int count = 0;
      for (const Stretch& stretch : reference.stretches) {
        const std::string day = stretch.day.ToString();
        const bool only = engine.epochs.size() == 1 && reference.stretches.size() == 1;
        if (!only && !epoch.law_from.empty() && day < epoch.law_from) continue;
        if (!only && !epoch.law_until.empty() && day >= epoch.law_until) continue;
        inside = &stretch;
        ++count;
      }
      if (count == 0) text_ += where + ": the reference has no law of " + epoch.law_from + "\n";
      if (count == 1) Compare(epoch, *inside, where + " law of " + inside->day.ToString());
    }
  }

  void Compare(const EpochTrace& engine, const Stretch& reference, const std::string& where) {
    Say(where, engine.outcome, engine.review, reference.outcome, reference.policy);
    Say(where + " subject", std::string(ToString(engine.subject)),
        std::string(ToString(reference.subject)));
    std::map<std::string, Truth> classes;
    for (const ClassTrace& one : engine.classes) classes[one.code] = one.truth;
    Say(where + " classes", Text(classes), Text(reference.classes));
    // The engine lists requirements by rule, and elements in order.
    std::map<std::string, std::string> ours, theirs;
    for (const RequirementTrace& one : engine.requirements) {
      ours[one.rule.rule] += "[" + std::string(ToString(one.rule.effective)) + " " +
                             Range(one.contributes) + " " + Text(one.review) + "]";
    }
    for (const auto& one : reference.requirements) {
      theirs[one.rule] += "[" + std::string(ToString(one.effective)) + " " +
                          Range(one.contributes) + " " + Text(one.policy) + "]";
    }
    for (const auto& [rule, text] : ours) Say(where + " rule " + rule, text, theirs[rule]);
  }

  const model::CheckedRules& rules_;
  std::string text_;
};

}  // namespace

std::string Differences(const model::CheckedRules& rules, const Decision& engine,
                        const reference::Answer& reference) {
  Comparison comparison(rules);
  comparison.Compare(engine, reference);
  return comparison.text();
}

reference::Question QuestionOf(const eval::Options& options) {
  reference::Question question;
  question.de_jure = options.view == eval::View::kDeJure;
  question.known_at = options.known_at;
  question.law_of = options.law_of;
  question.readings = options.readings;
  return question;
}

}  // namespace licet::testing
