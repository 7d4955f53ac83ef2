//===- LinalgContraction.cpp - convolutions and matrix products -----------===//
//
// All of them are one loop nest: out += left * right. What distinguishes a
// grouped NHWC convolution from a batched matrix product is where the
// operands' elements lie, which the op's indexing maps say. The order of the
// additions is that of the op's loops, so results equal those of the body.
//
// The factors may be more than elements (casts, x - zero point): they are
// computed once for each element of their operand, before the loops.
//
//===----------------------------------------------------------------------===//

#include "Body.h"
#include "LoopNest.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace quantx;

namespace {

/// A factor, computed for all points: a tensor and where its elements lie.
struct Factor {
  Tensor values;
  Access access;
};

/// The two values that a body multiplies and adds to its output.
struct Product {
  Value left, right;
};

/// out + left * right, in the output's type; nothing else in the body may use
/// the output.
std::optional<Product> matchProduct(linalg::LinalgOp op) {
  Block &block = *op.getBlock();
  if (block.getNumArguments() != op->getNumOperands())
    return std::nullopt;
  Value out = block.getArgument(op.getNumDpsInputs());
  Operation *sum = block.getTerminator()->getOperand(0).getDefiningOp();
  if (!isa_and_nonnull<arith::AddFOp, arith::AddIOp>(sum) || !out.hasOneUse())
    return std::nullopt;
  Value addend = sum->getOperand(0) == out   ? sum->getOperand(1)
                 : sum->getOperand(1) == out ? sum->getOperand(0)
                                             : Value();
  bool pure = llvm::all_of(block.without_terminator(), [](Operation &op) {
    return isMemoryEffectFree(&op);
  });
  if (!addend || !pure)
    return std::nullopt;
  Operation *product = addend.getDefiningOp();
  if (!isa_and_nonnull<arith::MulFOp, arith::MulIOp>(product) ||
      product->getBlock() != &block)
    return std::nullopt;
  return Product{product->getOperand(0), product->getOperand(1)};
}

/// The block arguments that a value is computed from, in ops on numbers only.
bool collectLeaves(Value value, Block &block, SetVector<unsigned> &leaves) {
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    if (argument.getOwner() == &block)
      leaves.insert(argument.getArgNumber());
    return true;
  }
  Operation *op = value.getDefiningOp();
  if (op->getBlock() != &block || op->hasTrait<OpTrait::ConstantLike>())
    return true; // a constant, or a value from outside
  if (!getScalarFunction(op))
    return false;
  return llvm::all_of(op->getOperands(), [&](Value operand) {
    return collectLeaves(operand, block, leaves);
  });
}

/// The loops whose index the operand's position depends on.
SmallVector<unsigned> getLoops(const Access &access) {
  SmallVector<unsigned> loops;
  for (auto [loop, stride] : llvm::enumerate(access.strides))
    if (access.map.isFunctionOfDim(loop))
      loops.push_back(loop);
  return loops;
}

/// The operand whose elements the factor is computed for: its index must
/// determine those of the other operands. Nothing when none does.
std::optional<unsigned> chooseMainOperand(const LoopNest &nest,
                                          ArrayRef<unsigned> leaves) {
  for (unsigned main : leaves) {
    const Access &access = nest.accesses[main];
    SmallVector<unsigned> loops = getLoops(access);
    bool determines = llvm::all_of(leaves, [&](unsigned other) {
      SmallVector<unsigned> otherLoops = getLoops(nest.accesses[other]);
      if (other == main || otherLoops.empty())
        return nest.accesses[other].isLinear;
      return nest.accesses[other].isLinear && access.isProjectedPermutation() &&
             llvm::all_of(otherLoops, [&](unsigned loop) {
               return llvm::is_contained(loops, loop);
             });
    });
    if (determines)
      return main;
  }
  return std::nullopt;
}

template <typename From, typename To>
void convert(const Tensor &from, Tensor &to) {
  llvm::copy(from.data<From>(), to.mutableData<To>().begin());
}

/// The common casts in front of integer products, quickly.
bool tryConvert(Operation *cast, const Tensor &from, Tensor &to) {
  bool isSigned = isa<arith::ExtSIOp>(cast);
  if (!isSigned && !isa<arith::ExtUIOp>(cast))
    return false;
  bool wide = to.kind() == ElementKind::I64;
  if (!wide && to.kind() != ElementKind::I32)
    return false;
  if (from.kind() == ElementKind::I8) {
    if (isSigned)
      wide ? convert<int8_t, int64_t>(from, to)
           : convert<int8_t, int32_t>(from, to);
    else
      wide ? convert<uint8_t, int64_t>(from, to)
           : convert<uint8_t, int32_t>(from, to);
    return true;
  }
  if (from.kind() == ElementKind::I16) {
    if (isSigned)
      wide ? convert<int16_t, int64_t>(from, to)
           : convert<int16_t, int32_t>(from, to);
    else
      wide ? convert<uint16_t, int64_t>(from, to)
           : convert<uint16_t, int32_t>(from, to);
    return true;
  }
  return false;
}

/// Computes a factor for every element of its main operand. Nothing when the
/// factor has another form; failure after a diagnostic.
std::optional<FailureOr<Factor>> computeFactor(OpContext &context,
                                               const LoopNest &nest,
                                               Block &block, Value value) {
  SetVector<unsigned> leaves;
  if (!collectLeaves(value, block, leaves) || leaves.empty())
    return std::nullopt;
  std::optional<unsigned> main = chooseMainOperand(nest, leaves.getArrayRef());
  std::optional<ElementKind> kind = getKind(value);
  if (!main || !kind)
    return std::nullopt;
  const Tensor &input = context.operands[*main];
  Factor factor{input, nest.accesses[*main]};
  if (value == block.getArgument(*main))
    return factor;
  FailureOr<Tensor> values = context.allocate(*kind, input.shape());
  if (failed(values))
    return FailureOr<Factor>(failure());
  factor.values = *values;
  *values = Tensor(); // the factor is the only owner
  Operation *cast = value.getDefiningOp();
  if (cast->getNumOperands() == 1 &&
      cast->getOperand(0) == block.getArgument(*main) &&
      tryConvert(cast, input, factor.values))
    return factor;

  FailureOr<Body> body = Body::createFor(value, block, context.interpreter);
  if (failed(body))
    return FailureOr<Factor>(failure());
  // A window's operand is walked element by element: its other operands are
  // single numbers, so any point gives their position.
  LoopNest elements;
  bool direct = factor.access.isProjectedPermutation();
  if (direct) {
    elements = nest;
  } else {
    elements.sizes = {input.numElements()};
    for (const Access &access : nest.accesses) {
      Access flat = access;
      flat.isLinear = true;
      flat.strides = {&access == &nest.accesses[*main] ? 1 : 0};
      flat.base = &access == &nest.accesses[*main] ? 0 : access.base;
      elements.accesses.push_back(flat);
    }
  }
  char *out = factor.values.mutableRawBytes().data();
  SmallVector<unsigned> loops =
      direct ? getLoops(factor.access) : SmallVector<unsigned>{0};
  Walk walk(elements, loops);
  do {
    for (unsigned leaf : leaves)
      body->setArgument(leaf,
                        loadScalar(context.operands[leaf], walk.offset(leaf)));
    if (failed(body->run()))
      return FailureOr<Factor>(failure());
    storeScalar(*kind, out, walk.offset(*main), body->getResult(0));
  } while (walk.next());
  return factor;
}

/// Integers wrap.
inline int32_t multiplyAdd(int32_t sum, int32_t a, int32_t b) {
  return int32_t(uint32_t(sum) + uint32_t(a) * uint32_t(b));
}
inline int64_t multiplyAdd(int64_t sum, int64_t a, int64_t b) {
  return int64_t(uint64_t(sum) + uint64_t(a) * uint64_t(b));
}
inline float multiplyAdd(float sum, float a, float b) { return sum + a * b; }
inline double multiplyAdd(double sum, double a, double b) {
  return sum + a * b;
}

template <typename T>
void accumulate(const LoopNest &nest, ArrayRef<unsigned> outer,
                ArrayRef<unsigned> inner, const Factor &left,
                const Factor &right, Tensor &result, const Access &out) {
  LoopNest three{nest.sizes, {left.access, right.access, out}};
  // The factors' offsets within a sum are the same for every output.
  SmallVector<std::pair<int64_t, int64_t>, 0> terms;
  Walk sum(three, inner);
  do
    terms.emplace_back(sum.offset(0) - left.access.base,
                       sum.offset(1) - right.access.base);
  while (sum.next());

  const T *a = left.values.data<T>().data();
  const T *b = right.values.data<T>().data();
  T *c = result.mutableData<T>().data();
  Walk walk(three, outer);
  do {
    const T *rowA = a + walk.offset(0), *rowB = b + walk.offset(1);
    T value = c[walk.offset(2)];
    for (auto [offsetA, offsetB] : terms)
      value = multiplyAdd(value, rowA[offsetA], rowB[offsetB]);
    c[walk.offset(2)] = value;
  } while (walk.next());
}

} // namespace

std::optional<LogicalResult> quantx::tryRunContraction(OpContext &context,
                                                       linalg::LinalgOp op,
                                                       const LoopNest &nest,
                                                       Tensor &result) {
  const Access &out = nest.accesses[op.getNumDpsInputs()];
  std::optional<Product> product = matchProduct(op);
  if (!product || !out.isLinear || !out.isProjectedPermutation())
    return std::nullopt;
  for (unsigned i = 0, e = op.getNumDpsInputs(); i != e; ++i)
    if (!nest.accesses[i].isLinear)
      return std::nullopt;
  SmallVector<unsigned> outer = getLoops(out), inner;
  int64_t terms = 1;
  for (unsigned loop = 0; loop < nest.sizes.size(); ++loop)
    if (!llvm::is_contained(outer, loop)) {
      inner.push_back(loop);
      terms *= nest.sizes[loop];
    }
  llvm::sort(outer);
  constexpr int64_t maxTerms = 1 << 22;
  if (terms > maxTerms)
    return std::nullopt;

  Block &block = *op.getBlock();
  auto left = computeFactor(context, nest, block, product->left);
  if (!left)
    return std::nullopt;
  auto right = computeFactor(context, nest, block, product->right);
  if (!right)
    return std::nullopt;
  if (failed(*left) || failed(*right))
    return failure();
  if ((*left)->values.kind() != result.kind() ||
      (*right)->values.kind() != result.kind())
    return std::nullopt;
  switch (result.kind()) {
  case ElementKind::I32:
    accumulate<int32_t>(nest, outer, inner, **left, **right, result, out);
    return success();
  case ElementKind::I64:
    accumulate<int64_t>(nest, outer, inner, **left, **right, result, out);
    return success();
  case ElementKind::F32:
    accumulate<float>(nest, outer, inner, **left, **right, result, out);
    return success();
  case ElementKind::F64:
    accumulate<double>(nest, outer, inner, **left, **right, result, out);
    return success();
  default:
    return std::nullopt;
  }
}
