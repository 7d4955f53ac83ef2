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
#include "quantx/Support/Constants.h"

using namespace mlir;
using namespace quantx;

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
  return shape;
}

void WindowTiles::placeBlock(const LaunchShape &shape) {
  auto type = MemRefType::get(
      {facts.stages * getStageWords() + leaf.getExtraWords()}, b.getI32Type(),
      AffineMap(),
      gpu::AddressSpaceAttr::get(b.getContext(), gpu::AddressSpace::Workgroup));
  stages.memory = kernel.addWorkgroupAttribution(type, loc);
  stages.extraWord = facts.stages * getStageWords();
  stages.distance = facts.stages - 1 - leaf.getLag();
  stages.thread = gpu::ThreadIdOp::create(b, loc, gpu::Dimension::x);
  Value x = gpu::BlockIdOp::create(b, loc, gpu::Dimension::x);
  Value y = gpu::BlockIdOp::create(b, loc, gpu::Dimension::y);
  Value z = gpu::BlockIdOp::create(b, loc, gpu::Dimension::z);
  lane = rem(stages.thread, facts.threads);
  Value group = div(stages.thread, facts.threads);
  int64_t columns = tileChannels / groupChannels;
  groupRow = mul(div(group, columns), groupPixels);
  groupColumn = mul(rem(group, columns), groupChannels);
  firstPixel = mul(add(mul(z, shape.grid[0]), x), tilePixels);
  part = div(y, channelTiles);
  firstChannel = mul(rem(y, channelTiles), tileChannels);
  firstWeight = mul(y, depth.getSteps() * getTileWords(tileChannels));
}

/// Runs `body` where `value` is below `bound`; it is below `most` anyway.
void WindowTiles::ifBelow(Value value, int64_t bound, int64_t most,
                          llvm::function_ref<void()> body) {
  if (most <= bound)
    return body();
  auto guard = scf::IfOp::create(b, loc, isBelow(value, bound));
  OpBuilder::InsertionGuard insertion(b);
  b.setInsertionPointToStart(guard.thenBlock());
  body();
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
  if (failed(inputMap ? emitStreamed() : emitGathered()))
    return failure();
  return shape;
}

FailureOr<LaunchShape> quantx::emitTilesKernel(OpBuilder &b, WindowReduceOp op,
                                               gpu::GPUFuncOp kernel,
                                               const MemoryMap &map) {
  auto *leaf = cast<MatrixLeaf>(findLeaf(op.getContext(), op.getLeaf()));
  return WindowTiles(b, op, kernel, *leaf, map).emit();
}
