//===- Embedding.h - rows gathered from a table -----------------*- C++ -*-===//
//
// What an embedding looks like in the canonical float form: a linalg.generic
// whose body extracts from a matrix, a row that it computes and the column that
// it stands at.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTERFACES_EMBEDDING_H
#define QUANTX_INTERFACES_EMBEDDING_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace quantx {

/// How layers of this kind are called in reports and configurations.
constexpr llvm::StringLiteral embeddingKind = "embedding";

struct Embedding {
  mlir::linalg::GenericOp op;
  mlir::tensor::ExtractOp extract;

  /// The matrix of floats, one row per index.
  mlir::Value getTable() const {
    return mlir::tensor::ExtractOp(extract).getTensor();
  }
  mlir::RankedTensorType getTableType() const {
    return mlir::cast<mlir::RankedTensorType>(getTable().getType());
  }
};

/// Nothing if `op` is no such generic, or its table is no f32 matrix of static
/// shape from outside.
std::optional<Embedding> matchEmbedding(mlir::Operation *op);

} // namespace quantx

#endif
