//===- Elementwise.h - one tensor element by element ------------*- C++ -*-===//

#ifndef QUANTX_SUPPORT_ELEMENTWISE_H
#define QUANTX_SUPPORT_ELEMENTWISE_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace quantx {

/// A tensor of `element` with the shape of `input`; `body` computes each of its
/// elements from the one in the same place.
mlir::linalg::GenericOp
buildElementwise(mlir::OpBuilder &builder, mlir::Location loc,
                 mlir::Value input, mlir::Type element,
                 llvm::function_ref<mlir::Value(mlir::OpBuilder &,
                                                mlir::Location, mlir::Value)>
                     body);

} // namespace quantx

#endif
