//===- NarrowContractions.cpp - bf16 operands are read as bf16 ------------===//
//
// Where a value that was extended from bf16 need not be: as an operand of a
// reduction, whose body can extend it, and behind moves that end in bf16
// again. Weights of 16 bits are read as such by layers on f32, too.
//
//===----------------------------------------------------------------------===//

#include "WindowMatcher.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "quantx/Schedule/Passes.h"
#include "quantx/Support/Constants.h"

namespace quantx {
#define GEN_PASS_DEF_NARROWCONTRACTIONSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

/// The bf16 tensor that `value` is the extension of; null for anything else.
static Value getNarrow(Value value) {
  auto extension = value.getDefiningOp<arith::ExtFOp>();
  if (!extension || !getElementTypeOrSelf(value.getType()).isF32() ||
      !getElementTypeOrSelf(extension.getIn().getType()).isBF16())
    return {};
  return extension.getIn();
}

/// `op` reads `narrow` and extends its elements itself.
static void readNarrow(PatternRewriter &rewriter, linalg::LinalgOp op,
                       OpOperand &operand, Value narrow) {
  BlockArgument argument = op.getMatchingBlockArgument(&operand);
  Type wide = argument.getType();
  operand.set(narrow);
  argument.setType(getElementTypeOrSelf(narrow.getType()));
  rewriter.setInsertionPointToStart(argument.getOwner());
  auto extension = arith::ExtFOp::create(rewriter, op.getLoc(), wide, argument);
  argument.replaceAllUsesExcept(extension, extension);
}

namespace {

/// The body of a reduction extends the elements instead.
struct NarrowReduction : OpInterfaceRewritePattern<linalg::LinalgOp> {
  NarrowReduction(MLIRContext *context, Pass::Statistic &narrowed)
      : OpInterfaceRewritePattern(context), narrowed(narrowed) {}

  LogicalResult matchAndRewrite(linalg::LinalgOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.hasPureTensorSemantics() || op.getNumReductionLoops() == 0)
      return rewriter.notifyMatchFailure(op, "no reduction of tensors");
    SmallVector<OpOperand *> operands;
    for (OpOperand *operand : op.getDpsInputOperands()) {
      if (!op.payloadUsesValueFromOperand(operand))
        continue;
      // Weights may have been narrowed before.
      if (getElementTypeOrSelf(operand->get().getType()).isBF16())
        continue;
      if (!getNarrow(operand->get()))
        return rewriter.notifyMatchFailure(op, "an operand is no extension");
      operands.push_back(operand);
    }
    if (operands.empty())
      return rewriter.notifyMatchFailure(op, "reads nothing");
    rewriter.modifyOpInPlace(op, [&] {
      for (OpOperand *operand : operands)
        readNarrow(rewriter, op, *operand, getNarrow(operand->get()));
    });
    ++narrowed;
    return success();
  }

  Pass::Statistic &narrowed;
};

/// Constant weights of f16 or bf16 that a kernel multiplies with f32.
struct NarrowWeights : OpInterfaceRewritePattern<linalg::LinalgOp> {
  NarrowWeights(MLIRContext *context, Pass::Statistic &narrowed)
      : OpInterfaceRewritePattern(context), narrowed(narrowed) {}

  LogicalResult matchAndRewrite(linalg::LinalgOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.hasPureTensorSemantics())
      return rewriter.notifyMatchFailure(op, "not on tensors");
    std::optional<WindowMatch> match = matchWindow(op);
    if (!match || !match->weights)
      return rewriter.notifyMatchFailure(op, "not by weights");
    auto extension = match->weights.getDefiningOp<arith::ExtFOp>();
    if (!extension || !isConstant(extension.getIn()))
      return rewriter.notifyMatchFailure(op, "weights are not extended");
    for (OpOperand *operand : op.getDpsInputOperands())
      if (operand->get() == match->weights) {
        rewriter.modifyOpInPlace(
            op, [&] { readNarrow(rewriter, op, *operand, extension.getIn()); });
        ++narrowed;
        return success();
      }
    return rewriter.notifyMatchFailure(op, "weights are no operand");
  }

  Pass::Statistic &narrowed;
};

/// truncf(move(extf(x))) is move(x).
struct NarrowMove : OpRewritePattern<arith::TruncFOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(arith::TruncFOp op,
                                PatternRewriter &rewriter) const override {
    auto type = dyn_cast<RankedTensorType>(op.getType());
    if (!type || !type.getElementType().isBF16())
      return rewriter.notifyMatchFailure(op, "not a tensor of bf16");
    if (Value narrow = getNarrow(op.getIn())) {
      rewriter.replaceOp(op, narrow);
      return success();
    }
    Operation *move = op.getIn().getDefiningOp();
    if (!isa_and_nonnull<tensor::PadOp, tensor::ExpandShapeOp,
                         tensor::CollapseShapeOp, tensor::ExtractSliceOp>(move))
      return rewriter.notifyMatchFailure(op, "not behind a move");
    Value source = getNarrow(move->getOperand(0));
    if (!source)
      return rewriter.notifyMatchFailure(op, "not of an extension");
    FloatAttr padding;
    if (auto pad = dyn_cast<tensor::PadOp>(move)) {
      Value value = pad.getConstantPaddingValue();
      if (!value || !matchPattern(value, m_Constant(&padding)))
        return rewriter.notifyMatchFailure(op, "pads with what is computed");
    }
    rewriter.setInsertionPoint(move);
    Operation *clone = rewriter.clone(*move);
    clone->setOperand(0, source);
    clone->getResult(0).setType(type);
    if (auto pad = dyn_cast<tensor::PadOp>(clone)) {
      Region &body = pad.getRegion();
      OpBuilder::InsertionGuard guard(rewriter);
      rewriter.setInsertionPoint(body.front().getTerminator());
      APFloat value = padding.getValue();
      bool inexact;
      value.convert(APFloat::BFloat(), APFloat::rmNearestTiesToEven, &inexact);
      Value small = arith::ConstantOp::create(
          rewriter, pad.getLoc(),
          rewriter.getFloatAttr(type.getElementType(), value));
      body.front().getTerminator()->setOperand(0, small);
    }
    rewriter.replaceOp(op, clone->getResult(0));
    return success();
  }
};

struct NarrowContractionsPass
    : quantx::impl::NarrowContractionsPassBase<NarrowContractionsPass> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<NarrowReduction, NarrowWeights>(&getContext(), narrowed);
    patterns.add<NarrowMove>(&getContext());
    // Folding would extend constants, which are to stay bf16.
    GreedyRewriteConfig config;
    config.enableFolding(false).enableConstantCSE(false);
    if (failed(
            applyPatternsGreedily(getOperation(), std::move(patterns), config)))
      return signalPassFailure();
    extendConstants();
  }

  /// What nobody reads as it is stored is extended once, here, and not in every
  /// run.
  void extendConstants() {
    SmallVector<arith::ExtFOp> extensions;
    getOperation()->walk([&](arith::ExtFOp op) {
      auto type = dyn_cast<RankedTensorType>(op.getType());
      if (type && type.getElementType().isF32() && isConstant(op.getIn()))
        extensions.push_back(op);
    });
    for (arith::ExtFOp op : extensions) {
      std::optional<Tensor> values = readConstant(op.getIn());
      if (!values)
        continue;
      Tensor wide = Tensor::zeros(ElementKind::F32, values->shape());
      for (int64_t i = 0, e = wide.numElements(); i < e; ++i)
        wide.setDouble(i, values->getDouble(i));
      OpBuilder builder(op);
      auto type = cast<RankedTensorType>(op.getType());
      op.replaceAllUsesWith(
          makeConstant(builder, op.getLoc(), wide, type, "extended"));
      op.erase();
    }
  }
};

} // namespace
