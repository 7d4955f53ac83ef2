//===- Comparison.cpp - models side by side -------------------------------===//
//
// The table for people, and the same as JSON.
//
//===----------------------------------------------------------------------===//

#include "quantx/Driver/Comparison.h"

#include "quantx/Driver/LayerReport.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include <cmath>

using namespace quantx;

/// A column with its heading; cells are right-justified.
struct Column {
  std::string heading;
  std::function<std::string(const ComparisonRow &)> cell;
};

static std::string formatNumber(const char *format, double value) {
  std::string text;
  llvm::raw_string_ostream(text) << llvm::format(format, value);
  return text;
}

static std::string formatOptional(const char *format,
                                  const std::optional<double> &value) {
  return value ? formatNumber(format, *value) : "-";
}

static std::string formatSqnr(double value) {
  return std::isinf(value) ? (value > 0 ? "exact" : "-inf")
                           : formatNumber("%.1f", value);
}

static std::vector<Column> getColumns(const Comparison &comparison) {
  auto any = [&](std::optional<double> ComparisonRow::*field) {
    return llvm::any_of(comparison.rows, [&](const ComparisonRow &row) {
      return (row.*field).has_value();
    });
  };
  double floatBytes = double(comparison.rows.front().constants.weights());
  double floatTime = comparison.rows.front().milliseconds;
  using Row = const ComparisonRow &;
  std::vector<Column> columns;
  if (any(&ComparisonRow::topOne))
    columns.push_back({"top-1 %", [](Row row) {
                         return row.topOne
                                    ? formatNumber("%.2f", *row.topOne * 100)
                                    : "-";
                       }});
  if (any(&ComparisonRow::perplexity))
    columns.push_back({"perplexity", [](Row row) {
                         return formatOptional("%.4f", row.perplexity);
                       }});
  columns.push_back(
      {"cosine", [](Row row) { return formatNumber("%.5f", row.cosine); }});
  columns.push_back(
      {"least", [](Row row) { return formatNumber("%.5f", row.leastCosine); }});
  columns.push_back({"SQNR dB", [](Row row) { return formatSqnr(row.sqnr); }});
  columns.push_back(
      {"bytes", [](Row row) { return llvm::itostr(row.constants.weights()); }});
  columns.push_back({"of float", [=](Row row) {
                       double bytes = double(row.constants.weights());
                       return floatBytes > 0
                                  ? formatNumber("%.3f", bytes / floatBytes)
                                  : "-";
                     }});
  columns.push_back({"workspace", [](Row row) {
                       return llvm::itostr(row.memory.workspace);
                     }});
  columns.push_back(
      {"in use", [](Row row) { return llvm::itostr(row.memory.peak); }});
  columns.push_back({"ms/run", [](Row row) {
                       return formatNumber("%.4f", row.milliseconds);
                     }});
  columns.push_back({"x float", [=](Row row) {
                       return row.milliseconds > 0
                                  ? formatNumber("%.2f",
                                                 floatTime / row.milliseconds)
                                  : "-";
                     }});
  return columns;
}

void quantx::printComparison(llvm::raw_ostream &os,
                             const Comparison &comparison) {
  size_t nameWidth = comparison.heading.size();
  for (const ComparisonRow &row : comparison.rows)
    nameWidth = std::max(nameWidth, row.name.size());
  std::vector<Column> columns = getColumns(comparison);
  std::vector<size_t> widths;
  for (const Column &column : columns) {
    widths.push_back(column.heading.size());
    for (const ComparisonRow &row : comparison.rows)
      if (row.failure.empty())
        widths.back() = std::max(widths.back(), column.cell(row).size());
  }
  os << llvm::left_justify(comparison.heading, nameWidth);
  for (auto [column, width] : llvm::zip(columns, widths))
    os << "  " << llvm::right_justify(column.heading, width);
  os << '\n';
  for (const ComparisonRow &row : comparison.rows) {
    os << llvm::left_justify(row.name, nameWidth);
    if (!row.failure.empty()) {
      os << "  " << row.failure << '\n';
      continue;
    }
    for (auto [column, width] : llvm::zip(columns, widths))
      os << "  " << llvm::right_justify(column.cell(row), width);
    os << '\n';
  }
  os << comparison.samples << " samples, "
     << "time: best of many runs of " << comparison.samplesPerRun
     << (comparison.samplesPerRun == 1 ? " sample" : " samples") << " on "
     << comparison.threads
     << (comparison.threads == 1 ? " thread" : " threads");
  if (comparison.cpu)
    os << ", held on CPU " << *comparison.cpu;
  os << '\n';
}

/// JSON has no infinity and no NaN.
static llvm::json::Value toNumber(double value) {
  if (std::isnan(value))
    return nullptr;
  if (std::isinf(value))
    return value > 0 ? "exact" : "-inf";
  return value;
}

llvm::json::Object quantx::toJson(const Comparison &comparison) {
  llvm::json::Array rows;
  for (const ComparisonRow &row : comparison.rows) {
    llvm::json::Object object{{"name", row.name}};
    if (!row.failure.empty()) {
      object["failure"] = row.failure;
      rows.push_back(std::move(object));
      continue;
    }
    if (row.topOne)
      object["top_1"] = *row.topOne;
    if (row.perplexity)
      object["perplexity"] = toNumber(*row.perplexity);
    object["cosine"] = toNumber(row.cosine);
    object["least_cosine"] = toNumber(row.leastCosine);
    object["sqnr_db"] = toNumber(row.sqnr);
    object["bytes"] = row.constants.weights();
    object["constants"] = toJson(row.constants);
    object["memory"] = toJson(row.memory);
    object["integer_share"] = row.integerShare;
    object["milliseconds"] = row.milliseconds;
    object["runs"] = row.runs;
    rows.push_back(std::move(object));
  }
  llvm::json::Object object{{"heading", comparison.heading},
                            {"samples", comparison.samples},
                            {"samples_per_run", comparison.samplesPerRun},
                            {"threads", comparison.threads},
                            {"rows", std::move(rows)}};
  if (comparison.cpu)
    object["cpu"] = *comparison.cpu;
  return object;
}
