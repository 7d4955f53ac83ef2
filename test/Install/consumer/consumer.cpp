// Parses the file given, runs the pipeline given, prints the module.

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "quantx/RegisterAll.h"

int main(int argc, char **argv) {
  if (argc != 3)
    return 2;
  mlir::DialectRegistry registry;
  quantx::registerUpstream(registry);
  quantx::registerAllDialects(registry);
  quantx::registerAllPasses();
  mlir::MLIRContext context(registry);
  auto module = mlir::parseSourceFile<mlir::ModuleOp>(argv[1], &context);
  if (!module)
    return 3;
  auto pipeline = mlir::parsePassPipeline(argv[2]);
  if (mlir::failed(pipeline))
    return 4;
  mlir::PassManager manager(&context);
  static_cast<mlir::OpPassManager &>(manager) = *pipeline;
  if (mlir::failed(manager.run(*module)))
    return 5;
  module->print(llvm::outs());
  return 0;
}
