//===- KernelMemory.h - memory as a kernel sees it --------------*- C++ -*-===//
//
// A kernel has two buffers: the arena, which holds everything that is computed,
// and the weights. Each is bound twice, as bytes and as words of 32 bits, the
// only types that every Vulkan device loads and stores; all other elements are
// made of these. Where a buffer of the program lies is static, so that the code
// of a kernel holds the offsets.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_TARGET_GPU_KERNELMEMORY_H
#define LIB_TARGET_GPU_KERNELMEMORY_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/BuiltinTypes.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

namespace quantx {

/// Buffers start at multiples of this.
constexpr int64_t kBufferAlignment = 64;
/// Arguments of a kernel: arena and weights as bytes and words.
constexpr unsigned kNumKernelBuffers = 4;
/// Bytes behind the last buffer that a load of a word, or of 16 bytes, may
/// touch, in the arena and among the weights.
constexpr int64_t kBufferMargin = 64;

/// A buffer of static shape in the arena or among the weights.
struct Place {
  bool isWeight = false;
  /// Of the first element, in bytes.
  int64_t offset = 0;
  /// In elements.
  llvm::SmallVector<int64_t, 4> shape, strides;
  mlir::Type element;

  int64_t getElementBytes() const;
  /// Whether element indices that are multiples of `elements` are at word
  /// boundaries.
  bool isWordAligned(int64_t elements) const {
    return (elements * getElementBytes()) % 4 == 0;
  }
};

/// Where the roots of all buffers lie.
struct MemoryMap {
  /// Byte offsets of function arguments in the arena.
  llvm::DenseMap<mlir::Value, int64_t> arguments;
  /// Byte offsets of memref.globals in the weights.
  llvm::StringMap<int64_t> globals;
  /// Numbers that the function loads outside of kernels: one kernel keeps each
  /// for those behind.
  llvm::DenseMap<mlir::Value, Place> scalars;
  int64_t arenaBytes = 0, weightBytes = 0;
  /// Where in the arena blocks leave partial sums for the kernel after theirs.
  int64_t partialSums = 0;
};

/// The place of `buffer`, which is a view of an argument or a global; a message
/// when it is no such thing.
std::optional<Place> findPlace(mlir::Value buffer, const MemoryMap &map,
                               std::string &reason);

/// Loads and stores of one kernel.
class KernelMemory {
public:
  /// `arguments` are the kernel's: arena and weights as bytes and words.
  KernelMemory(mlir::OpBuilder &builder, mlir::ValueRange arguments)
      : b(builder), arguments(arguments.begin(), arguments.end()) {}

  /// The types of a kernel's arguments.
  static llvm::SmallVector<mlir::Type> getArgumentTypes(mlir::MLIRContext *,
                                                        const MemoryMap &map);

  /// The element `index` elements behind the first.
  mlir::Value load(mlir::Location loc, const Place &place, mlir::Value index);
  void store(mlir::Location loc, const Place &place, mlir::Value index,
             mlir::Value value);
  /// The 32 bits that begin at that element, which lies at a word boundary.
  mlir::Value loadWord(mlir::Location loc, const Place &place,
                       mlir::Value index);
  /// The `index`-th word from the first element on.
  mlir::Value loadWordAt(mlir::Location loc, const Place &place,
                         mlir::Value index);
  /// The 32 bits that begin at an element that lies anywhere.
  mlir::Value loadUnalignedWord(mlir::Location loc, const Place &place,
                                mlir::Value index);
  /// Stores the 32 bits that begin at that element.
  void storeWord(mlir::Location loc, const Place &place, mlir::Value index,
                 mlir::Value word);
  /// The elements of a word, the first lowest, and back; those of one bit have
  /// a byte each.
  llvm::SmallVector<mlir::Value>
  splitWord(mlir::Location loc, const Place &place, mlir::Value word);
  mlir::Value joinWord(mlir::Location loc, mlir::ValueRange elements);
  /// The words of the buffer of `place`, from its start on.
  mlir::Value getWords(const Place &place) const {
    return arguments[place.isWeight ? 3 : 1];
  }
  /// Sum of index * stride.
  mlir::Value linearize(mlir::Location loc, const Place &place,
                        mlir::ValueRange indices);

  mlir::Value constant(mlir::Location loc, int64_t value) {
    return mlir::arith::ConstantIndexOp::create(b, loc, value);
  }
  mlir::Value add(mlir::Location loc, mlir::Value left, mlir::Value right) {
    return b.createOrFold<mlir::arith::AddIOp>(loc, left, right);
  }
  mlir::Value mul(mlir::Location loc, mlir::Value left, int64_t right) {
    return b.createOrFold<mlir::arith::MulIOp>(loc, left, constant(loc, right));
  }

private:
  mlir::Value getBytes(const Place &place) const {
    return arguments[place.isWeight ? 2 : 0];
  }
  mlir::Value getByteIndex(mlir::Location loc, const Place &place,
                           mlir::Value index);
  mlir::Value loadBytes(mlir::Location loc, const Place &place,
                        mlir::Value index, int64_t count);
  mlir::Value fromBits(mlir::Location loc, mlir::Type type, mlir::Value bits);
  mlir::Value toBits(mlir::Location loc, mlir::Value value);
  mlir::Value loadBits(mlir::Location loc, const Place &place,
                       mlir::Value index);
  void storeBits(mlir::Location loc, const Place &place, mlir::Value index,
                 mlir::Value bits);

  mlir::OpBuilder &b;
  /// The block that they belong to may get more.
  llvm::SmallVector<mlir::Value, 4> arguments;
};

} // namespace quantx

#endif
