//===- quant-opt.cpp - mlir-opt with quantx's passes and pipelines --------===//

#include "mlir/InitAllPasses.h"
#include "quantx/Driver/Opt.h"
#include "quantx/RegisterAll.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  quantx::registerUpstream(registry);
  quantx::registerAllDialects(registry);
  mlir::registerAllPasses();
  quantx::registerAllPasses();
  return quantx::runOpt(argc, argv, registry);
}
