//===- MatrixLeaf.h - products of tiles in shared memory --------*- C++ -*-===//
//
// What a target says about multiplying tiles of input and weights that a block
// of threads has brought to shared memory. Which tiles, when they are brought
// and what becomes of the sums is the kernel's (lib/Target/GPU/WindowTiles).
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_TARGET_GPU_MATRIXLEAF_H
#define QUANTX_TARGET_GPU_MATRIXLEAF_H

#include "quantx/Schedule/DotLeaf.h"
#include "quantx/Target/GPU/FragmentLayout.h"

namespace quantx {

/// The stages of a kernel as its code sees them.
struct SharedStages {
  /// Words of 32 bits that the threads of a block share.
  mlir::Value memory;
  /// The number of the thread in its block.
  mlir::Value thread;
  /// The first of the words that MatrixLeaf::getExtraWords asked for.
  int64_t extraWord;
  /// How many steps are being brought while one is multiplied.
  int64_t distance;
  /// Groups that multiply, where tiles are streamed.
  int64_t groups = 0;
};

/// What a group of threads multiplies in one step.
struct GroupStep {
  mlir::Value memory;
  /// The words where the group's rows of input and of weights begin.
  mlir::Value input, weights;
  /// The number of the thread in its group.
  mlir::Value lane;
  /// Rows and columns of the group, and the bytes of each to multiply.
  int64_t pixels, channels, bytes;
  /// The bytes of a row of input that lie together, and the words from one such
  /// slab of all rows to the next.
  int64_t slabBytes, slabWords;
  /// Whether sums begin with this step; what was handed on is nothing then.
  bool isFirst = false;
};

/// Rows of input that the copy engine brings to one slab.
struct TileBox {
  /// The address of the tensor map.
  mlir::Value map;
  /// Where the box begins in the tensor, and by how much each pixel of an image
  /// is moved; the word of shared memory that it goes to.
  llvm::SmallVector<mlir::Value> coordinates, offsets;
  mlir::Value to;
};

/// Threads of the warp that feeds the copy engine.
constexpr int64_t kFeedingThreads = 32;

class MatrixLeaf : public DotLeaf {
public:
  using Values = llvm::SmallVector<mlir::Value>;
  using DotLeaf::DotLeaf;
  static bool classof(const DotLeaf *leaf) {
    return leaf->getFacts().matrix.has_value();
  }
  const MatrixFacts &getMatrix() const { return *getFacts().matrix; }

  /// Output channels of one product in a group with so many.
  virtual int64_t getProductChannels(int64_t groupChannels) const {
    return getMatrix().channels;
  }
  /// Where the sums of such a product are.
  virtual FragmentLayout getSums(int64_t productChannels) const = 0;

  /// What a loop over steps hands on, made of sums, and sums made of that.
  /// Sums are those of the products of a group, row by row.
  virtual Values pack(mlir::OpBuilder &b, mlir::Location loc,
                      Values sums) const {
    return sums;
  }
  virtual Values unpack(mlir::OpBuilder &b, mlir::Location loc,
                        Values packed) const {
    return packed;
  }
  /// Adds the products of a step.
  virtual Values multiply(mlir::OpBuilder &b, mlir::Location loc,
                          const GroupStep &step, Values packed,
                          bool isUnsigned) const = 0;

  /// How many products may still be under way when the next step begins; their
  /// tiles must not be overwritten.
  virtual int64_t getLag() const { return 0; }
  /// Words of shared memory behind the tiles, for the leaf's own use.
  virtual int64_t getExtraWords() const { return 0; }

  /// Copying. `prepare` stands at the start of a kernel. `copyChunk` brings 16
  /// bytes of `buffer`, a memref of words, to shared memory, where `from` and
  /// `to` count words and are multiples of four. `copyTile` brings a whole tile
  /// of weights, is called by all threads, and returns false when copyChunk
  /// should be. All that is brought between two calls of `commit` is there
  /// after the `wait` for that step, and a barrier of the block.
  virtual void prepare(mlir::OpBuilder &b, mlir::Location loc,
                       const SharedStages &stages) const {}
  virtual void copyChunk(mlir::OpBuilder &b, mlir::Location loc,
                         mlir::Value buffer, mlir::Value from,
                         mlir::Value memory, mlir::Value to) const;
  virtual bool copyTile(mlir::OpBuilder &b, mlir::Location loc,
                        const SharedStages &stages, mlir::Value buffer,
                        mlir::Value from, mlir::Value to, int64_t words,
                        mlir::Value stage) const {
    return false;
  }
  virtual void commit(mlir::OpBuilder &b, mlir::Location loc) const {}
  /// `round` counts how often the stage has been filled before.
  virtual void wait(mlir::OpBuilder &b, mlir::Location loc,
                    const SharedStages &stages, mlir::Value stage,
                    mlir::Value round) const {}

  /// Streaming, where the leaf can. A thread that feeds the copy engine waits
  /// until a stage is empty, says how many bytes will come, and asks for them;
  /// a group waits until a stage is full, and after a step releases the stage
  /// of the step before, which no product reads any more. `round` counts how
  /// often the stage has been filled before. `byElected` is called by a whole
  /// warp.
  virtual bool canStream() const { return false; }
  virtual void byElected(mlir::OpBuilder &b, mlir::Location loc,
                         llvm::function_ref<void()> body) const {}
  virtual void expect(mlir::OpBuilder &b, mlir::Location loc,
                      const SharedStages &stages, mlir::Value stage,
                      int64_t bytes) const {}
  virtual void streamTile(mlir::OpBuilder &b, mlir::Location loc,
                          const SharedStages &stages, mlir::Value buffer,
                          mlir::Value from, mlir::Value to, int64_t words,
                          mlir::Value stage) const {}
  virtual void streamBox(mlir::OpBuilder &b, mlir::Location loc,
                         const SharedStages &stages, const TileBox &box,
                         mlir::Value stage) const {}
  virtual void awaitEmpty(mlir::OpBuilder &b, mlir::Location loc,
                          const SharedStages &stages, mlir::Value stage,
                          mlir::Value round) const {}
  virtual void awaitFull(mlir::OpBuilder &b, mlir::Location loc,
                         const SharedStages &stages, mlir::Value stage,
                         mlir::Value round) const {}
  virtual void release(mlir::OpBuilder &b, mlir::Location loc,
                       const SharedStages &stages, mlir::Value step) const {}
  /// What goes into the first step of a stream of products with `count` sums.
  virtual Values packNothing(mlir::OpBuilder &b, mlir::Location loc,
                             int64_t count) const {
    return {};
  }
  /// Waits for all `threads` that multiply, and for no others.
  virtual void syncGroups(mlir::OpBuilder &b, mlir::Location loc,
                          int64_t threads) const {}

  /// Whether two bytes can be loaded from and stored in shared memory, at a
  /// multiple of two.
  virtual bool storesBytes() const { return false; }
  virtual mlir::Value loadBytes(mlir::OpBuilder &b, mlir::Location loc,
                                mlir::Value memory, mlir::Value byte) const {
    return {};
  }
  virtual void storeBytes(mlir::OpBuilder &b, mlir::Location loc,
                          mlir::Value memory, mlir::Value byte,
                          mlir::Value value) const {}
  /// Loads or stores words one behind the other in `buffer`, a kernel's buffer
  /// of words, at a multiple of their number.
  virtual Values loadWords(mlir::OpBuilder &b, mlir::Location loc,
                           mlir::Value buffer, mlir::Value word,
                           int64_t count) const {
    return {};
  }
  virtual void storeWords(mlir::OpBuilder &b, mlir::Location loc,
                          mlir::Value buffer, mlir::Value word,
                          mlir::ValueRange values) const {}
};

/// A leaf whose groups load operands into registers, fragments of matrices.
class FragmentLeaf : public MatrixLeaf {
public:
  FragmentLeaf(DotLeafFacts facts, const FragmentLayouts &layouts)
      : MatrixLeaf(std::move(facts)), layouts(layouts) {}

  FragmentLayout getSums(int64_t productChannels) const override {
    return layouts.sums;
  }
  Values multiply(mlir::OpBuilder &b, mlir::Location loc, const GroupStep &step,
                  Values sums, bool isUnsigned) const override;

protected:
  /// The registers of the input, or of the weights, of the product whose first
  /// row is `row` and whose first byte is `byte`, a multiple of the depth.
  virtual Values load(mlir::OpBuilder &b, mlir::Location loc,
                      const GroupStep &step, bool isWeight, int64_t row,
                      int64_t byte) const;
  /// sums + input * weights.
  virtual Values product(mlir::OpBuilder &b, mlir::Location loc,
                         mlir::ValueRange input, mlir::ValueRange weights,
                         mlir::ValueRange sums, bool isUnsigned) const = 0;

  /// The word of a tile at row and byte, both made of digits of the lane.
  mlir::Value getLaneWord(mlir::OpBuilder &b, mlir::Location loc,
                          mlir::Value lane, const DigitSum &row,
                          const DigitSum &byte) const;
  /// The same `rows` rows below (a multiple of eight) and `bytes` bytes to the
  /// right.
  mlir::Value moveWord(mlir::OpBuilder &b, mlir::Location loc, mlir::Value word,
                       int64_t rows, int64_t bytes) const;

private:
  const FragmentLayouts &layouts;
};

/// `number` taken apart and put together, as code.
mlir::Value emitDigits(mlir::OpBuilder &b, mlir::Location loc,
                       const DigitSum &sum, mlir::Value number);

} // namespace quantx

#endif
