//===- IntegerOperands.h - what stands around a quantized op ----*- C++ -*-===//
//
// Reads the dequantize ops before an op and the quantize ops behind it.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_INTEGER_INTEGEROPERANDS_H
#define QUANTX_LIB_INTEGER_INTEGEROPERANDS_H

#include "quantx/Interfaces/QuantizableOpInterface.h"

namespace quantx {

/// Fills `rewrite.operands` from the dequantize ops that feed `op`. False with
/// a reason where an operand is not quantized. Packed constants are unpacked
/// by `builder`, before `op`.
bool readOperands(QuantizableOpInterface op, mlir::OpBuilder &builder,
                  IntegerRewrite &rewrite, std::string &reason);

/// Where the op's result becomes codes.
struct ResultSite {
  /// The value that is quantized: the op's result, or that of the clamp it
  /// absorbs.
  mlir::Value value;
  llvm::SmallVector<QuantizeOp> quantizers;
  /// Whether something else reads the value too.
  bool hasFloatUsers = false;
};

/// Finds the quantizers of the result of `op`; those whose parameters are not
/// constant and per tensor count as float users.
ResultSite findResultSite(QuantizableOpInterface op);

/// Fills the result side of `rewrite`: parameters and rounding of the first
/// quantizer, and the bounds of an absorbed clamp in its codes.
void describeResult(QuantizableOpInterface op, const ResultSite &site,
                    IntegerRewrite &rewrite);

} // namespace quantx

#endif
