//===- FoldConstants.cpp - constant subgraphs become constants ------------===//
//
// Evaluates what depends on constants alone with the reference evaluator, from
// host array to host array; only values that other ops read enter the IR.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/RegionUtils.h"
#include "quantx/Import/ElementwiseExpr.h"
#include "quantx/Import/OutlineUnit.h"
#include "quantx/Import/Passes.h"
#include "quantx/Reference/Evaluator.h"
#include "quantx/Support/Constants.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;

namespace quantx {
#define GEN_PASS_DEF_FOLDCONSTANTSPASS
#include "quantx/Import/Passes.h.inc"
} // namespace quantx

using namespace quantx;

namespace {

/// Results up to this size are folded even where their operands are smaller
/// (an index computed from a position); never those of broadcasts.
constexpr int64_t smallResult = 1024;

/// Fills and empty tensors hold no data worth keeping: they are operands of
/// constant ops, never constants by themselves.
bool isFiller(Operation *op) {
  return isa<tensor::EmptyOp, linalg::FillOp, tensor::SplatOp>(op);
}

int64_t getNumElementsOf(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type && type.hasStaticShape() ? type.getNumElements() : 1;
}

/// Decides which ops depend on constants alone and computes them.
class ConstantFolder {
public:
  /// Marks `op` as constant if it can be folded; called in program order.
  void visit(Operation *op) {
    if (isFoldable(op))
      foldable.insert(op);
  }

  bool contains(Operation *op) const { return op && foldable.contains(op); }
  ArrayRef<Operation *> getOps() const { return foldable.getArrayRef(); }

  /// The elements of a value that is a constant, foldable, or a filler.
  FailureOr<Tensor> evaluate(Value value) {
    if (auto it = known.find(value); it != known.end())
      return it->second;
    if (std::optional<Tensor> constant = readConstant(value)) {
      known[value] = *constant;
      return *constant;
    }
    Operation *op = value.getDefiningOp();
    if (auto empty = dyn_cast<tensor::EmptyOp>(op))
      return makeEmpty(empty);
    SmallVector<Tensor> operands;
    for (Value operand : op->getOperands()) {
      FailureOr<Tensor> tensor = evaluate(operand);
      if (failed(tensor))
        return failure();
      operands.push_back(*tensor);
    }
    FailureOr<SmallVector<Tensor>> results = evaluateOp(op, operands);
    if (failed(results))
      return failure();
    for (auto [result, tensor] : llvm::zip_equal(op->getResults(), *results))
      known[result] = tensor;
    return known[value];
  }

private:
  static FailureOr<Tensor> makeEmpty(tensor::EmptyOp op) {
    auto kind = getElementKind(op.getType().getElementType());
    auto zeros =
        kind ? Tensor::tryZeros(*kind, op.getType().getShape()) : std::nullopt;
    if (zeros)
      return *zeros;
    return op.emitOpError("is too large to evaluate");
  }

  bool isConstantOperand(Value value) const {
    Operation *op = value.getDefiningOp();
    if (!op)
      return false;
    if (isConstant(value))
      return readConstant(value).has_value();
    if (isFiller(op))
      return llvm::all_of(op->getOperands(), [&](Value operand) {
        return isConstantOperand(operand);
      });
    return foldable.contains(op);
  }

  /// Codes keep their parameters. Those of a bias say nothing that the scales
  /// of what it is added to do not say: it is quantized anew.
  static bool isWeight(Operation *op) {
    auto dequantize = dyn_cast<DequantizeOp>(op);
    return dequantize && dequantize.getStorage().getBits() < 32;
  }

  bool isFoldable(Operation *op) const {
    if (op->getNumResults() == 0 || isFiller(op) ||
        isConstant(op->getResult(0)) ||
        isa<UnitOp, QuantizeOp, FakeQuantizeOp>(op) || isWeight(op) ||
        !isMemoryEffectFree(op) || !canEvaluate(op))
      return false;
    for (Type type : op->getResultTypes()) {
      auto tensor = dyn_cast<RankedTensorType>(type);
      if (tensor && (!tensor.hasStaticShape() ||
                     !getElementKind(tensor.getElementType())))
        return false;
    }
    if (!llvm::all_of(op->getOperands(),
                      [&](Value value) { return isConstantOperand(value); }))
      return false;
    llvm::SetVector<Value> captured;
    getUsedValuesDefinedAbove(op->getRegions(), captured);
    if (!llvm::all_of(captured, isConstant))
      return false;
    return !growsData(op, captured.getArrayRef());
  }

  /// Whether folding would write a small constant out many times.
  static bool growsData(Operation *op, ArrayRef<Value> captured) {
    int64_t largest = isPlainElementwise(op) ? 1 : smallResult;
    auto consider = [&](Value value) {
      Operation *source = value.getDefiningOp();
      if (!source || !isFiller(source))
        largest = std::max(largest, getNumElementsOf(value));
    };
    llvm::for_each(op->getOperands(), consider);
    llvm::for_each(captured, consider);
    return llvm::any_of(op->getResults(), [&](Value result) {
      return getNumElementsOf(result) > largest;
    });
  }

  llvm::SetVector<Operation *> foldable;
  llvm::DenseMap<Value, Tensor> known;
};

struct FoldConstants
    : public quantx::impl::FoldConstantsPassBase<FoldConstants> {
  using FoldConstantsPassBase::FoldConstantsPassBase;

  void runOnOperation() override {
    ConstantFolder folder;
    for (Block &block : getOperation().getBody())
      for (Operation &op : block)
        folder.visit(&op);
    OpBuilder builder(&getContext());
    SmallVector<Operation *> ops(folder.getOps());
    for (Operation *op : ops)
      for (OpResult result : op->getResults())
        if (failed(replace(builder, folder, result)))
          return signalPassFailure();
    eraseDeadOps(ops);
    eraseUnusedSources();
  }

private:
  /// Constants and fillers that only folded ops read.
  void eraseUnusedSources() {
    SmallVector<Operation *> sources;
    for (Block &block : getOperation().getBody())
      for (Operation &op : block)
        if (op.getNumResults() == 1 &&
            (isFiller(&op) || isConstant(op.getResult(0))))
          sources.push_back(&op);
    eraseDeadOps(sources);
  }

  /// Puts a constant in the place of a result that anything but a folded op
  /// reads.
  LogicalResult replace(OpBuilder &builder, ConstantFolder &folder,
                        OpResult result) {
    auto isKept = [&](OpOperand &use) {
      Operation *user = use.getOwner();
      return !folder.contains(user);
    };
    if (llvm::none_of(result.getUses(), isKept))
      return success();
    FailureOr<Tensor> tensor = folder.evaluate(result);
    if (failed(tensor))
      return failure();
    Operation *op = result.getOwner();
    builder.setInsertionPoint(op);
    auto type = dyn_cast<RankedTensorType>(result.getType());
    Value constant;
    if (type) {
      constant = makeConstant(builder, op->getLoc(), *tensor, type, "folded");
    } else {
      Attribute attr = isa<FloatType>(result.getType())
                           ? Attribute(builder.getFloatAttr(
                                 result.getType(), tensor->getDouble(0)))
                           : Attribute(builder.getIntegerAttr(
                                 result.getType(), tensor->getInt(0)));
      constant = arith::ConstantOp::create(builder, op->getLoc(),
                                           cast<TypedAttr>(attr));
    }
    result.replaceUsesWithIf(constant, isKept);
    ++numFolded;
    return success();
  }
};

} // namespace
