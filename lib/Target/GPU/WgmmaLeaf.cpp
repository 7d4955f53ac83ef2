//===- WgmmaLeaf.cpp - NVIDIA's wgmma -------------------------------------===//
//
// Products of 64 pixels and up to 256 channels by four warps, which read both
// tiles from shared memory while the next ones are brought there. Weights,
// which lie in memory as they will lie in the tile, come by one bulk copy that
// an mbarrier counts, input by a tensor map and the same mbarrier, or where it
// has none by cp.async. One product stays under way while the next step begins.
//
//===----------------------------------------------------------------------===//

#include "MatrixLeaves.h"
#include "NvidiaLeaf.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Schedule/EmitLoop.h"
#include "quantx/Schedule/MatrixTile.h"

using namespace mlir;
using namespace quantx;

/// Threads that run together.
static constexpr int64_t kWarpThreads = 32;

namespace {

class WgmmaLeaf : public NvidiaLeaf<MatrixLeaf> {
public:
  WgmmaLeaf()
      : NvidiaLeaf(getMatrixLeafFacts("wgmma-m64k32", {"nvidia", "wgmma"},
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
  /// Two mbarriers of 64 bits for each stage: that it is full, and empty.
  int64_t getExtraWords() const override { return 4 * getMatrix().stages; }

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

  bool canStream() const override { return true; }
  void byElected(OpBuilder &b, Location loc,
                 llvm::function_ref<void()> body) const override;
  void expect(OpBuilder &b, Location loc, const SharedStages &stages,
              Value stage, int64_t bytes) const override;
  void streamTile(OpBuilder &b, Location loc, const SharedStages &stages,
                  Value buffer, Value from, Value to, int64_t words,
                  Value stage) const override;
  void streamBox(OpBuilder &b, Location loc, const SharedStages &stages,
                 const TileBox &box, Value stage) const override;
  void awaitEmpty(OpBuilder &b, Location loc, const SharedStages &stages,
                  Value stage, Value round) const override;
  void awaitFull(OpBuilder &b, Location loc, const SharedStages &stages,
                 Value stage, Value round) const override;
  void release(OpBuilder &b, Location loc, const SharedStages &stages,
               Value step) const override;
  Values packNothing(OpBuilder &b, Location loc, int64_t count) const override {
    SmallVector<Type> types(count, b.getI32Type());
    return {LLVM::UndefOp::create(
        b, loc, LLVM::LLVMStructType::getLiteral(b.getContext(), types))};
  }
  void syncGroups(OpBuilder &b, Location loc, int64_t threads) const override;

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
    emitIf(b, loc, isFirst, body);
  }
  /// The stage's mbarrier that it is full, or that it is empty.
  Value getBarrier(OpBuilder &b, Location loc, const SharedStages &stages,
                   Value stage, bool isEmpty = false) const {
    Value two = arith::ConstantIndexOp::create(b, loc, 2);
    Value first = arith::ConstantIndexOp::create(
        b, loc, stages.extraWord + (isEmpty ? 2 * getMatrix().stages : 0));
    Value word = b.createOrFold<arith::MulIOp>(loc, stage, two);
    word = b.createOrFold<arith::AddIOp>(loc, word, first);
    return getWordPointer(b, loc, stages.memory, word, kSharedSpace);
  }
  /// Waits until so many phases, less one, of the barrier are over, seen modulo
  /// two.
  void awaitPhase(OpBuilder &b, Location loc, Value barrier, Value round,
                  int32_t flip) const;
  Value getDescriptor(OpBuilder &b, Location loc, Value memory, Value word,
                      int64_t rowBytes) const;
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

/// The shape of a tile in shared memory: rows of so many bytes with exchanged
/// chunks, groups of eight of them one behind the other.
Value WgmmaLeaf::getDescriptor(OpBuilder &b, Location loc, Value memory,
                               Value word, int64_t rowBytes) const {
  // 128, 64 and 32 bytes.
  uint64_t mode = rowBytes == 128 ? 1 : rowBytes == 64 ? 2 : 3;
  uint64_t swizzled = mode << 62;
  uint64_t eightRows = uint64_t(8 * rowBytes / 16) << 32;
  constexpr uint64_t unused = uint64_t(1) << 16;
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
                              wide(swizzled | eightRows | unused));
}

WgmmaLeaf::Values WgmmaLeaf::multiply(OpBuilder &b, Location loc,
                                      const GroupStep &step, Values packed,
                                      bool isUnsigned) const {
  const MatrixFacts &facts = getMatrix();
  Value input = getDescriptor(b, loc, step.memory, step.input, step.slabBytes);
  Value weights = getDescriptor(b, loc, step.memory, step.weights, facts.step);
  auto shape = NVVM::MMAShapeAttr::get(b.getContext(), 64, int(step.channels),
                                       int(facts.depth));
  auto wrapped = NVVM::MMAIntOverflowAttr::get(b.getContext(),
                                               NVVM::MMAIntOverflow::wrapped);
  Value sums = packed[0];
  NVVM::WgmmaFenceAlignedOp::create(b, loc);
  for (int64_t byte = 0; byte < step.bytes; byte += facts.depth) {
    auto move = [&](Value descriptor, int64_t bytes) -> Value {
      return arith::AddIOp::create(
          b, loc, descriptor,
          arith::ConstantOp::create(b, loc,
                                    b.getI64IntegerAttr(bytes / kChunkBytes)));
    };
    int64_t slab = byte / step.slabBytes;
    sums = NVVM::WgmmaMmaAsyncOp::create(
        b, loc, sums.getType(), sums,
        move(input, slab * step.slabWords * 4 + byte % step.slabBytes),
        move(weights, byte), shape,
        isUnsigned ? NVVM::WGMMATypes::u8 : NVVM::WGMMATypes::s8,
        NVVM::WGMMATypes::s8, NVVM::WGMMATypes::s32,
        step.isFirst && byte == 0 ? NVVM::WGMMAScaleOut::zero
                                  : NVVM::WGMMAScaleOut::one,
        NVVM::WGMMAScaleIn::one, NVVM::WGMMAScaleIn::one, NVVM::MMALayout::row,
        NVVM::MMALayout::col, wrapped);
  }
  NVVM::WgmmaGroupSyncAlignedOp::create(b, loc);
  NVVM::WgmmaWaitGroupSyncOp::create(b, loc, getLag());
  return {sums};
}

void WgmmaLeaf::prepare(OpBuilder &b, Location loc,
                        const SharedStages &stages) const {
  auto initialize = [&](int64_t number, bool isEmpty, int64_t count) {
    Value stage = arith::ConstantIndexOp::create(b, loc, number);
    NVVM::MBarrierInitOp::create(b, loc,
                                 getBarrier(b, loc, stages, stage, isEmpty),
                                 constant(b, loc, int32_t(count)),
                                 /*predicate=*/Value());
  };
  byFirst(b, loc, stages.thread, [&] {
    for (int64_t i = 0; i < getMatrix().stages; ++i) {
      initialize(i, /*isEmpty=*/false, 1);
      // Every warp says by itself that it has read a stage.
      if (stages.groups != 0)
        initialize(i, /*isEmpty=*/true,
                   stages.groups * getMatrix().threads / kWarpThreads);
    }
    NVVM::FenceMbarrierInitOp::create(b, loc);
  });
}

void WgmmaLeaf::expect(OpBuilder &b, Location loc, const SharedStages &stages,
                       Value stage, int64_t bytes) const {
  NVVM::MBarrierArriveExpectTxOp::create(
      b, loc, /*res=*/Type(), getBarrier(b, loc, stages, stage),
      constant(b, loc, int32_t(bytes)), NVVM::MemScopeKind::CTA,
      /*relaxed=*/false, /*predicate=*/Value());
}

void WgmmaLeaf::streamTile(OpBuilder &b, Location loc,
                           const SharedStages &stages, Value buffer, Value from,
                           Value to, int64_t words, Value stage) const {
  NVVM::CpAsyncBulkGlobalToSharedClusterOp::create(
      b, loc, getWordPointer(b, loc, stages.memory, to, kClusterSpace),
      getWordPointer(b, loc, buffer, from, kGlobalSpace),
      getBarrier(b, loc, stages, stage), constant(b, loc, int32_t(words * 4)),
      /*multicastMask=*/Value(), /*l2CacheHint=*/Value());
}

bool WgmmaLeaf::copyTile(OpBuilder &b, Location loc, const SharedStages &stages,
                         Value buffer, Value from, Value to, int64_t words,
                         Value stage) const {
  byFirst(b, loc, stages.thread, [&] {
    expect(b, loc, stages, stage, words * 4);
    streamTile(b, loc, stages, buffer, from, to, words, stage);
  });
  return true;
}

void WgmmaLeaf::awaitPhase(OpBuilder &b, Location loc, Value barrier,
                           Value round, int32_t flip) const {
  Value phase = arith::IndexCastOp::create(b, loc, b.getI32Type(), round);
  if (flip)
    phase = arith::XOrIOp::create(b, loc, phase, constant(b, loc, flip));
  phase = arith::AndIOp::create(b, loc, phase, constant(b, loc, 1));
  NVVM::MBarrierTryWaitParityOp::create(b, loc, barrier, phase,
                                        constant(b, loc, 10000000));
}

void WgmmaLeaf::wait(OpBuilder &b, Location loc, const SharedStages &stages,
                     Value stage, Value round) const {
  NVVM::CpAsyncWaitGroupOp::create(b, loc, stages.distance - 1);
  // What threads have written is not yet seen by matrix units.
  NVVM::FenceProxyOp::create(
      b, loc, NVVM::ProxyKind::async_shared,
      NVVM::SharedSpaceAttr::get(b.getContext(),
                                 NVVM::SharedSpace::shared_cta));
  awaitFull(b, loc, stages, stage, round);
}

//===----------------------------------------------------------------------===//
// Streams
//===----------------------------------------------------------------------===//

void WgmmaLeaf::byElected(OpBuilder &b, Location loc,
                          llvm::function_ref<void()> body) const {
  Value isElected =
      NVVM::ElectSyncOp::create(b, loc, b.getI1Type(), /*membermask=*/Value());
  emitIf(b, loc, isElected, body);
}

void WgmmaLeaf::streamBox(OpBuilder &b, Location loc,
                          const SharedStages &stages, const TileBox &box,
                          Value stage) const {
  auto narrow = [&](ValueRange values, Type type) {
    SmallVector<Value> results;
    for (Value value : values)
      results.push_back(arith::IndexCastOp::create(b, loc, type, value));
    return results;
  };
  auto mode =
      box.offsets.empty() ? NVVM::TMALoadMode::TILE : NVVM::TMALoadMode::IM2COL;
  NVVM::CpAsyncBulkTensorGlobalToSharedClusterOp::create(
      b, loc, getWordPointer(b, loc, stages.memory, box.to, kClusterSpace),
      box.map, narrow(box.coordinates, b.getI32Type()),
      getBarrier(b, loc, stages, stage), narrow(box.offsets, b.getI16Type()),
      /*multicastMask=*/Value(), /*l2CacheHint=*/Value(), mode,
      /*isCTAOnly=*/false, /*group=*/nullptr, /*predicate=*/Value());
}

/// Before the first round every stage is empty.
void WgmmaLeaf::awaitEmpty(OpBuilder &b, Location loc,
                           const SharedStages &stages, Value stage,
                           Value round) const {
  awaitPhase(b, loc, getBarrier(b, loc, stages, stage, /*isEmpty=*/true), round,
             /*flip=*/1);
}

void WgmmaLeaf::awaitFull(OpBuilder &b, Location loc,
                          const SharedStages &stages, Value stage,
                          Value round) const {
  awaitPhase(b, loc, getBarrier(b, loc, stages, stage), round, /*flip=*/0);
}

void WgmmaLeaf::release(OpBuilder &b, Location loc, const SharedStages &stages,
                        Value step) const {
  Value one = arith::ConstantIndexOp::create(b, loc, 1);
  Value count = arith::ConstantIndexOp::create(b, loc, getMatrix().stages);
  byElected(b, loc, [&] {
    Value before = arith::SubIOp::create(b, loc, step, one);
    before = arith::RemUIOp::create(b, loc, before, count);
    NVVM::MBarrierArriveOp::create(
        b, loc, b.getI64Type(),
        getBarrier(b, loc, stages, before, /*isEmpty=*/true), /*count=*/Value(),
        NVVM::MemScopeKind::CTA, /*relaxed=*/false);
  });
}

void WgmmaLeaf::syncGroups(OpBuilder &b, Location loc, int64_t threads) const {
  // Barrier 0 is that of the whole block.
  NVVM::BarrierOp::create(b, loc, TypeRange(), constant(b, loc, 1),
                          constant(b, loc, int32_t(threads)),
                          NVVM::BarrierReductionAttr(), Value());
}

std::unique_ptr<DotLeaf> quantx::makeWgmmaLeaf() {
  return std::make_unique<WgmmaLeaf>();
}
