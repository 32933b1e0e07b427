#pragma once

#include "licet/record.hpp"
#include "verify/law/pack.hpp"
#include "verify/replay/line.hpp"

#include <vector>

namespace licet::verify {

/// Works out what is answered from what three-valued evaluation gives (`first` of `answer`) and
/// from the cases of the record, each decided anew. Throws `Refused` if the cases leave something
/// out, if a completion is decided otherwise than recorded or lies outside of the answer, or if an
/// answer is called exact whose ends no completion reaches.
void Narrow(const Pack& pack, const std::vector<Line>& lines, const DecisionRecord& record,
            LineJudge& judge, RecordedAnswer& answer);

}  // namespace licet::verify
