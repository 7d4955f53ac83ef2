//===- LinalgGeneric.cpp - structured ops through their regions -----------===//
//
// Every named linalg op has a region that says what it computes, so this one
// function gives all of them their meaning. Sums run in loop order, except
// float sums along rows.
//
//===----------------------------------------------------------------------===//

#include "Body.h"
#include "LoopNest.h"

using namespace mlir;
using namespace quantx;

LogicalResult quantx::interpretBody(OpContext &context, linalg::LinalgOp op,
                                    const LoopNest &nest,
                                    MutableArrayRef<Tensor> results) {
  Block &block = *op.getBlock();
  FailureOr<Body> body = Body::create(block, context.interpreter);
  if (failed(body))
    return failure();
  unsigned numInputs = op.getNumDpsInputs();
  // Inputs, then inits; linalg.map may leave the inits out.
  SmallVector<unsigned> used;
  for (unsigned i = 0; i < block.getNumArguments(); ++i)
    if (!block.getArgument(i).use_empty())
      used.push_back(i);
  SmallVector<char *> storage;
  for (Tensor &result : results)
    storage.push_back(result.mutableRawBytes().data());

  Walk walk(nest, llvm::to_vector(llvm::seq<unsigned>(0, nest.sizes.size())));
  body->setIndices(walk.point().data());
  auto checkInside = [&](unsigned operand) -> LogicalResult {
    if (walk.offset(operand) >= 0)
      return success();
    return context.error() << "operand " << operand
                           << " is accessed outside of its shape";
  };
  do {
    for (unsigned i : used) {
      if (failed(checkInside(i)))
        return failure();
      const Tensor &tensor =
          i < numInputs ? context.operands[i] : results[i - numInputs];
      body->setArgument(i, loadScalar(tensor, walk.offset(i)));
    }
    if (failed(body->run()))
      return failure();
    for (unsigned r = 0; r < results.size(); ++r) {
      if (failed(checkInside(numInputs + r)))
        return failure();
      storeScalar(results[r].kind(), storage[r], walk.offset(numInputs + r),
                  body->getResult(r));
    }
  } while (walk.next());
  return success();
}

LogicalResult quantx::runLinalg(OpContext &context) {
  auto op = cast<linalg::LinalgOp>(context.op);
  if (!op.hasPureTensorSemantics())
    return context.error()
           << "the reference evaluator runs linalg on tensors only";
  FailureOr<LoopNest> nest = LoopNest::create(context, op);
  if (failed(nest))
    return failure();
  SmallVector<Tensor> results;
  for (OpOperand &init : op.getDpsInitsMutable())
    results.push_back(std::move(context.operands[init.getOperandNumber()]));
  if (!nest->isEmpty()) {
    std::optional<LogicalResult> done;
    if (results.size() == 1) {
      done = tryRunCopy(context, op, *nest, results[0]);
      if (!done)
        done = tryRunRowReduction(context, op, *nest, results[0]);
      if (!done)
        done = tryRunContraction(context, op, *nest, results[0]);
    }
    if (!done)
      done = interpretBody(context, op, *nest, results);
    if (failed(*done))
      return failure();
  }
  context.results = std::move(results);
  return success();
}
