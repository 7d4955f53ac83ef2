//===- ExportQuantTypes.cpp - parameters become !quant types --------------===//
//
// The way back: quantize and dequantize with constant parameters become the
// casts of the upstream dialect, for tools that read those.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Quant/IR/Quant.h"
#include "quantx/Import/Passes.h"
#include "quantx/Import/QuantTypes.h"

using namespace mlir;

namespace quantx {
#define GEN_PASS_DEF_EXPORTQUANTTYPESPASS
#include "quantx/Import/Passes.h.inc"
} // namespace quantx

using namespace quantx;

namespace {

struct ExportQuantTypes
    : public quantx::impl::ExportQuantTypesPassBase<ExportQuantTypes> {
  using ExportQuantTypesPassBase::ExportQuantTypesPassBase;

  void runOnOperation() override {
    SmallVector<Operation *> ops;
    getOperation().walk([&](Operation *op) {
      if (isa<QuantizeOp, DequantizeOp, FakeQuantizeOp>(op))
        ops.push_back(op);
    });
    for (Operation *op : ops)
      if (failed(convert(op)))
        signalPassFailure();
  }

private:
  static LogicalResult convert(Operation *op) {
    OpBuilder builder(op);
    Value input = op->getOperand(0);
    Type floats =
        isa<DequantizeOp>(op) ? op->getResult(0).getType() : input.getType();
    std::string reason;
    quant::QuantizedType type =
        getTypeOf(op, getElementTypeOrSelf(floats), reason);
    if (!type)
      return reason.empty()
                 ? failure()
                 : op->emitOpError("has no quantized type: ") << reason;
    Type quantized = type;
    if (auto tensor = dyn_cast<RankedTensorType>(floats))
      quantized = tensor.clone(type);
    Value codes;
    if (isa<DequantizeOp>(op)) {
      auto cast = input.getDefiningOp<quant::StorageCastOp>();
      codes = cast && cast.getInput().getType() == quantized
                  ? cast.getInput()
                  : quant::StorageCastOp::create(builder, op->getLoc(),
                                                 quantized, input)
                        .getResult();
    } else {
      codes = quant::QuantizeCastOp::create(builder, op->getLoc(), quantized,
                                            input);
    }
    Value result;
    if (isa<QuantizeOp>(op))
      result = quant::StorageCastOp::create(builder, op->getLoc(),
                                            op->getResult(0).getType(), codes);
    else
      result =
          quant::DequantizeCastOp::create(builder, op->getLoc(), floats, codes);
    op->getResult(0).replaceAllUsesWith(result);
    op->erase();
    if (auto cast = input.getDefiningOp<quant::StorageCastOp>();
        cast && cast->use_empty())
      cast.erase();
    return success();
  }
};

} // namespace
