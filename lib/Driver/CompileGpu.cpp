//===- CompileGpu.cpp - what quant-compile writes for GPUs ----------------===//
//
// Code for GPUs by itself, as tools of their makers read it, or the whole
// program that the run-time library loads.
//
//===----------------------------------------------------------------------===//

#include "CompileSteps.h"

#include "quantx/Support/OutputFile.h"
#include "quantx/Target/GPU/Program.h"

using namespace mlir;
using namespace quantx;

llvm::Error CompileSteps::checkTarget() const {
  StringRef target = options.target;
  bool isNvidia = target == "nvidia-sm_80" || target == "nvidia-sm_90a";
  bool isAmd = target == "amd-gfx942";
  if (target != "cpu" && target != "vulkan" && !isNvidia && !isAmd)
    return makeError(
        "unknown --target '" + target +
        "' (cpu, vulkan, nvidia-sm_80, nvidia-sm_90a or amd-gfx942)");
  if (options.emit == EmitKind::Isa && !isAmd)
    return makeError("--emit=isa is for --target=amd-gfx942");
  if (options.emit != EmitKind::Isa && isAmd)
    return makeError("nothing runs code for target '" + target +
                     "' yet: emit isa");
  if (options.emit == EmitKind::Ptx && !isNvidia)
    return makeError("--emit=ptx is for --target=nvidia-sm_80 or "
                     "nvidia-sm_90a");
  if (options.emit == EmitKind::Spirv && target != "vulkan")
    return makeError("--emit=spirv is for --target=vulkan");
  if (options.emit == EmitKind::Program && target == "cpu")
    return makeError("--emit=program is for GPUs: name one with --target");
  return llvm::Error::success();
}

llvm::Error CompileSteps::emitGpu(ModuleOp form) {
  if (llvm::Error error = needSingleEntry("a program for a GPU"))
    return error;
  auto function = findEntry(form, entries.front());
  if (!function)
    return function.takeError();
  std::string name = function->getName().str();
  FunctionType type = function->getFunctionType();
  OwningOpRef<ModuleOp> lowered(form.clone());
  GpuOptions gpu;
  gpu.target = options.target;
  if (llvm::Error error = lowerToGpu(*lowered, gpu))
    return error;
  std::vector<char> bytes;
  if (options.emit == EmitKind::Ptx || options.emit == EmitKind::Isa) {
    auto text = getKernelText(*lowered);
    if (!text)
      return text.takeError();
    bytes.assign(text->begin(), text->end());
  } else if (options.emit == EmitKind::Spirv) {
    auto words = serializeKernels(*lowered, name);
    if (!words)
      return words.takeError();
    auto *data = reinterpret_cast<const char *>(words->data());
    bytes.assign(data, data + words->size() * sizeof(uint32_t));
  } else {
    auto program = compileGpuProgram(*lowered, name, type);
    if (!program)
      return program.takeError();
    bytes = std::move(*program);
  }
  return writeOutputFile(options.output, [&](llvm::raw_ostream &os) {
    os.write(bytes.data(), bytes.size());
    return llvm::Error::success();
  });
}
