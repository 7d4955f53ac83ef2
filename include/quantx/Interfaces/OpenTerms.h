//===- OpenTerms.h - sums over sizes known at run time ----------*- C++ -*-===//

#ifndef QUANTX_INTERFACES_OPENTERMS_H
#define QUANTX_INTERFACES_OPENTERMS_H

#include "llvm/ADT/StringRef.h"

namespace quantx {

/// On a sum of products over dimensions of unknown size: how many terms these
/// contribute at most. A quantx.check beside the op refuses others.
constexpr llvm::StringLiteral openTermsAttrName = "quantx.open_terms";

} // namespace quantx

#endif
