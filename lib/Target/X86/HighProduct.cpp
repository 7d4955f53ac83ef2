//===- HighProduct.cpp - the upper half of 32-bit products ----------------===//
//
// vpmuldq multiplies the low halves of 64-bit lanes: once for even lanes, once
// for odd ones. Written as arithmetic it becomes vpmullq, three times as long,
// as soon as the factor's sign extension leaves the loop; and it has no
// intrinsic.
//
//===----------------------------------------------------------------------===//

#include "HighProduct.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace quantx;

Value quantx::emitHighProduct(OpBuilder &b, Location loc, Value value,
                              Value factor, Value addend) {
  auto type = cast<VectorType>(value.getType());
  int64_t lanes = type.getNumElements();
  auto half = VectorType::get(lanes / 2, b.getI64Type());
  auto pairs = [&](Value words) -> Value {
    return vector::BitCastOp::create(b, loc, half, words);
  };
  Value even = pairs(value), evenFactor = pairs(factor);
  Value amount = arith::ConstantOp::create(
      b, loc, DenseElementsAttr::get(half, APInt(64, 32)));
  Value odd = arith::ShRUIOp::create(b, loc, even, amount);
  Value oddFactor = arith::ShRUIOp::create(b, loc, evenFactor, amount);
  Value addends[2];
  if (addend) {
    auto both = vector::DeinterleaveOp::create(b, loc, addend);
    addends[0] = both.getRes1();
    addends[1] = both.getRes2();
  }
  auto multiply = [&](Value a, Value other, Value sum) -> Value {
    Value product =
        LLVM::InlineAsmOp::create(
            b, loc, half, ValueRange{a, other}, "vpmuldq $2, $1, $0", "=v,v,v",
            /*has_side_effects=*/false, /*is_align_stack=*/false,
            LLVM::tailcallkind::TailCallKind::None,
            /*asm_dialect=*/LLVM::AsmDialectAttr(),
            /*operand_attrs=*/ArrayAttr())
            .getResult(0);
    if (sum)
      product = arith::AddIOp::create(b, loc, product, sum);
    return vector::BitCastOp::create(b, loc, type, product);
  };
  Value low = multiply(even, evenFactor, addends[0]);
  Value high = multiply(odd, oddFactor, addends[1]);
  SmallVector<int64_t> upper;
  for (int64_t i = 0; i < lanes; i += 2)
    upper.append({i + 1, lanes + i + 1});
  return vector::ShuffleOp::create(b, loc, low, high, upper);
}

Value quantx::emitNarrowed(OpBuilder &b, Location loc, ValueRange values,
                           bool isUnsigned) {
  auto type = cast<VectorType>(values[0].getType());
  int64_t lanes = type.getNumElements();
  StringRef set = lanes == 16 ? "llvm.x86.avx512." : "llvm.x86.avx2.";
  StringRef width = lanes == 16 ? ".512" : "";
  auto pack = [&](StringRef name, IntegerType element, Value low,
                  Value high) -> Value {
    int64_t size = lanes * 4 * 8 / element.getWidth();
    auto full = b.getStringAttr(set + name + width);
    return LLVM::CallIntrinsicOp::create(b, loc, VectorType::get(size, element),
                                         full, ValueRange{low, high})
        .getResult(0);
  };
  Value low = pack("packssdw", b.getI16Type(), values[0], values[1]);
  Value high = pack("packssdw", b.getI16Type(), values[2], values[3]);
  Value bytes =
      pack(isUnsigned ? "packuswb" : "packsswb", b.getI8Type(), low, high);
  // Packs work within 128 bits: each quarter holds a word of every vector.
  Value words = vector::BitCastOp::create(b, loc, type, bytes);
  SmallVector<int64_t> order;
  for (int64_t vector = 0; vector < 4; ++vector)
    for (int64_t part = 0; part < lanes / 4; ++part)
      order.push_back(part * 4 + vector);
  words = vector::ShuffleOp::create(b, loc, words, words, order);
  return vector::BitCastOp::create(b, loc, bytes.getType(), words);
}
