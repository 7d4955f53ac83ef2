//===- TensorElements.cpp - ops on single elements of tensors -------------===//

#include "Body.h"
#include "StridedCopy.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace quantx;

/// The position of the element that the operands from `operand` on index.
static FailureOr<int64_t> getPosition(const OpContext &context,
                                      const Tensor &tensor, unsigned operand) {
  int64_t position = 0;
  for (auto [d, dim] : llvm::enumerate(tensor.shape())) {
    int64_t index = context.getInt(operand + d);
    if (index < 0 || index >= dim)
      return context.error() << "index " << index << " of dimension " << d
                             << " is outside of " << tensor.typeString();
    position = position * dim + index;
  }
  return position;
}

static LogicalResult runExtract(OpContext &context) {
  const Tensor &source = context.operands[0];
  FailureOr<int64_t> position = getPosition(context, source, 1);
  if (failed(position))
    return failure();
  return context.yield(toTensor(source.kind(), loadScalar(source, *position)));
}

static LogicalResult runInsert(OpContext &context) {
  Scalar value = loadScalar(context.operands[0], 0);
  Tensor result = std::move(context.operands[1]);
  FailureOr<int64_t> position = getPosition(context, result, 2);
  if (failed(position))
    return failure();
  storeScalar(result.kind(), result.mutableRawBytes().data(), *position, value);
  return context.yield(std::move(result));
}

static LogicalResult runFromElements(OpContext &context) {
  FailureOr<ElementKind> kind = context.getResultKind();
  if (failed(kind))
    return failure();
  auto type = cast<RankedTensorType>(context.op->getResult(0).getType());
  FailureOr<Tensor> result = context.allocate(*kind, type.getShape());
  if (failed(result))
    return failure();
  char *out = result->mutableRawBytes().data();
  for (auto [i, element] : llvm::enumerate(context.operands))
    storeScalar(*kind, out, i, loadScalar(element, 0));
  return context.yield(*std::move(result));
}

/// The shape of the result type, its dynamic dimensions from operands.
static SmallVector<int64_t> getShape(const OpContext &context,
                                     unsigned operand) {
  auto type = cast<RankedTensorType>(context.op->getResult(0).getType());
  SmallVector<int64_t> shape;
  for (int64_t dim : type.getShape())
    shape.push_back(ShapedType::isDynamic(dim) ? context.getInt(operand++)
                                               : dim);
  return shape;
}

static LogicalResult runSplat(OpContext &context) {
  const Tensor &element = context.operands[0];
  FailureOr<Tensor> result =
      context.allocate(element.kind(), getShape(context, 1));
  if (failed(result))
    return failure();
  char *out = result->mutableRawBytes().data();
  for (int64_t i = 0, e = result->numElements(); i != e; ++i)
    storeScalar(element.kind(), out, i, loadScalar(element, 0));
  return context.yield(*std::move(result));
}

static LogicalResult runGenerate(OpContext &context) {
  auto op = cast<tensor::GenerateOp>(context.op);
  FailureOr<ElementKind> kind = context.getResultKind();
  FailureOr<Body> body =
      Body::create(op.getBody().front(), context.interpreter);
  if (failed(kind) || failed(body))
    return failure();
  FailureOr<Tensor> result = context.allocate(*kind, getShape(context, 0));
  if (failed(result))
    return failure();
  char *out = result->mutableRawBytes().data();
  SmallVector<int64_t> index(result->rank(), 0);
  for (int64_t i = 0, e = result->numElements(); i != e; ++i) {
    for (auto [d, value] : llvm::enumerate(index))
      body->setArgument(d, Scalar::of(value));
    if (failed(body->run()))
      return failure();
    storeScalar(*kind, out, i, body->getResult(0));
    for (int64_t d = result->rank() - 1; d >= 0; --d) {
      if (++index[d] < result->dim(d))
        break;
      index[d] = 0;
    }
  }
  return context.yield(*std::move(result));
}

/// One slice of the source for each row of indices: dimensions in gather_dims
/// are indexed, the others are taken whole. The result holds the slices in
/// order, under the shape of its type.
static LogicalResult runGather(OpContext &context) {
  auto op = cast<tensor::GatherOp>(context.op);
  const Tensor &source = context.operands[0], &indices = context.operands[1];
  ArrayRef<int64_t> dims = op.getGatherDims();
  if (indices.rank() == 0 || indices.shape().back() != int64_t(dims.size()))
    return context.error() << "the indices need " << dims.size()
                           << " values a row";
  SmallVector<int64_t> sizes(source.shape());
  for (int64_t d : dims)
    sizes[d] = 1;
  // Leading dimensions of the indices, then the slice; a result of lower rank
  // leaves out the indexed dimensions.
  auto type = cast<RankedTensorType>(op.getType());
  bool keepsRank = type.getRank() == indices.rank() - 1 + source.rank();
  SmallVector<int64_t> shape(indices.shape().drop_back());
  int64_t rows = *getNumElements(shape);
  for (auto [d, size] : llvm::enumerate(sizes))
    if (keepsRank || !llvm::is_contained(dims, int64_t(d)))
      shape.push_back(size);
  FailureOr<Tensor> result = context.allocate(source.kind(), shape);
  if (failed(result))
    return failure();
  SmallVector<int64_t> zeros(source.rank(), 0), ones(source.rank(), 1);
  Box target = makeBox(sizes, zeros, ones);
  int64_t sliceSize = *getNumElements(sizes);
  for (int64_t row = 0; row < rows; ++row) {
    SmallVector<int64_t> offsets(source.rank(), 0);
    for (auto [i, d] : llvm::enumerate(dims)) {
      int64_t index = indices.getInt(row * dims.size() + i);
      if (index < 0 || index >= source.dim(d))
        return context.error() << "index " << index << " of dimension " << d
                               << " is outside of " << source.typeString();
      offsets[d] = index;
    }
    target.start = row * sliceSize;
    copyBox(source, makeBox(source.shape(), offsets, ones), *result, target,
            sizes);
  }
  return context.yield(*std::move(result));
}

void quantx::addTensorElementOps(OpTable &table) {
  table["tensor.extract"] = runExtract;
  table["tensor.from_elements"] = runFromElements;
  table["tensor.gather"] = runGather;
  table["tensor.generate"] = runGenerate;
  table["tensor.insert"] = runInsert;
  table["tensor.splat"] = runSplat;
}
