//===- BlockTiles.cpp - weights in blocks, multiplied by matrix units -----===//
//
// A warp has 8, 16 or 32 rows of input and one or two panels of 32 columns.
// Each of its threads brings 16 bytes of weights after the other, packed as it
// will multiply them, to memory of its own among the shared one, some steps
// ahead, and widens them in registers; no thread waits for another there.
// Where rows are few, the warps of a block share the depth: what must be added
// in order, the sums of blocks, they leave in shared memory, from which all
// threads fold it.
//
//===----------------------------------------------------------------------===//

#include "BlockTiles.h"
#include "NvidiaPointers.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace quantx;

LogicalResult BlockTiles::prepare() {
  if (failed(findOperands(leaf.getFacts())))
    return failure();
  auto refuse = [&] {
    return op.emitError() << "leaf '" << leaf.getFacts().name
                          << "' has no such tile";
  };
  if (!isInteger || layout.step == 0 || op.getTile()->size() != 5)
    return refuse();
  warps = BlockWarps::of(op);
  pieces = warps.getPieces(op);
  bool hasRows = warps.rows == 8 || warps.rows == 16 || warps.rows == 32;
  bool isCut = warps.slices == 1 || warps.groups == 1;
  bool hasWhole =
      pieces == 1 || (inner == 1 && pieces * units == warps.slices &&
                      layout.getBlockSteps() % pieces == 0);
  if (!hasRows || warps.panels > 2 || !isCut || !hasWhole || warps.stages < 2)
    return refuse();
  items = units * pieces;
  itemSteps = inner * layout.getBlockSteps() / pieces;
  rounds = llvm::divideCeil(items, warps.slices);
  panelCount = layout.getPaddedColumns() / kPanel;
  eights = warps.rows / 8;
  fragments = warps.panels * 4;
  foldRows = std::min(warps.rows, allRows);
  rowStep = 2 * warps.slices / warps.panels;
  threadRows = warps.slices == 1 ? 0 : llvm::divideCeil(foldRows, rowStep);
  return success();
}

FailureOr<LaunchShape> BlockTiles::placeBlock() {
  int64_t count = warps.slices * warps.groups;
  LaunchShape shape;
  shape.block[0] = count * kWarp;
  // Neighbouring blocks read the same weights.
  shape.grid[0] = llvm::divideCeil(allRows, warps.rows);
  shape.grid[1] = llvm::divideCeil(panelCount, warps.panels * warps.groups);
  if (shape.grid[0] > kMaxGrid || shape.grid[1] > kMaxGrid)
    return op.emitError() << "this has no form on a GPU: its result is too "
                             "large";
  int64_t ownCount = warps.stages * warps.getStageWords(layout);
  auto type = MemRefType::get(
      {count * ownCount + warps.getExchangeWords(allRows)}, i32,
      MemRefLayoutAttrInterface(),
      gpu::AddressSpaceAttr::get(b.getContext(), gpu::AddressSpace::Workgroup));
  shared = kernel.addWorkgroupAttribution(type, loc);
  thread = gpu::ThreadIdOp::create(b, loc, gpu::Dimension::x);
  lane = rem(thread, kWarp);
  line = div(lane, 4);
  quad = rem(lane, 4);
  Value warp = div(thread, kWarp);
  slice = warps.slices == 1 ? constant(0) : warp;
  ownWords = mul(warp, ownCount);
  exchangeWords = constant(count * ownCount);
  Value x = gpu::BlockIdOp::create(b, loc, gpu::Dimension::x);
  Value y = gpu::BlockIdOp::create(b, loc, gpu::Dimension::y);
  firstRow = mul(x, warps.rows);
  Value group = warps.groups == 1 ? constant(0) : warp;
  firstPanel = mul(add(mul(y, warps.groups), group), warps.panels);
  return shape;
}

//===----------------------------------------------------------------------===//
// From memory to the thread's own
//===----------------------------------------------------------------------===//

void BlockTiles::placeInput() {
  for (int64_t eight = 0; eight < eights; ++eight) {
    Value row = min(getRow(eight), allRows - 1);
    Value start = memory.linearize(loc, *input, {row, constant(0)});
    inputWord.push_back(add(start, mul(quad, layout.step / 4)));
  }
}

/// The thread's bytes of each row, `step` of them for each four threads.
void BlockTiles::copyInput(Value step, Value to) {
  int64_t piece = layout.step / 4, perBlock = layout.getBlockSteps();
  Value k = mul(step, layout.step);
  if (layout.getPaddedBlock() != layout.blockSize)
    k = add(mul(div(step, perBlock), layout.blockSize),
            mul(rem(step, perBlock), layout.step));
  bool isAligned = input->strides[1] == 1 && input->offset % piece == 0 &&
                   (allRows == 1 || input->strides[0] % piece == 0);
  for (auto [eight, start] : llvm::enumerate(inputWord)) {
    Value own =
        add(add(to, constant(eight * layout.step * 2)), mul(lane, piece / 4));
    Value at = add(start, k);
    if (isAligned) {
      Value word = add(div(at, 4), constant(input->offset / 4));
      NVVM::CpAsyncOp::create(
          b, loc, getWordPointer(b, loc, shared, own, kSharedSpace),
          getWordPointer(b, loc, memory.getWords(*input), word, kGlobalSpace),
          piece, NVVM::LoadCacheModifierKind::CA, /*cpSize=*/Value());
      continue;
    }
    for (int64_t i = 0; i < piece; i += 4) {
      Value word = memory.loadUnalignedWord(loc, *input, add(at, constant(i)));
      memref::StoreOp::create(b, loc, word, shared, add(own, constant(i / 4)));
    }
  }
}

/// The `step`-th of all steps of the warp.
void BlockTiles::copyStep(Value step) {
  Value item = getItem(div(step, itemSteps));
  Value own = add(mul(item, itemSteps), rem(step, itemSteps));
  Value to =
      add(ownWords, mul(rem(step, warps.stages), warps.getStageWords(layout)));
  int64_t parts = layout.getParts();
  int64_t allSteps = layout.getBlocks() * layout.getBlockSteps();
  Value quarter = mul(lane, 4);
  for (int64_t panel = 0; panel < warps.panels; ++panel)
    for (int64_t part = 0; part < parts; ++part) {
      Value from = add(mul(getPanel(constant(panel)), allSteps), own);
      from = add(mul(from, parts * 128),
                 constant(part * 128 + weights->offset / 4));
      int64_t place =
          warps.getInputWords(layout) + (panel * parts + part) * 128;
      NVVM::CpAsyncOp::create(
          b, loc,
          getWordPointer(b, loc, shared, add(add(to, constant(place)), quarter),
                         kSharedSpace),
          getWordPointer(b, loc, memory.getWords(*weights), add(from, quarter),
                         kGlobalSpace),
          16, NVVM::LoadCacheModifierKind::CG, /*cpSize=*/Value());
    }
  copyInput(own, to);
}

//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

BlockTiles::Values BlockTiles::loadVector(Value word, int64_t count) {
  Value pointer = getWordPointer(b, loc, shared, word, kSharedSpace);
  Value all = LLVM::LoadOp::create(b, loc, VectorType::get(count, i32), pointer,
                                   /*alignment=*/4 * count);
  Values words;
  for (int64_t i = 0; i < count; ++i)
    words.push_back(LLVM::ExtractElementOp::create(b, loc, all, number(i)));
  return words;
}

/// Sums of a warp lie eight rows by eight rows within 16, in the order of the
/// instruction's registers, fragment after fragment.
BlockTiles::Values BlockTiles::multiplyStep(Value step, Values sums) {
  int64_t words = layout.step / 16, parts = layout.getParts();
  Value stage =
      add(ownWords, mul(rem(step, warps.stages), warps.getStageWords(layout)));
  SmallVector<Values> rows;
  for (int64_t eight = 0; eight < eights; ++eight)
    rows.push_back(loadVector(
        add(add(stage, constant(eight * layout.step * 2)), mul(lane, words)),
        words));
  SmallVector<Values> codes(fragments);
  for (int64_t panel = 0; panel < warps.panels; ++panel)
    for (int64_t part = 0; part < parts; ++part) {
      int64_t place =
          warps.getInputWords(layout) + (panel * parts + part) * 128;
      Values loaded =
          loadVector(add(add(stage, constant(place)), mul(lane, 4)), 4);
      for (int64_t t = 0; t < 4; ++t)
        for (int64_t j = 0; j < layout.perByte; ++j)
          codes[panel * 4 + t].push_back(getCodes(loaded[t], j));
    }
  Type four = LLVM::LLVMStructType::getLiteral(b.getContext(),
                                               SmallVector<Type>(4, i32));
  Value none = number(0);
  int64_t halves = std::min<int64_t>(eights, 2), kept = 2 * halves;
  for (int64_t m = 0; m < words; m += 2)
    for (int64_t r = 0; r < eights / halves; ++r)
      for (int64_t t = 0; t < fragments; ++t) {
        const Values &upper = rows[r * halves];
        Values own = {upper[m], none, upper[m + 1], none};
        auto first = sums.begin() + (r * fragments + t) * kept;
        Values old(first, first + kept);
        if (halves == 2) {
          own[1] = rows[r * halves + 1][m];
          own[3] = rows[r * halves + 1][m + 1];
        } else {
          old.append({none, none});
        }
        Value made = NVVM::MmaOp::create(
            b, loc, four, own, ValueRange(codes[t]).slice(m, 2), old,
            {16, 8, 32}, std::nullopt, NVVM::MMAIntOverflow::wrapped,
            std::array{NVVM::MMATypes::s8, NVVM::MMATypes::u8},
            std::array{NVVM::MMALayout::row, NVVM::MMALayout::col});
        for (int64_t i = 0; i < kept; ++i)
          first[i] = LLVM::ExtractValueOp::create(b, loc, made, i);
      }
  return sums;
}

BlockTiles::Values BlockTiles::emitSteps(Value first, int64_t count) {
  int64_t all = rounds * itemSteps, ahead = warps.stages - 1;
  Values start(eights * fragments * 2, number(0));
  return loop(constant(0), constant(count), 1, start,
              [&](Value index, Values sums) {
                Value step = add(first, index);
                NVVM::CpAsyncWaitGroupOp::create(b, loc, ahead - 1);
                // What was read last is overwritten from here on.
                NVVM::SyncWarpOp::create(b, loc, number(-1));
                Value next = add(step, constant(ahead));
                if (ahead < all)
                  emitIf(isBelow(next, all), [&] { copyStep(next); });
                NVVM::CpAsyncCommitGroupOp::create(b, loc);
                return multiplyStep(step, sums);
              });
}

/// What the warp's item of a round comes to: integers of a piece, or floats.
BlockTiles::Values BlockTiles::emitItem(Value round) {
  int64_t count = itemSteps / inner;
  Value first = mul(round, itemSteps);
  if (pieces != 1)
    return emitSteps(first, count);
  Value firstBlock = mul(getItem(round), inner);
  Values start(eights * fragments * 2, real(0));
  int64_t halves = std::min<int64_t>(eights, 2);
  return loop(
      constant(0), constant(inner), 1, start, [&](Value index, Values sums) {
        Value block = add(firstBlock, index);
        Values codes, zeros, scales;
        for (int64_t eight = 0; eight < eights; ++eight)
          codes.push_back(loadInputSum(min(getRow(eight), allRows - 1), block));
        for (int64_t t = 0; t < fragments; ++t)
          for (int64_t e = 0; e < 2; ++e)
            zeros.push_back(loadZeroPoint(getParam(t, e, block)));
        for (int64_t t = 0; inner != 1 && t < fragments; ++t)
          scales.append(loadScalePair(getParam(t, 0, block)));
        Values own = emitSteps(add(first, mul(index, count)), count);
        for (auto [i, value] : llvm::enumerate(own)) {
          int64_t e = i % 2, half = i / 2 % halves;
          int64_t t = i / (2 * halves) % fragments;
          int64_t r = i / (2 * halves * fragments);
          value = toFloat(subtractZeroPoint(value, zeros[2 * t + e],
                                            codes[r * halves + half]));
          if (inner != 1)
            value = fma(value, scales[2 * t + e], sums[i]);
        }
        return own;
      });
}

FailureOr<LaunchShape> BlockTiles::emit() {
  if (failed(prepare()))
    return failure();
  FailureOr<LaunchShape> shape = placeBlock();
  if (failed(shape))
    return failure();
  placeInput();
  for (int64_t step = 0; step < warps.stages - 1; ++step) {
    if (step < rounds * itemSteps)
      copyStep(constant(step));
    NVVM::CpAsyncCommitGroupOp::create(b, loc);
  }
  bool shares = warps.slices != 1;
  if (shares)
    placeFold();
  int64_t halves = std::min<int64_t>(eights, 2);
  Values sums;
  for (int64_t i = 0, count = shares ? threadRows * 2 : eights * fragments * 2;
       i < count; ++i) {
    if (!bias) {
      sums.push_back(real(0));
      continue;
    }
    Value column =
        shares ? add(mul(foldPair, 2), constant(i % 2))
               : add(mul(quad, 2),
                     constant(i / (2 * halves) % fragments * 8 + i % 2));
    column = min(add(mul(firstPanel, kPanel), column), layout.columns - 1);
    sums.push_back(memory.load(loc, *bias, column));
  }
  sums = loop(constant(0), constant(rounds), 1, sums,
              [&](Value round, Values sums) {
                return shares ? emitSlices(round, std::move(sums))
                              : emitRows(round, std::move(sums));
              });
  if (shares)
    storeFolded(sums);
  else
    storeFragments(sums);
  return shape;
}

FailureOr<LaunchShape> quantx::emitBlockTilesKernel(OpBuilder &b,
                                                    BlockMatmulOp op,
                                                    gpu::GPUFuncOp kernel,
                                                    const MemoryMap &map) {
  auto *leaf = cast<MatrixLeaf>(findLeaf(op.getContext(), *op.getLeaf()));
  return BlockTiles(b, op, kernel, *leaf, map).emit();
}
