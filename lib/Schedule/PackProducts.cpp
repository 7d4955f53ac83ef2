//===- PackProducts.cpp - products of computed values to kernels ----------===//
//
// The right factor is packed at run time and the batch becomes rows with
// weights of their own. Zero points leave the products: with x, w the codes,
//
//   sum (x - zx) (w - zw) = sum x w - zx sum w - zw sum x + K zx zw
//
// where the sums of w come off the start while packing, and those of x, one
// per row, are subtracted in the body.
//
//===----------------------------------------------------------------------===//

#include "PackProducts.h"

#include "AccumulatorStart.h"
#include "PackedWeights.h"
#include "ProductMatcher.h"
#include "Reshape.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "quantx/Support/Constants.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

namespace {

class ProductPacker {
public:
  ProductPacker(OpBuilder &b, linalg::LinalgOp op, const ProductMatch &match,
                const DotLeaf &leaf)
      : b(b), op(op), loc(op.getLoc()), match(match), leaf(leaf),
        facts(leaf.getFacts()),
        accumulator(getElementTypeOrSelf(op->getResult(0).getType())) {}

  Value run();

private:
  Value transpose(Value value, ArrayRef<int64_t> order);
  Value buildImage();
  OpFoldResult multiply(OpFoldResult a, OpFoldResult c);
  OpFoldResult align(OpFoldResult size, int64_t step);
  void packRight(Value &packed, Value &start);
  Value buildRowSums(Value image);
  WindowReduceOp buildReduce(Value image, Value weights, Value start,
                             ValueRange epilogue, OpFoldResult channels,
                             RegisterTile tile);
  Value buildResult(Value image);
  DimGroups imageGroups() const;

  /// As many as fill any tile.
  static constexpr int64_t kManyChannels = 256;
  static bool isOpen(int64_t size) { return ShapedType::isDynamic(size); }
  bool isInteger() const { return isa<IntegerType>(accumulator); }
  /// What the leaf adds to each element of the left factor.
  int64_t getOffset() const {
    return leaf.getInputOffset(
        *getElementKind(getElementTypeOrSelf(match.left.value.getType())),
        match.left.isUnsigned);
  }
  /// The zero point of the weights as they are packed.
  int64_t getWeightZeroPoint() const {
    return match.right.zeroPoint - (match.right.isUnsigned ? 128 : 0);
  }

  OpBuilder &b;
  linalg::LinalgOp op;
  Location loc;
  const ProductMatch &match;
  const DotLeaf &leaf;
  const DotLeafFacts &facts;
  Type accumulator;
  Start start;
  int64_t outputs = 0, inputs = 0;
  RegisterTile tile{1, 1};
};

//===----------------------------------------------------------------------===//
// Shapes
//===----------------------------------------------------------------------===//

/// Dimension `order[i]` of `value` becomes dimension i.
Value ProductPacker::transpose(Value value, ArrayRef<int64_t> order) {
  if (llvm::is_sorted(order))
    return value;
  SmallVector<OpFoldResult> sizes;
  for (int64_t dim : order)
    sizes.push_back(tensor::getMixedSize(b, loc, value, dim));
  Value init = tensor::EmptyOp::create(b, loc, sizes,
                                       getElementTypeOrSelf(value.getType()));
  return linalg::TransposeOp::create(b, loc, value, init, order)->getResult(0);
}

int64_t findLoop(ArrayRef<int64_t> loops, int64_t loop) {
  return llvm::find(loops, loop) - loops.begin();
}

/// How the dimensions batch, m, k (or n) form N, H, W, C.
DimGroups ProductPacker::imageGroups() const {
  DimGroups groups(4);
  int64_t dim = 0, batches = match.batch.size();
  for (; dim < batches; ++dim)
    groups[dim == 0 && batches > 1 ? 0 : 1].push_back(dim);
  for (size_t i = 0; i < match.m.size(); ++i)
    groups[2].push_back(dim++);
  groups[3].push_back(dim);
  return groups;
}

Value ProductPacker::buildImage() {
  SmallVector<int64_t> order;
  for (ArrayRef<int64_t> loops :
       {ArrayRef<int64_t>(match.batch), ArrayRef<int64_t>(match.m),
        ArrayRef<int64_t>(match.k)})
    for (int64_t loop : loops)
      order.push_back(findLoop(match.left.loops, loop));
  return collapseDims(b, loc, transpose(match.left.value, order),
                      imageGroups());
}

Value ProductPacker::buildResult(Value image) {
  SmallVector<int64_t> made(match.batch.begin(), match.batch.end());
  llvm::append_range(made, match.m);
  made.push_back(match.n);
  Value init = op.getDpsInitOperand(0)->get();
  SmallVector<OpFoldResult> sizes;
  SmallVector<int64_t> order;
  for (int64_t loop : made)
    sizes.push_back(
        tensor::getMixedSize(b, loc, init, findLoop(match.resultLoops, loop)));
  for (int64_t loop : match.resultLoops)
    order.push_back(findLoop(made, loop));
  return transpose(expandDims(b, loc, image, imageGroups(), sizes), order);
}

//===----------------------------------------------------------------------===//
// Ops
//===----------------------------------------------------------------------===//

OpFoldResult ProductPacker::multiply(OpFoldResult a, OpFoldResult c) {
  std::optional<int64_t> x = getConstantIntValue(a);
  std::optional<int64_t> y = getConstantIntValue(c);
  if (x && y)
    return b.getIndexAttr(*x * *y);
  return b.createOrFold<arith::MulIOp>(
      loc, getValueOrCreateConstantIndexOp(b, loc, a),
      getValueOrCreateConstantIndexOp(b, loc, c));
}

/// The next multiple of `step`.
OpFoldResult ProductPacker::align(OpFoldResult size, int64_t step) {
  if (std::optional<int64_t> known = getConstantIntValue(size))
    return b.getIndexAttr(int64_t(llvm::alignTo(*known, step)));
  if (step == 1)
    return size;
  Value steps = arith::CeilDivUIOp::create(
      b, loc, cast<Value>(size), arith::ConstantIndexOp::create(b, loc, step));
  return multiply(steps, b.getIndexAttr(step));
}

/// Of the right factor: packed weights, and the start of each set where it is
/// not zero throughout.
void ProductPacker::packRight(Value &packed, Value &startSets) {
  Value right = match.right.value;
  SmallVector<int64_t> dims;
  OpFoldResult sets = b.getIndexAttr(1);
  auto addSets = [&](int64_t dim) {
    dims.push_back(dim);
    sets = multiply(sets, tensor::getMixedSize(b, loc, right, dim));
  };
  for (auto [dim, loop] : llvm::enumerate(match.right.loops))
    if (loop < 0)
      addSets(dim);
  for (int64_t loop : match.batch) {
    SmallVector<int64_t> joined;
    for (auto [dim, own] : llvm::enumerate(match.right.loops))
      if (own == loop)
        joined.push_back(dim);
    llvm::sort(joined, [&](int64_t a, int64_t c) {
      return match.right.order[a] < match.right.order[c];
    });
    llvm::for_each(joined, addSets);
  }
  dims.push_back(findLoop(match.right.loops, match.n));
  dims.push_back(findLoop(match.right.loops, match.k));

  OpFoldResult channels = tensor::getMixedSize(b, loc, right, dims.end()[-2]);
  OpFoldResult length = multiply(
      align(channels, facts.lanes),
      align(tensor::getMixedSize(b, loc, right, dims.back()), facts.group));
  Type element = getSignlessType(b.getContext(), facts.weight);
  SmallVector<Value> inits = {tensor::EmptyOp::create(
      b, loc, ArrayRef<OpFoldResult>{sets, length}, element)};
  int64_t factor = 0, constant = 0;
  if (isInteger()) {
    factor = -(match.left.zeroPoint + getOffset());
    if (match.left.zeroPoint != 0 && getWeightZeroPoint() != 0)
      constant = inputs * match.left.zeroPoint * getWeightZeroPoint();
    if (start.splat)
      constant += int64_t(*start.splat);
  }
  if (factor != 0 || constant != 0)
    inits.push_back(tensor::EmptyOp::create(
        b, loc, ArrayRef<OpFoldResult>{sets, channels}, accumulator));
  SmallVector<Type> types(ValueRange(inits).getTypes());
  auto pack = PackWeightsOp::create(
      b, loc, types, right, inits[0], inits.size() > 1 ? inits[1] : Value(),
      dims, ArrayRef<int64_t>{tile.vectors, facts.lanes, facts.group},
      facts.name, factor, constant, match.right.isUnsigned);
  packed = pack.getResult(0);
  if (inits.size() > 1)
    startSets = pack.getResult(1);
}

WindowReduceOp ProductPacker::buildReduce(Value image, Value weights,
                                          Value first, ValueRange epilogue,
                                          OpFoldResult channels,
                                          RegisterTile reduceTile) {
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, image);
  sizes.back() = channels;
  Value init = tensor::EmptyOp::create(b, loc, sizes, accumulator);
  SmallVector<int64_t> ones = {1, 1};
  auto reduce = WindowReduceOp::create(
      b, loc, init.getType(), WindowKind::Contract, image, weights, first,
      epilogue, init, ones, ones, ones, facts.name,
      ArrayRef<int64_t>{reduceTile.pixels, reduceTile.vectors},
      match.left.isUnsigned);
  OpBuilder::InsertionGuard guard(b);
  SmallVector<Type> types = {accumulator};
  for (Value operand : epilogue)
    types.push_back(getElementTypeOrSelf(operand.getType()));
  Block *body = b.createBlock(&reduce.getBody(), {}, types,
                              SmallVector<Location>(types.size(), loc));
  YieldOp::create(b, loc, body->getArgument(0));
  return reduce;
}

/// The sum of each row of the left factor: a product with ones.
Value ProductPacker::buildRowSums(Value image) {
  int64_t length = int64_t(llvm::alignTo(inputs, facts.group));
  Tensor ones = Tensor::zeros(facts.weight, {length * facts.lanes});
  for (int64_t k = 0; k < inputs; ++k)
    ones.setInt(k / facts.group * facts.group * facts.lanes + k % facts.group,
                1);
  Value weights = makeConstant(b, loc, ones, {}, "packed");
  Value first;
  if (int64_t offset = getOffset())
    first = makeConstant(
        b, loc, Tensor::from<int32_t>({int32_t(-offset * inputs)}, {1}),
        RankedTensorType::get({1}, accumulator), "start");
  auto type = cast<RankedTensorType>(image.getType());
  int64_t pixels = type.isDynamicDim(2) ? tile.pixels : type.getDimSize(2);
  return buildReduce(image, weights, first, {}, b.getIndexAttr(1),
                     chooseTile(facts, pixels, 1, /*isContraction=*/true))
      .getResult();
}

Value ProductPacker::run() {
  int64_t channelDim = findLoop(match.resultLoops, match.n);
  std::optional<Start> read =
      readStart(b, op.getDpsInitOperand(0)->get(), channelDim);
  if (!read ||
      !llvm::is_contained({match.n, match.k}, match.right.loops.back()))
    return {};
  start = *read;
  if (start.splat && !isInteger() && *start.splat != 0)
    return {};
  SmallVector<int64_t> sizes = op.getStaticLoopRanges();
  outputs = sizes[match.n];
  inputs = sizes[match.k];
  // Sums over ones, and constants that grow with the number of summed elements,
  // are made for a known number.
  if (isOpen(inputs) && isInteger() && getWeightZeroPoint() != 0)
    return {};

  Value image = buildImage();
  int64_t pixels = cast<RankedTensorType>(image.getType()).getDimSize(2);
  if (ShapedType::isDynamic(pixels) || pixels == 0)
    pixels = 64;
  tile = chooseTile(facts, pixels, isOpen(outputs) ? kManyChannels : outputs,
                    /*isContraction=*/true);
  Value packed, first;
  packRight(packed, first);
  SmallVector<Value> epilogue;
  int64_t zeroPoint = isInteger() ? getWeightZeroPoint() : 0;
  if (zeroPoint != 0)
    epilogue.push_back(buildRowSums(image));
  if (start.vector) {
    if (isInteger())
      epilogue.push_back(start.vector);
    else
      first = start.vector;
  }
  WindowReduceOp reduce = buildReduce(
      image, packed, first, epilogue,
      tensor::getMixedSize(b, loc, op.getDpsInitOperand(0)->get(), channelDim),
      tile);
  if (!epilogue.empty()) {
    OpBuilder::InsertionGuard guard(b);
    Operation *yield = reduce.getBody().front().getTerminator();
    b.setInsertionPoint(yield);
    Value sum = reduce.getBody().getArgument(0);
    if (zeroPoint != 0) {
      Value factor = arith::ConstantOp::create(
          b, loc, b.getIntegerAttr(accumulator, zeroPoint));
      Value rows = arith::MulIOp::create(
          b, loc, reduce.getBody().getArgument(1), factor);
      sum = arith::SubIOp::create(b, loc, sum, rows);
    }
    if (start.vector)
      sum = arith::AddIOp::create(b, loc, sum,
                                  reduce.getBody().getArguments().back());
    yield->setOperand(0, sum);
  }
  return buildResult(reduce.getResult());
}

} // namespace

Value quantx::packProduct(
    OpBuilder &builder, linalg::LinalgOp op,
    llvm::function_ref<const DotLeaf *(const DotTypes &)> chooseLeaf) {
  std::optional<ProductMatch> match = matchProduct(op);
  if (!match)
    return {};
  auto kindOf = [](Value value) {
    return *getElementKind(getElementTypeOrSelf(value.getType()));
  };
  DotTypes types{kindOf(match->left.value), kindOf(match->right.value),
                 kindOf(op->getResult(0))};
  const DotLeaf *leaf = chooseLeaf(types);
  if (!leaf)
    return {};
  return ProductPacker(builder, op, *match, *leaf).run();
}
