//===- WindowPacker.cpp - one contraction or pool to a window_reduce ------===//
//
// How operands are brought into the order of a leaf, and what of zero points
// and of the leaf's own offsets is known before the code runs.
//
//===----------------------------------------------------------------------===//

#include "WindowPacker.h"

#include "AccumulatorStart.h"
#include "PackedWeights.h"
#include "TileSchedule.h"
#include "WeightIndex.h"
#include "WindowImage.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Schedule/GroupLayout.h"
#include "quantx/Support/Constants.h"
#include <cmath>

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
  Packer(linalg::LinalgOp op, const WindowMatch &match, const DotLeaf &leaf,
         const TileLimits &limits, int64_t &vectors)
      : op(op), match(match), leaf(leaf), limits(limits), vectors(vectors),
        builder(op), loc(op.getLoc()),
        accumulator(getElementTypeOrSelf(op->getResult(0).getType())) {}

  /// The replacement of the op's result; null when the op must stay.
  Value run();

private:
  bool isSumOfProducts() const {
    return match.kind == WindowKind::Contract ||
           match.kind == WindowKind::Depthwise;
  }
  SmallVector<int64_t> getChannelDims() const;
  int64_t getChannels() const;
  bool readConstants();
  bool readWeights();
  void countOffsets();
  Value buildStart();
  bool shouldWidenInput() const;
  Value buildRowSums(Value input, SmallVector<OpFoldResult> sizes);
  Value buildBody(WindowReduceOp reduce, bool hasRowSums);
  RegisterTile getTile(ArrayRef<int64_t> imageShape) const;
  TileSchedule getTileSchedule(ArrayRef<int64_t> imageShape) const;
  Value makeVector(ArrayRef<int64_t> values, StringRef name);

  linalg::LinalgOp op;
  WindowMatch match;
  const DotLeaf &leaf;
  TileLimits limits;
  int64_t &vectors;
  OpBuilder builder;
  Location loc;
  Type accumulator;
  std::optional<Tensor> weights;
  /// By how much the weights of each output channel are larger than `weights`.
  SmallVector<int64_t> remainders;
  /// What must be taken off the start of each channel; empty for nothing.
  SmallVector<int64_t> offsets;
  Start start;
  /// Values of `start.vector`, where they are constant.
  std::optional<Tensor> startValues;
};

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

/// Weights and their zero points.
bool Packer::readWeights() {
  weights = readConstant(match.weights);
  if (!weights)
    return false;
  if (weights->isFloat()) {
    ElementKind kind = leaf.getFacts().weight;
    if (weights->kind() != kind && kind == ElementKind::F32) {
      Tensor wide = Tensor::zeros(kind, weights->shape());
      for (int64_t i = 0, e = wide.numElements(); i < e; ++i)
        wide.setDouble(i, weights->getDouble(i));
      weights = wide;
    }
    return true;
  }
  SmallVector<int64_t> zeroPoints = {match.weightZeroPoint};
  if (match.weightZeroPoints) {
    std::optional<Tensor> values = readConstant(match.weightZeroPoints);
    if (!values)
      return false;
    zeroPoints.clear();
    for (int64_t i = 0; i < values->numElements(); ++i)
      zeroPoints.push_back(values->getInt(i));
  }
  // Depthwise weights are widened to 32 bits anyway, but leaves with pairs or
  // fours of products multiply 16 of these.
  bool contracts = match.kind == WindowKind::Contract;
  ElementKind kind = leaf.getFacts().weight;
  if (!contracts)
    kind = leaf.getFacts().group == 1 ? ElementKind::I32 : ElementKind::I16;
  int64_t bits = leaf.getFacts().storedBits;
  if (bits == 0)
    bits = int64_t(getElementSize(kind)) * 8;
  FittedWeights fitted = fitWeights(match, *weights, zeroPoints, bits);
  weights = fitted.values;
  remainders = fitted.remainders;
  // Every group would need sums of the input of its own.
  return remainders.empty() || (contracts && match.groups == 1);
}

/// An input element x enters the leaf as x + offset and should have entered as
/// x - zero point; the leaf multiplies by w where w + remainder is meant. What
/// of the difference does not depend on x is known now.
void Packer::countOffsets() {
  int64_t offset = 0;
  if (match.kind == WindowKind::Contract)
    offset = leaf.getInputOffset(
        *getElementKind(getElementTypeOrSelf(match.input.getType())),
        match.isUnsigned);
  if (!isSumOfProducts() || (offset == 0 && match.inputZeroPoint == 0))
    return;
  SmallVector<int64_t> sums = sumWeights(match, *weights);
  int64_t count = weights->numElements() / int64_t(sums.size());
  for (auto [f, sum] : llvm::enumerate(sums)) {
    int64_t whole = sum + (remainders.empty() ? 0 : remainders[f] * count);
    offsets.push_back(offset * sum + match.inputZeroPoint * whole);
  }
}

bool Packer::readConstants() {
  // A pool has no weights to fold a zero point with.
  if (match.weights ? !readWeights() : match.inputZeroPoint != 0)
    return false;
  std::optional<Start> read =
      readStart(builder, op.getDpsInitOperand(0)->get(), getChannelDims());
  if (!read)
    return false;
  start = *read;
  if (start.vector && !(startValues = readConstant(start.vector)) &&
      getChannelDims().size() > 1)
    start.vector = tensor::CollapseShapeOp::create(
        builder, loc, start.vector, SmallVector<ReassociationIndices>{{0, 1}});
  countOffsets();
  return offsets.empty() || !start.vector || startValues;
}

Value Packer::makeVector(ArrayRef<int64_t> values, StringRef name) {
  int64_t count = values.size();
  Tensor tensor = Tensor::zeros(*getElementKind(accumulator), {count});
  for (int64_t i = 0; i < count; ++i)
    tensor.setInt(i, values[i]);
  return makeConstant(builder, loc, tensor,
                      RankedTensorType::get({count}, accumulator), name);
}

/// A vector with one value per output channel, or null for the neutral start.
Value Packer::buildStart() {
  int64_t channels = getChannels();
  if (offsets.empty()) {
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
  // As the accumulator does, this wraps.
  for (auto [f, offset] : llvm::enumerate(offsets))
    values.setInt(f, int64_t(uint64_t(values.getInt(f)) - uint64_t(offset)));
  return makeConstant(builder, loc, values,
                      RankedTensorType::get({channels}, accumulator), "start");
}

/// Where the kernel reads the input often enough to pay for one more pass over
/// it; mostly what computes the input stores it so, and there is none.
bool Packer::shouldWidenInput() const {
  constexpr int64_t kMinChannels = 32;
  return match.kind == WindowKind::Contract && leaf.wantsWideInput() &&
         getElementTypeOrSelf(match.input.getType()).isInteger(8) &&
         getChannels() >= kMinChannels;
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
  int64_t channels = type.getDimSize(match.inputDims.back());
  bool whole = hasWholeRows(match);
  int64_t rows = match.kernel[0] * (whole ? 1 : match.kernel[1]);
  int64_t length = channels * (whole ? match.kernel[1] : 1);
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
  if (joinsRows(facts, rows, length)) {
    problem.isPointwise = true;
    problem.pitch = 0;
  }
  problem.vectors = llvm::divideCeil(shape[3], facts.lanes);
  int64_t bytes = getElementSize(facts.weight);
  problem.weightBytes =
      facts.countStored(getPackedWindow(facts, rows, length) * facts.lanes) *
      bytes;
  problem.inputBytes = match.kernel[0] * match.strides[1] * channels * bytes;
  return chooseTileSchedule(facts, problem);
}

RegisterTile Packer::getTile(ArrayRef<int64_t> shape) const {
  if (isa<TileLeaf>(leaf)) {
    TileSchedule schedule = getTileSchedule(shape);
    return {schedule.rows * schedule.inputTiles, schedule.vectors};
  }
  if (leaf.getFacts().threads) {
    int64_t pixels = 1;
    for (int64_t size : shape.drop_back())
      pixels *= ShapedType::isDynamic(size) ? 64 : size;
    if (const auto &matrix = leaf.getFacts().matrix)
      return chooseMatrixTile(*matrix, limits.gpu, pixels,
                              shape[3] / match.groups, match.groups, vectors);
    return chooseThreadTile(leaf.getFacts(), pixels, shape[3],
                            match.kind == WindowKind::Contract);
  }
  bool pointwise = match.kernel == ArrayRef<int64_t>{1, 1} &&
                   match.strides == ArrayRef<int64_t>{1, 1};
  // An unknown number is taken to be large.
  int64_t pixels = 1;
  for (int64_t size : pointwise ? shape.drop_back() : shape.slice(2, 1))
    pixels *= ShapedType::isDynamic(size) ? 64 : size;
  // A row of vectors is the least.
  DotLeafFacts facts = leaf.getFacts();
  facts.registers = std::min(facts.registers, limits.accumulators + 4);
  bool isContraction = match.kind == WindowKind::Contract;
  int64_t columns = match.kind == WindowKind::Depthwise ? match.kernel[1] : 0;
  if (match.groups == 1) {
    auto type = cast<RankedTensorType>(match.input.getType());
    InputRows rows;
    if (isContraction && type.hasStaticShape())
      rows = {limits.caches, match.strides[1] *
                                 type.getDimSize(match.inputDims.back()) *
                                 int64_t(type.getElementTypeBitWidth() / 8)};
    return chooseTile(facts, pixels, shape[3], isContraction, columns, rows,
                      vectors);
  }
  GroupLayout layout = layOutGroups(match, *weights, leaf.getFacts());
  return chooseTile(facts, pixels, layout.getVectors() * leaf.getFacts().lanes,
                    isContraction && layout.groupsPerVector == 0, columns, {},
                    vectors);
}

SmallVector<int64_t> getShape(ArrayRef<OpFoldResult> sizes) {
  SmallVector<int64_t> shape;
  for (OpFoldResult size : sizes)
    shape.push_back(getConstantIntValue(size).value_or(ShapedType::kDynamic));
  return shape;
}

/// The sum of the inputs under each window, one per pixel: a contraction with
/// ones, which costs as much as one vector of channels.
Value Packer::buildRowSums(Value input, SmallVector<OpFoldResult> sizes) {
  WindowMatch ones = match;
  ones.weightDims = {0, 1, 2, 3};
  int64_t inputs = cast<ShapedType>(input.getType()).getDimSize(3);
  Tensor values = Tensor::zeros(ElementKind::I8,
                                {1, match.kernel[0], match.kernel[1], inputs});
  for (int8_t &value : values.mutableData<int8_t>())
    value = 1;
  sizes.back() = builder.getIndexAttr(1);
  RegisterTile tile = getTile(getShape(sizes));
  Value packed = makeConstant(
      builder, loc,
      packContraction(ones, values, leaf.getFacts(), tile.vectors), {}, "ones");
  int64_t offset = leaf.getInputOffset(
      *getElementKind(getElementTypeOrSelf(input.getType())), match.isUnsigned);
  Value first;
  if (offset != 0)
    first = makeVector({-offset * values.numElements()}, "start");
  Value init = tensor::EmptyOp::create(builder, loc, sizes, accumulator);
  auto reduce = WindowReduceOp::create(
      builder, loc, init.getType(), match.kind, input, packed, first,
      /*epilogue=*/ValueRange(), init, match.kernel, match.strides,
      match.dilations, leaf.getFacts().name,
      ArrayRef<int64_t>{tile.pixels, tile.vectors}, match.isUnsigned,
      /*groups=*/1);
  return buildBody(reduce, /*hasRowSums=*/false);
}

/// Yields the accumulator, plus the row sum times the channel's remainder.
Value Packer::buildBody(WindowReduceOp reduce, bool hasRowSums) {
  SmallVector<Type> types(hasRowSums ? 3 : 1, accumulator);
  SmallVector<Location> locs(types.size(), loc);
  Block *body = builder.createBlock(&reduce.getBody(), {}, types, locs);
  Value sum = body->getArgument(0);
  if (hasRowSums) {
    Value rest = arith::MulIOp::create(builder, loc, body->getArgument(1),
                                       body->getArgument(2));
    sum = arith::AddIOp::create(builder, loc, sum, rest);
  }
  YieldOp::create(builder, loc, sum);
  builder.setInsertionPoint(op);
  return reduce.getResult();
}

Value Packer::run() {
  if (!readConstants())
    return {};
  if (shouldWidenInput()) {
    match.input = widenImage(builder, loc, match.input, match.isUnsigned);
    match.isUnsigned = false;
  }
  Value input = buildImage(builder, loc, match);
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
  RegisterTile tile = getTile(getShape(sizes));
  vectors = tile.vectors;
  Value packed;
  if (match.kind == WindowKind::Contract)
    packed = makeConstant(
        builder, loc,
        packContraction(match, *weights, leaf.getFacts(), tile.vectors), {},
        "packed");
  else if (match.kind == WindowKind::Depthwise)
    packed = makeConstant(
        builder, loc,
        packDepthwise(match, *weights, *getElementKind(accumulator)), {},
        "packed");
  SmallVector<Value> epilogue;
  if (!remainders.empty()) {
    epilogue.push_back(buildRowSums(input, sizes));
    epilogue.push_back(makeVector(remainders, "remainders"));
  }
  Value init = tensor::EmptyOp::create(builder, loc, sizes, accumulator);
  auto reduce = WindowReduceOp::create(
      builder, loc, init.getType(), match.kind, input, packed, buildStart(),
      epilogue, init, match.kernel, match.strides, match.dilations,
      leaf.getFacts().name, ArrayRef<int64_t>{tile.pixels, tile.vectors},
      match.isUnsigned, match.groups);
  return buildResult(builder, op, match,
                     buildBody(reduce, !remainders.empty()));
}

} // namespace

Value quantx::packWindow(linalg::LinalgOp op, const WindowMatch &match,
                         const DotLeaf &leaf, const TileLimits &limits,
                         int64_t &vectors) {
  return Packer(op, match, leaf, limits, vectors).run();
}
