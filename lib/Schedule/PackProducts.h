//===- PackProducts.h - products of computed values to kernels --*- C++ -*-===//

#ifndef LIB_SCHEDULE_PACKPRODUCTS_H
#define LIB_SCHEDULE_PACKPRODUCTS_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "quantx/Schedule/DotLeaf.h"

namespace quantx {

/// The result of `op` by quantx.pack_weights and quantx.window_reduce, built
/// where `builder` stands; null when it is no product of two values whose
/// weights can be packed at run time, or `chooseLeaf` has no leaf for it.
mlir::Value
packProduct(mlir::OpBuilder &builder, mlir::linalg::LinalgOp op,
            llvm::function_ref<const DotLeaf *(const DotTypes &)> chooseLeaf);

} // namespace quantx

#endif
