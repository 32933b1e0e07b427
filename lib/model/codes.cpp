#include "model/codes.hpp"

#include "model/types.hpp"

#include <algorithm>
#include <string>

namespace licet::model {

const data::CodeType* FindCodes(Checker& checker, const syntax::Name& name, data::CodesId& id) {
  const auto found = checker.codes_names.find(name.text);
  if (found == checker.codes_names.end()) {
    Suggest(checker.sink.Report<Kind::kUnknownCodes>(name.span, name.text), name.span, name.text,
            KeysOf(checker.codes_names));
    return nullptr;
  }
  id = {found->second};
  return &checker.schema()[id];
}

bool CheckMember(Checker& checker, const data::CodeType& type, const syntax::Code& code) {
  if (type.members.count(code.text) != 0) return true;
  SuggestCode(checker.sink.Report<Kind::kUndeclaredCode>(code.span, code.text, type.name), code,
              KeysOf(type.members));
  return false;
}

}  // namespace licet::model
