#pragma once

#include "analysis/proof.hpp"
#include "data/scenario.hpp"
#include "eval/options.hpp"
#include "licet/decision.hpp"
#include "licet/record.hpp"
#include "program/program.hpp"
#include "record/tests.hpp"

#include <vector>

namespace licet::record {

/// What was asked and what was answered. All must outlive it.
struct Given {
  const program::Program& program;
  const data::Scenario& scenario;
  const eval::Options& options;
  /// Of which outcome, review, basis and tier are read.
  const Decision& decision;
  /// What `analysis::Sharpen` gave for it.
  const std::vector<analysis::CaseProof>& proofs;
};

/// Decides anew rule by rule, and writes that, the answer that was given, the cases that it was
/// followed into, and the claims.
void Write(const Given& given, DecisionRecord& record);

/// The rules that the claims rest on: of the facts as stated, and of each completion of each proof.
struct Rests {
  Asked stated;
  std::vector<std::vector<Asked>> completions;
};

/// Writes what the conditions of these rules are.
void WriteTests(const Given& given, const Rests& rests, DecisionRecord& record);

}  // namespace licet::record
