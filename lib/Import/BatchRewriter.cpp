//===- BatchRewriter.cpp - one function for another batch size ------------===//
//
// Linalg ops: the batch's loop is found through the maps of the inputs, and
// the inits, which carry shapes only, are built anew. Other ops: see
// BatchShapes.cpp.
//
//===----------------------------------------------------------------------===//

#include "quantx/Import/BatchRewriter.h"

#include "mlir/IR/IRMapping.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace quantx;

RankedTensorType BatchRewriter::scale(Type type, int64_t dim) const {
  auto tensor = cast<RankedTensorType>(type);
  SmallVector<int64_t> shape(tensor.getShape());
  shape[dim] = shape[dim] / from * to;
  return tensor.clone(shape);
}

void BatchRewriter::setBatch(Value value, int64_t dim) {
  value.setType(scale(value.getType(), dim));
  batchDims[value] = dim;
}

std::optional<int64_t> BatchRewriter::getBatch(Value value) const {
  auto it = batchDims.find(value);
  if (it == batchDims.end())
    return std::nullopt;
  return it->second;
}

LogicalResult BatchRewriter::run() {
  Block &body = function.getBody().front();
  for (BlockArgument argument : body.getArguments()) {
    auto type = dyn_cast<RankedTensorType>(argument.getType());
    if (type && type.getRank() > 0 && type.getDimSize(0) == from)
      setBatch(argument, 0);
  }
  for (Operation &op : llvm::make_early_inc_range(body.without_terminator()))
    if (failed(rewrite(&op)))
      return failure();
  Operation *terminator = body.getTerminator();
  for (Value result : terminator->getOperands())
    if (std::optional<int64_t> dim = getBatch(result); dim && *dim != 0)
      return terminator->emitError("returns a value whose batch is dimension ")
             << *dim << ": it cannot be rebatched";
  function.setType(FunctionType::get(function.getContext(),
                                     body.getArgumentTypes(),
                                     terminator->getOperandTypes()));
  return success();
}

LogicalResult BatchRewriter::rewrite(Operation *op) {
  auto isBatched = [&](Value value) { return getBatch(value).has_value(); };
  if (llvm::none_of(op->getOperands(), isBatched))
    return success();
  return llvm::TypeSwitch<Operation *, LogicalResult>(op)
      .Case<linalg::LinalgOp>([&](auto typed) { return rewriteLinalg(typed); })
      .Case<tensor::ExpandShapeOp>(
          [&](auto typed) { return rewriteExpand(typed); })
      .Case<tensor::CollapseShapeOp>(
          [&](auto typed) { return rewriteCollapse(typed); })
      .Case<tensor::ExtractSliceOp>(
          [&](auto typed) { return rewriteSlice(typed); })
      .Case<tensor::InsertSliceOp>(
          [&](auto typed) { return rewriteInsert(typed); })
      .Case<tensor::PadOp>([&](auto typed) { return rewritePad(typed); })
      .Case<tensor::ConcatOp>([&](auto typed) { return rewriteConcat(typed); })
      .Case<UnitOp>([&](auto typed) { return rewriteUnit(typed); })
      .Case<QuantizeOp, DequantizeOp, FakeQuantizeOp, ObserveOp>(
          [&](auto typed) { return rewriteSameShape(typed); })
      .Default([](Operation *other) -> LogicalResult {
        if (other->hasTrait<OpTrait::Elementwise>() &&
            other->getNumResults() == 1)
          return other->emitOpError(
              "on tensors must become linalg before the batch can be set");
        return other->emitOpError("cannot be rebatched");
      });
}

FailureOr<unsigned> BatchRewriter::findBatchLoop(linalg::LinalgOp op) {
  std::optional<unsigned> loop;
  for (OpOperand *input : op.getDpsInputOperands()) {
    std::optional<int64_t> dim = getBatch(input->get());
    if (!dim)
      continue;
    AffineExpr index = op.getMatchingIndexingMap(input).getResult(*dim);
    auto position = dyn_cast<AffineDimExpr>(index);
    // A batch of one read at 0 takes the loop that the result has there.
    if (!position && from == 1 && isa<AffineConstantExpr>(index) &&
        isa<linalg::GenericOp>(op))
      continue;
    if (!position || (loop && *loop != position.getPosition()))
      return op->emitOpError("combines different samples: it cannot be "
                             "rebatched");
    loop = position.getPosition();
  }
  if (!loop)
    return op->emitOpError("reads no sample by its index: it cannot be "
                           "rebatched");
  if (!linalg::isParallelIterator(op.getIteratorTypesArray()[*loop]))
    return op->emitOpError("reduces over the batch: it cannot be rebatched");
  return *loop;
}

LogicalResult BatchRewriter::broadcastInput(linalg::LinalgOp op,
                                            unsigned number, unsigned loop) {
  OpOperand *input = op.getDpsInputOperand(number);
  AffineMap map = op.getMatchingIndexingMap(input);
  std::optional<int64_t> batch = getBatch(input->get());
  auto type = dyn_cast<RankedTensorType>(input->get().getType());
  MLIRContext *context = op.getContext();
  for (auto [dim, index] : llvm::enumerate(map.getResults())) {
    bool readsLoop = index == getAffineDimExpr(loop, context);
    if (batch ? int64_t(dim) != *batch || readsLoop : !readsLoop)
      continue;
    // Only a dimension of size 1 can be shared by more samples.
    auto generic = dyn_cast<linalg::GenericOp>(op.getOperation());
    if (!generic || from != 1 || !type)
      return op->emitOpError("reads a tensor that counts samples and does not "
                             "come from the arguments: it cannot be rebatched");
    AffineExpr replacement = batch ? getAffineDimExpr(loop, context)
                                   : getAffineConstantExpr(0, context);
    SmallVector<AffineExpr> results(map.getResults());
    results[dim] = replacement;
    SmallVector<AffineMap> maps = generic.getIndexingMapsArray();
    maps[number] =
        AffineMap::get(map.getNumDims(), map.getNumSymbols(), results, context);
    generic.setIndexingMapsAttr(Builder(context).getAffineMapArrayAttr(maps));
    return broadcastInput(op, number, loop);
  }
  return success();
}

LogicalResult BatchRewriter::rewriteLinalg(linalg::LinalgOp op) {
  // An init that is rebuilt below needs no loop of its own; a fill of a
  // batched init does not occur, for inits come from empty tensors.
  FailureOr<unsigned> loop = findBatchLoop(op);
  if (failed(loop))
    return failure();
  for (unsigned i = 0; i < op.getNumDpsInputs(); ++i)
    if (failed(broadcastInput(op, i, *loop)))
      return failure();
  OpBuilder builder(op);
  for (OpOperand &init : op.getDpsInitsMutable()) {
    std::optional<unsigned> dim =
        op.getMatchingIndexingMap(&init).getResultPosition(
            getAffineDimExpr(*loop, op.getContext()));
    if (!dim)
      return op->emitOpError("does not keep samples apart: it cannot be "
                             "rebatched");
    if (!getBatch(init.get())) {
      FailureOr<Value> value = rebuildInit(builder, op, init.get(), *dim);
      if (failed(value))
        return failure();
      init.set(*value);
    }
    if (op->getNumResults())
      setBatch(op.getTiedOpResult(&init), *dim);
  }
  return success();
}

FailureOr<Value> BatchRewriter::rebuildInit(OpBuilder &builder, Operation *user,
                                            Value init, int64_t dim) {
  Operation *op = init.getDefiningOp();
  RankedTensorType type = scale(init.getType(), dim);
  if (isa_and_nonnull<tensor::EmptyOp>(op))
    return tensor::EmptyOp::create(builder, op->getLoc(), type.getShape(),
                                   type.getElementType())
        .getResult();
  DenseElementsAttr splat;
  if (op && matchPattern(init, m_Constant(&splat)) && splat.isSplat())
    return arith::ConstantOp::create(
               builder, op->getLoc(),
               DenseElementsAttr::get(type, splat.getSplatValue<Attribute>()))
        .getResult();
  IRMapping mapping;
  if (auto expand = dyn_cast_or_null<tensor::ExpandShapeOp>(op)) {
    for (auto [narrow, group] :
         llvm::enumerate(expand.getReassociationIndices()))
      if (group.front() == dim) {
        FailureOr<Value> source =
            rebuildInit(builder, user, expand.getSrc(), narrow);
        if (failed(source))
          return failure();
        return tensor::ExpandShapeOp::create(builder, op->getLoc(), type,
                                             *source,
                                             expand.getReassociationIndices())
            .getResult();
      }
  }
  // A fill, or a bias broadcast over the batch.
  auto linalgOp = dyn_cast_or_null<linalg::LinalgOp>(op);
  if (linalgOp && linalgOp.getNumDpsInits() == 1 && linalgOp->getNumResults()) {
    OpOperand *inner = linalgOp.getDpsInitOperand(0);
    AffineExpr loop = linalgOp.getMatchingIndexingMap(inner).getResult(dim);
    bool counts =
        llvm::any_of(linalgOp.getDpsInputOperands(), [&](OpOperand *input) {
          return linalgOp.getMatchingIndexingMap(input)
              .getResultPosition(loop)
              .has_value();
        });
    if (!counts) {
      FailureOr<Value> empty = rebuildInit(builder, user, inner->get(), dim);
      if (failed(empty))
        return failure();
      mapping.map(inner->get(), *empty);
      Operation *copy = builder.clone(*op, mapping);
      copy->getResult(0).setType(type);
      return copy->getResult(0);
    }
  }
  return user->emitOpError("starts from a tensor that counts samples: it "
                           "cannot be rebatched");
}
