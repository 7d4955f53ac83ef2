//===- ExposeLayers.cpp - every layer's codes as a result -----------------===//
//
// For comparing two executions tensor by tensor: the codes that each layer
// stores become further results of the function.
//
//===----------------------------------------------------------------------===//

#include "quantx/Integer/Passes.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "quantx/Interfaces/LayerAttributes.h"

namespace quantx {
#define GEN_PASS_DEF_EXPOSELAYERSPASS
#include "quantx/Integer/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// Codes have at most 16 bits; wider integers are accumulators on their way.
bool holdsCodes(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type && type.getElementType().isInteger() &&
         type.getElementTypeBitWidth() <= 16 &&
         type.getElementTypeBitWidth() > 1;
}

struct ExposeLayersPass : quantx::impl::ExposeLayersPassBase<ExposeLayersPass> {
  void runOnOperation() override {
    func::FuncOp func = getOperation();
    if (func.isExternal() || !func.getBody().hasOneBlock())
      return;
    auto terminator =
        dyn_cast<func::ReturnOp>(func.getBody().front().getTerminator());
    if (!terminator)
      return;
    SmallVector<Value> results(terminator.getOperands());
    for (Operation &op : func.getBody().front())
      if (op.hasAttr(layerAttrName) && op.getNumResults() == 1 &&
          holdsCodes(op.getResult(0))) {
        results.push_back(op.getResult(0));
        ++numExposed;
      }
    terminator.getOperandsMutable().assign(results);
    SmallVector<DictionaryAttr> attributes;
    func.getAllResultAttrs(attributes);
    attributes.resize(results.size(), DictionaryAttr::get(&getContext()));
    func.setType(FunctionType::get(&getContext(), func.getArgumentTypes(),
                                   ValueRange(results).getTypes()));
    func.setAllResultAttrs(attributes);
  }
};

} // namespace
