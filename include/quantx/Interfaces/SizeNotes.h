//===- SizeNotes.h - what is known of open sizes ----------------*- C++ -*-===//
//
// Arguments of open shape carry `quantx.sizes`, one text for each dimension:
// a number, or a name with bounds ("length>=2<=512"). Dimensions of one name
// are equal. Import relies on it, and whoever runs the model checks it.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTERFACES_SIZENOTES_H
#define QUANTX_INTERFACES_SIZENOTES_H

#include "mlir/Interfaces/FunctionInterfaces.h"
#include <optional>
#include <string>

namespace quantx {

constexpr llvm::StringLiteral sizesAttrName = "quantx.sizes";

/// One dimension of an argument.
struct SizeNote {
  /// Empty for a fixed size.
  std::string name;
  int64_t low = 0;
  std::optional<int64_t> high;
};

/// "batch>=1<=64" or "128"; nothing for another text.
std::optional<SizeNote> parseSizeNote(llvm::StringRef text);

/// The notes on argument `index`, one for each dimension; empty where there
/// are none, or none that can be read.
llvm::SmallVector<SizeNote> getSizeNotes(mlir::FunctionOpInterface function,
                                         unsigned index);

} // namespace quantx

#endif
