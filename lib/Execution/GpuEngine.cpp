//===- GpuEngine.cpp - a module compiled for a GPU ------------------------===//
//
// Lowers a copy of the module to kernels and gives them to the run-time
// library. Each function becomes a program of its own, loaded when it is first
// called.
//
//===----------------------------------------------------------------------===//

#include "SplitEngine.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Pass/PassManager.h"
#include "quantx-c/Gpu.h"
#include "quantx/Execution/Engine.h"
#include "quantx/Pipelines/GpuLowering.h"
#include "quantx/Support/Constants.h"
#include "quantx/Support/OutputFile.h"
#include "quantx/Target/GPU/Program.h"
#include "llvm/ADT/StringMap.h"
#include <mutex>

using namespace mlir;
using namespace quantx;

namespace {

struct FreeModel {
  void operator()(QuantxGpuModel *model) const { quantx_gpu_free(model); }
};

/// One public function.
struct Entry {
  FunctionType type;
  std::vector<char> program;
  std::unique_ptr<QuantxGpuModel, FreeModel> model;
  std::vector<KernelTime> times;
};

class GpuEngine : public Engine {
public:
  /// Runs the functions of `module`, which is not kept, by their programs.
  void open(ModuleOp module, GpuPrograms programs, int device, bool profile);
  ArrayRef<KernelTime> getKernelTimes() const override { return kernelTimes; }
  llvm::Expected<SmallVector<Tensor>> run(StringRef name,
                                          ArrayRef<Tensor> inputs) override;

private:
  llvm::Error load(Entry &entry);

  llvm::Error profileKernels(Entry &entry);

  int device = -1;
  bool profile = false;
  /// Those of all functions that ran, in the order in which they first did.
  std::vector<KernelTime> kernelTimes;
  std::vector<Entry *> profiled;
  llvm::StringMap<Entry> entries;
  std::mutex mutex;
};

} // namespace

/// Bytes of a tensor of static shape; nothing for other types.
static std::optional<int64_t> getBytes(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor || !tensor.hasStaticShape())
    return std::nullopt;
  std::optional<ElementKind> kind = getElementKind(tensor.getElementType());
  if (!kind)
    return std::nullopt;
  return tensor.getNumElements() * int64_t(getElementSize(*kind));
}

llvm::Expected<std::vector<char>> quantx::compileGpuProgram(ModuleOp lowered,
                                                            StringRef entry,
                                                            FunctionType type) {
  ProgramSignature signature;
  auto append = [&](TypeRange types, SmallVectorImpl<int64_t> &sizes) {
    for (Type type : types) {
      std::optional<int64_t> bytes = getBytes(type);
      if (!bytes)
        return false;
      sizes.push_back(*bytes);
    }
    return true;
  };
  if (!append(type.getInputs(), signature.inputs) ||
      !append(type.getResults(), signature.outputs))
    return makeError("'" + entry +
                     "' has an input or result whose shape is not known at "
                     "compile time: no GPU can run it yet");
  return buildProgram(lowered, entry, signature);
}

llvm::Error quantx::lowerToGpu(ModuleOp module, const GpuOptions &options) {
  GpuLoweringOptions lowering;
  lowering.target = options.target;
  lowering.targetFeatures = options.features;
  lowering.leaf = options.leaf;
  lowering.splits = options.splits;
  PassManager pm(module.getContext());
  buildLowerToGpuPipeline(pm, lowering);
  if (failed(pm.run(module)))
    return makeError("lowering to a GPU failed");
  return llvm::Error::success();
}

void GpuEngine::open(ModuleOp module, GpuPrograms programs, int number,
                     bool timed) {
  device = number;
  profile = timed;
  for (auto &program : programs) {
    Entry &entry = entries[program.first()];
    entry.type =
        module.lookupSymbol<func::FuncOp>(program.first()).getFunctionType();
    entry.program = std::move(program.second);
  }
}

llvm::Error GpuEngine::load(Entry &entry) {
  char message[512] = "";
  entry.model.reset(quantx_gpu_load(entry.program.data(), entry.program.size(),
                                    device, message, sizeof(message)));
  if (!entry.model)
    return makeError(message);
  return llvm::Error::success();
}

/// Takes the times of one more run over.
llvm::Error GpuEngine::profileKernels(Entry &entry) {
  QuantxGpuModel *model = entry.model.get();
  std::vector<double> seconds(quantx_gpu_count_launches(model));
  char message[512] = "";
  double total;
  if (quantx_gpu_time(model, 1, &total, seconds.data(), message,
                      sizeof(message)) != 0)
    return makeError(message);
  if (entry.times.empty()) {
    profiled.push_back(&entry);
    for (size_t i = 0; i < seconds.size(); ++i)
      entry.times.push_back({quantx_gpu_launch_name(model, int(i))});
  }
  for (auto [kernel, time] : llvm::zip(entry.times, seconds)) {
    kernel.seconds = kernel.calls ? std::min(kernel.seconds, time) : time;
    ++kernel.calls;
  }
  kernelTimes.clear();
  for (Entry *one : profiled)
    llvm::append_range(kernelTimes, one->times);
  return llvm::Error::success();
}

llvm::Expected<SmallVector<Tensor>> GpuEngine::run(StringRef name,
                                                   ArrayRef<Tensor> inputs) {
  std::lock_guard<std::mutex> lock(mutex);
  auto found = entries.find(name);
  if (found == entries.end())
    return makeError("the module has no function '" + name + "'");
  Entry &entry = found->second;
  if (llvm::Error error = checkInputs(name, entry.type.getInputs(), inputs))
    return std::move(error);
  if (!entry.model) {
    if (llvm::Error error = load(entry))
      return std::move(error);
  }
  SmallVector<Tensor> results;
  SmallVector<const void *> in;
  SmallVector<void *> out;
  for (const Tensor &input : inputs)
    in.push_back(input.rawBytes().data());
  for (Type type : entry.type.getResults()) {
    auto tensor = cast<RankedTensorType>(type);
    std::optional<Tensor> result = Tensor::tryAllocate(
        *getElementKind(tensor.getElementType()), tensor.getShape());
    if (!result)
      return makeError("not enough memory for the results");
    results.push_back(std::move(*result));
    out.push_back(results.back().mutableRawBytes().data());
  }
  char message[512] = "";
  if (quantx_gpu_run(entry.model.get(), in.data(), out.data(), message,
                     sizeof(message)) != 0)
    return makeError(message);
  if (profile)
    if (llvm::Error error = profileKernels(entry))
      return std::move(error);
  return results;
}

/// Finds the device; `options` become those that suit it.
static llvm::Expected<int> findDevice(ModuleOp module, GpuOptions &options) {
  char message[512] = "";
  QuantxGpuDevice description;
  bool isVulkan = options.target == "vulkan";
  int device = quantx_gpu_find_device(
      isVulkan ? QUANTX_GPU_SPIRV : QUANTX_GPU_PTX, options.device,
      &description, message, sizeof(message));
  if (device < 0)
    return makeError(message);
  if (options.target == "cuda")
    options.target =
        description.capability == 90 ? "nvidia-sm_90a" : "nvidia-sm_80";
  if (!description.has_dot) {
    if (!options.features.empty())
      options.features += ',';
    options.features += "-integer-dot-product";
    emitRemark(module.getLoc())
        << "device '" << description.name
        << "' has no integer dot product: kernels multiply byte by byte";
  }
  return device;
}

llvm::Expected<std::unique_ptr<Engine>>
quantx::createGpuEngine(ModuleOp module, const GpuOptions &options) {
  GpuOptions fitting = options;
  auto device = findDevice(module, fitting);
  if (!device)
    return device.takeError();
  auto code = compileForGpu(module, fitting);
  if (!code)
    return code.takeError();
  auto gpu = std::make_unique<GpuEngine>();
  ModuleOp onGpu = code->split ? *code->split->gpu : module;
  gpu->open(onGpu, std::move(code->programs), *device, fitting.profile);
  if (!code->split)
    return gpu;
  auto processor = createJitEngine(*code->split->processor, fitting.processor);
  if (!processor)
    return processor.takeError();
  return createSplitEngine(module, std::move(code->split->functions),
                           std::move(gpu), std::move(*processor));
}

/// Adds a line for each device of one kind; the error says why there is none.
static llvm::Error addDevices(uint32_t kind, StringRef name,
                              std::vector<std::string> &lines) {
  constexpr int kMost = 64;
  std::vector<QuantxGpuDevice> devices(kMost);
  char message[512] = "";
  int count = quantx_gpu_list_devices(kind, devices.data(), kMost, message,
                                      sizeof(message));
  if (count < 0)
    return makeError(message);
  for (int i = 0; i < std::min(count, kMost); ++i) {
    const QuantxGpuDevice &device = devices[i];
    std::string line =
        (name + ":" + Twine(i) + "  " + device.name + " (" + device.type + ")")
            .str();
    if (device.capability != 0)
      line += (", compute capability " + Twine(device.capability / 10) + "." +
               Twine(device.capability % 10))
                  .str();
    if (device.problem[0])
      line += std::string(", cannot be used: ") + device.problem;
    else
      line +=
          device.has_dot ? ", integer dot product" : ", no integer dot product";
    lines.push_back(std::move(line));
  }
  return llvm::Error::success();
}

llvm::Expected<std::vector<std::string>> quantx::listGpuDevices() {
  std::vector<std::string> lines;
  llvm::Error vulkan = addDevices(QUANTX_GPU_SPIRV, "vulkan", lines);
  llvm::Error cuda = addDevices(QUANTX_GPU_PTX, "cuda", lines);
  std::string first = llvm::toString(std::move(vulkan));
  std::string second = llvm::toString(std::move(cuda));
  if (lines.empty())
    return makeError(first + "; " + second);
  return lines;
}
