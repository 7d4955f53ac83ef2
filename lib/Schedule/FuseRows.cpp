//===- FuseRows.cpp - softmax and normalizations row by row ---------------===//
//
// Computes each reduction along rows together with what surrounds it.
//
//===----------------------------------------------------------------------===//

#include "RowEmitter.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_FUSEROWSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {
struct FuseRowsPass : quantx::impl::FuseRowsPassBase<FuseRowsPass> {
  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    getOperation()->walk([&](Block *block) {
      // A group takes members away from the ops still to be seen.
      while (std::optional<RowGroup> group = findGroup(*block)) {
        ++groups;
        members += group->getMembers().size();
        emitRowGroup(rewriter, *group);
      }
    });
  }

  static std::optional<RowGroup> findGroup(Block &block) {
    // Reductions first: they take the elementwise ops around them.
    for (bool reduces : {true, false})
      for (Operation &op : block)
        if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
          if ((linalgOp.getNumReductionLoops() != 0) == reduces)
            if (auto group = RowGroup::create(linalgOp))
              return group;
    return std::nullopt;
  }
};
} // namespace
