//===- ConvertResultsToParams.cpp - results into the caller's buffers -----===//
//
// Decides which functions write into buffers that the caller owns: those whose
// results all have static shapes.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "quantx/Dialect/QuantX/IR/ModelAttributes.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_CONVERTRESULTSTOPARAMSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

static bool hasStaticResults(func::FuncOp *function) {
  if (function->isExternal() || !function->isPublic())
    return false;
  return llvm::all_of(function->getResultTypes(), [](Type type) {
    auto memref = dyn_cast<MemRefType>(type);
    return !isa<BaseMemRefType>(type) || (memref && memref.hasStaticShape());
  });
}

/// A value that is returned twice gets a buffer for each time: upstream gives
/// the first result's parameter to all uses of it.
static void separateResults(func::FuncOp function) {
  function.walk([](func::ReturnOp op) {
    llvm::SmallPtrSet<Value, 4> seen;
    for (OpOperand &operand : op->getOpOperands()) {
      auto type = dyn_cast<MemRefType>(operand.get().getType());
      if (seen.insert(operand.get()).second || !type)
        continue;
      OpBuilder b(op);
      Value copy = memref::AllocOp::create(b, op.getLoc(), type);
      memref::CopyOp::create(b, op.getLoc(), operand.get(), copy);
      operand.set(copy);
    }
  });
}

namespace {
struct ConvertResultsToParamsPass
    : quantx::impl::ConvertResultsToParamsPassBase<ConvertResultsToParamsPass> {
  void runOnOperation() override {
    for (auto function : getOperation().getOps<func::FuncOp>())
      if (hasStaticResults(&function))
        separateResults(function);
    bufferization::BufferResultsToOutParamsOpts options;
    options.filterFn = hasStaticResults;
    options.hoistStaticAllocs = true;
    options.modifyPublicFunctions = true;
    // For quantx-update-in-place.
    options.addResultAttribute = true;
    if (failed(bufferization::promoteBufferResultsToOutParams(getOperation(),
                                                              options)))
      return signalPassFailure();
    // What bufferization was told about functions of the host is spent, and
    // quantization parameters of the border are metadata for people and
    // headers: code generation would warn of both.
    for (auto function : getOperation().getOps<func::FuncOp>())
      for (unsigned i = 0; i < function.getNumArguments(); ++i)
        for (StringRef name :
             {StringRef(
                  bufferization::BufferizationDialect::kBufferAccessAttrName),
              StringRef(parametersAttrName)})
          function.removeArgAttr(i, name);
  }
};
} // namespace
