//===- SplitCost.h - when a GPU is not worth the way to it ------*- C++ -*-===//
//
// A rough model of a part of a function on either device.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_EXECUTION_SPLITCOST_H
#define LIB_EXECUTION_SPLITCOST_H

#include "mlir/IR/Operation.h"

namespace quantx {

/// Operations on elements that `ops` take, of those whose shapes are known:
/// products of a contraction, otherwise elements that are computed.
double countWork(llvm::ArrayRef<mlir::Operation *> ops);

/// Bytes of tensors of known shape.
int64_t countBytes(mlir::ValueRange values);

/// Whether the processor has done so much work before as many bytes have been
/// moved to a GPU and back.
bool isWorkBelowMove(double work, int64_t bytes);

} // namespace quantx

#endif
