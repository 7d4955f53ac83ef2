//===- BufferizableModels.cpp - elementwise quantx ops on buffers ---------===//
//
// An op becomes a linalg.generic on buffers whose body holds the scalar op. A
// table is read by address, as quantx-expand-arith reads it from a tensor.
//
//===----------------------------------------------------------------------===//

#include "ElementwiseOperands.h"

#include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/DialectRegistry.h"
#include "quantx/Dialect/QuantX/Transforms/InterfaceModels.h"

using namespace mlir;
using namespace mlir::bufferization;
using namespace quantx;

namespace {

/// Builds the loop nest for one op.
class BufferEmitter {
public:
  BufferEmitter(RewriterBase &b, Operation *op, ArrayRef<Value> values)
      : b(b), op(op), loc(op->getLoc()), values(values) {}

  void emit(ArrayRef<Value> results) {
    int64_t rank = cast<MemRefType>(results.front().getType()).getRank();
    SmallVector<Value> inputs;
    SmallVector<AffineMap> maps;
    for (OpOperand &operand : op->getOpOperands()) {
      Value value = values[operand.getOperandNumber()];
      OperandAccess access = getOperandAccess(operand);
      bool isTable = isa<LookupOp>(op) && operand.getOperandNumber() == 1;
      if (!isa<MemRefType>(value.getType()) || isTable ||
          access == OperandAccess::Block) {
        position.push_back(-1);
        continue;
      }
      position.push_back(inputs.size());
      inputs.push_back(value);
      AffineMap map = b.getMultiDimIdentityMap(rank);
      if (access == OperandAccess::Axis)
        map = AffineMap::get(rank, 0, b.getAffineDimExpr(getAxis(op)));
      else if (access == OperandAccess::Whole)
        map = AffineMap::get(rank, 0, b.getContext());
      maps.push_back(map);
    }
    maps.append(results.size(), b.getMultiDimIdentityMap(rank));
    SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
    linalg::GenericOp::create(
        b, loc, TypeRange(), inputs, results, maps, loops,
        [&](OpBuilder &body, Location, ValueRange arguments) {
          linalg::YieldOp::create(body, loc, emitScalar(body, arguments, rank));
        });
  }

private:
  /// The operand at the current index.
  Value read(OpBuilder &body, unsigned number, ValueRange arguments,
             int64_t rank) {
    if (position[number] >= 0)
      return arguments[position[number]];
    Value value = values[number];
    if (!isa<MemRefType>(value.getType()))
      return value;
    SmallVector<Value> indices;
    for (int64_t dim = 0; dim < rank; ++dim)
      indices.push_back(linalg::IndexOp::create(body, loc, dim));
    Value size = arith::ConstantIndexOp::create(body, loc, getBlockSize(op));
    Value &index = indices[getAxis(op)];
    index = arith::DivUIOp::create(body, loc, index, size);
    return memref::LoadOp::create(body, loc, value, indices);
  }

  SmallVector<Value> emitScalar(OpBuilder &body, ValueRange arguments,
                                int64_t rank) {
    if (auto lookup = dyn_cast<LookupOp>(op))
      return {emitLookup(body, lookup, arguments)};
    SmallVector<Value> operands;
    for (unsigned i = 0; i < op->getNumOperands(); ++i)
      operands.push_back(read(body, i, arguments, rank));
    SmallVector<Type> types;
    for (Type type : op->getResultTypes())
      types.push_back(getElementTypeOrSelf(type));
    Operation *scalar = clone(body, op, types, operands);
    scalar->removeAttr("axis");
    scalar->removeAttr("block_size");
    return SmallVector<Value>(scalar->getResults());
  }

  Value emitLookup(OpBuilder &body, LookupOp lookup, ValueRange arguments) {
    StorageAttr storage = lookup.getStorage();
    Type i32 = body.getI32Type();
    auto constant = [&](int64_t value) -> Value {
      return arith::ConstantOp::create(body, loc,
                                       body.getI32IntegerAttr(value));
    };
    Value code = arguments[0];
    if (storage.getIsSigned()) {
      code = arith::ExtSIOp::create(body, loc, i32, code);
      code = arith::AddIOp::create(
          body, loc, code, constant(int64_t(1) << (storage.getBits() - 1)));
    } else {
      code = arith::ExtUIOp::create(body, loc, i32, code);
    }
    code = arith::AndIOp::create(
        body, loc, code, constant((int64_t(1) << storage.getBits()) - 1));
    SmallVector<Value> indices;
    if (lookup.getAxis())
      indices.push_back(linalg::IndexOp::create(body, loc, *lookup.getAxis()));
    indices.push_back(
        arith::IndexCastUIOp::create(body, loc, body.getIndexType(), code));
    return memref::LoadOp::create(body, loc, values[1], indices);
  }

  RewriterBase &b;
  Operation *op;
  Location loc;
  ArrayRef<Value> values;
  /// Number of the generic's operand for each operand of the op, or -1.
  SmallVector<int64_t> position;
};

template <typename Op>
struct BufferizableModel
    : BufferizableOpInterface::ExternalModel<BufferizableModel<Op>, Op> {
  bool bufferizesToMemoryRead(Operation *, OpOperand &,
                              const AnalysisState &) const {
    return true;
  }
  bool bufferizesToMemoryWrite(Operation *, OpOperand &,
                               const AnalysisState &) const {
    return false;
  }
  AliasingValueList getAliasingValues(Operation *, OpOperand &,
                                      const AnalysisState &) const {
    return {};
  }
  bool bufferizesToAllocation(Operation *, Value) const { return true; }

  LogicalResult bufferize(Operation *op, RewriterBase &rewriter,
                          const BufferizationOptions &options,
                          BufferizationState &state) const {
    if (isPacked(op))
      return op->emitOpError("with packed storage has no form on buffers; run "
                             "quantx-convert-to-linalg before bufferization");
    SmallVector<Value> values;
    for (Value operand : op->getOperands()) {
      if (!isa<TensorType>(operand.getType())) {
        values.push_back(operand);
        continue;
      }
      FailureOr<Value> buffer = getBuffer(rewriter, operand, options, state);
      if (failed(buffer))
        return failure();
      values.push_back(*buffer);
    }
    SmallVector<Value> results;
    for (OpResult result : op->getResults()) {
      auto type = cast<RankedTensorType>(result.getType());
      auto memref = MemRefType::get(type.getShape(), type.getElementType());
      SmallVector<Value> sizes;
      for (int64_t dim = 0; dim < type.getRank(); ++dim)
        if (type.isDynamicDim(dim))
          sizes.push_back(memref::DimOp::create(rewriter, op->getLoc(),
                                                values.front(), dim));
      FailureOr<Value> buffer =
          options.createAlloc(rewriter, op->getLoc(), memref, sizes);
      if (failed(buffer))
        return failure();
      results.push_back(*buffer);
    }
    BufferEmitter(rewriter, op, values).emit(results);
    replaceOpWithBufferizedValues(rewriter, op, results);
    return success();
  }
};

} // namespace

void quantx::registerBufferizableModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, QuantXDialect *) {
    // What bufferize creates.
    context->loadDialect<arith::ArithDialect, linalg::LinalgDialect,
                         memref::MemRefDialect>();
    QuantizeOp::attachInterface<BufferizableModel<QuantizeOp>>(*context);
    DequantizeOp::attachInterface<BufferizableModel<DequantizeOp>>(*context);
    FakeQuantizeOp::attachInterface<BufferizableModel<FakeQuantizeOp>>(
        *context);
    RequantizeOp::attachInterface<BufferizableModel<RequantizeOp>>(*context);
    LookupOp::attachInterface<BufferizableModel<LookupOp>>(*context);
    ChooseParamsOp::attachInterface<BufferizableModel<ChooseParamsOp>>(
        *context);
  });
}
