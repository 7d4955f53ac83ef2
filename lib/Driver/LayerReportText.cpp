//===- LayerReportText.cpp - the layer table for people -------------------===//

#include "quantx/Driver/LayerReport.h"

#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include <cmath>

using namespace mlir;
using namespace quantx;

static std::string formatSqnr(std::optional<double> value) {
  if (!value)
    return "-";
  if (std::isinf(*value))
    return *value > 0 ? "exact" : "-inf";
  return llvm::formatv("{0:F1}", *value);
}

/// Behind the figures: why a layer is not an integer one, or not what was asked
/// for.
static std::string describeReason(const LayerRow &row) {
  std::string text;
  if (!row.isQuantized()) {
    if (!row.isAsAsked() && row.asked != "int8")
      text += "not " + row.asked + ", ";
    if (row.precision != "bf16" && row.precision != "fp16")
      text += "float: ";
    text += row.floatReason;
  }
  if (!row.note.empty())
    text += (text.empty() ? "" : "; ") + row.note;
  return text;
}

static void printMemory(raw_ostream &os, const ModelReport &report) {
  const MemoryUse &now = *report.memory;
  const MemoryUse &before = *report.floatMemory;
  os << "workspace " << before.workspace << " -> " << now.workspace
     << " bytes, in use at a time " << before.peak << " -> " << now.peak
     << ", constants of the code " << before.constants << " -> "
     << now.constants << '\n';
  if (now.dynamicBuffers)
    os << now.dynamicBuffers << " buffers of dynamic size are allocated in "
       << "each run\n";
}

static void printTotals(raw_ostream &os, const ModelReport &report) {
  int64_t before = report.floatConstants.weights();
  int64_t now = report.constants.weights();
  os << llvm::formatv("weights {0} -> {1} bytes ({2:F3} of float)", before, now,
                      before ? double(now) / double(before) : 0.0);
  if (report.constants.tables)
    os << " + " << report.constants.tables << " of multipliers and tables";
  os << llvm::formatv(", {0:P1} of {1} MACs in integer", report.integerShare(),
                      report.macs);
  if (report.floatOpsLeft)
    os << ", " << *report.floatOpsLeft << " float ops left";
  os << "\nof them";
  const ConstantBytes &bytes = report.constants;
  StringRef separator = " ";
  for (auto [what, count] :
       {std::pair<StringRef, int64_t>("codes", bytes.codes),
        {"floats", bytes.floats},
        {"scales", bytes.scales},
        {"zero points", bytes.zeroPoints},
        {"biases", bytes.biases}})
    if (count) {
      os << separator << what << ' ' << count;
      separator = ", ";
    }
  os << (now ? "\n" : " nothing\n");
  if (report.memory && report.floatMemory)
    printMemory(os, report);
  for (const ProcessorOp &op : report.onProcessor)
    os << "on the processor: " << op.str() << '\n';
}

void quantx::printReport(raw_ostream &os, const ModelReport &report) {
  size_t name = 4, kind = 2, scheme = 6;
  auto label = [](const LayerRow &row) {
    return row.name.empty() ? row.id : row.name;
  };
  // A part of a larger unit is named by both.
  auto operation = [](const LayerRow &row) {
    return row.unit.empty() ? row.kind : row.unit + " " + row.kind;
  };
  for (const LayerRow &row : report.layers) {
    name = std::max(name, label(row).size());
    kind = std::max(kind, operation(row).size());
    scheme = std::max(scheme, row.scheme.size());
  }
  auto line = [&](StringRef a, StringRef b, StringRef c, StringRef d,
                  StringRef e, StringRef f, StringRef g, StringRef h) {
    os << llvm::left_justify(a, name) << "  " << llvm::left_justify(b, kind)
       << "  " << llvm::left_justify(c, scheme) << "  "
       << llvm::right_justify(d, 8) << ' ' << llvm::right_justify(e, 8) << ' '
       << llvm::right_justify(f, 12) << ' ' << llvm::right_justify(g, 10)
       << (h.empty() ? "" : "  ") << h << '\n';
  };
  line("name", "op", "scheme", "local dB", "accum dB", "MACs", "bytes", "");
  for (const LayerRow &row : report.layers)
    line(label(row), operation(row), row.scheme, formatSqnr(row.localSqnr),
         formatSqnr(row.accumulatedSqnr),
         row.macs ? llvm::itostr(row.macs) : "-",
         row.bytes ? llvm::itostr(row.bytes) : "-", describeReason(row));
  printTotals(os, report);
}

void quantx::printReports(raw_ostream &os, ArrayRef<ModelReport> reports,
                          const SharedBytes &bytes) {
  if (reports.size() == 1)
    return printReport(os, reports.front());
  for (const ModelReport &report : reports) {
    os << report.function << '\n';
    printReport(os, report);
    os << '\n';
  }
  int64_t before = bytes.floatConstants.weights();
  int64_t now = bytes.constants.weights();
  os << llvm::formatv("all functions: weights {0} -> {1} bytes ({2:F3} of "
                      "float), shared ones counted once\n",
                      before, now, before ? double(now) / double(before) : 0.0);
}
