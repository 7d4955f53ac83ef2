//===- WindowTiles.cpp - a contraction from tiles in shared memory --------===//
//
// Cuts the product into tiles, places what a block needs, and leaves the rest
// to the two ways in which tiles come to shared memory. What lies past the end
// of a sum meets weights that are zero; past the last pixel or channel threads
// compute with what is there and store nothing.
//
//===----------------------------------------------------------------------===//

#include "WindowTiles.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "quantx/Schedule/EmitLoop.h"
#include "quantx/Support/Constants.h"

using namespace mlir;
using namespace quantx;

/// How many tiles a contraction has.
static int64_t countTiles(WindowReduceOp op) {
  auto type = cast<ShapedType>(op.getInit().getType());
  int64_t pixels = ShapedType::getNumElements(type.getShape().drop_back());
  int64_t groups = int64_t(op.getGroups());
  return llvm::divideCeil(pixels, op.getTile()[0]) * groups *
         llvm::divideCeil(type.getDimSize(3) / groups, op.getTile()[1]);
}

int64_t quantx::chooseSplits(WindowReduceOp op, int64_t wanted,
                             int64_t multiprocessors) {
  auto *leaf =
      dyn_cast_or_null<MatrixLeaf>(findLeaf(op.getContext(), op.getLeaf()));
  if (!leaf || !cast<ShapedType>(op.getInit().getType()).hasStaticShape())
    return 1;
  MatrixDepth depth{op.getNumRows(), op.getRowLength(), leaf->getMatrix().step};
  int64_t tiles = std::max<int64_t>(countTiles(op), 1);
  if (wanted == 0) {
    // A block has enough to do, and the second kernel little to add.
    constexpr int64_t leastSteps = 8, most = 16;
    wanted = std::min(
        {most, multiprocessors / tiles, depth.getSteps() / leastSteps});
  }
  if (wanted < 2 || depth.getSteps() < 2 || tiles > kMaxGrid)
    return 1;
  // No block may be left without a step.
  int64_t ofBlock = llvm::divideCeil(depth.getSteps(), wanted);
  return llvm::divideCeil(depth.getSteps(), ofBlock);
}

int64_t quantx::getPartialBytes(WindowReduceOp op, int64_t splits) {
  if (splits < 2)
    return 0;
  return splits * countTiles(op) * op.getTile()[0] * op.getTile()[1] * 4;
}

LogicalResult WindowTiles::check() {
  const DotLeafFacts &leafFacts = leaf.getFacts();
  auto kindOf = [](Type type) { return getElementKind(type); };
  auto weightType = op.getWeights()
                        ? cast<MemRefType>(op.getWeights().getType())
                        : MemRefType();
  if (op.getKind() != WindowKind::Contract || op.hasWeightSets() ||
      kindOf(op.getInputType().getElementType()) != leafFacts.inputs[0] ||
      kindOf(weightType.getElementType()) != leafFacts.weight ||
      kindOf(accumulator) != leafFacts.accumulator)
    return op.emitError() << "leaf '" << leafFacts.name << "' contracts "
                          << getElementName(leafFacts.inputs[0]) << " with "
                          << "one set of weights of type "
                          << getElementName(leafFacts.weight) << " in "
                          << getElementName(leafFacts.accumulator);
  bool isWhole =
      tilePixels % facts.pixels == 0 && tilePixels % groupPixels == 0 &&
      tileChannels % facts.channels == 0 && tileChannels % groupChannels == 0;
  if (!isWhole || threads > facts.blockThreads)
    return op.emitError() << "leaf '" << leafFacts.name << "' has no tiles of "
                          << tilePixels << " pixels and " << tileChannels
                          << " channels";
  int64_t count = int64_t(op.getGroups()) * channelTiles * depth.getSteps() *
                  tileChannels * facts.step;
  if (weightType.getNumElements() != count)
    return op.emitError() << "leaf '" << leafFacts.name << "' multiplies "
                          << count << " packed weights here";
  return success();
}

void WindowTiles::cutTile() {
  tilePixels = op.getTile()[0];
  tileChannels = op.getTile()[1];
  groupPixels = std::min(tilePixels, facts.groupPixels);
  groupChannels = std::min(tileChannels, facts.groupChannels);
  productChannels = leaf.getProductChannels(groupChannels);
  sumLayout = leaf.getSums(productChannels);
  threads = facts.countGroups(tilePixels, tileChannels) * facts.threads;
  partChannels = channels / int64_t(op.getGroups());
  channelTiles = llvm::divideCeil(partChannels, tileChannels);
  numTiles = countTiles(op);
  depth = {op.getNumRows(), op.getRowLength(), facts.step};
  inputMap = describeInput();
}

FailureOr<LaunchShape> WindowTiles::getShape() {
  LaunchShape shape;
  // Streams have a warp that feeds them.
  shape.block[0] = threads + (inputMap ? kFeedingThreads : 0);
  shape.map = inputMap;
  int64_t blocks = llvm::divideCeil(pixels, tilePixels);
  shape.grid[2] = llvm::divideCeil(blocks, kMaxGrid);
  shape.grid[0] = llvm::divideCeil(blocks, shape.grid[2]);
  shape.grid[1] = int64_t(op.getGroups()) * channelTiles;
  if (shape.grid[1] > kMaxGrid || shape.grid[2] > kMaxGrid)
    return op.emitError() << "this has no form on a GPU: its result is too "
                             "large";
  // Few tiles are in one layer.
  if (share.role == TileShare::Part)
    shape.grid[2] = share.splits;
  return shape;
}

void WindowTiles::placeBlock(const LaunchShape &shape) {
  // What only adds needs room for its results alone.
  int64_t words = facts.stages * getStageWords();
  if (share.role == TileShare::Rest)
    words = getTileWords(tilePixels) * tileChannels / facts.step;
  auto type = MemRefType::get(
      {words + leaf.getExtraWords()}, b.getI32Type(), AffineMap(),
      gpu::AddressSpaceAttr::get(b.getContext(), gpu::AddressSpace::Workgroup));
  stages.memory = kernel.addWorkgroupAttribution(type, loc);
  stages.extraWord = words;
  stages.distance = facts.stages - 1 - leaf.getLag();
  stages.thread = gpu::ThreadIdOp::create(b, loc, gpu::Dimension::x);
  Value x = gpu::BlockIdOp::create(b, loc, gpu::Dimension::x);
  Value y = gpu::BlockIdOp::create(b, loc, gpu::Dimension::y);
  Value z = gpu::BlockIdOp::create(b, loc, gpu::Dimension::z);
  orderBlocks(shape, x, y);
  lane = rem(stages.thread, facts.threads);
  Value group = div(stages.thread, facts.threads);
  int64_t columns = tileChannels / groupChannels;
  groupRow = mul(div(group, columns), groupPixels);
  groupColumn = mul(rem(group, columns), groupChannels);
  bool isPart = share.role == TileShare::Part;
  firstPixel = mul(isPart ? x : add(mul(z, shape.grid[0]), x), tilePixels);
  tile = add(mul(y, shape.grid[0]), x);
  placeSteps(isPart ? z : constant(0));
  part = div(y, channelTiles);
  firstChannel = mul(rem(y, channelTiles), tileChannels);
  firstWeight = mul(y, depth.getSteps() * getTileWords(tileChannels));
}

/// Blocks start in the order of their numbers. In bands of some tiles of
/// channels those that run side by side share input and weights alike, and the
/// second cache holds both.
void WindowTiles::orderBlocks(const LaunchShape &shape, Value &x, Value &y) {
  constexpr int64_t leastBlocks = 64;
  int64_t band = 8;
  while (shape.grid[1] % band != 0)
    band /= 2;
  if (band == 1 || op.getGroups() != 1 || shape.grid[2] != 1 ||
      shape.grid[0] * shape.grid[1] < leastBlocks)
    return;
  Value number = add(mul(y, shape.grid[0]), x);
  Value within = rem(number, band * shape.grid[0]);
  x = div(within, band);
  y = add(mul(div(number, band * shape.grid[0]), band), rem(within, band));
}

void WindowTiles::placeSteps(Value number) {
  split = number;
  firstStep = mul(split, getSteps());
  stepCount = constant(getSteps());
  if (depth.getSteps() % getSteps() == 0)
    return;
  Value rest =
      b.createOrFold<arith::SubIOp>(loc, constant(depth.getSteps()), firstStep);
  stepCount = min(rest, getSteps());
}

void WindowTiles::ifStep(Value step, int64_t most,
                         llvm::function_ref<void()> body) {
  if (getConstantIntValue(stepCount))
    return ifBelow(step, getSteps(), most, body);
  Value isThere =
      arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult, step, stepCount);
  emitIf(b, loc, isThere, body);
}

/// Runs `body` where `value` is below `bound`; it is below `most` anyway.
void WindowTiles::ifBelow(Value value, int64_t bound, int64_t most,
                          llvm::function_ref<void()> body) {
  if (most <= bound)
    return body();
  emitIf(b, loc, isBelow(value, bound), body);
}

Value WindowTiles::getWeightWord(Value step) {
  return add(add(firstWeight, mul(step, getTileWords(tileChannels))),
             constant(weights->offset / 4));
}

GroupStep WindowTiles::placeGroup(Value stage) {
  GroupStep group;
  group.memory = stages.memory;
  group.slabBytes = inputMap ? inputMap->swizzle : facts.step;
  group.slabWords = tilePixels * group.slabBytes / 4;
  Value start = getStart(stage);
  group.input = add(start, mul(groupRow, group.slabBytes / 4));
  group.weights = add(add(start, constant(getTileWords(tilePixels))),
                      mul(groupColumn, facts.step / 4));
  group.lane = lane;
  group.pixels = groupPixels;
  group.channels = groupChannels;
  // A single step may be half empty.
  group.bytes = std::min(
      facts.step,
      int64_t(llvm::alignTo(depth.getChunks() * kChunkBytes, facts.depth)));
  return group;
}

FailureOr<LaunchShape> WindowTiles::emit() {
  if (failed(findPlaces()))
    return failure();
  cutTile();
  if (failed(check()))
    return failure();
  FailureOr<LaunchShape> shape = getShape();
  if (failed(shape))
    return failure();
  if (inputMap) {
    if (failed(kernel.insertArgument(kNumKernelBuffers,
                                     LLVM::LLVMPointerType::get(b.getContext()),
                                     {}, loc)))
      return failure();
    mapPointer = kernel.getArgument(kNumKernelBuffers);
  }
  placeBlock(*shape);
  if (share.role == TileShare::Rest) {
    if (failed(emitResults(loadPartialSums())))
      return failure();
  } else if (failed(inputMap ? emitStreamed() : emitGathered())) {
    return failure();
  }
  return shape;
}

FailureOr<LaunchShape> quantx::emitTilesKernel(OpBuilder &b, WindowReduceOp op,
                                               gpu::GPUFuncOp kernel,
                                               const MemoryMap &map,
                                               TileShare share) {
  auto *leaf = cast<MatrixLeaf>(findLeaf(op.getContext(), op.getLeaf()));
  return WindowTiles(b, op, kernel, *leaf, map, share).emit();
}
