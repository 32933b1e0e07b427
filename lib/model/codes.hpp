#pragma once

#include "model/checker.hpp"

namespace licet::model {

/// The code type that `name` names, with its id, or nothing with a message.
const data::CodeType* FindCodes(Checker& checker, const syntax::Name& name, data::CodesId& id);

/// True if `code` is one of `type`; otherwise a message says so.
bool CheckMember(Checker& checker, const data::CodeType& type, const syntax::Code& code);

}  // namespace licet::model
