//===- DotLeaf.h - how a target multiplies and adds -------------*- C++ -*-===//
//
// The one place where the schedule calls a target: the innermost step of a
// contraction. A leaf says in which order it eats weights and emits the step;
// blocks, loops and epilogues are the schedule's.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_SCHEDULE_DOTLEAF_H
#define QUANTX_SCHEDULE_DOTLEAF_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectInterface.h"
#include "quantx/Schedule/TargetDescription.h"
#include "quantx/Support/Tensor.h"
#include "llvm/Support/Casting.h"
#include "llvm/Support/MathExtras.h"
#include <memory>
#include <optional>

namespace quantx {

/// The element types of a sum of products. Integers are named by their width;
/// their sign is not part of this.
struct DotTypes {
  ElementKind input, weight, accumulator;
  /// Bits in which packed weights are to lie in memory, see DotLeafFacts.
  int64_t storedBits = 0;
};

/// The matrix registers of a leaf that multiplies whole tiles.
struct TileFacts {
  /// Rows of a tile and bytes of a row, at most.
  int64_t rows, rowBytes;
  /// How many tiles there are.
  int64_t count;
};

/// How threads of a GPU share a matrix product: a block of them brings tiles of
/// input and weights to shared memory, and the groups of the block multiply
/// parts of them.
struct MatrixFacts {
  /// Threads that multiply together.
  int64_t threads;
  /// Rows (pixels) and columns (channels) of one product, and how many input
  /// elements it sums.
  int64_t pixels, channels, depth;
  /// The most rows and columns that one group of threads computes.
  int64_t groupPixels, groupChannels;
  /// Input elements of each row and column that are in shared memory at once,
  /// and how many such steps are there at once.
  int64_t step, stages;
  /// The most threads of a block that leave enough registers to each.
  int64_t blockThreads;

  int64_t countGroups(int64_t tilePixels, int64_t tileChannels) const {
    return llvm::divideCeil(tilePixels, groupPixels) *
           llvm::divideCeil(tileChannels, groupChannels);
  }
};

/// The facts of a leaf.
struct DotLeafFacts {
  /// Also the spelling in the IR and in options.
  llvm::StringRef name;
  /// Features that the target must have.
  llvm::SmallVector<llvm::StringRef, 3> features;
  /// Element types of images that it can read.
  llvm::SmallVector<ElementKind, 2> inputs;
  /// Type of a packed weight; narrower integers are widened when packed.
  ElementKind weight;
  /// Type of the sums.
  ElementKind accumulator;
  /// Accumulators in one vector.
  int64_t lanes;
  /// Input elements that one step multiplies and sums for each accumulator.
  int64_t group;
  /// Vector registers that the code may use.
  int64_t registers;
  /// Set for leaves that multiply tiles.
  std::optional<TileFacts> tile = std::nullopt;
  /// Lanes are threads of a GPU.
  bool threads = false;
  /// Set for leaves that multiply tiles in the shared memory of a GPU.
  std::optional<MatrixFacts> matrix = std::nullopt;
  /// Bits in which packed weights lie in memory where they become `weight` in
  /// registers only: 8, or 4, two a byte, see packNibbles. 0 for as they are.
  int64_t storedBits = 0;

  bool isFloat() const { return isFloatKind(accumulator); }
  /// Bits of a vector of accumulators.
  int64_t getVectorBits() const {
    return lanes * int64_t(getElementSize(accumulator)) * 8;
  }
  /// Whether the leaf can compute sums of these types.
  bool takes(const DotTypes &types) const;
  /// In what packed weights lie in memory, and how many such elements hold
  /// `weights` of them.
  ElementKind getStoredKind() const {
    return storedBits ? ElementKind::I8 : weight;
  }
  int64_t countStored(int64_t weights) const {
    return storedBits == 4 ? weights / 2 : weights;
  }
  /// Input elements that one step takes, which the rows of packed weights are
  /// filled up to with zeros: a group, or a row of a tile.
  int64_t getStep() const {
    return tile ? tile->rowBytes / int64_t(getElementSize(weight)) : group;
  }
  /// Packed weights of one output channel and one row of `length` elements.
  int64_t getPackedLength(int64_t length) const {
    return llvm::alignTo(length, getStep());
  }
};

/// One way of a target to compute sums of products: a VectorLeaf, a TileLeaf, a
/// ThreadLeaf, or a MatrixLeaf (lib/Target/GPU/MatrixLeaf.h).
class DotLeaf {
public:
  explicit DotLeaf(DotLeafFacts facts) : facts(std::move(facts)) {}
  virtual ~DotLeaf() = default;
  const DotLeafFacts &getFacts() const { return facts; }

  /// What the leaf adds to each input element because its instruction wants
  /// another sign: the accumulator must start so many times the sum of the
  /// weights lower.
  virtual int64_t getInputOffset(ElementKind input, bool isUnsigned) const {
    return 0;
  }

  /// lanes * group weights, made of `stored` bytes that hold two each.
  virtual mlir::Value widenNibbles(mlir::OpBuilder &builder, mlir::Location loc,
                                   mlir::Value stored) const;

  /// Whether bytes are better widened to 16 bits once, before the kernel, than
  /// in every step that reads them.
  virtual bool wantsWideInput() const { return false; }

  /// Whether multiplyHigh is better than plain arithmetic in 64 bits.
  virtual bool canMultiplyHigh() const { return false; }
  /// The high 32 bits of value * factor + addend in each lane, for vectors of
  /// as many lanes as the leaf's; `value` and `factor` have 32 bits, `addend`
  /// has 64, or is null for 0.
  virtual mlir::Value multiplyHigh(mlir::OpBuilder &builder, mlir::Location loc,
                                   mlir::Value value, mlir::Value factor,
                                   mlir::Value addend) const {
    return {};
  }

  /// How many vectors of 32-bit integers `narrow` joins; 0 where truncating
  /// each by itself is as good.
  virtual int64_t getNumNarrowed() const { return 0; }
  /// The bytes nearest to the lanes of so many vectors, those of one vector
  /// behind those of the one before.
  virtual mlir::Value narrow(mlir::OpBuilder &builder, mlir::Location loc,
                             mlir::ValueRange values, bool isUnsigned) const {
    return {};
  }

private:
  DotLeafFacts facts;
};

/// Accumulators in vectors, one input pixel against many channels at a time.
class VectorLeaf : public DotLeaf {
public:
  using DotLeaf::DotLeaf;
  static bool classof(const DotLeaf *leaf) {
    return !leaf->getFacts().tile && !leaf->getFacts().threads;
  }

  /// The operand made of `elements`, lanes * group input elements, those of one
  /// lane side by side.
  virtual mlir::Value arrange(mlir::OpBuilder &builder, mlir::Location loc,
                              mlir::Value elements, bool isUnsigned) const = 0;
  /// The operand made of `elements`, a vector of `group` input elements, for
  /// all lanes.
  virtual mlir::Value broadcast(mlir::OpBuilder &builder, mlir::Location loc,
                                mlir::Value elements,
                                bool isUnsigned) const = 0;
  /// acc + sum over the group of activation * weight, in each lane. `weights`
  /// has lanes * group elements, those of one lane side by side.
  virtual mlir::Value dot(mlir::OpBuilder &builder, mlir::Location loc,
                          mlir::Value acc, mlir::Value activations,
                          mlir::Value weights) const = 0;
  /// acc + the sum of four products in each lane, of signed activations
  /// (vector<4xi8>, the same for all lanes) and unsigned weights (a vector of
  /// i32, four bytes in each lane), by plain arithmetic where a leaf knows
  /// nothing better. Leaves that sum in i32 only.
  virtual mlir::Value dotBytes(mlir::OpBuilder &builder, mlir::Location loc,
                               mlir::Value acc, mlir::Value activations,
                               mlir::Value weights) const;
  /// acc + value * weight in each lane, of the accumulator's type. A leaf with
  /// an instruction of its own may require that integer factors fit in 16 bits.
  virtual mlir::Value multiplyAdd(mlir::OpBuilder &builder, mlir::Location loc,
                                  mlir::Value acc, mlir::Value value,
                                  mlir::Value weight) const;
};

/// Accumulators in tiles: a row is an output pixel, a column an output channel.
/// Values of tiles have the leaf's own type; they are made for constant numbers
/// of rows and stay in registers.
class TileLeaf : public DotLeaf {
public:
  using DotLeaf::DotLeaf;
  static bool classof(const DotLeaf *leaf) {
    return leaf->getFacts().tile.has_value();
  }

  /// `rows` rows of a whole tile's width that begin at the address `pointer`
  /// (an index) and lie `stride` bytes apart. `streamed` data is not used again
  /// soon and should leave the first cache to others.
  virtual mlir::Value load(mlir::OpBuilder &builder, mlir::Location loc,
                           int64_t rows, mlir::Value pointer,
                           mlir::Value stride, bool streamed) const = 0;
  virtual mlir::Value zero(mlir::OpBuilder &builder, mlir::Location loc,
                           int64_t rows) const = 0;
  virtual void store(mlir::OpBuilder &builder, mlir::Location loc, int64_t rows,
                     mlir::Value pointer, mlir::Value stride,
                     mlir::Value tile) const = 0;
  /// Asks for the cache line at the address `pointer`, which need not be a
  /// valid one, to be brought into the second cache.
  virtual void fetch(mlir::OpBuilder &builder, mlir::Location loc,
                     mlir::Value pointer) const = 0;
  /// acc + input * weights. `input` has `rows` rows of pixels; a row of
  /// `weights` holds one group of input elements for each channel.
  virtual mlir::Value multiply(mlir::OpBuilder &builder, mlir::Location loc,
                               int64_t rows, mlir::Value acc, mlir::Value input,
                               mlir::Value weights, bool isUnsigned,
                               bool weightsUnsigned) const = 0;
};

/// Accumulators in threads, neighbours of which compute neighbouring channels.
/// A step takes one word of 32 bits of input elements and one of weights.
class ThreadLeaf : public DotLeaf {
public:
  using DotLeaf::DotLeaf;
  static bool classof(const DotLeaf *leaf) {
    return leaf->getFacts().threads && !leaf->getFacts().matrix;
  }

  /// acc + sum over the group of activation * weight.
  virtual mlir::Value dot(mlir::OpBuilder &builder, mlir::Location loc,
                          mlir::Value acc, mlir::Value activations,
                          mlir::Value weights, bool isUnsigned) const = 0;
};

/// A dialect that a target's leaves are written in offers them through this.
class DotLeafInterface : public mlir::DialectInterface::Base<DotLeafInterface> {
public:
  explicit DotLeafInterface(mlir::Dialect *dialect) : Base(dialect) {}
  /// The target's leaves, the best first.
  virtual llvm::ArrayRef<std::unique_ptr<DotLeaf>> getLeaves() const = 0;
};

/// The weights of a leaf that stores 4 bits, from -8 to 7, two a byte. Those of
/// one step lie in words of the leaf's type: with n words, nibble j of word u,
/// from its low end, is weight j * n + u, so that a vector in which these words
/// repeat holds each weight in a word of its own.
Tensor packNibbles(const DotLeafFacts &leaf, const Tensor &packed);

/// The leaf of this name, of any target; null when there is none.
const DotLeaf *findLeaf(mlir::MLIRContext *context, llvm::StringRef name);
/// The best leaf that `target` can run: one of a target's own where it has
/// one, plain vector arithmetic otherwise. Null for types that nothing takes.
/// With `vectors`, tiles and matrices do not count.
const DotLeaf *chooseLeaf(mlir::MLIRContext *context,
                          const TargetDescription &target,
                          const DotTypes &types, bool vectors = false);
/// The leaf of plain vector arithmetic, of `bits` wide vectors; null for types
/// that it does not take.
const DotLeaf *getPlainLeaf(int64_t bits, const DotTypes &types);
/// All names, for messages.
llvm::SmallVector<llvm::StringRef> getLeafNames(mlir::MLIRContext *context);

} // namespace quantx

#endif
