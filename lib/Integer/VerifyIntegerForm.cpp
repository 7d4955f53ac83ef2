//===- VerifyIntegerForm.cpp - no float op on the integer path ------------===//
//
// Between the first quantize and the last dequantize only integers are
// allowed, and the float ops that say why they are there.
//
//===----------------------------------------------------------------------===//

#include "quantx/Integer/Passes.h"

#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/StaticParams.h"
#include "llvm/ADT/SetVector.h"

namespace quantx {
#define GEN_PASS_DEF_VERIFYINTEGERFORMPASS
#include "quantx/Integer/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

using OpSet = llvm::SetVector<Operation *>;

/// The op at the function's level that holds `op`: bodies of units and generics
/// count as the op they belong to.
Operation *getTopLevel(Operation *op, Operation *function) {
  while (op && op->getParentOp() != function)
    op = op->getParentOp();
  return op;
}

bool isFloat(Value value) {
  return isa<FloatType>(getElementTypeOrSelf(value));
}

/// Whether the op computes with floats, in its operands, results or regions.
/// Constants, parameters of quantx ops, sizes and empty tensors compute
/// nothing.
bool computesFloat(Operation *op) {
  if (isa<RequantizeOp, LookupOp, tensor::EmptyOp, tensor::DimOp,
          func::ReturnOp>(op) ||
      op->hasTrait<OpTrait::ConstantLike>())
    return false;
  return op
      ->walk([&](Operation *inner) {
        bool isOwn = inner == op || !inner->hasTrait<OpTrait::ConstantLike>();
        return isOwn && (llvm::any_of(inner->getOperands(), isFloat) ||
                         llvm::any_of(inner->getResults(), isFloat))
                   ? WalkResult::interrupt()
                   : WalkResult::advance();
      })
      .wasInterrupted();
}

/// All ops at the function's level that a value of `roots` reaches, through
/// uses (`forward`) or through operands.
OpSet getSlice(const OpSet &roots, Operation *function, bool forward) {
  OpSet slice = roots;
  for (unsigned i = 0; i < slice.size(); ++i) {
    Operation *op = slice[i];
    auto add = [&](Operation *next) {
      if (Operation *top = next ? getTopLevel(next, function) : nullptr)
        slice.insert(top);
    };
    if (forward) {
      for (Operation *user : op->getUsers())
        add(user);
      continue;
    }
    op->walk([&](Operation *inner) {
      for (Value operand : inner->getOperands())
        add(operand.getDefiningOp());
    });
  }
  return slice;
}

struct VerifyIntegerFormPass
    : quantx::impl::VerifyIntegerFormPassBase<VerifyIntegerFormPass> {
  using VerifyIntegerFormPassBase::VerifyIntegerFormPassBase;

  void runOnOperation() override {
    bool valid = true;
    getOperation()->walk(
        [&](func::FuncOp function) { valid &= verify(function); });
    if (!valid)
      signalPassFailure();
  }

  bool verify(func::FuncOp function) {
    OpSet quantizers, dequantizers;
    for (Operation &op : function.getOps()) {
      if (isa<QuantizeOp, FakeQuantizeOp>(op))
        quantizers.insert(&op);
      // Functions that take codes start in integers.
      if (isa<DequantizeOp, FakeQuantizeOp>(op))
        dequantizers.insert(&op);
      if (readsCodes(op, function))
        quantizers.insert(&op);
    }
    OpSet after = getSlice(quantizers, function, /*forward=*/true);
    // A float op before a later quantize is as much on the path as one before
    // a dequantize.
    dequantizers.insert(quantizers.begin(), quantizers.end());
    OpSet before = getSlice(dequantizers, function, /*forward=*/false);
    bool valid = true;
    for (Operation &op : function.getOps())
      if (after.contains(&op) && before.contains(&op))
        valid &= verifyOp(&op);
    return valid;
  }

  /// Whether the op takes codes from the function's arguments.
  static bool readsCodes(Operation &op, func::FuncOp function) {
    return llvm::any_of(op.getOperands(), [&](Value operand) {
      auto argument = dyn_cast<BlockArgument>(operand);
      auto type = dyn_cast<RankedTensorType>(operand.getType());
      return argument && argument.getOwner()->getParentOp() == function &&
             type && isa<IntegerType>(type.getElementType());
    });
  }

  bool verifyOp(Operation *op) {
    if (auto quantize = dyn_cast<QuantizeOp>(op)) {
      auto dequantize = quantize.getInput().getDefiningOp<DequantizeOp>();
      // No constants of a requantize stand for parameters that are computed,
      // or gathered with the rows of a table.
      if (!dequantize || !getStaticParams(dequantize) ||
          !getStaticParams(quantize))
        return true;
      emitError(op->getLoc(),
                "codes are dequantized and quantized again with other "
                "parameters");
      return false;
    }
    if (isa<DequantizeOp>(op) || op->hasAttr(runTimeAttrName) ||
        !computesFloat(op))
      return true;
    std::string name = getReadableName(op->getLoc());
    std::string subject = name.empty()
                              ? "'" + op->getName().getStringRef().str() + "'"
                              : "layer '" + name + "'";
    if (auto reason = op->getAttrOfType<StringAttr>(floatReasonAttrName)) {
      ++numNamed;
      if (remarks)
        emitRemark(op->getLoc())
            << subject << " stays float: " << reason.getValue();
      return true;
    }
    emitError(op->getLoc())
        << subject
        << " computes in float between quantize and dequantize, "
           "and names no reason";
    return false;
  }
};

} // namespace
