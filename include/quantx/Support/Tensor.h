//===- Tensor.h - host arrays -----------------------------------*- C++ -*-===//
//
// A dense row-major array of numbers on the host: what data files hold, what
// the reference evaluator computes with and what constants are made of.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_SUPPORT_TENSOR_H
#define QUANTX_SUPPORT_TENSOR_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <cassert>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace quantx {

/// The element types of host arrays. I1 takes one byte per element, 0 or 1.
/// F16 is IEEE binary16 and BF16 the upper half of an IEEE binary32; both are
/// stored as their uint16_t bit pattern.
enum class ElementKind : uint8_t {
  I1,
  I8,
  U8,
  I16,
  U16,
  I32,
  U32,
  I64,
  U64,
  F16,
  BF16,
  F32,
  F64
};

/// Bytes of one element.
size_t getElementSize(ElementKind kind);
/// "i8", "u8", "f32", ...
llvm::StringRef getElementName(ElementKind kind);
bool isFloatKind(ElementKind kind);
bool isUnsignedKind(ElementKind kind);
/// The unsigned kind of a signed integer kind's width and the reverse; other
/// kinds are returned as they are. Same bits, other meaning.
ElementKind toUnsignedKind(ElementKind kind);
ElementKind toSignedKind(ElementKind kind);

/// The kind whose storage is T[]; bool stands for I1.
template <typename T>
constexpr ElementKind elementKindOf();

/// Number of elements of `shape`, or nothing when a dimension is negative or
/// the number of bytes of 64-bit elements would leave int64_t.
std::optional<int64_t> getNumElements(llvm::ArrayRef<int64_t> shape);

/// "2x3xf32", and "f32" for rank 0.
std::string formatShape(ElementKind kind, llvm::ArrayRef<int64_t> shape);

/// Values share their storage; the first write to shared storage copies it.
/// Copies are therefore cheap, and a Tensor behaves as a value. Not safe to
/// write through two copies from two threads at once.
class Tensor {
public:
  /// A rank-0 f32 zero.
  Tensor();

  /// All elements 0. `shape` must be valid (getNumElements) and small enough
  /// to allocate: for shapes that a user wrote, see tryZeros.
  static Tensor zeros(ElementKind kind, llvm::ArrayRef<int64_t> shape);
  /// Nothing when the shape is invalid or memory does not suffice.
  static std::optional<Tensor> tryZeros(ElementKind kind,
                                        llvm::ArrayRef<int64_t> shape);
  /// As tryZeros, with unspecified contents: the caller writes all elements.
  static std::optional<Tensor> tryAllocate(ElementKind kind,
                                           llvm::ArrayRef<int64_t> shape);
  /// Looks at memory of others without a copy. `owner` keeps it alive (empty:
  /// the caller guarantees it); it is never written through the tensor.
  static Tensor view(ElementKind kind, llvm::ArrayRef<int64_t> shape,
                     const void *data, std::shared_ptr<void> owner = {});
  /// Copies `values`, whose number must be that of the shape.
  template <typename T>
  static Tensor from(llvm::ArrayRef<T> values, llvm::ArrayRef<int64_t> shape);
  /// Rank 0.
  template <typename T>
  static Tensor scalar(T value) {
    return from<T>(llvm::ArrayRef<T>(value), {});
  }

  ElementKind kind() const { return elementKind; }
  llvm::ArrayRef<int64_t> shape() const { return dims; }
  int64_t rank() const { return dims.size(); }
  int64_t dim(size_t i) const { return dims[i]; }
  int64_t numElements() const { return count; }
  size_t numBytes() const { return count * getElementSize(elementKind); }
  bool isFloat() const { return isFloatKind(elementKind); }
  /// "2x3xf32".
  std::string typeString() const { return formatShape(elementKind, dims); }

  /// The elements; T must have the element's size (the sign is the caller's
  /// choice, so that i8 codes can be read as uint8_t).
  template <typename T>
  llvm::ArrayRef<T> data() const {
    assert(sizeof(T) == getElementSize(elementKind));
    return llvm::ArrayRef<T>(reinterpret_cast<const T *>(storage.get()),
                             size_t(count));
  }
  template <typename T>
  llvm::MutableArrayRef<T> mutableData() {
    assert(sizeof(T) == getElementSize(elementKind));
    detach();
    return llvm::MutableArrayRef<T>(reinterpret_cast<T *>(storage.get()),
                                    size_t(count));
  }
  llvm::ArrayRef<char> rawBytes() const { return {storage.get(), numBytes()}; }
  llvm::MutableArrayRef<char> mutableRawBytes() {
    detach();
    return {storage.get(), numBytes()};
  }

  /// One element in row-major order, converted. Unsigned 64-bit values above
  /// INT64_MAX wrap in getInt; floats are truncated and saturated there, NaN
  /// gives 0.
  double getDouble(int64_t i) const;
  int64_t getInt(int64_t i) const;
  /// Converts with rounding to nearest even where the kind is narrower;
  /// integers keep the low bits. A float kind rounds once.
  void setDouble(int64_t i, double value);
  void setInt(int64_t i, int64_t value);

  /// A copy with storage of its own.
  Tensor clone() const;
  /// The same elements under another shape of equal size, without a copy.
  Tensor reshaped(llvm::ArrayRef<int64_t> shape) const;
  /// The same bytes as another kind of equal element size.
  Tensor reinterpreted(ElementKind kind) const;
  /// `count` indices of the leading dimension from `begin`, without a copy.
  Tensor rows(int64_t begin, int64_t count) const;

  /// Kind, shape and bytes are equal (NaNs compare by bits).
  bool operator==(const Tensor &other) const;
  bool operator!=(const Tensor &other) const { return !(*this == other); }

private:
  Tensor(ElementKind kind, llvm::ArrayRef<int64_t> shape, int64_t count,
         std::shared_ptr<char> storage, bool readOnly);
  /// Gives this tensor storage of its own before a write.
  void detach();

  ElementKind elementKind = ElementKind::F32;
  /// Set where the bytes belong to somebody else.
  bool readOnly = false;
  int64_t count = 0;
  llvm::SmallVector<int64_t, 4> dims;
  std::shared_ptr<char> storage;
};

/// Joins tensors of equal kind and trailing dimensions along dimension 0.
/// Nothing when they do not fit or memory does not suffice.
std::optional<Tensor> concatRows(llvm::ArrayRef<Tensor> parts);

/// Index of the first NaN or infinity, or -1.
int64_t findNonFinite(const Tensor &tensor);

/// IEEE binary16 and bfloat16 bit patterns; narrowing rounds once, to nearest
/// even, overflows to infinity and keeps NaN a (quiet) NaN.
float decodeF16(uint16_t bits);
uint16_t encodeF16(double value);
float decodeBF16(uint16_t bits);
uint16_t encodeBF16(double value);

//===----------------------------------------------------------------------===//
// Templates
//===----------------------------------------------------------------------===//

template <>
constexpr ElementKind elementKindOf<bool>() {
  return ElementKind::I1;
}
template <>
constexpr ElementKind elementKindOf<int8_t>() {
  return ElementKind::I8;
}
template <>
constexpr ElementKind elementKindOf<uint8_t>() {
  return ElementKind::U8;
}
template <>
constexpr ElementKind elementKindOf<int16_t>() {
  return ElementKind::I16;
}
template <>
constexpr ElementKind elementKindOf<uint16_t>() {
  return ElementKind::U16;
}
template <>
constexpr ElementKind elementKindOf<int32_t>() {
  return ElementKind::I32;
}
template <>
constexpr ElementKind elementKindOf<uint32_t>() {
  return ElementKind::U32;
}
template <>
constexpr ElementKind elementKindOf<int64_t>() {
  return ElementKind::I64;
}
template <>
constexpr ElementKind elementKindOf<uint64_t>() {
  return ElementKind::U64;
}
template <>
constexpr ElementKind elementKindOf<float>() {
  return ElementKind::F32;
}
template <>
constexpr ElementKind elementKindOf<double>() {
  return ElementKind::F64;
}

template <typename T>
Tensor Tensor::from(llvm::ArrayRef<T> values, llvm::ArrayRef<int64_t> shape) {
  Tensor result = zeros(elementKindOf<T>(), shape);
  assert(int64_t(values.size()) == result.numElements());
  llvm::copy(values, result.mutableData<T>().begin());
  return result;
}

} // namespace quantx

#endif
