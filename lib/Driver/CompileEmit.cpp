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

llvm::Expected<LibraryOptions>
CompileSteps::libraryOptions(ModuleOp form) const {
  LibraryOptions library;
  library.name = options.name;
  library.targets = options.targets;
  if (options.target != "cpu")
    library.gpu = options.target;
  library.deviceOnly = options.deviceOnly;
  library.threads = options.threads;
  auto functions = getFunctions(form);
  if (!functions)
    return functions.takeError();
  for (func::FuncOp function : *functions) {
    ModelReport signature;
    describeSignature(function, signature);
    LibraryFunction &described = library.functions.emplace_back();
    described.name = function.getName().str();
    for (const IoRow &row : signature.inputs)
      described.inputs.push_back(toLibraryValue(row));
    for (const IoRow &row : signature.outputs)
      described.outputs.push_back(toLibraryValue(row));
  }
  return library;
}

llvm::Error CompileSteps::printScalarLoops(ModuleOp form,
                                           const LibraryOptions &library) {
  auto loops = findScalarLoops(form, library);
  if (!loops)
    return loops.takeError();
  llvm::raw_ostream &os = options.output == "-" ? llvm::errs() : llvm::outs();
  for (const ScalarLoop &loop : *loops)
    os << "scalar loop in " << loop.layer << ": " << loop.loads << " loads, "
       << loop.stores << " stores in a round\n";
  os << loops->size() << " scalar loops\n";
  return llvm::Error::success();
}

llvm::Error CompileSteps::writeReport(ModuleOp form,
                                      ArrayRef<ModelReport> reports) {
  auto floats = getFunctions(*imported.module), functions = getFunctions(form);
  if (!floats || !functions)
    return llvm::joinErrors(floats.takeError(), functions.takeError());
  SharedBytes bytes{countConstantBytes(*floats),
                    countConstantBytes(*functions)};
  if (!options.quiet)
    printReports(options.output == "-" ? llvm::errs() : llvm::outs(), reports,
                 bytes);
  if (measuresPrecision() && reports.size() == 1) {
    auto comparison = compareAlternatives(
        "precision", {{options.quantize.precision, options.quantize}});
    if (!comparison)
      return comparison.takeError();
    return writeComparison(*comparison, toJson(reports.front()));
  }
  if (options.reportFile.empty())
    return llvm::Error::success();
  return writeOutputFile(options.reportFile, [&](llvm::raw_ostream &os) {
    os << llvm::formatv("{0:2}\n", llvm::json::Value(toJson(reports, bytes)));
    return llvm::Error::success();
  });
}

llvm::Error CompileSteps::planAndReport(ModuleOp form,
                                        std::vector<ModelReport> &reports) {
  if (reports.empty())
    return llvm::Error::success();
  for (ModelReport &report : reports) {
    auto memory = planMemory(form, report.function, options.targets.front());
    if (!memory)
      return memory.takeError();
    report.memory = *memory;
  }
  return writeReport(form, reports);
}

llvm::Error CompileSteps::emit(ModuleOp form,
                               std::vector<ModelReport> &reports) {
  auto library = libraryOptions(form);
  if (!library)
    return library.takeError();
  for (ModelReport &report : reports) {
    auto memory =
        planMemory(*imported.module, report.function, options.targets.front());
    if (!memory)
      return memory.takeError();
    report.floatMemory = *memory;
  }
  if (options.listScalarLoops)
    if (llvm::Error error = printScalarLoops(form, *library))
      return error;
  library->onSplit = [&](ArrayRef<ProcessorOp> ops) {
    if (!reports.empty())
      llvm::append_range(reports.front().onProcessor, ops);
  };
  library->onPlanned = [&](ArrayRef<MemoryUse> uses) -> llvm::Error {
    if (reports.empty())
      return llvm::Error::success();
    for (auto [report, memory] : llvm::zip_equal(reports, uses))
      report.memory = memory;
    return writeReport(form, reports);
  };
  bool makesLibrary = options.emit == EmitKind::LLVM ||
                      options.emit == EmitKind::Object ||
                      options.emit == EmitKind::Shared;
  if (options.output.empty() || !makesLibrary)
    if (llvm::Error error = planAndReport(form, reports))
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
    return emitLLVMIR(form, *library, options.output);
  case EmitKind::Object:
    return emitObjectFile(form, *library, options.output);
  case EmitKind::Shared:
    return emitSharedLibrary(form, *library, options.output);
  case EmitKind::Spirv:
  case EmitKind::Program:
  case EmitKind::Ptx:
  case EmitKind::Isa:
    return emitGpu(form);
  }
  llvm_unreachable("all kinds are handled");
}
