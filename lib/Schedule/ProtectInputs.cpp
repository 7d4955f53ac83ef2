//===- ProtectInputs.cpp - inputs stay as the caller wrote them -----------===//
//
// Tells bufferization which parameters it must not compute in.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_PROTECTINPUTSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;

namespace {
struct ProtectInputsPass
    : quantx::impl::ProtectInputsPassBase<ProtectInputsPass> {
  void runOnOperation() override {
    StringRef name = bufferization::BufferizationDialect::kWritableAttrName;
    auto no = BoolAttr::get(&getContext(), false);
    for (auto function : getOperation().getOps<func::FuncOp>()) {
      if (!function.isPublic() || function.isExternal())
        continue;
      for (BlockArgument argument : function.getArguments())
        if (isa<TensorType>(argument.getType()))
          function.setArgAttr(argument.getArgNumber(), name, no);
    }
  }
};
} // namespace
