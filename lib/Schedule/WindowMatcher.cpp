//===- WindowMatcher.cpp - linalg ops that reduce windows -----------------===//
//
// The body says which arithmetic, the indexing maps say which dimension is
// which. Names of ops decide nothing.
//
//===----------------------------------------------------------------------===//

#include "WindowMatcher.h"

#include "mlir/Dialect/Linalg/IR/LinalgInterfaces.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "quantx/Interfaces/RowReduction.h"

using namespace mlir;
using namespace quantx;

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

namespace {

/// A scalar of the body: an argument, widened, less a zero point.
struct Factor {
  /// Number of the block argument, -1 for anything else.
  int argument = -1;
  bool isUnsigned = false;
  /// The zero point: a constant, or the argument that holds it.
  int64_t zeroPoint = 0;
  int zeroPoints = -1;
};

int readArgument(Value value, Block *body) {
  auto argument = dyn_cast<BlockArgument>(value);
  return argument && argument.getOwner() == body ? argument.getArgNumber() : -1;
}

Factor readFactor(Value value, Block *body) {
  Factor factor;
  if (auto difference = value.getDefiningOp<arith::SubIOp>()) {
    Value zero = difference.getRhs();
    if (std::optional<int64_t> constant = getConstantIntValue(zero))
      factor.zeroPoint = *constant;
    else if ((factor.zeroPoints = readArgument(zero, body)) < 0)
      return Factor();
    value = difference.getLhs();
  }
  if (auto op = value.getDefiningOp<arith::ExtUIOp>()) {
    factor.isUnsigned = true;
    value = op.getIn();
  } else if (Operation *op = value.getDefiningOp();
             isa_and_nonnull<arith::ExtSIOp, arith::ExtFOp>(op)) {
    value = op->getOperand(0);
  }
  factor.argument = readArgument(value, body);
  return factor;
}

struct BodyMatch {
  WindowKind kind;
  /// What is reduced, and what it is multiplied by (argument -1 for a pool).
  Factor input, weight;
};

/// acc + a * b with a and b widened arguments, zero points subtracted.
std::optional<BodyMatch> matchProduct(Value term, Block *body, bool isFloat) {
  Operation *product = term.getDefiningOp();
  if (!product ||
      !(isFloat ? isa<arith::MulFOp>(product) : isa<arith::MulIOp>(product)))
    return std::nullopt;
  Factor a = readFactor(product->getOperand(0), body);
  Factor b = readFactor(product->getOperand(1), body);
  if (a.argument > b.argument)
    std::swap(a, b);
  if (a.argument != 0 || b.argument != 1 || a.zeroPoints >= 0)
    return std::nullopt;
  return BodyMatch{WindowKind::Contract, a, b};
}

std::optional<BodyMatch> matchBody(linalg::LinalgOp op) {
  Block *body = op.getBlock();
  Value acc = body->getArguments().back();
  Operation *last = body->getTerminator()->getOperand(0).getDefiningOp();
  if (!last || last->getNumOperands() != 2)
    return std::nullopt;
  Value term =
      last->getOperand(0) == acc ? last->getOperand(1) : last->getOperand(0);
  if (last->getOperand(0) != acc && last->getOperand(1) != acc)
    return std::nullopt;
  bool isFloat = isa<FloatType>(acc.getType());
  if (isa<arith::AddIOp, arith::AddFOp>(last))
    if (auto product = matchProduct(term, body, isFloat))
      return product;
  Factor factor = readFactor(term, body);
  if (factor.argument != 0 || factor.zeroPoint != 0 || factor.zeroPoints >= 0)
    return std::nullopt;
  if (isa<arith::AddIOp, arith::AddFOp>(last))
    return BodyMatch{WindowKind::Sum, factor, {}};
  if (isa<arith::MaximumFOp, arith::MaxSIOp>(last) && !factor.isUnsigned)
    return BodyMatch{WindowKind::Max, factor, {}};
  if (isa<arith::MaxUIOp>(last)) {
    factor.isUnsigned = true;
    return BodyMatch{WindowKind::Max, factor, {}};
  }
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

/// Sizes that are known are not zero.
bool hasElements(RankedTensorType type) {
  return type && !llvm::is_contained(type.getShape(), 0);
}

/// One zero point per output channel, along the channels' loops.
bool checkZeroPoints(linalg::LinalgOp op, const Factor &weight) {
  if (weight.zeroPoints < 0)
    return op.getNumDpsInputs() <= 2;
  if (weight.zeroPoints != 2 || op.getNumDpsInputs() != 3)
    return false;
  AffineMap map = op.getMatchingIndexingMap(op.getDpsInputOperand(2));
  return llvm::all_of(map.getResults(), llvm::IsaPred<AffineDimExpr>);
}

/// 8- and 16-bit integers summed in 32 or 64 bits, f32 in f32, bf16 in f32, f32
/// by weights of 16 bits in f32; a maximum of integers has one type.
bool checkTypes(linalg::LinalgOp op, const BodyMatch &body) {
  auto input =
      dyn_cast<RankedTensorType>(op->getOperand(body.input.argument).getType());
  auto result =
      dyn_cast<RankedTensorType>(op.getDpsInitOperand(0)->get().getType());
  if (!hasElements(input) || !hasElements(result))
    return false;
  Type from = input.getElementType(), to = result.getElementType();
  auto isNarrow = [](Type type) {
    return type.isInteger(8) || type.isInteger(16);
  };
  if (body.weight.argument >= 0) {
    auto weight = dyn_cast<RankedTensorType>(
        op->getOperand(body.weight.argument).getType());
    if (!hasElements(weight) || !weight.hasStaticShape())
      return false;
    Type by = weight.getElementType();
    bool isHalf = from.isF32() && (by.isF16() || by.isBF16());
    if (by != from && !isHalf && !(isNarrow(by) && isNarrow(from)))
      return false;
  }
  if (isa<FloatType>(from))
    return (from.isF32() || from.isBF16()) && to.isF32();
  if (!isNarrow(from))
    return false;
  return body.kind == WindowKind::Max ? to == from
                                      : to.isInteger(32) || to.isInteger(64);
}

//===----------------------------------------------------------------------===//
// Maps
//===----------------------------------------------------------------------===//

/// Which result of `map` is, or contains, loop `loop`; -1 for none.
int64_t findLoop(AffineMap map, unsigned loop) {
  for (auto [i, expr] : llvm::enumerate(map.getResults()))
    if (expr.isFunctionOfDim(loop))
      return i;
  return -1;
}

int64_t loopSize(linalg::LinalgOp op, unsigned loop) {
  return op.getStaticLoopRanges()[loop];
}

bool allFound(ArrayRef<int64_t> dims) {
  return llvm::all_of(dims, [](int64_t dim) { return dim >= 0; });
}

/// Of the image, the weights and the result alone: further operands, such as
/// zero points, hide a convolution from upstream's inference.
FailureOr<linalg::ConvolutionDimensions> inferDims(linalg::LinalgOp op) {
  if (op.getNumDpsInputs() == 2)
    return linalg::inferConvolutionDims(op);
  OpBuilder builder(op.getContext());
  Value init = op.getDpsInitOperand(0)->get();
  SmallVector<Value> inputs = {op->getOperand(0), op->getOperand(1)};
  SmallVector<AffineMap> maps = {
      op.getMatchingIndexingMap(op.getDpsInputOperand(0)),
      op.getMatchingIndexingMap(op.getDpsInputOperand(1)),
      op.getMatchingIndexingMap(op.getDpsInitOperand(0))};
  auto probe = linalg::GenericOp::create(
      builder, op.getLoc(), init.getType(), inputs, init, maps,
      op.getIteratorTypesArray(), [](OpBuilder &b, Location loc, ValueRange v) {
        linalg::YieldOp::create(b, loc, v.back());
      });
  auto dims = linalg::inferConvolutionDims(probe);
  probe->erase();
  return dims;
}

/// Where N, H, W, C lie in a tensor, whose dimensions `groups` joins to four.
/// `dims` are those of batch, height, width, channel and group in the tensor;
/// -1 for no height, no group, or a group that is all there is of a channel.
/// False for groups that do not lie beside their channels.
bool joinToImage(unsigned rank, ArrayRef<int64_t> dims, DimGroups &groups,
                 SmallVectorImpl<int64_t> &image) {
  int64_t height = dims[1], width = dims[2], group = dims[4];
  int64_t channel = dims[3] < 0 ? group : dims[3];
  bool separate = group >= 0 && group != channel;
  if (separate && channel != group + 1)
    return false;
  SmallVector<int64_t> at(rank, -1);
  int64_t empty = -1;
  for (int64_t dim = 0; dim < int64_t(rank); ++dim) {
    if (height < 0 && dim == width) {
      empty = groups.size();
      groups.emplace_back();
    }
    if (separate && dim == channel) {
      groups.back().push_back(dim);
    } else {
      groups.emplace_back();
      groups.back().push_back(dim);
    }
    at[dim] = groups.size() - 1;
  }
  image.assign(
      {at[dims[0]], height < 0 ? empty : at[height], at[width], at[channel]});
  if (groups.size() == rank && height >= 0)
    groups.clear();
  return true;
}

/// One or two spatial dimensions with windows: convolutions and pools.
std::optional<WindowMatch> matchSpatial(linalg::LinalgOp op,
                                        const BodyMatch &body) {
  FailureOr<linalg::ConvolutionDimensions> dims = inferDims(op);
  if (failed(dims))
    return std::nullopt;
  unsigned spatial = dims->outputImage.size();
  if (spatial < 1 || spatial > 2 || dims->filterLoop.size() != spatial)
    return std::nullopt;
  AffineMap inputMap = op.getMatchingIndexingMap(op.getDpsInputOperand(0));
  AffineMap weightMap = op.getMatchingIndexingMap(op.getDpsInputOperand(1));
  AffineMap resultMap = op.getMatchingIndexingMap(op.getDpsInitOperand(0));

  WindowMatch match;
  match.kind = body.kind;
  std::optional<unsigned> batch, inChannel, outChannel, group;
  auto only = [](ArrayRef<unsigned> loops) {
    return loops.empty() ? std::optional<unsigned>() : loops[0];
  };
  if (body.weight.argument < 0) {
    // Batch and channel look alike: the batch stands first.
    if (dims->batch.size() != 2 || !dims->depth.empty())
      return std::nullopt;
    batch = findLoop(resultMap, dims->batch[0]) == 0 ? dims->batch[0]
                                                     : dims->batch[1];
    inChannel = outChannel =
        batch == dims->batch[0] ? dims->batch[1] : dims->batch[0];
  } else if (dims->depth.size() > 1 || dims->batch.size() != 1 ||
             dims->outputChannel.size() > 1 || dims->inputChannel.size() > 1) {
    return std::nullopt;
  } else {
    batch = dims->batch[0];
    inChannel = only(dims->inputChannel);
    outChannel = only(dims->outputChannel);
    group = only(dims->depth);
    if (group && !inChannel && !outChannel) {
      match.kind = WindowKind::Depthwise;
      inChannel = outChannel = group;
      group = std::nullopt;
    } else if (!outChannel || (!group && !inChannel)) {
      return std::nullopt;
    }
  }
  auto dimsOf = [&](AffineMap map, ArrayRef<unsigned> image,
                    std::optional<unsigned> channel) {
    auto find = [&](std::optional<unsigned> loop) {
      return loop ? findLoop(map, *loop) : int64_t(-1);
    };
    return SmallVector<int64_t>{find(batch), spatial == 2 ? find(image[0]) : -1,
                                find(image.back()), find(channel), find(group)};
  };
  SmallVector<int64_t> from = dimsOf(inputMap, dims->outputImage, inChannel);
  SmallVector<int64_t> to = dimsOf(resultMap, dims->outputImage, outChannel);
  SmallVector<int64_t> by = dimsOf(weightMap, dims->filterLoop, outChannel);
  for (ArrayRef<int64_t> found : {ArrayRef(from), ArrayRef(to)})
    if (found[0] < 0 || found[2] < 0 || (spatial == 2 && found[1] < 0) ||
        (found[3] < 0 && found[4] < 0))
      return std::nullopt;
  if (!joinToImage(inputMap.getNumResults(), from, match.inputGroups,
                   match.inputDims) ||
      !joinToImage(resultMap.getNumResults(), to, match.resultGroups,
                   match.resultDims))
    return std::nullopt;
  match.weightDims = {by[3], by[1], by[2],
                      inChannel ? findLoop(weightMap, *inChannel) : -1};
  match.weightGroup = by[4];
  if (group)
    match.groups = loopSize(op, *group);
  for (unsigned i = 2 - spatial; i < 2; ++i) {
    unsigned at = i - (2 - spatial);
    match.kernel.push_back(loopSize(op, dims->filterLoop[at]));
    match.strides.push_back(dims->strides[at]);
    match.dilations.push_back(dims->dilations[at]);
  }
  if (spatial == 1)
    for (SmallVector<int64_t, 2> *sizes :
         {&match.kernel, &match.strides, &match.dilations})
      sizes->insert(sizes->begin(), 1);
  return match;
}

/// result[m, n] = sum over k of input[m, k] * weights[k, n] in any order of
/// the weights' dimensions.
std::optional<WindowMatch> matchMatmul(linalg::LinalgOp op,
                                       const BodyMatch &body) {
  AffineMap maps[] = {op.getMatchingIndexingMap(op.getDpsInputOperand(0)),
                      op.getMatchingIndexingMap(op.getDpsInputOperand(1)),
                      op.getMatchingIndexingMap(op.getDpsInitOperand(0))};
  FailureOr<linalg::ContractionDimensions> dims =
      linalg::inferContractionDims(ArrayRef<AffineMap>(maps));
  if (failed(dims) || !dims->batch.empty() || dims->m.size() != 1 ||
      dims->n.size() != 1 || dims->k.size() != 1 || op.getNumLoops() != 3)
    return std::nullopt;
  auto [inputMap, weightMap, resultMap] = maps;
  WindowMatch match;
  match.kind = body.kind;
  match.inputDims = {findLoop(inputMap, dims->m[0]),
                     findLoop(inputMap, dims->k[0])};
  match.resultDims = {findLoop(resultMap, dims->m[0]),
                      findLoop(resultMap, dims->n[0])};
  match.weightDims = {findLoop(weightMap, dims->n[0]), -1, -1,
                      findLoop(weightMap, dims->k[0])};
  if (match.inputDims != ArrayRef<int64_t>{0, 1} ||
      match.resultDims != ArrayRef<int64_t>{0, 1})
    return std::nullopt;
  match.kernel = match.strides = match.dilations = {1, 1};
  return match;
}

/// A sum or maximum over two whole dimensions of four, which the result keeps
/// with size one or drops.
std::optional<WindowMatch> matchGlobal(linalg::LinalgOp op,
                                       const BodyMatch &body) {
  AffineMap inputMap = op.getMatchingIndexingMap(op.getDpsInputOperand(0));
  AffineMap resultMap = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  if (op.getNumDpsInputs() != 1 || op.getNumLoops() != 4 ||
      !inputMap.isPermutation())
    return std::nullopt;
  WindowMatch match;
  match.kind = body.kind;
  SmallVector<unsigned> kept, reduced;
  for (auto [i, expr] : llvm::enumerate(resultMap.getResults())) {
    if (auto loop = dyn_cast<AffineDimExpr>(expr)) {
      kept.push_back(loop.getPosition());
      match.resultDims.push_back(i);
    } else if (!isa<AffineConstantExpr>(expr)) {
      return std::nullopt;
    }
  }
  op.getReductionDims(reduced);
  if (kept.size() != 2 || reduced.size() != 2)
    return std::nullopt;
  int64_t first = findLoop(inputMap, reduced[0]);
  int64_t second = findLoop(inputMap, reduced[1]);
  if (first > second)
    std::swap(first, second);
  match.inputDims = {findLoop(inputMap, kept[0]), first, second,
                     findLoop(inputMap, kept[1])};
  if (!allFound(match.inputDims))
    return std::nullopt;
  auto type = cast<RankedTensorType>(op->getOperand(0).getType());
  match.kernel = {type.getDimSize(first), type.getDimSize(second)};
  match.strides = match.dilations = {1, 1};
  return match;
}

} // namespace

std::optional<WindowMatch> quantx::matchWindow(linalg::LinalgOp op) {
  if (op.getNumDpsInits() != 1 || op.getNumReductionLoops() == 0 ||
      !op.hasPureTensorSemantics() || op->getNumResults() != 1 ||
      op.getNumDpsInputs() == 0 || op.getNumDpsInputs() > 3)
    return std::nullopt;
  std::optional<BodyMatch> body = matchBody(op);
  if (!body || !checkZeroPoints(op, body->weight) || !checkTypes(op, *body))
    return std::nullopt;
  // A float sum along rows has an order of its own.
  std::optional<RowReduction> rows = matchRowReduction(op);
  if (rows && rows->dependsOnOrder())
    return std::nullopt;
  std::optional<WindowMatch> match;
  if (op.getNumDpsInputs() == 1)
    match = matchGlobal(op, *body);
  else if (!(match = matchSpatial(op, *body)) && body->weight.argument >= 0)
    match = matchMatmul(op, *body);
  if (!match)
    return std::nullopt;
  // Images may be as many and as large as they turn out to be.
  auto input = cast<RankedTensorType>(op->getOperand(0).getType());
  auto result = cast<RankedTensorType>(op->getResult(0).getType());
  auto isDynamic = [](RankedTensorType type, const DimGroups &groups,
                      int64_t channel) {
    if (groups.empty())
      return type.isDynamicDim(channel);
    return llvm::any_of(groups[channel],
                        [&](int64_t dim) { return type.isDynamicDim(dim); });
  };
  if (isDynamic(input, match->inputGroups, match->inputDims.back()) ||
      isDynamic(result, match->resultGroups, match->resultDims.back()) ||
      ShapedType::isDynamic(match->groups) ||
      llvm::any_of(match->kernel, ShapedType::isDynamic))
    return std::nullopt;
  match->input = op->getOperand(0);
  match->isUnsigned = body->input.isUnsigned;
  match->inputZeroPoint = body->input.zeroPoint;
  if (body->weight.argument < 0)
    return match;
  match->weights = op->getOperand(body->weight.argument);
  match->unsignedWeights = body->weight.isUnsigned;
  match->weightZeroPoint = body->weight.zeroPoint;
  if (body->weight.zeroPoints < 0)
    return match;
  match->weightZeroPoints = op->getOperand(body->weight.zeroPoints);
  // They must lie along the output channels.
  SmallVector<int64_t> channels = {match->resultDims.back()};
  if (!match->resultGroups.empty())
    channels = match->resultGroups[channels[0]];
  AffineMap resultMap = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  AffineMap zeroMap = op.getMatchingIndexingMap(op.getDpsInputOperand(2));
  if (zeroMap.getResults() !=
      resultMap
          .getSubMap(SmallVector<unsigned>(channels.begin(), channels.end()))
          .getResults())
    return std::nullopt;
  return match;
}
