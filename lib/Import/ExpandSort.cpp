//===- ExpandSort.cpp - sorts as counts of what comes first ---------------===//
//
// An element's place is the number of elements before it. That takes all pairs,
// which vectors do well for the lengths of a top-k among classes or experts.
//
//===----------------------------------------------------------------------===//

#include "TmTensorForms.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace quantx;

namespace {

/// All pairs of longer ones would take seconds.
constexpr int64_t maxLength = 16384;

class SortExpander {
public:
  SortExpander(OpBuilder &b, tm_tensor::SortOp op)
      : b(b), loc(op.getLoc()), region(op.getRegion()),
        tensors(op.getOutputs()), dim(op.getDimension()),
        rank(cast<RankedTensorType>(tensors.front().getType()).getRank()) {}

  SmallVector<Value> expand() {
    Value places = count();
    SmallVector<Value> sorted;
    for (Value tensor : tensors)
      sorted.push_back(place(tensor, places));
    return sorted;
  }

private:
  /// Maps over the element's position and, along `dim`, another one's.
  AffineMap getOwnMap() const {
    return AffineMap::getMultiDimIdentityMap(rank + 1, b.getContext())
        .dropResult(rank);
  }
  AffineMap getOtherMap() const {
    SmallVector<AffineExpr> exprs(getOwnMap().getResults());
    exprs[dim] = b.getAffineDimExpr(rank);
    return AffineMap::get(rank + 1, 0, exprs, b.getContext());
  }
  SmallVector<utils::IteratorType> getLoops() const {
    SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
    loops.push_back(utils::IteratorType::reduction);
    return loops;
  }

  /// For each element how many come before it; of equal ones, the earlier.
  Value count() {
    SmallVector<Value> inputs;
    SmallVector<AffineMap> maps;
    for (Value tensor : tensors) {
      inputs.append({tensor, tensor});
      maps.append({getOwnMap(), getOtherMap()});
    }
    maps.push_back(getOwnMap());
    Value empty = tensor::EmptyOp::create(
        b, loc, tensor::getMixedSizes(b, loc, tensors.front()), b.getI64Type());
    Value zero = arith::ConstantOp::create(b, loc, b.getI64IntegerAttr(0));
    Value init = linalg::FillOp::create(b, loc, zero, empty).getResult(0);
    return linalg::GenericOp::create(
               b, loc, init.getType(), inputs, init, maps, getLoops(),
               [&](OpBuilder &body, Location, ValueRange args) {
                 yieldCount(body, args);
               })
        .getResult(0);
  }

  void yieldCount(OpBuilder &body, ValueRange args) {
    SmallVector<Value> ownFirst, otherFirst;
    for (size_t i = 0; i < tensors.size(); ++i) {
      Value own = args[2 * i], other = args[2 * i + 1];
      ownFirst.append({own, other});
      otherFirst.append({other, own});
    }
    Value at = linalg::IndexOp::create(body, loc, dim);
    Value otherAt = linalg::IndexOp::create(body, loc, rank);
    Value isEarlier = arith::CmpIOp::create(
        body, loc, arith::CmpIPredicate::ult, otherAt, at);
    Value isLater = arith::CmpIOp::create(body, loc, arith::CmpIPredicate::ugt,
                                          otherAt, at);
    // The region says whether two that stand in this order may stay so.
    Value mayStay = inlineRegion(body, region, otherFirst).front();
    Value ownMayStay = inlineRegion(body, region, ownFirst).front();
    Value yes = arith::ConstantOp::create(body, loc, body.getBoolAttr(true));
    Value mustGo = arith::XOrIOp::create(body, loc, ownMayStay, yes);
    Value early = arith::AndIOp::create(body, loc, isEarlier, mayStay);
    Value late = arith::AndIOp::create(body, loc, isLater, mustGo);
    Value isBefore = arith::OrIOp::create(body, loc, early, late);
    Value one = arith::ExtUIOp::create(body, loc, body.getI64Type(), isBefore);
    Value sum = arith::AddIOp::create(body, loc, args.back(), one);
    linalg::YieldOp::create(body, loc, sum);
  }

  /// Brings each element to its place.
  Value place(Value tensor, Value places) {
    Value init = makeZerosLike(b, loc, tensor);
    SmallVector<AffineMap> maps = {getOtherMap(), getOtherMap(), getOwnMap()};
    return linalg::GenericOp::create(
               b, loc, init.getType(), ValueRange{tensor, places}, init, maps,
               getLoops(),
               [&](OpBuilder &body, Location, ValueRange args) {
                 Value at = linalg::IndexOp::create(body, loc, dim);
                 at = arith::IndexCastOp::create(body, loc, body.getI64Type(),
                                                 at);
                 Value isHere = arith::CmpIOp::create(
                     body, loc, arith::CmpIPredicate::eq, args[1], at);
                 Value kept = arith::SelectOp::create(body, loc, isHere,
                                                      args[0], args[2]);
                 linalg::YieldOp::create(body, loc, kept);
               })
        .getResult(0);
  }

  OpBuilder &b;
  Location loc;
  Region &region;
  SmallVector<Value> tensors;
  int64_t dim, rank;
};

} // namespace

LogicalResult quantx::expandSort(IRRewriter &rewriter, tm_tensor::SortOp op) {
  if (!op.getInputs().empty() || op.getOutputs().empty())
    return op.emitOpError("cannot be imported: what is sorted must be in outs");
  auto type = cast<RankedTensorType>(op.getOutputs().front().getType());
  int64_t dim = op.getDimension();
  if (dim < 0 || dim >= type.getRank())
    return op.emitOpError("has no dimension ") << dim;
  for (Value tensor : op.getOutputs())
    if (cast<RankedTensorType>(tensor.getType()).getShape() != type.getShape())
      return op.emitOpError("cannot be imported: it sorts tensors of several "
                            "shapes");
  if (type.getDimSize(dim) > maxLength)
    return op.emitOpError("sorts ")
           << type.getDimSize(dim) << " elements: at most " << maxLength
           << " can be imported; leave the sort to the caller of the model";
  rewriter.replaceOp(op, SortExpander(rewriter, op).expand());
  return success();
}
