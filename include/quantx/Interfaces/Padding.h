//===- Padding.h - the constant around what an op moves ---------*- C++ -*-===//
//
// tensor.pad writes one around its source, and so does tensor.insert_slice into
// a filled tensor, which is how a transposed convolution spreads its input.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTERFACES_PADDING_H
#define QUANTX_INTERFACES_PADDING_H

#include "mlir/IR/Operation.h"
#include <optional>

namespace quantx {

/// Whether `op` surrounds what it moves with other values.
bool writesPadding(mlir::Operation *op);

/// The value that `op` writes around what it moves, where it is one constant.
std::optional<double> getPadding(mlir::Operation *op);

} // namespace quantx

#endif
