//===- BlockLayout.cpp - weights in blocks as the kernel reads them -------===//
//
// One order for every leaf of a vector width and for float and integer
// products, so that prefill and decode read the same bytes.
//
//===----------------------------------------------------------------------===//

#include "BlockKernel.h"
#include "quantx/Numerics/Packing.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

int64_t BlockLayout::getPaddedColumns() const {
  return llvm::alignTo(columns, lanes);
}

int64_t BlockLayout::getPaddedBlock() const {
  return step ? int64_t(llvm::alignTo(blockSize, step)) : blockSize;
}

/// The layout for matrix units: pieces of input rows must be aligned as they
/// are long.
static std::optional<BlockLayout> fitMatrix(BlockLayout layout) {
  constexpr int64_t kLong = 64, kShort = 32;
  int64_t size = layout.blockSize;
  bool isLong = size % (kLong / 4) == 0 &&
                llvm::alignTo(size, kLong) == llvm::alignTo(size, kShort);
  layout.step = isLong ? kLong : kShort;
  if (size % (layout.step / 4) != 0 || layout.getPaddedBlock() > 2 * size)
    return std::nullopt;
  layout.lanes = 32;
  layout.vectors = 1;
  layout.words = 4;
  while (layout.getParts() == 0)
    layout.perByte /= 2;
  layout.bits = layout.perByte == 1 ? layout.bits : 8 / layout.perByte;
  return layout;
}

std::optional<BlockLayout>
BlockLayout::get(BlockMatmulOp op, const DotLeafFacts &leaf, int64_t vectors) {
  int64_t bits = op.getStorage().getBits();
  BlockLayout layout{
      leaf.lanes,    vectors,         bits > 4 ? 1 : 8 / bits,   bits,
      op.getDepth(), op.getColumns(), int64_t(op.getBlockSize())};
  // Codes of three, five, ... bits take whole bytes.
  if (8 % bits != 0)
    layout.perByte = 1;
  if (leaf.matrix)
    return fitMatrix(layout);
  while (layout.perByte > 1 && layout.blockSize % layout.getChunkRows() != 0)
    layout.perByte /= 2;
  if (layout.blockSize % layout.getChunkRows() != 0)
    return std::nullopt;
  if (layout.perByte != 8 / bits)
    layout.bits = 8 / layout.perByte;
  while (leaf.threads && layout.words < 4 &&
         layout.blockSize % (layout.getChunkRows() * layout.words * 2) == 0)
    layout.words *= 2;
  return layout;
}

std::optional<BlockLayout> BlockLayout::of(BlockMatmulOp op,
                                           const DotLeafFacts &leaf) {
  std::optional<BlockLayout> layout = get(op, leaf, (*op.getTile())[1]);
  if (!layout)
    return std::nullopt;
  int64_t params = layout->getBlocks() * layout->getPaddedColumns();
  auto sizeOf = [](Value value) {
    return cast<ShapedType>(value.getType()).getDimSize(0);
  };
  if (sizeOf(op.getWeights()) != layout->getNumBytes() ||
      sizeOf(op.getScale()) != params ||
      (op.getZeroPoint() && sizeOf(op.getZeroPoint()) != params))
    return std::nullopt;
  return layout;
}

/// Calls visit(block, first column, vectors) for all blocks of columns and of
/// rows in order.
static void
visitBlocks(const BlockLayout &layout,
            llvm::function_ref<void(int64_t, int64_t, int64_t)> visit) {
  int64_t vectors = layout.getPaddedColumns() / layout.lanes;
  for (int64_t v = 0; v < vectors; v += layout.vectors)
    for (int64_t b = 0; b < layout.getBlocks(); ++b)
      visit(b, v * layout.lanes, std::min(layout.vectors, vectors - v));
}

/// Calls visit(byte, j, row, column) for all codes j of all packed bytes.
static void
visitCodes(const BlockLayout &layout,
           llvm::function_ref<void(int64_t, int64_t, int64_t, int64_t)> visit) {
  int64_t at = 0, rows = layout.getChunkRows();
  visitBlocks(layout, [&](int64_t b, int64_t column, int64_t vectors) {
    for (int64_t first = 0; first < layout.blockSize;
         first += rows * layout.words)
      for (int64_t lane = 0; lane < vectors * layout.lanes; ++lane)
        for (int64_t chunk = 0; chunk < layout.words; ++chunk)
          for (int64_t i = 0; i < 4; ++i, ++at)
            for (int64_t j = 0; j < layout.perByte; ++j)
              visit(at, j,
                    b * layout.blockSize + first + chunk * rows + 4 * j + i,
                    column + lane);
  });
}

/// The same for matrix units; zeros that fill up a block are left out.
static void visitFragmentCodes(
    const BlockLayout &layout,
    llvm::function_ref<void(int64_t, int64_t, int64_t, int64_t)> visit) {
  int64_t at = 0;
  visitBlocks(layout, [&](int64_t b, int64_t column, int64_t) {
    for (int64_t step = 0; step < layout.getPaddedBlock(); step += layout.step)
      for (int64_t part = 0; part < layout.getParts(); ++part)
        for (int64_t lane = 0; lane < 32; ++lane)
          for (int64_t word = 0; word < 4; ++word)
            for (int64_t i = 0; i < 4; ++i, ++at)
              for (int64_t j = 0; j < layout.perByte; ++j) {
                int64_t k = step + layout.step / 4 * (lane % 4) +
                            4 * (layout.perByte * part + j) + i;
                if (k < layout.blockSize)
                  visit(at, j, b * layout.blockSize + k,
                        column + 8 * word + lane / 4);
              }
  });
}

Tensor quantx::packBlockWeights(const BlockLayout &layout, const Tensor &codes,
                                StorageAttr storage) {
  Tensor packed = Tensor::zeros(ElementKind::I8, {layout.getNumBytes()});
  MutableArrayRef<uint8_t> to = packed.mutableData<uint8_t>();
  ArrayRef<uint8_t> from = codes.data<uint8_t>();
  int64_t row = codes.dim(1);
  int64_t lowest = storage.getIsSigned() ? -(1 << (storage.getBits() - 1)) : 0;
  auto codeOf = [&](int64_t k, int64_t n) -> uint8_t {
    if (n >= layout.columns)
      return 0;
    if (storage.getPacked())
      return uint8_t(unpackValue(from.data() + k * row, n, storage.getBits(),
                                 storage.getIsSigned()) -
                     lowest);
    int64_t code = storage.getIsSigned() ? int64_t(int8_t(from[k * row + n]))
                                         : int64_t(from[k * row + n]);
    return uint8_t(code - lowest);
  };
  auto visit = layout.step ? visitFragmentCodes : visitCodes;
  visit(layout, [&](int64_t byte, int64_t j, int64_t k, int64_t n) {
    to[byte] |= codeOf(k, n) << (layout.bits * j);
  });
  return packed;
}

Tensor quantx::packBlockParams(const BlockLayout &layout, const Tensor &values,
                               ElementKind kind, int64_t offset) {
  Tensor packed =
      Tensor::zeros(kind, {layout.getBlocks() * layout.getPaddedColumns()});
  int64_t at = 0;
  visitBlocks(layout, [&](int64_t b, int64_t column, int64_t vectors) {
    for (int64_t lane = 0; lane < vectors * layout.lanes; ++lane, ++at) {
      int64_t n = column + lane;
      if (n >= layout.columns)
        continue;
      int64_t from = b * layout.columns + n;
      if (values.isFloat())
        packed.setDouble(at, values.getDouble(from));
      else
        packed.mutableData<uint8_t>()[at] =
            uint8_t(values.getInt(from) + offset);
    }
  });
  return packed;
}
