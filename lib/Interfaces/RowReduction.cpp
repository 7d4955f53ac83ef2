//===- RowReduction.cpp - reductions along rows ---------------------------===//

#include "quantx/Interfaces/RowReduction.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"

using namespace mlir;
using namespace quantx;

bool RowReduction::dependsOnOrder() const {
  return isa<arith::AddFOp, arith::MulFOp>(combiner);
}

static bool isCombiner(Operation *op) {
  return isa_and_nonnull<arith::AddFOp, arith::AddIOp, arith::AndIOp,
                         arith::MaximumFOp, arith::MaxNumFOp, arith::MaxSIOp,
                         arith::MaxUIOp, arith::MinimumFOp, arith::MinNumFOp,
                         arith::MinSIOp, arith::MinUIOp, arith::MulFOp,
                         arith::MulIOp, arith::OrIOp, arith::XOrIOp>(op);
}

/// A product of two operands that lie differently: a matrix by a vector, say.
static bool isContraction(linalg::LinalgOp op) {
  if (!linalg::isaContractionOpInterface(op))
    return false;
  return op.getMatchingIndexingMap(op.getDpsInputOperand(0)) !=
         op.getMatchingIndexingMap(op.getDpsInputOperand(1));
}

/// The body of a reduction along rows, whose loop is yet to be found.
static std::optional<RowReduction> matchBody(linalg::LinalgOp op) {
  unsigned reductions = op.getNumReductionLoops();
  if (reductions == 0 || op.getNumDpsInits() != 1 ||
      reductions + op.getNumParallelLoops() != op.getNumLoops() ||
      isContraction(op))
    return std::nullopt;
  Block &block = *op.getBlock();
  if (block.getNumArguments() != op->getNumOperands())
    return std::nullopt;
  Value accumulator = block.getArguments().back();
  Operation *combiner = block.getTerminator()->getOperand(0).getDefiningOp();
  if (!isCombiner(combiner) || combiner->getBlock() != &block ||
      !accumulator.hasOneUse() || *accumulator.getUsers().begin() != combiner)
    return std::nullopt;
  for (Operation &inner : block.without_terminator())
    if (isa<linalg::IndexOp>(inner) ||
        (!OpTrait::hasElementwiseMappableTraits(&inner) &&
         !inner.hasTrait<OpTrait::ConstantLike>()))
      return std::nullopt;
  bool first = combiner->getOperand(0) == accumulator;
  return RowReduction{0, combiner, combiner->getOperand(first ? 1 : 0), first};
}

/// The reduction loop along which operands that are read by `maps` lie in
/// memory.
static std::optional<unsigned> findRowLoop(linalg::LinalgOp op,
                                           ArrayRef<AffineMap> maps) {
  // What is read at every point, and along which loop in memory order.
  std::optional<unsigned> loop;
  for (AffineMap map : maps.drop_back())
    if (map.isPermutation())
      loop = map.getDimPosition(map.getNumResults() - 1);
  if (!loop ||
      op.getIteratorTypesArray()[*loop] != utils::IteratorType::reduction)
    return std::nullopt;
  for (AffineMap map : maps) {
    if (!map.isProjectedPermutation(/*allowZeroInResults=*/true))
      return std::nullopt;
    for (AffineExpr expr : map.getResults().drop_back(map.getNumResults() != 0))
      if (expr.isFunctionOfDim(*loop))
        return std::nullopt;
  }
  return loop;
}

std::optional<RowReduction> quantx::matchRowReduction(linalg::LinalgOp op) {
  std::optional<RowReduction> reduction = matchBody(op);
  if (!reduction)
    return std::nullopt;
  std::optional<unsigned> loop = findRowLoop(op, op.getIndexingMapsArray());
  if (!loop)
    return std::nullopt;
  reduction->loop = *loop;
  return reduction;
}

bool quantx::sumsInOtherOrder(linalg::LinalgOp op, ArrayRef<AffineMap> maps) {
  std::optional<RowReduction> reduction = matchBody(op);
  return reduction && reduction->dependsOnOrder() &&
         findRowLoop(op, op.getIndexingMapsArray()) != findRowLoop(op, maps);
}

TypedAttr quantx::getNeutralPartial(Builder &b, const RowReduction &reduction) {
  Operation *combiner = reduction.combiner;
  Type type = combiner->getResult(0).getType();
  if (isa<arith::AddFOp>(combiner))
    return b.getFloatAttr(type, -0.0); // -0 + x is x, also for -0
  if (isa<arith::MaxNumFOp, arith::MinNumFOp>(combiner))
    return FloatAttr::get(
        type, APFloat::getNaN(cast<FloatType>(type).getFloatSemantics()));
  return *arith::getNeutralElement(combiner);
}
