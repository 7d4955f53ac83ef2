//===- MmaLeaf.cpp - NVIDIA's mma.sync ------------------------------------===//
//
// Products of 16 pixels and two times 8 channels by a warp. ldmatrix brings the
// operands of whole products to registers, cp.async tiles to shared memory.
// Sums wrap, as the evaluator's do.
//
//===----------------------------------------------------------------------===//

#include "MatrixLeaves.h"
#include "NvidiaLeaf.h"
#include "mlir/Conversion/LLVMCommon/MemRefBuilder.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "quantx/Schedule/MatrixTile.h"

using namespace mlir;
using namespace quantx;

/// The start of a buffer of words, what the conversion of kernels makes of it,
/// ahead of it.
static Value getStart(OpBuilder &b, Location loc, Value words, unsigned space) {
  Type index = b.getI32Type();
  auto pointer = LLVM::LLVMPointerType::get(b.getContext(), space);
  auto sizes = LLVM::LLVMArrayType::get(index, 1);
  Type descriptor = LLVM::LLVMStructType::getLiteral(
      b.getContext(), {pointer, pointer, index, sizes, sizes});
  Value buffer = UnrealizedConversionCastOp::create(b, loc, descriptor, words)
                     .getResult(0);
  return LLVM::ExtractValueOp::create(b, loc, buffer, 1);
}

Value quantx::getWordPointer(OpBuilder &b, Location loc, Value words,
                             Value word, unsigned space) {
  unsigned from = space == kGlobalSpace ? 0 : kSharedSpace;
  Value start = getStart(b, loc, words, from);
  word = arith::IndexCastOp::create(b, loc, b.getI32Type(), word);
  Value address =
      LLVM::GEPOp::create(b, loc, start.getType(), b.getI32Type(), start, word);
  if (space == from)
    return address;
  return LLVM::AddrSpaceCastOp::create(
      b, loc, LLVM::LLVMPointerType::get(b.getContext(), space), address);
}

/// The address of a byte of shared memory.
static Value getSharedByte(OpBuilder &b, Location loc, Value memory,
                           Value byte) {
  Value start = getStart(b, loc, memory, kSharedSpace);
  byte = arith::IndexCastOp::create(b, loc, b.getI32Type(), byte);
  return LLVM::GEPOp::create(b, loc, start.getType(), b.getI8Type(), start,
                             byte);
}

Value quantx::loadSharedBytes(OpBuilder &b, Location loc, Value memory,
                              Value byte, Type type) {
  return LLVM::LoadOp::create(b, loc, type, getSharedByte(b, loc, memory, byte),
                              type.getIntOrFloatBitWidth() / 8);
}

void quantx::storeSharedBytes(OpBuilder &b, Location loc, Value memory,
                              Value byte, Value value) {
  LLVM::StoreOp::create(b, loc, value, getSharedByte(b, loc, memory, byte),
                        value.getType().getIntOrFloatBitWidth() / 8);
}

SmallVector<Value> quantx::loadGlobalWords(OpBuilder &b, Location loc,
                                           Value words, Value word,
                                           int64_t count) {
  auto type = VectorType::get(count, b.getI32Type());
  Value all = LLVM::LoadOp::create(
      b, loc, type, getWordPointer(b, loc, words, word, kGlobalSpace),
      unsigned(4 * count));
  SmallVector<Value> values;
  for (int64_t i = 0; i < count; ++i) {
    Value place =
        arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(int32_t(i)));
    values.push_back(LLVM::ExtractElementOp::create(b, loc, all, place));
  }
  return values;
}

void quantx::storeGlobalWords(OpBuilder &b, Location loc, Value words,
                              Value word, ValueRange values) {
  auto type = VectorType::get(int64_t(values.size()), b.getI32Type());
  Value all = LLVM::UndefOp::create(b, loc, type);
  for (auto [i, value] : llvm::enumerate(values)) {
    Value place =
        arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(int32_t(i)));
    all = LLVM::InsertElementOp::create(b, loc, all, value, place);
  }
  LLVM::StoreOp::create(b, loc, all,
                        getWordPointer(b, loc, words, word, kGlobalSpace),
                        unsigned(4 * values.size()));
}

namespace {

class MmaLeaf : public NvidiaLeaf<FragmentLeaf> {
public:
  MmaLeaf()
      : NvidiaLeaf(getMatrixLeafFacts("mma-m16n8k32", {"nvidia", "mma"},
                                      {/*threads=*/32,
                                       /*pixels=*/16,
                                       /*channels=*/16,
                                       /*depth=*/32,
                                       /*groupPixels=*/64,
                                       /*groupChannels=*/32,
                                       /*step=*/64,
                                       /*stages=*/3,
                                       /*blockThreads=*/256}),
                   getMmaLayouts()) {}

  void copyChunk(OpBuilder &b, Location loc, Value buffer, Value from,
                 Value memory, Value to) const override {
    NVVM::CpAsyncOp::create(
        b, loc, getWordPointer(b, loc, memory, to, kSharedSpace),
        getWordPointer(b, loc, buffer, from, kGlobalSpace), kChunkBytes,
        NVVM::LoadCacheModifierKind::CG, /*cpSize=*/Value());
  }
  void commit(OpBuilder &b, Location loc) const override {
    NVVM::CpAsyncCommitGroupOp::create(b, loc);
  }
  void wait(OpBuilder &b, Location loc, const SharedStages &stages, Value stage,
            Value round) const override {
    NVVM::CpAsyncWaitGroupOp::create(b, loc, stages.distance - 1);
  }

protected:
  Values load(OpBuilder &b, Location loc, const GroupStep &step, bool isWeight,
              int64_t row, int64_t byte) const override {
    const LoadedRows &rows = isWeight ? getMmaWeightRows() : getMmaInputRows();
    Value word = getLaneWord(b, loc, step.lane, rows.row, rows.byte);
    word = moveWord(b, loc, word, row, byte);
    word = arith::AddIOp::create(b, loc, word,
                                 isWeight ? step.weights : step.input);
    SmallVector<Type> types(4, b.getI32Type());
    auto shape = NVVM::LdStMatrixShapeAttr::get(b.getContext(), 8, 8);
    Value loaded = NVVM::LdMatrixOp::create(
        b, loc, LLVM::LLVMStructType::getLiteral(b.getContext(), types),
        getWordPointer(b, loc, step.memory, word, kSharedSpace), 4,
        NVVM::MMALayout::row, shape, NVVM::LdStMatrixEltType::B16);
    Values registers;
    for (int64_t i = 0; i < 4; ++i)
      registers.push_back(LLVM::ExtractValueOp::create(b, loc, loaded, i));
    return registers;
  }

  Values product(OpBuilder &b, Location loc, ValueRange input,
                 ValueRange weights, ValueRange sums,
                 bool isUnsigned) const override {
    SmallVector<Type> types(4, b.getI32Type());
    Type type = LLVM::LLVMStructType::getLiteral(b.getContext(), types);
    Values results;
    for (int64_t half = 0; half < 2; ++half) {
      Value sum = NVVM::MmaOp::create(
          b, loc, type, input, weights.slice(2 * half, 2),
          sums.slice(4 * half, 4), {16, 8, 32}, std::nullopt,
          NVVM::MMAIntOverflow::wrapped,
          std::array{isUnsigned ? NVVM::MMATypes::u8 : NVVM::MMATypes::s8,
                     NVVM::MMATypes::s8},
          std::array{NVVM::MMALayout::row, NVVM::MMALayout::col});
      for (int64_t i = 0; i < 4; ++i)
        results.push_back(LLVM::ExtractValueOp::create(b, loc, sum, i));
    }
    return results;
  }
};

} // namespace

std::unique_ptr<DotLeaf> quantx::makeMmaLeaf() {
  return std::make_unique<MmaLeaf>();
}
