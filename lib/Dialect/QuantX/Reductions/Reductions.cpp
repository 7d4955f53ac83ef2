//===- Reductions.cpp - how quant-reduce simplifies quantx ops ------------===//
//
// The reducer tries each rewrite and keeps it if the fault is still there, so
// these only have to keep types right.
//
//===----------------------------------------------------------------------===//

#include "quantx/Dialect/QuantX/Reductions/Reductions.h"

#include "mlir/Reducer/ReductionPatternInterface.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"

using namespace mlir;
using namespace quantx;

namespace {

/// quantx.unit -> its body.
struct InlineUnit : OpRewritePattern<UnitOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(UnitOp op,
                                PatternRewriter &rewriter) const override {
    Block &body = op.getBody().front();
    Operation *yield = body.getTerminator();
    rewriter.inlineBlockBefore(&body, op, op.getInputs());
    rewriter.replaceOp(op, yield->getOperands());
    rewriter.eraseOp(yield);
    return success();
  }
};

/// Any quantx op with one result -> an operand of that type, or a value from
/// nothing.
struct DropOp : RewritePattern {
  DropOp(MLIRContext *context)
      : RewritePattern(MatchAnyOpTypeTag(), /*benefit=*/1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    if (!isa_and_present<QuantXDialect>(op->getDialect()) ||
        op->getNumResults() != 1 || isa<UnitOp>(op))
      return rewriter.notifyMatchFailure(op, "not a quantx op with a result");
    Type type = op->getResult(0).getType();
    for (Value operand : op->getOperands())
      if (operand.getType() == type) {
        rewriter.replaceOp(op, operand);
        return success();
      }
    if (auto tensor = dyn_cast<RankedTensorType>(type);
        tensor && tensor.hasStaticShape()) {
      rewriter.replaceOpWithNewOp<tensor::EmptyOp>(op, tensor.getShape(),
                                                   tensor.getElementType());
      return success();
    }
    if (auto zero = rewriter.getZeroAttr(type);
        zero && !isa<ShapedType>(type)) {
      rewriter.replaceOpWithNewOp<arith::ConstantOp>(op, cast<TypedAttr>(zero));
      return success();
    }
    return rewriter.notifyMatchFailure(op, "no simpler value of its type");
  }
};

/// A check is never needed for its value.
struct DropCheck : OpRewritePattern<CheckOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(CheckOp op,
                                PatternRewriter &rewriter) const override {
    rewriter.eraseOp(op);
    return success();
  }
};

struct ReductionInterface : DialectReductionPatternInterface {
  ReductionInterface(Dialect *dialect)
      : DialectReductionPatternInterface(dialect) {}
  void populateReductionPatterns(RewritePatternSet &patterns) const override {
    quantx::populateReductionPatterns(patterns);
  }
};

} // namespace

void quantx::populateReductionPatterns(RewritePatternSet &patterns) {
  patterns.add<InlineUnit, DropCheck, DropOp>(patterns.getContext());
}

void quantx::registerReductions(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *, QuantXDialect *dialect) {
    dialect->addInterfaces<ReductionInterface>();
  });
}
