//===- QuantXValues.h - from quantx ops to quantx/Numerics ------*- C++ -*-===//
//
// Attributes of quantx ops as the plain values that the numeric core takes.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_REFERENCE_QUANTXVALUES_H
#define QUANTX_LIB_REFERENCE_QUANTXVALUES_H

#include "Scalar.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Interfaces/RoundingModes.h"
#include "quantx/Numerics/FixedPoint.h"
#include "quantx/Numerics/Params.h"
#include "quantx/Numerics/Quantize.h"
#include <cmath>

namespace quantx {

/// How an op quantizes: its codes and its mode.
struct Affine {
  StorageAttr storage;
  int64_t low, high;
  QuantizeMode mode;
};
/// Of a quantize, dequantize or fake_quantize.
Affine getAffineOf(mlir::Operation *op);

/// The code that a stored integer stands for: its bits, read with the
/// storage's sign.
int64_t toCode(int64_t stored, StorageAttr storage);

/// What is wrong with parameters, or null.
const char *checkParams(float scale, int64_t zeroPoint, StorageAttr storage);
const char *checkMultiplier(int64_t multiplier, int64_t shift);

} // namespace quantx

#endif
