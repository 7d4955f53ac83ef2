//===- Library.cpp - ahead-of-time compilation ----------------------------===//
//
// Takes functions of a module to LLVM IR with a C interface, and from there
// to text, an object file or a shared library.
//
//===----------------------------------------------------------------------===//

#include "quantx/Execution/Library.h"

#include "LibraryParts.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/Transforms/Passes.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Pass/PassManager.h"
#include "quantx/Dialect/QuantX/IR/ModelAttributes.h"
#include "quantx/Execution/Engine.h"
#include "quantx/Pipelines/Lowering.h"
#include "quantx/Support/Constants.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/IR/Module.h"
#include "llvm/Linker/Linker.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/Triple.h"

using namespace mlir;
using namespace quantx;

/// Reads what lowering found out about the functions.
static void readLowered(ModuleOp module, CInterface &interface) {
  int32_t statuses = 0;
  for (CFunction &function : interface.functions) {
    auto code = module.lookupSymbol<LLVM::LLVMFuncOp>(function.name);
    // One workspace serves whichever variant runs.
    readMemoryPlan(code, function.memory);
    if (!interface.variants.empty())
      continue; // the rest is the same in all variants
    if (auto pairs = code->getAttrOfType<DenseI64ArrayAttr>(inPlaceAttrName))
      for (size_t i = 0; i + 1 < size_t(pairs.size()); i += 2)
        function.inPlace.push_back({pairs[i], pairs[i + 1]});
    if (auto messages = code->getAttrOfType<ArrayAttr>(statusMessagesAttrName))
      for (Attribute message : messages)
        function.messages.push_back(cast<StringAttr>(message).str());
    function.firstStatus = statuses;
    statuses += function.messages.size();
  }
}

bool quantx::allocates(LLVM::LLVMFuncOp function) {
  return function
      .walk([](LLVM::CallOp call) {
        return call.getCallee() == "malloc" ? WalkResult::interrupt()
                                            : WalkResult::advance();
      })
      .wasInterrupted();
}

/// The name inside of the library: the exported one may be the model's own.
static std::string getEntryName(size_t variant, size_t function) {
  return llvm::formatv("quantx_entry_{0}_{1}", variant, function);
}
static std::string getSizesName(size_t variant, size_t function) {
  return llvm::formatv("quantx_sizes_{0}_{1}", variant, function);
}

llvm::Error quantx::lowerForLibrary(ModuleOp module,
                                    const LibraryOptions &options,
                                    const TargetOptions &target,
                                    const CodeGenerator &generator) {
  PassManager pm(module.getContext());
  // Once at the end is enough for what nobody sees between the passes.
  pm.enableVerifier(false);
  LoweringOptions lowering;
  lowering.barePointers = true;
  lowering.threads = options.threads;
  lowering.minParallelWork = options.minParallelWork;
  lowering.vectorBits = generator.getVectorRegisters().bits;
  lowering.maxAccumulators = generator.getVectorRegisters().accumulators;
  lowering.targetCpu = target.cpu;
  lowering.targetFeatures = target.features;
  buildLowerToLLVMPipeline(pm, lowering);
  if (failed(pm.run(module)) || failed(verify(module)))
    return makeError("the module could not be lowered to machine code");
  return llvm::Error::success();
}

/// Lowers a copy of `module` for one target and adds its code to the library.
static llvm::Error addVariant(Library &library, ModuleOp module,
                              const LibraryOptions &options,
                              const TargetOptions &target) {
  auto generator = CodeGenerator::create(target);
  if (!generator)
    return generator.takeError();
  OwningOpRef<ModuleOp> copy(module.clone());
  auto entries = selectEntries(*copy, options.functions);
  if (!entries)
    return entries.takeError();
  CInterface &interface = library.interface;
  if (interface.variants.empty())
    if (llvm::Error error = describeEntries(*entries, options, interface))
      return error;
  if (llvm::Error error = lowerForLibrary(*copy, options, target, *generator))
    return error;
  for (const CFunction &function : interface.functions)
    if (allocates(copy->lookupSymbol<LLVM::LLVMFuncOp>(function.name)))
      return makeError("'" + function.name +
                       "' has intermediate tensors of dynamic shape");
  readLowered(*copy, interface);
  if (library.lines) {
    *library.lines = LayerLines::mark(*copy);
    PassManager scopes(module.getContext());
    scopes.addPass(LLVM::createDIScopeForLLVMFuncOpPass());
    if (failed(scopes.run(*copy)))
      return makeError("the module could not be given debug locations");
  }
  return addCode(library, std::move(*generator), *copy, target.getName());
}

llvm::Error quantx::addCode(Library &library, CodeGenerator generator,
                            ModuleOp lowered, const std::string &variantName) {
  CInterface &interface = library.interface;
  auto code = generator.translate(lowered, library.context);
  if (!code)
    return code.takeError();

  size_t number = interface.variants.size();
  SmallPtrSet<llvm::GlobalValue *, 4> visible;
  for (auto [i, function] : llvm::enumerate(interface.functions)) {
    llvm::Function *entry = (*code)->getFunction(function.name);
    entry->setName(getEntryName(number, i));
    visible.insert(entry);
    if (llvm::Function *sizes =
            (*code)->getFunction(function.name + ".sizes")) {
      sizes->setName(getSizesName(number, i));
      visible.insert(sizes);
    }
  }
  for (llvm::GlobalValue &value : (*code)->global_values())
    if (!value.isDeclaration() && value.hasExternalLinkage() &&
        !visible.contains(&value))
      value.setLinkage(llvm::GlobalValue::InternalLinkage);
  interface.variants.push_back(
      {variantName, generator.getRequiredFeatures(), {}, {}});
  if (!library.module) {
    library.module = std::move(*code);
    library.generator.emplace(std::move(generator));
  } else if (llvm::Linker::linkModules(*library.module, std::move(*code))) {
    return makeError("the variants of the code cannot be joined");
  }
  return llvm::Error::success();
}

/// Functions and variants whose weights are packed alike share them.
static void shareConstants(llvm::Module &module) {
  llvm::DenseMap<llvm::Constant *, llvm::GlobalVariable *> known;
  for (llvm::GlobalVariable &global :
       llvm::make_early_inc_range(module.globals())) {
    if (!global.isConstant() || !global.hasLocalLinkage() ||
        !global.hasInitializer())
      continue;
    auto [place, isNew] = known.try_emplace(global.getInitializer(), &global);
    if (isNew)
      continue;
    llvm::GlobalVariable *first = place->second;
    first->setAlignment(std::max(first->getAlign().valueOrOne(),
                                 global.getAlign().valueOrOne()));
    global.replaceAllUsesWith(first);
    global.eraseFromParent();
  }
}

static llvm::Error build(Library &library, ModuleOp module,
                         const LibraryOptions &options) {
  if (!isIdentifier(options.name))
    return makeError("'" + options.name + "' is not a C identifier");
  if (options.threads < 1 || options.threads > kMaxThreads)
    return makeError("a library uses 1 to " + Twine(kMaxThreads) + " threads");
  if (options.targets.empty() || options.targets.size() > 32)
    return makeError("a library is made for 1 to 32 targets");
  CInterface &interface = library.interface;
  interface.name = options.name;
  if (!options.gpu.empty()) {
    if (llvm::Error error = addGpuProgram(library, module, options))
      return error;
  } else {
    for (const TargetOptions &target : options.targets)
      if (llvm::Error error = addVariant(library, module, options, target))
        return error;
  }
  for (auto [k, variant] : llvm::enumerate(interface.variants))
    for (size_t i = 0; i < interface.functions.size(); ++i) {
      variant.entries.push_back(
          library.module->getFunction(getEntryName(k, i)));
      variant.sizes.push_back(library.module->getFunction(getSizesName(k, i)));
    }
  // Most features first; of equals, what came later.
  SmallVector<std::pair<size_t, size_t>> order;
  for (auto [k, variant] : llvm::enumerate(interface.variants))
    order.emplace_back(variant.features.size(), k);
  llvm::sort(order, std::greater<>());
  std::vector<Variant> sorted;
  for (auto [count, k] : order)
    sorted.push_back(interface.variants[k]);
  interface.variants = std::move(sorted);
  shareConstants(*library.module);
  interface.constants = countConstantData(*library.module);
  addCInterface(*library.module, interface);
  if (!options.onPlanned)
    return llvm::Error::success();
  std::vector<MemoryUse> uses;
  for (CFunction &function : interface.functions) {
    function.memory.constants = interface.constants;
    uses.push_back(function.memory);
  }
  return options.onPlanned(uses);
}

static llvm::Error writeHeader(const Library &library, StringRef path) {
  SmallString<128> header(path);
  llvm::sys::path::replace_extension(header, ".h");
  return writeOutputFile(header, [&](llvm::raw_ostream &os) {
    os << makeHeader(library.interface);
    return llvm::Error::success();
  });
}

static llvm::Expected<SmallVector<char, 0>>
buildObject(Library &library, ModuleOp module, const LibraryOptions &options) {
  if (llvm::Error error = build(library, module, options))
    return std::move(error);
  library.generator->optimize(*library.module);
  SmallVector<char, 0> object;
  llvm::raw_svector_ostream os(object);
  if (llvm::Error error = library.generator->emitObject(*library.module, os))
    return std::move(error);
  return object;
}

llvm::Error quantx::emitLLVMIR(ModuleOp module, const LibraryOptions &options,
                               StringRef path) {
  Library library;
  if (llvm::Error error = build(library, module, options))
    return error;
  return writeOutputFile(path, [&](llvm::raw_ostream &os) {
    library.module->print(os, nullptr);
    return llvm::Error::success();
  });
}

llvm::Error quantx::emitObjectFile(ModuleOp module,
                                   const LibraryOptions &options,
                                   StringRef path) {
  Library library;
  auto object = buildObject(library, module, options);
  if (!object)
    return object.takeError();
  llvm::Error error = writeOutputFile(path, [&](llvm::raw_ostream &os) {
    os.write(object->data(), object->size());
    return llvm::Error::success();
  });
  if (error)
    return error;
  return writeHeader(library, path);
}

llvm::Error quantx::emitSharedLibrary(ModuleOp module,
                                      const LibraryOptions &options,
                                      StringRef path) {
  Library library;
  auto object = buildObject(library, module, options);
  if (!object)
    return object.takeError();
  SmallString<128> file;
  int descriptor;
  if (llvm::sys::fs::createTemporaryFile("quantx", "o", descriptor, file))
    return makeError("cannot create a temporary file");
  llvm::scope_exit discard([&] { llvm::sys::fs::remove(file); });
  {
    llvm::raw_fd_ostream os(descriptor, /*shouldClose=*/true);
    os.write(object->data(), object->size());
    os.close();
    if (os.has_error()) {
      std::string message = os.error().message();
      os.clear_error();
      return makeError("cannot write a temporary file: " + message);
    }
  }
  SmallVector<std::string> runtimes;
  auto add = [&](StringRef name, StringRef user) -> llvm::Error {
    auto found = findRuntimeLibrary(options.runtimeLibrary, name, user);
    if (!found)
      return found.takeError();
    runtimes.push_back(*found);
    return llvm::Error::success();
  };
  if (!options.gpu.empty())
    if (llvm::Error error = add("libQuantXGpuRuntime.a", "a GPU needs"))
      return error;
  bool threads = options.threads > 1 && library.usesProcessor;
  if (threads)
    if (llvm::Error error = add("libQuantXRuntime.a", "several threads need"))
      return error;
  if (llvm::Error error = linkSharedLibrary(file, runtimes, threads, path))
    return error;
  return writeHeader(library, path);
}

llvm::Expected<std::vector<ScalarLoop>>
quantx::findScalarLoops(ModuleOp module, const LibraryOptions &options) {
  LayerLines lines;
  Library library;
  library.lines = &lines;
  LibraryOptions first = options;
  first.targets.resize(1);
  first.onPlanned = nullptr;
  if (llvm::Error error = build(library, module, first))
    return std::move(error);
  library.generator->optimize(*library.module);
  return findScalarLoops(*library.module, lines);
}
