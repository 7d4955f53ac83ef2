//===- quant-compile.cpp - from a float model to running integer code -----===//

#include "quantx/Driver/Compile.h"
#include "quantx/RegisterAll.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/WithColor.h"

namespace cl = llvm::cl;
using quantx::CompileOptions;

static cl::OptionCategory category("quant-compile");
static CompileOptions options;

static cl::opt<std::string, true> model(cl::Positional, cl::Required,
                                        cl::location(options.model),
                                        cl::desc("model.mlir"),
                                        cl::cat(category));
static cl::list<std::string>
    data("data", cl::CommaSeparated, cl::cat(category),
         cl::desc("calibration data: one .npy per input, or one .npz, of "
                  "several functions each behind FUNCTION:; without it only "
                  "weights are quantized"));
static cl::opt<std::string, true> stats(
    "statistics", cl::location(options.stats), cl::cat(category),
    cl::desc("statistics of an earlier quant-calibrate, instead of data"));
static cl::opt<std::string, true>
    entry("entry", cl::location(options.entry), cl::cat(category),
          cl::desc("functions to compile, separated by commas (all)"));
static cl::opt<int64_t, true>
    batch("batch", cl::location(options.batch), cl::cat(category),
          cl::desc("leading dimension to compile for"));
static cl::opt<std::string, true>
    config("config", cl::location(options.quantize.config), cl::cat(category),
           cl::desc("YAML or JSON, see docs/configuration.md"));
static cl::opt<std::string>
    precision("precision", cl::cat(category),
              cl::desc("fp32, bf16, fp16, int8 or int4; several of them, or "
                       "all: a table with a row for each"));
static cl::opt<std::string, true>
    scheme("scheme", cl::location(options.quantize.scheme), cl::cat(category),
           cl::desc("symmetric or asymmetric activations"));
static cl::opt<std::string, true>
    granularity("granularity", cl::location(options.quantize.granularity),
                cl::cat(category), cl::desc("tensor, channel or block:N"));
static cl::opt<std::string, true>
    dynamic("dynamic", cl::location(options.quantize.dynamic),
            cl::cat(category),
            cl::desc("compute parameters of activations at run time, without "
                     "calibration: tensor or token (one set for each)"));
static cl::opt<std::string, true>
    weightScheme("weight-scheme", cl::location(options.quantize.weightScheme),
                 cl::cat(category),
                 cl::desc("symmetric or asymmetric weights"));
static cl::opt<std::string, true>
    scales("scales", cl::location(options.quantize.scales), cl::cat(category),
           cl::desc("f32, f16 or bf16 scales of weights"));
static cl::opt<std::string, true> weightOnlyActivations(
    "weight-only-activations",
    cl::location(options.quantize.weightOnlyActivations), cl::cat(category),
    cl::desc("what meets weights that alone are quantized: float, int8 found "
             "at run time, or auto: int8 where there is one row"));
static cl::opt<std::string, true>
    calibration("calibration", cl::location(options.quantize.calibration),
                cl::cat(category),
                cl::desc("minmax, moving-average, percentile, entropy or mse"));
static cl::opt<std::string, true>
    convention("convention", cl::location(options.quantize.convention),
               cl::cat(category),
               cl::desc("quantx, onnxruntime, tflite, pytorch or tosa"));
static cl::opt<std::string>
    emit("emit", cl::init("integer"), cl::cat(category),
         cl::desc("float, qdq, integer, linalg, llvm, object, shared; for "
                  "GPUs spirv, program, ptx or isa"));
static cl::opt<std::string, true>
    target("target", cl::location(options.target), cl::cat(category),
           cl::desc("cpu (default), vulkan, nvidia-sm_80 or nvidia-sm_90a"));
static cl::opt<bool, true> deviceOnly(
    "device-only", cl::location(options.deviceOnly), cl::cat(category),
    cl::desc(
        "ops that no GPU can run are an error, not left to the processor"));
static cl::opt<std::string, true> output("o", cl::location(options.output),
                                         cl::cat(category),
                                         cl::desc("output file"));
static cl::opt<std::string, true>
    report("report", cl::location(options.reportFile), cl::cat(category),
           cl::desc("write the layer table as JSON"));
static cl::opt<std::string, true>
    stages("save-stages", cl::location(options.stagesDir), cl::cat(category),
           cl::desc("keep the IR after every stage in this folder"));
static cl::opt<std::string>
    io("io", cl::init("float"), cl::cat(category),
       cl::desc("float or quantized inputs and outputs"));
static cl::opt<std::string, true>
    name("name", cl::location(options.name), cl::cat(category),
         cl::desc("prefix of the exported C functions (default: model)"));
static cl::list<std::string> targetCpu(
    "target-cpu", cl::CommaSeparated, cl::cat(category),
    cl::desc("host (default), or names that LLVM knows, each with features of "
             "its own behind colons (x86-64-v3:+avxvnni): a library picks the "
             "best of several that the CPU can run"));
static cl::opt<std::string>
    targetFeatures("target-features", cl::cat(category),
                   cl::desc("such as +avx2,-avx512f, on top for all targets"));
static cl::opt<int64_t, true>
    reportSamples("report-samples", cl::location(options.reportSamples),
                  cl::cat(category),
                  cl::desc("samples behind the errors of the table (8)"));
static cl::opt<bool, true> integerOnly(
    "integer-only", cl::location(options.integerOnly), cl::cat(category),
    cl::desc("compute softmax, layer norm and RMS norm with integers, too"));
static cl::opt<bool, true> quiet("quiet", cl::location(options.quiet),
                                 cl::cat(category), cl::desc("print no table"));
static cl::opt<bool, true> listScalarLoops(
    "list-scalar-loops", cl::location(options.listScalarLoops),
    cl::cat(category),
    cl::desc("print the layers whose code has loops without vectors"));
static cl::list<std::string>
    compare("compare", cl::CommaSeparated, cl::cat(category),
            cl::desc("alternatives such as scheme=symmetric+granularity=tensor,"
                     "calibration=entropy: a row for each"));
static cl::list<std::string>
    evalData("eval-data", cl::CommaSeparated, cl::cat(category),
             cl::desc("data to compare on (default: the calibration data)"));
static cl::opt<std::string, true>
    labels("labels", cl::location(options.labels), cl::cat(category),
           cl::desc("labels of the evaluation data: classes, or next tokens "
                    "with a dimension for positions"));

static int fail(const llvm::Twine &message) {
  llvm::WithColor::error(llvm::errs(), "quant-compile") << message << '\n';
  return 1;
}

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  // libLLVM brings an option of this name, which no code in here reads.
  if (auto *taken = cl::getRegisteredOptions().lookup("threads"))
    taken->removeArgument();
  cl::opt<unsigned, true> threads(
      "threads", cl::location(options.threads), cl::cat(category),
      cl::desc("threads that share the work of large layers (1)"));
  cl::HideUnrelatedOptions(category);
  cl::ParseCommandLineOptions(argc, argv, "quantx compiler\n");
  auto kind = quantx::parseEmitKind(emit);
  if (!kind)
    return fail("unknown --emit '" + emit + "'");
  if (io != "float" && io != "quantized")
    return fail("unknown --io '" + io + "' (float or quantized)");
  if (llvm::Error error = quantx::parsePrecisions(
          precision, options.quantize.precision, options.ladder))
    return fail(llvm::toString(std::move(error)));
  options.emit = *kind;
  options.quantizedIo = io == "quantized";
  options.data.assign(data.begin(), data.end());
  options.evalData.assign(evalData.begin(), evalData.end());
  options.compare.assign(compare.begin(), compare.end());
  std::vector<std::string> names(targetCpu.begin(), targetCpu.end());
  if (names.empty())
    names.push_back("host");
  auto targets = quantx::parseTargets(names, targetFeatures);
  if (!targets)
    return fail(llvm::toString(targets.takeError()));
  options.targets = std::move(*targets);

  mlir::DialectRegistry registry;
  quantx::registerUpstream(registry);
  quantx::registerAllDialects(registry);
  quantx::registerAllPasses();
  if (llvm::Error error = quantx::compile(registry, options))
    return fail(llvm::toString(std::move(error)));
  return 0;
}
