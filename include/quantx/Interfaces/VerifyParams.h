//===- VerifyParams.h - parameters that can be meant ------------*- C++ -*-===//
//
// Parameters are operands, so their values are judged by passes, not by the
// ops' verifiers; every pass that computes with them calls this first.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTERFACES_VERIFYPARAMS_H
#define QUANTX_INTERFACES_VERIFYPARAMS_H

#include "quantx/Dialect/QuantX/IR/QuantX.h"

namespace quantx {

/// Emits an error at every quantize, dequantize, fake_quantize and requantize
/// below `root` whose constant parameters cannot be meant: a scale that is not
/// positive and finite, a zero point outside the storage range, a multiplier
/// that is negative, or a shift outside [-31, 30].
mlir::LogicalResult verifyParams(mlir::Operation *root);

} // namespace quantx

#endif
