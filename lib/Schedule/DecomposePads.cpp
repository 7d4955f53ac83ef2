//===- DecomposePads.cpp - pads as a border around an insertion -----------===//
//
// A pad becomes a fill and an insertion, so that the op before it can write
// straight into the padded buffer.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_DECOMPOSEPADSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;

namespace {
struct DecomposePadsPass
    : quantx::impl::DecomposePadsPassBase<DecomposePadsPass> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<linalg::DecomposePadOpPattern>(&getContext());
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      signalPassFailure();
  }
};
} // namespace
