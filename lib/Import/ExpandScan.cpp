//===- ExpandScan.cpp - running sums as generics --------------------------===//
//
// Short ones (the positions in a sequence) add up all elements before each
// one. Long ones are scanned in blocks, and so are the totals of the blocks:
// the work grows with the length, not with its square.
//
//===----------------------------------------------------------------------===//

#include "TmTensorForms.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace quantx;

namespace {

/// Elements that are combined one after the other.
constexpr int64_t blockLength = 128;

class ScanExpander {
public:
  ScanExpander(OpBuilder &b, tm_tensor::ScanOp op)
      : b(b), loc(op.getLoc()), region(op.getRegion()) {}

  /// The running combination of `x` along `dim`, each element included.
  Value scan(Value x, int64_t dim) {
    auto type = cast<RankedTensorType>(x.getType());
    int64_t length = type.getDimSize(dim);
    if (ShapedType::isDynamic(length) || length <= blockLength)
      return scanBlock(x, dim);
    int64_t blocks = llvm::divideCeil(length, blockLength);
    // [.., blocks, blockLength, ..]; the elements past the end come last, so
    // nothing that is kept depends on them.
    Value split = splitBlocks(pad(x, dim, blocks * blockLength), dim, blocks);
    Value local = scanBlock(split, dim + 1);
    Value totals = scan(takeLast(local, dim + 1), dim);
    Value first = slice(local, dim, 0, 1);
    Value rest = slice(local, dim, 1, blocks - 1);
    Value before = slice(totals, dim, 0, blocks - 1);
    Value combined = combine(before, rest, dim + 1);
    Value all =
        tensor::ConcatOp::create(b, loc, dim, ValueRange{first, combined});
    return slice(joinBlocks(all, dim), dim, 0, length);
  }

  Value slice(Value x, int64_t dim, int64_t offset, int64_t size) {
    SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, x);
    SmallVector<OpFoldResult> offsets(sizes.size(), b.getIndexAttr(0));
    SmallVector<OpFoldResult> strides(sizes.size(), b.getIndexAttr(1));
    offsets[dim] = b.getIndexAttr(offset);
    sizes[dim] = b.getIndexAttr(size);
    return tensor::ExtractSliceOp::create(b, loc, x, offsets, sizes, strides);
  }

  /// The last elements along `dim`, which vanishes.
  Value takeLast(Value x, int64_t dim) {
    SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, x);
    SmallVector<OpFoldResult> offsets(sizes.size(), b.getIndexAttr(0));
    SmallVector<OpFoldResult> strides(sizes.size(), b.getIndexAttr(1));
    AffineExpr size = b.getAffineSymbolExpr(0);
    offsets[dim] = affine::makeComposedFoldedAffineApply(
        b, loc, AffineMap::get(0, 1, size - 1), sizes[dim]);
    sizes[dim] = b.getIndexAttr(1);
    auto type = cast<RankedTensorType>(x.getType());
    SmallVector<int64_t> shape(type.getShape());
    shape.erase(shape.begin() + dim);
    return tensor::ExtractSliceOp::create(
        b, loc, RankedTensorType::get(shape, type.getElementType()), x, offsets,
        sizes, strides);
  }

private:
  /// out[.., j, ..] = x[.., 0, ..] * .. * x[.., j, ..]: the reduction walks
  /// through all elements and keeps what it has once it is past j.
  Value scanBlock(Value x, int64_t dim) {
    int64_t rank = cast<RankedTensorType>(x.getType()).getRank();
    AffineMap out = AffineMap::getMultiDimIdentityMap(rank + 1, b.getContext())
                        .dropResult(rank);
    SmallVector<AffineExpr> read(out.getResults());
    read[dim] = b.getAffineDimExpr(rank);
    SmallVector<AffineMap> maps = {
        AffineMap::get(rank + 1, 0, read, b.getContext()), out};
    SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
    loops.push_back(utils::IteratorType::reduction);
    Value init = makeZerosLike(b, loc, x);
    return linalg::GenericOp::create(
               b, loc, init.getType(), x, init, maps, loops,
               [&](OpBuilder &body, Location, ValueRange args) {
                 yieldRunning(body, args, dim, rank);
               })
        .getResult(0);
  }

  void yieldRunning(OpBuilder &body, ValueRange args, int64_t dim,
                    int64_t rank) {
    Value at = linalg::IndexOp::create(body, loc, rank);
    Value end = linalg::IndexOp::create(body, loc, dim);
    Value zero = arith::ConstantIndexOp::create(body, loc, 0);
    Value isFirst =
        arith::CmpIOp::create(body, loc, arith::CmpIPredicate::eq, at, zero);
    Value next = inlineRegion(body, region, {args[1], args[0]}).front();
    next = arith::SelectOp::create(body, loc, isFirst, args[0], next);
    Value isInside =
        arith::CmpIOp::create(body, loc, arith::CmpIPredicate::ule, at, end);
    next = arith::SelectOp::create(body, loc, isInside, next, args[1]);
    linalg::YieldOp::create(body, loc, next);
  }

  /// Each element of `x` behind that of `before`, which lacks `dim`.
  Value combine(Value before, Value x, int64_t dim) {
    int64_t rank = cast<RankedTensorType>(x.getType()).getRank();
    AffineMap all = AffineMap::getMultiDimIdentityMap(rank, b.getContext());
    SmallVector<AffineMap> maps = {all.dropResult(dim), all, all};
    SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
    Value init = tensor::EmptyOp::create(
        b, loc, tensor::getMixedSizes(b, loc, x), getElementTypeOrSelf(x));
    return linalg::GenericOp::create(
               b, loc, init.getType(), ValueRange{before, x}, init, maps, loops,
               [&](OpBuilder &body, Location, ValueRange args) {
                 linalg::YieldOp::create(
                     body, loc, inlineRegion(body, region, {args[0], args[1]}));
               })
        .getResult(0);
  }

  Value pad(Value x, int64_t dim, int64_t length) {
    auto type = cast<RankedTensorType>(x.getType());
    int64_t more = length - type.getDimSize(dim);
    if (more == 0)
      return x;
    SmallVector<OpFoldResult> low(type.getRank(), b.getIndexAttr(0));
    SmallVector<OpFoldResult> high = low;
    high[dim] = b.getIndexAttr(more);
    Value zero =
        arith::ConstantOp::create(b, loc, b.getZeroAttr(type.getElementType()));
    SmallVector<int64_t> shape(type.getShape());
    shape[dim] = length;
    return tensor::PadOp::create(
        b, loc, RankedTensorType::get(shape, type.getElementType()), x, low,
        high, zero);
  }

  static SmallVector<ReassociationIndices> getGroups(int64_t rank,
                                                     int64_t dim) {
    SmallVector<ReassociationIndices> groups;
    for (int64_t i = 0; i < rank; ++i) {
      if (i != dim + 1)
        groups.emplace_back();
      groups.back().push_back(i);
    }
    return groups;
  }

  Value splitBlocks(Value x, int64_t dim, int64_t blocks) {
    auto type = cast<RankedTensorType>(x.getType());
    SmallVector<int64_t> shape(type.getShape());
    shape[dim] = blocks;
    shape.insert(shape.begin() + dim + 1, blockLength);
    SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, x);
    sizes[dim] = b.getIndexAttr(blocks);
    sizes.insert(sizes.begin() + dim + 1, b.getIndexAttr(blockLength));
    return tensor::ExpandShapeOp::create(
        b, loc, RankedTensorType::get(shape, type.getElementType()), x,
        getGroups(shape.size(), dim), sizes);
  }

  Value joinBlocks(Value x, int64_t dim) {
    int64_t rank = cast<RankedTensorType>(x.getType()).getRank();
    return tensor::CollapseShapeOp::create(b, loc, x, getGroups(rank, dim));
  }

  OpBuilder &b;
  Location loc;
  Region &region;
};

} // namespace

LogicalResult quantx::expandScan(IRRewriter &rewriter, tm_tensor::ScanOp op) {
  if (op.getInputs().size() != 1 || op.getOutputs().size() != 2 ||
      op.getNumResults() != 2)
    return op.emitOpError("cannot be imported: it must combine one tensor, and "
                          "have its result and its last elements as results");
  Value x = op.getInputs().front();
  auto type = cast<RankedTensorType>(x.getType());
  int64_t dim = op.getDimension();
  if (dim < 0 || dim >= type.getRank())
    return op.emitOpError("has no dimension ") << dim;
  ScanExpander expander(rewriter, op);
  Value result = x;
  int64_t length = type.getDimSize(dim);
  if (!op.getInclusive()) {
    // Starts from the given elements and leaves out the last ones.
    if (ShapedType::isDynamic(length))
      return op.emitOpError("cannot be imported: it leaves out the last of an "
                            "open number of elements");
    auto start = cast<RankedTensorType>(op.getOutputs()[1].getType());
    SmallVector<int64_t> shape(type.getShape());
    shape[dim] = 1;
    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(rewriter, op.getLoc(), x);
    sizes[dim] = rewriter.getIndexAttr(1);
    SmallVector<OpFoldResult> offsets(sizes.size(), rewriter.getIndexAttr(0));
    SmallVector<OpFoldResult> strides(sizes.size(), rewriter.getIndexAttr(1));
    Value room = tensor::EmptyOp::create(rewriter, op.getLoc(), sizes,
                                         start.getElementType());
    Value first =
        tensor::InsertSliceOp::create(rewriter, op.getLoc(), op.getOutputs()[1],
                                      room, offsets, sizes, strides);
    result = first;
    if (length > 1)
      result = tensor::ConcatOp::create(
          rewriter, op.getLoc(), dim,
          ValueRange{first, expander.slice(x, dim, 0, length - 1)});
  }
  result = expander.scan(result, dim);
  Value last = expander.takeLast(result, dim);
  rewriter.replaceOp(op, {result, last});
  return success();
}
