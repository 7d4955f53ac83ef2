//===- quant-opt.cpp - mlir-opt with quantx's passes and pipelines --------===//

#include "mlir/InitAllPasses.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "quantx/RegisterAll.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  quantx::registerUpstream(registry);
  quantx::registerAllDialects(registry);
  mlir::registerAllPasses();
  quantx::registerAllPasses();
  return mlir::asMainReturnCode(mlir::MlirOptMain(
      argc, argv, "quantx optimizer and pass driver\n", registry));
}
