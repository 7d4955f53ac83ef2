//===- LinalgCopy.cpp - fill, copy, broadcast, transpose ------------------===//
//
// Ops whose body yields one of its inputs move bytes and need no numbers.
//
//===----------------------------------------------------------------------===//

#include "LoopNest.h"

using namespace mlir;
using namespace quantx;

template <typename T>
static void copyElements(const LoopNest &nest, unsigned from, unsigned to,
                         const Tensor &source, Tensor &result) {
  const T *in = source.data<T>().data();
  T *out = result.mutableData<T>().data();
  // Only the accesses of the two operands matter.
  LoopNest pair{nest.sizes, {nest.accesses[from], nest.accesses[to]}};
  Walk walk(pair, llvm::to_vector(llvm::seq<unsigned>(0, nest.sizes.size())));
  do
    out[walk.offset(1)] = in[walk.offset(0)];
  while (walk.next());
}

std::optional<LogicalResult> quantx::tryRunCopy(OpContext &context,
                                                linalg::LinalgOp op,
                                                const LoopNest &nest,
                                                Tensor &result) {
  Block &block = *op.getBlock();
  auto source = dyn_cast<BlockArgument>(block.getTerminator()->getOperand(0));
  unsigned to = op.getNumDpsInputs();
  if (!source || source.getOwner() != &block || source.getArgNumber() >= to ||
      !llvm::hasSingleElement(block))
    return std::nullopt;
  unsigned from = source.getArgNumber();
  const Tensor &input = context.operands[from];
  if (!nest.accesses[from].isLinear || !nest.accesses[to].isLinear ||
      input.kind() != result.kind())
    return std::nullopt;
  switch (getElementSize(input.kind())) {
  case 1:
    copyElements<uint8_t>(nest, from, to, input, result);
    break;
  case 2:
    copyElements<uint16_t>(nest, from, to, input, result);
    break;
  case 4:
    copyElements<uint32_t>(nest, from, to, input, result);
    break;
  default:
    copyElements<uint64_t>(nest, from, to, input, result);
    break;
  }
  return success();
}
