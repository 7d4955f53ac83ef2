//===- Statistics.cpp - ranges and merging of statistics ------------------===//
//
// Decides which statistics belong together and which collector answers for a
// method.
//
//===----------------------------------------------------------------------===//

#include "quantx/Calibration/Statistics.h"

#include "quantx/Calibration/Fingerprint.h"
#include "quantx/Support/OutputFile.h"

using namespace quantx;
using llvm::Error;
using llvm::StringRef;
using llvm::Twine;

static std::string_view toView(StringRef text) {
  return {text.data(), text.size()};
}

const Collector *TensorStatistics::find(StringRef kind) const {
  auto found = collectors.find(toView(kind));
  return found == collectors.end() ? nullptr : found->second.get();
}

const TensorStatistics *Statistics::find(StringRef id) const {
  auto found = tensors.find(toView(id));
  return found == tensors.end() ? nullptr : &found->second;
}

std::optional<Range> Statistics::range(StringRef id, const RangeQuery &query,
                                       std::string *reason) const {
  auto fail = [&](const Twine &why) -> std::optional<Range> {
    if (reason)
      *reason = why.str();
    return std::nullopt;
  };
  const TensorStatistics *tensor = find(id);
  if (!tensor)
    return fail("the statistics have no value '" + id + "'");
  StringRef kind = collectorKind(query.method);
  const Collector *collector = tensor->find(kind);
  if (!collector && query.method == RangeMethod::MinMax)
    collector = tensor->find("histogram");
  if (!collector)
    return fail("value '" + id + "' has no " + kind + " statistics, which " +
                StringRef(toString(query.method)) + " needs");
  return collector->range(query, reason);
}

namespace {

/// "in the other": one key that `have` has and `want` lacks, if any.
template <typename Map>
std::optional<std::string> findMissing(const Map &have, const Map &want) {
  for (const auto &entry : have)
    if (!want.count(entry.first))
      return entry.first;
  return std::nullopt;
}

} // namespace

Error Statistics::merge(const Statistics &other, StringRef thisName,
                        StringRef otherName) {
  std::string both =
      "cannot merge '" + thisName.str() + "' and '" + otherName.str() + "': ";
  if (fingerprint != other.fingerprint)
    return makeError(both + "they are of different modules (fingerprints " +
                     fingerprint + " and " + other.fingerprint + ")");
  if (method != other.method || percentile != other.percentile)
    return makeError(both + "they were collected for different methods");
  if (auto id = findMissing(tensors, other.tensors))
    return makeError(both + "'" + otherName + "' has no value '" + *id + "'");
  if (auto id = findMissing(other.tensors, tensors))
    return makeError(both + "'" + thisName + "' has no value '" + *id + "'");
  for (auto &[id, tensor] : tensors) {
    const TensorStatistics &added = other.tensors.find(id)->second;
    auto kind = findMissing(tensor.collectors, added.collectors);
    if (!kind)
      kind = findMissing(added.collectors, tensor.collectors);
    if (kind)
      return makeError(both + "only one has " + *kind + " of value '" + id +
                       "'");
    for (auto &[name, collector] : tensor.collectors)
      if (ErrorText why = collector->merge(*added.find(name)))
        return makeError(both + *why);
  }
  samples += other.samples;
  return Error::success();
}

Error Statistics::add(Statistics &&other, StringRef thisName,
                      StringRef otherName) {
  std::string both = "cannot add statistics of '" + otherName.str() +
                     "' to those of '" + thisName.str() + "': ";
  if (fingerprint != other.fingerprint)
    return makeError(both + "they are of different modules (fingerprints " +
                     fingerprint + " and " + other.fingerprint + ")");
  if (method != other.method || percentile != other.percentile)
    return makeError(both + "they were collected for different methods");
  for (auto &[id, tensor] : other.tensors)
    if (!tensors.try_emplace(id, std::move(tensor)).second)
      return makeError(both + "both know value '" + id + "'");
  samples += other.samples;
  return Error::success();
}

Error Statistics::checkModule(mlir::ModuleOp module, StringRef name) const {
  std::string actual = computeFingerprint(module);
  if (actual == fingerprint)
    return Error::success();
  return makeError("statistics '" + name +
                   "' are of another module: their fingerprint is " +
                   fingerprint + ", the module's is " + actual);
}

std::string Statistics::getBlobPath(StringRef path) {
  path.consume_back(".json");
  return (path + ".bin").str();
}
