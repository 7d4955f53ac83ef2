//===- WgmmaLeaf.cpp - NVIDIA's wgmma -------------------------------------===//
//
// Products of 64 pixels and up to 256 channels by four warps, which read both
// tiles from shared memory while the next ones are brought there: weights,
// which lie in memory as they will lie in the tile, by one bulk copy that an
// mbarrier counts, input by cp.async. One product stays under way while the
// next step begins.
//
//===----------------------------------------------------------------------===//

#include "MatrixLeaves.h"
#include "NvidiaPointers.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Schedule/MatrixTile.h"

using namespace mlir;
using namespace quantx;

namespace {

class WgmmaLeaf : public MatrixLeaf {
public:
  WgmmaLeaf()
      : MatrixLeaf(getMatrixLeafFacts("wgmma-m64k32", {"nvidia", "wgmma"},
                                      {/*threads=*/128,
                                       /*pixels=*/64,
                                       /*channels=*/16,
                                       /*depth=*/32,
                                       /*groupPixels=*/64,
                                       /*groupChannels=*/256,
                                       /*step=*/128,
                                       /*stages=*/4,
                                       /*blockThreads=*/256})) {}

  int64_t getProductChannels(int64_t groupChannels) const override {
    return groupChannels;
  }
  FragmentLayout getSums(int64_t productChannels) const override {
    return getWgmmaSums(productChannels);
  }
  int64_t getLag() const override { return 1; }
  /// An mbarrier of 64 bits for each stage.
  int64_t getExtraWords() const override { return 2 * getMatrix().stages; }

  Values pack(OpBuilder &b, Location loc, Values sums) const override;
  Values unpack(OpBuilder &b, Location loc, Values packed) const override;
  Values multiply(OpBuilder &b, Location loc, const GroupStep &step,
                  Values packed, bool isUnsigned) const override;
  void prepare(OpBuilder &b, Location loc,
               const SharedStages &stages) const override;
  void copyChunk(OpBuilder &b, Location loc, Value buffer, Value from,
                 Value memory, Value to) const override {
    NVVM::CpAsyncOp::create(
        b, loc, getWordPointer(b, loc, memory, to, kSharedSpace),
        getWordPointer(b, loc, buffer, from, kGlobalSpace), kChunkBytes,
        NVVM::LoadCacheModifierKind::CG, /*cpSize=*/Value());
  }
  bool copyTile(OpBuilder &b, Location loc, const SharedStages &stages,
                Value buffer, Value from, Value to, int64_t words,
                Value stage) const override;
  void commit(OpBuilder &b, Location loc) const override {
    NVVM::CpAsyncCommitGroupOp::create(b, loc);
  }
  void wait(OpBuilder &b, Location loc, const SharedStages &stages, Value stage,
            Value round) const override;

private:
  static Value constant(OpBuilder &b, Location loc, int32_t value) {
    return arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(value));
  }
  /// Calls `body` where only the first thread comes.
  static void byFirst(OpBuilder &b, Location loc, Value thread,
                      llvm::function_ref<void()> body) {
    Value zero = arith::ConstantIndexOp::create(b, loc, 0);
    Value isFirst =
        arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, thread, zero);
    auto guard = scf::IfOp::create(b, loc, isFirst);
    OpBuilder::InsertionGuard insertion(b);
    b.setInsertionPointToStart(guard.thenBlock());
    body();
  }
  Value getBarrier(OpBuilder &b, Location loc, const SharedStages &stages,
                   Value stage) const {
    Value two = arith::ConstantIndexOp::create(b, loc, 2);
    Value first = arith::ConstantIndexOp::create(b, loc, stages.extraWord);
    Value word = b.createOrFold<arith::MulIOp>(loc, stage, two);
    word = b.createOrFold<arith::AddIOp>(loc, word, first);
    return getWordPointer(b, loc, stages.memory, word, kSharedSpace);
  }
  Value getDescriptor(OpBuilder &b, Location loc, Value memory,
                      Value word) const;
};

} // namespace

WgmmaLeaf::Values WgmmaLeaf::pack(OpBuilder &b, Location loc,
                                  Values sums) const {
  SmallVector<Type> types(sums.size(), b.getI32Type());
  Value all = LLVM::UndefOp::create(
      b, loc, LLVM::LLVMStructType::getLiteral(b.getContext(), types));
  for (auto [i, sum] : llvm::enumerate(sums))
    all = LLVM::InsertValueOp::create(b, loc, all, sum, i);
  return {all};
}

WgmmaLeaf::Values WgmmaLeaf::unpack(OpBuilder &b, Location loc,
                                    Values packed) const {
  NVVM::WgmmaWaitGroupSyncOp::create(b, loc, 0);
  auto type = cast<LLVM::LLVMStructType>(packed[0].getType());
  Values sums;
  for (size_t i = 0; i < type.getBody().size(); ++i)
    sums.push_back(LLVM::ExtractValueOp::create(b, loc, packed[0], i));
  return sums;
}

/// The shape of a tile in shared memory: rows of 128 bytes with exchanged
/// chunks, groups of eight of them 1024 bytes apart.
Value WgmmaLeaf::getDescriptor(OpBuilder &b, Location loc, Value memory,
                               Value word) const {
  constexpr uint64_t kSwizzled = uint64_t(1) << 62;
  constexpr uint64_t kEightRows = uint64_t(1024 / 16) << 32;
  constexpr uint64_t kUnused = uint64_t(1) << 16;
  auto wide = [&](uint64_t value) -> Value {
    return arith::ConstantOp::create(
        b, loc, b.getIntegerAttr(b.getI64Type(), int64_t(value)));
  };
  Value address = LLVM::PtrToIntOp::create(
      b, loc, b.getI64Type(),
      getWordPointer(b, loc, memory, word, kSharedSpace));
  address = arith::AndIOp::create(b, loc, address, wide(0x3ffff));
  address = arith::ShRUIOp::create(b, loc, address, wide(4));
  return arith::OrIOp::create(b, loc, address,
                              wide(kSwizzled | kEightRows | kUnused));
}

WgmmaLeaf::Values WgmmaLeaf::multiply(OpBuilder &b, Location loc,
                                      const GroupStep &step, Values packed,
                                      bool isUnsigned) const {
  const MatrixFacts &facts = getMatrix();
  Value input = getDescriptor(b, loc, step.memory, step.input);
  Value weights = getDescriptor(b, loc, step.memory, step.weights);
  auto shape = NVVM::MMAShapeAttr::get(b.getContext(), 64, int(step.channels),
                                       int(facts.depth));
  auto wrapped = NVVM::MMAIntOverflowAttr::get(b.getContext(),
                                               NVVM::MMAIntOverflow::wrapped);
  Value sums = packed[0];
  NVVM::WgmmaFenceAlignedOp::create(b, loc);
  for (int64_t byte = 0; byte < step.bytes; byte += facts.depth) {
    Value offset = arith::ConstantOp::create(
        b, loc, b.getI64IntegerAttr(byte / kChunkBytes));
    sums = NVVM::WgmmaMmaAsyncOp::create(
        b, loc, sums.getType(), sums,
        arith::AddIOp::create(b, loc, input, offset),
        arith::AddIOp::create(b, loc, weights, offset), shape,
        isUnsigned ? NVVM::WGMMATypes::u8 : NVVM::WGMMATypes::s8,
        NVVM::WGMMATypes::s8, NVVM::WGMMATypes::s32, NVVM::WGMMAScaleOut::one,
        NVVM::WGMMAScaleIn::one, NVVM::WGMMAScaleIn::one, NVVM::MMALayout::row,
        NVVM::MMALayout::col, wrapped);
  }
  NVVM::WgmmaGroupSyncAlignedOp::create(b, loc);
  NVVM::WgmmaWaitGroupSyncOp::create(b, loc, getLag());
  return {sums};
}

void WgmmaLeaf::prepare(OpBuilder &b, Location loc,
                        const SharedStages &stages) const {
  byFirst(b, loc, stages.thread, [&] {
    for (int64_t i = 0; i < getMatrix().stages; ++i) {
      Value stage = arith::ConstantIndexOp::create(b, loc, i);
      NVVM::MBarrierInitOp::create(b, loc, getBarrier(b, loc, stages, stage),
                                   constant(b, loc, 1), /*predicate=*/Value());
    }
    NVVM::FenceMbarrierInitOp::create(b, loc);
  });
}

bool WgmmaLeaf::copyTile(OpBuilder &b, Location loc, const SharedStages &stages,
                         Value buffer, Value from, Value to, int64_t words,
                         Value stage) const {
  byFirst(b, loc, stages.thread, [&] {
    Value barrier = getBarrier(b, loc, stages, stage);
    Value bytes = constant(b, loc, int32_t(words * 4));
    NVVM::MBarrierArriveExpectTxOp::create(
        b, loc, /*res=*/Type(), barrier, bytes, NVVM::MemScopeKind::CTA,
        /*relaxed=*/false, /*predicate=*/Value());
    NVVM::CpAsyncBulkGlobalToSharedClusterOp::create(
        b, loc, getWordPointer(b, loc, stages.memory, to, kClusterSpace),
        getWordPointer(b, loc, buffer, from, kGlobalSpace), barrier, bytes,
        /*multicastMask=*/Value(), /*l2CacheHint=*/Value());
  });
  return true;
}

void WgmmaLeaf::wait(OpBuilder &b, Location loc, const SharedStages &stages,
                     Value stage, Value round) const {
  NVVM::CpAsyncWaitGroupOp::create(b, loc, stages.distance - 1);
  // What threads have written is not yet seen by matrix units.
  NVVM::FenceProxyOp::create(
      b, loc, NVVM::ProxyKind::async_shared,
      NVVM::SharedSpaceAttr::get(b.getContext(),
                                 NVVM::SharedSpace::shared_cta));
  Value phase = arith::IndexCastOp::create(b, loc, b.getI32Type(), round);
  phase = arith::AndIOp::create(b, loc, phase, constant(b, loc, 1));
  NVVM::MBarrierTryWaitParityOp::create(b, loc,
                                        getBarrier(b, loc, stages, stage),
                                        phase, constant(b, loc, 10000000));
}

std::unique_ptr<DotLeaf> quantx::makeWgmmaLeaf() {
  return std::make_unique<WgmmaLeaf>();
}
