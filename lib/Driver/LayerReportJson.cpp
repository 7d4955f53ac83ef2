//===- LayerReportJson.cpp - the layer table for programs -----------------===//

#include "quantx/Driver/LayerReport.h"

#include <cmath>

using namespace mlir;
using namespace quantx;

static llvm::json::Array toJson(ArrayRef<IoRow> rows) {
  llvm::json::Array array;
  for (const IoRow &row : rows) {
    llvm::json::Object object{{"name", row.name}, {"type", row.type}};
    if (row.scale) {
      object["scale"] = *row.scale;
      object["zero_point"] = row.zeroPoint;
      object["storage"] = row.storage;
    }
    array.push_back(std::move(object));
  }
  return array;
}

llvm::json::Object quantx::toJson(const MemoryUse &memory) {
  return llvm::json::Object{{"workspace", memory.workspace},
                            {"peak", memory.peak},
                            {"constants", memory.constants},
                            {"dynamic_buffers", memory.dynamicBuffers}};
}

llvm::json::Object quantx::toJson(const ModelReport &report) {
  auto sqnr = [](std::optional<double> value) -> llvm::json::Value {
    // JSON has no infinity: an exact layer says so in words.
    if (!value)
      return nullptr;
    if (std::isinf(*value))
      return *value > 0 ? "exact" : "-inf";
    return *value;
  };
  llvm::json::Array layers;
  for (const LayerRow &row : report.layers) {
    llvm::json::Object object{
        {"id", row.id},
        {"name", row.name},
        {"op", row.kind},
        {"scheme", row.scheme},
        {"asked", row.asked},
        {"precision", row.precision},
        {"local_sqnr_db", sqnr(row.localSqnr)},
        {"accumulated_sqnr_db", sqnr(row.accumulatedSqnr)},
        {"macs", row.macs},
        {"float_bytes", row.floatBytes},
        {"bytes", row.bytes}};
    if (!row.isQuantized())
      object["float_reason"] = row.floatReason;
    if (!row.unit.empty())
      object["unit"] = row.unit;
    if (!row.note.empty())
      object["note"] = row.note;
    layers.push_back(std::move(object));
  }
  llvm::json::Object totals{{"float_bytes", report.floatConstants.weights()},
                            {"bytes", report.constants.weights()},
                            {"table_bytes", report.constants.tables},
                            {"constants", toJson(report.constants)},
                            {"macs", report.macs},
                            {"integer_macs", report.integerMacs},
                            {"integer_share", report.integerShare()},
                            {"samples", report.samples}};
  if (report.floatOpsLeft)
    totals["float_ops_left"] = *report.floatOpsLeft;
  if (report.memory)
    totals["memory"] = toJson(*report.memory);
  if (report.floatMemory)
    totals["float_memory"] = toJson(*report.floatMemory);
  llvm::json::Object document{{"format_version", 1},
                              {"layers", std::move(layers)},
                              {"inputs", ::toJson(report.inputs)},
                              {"outputs", ::toJson(report.outputs)},
                              {"totals", std::move(totals)}};
  llvm::json::Array onProcessor;
  for (const ProcessorOp &op : report.onProcessor)
    onProcessor.push_back(llvm::json::Object{{"op", op.op},
                                             {"name", op.layer},
                                             {"reason", op.reason},
                                             {"joined_ops", op.others}});
  if (!onProcessor.empty())
    document["on_processor"] = std::move(onProcessor);
  return document;
}

llvm::json::Object quantx::toJson(ArrayRef<ModelReport> reports,
                                  const SharedBytes &bytes) {
  if (reports.size() == 1)
    return toJson(reports.front());
  llvm::json::Array functions;
  for (const ModelReport &report : reports) {
    llvm::json::Object function = toJson(report);
    function.erase("format_version");
    function["name"] = report.function;
    functions.push_back(std::move(function));
  }
  llvm::json::Object totals{{"float_bytes", bytes.floatConstants.weights()},
                            {"bytes", bytes.constants.weights()},
                            {"constants", toJson(bytes.constants)}};
  return llvm::json::Object{{"format_version", 1},
                            {"functions", std::move(functions)},
                            {"totals", std::move(totals)}};
}
