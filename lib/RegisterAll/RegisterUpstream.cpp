//===- RegisterUpstream.cpp - upstream dialects for quantx's own tools ----===//
//
// Kept apart from RegisterAll.cpp: a plugin must not register what its host
// already has.
//
//===----------------------------------------------------------------------===//

#include "quantx/RegisterAll.h"

#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"
#include "quantx/Dialect/TMTensor/IR/TMTensor.h"

void quantx::registerUpstream(mlir::DialectRegistry &registry) {
  mlir::registerAllDialects(registry);
  mlir::registerAllExtensions(registry);
  registry.insert<tm_tensor::TMTensorDialect>();
  // Kernels of GPUs become code inside of a pass.
  mlir::registerAllGPUToLLVMIRTranslations(registry);
}
