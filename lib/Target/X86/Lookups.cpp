//===- Lookups.cpp - lookups by x86 permutes and gathers ------------------===//
//
// A table of bytes fits registers. vpermi2b takes 128 of its entries at once;
// pshufb takes 16, and the bits of the code above the lowest four select
// between the results. Sixteen floats are one register of vpermps, which looks
// at the lowest four bits of a lane. All other tables are gathered from memory,
// 32 bits per lane.
//
//===----------------------------------------------------------------------===//

#include "Lookups.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "quantx/Schedule/LookupInterface.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

namespace {

class Emitter {
public:
  Emitter(OpBuilder &b, Location loc, const TargetDescription &target)
      : b(b), loc(loc), target(target) {}

  /// Null without pshufb.
  Value permute(Value codes, ArrayRef<char> table);
  /// Null without gathers, or for elements that they do not have.
  Value gather(Value codes, Type element,
               llvm::function_ref<Value()> getAddress);

private:
  using Step = llvm::function_ref<Value(Value)>;
  Value inPieces(Value values, int64_t size, Type element, Step step);
  Value permuteTable(Value codes, ArrayRef<char> table);
  Value shuffleRows(Value codes, ArrayRef<char> table);
  Value select(Value codes, int bit, Value zero, Value one);
  Value gatherWords(Value indices, int64_t scale, Value address);

  Value call(const char *name, Type type, ValueRange arguments) {
    return LLVM::CallIntrinsicOp::create(b, loc, type, b.getStringAttr(name),
                                         arguments)
        .getResult(0);
  }
  Value bytes(ArrayRef<char> values) {
    auto type = VectorType::get(values.size(), b.getI8Type());
    return arith::ConstantOp::create(
        b, loc, DenseElementsAttr::getFromRawBuffer(type, values));
  }
  Value splat(VectorType type, int64_t value) {
    APInt number(type.getElementTypeBitWidth(), value, /*isSigned=*/false,
                 /*implicitTrunc=*/true);
    return arith::ConstantOp::create(b, loc,
                                     DenseElementsAttr::get(type, number));
  }

  OpBuilder &b;
  Location loc;
  const TargetDescription &target;
};

/// Runs `step` on vectors of `size` elements; what is missing is zero.
Value Emitter::inPieces(Value values, int64_t size, Type element, Step step) {
  auto type = cast<VectorType>(values.getType());
  int64_t count = type.getNumElements();
  if (count == size)
    return step(values);
  Value zeros = splat(type, 0);
  auto resultType = VectorType::get(count, element);
  Value result;
  for (int64_t first = 0; first < count; first += size) {
    int64_t valid = std::min(size, count - first);
    SmallVector<int64_t> in, out(count);
    for (int64_t i = 0; i < size; ++i)
      in.push_back(i < valid ? first + i : count + i % count);
    Value piece = step(vector::ShuffleOp::create(b, loc, values, zeros, in));
    SmallVector<int64_t> kept;
    for (int64_t i = 0; i < valid; ++i)
      kept.push_back(i);
    if (valid < size)
      piece = vector::ShuffleOp::create(b, loc, piece, piece, kept);
    if (valid == count)
      return piece;
    if (!result)
      result = arith::ConstantOp::create(b, loc, b.getZeroAttr(resultType));
    result = vector::InsertStridedSliceOp::create(
        b, loc, piece, result, ArrayRef<int64_t>{first}, ArrayRef<int64_t>{1});
  }
  return result;
}

/// `one` where the bit of the code is set, `zero` elsewhere.
Value Emitter::select(Value codes, int bit, Value zero, Value one) {
  auto type = cast<VectorType>(codes.getType());
  int64_t size = type.getNumElements();
  if (size == 64 || bit == 7) {
    Value value = splat(type, int64_t(1) << bit);
    Value isSet = arith::CmpIOp::create(
        b, loc, arith::CmpIPredicate::ne,
        arith::AndIOp::create(b, loc, codes, value), splat(type, 0));
    return arith::SelectOp::create(b, loc, isSet, one, zero);
  }
  // The instruction looks at the top bit of each byte.
  auto words = VectorType::get(size / 2, b.getI16Type());
  Value moved = vector::BitCastOp::create(b, loc, words, codes);
  moved = arith::ShLIOp::create(b, loc, moved, splat(words, 7 - bit));
  moved = vector::BitCastOp::create(b, loc, type, moved);
  return call(size == 16 ? "llvm.x86.sse41.pblendvb" : "llvm.x86.avx2.pblendvb",
              type, {zero, one, moved});
}

/// `table` has as many entries as the code has numbers, 16 at least.
Value Emitter::shuffleRows(Value codes, ArrayRef<char> table) {
  auto type = cast<VectorType>(codes.getType());
  int64_t size = type.getNumElements();
  if (table.size() > 16) {
    size_t half = table.size() / 2;
    Value zero = shuffleRows(codes, table.take_front(half));
    Value one = shuffleRows(codes, table.drop_front(half));
    return select(codes, llvm::Log2_64(half), zero, one);
  }
  SmallVector<char> row;
  for (int64_t i = 0; i < size; i += 16)
    llvm::append_range(row, table);
  const char *name = size == 16   ? "llvm.x86.ssse3.pshuf.b.128"
                     : size == 32 ? "llvm.x86.avx2.pshuf.b"
                                  : "llvm.x86.avx512.pshuf.b.512";
  Value low = arith::AndIOp::create(b, loc, codes, splat(type, 15));
  return call(name, type, {bytes(row), low});
}

/// 64 codes, with AVX512-VBMI.
Value Emitter::permuteTable(Value codes, ArrayRef<char> table) {
  Type type = codes.getType();
  if (table.size() == 64)
    return call("llvm.x86.avx512.permvar.qi.512", type, {bytes(table), codes});
  if (table.size() == 128)
    return call(
        "llvm.x86.avx512.vpermi2var.qi.512", type,
        {bytes(table.take_front(64)), codes, bytes(table.drop_front(64))});
  return select(codes, 7, permuteTable(codes, table.take_front(128)),
                permuteTable(codes, table.drop_front(128)));
}

Value Emitter::permute(Value codes, ArrayRef<char> table) {
  if (!target.has("ssse3") || !target.has("sse4.1"))
    return {};
  // Codes of fewer bits repeat their table.
  while (table.size() > 16 && table.take_front(table.size() / 2) ==
                                  table.drop_front(table.size() / 2))
    table = table.take_front(table.size() / 2);
  int64_t count = cast<VectorType>(codes.getType()).getNumElements();
  bool permutes = target.has("avx512vbmi") && table.size() > 16;
  int64_t size = 16;
  if (permutes || (target.has("avx512bw") && count > 32))
    size = 64;
  else if (target.has("avx2") && count > 16)
    size = 32;
  SmallVector<char> filled(table);
  if (permutes && table.size() < 64)
    llvm::append_range(filled, table);
  return inPieces(codes, size, b.getI8Type(), [&](Value piece) {
    return permutes ? permuteTable(piece, filled) : shuffleRows(piece, table);
  });
}

/// The 32 bits that lie `index` * `scale` bytes behind the address.
Value Emitter::gatherWords(Value indices, int64_t scale, Value address) {
  auto type = cast<VectorType>(indices.getType());
  int64_t lanes = type.getNumElements();
  Value zeros = splat(type, 0);
  auto number = [&](unsigned bits) -> Value {
    return arith::ConstantOp::create(
        b, loc, b.getIntegerAttr(b.getIntegerType(bits), scale));
  };
  if (lanes == 8)
    return call("llvm.x86.avx2.gather.d.d.256", type,
                {zeros, address, indices, splat(type, -1), number(8)});
  Value all = splat(VectorType::get(lanes, b.getI1Type()), 1);
  return call("llvm.x86.avx512.mask.gather.dpi.512", type,
              {zeros, address, indices, all, number(32)});
}

Value Emitter::gather(Value codes, Type element,
                      llvm::function_ref<Value()> getAddress) {
  unsigned bits = element.getIntOrFloatBitWidth();
  if (!target.has("avx2") || bits > 32 || bits % 8 != 0)
    return {};
  Value address = getAddress();
  auto type = cast<VectorType>(codes.getType());
  Value indices =
      arith::ExtUIOp::create(b, loc, type.clone(b.getI32Type()), codes);
  bool isWide = target.has("avx512f") && type.getNumElements() > 8;
  Type integer = b.getIntegerType(bits);
  Value found =
      inPieces(indices, isWide ? 16 : 8, integer, [&](Value piece) -> Value {
        Value words = gatherWords(piece, bits / 8, address);
        if (bits == 32)
          return words;
        auto narrow = cast<VectorType>(words.getType()).clone(integer);
        return arith::TruncIOp::create(b, loc, narrow, words);
      });
  if (integer == element)
    return found;
  return vector::BitCastOp::create(b, loc, type.clone(element), found);
}

class X86Lookups : public LookupInterface {
public:
  using LookupInterface::LookupInterface;

  Value lookUp(OpBuilder &builder, Location loc,
               const TargetDescription &target, Value codes,
               DenseElementsAttr table,
               llvm::function_ref<Value()> getAddress) const override {
    Emitter emitter(builder, loc, target);
    bool isBytes =
        table.getElementType().isInteger(8) && table.getNumElements() == 256;
    if (isBytes) {
      SmallVector<char> bytes;
      for (APInt value : table.getValues<APInt>())
        bytes.push_back(char(value.getZExtValue()));
      if (Value found = emitter.permute(codes, bytes))
        return found;
    }
    return emitter.gather(codes, table.getElementType(), getAddress);
  }

  Value lookUpFloats(OpBuilder &builder, Location loc,
                     ArrayRef<StringRef> features, Value words,
                     ArrayRef<float> table) const override {
    auto type = cast<VectorType>(words.getType()).clone(builder.getF32Type());
    if (!llvm::is_contained(features, "avx512f") ||
        type.getNumElements() != 16 || table.size() != 16)
      return {};
    Value numbers = arith::ConstantOp::create(
        builder, loc, DenseElementsAttr::get(cast<ShapedType>(type), table));
    return LLVM::CallIntrinsicOp::create(
               builder, loc, type,
               builder.getStringAttr("llvm.x86.avx512.permvar.sf.512"),
               ValueRange{numbers, words})
        .getResult(0);
  }
};

} // namespace

void quantx::addLookups(LLVM::LLVMDialect &dialect) {
  dialect.addInterfaces<X86Lookups>();
}
