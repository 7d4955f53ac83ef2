//===- SampleReader.cpp - data files in the model's batches ---------------===//
//
// Matches files against a signature once, then reads rows on demand.
//
//===----------------------------------------------------------------------===//

#include "quantx/Driver/SampleReader.h"

#include "quantx/Support/Constants.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace quantx;

/// "1x3x?x?xf32", as a message names a wanted type.
static std::string describe(RankedTensorType type) {
  std::string text;
  llvm::raw_string_ostream os(text);
  for (int64_t dim : type.getShape()) {
    if (ShapedType::isDynamic(dim))
      os << "?x";
    else
      os << dim << 'x';
  }
  os << type.getElementType();
  return text;
}

/// How many chunks of `type` the array holds; 0 when it does not fit.
static int64_t countChunks(ArrayRef<int64_t> have, RankedTensorType type) {
  ArrayRef<int64_t> want = type.getShape();
  if (have.size() != want.size())
    return 0;
  for (size_t i = 1; i < want.size(); ++i)
    if (!ShapedType::isDynamic(want[i]) && have[i] != want[i])
      return 0;
  if (want.empty() || ShapedType::isDynamic(want[0]))
    return 1;
  if (want[0] == 0)
    return have[0] == 0;
  return have[0] % want[0] == 0 ? have[0] / want[0] : 0;
}

llvm::Expected<SampleReader> SampleReader::open(ArrayRef<std::string> paths,
                                                func::FuncOp func) {
  auto readers = openInputs(paths);
  if (!readers)
    return readers.takeError();
  SampleReader result;
  result.readers = std::move(*readers);
  if (result.readers.size() != func.getNumArguments())
    return makeError("'" + func.getName() + "' takes " +
                     Twine(func.getNumArguments()) + " inputs, but " +
                     Twine(result.readers.size()) + " were given");
  result.chunks = 1;
  for (auto [i, reader] : llvm::enumerate(result.readers)) {
    auto type = dyn_cast<RankedTensorType>(func.getArgumentTypes()[i]);
    if (!type)
      return makeError("argument " + Twine(i) + " of '" + func.getName() +
                       "' is not a ranked tensor");
    auto kind = getElementKind(type.getElementType());
    bool sameKind = kind && (*kind == reader.kind() ||
                             (type.getElementType().isSignlessInteger() &&
                              toSignedKind(reader.kind()) == *kind));
    int64_t chunks = countChunks(reader.shape(), type);
    bool empty = !reader.shape().empty() && reader.shape()[0] == 0 &&
                 !(type.getRank() && type.getDimSize(0) == 0);
    if (sameKind && empty)
      return makeError("'" + reader.name() + "' holds no samples");
    if (!sameKind || chunks == 0)
      return makeError("'" + reader.name() + "' holds " +
                       formatShape(reader.kind(), reader.shape()) +
                       ", but argument " + Twine(i) + " of '" + func.getName() +
                       "' is " + describe(type) +
                       " (or a multiple of its leading dimension)");
    if (i > 0 && chunks != result.chunks)
      return makeError("'" + reader.name() + "' holds " + Twine(chunks) +
                       " batches, but the first input holds " +
                       Twine(result.chunks));
    result.chunks = chunks;
    bool whole = type.getRank() == 0 || type.isDynamicDim(0);
    result.wholeFile.push_back(whole);
    result.rows.push_back(whole
                              ? (reader.shape().empty() ? 1 : reader.shape()[0])
                              : type.getDimSize(0));
    result.kinds.push_back(*kind);
  }
  return result;
}

int64_t SampleReader::samplesPerChunk() const {
  return rows.empty() ? 1 : rows.front();
}

llvm::Expected<SmallVector<Tensor>> SampleReader::read(int64_t index,
                                                       bool allowNonFinite) {
  SmallVector<Tensor> inputs;
  for (auto [i, reader] : llvm::enumerate(readers)) {
    auto tensor = wholeFile[i] ? reader.readAll()
                               : reader.readRows(index * rows[i], rows[i]);
    if (!tensor)
      return tensor.takeError();
    if (tensor->kind() != kinds[i])
      *tensor = tensor->reinterpreted(kinds[i]);
    if (int64_t at = findNonFinite(*tensor); at >= 0 && !allowNonFinite) {
      int64_t perRow = std::max<int64_t>(1, tensor->numElements() /
                                                std::max<int64_t>(1, rows[i]));
      return makeError("'" + reader.name() +
                       "' holds a NaN or an infinity in sample " +
                       Twine(index * rows[i] + at / perRow));
    }
    inputs.push_back(std::move(*tensor));
  }
  return inputs;
}
