//===- LowerExpands.cpp - buffers divided into open sizes -----------------===//
//
// Upstream computes the one open size of a divided dimension from the others.
// Where there are several, the op's own sizes tell, and strides follow.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_LOWEREXPANDSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

bool hasOpenGroup(memref::ExpandShapeOp op) {
  ArrayRef<int64_t> shape = op.getResultType().getShape();
  return llvm::any_of(op.getReassociationIndices(),
                      [&](const ReassociationIndices &group) {
                        return llvm::count_if(group, [&](int64_t dim) {
                                 return ShapedType::isDynamic(shape[dim]);
                               }) > 1;
                      });
}

void lower(memref::ExpandShapeOp op) {
  OpBuilder b(op);
  Location loc = op.getLoc();
  auto source = memref::ExtractStridedMetadataOp::create(b, loc, op.getSrc());
  SmallVector<OpFoldResult> sizes = op.getMixedOutputShape();
  SmallVector<OpFoldResult> strides(sizes.size());
  SmallVector<OpFoldResult> outer = source.getConstifiedMixedStrides();
  for (auto [dim, group] : llvm::enumerate(op.getReassociationIndices())) {
    OpFoldResult stride = outer[dim];
    for (int64_t inner : llvm::reverse(group)) {
      strides[inner] = stride;
      std::optional<int64_t> a = getConstantIntValue(stride),
                             c = getConstantIntValue(sizes[inner]);
      if (a && c)
        stride = b.getIndexAttr(*a * *c);
      else
        stride = arith::MulIOp::create(
                     b, loc, getValueOrCreateConstantIndexOp(b, loc, stride),
                     getValueOrCreateConstantIndexOp(b, loc, sizes[inner]))
                     .getResult();
    }
  }
  auto offset = source.getConstifiedMixedOffset();
  Value result = memref::ReinterpretCastOp::create(
      b, loc, source.getBaseBuffer(), offset, sizes, strides);
  if (result.getType() != op.getResultType())
    result = memref::CastOp::create(b, loc, op.getResultType(), result);
  op.replaceAllUsesWith(result);
  op.erase();
}

struct LowerExpandsPass : quantx::impl::LowerExpandsPassBase<LowerExpandsPass> {
  void runOnOperation() override {
    SmallVector<memref::ExpandShapeOp> ops;
    getOperation()->walk([&](memref::ExpandShapeOp op) {
      if (hasOpenGroup(op))
        ops.push_back(op);
    });
    for (memref::ExpandShapeOp op : ops)
      lower(op);
  }
};

} // namespace
