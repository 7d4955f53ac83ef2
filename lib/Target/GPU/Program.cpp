//===- Program.cpp - a GPU program as data --------------------------------===//
//
// Reads the launches out of the IR, serializes the kernels, and lays all of it
// out behind the header of quantx-c/Gpu.h.
//
//===----------------------------------------------------------------------===//

#include "quantx/Target/GPU/Program.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVOps.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Target/SPIRV/Serialization.h"
#include "quantx-c/Gpu.h"
#include "quantx/Dialect/QuantX/IR/ModelAttributes.h"
#include "quantx/Support/Constants.h"
#include "quantx/Support/OutputFile.h"
#include "quantx/Target/GPU/TensorMap.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

static_assert(llvm::endianness::native == llvm::endianness::little,
              "programs are written as they lie in memory");

static spirv::ModuleOp findKernels(ModuleOp module) {
  for (auto kernels : module.getOps<spirv::ModuleOp>())
    return kernels;
  return {};
}

/// A copy of `kernels` with those that `function` launches.
static OwningOpRef<spirv::ModuleOp> selectKernels(spirv::ModuleOp kernels,
                                                  func::FuncOp function) {
  llvm::StringSet<> names, variables;
  for (auto launch : function.getOps<gpu::LaunchFuncOp>())
    names.insert(launch.getKernelName().getValue());
  OwningOpRef<spirv::ModuleOp> copy = kernels.clone();
  SmallVector<Operation *> dead;
  for (Operation &op : *copy->getBody()) {
    StringRef name;
    if (auto entry = dyn_cast<spirv::EntryPointOp>(op)) {
      name = entry.getFn();
      if (names.contains(name))
        for (Attribute variable : entry.getInterface())
          variables.insert(cast<SymbolRefAttr>(variable).getLeafReference());
    } else if (auto mode = dyn_cast<spirv::ExecutionModeOp>(op)) {
      name = mode.getFn();
    } else if (auto kernel = dyn_cast<spirv::FuncOp>(op)) {
      name = kernel.getName();
    } else {
      continue;
    }
    if (!names.contains(name))
      dead.push_back(&op);
  }
  for (auto variable : copy->getOps<spirv::GlobalVariableOp>())
    if (!variables.contains(variable.getName()))
      dead.push_back(variable);
  for (Operation *op : dead)
    op->erase();
  return copy;
}

llvm::Expected<std::vector<uint32_t>>
quantx::serializeKernels(ModuleOp module, StringRef entry) {
  spirv::ModuleOp kernels = findKernels(module);
  auto function = module.lookupSymbol<func::FuncOp>(entry);
  if (!kernels || !function)
    return makeError("'" + entry + "' has no kernels in SPIR-V");
  SmallVector<uint32_t, 0> words;
  if (failed(spirv::serialize(*selectKernels(kernels, function), words)))
    return makeError("the kernels cannot be written as SPIR-V");
  return std::vector<uint32_t>(words.begin(), words.end());
}

/// What of the device the kernels declare that not every device has.
static uint32_t getFeatures(spirv::ModuleOp kernels) {
  uint32_t features = 0;
  auto triple = kernels.getVceTriple();
  if (!triple)
    return 0;
  for (spirv::Capability capability : triple->getCapabilities())
    switch (capability) {
    case spirv::Capability::Int64:
      features |= QUANTX_GPU_NEEDS_INT64;
      break;
    case spirv::Capability::Float64:
      features |= QUANTX_GPU_NEEDS_FLOAT64;
      break;
    case spirv::Capability::DotProduct:
    case spirv::Capability::DotProductInput4x8Bit:
    case spirv::Capability::DotProductInput4x8BitPacked:
      features |= QUANTX_GPU_NEEDS_DOT;
      break;
    default:
      break;
    }
  return features;
}

namespace {

/// Appends pieces at multiples of 8.
class Writer {
public:
  explicit Writer(size_t headerBytes) : bytes(llvm::alignTo(headerBytes, 8)) {}

  template <typename T>
  uint64_t append(ArrayRef<T> values) {
    uint64_t offset = bytes.size();
    auto *data = reinterpret_cast<const char *>(values.data());
    bytes.insert(bytes.end(), data, data + values.size() * sizeof(T));
    bytes.resize(llvm::alignTo(bytes.size(), 8));
    return offset;
  }
  std::vector<char> finish(const QuantxGpuHeader &header) {
    std::memcpy(bytes.data(), &header, sizeof(header));
    return std::move(bytes);
  }
  uint64_t size() const { return bytes.size(); }

private:
  std::vector<char> bytes;
};

} // namespace

static uint32_t getSize(Value value) {
  APInt size;
  (void)matchPattern(value, m_ConstantInt(&size));
  return uint32_t(size.getZExtValue());
}

/// The object of the module's kernels in PTX, or null.
static gpu::ObjectAttr findPtx(ModuleOp module) {
  for (auto binary : module.getOps<gpu::BinaryOp>())
    for (Attribute object : binary.getObjects())
      if (auto code = dyn_cast<gpu::ObjectAttr>(object))
        return code;
  return {};
}

/// Says what the device of PTX must be.
static llvm::Error describePtx(gpu::ObjectAttr code, QuantxGpuHeader &header) {
  auto target = dyn_cast<NVVM::NVVMTargetAttr>(code.getTarget());
  StringRef chip = target ? target.getChip() : "";
  header.kind = QUANTX_GPU_PTX;
  if (!chip.consume_front("sm_") || chip.consumeInteger(10, header.capability))
    return makeError("the kernels are for an unknown GPU");
  if (chip == "a")
    header.features |= QUANTX_GPU_NEEDS_EXACT;
  return llvm::Error::success();
}

llvm::Expected<std::vector<char>>
quantx::buildProgram(ModuleOp module, StringRef entry,
                     const ProgramSignature &signature) {
  auto function = module.lookupSymbol<func::FuncOp>(entry);
  auto weights = module.lookupSymbol<memref::GlobalOp>(kWeightsName);
  if (!function || !weights)
    return makeError("'" + entry + "' is no GPU program");
  auto places = function->getAttrOfType<DenseI64ArrayAttr>(kPlacesAttr);
  size_t numPlaces = signature.inputs.size() + signature.outputs.size();
  if (!places || size_t(places.size()) != numPlaces)
    return makeError("'" + entry + "' has not the parameters of its model");
  QuantxGpuHeader header = {};
  std::vector<uint32_t> words;
  std::string text;
  if (gpu::ObjectAttr ptx = findPtx(module)) {
    text = *getKernelText(module);
    if (llvm::Error error = describePtx(ptx, header))
      return std::move(error);
  } else {
    auto code = serializeKernels(module, entry);
    if (!code)
      return code.takeError();
    words = std::move(*code);
    header.kind = QUANTX_GPU_SPIRV;
    header.features = getFeatures(findKernels(module));
  }
  std::optional<Tensor> weightBytes = readConstant(*weights.getInitialValue());
  if (!weightBytes)
    return makeError("the weights of '" + entry + "' hold no data");

  llvm::MapVector<StringAttr, uint32_t> kernels;
  std::vector<QuantxGpuLaunch> launches;
  std::vector<QuantxGpuTensorMap> maps;
  for (auto launch : function.getOps<gpu::LaunchFuncOp>()) {
    auto found = kernels.insert({launch.getKernelName(), kernels.size()});
    gpu::KernelDim3 grid = launch.getGridSizeOperandValues();
    gpu::KernelDim3 block = launch.getBlockSizeOperandValues();
    Value shared = launch.getDynamicSharedMemorySize();
    auto map = launch->getAttrOfType<DenseI64ArrayAttr>(kTensorMapAttr);
    if (map)
      maps.push_back(toTensorMap(map));
    launches.push_back({found.first->second,
                        {getSize(grid.x), getSize(grid.y), getSize(grid.z)},
                        {getSize(block.x), getSize(block.y), getSize(block.z)},
                        shared ? getSize(shared) : 0,
                        map ? uint32_t(maps.size()) : 0});
  }

  std::memcpy(header.magic, "QXGPU", 5);
  header.version = QUANTX_GPU_VERSION;
  header.num_kernels = kernels.size();
  header.num_launches = launches.size();
  header.num_inputs = signature.inputs.size();
  header.num_outputs = signature.outputs.size();
  header.arena_bytes =
      cast<MemRefType>(function.getArgument(0).getType()).getNumElements();
  Writer writer(sizeof(header));
  std::vector<uint64_t> names;
  for (auto &[name, number] : kernels) {
    std::string ended = name.str();
    names.push_back(writer.append(ArrayRef(ended.c_str(), ended.size() + 1)));
  }
  header.kernels = writer.append(ArrayRef(names));
  if (auto status = function->getAttrOfType<IntegerAttr>(kStatusAttr)) {
    header.status = status.getInt();
    SmallVector<uint64_t> messages;
    for (Attribute message :
         function->getAttrOfType<ArrayAttr>(statusMessagesAttrName)) {
      std::string ended = cast<StringAttr>(message).str();
      messages.push_back(
          writer.append(ArrayRef(ended.c_str(), ended.size() + 1)));
    }
    header.num_checks = messages.size();
    header.messages = writer.append(ArrayRef(messages));
  }
  header.launches = writer.append(ArrayRef(launches));
  header.num_tensor_maps = maps.size();
  header.tensor_maps = writer.append(ArrayRef(maps));
  std::vector<QuantxGpuPlace> buffers;
  for (size_t i = 0; i < numPlaces; ++i) {
    bool isInput = i < signature.inputs.size();
    int64_t bytes = isInput ? signature.inputs[i]
                            : signature.outputs[i - signature.inputs.size()];
    buffers.push_back({uint64_t(places[i]), uint64_t(bytes)});
  }
  header.places = writer.append(ArrayRef(buffers));
  if (header.kind == QUANTX_GPU_PTX) {
    header.code = writer.append(ArrayRef(text.c_str(), text.size() + 1));
    header.code_bytes = text.size() + 1;
  } else {
    header.code = writer.append(ArrayRef(words));
    header.code_bytes = words.size() * sizeof(uint32_t);
  }
  header.weights = writer.append(weightBytes->rawBytes());
  header.weight_bytes = weightBytes->numBytes();
  header.size = writer.size();
  return writer.finish(header);
}

llvm::Expected<std::string> quantx::getKernelText(ModuleOp module) {
  if (gpu::ObjectAttr code = findPtx(module))
    return code.getObject().getValue().rtrim(StringRef("\0", 1)).str();
  return makeError("the module has no kernels as text");
}
