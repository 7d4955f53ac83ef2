//===- RowGroup.h - ops that are computed row by row ------------*- C++ -*-===//
//
// A reduction along the last dimension, and the elementwise ops and further
// reductions around it that run over the same rows: softmax, layer norm,
// parameters per token. A group has loops of its own, those over the rows first
// in spirit, the lanes being neighbours in memory; every member's loops are
// some of them.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_ROWGROUP_H
#define LIB_SCHEDULE_ROWGROUP_H

#include "quantx/Interfaces/RowReduction.h"
#include "llvm/ADT/MapVector.h"

namespace quantx {

/// For each loop of an op, or dimension of a tensor, the loop of the group that
/// it is; kUnit where it has one iteration.
using RowDims = llvm::SmallVector<int, 6>;
inline constexpr int kUnit = -1;

struct RowMember {
  /// Mutable, since an op's accessors are not const.
  mutable mlir::linalg::LinalgOp op;
  RowDims dims;
  /// Set for a reduction: its result is one number per row.
  std::optional<RowReduction> reduction;
  /// Runs over the elements of rows, not over rows only.
  bool isFull;

  mlir::Value result() const { return op->getResult(0); }
  /// The result has an element for each element of the rows.
  bool hasFullResult() const { return isFull && !reduction; }
  /// The loops of the group that the dimensions of an operand are.
  RowDims dimsOf(mlir::OpOperand &operand) const;
};

class RowGroup {
public:
  /// Grows a group around a reduction for which matchRowReduction holds, or an
  /// elementwise op of dynamic shape or odd length.
  static std::optional<RowGroup> create(mlir::linalg::LinalgOp seed);

  /// In program order; the code of the group takes the place of the last one.
  llvm::ArrayRef<RowMember> getMembers() const { return members; }
  mlir::Operation *getLast() const { return members.back().op; }

  unsigned getNumDims() const { return sizes.size(); }
  /// Static size or ShapedType::kDynamic.
  int64_t getSize(unsigned dim) const { return sizes[dim]; }
  unsigned getLane() const { return lane; }
  bool isInside(unsigned dim) const { return inside[dim]; }

  /// The member whose result `value` is, perhaps behind reshapes that only add
  /// and drop dimensions of size one.
  const RowMember *getProducer(mlir::Value value) const;
  /// Whether anything but members reads the member's result.
  bool isReadOutside(const RowMember &member) const;
  /// Ops between the members that read the group's results: they follow it.
  llvm::ArrayRef<mlir::Operation *> getFollowers() const { return followers; }

private:
  bool tryJoin(mlir::linalg::LinalgOp op, RowDims dims);
  bool staysConvex(mlir::linalg::LinalgOp op) const;
  bool growFrom(const RowMember &member);
  void learn(const RowMember &member);
  std::optional<RowDims> bind(mlir::linalg::LinalgOp op) const;
  bool isUnit(int dim) const;
  bool agree(const RowDims &a, const RowDims &b) const;
  bool covers(const RowDims &dims, bool wantRows, bool wantInside) const;
  void makeConvex();
  void index();

  llvm::SmallVector<RowMember, 0> members;
  llvm::DenseMap<mlir::Operation *, unsigned> position;
  /// The dimensions of values that members read or make.
  llvm::DenseMap<mlir::Value, RowDims> known;
  llvm::SmallVector<int64_t> sizes;
  llvm::SmallVector<bool> inside;
  unsigned lane = 0;
  llvm::SmallVector<mlir::Operation *> followers;
};

} // namespace quantx

#endif
