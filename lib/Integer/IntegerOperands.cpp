//===- IntegerOperands.cpp - what stands around a quantized op ------------===//

#include "IntegerOperands.h"

#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Interfaces/StaticParams.h"
#include "quantx/Numerics/Packing.h"
#include "quantx/Numerics/Quantize.h"
#include "quantx/Support/Constants.h"

using namespace mlir;
using namespace quantx;

/// A constant of packed codes as one code a byte; null if it is no constant.
static Value unpackConstant(DequantizeOp dequantize, OpBuilder &builder,
                            StorageAttr &storage) {
  std::optional<Tensor> packed = readConstant(dequantize.getInput());
  auto type = cast<RankedTensorType>(dequantize.getResult().getType());
  if (!packed || !type.hasStaticShape() || type.getRank() == 0)
    return {};
  int64_t row = type.getShape().back();
  int64_t rows = row == 0 ? 0 : type.getNumElements() / row;
  std::vector<int16_t> codes =
      unpackRows(packed->data<uint8_t>().data(), rows, row, storage.getBits(),
                 storage.getIsSigned());
  Tensor bytes = Tensor::zeros(ElementKind::I8, type.getShape());
  for (auto [i, code] : llvm::enumerate(codes))
    bytes.setInt(i, code);
  storage = StorageAttr::get(builder.getContext(), storage.getBits(),
                             storage.getIsSigned(), storage.getNarrow(),
                             /*packed=*/false);
  return makeConstant(builder, dequantize.getLoc(), bytes,
                      type.clone(builder.getI8Type()));
}

/// Codes whose parameters are computed.
static IntegerOperand readRunTime(DequantizeOp dequantize) {
  IntegerOperand operand;
  operand.storage = dequantize.getInput();
  operand.params.storage = dequantize.getStorage();
  if (dequantize.getAxis())
    operand.params.axis = int64_t(*dequantize.getAxis());
  if (dequantize.getBlockSize())
    operand.params.blockSize = int64_t(*dequantize.getBlockSize());
  operand.scale = dequantize.getScale();
  operand.zeroPoint = dequantize.getZeroPoint();
  return operand;
}

/// The codes and parameters behind `value`; nothing if it is not quantized.
static std::optional<IntegerOperand> readOperand(Value value,
                                                 OpBuilder &builder,
                                                 bool allowRunTime,
                                                 std::string &reason) {
  auto dequantize = value.getDefiningOp<DequantizeOp>();
  if (!dequantize) {
    reason = "is not quantized";
    return std::nullopt;
  }
  std::optional<StaticParams> params = getStaticParams(dequantize);
  if (!params && allowRunTime && !dequantize.getStorage().getPacked())
    return readRunTime(dequantize);
  if (!params) {
    reason = "has parameters computed at run time";
    return std::nullopt;
  }
  if (params->blockSize) {
    reason = "has blockwise parameters";
    return std::nullopt;
  }
  IntegerOperand operand{dequantize.getInput(), *params};
  if (params->storage.getPacked()) {
    operand.storage =
        unpackConstant(dequantize, builder, operand.params.storage);
    if (!operand.storage) {
      reason = "is packed but no constant";
      return std::nullopt;
    }
  }
  return operand;
}

bool quantx::readOperands(QuantizableOpInterface op, OpBuilder &builder,
                          IntegerRewrite &rewrite, std::string &reason) {
  builder.setInsertionPoint(op);
  bool sums = sumsProducts(op);
  for (OpOperand &operand : op->getOpOperands()) {
    unsigned i = operand.getOperandNumber();
    IntegerOperand result;
    std::string why;
    switch (op.getOperandRole(i)) {
    case OperandRole::Other:
      break;
    case OperandRole::Bias: {
      // A bias that is not quantized stays null: it is a constant, and the op
      // brings it to its accumulator's scale.
      InitSource init = traceInit(operand.get());
      if (init.kind == InitSource::Constant)
        if (auto read = readOperand(init.constant, builder,
                                    /*allowRunTime=*/false, why))
          result = *read;
      break;
    }
    case OperandRole::Activation:
    case OperandRole::Weight:
      auto read = readOperand(operand.get(), builder, sums, why);
      if (!read) {
        reason = "operand " + std::to_string(i) + " " + why;
        return false;
      }
      result = *read;
      break;
    }
    rewrite.operands.push_back(result);
  }
  return true;
}

ResultSite quantx::findResultSite(QuantizableOpInterface op) {
  ResultSite site;
  site.value = op->getResult(0);
  if (QuantizableOpInterface clamp = getAbsorbedClamp(op))
    if (!clamp->getDiscardableAttr(floatReasonAttrName))
      site.value = clamp->getResult(0);
  for (Operation *user : site.value.getUsers()) {
    auto quantize = dyn_cast<QuantizeOp>(user);
    auto params =
        quantize ? getStaticParams(quantize) : std::optional<StaticParams>();
    if (params && params->isPerTensor() && !params->storage.getPacked())
      site.quantizers.push_back(quantize);
    else
      site.hasFloatUsers = true;
  }
  // Users come in no particular order; the first in the block leads.
  llvm::sort(site.quantizers, [](QuantizeOp a, QuantizeOp b) {
    return a->getBlock() == b->getBlock() && a->isBeforeInBlock(b);
  });
  return site;
}

void quantx::describeResult(QuantizableOpInterface op, const ResultSite &site,
                            IntegerRewrite &rewrite) {
  QuantizeOp first = site.quantizers.front();
  StaticParams params = *getStaticParams(first);
  rewrite.results.push_back(params);
  rewrite.quantizeRounding = first.getRounding();
  rewrite.quantizeReciprocal = first.getReciprocal();
  rewrite.quantizeZeroPointFirst = first.getZeroPointFirst();
  if (site.value == op->getResult(0))
    return;
  // Rounding and saturation keep the order of numbers, so bounds on values
  // are bounds on codes.
  double lower = 0, upper = 0;
  cast<QuantizableOpInterface>(site.value.getDefiningOp())
      .isClamp(lower, upper);
  QuantizeMode mode;
  mode.rounding = static_cast<Rounding>(first.getRounding());
  mode.reciprocal = first.getReciprocal();
  mode.zeroPointBeforeRounding = first.getZeroPointFirst();
  auto code = [&](double bound) {
    return quantizeValue(float(bound), params.scales.front(),
                         params.zeroPoints.front(), params.storage.getQMin(),
                         params.storage.getQMax(), mode);
  };
  int64_t low = code(lower), high = code(upper);
  if (low > params.storage.getQMin())
    rewrite.lowerBound = low;
  if (high < params.storage.getQMax())
    rewrite.upperBound = std::max(high, low);
}
