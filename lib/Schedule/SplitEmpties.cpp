//===- SplitEmpties.cpp - destinations of their own -----------------------===//

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_SPLITEMPTIESPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {
struct SplitEmptiesPass : quantx::impl::SplitEmptiesPassBase<SplitEmptiesPass> {
  using SplitEmptiesPassBase::SplitEmptiesPassBase;

  void runOnOperation() override {
    SmallVector<tensor::EmptyOp> ops;
    getOperation()->walk([&](tensor::EmptyOp op) { ops.push_back(op); });
    for (tensor::EmptyOp op : ops)
      for (OpOperand &use : llvm::make_early_inc_range(op->getUses())) {
        if (op->hasOneUse())
          break;
        use.set(OpBuilder(op).clone(*op)->getResult(0));
        ++copies;
      }
  }
};
} // namespace
