//===- ConstantBytes.cpp - what the constants of a model are for ----------===//
//
// Follows each constant to the op that computes with it.
//
//===----------------------------------------------------------------------===//

#include "quantx/Driver/ConstantBytes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Interfaces/NibbleWeights.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace quantx;

/// The count that `use` of a constant belongs to; null where it says nothing.
static int64_t ConstantBytes::*findRole(OpOperand &use, unsigned depth = 0) {
  Operation *op = use.getOwner();
  unsigned number = use.getOperandNumber();
  auto is = [&](Value operand) { return operand == use.get(); };
  if (isa<RequantizeOp, LookupOp>(op))
    return number > 0 ? &ConstantBytes::tables : nullptr;
  if (auto block = dyn_cast<BlockMatmulOp>(op)) {
    if (is(block.getScale()))
      return &ConstantBytes::scales;
    if (block.getZeroPoint() && is(block.getZeroPoint()))
      return &ConstantBytes::zeroPoints;
    if (block.getBias() && is(block.getBias()))
      return &ConstantBytes::biases;
    return nullptr;
  }
  // Data first, then scale and zero point.
  if (isa<QuantizeOp, DequantizeOp, FakeQuantizeOp>(op) && number > 0)
    return number == 1 ? &ConstantBytes::scales : &ConstantBytes::zeroPoints;
  // What sums start from.
  if (auto linalg = dyn_cast<linalg::LinalgOp>(op);
      linalg && linalg.isDpsInit(&use))
    return &ConstantBytes::biases;
  // Ops that hand a constant on to where it is computed with.
  if (depth < 6 &&
      isa<DequantizeOp, arith::ExtFOp, linalg::BroadcastOp, linalg::TransposeOp,
          tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
    for (OpOperand &next : op->getResult(0).getUses())
      if (int64_t ConstantBytes::*role = findRole(next, depth + 1))
        return role;
  return nullptr;
}

static int64_t ConstantBytes::*findRole(Operation *constant) {
  for (OpOperand &use : constant->getUses())
    if (int64_t ConstantBytes::*role = findRole(use))
      return role;
  bool isFloat =
      isa<FloatType>(getElementTypeOrSelf(constant->getResultTypes().front()));
  return isFloat ? &ConstantBytes::floats : &ConstantBytes::codes;
}

/// Whether kernels hold two of these codes in a byte.
static bool isPackedLater(Operation *constant) {
  return getElementTypeOrSelf(constant->getResultTypes().front())
             .isInteger(8) &&
         !constant->use_empty() &&
         llvm::all_of(constant->getUses(), [](OpOperand &use) {
           return use.getOperandNumber() == 1 &&
                  hasNibbleWeights(use.getOwner());
         });
}

ConstantBytes quantx::countConstantBytes(ArrayRef<func::FuncOp> funcs) {
  llvm::SetVector<Attribute> seen;
  ConstantBytes bytes;
  auto count = [&](Operation *op) {
    Attribute value;
    if (op->getNumResults() != 1 || !matchPattern(op, m_Constant(&value)))
      return;
    auto elements = dyn_cast<ElementsAttr>(value);
    if (!elements || elements.isSplat() || !seen.insert(value))
      return;
    ShapedType type = elements.getShapedType();
    if (!type.hasStaticShape() || !type.getElementType().isIntOrFloat())
      return;
    int64_t size = type.getNumElements() *
                   llvm::divideCeil(type.getElementTypeBitWidth(), 8);
    bytes.*findRole(op) += isPackedLater(op) ? (size + 1) / 2 : size;
  };
  for (func::FuncOp func : funcs)
    func.walk(count);
  return bytes;
}

llvm::json::Object quantx::toJson(const ConstantBytes &bytes) {
  return llvm::json::Object{
      {"codes", bytes.codes},   {"floats", bytes.floats},
      {"scales", bytes.scales}, {"zero_points", bytes.zeroPoints},
      {"biases", bytes.biases}, {"tables", bytes.tables}};
}
