//===- Session.cpp - loading modules and running stages -------------------===//
//
// The one place where tools read IR, find the entry function and run a stage
// by its pipeline's name.
//
//===----------------------------------------------------------------------===//

#include "quantx/Driver/Session.h"

#include "mlir/Bytecode/BytecodeReader.h"
#include "mlir/Bytecode/BytecodeWriter.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Support/FileUtilities.h"
#include "quantx/Dialect/TMTensor/IR/TMTensor.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace quantx;

// Stages are short and machines small: a thread pool would only cost memory.
Session::Session(const DialectRegistry &registry)
    : mlirContext(registry, MLIRContext::Threading::DISABLED),
      handler(sources, &mlirContext, llvm::errs()) {}

/// Bytecode asks for the alignment of its weights. Small files are read to the
/// heap, where nothing is aligned so far.
static std::unique_ptr<llvm::MemoryBuffer>
alignBuffer(std::unique_ptr<llvm::MemoryBuffer> file) {
  const llvm::Align page(4096);
  if (llvm::isAddrAligned(page, file->getBufferStart()))
    return file;
  auto copy = llvm::WritableMemoryBuffer::getNewUninitMemBuffer(
      file->getBufferSize(), file->getBufferIdentifier(), page);
  if (!copy)
    return file;
  llvm::copy(file->getBuffer(), copy->getBufferStart());
  return copy;
}

static bool holdsTMTensor(ModuleOp module) {
  return module
      .walk([](Operation *op) {
        return isa_and_nonnull<tm_tensor::TMTensorDialect>(op->getDialect())
                   ? WalkResult::interrupt()
                   : WalkResult::advance();
      })
      .wasInterrupted();
}

/// What to do about a model that is still in its exporter's dialect; empty
/// where the text does not tell.
static std::string explainForm(StringRef text) {
  for (std::string dialect : {"torch", "onnx", "stablehlo", "mhlo"})
    if (text.contains("= " + dialect + ".") ||
        text.contains("= \"" + dialect + ".") ||
        text.contains("!" + dialect + ".") ||
        text.contains("!\"" + dialect + "\""))
      return ": it holds the dialect '" + dialect +
             "'; lower it to linalg on tensors first";
  return "";
}

llvm::Expected<OwningOpRef<ModuleOp>> Session::load(StringRef path) {
  std::string message;
  auto file = openInputFile(path, &message);
  if (!file)
    return makeError(message);
  file = alignBuffer(std::move(file));
  if (!isBytecode(*file) && file->getBuffer().take_front(4096).contains('\0'))
    return makeError("'" + path +
                     "' is no MLIR: export the model with "
                     "torch-mlir first");
  // The parser reads the main file of a source manager, so each file has its
  // own; the session's handler finds lines by opening the file again.
  auto source = std::make_shared<llvm::SourceMgr>();
  source->AddNewSourceBuffer(std::move(file), llvm::SMLoc());
  auto module = parseSourceFile<ModuleOp>(source, &mlirContext);
  if (!module)
    return makeError("cannot read '" + path + "'" +
                     explainForm(source->getMemoryBuffer(1)->getBuffer()));
  // Ops that nothing behind the import knows: a model as torch-mlir wrote it
  // can be run, too.
  if (holdsTMTensor(*module))
    if (llvm::Error error = runPipeline(
            *module, "builtin.module(func.func(quantx-convert-tm-tensor))"))
      return std::move(error);
  return module;
}

/// "quantx-import" of "builtin.module(quantx-import{batch=4})".
static std::string getStageName(StringRef pipeline) {
  pipeline.consume_front("builtin.module(");
  return pipeline
      .take_until([](char c) { return StringRef("{(),").contains(c); })
      .str();
}

llvm::Error Session::runPipeline(ModuleOp module, StringRef pipeline) {
  std::string message;
  llvm::raw_string_ostream errors(message);
  auto parsed = parsePassPipeline(pipeline, errors);
  if (failed(parsed))
    return makeError("invalid pipeline '" + pipeline + "': " + message);
  PassManager manager(&mlirContext);
  static_cast<OpPassManager &>(manager) = *parsed;
  if (failed(manager.run(module)))
    return makeError(getStageName(pipeline) + " failed");
  return llvm::Error::success();
}

llvm::Expected<func::FuncOp> quantx::findEntry(ModuleOp module,
                                               StringRef name) {
  SmallVector<func::FuncOp> candidates;
  for (auto func : module.getOps<func::FuncOp>()) {
    if (func.isExternal())
      continue;
    if (func.getName() == name)
      return func;
    if (func.isPublic())
      candidates.push_back(func);
  }
  if (!name.empty())
    return makeError("no function '" + name + "' in the module");
  if (candidates.empty())
    return makeError("the module has no public function with a body");
  if (candidates.size() == 1)
    return candidates.front();
  std::string names;
  for (func::FuncOp func : candidates)
    names += (names.empty() ? "" : ", ") + func.getName().str();
  return makeError("the module has several functions (" + names +
                   "): choose one with --entry");
}

llvm::Expected<SmallVector<func::FuncOp>> quantx::findEntries(ModuleOp module,
                                                              StringRef names) {
  SmallVector<func::FuncOp> entries;
  if (names.empty()) {
    for (auto func : module.getOps<func::FuncOp>())
      if (func.isPublic() && !func.isExternal())
        entries.push_back(func);
    if (entries.empty())
      return makeError("the module has no public function with a body");
    return entries;
  }
  for (StringRef name : llvm::split(names, ',')) {
    if (name.empty())
      return makeError("'" + names + "' is no list of functions");
    auto func = findEntry(module, name);
    if (!func)
      return func.takeError();
    if (llvm::is_contained(entries, *func))
      return makeError("the function '" + name + "' is named twice");
    entries.push_back(*func);
  }
  return entries;
}

llvm::Error quantx::writeModule(ModuleOp module, StringRef path,
                                bool withLocations) {
  return writeOutputFile(path, [&](llvm::raw_ostream &os) -> llvm::Error {
    if (path.ends_with(".mlirbc")) {
      if (failed(writeBytecodeToFile(module, os)))
        return makeError("cannot write bytecode to '" + path + "'");
      return llvm::Error::success();
    }
    OpPrintingFlags flags;
    flags.enableDebugInfo(withLocations, /*prettyForm=*/false);
    module.print(os, flags);
    os << '\n';
    return llvm::Error::success();
  });
}
