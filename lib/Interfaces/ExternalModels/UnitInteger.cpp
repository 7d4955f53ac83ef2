//===- UnitInteger.cpp - units as tables and averages ---------------------===//
//
// A clamp or any other function of one element is a table over the codes of
// its input, computed with the unit's own float body; averages are sums.
//
//===----------------------------------------------------------------------===//

#include "IntegerBuilder.h"
#include "IntegerRewrites.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/IRMapping.h"
#include "quantx/Interfaces/OpRoles.h"
#include <cmath>

using namespace mlir;
using namespace quantx;

namespace {

/// Copies an elementwise body onto tensors of one dimension, so that it can be
/// evaluated on a list of values whatever the unit's own shape.
class BodyFlattener {
public:
  BodyFlattener(UnitOp unit, int64_t count)
      : unit(unit),
        shape(cast<RankedTensorType>(unit.getInputs()[0].getType()).getShape()),
        count(count) {}

  /// A module whose only function computes the body on `count` values, or
  /// nothing if the body holds an op that is tied to the shape.
  OwningOpRef<ModuleOp> build();

private:
  Type flatten(Type type) {
    auto tensor = dyn_cast<RankedTensorType>(type);
    if (!tensor || tensor.getShape() != shape || tensor.getRank() == 0)
      return type;
    return RankedTensorType::get(count, tensor.getElementType());
  }
  bool copy(Operation &op, OpBuilder &builder);
  bool copyGeneric(linalg::GenericOp op, OpBuilder &builder);

  UnitOp unit;
  ArrayRef<int64_t> shape;
  int64_t count;
  IRMapping mapping;
};

OwningOpRef<ModuleOp> BodyFlattener::build() {
  Location loc = unit.getLoc();
  OwningOpRef<ModuleOp> module = ModuleOp::create(loc);
  OpBuilder builder = OpBuilder::atBlockEnd(module->getBody());
  Block &body = unit.getBody().front();
  Type type = flatten(unit.getInputs()[0].getType());
  auto function = func::FuncOp::create(builder, loc, "table",
                                       builder.getFunctionType(type, type));
  Block *entry = function.addEntryBlock();
  builder.setInsertionPointToStart(entry);
  mapping.map(body.getArgument(0), entry->getArgument(0));
  for (Operation &op : body.without_terminator())
    if (!copy(op, builder))
      return nullptr;
  Value result = mapping.lookupOrDefault(body.getTerminator()->getOperand(0));
  func::ReturnOp::create(builder, loc, result);
  return module;
}

bool BodyFlattener::copy(Operation &op, OpBuilder &builder) {
  if (auto generic = dyn_cast<linalg::GenericOp>(op))
    return copyGeneric(generic, builder);
  if (auto empty = dyn_cast<tensor::EmptyOp>(op)) {
    auto type = dyn_cast<RankedTensorType>(flatten(empty.getType()));
    if (!type.hasStaticShape())
      return false;
    mapping.map(empty.getResult(),
                tensor::EmptyOp::create(builder, op.getLoc(), type.getShape(),
                                        type.getElementType())
                    .getResult());
    return true;
  }
  if (auto constant = dyn_cast<arith::ConstantOp>(op)) {
    TypedAttr value = constant.getValue();
    Type type = flatten(constant.getType());
    if (type != constant.getType()) {
      auto splat = dyn_cast<SplatElementsAttr>(value);
      if (!splat)
        return false;
      value = splat.resizeSplat(cast<ShapedType>(type));
    }
    mapping.map(
        constant.getResult(),
        arith::ConstantOp::create(builder, op.getLoc(), value).getResult());
    return true;
  }
  // Named elementwise ops and arith on whole tensors have scalar regions, or
  // none; maps of their own would still speak of the old rank.
  if (op.hasAttr("indexing_maps"))
    return false;
  Operation *copied = builder.clone(op, mapping);
  for (Value result : copied->getResults())
    result.setType(flatten(result.getType()));
  return true;
}

bool BodyFlattener::copyGeneric(linalg::GenericOp op, OpBuilder &builder) {
  MLIRContext *context = builder.getContext();
  SmallVector<AffineMap> maps;
  for (AffineMap map : op.getIndexingMapsArray()) {
    if (map.getNumResults() == 0)
      maps.push_back(AffineMap::get(1, 0, context));
    else if (map.isIdentity())
      maps.push_back(AffineMap::getMultiDimIdentityMap(1, context));
    else
      return false;
  }
  SmallVector<Value> inputs, inits;
  for (Value input : op.getInputs())
    inputs.push_back(mapping.lookupOrDefault(input));
  for (Value init : op.getOutputs())
    inits.push_back(mapping.lookupOrDefault(init));
  auto types = llvm::map_to_vector(op.getResultTypes(),
                                   [&](Type type) { return flatten(type); });
  auto copied = linalg::GenericOp::create(
      builder, op.getLoc(), types, inputs, inits, maps,
      SmallVector<utils::IteratorType>{utils::IteratorType::parallel});
  op.getRegion().cloneInto(&copied.getRegion(), mapping);
  for (auto [from, to] : llvm::zip_equal(op.getResults(), copied.getResults()))
    mapping.map(from, to);
  return true;
}

bool isClamp(UnitOp op, double &lower, double &upper) {
  auto model = dyn_cast<QuantizableOpInterface>(op.getOperation());
  return model && model.isClamp(lower, upper);
}

/// `code` within the bounds of a clamp that follows.
int64_t bound(int64_t code, const IntegerRewrite &rewrite) {
  code = std::max(code, rewrite.lowerBound.value_or(code));
  return std::min(code, rewrite.upperBound.value_or(code));
}

/// The table of a clamp: quantization is monotone, so bounding the codes is
/// bounding the values.
SmallVector<int64_t> clampTable(const StaticParams &from,
                                const StaticParams &to, double lower,
                                double upper, const IntegerRewrite &rewrite) {
  int64_t low = quantizeTo(float(lower), to, rewrite);
  int64_t high = quantizeTo(float(upper), to, rewrite);
  SmallVector<int64_t> table;
  for (float value : dequantizeAllCodes(from)) {
    int64_t code = quantizeTo(value, to, rewrite);
    table.push_back(bound(std::min(std::max(code, low), high), rewrite));
  }
  return table;
}

FailureOr<SmallVector<int64_t>>
evaluateTable(UnitOp op, const IntegerRewrite &rewrite, std::string &reason) {
  SmallVector<float> values = dequantizeAllCodes(rewrite.operands[0].params);
  int64_t count = values.size();
  OwningOpRef<ModuleOp> module = BodyFlattener(op, count).build();
  if (!module || !rewrite.evaluate) {
    reason = "its body is not a function of one element";
    return failure();
  }
  FailureOr<Tensor> result =
      rewrite.evaluate(*module, Tensor::from<float>(values, count));
  if (failed(result) || result->numElements() != count) {
    reason = "its body cannot be evaluated";
    return failure();
  }
  SmallVector<int64_t> table;
  for (int64_t i = 0; i < count; ++i) {
    float value = float(result->getDouble(i));
    int64_t code = quantizeTo(value, rewrite.results.front(), rewrite);
    // A clamp hands NaN on, which then becomes the code of zero.
    table.push_back(std::isnan(value) ? code : bound(code, rewrite));
  }
  return table;
}

} // namespace

IntegerResult quantx::rewriteUnitToInteger(UnitOp op, OpBuilder &builder,
                                           const IntegerRewrite &rewrite,
                                           std::string &reason) {
  const IntegerOperand &input = rewrite.operands[0];
  const StaticParams &to = rewrite.results.front();
  if (!isPerTensorCode(rewrite, 0) || !to.isPerTensor()) {
    reason = "its input is not quantized per tensor to 16 bits or fewer";
    return failure();
  }
  if (op.getKind() == "avg_pool" || op.getKind() == "global_avg_pool")
    return rewriteAverageToInteger(op, builder, rewrite, reason);
  if (!isElementwiseUnit(op)) {
    reason = "it is not a function of one element";
    return failure();
  }
  SmallVector<int64_t> table;
  double lower, upper;
  if (isClamp(op, lower, upper)) {
    table = clampTable(input.params, to, lower, upper, rewrite);
  } else {
    FailureOr<SmallVector<int64_t>> values = evaluateTable(op, rewrite, reason);
    if (failed(values))
      return failure();
    table = std::move(*values);
  }
  IntegerBuilder make(op, builder, rewrite);
  return SmallVector<Value>{
      make.lookup(input.storage, input.params.storage, table, to.storage)};
}
