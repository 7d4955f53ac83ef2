//===- QuantizeIo.cpp - the function itself takes and gives codes ---------===//
//
// Moves the border quantize and dequantize out of a function: its arguments
// and results become storage tensors, and attributes keep their parameters.
//
//===----------------------------------------------------------------------===//

#include "quantx/Dialect/QuantX/IR/ModelAttributes.h"
#include "quantx/Integer/Passes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/Matchers.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"

namespace quantx {
#define GEN_PASS_DEF_QUANTIZEIOPASS
#include "quantx/Integer/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// Scale, zero point and storage as the attribute that stays behind:
/// {scale = 5.0e-01 : f32, zero_point = 3 : i32, storage =
/// #quantx.storage<i8>}. Null unless all is constant and for the whole tensor.
template <typename Op>
DictionaryAttr describeParameters(Op op) {
  FloatAttr scale;
  IntegerAttr zeroPoint;
  if (op.getAxis() || !matchPattern(op.getScale(), m_Constant(&scale)) ||
      !matchPattern(op.getZeroPoint(), m_Constant(&zeroPoint)))
    return {};
  Builder builder(op.getContext());
  return builder.getDictionaryAttr(
      {builder.getNamedAttr("scale", scale),
       builder.getNamedAttr("zero_point", zeroPoint),
       builder.getNamedAttr("storage", op.getStorage())});
}

/// Retypes argument `index` when every use is the same quantize.
bool quantizeArgument(func::FuncOp func, unsigned index) {
  BlockArgument argument = func.getArgument(index);
  DictionaryAttr parameters;
  SmallVector<QuantizeOp> users;
  for (Operation *user : argument.getUsers()) {
    auto quantize = dyn_cast<QuantizeOp>(user);
    DictionaryAttr own =
        quantize ? describeParameters(quantize) : DictionaryAttr();
    if (!own || (parameters && own != parameters))
      return false;
    parameters = own;
    users.push_back(quantize);
  }
  if (users.empty())
    return false;
  argument.setType(users.front().getResult().getType());
  for (QuantizeOp quantize : users) {
    quantize.getResult().replaceAllUsesWith(argument);
    quantize.erase();
  }
  func.setArgAttr(index, parametersAttrName, parameters);
  return true;
}

void quantizeResult(func::FuncOp func, unsigned index, OpOperand &operand) {
  if (!isa<FloatType>(getElementTypeOrSelf(operand.get())))
    return;
  auto dequantize = operand.get().getDefiningOp<DequantizeOp>();
  DictionaryAttr parameters =
      dequantize ? describeParameters(dequantize) : DictionaryAttr();
  if (!parameters) {
    func.emitWarning() << "result " << index << " of '" << func.getName()
                       << "' stays float: it is not a dequantization with "
                          "constant parameters";
    return;
  }
  operand.set(dequantize.getInput());
  func.setResultAttr(index, parametersAttrName, parameters);
  if (dequantize->use_empty())
    dequantize.erase();
}

struct QuantizeIoPass : quantx::impl::QuantizeIoPassBase<QuantizeIoPass> {
  void runOnOperation() override {
    func::FuncOp func = getOperation();
    if (func.isExternal())
      return;
    for (unsigned i = 0; i < func.getNumArguments(); ++i) {
      if (isa<FloatType>(getElementTypeOrSelf(func.getArgument(i))) &&
          !quantizeArgument(func, i))
        func.emitWarning() << "argument " << i << " of '" << func.getName()
                           << "' stays float: its uses are not one "
                              "quantization with constant parameters";
    }
    auto terminator =
        dyn_cast<func::ReturnOp>(func.getBody().back().getTerminator());
    if (!terminator)
      return;
    for (OpOperand &operand : terminator->getOpOperands())
      quantizeResult(func, operand.getOperandNumber(), operand);
    func.setType(FunctionType::get(&getContext(),
                                   func.getBody().getArgumentTypes(),
                                   terminator->getOperandTypes()));
  }
};

} // namespace
