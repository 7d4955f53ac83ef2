//===- Reductions.h - how quant-reduce simplifies quantx ops ----*- C++ -*-===//
//
// A library of its own: only the reducer needs it.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DIALECT_QUANTX_REDUCTIONS_REDUCTIONS_H
#define QUANTX_DIALECT_QUANTX_REDUCTIONS_REDUCTIONS_H

#include "mlir/IR/DialectRegistry.h"
#include "mlir/IR/PatternMatch.h"

namespace quantx {

/// Patterns that make quantx ops disappear or simpler while types stay: a unit
/// becomes its body, an op with an operand of its result's type becomes that
/// operand, any other becomes a tensor.empty or a zero.
void populateReductionPatterns(mlir::RewritePatternSet &patterns);

/// Attaches the patterns to the dialect for mlir-reduce's driver.
void registerReductions(mlir::DialectRegistry &registry);

} // namespace quantx

#endif
