//===- CodeOrigins.h - floats that were computed from codes -----*- C++ -*-===//
//
// A float that was codes, or a sum of their products, somewhere before is off
// by a share of a step. How its last bit is rounded says nothing.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTERFACES_CODEORIGINS_H
#define QUANTX_INTERFACES_CODEORIGINS_H

#include "mlir/IR/Value.h"
#include "llvm/ADT/DenseMap.h"

namespace quantx {

class CodeOrigins {
public:
  /// Whether any value that the float `value` was computed from had codes. What
  /// was found is kept: values must not change in between.
  bool comesFromCodes(mlir::Value value);

private:
  bool examine(mlir::Value value);

  llvm::DenseMap<mlir::Value, bool> found;
};

} // namespace quantx

#endif
