//===- MemoryUse.cpp - bytes that compiled code takes ---------------------===//
//
// Reads the memory plan off lowered functions, and constants off globals.
//
//===----------------------------------------------------------------------===//

#include "quantx/Execution/MemoryUse.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Pass/PassManager.h"
#include "quantx/Dialect/QuantX/IR/ModelAttributes.h"
#include "quantx/Pipelines/Lowering.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/IR/Module.h"

using namespace mlir;
using namespace quantx;

int64_t quantx::countConstantData(const llvm::Module &module) {
  int64_t bytes = 0;
  for (const llvm::GlobalVariable &global : module.globals())
    if (global.isConstant() && global.hasInitializer())
      bytes += module.getDataLayout()
                   .getTypeAllocSize(global.getValueType())
                   .getFixedValue();
  return bytes;
}

void quantx::readMemoryPlan(Operation *op, MemoryUse &memory) {
  auto read = [&](StringRef name, int64_t &value) {
    if (auto attribute = op->getAttrOfType<IntegerAttr>(name))
      value = std::max(value, attribute.getInt());
  };
  read(workspaceSizeAttrName, memory.workspace);
  read(workspacePeakAttrName, memory.peak);
  read(dynamicBuffersAttrName, memory.dynamicBuffers);
}

llvm::Expected<MemoryUse> quantx::planMemory(ModuleOp module, StringRef entry,
                                             const TargetOptions &target) {
  auto generator = CodeGenerator::create(target);
  if (!generator)
    return generator.takeError();
  OwningOpRef<ModuleOp> copy(module.clone());
  PassManager pm(module.getContext());
  LoweringOptions lowering;
  lowering.vectorBits = generator->getVectorRegisters().bits;
  lowering.maxAccumulators = generator->getVectorRegisters().accumulators;
  lowering.targetCpu = target.cpu;
  lowering.targetFeatures = target.features;
  buildPlanMemoryPipeline(pm, lowering);
  if (failed(pm.run(*copy)))
    return makeError("the memory of '" + entry + "' could not be planned");
  MemoryUse memory;
  if (auto function = copy->lookupSymbol<func::FuncOp>(entry))
    readMemoryPlan(function, memory);
  for (auto global : copy->getOps<memref::GlobalOp>())
    if (global.getConstant())
      memory.constants += llvm::divideCeil(
          global.getType().getNumElements() *
              global.getType().getElementType().getIntOrFloatBitWidth(),
          8);
  return memory;
}
