//===- GpuLibrary.cpp - a model for a GPU as a library --------------------===//
//
// Programs, the code that hands them over to the run-time library, and between
// them machine code for ops that no GPU runs.
//
//===----------------------------------------------------------------------===//

#include "GpuHost.h"
#include "LibraryParts.h"
#include "quantx/Dialect/QuantX/IR/ModelAttributes.h"
#include "quantx/Execution/DeviceSplit.h"
#include "quantx/Execution/Engine.h"
#include "quantx/Support/Constants.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/Triple.h"

using namespace mlir;
using namespace quantx;

static constexpr const char *kGpuFailed = "no GPU ran it; the message says why";

/// Code that only calls a library: any processor will do.
static TargetOptions getAnyTarget() {
  TargetOptions target;
  target.cpu = llvm::Triple(llvm::sys::getProcessTriple()).isX86() ? "x86-64"
                                                                   : "generic";
  return target;
}

static int64_t getBytes(Type type) {
  auto tensor = cast<RankedTensorType>(type);
  return tensor.getNumElements() *
         int64_t(getElementSize(*getElementKind(tensor.getElementType())));
}

/// The whole function as one program.
static llvm::Error addWhole(Library &library, GpuPrograms &programs,
                            StringRef entry, FunctionType type,
                            const LibraryOptions &options) {
  auto generator = CodeGenerator::create(getAnyTarget());
  if (!generator)
    return generator.takeError();
  HostPlan plan;
  plan.entry = entry.str();
  plan.numInputs = type.getNumInputs();
  HostStep &step = plan.steps.emplace_back();
  step.program = std::move(programs[entry]);
  for (auto [i, value] : llvm::enumerate(type.getInputs())) {
    plan.valueBytes.push_back(getBytes(value));
    step.inputs.push_back(i);
  }
  for (Type value : type.getResults()) {
    step.outputs.push_back(plan.valueBytes.size());
    plan.results.push_back(plan.valueBytes.size());
    plan.valueBytes.push_back(getBytes(value));
  }
  library.usesProcessor = false;
  OwningOpRef<ModuleOp> host(
      ModuleOp::create(UnknownLoc::get(type.getContext())));
  addGpuHost(*host, plan);
  return addCode(library, std::move(*generator), *host, options.gpu);
}

/// Machine code for what stays on the processor, in `split.processor`, and the
/// steps that call it.
static llvm::Error addSplit(Library &library, DeviceSplit &split,
                            GpuPrograms &programs,
                            const LibraryOptions &options) {
  const TargetOptions &target = options.targets.front();
  auto generator = CodeGenerator::create(target);
  if (!generator)
    return generator.takeError();
  ModuleOp code = *split.processor;
  if (llvm::Error error = lowerForLibrary(code, options, target, *generator))
    return error;

  CFunction &interface = library.interface.functions.front();
  const SegmentedFunction &function = split.functions.front();
  HostPlan plan;
  plan.entry = function.name;
  plan.numInputs = function.type.getNumInputs();
  plan.results = function.results;
  for (Type type : function.values)
    plan.valueBytes.push_back(getBytes(type));
  for (const Segment &segment : function.segments) {
    HostStep &step = plan.steps.emplace_back();
    step.inputs = segment.inputs;
    step.outputs = segment.outputs;
    if (segment.isOnGpu) {
      step.program = std::move(programs[segment.function]);
      continue;
    }
    auto callee = code.lookupSymbol<LLVM::LLVMFuncOp>(segment.function);
    if (allocates(callee))
      return makeError("'" + function.name +
                       "' has intermediate tensors of dynamic shape");
    step.callee = segment.function;
    step.firstStatus = interface.messages.size();
    readMemoryPlan(callee, interface.memory);
    if (auto messages =
            callee->getAttrOfType<ArrayAttr>(statusMessagesAttrName))
      for (Attribute message : messages)
        interface.messages.push_back(cast<StringAttr>(message).str());
  }
  int64_t values = addGpuHost(code, plan);
  interface.memory.workspace += values;
  interface.memory.peak += values;
  return addCode(library, std::move(*generator), code,
                 options.gpu + " and " + target.getName());
}

llvm::Error quantx::addGpuProgram(Library &library, ModuleOp module,
                                  const LibraryOptions &options) {
  OwningOpRef<ModuleOp> copy(module.clone());
  auto entries = selectEntries(*copy, options.functions);
  if (!entries)
    return entries.takeError();
  if (entries->size() > 1)
    return makeError("a library for a GPU holds one function, not " +
                     Twine(entries->size()) + ": choose it with --entry");
  func::FuncOp entry = entries->front();
  std::string name = entry.getName().str();
  FunctionType type = entry.getFunctionType();
  CInterface &interface = library.interface;
  if (llvm::Error error = describeEntries(*entries, options, interface))
    return error;
  if (interface.functions.front().isOpen())
    return makeError("'" + entries->front().getName() +
                     "' needs static dimensions for a library with a GPU");
  interface.functions.front().messages = {kGpuFailed};
  GpuOptions gpu;
  gpu.target = options.gpu;
  gpu.deviceOnly = options.deviceOnly;
  auto code = compileForGpu(*copy, gpu);
  if (!code)
    return code.takeError();
  if (!code->split)
    return addWhole(library, code->programs, name, type, options);
  if (options.onSplit)
    options.onSplit(code->split->onProcessor);
  return addSplit(library, *code->split, code->programs, options);
}
