//===- MfmaLeaf.cpp - AMD's mfma ------------------------------------------===//
//
// Products of 16 pixels and 16 channels by a wave of 64 threads. The
// instruction takes signed bytes only: unsigned ones enter 128 lower, and the
// starts of the sums make up for it.
//
//===----------------------------------------------------------------------===//

#include "MatrixLeaves.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/ROCDLDialect.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace quantx;

namespace {

class MfmaLeaf : public FragmentLeaf {
public:
  MfmaLeaf()
      : FragmentLeaf(getMatrixLeafFacts("mfma-16x16x32", {"amd", "mfma"},
                                        {/*threads=*/64,
                                         /*pixels=*/16,
                                         /*channels=*/16,
                                         /*depth=*/32,
                                         /*groupPixels=*/64,
                                         /*groupChannels=*/64,
                                         /*step=*/64,
                                         /*stages=*/2,
                                         /*blockThreads=*/256}),
                     getMfmaLayouts()) {}

  int64_t getInputOffset(ElementKind input, bool isUnsigned) const override {
    return isUnsigned ? -128 : 0;
  }

protected:
  Values product(OpBuilder &b, Location loc, ValueRange input,
                 ValueRange weights, ValueRange sums,
                 bool isUnsigned) const override {
    Values signs;
    for (Value word : input)
      signs.push_back(isUnsigned ? flipSigns(b, loc, word) : word);
    auto type = VectorType::get(4, b.getI32Type());
    Value sum = LLVM::UndefOp::create(b, loc, type);
    auto at = [&](int64_t i) -> Value {
      return LLVM::ConstantOp::create(b, loc, b.getI32IntegerAttr(i));
    };
    for (int64_t i = 0; i < 4; ++i)
      sum = LLVM::InsertElementOp::create(b, loc, sum, sums[i], at(i));
    Value none = at(0);
    Value operands[] = {
        join(b, loc, signs), join(b, loc, weights), sum, none, none, none};
    sum = ROCDL::mfma_i32_16x16x32_i8::create(b, loc, type, operands);
    Values results;
    for (int64_t i = 0; i < 4; ++i)
      results.push_back(LLVM::ExtractElementOp::create(b, loc, sum, at(i)));
    return results;
  }

private:
  static Value flipSigns(OpBuilder &b, Location loc, Value word) {
    Value mask = arith::ConstantOp::create(
        b, loc, b.getIntegerAttr(b.getI32Type(), int32_t(0x80808080)));
    return arith::XOrIOp::create(b, loc, word, mask);
  }
  /// Two words as one register pair.
  static Value join(OpBuilder &b, Location loc, ValueRange words) {
    Type wide = b.getI64Type();
    Value low = arith::ExtUIOp::create(b, loc, wide, words[0]);
    Value high = arith::ExtUIOp::create(b, loc, wide, words[1]);
    Value shift = arith::ConstantOp::create(b, loc, b.getI64IntegerAttr(32));
    high = arith::ShLIOp::create(b, loc, high, shift);
    return arith::OrIOp::create(b, loc, low, high);
  }
};

} // namespace

std::unique_ptr<DotLeaf> quantx::makeMfmaLeaf() {
  return std::make_unique<MfmaLeaf>();
}
