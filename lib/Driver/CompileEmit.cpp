//===- CompileEmit.cpp - the forms that quant-compile writes --------------===//
//
// Text for the forms that people read, machine code for those that run.
//
//===----------------------------------------------------------------------===//

#include "CompileSteps.h"

#include "quantx/Support/OutputFile.h"

using namespace mlir;
using namespace quantx;

/// What the report says of an input or output, as the header wants it.
static LibraryValue toLibraryValue(const IoRow &row) {
  LibraryValue value;
  value.name = row.name;
  if (row.scale)
    value.scale = float(*row.scale);
  value.zeroPoint = row.zeroPoint;
  value.isUnsigned = StringRef(row.storage).starts_with("u");
  return value;
}

LibraryOptions CompileSteps::libraryOptions(func::FuncOp function) const {
  LibraryOptions library;
  library.name = options.name;
  library.entry = function.getName().str();
  library.targets = options.targets;
  if (options.target != "cpu")
    library.gpu = options.target;
  library.threads = options.threads;
  ModelReport signature;
  describeSignature(function, signature);
  for (const IoRow &row : signature.inputs)
    library.inputs.push_back(toLibraryValue(row));
  for (const IoRow &row : signature.outputs)
    library.outputs.push_back(toLibraryValue(row));
  return library;
}

llvm::Error CompileSteps::printScalarLoops(ModuleOp form,
                                           func::FuncOp function) {
  auto loops = findScalarLoops(form, libraryOptions(function));
  if (!loops)
    return loops.takeError();
  llvm::raw_ostream &os = options.output == "-" ? llvm::errs() : llvm::outs();
  for (const ScalarLoop &loop : *loops)
    os << "scalar loop in " << loop.layer << ": " << loop.loads << " loads, "
       << loop.stores << " stores in a round\n";
  os << loops->size() << " scalar loops\n";
  return llvm::Error::success();
}

llvm::Error CompileSteps::writeReport(const ModelReport &report) {
  if (!options.quiet)
    printReport(options.output == "-" ? llvm::errs() : llvm::outs(), report);
  if (measuresPrecision()) {
    auto comparison = compareAlternatives(
        "precision", {{options.quantize.precision, options.quantize}});
    if (!comparison)
      return comparison.takeError();
    return writeComparison(*comparison, toJson(report));
  }
  if (options.reportFile.empty())
    return llvm::Error::success();
  return writeOutputFile(options.reportFile, [&](llvm::raw_ostream &os) {
    os << llvm::formatv("{0:2}\n", llvm::json::Value(toJson(report)));
    return llvm::Error::success();
  });
}

llvm::Error CompileSteps::planAndReport(ModuleOp form, ModelReport *report) {
  if (!report)
    return llvm::Error::success();
  auto memory = planMemory(form, entry, options.targets.front());
  if (!memory)
    return memory.takeError();
  report->memory = *memory;
  return writeReport(*report);
}

llvm::Error CompileSteps::emit(ModuleOp form, ModelReport *report) {
  auto function = findEntry(form, entry);
  if (!function)
    return function.takeError();
  if (report) {
    auto memory = planMemory(*imported.module, entry, options.targets.front());
    if (!memory)
      return memory.takeError();
    report->floatMemory = *memory;
  }
  if (options.listScalarLoops)
    if (llvm::Error error = printScalarLoops(form, *function))
      return error;
  LibraryOptions library = libraryOptions(*function);
  library.onPlanned = [&](const MemoryUse &memory) -> llvm::Error {
    if (!report)
      return llvm::Error::success();
    report->memory = memory;
    return writeReport(*report);
  };
  bool makesLibrary = options.emit == EmitKind::LLVM ||
                      options.emit == EmitKind::Object ||
                      options.emit == EmitKind::Shared;
  if (options.output.empty() || !makesLibrary)
    if (llvm::Error error = planAndReport(form, report))
      return error;
  if (options.output.empty())
    return llvm::Error::success();
  switch (options.emit) {
  case EmitKind::Float:
  case EmitKind::QDQ:
  case EmitKind::Integer:
    return writeModule(form, options.output);
  case EmitKind::Linalg: {
    OwningOpRef<ModuleOp> lowered(form.clone());
    if (llvm::Error error = session.runPipeline(
            *lowered, "builtin.module(quantx-lower-to-linalg)"))
      return error;
    return writeModule(*lowered, options.output, /*withLocations=*/false);
  }
  case EmitKind::LLVM:
    return emitLLVMIR(form, library, options.output);
  case EmitKind::Object:
    return emitObjectFile(form, library, options.output);
  case EmitKind::Shared:
    return emitSharedLibrary(form, library, options.output);
  case EmitKind::Spirv:
  case EmitKind::Program:
  case EmitKind::Ptx:
    return emitGpu(form, *function);
  }
  llvm_unreachable("all kinds are handled");
}
