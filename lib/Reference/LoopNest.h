//===- LoopNest.h - the iteration space of a linalg op ----------*- C++ -*-===//
//
// Which points a structured op visits and where the element of each operand
// lies for a point.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_REFERENCE_LOOPNEST_H
#define QUANTX_LIB_REFERENCE_LOOPNEST_H

#include "Interpreter.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace quantx {

/// Where an operand is read or written: element base + sum(strides * index) of
/// its row-major storage, where its indexing map is linear.
struct Access {
  mlir::AffineMap map;
  llvm::SmallVector<int64_t> shape;
  bool isLinear = true;
  int64_t base = 0;
  /// One per loop.
  llvm::SmallVector<int64_t> strides;

  /// Each loop appears at most once, and nothing but loops.
  bool isProjectedPermutation() const {
    return map.isProjectedPermutation(/*allowZeroInResults=*/false);
  }
  /// The element for a point, or -1 outside of the shape.
  int64_t getOffset(llvm::ArrayRef<int64_t> point) const;
};

struct LoopNest {
  llvm::SmallVector<int64_t> sizes;
  /// One per operand of the op.
  llvm::SmallVector<Access> accesses;

  bool isEmpty() const { return llvm::is_contained(sizes, 0); }

  /// Finds the sizes from the shapes at run time and checks that all linear
  /// accesses stay inside; reports what does not fit.
  static mlir::FailureOr<LoopNest> create(OpContext &context,
                                          mlir::linalg::LinalgOp op);
};

/// Visits the points of some loops in order, the last one fastest, and keeps
/// the offsets of all operands. Other loops stay at index 0. There must be at
/// least one point.
class Walk {
public:
  Walk(const LoopNest &nest, llvm::ArrayRef<unsigned> loops);

  llvm::ArrayRef<int64_t> point() const { return index; }
  /// By operand; -1 where a map that is not linear leaves the shape.
  int64_t offset(unsigned operand) const { return offsets[operand]; }
  /// False when all points were visited.
  bool next();

private:
  void moveNonLinear();

  const LoopNest &nest;
  llvm::SmallVector<unsigned> loops;
  llvm::SmallVector<int64_t> index, offsets;
  bool allLinear = true;
};

/// The special forms of linalg bodies. Each returns nothing where the form is
/// another, otherwise how the run ended.
std::optional<mlir::LogicalResult> tryRunCopy(OpContext &context,
                                              mlir::linalg::LinalgOp op,
                                              const LoopNest &nest,
                                              Tensor &result);
std::optional<mlir::LogicalResult> tryRunContraction(OpContext &context,
                                                     mlir::linalg::LinalgOp op,
                                                     const LoopNest &nest,
                                                     Tensor &result);
std::optional<mlir::LogicalResult> tryRunRowReduction(OpContext &context,
                                                      mlir::linalg::LinalgOp op,
                                                      const LoopNest &nest,
                                                      Tensor &result);
/// The body itself, for every point.
mlir::LogicalResult interpretBody(OpContext &context, mlir::linalg::LinalgOp op,
                                  const LoopNest &nest,
                                  llvm::MutableArrayRef<Tensor> results);

/// Any structured linalg op: through a special form of its body where there is
/// one, otherwise through the body; the results are the same.
mlir::LogicalResult runLinalg(OpContext &context);

} // namespace quantx

#endif
