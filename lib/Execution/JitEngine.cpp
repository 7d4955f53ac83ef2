//===- JitEngine.cpp - a module compiled for this process ----------------===//
//
// Lowers a copy of the module, emits an object into memory and links it into
// the process. Every public function is reached through a wrapper that takes
// one array of pointers, so that any signature can be called.
//
//===----------------------------------------------------------------------===//

#include "HostConstants.h"
#include "JitCall.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Pass/PassManager.h"
#include "quantx/Dialect/QuantX/IR/ModelAttributes.h"
#include "quantx/Execution/CodeGenerator.h"
#include "quantx/Execution/Engine.h"
#include "quantx/Pipelines/Lowering.h"
#include "quantx/Support/Constants.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ExecutionEngine/Orc/LLJIT.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/MemoryBuffer.h"
#include <cstdlib>
#include <mutex>

using namespace mlir;
using namespace quantx;

namespace {

constexpr size_t kWorkspaceAlignment = 64;

struct Free {
  void operator()(void *pointer) const { std::free(pointer); }
};
using Workspace = std::unique_ptr<void, Free>;

class JitEngine : public Engine {
public:
  /// Lowers a copy of `module`, compiles and links it.
  llvm::Error compile(ModuleOp module, const JitOptions &options);

  llvm::Expected<SmallVector<Tensor>> run(StringRef name,
                                          ArrayRef<Tensor> inputs) override;

  ArrayRef<KernelTime> getKernelTimes() const override { return kernelTimes; }

  std::optional<MemoryUse> getMemory(StringRef name) const override {
    auto found = entries.find(name);
    if (found == entries.end())
      return std::nullopt;
    return found->second.memory;
  }

private:
  llvm::StringMap<JitEntry> entries;
  SmallVector<std::string> observerIds;
  std::vector<KernelTime> kernelTimes;
  /// The workspace of the last run, for the next one: fresh memory would come
  /// page by page.
  std::mutex mutex;
  Workspace spare;
  size_t spareSize = 0;
  HostConstants hostConstants;
  std::unique_ptr<llvm::orc::LLJIT> jit;
};
} // namespace

//===----------------------------------------------------------------------===//
// Compilation
//===----------------------------------------------------------------------===//

static std::string wrapperName(StringRef entry) {
  return ("_quantx_call_" + entry).str();
}

/// Adds `void wrapper(void **arguments)`: calls MLIR's C interface of `entry`
/// with the pointers of the array. A status that is returned by value goes
/// where the last pointer says.
static llvm::Error addWrapper(llvm::Module &module, StringRef entry) {
  llvm::Function *target = module.getFunction(("_mlir_ciface_" + entry).str());
  if (!target)
    return makeError("'" + entry + "' has no C interface after lowering");
  llvm::LLVMContext &context = module.getContext();
  auto *pointer = llvm::PointerType::getUnqual(context);
  auto *wrapper = llvm::Function::Create(
      llvm::FunctionType::get(llvm::Type::getVoidTy(context), {pointer}, false),
      llvm::Function::ExternalLinkage, wrapperName(entry), module);
  llvm::IRBuilder<> b(llvm::BasicBlock::Create(context, "entry", wrapper));
  auto load = [&](unsigned index, llvm::Type *type) -> llvm::Value * {
    llvm::Value *slot =
        b.CreateConstGEP1_32(pointer, wrapper->getArg(0), index);
    llvm::Value *value = b.CreateLoad(pointer, slot);
    return type->isPointerTy() ? value : b.CreateLoad(type, value);
  };
  SmallVector<llvm::Value *> arguments;
  for (llvm::Argument &argument : target->args())
    arguments.push_back(load(argument.getArgNo(), argument.getType()));
  llvm::Value *result = b.CreateCall(target, arguments);
  if (!result->getType()->isVoidTy())
    b.CreateStore(result, load(target->arg_size(), pointer));
  b.CreateRetVoid();
  return llvm::Error::success();
}

/// The types that callers see, before lowering changes them.
static llvm::StringMap<JitEntry> collectEntries(ModuleOp module) {
  llvm::StringMap<JitEntry> entries;
  for (auto function : module.getOps<func::FuncOp>()) {
    if (function.isExternal() || !function.isPublic())
      continue;
    JitEntry entry;
    entry.type = function.getFunctionType();
    for (unsigned i = 0; i < function.getNumArguments(); ++i)
      entry.sizes.push_back(getSizeNotes(function, i));
    entry.staticResults =
        llvm::all_of(function.getResultTypes(), [](Type type) {
          auto tensor = dyn_cast<RankedTensorType>(type);
          return tensor && tensor.hasStaticShape();
        });
    entries[function.getName()] = std::move(entry);
  }
  return entries;
}

/// Refuses what has no form as host data.
static llvm::Error checkSignatures(const llvm::StringMap<JitEntry> &entries) {
  for (const auto &entry : entries) {
    FunctionType type = entry.second.type;
    for (Type input : type.getInputs())
      if (!getElementKind(getElementTypeOrSelf(input)) ||
          isa<UnrankedTensorType>(input))
        return makeError("'" + entry.first() +
                         "' has an input that host data cannot hold");
    for (Type result : type.getResults())
      if (!isa<RankedTensorType>(result) ||
          !getElementKind(getElementTypeOrSelf(result)))
        return makeError("'" + entry.first() +
                         "' has a result that is not a tensor of numbers");
  }
  return llvm::Error::success();
}

/// What quantx-insert-timers has numbered.
static std::vector<KernelTime> readKernels(ModuleOp module) {
  std::vector<KernelTime> kernels;
  auto names = module->getAttrOfType<ArrayAttr>(kernelNamesAttrName);
  auto operations =
      module->getAttrOfType<DenseI64ArrayAttr>(kernelOperationsAttrName);
  if (names && operations)
    for (auto [name, count] : llvm::zip(names, operations.asArrayRef()))
      kernels.push_back({cast<StringAttr>(name).str(), count});
  return kernels;
}

static void readAttributes(ModuleOp module, llvm::StringMap<JitEntry> &entries,
                           SmallVectorImpl<std::string> &observerIds) {
  if (auto ids = module->getAttrOfType<ArrayAttr>(observerIdsAttrName))
    for (Attribute id : ids)
      observerIds.push_back(cast<StringAttr>(id).str());
  module.walk([&](Operation *op) {
    auto name = op->getAttrOfType<StringAttr>(SymbolTable::getSymbolAttrName());
    auto found = name ? entries.find(name.getValue()) : entries.end();
    if (found == entries.end())
      return;
    JitEntry &entry = found->second;
    readMemoryPlan(op, entry.memory);
    if (auto messages = op->getAttrOfType<ArrayAttr>(statusMessagesAttrName))
      for (Attribute message : messages)
        entry.messages.push_back(cast<StringAttr>(message).str());
  });
}

static llvm::Expected<std::unique_ptr<llvm::MemoryBuffer>>
emitObject(ModuleOp module, llvm::StringMap<JitEntry> &entries,
           CodeGenerator &generator, int64_t hostBytes) {
  llvm::LLVMContext context;
  auto code = generator.translate(module, context);
  if (!code)
    return code.takeError();
  int64_t constants = countConstantData(**code) + hostBytes;
  for (auto &entry : entries) {
    entry.second.memory.constants = constants;
    if (llvm::Error error = addWrapper(**code, entry.first()))
      return std::move(error);
  }
  generator.optimize(**code);
  SmallVector<char, 0> object;
  llvm::raw_svector_ostream os(object);
  if (llvm::Error error = generator.emitObject(**code, os))
    return std::move(error);
  return llvm::MemoryBuffer::getMemBufferCopy(
      StringRef(object.data(), object.size()), "quantx-jit");
}

static llvm::Expected<std::unique_ptr<llvm::orc::LLJIT>>
linkObject(std::unique_ptr<llvm::MemoryBuffer> object,
           const HostConstants &constants) {
  using namespace llvm::orc;
  auto jit = LLJITBuilder().create();
  if (!jit)
    return jit.takeError();
  JITDylib &library = (*jit)->getMainJITDylib();
  // libm, memcpy, malloc and free come from this process.
  auto process = DynamicLibrarySearchGenerator::GetForCurrentProcess(
      (*jit)->getDataLayout().getGlobalPrefix());
  if (!process)
    return process.takeError();
  library.addGenerator(std::move(*process));
  SymbolMap host;
  for (const auto &constant : constants.getAddresses())
    host[(*jit)->mangleAndIntern(constant.first())] = {
        ExecutorAddr::fromPtr(constant.second), llvm::JITSymbolFlags::Exported};
  for (auto &[name, address] : getHostFunctions())
    host[(*jit)->mangleAndIntern(name)] = {ExecutorAddr::fromPtr(address),
                                           llvm::JITSymbolFlags::Exported};
  if (llvm::Error error = library.define(absoluteSymbols(std::move(host))))
    return std::move(error);
  if (llvm::Error error = (*jit)->addObjectFile(std::move(object)))
    return std::move(error);
  return jit;
}

llvm::Error JitEngine::compile(ModuleOp module, const JitOptions &options) {
  entries = collectEntries(module);
  if (llvm::Error error = checkSignatures(entries))
    return error;
  if (options.threads < 1 || options.threads > kMaxThreads)
    return makeError("a model runs on 1 to " + Twine(kMaxThreads) + " threads");
  TargetOptions target;
  target.cpu = options.targetCpu;
  target.features = options.targetFeatures;
  target.optimizationLevel = options.fewRuns ? 1 : options.optLevel;
  llvm::Expected<CodeGenerator> generator = CodeGenerator::create(target);
  if (!generator)
    return generator.takeError();
  if (llvm::Error error = generator->checkHost())
    return error;
  OwningOpRef<ModuleOp> copy(module.clone());
  PassManager pm(module.getContext());
  // Once at the end is enough for what nobody sees between the passes.
  pm.enableVerifier(false);
  LoweringOptions lowering;
  lowering.observe = true;
  lowering.profile = options.profile;
  lowering.fuseEpilogues = !options.fewRuns;
  lowering.fewAccumulators = options.fewRuns;
  lowering.vectorBits = generator->getVectorRegisters().bits;
  lowering.maxAccumulators = generator->getVectorRegisters().accumulators;
  lowering.threads = options.threads;
  lowering.minParallelWork = options.minParallelWork;
  lowering.targetCpu = options.targetCpu;
  lowering.targetFeatures = options.targetFeatures;
  lowering.leaf = options.leaf;
  buildLowerToLLVMPipeline(pm, lowering);
  if (failed(pm.run(*copy)) || failed(verify(*copy)))
    return makeError("the module could not be lowered to machine code");
  readAttributes(*copy, entries, observerIds);
  kernelTimes = readKernels(*copy);
  // An object that is kept must be complete.
  if (options.objectFile.empty() && !hostConstants.take(*copy))
    return makeError("not enough memory for the constants");
  auto object =
      emitObject(*copy, entries, *generator, hostConstants.getNumBytes());
  if (!object)
    return object.takeError();
  if (!options.objectFile.empty())
    if (llvm::Error error =
            writeOutputFile(options.objectFile, [&](llvm::raw_ostream &os) {
              os << (*object)->getBuffer();
              return llvm::Error::success();
            }))
      return error;
  auto linked = linkObject(std::move(*object), hostConstants);
  if (!linked)
    return linked.takeError();
  jit = std::move(*linked);
  for (auto &entry : entries) {
    auto address = jit->lookup(wrapperName(entry.first()));
    if (!address)
      return address.takeError();
    entry.second.call = address->toPtr<void (*)(void **)>();
  }
  return llvm::Error::success();
}

llvm::Expected<std::unique_ptr<Engine>>
quantx::createJitEngine(ModuleOp module, const JitOptions &options) {
  auto engine = std::make_unique<JitEngine>();
  if (llvm::Error error = engine->compile(module, options))
    return std::move(error);
  return engine;
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

llvm::Expected<SmallVector<Tensor>> JitEngine::run(StringRef name,
                                                   ArrayRef<Tensor> inputs) {
  auto found = entries.find(name);
  if (found == entries.end())
    return makeError("the module has no function '" + name + "'");
  const JitEntry &entry = found->second;
  if (llvm::Error error =
          checkInputs(name, entry.type.getInputs(), inputs, entry.sizes))
    return std::move(error);

  size_t size = llvm::alignTo(std::max<int64_t>(entry.memory.workspace, 1),
                              kWorkspaceAlignment);
  Workspace workspace;
  {
    std::lock_guard<std::mutex> lock(mutex);
    if (spareSize >= size)
      workspace = std::move(spare);
    spareSize = 0;
  }
  if (!workspace)
    workspace.reset(std::aligned_alloc(kWorkspaceAlignment, size));
  if (!workspace)
    return makeError("not enough memory for a workspace of " + Twine(size) +
                     " bytes");
  Descriptor workspaceDescriptor(workspace.get(), {entry.memory.workspace});
  std::vector<Descriptor> descriptors;
  SmallVector<void *> arguments;
  for (const Tensor &input : inputs)
    descriptors.emplace_back(input.rawBytes().data(), input.shape());
  for (auto [type, input, descriptor] :
       llvm::zip(entry.type.getInputs(), inputs, descriptors))
    arguments.push_back(isa<RankedTensorType>(type)
                            ? static_cast<void *>(descriptor.data())
                            : const_cast<char *>(input.rawBytes().data()));
  ObserverScope scope(observerIds, observer);
  ProfileScope profile(kernelTimes);
  auto results = callEntry(entry, arguments, workspaceDescriptor);
  std::lock_guard<std::mutex> lock(mutex);
  spare = std::move(workspace);
  spareSize = size;
  return results;
}
