//===- OutlineLoops.cpp - loops become functions --------------------------===//
//
// Finds the parallel loops that are worth several threads, joins those that
// stand directly in each other, and moves them into functions that compute some
// of their iterations. Other loops of some length move as they are, so that
// equal ones are one function and none is compiled with all others.
//
//===----------------------------------------------------------------------===//

#include "OutlinedFunction.h"
#include "ParallelLoops.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "quantx/Schedule/Passes.h"
#include <numeric>

namespace quantx {
#define GEN_PASS_DEF_OUTLINELOOPSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

/// Scratch that a thread has on its stack.
static constexpr int64_t kMaxScratchBytes = 128 << 10;

namespace {

/// Whether a buffer of this type can be put onto the stack.
bool isPlain(MemRefType type) {
  return type.hasStaticShape() && type.getLayout().isIdentity();
}

/// Whether `op` computes on buffers only and returns nothing.
bool isLoop(Operation *op) {
  return isa<scf::ForOp, linalg::LinalgOp>(op) && op->getNumResults() == 0;
}

struct OutlineLoopsPass : quantx::impl::OutlineLoopsPassBase<OutlineLoopsPass> {
  using OutlineLoopsPassBase::OutlineLoopsPassBase;

  void runOnOperation() override {
    OutlinedFunctions known(getOperation());
    SmallVector<LoopNest> nests;
    if (divide)
      getOperation()->walk<WalkOrder::PreOrder>([&](scf::ForOp loop) {
        std::optional<LoopNest> nest = findNest(loop);
        if (!nest)
          return WalkResult::advance();
        nests.push_back(*nest);
        return WalkResult::skip();
      });
    for (const LoopNest &nest : nests)
      tryDivide(nest, known);

    SmallVector<Operation *> loops;
    for (auto function : getOperation().getOps<func::FuncOp>())
      if (!isOutlined(function))
        function.walk<WalkOrder::PreOrder>([&](Operation *op) {
          if (!isLoop(op))
            return WalkResult::advance();
          if (isWorthFunction(op))
            loops.push_back(op);
          return WalkResult::skip();
        });
    for (Operation *loop : loops)
      outline(loop, known);
  }

private:
  /// What a divided loop needs beside its bounds.
  struct Captured {
    llvm::SetVector<Value> arguments;
    llvm::SetVector<Value> scratch;
    /// Iterations of the joined loop that one unit has.
    int64_t perUnit = 1;
  };

  void tryDivide(LoopNest nest, OutlinedFunctions &known);
  std::optional<Captured> capture(const LoopNest &nest);
  bool sortWrites(const LoopNest &nest, ArrayRef<LoopWrite> writes,
                  Captured &captured);
  void moveNest(const LoopNest &nest, const Captured &captured, int64_t units,
                OutlinedFunctions &known);
  bool isWorthFunction(Operation *loop);
  void outline(Operation *loop, OutlinedFunctions &known);
  void finish(Operation *loop, OutlinedFunction &made,
              OutlinedFunctions &known);
};

/// Tells results from scratch.
bool OutlineLoopsPass::sortWrites(const LoopNest &nest,
                                  ArrayRef<LoopWrite> writes,
                                  Captured &captured) {
  SmallVector<LoopVariance> variances;
  for (scf::ForOp loop : nest.loops)
    variances.emplace_back(loop);
  int64_t step = *getConstantIntValue(nest.getInner().getStep());
  llvm::SetVector<Value> results;
  for (const LoopWrite &write : writes) {
    auto variesWith = [&](const LoopVariance &variance) {
      return llvm::any_of(
          write.indices, [&](Value index) { return variance.contains(index); });
    };
    if (llvm::none_of(variances, variesWith)) {
      captured.scratch.insert(write.buffer);
      continue;
    }
    if (!llvm::all_of(variances, variesWith))
      return false;
    results.insert(write.buffer);
    auto type = cast<MemRefType>(write.buffer.getType());
    SmallVector<int64_t> strides;
    int64_t offset;
    if (failed(type.getStridesAndOffset(strides, offset)))
      continue;
    // Neighbours in the innermost loop should not share cache lines. What is
    // behind a view made inside is taken to lie apart.
    for (auto [index, stride] : llvm::zip(write.indices, strides)) {
      if (index != nest.getInner().getInductionVar() ||
          ShapedType::isDynamic(stride) ||
          !type.getElementType().isIntOrFloat())
        continue;
      int64_t bytes =
          stride * step * llvm::divideCeil(type.getElementTypeBitWidth(), 8);
      captured.perUnit =
          std::max(captured.perUnit, kCacheLine / std::gcd(kCacheLine, bytes));
      break;
    }
  }
  for (Value buffer : captured.scratch) {
    auto type = cast<MemRefType>(buffer.getType());
    if (results.contains(buffer) || !isPlain(type) ||
        !type.getElementType().isIntOrFloat() ||
        type.getNumElements() * type.getElementTypeBitWidth() / 8 >
            kMaxScratchBytes)
      return false;
  }
  return true;
}

std::optional<OutlineLoopsPass::Captured>
OutlineLoopsPass::capture(const LoopNest &nest) {
  Captured captured;
  SmallVector<LoopWrite> writes;
  if (failed(findWrites(nest.loops.front(), writes)) ||
      !sortWrites(nest, writes, captured))
    return std::nullopt;
  captured.arguments = getCaptured(nest.loops.front());
  captured.arguments.remove_if(
      [&](Value value) { return captured.scratch.contains(value); });
  if (!llvm::all_of(captured.arguments, OutlinedFunction::canPass))
    return std::nullopt;
  return captured;
}

void OutlineLoopsPass::moveNest(const LoopNest &nest, const Captured &captured,
                                int64_t units, OutlinedFunctions &known) {
  scf::ForOp outer = nest.loops.front();
  Location loc = outer.getLoc();
  OpBuilder call(outer);
  OutlinedFunction made(call, loc, "loop", captured.arguments.getArrayRef());
  made.addUnits(arith::ConstantIndexOp::create(call, loc, units));
  OpBuilder &b = made.body;
  IRMapping &mapping = made.mapping;
  for (Value buffer : captured.scratch)
    mapping.map(buffer, memref::AllocaOp::create(
                            b, loc, cast<MemRefType>(buffer.getType()),
                            b.getI64IntegerAttr(kCacheLine)));
  auto constant = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(b, loc, value);
  };
  Value first = made.function.getArguments().drop_back().back(),
        end = made.function.getArguments().back();
  if (captured.perUnit != 1) {
    first = arith::MulIOp::create(b, loc, first, constant(captured.perUnit));
    end = arith::MulIOp::create(b, loc, end, constant(captured.perUnit));
    end = arith::MinUIOp::create(b, loc, end, constant(nest.getLength()));
  }
  auto joined = scf::ForOp::create(b, loc, first, end, constant(1));

  // The iteration's number gives those of all loops.
  b.setInsertionPointToStart(joined.getBody());
  Value rest = joined.getInductionVar();
  SmallVector<Value> numbers(nest.loops.size());
  for (size_t i = nest.loops.size(); i-- > 1;) {
    Value count = constant(nest.counts[i]);
    numbers[i] = arith::RemUIOp::create(b, loc, rest, count);
    rest = arith::DivUIOp::create(b, loc, rest, count);
  }
  numbers[0] = rest;
  for (auto [at, number] : llvm::zip(nest.loops, numbers)) {
    scf::ForOp loop = at;
    Value step = constant(*getConstantIntValue(loop.getStep()));
    Value low = constant(*getConstantIntValue(loop.getLowerBound()));
    Value place = arith::MulIOp::create(b, loc, number, step);
    mapping.map(loop.getInductionVar(),
                arith::AddIOp::create(b, loc, place, low));
    for (Operation &op : loop.getBody()->without_terminator())
      if (!llvm::is_contained(nest.loops, dyn_cast<scf::ForOp>(op)))
        b.clone(op, mapping);
  }
  b.setInsertionPointAfter(joined);
  finish(outer, made, known);
}

void OutlineLoopsPass::tryDivide(LoopNest nest, OutlinedFunctions &known) {
  int64_t work = nest.getLength() * countWork(*nest.getInner().getBody());
  if (work < minWork)
    return;
  // A loop that does not fit with the others stays inside them.
  std::optional<Captured> captured;
  while (!(captured = capture(nest))) {
    nest.loops.pop_back();
    nest.counts.pop_back();
    if (nest.loops.empty())
      return;
  }
  int64_t units = llvm::divideCeil(nest.getLength(), captured->perUnit);
  if (units > 1)
    moveNest(nest, *captured, units, known);
}

/// Whether the loop is so long that to compile it with all others takes longer
/// than to compile a function of its own.
bool OutlineLoopsPass::isWorthFunction(Operation *loop) {
  int64_t ops = 0;
  WalkResult result = loop->walk([&](Operation *op) {
    ++ops;
    // Whether a function allocates is seen in the function itself.
    return isa<memref::AllocOp>(op) ? WalkResult::interrupt()
                                    : WalkResult::advance();
  });
  return !result.wasInterrupted() && ops >= minOps &&
         llvm::all_of(getCaptured(loop), OutlinedFunction::canPass);
}

void OutlineLoopsPass::outline(Operation *loop, OutlinedFunctions &known) {
  OutlinedFunction made(OpBuilder(loop), loop->getLoc(), "loop",
                        getCaptured(loop).getArrayRef());
  made.body.clone(*loop, made.mapping);
  finish(loop, made, known);
}

void OutlineLoopsPass::finish(Operation *loop, OutlinedFunction &made,
                              OutlinedFunctions &known) {
  func::ReturnOp::create(made.body, loop->getLoc());
  func::FuncOp function = known.insert(made.function);
  functions += function == made.function;
  ++outlined;
  OpBuilder call(loop);
  func::CallOp::create(call, loop->getLoc(), function, made.arguments);
  loop->erase();
}

} // namespace
