//===- ConvertAsserts.cpp - assertions become checks with a status --------===//
//
// cf.assert ends the process. Inside of generics it becomes one check of the
// whole tensor before them, and every index they read with is clamped.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Import/Passes.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;

namespace quantx {
#define GEN_PASS_DEF_CONVERTASSERTSPASS
#include "quantx/Import/Passes.h.inc"
} // namespace quantx

using namespace quantx;

namespace {

/// The ops of the body that `value` is computed by, in order; nothing when one
/// of them has effects (its work cannot be done twice).
std::optional<SmallVector<Operation *>> getBodySlice(Block *body, Value value) {
  llvm::SetVector<Operation *> slice;
  SmallVector<Value> work = {value};
  while (!work.empty()) {
    Operation *op = work.pop_back_val().getDefiningOp();
    if (!op || op->getBlock() != body || !slice.insert(op))
      continue;
    if (!isPure(op) || op->getNumRegions() != 0)
      return std::nullopt;
    llvm::append_range(work, op->getOperands());
  }
  SmallVector<Operation *> ops = slice.takeVector();
  llvm::sort(ops,
             [](Operation *a, Operation *b) { return a->isBeforeInBlock(b); });
  return ops;
}

/// A generic's assertion as a condition on the whole iteration space: the
/// conjunction over all loops the condition depends on.
class AssertReduction {
public:
  AssertReduction(linalg::GenericOp op, cf::AssertOp assertion,
                  ArrayRef<Operation *> slice)
      : op(op), assertion(assertion), slice(slice) {}

  /// Null where a loop's extent is known from tensors it does not read only.
  Value build(OpBuilder &builder) {
    findInputs();
    if (!findLoops())
      return {};
    Location loc = assertion.getLoc();
    Value yes =
        arith::ConstantOp::create(builder, loc, builder.getBoolAttr(true));
    Value empty = tensor::EmptyOp::create(builder, loc, ArrayRef<int64_t>(),
                                          builder.getI1Type());
    Value init = linalg::FillOp::create(builder, loc, yes, empty).getResult(0);
    MLIRContext *context = builder.getContext();
    SmallVector<AffineMap> maps;
    SmallVector<Value> tensors;
    for (unsigned input : inputs) {
      AffineMap map = op.getIndexingMapsArray()[input];
      maps.push_back(map.replaceDimsAndSymbols(newDims, {}, loops.size(), 0));
      tensors.push_back(op->getOperand(input));
    }
    maps.push_back(AffineMap::get(loops.size(), 0, context));
    SmallVector<utils::IteratorType> iterators(loops.size(),
                                               utils::IteratorType::reduction);
    auto all = linalg::GenericOp::create(
        builder, loc, init.getType(), tensors, init, maps, iterators,
        [&](OpBuilder &body, Location, ValueRange arguments) {
          buildBody(body, arguments);
        });
    return tensor::ExtractOp::create(builder, loc, all.getResult(0),
                                     ValueRange());
  }

private:
  void findInputs() {
    llvm::SetVector<unsigned> found;
    auto visit = [&](Value value) {
      auto argument = dyn_cast<BlockArgument>(value);
      if (argument && argument.getOwner() == op.getBody())
        found.insert(argument.getArgNumber());
    };
    visit(assertion.getArg());
    for (Operation *inner : slice)
      llvm::for_each(inner->getOperands(), visit);
    inputs = found.takeVector();
    llvm::sort(inputs);
  }

  /// The loops that the condition reads through maps or linalg.index; all of
  /// them must be bounded by an input that is read.
  bool findLoops() {
    unsigned count = op.getNumLoops();
    llvm::SmallBitVector used(count), bounded(count);
    for (unsigned input : inputs) {
      if (input >= op.getNumDpsInputs())
        return false;
      for (AffineExpr expr : op.getIndexingMapsArray()[input].getResults()) {
        expr.walk([&](AffineExpr part) {
          if (auto dim = dyn_cast<AffineDimExpr>(part))
            used.set(dim.getPosition());
        });
        if (auto dim = dyn_cast<AffineDimExpr>(expr))
          bounded.set(dim.getPosition());
      }
    }
    for (Operation *inner : slice)
      if (auto index = dyn_cast<linalg::IndexOp>(inner))
        used.set(index.getDim());
    newDims.assign(count, getAffineConstantExpr(0, op.getContext()));
    newPosition.assign(count, 0);
    for (unsigned loop : used.set_bits()) {
      if (!bounded.test(loop))
        return false;
      newPosition[loop] = loops.size();
      newDims[loop] = getAffineDimExpr(loops.size(), op.getContext());
      loops.push_back(loop);
    }
    return true;
  }

  void buildBody(OpBuilder &builder, ValueRange arguments) {
    IRMapping mapping;
    for (auto [i, input] : llvm::enumerate(inputs))
      mapping.map(op.getBody()->getArgument(input), arguments[i]);
    for (Operation *inner : slice) {
      Operation *copy = builder.clone(*inner, mapping);
      if (auto index = dyn_cast<linalg::IndexOp>(copy))
        index.setDim(newPosition[index.getDim()]);
    }
    Value condition = mapping.lookupOrDefault(assertion.getArg());
    Value both = arith::AndIOp::create(builder, assertion.getLoc(), condition,
                                       arguments.back());
    linalg::YieldOp::create(builder, assertion.getLoc(), both);
  }

  linalg::GenericOp op;
  cf::AssertOp assertion;
  ArrayRef<Operation *> slice;
  SmallVector<unsigned> inputs, loops;
  SmallVector<AffineExpr> newDims;
  SmallVector<int64_t> newPosition;
};

struct ConvertAsserts
    : public quantx::impl::ConvertAssertsPassBase<ConvertAsserts> {
  using ConvertAssertsPassBase::ConvertAssertsPassBase;

  void runOnOperation() override {
    SmallVector<cf::AssertOp> assertions;
    getOperation().walk([&](cf::AssertOp op) { assertions.push_back(op); });
    for (cf::AssertOp assertion : assertions)
      if (failed(convert(assertion)))
        signalPassFailure();
  }

private:
  LogicalResult convert(cf::AssertOp assertion) {
    OpBuilder builder(assertion);
    if (matchPattern(assertion.getArg(), m_One())) {
      assertion.erase();
      return success();
    }
    if (assertion->getBlock() == &getOperation().getBody().front()) {
      CheckOp::create(builder, assertion.getLoc(), assertion.getArg(),
                      assertion.getMsgAttr());
      assertion.erase();
      ++numChecks;
      return success();
    }
    auto generic = dyn_cast<linalg::GenericOp>(assertion->getParentOp());
    if (!generic || generic->getParentOp() != getOperation() ||
        !generic.hasPureTensorSemantics())
      return assertion.emitOpError(
          "can become a check only at the top level of a function or in the "
          "region of a linalg.generic there");
    auto slice = getBodySlice(generic.getBody(), assertion.getArg());
    Value condition;
    builder.setInsertionPoint(generic);
    if (slice)
      condition = AssertReduction(generic, assertion, *slice).build(builder);
    if (!condition)
      return assertion.emitOpError(
          "depends on more than the inputs and indices of its linalg.generic");
    CheckOp::create(builder, assertion.getLoc(), condition,
                    assertion.getMsgAttr());
    assertion.erase();
    clampIndices(generic);
    ++numChecks;
    return success();
  }

  /// Indices computed from data stay inside of the tensor even where the
  /// check fails.
  static void clampIndices(linalg::GenericOp generic) {
    generic.walk([](tensor::ExtractOp extract) {
      OpBuilder builder(extract);
      Location loc = extract.getLoc();
      for (auto [dim, operand] : llvm::enumerate(extract.getIndicesMutable())) {
        Value index = operand.get();
        if (index.getDefiningOp<linalg::IndexOp>() ||
            index.getDefiningOp<arith::MaxSIOp>() ||
            matchPattern(index, m_Constant()))
          continue;
        Value size =
            tensor::DimOp::create(builder, loc, extract.getTensor(), dim);
        if (auto type = cast<RankedTensorType>(extract.getTensor().getType());
            !type.isDynamicDim(dim))
          size = arith::ConstantIndexOp::create(builder, loc,
                                                type.getDimSize(dim));
        Value one = arith::ConstantIndexOp::create(builder, loc, 1);
        Value zero = arith::ConstantIndexOp::create(builder, loc, 0);
        Value last = arith::SubIOp::create(builder, loc, size, one);
        Value low = arith::MinSIOp::create(builder, loc, index, last);
        operand.set(arith::MaxSIOp::create(builder, loc, low, zero));
      }
    });
  }
};

} // namespace
