//===- StatisticsReader.cpp - statistics from JSON and blobs --------------===//
//
// Trusts nothing: every field is checked, and what a collector holds is
// checked again by the collector itself.
//
//===----------------------------------------------------------------------===//

#include "StatisticsFormat.h"

#include "quantx/Calibration/CollectorKinds.h"
#include "quantx/Calibration/Statistics.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include <cmath>

using namespace quantx;
using llvm::Error;
using llvm::Expected;
using llvm::StringRef;
using llvm::Twine;
namespace json = llvm::json;
namespace format = quantx::statistics_format;

namespace {

/// A JSON object together with where it stands: "'stats.json': field a.b".
class Field {
public:
  Field(const json::Object &object, std::string file, std::string path = "")
      : object(object), file(std::move(file)), path(std::move(path)) {}

  Error fail(StringRef key, const Twine &what) const {
    return makeError("'" + file + "': field '" + join(key) + "' " + what);
  }

  Expected<Field> getObject(StringRef key) const {
    const json::Object *inner = object.getObject(key);
    if (!inner)
      return failMissing(key, "an object");
    return Field(*inner, file, join(key));
  }
  Expected<std::string> getString(StringRef key) const {
    std::optional<StringRef> text = object.getString(key);
    if (!text)
      return failMissing(key, "a string");
    return text->str();
  }
  Expected<uint64_t> getCount(StringRef key) const {
    const json::Value *value = object.get(key);
    std::optional<uint64_t> count = value ? value->getAsUINT64() : std::nullopt;
    if (!count)
      return failMissing(key, "a count");
    return *count;
  }
  Expected<double> getReal(StringRef key) const {
    std::optional<double> number = object.getNumber(key);
    if (!number || !std::isfinite(*number))
      return failMissing(key, "a finite number");
    return *number;
  }

  const json::Object &object;
  std::string file, path;

private:
  std::string join(StringRef key) const {
    return path.empty() ? key.str() : path + "." + key.str();
  }
  Error failMissing(StringRef key, StringRef want) const {
    if (!object.get(key))
      return fail(key, "is missing");
    return fail(key, "must be " + want);
  }
};

/// Keys of an object in a fixed order, so that the first error is always the
/// same one.
std::vector<StringRef> sortedKeys(const json::Object &object) {
  std::vector<StringRef> keys;
  for (const auto &entry : object)
    keys.push_back(entry.first);
  llvm::sort(keys);
  return keys;
}

/// Reads every entry of section `name` of `parent` into `map`; an absent
/// section is empty.
template <typename T, typename Read>
Error readSection(const Field &parent, StringRef name,
                  std::map<std::string, T> &map, Read read) {
  if (!parent.object.get(name))
    return Error::success();
  Expected<Field> section = parent.getObject(name);
  if (!section)
    return section.takeError();
  for (StringRef key : sortedKeys(section->object)) {
    Expected<T> value = read(*section, key);
    if (!value)
      return value.takeError();
    map.emplace(key.str(), std::move(*value));
  }
  return Error::success();
}

template <typename T, typename Convert>
Expected<std::vector<T>> readList(const Field &parent, StringRef key,
                                  StringRef what, Convert convert) {
  const json::Array *array = parent.object.getArray(key);
  if (!array)
    return parent.fail(key, "must be a list of " + what);
  std::vector<T> values;
  values.reserve(array->size());
  for (const json::Value &value : *array) {
    std::optional<T> number = convert(value);
    if (!number)
      return parent.fail(key, "must be a list of " + what);
    values.push_back(*number);
  }
  return values;
}

class Reader {
public:
  explicit Reader(StringRef path) : path(path.str()) {}

  Expected<Statistics> read() {
    auto buffer = llvm::MemoryBuffer::getFileOrSTDIN(path);
    if (!buffer)
      return makeError("cannot read '" + path +
                       "': " + buffer.getError().message());
    Expected<json::Value> document = json::parse((*buffer)->getBuffer());
    if (!document)
      return makeError("'" + path + "' is not valid JSON: " +
                       llvm::toString(document.takeError()));
    const json::Object *top = document->getAsObject();
    if (!top)
      return makeError("'" + path + "' must hold a JSON object");
    Field root(*top, path);
    Statistics result;
    if (Error error = readHeader(root, result))
      return error;
    if (Error error = readBlobFile(root))
      return error;
    Expected<Field> tensors = root.getObject(format::tensors);
    if (!tensors)
      return tensors.takeError();
    for (StringRef id : sortedKeys(tensors->object)) {
      Expected<Field> tensor = tensors->getObject(id);
      if (!tensor)
        return tensor.takeError();
      if (Error error = readTensor(*tensor, result.tensors[id.str()]))
        return error;
    }
    return result;
  }

private:
  Error readHeader(const Field &root, Statistics &result) {
    Expected<uint64_t> version = root.getCount(format::version);
    if (!version)
      return version.takeError();
    if (*version != uint64_t(Statistics::formatVersion))
      return root.fail(format::version,
                       "is " + Twine(*version) + ", but only version " +
                           Twine(Statistics::formatVersion) + " is known");
    Expected<std::string> fingerprint = root.getString(format::fingerprint);
    if (!fingerprint)
      return fingerprint.takeError();
    result.fingerprint = *fingerprint;
    Expected<std::string> method = root.getString(format::method);
    if (!method)
      return method.takeError();
    std::optional<RangeMethod> parsed = parseRangeMethod(*method);
    if (!parsed)
      return root.fail(format::method,
                       "is the unknown method '" + *method + "'");
    result.method = *parsed;
    Expected<double> percentile = root.getReal(format::percentile);
    if (!percentile)
      return percentile.takeError();
    if (!(*percentile > 0 && *percentile <= 100))
      return root.fail(format::percentile, "must be in (0, 100]");
    result.percentile = *percentile;
    Expected<uint64_t> samples = root.getCount(format::samples);
    if (!samples)
      return samples.takeError();
    result.samples = *samples;
    return Error::success();
  }

  Error readBlobFile(const Field &root) {
    if (!root.object.get(format::blobFile))
      return Error::success();
    Expected<Field> info = root.getObject(format::blobFile);
    if (!info)
      return info.takeError();
    Expected<uint64_t> size = info->getCount(format::size);
    if (!size)
      return size.takeError();
    Expected<std::string> hash = info->getString(format::hash);
    if (!hash)
      return hash.takeError();
    blobPath = Statistics::getBlobPath(path);
    auto buffer = llvm::MemoryBuffer::getFile(blobPath, /*IsText=*/false,
                                              /*RequiresNullTerminator=*/false);
    if (!buffer)
      return makeError("cannot read '" + blobPath +
                       "': " + buffer.getError().message());
    blobs = std::move(*buffer);
    if (blobs->getBufferSize() != *size ||
        format::hashBlobs(blobs->getBuffer()) != *hash)
      return makeError("'" + blobPath + "' does not belong to '" + path +
                       "': its size or content is another");
    return Error::success();
  }

  Error readTensor(const Field &field, TensorStatistics &tensor) {
    Expected<std::string> name = field.getString(format::name);
    if (!name)
      return name.takeError();
    tensor.name = *name;
    Expected<Field> kinds = field.getObject(format::statistics);
    if (!kinds)
      return kinds.takeError();
    for (StringRef kind : sortedKeys(kinds->object)) {
      Expected<Field> entry = kinds->getObject(kind);
      if (!entry)
        return entry.takeError();
      CollectorState state;
      state.kind = kind.str();
      if (Error error = readState(*entry, state))
        return error;
      std::string why;
      std::unique_ptr<Collector> collector = createCollector(state, &why);
      if (!collector)
        return kinds->fail(kind, "is impossible: " + why);
      tensor.collectors[kind.str()] = std::move(collector);
    }
    return Error::success();
  }

  Error readState(const Field &field, CollectorState &state) {
    if (Error error = readSection(
            field, format::integers, state.integers,
            [](const Field &section, StringRef key) -> Expected<int64_t> {
              if (auto number = section.object.getInteger(key))
                return *number;
              return section.fail(key, "must be an integer");
            }))
      return error;
    if (Error error = readSection(field, format::reals, state.reals,
                                  [](const Field &section, StringRef key) {
                                    return section.getReal(key);
                                  }))
      return error;
    if (Error error =
            readSection(field, format::counts, state.counts,
                        [](const Field &section, StringRef key) {
                          return readList<uint64_t>(section, key, "counts",
                                                    [](const json::Value &v) {
                                                      return v.getAsUINT64();
                                                    });
                        }))
      return error;
    if (Error error = readSection(
            field, format::arrays, state.arrays,
            [](const Field &section, StringRef key) {
              return readList<double>(
                  section, key, "finite numbers", [](const json::Value &v) {
                    std::optional<double> number = v.getAsNumber();
                    return number && std::isfinite(*number) ? number
                                                            : std::nullopt;
                  });
            }))
      return error;
    return readSection(field, format::blobs, state.blobs,
                       [this](const Field &section, StringRef key) {
                         return readBlob(section, key);
                       });
  }

  Expected<std::vector<double>> readBlob(const Field &section, StringRef key) {
    Expected<Field> place = section.getObject(key);
    if (!place)
      return place.takeError();
    Expected<uint64_t> offset = place->getCount(format::offset);
    if (!offset)
      return offset.takeError();
    Expected<uint64_t> count = place->getCount(format::count);
    if (!count)
      return count.takeError();
    if (!blobs)
      return section.fail(key, "needs the field '" + format::blobFile + "'");
    uint64_t size = blobs->getBufferSize();
    if (*offset > size || *count > (size - *offset) / sizeof(double))
      return section.fail(key, "lies outside '" + blobPath + "'");
    std::vector<double> values(*count);
    const char *bytes = blobs->getBufferStart() + *offset;
    for (size_t i = 0; i < values.size(); ++i) {
      values[i] = llvm::support::endian::read<double, llvm::endianness::little>(
          bytes + i * sizeof(double));
      if (!std::isfinite(values[i]))
        return section.fail(key, "holds a number that is not finite");
    }
    return values;
  }

  std::string path, blobPath;
  std::unique_ptr<llvm::MemoryBuffer> blobs;
};

} // namespace

Expected<Statistics> Statistics::read(StringRef path) {
  registerCalibrationCollectors();
  return Reader(path).read();
}
