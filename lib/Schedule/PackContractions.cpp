//===- PackContractions.cpp - linalg ops to quantx.window_reduce ----------===//
//
// Which ops get a kernel of their own, with which dot instruction, and how
// their operands are brought into its order.
//
//===----------------------------------------------------------------------===//

#include "PackedWeights.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"
#include "quantx/Schedule/Passes.h"
#include "quantx/Support/Constants.h"
#include <cmath>

namespace quantx {
#define GEN_PASS_DEF_PACKCONTRACTIONSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// What the accumulators of each channel begin with.
struct Start {
  /// All channels alike ...
  std::optional<double> splat;
  /// ... or a vector with one value each.
  Value vector;
};

/// The start that `init` holds; nothing when it differs within a channel.
std::optional<Start> readStart(Value init, int64_t channelDim) {
  Operation *op = init.getDefiningOp();
  if (auto fill = dyn_cast_or_null<linalg::FillOp>(op)) {
    if (auto value = readScalarFloat(fill.value()))
      return Start{*value, {}};
    if (auto value = readScalarInt(fill.value()))
      return Start{double(*value), {}};
    return std::nullopt;
  }
  if (auto broadcast = dyn_cast_or_null<linalg::BroadcastOp>(op)) {
    auto type = cast<RankedTensorType>(broadcast.getInput().getType());
    if (type.getRank() == 1 &&
        !llvm::is_contained(broadcast.getDimensions(), channelDim))
      return Start{std::nullopt, broadcast.getInput()};
    return std::nullopt;
  }
  Attribute attr;
  if (!matchPattern(init, m_Constant(&attr)))
    return std::nullopt;
  auto splat = dyn_cast<SplatElementsAttr>(attr);
  if (!splat)
    return std::nullopt;
  if (isa<FloatType>(splat.getElementType()))
    return Start{splat.getSplatValue<APFloat>().convertToDouble(), {}};
  return Start{double(splat.getSplatValue<APInt>().getSExtValue()), {}};
}

/// The value that a maximum begins with when nothing is given.
bool isNeutral(WindowKind kind, double start, Type accumulator) {
  if (kind != WindowKind::Max)
    return start == 0;
  return isa<FloatType>(accumulator) && start < 0 && std::isinf(start);
}

class Packer {
public:
  Packer(linalg::LinalgOp op, const WindowMatch &match, const DotLeaf &leaf)
      : op(op), match(match), leaf(leaf), builder(op), loc(op.getLoc()),
        accumulator(getElementTypeOrSelf(op->getResult(0).getType())) {}

  /// The replacement of the op's result; null when the op must stay.
  Value run();

private:
  bool readConstants();
  Value buildStart();
  Value buildInput();
  Value buildResult(Value image);
  RegisterTile getTile(ArrayRef<int64_t> imageShape) const;

  linalg::LinalgOp op;
  const WindowMatch &match;
  const DotLeaf &leaf;
  OpBuilder builder;
  Location loc;
  Type accumulator;
  std::optional<Tensor> weights;
  Start start;
  /// Values of `start.vector`, where they are constant.
  std::optional<Tensor> startValues;
};

bool Packer::readConstants() {
  if (match.weights && !(weights = readConstant(match.weights)))
    return false;
  auto read =
      readStart(op.getDpsInitOperand(0)->get(), match.resultDims.back());
  if (!read)
    return false;
  start = *read;
  if (start.vector)
    startValues = readConstant(start.vector);
  bool correct = match.kind == WindowKind::Contract && !match.isUnsigned &&
                 leaf.getFacts().addsOffset;
  return !correct || !start.vector || startValues;
}

/// A vector with one value per output channel, or null for the neutral start.
Value Packer::buildStart() {
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  int64_t channels = type.getDimSize(match.resultDims.back());
  bool correct = match.kind == WindowKind::Contract && !match.isUnsigned &&
                 leaf.getFacts().addsOffset;
  if (!correct) {
    if (start.vector)
      return start.vector;
    if (isNeutral(match.kind, *start.splat, accumulator))
      return {};
  }
  ElementKind kind = *getElementKind(accumulator);
  Tensor values =
      startValues ? startValues->clone() : Tensor::zeros(kind, {channels});
  if (start.splat)
    for (int64_t f = 0; f < channels; ++f)
      values.setDouble(f, *start.splat);
  if (correct) {
    SmallVector<int32_t> sums = sumWeights(match, *weights);
    MutableArrayRef<int32_t> data = values.mutableData<int32_t>();
    for (int64_t f = 0; f < channels; ++f)
      data[f] = int32_t(uint32_t(data[f]) - 128u * uint32_t(sums[f]));
  }
  return makeConstant(builder, loc, values,
                      RankedTensorType::get({channels}, accumulator), "start");
}

Value Packer::buildInput() {
  auto type = cast<RankedTensorType>(match.input.getType());
  if (match.isMatmul()) {
    auto image = RankedTensorType::get(
        {1, 1, type.getDimSize(0), type.getDimSize(1)}, type.getElementType());
    SmallVector<ReassociationIndices> dims = {{0, 1, 2}, {3}};
    return tensor::ExpandShapeOp::create(builder, loc, image, match.input,
                                         dims);
  }
  if (match.inputDims == ArrayRef<int64_t>{0, 1, 2, 3})
    return match.input;
  SmallVector<int64_t> shape;
  for (int64_t dim : match.inputDims)
    shape.push_back(type.getDimSize(dim));
  Value empty =
      tensor::EmptyOp::create(builder, loc, shape, type.getElementType());
  return linalg::TransposeOp::create(builder, loc, match.input, empty,
                                     match.inputDims)
      ->getResult(0);
}

Value Packer::buildResult(Value image) {
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  if (match.isMatmul() || match.isGlobal()) {
    SmallVector<ReassociationIndices> dims = {{0, 1, 2}, {3}};
    auto flat = RankedTensorType::get({type.getDimSize(match.resultDims[0]),
                                       type.getDimSize(match.resultDims[1])},
                                      type.getElementType());
    Value matrix =
        tensor::CollapseShapeOp::create(builder, loc, flat, image, dims);
    if (type.getRank() == 2)
      return matrix;
    // A global pool that keeps the dimensions it reduces.
    SmallVector<ReassociationIndices> kept(2);
    for (int64_t dim = 0; dim < type.getRank(); ++dim)
      kept[dim >= match.resultDims[1]].push_back(dim);
    return tensor::ExpandShapeOp::create(builder, loc, type, matrix, kept);
  }
  if (match.resultDims == ArrayRef<int64_t>{0, 1, 2, 3})
    return image;
  // Dimension d of the result is the one of the image that stands at d.
  SmallVector<int64_t> permutation(4);
  for (auto [i, dim] : llvm::enumerate(match.resultDims))
    permutation[dim] = i;
  Value empty = tensor::EmptyOp::create(builder, loc, type.getShape(),
                                        type.getElementType());
  return linalg::TransposeOp::create(builder, loc, image, empty, permutation)
      ->getResult(0);
}

RegisterTile Packer::getTile(ArrayRef<int64_t> shape) const {
  bool pointwise = match.kernel == ArrayRef<int64_t>{1, 1} &&
                   match.strides == ArrayRef<int64_t>{1, 1};
  int64_t pixels = pointwise ? shape[0] * shape[1] * shape[2] : shape[2];
  return chooseTile(leaf.getFacts(), pixels, shape[3],
                    match.kind == WindowKind::Contract);
}

Value Packer::run() {
  if (!readConstants())
    return {};
  Value input = buildInput();
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  SmallVector<int64_t> shape;
  if (match.isMatmul())
    shape = {1, 1, type.getDimSize(0), type.getDimSize(1)};
  else if (match.isGlobal())
    shape = {type.getDimSize(match.resultDims[0]), 1, 1,
             type.getDimSize(match.resultDims[1])};
  else
    for (int64_t dim : match.resultDims)
      shape.push_back(type.getDimSize(dim));

  RegisterTile tile = getTile(shape);
  Value packed;
  if (match.kind == WindowKind::Contract)
    packed = makeConstant(
        builder, loc,
        packContraction(match, *weights, leaf.getFacts(), tile.vectors), {},
        "packed");
  else if (match.kind == WindowKind::Depthwise)
    packed = makeConstant(builder, loc, packDepthwise(match, *weights), {},
                          "packed");
  Value first = buildStart();
  Value init = tensor::EmptyOp::create(builder, loc, shape, accumulator);
  auto reduce = WindowReduceOp::create(
      builder, loc, init.getType(), match.kind, input, packed, first,
      /*epilogue=*/ValueRange(), init, match.kernel, match.strides,
      match.dilations, leaf.getFacts().name,
      ArrayRef<int64_t>{tile.pixels, tile.vectors}, match.isUnsigned);
  Block *body =
      builder.createBlock(&reduce.getBody(), {}, {accumulator}, {loc});
  YieldOp::create(builder, loc, body->getArguments());
  builder.setInsertionPoint(op);
  return buildResult(reduce.getResult());
}

struct PackContractionsPass
    : quantx::impl::PackContractionsPassBase<PackContractionsPass> {
  using PackContractionsPassBase::PackContractionsPassBase;

  void runOnOperation() override;
  const DotLeaf *getIntegerLeaf(const TargetDescription &target);
};

/// The forced leaf or the best one; null, with an error, for one that is not
/// known or that the target cannot run.
const DotLeaf *
PackContractionsPass::getIntegerLeaf(const TargetDescription &target) {
  if (leaf.empty())
    return chooseLeaf(&getContext(), target, /*isFloat=*/false);
  const DotLeaf *forced = findLeaf(&getContext(), leaf);
  if (!forced || forced->getFacts().isFloat) {
    InFlightDiagnostic error = getOperation()->emitError()
                               << "no leaf for integers is named '" << leaf
                               << "'; there are ";
    llvm::interleaveComma(getLeafNames(&getContext()), error);
    return nullptr;
  }
  for (StringRef feature : forced->getFacts().features)
    if (!target.has(feature)) {
      getOperation()->emitError() << "leaf '" << leaf << "' needs feature '"
                                  << feature << "', which the target lacks";
      return nullptr;
    }
  return forced;
}

void PackContractionsPass::runOnOperation() {
  llvm::Expected<TargetDescription> target =
      TargetDescription::create(targetCpu, targetFeatures);
  if (!target) {
    getOperation()->emitError() << llvm::toString(target.takeError());
    return signalPassFailure();
  }
  const DotLeaf *integers = getIntegerLeaf(*target);
  if (!integers)
    return signalPassFailure();
  const DotLeaf *floats = chooseLeaf(&getContext(), *target, /*isFloat=*/true);
  int64_t bits = integers->getFacts().lanes * 32;

  SmallVector<linalg::LinalgOp> ops;
  getOperation()->walk([&](linalg::LinalgOp op) { ops.push_back(op); });
  IRRewriter rewriter(&getContext());
  for (linalg::LinalgOp op : ops) {
    std::optional<WindowMatch> match = matchWindow(op);
    if (!match)
      continue;
    bool isFloat = isa<FloatType>(getElementTypeOrSelf(match->input.getType()));
    const DotLeaf *leaf = isFloat ? floats
                          : match->kind == WindowKind::Contract
                              ? integers
                              : getPlainLeaf(bits, /*isFloat=*/false);
    Value result = Packer(op, *match, *leaf).run();
    if (!result)
      continue;
    ++packed;
    rewriter.replaceOp(op, result);
  }
}

} // namespace
