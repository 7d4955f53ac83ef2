//===- TensorSlices.cpp - slices, padding, concatenation ------------------===//

#include "Body.h"
#include "StridedCopy.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace quantx;

namespace {

/// Offsets, sizes and strides of a slice, with run-time values in place.
struct Slice {
  SmallVector<int64_t> offsets, sizes, strides;
};

/// Static entries, or the next of the op's operands where they are dynamic.
SmallVector<int64_t> resolve(const OpContext &context,
                             ArrayRef<int64_t> entries, unsigned &operand) {
  SmallVector<int64_t> values;
  for (int64_t entry : entries)
    values.push_back(ShapedType::isDynamic(entry) ? context.getInt(operand++)
                                                  : entry);
  return values;
}

/// Reads the slice and checks that it lies inside of `shape`.
FailureOr<Slice> getSlice(const OpContext &context,
                          OffsetSizeAndStrideOpInterface op,
                          ArrayRef<int64_t> shape) {
  unsigned operand = op.getOffsetSizeAndStrideStartOperandIndex();
  Slice slice;
  slice.offsets = resolve(context, op.getStaticOffsets(), operand);
  slice.sizes = resolve(context, op.getStaticSizes(), operand);
  slice.strides = resolve(context, op.getStaticStrides(), operand);
  for (auto [d, dim] : llvm::enumerate(shape)) {
    int64_t first = slice.offsets[d], size = slice.sizes[d];
    int64_t last = first + (size - 1) * slice.strides[d];
    bool inside = size == 0 ? first >= 0 && first <= dim
                            : size > 0 && std::min(first, last) >= 0 &&
                                  std::max(first, last) < dim;
    if (!inside)
      return context.error() << "the slice leaves dimension " << d
                             << ", which has size " << dim;
  }
  return slice;
}

SmallVector<int64_t> dropDims(ArrayRef<int64_t> sizes,
                              const llvm::SmallBitVector &dropped) {
  SmallVector<int64_t> shape;
  for (auto [d, size] : llvm::enumerate(sizes))
    if (!dropped.test(d))
      shape.push_back(size);
  return shape;
}

/// The whole of a tensor of this shape.
Box makeWhole(ArrayRef<int64_t> shape) {
  return makeBox(shape, SmallVector<int64_t>(shape.size(), 0),
                 SmallVector<int64_t>(shape.size(), 1));
}

} // namespace

static LogicalResult runExtractSlice(OpContext &context) {
  auto op = cast<tensor::ExtractSliceOp>(context.op);
  const Tensor &source = context.operands[0];
  FailureOr<Slice> slice = getSlice(context, op, source.shape());
  if (failed(slice))
    return failure();
  FailureOr<Tensor> result = context.allocate(source.kind(), slice->sizes);
  if (failed(result))
    return failure();
  copyBox(source, makeBox(source.shape(), slice->offsets, slice->strides),
          *result, makeWhole(slice->sizes), slice->sizes);
  return context.yield(
      result->reshaped(dropDims(slice->sizes, op.getDroppedDims())));
}

static LogicalResult runInsertSlice(OpContext &context) {
  auto op = cast<tensor::InsertSliceOp>(context.op);
  Tensor source = context.operands[0];
  Tensor result = std::move(context.operands[1]);
  FailureOr<Slice> slice = getSlice(context, op, result.shape());
  if (failed(slice))
    return failure();
  if (getNumElements(slice->sizes) != source.numElements())
    return context.error() << "the source " << source.typeString()
                           << " does not fill the slice "
                           << formatShape(source.kind(), slice->sizes);
  copyBox(source.reshaped(slice->sizes), makeWhole(slice->sizes), result,
          makeBox(result.shape(), slice->offsets, slice->strides),
          slice->sizes);
  return context.yield(std::move(result));
}

static LogicalResult runConcat(OpContext &context) {
  auto op = cast<tensor::ConcatOp>(context.op);
  const Tensor &first = context.operands[0];
  uint64_t axis = op.getDim();
  SmallVector<int64_t> shape(first.shape());
  shape[axis] = 0;
  for (const Tensor &part : context.operands) {
    SmallVector<int64_t> rest(part.shape());
    rest[axis] = shape[axis];
    if (rest != shape)
      return context.error() << part.typeString() << " does not fit "
                             << first.typeString() << " in a concatenation";
    shape[axis] += part.dim(axis);
  }
  FailureOr<Tensor> result = context.allocate(first.kind(), shape);
  if (failed(result))
    return failure();
  SmallVector<int64_t> offsets(shape.size(), 0), ones(shape.size(), 1);
  for (const Tensor &part : context.operands) {
    copyBox(part, makeWhole(part.shape()), *result,
            makeBox(shape, offsets, ones), part.shape());
    offsets[axis] += part.dim(axis);
  }
  return context.yield(*std::move(result));
}

//===----------------------------------------------------------------------===//
// Padding
//===----------------------------------------------------------------------===//

/// Writes the pad region's value to every element outside of the source's box.
static LogicalResult fillPadding(OpContext &context, tensor::PadOp op,
                                 ArrayRef<int64_t> low, ArrayRef<int64_t> inner,
                                 Tensor &result) {
  FailureOr<Body> body =
      Body::create(op.getRegion().front(), context.interpreter);
  if (failed(body))
    return failure();
  // A value from outside of the region, or a constant, is the same everywhere.
  bool same = llvm::all_of(op.getRegion().getArguments(),
                           [](Value index) { return index.use_empty(); });
  if (same && failed(body->run()))
    return failure();
  char *out = result.mutableRawBytes().data();
  SmallVector<int64_t> index(result.rank(), 0);
  for (int64_t i = 0, e = result.numElements(); i != e; ++i) {
    bool inside = true;
    for (int64_t d = 0; d < result.rank(); ++d)
      inside &= index[d] >= low[d] && index[d] < low[d] + inner[d];
    if (!inside) {
      for (int64_t d = 0; !same && d < result.rank(); ++d)
        body->setArgument(d, Scalar::of(index[d]));
      if (!same && failed(body->run()))
        return failure();
      storeScalar(result.kind(), out, i, body->getResult(0));
    }
    for (int64_t d = result.rank() - 1; d >= 0; --d) {
      if (++index[d] < result.dim(d))
        break;
      index[d] = 0;
    }
  }
  return success();
}

static LogicalResult runPad(OpContext &context) {
  auto op = cast<tensor::PadOp>(context.op);
  const Tensor &source = context.operands[0];
  unsigned operand = 1;
  SmallVector<int64_t> low = resolve(context, op.getStaticLow(), operand);
  SmallVector<int64_t> high = resolve(context, op.getStaticHigh(), operand);
  SmallVector<int64_t> shape;
  for (int64_t d = 0; d < source.rank(); ++d) {
    if (low[d] < 0 || high[d] < 0)
      return context.error()
             << "the padding of dimension " << d << " is negative";
    shape.push_back(low[d] + source.dim(d) + high[d]);
  }
  FailureOr<Tensor> result = context.allocate(source.kind(), shape);
  if (failed(result) ||
      failed(fillPadding(context, op, low, source.shape(), *result)))
    return failure();
  copyBox(source, makeWhole(source.shape()), *result,
          makeBox(shape, low, SmallVector<int64_t>(shape.size(), 1)),
          source.shape());
  return context.yield(*std::move(result));
}

void quantx::addTensorSliceOps(OpTable &table) {
  table["tensor.concat"] = runConcat;
  table["tensor.extract_slice"] = runExtractSlice;
  table["tensor.insert_slice"] = runInsertSlice;
  table["tensor.pad"] = runPad;
}
