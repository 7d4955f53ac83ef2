//===- TensorShape.cpp - ops that make shapes or change only them ---------===//

#include "Interpreter.h"
#include "Scalar.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace quantx;

/// The shape of a result type, with operands from `operand` on for its dynamic
/// dimensions.
static SmallVector<int64_t> resolveShape(const OpContext &context,
                                         ArrayRef<int64_t> shape,
                                         unsigned operand) {
  SmallVector<int64_t> resolved;
  for (int64_t dim : shape)
    resolved.push_back(ShapedType::isDynamic(dim) ? context.getInt(operand++)
                                                  : dim);
  return resolved;
}

static ArrayRef<int64_t> getResultShape(const OpContext &context) {
  return cast<RankedTensorType>(context.op->getResult(0).getType()).getShape();
}

/// The operand under another shape; the number of elements must be the same.
static LogicalResult yieldReshaped(OpContext &context,
                                   ArrayRef<int64_t> shape) {
  const Tensor &source = context.operands[0];
  if (getNumElements(shape) != source.numElements())
    return context.error() << source.typeString() << " cannot become "
                           << formatShape(source.kind(), shape);
  return context.yield(source.reshaped(shape));
}

static LogicalResult runEmpty(OpContext &context) {
  FailureOr<ElementKind> kind = context.getResultKind();
  if (failed(kind))
    return failure();
  FailureOr<Tensor> result = context.allocate(
      *kind, resolveShape(context, getResultShape(context), 0));
  return failed(result) ? failure() : context.yield(*std::move(result));
}

static LogicalResult runDim(OpContext &context) {
  const Tensor &source = context.operands[0];
  int64_t d = context.getInt(1);
  if (d < 0 || d >= source.rank())
    return context.error() << "dimension " << d << " is outside of "
                           << source.typeString();
  return context.yield(Tensor::scalar<int64_t>(source.dim(d)));
}

static LogicalResult runRank(OpContext &context) {
  return context.yield(Tensor::scalar<int64_t>(context.operands[0].rank()));
}

/// Other static dimensions in the type; the tensor must have them.
static LogicalResult runCast(OpContext &context) {
  const Tensor &source = context.operands[0];
  auto type = dyn_cast<RankedTensorType>(context.op->getResult(0).getType());
  if (!type)
    return context.yield(source);
  bool fits = type.getRank() == source.rank();
  for (int64_t d = 0; fits && d < source.rank(); ++d)
    fits = type.isDynamicDim(d) || type.getDimSize(d) == source.dim(d);
  if (!fits)
    return context.error() << source.typeString() << " is not a " << type;
  return context.yield(source);
}

/// The same bits as another integer or float type of that width.
static LogicalResult runBitcast(OpContext &context) {
  FailureOr<ElementKind> kind = context.getResultKind();
  if (failed(kind))
    return failure();
  if (context.operands.size() != 1 ||
      getElementSize(*kind) != getElementSize(context.operands[0].kind()))
    return context.error() << "the cast changes the width of the elements";
  return context.yield(context.operands[0].reinterpreted(*kind));
}

static LogicalResult runExpandShape(OpContext &context) {
  auto op = cast<tensor::ExpandShapeOp>(context.op);
  return yieldReshaped(context,
                       resolveShape(context, op.getStaticOutputShape(), 1));
}

static LogicalResult runCollapseShape(OpContext &context) {
  auto op = cast<tensor::CollapseShapeOp>(context.op);
  SmallVector<int64_t> shape;
  for (const ReassociationIndices &group : op.getReassociationIndices()) {
    int64_t size = 1;
    for (int64_t d : group)
      size *= context.operands[0].dim(d);
    shape.push_back(size);
  }
  return yieldReshaped(context, shape);
}

static LogicalResult runReshape(OpContext &context) {
  SmallVector<int64_t> shape;
  for (int64_t i = 0, e = context.operands[1].numElements(); i != e; ++i)
    shape.push_back(context.operands[1].getInt(i));
  return yieldReshaped(context, shape);
}

void quantx::addTensorShapeOps(OpTable &table) {
  table["builtin.unrealized_conversion_cast"] = runBitcast;
  table["tensor.bitcast"] = runBitcast;
  table["tensor.cast"] = runCast;
  table["tensor.collapse_shape"] = runCollapseShape;
  table["tensor.dim"] = runDim;
  table["tensor.empty"] = runEmpty;
  table["tensor.expand_shape"] = runExpandShape;
  table["tensor.rank"] = runRank;
  table["tensor.reshape"] = runReshape;
}
