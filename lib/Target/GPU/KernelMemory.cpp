//===- KernelMemory.cpp - elements made of bytes and words ----------------===//
//
// Follows views to the buffer that they look into, and composes elements of all
// widths from the two that kernels load and store.
//
//===----------------------------------------------------------------------===//

#include "KernelMemory.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

int64_t Place::getElementBytes() const {
  return llvm::divideCeil(element.getIntOrFloatBitWidth(), 8u);
}

std::optional<Place> quantx::findPlace(Value buffer, const MemoryMap &map,
                                       std::string &reason) {
  Place place;
  auto type = dyn_cast<MemRefType>(buffer.getType());
  if (!type || !type.hasStaticShape() ||
      !type.getElementType().isIntOrFloat()) {
    reason = "its shape is not known at compile time";
    return std::nullopt;
  }
  int64_t offset;
  SmallVector<int64_t> strides;
  if (failed(type.getStridesAndOffset(strides, offset)) ||
      ShapedType::isDynamic(offset) ||
      llvm::any_of(strides, ShapedType::isDynamic)) {
    reason = "its place is not known at compile time";
    return std::nullopt;
  }
  place.element = type.getElementType();
  place.shape.assign(type.getShape().begin(), type.getShape().end());
  place.strides.assign(strides.begin(), strides.end());
  place.offset = offset * place.getElementBytes();
  // The type's layout counts from the start of what memref.view made.
  while (Operation *op = buffer.getDefiningOp()) {
    if (auto global = dyn_cast<memref::GetGlobalOp>(op)) {
      auto found = map.globals.find(global.getName());
      if (found == map.globals.end()) {
        reason = "it is no constant";
        return std::nullopt;
      }
      place.isWeight = true;
      place.offset += found->second;
      return place;
    }
    if (auto view = dyn_cast<memref::ViewOp>(op)) {
      APInt shift;
      if (!matchPattern(view.getByteShift(), m_ConstantInt(&shift))) {
        reason = "its place is not known at compile time";
        return std::nullopt;
      }
      place.offset += shift.getSExtValue();
      buffer = view.getSource();
      continue;
    }
    auto alias = dyn_cast<ViewLikeOpInterface>(op);
    if (!alias) {
      reason = ("it comes from " + op->getName().getStringRef()).str();
      return std::nullopt;
    }
    buffer = alias.getViewSource();
  }
  auto found = map.arguments.find(buffer);
  if (found == map.arguments.end()) {
    reason = "it belongs to a loop";
    return std::nullopt;
  }
  place.offset += found->second;
  return place;
}

SmallVector<Type> KernelMemory::getArgumentTypes(MLIRContext *context,
                                                 const MemoryMap &map) {
  auto byte = IntegerType::get(context, 8),
       word = IntegerType::get(context, 32);
  return {MemRefType::get({map.arenaBytes}, byte),
          MemRefType::get({map.arenaBytes / 4}, word),
          MemRefType::get({map.weightBytes}, byte),
          MemRefType::get({map.weightBytes / 4}, word)};
}

Value KernelMemory::linearize(Location loc, const Place &place,
                              ValueRange indices) {
  Value sum = constant(loc, 0);
  for (auto [index, stride, size] :
       llvm::zip(indices, place.strides, place.shape))
    if (size != 1)
      sum = add(loc, mul(loc, index, stride), sum);
  return sum;
}

Value KernelMemory::getByteIndex(Location loc, const Place &place,
                                 Value index) {
  return add(loc, mul(loc, index, place.getElementBytes()),
             constant(loc, place.offset));
}

/// `count` bytes as an integer of so many, the first lowest.
Value KernelMemory::loadBytes(Location loc, const Place &place, Value index,
                              int64_t count) {
  Type type = b.getIntegerType(count * 8);
  Value start = getByteIndex(loc, place, index), bits;
  for (int64_t i = 0; i < count; ++i) {
    Value byte = memref::LoadOp::create(b, loc, getBytes(place),
                                        add(loc, start, constant(loc, i)));
    if (count == 1)
      return byte;
    byte = arith::ExtUIOp::create(b, loc, type, byte);
    if (i == 0) {
      bits = byte;
      continue;
    }
    Value shift =
        arith::ConstantOp::create(b, loc, b.getIntegerAttr(type, 8 * i));
    byte = arith::ShLIOp::create(b, loc, byte, shift);
    bits = arith::OrIOp::create(b, loc, bits, byte);
  }
  return bits;
}

Value KernelMemory::loadUnalignedWord(Location loc, const Place &place,
                                      Value index) {
  return loadBytes(loc, place, index, 4);
}

Value KernelMemory::loadWordAt(Location loc, const Place &place, Value index) {
  return memref::LoadOp::create(
      b, loc, getWords(place),
      add(loc, index, constant(loc, place.offset / 4)));
}

Value KernelMemory::loadWord(Location loc, const Place &place, Value index) {
  int64_t bytes = place.getElementBytes();
  Value word;
  if (bytes >= 4)
    word = mul(loc, index, bytes / 4);
  else
    word = b.createOrFold<arith::DivUIOp>(loc, index, constant(loc, 4 / bytes));
  return loadWordAt(loc, place, word);
}

Value KernelMemory::loadBits(Location loc, const Place &place, Value index) {
  switch (place.getElementBytes()) {
  case 4:
    return loadWord(loc, place, index);
  case 8: {
    Value low = loadWord(loc, place, index);
    Place upper = place;
    upper.offset += 4;
    Value high = loadWord(loc, upper, index);
    Type wide = b.getI64Type();
    Value shift = arith::ConstantOp::create(b, loc, b.getI64IntegerAttr(32));
    high = arith::ShLIOp::create(
        b, loc, arith::ExtUIOp::create(b, loc, wide, high), shift);
    return arith::OrIOp::create(
        b, loc, arith::ExtUIOp::create(b, loc, wide, low), high);
  }
  default:
    return loadBytes(loc, place, index, place.getElementBytes());
  }
}

Value KernelMemory::load(Location loc, const Place &place, Value index) {
  return fromBits(loc, place.element, loadBits(loc, place, index));
}

Value KernelMemory::fromBits(Location loc, Type type, Value bits) {
  if (bits.getType() == type)
    return bits;
  if (isa<FloatType>(type))
    return arith::BitcastOp::create(b, loc, type, bits);
  // One bit in a byte.
  Value zero =
      arith::ConstantOp::create(b, loc, b.getIntegerAttr(bits.getType(), 0));
  return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ne, bits, zero);
}

void KernelMemory::storeBits(Location loc, const Place &place, Value index,
                             Value bits) {
  int64_t bytes = place.getElementBytes();
  // In pieces of a word or a byte, the lowest first.
  int64_t piece = bytes >= 4 ? 4 : 1;
  Type type = b.getIntegerType(piece * 8);
  Value start = mul(loc, index, bytes / piece);
  for (int64_t i = 0; i < bytes / piece; ++i) {
    Value part = bits;
    if (i != 0) {
      Value shift = arith::ConstantOp::create(
          b, loc, b.getIntegerAttr(bits.getType(), piece * 8 * i));
      part = arith::ShRUIOp::create(b, loc, bits, shift);
    }
    if (bytes != piece)
      part = arith::TruncIOp::create(b, loc, type, part);
    memref::StoreOp::create(
        b, loc, part, piece == 4 ? getWords(place) : getBytes(place),
        add(loc, start, constant(loc, place.offset / piece + i)));
  }
}

Value KernelMemory::toBits(Location loc, Value value) {
  Type type = value.getType();
  if (isa<FloatType>(type))
    return arith::BitcastOp::create(
        b, loc, b.getIntegerType(type.getIntOrFloatBitWidth()), value);
  if (type.getIntOrFloatBitWidth() < 8)
    return arith::ExtUIOp::create(b, loc, b.getI8Type(), value);
  return value;
}

void KernelMemory::store(Location loc, const Place &place, Value index,
                         Value value) {
  storeBits(loc, place, index, toBits(loc, value));
}

void KernelMemory::storeWord(Location loc, const Place &place, Value index,
                             Value word) {
  int64_t bytes = place.getElementBytes();
  Value at =
      b.createOrFold<arith::DivUIOp>(loc, index, constant(loc, 4 / bytes));
  memref::StoreOp::create(b, loc, word, getWords(place),
                          add(loc, at, constant(loc, place.offset / 4)));
}

SmallVector<Value> KernelMemory::splitWord(Location loc, const Place &place,
                                           Value word) {
  int64_t bits = place.getElementBytes() * 8;
  SmallVector<Value> elements;
  for (int64_t first = 0; first < 32; first += bits) {
    Value element = word;
    if (first != 0)
      element = arith::ShRUIOp::create(
          b, loc, word,
          arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(first)));
    if (bits != 32)
      element =
          arith::TruncIOp::create(b, loc, b.getIntegerType(bits), element);
    elements.push_back(fromBits(loc, place.element, element));
  }
  return elements;
}

Value KernelMemory::joinWord(Location loc, ValueRange elements) {
  Value word;
  for (auto [i, element] : llvm::enumerate(elements)) {
    Value bits = toBits(loc, element);
    int64_t width = bits.getType().getIntOrFloatBitWidth();
    if (width != 32)
      bits = arith::ExtUIOp::create(b, loc, b.getI32Type(), bits);
    if (i == 0) {
      word = bits;
      continue;
    }
    bits = arith::ShLIOp::create(
        b, loc, bits,
        arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(width * i)));
    word = arith::OrIOp::create(b, loc, word, bits);
  }
  return word;
}
