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
  auto addends = vector::DeinterleaveOp::create(b, loc, addend);
  auto multiply = [&](Value a, Value other, Value sum) -> Value {
    Value product =
        LLVM::InlineAsmOp::create(
            b, loc, half, ValueRange{a, other}, "vpmuldq $2, $1, $0", "=v,v,v",
            /*has_side_effects=*/false, /*is_align_stack=*/false,
            LLVM::tailcallkind::TailCallKind::None,
            /*asm_dialect=*/LLVM::AsmDialectAttr(),
            /*operand_attrs=*/ArrayAttr())
            .getResult(0);
    product = arith::AddIOp::create(b, loc, product, sum);
    return vector::BitCastOp::create(b, loc, type, product);
  };
  Value low = multiply(even, evenFactor, addends.getRes1());
  Value high = multiply(odd, oddFactor, addends.getRes2());
  SmallVector<int64_t> upper;
  for (int64_t i = 0; i < lanes; i += 2)
    upper.append({i + 1, lanes + i + 1});
  return vector::ShuffleOp::create(b, loc, low, high, upper);
}
