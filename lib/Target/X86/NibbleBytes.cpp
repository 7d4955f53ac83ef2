//===- NibbleBytes.cpp - bytes of weights that lie two a byte -------------===//
//
// The bytes are loaded into both halves of a vector, of which each takes one
// nibble: by an affine map of the bits of each byte, or shifted and looked up.
//
//===----------------------------------------------------------------------===//

#include "NibbleBytes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace quantx;

namespace {

class Widener {
public:
  Widener(OpBuilder &b, Location loc, Value stored)
      : b(b), loc(loc),
        half(cast<VectorType>(stored.getType()).getNumElements()),
        bytes(VectorType::get(2 * half, b.getI8Type())),
        words(VectorType::get(half / 2, b.getI32Type())) {
    SmallVector<int64_t> twice;
    for (int64_t i = 0; i < 2 * half; ++i)
      twice.push_back(i % half);
    both = vector::ShuffleOp::create(b, loc, stored, stored, twice);
  }

  /// Row 7 - i of a matrix tells which bit is bit i of the result; all above
  /// the sign are the sign.
  Value mapBits() {
    Value matrices = makeBytes([&](int64_t i) {
      int64_t bit = std::min<int64_t>(7 - i % 8, 3);
      return int64_t(1) << (i < half ? bit : bit + 4);
    });
    Value none = arith::ConstantIntOp::create(b, loc, 0, 8);
    return call("llvm.x86.vgf2p8affineqb." + std::to_string(half * 16),
                {both, matrices, none});
  }

  Value lookUp() {
    SmallVector<APInt> down;
    for (int64_t i = 0; i < half / 2; ++i)
      down.push_back(APInt(32, i < half / 4 ? 0 : 4));
    Value codes = vector::BitCastOp::create(b, loc, words, both);
    codes = arith::ShRUIOp::create(
        b, loc, codes,
        arith::ConstantOp::create(
            b, loc, DenseElementsAttr::get(words, ArrayRef<APInt>(down))));
    codes = arith::AndIOp::create(
        b, loc, codes,
        arith::ConstantOp::create(
            b, loc, DenseElementsAttr::get(words, APInt(32, 0x0f0f0f0f))));
    Value table =
        makeBytes([](int64_t i) { return i % 16 < 8 ? i % 16 : i % 16 - 16; });
    return call(half == 32 ? "llvm.x86.avx512.pshuf.b.512"
                           : "llvm.x86.avx2.pshuf.b",
                {table, vector::BitCastOp::create(b, loc, bytes, codes)});
  }

private:
  Value makeBytes(llvm::function_ref<int64_t(int64_t)> value) {
    SmallVector<int8_t> values;
    for (int64_t i = 0; i < 2 * half; ++i)
      values.push_back(int8_t(value(i)));
    return arith::ConstantOp::create(
        b, loc, DenseElementsAttr::get(bytes, ArrayRef<int8_t>(values)));
  }
  Value call(const std::string &name, ValueRange arguments) {
    return LLVM::CallIntrinsicOp::create(b, loc, bytes, b.getStringAttr(name),
                                         arguments)
        .getResult(0);
  }

  OpBuilder &b;
  Location loc;
  int64_t half;
  VectorType bytes, words;
  Value both;
};

} // namespace

Value quantx::emitBytesOfNibbles(OpBuilder &b, Location loc, Value stored,
                                 bool hasGfni) {
  Widener widener(b, loc, stored);
  return hasGfni ? widener.mapBits() : widener.lookUp();
}
