//===- PackBlockMatmuls.cpp - block weights in the order of a leaf --------===//
//
// Chooses leaf and register tile of each block_matmul and rewrites its constant
// operands. What cannot be packed is left to the general path.
//
//===----------------------------------------------------------------------===//

#include "BlockKernel.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "quantx/Schedule/Passes.h"
#include "quantx/Support/Constants.h"

namespace quantx {
#define GEN_PASS_DEF_PACKBLOCKMATMULSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// Rows and vectors of columns whose sums stay in registers. The width is the
/// same for any number of rows, so that one packed weight serves them all; the
/// sums over all blocks may leave the registers between two blocks, those of
/// one block may not.
///
/// Integer sums of short blocks are scaled often, for which their scaled sums
/// had better be in registers too: the tile is half as high.
std::pair<int64_t, int64_t> chooseTile(const DotLeafFacts &leaf, int64_t rows,
                                       int64_t columns, bool isHalf) {
  int64_t wide = std::min<int64_t>(llvm::divideCeil(columns, leaf.lanes),
                                   leaf.registers > 16 ? 4 : 2);
  int64_t high = (leaf.registers - wide - 2) / wide;
  if (isHalf)
    high = std::max<int64_t>(1, high / 2);
  if (!ShapedType::isDynamic(rows))
    high = std::min(high, rows);
  return {std::min<int64_t>(high, 8), wide};
}

/// Rows of a thread, which has one column. Nothing is known of rows to come.
std::pair<int64_t, int64_t> chooseThreadTile(BlockMatmulOp op) {
  constexpr int64_t kMostRows = 8;
  int64_t rows = op.getInputType().getDimSize(0);
  return {ShapedType::isDynamic(rows) ? 1
                                      : std::clamp<int64_t>(rows, 1, kMostRows),
          1};
}

struct PackBlockMatmulsPass
    : quantx::impl::PackBlockMatmulsPassBase<PackBlockMatmulsPass> {
  using PackBlockMatmulsPassBase::PackBlockMatmulsPassBase;

  void runOnOperation() override {
    llvm::Expected<TargetDescription> target =
        TargetDescription::create(targetCpu, targetFeatures);
    if (!target) {
      getOperation()->emitError() << llvm::toString(target.takeError());
      return signalPassFailure();
    }
    constexpr DotTypes integerTypes = {ElementKind::I8, ElementKind::I8,
                                       ElementKind::I32};
    constexpr DotTypes floatTypes = {ElementKind::F32, ElementKind::F32,
                                     ElementKind::F32};
    const DotLeaf *integers = findLeaf(&getContext(), leaf);
    if (!isa_and_nonnull<VectorLeaf, ThreadLeaf>(integers) ||
        !integers->getFacts().takes(integerTypes))
      integers = choose(*target, integerTypes);
    // A thread multiplies floats by itself, and reads the same weights.
    const DotLeaf *floats =
        target->isGpu() ? integers : choose(*target, floatTypes);
    SmallVector<BlockMatmulOp> ops;
    getOperation()->walk([&](BlockMatmulOp op) {
      if (!op.isPacked())
        ops.push_back(op);
    });
    for (BlockMatmulOp op : ops)
      if (const DotLeaf *best = op.getInputScale() ? integers : floats)
        pack(op, best->getFacts());
  }

  const DotLeaf *choose(const TargetDescription &target,
                        const DotTypes &types) {
    const DotLeaf *best =
        chooseLeaf(&getContext(), target, types, /*vectors=*/true);
    return isa_and_nonnull<VectorLeaf, ThreadLeaf>(best) ? best : nullptr;
  }

  void pack(BlockMatmulOp op, const DotLeafFacts &facts) {
    auto [rows, vectors] =
        facts.threads
            ? chooseThreadTile(op)
            : chooseTile(facts, op.getInputType().getDimSize(0),
                         op.getColumns(),
                         op.getInputScale() && op.getStorage().getBits() <= 4);
    std::optional<BlockLayout> layout = BlockLayout::get(op, facts, vectors);
    std::optional<Tensor> codes = readConstant(op.getWeights());
    std::optional<Tensor> scales = readConstant(op.getScale());
    std::optional<Tensor> zeroPoints;
    if (op.getZeroPoint())
      zeroPoints = readConstant(op.getZeroPoint());
    if (!layout || !codes || !scales || (op.getZeroPoint() && !zeroPoints))
      return;
    OpBuilder builder(op);
    Location loc = op.getLoc();
    StorageAttr storage = op.getStorage();
    int64_t lowest =
        storage.getIsSigned() ? -(int64_t(1) << (storage.getBits() - 1)) : 0;
    op.getWeightsMutable().assign(
        makeConstant(builder, loc, packBlockWeights(*layout, *codes, storage),
                     {}, "packed"));
    op.getScaleMutable().assign(makeConstant(
        builder, loc, packBlockParams(*layout, *scales, scales->kind(), 0), {},
        "scales"));
    if (zeroPoints)
      op.getZeroPointMutable().assign(makeConstant(
          builder, loc,
          packBlockParams(*layout, *zeroPoints, ElementKind::I8, -lowest), {},
          "zero_points"));
    op.setLeaf(facts.name);
    op.setTile(ArrayRef<int64_t>{rows, vectors});
    ++packed;
  }
};

} // namespace
