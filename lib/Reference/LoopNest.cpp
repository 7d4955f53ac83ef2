//===- LoopNest.cpp - the iteration space of a linalg op ------------------===//

#include "LoopNest.h"

#include "mlir/IR/AffineExpr.h"

using namespace mlir;
using namespace quantx;

/// Adds factor * expr to coefficients and base; false where it is not linear.
static bool addLinear(AffineExpr expr, int64_t factor,
                      MutableArrayRef<int64_t> coefficients, int64_t &base) {
  if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
    coefficients[dim.getPosition()] += factor;
    return true;
  }
  if (auto constant = dyn_cast<AffineConstantExpr>(expr)) {
    base += factor * constant.getValue();
    return true;
  }
  auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!binary)
    return false;
  if (expr.getKind() == AffineExprKind::Add)
    return addLinear(binary.getLHS(), factor, coefficients, base) &&
           addLinear(binary.getRHS(), factor, coefficients, base);
  auto scale = dyn_cast<AffineConstantExpr>(binary.getRHS());
  return expr.getKind() == AffineExprKind::Mul && scale &&
         addLinear(binary.getLHS(), factor * scale.getValue(), coefficients,
                   base);
}

int64_t Access::getOffset(ArrayRef<int64_t> point) const {
  SmallVector<int64_t, 4> position = map.compose(point);
  int64_t offset = 0;
  for (auto [index, dim] : llvm::zip_equal(position, shape)) {
    if (index < 0 || index >= dim)
      return -1;
    offset = offset * dim + index;
  }
  return offset;
}

//===----------------------------------------------------------------------===//
// LoopNest
//===----------------------------------------------------------------------===//

/// Every loop that stands alone in a map has the size of that dimension.
static LogicalResult findSizes(OpContext &context, LoopNest &nest) {
  for (auto [number, access] : llvm::enumerate(nest.accesses))
    for (auto [expr, dim] :
         llvm::zip_equal(access.map.getResults(), access.shape)) {
      auto loop = dyn_cast<AffineDimExpr>(expr);
      if (!loop)
        continue;
      int64_t &size = nest.sizes[loop.getPosition()];
      if (size >= 0 && size != dim)
        return context.error()
               << "operand " << number << " has size " << dim << " along loop "
               << loop.getPosition() << ", where another operand has " << size;
      size = dim;
    }
  for (auto [loop, size] : llvm::enumerate(nest.sizes))
    if (size < 0)
      return context.error() << "the size of loop " << loop
                             << " does not follow from the operands";
  return success();
}

/// Fills strides and base; reports a linear access that leaves the shape.
static LogicalResult linearize(OpContext &context, const LoopNest &nest,
                               unsigned number, Access &access) {
  access.strides.assign(nest.sizes.size(), 0);
  int64_t rowSize = 1;
  for (int64_t d = access.shape.size() - 1; d >= 0; --d) {
    SmallVector<int64_t> coefficients(nest.sizes.size(), 0);
    int64_t first = 0;
    if (!addLinear(access.map.getResult(d), 1, coefficients, first)) {
      access.isLinear = false;
      return success();
    }
    int64_t low = first, high = first;
    for (auto [coefficient, size] : llvm::zip_equal(coefficients, nest.sizes)) {
      int64_t reach = coefficient * (size - 1);
      (reach < 0 ? low : high) += reach;
    }
    if (low < 0 || high >= access.shape[d])
      return context.error() << "operand " << number << " is accessed at index "
                             << (low < 0 ? low : high) << " of dimension " << d
                             << ", which has size " << access.shape[d];
    for (auto [loop, coefficient] : llvm::enumerate(coefficients))
      access.strides[loop] += coefficient * rowSize;
    access.base += first * rowSize;
    rowSize *= access.shape[d];
  }
  return success();
}

FailureOr<LoopNest> LoopNest::create(OpContext &context, linalg::LinalgOp op) {
  LoopNest nest;
  nest.sizes.assign(op.getNumLoops(), -1);
  for (OpOperand &operand : op->getOpOperands()) {
    const Tensor &tensor = context.operands[operand.getOperandNumber()];
    Access access;
    access.map = op.getMatchingIndexingMap(&operand);
    access.shape.assign(tensor.shape().begin(), tensor.shape().end());
    if (access.map.getNumResults() != access.shape.size() ||
        access.map.getNumSymbols() != 0)
      return context.error()
             << "operand " << operand.getOperandNumber()
             << " has an indexing map that does not fit its rank";
    nest.accesses.push_back(std::move(access));
  }
  if (failed(findSizes(context, nest)))
    return failure();
  if (nest.isEmpty())
    return nest;
  for (auto [number, access] : llvm::enumerate(nest.accesses))
    if (failed(linearize(context, nest, number, access)))
      return failure();
  return nest;
}

//===----------------------------------------------------------------------===//
// Walk
//===----------------------------------------------------------------------===//

Walk::Walk(const LoopNest &nest, ArrayRef<unsigned> loops)
    : nest(nest), loops(loops), index(nest.sizes.size(), 0) {
  for (const Access &access : nest.accesses) {
    offsets.push_back(access.base);
    allLinear &= access.isLinear;
  }
  moveNonLinear();
}

void Walk::moveNonLinear() {
  if (allLinear)
    return;
  for (auto [offset, access] : llvm::zip_equal(offsets, nest.accesses))
    if (!access.isLinear)
      offset = access.getOffset(index);
}

bool Walk::next() {
  for (unsigned loop : llvm::reverse(loops)) {
    ++index[loop];
    bool wrapped = index[loop] == nest.sizes[loop];
    int64_t steps = wrapped ? 1 - nest.sizes[loop] : 1;
    for (unsigned i = 0, e = offsets.size(); i != e; ++i)
      offsets[i] += steps * nest.accesses[i].strides[loop];
    if (!wrapped) {
      moveNonLinear();
      return true;
    }
    index[loop] = 0;
  }
  return false;
}
