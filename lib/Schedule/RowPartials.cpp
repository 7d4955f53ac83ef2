//===- RowPartials.cpp - partial results of a reduction -------------------===//

#include "RowPartials.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace quantx;

static Value combine(OpBuilder &b, const RowReduction &reduction,
                     Value accumulator, Value element) {
  bool first = reduction.accumulatorFirst;
  Operation *clone = b.clone(*reduction.combiner);
  clone->setOperand(first ? 0 : 1, accumulator);
  clone->setOperand(first ? 1 : 0, element);
  clone->getResult(0).setType(accumulator.getType());
  return clone->getResult(0);
}

Value quantx::makeNeutralPartials(OpBuilder &b, Location loc,
                                  const RowReduction &reduction) {
  Operation *combiner = reduction.combiner;
  Type type = combiner->getResult(0).getType();
  std::optional<TypedAttr> neutral;
  if (isa<arith::AddFOp>(combiner))
    neutral = b.getFloatAttr(type, -0.0); // -0 + x is x, also for -0
  else if (isa<arith::MaxNumFOp, arith::MinNumFOp>(combiner))
    neutral = FloatAttr::get(
        type, APFloat::getNaN(cast<FloatType>(type).getFloatSemantics()));
  else
    neutral = arith::getNeutralElement(combiner);
  auto vector = VectorType::get(kRowPartials, type);
  return arith::ConstantOp::create(b, loc,
                                   DenseElementsAttr::get(vector, *neutral));
}

Value quantx::joinPartials(OpBuilder &b, Location loc,
                           const RowReduction &reduction, Value start,
                           Value partials) {
  for (int64_t half = kRowPartials / 2; half > 0; half /= 2) {
    Value low =
        vector::ExtractStridedSliceOp::create(b, loc, partials, 0, half, 1);
    Value high =
        vector::ExtractStridedSliceOp::create(b, loc, partials, half, half, 1);
    partials = combine(b, reduction, low, high);
  }
  Value total = vector::ExtractOp::create(b, loc, partials, 0);
  return combine(b, reduction, start, total);
}
