//===- SplitSpreadConvolutions.cpp - transposed convolutions --------------===//
//
// A transposed convolution is a convolution of an image whose pixels stand
// apart. Every s-th pixel of its result meets the same taps, and only those
// need to be multiplied.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "quantx/Schedule/Passes.h"
#include "quantx/Support/Constants.h"

namespace quantx {
#define GEN_PASS_DEF_SPLITSPREADCONVOLUTIONSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// The value of all elements, if `value` is filled with one integer.
std::optional<int64_t> readFill(Value value) {
  if (auto fill = value.getDefiningOp<linalg::FillOp>())
    return readScalarInt(fill.getInputs()[0]);
  return readScalarInt(value);
}

/// The taps that meet pixels in one direction, for every s-th place of the
/// result from `phase` on: first, first + s and so on.
struct Taps {
  int64_t first, count;
  /// Places of the result, and the pixel that the first tap of the first place
  /// meets.
  int64_t places, pixel;
};

Taps getTaps(int64_t phase, int64_t offset, int64_t stride, int64_t kernel,
             int64_t result) {
  int64_t first = ((offset - phase) % stride + stride) % stride;
  return {first, (kernel - first + stride - 1) / stride,
          (result - phase + stride - 1) / stride,
          (phase + first - offset) / stride};
}

/// How an image was spread and is then convolved.
struct Spread {
  tensor::InsertSliceOp insert;
  /// What stands between the pixels.
  int64_t filling;
  /// Where the first pixel is, and how far apart they are, by height and width.
  std::array<int64_t, 2> offsets, strides;
  Tensor weights;
  /// One for each channel of the result.
  SmallVector<int64_t> bias;
  /// By direction, one for each phase.
  std::array<SmallVector<Taps>, 2> taps;
};

std::optional<SmallVector<int64_t>> readBias(Value init, int64_t channels) {
  if (std::optional<int64_t> all = readFill(init))
    return SmallVector<int64_t>(channels, *all);
  auto broadcast = init.getDefiningOp<linalg::BroadcastOp>();
  if (!broadcast || broadcast.getDimensions() != ArrayRef<int64_t>{0, 2, 3})
    return std::nullopt;
  std::optional<Tensor> values = readConstant(broadcast.getInput());
  if (!values)
    return std::nullopt;
  SmallVector<int64_t> bias;
  for (int64_t i = 0; i < channels; ++i)
    bias.push_back(values->getInt(i));
  return bias;
}

std::optional<Spread> match(linalg::Conv2DNchwFchwOp op) {
  auto isOne = [](int64_t number) { return number == 1; };
  auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
  auto insert = op.getInputs()[0].getDefiningOp<tensor::InsertSliceOp>();
  if (!type || !type.hasStaticShape() || !type.getElementType().isInteger(32) ||
      !insert || !insert.getSourceType().hasStaticShape() ||
      insert.getSourceType().getRank() != 4 ||
      !insert.getSourceType().getElementType().isInteger(8) ||
      !llvm::all_of(op.getStrides().getValues<int64_t>(), isOne) ||
      !llvm::all_of(op.getDilations().getValues<int64_t>(), isOne))
    return std::nullopt;
  ArrayRef<int64_t> strides = insert.getStaticStrides(),
                    offsets = insert.getStaticOffsets();
  if (llvm::any_of(strides, ShapedType::isDynamic) ||
      llvm::any_of(offsets, ShapedType::isDynamic) || offsets[0] != 0 ||
      offsets[1] != 0 || strides[2] * strides[3] == 1 ||
      insert.getSourceType().getShape().take_front(2) !=
          insert.getDestType().getShape().take_front(2))
    return std::nullopt;
  std::optional<int64_t> filling = readFill(insert.getDest());
  std::optional<Tensor> weights = readConstant(op.getInputs()[1]);
  std::optional<SmallVector<int64_t>> bias =
      readBias(op.getOutputs()[0], type.getDimSize(1));
  if (!filling || !weights || weights->kind() != ElementKind::I8 || !bias)
    return std::nullopt;
  Spread spread{insert,
                *filling,
                {offsets[2], offsets[3]},
                {strides[2], strides[3]},
                std::move(*weights),
                std::move(*bias),
                {}};
  for (unsigned i = 0; i < 2; ++i)
    for (int64_t phase = 0; phase < spread.strides[i]; ++phase) {
      Taps taps = getTaps(phase, spread.offsets[i], spread.strides[i],
                          spread.weights.dim(2 + i), type.getDimSize(2 + i));
      // Where nothing of the image is met, nothing is to be multiplied.
      if (taps.count < 1 || taps.places < 1 ||
          taps.pixel + taps.places + taps.count <= 1 ||
          taps.pixel >= insert.getSourceType().getDimSize(2 + i))
        return std::nullopt;
      spread.taps[i].push_back(taps);
    }
  return spread;
}

/// The pixels of the image that the taps meet, with the filling around it.
Value cutImage(OpBuilder &b, Location loc, const Spread &spread,
               ArrayRef<Taps> taps) {
  tensor::InsertSliceOp insert = spread.insert;
  Value image = insert.getSource();
  RankedTensorType type = insert.getSourceType();
  SmallVector<OpFoldResult> offsets(4, b.getIndexAttr(0)), sizes, low, high,
      ones(4, b.getIndexAttr(1));
  SmallVector<int64_t> shape(type.getShape());
  bool pads = false;
  for (unsigned dim = 0; dim < 4; ++dim) {
    int64_t begin = 0, end = type.getDimSize(dim);
    if (dim >= 2) {
      begin = taps[dim - 2].pixel;
      end = begin + taps[dim - 2].places + taps[dim - 2].count - 1;
    }
    int64_t from = std::clamp<int64_t>(begin, 0, type.getDimSize(dim)),
            to = std::clamp<int64_t>(end, from, type.getDimSize(dim));
    offsets[dim] = b.getIndexAttr(from);
    sizes.push_back(b.getIndexAttr(to - from));
    low.push_back(b.getIndexAttr(from - begin));
    high.push_back(b.getIndexAttr(end - to));
    shape[dim] = end - begin;
    pads |= from != begin || to != end;
  }
  Value cut =
      tensor::ExtractSliceOp::create(b, loc, image, offsets, sizes, ones)
          .getResult();
  if (cut.getType() == type)
    cut = image;
  if (!pads)
    return cut;
  Value filling = arith::ConstantOp::create(
      b, loc, b.getIntegerAttr(type.getElementType(), spread.filling));
  return tensor::PadOp::create(b, loc, type.clone(shape), cut, low, high,
                               filling);
}

/// The convolution for the places of one phase.
Value buildPhase(OpBuilder &b, linalg::Conv2DNchwFchwOp op,
                 const Spread &spread, ArrayRef<Taps> taps) {
  Location loc = op.getLoc();
  const Tensor &all = spread.weights;
  int64_t channels = all.dim(0), depth = all.dim(1);
  SmallVector<int64_t> shape = {channels, depth, taps[0].count, taps[1].count};
  Tensor weights = Tensor::zeros(ElementKind::I8, shape);
  Tensor bias = Tensor::zeros(ElementKind::I32, {channels});
  int64_t from = 0, to = 0;
  for (int64_t f = 0; f < channels; ++f) {
    // Taps between pixels multiply the filling.
    int64_t between = 0;
    for (int64_t c = 0; c < depth; ++c)
      for (int64_t y = 0; y < all.dim(2); ++y)
        for (int64_t x = 0; x < all.dim(3); ++x, ++from) {
          int64_t weight = all.getInt(from);
          if (y % spread.strides[0] == taps[0].first &&
              x % spread.strides[1] == taps[1].first)
            weights.setInt(to++, weight);
          else
            between += weight;
        }
    bias.setInt(f, int32_t(spread.bias[f] + spread.filling * between));
  }
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  SmallVector<int64_t> places = {type.getDimSize(0), channels, taps[0].places,
                                 taps[1].places};
  Value empty = tensor::EmptyOp::create(b, loc, places, type.getElementType());
  Value init = linalg::BroadcastOp::create(b, loc, makeConstant(b, loc, bias),
                                           empty, ArrayRef<int64_t>{0, 2, 3})
                   ->getResult(0);
  auto conv = linalg::Conv2DNchwFchwOp::create(
      b, loc, init.getType(),
      ValueRange{cutImage(b, loc, spread, taps), makeConstant(b, loc, weights)},
      init, op.getStrides(), op.getDilations());
  for (NamedAttribute attribute : op->getDiscardableAttrs())
    conv->setAttr(attribute.getName(), attribute.getValue());
  return conv->getResult(0);
}

/// The only user of `value`, if it computes each place from the same place of
/// `value` and from what is the same for all pixels.
linalg::GenericOp getElementwiseUser(Value value) {
  if (!value.hasOneUse())
    return {};
  auto op = dyn_cast<linalg::GenericOp>(*value.getUsers().begin());
  if (!op || op.getNumLoops() != 4 || op.getNumParallelLoops() != 4 ||
      op->getNumResults() != 1 || op.hasIndexSemantics() ||
      !op.hasPureTensorSemantics())
    return {};
  OpOperand *init = op.getDpsInitOperand(0);
  if (init->get() == value || op.payloadUsesValueFromOperand(init) ||
      !op.getMatchingIndexingMap(init).isIdentity())
    return {};
  for (OpOperand *operand : op.getDpsInputOperands()) {
    AffineMap map = op.getMatchingIndexingMap(operand);
    if (operand->get() == value
            ? !map.isIdentity()
            : map.isFunctionOfDim(2) || map.isFunctionOfDim(3))
      return {};
  }
  return op;
}

/// `op` on the places `part` of `whole`.
Value clonePart(OpBuilder &b, linalg::GenericOp op, Value whole, Value part) {
  auto element = getElementTypeOrSelf(op->getResult(0).getType());
  auto type = cast<RankedTensorType>(part.getType()).clone(element);
  Value empty =
      tensor::EmptyOp::create(b, op.getLoc(), type.getShape(), element);
  IRMapping mapping;
  mapping.map(whole, part);
  mapping.map(op.getDpsInitOperand(0)->get(), empty);
  Operation *clone = b.clone(*op, mapping);
  clone->getResult(0).setType(type);
  return clone->getResult(0);
}

void split(linalg::Conv2DNchwFchwOp op, const Spread &spread) {
  auto [byRow, byColumn] = spread.strides;
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  OpBuilder b(op);
  SmallVector<Value> parts;
  for (int64_t y = 0; y < byRow; ++y)
    for (int64_t x = 0; x < byColumn; ++x)
      parts.push_back(
          buildPhase(b, op, spread, {spread.taps[0][y], spread.taps[1][x]}));
  // What follows is computed in the parts, so that it joins their kernels.
  Value whole = op->getResult(0);
  SmallVector<Operation *> replaced = {op};
  while (linalg::GenericOp user = getElementwiseUser(whole)) {
    b.setInsertionPoint(user);
    for (Value &part : parts)
      part = clonePart(b, user, whole, part);
    whole = user->getResult(0);
    replaced.push_back(user);
  }
  Location loc = whole.getLoc();
  Value joined = tensor::EmptyOp::create(b, loc, type.getShape(),
                                         getElementTypeOrSelf(whole.getType()));
  for (int64_t y = 0; y < byRow; ++y)
    for (int64_t x = 0; x < byColumn; ++x) {
      Value part = parts[y * byColumn + x];
      SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, part);
      joined = tensor::InsertSliceOp::create(
          b, loc, part, joined,
          getAsIndexOpFoldResult(b.getContext(), {0, 0, y, x}), sizes,
          getAsIndexOpFoldResult(b.getContext(), {1, 1, byRow, byColumn}));
    }
  whole.replaceAllUsesWith(joined);
  for (Operation *old : llvm::reverse(replaced))
    old->erase();
}

struct SplitSpreadConvolutionsPass
    : quantx::impl::SplitSpreadConvolutionsPassBase<
          SplitSpreadConvolutionsPass> {
  using SplitSpreadConvolutionsPassBase::SplitSpreadConvolutionsPassBase;

  void runOnOperation() override {
    SmallVector<linalg::Conv2DNchwFchwOp> ops;
    getOperation()->walk(
        [&](linalg::Conv2DNchwFchwOp op) { ops.push_back(op); });
    for (linalg::Conv2DNchwFchwOp op : ops)
      if (std::optional<Spread> spread = match(op)) {
        split(op, *spread);
        ++splits;
      }
  }
};

} // namespace
