//===- BlockThreads.cpp - weights in blocks, multiplied by threads --------===//
//
// A block of threads has one vector of columns and a few rows. Its threads are
// lanes by slices: neighbouring lanes load neighbouring 16 bytes of weights,
// and slices share the depth. What must be added in order, the sums of blocks,
// waits in shared memory, from which one slice for each row folds it.
//
//===----------------------------------------------------------------------===//

#include "BlockEmitter.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Target/GPU/MatrixLeaf.h"

using namespace mlir;
using namespace quantx;

namespace {

/// Words of shared memory for each lane.
constexpr int64_t kSharedWords = 128;

class BlockThreads : private BlockEmitter {
public:
  BlockThreads(OpBuilder &b, BlockMatmulOp op, gpu::GPUFuncOp kernel,
               const ThreadLeaf &leaf, const MemoryMap &map)
      : BlockEmitter(b, op, kernel, map), leaf(leaf) {}

  FailureOr<LaunchShape> emit(int64_t blockThreads);

private:
  LogicalResult prepare(int64_t blockThreads);
  Values emitItem(Value unit, Value piece);
  Values emitFloats(Value block);
  Values emitIntegers(Value block, Value piece);
  Values loadWords(Value block, Value chunk);
  Value loadOwnZeroPoint(Value block) {
    return loadZeroPoint(getParamIndex(panel, block, lane));
  }
  Value loadOwnScale(Value block) {
    return loadScale(getParamIndex(panel, block, lane));
  }
  Value subtractOwnZeroPoint(Value sum, Value row, Value block) {
    Value codes = loadInputSum(row, block);
    return subtractZeroPoint(sum, loadOwnZeroPoint(block), codes);
  }
  Value foldUnit(Value item, Value unit, Value sum);

  const ThreadLeaf &leaf;
  /// Rows of a block of threads, slices, and pieces of a unit, each of which
  /// has one slice.
  int64_t rows = 1, slices = 1, pieces = 1;
  /// Where the thread is: lane, panel of columns, rows.
  Value lane, panel, column;
  Values row;
  Value shared;
};

} // namespace

LogicalResult BlockThreads::prepare(int64_t blockThreads) {
  if (failed(findOperands(leaf.getFacts())))
    return failure();
  rows = std::max<int64_t>(1, std::min((*op.getTile())[0], allRows));
  slices = std::max<int64_t>(blockThreads / layout.lanes, rows);
  // Integers of one block may be added in any order.
  int64_t chunks = layout.blockSize / (layout.getChunkRows() * layout.words);
  if (isInteger && inner == 1)
    while (units * pieces < slices && pieces < chunks) {
      ++pieces;
      while (chunks % pieces != 0)
        ++pieces;
    }
  return success();
}

//===----------------------------------------------------------------------===//
// Sums of a block
//===----------------------------------------------------------------------===//

/// The words of `layout.words` chunks of the lane's column, the `chunk`-th
/// such of the block.
BlockThreads::Values BlockThreads::loadWords(Value block, Value chunk) {
  int64_t perBlock = layout.blockSize / (layout.getChunkRows() * layout.words);
  Value at = add(mul(panel, perBlock * layout.getBlocks()),
                 add(mul(block, perBlock), chunk));
  at = mul(add(mul(at, layout.lanes), lane), layout.words);
  Values words;
  for (int64_t i = 0; i < layout.words; ++i)
    words.push_back(memory.loadWordAt(loc, *weights, add(at, constant(i))));
  return words;
}

/// Of each row: the sum of the products of input codes and weight codes.
BlockThreads::Values BlockThreads::emitIntegers(Value block, Value piece) {
  int64_t chunks =
      layout.blockSize / (layout.getChunkRows() * layout.words) / pieces;
  Value first = mul(piece, chunks);
  return loop(
      constant(0), constant(chunks), 1, Values(rows, number(0)),
      [&](Value index, Values sums) {
        Value chunk = add(first, index);
        Values words = loadWords(block, chunk);
        Value k = add(mul(block, layout.blockSize),
                      mul(chunk, layout.getChunkRows() * layout.words));
        for (auto [w, word] : llvm::enumerate(words))
          for (int64_t j = 0; j < layout.perByte; ++j) {
            Value codes = getCodes(word, j);
            Value at = add(k, constant(w * layout.getChunkRows() + 4 * j));
            for (int64_t r = 0; r < rows; ++r) {
              Value values = memory.loadWord(
                  loc, *input, memory.linearize(loc, *input, {row[r], at}));
              // Unsigned codes are the leaf's activations.
              sums[r] = leaf.dot(b, loc, sums[r], codes, values,
                                 /*isUnsigned=*/true);
            }
          }
        return sums;
      });
}

BlockThreads::Values BlockThreads::emitFloats(Value block) {
  int64_t chunks = layout.blockSize / (layout.getChunkRows() * layout.words);
  Value zero = loadOwnZeroPoint(block);
  uint32_t mask = (1u << layout.bits) - 1;
  return loop(
      constant(0), constant(chunks), 1, Values(rows, real(0)),
      [&](Value chunk, Values sums) {
        Values words = loadWords(block, chunk);
        Value k = add(mul(block, layout.blockSize),
                      mul(chunk, layout.getChunkRows() * layout.words));
        for (auto [w, word] : llvm::enumerate(words))
          for (int64_t j = 0; j < layout.perByte; ++j)
            for (int64_t i = 0; i < 4; ++i) {
              Value code = arith::ShRUIOp::create(
                  b, loc, word, number(8 * i + layout.bits * j));
              code = arith::AndIOp::create(b, loc, code, number(mask));
              Value weight = toFloat(arith::SubIOp::create(b, loc, code, zero));
              Value at =
                  add(k, constant(w * layout.getChunkRows() + 4 * j + i));
              for (int64_t r = 0; r < rows; ++r) {
                Value value = memory.load(
                    loc, *input, memory.linearize(loc, *input, {row[r], at}));
                sums[r] = fma(value, weight, sums[r]);
              }
            }
        return sums;
      });
}

/// What a slice leaves of a unit, or of a piece of it, for each row: bits.
BlockThreads::Values BlockThreads::emitItem(Value unit, Value piece) {
  Values sums;
  if (!isInteger) {
    sums = emitFloats(unit);
  } else if (inner == 1) {
    sums = emitIntegers(unit, piece);
    if (pieces != 1)
      return sums;
    for (int64_t r = 0; r < rows; ++r)
      sums[r] = toFloat(subtractOwnZeroPoint(sums[r], row[r], unit));
  } else {
    sums = loop(constant(0), constant(inner), 1, Values(rows, real(0)),
                [&](Value index, Values sums) {
                  Value block = add(mul(unit, inner), index);
                  Values own = emitIntegers(block, constant(0));
                  Value factor = loadOwnScale(block);
                  for (int64_t r = 0; r < rows; ++r)
                    sums[r] = fma(
                        toFloat(subtractOwnZeroPoint(own[r], row[r], block)),
                        factor, sums[r]);
                  return sums;
                });
  }
  for (Value &sum : sums)
    sum = bits(i32, sum);
  return sums;
}

//===----------------------------------------------------------------------===//
// Sums of all blocks
//===----------------------------------------------------------------------===//

/// Adds a unit, whose first item in shared memory is `item`, to the sum of the
/// slice's row.
Value BlockThreads::foldUnit(Value item, Value unit, Value sum) {
  Value own = row.back();
  auto load = [&](int64_t piece) -> Value {
    Value at = add(item, constant(piece * rows * layout.lanes));
    return memref::LoadOp::create(b, loc, shared, at);
  };
  Value part = load(0);
  if (pieces == 1) {
    part = bits(f32, part);
  } else {
    for (int64_t piece = 1; piece < pieces; ++piece)
      part = arith::AddIOp::create(b, loc, part, load(piece));
    part = toFloat(subtractOwnZeroPoint(part, own, unit));
  }
  if (!isInteger)
    return fma(part, loadOwnScale(unit), sum);
  Value factor = inner == 1 ? loadOwnScale(unit) : Value();
  return addUnit(part, loadInputScale(own, unit), factor, sum);
}

FailureOr<LaunchShape> BlockThreads::emit(int64_t blockThreads) {
  if (failed(prepare(blockThreads)))
    return failure();
  int64_t lanes = layout.lanes;
  // Units between two barriers.
  int64_t round = std::clamp<int64_t>(kSharedWords / (rows * pieces), 1, units);
  LaunchShape shape;
  shape.block = {lanes, slices, 1};
  shape.grid[0] = layout.getPaddedColumns() / lanes;
  int64_t tiles = llvm::divideCeil(allRows, rows);
  shape.grid[1] = std::max<int64_t>(1, tiles);
  if (shape.grid[0] > kMaxGrid || shape.grid[1] > kMaxGrid)
    return op.emitError() << "this has no form on a GPU: its result is too "
                             "large";
  auto type = MemRefType::get(
      {round * pieces * rows * lanes}, i32, MemRefLayoutAttrInterface(),
      gpu::AddressSpaceAttr::get(b.getContext(), gpu::AddressSpace::Workgroup));
  shared = kernel.addWorkgroupAttribution(type, loc);

  lane = gpu::ThreadIdOp::create(b, loc, gpu::Dimension::x);
  Value slice = gpu::ThreadIdOp::create(b, loc, gpu::Dimension::y);
  panel = gpu::BlockIdOp::create(b, loc, gpu::Dimension::x);
  Value y = gpu::BlockIdOp::create(b, loc, gpu::Dimension::y);
  Value firstRow = mul(y, rows);
  column = add(mul(panel, lanes), lane);
  for (int64_t r = 0; r < rows; ++r)
    row.push_back(min(add(firstRow, constant(r)), allRows - 1));
  // The row whose sum the slice keeps, behind those that all multiply.
  Value ownRow = add(firstRow, slice);
  row.push_back(min(ownRow, allRows - 1));
  Value keeps = arith::AndIOp::create(
      b, loc, isBelow(slice, rows),
      arith::AndIOp::create(b, loc, isBelow(ownRow, allRows),
                            isBelow(column, layout.columns)));
  Value sum = real(0);
  if (bias)
    sum = memory.load(loc, *bias, min(column, layout.columns - 1));

  sum = loop(
      constant(0), constant(units), round, {sum},
      [&](Value first, Values sums) {
        Value left = arith::SubIOp::create(b, loc, constant(units), first);
        Value count = min(left, round);
        loop(slice, mul(count, pieces), slices, {}, [&](Value item, Values) {
          Value unit = first, piece = constant(0);
          if (pieces == 1) {
            unit = add(first, item);
          } else {
            Value perUnit = constant(pieces);
            unit = add(first, arith::DivUIOp::create(b, loc, item, perUnit));
            piece = arith::RemUIOp::create(b, loc, item, perUnit);
          }
          Values results = emitItem(unit, piece);
          for (auto [r, result] : llvm::enumerate(results)) {
            Value at = mul(add(mul(item, rows), constant(r)), lanes);
            memref::StoreOp::create(b, loc, result, shared, add(at, lane));
          }
          return Values();
        });
        gpu::BarrierOp::create(b, loc);
        auto fold = scf::IfOp::create(b, loc, f32, keeps, /*withElse=*/true);
        {
          OpBuilder::InsertionGuard guard(b);
          b.setInsertionPointToStart(fold.elseBlock());
          scf::YieldOp::create(b, loc, sums);
          b.setInsertionPointToStart(fold.thenBlock());
          Values folded =
              loop(constant(0), count, 1, sums, [&](Value index, Values sums) {
                Value item = mul(add(mul(index, pieces * rows), slice), lanes);
                return Values{
                    foldUnit(add(item, lane), add(first, index), sums[0])};
              });
          scf::YieldOp::create(b, loc, folded);
        }
        gpu::BarrierOp::create(b, loc);
        return Values{fold.getResult(0)};
      })[0];
  emitIf(keeps, [&] {
    memory.store(loc, *output, memory.linearize(loc, *output, {ownRow, column}),
                 sum);
  });
  return shape;
}

FailureOr<LaunchShape> quantx::emitBlockKernel(OpBuilder &b, BlockMatmulOp op,
                                               gpu::GPUFuncOp kernel,
                                               const MemoryMap &map,
                                               int64_t blockThreads) {
  if (!op.isPacked())
    return op.emitError("its weights are not packed: run "
                        "quantx-pack-block-matmuls first");
  const DotLeaf *leaf = findLeaf(op.getContext(), *op.getLeaf());
  if (isa_and_nonnull<MatrixLeaf>(leaf))
    return emitBlockTilesKernel(b, op, kernel, map);
  if (auto *threads = dyn_cast_if_present<ThreadLeaf>(leaf))
    return BlockThreads(b, op, kernel, *threads, map).emit(blockThreads);
  return op.emitError() << "leaf '" << *op.getLeaf()
                        << "' does not run on a GPU";
}
