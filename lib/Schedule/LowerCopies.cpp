//===- LowerCopies.cpp - strided copies to loops --------------------------===//
//
// Which copies are a memcpy, which move vectors, and which are a loop nest of
// single elements.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_LOWERCOPIESPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// The widest vector that is moved at a time; the last ones of a run may be
/// narrower.
constexpr int64_t kMaxVectorBytes = 64;

/// How many of the innermost dimensions lie without gaps in a buffer.
int64_t countContiguousDims(MemRefType type) {
  SmallVector<int64_t> strides;
  int64_t offset;
  if (!type.hasStaticShape() ||
      failed(type.getStridesAndOffset(strides, offset)))
    return 0;
  int64_t expected = 1, count = 0;
  for (auto [size, stride] :
       llvm::reverse(llvm::zip(type.getShape(), strides))) {
    if (size != 1 && stride != expected)
      break;
    expected *= size;
    ++count;
  }
  return count;
}

/// The buffer with its `count` innermost dimensions as one.
Value collapseInnermost(OpBuilder &b, Location loc, Value buffer,
                        int64_t count) {
  int64_t rank = cast<MemRefType>(buffer.getType()).getRank();
  if (count <= 1)
    return buffer;
  SmallVector<ReassociationIndices> groups;
  for (int64_t dim = 0; dim < rank - count; ++dim)
    groups.push_back({dim});
  groups.push_back(llvm::to_vector(llvm::seq(rank - count, rank)));
  return memref::CollapseShapeOp::create(b, loc, buffer, groups);
}

/// Moves elements [from, from + size) of a row, given the row's indices.
void copyVector(OpBuilder &b, Location loc, Value source, Value target,
                SmallVector<Value> indices, Value from, int64_t size) {
  Type element = cast<MemRefType>(source.getType()).getElementType();
  indices.push_back(from);
  Value row = vector::LoadOp::create(b, loc, VectorType::get(size, element),
                                     source, indices);
  vector::StoreOp::create(b, loc, row, target, indices);
}

/// Copies one row of `length` elements: a loop of the widest vectors, then
/// halves of them until nothing is left.
void copyRow(OpBuilder &b, Location loc, Value source, Value target,
             ArrayRef<Value> indices, int64_t length, int64_t widest) {
  auto constant = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(b, loc, value);
  };
  SmallVector<Value> row(indices);
  int64_t done = length / widest * widest;
  if (done > widest)
    scf::ForOp::create(b, loc, constant(0), constant(done), constant(widest),
                       ValueRange(),
                       [&](OpBuilder &b, Location loc, Value i, ValueRange) {
                         copyVector(b, loc, source, target, row, i, widest);
                         scf::YieldOp::create(b, loc);
                       });
  else
    done = 0;
  for (int64_t size = widest; done < length; size /= 2)
    for (; length - done >= size; done += size)
      copyVector(b, loc, source, target, row, constant(done), size);
}

/// A copy whose rows are long enough for vectors.
struct VectorizeStridedCopy : OpRewritePattern<memref::CopyOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(memref::CopyOp op,
                                PatternRewriter &rewriter) const override {
    auto source = dyn_cast<MemRefType>(op.getSource().getType());
    auto target = dyn_cast<MemRefType>(op.getTarget().getType());
    if (!source || !target || !source.getElementType().isIntOrFloat())
      return rewriter.notifyMatchFailure(op, "not of numbers");
    if (source.getLayout().isIdentity() && target.getLayout().isIdentity())
      return rewriter.notifyMatchFailure(op, "a memcpy");
    unsigned bits = source.getElementTypeBitWidth();
    if (bits % 8 != 0 || bits / 8 > kMaxVectorBytes)
      return rewriter.notifyMatchFailure(op, "elements of no whole bytes");
    int64_t count =
        std::min(countContiguousDims(source), countContiguousDims(target));
    int64_t length = 1;
    for (int64_t size : source.getShape().take_back(count))
      length *= size;
    if (count == 0 || length < 2)
      return rewriter.notifyMatchFailure(op, "rows of single elements");

    Location loc = op.getLoc();
    Value from = collapseInnermost(rewriter, loc, op.getSource(), count);
    Value to = collapseInnermost(rewriter, loc, op.getTarget(), count);
    ArrayRef<int64_t> outer = source.getShape().drop_back(count);
    SmallVector<Value> lower, upper, step;
    for (int64_t size : outer) {
      lower.push_back(arith::ConstantIndexOp::create(rewriter, loc, 0));
      upper.push_back(arith::ConstantIndexOp::create(rewriter, loc, size));
      step.push_back(arith::ConstantIndexOp::create(rewriter, loc, 1));
    }
    int64_t widest = llvm::bit_floor(uint64_t(kMaxVectorBytes / (bits / 8)));
    scf::buildLoopNest(rewriter, loc, lower, upper, step,
                       [&](OpBuilder &b, Location loc, ValueRange indices) {
                         copyRow(b, loc, from, to, llvm::to_vector(indices),
                                 length, widest);
                       });
    rewriter.eraseOp(op);
    return success();
  }
};

/// Everything else: dynamic shapes, and rows that stride through memory.
struct LowerStridedCopy : OpRewritePattern<memref::CopyOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(memref::CopyOp op,
                                PatternRewriter &rewriter) const override {
    auto source = dyn_cast<MemRefType>(op.getSource().getType());
    auto target = dyn_cast<MemRefType>(op.getTarget().getType());
    if (!source || !target)
      return rewriter.notifyMatchFailure(op, "unranked");
    auto isPlain = [](MemRefType type) {
      return type.getLayout().isIdentity();
    };
    if (isPlain(source) && isPlain(target))
      return rewriter.notifyMatchFailure(op, "a memcpy");
    int64_t rank = source.getRank();
    AffineMap identity = rewriter.getMultiDimIdentityMap(rank);
    SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
    rewriter.replaceOpWithNewOp<linalg::GenericOp>(
        op, op.getSource(), op.getTarget(), ArrayRef{identity, identity}, loops,
        [](OpBuilder &b, Location loc, ValueRange arguments) {
          linalg::YieldOp::create(b, loc, arguments.front());
        });
    return success();
  }
};

struct LowerCopiesPass : quantx::impl::LowerCopiesPassBase<LowerCopiesPass> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<VectorizeStridedCopy>(&getContext(), /*benefit=*/2);
    patterns.add<LowerStridedCopy>(&getContext());
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      signalPassFailure();
  }
};

} // namespace
