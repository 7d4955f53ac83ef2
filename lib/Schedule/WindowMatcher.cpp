//===- WindowMatcher.cpp - linalg ops that reduce windows -----------------===//
//
// The indexing maps say which dimension is which. Names of ops decide nothing.
//
//===----------------------------------------------------------------------===//

#include "WindowMatcher.h"
#include "WindowBody.h"

#include "mlir/Dialect/Linalg/IR/LinalgInterfaces.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "quantx/Interfaces/RowReduction.h"

using namespace mlir;
using namespace quantx;

namespace {

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
                                        const WindowBody &body) {
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
                                       const WindowBody &body) {
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
                                       const WindowBody &body) {
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
  std::optional<WindowBody> body = matchWindowBody(op);
  if (!body)
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
