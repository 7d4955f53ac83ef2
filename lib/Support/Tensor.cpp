//===- Tensor.cpp - storage and element access of host arrays -------------===//
//
// Storage is 64-byte aligned, so that compiled code can use it as it is.
//
//===----------------------------------------------------------------------===//

#include "quantx/Support/Tensor.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>

using namespace quantx;
using llvm::ArrayRef;
using llvm::StringRef;

static constexpr size_t storageAlignment = 64;

/// At least one block, so that empty tensors have an address too. Empty when
/// memory does not suffice.
static std::shared_ptr<char> allocateStorage(size_t bytes) {
  size_t size = llvm::alignTo(std::max<size_t>(bytes, 1), storageAlignment);
  char *memory =
      static_cast<char *>(std::aligned_alloc(storageAlignment, size));
  if (!memory)
    return {};
  return std::shared_ptr<char>(memory, [](char *data) { std::free(data); });
}

//===----------------------------------------------------------------------===//
// Construction
//===----------------------------------------------------------------------===//

std::optional<int64_t> quantx::getNumElements(ArrayRef<int64_t> shape) {
  // Nothing wider than 64 bits exists: 2^60 elements are 2^63 bytes.
  constexpr int64_t limit = int64_t(1) << 59;
  int64_t count = 1;
  bool empty = llvm::is_contained(shape, 0);
  for (int64_t dim : shape) {
    if (dim < 0)
      return std::nullopt;
    if (!empty && (llvm::MulOverflow(count, dim, count) || count > limit))
      return std::nullopt;
  }
  return empty ? 0 : count;
}

Tensor::Tensor(ElementKind kind, ArrayRef<int64_t> shape, int64_t count,
               std::shared_ptr<char> storage, bool readOnly)
    : elementKind(kind), readOnly(readOnly), count(count),
      dims(shape.begin(), shape.end()), storage(std::move(storage)) {}

static const float defaultValue = 0.0f;

Tensor::Tensor() : Tensor(view(ElementKind::F32, {}, &defaultValue)) {}

std::optional<Tensor> Tensor::tryAllocate(ElementKind kind,
                                          ArrayRef<int64_t> shape) {
  std::optional<int64_t> count = getNumElements(shape);
  if (!count)
    return std::nullopt;
  std::shared_ptr<char> storage =
      allocateStorage(*count * getElementSize(kind));
  if (!storage)
    return std::nullopt;
  return Tensor(kind, shape, *count, std::move(storage), /*readOnly=*/false);
}

std::optional<Tensor> Tensor::tryZeros(ElementKind kind,
                                       ArrayRef<int64_t> shape) {
  std::optional<Tensor> result = tryAllocate(kind, shape);
  if (result)
    std::memset(result->storage.get(), 0, result->numBytes());
  return result;
}

Tensor Tensor::zeros(ElementKind kind, ArrayRef<int64_t> shape) {
  std::optional<Tensor> result = tryZeros(kind, shape);
  if (!result)
    llvm::report_bad_alloc_error("cannot allocate a tensor");
  return *std::move(result);
}

Tensor Tensor::view(ElementKind kind, ArrayRef<int64_t> shape, const void *data,
                    std::shared_ptr<void> owner) {
  std::optional<int64_t> count = getNumElements(shape);
  assert(count && "invalid shape");
  char *bytes = const_cast<char *>(static_cast<const char *>(data));
  return Tensor(kind, shape, *count, std::shared_ptr<char>(owner, bytes),
                /*readOnly=*/true);
}

void Tensor::detach() {
  if (!readOnly && storage.use_count() == 1)
    return;
  std::shared_ptr<char> copy = allocateStorage(numBytes());
  if (!copy)
    llvm::report_bad_alloc_error("cannot copy a tensor");
  if (count)
    std::memcpy(copy.get(), storage.get(), numBytes());
  storage = std::move(copy);
  readOnly = false;
}

Tensor Tensor::clone() const {
  Tensor result = *this;
  result.detach();
  return result;
}

//===----------------------------------------------------------------------===//
// Views
//===----------------------------------------------------------------------===//

Tensor Tensor::reshaped(ArrayRef<int64_t> shape) const {
  assert(getNumElements(shape) == count && "reshape changes the size");
  Tensor result = *this;
  result.dims.assign(shape.begin(), shape.end());
  return result;
}

Tensor Tensor::reinterpreted(ElementKind kind) const {
  assert(getElementSize(kind) == getElementSize(elementKind));
  Tensor result = *this;
  result.elementKind = kind;
  return result;
}

Tensor Tensor::rows(int64_t begin, int64_t rowCount) const {
  assert(!dims.empty() && begin >= 0 && begin + rowCount <= dims[0]);
  Tensor result = *this;
  int64_t rowSize = dims[0] ? count / dims[0] : 0;
  result.dims[0] = rowCount;
  result.count = rowSize * rowCount;
  size_t offset = begin * rowSize * getElementSize(elementKind);
  result.storage = std::shared_ptr<char>(storage, storage.get() + offset);
  return result;
}

bool Tensor::operator==(const Tensor &other) const {
  return elementKind == other.elementKind && dims == other.dims &&
         (count == 0 ||
          !std::memcmp(storage.get(), other.storage.get(), numBytes()));
}

std::optional<Tensor> quantx::concatRows(ArrayRef<Tensor> parts) {
  if (parts.empty() || parts.front().rank() == 0)
    return std::nullopt;
  const Tensor &first = parts.front();
  llvm::SmallVector<int64_t> shape(first.shape());
  shape[0] = 0;
  for (const Tensor &part : parts) {
    if (part.kind() != first.kind() || part.rank() != first.rank() ||
        part.shape().drop_front() != first.shape().drop_front())
      return std::nullopt;
    shape[0] += part.dim(0);
  }
  std::optional<Tensor> result = Tensor::tryAllocate(first.kind(), shape);
  if (!result)
    return std::nullopt;
  char *out = result->mutableRawBytes().data();
  for (const Tensor &part : parts)
    out = std::copy_n(part.rawBytes().data(), part.numBytes(), out);
  return result;
}

//===----------------------------------------------------------------------===//
// Elements
//===----------------------------------------------------------------------===//

double Tensor::getDouble(int64_t i) const {
  switch (elementKind) {
  case ElementKind::F16:
    return decodeF16(data<uint16_t>()[i]);
  case ElementKind::BF16:
    return decodeBF16(data<uint16_t>()[i]);
  case ElementKind::F32:
    return data<float>()[i];
  case ElementKind::F64:
    return data<double>()[i];
  case ElementKind::U64:
    return double(data<uint64_t>()[i]);
  default:
    return double(getInt(i));
  }
}

/// Toward zero; out of range to the nearest end, NaN to 0.
static int64_t truncateToInt(double value) {
  constexpr double limit = 9223372036854775808.0; // 2^63
  if (std::isnan(value))
    return 0;
  if (value >= limit)
    return std::numeric_limits<int64_t>::max();
  if (value < -limit)
    return std::numeric_limits<int64_t>::min();
  return int64_t(value);
}

int64_t Tensor::getInt(int64_t i) const {
  switch (elementKind) {
  case ElementKind::I1:
  case ElementKind::U8:
    return data<uint8_t>()[i];
  case ElementKind::I8:
    return data<int8_t>()[i];
  case ElementKind::I16:
    return data<int16_t>()[i];
  case ElementKind::U16:
    return data<uint16_t>()[i];
  case ElementKind::I32:
    return data<int32_t>()[i];
  case ElementKind::U32:
    return data<uint32_t>()[i];
  case ElementKind::I64:
  case ElementKind::U64:
    return data<int64_t>()[i];
  default:
    return truncateToInt(getDouble(i));
  }
}

void Tensor::setInt(int64_t i, int64_t value) {
  switch (elementKind) {
  case ElementKind::I1:
    mutableData<uint8_t>()[i] = value & 1;
    return;
  case ElementKind::I8:
  case ElementKind::U8:
    mutableData<uint8_t>()[i] = uint8_t(value);
    return;
  case ElementKind::I16:
  case ElementKind::U16:
    mutableData<uint16_t>()[i] = uint16_t(value);
    return;
  case ElementKind::I32:
  case ElementKind::U32:
    mutableData<uint32_t>()[i] = uint32_t(value);
    return;
  case ElementKind::I64:
  case ElementKind::U64:
    mutableData<int64_t>()[i] = value;
    return;
  default:
    setDouble(i, double(value));
  }
}

void Tensor::setDouble(int64_t i, double value) {
  switch (elementKind) {
  case ElementKind::F16:
    mutableData<uint16_t>()[i] = encodeF16(value);
    return;
  case ElementKind::BF16:
    mutableData<uint16_t>()[i] = encodeBF16(value);
    return;
  case ElementKind::F32:
    mutableData<float>()[i] = float(value);
    return;
  case ElementKind::F64:
    mutableData<double>()[i] = value;
    return;
  default:
    setInt(i, truncateToInt(value));
  }
}

int64_t quantx::findNonFinite(const Tensor &tensor) {
  if (!tensor.isFloat())
    return -1;
  for (int64_t i = 0, e = tensor.numElements(); i != e; ++i)
    if (!std::isfinite(tensor.getDouble(i)))
      return i;
  return -1;
}
