//===- QuantXPackWeightsOp.cpp - what makes a pack_weights valid ----------===//
//
// The verifier proves that packed weights and start have the room that the
// lowering writes to.
//
//===----------------------------------------------------------------------===//

#include "quantx/Dialect/QuantX/IR/QuantX.h"

#include "llvm/ADT/SmallBitVector.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

void PackWeightsOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  for (OpOperand &operand : getOperation()->getOpOperands()) {
    if (!isa<MemRefType>(operand.get().getType()))
      continue;
    if (isDpsInit(&operand))
      effects.emplace_back(MemoryEffects::Write::get(), &operand,
                           SideEffects::DefaultResource::get());
    else
      effects.emplace_back(MemoryEffects::Read::get(), &operand,
                           SideEffects::DefaultResource::get());
  }
}

int64_t PackWeightsOp::getSetSize() {
  if (ShapedType::isDynamic(getNumOutputs()) ||
      ShapedType::isDynamic(getNumInputs()))
    return ShapedType::kDynamic;
  ArrayRef<int64_t> layout = getLayout();
  return int64_t(llvm::alignTo(getNumOutputs(), layout[1]) *
                 llvm::alignTo(getNumInputs(), layout[2]));
}

static LogicalResult verifyLayout(PackWeightsOp op) {
  int64_t rank = op.getInputType().getRank();
  ArrayRef<int64_t> dims = op.getDims();
  llvm::SmallBitVector seen(rank);
  for (int64_t dim : dims)
    if (dim >= 0 && dim < rank)
      seen.set(dim);
  if (int64_t(dims.size()) != rank || rank < 2 || !seen.all())
    return op.emitOpError("needs each dimension of its input once in 'dims', "
                          "two of them at least");
  if (!llvm::is_contained(dims.take_back(2), rank - 1))
    return op.emitOpError("needs output channels or input elements as the last "
                          "dimension of its input");
  ArrayRef<int64_t> layout = op.getLayout();
  if (layout.size() != 3 ||
      llvm::any_of(layout, [](int64_t n) { return n < 1; }))
    return op.emitOpError("needs three positive numbers as 'layout'");
  return success();
}

LogicalResult PackWeightsOp::verify() {
  if (failed(verifyLayout(*this)))
    return failure();
  int64_t sets = 1;
  for (int64_t dim : getDims().drop_back(2)) {
    int64_t size = getInputType().getDimSize(dim);
    sets = ShapedType::isDynamic(size) || ShapedType::isDynamic(sets)
               ? ShapedType::kDynamic
               : sets * size;
  }
  auto packed = cast<ShapedType>(getPacked().getType());
  bool isOpen = ShapedType::isDynamic(getSetSize());
  if (packed.getDimSize(0) != sets || packed.getDimSize(1) != getSetSize()) {
    InFlightDiagnostic error = emitOpError("packs ");
    isOpen ? error << "an open number of" : error << getSetSize();
    return error << " elements for each set, but its init is " << packed;
  }
  Type from = getInputType().getElementType(), to = packed.getElementType();
  bool widens = isa<IntegerType>(from) && isa<IntegerType>(to) &&
                from.getIntOrFloatBitWidth() <= to.getIntOrFloatBitWidth();
  if (from != to && !widens)
    return emitOpError("cannot pack ") << from << " as " << to;
  if (getIsUnsigned() && !from.isInteger(8))
    return emitOpError("takes unsigned elements of 8 bits only");
  if (getStart()) {
    auto start = cast<ShapedType>(getStart().getType());
    if (!start.getElementType().isInteger(32) || !isa<IntegerType>(from) ||
        start.getDimSize(0) != sets || start.getDimSize(1) != getNumOutputs())
      return emitOpError("needs an i32 start for each set and each of its ")
             << (ShapedType::isDynamic(getNumOutputs())
                     ? std::string("open number of")
                     : std::to_string(getNumOutputs()))
             << " channels";
  }
  bool onTensors = isa<TensorType>(getPacked().getType());
  for (Value value : getOperands())
    if (isa<TensorType>(value.getType()) != onTensors)
      return emitOpError("mixes tensors and buffers");
  if (getNumResults() != (onTensors ? getNumOperands() - 1 : 0))
    return emitOpError("has results exactly when it works on tensors");
  for (auto [result, init] :
       llvm::zip(getResults(), getOperands().drop_front()))
    if (result.getType() != init.getType())
      return emitOpError("has a result of another type than its init");
  return success();
}
