#include "tests/support/generate.hpp"

namespace licet::testing {

std::uint32_t Random::Below(std::uint32_t limit) {
  const std::size_t wanted = limit <= 256 ? 1 : 2;
  if (used_ + wanted <= bytes_.size()) {
    std::uint32_t chosen = 0;
    for (std::size_t i = 0; i < wanted; ++i) chosen = chosen << 8 | bytes_[used_++];
    return chosen % limit;
  }
  // SplitMix64.
  state_ += 0x9E3779B97F4A7C15u;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  z ^= z >> 31;
  return static_cast<std::uint32_t>(z % limit);
}

namespace {

using Texts = std::vector<std::string>;

class RuleWriter {
 public:
  RuleWriter(Random& random, bool presumptions, bool changes)
      : random_(random), presumptions_(presumptions), changes_(changes) {}

  Texts Write() {
    texts_ = {
        "group 'G' of country { from 2023-01-01 = { 'CN' 'MY' } cite law\n"
        "  from 2024-01-01 add { 'NI' } cite law from 2024-02-01 remove { 'MY' } cite rumor }\n",
        "alias country 'HK' as 'CN' from 2023-12-01 cite law\n",
        "threshold limit : TPP { from 2023-01-01 until 2024-01-15 = 4800 TPP cite law\n"
        "  from 2024-01-15 = 2400 TPP cite late }\n",
        "interpretation scope \"scope\" { reading narrow \"N\" reading wide \"W\"\n"
        "  cite law by \"us\" on 2024-01-01 }\n",
    };
    Classes();
    if (random_.Chance(30)) Add("subject s " + Body("each h in route dated by h.on", Depth()));
    const std::uint32_t count = 1 + random_.Below(3);
    for (std::uint32_t i = 0; i < count; ++i) Requirement("r" + std::to_string(i));
    Defeaters();
    Reviews();
    if (random_.Chance(30)) {
      Add("suspend " + random_.Pick(requirements_) + " from 2024-01-10 until 2024-02-10 { cite " +
          Source() + Doubt() + " }");
    }
    if (changes_) Changes();
    return texts_;
  }

  std::string EventCondition() { return Condition(Depth()); }

 private:
  // Law that follows on the law above.
  void Changes() {
    classes_allowed_ = false;
    const std::string each = "each h in route dated by h.on";
    texts_.push_back(
        "group 'P' of country { from 2023-01-01 = { 'FR' 'NI' } cite law\n"
        "  from 2023-12-20 printed 2024-01-20 remove { 'FR' } cite law\n"
        "  from 2024-01-08 add { 'MY' } cite law unconfirmed \"a leak\" }\n");
    Add("require rc license { cite " + Source() +
        " effective from 2023-06-01 comply 2024-01-10\n  " + each +
        "\n  when (h.destination in ((group 'P' union { 'CN' }) except group 'G')) or " +
        Condition(1) + " }");
    // Of this group nothing was published before the middle of 2024.
    texts_.push_back("group 'L' of country { from 2023-01-01 = { 'CN' 'FR' } cite late }\n");
    const Texts sets = {"{ 'CN' 'MY' } except { 'HK' }",
                        "{ 'CN' 'HK' 'FR' } except { 'CN' }",
                        "(group 'P' union { 'HK' }) except group 'G'",
                        "group 'G' intersect { 'HK' 'NI' }",
                        "group 'L'",
                        "{ 'FR' 'US' 'HK' } except group 'L'"};
    Add("require rt license { cite " + Source() +
        " effective from 2023-06-01 until 2024-01-12\n  " + each + "\n  when h.destination in (" +
        random_.Pick(sets) + ") }");
    Add("require ru license { cite " + Source() + Doubt() +
        " effective from 2024-01-12 supersedes rt\n  " + each + "\n  when h.origin not in (" +
        random_.Pick(sets) + ") or h.to_party.seat in (" + random_.Pick(sets) + ") }");
    Add("require rs license { cite " + Source() + Doubt() +
        " effective from 2024-01-03 comply 2024-01-18 supersedes rc\n  " + each + "\n  when " +
        Condition(1) + " }");
    Add("require rq license { cite law effective from 2023-01-01\n"
        "  each h in route, each p in h.parties dated by h.on\n  when p.seat in group 'P' }");
    Add("exception eq by 'Q' { cite law defeats rq effective from 2023-01-01\n"
        "  each h in route, each p in h.parties dated by h.on\n"
        "  when some o in p.owners satisfies (o.listed) or p.seat is 'FR' }");
    if (random_.Chance(50))
      Add("unenforced rq from 2024-01-06 until 2024-01-25 { cite " + Source() + Doubt() + " }");
    Add("flag fl high \"flag\" { cite law effective from 2023-01-01\n  " + each +
        "\n  when " + Condition(1) + " }");
    Add("unmodeled ul \"left out\" { cite law effective from 2023-01-01\n  " + each +
        "\n  when " + Condition(1) + " }");
  }

  void Add(const std::string& text) { texts_.push_back(text + "\n"); }
  std::uint32_t Depth() { return random_.Below(3); }
  std::string Source() { return random_.Pick(Texts{"law", "law", "law", "late", "rumor"}); }
  std::string Doubt() { return random_.Chance(10) ? " unconfirmed \"doubt\"" : ""; }
  std::string Span() {
    return random_.Pick(Texts{" effective from 2023-01-01", " effective from 2024-01-01",
                              " effective from 2023-06-01 until 2024-02-01",
                              " effective from 2024-01-05"});
  }

  std::string Body(const std::string& clauses, std::uint32_t depth) {
    return "{ cite " + Source() + Span() + Doubt() + "\n  " + clauses + "\n  when " +
           Condition(depth) + " }";
  }

  // A condition about the event `h`, and about the party `p` if the rule ranges over them.
  std::string Condition(std::uint32_t depth) {
    if (depth == 0) return Atom();
    switch (random_.Below(4)) {
      case 0:
        return "(" + Condition(depth - 1) + " and " + Condition(depth - 1) + ")";
      case 1:
        return "(" + Condition(depth - 1) + " or " + Condition(depth - 1) + ")";
      case 2:
        return "not (" + ConditionWithoutClass(depth - 1) + ")";
      default:
        return "(if " + ConditionWithoutClass(depth - 1) + " then " + Condition(depth - 1) +
               " else " + Condition(depth - 1) + ")";
    }
  }

  std::string ConditionWithoutClass(std::uint32_t depth) {
    const bool before = classes_allowed_;
    if (presumptions_) classes_allowed_ = false;
    const std::string condition = Condition(depth);
    classes_allowed_ = before;
    return condition;
  }

  std::string Atom() {
    if (classes_allowed_ && random_.Chance(35))
      return "class " + random_.Pick(Texts{"'X'", "'X.a'"});
    if (over_parties_ && random_.Chance(50))
      return random_.Pick(Texts{"p.seat in group 'G'", "p.seat is 'HK'", "p.seat not in { 'US' }"});
    static const Texts kAtoms = {
        "item.a",
        "item.b",
        "item.c",
        "not item.a",
        "item.level >= 3",
        "item.level < -2",
        "item.level = 3",
        "item.level != 0",
        "item.level * item.level <= 9",
        "item.speed > 50",
        "item.speed <= 100",
        "item.tpp >= limit",
        "item.tpp < 4800 TPP",
        "item.density >= 5.92 PD",
        "item.kind is ic",
        "item.kind is not computer",
        "h.destination in group 'G'",
        "h.destination not in { 'US' 'FR' }",
        "h.destination is 'HK'",
        "h.origin = h.destination",
        "h.notified + 25 days <= h.on",
        "h.notified + 1 months rounding up < h.on",
        "h.on >= 2024-01-12",
        "h.to_party.seat in group 'G'",
        "some q in h.parties satisfies (q.seat in group 'G')",
        "every q in h.parties satisfies (q.seat in { 'US' 'FR' })",
        "no q in h.parties satisfies (q.seat is 'CN' and item.a)",
        "some q in h.parties satisfies (some o in q.owners satisfies (o.listed))",
        "(sum over o in h.to_party.owners where (o.listed) of (o.share) otherwise 0 percent)"
        " >= 50 percent",
        "(max over o in h.to_party.owners of (o.share) otherwise 0 percent) < 50 percent",
        "(min over o in h.to_party.owners where (o.listed) of (o.share) otherwise 100 percent)"
        " > 20 percent",
        "(count over q in h.parties where (q.seat is 'CN')) >= 2",
        "undeterminable(h.to_party.seat)",
        "reading scope is wide",
    };
    return random_.Pick(kAtoms);
  }

  void Classes() {
    classes_allowed_ = false;
    const std::string each = "each h in route dated by h.on";
    Add("classify c0 as 'X.a' " + Body(each, Depth()));
    if (random_.Chance(60)) Add("classify c1 as 'X.b' " + Body(each, Depth()));
    // What falls when it is rebutted, and what takes a class away.
    if (presumptions_) {
      Add("presume p0 as 'X.a' { cite law effective from 2023-01-01\n  " + each + "\n  when " +
          Condition(Depth()) + "\n  rebutted when " + Condition(Depth()) + " }");
      Add("require rp license { cite law effective from 2023-01-01\n  " + each +
          "\n  when class 'X.a' }");
    }
    if (random_.Chance(50)) Add("exclude x0 from c0 " + Body(each, Depth()));
  }

  void Requirement(const std::string& name) {
    over_parties_ = random_.Chance(45);
    classes_allowed_ = true;
    const std::string each = over_parties_ ? "each h in route, each p in h.parties dated by h.on"
                                           : "each h in route dated by h.on";
    const std::string activities =
        random_.Chance(50) ? " for { export reexport }" : random_.Chance(30) ? " for { hold }" : "";
    const std::string body = Body(each + activities, Depth());
    switch (random_.Below(5)) {
      case 0:
        Add("prohibit " + name + " " + body);
        break;
      case 1:
        Add("inform " + name + " to 'ID:1' received 2024-01-03 " +
            body.substr(0, body.size() - 1) + "\n  requires license review denial }");
        break;
      default:
        Add("require " + name + " license " + body);
        licenses_.push_back(name);
        break;
    }
    requirements_.push_back(name);
    over_parties_ = false;
  }

  void Defeaters() {
    // With presumptions, a class may only make more requirements, never lift one.
    classes_allowed_ = !presumptions_;
    const std::string each = "each h in route dated by h.on";
    if (random_.Chance(70)) {
      Add("exception e0 by 'E' { cite " + Source() + " defeats " + random_.Pick(requirements_) +
          Span() + "\n  " + each + "\n  when " + Condition(Depth()) + "\n  provided " +
          Condition(Depth()) + " ask \"Act.\" }");
      if (random_.Chance(50)) {
        Add("exception e1 by 'N' { cite law defeats e0" + Span() + "\n  " + each + "\n  when " +
            Condition(Depth()) + " }");
      }
    }
    if (random_.Chance(50))
      Add("saving s0 { cite law shields { export hold } from " + random_.Pick(requirements_) +
          Span() + "\n  " + each + "\n  when " + Condition(Depth()) + " }");
    if (random_.Chance(40))
      Add("exempt n0 from " + random_.Pick(requirements_) + " " + Body(each, Depth()));
  }

  void Reviews() {
    classes_allowed_ = !presumptions_;
    const std::string each = "each h in route dated by h.on";
    for (const std::string& name : licenses_) {
      const std::string of = " of " + name + Span() + "\n  " + each + "\n  when ";
      Add("review v" + name + " is denial { cite law" + of + Condition(Depth()) + " }");
      if (random_.Chance(60)) {
        Add("review w" + name + " is approval or case_by_case { cite law" +
            (random_.Chance(50) ? " over v" + name : "") + of + Condition(Depth()) + " }");
      }
    }
  }

  Random& random_;
  bool presumptions_;
  bool changes_;
  bool classes_allowed_ = false;
  bool over_parties_ = false;
  Texts texts_, requirements_, licenses_;
};

}  // namespace

std::string RandomCondition(Random& random) {
  return RuleWriter(random, false, false).EventCondition();
}

std::vector<std::string> RandomRules(Random& random, bool presumptions, bool changes) {
  return RuleWriter(random, presumptions, changes).Write();
}

}  // namespace licet::testing
