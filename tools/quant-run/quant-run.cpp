//===- quant-run.cpp - runs a function on data files ----------------------===//

#include "quantx/Driver/Run.h"
#include "quantx/RegisterAll.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/WithColor.h"
#include <malloc.h>

namespace cl = llvm::cl;

static cl::OptionCategory category("quant-run");
static quantx::RunOptions options;

static cl::opt<std::string, true> model(cl::Positional,
                                        cl::location(options.model),
                                        cl::desc("module.mlir"),
                                        cl::cat(category));
static cl::list<std::string>
    input("input", cl::CommaSeparated, cl::cat(category),
          cl::desc("one .npy per input in order, or one .npz"));
static cl::opt<std::string, true> output("output", cl::location(options.output),
                                         cl::desc(".npy or .npz to write"),
                                         cl::cat(category));
static cl::opt<std::string, true> entry("entry", cl::location(options.entry),
                                        cl::desc("function to run"),
                                        cl::cat(category));
static cl::opt<std::string, true>
    engine("engine", cl::location(options.engine), cl::cat(category),
           cl::desc("jit (default), reference, vulkan or cuda"));
static cl::opt<std::string>
    device("device", cl::cat(category),
           cl::desc("cpu (default), vulkan or cuda; vulkan:N or cuda:N "
                    "for device N of --list-devices"));
static cl::opt<bool, true> deviceOnly(
    "device-only", cl::location(options.deviceOnly), cl::cat(category),
    cl::desc(
        "ops that no GPU can run are an error, not left to the processor"));
static cl::opt<bool> listDevices("list-devices", cl::cat(category),
                                 cl::desc("print the GPUs of this machine"));
static cl::opt<std::string, true>
    labels("labels", cl::location(options.labels), cl::cat(category),
           cl::desc("integer labels: print top-1 accuracy"));
static cl::opt<std::string, true>
    against("against", cl::location(options.against), cl::cat(category),
            cl::desc("another model: print cosine, SQNR and largest error"));
static cl::opt<std::string, true>
    againstEngine("against-engine", cl::location(options.againstEngine),
                  cl::cat(category),
                  cl::desc("engine of the other model (default: the same)"));
static cl::opt<bool, true> benchmark("benchmark",
                                     cl::location(options.benchmark),
                                     cl::desc("time runs on the first batch"),
                                     cl::cat(category));
static cl::opt<double, true> seconds("benchmark-seconds",
                                     cl::location(options.benchmarkSeconds),
                                     cl::desc("how long to time (1)"),
                                     cl::cat(category));
static cl::opt<bool, true>
    profile("profile", cl::location(options.profile), cl::cat(category),
            cl::desc("time the kernels of runs on the first batch"));
static cl::opt<bool, true> print("print", cl::location(options.print),
                                 cl::desc("print results in full"),
                                 cl::cat(category));
static cl::opt<bool, true>
    allowNonFinite("allow-nonfinite", cl::location(options.allowNonFinite),
                   cl::desc("accept NaN and infinity in the data"),
                   cl::cat(category));
static cl::opt<int64_t, true> samples("samples", cl::location(options.samples),
                                      cl::desc("run at most this many batches"),
                                      cl::cat(category));
static cl::opt<std::string, true>
    targetCpu("target-cpu", cl::location(options.jit.targetCpu),
              cl::desc("host, or a name that LLVM knows"), cl::cat(category));
static cl::opt<std::string, true>
    targetFeatures("target-features", cl::location(options.jit.targetFeatures),
                   cl::desc("such as +avx2,-avx512f"), cl::cat(category));

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  // A model of open sizes takes its buffers anew in each run. What went back to
  // the system between two runs would come again page by page.
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  // libLLVM brings an option of this name, which no code in here reads.
  if (auto *taken = cl::getRegisteredOptions().lookup("threads"))
    taken->removeArgument();
  cl::opt<unsigned, true> threads(
      "threads", cl::location(options.jit.threads), cl::cat(category),
      cl::desc("threads that share the work of large layers (1)"));
  cl::HideUnrelatedOptions(category);
  cl::ParseCommandLineOptions(argc, argv, "quantx runner\n");
  auto report = [](llvm::Error error) {
    llvm::WithColor::error(llvm::errs(), "quant-run")
        << llvm::toString(std::move(error)) << '\n';
    return 1;
  };
  if (listDevices) {
    if (llvm::Error error = quantx::listDevices())
      return report(std::move(error));
    return 0;
  }
  if (options.model.empty())
    return report(quantx::makeError("no model: name a module.mlir"));
  // A device is a way to run compiled code.
  if (!device.empty() && device != "cpu") {
    if (engine.getNumOccurrences() != 0)
      return report(
          quantx::makeError("--device and --engine exclude each other"));
    llvm::StringRef kind = llvm::StringRef(device).split(':').first;
    if (kind != "vulkan" && kind != "cuda")
      return report(quantx::makeError("unknown device '" + device +
                                      "' (cpu, vulkan or cuda)"));
    options.engine = device;
  }
  options.inputs.assign(input.begin(), input.end());
  mlir::DialectRegistry registry;
  quantx::registerUpstream(registry);
  quantx::registerAllDialects(registry);
  quantx::registerAllPasses();
  if (llvm::Error error = quantx::runModel(registry, options))
    return report(std::move(error));
  return 0;
}
