//===- RowPartials.cpp - partial results of a reduction -------------------===//

#include "RowPartials.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace quantx;

bool quantx::startsFromNumber(const RowReduction &reduction, Value start) {
  APFloat value(0.0f);
  return isa<arith::MaxNumFOp, arith::MinNumFOp>(reduction.combiner) &&
         !reduction.accumulatorFirst &&
         matchPattern(start, m_ConstantFloat(&value)) && !value.isNaN();
}

Value quantx::selectNumber(OpBuilder &b, Location loc,
                           const RowReduction &reduction, Value accumulator,
                           Value element) {
  auto predicate = isa<arith::MaxNumFOp>(reduction.combiner)
                       ? arith::CmpFPredicate::OGT
                       : arith::CmpFPredicate::OLT;
  Value better = arith::CmpFOp::create(b, loc, predicate, element, accumulator);
  return arith::SelectOp::create(b, loc, better, element, accumulator);
}

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
                                  const RowReduction &reduction, Value start) {
  TypedAttr neutral = getNeutralPartial(b, reduction);
  auto vector = VectorType::get(kRowPartials, neutral.getType());
  if (startsFromNumber(reduction, start))
    return vector::BroadcastOp::create(b, loc, vector, start);
  return arith::ConstantOp::create(b, loc,
                                   DenseElementsAttr::get(vector, neutral));
}

/// Of the rows in `vectors`, `width` partial results each, the first or second
/// half of every row.
static Value takeHalves(OpBuilder &b, Location loc, ArrayRef<Value> vectors,
                        int64_t width, bool second) {
  int64_t lanes = cast<VectorType>(vectors[0].getType()).getNumElements();
  SmallVector<int64_t> mask;
  for (int64_t lane = 0; lane < lanes * int64_t(vectors.size()); ++lane)
    if ((lane % width >= width / 2) == second)
      mask.push_back(lane);
  return vector::ShuffleOp::create(b, loc, vectors.front(), vectors.back(),
                                   mask);
}

SmallVector<Value> quantx::joinPartials(OpBuilder &b, Location loc,
                                        const RowReduction &reduction,
                                        ArrayRef<Value> starts,
                                        ArrayRef<Value> partials) {
  bool areNumbers = llvm::all_of(
      starts, [&](Value start) { return startsFromNumber(reduction, start); });
  auto join = [&](Value accumulator, Value element) {
    return areNumbers ? selectNumber(b, loc, reduction, accumulator, element)
                      : combine(b, reduction, accumulator, element);
  };
  // Halves of two rows fill a vector, so that rows side by side take their
  // steps in one op as soon as there is room.
  SmallVector<Value> vectors(partials);
  for (int64_t width = kRowPartials; width > 1; width /= 2) {
    SmallVector<Value> next;
    int64_t together = vectors.size() > 1 ? 2 : 1;
    for (ArrayRef<Value> rest = vectors; !rest.empty();
         rest = rest.drop_front(together)) {
      ArrayRef<Value> some = rest.take_front(together);
      Value low = takeHalves(b, loc, some, width, /*second=*/false);
      Value high = takeHalves(b, loc, some, width, /*second=*/true);
      next.push_back(join(low, high));
    }
    vectors = std::move(next);
  }
  auto type = cast<VectorType>(vectors[0].getType());
  Value start = vector::FromElementsOp::create(b, loc, type, starts);
  Value total = join(start, vectors[0]);
  SmallVector<Value> results;
  for (size_t row = 0; row < starts.size(); ++row)
    results.push_back(vector::ExtractOp::create(b, loc, total, row));
  return results;
}
