//===- Statistics.h - what calibration learned ------------------*- C++ -*-===//
//
// The statistics of all observed values of a module: what is kept, how shards
// merge, and the file between quant-calibrate and the quantize stage.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_CALIBRATION_STATISTICS_H
#define QUANTX_CALIBRATION_STATISTICS_H

#include "mlir/IR/BuiltinOps.h"
#include "quantx/Numerics/Collector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <map>
#include <memory>
#include <string>

namespace quantx {

/// Statistics of one observed value: one collector of each kind.
struct TensorStatistics {
  /// From the location; empty when there was none.
  std::string name;
  std::map<std::string, std::unique_ptr<Collector>, std::less<>> collectors;

  /// Null when the kind was not collected.
  const Collector *find(llvm::StringRef kind) const;
};

/// Move-only: collectors are.
class Statistics {
public:
  /// Version of the file format. A file of another version is refused.
  static constexpr int64_t formatVersion = 1;

  /// The module's, from Fingerprint.h.
  std::string fingerprint;
  /// How ranges were meant to be computed when the data was collected; range()
  /// can be asked for any method that the collectors serve.
  RangeMethod method = RangeMethod::MinMax;
  /// Default for the percentile method, in (0, 100].
  double percentile = 99.99;
  /// Indices of the leading dimension of the data, over all batches.
  uint64_t samples = 0;
  /// By observer id.
  std::map<std::string, TensorStatistics, std::less<>> tensors;

  /// Null when the id is unknown.
  const TensorStatistics *find(llvm::StringRef id) const;

  /// The range of a value by the query's method; nullopt, with a sentence in
  /// `reason`, when the id is unknown, nothing was observed or the kinds that
  /// were collected cannot answer (a histogram answers min_max too).
  std::optional<Range> range(llvm::StringRef id, const RangeQuery &query,
                             std::string *reason = nullptr) const;

  /// Adds the statistics of another shard. Exact: any split of the data, in
  /// any order, gives the same statistics bit for bit. Fails, leaving this one
  /// unspecified, when the two belong to different modules, methods, sets of
  /// values or kinds, or when a kind depends on order (moving averages). The
  /// names stand for the files in the error.
  llvm::Error merge(const Statistics &other, llvm::StringRef thisName,
                    llvm::StringRef otherName);

  /// Adds the statistics of another function of the same module: those of its
  /// values, none of which this one knows. The names stand for the functions
  /// in the error.
  llvm::Error add(Statistics &&other, llvm::StringRef thisName,
                  llvm::StringRef otherName);

  /// Fails when the statistics are of another module; the sentence has both
  /// fingerprints and `name` (the file).
  llvm::Error checkModule(mlir::ModuleOp module, llvm::StringRef name) const;

  /// Writes JSON; collectors with blobs put them in a binary file beside it
  /// (getBlobPath). Both are written whole or not at all.
  llvm::Error write(llvm::StringRef path) const;
  /// Trusts nothing: errors are one line with the file and the field.
  static llvm::Expected<Statistics> read(llvm::StringRef path);

  /// `stats.json` -> `stats.bin`; other names get `.bin` added.
  static std::string getBlobPath(llvm::StringRef path);
};

} // namespace quantx

#endif
