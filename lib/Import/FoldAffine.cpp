//===- FoldAffine.cpp - batch norm and bias into the contraction ----------===//
//
// What scales and shifts the channels of a contraction's only use goes into
// its weights and its init; every bias ends as a broadcast init. What stands
// behind no contraction becomes one.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Import/ContractionChannels.h"
#include "quantx/Import/OutlineUnit.h"
#include "quantx/Import/Passes.h"
#include "quantx/Support/Constants.h"
#include <cmath>

using namespace mlir;

namespace quantx {
#define GEN_PASS_DEF_FOLDAFFINEPASS
#include "quantx/Import/Passes.h.inc"
} // namespace quantx

using namespace quantx;

namespace {

/// The elementwise ops behind one value that scale and shift channels, and
/// their composition in double, one form per channel.
class AffineChain {
public:
  AffineChain(Value value, const ChannelView &view, bool canScale)
      : view(view), canScale(canScale), current(value),
        forms(view.numChannels, AffineForm{1, 0}) {}

  /// Takes `user` although the value may have other users.
  bool begin(Operation *user) {
    if (!absorb(user))
      return false;
    absorbed.push_back(user);
    current = user->getResult(0);
    return true;
  }

  void grow() {
    while (current.hasOneUse()) {
      Operation *user = *current.getUsers().begin();
      if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(user)) {
        std::optional<ChannelView> next = reshapeView(view, user);
        if (!next)
          return;
        view = *next;
      } else if (!absorb(user)) {
        return;
      } else {
        absorbed.push_back(user);
      }
      current = user->getResult(0);
    }
  }

  bool scales() const {
    return llvm::any_of(forms, [](AffineForm form) { return form.slope != 1; });
  }

  /// Every absorbed op hands on its input.
  void erase() {
    for (Operation *op : absorbed) {
      auto isActivation = [](Value value) { return !isConstantGraph(value); };
      Value input = *llvm::find_if(cast<linalg::LinalgOp>(op).getDpsInputs(),
                                   isActivation);
      op->getResult(0).replaceAllUsesWith(input);
      op->erase();
    }
  }

  ArrayRef<AffineForm> getForms() const { return forms; }
  ArrayRef<Operation *> getOps() const { return absorbed; }
  bool empty() const { return absorbed.empty(); }

private:
  bool absorb(Operation *user) {
    if (!isPlainElementwise(user) ||
        user->getResult(0).getType() != current.getType())
      return false;
    unsigned reads = llvm::count(user->getOperands(), current);
    for (Value input : cast<linalg::LinalgOp>(user).getDpsInputs())
      if (input != current && !isConstantGraph(input))
        return false;
    if (reads != 1)
      return false;
    ExprBuilder builder([&](Operation *op) { return op == user; });
    const Expr *expr = builder.build(user->getResult(0));
    if (!expr || !readsOnlyChannels(expr, view, current))
      return false;
    SmallVector<AffineForm> next;
    for (int64_t channel = 0; channel < view.numChannels; ++channel) {
      auto form = evaluateAffine(expr, view.getIndex(channel));
      if (!form)
        return false;
      AffineForm before = forms[channel];
      next.push_back({form->slope * before.slope,
                      form->slope * before.offset + form->offset});
      if (!std::isfinite(next.back().slope) ||
          !std::isfinite(next.back().offset) ||
          (!canScale && next.back().slope != 1))
        return false;
    }
    forms = std::move(next);
    return true;
  }

  ChannelView view;
  bool canScale;
  Value current;
  SmallVector<AffineForm> forms;
  SmallVector<Operation *> absorbed;
};

/// weights * slope of the channel each element belongs to, rounded once.
Tensor scaleWeights(const Tensor &weights, const ContractionChannels &channels,
                    ArrayRef<AffineForm> forms) {
  Tensor result = weights.clone();
  ArrayRef<int64_t> shape = weights.shape();
  SmallVector<int64_t> strides(shape.size(), 1);
  for (int64_t i = int64_t(shape.size()) - 2; i >= 0; --i)
    strides[i] = strides[i + 1] * shape[i + 1];
  for (int64_t i = 0; i < weights.numElements(); ++i) {
    int64_t channel = 0;
    for (int64_t dim : channels.weightDims)
      channel = channel * shape[dim] + i / strides[dim] % shape[dim];
    result.setDouble(i, weights.getDouble(i) * forms[channel].slope);
  }
  return result;
}

struct FoldAffine : public quantx::impl::FoldAffinePassBase<FoldAffine> {
  using FoldAffinePassBase::FoldAffinePassBase;

  void runOnOperation() override {
    SmallVector<ContractionChannels> contractions;
    getOperation().walk([&](linalg::LinalgOp op) {
      if (isInUnit(op))
        return;
      if (auto channels = getContractionChannels(op))
        contractions.push_back(*channels);
    });
    for (const ContractionChannels &contraction : contractions)
      fold(contraction);
    foldImages();
  }

  /// What is left on images in NCHW.
  void foldImages() {
    SmallVector<linalg::LinalgOp> ops;
    getOperation().walk([&](linalg::LinalgOp op) {
      if (!isInUnit(op) && isPlainElementwise(op))
        ops.push_back(op);
    });
    llvm::DenseSet<Operation *> erased;
    for (linalg::LinalgOp op : ops)
      if (!erased.contains(op))
        foldImage(op, erased);
  }

  void foldImage(linalg::LinalgOp first, llvm::DenseSet<Operation *> &erased) {
    auto type = dyn_cast<RankedTensorType>(first->getResult(0).getType());
    if (!type || type.getRank() != 4 || !type.getElementType().isF32() ||
        type.isDynamicDim(1))
      return;
    auto inputs = first.getDpsInputs();
    auto image = llvm::find_if(
        inputs, [](Value input) { return !isConstantGraph(input); });
    if (image == inputs.end())
      return;
    ChannelView view;
    view.shape.assign(type.getShape().begin(), type.getShape().end());
    view.dims = {1};
    view.numChannels = type.getDimSize(1);
    AffineChain chain(*image, view, /*canScale=*/true);
    if (!chain.begin(first))
      return;
    chain.grow();
    // A single op is quantized as well by itself, and so is one that treats
    // all channels alike.
    auto isFirst = [&](AffineForm form) {
      return form.slope == chain.getForms()[0].slope &&
             form.offset == chain.getForms()[0].offset;
    };
    if (chain.getOps().size() < 2 || llvm::all_of(chain.getForms(), isFirst))
      return;
    Value product = scaleImage(first, *image, chain.getForms());
    first->replaceUsesOfWith(*image, product);
    erased.insert(chain.getOps().begin(), chain.getOps().end());
    chain.erase();
    ++numFormed;
  }

  /// A depthwise convolution of one tap.
  Value scaleImage(linalg::LinalgOp first, Value image,
                   ArrayRef<AffineForm> forms) {
    OpBuilder builder(first);
    Location loc = first.getLoc();
    int64_t channels = forms.size();
    Tensor weights = Tensor::zeros(ElementKind::F32, {channels, 1, 1});
    Tensor bias = Tensor::zeros(ElementKind::F32, {channels});
    for (auto [i, form] : llvm::enumerate(forms)) {
      weights.setDouble(i, form.slope);
      bias.setDouble(i, form.offset);
    }
    Value empty = tensor::EmptyOp::create(
        builder, loc, tensor::getMixedSizes(builder, loc, image),
        builder.getF32Type());
    Value init = linalg::BroadcastOp::create(
                     builder, loc, makeConstant(builder, loc, bias, {}, "bias"),
                     empty, ArrayRef<int64_t>{0, 2, 3})
                     ->getResult(0);
    auto ones = DenseIntElementsAttr::get(
        VectorType::get({2}, builder.getI64Type()), int64_t(1));
    return linalg::DepthwiseConv2DNchwChwOp::create(
               builder, loc, init.getType(),
               ValueRange{image,
                          makeConstant(builder, loc, weights, {}, "weight")},
               init, ones, ones)
        ->getResult(0);
  }

  void fold(const ContractionChannels &channels) {
    linalg::LinalgOp op = channels.op;
    std::optional<SmallVector<double>> bias = readChannelInit(channels);
    if (!bias)
      return;
    std::optional<Tensor> weights = readConstant(op->getOperand(1));
    AffineChain chain(op->getResult(0), channels.view, weights.has_value());
    chain.grow();
    if (chain.empty() && hasCanonicalInit(channels, *bias))
      return;
    OpBuilder builder(op);
    if (chain.scales()) {
      auto type = cast<RankedTensorType>(op->getOperand(1).getType());
      op->setOperand(
          1, makeConstant(builder, op->getOperand(1).getLoc(),
                          scaleWeights(*weights, channels, chain.getForms()),
                          type, "weight"));
    }
    for (auto [value, form] : llvm::zip_equal(*bias, chain.getForms()))
      value = form.slope * value + form.offset;
    op->setOperand(2, makeChannelInit(builder, channels, *bias));
    chain.erase();
    numFolded += !chain.empty();
  }
};

} // namespace
