//===- MatchUtils.cpp - what the recognizers of units share ---------------===//
//
// Reads reductions from their maps and regions, so that linalg.reduce and
// generics with kept or dropped dimensions are one thing.
//
//===----------------------------------------------------------------------===//

#include "quantx/Import/MatchUtils.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Support/Constants.h"
#include <cmath>

using namespace mlir;
using namespace quantx;

std::optional<double> quantx::readUniform(Value value) {
  if (auto fill = value.getDefiningOp<linalg::FillOp>())
    return readScalarFloat(fill.getInputs()[0]);
  return readScalarFloat(value);
}

SmallVector<int64_t> quantx::readWindowAttr(Operation *op, StringRef name,
                                            unsigned rank) {
  if (auto attr = op->getAttrOfType<DenseIntElementsAttr>(name))
    return SmallVector<int64_t>(attr.getValues<int64_t>());
  return SmallVector<int64_t>(rank, 1);
}

/// A reshape whose source and result differ in dimensions of size 1 only.
static Value lookThroughUnitReshape(Value value) {
  Operation *op = value.getDefiningOp();
  if (!isa_and_nonnull<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
    return value;
  auto isNotOne = [](int64_t size) { return size != 1; };
  auto keep = [&](Value tensor) {
    auto shape = cast<RankedTensorType>(tensor.getType()).getShape();
    return llvm::to_vector(llvm::make_filter_range(shape, isNotOne));
  };
  if (keep(op->getOperand(0)) != keep(value))
    return value;
  return lookThroughUnitReshape(op->getOperand(0));
}

/// Whether result `number` of the region combines its input with its own
/// accumulator by `kind`.
static bool combines(linalg::LinalgOp op, unsigned number, ExprKind kind) {
  Block *body = op.getBlock();
  Value yielded = body->getTerminator()->getOperand(number);
  BlockArgument input = body->getArgument(0);
  BlockArgument accumulator = body->getArgument(op.getNumDpsInputs() + number);
  Operation *combiner = yielded.getDefiningOp();
  if (auto select = dyn_cast_or_null<arith::SelectOp>(combiner)) {
    auto compare = select.getCondition().getDefiningOp<arith::CmpFOp>();
    if (kind != ExprKind::Max || !compare)
      return false;
    using P = arith::CmpFPredicate;
    bool greater = llvm::is_contained({P::OGT, P::UGT, P::OGE, P::UGE},
                                      compare.getPredicate());
    return greater && compare.getLhs() == select.getTrueValue() &&
           compare.getRhs() == select.getFalseValue() &&
           llvm::is_contained(select.getOperands(), input) &&
           llvm::is_contained(select.getOperands(), accumulator);
  }
  bool sums = isa_and_nonnull<arith::AddFOp>(combiner);
  bool takesMax =
      isa_and_nonnull<arith::MaximumFOp, arith::MaxNumFOp>(combiner);
  if (kind == ExprKind::Add ? !sums : !takesMax)
    return false;
  return llvm::is_contained(combiner->getOperands(), input) &&
         llvm::is_contained(combiner->getOperands(), accumulator);
}

std::optional<Reduction> quantx::matchReduction(Value value, ExprKind kind) {
  auto result = dyn_cast<OpResult>(lookThroughUnitReshape(value));
  if (!result)
    return std::nullopt;
  auto op = dyn_cast<linalg::LinalgOp>(result.getOwner());
  if (!op || !op.hasPureTensorSemantics() || op.getNumDpsInputs() != 1 ||
      op.getNumReductionLoops() == 0)
    return std::nullopt;
  for (OpResult other : op->getResults())
    if (other != result && !other.use_empty())
      return std::nullopt;
  OpOperand *input = op.getDpsInputOperand(0);
  if (!op.getMatchingIndexingMap(input).isIdentity() ||
      !combines(op, result.getResultNumber(), kind))
    return std::nullopt;
  std::optional<double> start =
      readUniform(op.getDpsInits()[result.getResultNumber()]);
  if (!start || (kind == ExprKind::Add ? *start != 0 : *start > -3.0e38))
    return std::nullopt;
  Reduction reduction{op, input->get(), {}};
  for (auto [dim, type] : llvm::enumerate(op.getIteratorTypesArray()))
    if (linalg::isReductionIterator(type))
      reduction.dims.push_back(dim);
  return reduction;
}
