//===- LinalgSoftmax.cpp - linalg ops without a region --------------------===//

#include "Interpreter.h"
#include "Scalar.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "quantx/Interfaces/RowReduction.h"
#include "quantx/Numerics/FloatFunctions.h"
#include <cmath>

using namespace mlir;
using namespace quantx;

/// The sum of `size` elements: in order, or along a row in the order of
/// Interfaces/RowReduction.h.
static double addUp(int64_t size, bool isRow,
                    llvm::function_ref<double(double)> round,
                    llvm::function_ref<double(int64_t)> element) {
  double partials[kRowPartials] = {};
  for (int64_t k = 0; k < size; ++k) {
    double &partial = partials[isRow ? k % kRowPartials : 0];
    partial = round(partial + element(k));
  }
  // Exponentials are not negative: a partial without elements is +0.
  for (int64_t step = kRowPartials / 2; step > 0; step /= 2)
    for (int64_t j = 0; j < step; ++j)
      partials[j] = round(partials[j] + partials[j + step]);
  return partials[0];
}

/// exp(x - max) / sum along one dimension: the largest element, then
/// exponentials and their sum, then divisions, all in the element's width (f16
/// and bf16 round after each step).
static LogicalResult runSoftmax(OpContext &context) {
  auto op = cast<linalg::SoftmaxOp>(context.op);
  const Tensor &input = context.operands[0];
  int64_t axis = op.getDimension();
  if (axis < 0 || axis >= input.rank())
    return context.error() << "dimension " << axis << " is outside of rank "
                           << input.rank();
  if (!input.isFloat())
    return context.error() << "softmax needs floats";
  FailureOr<Tensor> result = context.allocate(input.kind(), input.shape());
  if (failed(result))
    return failure();
  int64_t size = input.dim(axis), inner = 1;
  for (int64_t dim : input.shape().drop_front(axis + 1))
    inner *= dim;
  // In double the operations of narrower kinds are exact enough to round once
  // to what the narrow operation gives.
  ElementKind kind = input.kind();
  auto round = [kind](double value) {
    return toDouble(kind, fromDouble(kind, value));
  };
  auto exponential = [kind](double value) -> double {
    return kind == ElementKind::F64 ? std::exp(value) : expF32(float(value));
  };
  // Where the axis is the last dimension; not by its size, which may be 1.
  bool isRow = axis == input.rank() - 1;
  for (int64_t i = 0, e = input.numElements(); i < e; ++i) {
    if (i / inner % size != 0)
      continue;
    auto at = [&](int64_t k) { return i + k * inner; };
    double largest = -INFINITY;
    for (int64_t k = 0; k < size; ++k) {
      double x = input.getDouble(at(k));
      largest = x > largest || std::isnan(x) ? x : largest;
    }
    for (int64_t k = 0; k < size; ++k) {
      double x = round(input.getDouble(at(k)) - largest);
      result->setDouble(at(k), exponential(x));
    }
    double sum = addUp(size, isRow, round,
                       [&](int64_t k) { return result->getDouble(at(k)); });
    for (int64_t k = 0; k < size; ++k)
      result->setDouble(at(k), result->getDouble(at(k)) / sum);
  }
  return context.yield(*std::move(result));
}

void quantx::addLinalgOps(OpTable &table) {
  table["linalg.softmax"] = runSoftmax;
}
