//===- StatisticsWriter.cpp - statistics as JSON and blobs ----------------===//
//
// Decides the text of statistics files (docs/stages/calibrate.md describes
// it): long lists on one line, numbers that read back to the same bits.
//
//===----------------------------------------------------------------------===//

#include "StatisticsFormat.h"

#include "quantx/Calibration/Statistics.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/Support/EndianStream.h"
#include "llvm/Support/JSON.h"
#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace quantx;
using llvm::Error;
using llvm::raw_ostream;
using llvm::StringRef;
namespace json = llvm::json;
namespace format = quantx::statistics_format;

namespace {

/// The fewest digits that read back to the same bits. -0 keeps a fraction,
/// because readers take a bare one for the integer 0.
void printReal(raw_ostream &os, double value) {
  if (value == 0) {
    os << (std::signbit(value) ? "-0.0" : "0");
    return;
  }
  char text[32];
  for (int digits : {6, 9, 15, 16, 17}) {
    snprintf(text, sizeof(text), "%.*g", digits, value);
    if (strtod(text, nullptr) == value)
      break;
  }
  os << text;
}

/// A list on one line, which json::OStream would spread over many.
template <typename T, typename Print>
void writeList(json::OStream &out, const std::vector<T> &values, Print print) {
  out.rawValue([&](raw_ostream &os) {
    os << '[';
    llvm::interleave(values, os, [&](T value) { print(os, value); }, ",");
    os << ']';
  });
}

class Writer {
public:
  Writer(const Statistics &statistics, json::OStream &out,
         std::string &blobBytes)
      : statistics(statistics), out(out), blobBytes(blobBytes) {}

  void write() {
    out.object([&] {
      out.attribute(format::version, Statistics::formatVersion);
      out.attribute(format::fingerprint, statistics.fingerprint);
      out.attribute(format::method, StringRef(toString(statistics.method)));
      writeReal(format::percentile, statistics.percentile);
      out.attribute(format::samples, statistics.samples);
      out.attributeObject(format::tensors, [&] {
        for (const auto &entry : statistics.tensors)
          out.attributeObject(entry.first, [&] { writeTensor(entry.second); });
      });
      if (!blobBytes.empty())
        out.attributeObject(format::blobFile, [&] {
          out.attribute(format::size, uint64_t(blobBytes.size()));
          out.attribute(format::hash, format::hashBlobs(blobBytes));
        });
    });
  }

private:
  void writeTensor(const TensorStatistics &tensor) {
    out.attribute(format::name, json::fixUTF8(tensor.name));
    out.attributeObject(format::statistics, [&] {
      for (const auto &entry : tensor.collectors)
        out.attributeObject(entry.first,
                            [&] { writeState(entry.second->state()); });
    });
  }

  void writeReal(StringRef name, double value) {
    out.attributeBegin(name);
    out.rawValue([&](raw_ostream &os) { printReal(os, value); });
    out.attributeEnd();
  }

  /// Sections that the kind does not use are left out.
  template <typename Map, typename Write>
  void writeSection(StringRef name, const Map &map, Write write) {
    if (map.empty())
      return;
    out.attributeObject(name, [&] {
      for (const auto &[key, value] : map) {
        out.attributeBegin(key);
        write(value);
        out.attributeEnd();
      }
    });
  }

  void writeState(const CollectorState &state) {
    writeSection(format::integers, state.integers,
                 [&](int64_t value) { out.value(value); });
    writeSection(format::reals, state.reals, [&](double value) {
      out.rawValue([&](raw_ostream &os) { printReal(os, value); });
    });
    writeSection(
        format::counts, state.counts, [&](const std::vector<uint64_t> &values) {
          writeList(out, values, [](raw_ostream &os, uint64_t v) { os << v; });
        });
    writeSection(format::arrays, state.arrays,
                 [&](const std::vector<double> &values) {
                   writeList(out, values, printReal);
                 });
    writeSection(format::blobs, state.blobs,
                 [&](const std::vector<double> &values) { writeBlob(values); });
  }

  void writeBlob(const std::vector<double> &values) {
    if (blobBytes.empty())
      blobBytes = format::blobMagic;
    out.object([&] {
      out.attribute(format::offset, uint64_t(blobBytes.size()));
      out.attribute(format::count, uint64_t(values.size()));
      llvm::raw_string_ostream os(blobBytes);
      llvm::support::endian::Writer writer(os, llvm::endianness::little);
      for (double value : values)
        writer.write(value);
    });
  }

  const Statistics &statistics;
  json::OStream &out;
  std::string &blobBytes;
};

} // namespace

Error Statistics::write(StringRef path) const {
  std::string text, blobBytes;
  {
    llvm::raw_string_ostream os(text);
    json::OStream out(os, /*IndentSize=*/1);
    Writer(*this, out, blobBytes).write();
    os << '\n';
  }
  auto put = [](StringRef bytes) {
    return [bytes](raw_ostream &os) {
      os << bytes;
      return Error::success();
    };
  };
  if (!blobBytes.empty()) {
    if (path == "-")
      return makeError("statistics with large arrays need a file name: their "
                       "binary part goes beside it");
    // First the blobs: if the second write fails, the text that is there tells
    // by its hash that they are not its own.
    if (Error error = writeOutputFile(getBlobPath(path), put(blobBytes)))
      return error;
  }
  return writeOutputFile(path, put(text));
}
