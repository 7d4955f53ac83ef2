//===- quant-calibrate.cpp - statistics of a model's values on data -------===//

#include "quantx/Driver/Calibrate.h"
#include "quantx/RegisterAll.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/WithColor.h"

namespace cl = llvm::cl;

static quantx::CalibrateRequest request;
static quantx::CalibrateOptions &options = request.options;
static cl::OptionCategory category("quant-calibrate");
static cl::list<std::string>
    inputs(cl::Positional, cl::desc("<observed.mlir | a.json b.json ...>"),
           cl::cat(category));
static cl::opt<bool, true>
    merge("merge", cl::location(request.merge), cl::cat(category),
          cl::desc("merge statistics files instead of running a model"));
static cl::list<std::string>
    data("data", cl::value_desc("file.npy"), cl::cat(category),
         cl::desc("sample data: one .npy per input in order, or one .npz"));
static cl::opt<std::string, true> output("o", cl::location(request.output),
                                         cl::value_desc("stats.json"),
                                         cl::desc("where to write (-: stdout)"),
                                         cl::init("-"), cl::cat(category));
static cl::opt<std::string, true>
    method("method", cl::location(options.method), cl::init("minmax"),
           cl::cat(category),
           cl::desc("minmax, moving-average, percentile, entropy or mse"));
static cl::opt<std::string, true>
    engine("engine", cl::location(options.engine),
           cl::desc("jit, reference, vulkan or cuda"), cl::init("jit"),
           cl::cat(category));
static cl::opt<std::string, true>
    targetCpu("target-cpu", cl::location(options.targetCpu), cl::init("host"),
              cl::cat(category),
              cl::desc("processor that the JIT compiles for"));
static cl::opt<std::string, true> targetFeatures(
    "target-features", cl::location(options.targetFeatures), cl::cat(category),
    cl::desc("features to add or take away, such as +avx2,-avx512f"));
static cl::opt<std::string, true>
    entry("entry", cl::location(options.entry), cl::cat(category),
          cl::desc("function to run, when there are several"));
static cl::opt<int64_t, true> samples("samples", cl::location(options.samples),
                                      cl::init(0), cl::cat(category),
                                      cl::desc("use only the first N samples"));
static cl::opt<double, true>
    percentile("percentile", cl::location(options.percentile), cl::init(99.99),
               cl::cat(category),
               cl::desc("share of values, in percent, that percentile keeps"));
static cl::opt<double, true> averagingConstant(
    "averaging-constant", cl::location(options.averagingConstant),
    cl::init(0.01), cl::cat(category),
    cl::desc("weight of the newest batch in a moving average"));
static cl::opt<std::string, true> progress("progress",
                                           cl::location(request.progress),
                                           cl::desc("auto, always or never"),
                                           cl::init("auto"), cl::cat(category));

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  cl::HideUnrelatedOptions(category);
  cl::ParseCommandLineOptions(argc, argv, "statistics for quantization\n");
  request.inputs = inputs;
  options.data = data;
  mlir::DialectRegistry registry;
  quantx::registerUpstream(registry);
  quantx::registerAllDialects(registry);
  if (llvm::Error error = quantx::runCalibrate(registry, request)) {
    llvm::WithColor::error(llvm::errs(), "quant-calibrate")
        << llvm::toString(std::move(error)) << '\n';
    return 1;
  }
  return 0;
}
