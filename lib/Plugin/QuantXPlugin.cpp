//===- QuantXPlugin.cpp - quantx inside another MLIR tool -----------------===//
//
// mlir-opt --load-dialect-plugin=QuantXPlugin.so \
//          --load-pass-plugin=QuantXPlugin.so \
//          --pass-pipeline='builtin.module(quantx-import)'
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/DialectRegistry.h"
#include "mlir/Tools/Plugins/DialectPlugin.h"
#include "mlir/Tools/Plugins/PassPlugin.h"
#include "quantx/RegisterAll.h"

extern "C" LLVM_ATTRIBUTE_WEAK ::mlir::DialectPluginLibraryInfo
mlirGetDialectPluginInfo() {
  return {MLIR_PLUGIN_API_VERSION, "QuantX", "0.1.0",
          [](mlir::DialectRegistry *registry) {
            quantx::registerAllDialects(*registry);
          }};
}

extern "C" LLVM_ATTRIBUTE_WEAK ::mlir::PassPluginLibraryInfo
mlirGetPassPluginInfo() {
  return {MLIR_PLUGIN_API_VERSION, "QuantX", "0.1.0",
          [] { quantx::registerAllPasses(); }};
}
