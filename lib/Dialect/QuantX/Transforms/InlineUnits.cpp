//===- InlineUnits.cpp - units fall back to their bodies ------------------===//
//
// A unit that no later stage lowers by name is its recognised computation.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/PatternMatch.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Dialect/QuantX/Transforms/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_INLINEUNITSPASS
#include "quantx/Dialect/QuantX/Transforms/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

struct InlineUnit : OpRewritePattern<UnitOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(UnitOp op,
                                PatternRewriter &rewriter) const override {
    Block &body = op.getBody().front();
    Operation *yield = body.getTerminator();
    SmallVector<Value> results(yield->getOperands());
    rewriter.eraseOp(yield);
    // A yielded block argument becomes the operand that it stands for.
    for (Value &result : results)
      if (auto argument = dyn_cast<BlockArgument>(result))
        if (argument.getOwner() == &body)
          result = op.getInputs()[argument.getArgNumber()];
    rewriter.inlineBlockBefore(&body, op, op.getInputs());
    rewriter.replaceOp(op, results);
    return success();
  }
};

struct InlineUnitsPass : quantx::impl::InlineUnitsPassBase<InlineUnitsPass> {
  LogicalResult initialize(MLIRContext *context) override {
    RewritePatternSet set(context);
    populateInlineUnitsPatterns(set);
    patterns = std::move(set);
    return success();
  }

  void runOnOperation() override {
    if (failed(applyPatternsGreedily(getOperation(), patterns)))
      signalPassFailure();
  }

  FrozenRewritePatternSet patterns;
};

} // namespace

void quantx::populateInlineUnitsPatterns(RewritePatternSet &patterns) {
  patterns.add<InlineUnit>(patterns.getContext());
}
