//===- quant-params.cpp - parameters of one range or tensor ---------------===//

#include "quantx/Driver/Params.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/WithColor.h"

namespace cl = llvm::cl;

static cl::OptionCategory category("quant-params");
static cl::opt<double> minimum("min", cl::desc("smallest real value"),
                               cl::cat(category));
static cl::opt<double> maximum("max", cl::desc("largest real value"),
                               cl::cat(category));
static cl::opt<std::string> tensor("tensor", cl::value_desc("file.npy"),
                                   cl::desc("float data to quantize instead"),
                                   cl::cat(category));
static cl::opt<std::string>
    type("type", cl::init("i8"), cl::cat(category),
         cl::desc("storage: i2..i16, u2..u16, or 'i8 narrow'"));
static cl::opt<std::string> scheme("scheme", cl::init("asymmetric"),
                                   cl::desc("symmetric or asymmetric"),
                                   cl::cat(category));
static cl::opt<bool> powerOfTwo("power-of-two", cl::cat(category),
                                cl::desc("round the scale up to 2^k"));
static cl::opt<std::string>
    convention("convention", cl::init("quantx"), cl::cat(category),
               cl::desc("quantx, onnxruntime, tflite, pytorch or tosa"));
static cl::opt<std::string>
    granularity("granularity", cl::init("tensor"), cl::cat(category),
                cl::desc("tensor, channel or block:N (with --tensor)"));
static cl::opt<int64_t> axis("axis", cl::init(0), cl::cat(category),
                             cl::desc("dimension of channels or blocks"));
static cl::opt<int64_t> limit("limit", cl::init(16), cl::cat(category),
                              cl::desc("how many codes to print"));

static int fail(const llvm::Twine &message) {
  llvm::WithColor::error(llvm::errs(), "quant-params") << message << '\n';
  return 1;
}

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  cl::HideUnrelatedOptions(category);
  cl::ParseCommandLineOptions(argc, argv, "quantization parameters\n");
  quantx::ParamsRequest request;
  auto storage = quantx::parseStorageType(type.getValue());
  if (!storage)
    return fail("unknown type '" + type + "'");
  auto parsed = quantx::parseConvention(convention.getValue());
  if (!parsed)
    return fail("unknown convention '" + convention + "'");
  if (scheme != "symmetric" && scheme != "asymmetric")
    return fail("unknown scheme '" + scheme + "'");
  request.options.storage = *storage;
  request.options.convention = *parsed;
  request.options.symmetric = scheme == "symmetric";
  request.options.powerOfTwo = powerOfTwo;
  if (minimum.getNumOccurrences())
    request.min = minimum;
  if (maximum.getNumOccurrences())
    request.max = maximum;
  request.tensor = tensor;
  request.granularity = granularity;
  request.axis = axis;
  request.limit = limit;
  if (llvm::Error error = quantx::printParams(llvm::outs(), request))
    return fail(llvm::toString(std::move(error)));
  return 0;
}
