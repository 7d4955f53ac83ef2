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
    const DotLeaf *matrix = nullptr;
    if (!isa_and_nonnull<VectorLeaf, ThreadLeaf>(integers) ||
        !integers->getFacts().takes(integerTypes)) {
      integers = choose(*target, integerTypes);
      matrix = findBlockMatrixLeaf(&getContext(), *target);
    }
    // A thread multiplies floats by itself, and reads the same weights.
    const DotLeaf *floats =
        target->isGpu() ? integers : choose(*target, floatTypes);
    SmallVector<BlockMatmulOp> ops;
    getOperation()->walk([&](BlockMatmulOp op) {
      if (!op.isPacked())
        ops.push_back(op);
    });
    for (BlockMatmulOp op : ops) {
      if (matrix && packFragments(op, matrix->getFacts(), target->getGpu()))
        continue;
      const DotLeaf *best = op.getInputScale() ? integers : floats;
      if (!best)
        continue;
      const DotLeafFacts &facts = best->getFacts();
      auto [rows, vectors] = chooseTile(op, facts);
      if (std::optional<BlockLayout> layout =
              BlockLayout::get(op, facts, vectors))
        pack(op, facts, *layout, {rows, vectors});
    }
  }

  const DotLeaf *choose(const TargetDescription &target,
                        const DotTypes &types) {
    const DotLeaf *best =
        chooseLeaf(&getContext(), target, types, /*vectors=*/true);
    return isa_and_nonnull<VectorLeaf, ThreadLeaf>(best) ? best : nullptr;
  }

  static std::pair<int64_t, int64_t> chooseTile(BlockMatmulOp op,
                                                const DotLeafFacts &facts) {
    if (facts.threads)
      return chooseThreadTile(op);
    return ::chooseTile(facts, op.getInputType().getDimSize(0), op.getColumns(),
                        op.getInputScale() && op.getStorage().getBits() <= 4);
  }

  /// For matrix units, which sum integers; false if they had better not.
  bool packFragments(BlockMatmulOp op, const DotLeafFacts &facts,
                     const GpuFacts &gpu) {
    if (!op.getInputScale() || op.getInputType().isDynamicDim(0) ||
        op.getInputType().getDimSize(0) == 0)
      return false;
    std::optional<BlockLayout> layout = BlockLayout::get(op, facts, 1);
    if (!layout)
      return false;
    SmallVector<int64_t, 5> tile(warps.begin(), warps.end());
    if (tile.size() == 5) {
      tile[2] = BlockWarps::cutDepth(op, *layout, tile[2]);
    } else {
      BlockWarps best = BlockWarps::choose(op, *layout, gpu);
      tile = {best.rows, best.panels, best.slices, best.groups, best.stages};
    }
    return pack(op, facts, *layout, tile);
  }

  bool pack(BlockMatmulOp op, const DotLeafFacts &facts,
            const BlockLayout &layout, ArrayRef<int64_t> tile) {
    std::optional<Tensor> codes = readConstant(op.getWeights());
    std::optional<Tensor> scales = readConstant(op.getScale());
    std::optional<Tensor> zeroPoints;
    if (op.getZeroPoint())
      zeroPoints = readConstant(op.getZeroPoint());
    if (!codes || !scales || (op.getZeroPoint() && !zeroPoints))
      return false;
    OpBuilder builder(op);
    Location loc = op.getLoc();
    StorageAttr storage = op.getStorage();
    int64_t lowest =
        storage.getIsSigned() ? -(int64_t(1) << (storage.getBits() - 1)) : 0;
    op.getWeightsMutable().assign(makeConstant(
        builder, loc, packBlockWeights(layout, *codes, storage), {}, "packed"));
    op.getScaleMutable().assign(makeConstant(
        builder, loc, packBlockParams(layout, *scales, scales->kind(), 0), {},
        "scales"));
    if (zeroPoints)
      op.getZeroPointMutable().assign(makeConstant(
          builder, loc,
          packBlockParams(layout, *zeroPoints, ElementKind::I8, -lowest), {},
          "zero_points"));
    op.setLeaf(facts.name);
    op.setTile(tile);
    ++packed;
    return true;
  }
};

} // namespace
