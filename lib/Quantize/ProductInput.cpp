//===- ProductInput.cpp - how a product reads its input -------------------===//

#include "ProductInput.h"

#include "Rewiring.h"

#include "quantx/Interfaces/OpRoles.h"

using namespace mlir;
using namespace quantx;

/// The one loop that both factors index plainly and that is summed over.
static std::optional<unsigned> findSharedLoop(linalg::LinalgOp op) {
  std::optional<unsigned> found;
  auto kinds = op.getIteratorTypesArray();
  auto maps = op.getIndexingMapsArray();
  for (unsigned loop = 0; loop < op.getNumLoops(); ++loop) {
    if (!linalg::isReductionIterator(kinds[loop]))
      continue;
    AffineExpr dim = getAffineDimExpr(loop, op.getContext());
    bool plain = llvm::is_contained(maps[0].getResults(), dim) &&
                 llvm::is_contained(maps[1].getResults(), dim);
    if (!plain || found)
      return std::nullopt;
    found = loop;
  }
  return found;
}

static int64_t findDim(AffineMap map, unsigned loop) {
  AffineExpr dim = getAffineDimExpr(loop, map.getContext());
  return llvm::find(map.getResults(), dim) - map.getResults().begin();
}

std::optional<ProductInput> quantx::matchProductInput(Operation *op) {
  auto product = dyn_cast<linalg::LinalgOp>(op);
  auto layer = dyn_cast<QuantizableOpInterface>(op);
  std::string reason;
  if (!product || !layer || !isLayer(op) || !sumsProducts(layer) ||
      !layer.isQuantizable(reason) || product.getNumDpsInputs() != 2)
    return std::nullopt;
  ProductInput input;
  input.op = product;
  input.weight = layer.getOperandRole(0) == OperandRole::Weight ? 0 : 1;
  input.activation = 1 - input.weight;
  std::optional<unsigned> loop = findSharedLoop(product);
  if (layer.getOperandRole(input.weight) != OperandRole::Weight ||
      layer.getOperandRole(input.activation) != OperandRole::Activation ||
      !loop)
    return std::nullopt;
  auto maps = product.getIndexingMapsArray();
  input.activationDim = findDim(maps[input.activation], *loop);
  input.weightDim = findDim(maps[input.weight], *loop);
  return input;
}

bool quantx::reusesActivations(QuantizableOpInterface layer) {
  constexpr int64_t kLeastUses = 16;
  if (!sumsProducts(layer))
    return true;
  SmallVector<RankedTensorType> factors;
  for (OpOperand *operand : getActivations(layer))
    factors.push_back(cast<RankedTensorType>(operand->get().getType()));
  auto result = cast<RankedTensorType>(layer->getResult(0).getType());
  if (factors.size() != 2 || !result.hasStaticShape())
    return true;
  int64_t products = result.getNumElements() * layer.getAccumulationDepth();
  return llvm::all_of(factors, [&](RankedTensorType factor) {
    return !factor.hasStaticShape() ||
           products >= kLeastUses * factor.getNumElements();
  });
}
