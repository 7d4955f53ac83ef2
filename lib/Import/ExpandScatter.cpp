//===- ExpandScatter.cpp - updates at computed places as a loop -----------===//
//
// One update after the other, so that those of one place combine in order.
// Places outside of the tensor are found before the loop, which clamps them.
//
//===----------------------------------------------------------------------===//

#include "TmTensorForms.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"

using namespace mlir;
using namespace quantx;

namespace {

class ScatterExpander {
public:
  ScatterExpander(OpBuilder &b, tm_tensor::ScatterOp op)
      : b(b), loc(op.getLoc()), op(op), updates(op.getInputs()[0]),
        places(op.getInputs()[1]), init(op.getOutputs()[0]) {}

  Value expand() {
    checkPlaces();
    Value zero = arith::ConstantIndexOp::create(b, loc, 0);
    Value one = arith::ConstantIndexOp::create(b, loc, 1);
    Value count = tensor::DimOp::create(b, loc, updates, 0);
    return scf::ForOp::create(
               b, loc, zero, count, one, init,
               [&](OpBuilder &body, Location, Value i, ValueRange carried) {
                 Value next = update(body, i, carried.front());
                 scf::YieldOp::create(body, loc, next);
               })
        .getResult(0);
  }

private:
  ArrayRef<int64_t> getDims() { return op.getDimensionMap(); }

  /// One less than each dimension that is addressed, as i64.
  Value getLast(OpBuilder &builder, int64_t dim, Type type) {
    Value size = tensor::DimOp::create(builder, loc, init, dim);
    Value one = arith::ConstantIndexOp::create(builder, loc, 1);
    Value last = arith::SubIOp::create(builder, loc, size, one);
    return arith::IndexCastOp::create(builder, loc, type, last);
  }

  void checkPlaces() {
    Type type = getElementTypeOrSelf(places);
    Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
    Value yes = arith::ConstantOp::create(b, loc, b.getBoolAttr(true));
    SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, places);
    for (auto [column, dim] : llvm::enumerate(getDims())) {
      Value last = getLast(b, dim, type);
      SmallVector<OpFoldResult> offsets = {b.getIndexAttr(0),
                                           b.getIndexAttr(column)};
      SmallVector<OpFoldResult> strides(2, b.getIndexAttr(1));
      sizes[1] = b.getIndexAttr(1);
      auto columnType = RankedTensorType::get(
          cast<RankedTensorType>(places.getType()).getShape().take_front(),
          type);
      Value own = tensor::ExtractSliceOp::create(b, loc, columnType, places,
                                                 offsets, sizes, strides);
      Value empty =
          tensor::EmptyOp::create(b, loc, ArrayRef<int64_t>(), b.getI1Type());
      Value start = linalg::FillOp::create(b, loc, yes, empty).getResult(0);
      SmallVector<AffineMap> maps = {b.getMultiDimIdentityMap(1),
                                     AffineMap::get(1, 0, b.getContext())};
      auto inside = linalg::GenericOp::create(
          b, loc, start.getType(), own, start, maps,
          utils::IteratorType::reduction,
          [&](OpBuilder &body, Location, ValueRange args) {
            Value isLow = arith::CmpIOp::create(
                body, loc, arith::CmpIPredicate::sge, args[0], zero);
            Value isHigh = arith::CmpIOp::create(
                body, loc, arith::CmpIPredicate::sle, args[0], last);
            Value both = arith::AndIOp::create(body, loc, isLow, isHigh);
            linalg::YieldOp::create(
                body, loc,
                arith::AndIOp::create(body, loc, both, args[1]).getResult());
          });
      Value all =
          tensor::ExtractOp::create(b, loc, inside.getResult(0), ValueRange());
      CheckOp::create(b, loc, all,
                      "index of a scatter must be inside of the tensor");
    }
  }

  /// `carried` with the update number `i`.
  Value update(OpBuilder &body, Value i, Value carried) {
    int64_t rank = cast<RankedTensorType>(init.getType()).getRank();
    Type type = getElementTypeOrSelf(places);
    SmallVector<OpFoldResult> offsets(rank, body.getIndexAttr(0));
    SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(body, loc, carried);
    for (auto [column, dim] : llvm::enumerate(getDims())) {
      Value at = arith::ConstantIndexOp::create(body, loc, column);
      Value place =
          tensor::ExtractOp::create(body, loc, places, ValueRange{i, at});
      Value zero = arith::ConstantOp::create(body, loc, body.getZeroAttr(type));
      place = arith::MaxSIOp::create(body, loc, place, zero);
      place =
          arith::MinSIOp::create(body, loc, place, getLast(body, dim, type));
      Value index =
          arith::IndexCastOp::create(body, loc, body.getIndexType(), place);
      offsets[dim] = index;
      sizes[dim] = body.getIndexAttr(1);
    }
    if (cast<RankedTensorType>(updates.getType()).getRank() == 1)
      return updateElement(body, i, carried, offsets);
    return updateSlice(body, i, carried, offsets, sizes);
  }

  Value updateElement(OpBuilder &body, Value i, Value carried,
                      ArrayRef<OpFoldResult> place) {
    SmallVector<Value> indices =
        getValueOrCreateConstantIndexOp(body, loc, place);
    Value old = tensor::ExtractOp::create(body, loc, carried, indices);
    Value own = tensor::ExtractOp::create(body, loc, updates, i);
    Value next = inlineRegion(body, op.getRegion(), {own, old}).front();
    return tensor::InsertOp::create(body, loc, next, carried, indices);
  }

  /// An update of the dimensions that are not addressed.
  Value updateSlice(OpBuilder &body, Value i, Value carried,
                    ArrayRef<OpFoldResult> offsets,
                    ArrayRef<OpFoldResult> sizes) {
    auto type = cast<RankedTensorType>(updates.getType());
    auto window = RankedTensorType::get(type.getShape().drop_front(),
                                        type.getElementType());
    SmallVector<OpFoldResult> strides(offsets.size(), body.getIndexAttr(1));
    SmallVector<OpFoldResult> ownSizes =
        tensor::getMixedSizes(body, loc, updates);
    SmallVector<OpFoldResult> ownOffsets(ownSizes.size(), body.getIndexAttr(0));
    SmallVector<OpFoldResult> ownStrides(ownSizes.size(), body.getIndexAttr(1));
    ownOffsets[0] = i;
    ownSizes[0] = body.getIndexAttr(1);
    Value own = tensor::ExtractSliceOp::create(
        body, loc, window, updates, ownOffsets, ownSizes, ownStrides);
    Value old = tensor::ExtractSliceOp::create(body, loc, window, carried,
                                               offsets, sizes, strides);
    SmallVector<AffineMap> maps(2,
                                body.getMultiDimIdentityMap(window.getRank()));
    SmallVector<utils::IteratorType> loops(window.getRank(),
                                           utils::IteratorType::parallel);
    auto next = linalg::GenericOp::create(
        body, loc, window, own, old, maps, loops,
        [&](OpBuilder &inner, Location, ValueRange args) {
          linalg::YieldOp::create(
              inner, loc,
              inlineRegion(inner, op.getRegion(), {args[0], args[1]}));
        });
    return tensor::InsertSliceOp::create(body, loc, next.getResult(0), carried,
                                         offsets, sizes, strides);
  }

  OpBuilder &b;
  Location loc;
  tm_tensor::ScatterOp op;
  Value updates, places, init;
};

} // namespace

LogicalResult quantx::expandScatter(IRRewriter &rewriter,
                                    tm_tensor::ScatterOp op) {
  if (op.getInputs().size() != 2 || op.getOutputs().size() != 1 ||
      op.getNumResults() != 1)
    return op.emitOpError("cannot be imported: it must have updates and places "
                          "as inputs and one result");
  auto updates = cast<RankedTensorType>(op.getInputs()[0].getType());
  auto places = cast<RankedTensorType>(op.getInputs()[1].getType());
  auto init = cast<RankedTensorType>(op.getOutputs()[0].getType());
  int64_t addressed = op.getDimensionMap().size();
  bool isKnown = places.getRank() == 2 && places.getDimSize(1) == addressed &&
                 places.getElementType().isSignlessInteger();
  // What is addressed is missing in an update, or of size 1.
  int64_t missing = 1 + init.getRank() - updates.getRank();
  isKnown &= missing == 0 || missing == addressed;
  for (int64_t dim : op.getDimensionMap()) {
    isKnown &= dim >= 0 && dim < init.getRank();
    isKnown = isKnown && (missing > 0 || updates.getDimSize(dim + 1) == 1);
  }
  if (!isKnown)
    return op.emitOpError("cannot be imported: each update must be of the "
                          "dimensions that its place leaves open");
  rewriter.replaceOp(op, ScatterExpander(rewriter, op).expand());
  return success();
}
