//===- Comparison.h - models side by side -----------------------*- C++ -*-===//
//
// The table of quant-compile --precision=A,B,... and --compare: how good, how
// large and how fast each form of a model is, beside float.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DRIVER_COMPARISON_H
#define QUANTX_DRIVER_COMPARISON_H

#include "quantx/Driver/ConstantBytes.h"
#include "quantx/Execution/MemoryUse.h"
#include "llvm/Support/JSON.h"
#include <optional>
#include <string>
#include <vector>

namespace quantx {

struct ComparisonRow {
  std::string name;
  /// Why there are no figures; empty where there are.
  std::string failure;

  /// Against labels, where there are any: one or the other.
  std::optional<double> topOne, perplexity;
  /// Against float: mean and least over the samples, and over all at once.
  double cosine = 0, leastCosine = 0, sqnr = 0;

  ConstantBytes constants;
  MemoryUse memory;
  /// Share of the products that are computed on integers.
  double integerShare = 0;

  double milliseconds = 0; ///< of the best run
  int64_t runs = 0;
};

struct Comparison {
  /// What the rows are: "precision" or "alternative".
  std::string heading;
  /// The first is float.
  std::vector<ComparisonRow> rows;
  int64_t samples = 0;
  int64_t samplesPerRun = 1;
  unsigned threads = 1;
  /// The CPU on which the runs were timed.
  std::optional<unsigned> cpu;
};

void printComparison(llvm::raw_ostream &os, const Comparison &comparison);
llvm::json::Object toJson(const Comparison &comparison);

} // namespace quantx

#endif
