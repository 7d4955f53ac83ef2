//===- LayerReport.cpp - the layer table ----------------------------------===//
//
// Reads rows off the QDQ form through QuantizableOpInterface, and prints them
// as a table and as JSON.
//
//===----------------------------------------------------------------------===//

#include "quantx/Driver/LayerReport.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Interfaces/Attention.h"
#include "quantx/Interfaces/Embedding.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/QuantizableOpInterface.h"
#include "quantx/Interfaces/StaticParams.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include <cmath>

using namespace mlir;
using namespace quantx;

static int64_t getBytes(ShapedType type) {
  if (!type.hasStaticShape() || !type.getElementType().isIntOrFloat())
    return 0;
  return type.getNumElements() *
         llvm::divideCeil(type.getElementTypeBitWidth(), 8);
}

/// The constant behind an operand, through dequantize, broadcast and reshapes:
/// its bytes now and as f32.
static void addConstantBytes(Value value, LayerRow &row) {
  int64_t floatElements = 0;
  for (unsigned depth = 0; value && depth < 6; ++depth) {
    Operation *op = value.getDefiningOp();
    if (!op)
      return;
    Attribute constant;
    if (matchPattern(op, m_Constant(&constant))) {
      auto elements = dyn_cast<ElementsAttr>(constant);
      if (!elements || elements.isSplat())
        return;
      row.bytes += getBytes(elements.getShapedType());
      row.floatBytes +=
          4 * (floatElements ? floatElements
                             : elements.getShapedType().getNumElements());
      return;
    }
    // Packed storage holds fewer elements than the float tensor it stands for.
    if (auto dequantize = dyn_cast<DequantizeOp>(op)) {
      auto type = cast<ShapedType>(dequantize.getType());
      floatElements = type.hasStaticShape() ? type.getNumElements() : 0;
      for (Value parameter : {dequantize.getScale(), dequantize.getZeroPoint()})
        if (auto type = dyn_cast<RankedTensorType>(parameter.getType());
            type && type.getRank() > 0 && parameter == dequantize.getScale())
          row.bytes += getBytes(type);
    }
    if (op->getNumOperands() == 0)
      return;
    value = op->getOperand(0);
  }
}

static std::string describe(StorageAttr storage) {
  return (storage.getIsSigned() ? "i" : "u") + llvm::utostr(storage.getBits());
}

static std::string describeStorage(DequantizeOp dequantize) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << describe(dequantize.getStorage());
  // Computed at run time: for the tensor, or for each of its rows.
  if (!getStaticParams(dequantize))
    os << (dequantize.getAxis() ? " token" : " dynamic");
  else if (dequantize.getBlockSize())
    os << " block " << *dequantize.getBlockSize();
  else if (dequantize.getAxis())
    os << " channel";
  return text;
}

namespace {
/// How an operand is held: as a row of the table says it, and in short.
struct Held {
  std::string scheme, precision;
};
} // namespace

/// Empty for f32.
static Held describeHeld(Value value) {
  if (auto dequantize = value.getDefiningOp<DequantizeOp>())
    return {describeStorage(dequantize),
            "int" + llvm::utostr(dequantize.getStorage().getBits())};
  if (auto extension = value.getDefiningOp<arith::ExtFOp>()) {
    Type from = getElementTypeOrSelf(extension.getIn().getType());
    if (from.isBF16())
      return {"bf16", "bf16"};
    if (from.isF16())
      return {"f16", "fp16"};
  }
  return {};
}

/// "i8 / i8 channel": first activation, then weight, as they are quantized; the
/// precision is that of the weights where there are any.
static void describeScheme(QuantizableOpInterface op, LayerRow &row) {
  Held activation, weight;
  bool hasWeight = false;
  for (OpOperand &operand : op->getOpOperands()) {
    OperandRole role = op.getOperandRole(operand.getOperandNumber());
    hasWeight |= role == OperandRole::Weight;
    // A float layer reads what codes stand for.
    bool asFloat =
        !row.isQuantized() && operand.get().getDefiningOp<DequantizeOp>();
    if (role == OperandRole::Activation && activation.scheme.empty() &&
        !asFloat)
      activation = describeHeld(operand.get());
    if (role == OperandRole::Weight && weight.scheme.empty())
      weight = describeHeld(operand.get());
  }
  row.hasWeight = hasWeight;
  const Held &decides = hasWeight ? weight : activation;
  if (!decides.precision.empty())
    row.precision = decides.precision;
  if (activation.scheme.empty() && !weight.scheme.empty())
    activation.scheme = "float";
  if (!activation.scheme.empty())
    row.scheme = weight.scheme.empty()
                     ? activation.scheme
                     : activation.scheme + " / " + weight.scheme;
}

/// What the interface knows of a layer.
static void describeLayer(QuantizableOpInterface op, LayerRow &row) {
  row.kind = op.getLayerKind().str();
  row.macs = op.getMacCount();
  for (OpOperand &operand : op->getOpOperands()) {
    OperandRole role = op.getOperandRole(operand.getOperandNumber());
    if (role == OperandRole::Weight || role == OperandRole::Bias)
      addConstantBytes(operand.get(), row);
  }
  describeScheme(op, row);
}

ModelReport quantx::collectLayers(func::FuncOp func) {
  ModelReport report;
  report.constants = countConstantBytes(func);
  func.walk([&](Operation *op) {
    auto id = op->getAttrOfType<StringAttr>("quantx.layer");
    if (!id)
      return;
    LayerRow row;
    row.id = id.getValue().str();
    row.name = getReadableName(op->getLoc());
    row.scheme = "float";
    row.precision = "fp32";
    auto asked = op->getAttrOfType<StringAttr>(precisionAttrName);
    row.asked = asked ? asked.str() : "int8";
    if (auto whole = op->getAttrOfType<StringAttr>(partOfAttrName))
      row.unit = whole.str();
    if (auto note = op->getAttrOfType<StringAttr>(noteAttrName))
      row.note = note.str();
    if (auto reason = op->getAttrOfType<StringAttr>("quantx.float_reason"))
      row.floatReason = reason.getValue().str();
    if (std::optional<Embedding> embedding = matchEmbedding(op)) {
      row.kind = embeddingKind.str();
      addConstantBytes(embedding->getTable(), row);
      if (auto table = embedding->getTable().getDefiningOp<DequantizeOp>())
        row.scheme = "float / " + describeStorage(table);
      if (Held held = describeHeld(embedding->getTable());
          !held.precision.empty())
        row.precision = held.precision;
    } else if (auto layer = dyn_cast<QuantizableOpInterface>(op)) {
      describeLayer(layer, row);
    } else {
      row.kind = op->getName().stripDialect().str();
    }
    report.macs += row.macs;
    if (row.isQuantized())
      report.integerMacs += row.macs;
    report.layers.push_back(std::move(row));
  });
  return report;
}

void quantx::noteFloatLayers(func::FuncOp func, ModelReport &report) {
  llvm::StringMap<StringAttr> reasons;
  llvm::StringSet<> integers;
  func.walk([&](Operation *op) {
    auto id = op->getAttrOfType<StringAttr>("quantx.layer");
    auto reason = op->getAttrOfType<StringAttr>("quantx.float_reason");
    if (id && reason)
      reasons[id.getValue()] = reason;
    else if (id)
      integers.insert(id.getValue());
  });
  for (LayerRow &row : report.layers) {
    // What the integer stage alone can do with integers (softmax, norms).
    if (!row.isQuantized() && integers.contains(row.id) &&
        !reasons.contains(row.id)) {
      row.scheme = "integer";
      row.floatReason.clear();
      continue;
    }
    auto found = reasons.find(row.id);
    if (found == reasons.end() || !row.isQuantized())
      continue;
    row.floatReason = found->second.getValue().str();
    report.integerMacs -= row.macs;
  }
}

static IoRow describeIo(Type type, DictionaryAttr attributes) {
  IoRow row;
  llvm::raw_string_ostream(row.type) << type;
  auto parameters = attributes
                        ? attributes.getAs<DictionaryAttr>("quantx.parameters")
                        : DictionaryAttr();
  if (!parameters)
    return row;
  if (auto scale = parameters.getAs<FloatAttr>("scale"))
    row.scale = scale.getValueAsDouble();
  if (auto zeroPoint = parameters.getAs<IntegerAttr>("zero_point"))
    row.zeroPoint = zeroPoint.getInt();
  if (auto storage = parameters.getAs<StorageAttr>("storage"))
    row.storage = describe(storage);
  return row;
}

void quantx::describeSignature(func::FuncOp func, ModelReport &report) {
  report.inputs.clear();
  report.outputs.clear();
  for (unsigned i = 0; i < func.getNumArguments(); ++i) {
    report.inputs.push_back(
        describeIo(func.getArgumentTypes()[i], func.getArgAttrDict(i)));
    report.inputs.back().name = getReadableName(func.getArgument(i).getLoc());
  }
  for (unsigned i = 0; i < func.getNumResults(); ++i)
    report.outputs.push_back(
        describeIo(func.getResultTypes()[i], func.getResultAttrDict(i)));
}

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
