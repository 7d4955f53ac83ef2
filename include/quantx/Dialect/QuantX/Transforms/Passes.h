//===- Passes.h - how quantx ops leave the dialect --------------*- C++ -*-===//
//
// Constructors and registration of the passes in lib/Dialect/QuantX/Transforms
// and, for compilers that bring their own passes, the patterns behind them.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DIALECT_QUANTX_TRANSFORMS_PASSES_H
#define QUANTX_DIALECT_QUANTX_TRANSFORMS_PASSES_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"

namespace mlir {
class RewritePatternSet;
} // namespace mlir

namespace quantx {

#define GEN_PASS_DECL
#include "quantx/Dialect/QuantX/Transforms/Passes.h.inc"
#define GEN_PASS_REGISTRATION
#include "quantx/Dialect/QuantX/Transforms/Passes.h.inc"

/// Tensor-level quantize, dequantize, fake_quantize, requantize, lookup and
/// choose_params to linalg.generic with the scalar op in the body.
void populateConvertToLinalgPatterns(mlir::RewritePatternSet &patterns);

/// Scalar and vector quantx ops to arith and math.
void populateExpandArithPatterns(mlir::RewritePatternSet &patterns);

/// exp, exp2, expm1, log, log1p, erf and tanh on scalars and vectors of f32, f16
/// and bf16 to the IEEE operations that define them.
void populateExpandMathPatterns(mlir::RewritePatternSet &patterns);

/// quantx.unit to its body.
void populateInlineUnitsPatterns(mlir::RewritePatternSet &patterns);

} // namespace quantx

#endif
