//===- ProductMatcher.cpp - products of two computed values ---------------===//

#include "ProductMatcher.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/LinalgInterfaces.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Support/Constants.h"

using namespace mlir;
using namespace quantx;

namespace {

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

struct Factor {
  unsigned argument;
  bool isUnsigned = false;
  int64_t zeroPoint = 0;
};

/// ext(argument) - constant, or the argument itself.
std::optional<Factor> readFactor(Value value) {
  Factor factor{0};
  if (auto sub = value.getDefiningOp<arith::SubIOp>()) {
    std::optional<int64_t> zero = readScalarInt(sub.getRhs());
    if (!zero)
      return std::nullopt;
    factor.zeroPoint = *zero;
    value = sub.getLhs();
  } else if (auto add = value.getDefiningOp<arith::AddIOp>()) {
    std::optional<int64_t> zero = readScalarInt(add.getRhs());
    if (!zero)
      return std::nullopt;
    factor.zeroPoint = -*zero;
    value = add.getLhs();
  }
  bool isWide = false;
  if (auto ext = value.getDefiningOp<arith::ExtUIOp>()) {
    factor.isUnsigned = isWide = true;
    value = ext.getIn();
  } else if (auto ext = value.getDefiningOp<arith::ExtSIOp>()) {
    isWide = true;
    value = ext.getIn();
  } else if (auto ext = value.getDefiningOp<arith::ExtFOp>()) {
    value = ext.getIn();
  }
  auto argument = dyn_cast<BlockArgument>(value);
  if (!argument || (factor.zeroPoint != 0 && !isWide))
    return std::nullopt;
  factor.argument = argument.getArgNumber();
  return factor;
}

/// acc + left * right.
bool readBody(linalg::LinalgOp op, ProductMatch &match) {
  Block *body = op.getBlock();
  Value acc = body->getArguments().back();
  Operation *sum = body->getTerminator()->getOperand(0).getDefiningOp();
  if (!isa_and_nonnull<arith::AddIOp, arith::AddFOp>(sum))
    return false;
  Value term =
      sum->getOperand(0) == acc ? sum->getOperand(1) : sum->getOperand(0);
  if (sum->getOperand(0) != acc && sum->getOperand(1) != acc)
    return false;
  Operation *product = term.getDefiningOp();
  if (!isa_and_nonnull<arith::MulIOp, arith::MulFOp>(product))
    return false;
  std::optional<Factor> a = readFactor(product->getOperand(0));
  std::optional<Factor> b = readFactor(product->getOperand(1));
  if (!a || !b)
    return false;
  if (a->argument > b->argument)
    std::swap(a, b);
  if (a->argument != 0 || b->argument != 1)
    return false;
  match.left.isUnsigned = a->isUnsigned;
  match.left.zeroPoint = a->zeroPoint;
  match.right.isUnsigned = b->isUnsigned;
  match.right.zeroPoint = b->zeroPoint;
  return true;
}

//===----------------------------------------------------------------------===//
// Dimensions
//===----------------------------------------------------------------------===//

bool readLoops(AffineMap map, SmallVectorImpl<int64_t> &loops) {
  if (!map.isProjectedPermutation())
    return false;
  for (AffineExpr expr : map.getResults())
    loops.push_back(cast<AffineDimExpr>(expr).getPosition());
  return true;
}

bool isBatch(const ProductMatch &match, int64_t loop) {
  return llvm::is_contained(match.batch, loop);
}

/// One step towards the value that `side` was transposed from; false when
/// there is none.
bool lookThrough(const ProductMatch &match, ProductSide &side) {
  if (auto transpose = side.value.getDefiningOp<linalg::TransposeOp>()) {
    SmallVector<int64_t, 4> loops(side.loops.size()), order(side.loops.size());
    for (auto [i, dim] : llvm::enumerate(transpose.getPermutation())) {
      loops[dim] = side.loops[i];
      order[dim] = side.order[i];
    }
    side.value = transpose.getInput();
    side.loops = loops;
    side.order = order;
    return true;
  }
  auto collapse = side.value.getDefiningOp<tensor::CollapseShapeOp>();
  if (!collapse)
    return false;
  // Dimensions of size one may have been dropped, and batches counted in one.
  RankedTensorType type = collapse.getSrcType();
  SmallVector<int64_t, 4> loops, order;
  for (auto [group, loop, before] :
       llvm::zip(collapse.getReassociationIndices(), side.loops, side.order)) {
    int64_t found = 0;
    for (int64_t dim : group) {
      bool isLoop = type.getDimSize(dim) != 1;
      loops.push_back(isLoop ? loop : -1);
      order.push_back(before * group.size() + found);
      found += isLoop;
    }
    if (found == 0)
      loops.back() = loop;
    if (found > 1 && (loop < 0 || !isBatch(match, loop)))
      return false;
  }
  side.value = collapse.getSrc();
  side.loops = loops;
  side.order = order;
  return true;
}

bool isPackable(const ProductMatch &match, const ProductSide &side) {
  return side.loops.back() == match.n || side.loops.back() == match.k;
}

/// The farthest value behind transpositions that can be packed as it lies.
void peelRight(ProductMatch &match) {
  ProductSide side = match.right;
  while (lookThrough(match, side))
    if (isPackable(match, side))
      match.right = side;
}

} // namespace

std::optional<ProductMatch> quantx::matchProduct(linalg::LinalgOp op) {
  if (op.getNumDpsInputs() != 2 || op.getNumDpsInits() != 1 ||
      !op.hasPureTensorSemantics() || op->getNumResults() != 1)
    return std::nullopt;
  ProductMatch match;
  OpOperand *left = op.getDpsInputOperand(0);
  OpOperand *right = op.getDpsInputOperand(1);
  if (!readLoops(op.getMatchingIndexingMap(left), match.left.loops) ||
      !readLoops(op.getMatchingIndexingMap(right), match.right.loops) ||
      !readLoops(op.getMatchingIndexingMap(op.getDpsInitOperand(0)),
                 match.resultLoops))
    return std::nullopt;
  match.left.value = left->get();
  match.right.value = right->get();
  auto leftType = dyn_cast<RankedTensorType>(left->get().getType());
  auto rightType = dyn_cast<RankedTensorType>(right->get().getType());
  if (!leftType || !rightType ||
      leftType.getElementType() != rightType.getElementType())
    return std::nullopt;
  Type element = leftType.getElementType();
  Type sum = getElementTypeOrSelf(op->getResult(0).getType());
  if (!(element.isInteger(8) && sum.isInteger(32)) &&
      !(element.isF32() && sum.isF32()))
    return std::nullopt;
  FailureOr<linalg::ContractionDimensions> dims =
      linalg::inferContractionDims(op);
  if (failed(dims) || dims->n.size() != 1 || dims->k.size() != 1 ||
      dims->batch.size() + dims->m.size() + 2 != op.getNumLoops())
    return std::nullopt;
  match.n = dims->n[0];
  match.k = dims->k[0];
  // Batch and rows in the order of the result.
  for (int64_t loop : match.resultLoops)
    if (llvm::is_contained(dims->batch, unsigned(loop)))
      match.batch.push_back(loop);
    else if (loop != match.n)
      match.m.push_back(loop);
  SmallVector<int64_t> sizes = op.getStaticLoopRanges();
  if (sizes[match.n] == 0 || sizes[match.k] == 0)
    return std::nullopt;
  if (!readBody(op, match))
    return std::nullopt;
  for (ProductSide *side : {&match.left, &match.right})
    side->order.assign(side->loops.size(), 0);
  peelRight(match);
  return match;
}
