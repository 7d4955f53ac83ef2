//===- ParallelLoops.h - what threads may share -----------------*- C++ -*-===//
//
// Marks that say which work can be divided, and into how many units.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_PARALLELLOOPS_H
#define LIB_SCHEDULE_PARALLELLOOPS_H

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Schedule/EmitLoop.h"

namespace quantx {

/// On a function whose last two parameters are the first unit of work and the
/// one behind the last: how many units there are.
inline constexpr const char *kUnitsAttr = "quantx.units";

/// On a call of such a function: it computes all units by itself.
inline constexpr const char *kSerialAttr = "quantx.serial";

/// Bytes that one core owns while it writes them.
inline constexpr int64_t kCacheLine = 64;

/// How many lines of so many bytes, one behind the other, end with a cache
/// line.
mlir::Value emitLinesPerUnit(mlir::OpBuilder &b, mlir::Location loc,
                             mlir::Value lineBytes);

/// Marks the loop that returns `results`, if it is one.
inline void markParallel(llvm::ArrayRef<mlir::Value> results) {
  if (results.empty())
    return;
  if (auto loop = results.front().getDefiningOp<mlir::scf::ForOp>())
    loop->setAttr(kParallelAttr, mlir::UnitAttr::get(loop.getContext()));
}

/// Loops that stand directly in each other, outermost first. How long each is,
/// is known where the outermost begins.
struct LoopNest {
  llvm::SmallVector<mlir::scf::ForOp> loops;

  mlir::scf::ForOp getOuter() const { return loops.front(); }
  mlir::scf::ForOp getInner() const { return loops.back(); }
};

/// A write in a loop: the buffer, and the indices into it.
struct LoopWrite {
  mlir::Value buffer;
  llvm::SmallVector<mlir::Value> indices;
};

/// The marked loop with those in it; none where it is not marked or has
/// results.
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

/// How often the loop runs, as code in front of `outer`, around or in which it
/// is; null where its bounds are made in `outer`.
mlir::Value emitCount(mlir::OpBuilder &b, mlir::scf::ForOp loop,
                      mlir::scf::ForOp outer);

/// Elements computed, loaded and stored in one run of `block`, as code in front
/// of `outer`, which has the block.
mlir::Value emitWork(mlir::OpBuilder &b, mlir::Block &block,
                     mlir::scf::ForOp outer);

/// All writes in the loop; fails where one goes to memory that is not known.
llvm::LogicalResult findWrites(mlir::scf::ForOp loop,
                               llvm::SmallVectorImpl<LoopWrite> &writes);

} // namespace quantx

#endif
