//===- LayerCandidates.cpp - ops that may become layers -------------------===//

#include "LayerCandidates.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/OpRoles.h"

using namespace mlir;
using namespace quantx;

static bool isFloat(Value value) {
  return isa<FloatType>(getElementTypeOrSelf(value));
}

/// Whether `op` only shapes constants for the op that reads them: a bias that
/// is spread, parameters, an empty init.
static bool preparesConstants(Operation *op) {
  return op->hasTrait<OpTrait::ConstantLike>() ||
         isa<tensor::EmptyOp, tensor::ExpandShapeOp, tensor::CollapseShapeOp,
             linalg::BroadcastOp, linalg::FillOp, linalg::TransposeOp,
             DequantizeOp, FakeQuantizeOp, QuantizeOp, arith::ExtFOp>(op);
}

SmallVector<Operation *>
quantx::findComputations(FunctionOpInterface function) {
  llvm::DenseSet<Value> computed;
  llvm::DenseSet<Operation *> absorbed;
  SmallVector<Operation *> result;
  for (Block &block : function.getFunctionBody()) {
    computed.insert(block.args_begin(), block.args_end());
    for (Operation &op : block) {
      bool depends = llvm::any_of(op.getOperands(), [&](Value operand) {
        return computed.contains(operand);
      });
      // A shape is no value: what has it is not computed.
      if ((!depends && preparesConstants(&op)) || op.getNumResults() == 0 ||
          isa<tensor::DimOp>(op))
        continue;
      computed.insert(op.result_begin(), op.result_end());
      if (QuantizableOpInterface clamp = getAbsorbedClamp(&op))
        absorbed.insert(clamp);
      if (absorbed.contains(&op) ||
          (llvm::none_of(op.getOperands(), isFloat) &&
           llvm::none_of(op.getResults(), isFloat)) ||
          isa<ObserveOp, FakeQuantizeOp, QuantizeOp, DequantizeOp>(op))
        continue;
      result.push_back(&op);
    }
  }
  return result;
}

std::string LayerIds::get(Operation *op) {
  if (ObserveOp observer = getObserver(getLayerResult(op)))
    return observer.getId().str();
  if (StringRef known = getLayerId(op); !known.empty())
    return known.str();
  if (!hash)
    hash.emplace(module);
  std::string stem = StructuralHash::toShortHex(hash->get(op->getResult(0)));
  return stem + "-" + std::to_string(ordinals[stem]++);
}
