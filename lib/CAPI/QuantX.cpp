//===- QuantX.cpp - C API -------------------------------------------------===//
//
// Thin wrappers; every decision is in the C++ libraries.
//
//===----------------------------------------------------------------------===//

#include "quantx-c/QuantX.h"

#include "mlir/CAPI/IR.h"
#include "mlir/CAPI/Support.h"
#include "mlir/CAPI/Wrap.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "quantx/RegisterAll.h"

void quantxRegisterAllDialects(MlirDialectRegistry registry) {
  quantx::registerAllDialects(*unwrap(registry));
}

void quantxRegisterUpstream(MlirDialectRegistry registry) {
  quantx::registerUpstream(*unwrap(registry));
}

void quantxRegisterAllPasses(void) {
  static bool once = (quantx::registerAllPasses(), true);
  (void)once;
}

MlirLogicalResult quantxRunPipeline(MlirModule module, MlirStringRef pipeline) {
  quantxRegisterAllPasses();
  mlir::ModuleOp op = unwrap(module);
  mlir::PassManager manager(op.getContext());
  std::string message;
  llvm::raw_string_ostream errors(message);
  mlir::FailureOr<mlir::OpPassManager> parsed =
      mlir::parsePassPipeline(unwrap(pipeline), errors);
  if (mlir::failed(parsed)) {
    op.emitError() << "invalid pipeline: " << message;
    return mlirLogicalResultFailure();
  }
  static_cast<mlir::OpPassManager &>(manager) = *parsed;
  return wrap(manager.run(op));
}
