//===- BlockKernel.cpp - the loops of a block_matmul ----------------------===//
//
// Panels of columns outermost. One row, or a few, read the weights of a panel
// once, in one straight line. Many rows first have a stretch of them unpacked,
// which then stays in the first cache for all tiles of rows.
//
//===----------------------------------------------------------------------===//

#include "BlockKernel.h"

#include "BlockTile.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "quantx/Schedule/EmitLoop.h"

using namespace mlir;
using namespace quantx;

namespace {

/// Bytes of unpacked weights that leave the first cache room for activations,
/// and the most that are unpacked at all.
constexpr int64_t kScratchBytes = 32 << 10, kMaxScratchBytes = 64 << 10;
/// Rows whose sums wait while others are computed, at most.
constexpr int64_t kWaitingRows = 192;

class BlockKernel {
public:
  BlockKernel(OpBuilder &builder, BlockMatmulOp op, const VectorLeaf &leaf,
              const BlockLayout &layout)
      : b(builder), op(op), layout(layout), tile(builder, op, leaf, layout),
        loc(op.getLoc()), tileRows((*op.getTile())[0]),
        rows(op.getInputType().getDimSize(0)), waitingRows(kWaitingRows) {
    if (ShapedType::isDynamic(rows))
      return;
    // Parts of equal size, of whole tiles where there are several.
    int64_t parts = std::max<int64_t>(1, llvm::divideCeil(rows, kWaitingRows));
    waitingRows = llvm::divideCeil(rows, parts);
    if (parts > 1)
      waitingRows = llvm::alignTo(waitingRows, tileRows);
  }

  void emit();

private:
  using Values = BlockTile::Values;

  BlockPanel getPanel(Value index, int64_t vectors, bool masked);
  void emitPanels(ArrayRef<BlockPanel> panels);
  void emitRows(Value first, Value last,
                llvm::function_ref<void(Value, int64_t)> emitTile);
  void emitUnpacked(const BlockPanel &panel);
  void emitStretch(const BlockPanel &panel, Value start, Value count,
                   Value first);
  void prefetch(const BlockPanel &panel, Value row, int64_t rows, Value next);
  Values choose(Value condition, llvm::function_ref<Values()> ifTrue,
                llvm::function_ref<Values()> ifFalse);
  Values loadWaiting(const BlockPanel &panel, Value row, int64_t rows);
  void storeWaiting(const BlockPanel &panel, Value row, int64_t rows,
                    ArrayRef<Value> sums);
  Values loadBias(ArrayRef<BlockPanel> panels, int64_t rows);
  void storeSums(ArrayRef<BlockPanel> panels, Value row, int64_t rows,
                 ArrayRef<Value> sums);
  int64_t getStretch();
  Value getRowCount();
  Value makeMask();

  OpBuilder &b;
  BlockMatmulOp op;
  const BlockLayout &layout;
  BlockTile tile;
  Location loc;
  int64_t tileRows, rows, waitingRows;
  /// Groups of depth that are unpacked together; 0 for none.
  int64_t stretch = 0;
  /// Unpacked weights, and the sums of rows that wait for more of them.
  Value scratch, waiting;
};

/// The lanes of the last vector that hold columns.
Value BlockKernel::makeMask() {
  SmallVector<bool> bits(layout.lanes, false);
  std::fill_n(bits.begin(), layout.columns % layout.lanes, true);
  return arith::ConstantOp::create(
      b, loc, DenseElementsAttr::get(tile.vectorOf(b.getI1Type()), bits));
}

Value BlockKernel::getRowCount() {
  if (!ShapedType::isDynamic(rows))
    return tile.constant(rows);
  return memref::DimOp::create(b, loc, op.getInput(), 0);
}

/// The longest stretch that fits, a divisor of all groups.
int64_t BlockKernel::getStretch() {
  bool isInteger = bool(op.getInputScale());
  // One tile of rows unpacks as it goes; bytes are what they are.
  if ((!ShapedType::isDynamic(rows) && rows <= tileRows) ||
      (isInteger && layout.perByte == 1))
    return 0;
  int64_t groups = layout.depth / tile.getGroup();
  int64_t bytes = tile.getGroup() * layout.vectors * layout.lanes *
                  (isInteger ? 1 : sizeof(float));
  if (bytes > kMaxScratchBytes)
    return 0;
  int64_t count = std::max<int64_t>(1, kScratchBytes / bytes);
  while (groups % count != 0)
    --count;
  return count;
}

void BlockKernel::emit() {
  stretch = getStretch();
  if (stretch != 0) {
    OpBuilder::InsertionGuard guard(b);
    auto function = op->getParentOfType<FunctionOpInterface>();
    b.setInsertionPointToStart(&function.getFunctionBody().front());
    int64_t count = stretch * tile.getGroup() * layout.vectors * layout.lanes;
    scratch = memref::AllocaOp::create(
        b, loc, MemRefType::get({count}, tile.getScratchElement()),
        b.getI64IntegerAttr(64));
    waiting = memref::AllocaOp::create(
        b, loc,
        MemRefType::get({waitingRows, layout.vectors * layout.lanes},
                        b.getF32Type()),
        b.getI64IntegerAttr(64));
  }
  int64_t vectors = layout.getPaddedColumns() / layout.lanes;
  bool masked = layout.columns % layout.lanes != 0;
  int64_t whole = (vectors - masked) / layout.vectors;
  // A single row reads two panels at a time, far from each other: one stream
  // does not keep enough loads from memory in flight.
  int64_t pairs = rows == 1 ? whole / 2 : 0;
  auto panelAt = [&](Value index) {
    return getPanel(index, layout.vectors, /*masked=*/false);
  };
  auto loop = [&](int64_t first, int64_t end,
                  llvm::function_ref<void(Value)> body) {
    emitLoop(
        b, loc, tile.constant(first), tile.constant(end), tile.constant(1), {},
        [&](Value index, Values) {
          body(index);
          return Values();
        },
        /*isParallel=*/true);
  };
  loop(0, pairs, [&](Value index) {
    Value other = tile.add(index, tile.constant(pairs));
    emitPanels({panelAt(index), panelAt(other)});
  });
  loop(2 * pairs, whole, [&](Value index) { emitPanels(panelAt(index)); });
  if (int64_t rest = vectors - whole * layout.vectors)
    emitPanels(getPanel(tile.constant(whole), rest, masked));
}

BlockPanel BlockKernel::getPanel(Value index, int64_t vectors, bool masked) {
  int64_t width = layout.vectors * layout.lanes;
  return {tile.mul(index, width),
          tile.mul(index, layout.depth / layout.perByte * width),
          tile.mul(index, layout.getBlocks() * width), vectors, masked};
}

/// Whole tiles of [first, last), then the remaining rows: at once where their
/// number is known, one by one otherwise.
void BlockKernel::emitRows(Value first, Value last,
                           llvm::function_ref<void(Value, int64_t)> emitTile) {
  std::optional<int64_t> from = getConstantIntValue(first),
                         to = getConstantIntValue(last);
  auto emit = [&](Value from, Value to, int64_t rows) {
    tile.loop(from, to, rows, {}, [&](Value row, Values) {
      emitTile(row, rows);
      return Values();
    });
  };
  if (from && to) {
    int64_t rest = (*to - *from) % tileRows;
    Value whole = tile.constant(*to - rest);
    if (*to - *from >= tileRows)
      emit(first, whole, tileRows);
    if (rest != 0)
      emitTile(whole, rest);
    return;
  }
  Value count = arith::SubIOp::create(b, loc, last, first);
  Value rest = arith::RemUIOp::create(b, loc, count, tile.constant(tileRows));
  Value whole = arith::SubIOp::create(b, loc, last, rest);
  emit(first, whole, tileRows);
  if (tileRows > 1)
    emit(whole, last, 1);
}

void BlockKernel::emitPanels(ArrayRef<BlockPanel> panels) {
  auto emitDirect = [&]() {
    emitRows(tile.constant(0), getRowCount(), [&](Value row, int64_t rows) {
      Value last = tile.constant(layout.depth / tile.getGroup());
      Values sums = loadBias(panels, rows);
      sums = tile.addGroups(panels, row, rows, tile.constant(0), last, sums,
                            /*scratch=*/nullptr);
      storeSums(panels, row, rows, sums);
    });
  };
  if (stretch == 0)
    return emitDirect();
  if (!ShapedType::isDynamic(rows))
    return emitUnpacked(panels.front());
  // Few rows are not worth it.
  Value many = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ugt,
                                     getRowCount(), tile.constant(tileRows));
  emitIf(
      b, loc, many, [&] { emitUnpacked(panels.front()); },
      [&] { emitDirect(); });
}

/// Some rows at a time: their sums wait in a buffer between two stretches,
/// because rows of the result may all fall into the same few sets of a cache.
void BlockKernel::emitUnpacked(const BlockPanel &panel) {
  Value all = getRowCount();
  tile.loop(tile.constant(0), all, waitingRows, {}, [&](Value start, Values) {
    Value count = tile.constant(rows);
    if (rows != waitingRows) {
      Value rest = arith::SubIOp::create(b, loc, all, start);
      count = arith::MinUIOp::create(b, loc, rest, tile.constant(waitingRows));
    }
    Value groups = tile.constant(layout.depth / tile.getGroup());
    tile.loop(tile.constant(0), groups, stretch, {}, [&](Value first, Values) {
      emitStretch(panel, start, count, first);
      return Values();
    });
    return Values();
  });
}

void BlockKernel::emitStretch(const BlockPanel &panel, Value start, Value count,
                              Value first) {
  int64_t groups = layout.depth / tile.getGroup();
  int64_t blocks = tile.getGroup() / layout.blockSize;
  Value last = tile.add(first, tile.constant(stretch));
  BlockScratch unpacked{
      scratch, tile.mul(first, tile.getGroup() / layout.getChunkRows())};
  tile.unpack(panel, tile.mul(first, blocks), tile.mul(last, blocks), unpacked);
  bool isOnly = groups == stretch;
  auto is = [&](Value value, int64_t index) {
    return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, value,
                                 tile.constant(index));
  };
  auto emitTile = [&](Value row, int64_t rows) {
    Value at = tile.add(start, row);
    Values sums = loadBias(panel, rows);
    if (!isOnly)
      sums = choose(
          is(first, 0), [&]() { return sums; },
          [&]() { return loadWaiting(panel, row, rows); });
    prefetch(panel, row, rows, last);
    sums = tile.addGroups(panel, at, rows, first, last, sums, &unpacked);
    if (isOnly)
      return storeSums(panel, at, rows, sums);
    choose(
        is(last, groups),
        [&]() {
          storeSums(panel, at, rows, sums);
          return Values();
        },
        [&]() {
          storeWaiting(panel, row, rows, sums);
          return Values();
        });
  };
  emitRows(tile.constant(0), count, emitTile);
}

/// While a tile of rows is computed, its share of the weights that are
/// unpacked next comes closer.
void BlockKernel::prefetch(const BlockPanel &panel, Value row, int64_t rows,
                           Value next) {
  constexpr int64_t kLine = 64;
  int64_t width = layout.vectors * layout.lanes;
  int64_t rowBytes = width / layout.perByte;
  int64_t lines = stretch * tile.getGroup() * rowBytes / kLine;
  int64_t tiles = std::max<int64_t>(1, waitingRows / tileRows);
  int64_t share = std::min<int64_t>(llvm::divideCeil(lines, tiles), 16);
  if (rows != tileRows || panel.vectors != layout.vectors)
    return;
  Value begin =
      tile.add(panel.weight, tile.mul(next, tile.getGroup() * rowBytes));
  Value step = arith::DivUIOp::create(b, loc, row, tile.constant(tileRows));
  Value at = tile.add(begin, tile.mul(step, share * kLine));
  Value end = tile.constant(layout.getNumBytes() - 1);
  for (int64_t i = 0; i < share; ++i) {
    Value line = tile.add(at, tile.constant(i * kLine));
    line = arith::MinUIOp::create(b, loc, line, end);
    memref::PrefetchOp::create(b, loc, op.getWeights(), line, /*isWrite=*/false,
                               /*localityHint=*/2, /*isDataCache=*/true);
  }
}

BlockKernel::Values BlockKernel::choose(Value condition,
                                        llvm::function_ref<Values()> ifTrue,
                                        llvm::function_ref<Values()> ifFalse) {
  auto fill = [](llvm::function_ref<Values()> body) {
    return [body](OpBuilder &inner, Location loc) {
      scf::YieldOp::create(inner, loc, body());
    };
  };
  auto op = scf::IfOp::create(b, loc, condition, fill(ifTrue), fill(ifFalse));
  return Values(op.getResults());
}

BlockKernel::Values BlockKernel::loadWaiting(const BlockPanel &panel, Value row,
                                             int64_t rows) {
  Values sums;
  for (int64_t p = 0; p < rows; ++p)
    for (int64_t v = 0; v < panel.vectors; ++v)
      sums.push_back(
          vector::LoadOp::create(b, loc, tile.vectorOf(b.getF32Type()), waiting,
                                 ValueRange{tile.add(row, tile.constant(p)),
                                            tile.constant(v * layout.lanes)}));
  return sums;
}

void BlockKernel::storeWaiting(const BlockPanel &panel, Value row, int64_t rows,
                               ArrayRef<Value> sums) {
  const Value *sum = sums.begin();
  for (int64_t p = 0; p < rows; ++p)
    for (int64_t v = 0; v < panel.vectors; ++v, ++sum)
      vector::StoreOp::create(b, loc, *sum, waiting,
                              ValueRange{tile.add(row, tile.constant(p)),
                                         tile.constant(v * layout.lanes)});
}

BlockKernel::Values BlockKernel::loadBias(ArrayRef<BlockPanel> panels,
                                          int64_t rows) {
  Values bias, sums;
  for (const BlockPanel &panel : panels)
    for (int64_t v = 0; v < panel.vectors; ++v) {
      Value zero = tile.splatFloat(0);
      if (!op.getBias()) {
        bias.push_back(zero);
        continue;
      }
      Value at = tile.add(panel.column, tile.constant(v * layout.lanes));
      VectorType type = tile.vectorOf(b.getF32Type());
      bool masked = panel.masked && v + 1 == panel.vectors;
      bias.push_back(
          masked
              ? Value(vector::MaskedLoadOp::create(b, loc, type, op.getBias(),
                                                   at, makeMask(), zero))
              : Value(vector::LoadOp::create(b, loc, type, op.getBias(), at)));
    }
  for (int64_t p = 0; p < rows; ++p)
    llvm::append_range(sums, bias);
  return sums;
}

void BlockKernel::storeSums(ArrayRef<BlockPanel> panels, Value row,
                            int64_t rows, ArrayRef<Value> sums) {
  const Value *sum = sums.begin();
  for (int64_t p = 0; p < rows; ++p)
    for (const BlockPanel &panel : panels)
      for (int64_t v = 0; v < panel.vectors; ++v, ++sum) {
        Value at = tile.add(panel.column, tile.constant(v * layout.lanes));
        Values place = {tile.add(row, tile.constant(p)), at};
        if (panel.masked && v + 1 == panel.vectors)
          vector::MaskedStoreOp::create(b, loc, op.getInit(), place, makeMask(),
                                        *sum);
        else
          vector::StoreOp::create(b, loc, *sum, op.getInit(), place);
      }
}

} // namespace

void quantx::emitBlockMatmul(OpBuilder &builder, BlockMatmulOp op,
                             const VectorLeaf &leaf,
                             const BlockLayout &layout) {
  BlockKernel(builder, op, leaf, layout).emit();
}
