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
#include "quantx/Support/Constants.h"
#include <cmath>
#include <cstring>

using namespace mlir;
using namespace quantx;

namespace {

/// Copies an elementwise body onto tensors of one dimension, so that it can be
/// evaluated on a list of values whatever the unit's own shape; with `axis` of
/// two, the second for the indices of that dimension.
class BodyFlattener {
public:
  BodyFlattener(UnitOp unit, int64_t count, std::optional<int64_t> axis)
      : unit(unit),
        shape(cast<RankedTensorType>(unit.getInputs()[0].getType()).getShape()),
        flat({count}) {
    if (axis)
      flat.push_back(shape[*axis]);
  }

  /// A module whose only function computes the body on tensors of that shape,
  /// or nothing if the body holds an op that is tied to the unit's.
  OwningOpRef<ModuleOp> build();

private:
  Type flatten(Type type) {
    auto tensor = dyn_cast<RankedTensorType>(type);
    if (!tensor || tensor.getShape() != shape || tensor.getRank() == 0)
      return type;
    return RankedTensorType::get(flat, tensor.getElementType());
  }
  bool copy(Operation &op, OpBuilder &builder);
  bool copyGeneric(linalg::GenericOp op, OpBuilder &builder);
  std::optional<AffineMap> flattenRead(linalg::GenericOp op, OpOperand &operand,
                                       Value &value, OpBuilder &builder);

  UnitOp unit;
  ArrayRef<int64_t> shape;
  SmallVector<int64_t> flat;
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
      // Generics read what varies by channel with maps of their own.
      if (!splat)
        return llvm::all_of(op.getUsers(), [](Operation *user) {
          return isa<linalg::GenericOp>(user);
        });
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

/// How the copy of `op` reads what was `operand`, which `value` becomes:
/// a constant loses its dimensions of size 1.
std::optional<AffineMap> BodyFlattener::flattenRead(linalg::GenericOp op,
                                                    OpOperand &operand,
                                                    Value &value,
                                                    OpBuilder &builder) {
  MLIRContext *context = builder.getContext();
  AffineMap map = op.getMatchingIndexingMap(&operand);
  value = mapping.lookupOrDefault(operand.get());
  std::optional<Tensor> constant = readConstant(operand.get());
  auto type = dyn_cast<RankedTensorType>(operand.get().getType());
  if (constant && type && !op.isDpsInit(&operand)) {
    int64_t size =
        readScalarFloat(operand.get()) || readScalarInt(operand.get())
            ? 1
            : constant->numElements();
    if (size != 1 && (flat.size() != 2 || size != flat[1]))
      return std::nullopt;
    Tensor line = Tensor::zeros(constant->kind(), size);
    std::memcpy(line.mutableRawBytes().data(), constant->rawBytes().data(),
                line.numBytes());
    value = makeConstant(builder, op.getLoc(), line,
                         RankedTensorType::get(size, type.getElementType()));
    AffineExpr index = size == 1 ? builder.getAffineConstantExpr(0)
                                 : builder.getAffineDimExpr(1);
    return AffineMap::get(flat.size(), 0, index, context);
  }
  if (map.getNumResults() == 0)
    return AffineMap::get(flat.size(), 0, context);
  if (map.isIdentity())
    return AffineMap::getMultiDimIdentityMap(flat.size(), context);
  return std::nullopt;
}

bool BodyFlattener::copyGeneric(linalg::GenericOp op, OpBuilder &builder) {
  SmallVector<AffineMap> maps;
  SmallVector<Value> operands;
  for (OpOperand &operand : op->getOpOperands()) {
    std::optional<AffineMap> map =
        flattenRead(op, operand, operands.emplace_back(), builder);
    if (!map)
      return false;
    maps.push_back(*map);
  }
  size_t inputs = op.getNumDpsInputs();
  auto types = llvm::map_to_vector(op.getResultTypes(),
                                   [&](Type type) { return flatten(type); });
  auto copied = linalg::GenericOp::create(
      builder, op.getLoc(), types, ArrayRef(operands).take_front(inputs),
      ArrayRef(operands).drop_front(inputs), maps,
      SmallVector<utils::IteratorType>(flat.size(),
                                       utils::IteratorType::parallel));
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

/// The unit's function of all codes of its input; with `axis` for each index of
/// that dimension.
FailureOr<Tensor> evaluateBody(UnitOp op, std::optional<int64_t> axis,
                               const IntegerRewrite &rewrite,
                               std::string &reason) {
  SmallVector<float> values = dequantizeAllCodes(rewrite.operands[0].params);
  int64_t count = values.size();
  OwningOpRef<ModuleOp> module = BodyFlattener(op, count, axis).build();
  if (!module || !rewrite.evaluate) {
    reason = "its body is not a function of one element";
    return failure();
  }
  SmallVector<int64_t> shape = {count};
  SmallVector<float> all(values);
  if (axis) {
    auto type = cast<RankedTensorType>(op.getInputs()[0].getType());
    shape.push_back(type.getDimSize(*axis));
    all.clear();
    for (float value : values)
      all.append(shape[1], value);
  }
  FailureOr<Tensor> result =
      rewrite.evaluate(*module, Tensor::from<float>(all, shape));
  if (failed(result) || result->numElements() != int64_t(all.size())) {
    reason = "its body cannot be evaluated";
    return failure();
  }
  return result;
}

FailureOr<SmallVector<int64_t>>
evaluateTable(UnitOp op, const IntegerRewrite &rewrite, std::string &reason) {
  FailureOr<Tensor> result = evaluateBody(op, std::nullopt, rewrite, reason);
  if (failed(result))
    return failure();
  SmallVector<int64_t> table;
  for (int64_t i = 0; i < result->numElements(); ++i) {
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
  std::optional<ElementFunction> function = matchElementFunction(op);
  if (!function) {
    reason = "it is not a function of one element";
    return failure();
  }
  if (function->axis) {
    FailureOr<Tensor> values =
        evaluateBody(op, function->axis, rewrite, reason);
    if (failed(values))
      return failure();
    return rewriteChannelsToInteger(op, *function->axis, *values, builder,
                                    rewrite);
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
