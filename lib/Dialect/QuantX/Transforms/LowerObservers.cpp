//===- LowerObservers.cpp - observers to calls of the host ----------------===//
//
// Numbers the observers of a module in the order of its text and lets each
// call the host with its number and the observed tensor.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Dialect/QuantX/IR/ModelAttributes.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Dialect/QuantX/Transforms/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_LOWEROBSERVERSPASS
#include "quantx/Dialect/QuantX/Transforms/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

struct LowerObserversPass
    : quantx::impl::LowerObserversPassBase<LowerObserversPass> {
  using LowerObserversPassBase::LowerObserversPassBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    SmallVector<ObserveOp> observers;
    module.walk([&](ObserveOp op) { observers.push_back(op); });
    if (observers.empty())
      return;
    OpBuilder builder(module.getContext());
    SmallVector<Attribute> ids;
    for (ObserveOp op : observers) {
      if (!drop) {
        builder.setInsertionPoint(op);
        emitCall(builder, op, ids.size());
        ids.push_back(op.getIdAttr());
      }
      op.getResult().replaceAllUsesWith(op.getInput());
      op.erase();
    }
    if (!drop)
      module->setAttr(observerIdsAttrName, builder.getArrayAttr(ids));
  }

  void emitCall(OpBuilder &builder, ObserveOp op, int64_t number) {
    Location loc = op.getLoc();
    Type element = getElementTypeOrSelf(op.getInput().getType());
    auto anyShape = UnrankedTensorType::get(element);
    func::FuncOp callee = getCallee(builder, anyShape);
    Value id = arith::ConstantIndexOp::create(builder, loc, number);
    Value tensor =
        tensor::CastOp::create(builder, loc, anyShape, op.getInput());
    func::CallOp::create(builder, loc, callee, ValueRange{id, tensor});
  }

  /// The host's function for tensors of this element type; it only reads.
  func::FuncOp getCallee(OpBuilder &builder, UnrankedTensorType type) {
    std::string name = "quantx_observe_";
    llvm::raw_string_ostream(name) << type.getElementType();
    ModuleOp module = getOperation();
    if (auto callee = module.lookupSymbol<func::FuncOp>(name))
      return callee;
    OpBuilder::InsertionGuard guard(builder);
    builder.setInsertionPointToStart(module.getBody());
    auto callee = func::FuncOp::create(
        builder, module.getLoc(), name,
        builder.getFunctionType({builder.getIndexType(), type}, {}));
    callee.setPrivate();
    callee.setArgAttr(1, "bufferization.access", builder.getStringAttr("read"));
    callee->setAttr("llvm.emit_c_interface", builder.getUnitAttr());
    return callee;
  }
};

} // namespace
