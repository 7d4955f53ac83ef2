//===- TileStream.cpp - tiles that the copy engine brings -----------------===//
//
// One thread of a warp of its own asks the copy engine for all steps, as many
// ahead as there are stages; the other warps multiply. They meet at barriers in
// shared memory: a stage is full when all its bytes are there, and empty when
// every warp has multiplied it. No barrier of the block is in the loop.
//
// The engine finds input by a tensor map: a matrix whose rows are pixels, or an
// image, from which it takes the same pixel of neighbouring windows (im2col). A
// step is 128 bytes of the sum. Where a pixel has fewer channels, several slabs
// of 64 or 32 bytes make a step, each a tile by itself.
//
//===----------------------------------------------------------------------===//

#include "WindowTiles.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Schedule/EmitLoop.h"

using namespace mlir;
using namespace quantx;

/// Whether the pixels of all windows, of one element each, follow each other at
/// one pitch, which is returned; 0 where they do not.
static int64_t getPixelPitch(WindowReduceOp op, const Place &input,
                             const Place &output) {
  int64_t strides[] = {input.strides[0], input.strides[1] * op.getStrides()[0],
                       input.strides[2] * op.getStrides()[1]};
  int64_t pitch = 0, count = 1;
  for (int64_t dim = 2; dim >= 0; --dim) {
    if (output.shape[dim] == 1)
      continue;
    if (pitch == 0)
      pitch = strides[dim];
    else if (strides[dim] != pitch * count)
      return 0;
    count *= output.shape[dim];
  }
  // A single pixel has any.
  return pitch != 0 ? pitch : llvm::alignTo(input.shape[3], kChunkBytes);
}

/// What the engine's manual asks of addresses and strides.
static bool isAligned(int64_t bytes) { return bytes % kChunkBytes == 0; }

std::optional<QuantxGpuTensorMap> WindowTiles::describeInput() {
  int64_t taps = op.getKernel()[0] * op.getKernel()[1];
  int64_t inputs = input.shape[3] / int64_t(op.getGroups());
  if (share.role == TileShare::Rest || !leaf.canStream() ||
      input.getElementBytes() != 1 || !isAligned(input.offset))
    return std::nullopt;
  QuantxGpuTensorMap map = {};
  map.offset = input.offset;
  map.box_rows = tilePixels;
  // A slab holds channels of one pixel. What lies past the last one is zero
  // where there is no other pixel; elsewhere it would be in the way.
  map.swizzle = facts.step;
  while (taps > 1 && inputs % map.swizzle != 0)
    map.swizzle /= 2;
  if (map.swizzle < uint32_t(facts.depth))
    return std::nullopt;
  map.box_bytes = map.swizzle;
  if (taps == 1)
    if (int64_t pitch = getPixelPitch(op, input, output);
        pitch != 0 && isAligned(pitch)) {
      map.rank = 2;
      map.sizes[0] = input.shape[3];
      map.sizes[1] = pixels;
      map.strides[0] = pitch;
      return map;
    }
  map.rank = 4;
  for (int64_t i = 0; i < 4; ++i)
    map.sizes[i] = input.shape[3 - i];
  for (int64_t i = 0; i < 3; ++i) {
    int64_t stride = input.strides[2 - i];
    if (input.shape[2 - i] == 1)
      stride = llvm::alignTo(stride, kChunkBytes);
    if (!isAligned(stride))
      return std::nullopt;
    map.strides[i] = stride;
  }
  // Limits of the engine.
  constexpr int64_t mostStep = 8, leastCorner = -128, mostOffset = 255;
  for (int64_t i = 0; i < 2; ++i) {
    int64_t step = op.getStrides()[1 - i], windows = output.shape[2 - i];
    int64_t corner = (windows - 1) * step + 1 - input.shape[2 - i];
    int64_t reach = (op.getKernel()[1 - i] - 1) * op.getDilations()[1 - i];
    if (step > mostStep || corner < leastCorner || reach > mostOffset)
      return std::nullopt;
    map.steps[i] = step;
    map.corners[i] = corner;
  }
  return map;
}

/// Slab `slab` of a step: the bytes of the sum that it holds say which pixel of
/// the windows, and which of its channels.
TileBox WindowTiles::placeBox(Value step, int64_t slab, Value start) {
  int64_t slabBytes = inputMap->swizzle;
  int64_t length = depth.rows * depth.rowLength;
  int64_t slabs = llvm::divideCeil(length, slabBytes);
  int64_t ofStep = facts.step / slabBytes;
  Value number = add(mul(step, ofStep), constant(slab));
  if (slabs % ofStep != 0)
    number = min(number, slabs - 1);
  Value byte = mul(number, slabBytes);
  int64_t inputs = input.shape[3] / int64_t(op.getGroups());
  TileBox box;
  box.map = mapPointer;
  box.to = add(start, constant(slab * tilePixels * slabBytes / 4));
  Value channel = byte;
  if (op.getKernel()[0] * op.getKernel()[1] > 1) {
    channel = rem(byte, inputs);
    Value tap = div(byte, inputs);
    box.offsets = {mul(rem(tap, op.getKernel()[1]), op.getDilations()[1]),
                   mul(div(tap, op.getKernel()[1]), op.getDilations()[0])};
  } else if (inputMap->rank == 4) {
    box.offsets = {constant(0), constant(0)};
  }
  box.coordinates = {add(channel, mul(part, inputs))};
  llvm::append_range(box.coordinates, firstRow);
  return box;
}

void WindowTiles::emitProducer() {
  if (inputMap->rank == 2) {
    firstRow = {firstPixel};
  } else {
    PixelPlace place = placePixel(firstPixel);
    firstRow = {mul(place.column, op.getStrides()[1]),
                mul(place.row, op.getStrides()[0]), place.batch};
  }
  auto feed = [&](Value step, Values) {
    Value stage = rem(step, facts.stages);
    leaf.awaitEmpty(b, loc, stages, stage, div(step, facts.stages));
    Value start = getStart(stage);
    leaf.expect(b, loc, stages, stage, getStageWords() * 4);
    leaf.streamTile(b, loc, stages, memory.getWords(*weights),
                    getWeightWord(add(step, firstStep)),
                    add(start, constant(getTileWords(tilePixels))),
                    getTileWords(tileChannels), stage);
    for (int64_t i = 0; i < facts.step / inputMap->swizzle; ++i)
      leaf.streamBox(b, loc, stages, placeBox(add(step, firstStep), i, start),
                     stage);
    return Values();
  };
  emitLoop(b, loc, constant(0), stepCount, constant(1), {}, feed);
}

/// The sums of all steps, without what they start from.
WindowEmitter::Values WindowTiles::emitConsumer() {
  int64_t count = (groupPixels / facts.pixels) *
                  (groupChannels / productChannels) * sumLayout.registers;
  auto multiply = [&](Value step, Values packed, bool isFirst) {
    Value stage = rem(step, facts.stages);
    leaf.awaitFull(b, loc, stages, stage, div(step, facts.stages));
    GroupStep group = placeGroup(stage);
    group.isFirst = isFirst;
    return leaf.multiply(b, loc, group, packed, op.getIsUnsigned());
  };
  Values packed =
      multiply(constant(0), leaf.packNothing(b, loc, count), /*isFirst=*/true);
  packed = emitLoop(b, loc, constant(1), stepCount, constant(1), packed,
                    [&](Value step, Values packed) {
                      packed = multiply(step, packed, /*isFirst=*/false);
                      // What is under way reads this stage, not the one before.
                      leaf.release(b, loc, stages, step);
                      return packed;
                    });
  return leaf.unpack(b, loc, packed);
}

LogicalResult WindowTiles::emitStreamed() {
  stages.groups = threads / facts.threads;
  leaf.prepare(b, loc, stages);
  gpu::BarrierOp::create(b, loc);
  auto role = scf::IfOp::create(b, loc, isBelow(stages.thread, threads),
                                /*withElseRegion=*/true);
  OpBuilder::InsertionGuard insertion(b);
  b.setInsertionPointToStart(role.elseBlock());
  leaf.byElected(b, loc, [&] { emitProducer(); });
  b.setInsertionPointToStart(role.thenBlock());
  Values sums = emitConsumer();
  if (share.role == TileShare::Part) {
    storePartialSums(sums);
    return success();
  }
  Values starts = emitStarts();
  for (auto [sum, start] : llvm::zip(sums, starts))
    sum = add(sum, start);
  return emitResults(sums);
}
