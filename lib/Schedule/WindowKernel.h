//===- WindowKernel.h - the loops and vectors of a window_reduce *- C++ -*-===//
//
// Emits one quantx.window_reduce on buffers as scf and vector ops.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_WINDOWKERNEL_H
#define LIB_SCHEDULE_WINDOWKERNEL_H

#include "FlatBuffer.h"
#include "ParallelLoops.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Schedule/DotLeaf.h"
#include "quantx/Schedule/GroupLayout.h"
#include <memory>
#include <optional>

namespace quantx {

/// The variable that holds the number of threads.
inline constexpr const char *kThreadsVariable = "quantx_threads";
/// On an op: its weights are not in the caches when it begins.
inline constexpr const char *kColdWeightsAttr = "quantx.cold_weights";

class WindowKernel {
public:
  virtual ~WindowKernel() = default;
  /// Code goes where `builder` stands.
  WindowKernel(WindowReduceOp op, const DotLeaf &leaf,
               mlir::OpBuilder &builder);
  /// How many elements of packed weights the kernel reads.
  int64_t getNumWeights();
  /// Units of work: no two of them write the same cache line where the layout
  /// of the result allows it, and all have about the same size. 1 where the
  /// work is not divided.
  virtual int64_t getNumUnits();
  /// Products and bytes read and written, a measure of its time; for static
  /// shapes.
  int64_t getWork();
  /// Whether a size or the place of an element is known at run time only.
  bool isOpen();
  /// The units and the products of an open kernel, as code.
  mlir::Value emitNumUnits();
  mlir::Value emitWork();
  void emit() { emitPart(nullptr, nullptr); }
  /// Computes the units [first, end); all work for null.
  virtual void emitPart(mlir::Value first, mlir::Value end);

protected:
  using Values = llvm::SmallVector<mlir::Value>;

  /// Lines that are computed; all without values.
  struct Range {
    mlir::Value first, end;
  };
  /// Vectors of channels that are computed together.
  struct Block {
    /// First channel of result and input, first weight, and where the next
    /// block's weights begin when they are to be fetched.
    mlir::Value channel, input, weight, nextWeight;
    int64_t vectors;
    /// The last vector has fewer channels than lanes.
    bool masked;
    /// Where their number is open: the channels of the last vector.
    mlir::Value rest;
    Range lines;
    Values start;
    /// Per epilogue operand of rank 1, one vector each.
    llvm::SmallVector<Values> parameters;
  };
  /// How threads divide the work. A line is a row of pixels or, when all pixels
  /// are joined, a tile of them.
  struct Partition {
    int64_t lines, linesPerUnit;
    /// Blocks of channels have units of their own; the lines of a block are
    /// neighbours.
    bool byBlock;
  };
  /// A row of the result that has weights of its own.
  struct Row {
    mlir::Value n, y, set;
  };
  /// Positions of the first pixel of a tile in each line.
  struct Place {
    mlir::Value input, output;
    Values epilogue;
    /// How many tiles came before; only set where weights are fetched.
    mlir::Value tile;
  };

  FlatBuffer flatten(mlir::Value buffer) {
    return flattenBuffer(b, loc, buffer);
  }
  void chooseLanes();
  void layOutChannels();
  int64_t getPartSize();
  /// Whether channels or summed elements are counted at run time.
  bool hasOpenWeights() const {
    return mlir::ShapedType::isDynamic(channels) || isSumOpen();
  }
  bool isSumOpen() const { return isDynamicSum; }
  bool canJoinPixels();
  void emitOpenPixels(
      const Block &block, bool countsTiles,
      llvm::function_ref<void(mlir::Value, mlir::Value, int64_t)> emitPixelsAt);
  void loadParameters(Block &block);
  /// Whether an image has one value per pixel.
  bool hasOneChannel(const FlatBuffer &line);
  void emitBlocks(const Row *row, Range lines = {});
  int64_t getNumBlocks() const;
  Partition choosePartition();
  /// A partition as numbers in the code.
  struct Division {
    mlir::Value lines, linesPerUnit;
    /// Of one block, if they are divided.
    mlir::Value units;
    bool byBlock;
  };
  bool mayDivideBlocks();
  Division emitDivision();
  Division emitOpenDivision();
  void emitUnits(mlir::Value first, mlir::Value end);
  void emitBlock(mlir::Value index, int64_t vectors, bool masked,
                 const Row *row, Range lines = {}, mlir::Value rest = {});
  void emitOpenBlocks(const Row &row);
  void emitRow(const Block &block, mlir::Value n, mlir::Value y);
  /// Among so many tiles the fetching of weights is divided where their number
  /// is open; more tiles fetch nothing new.
  static constexpr int64_t kFewTiles = 8;
  int64_t countTiles() const;
  int64_t getBlockWeights();
  mlir::Value countBlockWeights();
  bool shouldFetchWeights();
  void emitPixels(const Block &block, Place row);
  void emitTile(const Block &block, const Place &place, int64_t pixels);
  Values emitTaps(const Block &block, const Place &place, int64_t pixels,
                  Values accumulators);
  Values emitContraction(const Block &block, mlir::Value input,
                         mlir::Value weight, mlir::Value ahead, int64_t pixels,
                         Values acc);
  using GroupLoader = llvm::function_ref<mlir::Value(mlir::Value)>;
  Values emitGroup(const Block &block, mlir::Value input, mlir::Value weight,
                   mlir::Value ahead, int64_t pixels, GroupLoader load,
                   Values acc);
  Values emitOpenContraction(const Block &block, mlir::Value input,
                             mlir::Value weight, int64_t pixels, Values acc);
  Values emitDepthwiseRow(const Block &block, mlir::Value input,
                          mlir::Value weight, int64_t pixels, Values acc);
  /// The weights of one step for one vector of channels.
  mlir::Value loadWeights(mlir::Value at);
  /// Elements that hold the weights of `steps` of these.
  int64_t countStepWeights(int64_t steps) const {
    const DotLeafFacts &facts = leaf.getFacts();
    return facts.countStored(steps * facts.group * lanes);
  }
  void fetchWeights(mlir::Value at, int64_t count);
  Values emitMerged(const Block &block, mlir::Value input, mlir::Value weight,
                    int64_t pixels, Values acc);
  mlir::Value spreadGroups(mlir::Value elements, int64_t groups, int64_t first);
  Values emitChannels(const Block &block, mlir::Value input, mlir::Value tap,
                      int64_t pixels, Values acc);
  /// A vector of sums, and where it belongs.
  struct Sum {
    mlir::Value value;
    const Place *place;
    int64_t pixel, vector;
  };
  void findNarrowing();
  /// What the body makes of each of the sums.
  Values emitCodes(const Block &block, llvm::ArrayRef<Sum> sums);
  /// The vector form of `wanted`, a value of the body; null for its result.
  mlir::Value emitEpilogue(const Block &block, const Place &place,
                           int64_t pixel, int64_t vector, mlir::Value acc,
                           mlir::Value wanted = {});

  mlir::Value loadGroup(mlir::Value at, int64_t valid);
  mlir::Value loadGroup(mlir::Value at, mlir::Value valid);
  mlir::Value loadChannels(mlir::Value data, mlir::Type element, mlir::Value at,
                           const Block &block, int64_t vector);
  void storeChannels(mlir::Value data, mlir::Value value, mlir::Value at,
                     const Block &block, int64_t vector);
  mlir::Value widen(mlir::Value value);
  /// Channels in a vector of the block.
  int64_t countChannels(const Block &block, int64_t vector);
  mlir::Value makeMask(int64_t count);
  /// The channels of a vector that exist; null for all lanes.
  mlir::Value getMask(const Block &block, int64_t vector);

  mlir::Value constant(int64_t value);
  /// Runs `body` for first <= i < end.
  void loop(mlir::Value first, mlir::Value end,
            llvm::function_ref<void(mlir::Value)> body);
  /// Runs `body` if place < end.
  void ifBelow(mlir::Value place, mlir::Value end,
               llvm::function_ref<void()> body);
  mlir::Value add(mlir::Value a, mlir::Value b);
  mlir::Value mul(mlir::Value a, mlir::Value b);
  mlir::Value addMul(mlir::Value base, mlir::Value index, mlir::Value stride) {
    return add(base, mul(index, stride));
  }
  mlir::VectorType vectorOf(mlir::Type element) const {
    return mlir::VectorType::get(lanes, element);
  }
  /// Runs `body` for 0 <= i < count, handing the values on; no loop for one.
  Values loop(mlir::Value count, Values values,
              llvm::function_ref<Values(mlir::Value, Values)> body);

  WindowReduceOp op;
  const DotLeaf &leaf;
  mlir::OpBuilder &b;
  mlir::Location loc;
  mlir::Type accumulator;
  int64_t lanes, channels, tileVectors, tilePixels;
  GroupLayout layout{1, 1, 1};
  /// A value of the body whose nearest byte is the result: the leaf narrows
  /// several vectors of it at once.
  struct Narrowing {
    mlir::Value value;
    bool isUnsigned;
  };
  std::optional<Narrowing> narrowing;
  /// The part of the channels at hand.
  mlir::Value part;
  /// Batch, rows and pixels of the output, after joining.
  mlir::Value batch, rows, pixels;
  bool joined = false;
  bool isDynamicSum = false;
  /// `weights` and `start` only where the op has them.
  FlatBuffer input, output, weights, start;
  llvm::SmallVector<FlatBuffer> epilogue;
};

/// The kernel for the op's leaf, of vectors or of tiles.
std::unique_ptr<WindowKernel> makeKernel(WindowReduceOp op, const DotLeaf &leaf,
                                         mlir::OpBuilder &builder);

} // namespace quantx

#endif
