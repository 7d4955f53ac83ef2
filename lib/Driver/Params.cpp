//===- Params.cpp - quantization parameters of one range or tensor --------===//
//
// Chooses parameters with quantx/Numerics, prints them, and for a tensor also
// its codes and the error they make.
//
//===----------------------------------------------------------------------===//

#include "quantx/Driver/Params.h"

#include "quantx/Numerics/Metrics.h"
#include "quantx/Support/Npy.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FormatVariadic.h"
#include <cmath>

using namespace quantx;
using llvm::Error;
using llvm::StringRef;

/// The shortest decimal that reads back as this float.
static std::string formatFloat(double value) {
  for (int digits = 6; digits < 17; ++digits) {
    char text[64];
    snprintf(text, sizeof(text), "%.*g", digits, value);
    if (float(strtod(text, nullptr)) == float(value))
      return text;
  }
  return std::to_string(value);
}

static void printOne(llvm::raw_ostream &os, QuantParams params,
                     const StorageType &storage) {
  Range covered = representableRange(params, storage);
  os << "scale " << formatFloat(params.scale) << ", zero point "
     << params.zeroPoint << ", represents [" << formatFloat(covered.min) << ", "
     << formatFloat(covered.max) << "], error at most "
     << formatFloat(params.scale / 2.0) << " inside\n";
}

/// Where the parameters of element `i` are, as an index into the list.
namespace {
struct Grouping {
  std::vector<int64_t> shape;
  int64_t axis = 0, blockSize = 0; // blockSize 0: whole channels; -1: tensor

  size_t groupOf(size_t i) const {
    if (blockSize < 0)
      return 0;
    int64_t inner = 1;
    for (size_t d = axis + 1; d < shape.size(); ++d)
      inner *= shape[d];
    int64_t index = (i / inner) % shape[axis];
    if (blockSize == 0)
      return index;
    int64_t blocks = (shape[axis] + blockSize - 1) / blockSize;
    int64_t outer = i / inner / shape[axis];
    return (outer * blocks + index / blockSize) * inner + i % inner;
  }
};
} // namespace

static Error parseGranularity(const ParamsRequest &request, Grouping &group) {
  StringRef text = request.granularity;
  if (text == "tensor") {
    group.blockSize = -1;
    return Error::success();
  }
  if (text.consume_front("block:")) {
    if (text.getAsInteger(10, group.blockSize) || group.blockSize <= 0)
      return makeError("granularity block:N needs a positive N");
  } else if (text != "channel") {
    return makeError("unknown granularity '" + request.granularity +
                     "' (tensor, channel or block:N)");
  }
  if (request.axis < 0 || request.axis >= (int64_t)group.shape.size())
    return makeError("axis " + llvm::Twine(request.axis) +
                     " is outside the tensor's rank " +
                     llvm::Twine(group.shape.size()));
  group.axis = request.axis;
  return Error::success();
}

static Error printTensor(llvm::raw_ostream &os, const ParamsRequest &request) {
  llvm::Expected<Tensor> tensor = readNpy(request.tensor);
  if (!tensor)
    return tensor.takeError();
  if (!tensor->isFloat())
    return makeError("'" + request.tensor + "' holds " +
                     getElementName(tensor->kind()).str() + ", not floats");
  if (tensor->numElements() == 0)
    return makeError("'" + request.tensor + "' is empty");
  if (int64_t at = findNonFinite(*tensor); at >= 0)
    return makeError("'" + request.tensor +
                     "' holds a NaN or an infinity at element " +
                     llvm::Twine(at));
  std::vector<float> values(tensor->numElements());
  for (int64_t i = 0; i < tensor->numElements(); ++i)
    values[i] = float(tensor->getDouble(i));

  Grouping group;
  group.shape.assign(tensor->shape().begin(), tensor->shape().end());
  if (Error error = parseGranularity(request, group))
    return error;
  std::vector<Range> ranges;
  if (group.blockSize < 0)
    ranges = {arrayRange(values.data(), values.size())};
  else if (group.blockSize == 0)
    ranges = channelRanges(values.data(), group.shape, group.axis);
  else
    ranges =
        blockRanges(values.data(), group.shape, group.axis, group.blockSize);
  std::string reason;
  auto params = chooseParams(ranges, request.options, &reason);
  if (!params)
    return makeError(reason);

  os << "tensor " << tensor->typeString() << ", " << params->size()
     << (params->size() == 1 ? " range\n" : " ranges\n");
  for (size_t i = 0; i < params->size() && (int64_t)i < request.limit; ++i)
    printOne(os, (*params)[i], request.options.storage);
  if ((int64_t)params->size() > request.limit)
    os << "... " << params->size() - request.limit << " more\n";

  QuantizeMode mode = quantizeMode(request.options.convention);
  int64_t qmin = request.options.storage.qmin();
  int64_t qmax = request.options.storage.qmax();
  ErrorMetrics errors;
  os << "codes";
  for (size_t i = 0; i < values.size(); ++i) {
    const QuantParams &own = (*params)[group.groupOf(i)];
    int64_t code =
        quantizeValue(values[i], own.scale, own.zeroPoint, qmin, qmax, mode);
    if ((int64_t)i < request.limit)
      os << ' ' << code;
    float back = dequantizeValue(code, own.scale, own.zeroPoint);
    errors.add(&values[i], &back, 1);
  }
  os << ((int64_t)values.size() > request.limit ? " ...\n" : "\n");
  os << "largest error " << formatFloat(errors.maxAbsError()) << ", SQNR ";
  if (std::isinf(errors.sqnrDb()))
    os << "exact\n";
  else
    os << llvm::formatv("{0:F2} dB\n", errors.sqnrDb());
  return Error::success();
}

Error quantx::printParams(llvm::raw_ostream &os, const ParamsRequest &request) {
  if (!request.options.storage.isSupported())
    return makeError("storage has 2 to 16 or 32 bits");
  if (!request.tensor.empty()) {
    if (request.min || request.max)
      return makeError("give either a range or a tensor, not both");
    return printTensor(os, request);
  }
  if (!request.min || !request.max)
    return makeError("a range needs both its minimum and its maximum");
  std::string reason;
  auto params =
      chooseParams(*request.min, *request.max, request.options, &reason);
  if (!params)
    return makeError(reason);
  printOne(os, *params, request.options.storage);
  return Error::success();
}
