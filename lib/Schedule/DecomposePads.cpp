//===- DecomposePads.cpp - pads as a border around an insertion -----------===//
//
// Where the padded buffer is made: before its contents are, so that they can
// be computed in place.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_DECOMPOSEPADSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// Dynamic amounts are negative too.
bool isNegative(int64_t amount) { return amount < 0; }

struct DecomposePad : OpRewritePattern<tensor::PadOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::PadOp op,
                                PatternRewriter &rewriter) const override {
    auto type = cast<RankedTensorType>(op.getType());
    auto sourceType = cast<RankedTensorType>(op.getSource().getType());
    Value padding = op.getConstantPaddingValue();
    Attribute constant;
    if (!type.hasStaticShape() || !sourceType.hasStaticShape() || !padding ||
        !matchPattern(padding, m_Constant(&constant)))
      return rewriter.notifyMatchFailure(op, "not static, by a constant");
    if (llvm::any_of(op.getStaticLow(), isNegative) ||
        llvm::any_of(op.getStaticHigh(), isNegative))
      return rewriter.notifyMatchFailure(op, "dynamic, or cuts");

    Location loc = op.getLoc();
    Value source = op.getSource();
    auto producer = source.getDefiningOp<DestinationStyleOpInterface>();
    bool inPlace = producer && source.hasOneUse() &&
                   producer->getBlock() == op->getBlock();
    Value filled;
    {
      OpBuilder::InsertionGuard guard(rewriter);
      if (inPlace)
        rewriter.setInsertionPoint(producer);
      Value value =
          arith::ConstantOp::create(rewriter, loc, cast<TypedAttr>(constant));
      Value empty = tensor::EmptyOp::create(rewriter, loc, type.getShape(),
                                            type.getElementType());
      filled = linalg::FillOp::create(rewriter, loc, value, empty).getResult(0);
      // An empty tensor of the producer's own, which bufferization replaces
      // by the place in the padded one.
      if (inPlace) {
        auto index = cast<OpResult>(source).getResultNumber();
        OpOperand *init = producer.getDpsInitOperand(index);
        if (init->get().getDefiningOp<tensor::EmptyOp>()) {
          Value own =
              tensor::EmptyOp::create(rewriter, loc, sourceType.getShape(),
                                      sourceType.getElementType());
          rewriter.modifyOpInPlace(producer, [&] { init->set(own); });
        }
      }
    }
    SmallVector<OpFoldResult> sizes, strides;
    for (int64_t size : sourceType.getShape()) {
      sizes.push_back(rewriter.getIndexAttr(size));
      strides.push_back(rewriter.getIndexAttr(1));
    }
    rewriter.replaceOpWithNewOp<tensor::InsertSliceOp>(
        op, source, filled, op.getMixedLowPad(), sizes, strides);
    return success();
  }
};

struct DecomposePadsPass
    : quantx::impl::DecomposePadsPassBase<DecomposePadsPass> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<DecomposePad>(&getContext(), /*benefit=*/2);
    // What is not static.
    patterns.add<linalg::DecomposePadOpPattern>(&getContext());
    GreedyRewriteConfig config;
    config.enableConstantCSE(false);
    if (failed(
            applyPatternsGreedily(getOperation(), std::move(patterns), config)))
      signalPassFailure();
  }
};

} // namespace
