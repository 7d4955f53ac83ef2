//===- QuantizeMatcher.h - quantization spelled out in arith ----*- C++ -*-===//
//
// Reads scale, zero point, range, rounding and order from an expression that
// quantizes, dequantizes or does both.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_IMPORT_QUANTIZEMATCHER_H
#define QUANTX_IMPORT_QUANTIZEMATCHER_H

#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Import/ElementwiseExpr.h"

namespace quantx {

/// Parameters of one quantization, per tensor (one value each) or per index
/// of `axis`.
struct QuantizeParams {
  llvm::SmallVector<float> scales;
  llvm::SmallVector<int32_t> zeroPoints;
  std::optional<int64_t> axis;
  int64_t qmin = 0, qmax = 0;
  RoundingMode rounding = RoundingMode::HalfEven;
  bool reciprocal = false;
  bool zeroPointFirst = false;
};

/// What an expression of one input computes, for a result of this shape. The
/// input must be read in order.
///
/// clamp(round(x / s) + z, qmin, qmax), in float or converted to integer.
std::optional<QuantizeParams> matchQuantize(const Expr *expr,
                                            llvm::ArrayRef<int64_t> shape);
/// (q - z) * s for an integer input; qmin and qmax are those of its type,
/// unsigned where the conversion reads it so.
std::optional<QuantizeParams> matchDequantize(const Expr *expr,
                                              llvm::ArrayRef<int64_t> shape);
/// The first inside the second with the same parameters.
std::optional<QuantizeParams> matchFakeQuantize(const Expr *expr,
                                                llvm::ArrayRef<int64_t> shape);

/// The storage that holds exactly [qmin, qmax]; null when none does.
StorageAttr getStorageForRange(mlir::MLIRContext *context, int64_t qmin,
                               int64_t qmax);

} // namespace quantx

#endif
