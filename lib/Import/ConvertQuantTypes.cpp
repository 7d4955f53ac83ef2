//===- ConvertQuantTypes.cpp - !quant types become parameters -------------===//
//
// A value of type tensor<!quant.uniform<...>> becomes a tensor of codes, and
// the casts that give the codes a meaning become quantize and dequantize.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Quant/IR/Quant.h"
#include "mlir/Dialect/Quant/IR/QuantTypes.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Import/Passes.h"
#include "quantx/Import/QuantTypes.h"

using namespace mlir;

namespace quantx {
#define GEN_PASS_DEF_CONVERTQUANTTYPESPASS
#include "quantx/Import/Passes.h.inc"
} // namespace quantx

using namespace quantx;

namespace {

quant::QuantizedType getQuantized(Type type) {
  return dyn_cast<quant::QuantizedType>(getElementTypeOrSelf(type));
}

struct ConvertQuantTypes
    : public quantx::impl::ConvertQuantTypesPassBase<ConvertQuantTypes> {
  using ConvertQuantTypesPassBase::ConvertQuantTypesPassBase;

  void runOnOperation() override {
    if (failed(collect()) || failed(checkOthers()))
      return signalPassFailure();
    retype();
    for (auto [op, type] : casts)
      if (failed(convert(op, type)))
        return signalPassFailure();
  }

private:
  /// All casts with the quantized type on one of their sides.
  LogicalResult collect() {
    WalkResult result = getOperation().walk([&](Operation *op) {
      if (!isa<quant::QuantizeCastOp, quant::DequantizeCastOp,
               quant::StorageCastOp>(op))
        return WalkResult::advance();
      Type from = op->getOperand(0).getType();
      Type to = op->getResult(0).getType();
      quant::QuantizedType type =
          getQuantized(from) ? getQuantized(from) : getQuantized(to);
      Type storage = getCodeType(type);
      if (!storage || !getStorageOf(type)) {
        op->emitOpError("has codes that no quantx storage holds: ") << type;
        return WalkResult::interrupt();
      }
      Type plain = getQuantized(from) ? to : from;
      if (isa<quant::StorageCastOp>(op) &&
          getElementTypeOrSelf(plain) != storage) {
        op->emitOpError("casts to ")
            << plain << ", but quantx keeps these codes in " << storage;
        return WalkResult::interrupt();
      }
      casts.push_back({op, type});
      return WalkResult::advance();
    });
    return failure(result.wasInterrupted());
  }

  /// Between the casts only ops that move data may carry quantized types.
  LogicalResult checkOthers() {
    auto isQuantized = [](Type type) { return bool(getQuantized(type)); };
    WalkResult result = getOperation().walk([&](Operation *op) {
      if (isa<quant::QuantDialect>(op->getDialect()) ||
          isa<func::FuncDialect, tensor::TensorDialect>(op->getDialect()))
        return WalkResult::advance();
      if (llvm::none_of(op->getOperandTypes(), isQuantized) &&
          llvm::none_of(op->getResultTypes(), isQuantized))
        return WalkResult::advance();
      op->emitOpError("computes on quantized types: only casts and ops that "
                      "move data can be converted");
      return WalkResult::interrupt();
    });
    return failure(result.wasInterrupted());
  }

  static Type convertType(Type type) {
    quant::QuantizedType quantized = getQuantized(type);
    if (!quantized)
      return type;
    if (auto shaped = dyn_cast<ShapedType>(type))
      return shaped.clone(getCodeType(quantized));
    return getCodeType(quantized);
  }

  void retype() {
    getOperation().walk([](Operation *op) {
      for (OpResult result : op->getResults())
        result.setType(convertType(result.getType()));
      for (Region &region : op->getRegions())
        for (BlockArgument argument : region.getArguments())
          argument.setType(convertType(argument.getType()));
      auto function = dyn_cast<func::FuncOp>(op);
      if (!function)
        return;
      auto convertAll = [](TypeRange types) {
        return llvm::map_to_vector(types, convertType);
      };
      function.setType(FunctionType::get(
          op->getContext(), convertAll(function.getArgumentTypes()),
          convertAll(function.getResultTypes())));
    });
  }

  LogicalResult convert(Operation *op, quant::QuantizedType type) {
    OpBuilder builder(op);
    if (isa<quant::StorageCastOp>(op)) {
      op->getResult(0).replaceAllUsesWith(op->getOperand(0));
      op->erase();
      return success();
    }
    bool quantizes = isa<quant::QuantizeCastOp>(op);
    std::optional<QuantParamValues> params =
        buildParams(builder, op->getLoc(), type,
                    dyn_cast<RankedTensorType>(op->getOperand(0).getType()));
    if (!params)
      return op->emitOpError("has parameters in blocks over several "
                             "dimensions, which quantx cannot express");
    Value result;
    StorageAttr storage = getStorageOf(type);
    if (quantizes)
      result = QuantizeOp::create(
          builder, op->getLoc(), op->getResult(0).getType(), op->getOperand(0),
          params->scale, params->zeroPoint, storage, RoundingMode::HalfEven,
          params->axis, params->blockSize);
    else
      result = DequantizeOp::create(
          builder, op->getLoc(), op->getResult(0).getType(), op->getOperand(0),
          params->scale, params->zeroPoint, storage, params->axis,
          params->blockSize);
    op->getResult(0).replaceAllUsesWith(result);
    op->erase();
    return success();
  }

  SmallVector<std::pair<Operation *, quant::QuantizedType>> casts;
};

} // namespace
