//===- LinalgRowReduction.cpp - float sums along rows ---------------------===//
//
// The order of Interfaces/RowReduction.h, for the sums and products whose bits
// depend on it. All other reductions run in loop order.
//
//===----------------------------------------------------------------------===//

#include "Body.h"
#include "LoopNest.h"
#include "quantx/Interfaces/RowReduction.h"

using namespace mlir;
using namespace quantx;

namespace {

/// Partial results of one row; those from `filled` on have no element yet.
class Partials {
public:
  Partials(const RowReduction &reduction)
      : function(getScalarFunction(reduction.combiner)),
        positions{reduction.accumulatorFirst ? 0u : 1u,
                  reduction.accumulatorFirst ? 1u : 0u} {}

  void reset() { filled = 0; }

  /// Elements of a row come in order of their index.
  void add(int64_t index, Scalar element) {
    int64_t j = index % kRowPartials;
    partials[j] = j < filled ? combine(partials[j], element) : element;
    filled = std::max(filled, j + 1);
  }

  Scalar finish(Scalar initial) {
    for (int64_t step = kRowPartials / 2; step > 0; step /= 2)
      for (int64_t j = 0; j < step && j + step < filled; ++j)
        partials[j] = combine(partials[j], partials[j + step]);
    return combine(initial, partials[0]);
  }

private:
  Scalar combine(Scalar accumulator, Scalar element) {
    Scalar values[] = {accumulator, element};
    ScalarArgs arguments{values, positions};
    return function(arguments);
  }

  ScalarFn function;
  unsigned positions[2];
  Scalar partials[kRowPartials];
  int64_t filled = 0;
};

} // namespace

std::optional<LogicalResult> quantx::tryRunRowReduction(OpContext &context,
                                                        linalg::LinalgOp op,
                                                        const LoopNest &nest,
                                                        Tensor &result) {
  std::optional<RowReduction> reduction = matchRowReduction(op);
  if (!reduction || !reduction->dependsOnOrder())
    return std::nullopt;
  Block &block = *op.getBlock();
  FailureOr<Body> element =
      Body::createFor(reduction->element, block, context.interpreter);
  if (failed(element))
    return failure();
  unsigned numInputs = op.getNumDpsInputs();
  SmallVector<unsigned> used;
  for (unsigned i = 0; i < numInputs; ++i)
    if (!block.getArgument(i).use_empty())
      used.push_back(i);
  char *storage = result.mutableRawBytes().data();

  SmallVector<unsigned> rows, inside;
  op.getParallelDims(rows);
  op.getReductionDims(inside);
  Partials partials(*reduction);
  Walk row(nest, rows);
  do {
    partials.reset();
    Walk point(nest, inside);
    do {
      for (unsigned i : used) {
        int64_t offset =
            row.offset(i) + point.offset(i) - nest.accesses[i].base;
        element->setArgument(i, loadScalar(context.operands[i], offset));
      }
      if (failed(element->run()))
        return failure();
      partials.add(point.point()[reduction->loop], element->getResult(0));
    } while (point.next());
    int64_t offset = row.offset(numInputs);
    storeScalar(result.kind(), storage, offset,
                partials.finish(loadScalar(result, offset)));
  } while (row.next());
  return success();
}
