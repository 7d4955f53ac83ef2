//===- ProductInput.h - how a product reads its input -----------*- C++ -*-===//
//
// What the passes must agree on that weigh the channels of a matrix product's
// input against the weights that these meet.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_QUANTIZE_PRODUCTINPUT_H
#define QUANTX_LIB_QUANTIZE_PRODUCTINPUT_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "quantx/Interfaces/QuantizableOpInterface.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>

namespace quantx {

/// The factors of a layer that multiplies an activation by weights and sums
/// over one loop: the operands, and the dimension of each that the loop runs
/// along (the input's channels).
struct ProductInput {
  mlir::linalg::LinalgOp op;
  unsigned activation = 0, weight = 0;
  int64_t activationDim = 0, weightDim = 0;
};

/// Nothing for other ops: convolutions sum over windows, attention multiplies
/// two activations.
std::optional<ProductInput> matchProductInput(mlir::Operation *op);

/// Whether a product of two activations multiplies each of their values often
/// enough for a narrower form of it to be worth making; true for all other
/// layers. Attention of one token over a cache of many does not: it would
/// convert the cache for a few rows.
bool reusesActivations(QuantizableOpInterface layer);

} // namespace quantx

#endif
