//===- Opt.cpp - the whole of quant-opt -----------------------------------===//
//
// mlir-opt writes its output file in place, and a full disk ends in a fatal
// error; here the file is written beside and renamed.
//
//===----------------------------------------------------------------------===//

#include "quantx/Driver/Opt.h"

#include "mlir/Pass/PassRegistry.h"
#include "mlir/Support/FileUtilities.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/ToolOutputFile.h"
#include "llvm/Support/WithColor.h"

using namespace mlir;

static int fail(const llvm::Twine &message) {
  llvm::WithColor::error(llvm::errs(), "quant-opt") << message << '\n';
  return 1;
}

/// Files carry locations from stage to stage, since names of layers live in
/// them; standard output stays readable. --mlir-print-debuginfo=false|true
/// decides otherwise.
static void keepLocationsInFiles(StringRef outputName) {
  auto &known = llvm::cl::getRegisteredOptions();
  auto found = known.find("mlir-print-debuginfo");
  if (outputName == "-" || found == known.end() ||
      found->second->getNumOccurrences())
    return;
  found->second->addOccurrence(0, found->first, "true");
}

static int printDialects(DialectRegistry &registry) {
  llvm::outs() << "Available dialects: ";
  llvm::interleaveComma(registry.getDialectNames(), llvm::outs());
  llvm::outs() << '\n';
  return 0;
}

int quantx::runOpt(int argc, char **argv, DialectRegistry &registry) {
  auto [inputName, outputName] = registerAndParseCLIOptions(
      argc, argv, "quantx optimizer and pass driver\n", registry);
  llvm::InitLLVM init(argc, argv);
  MlirOptMainConfig config = MlirOptMainConfig::createFromCLOptions();
  if (config.shouldShowDialects())
    return printDialects(registry);
  if (config.shouldListPasses()) {
    printRegisteredPasses();
    return 0;
  }
  keepLocationsInFiles(outputName);
  std::string message;
  auto input = openInputFile(inputName, &message);
  if (!input)
    return fail(message);
  auto output = OutputFile::create(outputName);
  if (!output)
    return fail(llvm::toString(output.takeError()));
  if (failed(MlirOptMain(output->os(), std::move(input), registry, config)))
    return 1;
  if (llvm::Error error = output->commit())
    return fail(llvm::toString(std::move(error)));
  return 0;
}
