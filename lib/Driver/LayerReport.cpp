//===- LayerReport.cpp - the rows of the layer table ----------------------===//
//
// Reads them off the QDQ form through QuantizableOpInterface.
//
//===----------------------------------------------------------------------===//

#include "quantx/Driver/LayerReport.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"
#include "quantx/Dialect/QuantX/IR/ModelAttributes.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Interfaces/Attention.h"
#include "quantx/Interfaces/Embedding.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/QuantizableOpInterface.h"
#include "quantx/Interfaces/StaticParams.h"
#include "llvm/ADT/StringSet.h"

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
    LayerRow row;
    row.id = getLayerId(op).str();
    if (row.id.empty())
      return;
    row.name = getReadableName(op->getLoc());
    row.scheme = "float";
    row.precision = "fp32";
    auto asked = op->getAttrOfType<StringAttr>(precisionAttrName);
    row.asked = asked ? asked.str() : "int8";
    if (auto whole = op->getAttrOfType<StringAttr>(partOfAttrName))
      row.unit = whole.str();
    if (auto note = op->getAttrOfType<StringAttr>(noteAttrName))
      row.note = note.str();
    row.floatReason = getFloatReason(op).str();
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
  llvm::StringMap<StringRef> reasons;
  llvm::StringSet<> integers;
  func.walk([&](Operation *op) {
    StringRef id = getLayerId(op), reason = getFloatReason(op);
    if (id.empty())
      return;
    if (reason.empty())
      integers.insert(id);
    else
      reasons[id] = reason;
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
    row.floatReason = found->second.str();
    report.integerMacs -= row.macs;
  }
}

static IoRow describeIo(Type type, DictionaryAttr attributes) {
  IoRow row;
  llvm::raw_string_ostream(row.type) << type;
  auto parameters = attributes
                        ? attributes.getAs<DictionaryAttr>(parametersAttrName)
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
