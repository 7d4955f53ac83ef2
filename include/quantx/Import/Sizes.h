//===- Sizes.h - open sizes in terms of the arguments -----------*- C++ -*-===//
//
// Decides which sizes of tensors are the same, however they were computed: each
// is a constant times sizes of the function's arguments, where it can be traced
// so far. Arguments say in `quantx.sizes` which of their sizes agree.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_IMPORT_SIZES_H
#define QUANTX_IMPORT_SIZES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Interfaces/SizeNotes.h"
#include "llvm/ADT/DenseMap.h"
#include <optional>

namespace quantx {

/// A constant times sizes of arguments, which are numbered in order.
struct SizeProduct {
  int64_t factor = 1;
  llvm::SmallVector<unsigned, 2> sizes;

  bool operator==(const SizeProduct &other) const {
    return factor == other.factor && sizes == other.sizes;
  }
  bool isConstant() const { return sizes.empty(); }
  SizeProduct operator*(const SizeProduct &other) const;
};

class Sizes {
public:
  explicit Sizes(mlir::func::FuncOp function);

  /// The size of dimension `dim`, or nothing where it cannot be traced.
  std::optional<SizeProduct> getDim(mlir::Value tensor, int64_t dim);
  /// An index or integer that is computed from sizes.
  std::optional<SizeProduct> get(mlir::Value value);
  std::optional<SizeProduct> get(mlir::OpFoldResult value);
  /// All dimensions.
  std::optional<llvm::SmallVector<SizeProduct>> getShape(mlir::Value tensor);

  /// The size as an index at the start of the function.
  mlir::OpFoldResult materialize(const SizeProduct &size);

private:
  /// The largest that it can be, if that is known.
  std::optional<int64_t> getUpperBound(const SizeProduct &size) const;

  struct Source {
    mlir::BlockArgument argument;
    int64_t dim;
    std::optional<int64_t> upper;
  };

  mlir::func::FuncOp function;
  llvm::SmallVector<Source> sources;
  llvm::DenseMap<std::pair<mlir::Value, int64_t>, unsigned> numbers;
  llvm::DenseMap<unsigned, mlir::Value> made;
  llvm::SmallVector<std::pair<SizeProduct, mlir::Value>> products;
  mlir::Operation *last = nullptr;
};

} // namespace quantx

#endif
