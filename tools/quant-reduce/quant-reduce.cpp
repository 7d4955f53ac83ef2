//===- quant-reduce.cpp - shrinks IR that shows a fault -------------------===//

#include "mlir/IR/DialectRegistry.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Tools/mlir-reduce/MlirReduceMain.h"
#include "quantx/Dialect/QuantX/Reductions/Reductions.h"
#include "quantx/RegisterAll.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  quantx::registerUpstream(registry);
  quantx::registerAllDialects(registry);
  quantx::registerReductions(registry);
  mlir::registerAllPasses();
  quantx::registerAllPasses();
  mlir::MLIRContext context(registry);
  return mlir::failed(mlir::mlirReduceMain(argc, argv, context));
}
