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
  /// How a nest is divided, as code in front of it.
  struct Division {
    llvm::SetVector<Value> arguments, scratch;
    /// Iterations of each loop, and of all loops as one.
    SmallVector<Value> counts;
    Value length;
    /// Iterations of the joined loop that one unit has.
    Value perUnit;
    /// Whether scratch of open size fits onto the stack; null if there is none.
    Value fits;
  };

  void tryDivide(LoopNest nest, OutlinedFunctions &known);
  std::optional<Division> planDivision(const LoopNest &nest);
  bool sortWrites(const LoopNest &nest, ArrayRef<LoopWrite> writes,
                  Division &division);
  bool findFit(const LoopNest &nest, Division &division);
  Value makeScratch(Value buffer, Value fits, OutlinedFunction &made,
                    OpBuilder call);
  void moveNest(const LoopNest &nest, const Division &division, Value isWorth,
                Value units, OutlinedFunctions &known);
  bool isWorthFunction(Operation *loop);
  void outline(Operation *loop, OutlinedFunctions &known);
  void finish(Operation *loop, OutlinedFunction &made, Value isWorth,
              OutlinedFunctions &known);
};

/// Tells results from scratch, and counts how many neighbours in the innermost
/// loop share a cache line. What is behind a view made inside is taken to lie
/// apart.
bool OutlineLoopsPass::sortWrites(const LoopNest &nest,
                                  ArrayRef<LoopWrite> writes,
                                  Division &division) {
  scf::ForOp outer = nest.getOuter(), inner = nest.getInner();
  Location loc = outer.getLoc();
  OpBuilder b(outer);
  auto multiply = [&](Value x, Value y) {
    return b.createOrFold<arith::MulIOp>(loc, x, y);
  };
  SmallVector<LoopVariance> variances;
  for (scf::ForOp loop : nest.loops)
    variances.emplace_back(loop);
  division.perUnit = arith::ConstantIndexOp::create(b, loc, 1);
  llvm::SetVector<Value> results;
  for (const LoopWrite &write : writes) {
    auto variesWith = [&](const LoopVariance &variance) {
      return llvm::any_of(
          write.indices, [&](Value index) { return variance.contains(index); });
    };
    if (llvm::none_of(variances, variesWith)) {
      division.scratch.insert(write.buffer);
      continue;
    }
    if (!llvm::all_of(variances, variesWith))
      return false;
    results.insert(write.buffer);
    auto type = cast<MemRefType>(write.buffer.getType());
    SmallVector<int64_t> strides;
    int64_t offset;
    const auto *place = llvm::find(write.indices, inner.getInductionVar());
    size_t dim = place - write.indices.begin();
    if (failed(type.getStridesAndOffset(strides, offset)) ||
        dim >= strides.size() || !type.getElementType().isIntOrFloat() ||
        !outer.isDefinedOutsideOfLoop(write.buffer))
      continue;
    Value bytes = arith::ConstantIndexOp::create(
        b, loc, llvm::divideCeil(type.getElementTypeBitWidth(), 8));
    if (ShapedType::isDynamic(strides[dim]))
      bytes = multiply(
          bytes, memref::ExtractStridedMetadataOp::create(b, loc, write.buffer)
                     .getStrides()[dim]);
    else
      bytes =
          multiply(bytes, arith::ConstantIndexOp::create(b, loc, strides[dim]));
    Value step = inner.getStep();
    if (std::optional<int64_t> known = getConstantIntValue(step))
      step = arith::ConstantIndexOp::create(b, loc, *known);
    division.perUnit = b.createOrFold<arith::MaxUIOp>(
        loc, division.perUnit, emitLinesPerUnit(b, loc, multiply(bytes, step)));
  }
  return llvm::none_of(division.scratch,
                       [&](Value buffer) { return results.contains(buffer); });
}

/// Whether the scratch is small, as far as types tell, and whether it will be.
bool OutlineLoopsPass::findFit(const LoopNest &nest, Division &division) {
  Location loc = nest.getOuter().getLoc();
  OpBuilder b(nest.getOuter());
  Value total = arith::ConstantIndexOp::create(b, loc, 0);
  for (Value buffer : division.scratch) {
    auto type = cast<MemRefType>(buffer.getType());
    if (!type.getLayout().isIdentity() || !type.getElementType().isIntOrFloat())
      return false;
    Value bytes = arith::ConstantIndexOp::create(
        b, loc, llvm::divideCeil(type.getElementTypeBitWidth(), 8));
    for (int64_t dim = 0; dim < type.getRank(); ++dim)
      bytes = b.createOrFold<arith::MulIOp>(
          loc, bytes, b.createOrFold<memref::DimOp>(loc, buffer, dim));
    if (auto known = getConstantIntValue(bytes); known > kMaxScratchBytes)
      return false;
    total = b.createOrFold<arith::AddIOp>(loc, total, bytes);
  }
  if (!getConstantIntValue(total))
    division.fits = arith::CmpIOp::create(
        b, loc, arith::CmpIPredicate::ule, total,
        arith::ConstantIndexOp::create(b, loc, kMaxScratchBytes));
  return true;
}

std::optional<OutlineLoopsPass::Division>
OutlineLoopsPass::planDivision(const LoopNest &nest) {
  Division division;
  SmallVector<LoopWrite> writes;
  scf::ForOp outer = nest.getOuter();
  if (failed(findWrites(outer, writes)) ||
      !sortWrites(nest, writes, division) || !findFit(nest, division))
    return std::nullopt;
  division.arguments = getCaptured(outer);
  division.arguments.remove_if([&](Value value) {
    return division.scratch.contains(value) &&
           cast<MemRefType>(value.getType()).hasStaticShape();
  });
  if (!llvm::all_of(division.arguments, OutlinedFunction::canPass))
    return std::nullopt;
  OpBuilder b(outer);
  division.length = arith::ConstantIndexOp::create(b, outer.getLoc(), 1);
  for (scf::ForOp loop : nest.loops) {
    division.counts.push_back(emitCount(b, loop, outer));
    division.length = b.createOrFold<arith::MulIOp>(
        outer.getLoc(), division.counts.back(), division.length);
  }
  return division;
}

/// Each thread's own. What is too long for the stack stays where it is: then
/// one thread computes all.
Value OutlineLoopsPass::makeScratch(Value buffer, Value fits,
                                    OutlinedFunction &made, OpBuilder call) {
  OpBuilder &b = made.body;
  Location loc = buffer.getLoc();
  auto type = cast<MemRefType>(buffer.getType());
  SmallVector<Value> sizes;
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (type.isDynamicDim(dim))
      sizes.push_back(arith::SelectOp::create(
          b, loc, fits,
          made.addArgument(call.createOrFold<memref::DimOp>(loc, buffer, dim)),
          arith::ConstantIndexOp::create(b, loc, 0)));
  Value own = memref::AllocaOp::create(b, loc, type, sizes,
                                       b.getI64IntegerAttr(kCacheLine));
  if (sizes.empty())
    return own;
  return arith::SelectOp::create(b, loc, fits, own,
                                 made.mapping.lookup(buffer));
}

void OutlineLoopsPass::moveNest(const LoopNest &nest, const Division &division,
                                Value isWorth, Value units,
                                OutlinedFunctions &known) {
  scf::ForOp outer = nest.getOuter();
  Location loc = outer.getLoc();
  OpBuilder call(outer);
  OutlinedFunction made(call, loc, "loop", division.arguments.getArrayRef());
  OpBuilder &b = made.body;
  IRMapping &mapping = made.mapping;
  Value fits = division.fits ? made.addArgument(division.fits) : Value();
  for (Value buffer : division.scratch)
    mapping.map(buffer, makeScratch(buffer, fits, made, call));
  bool isEach = getConstantIntValue(division.perUnit) == 1;
  Value perUnit, length;
  if (!isEach) {
    perUnit = made.addArgument(division.perUnit);
    length = made.addArgument(division.length);
  }
  SmallVector<Value> counts(1);
  for (Value count : ArrayRef(division.counts).drop_front())
    counts.push_back(made.addArgument(count));
  auto [first, end] = made.addUnits(units);
  if (!isEach) {
    first = arith::MulIOp::create(b, loc, first, perUnit);
    end = arith::MulIOp::create(b, loc, end, perUnit);
    end = arith::MinUIOp::create(b, loc, end, length);
  }
  Value one = arith::ConstantIndexOp::create(b, loc, 1);
  auto joined = scf::ForOp::create(b, loc, first, end, one);

  // The iteration's number gives those of all loops.
  b.setInsertionPointToStart(joined.getBody());
  Value rest = joined.getInductionVar();
  SmallVector<Value> numbers(nest.loops.size());
  for (size_t i = nest.loops.size(); i-- > 1;) {
    numbers[i] = arith::RemUIOp::create(b, loc, rest, counts[i]);
    rest = arith::DivUIOp::create(b, loc, rest, counts[i]);
  }
  numbers[0] = rest;
  auto here = [&](Value bound) -> Value {
    if (std::optional<int64_t> known = getConstantIntValue(bound))
      return arith::ConstantIndexOp::create(b, loc, *known);
    return mapping.lookup(bound);
  };
  for (auto [at, number] : llvm::zip(nest.loops, numbers)) {
    scf::ForOp loop = at;
    Value step = here(loop.getStep()), low = here(loop.getLowerBound());
    Value place = arith::MulIOp::create(b, loc, number, step);
    mapping.map(loop.getInductionVar(),
                arith::AddIOp::create(b, loc, place, low));
    for (Operation &op : loop.getBody()->without_terminator())
      if (!llvm::is_contained(nest.loops, dyn_cast<scf::ForOp>(op)))
        b.clone(op, mapping);
  }
  b.setInsertionPointAfter(joined);
  finish(outer, made, isWorth, known);
}

void OutlineLoopsPass::tryDivide(LoopNest nest, OutlinedFunctions &known) {
  // A loop that does not fit with the others stays inside them.
  std::optional<Division> division;
  while (!(division = planDivision(nest))) {
    nest.loops.pop_back();
    if (nest.loops.empty())
      return;
  }
  Location loc = nest.getOuter().getLoc();
  OpBuilder b(nest.getOuter());
  Value work = b.createOrFold<arith::MulIOp>(
      loc, division->length,
      emitWork(b, *nest.getInner().getBody(), nest.getOuter()));
  Value units = b.createOrFold<arith::CeilDivUIOp>(loc, division->length,
                                                   division->perUnit);
  std::optional<int64_t> knownWork = getConstantIntValue(work),
                         knownUnits = getConstantIntValue(units);
  if ((knownWork && *knownWork < minWork) || (knownUnits && *knownUnits < 2))
    return;
  Value isWorth = division->fits;
  if (!knownWork) {
    Value enough =
        arith::CmpIOp::create(b, loc, arith::CmpIPredicate::uge, work,
                              arith::ConstantIndexOp::create(b, loc, minWork));
    isWorth = isWorth ? arith::AndIOp::create(b, loc, isWorth, enough) : enough;
  }
  moveNest(nest, *division, isWorth, units, known);
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
  finish(loop, made, /*isWorth=*/{}, known);
}

void OutlineLoopsPass::finish(Operation *loop, OutlinedFunction &made,
                              Value isWorth, OutlinedFunctions &known) {
  func::ReturnOp::create(made.body, loop->getLoc());
  func::FuncOp function = known.insert(made.function);
  functions += function == made.function;
  ++outlined;
  callOutlined(OpBuilder(loop), loop->getLoc(), function, made.arguments,
               isWorth);
  loop->erase();
}

} // namespace
