//===- LowerBlockMatmuls.cpp - block ops on buffers to vectors ------------===//
//
// Checks what only the chosen leaf can tell, then lets the kernels emit.
//
//===----------------------------------------------------------------------===//

#include "BlockKernel.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_LOWERBLOCKMATMULSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

struct LowerBlockMatmulsPass
    : quantx::impl::LowerBlockMatmulsPassBase<LowerBlockMatmulsPass> {
  using LowerBlockMatmulsPassBase::LowerBlockMatmulsPassBase;

  void runOnOperation() override {
    SmallVector<BlockMatmulOp> products;
    SmallVector<BlockQuantizeOp> inputs;
    getOperation()->walk([&](Operation *op) {
      if (op->getNumResults() != 0)
        return;
      if (auto product = dyn_cast<BlockMatmulOp>(op))
        products.push_back(product);
      else if (auto input = dyn_cast<BlockQuantizeOp>(op))
        inputs.push_back(input);
    });
    for (BlockMatmulOp op : products)
      if (failed(lower(op)))
        return signalPassFailure();
    for (BlockQuantizeOp op : inputs) {
      OpBuilder builder(op);
      emitBlockQuantize(builder, op, std::max<int64_t>(vectorBits / 32, 1));
      op.erase();
    }
  }

  LogicalResult lower(BlockMatmulOp op) {
    if (!op.isPacked())
      return op.emitError("its weights are not packed: run "
                          "quantx-pack-block-matmuls first");
    const DotLeaf *leaf = findLeaf(&getContext(), *op.getLeaf());
    if (!leaf)
      return op.emitError()
             << "no target offers a leaf named '" << *op.getLeaf() << "'";
    const auto *vectors = dyn_cast<VectorLeaf>(leaf);
    if (!vectors || leaf->getFacts().isFloat() == bool(op.getInputScale()))
      return op.emitError() << "leaf '" << *op.getLeaf()
                            << "' does not multiply such activations";
    std::optional<BlockLayout> layout = BlockLayout::of(op, leaf->getFacts());
    if (!layout)
      return op.emitError() << "its weights and parameters are not those that "
                               "leaf '"
                            << *op.getLeaf() << "' reads";
    OpBuilder builder(op);
    emitBlockMatmul(builder, op, *vectors, *layout);
    op.erase();
    return success();
  }
};

} // namespace
