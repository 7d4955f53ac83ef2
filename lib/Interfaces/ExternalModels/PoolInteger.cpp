//===- PoolInteger.cpp - max and min pooling on codes ---------------------===//
//
// Quantization is monotone, so the largest value has the largest code: the
// pool runs on codes, starting from the code that never wins.
//
//===----------------------------------------------------------------------===//

#include "IntegerBuilder.h"
#include "IntegerRewrites.h"

using namespace mlir;
using namespace quantx;

static bool isMax(linalg::LinalgOp op) {
  return op->getName().getStringRef().contains("max");
}

/// The named pools compare signed integers; unsigned codes need a generic.
static Value buildUnsignedPool(linalg::LinalgOp op, IntegerBuilder &make,
                               ValueRange inputs, Value init) {
  bool max = isMax(op);
  auto generic = linalg::GenericOp::create(
      make.getBuilder(), make.getLoc(), init.getType(), inputs, init,
      op.getIndexingMapsArray(), op.getIteratorTypesArray(),
      [&](OpBuilder &nested, Location loc, ValueRange args) {
        Value best = max ? arith::MaxUIOp::create(nested, loc, args[2], args[0])
                               .getResult()
                         : arith::MinUIOp::create(nested, loc, args[2], args[0])
                               .getResult();
        linalg::YieldOp::create(nested, loc, best);
      });
  make.tag(generic.getResult(0));
  return generic.getResult(0);
}

IntegerResult quantx::rewritePoolToInteger(linalg::LinalgOp op,
                                           OpBuilder &builder,
                                           const IntegerRewrite &rewrite,
                                           std::string &reason) {
  const IntegerOperand &input = rewrite.operands[0];
  const StaticParams &to = rewrite.results.front();
  if (!isPerTensorCode(rewrite, 0) || !to.isPerTensor()) {
    reason = "its input is not quantized per tensor to 16 bits or fewer";
    return failure();
  }
  StorageAttr storage = input.params.storage;
  unsigned width = storage.getStorageWidth();
  IntegerBuilder make(op, builder, rewrite);
  Value init =
      make.filled(op.getDpsInitOperand(0)->get(),
                  isMax(op) ? storage.getQMin() : storage.getQMax(), width);
  Value window = make.empty(op->getOperand(1), width);
  SmallVector<Value> inputs = {input.storage, window};
  Value pooled = storage.getIsSigned()
                     ? make.cloneNamed(op, inputs, init)
                     : buildUnsignedPool(op, make, inputs, init);
  return SmallVector<Value>{make.recode(pooled, input.params, to)};
}
