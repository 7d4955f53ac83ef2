//===- BufferizableOps.cpp - quantx ops and one-shot bufferize ------------===//
//
// window_reduce never reads its init, so that bufferization need not keep what
// was there. Where a buffer's layout does not suit the kernel, it is copied.
//
//===----------------------------------------------------------------------===//

#include "quantx/Schedule/BufferizableOps.h"

#include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.h"
#include "mlir/Dialect/Bufferization/IR/DstBufferizableOpInterfaceImpl.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"

using namespace mlir;
using namespace mlir::bufferization;
using namespace quantx;

/// Whether the last `count` dimensions of the buffer lie without gaps.
static bool isDense(Value buffer, int64_t count) {
  auto type = cast<MemRefType>(buffer.getType());
  SmallVector<int64_t> strides;
  int64_t offset;
  if (failed(type.getStridesAndOffset(strides, offset)))
    return false;
  int64_t expected = 1;
  for (int64_t i = 0; i < count; ++i) {
    int64_t dim = type.getRank() - 1 - i;
    if (type.getDimSize(dim) != 1 && strides[dim] != expected)
      return false;
    if (type.isDynamicDim(dim) && i + 1 < count)
      return false;
    expected *= type.getDimSize(dim);
  }
  return true;
}

static Value allocateLike(RewriterBase &rewriter, Location loc, Value buffer) {
  auto type = cast<MemRefType>(buffer.getType());
  SmallVector<Value> sizes;
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (type.isDynamicDim(dim))
      sizes.push_back(memref::DimOp::create(rewriter, loc, buffer, dim));
  return memref::AllocOp::create(
      rewriter, loc, MemRefType::get(type.getShape(), type.getElementType()),
      sizes);
}

namespace {

struct WindowReduceModel
    : DstBufferizableOpInterfaceExternalModel<WindowReduceModel,
                                              WindowReduceOp> {
  bool bufferizesToMemoryRead(Operation *op, OpOperand &operand,
                              const AnalysisState &) const {
    return !cast<DestinationStyleOpInterface>(op).isDpsInit(&operand);
  }

  LogicalResult bufferize(Operation *op, RewriterBase &rewriter,
                          const BufferizationOptions &options,
                          BufferizationState &state) const {
    auto reduce = cast<WindowReduceOp>(op);
    rewriter.setInsertionPoint(op);
    Location loc = op->getLoc();
    SmallVector<Value> buffers;
    for (OpOperand &operand : op->getOpOperands()) {
      Value value = operand.get();
      if (!isa<TensorType>(value.getType())) {
        buffers.push_back(value);
        continue;
      }
      FailureOr<Value> buffer = getBuffer(rewriter, value, options, state);
      if (failed(buffer))
        return failure();
      // A kernel row is read as one run of pixels and channels; of a product
      // with sets of weights it is one pixel.
      bool isRow = operand.getOperandNumber() == 0 &&
                   reduce.getKind() == WindowKind::Contract &&
                   !reduce.hasWeightSets();
      bool isInit = reduce.isDpsInit(&operand);
      if (!isInit && !isDense(*buffer, isRow ? 2 : 1)) {
        Value copy = allocateLike(rewriter, loc, *buffer);
        memref::CopyOp::create(rewriter, loc, *buffer, copy);
        buffer = copy;
      }
      buffers.push_back(*buffer);
    }
    Value target = buffers.back();
    bool scattered = !isDense(target, 1);
    if (scattered)
      buffers.back() = allocateLike(rewriter, loc, target);
    OperationState created(loc, WindowReduceOp::getOperationName(), buffers,
                           TypeRange(), op->getAttrs());
    created.propertiesAttr = op->getPropertiesAsAttribute();
    Region *body = created.addRegion();
    body->takeBody(reduce.getBody());
    rewriter.create(created);
    if (scattered)
      memref::CopyOp::create(rewriter, loc, buffers.back(), target);
    replaceOpWithBufferizedValues(rewriter, op, target);
    return success();
  }
};

struct PackWeightsModel
    : DstBufferizableOpInterfaceExternalModel<PackWeightsModel, PackWeightsOp> {
  bool bufferizesToMemoryRead(Operation *op, OpOperand &operand,
                              const AnalysisState &) const {
    return !cast<DestinationStyleOpInterface>(op).isDpsInit(&operand);
  }

  LogicalResult bufferize(Operation *op, RewriterBase &rewriter,
                          const BufferizationOptions &options,
                          BufferizationState &state) const {
    rewriter.setInsertionPoint(op);
    Location loc = op->getLoc();
    SmallVector<Value> buffers;
    for (OpOperand &operand : op->getOpOperands()) {
      FailureOr<Value> buffer =
          getBuffer(rewriter, operand.get(), options, state);
      if (failed(buffer))
        return failure();
      buffers.push_back(*buffer);
    }
    // The packed weights are made for this op: only the input may have gaps.
    if (!isDense(buffers[0], 1)) {
      Value copy = allocateLike(rewriter, loc, buffers[0]);
      memref::CopyOp::create(rewriter, loc, buffers[0], copy);
      buffers[0] = copy;
    }
    OperationState created(loc, PackWeightsOp::getOperationName(), buffers,
                           TypeRange(), op->getAttrs());
    created.propertiesAttr = op->getPropertiesAsAttribute();
    rewriter.create(created);
    replaceOpWithBufferizedValues(rewriter, op, ArrayRef(buffers).drop_front());
    return success();
  }
};

/// The block ops: rows may be apart, but not the elements of a row.
template <typename Op>
struct BlockOpModel
    : DstBufferizableOpInterfaceExternalModel<BlockOpModel<Op>, Op> {
  bool bufferizesToMemoryRead(Operation *op, OpOperand &operand,
                              const AnalysisState &) const {
    return !cast<DestinationStyleOpInterface>(op).isDpsInit(&operand);
  }

  LogicalResult bufferize(Operation *op, RewriterBase &rewriter,
                          const BufferizationOptions &options,
                          BufferizationState &state) const {
    auto style = cast<DestinationStyleOpInterface>(op);
    rewriter.setInsertionPoint(op);
    Location loc = op->getLoc();
    SmallVector<Value> buffers, results;
    SmallVector<std::pair<Value, Value>> scattered;
    for (OpOperand &operand : op->getOpOperands()) {
      FailureOr<Value> buffer =
          getBuffer(rewriter, operand.get(), options, state);
      if (failed(buffer))
        return failure();
      Value used = *buffer;
      if (!isDense(used, 1)) {
        used = allocateLike(rewriter, loc, used);
        if (style.isDpsInit(&operand))
          scattered.push_back({used, *buffer});
        else
          memref::CopyOp::create(rewriter, loc, *buffer, used);
      }
      buffers.push_back(used);
      if (style.isDpsInit(&operand))
        results.push_back(*buffer);
    }
    OperationState created(loc, op->getName(), buffers, TypeRange(),
                           op->getDiscardableAttrDictionary().getValue());
    created.propertiesAttr = op->getPropertiesAsAttribute();
    rewriter.create(created);
    for (auto [from, to] : scattered)
      memref::CopyOp::create(rewriter, loc, from, to);
    replaceOpWithBufferizedValues(rewriter, op, results);
    return success();
  }
};

} // namespace

void quantx::registerBufferizableOps(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, QuantXDialect *) {
    PackWeightsOp::attachInterface<PackWeightsModel>(*context);
    WindowReduceOp::attachInterface<WindowReduceModel>(*context);
    BlockMatmulOp::attachInterface<BlockOpModel<BlockMatmulOp>>(*context);
    BlockQuantizeOp::attachInterface<BlockOpModel<BlockQuantizeOp>>(*context);
  });
}
