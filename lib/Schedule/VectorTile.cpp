//===- VectorTile.cpp - one structured op on a small tile -----------------===//
//
// The results of a tile are 1-D vectors, one per run of lanes. Reductions are
// loops that carry these vectors; short ones are unrolled. Operands that do not
// depend on the lanes stay scalars until they meet a vector.
//
//===----------------------------------------------------------------------===//

#include "VectorTile.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/UB/IR/UBOps.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace quantx;

/// Reductions of at most so many steps are written out.
static constexpr int64_t kMaxUnrolledReduction = 16;

//===----------------------------------------------------------------------===//
// What can be done
//===----------------------------------------------------------------------===//

namespace {
enum class LaneAccess { Same, Contiguous, Other };
} // namespace

/// How the elements that the lanes read lie in memory.
static LaneAccess getLaneAccess(AffineMap map, unsigned vectorDim) {
  if (!map.isFunctionOfDim(vectorDim))
    return LaneAccess::Same;
  for (AffineExpr expr : map.getResults().drop_back())
    if (expr.isFunctionOfDim(vectorDim))
      return LaneAccess::Other;
  MLIRContext *context = map.getContext();
  AffineExpr dim = getAffineDimExpr(vectorDim, context);
  AffineExpr last = map.getResults().back();
  AffineExpr step = last.replace(dim, dim + 1) - last;
  step = simplifyAffineExpr(step, map.getNumDims(), 0);
  return step == getAffineConstantExpr(1, context) ? LaneAccess::Contiguous
                                                   : LaneAccess::Other;
}

bool quantx::isVectorElement(Type type) {
  return type.isIntOrFloat() && !type.isInteger(128);
}

bool quantx::isVectorElementInMemory(Type type) {
  return isVectorElement(type) && type.getIntOrFloatBitWidth() % 8 == 0;
}

std::optional<unsigned> quantx::getVectorDim(linalg::LinalgOp op,
                                             std::string &reason) {
  auto refuse = [&](const char *why) {
    reason = why;
    return std::nullopt;
  };
  if (!op.hasPureTensorSemantics() || op->getNumResults() != 1)
    return refuse("not on tensors with one result");
  OpOperand *init = op.getDpsInitOperand(0);
  AffineMap map = op.getMatchingIndexingMap(init);
  if (!map.isProjectedPermutation() || map.getNumResults() == 0 ||
      map.getNumResults() != op.getNumParallelLoops())
    return refuse("the result is not indexed by all parallel loops");
  unsigned vectorDim = map.getDimPosition(map.getNumResults() - 1);
  for (OpOperand &operand : op->getOpOperands()) {
    Type type = getElementTypeOrSelf(operand.get().getType());
    if (!isVectorElementInMemory(type))
      return refuse("an element type has no vectors in memory");
    if (op.payloadUsesValueFromOperand(&operand) &&
        getLaneAccess(op.getMatchingIndexingMap(&operand), vectorDim) ==
            LaneAccess::Other)
      return refuse("an operand is not contiguous along the result's last "
                    "dimension");
  }
  for (Operation &inner : op.getBlock()->without_terminator()) {
    if (isa<linalg::IndexOp>(inner)) {
      if (cast<linalg::IndexOp>(inner).getDim() == vectorDim)
        return refuse("the body uses the index of the lanes");
      continue;
    }
    if (!OpTrait::hasElementwiseMappableTraits(&inner) &&
        !inner.hasTrait<OpTrait::ConstantLike>())
      return refuse("the body is not elementwise");
    for (Type type : inner.getResultTypes())
      if (!isVectorElement(type) && !type.isIndex())
        return refuse("the body computes in a type that has no vectors");
  }
  return vectorDim;
}

//===----------------------------------------------------------------------===//
// Code
//===----------------------------------------------------------------------===//

namespace {

class TileEmitter {
public:
  TileEmitter(RewriterBase &b, linalg::LinalgOp op, unsigned vectorDim,
              int64_t lanes)
      : b(b), op(op), loc(op.getLoc()), vectorDim(vectorDim), lanes(lanes),
        sizes(op.getStaticLoopRanges()), init(op.getDpsInitOperand(0)),
        initMap(op.getMatchingIndexingMap(init)) {}

  void run() {
    SmallVector<SmallVector<int64_t>> points = getPoints();
    SmallVector<Value> accumulators;
    SmallVector<OpFoldResult> position(sizes.size(), b.getIndexAttr(0));
    if (op.payloadUsesValueFromOperand(init))
      for (ArrayRef<int64_t> point : points) {
        setPoint(position, point);
        accumulators.push_back(readVector(init, position));
      }
    SmallVector<unsigned> reductions;
    op.getReductionDims(reductions);
    SmallVector<Value> results =
        emitLoops(reductions, position, points, accumulators);
    Value tensor = init->get();
    for (auto [point, result] : llvm::zip(points, results)) {
      setPoint(position, point);
      tensor = vector::TransferWriteOp::create(b, loc, asVector(result), tensor,
                                               indicesOf(initMap, position),
                                               ArrayRef<bool>{true})
                   .getResult();
    }
    b.replaceOp(op, tensor);
  }

private:
  /// The starts of all runs of lanes in the result.
  SmallVector<SmallVector<int64_t>> getPoints() {
    SmallVector<SmallVector<int64_t>> points(
        1, SmallVector<int64_t>(sizes.size(), 0));
    for (AffineExpr expr : initMap.getResults()) {
      unsigned dim = cast<AffineDimExpr>(expr).getPosition();
      int64_t step = dim == vectorDim ? lanes : 1;
      SmallVector<SmallVector<int64_t>> next;
      for (const auto &point : points)
        for (int64_t value = 0; value < sizes[dim]; value += step) {
          next.push_back(point);
          next.back()[dim] = value;
        }
      points = std::move(next);
    }
    return points;
  }

  /// Sets the parallel loops of `position`; reductions keep their values.
  void setPoint(SmallVectorImpl<OpFoldResult> &position,
                ArrayRef<int64_t> point) {
    for (AffineExpr expr : initMap.getResults()) {
      unsigned dim = cast<AffineDimExpr>(expr).getPosition();
      position[dim] = b.getIndexAttr(point[dim]);
    }
  }

  SmallVector<Value> indicesOf(AffineMap map, ArrayRef<OpFoldResult> position) {
    SmallVector<Value> indices;
    for (AffineExpr expr : map.getResults()) {
      OpFoldResult index = affine::makeComposedFoldedAffineApply(
          b, loc, AffineMap::get(map.getNumDims(), 0, expr), position);
      indices.push_back(getValueOrCreateConstantIndexOp(b, loc, index));
    }
    return indices;
  }

  Value readVector(OpOperand *operand, ArrayRef<OpFoldResult> position) {
    Type element = getElementTypeOrSelf(operand->get().getType());
    auto type = VectorType::get(lanes, element);
    Value padding = ub::PoisonOp::create(b, loc, element);
    return vector::TransferReadOp::create(
        b, loc, type, operand->get(),
        indicesOf(op.getMatchingIndexingMap(operand), position), padding,
        ArrayRef<bool>{true});
  }

  /// A scalar where all lanes read the same element.
  Value readOperand(OpOperand *operand, ArrayRef<OpFoldResult> position) {
    if (!isa<ShapedType>(operand->get().getType()))
      return operand->get();
    AffineMap map = op.getMatchingIndexingMap(operand);
    if (getLaneAccess(map, vectorDim) == LaneAccess::Same)
      return tensor::ExtractOp::create(b, loc, operand->get(),
                                       indicesOf(map, position));
    return readVector(operand, position);
  }

  Value asVector(Value value) {
    if (isa<VectorType>(value.getType()))
      return value;
    return vector::BroadcastOp::create(
        b, loc, VectorType::get(lanes, value.getType()), value);
  }

  /// The loops over reductions.front() and all behind it.
  SmallVector<Value> emitLoops(ArrayRef<unsigned> reductions,
                               SmallVectorImpl<OpFoldResult> &position,
                               ArrayRef<SmallVector<int64_t>> points,
                               ArrayRef<Value> accumulators) {
    if (reductions.empty())
      return emitPoints(position, points, accumulators);
    unsigned dim = reductions.front();
    int64_t steps = 1;
    for (unsigned reduction : reductions)
      steps *= sizes[reduction];
    if (steps <= kMaxUnrolledReduction) {
      SmallVector<Value> values(accumulators);
      for (int64_t step = 0; step < sizes[dim]; ++step) {
        position[dim] = b.getIndexAttr(step);
        values = emitLoops(reductions.drop_front(), position, points, values);
      }
      return values;
    }
    Value zero = arith::ConstantIndexOp::create(b, loc, 0);
    Value end = arith::ConstantIndexOp::create(b, loc, sizes[dim]);
    Value one = arith::ConstantIndexOp::create(b, loc, 1);
    auto loop = scf::ForOp::create(
        b, loc, zero, end, one, accumulators,
        [&](OpBuilder &, Location, Value index, ValueRange carried) {
          position[dim] = index;
          SmallVector<Value> values(carried);
          values = emitLoops(reductions.drop_front(), position, points, values);
          scf::YieldOp::create(b, loc, values);
        });
    return SmallVector<Value>(loop.getResults());
  }

  /// The body once for every run of lanes.
  SmallVector<Value> emitPoints(SmallVectorImpl<OpFoldResult> &position,
                                ArrayRef<SmallVector<int64_t>> points,
                                ArrayRef<Value> accumulators) {
    SmallVector<Value> results;
    for (auto [index, point] : llvm::enumerate(points)) {
      setPoint(position, point);
      Value accumulator = accumulators.empty() ? Value() : accumulators[index];
      Value result = emitBody(position, accumulator);
      results.push_back(accumulator ? asVector(result) : result);
    }
    return results;
  }

  Value emitBody(ArrayRef<OpFoldResult> position, Value accumulator) {
    IRMapping mapping;
    for (OpOperand *operand : op.getDpsInputOperands())
      if (op.payloadUsesValueFromOperand(operand))
        mapping.map(op.getMatchingBlockArgument(operand),
                    readOperand(operand, position));
    if (accumulator)
      mapping.map(op.getMatchingBlockArgument(init), accumulator);
    for (Operation &inner : op.getBlock()->without_terminator())
      emitInner(inner, position, mapping);
    return mapping.lookupOrDefault(
        op.getBlock()->getTerminator()->getOperand(0));
  }

  void emitInner(Operation &inner, ArrayRef<OpFoldResult> position,
                 IRMapping &mapping) {
    if (auto index = dyn_cast<linalg::IndexOp>(inner)) {
      mapping.map(index.getResult(), getValueOrCreateConstantIndexOp(
                                         b, loc, position[index.getDim()]));
      return;
    }
    bool isVector = llvm::any_of(inner.getOperands(), [&](Value value) {
      return isa<VectorType>(mapping.lookupOrDefault(value).getType());
    });
    if (isVector)
      for (Value value : inner.getOperands())
        mapping.map(value, asVector(mapping.lookupOrDefault(value)));
    Operation *clone = b.clone(inner, mapping);
    if (isVector)
      for (OpResult result : clone->getResults())
        result.setType(VectorType::get(lanes, result.getType()));
    // A product of floats may join its addition: the bits of contractions are
    // not promised, and one rounding less is as good. Other sums are.
    auto fast = dyn_cast<arith::ArithFastMathInterface>(clone);
    if (fast && (linalg::isaContractionOpInterface(op) ||
                 linalg::isaConvolutionOpInterface(op)))
      clone->setAttr(fast.getFastMathAttrName(),
                     arith::FastMathFlagsAttr::get(
                         b.getContext(), arith::FastMathFlags::contract));
  }

  RewriterBase &b;
  linalg::LinalgOp op;
  Location loc;
  unsigned vectorDim;
  int64_t lanes;
  SmallVector<int64_t> sizes;
  OpOperand *init;
  AffineMap initMap;
};

} // namespace

void quantx::vectorizeTile(RewriterBase &rewriter, linalg::LinalgOp op,
                           unsigned vectorDim, int64_t lanes) {
  rewriter.setInsertionPoint(op);
  TileEmitter(rewriter, op, vectorDim, lanes).run();
}
