//===- LowerPackWeights.cpp - pack_weights on buffers to vectors ----------===//
//
// The loops over sets of weights, blocks and columns of a pack_weights; what is
// done with a column is in PackEmitter.cpp.
//
//===----------------------------------------------------------------------===//

#include "PackEmitter.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Schedule/DotLeaf.h"
#include "quantx/Schedule/EmitLoop.h"
#include "quantx/Schedule/Passes.h"
#include "llvm/Support/MathExtras.h"

namespace quantx {
#define GEN_PASS_DEF_LOWERPACKWEIGHTSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

PackEmitter::Values
PackEmitter::loop(Value count, Values values,
                  llvm::function_ref<Values(Value, Values)> body) {
  return emitLoop(b, loc, constant(0), count, constant(1), values, body);
}

void PackEmitter::emit() {
  FlatBuffer input = flattenBuffer(b, loc, op.getInput());
  source = input.data;
  strides = input.strides;
  sizes = input.sizes;
  target = flattenBuffer(b, loc, op.getPacked()).data;
  if (op.getStart())
    starts = flattenBuffer(b, loc, op.getStart()).data;
  outputs = countOf(op.getDims().end()[-2]);
  inputs = countOf(op.getDims().back());
  std::function<void(unsigned, Value, Value)> overSets =
      [&](unsigned depth, Value input, Value set) {
        if (depth + 2 == op.getDims().size())
          return emitSet(input, set);
        int64_t dim = op.getDims()[depth];
        auto body = [&](Value index, Values) {
          overSets(depth + 1, addMul(input, index, strides[dim]),
                   addMul(index, set, sizes[dim]));
          return Values();
        };
        emitLoop(b, loc, constant(0), sizes[dim], constant(1), {}, body,
                 /*isParallel=*/true);
      };
  overSets(0, constant(0), constant(0));
}

void PackEmitter::emitSet(Value input, Value set) {
  Value perVector =
      mul(constant(lanes * group), ceilDiv(getValue(inputs), group));
  Value vectors = ceilDiv(getValue(outputs), lanes);
  Value outputStride = strides[op.getDims().end()[-2]];
  Value packed = mul(set, mul(vectors, perVector));
  Value start = mul(set, getValue(outputs));
  auto emitBlock = [&](Value block, int64_t width, const Count &last) {
    for (int64_t v = 0; v < width; ++v) {
      Value channel =
          addMul(constant(v * lanes), block, constant(vectorsPerBlock * lanes));
      Column column;
      column.input = addMul(input, channel, outputStride);
      column.packed = addMul(add(packed, constant(v * lanes * group)), block,
                             mul(constant(vectorsPerBlock), perVector));
      column.start = add(start, channel);
      column.width = width;
      column.valid = v + 1 == width ? last : count(lanes);
      emitColumn(column);
    }
  };
  Value whole = div(getValue(outputs), lanes * vectorsPerBlock);
  loop(whole, {}, [&](Value block, Values) {
    emitBlock(block, vectorsPerBlock, count(lanes));
    return Values();
  });
  if (outputs.known) {
    int64_t left = *outputs.known % (lanes * vectorsPerBlock);
    if (left != 0)
      emitBlock(whole, llvm::divideCeil(left, lanes),
                count(left % lanes ? left % lanes : lanes));
    return;
  }
  Value left = rem(outputs.value, lanes * vectorsPerBlock);
  for (int64_t width = 1; width <= vectorsPerBlock; ++width) {
    // 1 to `lanes` channels in the last vector, or another width is right.
    Value last = sub(left, constant((width - 1) * lanes));
    Value fits = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult,
                                       sub(last, constant(1)), constant(lanes));
    emitIf(b, loc, fits, [&, width = width] {
      emitBlock(whole, width, Count{std::nullopt, last});
    });
  }
}

void PackEmitter::emitColumn(const Column &column) {
  Values sums;
  if (op.getStart())
    sums.push_back(splat(VectorType::get(lanes, b.getI32Type()), 0));
  bool alongOutputs = op.getDims().end()[-2] == op.getInputType().getRank() - 1;
  sums = alongOutputs ? emitInterleaved(column, sums)
                      : emitTransposed(column, sums);
  if (!op.getStart())
    return;
  auto type = cast<VectorType>(sums[0].getType());
  Value start = arith::MulIOp::create(
      b, loc, sums[0], splat(type, int32_t(uint64_t(op.getFactor()))));
  start = arith::AddIOp::create(
      b, loc, start, splat(type, int32_t(uint64_t(op.getConstant()))));
  if (column.valid.isAtLeast(lanes))
    vector::StoreOp::create(b, loc, start, starts, column.start);
  else
    vector::MaskedStoreOp::create(b, loc, starts, column.start,
                                  firstBits(lanes, column.valid), start);
}

namespace {

struct LowerPackWeightsPass
    : quantx::impl::LowerPackWeightsPassBase<LowerPackWeightsPass> {
  void runOnOperation() override {
    SmallVector<PackWeightsOp> ops;
    getOperation()->walk([&](PackWeightsOp op) {
      if (op->getNumResults() == 0)
        ops.push_back(op);
    });
    for (PackWeightsOp op : ops)
      if (failed(lower(op)))
        return signalPassFailure();
  }

  LogicalResult lower(PackWeightsOp op) {
    const DotLeaf *leaf = findLeaf(&getContext(), op.getLeaf());
    if (!leaf)
      return op.emitError()
             << "no target offers a leaf named '" << op.getLeaf() << "'";
    auto *vectors = dyn_cast<VectorLeaf>(leaf);
    if (!vectors)
      return op.emitError() << "leaf '" << op.getLeaf()
                            << "' takes no weights packed at run time";
    const DotLeafFacts &facts = leaf->getFacts();
    if (op.getLayout()[1] != facts.lanes || op.getLayout()[2] != facts.group)
      return op.emitError()
             << "leaf '" << op.getLeaf() << "' has " << facts.lanes
             << " lanes of " << facts.group << " elements";
    PackEmitter(op, *vectors).emit();
    op.erase();
    return success();
  }
};

} // namespace
