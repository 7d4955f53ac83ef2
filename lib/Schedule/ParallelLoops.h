//===- ParallelLoops.h - what threads may share -----------------*- C++ -*-===//
//
// Marks that say which work can be divided, and into how many units.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_PARALLELLOOPS_H
#define LIB_SCHEDULE_PARALLELLOOPS_H

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Schedule/EmitLoop.h"
#include <numeric>

namespace quantx {

/// On a function whose last two parameters are the first unit of work and the
/// one behind the last: how many units there are.
inline constexpr const char *kUnitsAttr = "quantx.units";

/// Bytes that one core owns while it writes them.
inline constexpr int64_t kCacheLine = 64;

/// Marks the loop that returns `results`, if it is one.
inline void markParallel(llvm::ArrayRef<mlir::Value> results) {
  if (results.empty())
    return;
  if (auto loop = results.front().getDefiningOp<mlir::scf::ForOp>())
    loop->setAttr(kParallelAttr, mlir::UnitAttr::get(loop.getContext()));
}

/// Loops of known length that stand directly in each other, outermost first.
struct LoopNest {
  llvm::SmallVector<mlir::scf::ForOp> loops;
  llvm::SmallVector<int64_t> counts;

  int64_t getLength() const {
    return std::accumulate(counts.begin(), counts.end(), int64_t(1),
                           std::multiplies<>());
  }
  mlir::scf::ForOp getInner() const { return loops.back(); }
};

/// A write in a loop: the buffer, and the indices into it.
struct LoopWrite {
  mlir::Value buffer;
  llvm::SmallVector<mlir::Value> indices;
};

/// The marked loop with those in it; none where it is not marked, has results
/// or an unknown length.
std::optional<LoopNest> findNest(mlir::scf::ForOp loop);

/// Values in a loop's body that are not the same in all of its iterations.
class LoopVariance {
public:
  explicit LoopVariance(mlir::scf::ForOp loop);
  bool contains(mlir::Value value) const { return values.contains(value); }

private:
  void visit(mlir::Block &block);

  llvm::DenseSet<mlir::Value> values;
};

/// Elements computed, loaded and stored in one run of `block`.
int64_t countWork(mlir::Block &block);

/// All writes in the loop; fails where one goes to memory that is not known.
llvm::LogicalResult findWrites(mlir::scf::ForOp loop,
                               llvm::SmallVectorImpl<LoopWrite> &writes);

} // namespace quantx

#endif
