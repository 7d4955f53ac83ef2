//===- SumImages.cpp - float sums over images in channels-last ------------===//
//
// The order of a float sum along rows of NCHW, kept where channels lie
// innermost: the sixteen partial results of Interfaces/RowReduction.h are
// vectors of channels here.
//
//===----------------------------------------------------------------------===//

#include "ChannelsLast.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "quantx/Interfaces/RowReduction.h"

using namespace mlir;
using namespace quantx;

namespace {

/// A sum of the pixels of each channel of a transposed image.
struct ImageSum {
  Value image; ///< in NHWC
  Value start; ///< what all sums start from
};

/// The result has a dimension for each image and channel, or all four with
/// those of the image being 1.
bool keepsChannels(linalg::GenericOp op) {
  AffineMap map = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  for (auto [position, expr] : llvm::enumerate(map.getResults())) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    bool fits = position < 2 ? (dim && dim.getPosition() == position) ||
                                   type.getDimSize(position) == 1
                             : !dim;
    if (!fits)
      return false;
  }
  return map.getNumResults() == 2 || map.getNumResults() == 4;
}

std::optional<ImageSum> matchImageSum(linalg::GenericOp op) {
  if (!op.hasPureTensorSemantics() || op.getNumLoops() != 4 ||
      op.getNumDpsInputs() != 1 || op->getNumResults() != 1)
    return std::nullopt;
  OpOperand &input = *op.getDpsInputOperand(0);
  linalg::TransposeOp transpose = getTransposeToNCHW(input.get());
  auto fill = op.getDpsInits()[0].getDefiningOp<linalg::FillOp>();
  auto type = cast<RankedTensorType>(input.get().getType());
  std::optional<RowReduction> reduction = matchRowReduction(op);
  if (!transpose || !fill || !reduction || !type.hasStaticShape() ||
      !op.getMatchingIndexingMap(&input).isIdentity() || !keepsChannels(op) ||
      !isa<arith::AddFOp>(reduction->combiner) ||
      reduction->element != op.getBlock()->getArgument(0))
    return std::nullopt;
  using utils::IteratorType;
  SmallVector<IteratorType> kinds = op.getIteratorTypesArray();
  bool perImage = kinds[0] == IteratorType::parallel || type.getDimSize(0) == 1;
  bool perChannel = kinds[1] == IteratorType::parallel;
  bool wholeImage = kinds[2] == IteratorType::reduction &&
                    kinds[3] == IteratorType::reduction;
  if (!perImage || !perChannel || !wholeImage)
    return std::nullopt;
  return ImageSum{transpose.getInput(), fill.value()};
}

/// Builds the sums of one image.
class PartialSums {
public:
  PartialSums(RewriterBase &b, Location loc, const ImageSum &sum)
      : b(b), loc(loc), sum(sum),
        type(cast<RankedTensorType>(sum.image.getType())) {}

  /// A number for each image and channel.
  Value build();

private:
  Value filled(ArrayRef<int64_t> shape);
  Value padRows(int64_t width);
  Value sumPartials(Value image, int64_t groups, int64_t partials);

  RewriterBase &b;
  Location loc;
  const ImageSum &sum;
  RankedTensorType type;
};

/// -0.0 everywhere, which leaves every sum as it is.
Value PartialSums::filled(ArrayRef<int64_t> shape) {
  Value zero = arith::ConstantOp::create(
      b, loc, b.getFloatAttr(type.getElementType(), -0.0));
  Value empty = tensor::EmptyOp::create(b, loc, shape, type.getElementType());
  return linalg::FillOp::create(b, loc, zero, empty).getResult(0);
}

Value PartialSums::padRows(int64_t width) {
  SmallVector<int64_t> shape(type.getShape());
  if (shape[2] == width)
    return sum.image;
  SmallVector<int64_t> low(4, 0), high = {0, 0, width - shape[2], 0};
  shape[2] = width;
  Value zero = arith::ConstantOp::create(
      b, loc, b.getFloatAttr(type.getElementType(), -0.0));
  return tensor::PadOp::create(b, loc, type.clone(shape), sum.image,
                               getAsIndexOpFoldResult(b.getContext(), low),
                               getAsIndexOpFoldResult(b.getContext(), high),
                               zero);
}

/// Partial j of each channel takes the pixels of columns j, j + 16, ... row by
/// row.
Value PartialSums::sumPartials(Value image, int64_t groups, int64_t partials) {
  int64_t images = type.getDimSize(0), channels = type.getDimSize(3);
  Value split = tensor::ExpandShapeOp::create(
      b, loc,
      type.clone({images, type.getDimSize(1), groups, partials, channels}),
      image, SmallVector<ReassociationIndices>{{0}, {1}, {2, 3}, {4}});
  MLIRContext *context = b.getContext();
  auto dim = [&](unsigned position) { return b.getAffineDimExpr(position); };
  AffineMap kept = AffineMap::get(5, 0, {dim(0), dim(3), dim(4)}, context);
  using utils::IteratorType;
  Value init = filled({images, partials, channels});
  return linalg::GenericOp::create(
             b, loc, init.getType(), split, init,
             ArrayRef<AffineMap>{b.getMultiDimIdentityMap(5), kept},
             SmallVector<IteratorType>{
                 IteratorType::parallel, IteratorType::reduction,
                 IteratorType::reduction, IteratorType::parallel,
                 IteratorType::parallel},
             [](OpBuilder &body, Location loc, ValueRange args) {
               linalg::YieldOp::create(
                   body, loc,
                   arith::AddFOp::create(body, loc, args[1], args[0])
                       .getResult());
             })
      .getResult(0);
}

Value PartialSums::build() {
  int64_t images = type.getDimSize(0), channels = type.getDimSize(3);
  int64_t width = type.getDimSize(2);
  int64_t partials = std::min(width, kRowPartials);
  int64_t groups = llvm::divideCeil(width, partials);
  Value sums = sumPartials(padRows(groups * partials), groups, partials);
  // Partial j takes in partial j + 8, then j + 4, j + 2 and j + 1.
  auto lineType =
      RankedTensorType::get({images, channels}, type.getElementType());
  SmallVector<Value> lines;
  for (int64_t i = 0; i < partials; ++i) {
    SmallVector<OpFoldResult> offsets = {b.getIndexAttr(0), b.getIndexAttr(i),
                                         b.getIndexAttr(0)};
    SmallVector<OpFoldResult> sizes = {
        b.getIndexAttr(images), b.getIndexAttr(1), b.getIndexAttr(channels)};
    SmallVector<OpFoldResult> strides(3, b.getIndexAttr(1));
    lines.push_back(tensor::ExtractSliceOp::create(b, loc, lineType, sums,
                                                   offsets, sizes, strides));
  }
  Value empty = tensor::EmptyOp::create(b, loc, lineType.getShape(),
                                        type.getElementType());
  SmallVector<AffineMap> maps(partials + 1, b.getMultiDimIdentityMap(2));
  return linalg::GenericOp::create(
             b, loc, lineType, lines, empty, maps,
             SmallVector<utils::IteratorType>(2, utils::IteratorType::parallel),
             [&](OpBuilder &body, Location loc, ValueRange args) {
               SmallVector<Value> left(args.take_front(partials));
               for (int64_t step = kRowPartials / 2; step > 0; step /= 2)
                 for (int64_t j = 0; j < step && j + step < partials; ++j)
                   left[j] = arith::AddFOp::create(body, loc, left[j],
                                                   left[j + step]);
               linalg::YieldOp::create(
                   body, loc,
                   arith::AddFOp::create(body, loc, sum.start, left[0])
                       .getResult());
             })
      .getResult(0);
}

struct SumTransposedImage : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::GenericOp op,
                                PatternRewriter &rewriter) const override {
    std::optional<ImageSum> sum = matchImageSum(op);
    if (!sum)
      return rewriter.notifyMatchFailure(op, "no sum of a transposed image");
    Value result = PartialSums(rewriter, op.getLoc(), *sum).build();
    auto type = cast<RankedTensorType>(op->getResult(0).getType());
    if (type.getRank() == 4)
      result = tensor::ExpandShapeOp::create(
          rewriter, op.getLoc(), type, result,
          SmallVector<ReassociationIndices>{{0}, {1, 2, 3}});
    rewriter.replaceOp(op, result);
    return success();
  }
};

} // namespace

void quantx::populateSumImagePatterns(RewritePatternSet &patterns) {
  patterns.add<SumTransposedImage>(patterns.getContext());
}
