//===- DotLeaves.cpp - dot products of x86 --------------------------------===//
//
// vpdpbusd multiplies unsigned by signed bytes, four per lane, and never
// saturates; signed activations enter it with their top bit flipped. Without
// it, vpmaddwd multiplies pairs of 16-bit values, which bytes are widened to:
// the byte form vpmaddubsw saturates its sums and is exact only for 7 bits.
// Values of 16 bits enter vpdpwssd and vpmaddwd as they are, unsigned ones with
// their top bit flipped; both wrap as the accumulator does. vdpbf16ps adds
// pairs of bf16 products to f32; it takes subnormals for zero.
//
//===----------------------------------------------------------------------===//

#include "quantx/Target/X86/DotLeaves.h"

#include "HighProduct.h"
#include "Lookups.h"
#include "NibbleBytes.h"
#include "TileLeaves.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "quantx/Schedule/DotLeaf.h"

using namespace mlir;
using namespace quantx;

static Value bitcast(OpBuilder &b, Location loc, Value value, int64_t size,
                     Type element) {
  return vector::BitCastOp::create(b, loc, VectorType::get(size, element),
                                   value);
}

static Value callIntrinsic(OpBuilder &b, Location loc, StringRef name,
                           Type result, ValueRange arguments) {
  return LLVM::CallIntrinsicOp::create(b, loc, result, b.getStringAttr(name),
                                       arguments)
      .getResult(0);
}

/// The 32 bits of `elements` in every lane.
static Value broadcastWord(OpBuilder &b, Location loc, Value elements,
                           int64_t lanes) {
  Value word = bitcast(b, loc, elements, 1, b.getI32Type());
  return vector::BroadcastOp::create(
      b, loc, VectorType::get(lanes, b.getI32Type()), word);
}

static Value flipBits(OpBuilder &b, Location loc, Value words, uint32_t mask) {
  Value flip = arith::ConstantOp::create(
      b, loc,
      DenseElementsAttr::get(cast<VectorType>(words.getType()),
                             APInt(32, mask)));
  return arith::XOrIOp::create(b, loc, words, flip);
}

namespace {

/// What all x86 leaves do alike.
class X86Leaf : public VectorLeaf {
public:
  using VectorLeaf::VectorLeaf;

  bool canMultiplyHigh() const override { return !getFacts().isFloat(); }

  Value multiplyHigh(OpBuilder &b, Location loc, Value value, Value factor,
                     Value addend) const override {
    return emitHighProduct(b, loc, value, factor, addend);
  }

  int64_t getNumNarrowed() const override {
    return getFacts().isFloat() ? 0 : 4;
  }
  Value narrow(OpBuilder &b, Location loc, ValueRange values,
               bool isUnsigned) const override {
    return emitNarrowed(b, loc, values, isUnsigned);
  }
};

/// A small factor with nothing in its upper half: of the two products of 16-bit
/// values that a lane sums, the second is zero.
static Value clearUpperHalf(OpBuilder &b, Location loc, Value weight) {
  Value mask = arith::ConstantOp::create(
      b, loc,
      DenseElementsAttr::get(cast<VectorType>(weight.getType()),
                             APInt(32, 0xffff)));
  return arith::AndIOp::create(b, loc, weight, mask);
}

class VnniLeaf : public X86Leaf {
public:
  VnniLeaf(DotLeafFacts facts, std::string intrinsic, std::string wordIntrinsic)
      : X86Leaf(std::move(facts)), intrinsic(std::move(intrinsic)),
        wordIntrinsic(std::move(wordIntrinsic)) {}

  int64_t getInputOffset(ElementKind, bool isUnsigned) const override {
    return isUnsigned ? 0 : 128;
  }

  Value arrange(OpBuilder &b, Location loc, Value elements,
                bool isUnsigned) const override {
    int64_t lanes = getFacts().lanes;
    return flip(b, loc, bitcast(b, loc, elements, lanes, b.getI32Type()),
                isUnsigned);
  }

  Value broadcast(OpBuilder &b, Location loc, Value elements,
                  bool isUnsigned) const override {
    return flip(b, loc, broadcastWord(b, loc, elements, getFacts().lanes),
                isUnsigned);
  }

  Value dot(OpBuilder &b, Location loc, Value acc, Value activations,
            Value weights) const override {
    return callIntrinsic(b, loc, intrinsic, acc.getType(),
                         {acc, activations, weights});
  }

  /// vpdpwssd: one instruction, where vpmulld and vpaddd are three or more.
  Value multiplyAdd(OpBuilder &b, Location loc, Value acc, Value value,
                    Value weight) const override {
    int64_t words = getFacts().lanes * 2;
    Type word = b.getI16Type();
    weight = clearUpperHalf(b, loc, weight);
    return callIntrinsic(b, loc, wordIntrinsic, acc.getType(),
                         {acc, bitcast(b, loc, value, words, word),
                          bitcast(b, loc, weight, words, word)});
  }

  /// The unsigned operand is the weights here.
  Value dotBytes(OpBuilder &b, Location loc, Value acc, Value activations,
                 Value weights) const override {
    int64_t lanes = getFacts().lanes;
    Value all = broadcastWord(b, loc, activations, lanes);
    return callIntrinsic(b, loc, intrinsic, acc.getType(),
                         {acc,
                          bitcast(b, loc, weights, lanes * 4, b.getI8Type()),
                          bitcast(b, loc, all, lanes * 4, b.getI8Type())});
  }

  Value widenNibbles(OpBuilder &b, Location loc, Value stored) const override {
    return emitBytesOfNibbles(b, loc, stored,
                              llvm::is_contained(getFacts().features, "gfni"));
  }

private:
  /// The bytes of `words`, made unsigned.
  Value flip(OpBuilder &b, Location loc, Value words, bool isUnsigned) const {
    if (!isUnsigned)
      words = flipBits(b, loc, words, 0x80808080u);
    return bitcast(b, loc, words, getFacts().lanes * 4, b.getI8Type());
  }

  std::string intrinsic, wordIntrinsic;
};

/// Pairs of bf16, or of 16-bit integers, which bytes are widened to.
class PairLeaf : public X86Leaf {
public:
  /// `accumulates` tells whether the instruction adds to its first operand.
  PairLeaf(DotLeafFacts facts, StringRef intrinsic, bool accumulates)
      : X86Leaf(std::move(facts)), intrinsic(intrinsic),
        accumulates(accumulates) {}

  /// Widening and a broadcast take as many instructions as the products of two
  /// vectors; a broadcast from memory takes none.
  bool wantsWideInput() const override { return !getFacts().isFloat(); }

  int64_t getInputOffset(ElementKind input, bool isUnsigned) const override {
    return input == ElementKind::I16 && isUnsigned ? -(1 << 15) : 0;
  }

  Value arrange(OpBuilder &b, Location loc, Value elements,
                bool isUnsigned) const override {
    auto type = cast<VectorType>(elements.getType());
    if (type.getElementType().isInteger(8)) {
      auto wide = type.clone(b.getI16Type());
      if (isUnsigned)
        return arith::ExtUIOp::create(b, loc, wide, elements);
      return arith::ExtSIOp::create(b, loc, wide, elements);
    }
    if (isa<FloatType>(type.getElementType()) || !isUnsigned)
      return elements;
    Value words =
        bitcast(b, loc, elements, type.getNumElements() / 2, b.getI32Type());
    words = flipBits(b, loc, words, 0x80008000u);
    return bitcast(b, loc, words, type.getNumElements(), b.getI16Type());
  }

  Value broadcast(OpBuilder &b, Location loc, Value elements,
                  bool isUnsigned) const override {
    auto type = cast<VectorType>(elements.getType());
    bool isByte = type.getElementType().isInteger(8);
    if (isByte)
      elements = arrange(b, loc, elements, isUnsigned);
    int64_t lanes = getFacts().lanes;
    Value words = broadcastWord(b, loc, elements, lanes);
    if (!isByte && isUnsigned)
      words = flipBits(b, loc, words, 0x80008000u);
    Type element = isa<FloatType>(type.getElementType()) ? type.getElementType()
                                                         : Type(b.getI16Type());
    return bitcast(b, loc, words, lanes * 2, element);
  }

  Value dot(OpBuilder &b, Location loc, Value acc, Value activations,
            Value weights) const override {
    if (accumulates)
      return callIntrinsic(b, loc, intrinsic, acc.getType(),
                           {acc, activations, weights});
    Value sums =
        callIntrinsic(b, loc, intrinsic, acc.getType(), {activations, weights});
    return arith::AddIOp::create(b, loc, acc, sums);
  }

  /// Bytes 0 and 2 of each word, then 1 and 3, widened where they stand.
  Value dotBytes(OpBuilder &b, Location loc, Value acc, Value activations,
                 Value weights) const override {
    int64_t lanes = getFacts().lanes;
    auto type = VectorType::get(lanes * 2, b.getI16Type());
    Value eight = arith::ConstantOp::create(
        b, loc, DenseElementsAttr::get(type, APInt(16, 8)));
    Value low = arith::ConstantOp::create(
        b, loc, DenseElementsAttr::get(type, APInt(16, 255)));
    Value x = broadcastWord(b, loc, activations, lanes);
    x = bitcast(b, loc, x, lanes * 2, b.getI16Type());
    Value w = bitcast(b, loc, weights, lanes * 2, b.getI16Type());
    Value even = arith::ShLIOp::create(b, loc, x, eight);
    even = arith::ShRSIOp::create(b, loc, even, eight);
    acc = dot(b, loc, acc, even, arith::AndIOp::create(b, loc, w, low));
    Value odd = arith::ShRSIOp::create(b, loc, x, eight);
    return dot(b, loc, acc, odd, arith::ShRUIOp::create(b, loc, w, eight));
  }

  Value multiplyAdd(OpBuilder &b, Location loc, Value acc, Value value,
                    Value weight) const override {
    if (getFacts().isFloat())
      return X86Leaf::multiplyAdd(b, loc, acc, value, weight);
    int64_t words = getFacts().lanes * 2;
    Type word = b.getI16Type();
    weight = clearUpperHalf(b, loc, weight);
    return dot(b, loc, acc, bitcast(b, loc, value, words, word),
               bitcast(b, loc, weight, words, word));
  }

private:
  StringRef intrinsic;
  bool accumulates;
};

class X86Leaves : public DotLeafInterface {
public:
  explicit X86Leaves(Dialect *dialect) : DotLeafInterface(dialect) {
    addTileLeaves(leaves);
    auto vnni = [&](StringRef name, ArrayRef<StringRef> features, int64_t lanes,
                    int64_t registers, StringRef bits, int64_t storedBits) {
      DotLeafFacts facts{name,
                         {features.begin(), features.end()},
                         {ElementKind::I8},
                         ElementKind::I8,
                         ElementKind::I32,
                         lanes,
                         /*group=*/4,
                         registers};
      facts.storedBits = storedBits;
      leaves.push_back(std::make_unique<VnniLeaf>(
          std::move(facts), ("llvm.x86.avx512.vpdpbusd." + bits).str(),
          ("llvm.x86.avx512.vpdpwssd." + bits).str()));
    };
    auto pairs = [&](StringRef name, ArrayRef<StringRef> features,
                     ArrayRef<ElementKind> inputs, int64_t lanes,
                     int64_t registers, StringRef intrinsic, bool accumulates,
                     int64_t storedBits = 0) {
      bool isFloat = inputs.front() == ElementKind::BF16;
      DotLeafFacts facts{name,
                         {features.begin(), features.end()},
                         {inputs.begin(), inputs.end()},
                         isFloat ? ElementKind::BF16 : ElementKind::I16,
                         isFloat ? ElementKind::F32 : ElementKind::I32,
                         lanes,
                         /*group=*/2,
                         registers};
      facts.storedBits = storedBits;
      leaves.push_back(
          std::make_unique<PairLeaf>(std::move(facts), intrinsic, accumulates));
    };
    constexpr ElementKind integers[] = {ElementKind::I8, ElementKind::I16};
    constexpr ElementKind floats[] = {ElementKind::BF16};
    vnni("avx512vnni", {"avx512vnni", "avx512bw", "avx512vl"}, 16, 32, "512",
         /*storedBits=*/0);
    vnni("avxvnni", {"avxvnni", "avx2"}, 8, 16, "256", /*storedBits=*/0);
    vnni("avx512vnni-w4-gfni",
         {"avx512vnni", "avx512bw", "avx512vl", "gfni", "avx512f"}, 16, 32,
         "512", /*storedBits=*/4);
    vnni("avx512vnni-w4", {"avx512vnni", "avx512bw", "avx512vl"}, 16, 32, "512",
         /*storedBits=*/4);
    vnni("avxvnni-w4-gfni", {"avxvnni", "avx2", "gfni"}, 8, 16, "256",
         /*storedBits=*/4);
    vnni("avxvnni-w4", {"avxvnni", "avx2"}, 8, 16, "256", /*storedBits=*/4);
    pairs("avx512vnni-i16", {"avx512vnni", "avx512bw", "avx512vl"}, integers,
          16, 32, "llvm.x86.avx512.vpdpwssd.512", true);
    pairs("avxvnni-i16", {"avxvnni", "avx2"}, integers, 8, 16,
          "llvm.x86.avx512.vpdpwssd.256", true);
    pairs("avx512bw", {"avx512bw", "avx512vl"}, integers, 16, 32,
          "llvm.x86.avx512.pmaddw.d.512", false);
    pairs("avx2", {"avx2"}, integers, 8, 16, "llvm.x86.avx2.pmadd.wd", false);
    pairs("avx512bw-w4", {"avx512bw", "avx512vl"}, integers, 16, 32,
          "llvm.x86.avx512.pmaddw.d.512", false, /*storedBits=*/4);
    pairs("avx2-w4", {"avx2"}, integers, 8, 16, "llvm.x86.avx2.pmadd.wd", false,
          /*storedBits=*/4);
    pairs("avx512bw-w8", {"avx512bw", "avx512vl"}, integers, 16, 32,
          "llvm.x86.avx512.pmaddw.d.512", false, /*storedBits=*/8);
    pairs("avx2-w8", {"avx2"}, integers, 8, 16, "llvm.x86.avx2.pmadd.wd", false,
          /*storedBits=*/8);
    pairs("avx512bf16", {"avx512bf16", "avx512bw", "avx512vl"}, floats, 16, 32,
          "llvm.x86.avx512bf16.dpbf16ps.512", true);
    pairs("avx512bf16-256", {"avx512bf16", "avx512bw", "avx512vl"}, floats, 8,
          32, "llvm.x86.avx512bf16.dpbf16ps.256", true);
  }

  ArrayRef<std::unique_ptr<DotLeaf>> getLeaves() const override {
    return leaves;
  }

private:
  SmallVector<std::unique_ptr<DotLeaf>> leaves;
};

} // namespace

void quantx::registerX86DotLeaves(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *, LLVM::LLVMDialect *dialect) {
    dialect->addInterfaces<X86Leaves>();
    addLookups(*dialect);
  });
}
