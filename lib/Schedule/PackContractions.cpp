//===- PackContractions.cpp - linalg ops to quantx.window_reduce ----------===//
//
// Which ops get a kernel of their own, with which dot instruction, and how
// their operands are brought into its order.
//
//===----------------------------------------------------------------------===//

#include "AccumulatorStart.h"
#include "GroupLayout.h"
#include "PackProducts.h"
#include "PackedWeights.h"
#include "TileSchedule.h"
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
  /// What the leaf adds to every input element.
  int64_t getOffset() const;
  SmallVector<int64_t> getChannelDims() const;
  int64_t getChannels() const;
  bool readConstants();
  Value buildStart();
  Value makeEmpty(Value like, ArrayRef<int64_t> dims);
  Value buildInput();
  Value buildResult(Value image);
  RegisterTile getTile(ArrayRef<int64_t> imageShape) const;
  TileSchedule getTileSchedule(ArrayRef<int64_t> imageShape) const;

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

int64_t Packer::getOffset() const {
  if (match.kind != WindowKind::Contract)
    return 0;
  return leaf.getInputOffset(
      *getElementKind(getElementTypeOrSelf(match.input.getType())),
      match.isUnsigned);
}

/// Dimensions of the result that count channels.
SmallVector<int64_t> Packer::getChannelDims() const {
  if (match.resultGroups.empty())
    return {match.resultDims.back()};
  return match.resultGroups[match.resultDims.back()];
}

int64_t Packer::getChannels() const {
  int64_t channels = 1;
  for (int64_t dim : getChannelDims())
    channels *=
        cast<RankedTensorType>(op->getResult(0).getType()).getDimSize(dim);
  return channels;
}

bool Packer::readConstants() {
  if (match.weights && !(weights = readConstant(match.weights)))
    return false;
  std::optional<Start> read =
      readStart(op.getDpsInitOperand(0)->get(), getChannelDims());
  if (!read)
    return false;
  start = *read;
  if (start.vector && !(startValues = readConstant(start.vector)) &&
      getChannelDims().size() > 1)
    start.vector = tensor::CollapseShapeOp::create(
        builder, loc, start.vector, SmallVector<ReassociationIndices>{{0, 1}});
  return getOffset() == 0 || !start.vector || startValues;
}

/// A vector with one value per output channel, or null for the neutral start.
Value Packer::buildStart() {
  int64_t channels = getChannels();
  int64_t offset = getOffset();
  if (offset == 0) {
    bool isVector =
        start.vector &&
        cast<RankedTensorType>(start.vector.getType()).getRank() == 1;
    if (isVector)
      return start.vector;
    if (start.splat && isNeutral(match.kind, *start.splat, accumulator))
      return {};
  }
  ElementKind kind = *getElementKind(accumulator);
  Tensor values =
      startValues ? startValues->clone() : Tensor::zeros(kind, {channels});
  if (start.splat)
    for (int64_t f = 0; f < channels; ++f)
      values.setDouble(f, *start.splat);
  if (offset != 0) {
    // As the accumulator does, this wraps.
    SmallVector<int64_t> sums = sumWeights(match, *weights);
    for (int64_t f = 0; f < channels; ++f)
      values.setInt(f, int64_t(uint64_t(values.getInt(f)) -
                               uint64_t(offset) * uint64_t(sums[f])));
  }
  return makeConstant(builder, loc, values,
                      RankedTensorType::get({channels}, accumulator), "start");
}

/// An empty tensor with the sizes of these dimensions of `like`.
Value Packer::makeEmpty(Value like, ArrayRef<int64_t> dims) {
  SmallVector<OpFoldResult> sizes;
  for (int64_t dim : dims)
    sizes.push_back(tensor::getMixedSize(builder, loc, like, dim));
  return tensor::EmptyOp::create(builder, loc, sizes,
                                 getElementTypeOrSelf(like.getType()));
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
  Value input = match.input;
  if (!match.inputGroups.empty())
    input = collapseDims(builder, loc, input, match.inputGroups);
  if (match.inputDims == ArrayRef<int64_t>{0, 1, 2, 3})
    return input;
  Value empty = makeEmpty(input, match.inputDims);
  return linalg::TransposeOp::create(builder, loc, input, empty,
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
  auto divide = [&](Value joined) {
    if (match.resultGroups.empty())
      return joined;
    return expandDims(
        builder, loc, joined, match.resultGroups,
        tensor::getMixedSizes(builder, loc, op.getDpsInitOperand(0)->get()));
  };
  if (match.resultDims == ArrayRef<int64_t>{0, 1, 2, 3})
    return divide(image);
  // Dimension d of the result is the one of the image that stands at d.
  SmallVector<int64_t> permutation(4);
  for (auto [i, dim] : llvm::enumerate(match.resultDims))
    permutation[dim] = i;
  Value empty = makeEmpty(image, permutation);
  return divide(
      linalg::TransposeOp::create(builder, loc, image, empty, permutation)
          ->getResult(0));
}

/// The block of tiles for a result of this shape.
TileSchedule Packer::getTileSchedule(ArrayRef<int64_t> shape) const {
  const DotLeafFacts &facts = leaf.getFacts();
  auto type = cast<RankedTensorType>(match.input.getType());
  auto isOne = [](int64_t n) { return n == 1; };
  TileProblem problem;
  problem.batch = shape[0];
  problem.rows = shape[1];
  problem.pixels = shape[2];
  problem.isPointwise = llvm::all_of(match.kernel, isOne);
  bool single = llvm::all_of(match.strides, isOne);
  problem.pitch = match.isMatmul() ? shape[2]
                  : single         ? type.getDimSize(match.inputDims[2])
                                   : 0;
  if (problem.isPointwise && single) {
    problem.pixels *= shape[0] * shape[1];
    problem.batch = problem.rows = 1;
    problem.pitch = problem.pixels;
  }
  int64_t channels = type.getDimSize(match.inputDims.back());
  problem.vectors = llvm::divideCeil(shape[3], facts.lanes);
  int64_t bytes = getElementSize(facts.weight);
  problem.weightBytes = match.kernel[0] *
                        facts.getPackedLength(match.kernel[1] * channels) *
                        facts.lanes * bytes;
  problem.inputBytes = match.kernel[0] * match.strides[1] * channels * bytes;
  return chooseTileSchedule(facts, problem);
}

RegisterTile Packer::getTile(ArrayRef<int64_t> shape) const {
  if (isa<TileLeaf>(leaf)) {
    TileSchedule schedule = getTileSchedule(shape);
    return {schedule.rows * schedule.inputTiles, schedule.vectors};
  }
  bool pointwise = match.kernel == ArrayRef<int64_t>{1, 1} &&
                   match.strides == ArrayRef<int64_t>{1, 1};
  // An unknown number is taken to be large.
  int64_t pixels = 1;
  for (int64_t size : pointwise ? shape.drop_back() : shape.slice(2, 1))
    pixels *= ShapedType::isDynamic(size) ? 64 : size;
  bool isContraction = match.kind == WindowKind::Contract;
  int64_t columns = match.kind == WindowKind::Depthwise ? match.kernel[1] : 0;
  if (match.groups == 1)
    return chooseTile(leaf.getFacts(), pixels, shape[3], isContraction,
                      columns);
  GroupLayout layout = layOutGroups(match, *weights, leaf.getFacts());
  return chooseTile(leaf.getFacts(), pixels,
                    layout.getVectors() * leaf.getFacts().lanes,
                    isContraction && layout.groupsPerVector == 0, columns);
}

Value Packer::run() {
  if (!readConstants())
    return {};
  Value input = buildInput();
  Value like = op.getDpsInitOperand(0)->get();
  SmallVector<OpFoldResult> sizes;
  OpFoldResult one = builder.getIndexAttr(1);
  for (int64_t dim : match.resultDims) {
    SmallVector<int64_t> joined = {dim};
    if (!match.resultGroups.empty())
      joined = match.resultGroups[dim];
    if (joined.size() == 1)
      sizes.push_back(tensor::getMixedSize(builder, loc, like, joined[0]));
    else
      sizes.push_back(joined.empty() ? one
                                     : builder.getIndexAttr(getChannels()));
  }
  if (match.isMatmul())
    sizes.insert(sizes.begin(), 2, one);
  else if (match.isGlobal())
    sizes.insert(sizes.begin() + 1, 2, one);
  SmallVector<int64_t> shape;
  for (OpFoldResult size : sizes)
    shape.push_back(getConstantIntValue(size).value_or(ShapedType::kDynamic));

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
  Value init = tensor::EmptyOp::create(builder, loc, sizes, accumulator);
  auto reduce = WindowReduceOp::create(
      builder, loc, init.getType(), match.kind, input, packed, buildStart(),
      /*epilogue=*/ValueRange(), init, match.kernel, match.strides,
      match.dilations, leaf.getFacts().name,
      ArrayRef<int64_t>{tile.pixels, tile.vectors}, match.isUnsigned,
      match.groups);
  Block *body =
      builder.createBlock(&reduce.getBody(), {}, {accumulator}, {loc});
  YieldOp::create(builder, loc, body->getArguments());
  builder.setInsertionPoint(op);
  return buildResult(reduce.getResult());
}

/// Element types of the op. A pool multiplies by nothing, so its weights are as
/// wide as its input, and a maximum of integers takes the lanes of sums.
DotTypes getTypes(linalg::LinalgOp op, const WindowMatch &match) {
  auto kindOf = [](Value value) {
    return *getElementKind(getElementTypeOrSelf(value.getType()));
  };
  DotTypes types{kindOf(match.input),
                 kindOf(match.weights ? match.weights : match.input),
                 kindOf(op->getResult(0))};
  if (match.kind == WindowKind::Max && !isFloatKind(types.accumulator))
    types.accumulator = ElementKind::I32;
  return types;
}

struct PackContractionsPass
    : quantx::impl::PackContractionsPassBase<PackContractionsPass> {
  using PackContractionsPassBase::PackContractionsPassBase;

  void runOnOperation() override;
  LogicalResult readForced(const TargetDescription &target);
  const DotLeaf *getLeaf(const TargetDescription &target,
                         const WindowMatch &match, const DotTypes &types,
                         std::optional<int64_t> pixels);
  const VectorLeaf *getVectorLeaf(const TargetDescription &target,
                                  const DotTypes &types);

  SmallVector<const DotLeaf *> forced;
};

/// Fails for a leaf that is not known or that the target cannot run.
LogicalResult
PackContractionsPass::readForced(const TargetDescription &target) {
  forced.clear();
  SmallVector<StringRef> names;
  StringRef(leaf).split(names, '+', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  for (StringRef name : names) {
    const DotLeaf *found = findLeaf(&getContext(), name);
    if (!found) {
      InFlightDiagnostic error = getOperation()->emitError()
                                 << "no leaf is named '" << name
                                 << "'; there are ";
      llvm::interleaveComma(getLeafNames(&getContext()), error);
      return failure();
    }
    for (StringRef feature : found->getFacts().features)
      if (!target.has(feature))
        return getOperation()->emitError()
               << "leaf '" << name << "' needs feature '" << feature
               << "', which the target lacks";
    forced.push_back(found);
  }
  return success();
}

/// Pixels up to which loading tiles of weights costs more than the products of
/// vectors do.
constexpr int64_t kFewPixels = 4;

const DotLeaf *PackContractionsPass::getLeaf(const TargetDescription &target,
                                             const WindowMatch &match,
                                             const DotTypes &types,
                                             std::optional<int64_t> pixels) {
  // Tiles are laid over a known number of pixels, without groups.
  bool vectors = match.kind != WindowKind::Contract || !pixels;
  const DotLeaf *best = chooseLeaf(&getContext(), target, types,
                                   vectors || *pixels <= kFewPixels);
  for (const DotLeaf *candidate : forced)
    if (candidate->getFacts().takes(types) &&
        !(vectors && isa<TileLeaf>(candidate))) {
      best = candidate;
      break;
    }
  if (!best || match.kind == WindowKind::Contract)
    return best;
  // A channel of its own has no sums of groups, but the same registers.
  bool isByteSum = match.kind == WindowKind::Depthwise &&
                   types.input == ElementKind::I8 &&
                   types.accumulator == ElementKind::I32;
  if (isByteSum && isa<VectorLeaf>(best))
    return best;
  return getPlainLeaf(best->getFacts().getVectorBits(), types);
}

const VectorLeaf *
PackContractionsPass::getVectorLeaf(const TargetDescription &target,
                                    const DotTypes &types) {
  for (const DotLeaf *candidate : forced)
    if (isa<VectorLeaf>(candidate) && candidate->getFacts().takes(types))
      return cast<VectorLeaf>(candidate);
  return cast_if_present<VectorLeaf>(
      chooseLeaf(&getContext(), target, types, /*vectors=*/true));
}

void PackContractionsPass::runOnOperation() {
  llvm::Expected<TargetDescription> target =
      TargetDescription::create(targetCpu, targetFeatures);
  if (!target) {
    getOperation()->emitError() << llvm::toString(target.takeError());
    return signalPassFailure();
  }
  if (failed(readForced(*target)))
    return signalPassFailure();

  SmallVector<linalg::LinalgOp> ops;
  getOperation()->walk([&](linalg::LinalgOp op) { ops.push_back(op); });
  IRRewriter rewriter(&getContext());
  for (linalg::LinalgOp op : ops) {
    std::optional<WindowMatch> match = matchWindow(op);
    if (!match || (match->weights && !isConstant(match->weights))) {
      rewriter.setInsertionPoint(op);
      Value result = packProduct(rewriter, op, [&](const DotTypes &types) {
        return getVectorLeaf(*target, types);
      });
      if (!result)
        continue;
      ++packed;
      rewriter.replaceOp(op, result);
      continue;
    }
    auto result = cast<RankedTensorType>(op->getResult(0).getType());
    std::optional<int64_t> pixels;
    bool isPlain = match->groups == 1 && match->inputGroups.empty();
    if (result.hasStaticShape() && isPlain)
      pixels =
          result.getNumElements() / result.getDimSize(match->resultDims.back());
    const DotLeaf *leaf =
        getLeaf(*target, *match, getTypes(op, *match), pixels);
    if (!leaf)
      continue;
    Value replacement = Packer(op, *match, *leaf).run();
    if (!replacement)
      continue;
    ++packed;
    rewriter.replaceOp(op, replacement);
  }
}

} // namespace
