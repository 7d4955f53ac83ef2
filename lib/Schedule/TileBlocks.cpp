//===- TileBlocks.cpp - the blocks of a kernel on tiles, in order ---------===//
//
// Decides in which order blocks are computed and what threads may compute apart
// from each other, and finds for each block its pixels, its weights, its place
// in the scratch, and the weights that are to be fetched meanwhile.
//
//===----------------------------------------------------------------------===//

#include "TileKernel.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include <numeric>

using namespace mlir;
using namespace quantx;

/// With fewer blocks of pixels than this, threads divide the channels.
static constexpr int64_t kEnoughBlocks = 8;
/// How far before its use a weight that is used once is fetched, in bytes.
static constexpr int64_t kFetchAhead = 8 << 10;
/// A block of so few steps is done before its sums have reached the first
/// cache: their results wait one block longer.
static constexpr int64_t kFewSteps = 4;

static SmallVector<int64_t> getStrides(ShapedType type, int64_t &offset) {
  SmallVector<int64_t> strides;
  (void)cast<MemRefType>(type).getStridesAndOffset(strides, offset);
  return strides;
}

void TileKernel::describe() {
  ArrayRef<int64_t> shape = op.getInitType().getShape();
  if (op.getInitType().getNumElements() == 0)
    return;
  images = shape[0];
  imageRows = shape[1];
  rowPixels = shape[2];
  if (canJoinPixels()) {
    rowPixels *= images * imageRows;
    images = imageRows = 1;
  }
  problem.batch = images;
  problem.rows = imageRows;
  problem.pixels = rowPixels;
  problem.pitch = 0;
  int64_t offset;
  SmallVector<int64_t> strides = getStrides(op.getInputType(), offset);
  int64_t rowStride = strides[1], pixel = strides[2];
  auto isOne = [](int64_t n) { return n == 1; };
  if (!ShapedType::isDynamic(rowStride) && pixel > 0 &&
      rowStride % pixel == 0 && rowStride / pixel >= rowPixels &&
      llvm::all_of(op.getStrides(), isOne))
    problem.pitch = rowStride / pixel;
  problem.isPointwise = llvm::all_of(op.getKernel(), isOne);
  if (areRowsJoined) {
    problem.isPointwise = true;
    problem.pitch = 0;
  }
  problem.vectors = llvm::divideCeil(channels, lanes);
  problem.weightBytes = countTileWeights(steps) * weightBytes;
  problem.inputBytes = op.getKernel()[0] * op.getStrides()[1] *
                       op.getInputType().getDimSize(3) * inputBytes;
  cover = chooseCover(problem, schedule.rows, schedule.inputTiles);
}

//===----------------------------------------------------------------------===//
// Units
//===----------------------------------------------------------------------===//

TileKernel::Division TileKernel::divideWork() {
  int64_t offset;
  SmallVector<int64_t> strides = getStrides(op.getInitType(), offset);
  int64_t width = op.getInitType().getElementTypeBitWidth() / 8;
  auto linesOf = [](int64_t bytes) {
    return kCacheLine / std::gcd(kCacheLine, bytes);
  };
  // So many blocks of channels begin and end with a cache line.
  int64_t perLine = linesOf(tileVectors * lanes * width);
  int64_t blocks = problem.vectors / tileVectors;
  int64_t pixelBlocks = cover.getNumBlocks(schedule.inputTiles);
  bool isAligned =
      strides[2] * width % kCacheLine == 0 && offset * width % kCacheLine == 0;
  if (isAligned && pixelBlocks < kEnoughBlocks &&
      blocks / perLine > pixelBlocks)
    return {/*byChannels=*/true, perLine};
  if (isAligned)
    return {/*byChannels=*/false, 1};
  // Blocks end with a run of pixels where runs have gaps between them.
  int64_t perRun = 1, bytes = cover.rows * schedule.inputTiles * strides[2];
  if (cover.runs > 1) {
    int64_t tiles = cover.getTilesPerRun();
    perRun = tiles / std::gcd(tiles, schedule.inputTiles);
    bool wholeImages = cover.length > rowPixels;
    bytes = perRun * schedule.inputTiles / tiles * strides[wholeImages ? 0 : 1];
  }
  return {/*byChannels=*/false, perRun * linesOf(bytes * width)};
}

int64_t TileKernel::getNumUnits() {
  if (op.getInitType().getNumElements() == 0)
    return 1;
  Division division = divideWork();
  if (!division.byChannels)
    return llvm::divideCeil(cover.getNumBlocks(schedule.inputTiles),
                            division.blocksPerUnit);
  int64_t masked = channels % lanes != 0;
  int64_t whole = (problem.vectors - masked) / tileVectors;
  return llvm::divideCeil(whole, division.blocksPerUnit) +
         (problem.vectors > whole * tileVectors);
}

SmallVector<TileKernel::Part> TileKernel::makeParts(Value first, Value end) {
  bool masked = channels % lanes != 0;
  int64_t whole = (problem.vectors - masked) / tileVectors;
  int64_t rest = problem.vectors - whole * tileVectors;
  int64_t pixelBlocks = cover.getNumBlocks(schedule.inputTiles);
  auto make = [&](int64_t from, int64_t blocks, int64_t vectors, bool masked) {
    Part part;
    part.blocks = blocks;
    part.vectors = vectors;
    part.masked = masked;
    part.order = chooseTileOrder(problem, cover, schedule, blocks, steps);
    part.lag = steps <= kFewSteps && part.order.steps == steps ? 2 : 1;
    part.firstChannel = constant(from);
    part.numChannels = constant(blocks);
    part.firstPixel = constant(0);
    part.numPixels = constant(pixelBlocks);
    return part;
  };
  SmallVector<Part> parts;
  if (whole > 0)
    parts.push_back(make(0, whole, tileVectors, /*masked=*/false));
  if (rest > 0)
    parts.push_back(make(whole, 1, rest, masked));
  if (!first)
    return parts;

  Division division = divideWork();
  Value perUnit = constant(division.blocksPerUnit);
  if (!division.byChannels) {
    for (Part &part : parts) {
      part.firstPixel = mul(first, perUnit);
      part.numPixels =
          sub(min(mul(end, perUnit), constant(pixelBlocks)), part.firstPixel);
    }
    return parts;
  }
  if (whole > 0) {
    // How many there are, only the call knows: no group of them divides it.
    parts[0].order = {/*channelBlocks=*/1, steps};
    parts[0].firstChannel = min(mul(first, perUnit), constant(whole));
    parts[0].numChannels =
        sub(min(mul(end, perUnit), constant(whole)), parts[0].firstChannel);
  }
  if (rest > 0) {
    Value units = constant(llvm::divideCeil(whole, division.blocksPerUnit));
    parts.back().numChannels =
        select(less(units, end), constant(1), constant(0));
  }
  return parts;
}

//===----------------------------------------------------------------------===//
// One block
//===----------------------------------------------------------------------===//

/// What block `index` of a part computes. Its blocks of channels take turns;
/// then come the next steps, then the next pixels, then further channels.
TileKernel::Work TileKernel::locate(const Part &part, Value index) {
  int64_t pieces = llvm::divideCeil(steps, part.order.steps);
  int64_t group = part.order.channelBlocks;
  Value turn = remainder(index, group), round = divide(index, group);
  Value piece = remainder(round, pieces);
  round = divide(round, pieces);
  Value pixel = remainder(round, part.numPixels);
  Value groupIndex = divide(round, part.numPixels);
  Value channelBlock =
      addMul(add(part.firstChannel, turn), groupIndex, constant(group));

  Work work;
  work.channel = mul(channelBlock, constant(tileVectors * lanes));
  work.weight =
      mul(channelBlock, constant(countTileWeights(steps * tileVectors)));
  work.firstStep = mul(piece, constant(part.order.steps));
  work.endStep = constant(steps);
  if (pieces > 1)
    work.endStep =
        min(add(work.firstStep, constant(part.order.steps)), work.endStep);
  work.begins = equal(piece, constant(0));
  work.ends = equal(piece, constant(pieces - 1));
  // Complete sums are read before the block that is `lag` later leaves its own;
  // partial ones wait until all channels have had their turn.
  work.slot = pieces > 1 ? turn : remainder(index, part.lag);
  work.turn = turn;
  Value pixelBlock = add(part.firstPixel, pixel);
  for (int64_t t = 0; t < schedule.inputTiles; ++t)
    work.tiles.push_back(locateTile(pixelBlock, t, work.channel));
  planFetch(part, pixel, groupIndex, work);
  planInputFetch(part, pixelBlock, work);
  return work;
}

TileKernel::Tile TileKernel::locateTile(Value pixelBlock, int64_t t,
                                        Value channel) {
  Tile tile;
  int64_t count = cover.getNumTiles(), perRun = cover.getTilesPerRun();
  Value number = addMul(constant(t), pixelBlock, constant(schedule.inputTiles));
  Value exists;
  if (count % schedule.inputTiles != 0) {
    exists = less(number, constant(count));
    number = min(number, constant(count - 1));
  }
  Value run = divide(number, perRun);
  Value start = mul(remainder(number, perRun), constant(cover.rows));
  tile.position = start;
  if (cover.length % cover.rows != 0)
    tile.position = min(start, constant(cover.length - cover.rows));
  tile.first = sub(start, tile.position);
  if (exists)
    tile.first = select(exists, tile.first, constant(cover.rows));
  bool wholeImages = cover.length > rowPixels;
  Value n = wholeImages ? run : divide(run, imageRows);
  Value y = wholeImages ? constant(0) : remainder(run, imageRows);
  auto startOf = [&](const FlatBuffer &line, Value lineRow) {
    return add(mul(n, line.strides[0]), mul(lineRow, line.strides[1]));
  };
  tile.input = addMul(startOf(input, mul(y, constant(op.getStrides()[0]))),
                      tile.position, pixelStride);
  tile.output = add(startOf(output, y), channel);
  for (const FlatBuffer &line : epilogue) {
    Value at;
    if (line.strides.size() != 1)
      at = startOf(line, y);
    if (at && !hasOneChannel(line))
      at = add(at, channel);
    tile.epilogue.push_back(at);
  }
  return tile;
}

/// Cold weights. Where blocks of channels stay for many pixels, or pass over
/// them again and again, they fetch the weights of those that follow, each its
/// share; elsewhere weights are fetched a little before their first use. Behind
/// the last weights lie those of the next kernel.
void TileKernel::planFetch(const Part &part, Value pixel, Value group,
                           Work &work) {
  int64_t blockBytes = tileVectors * problem.weightBytes;
  if (!op->hasAttr(kColdWeightsAttr) || blockBytes < kFetchAhead)
    return;
  int64_t pixelBlocks = cover.getNumBlocks(schedule.inputTiles);
  int64_t together = part.order.channelBlocks;
  work.fetch =
      addMul(weightAddress, work.weight, constant(int64_t(weightBytes)));
  bool passAgain = pixelBlocks >= kEnoughBlocks && together < part.blocks;
  if ((together == 1 && pixelBlocks > 1) || passAgain) {
    work.fetchLines =
        llvm::divideCeil(blockBytes / kCacheLine, pixelBlocks * steps);
    work.fetchStride = work.fetchLines * kCacheLine;
    // From the first weights of those that stay to the first that follow, and
    // to the share of this block.
    Value share = addMul(work.turn, pixel, constant(together));
    share = mul(share, constant(steps * work.fetchStride));
    work.fetch = sub(work.fetch, mul(work.turn, constant(blockBytes)));
    work.fetch = add(add(work.fetch, constant(together * blockBytes)), share);
    if (together > 1)
      work.wanted = less(share, constant(together * blockBytes));
    return;
  }
  work.fetchStride = countTileWeights(part.vectors) * weightBytes;
  work.fetchLines = work.fetchStride / kCacheLine;
  work.fetch = add(work.fetch, constant(kFetchAhead));
  if (pixelBlocks > 1)
    work.wanted = equal(pixel, constant(0));
}

/// The next block's pixels, where all of them together are too many to be in
/// the second cache still. The blocks of channels share them, so that none has
/// much to do besides its products.
void TileKernel::planInputFetch(const Part &part, Value pixelBlock,
                                Work &work) {
  constexpr int64_t kFarBytes = 512 << 10, kMaxPixels = 4;
  int64_t perBlock = schedule.inputTiles * cover.rows;
  int64_t pixels = llvm::divideCeil(perBlock, part.order.channelBlocks);
  int64_t bytes = op.getInputType().getNumElements() * inputBytes;
  if (!problem.isPointwise || areRowsJoined || cover.runs > 1 ||
      bytes < kFarBytes || pixels > kMaxPixels ||
      cover.getNumBlocks(schedule.inputTiles) == 1)
    return;
  work.fetchPixels = pixels;
  Value first = mul(add(pixelBlock, constant(1)), constant(perBlock));
  first = addMul(first, work.turn, constant(pixels));
  work.inputFetch = addMul(inputAddress, mul(first, pixelStride),
                           constant(int64_t(inputBytes)));
}

/// Whether a block's pixels are first brought into the order in which tiles are
/// loaded: where rows are joined, and where they lie so far apart that they
/// share few sets of the first cache and are read often enough.
bool TileKernel::shouldPackInput(const Part &part) {
  if (areRowsJoined)
    return true;
  constexpr int64_t kFarApart = 2 << 10, kMinReads = 4;
  std::optional<int64_t> stride = getConstantIntValue(pixelStride);
  return problem.isPointwise && stride &&
         *stride * inputBytes % kFarApart == 0 &&
         op.getRowLength() % step == 0 && part.order.channelBlocks >= kMinReads;
}
