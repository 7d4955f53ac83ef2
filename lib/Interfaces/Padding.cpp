//===- Padding.cpp - the constant around what an op moves -----------------===//
//
// Reads it from the op's region or from what it writes into.
//
//===----------------------------------------------------------------------===//

#include "quantx/Interfaces/Padding.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace quantx;

bool quantx::writesPadding(Operation *op) {
  return isa<tensor::PadOp, tensor::InsertSliceOp>(op);
}

std::optional<double> quantx::getPadding(Operation *op) {
  Value value;
  if (auto pad = dyn_cast<tensor::PadOp>(op)) {
    value = pad.getConstantPaddingValue();
  } else if (auto insert = dyn_cast<tensor::InsertSliceOp>(op)) {
    Operation *dest = insert.getDest().getDefiningOp();
    SplatElementsAttr splat;
    if (dest && matchPattern(dest, m_Constant(&splat)) &&
        isa<FloatType>(splat.getElementType()))
      return splat.getSplatValue<APFloat>().convertToDouble();
    if (isa_and_nonnull<linalg::FillOp, tensor::SplatOp>(dest))
      value = dest->getOperand(0);
  }
  FloatAttr attribute;
  if (!value || !matchPattern(value, m_Constant(&attribute)))
    return std::nullopt;
  return attribute.getValueAsDouble();
}
