//===- ThreadLeaves.cpp - dot products of GPUs ----------------------------===//
//
// What one thread does with a word of four input bytes and a word of four
// weights: an instruction where the target has one, widened multiplications
// otherwise.
//
//===----------------------------------------------------------------------===//

#include "quantx/Target/GPU/ThreadLeaves.h"

#include "MatrixLeaves.h"
#include "SpirvDot.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVDialect.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVOps.h"
#include "quantx/Schedule/DotLeaf.h"

using namespace mlir;
using namespace quantx;

DotLeafFacts quantx::getThreadLeafFacts(StringRef name,
                                        ArrayRef<StringRef> features) {
  DotLeafFacts facts{name,
                     {features.begin(), features.end()},
                     {ElementKind::I8},
                     ElementKind::I8,
                     ElementKind::I32,
                     /*lanes=*/16,
                     /*group=*/4,
                     /*registers=*/32};
  facts.threads = true;
  return facts;
}

/// OpSDot and OpSUDot on packed words; they never saturate.
Value quantx::emitSpirvDot(OpBuilder &b, Location loc, Value acc,
                           Value activations, Value weights, bool isUnsigned) {
  b.getContext()->getOrLoadDialect<spirv::SPIRVDialect>();
  auto format = spirv::PackedVectorFormatAttr::get(
      b.getContext(), spirv::PackedVectorFormat::PackedVectorFormat4x8Bit);
  // The signed factor of OpSUDot comes first.
  Value sum = isUnsigned
                  ? Value(spirv::SUDotOp::create(b, loc, acc.getType(), weights,
                                                 activations, format))
                  : Value(spirv::SDotOp::create(b, loc, acc.getType(),
                                                activations, weights, format));
  return arith::AddIOp::create(b, loc, acc, sum);
}

namespace {

class SpirvDotLeaf : public ThreadLeaf {
public:
  using ThreadLeaf::ThreadLeaf;

  Value dot(OpBuilder &b, Location loc, Value acc, Value activations,
            Value weights, bool isUnsigned) const override {
    return emitSpirvDot(b, loc, acc, activations, weights, isUnsigned);
  }
};

/// NVIDIA's dp4a, which takes either sign and never saturates.
class Dp4aLeaf : public ThreadLeaf {
public:
  using ThreadLeaf::ThreadLeaf;

  Value dot(OpBuilder &b, Location loc, Value acc, Value activations,
            Value weights, bool isUnsigned) const override {
    b.getContext()->getOrLoadDialect<LLVM::LLVMDialect>();
    b.getContext()->getOrLoadDialect<NVVM::NVVMDialect>();
    auto bytes = VectorType::get(4, b.getI8Type());
    auto getSign = [&](bool isUnsigned) {
      return NVVM::DotAccumulateTypeAttr::get(
          b.getContext(), isUnsigned ? NVVM::DotAccumulateType::UNSIGNED
                                     : NVVM::DotAccumulateType::SIGNED);
    };
    return NVVM::DotAccumulate4WayOp::create(
        b, loc, acc.getType(),
        LLVM::BitcastOp::create(b, loc, bytes, activations),
        getSign(isUnsigned), LLVM::BitcastOp::create(b, loc, bytes, weights),
        getSign(false), acc);
  }
};

/// Shifts each byte out of its word.
class PlainThreadLeaf : public ThreadLeaf {
public:
  using ThreadLeaf::ThreadLeaf;

  Value dot(OpBuilder &b, Location loc, Value acc, Value activations,
            Value weights, bool isUnsigned) const override {
    for (int64_t i = 0; i < getFacts().group; ++i) {
      Value product = arith::MulIOp::create(
          b, loc, getByte(b, loc, activations, i, isUnsigned),
          getByte(b, loc, weights, i, /*isUnsigned=*/false));
      acc = arith::AddIOp::create(b, loc, acc, product);
    }
    return acc;
  }

private:
  static Value getByte(OpBuilder &b, Location loc, Value word, int64_t i,
                       bool isUnsigned) {
    auto constant = [&](int64_t value) {
      return arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(value));
    };
    if (i < 3)
      word = arith::ShLIOp::create(b, loc, word, constant(24 - 8 * i));
    if (isUnsigned)
      return arith::ShRUIOp::create(b, loc, word, constant(24));
    return arith::ShRSIOp::create(b, loc, word, constant(24));
  }
};

class ThreadLeaves : public DotLeafInterface {
public:
  explicit ThreadLeaves(Dialect *dialect) : DotLeafInterface(dialect) {
    leaves.push_back(makeWgmmaLeaf());
    leaves.push_back(makeMmaLeaf());
    leaves.push_back(makeMfmaLeaf());
    leaves.push_back(makeDotTilesLeaf());
    leaves.push_back(std::make_unique<SpirvDotLeaf>(
        getThreadLeafFacts("spirv-sdot", {"spirv", "integer-dot-product"})));
    leaves.push_back(std::make_unique<Dp4aLeaf>(
        getThreadLeafFacts("dp4a", {"nvidia", "dp4a"})));
    leaves.push_back(std::make_unique<PlainThreadLeaf>(
        getThreadLeafFacts("threads", {"gpu"})));
  }

  ArrayRef<std::unique_ptr<DotLeaf>> getLeaves() const override {
    return leaves;
  }

private:
  SmallVector<std::unique_ptr<DotLeaf>> leaves;
};

} // namespace

void quantx::registerThreadLeaves(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *, gpu::GPUDialect *dialect) {
    dialect->addInterfaces<ThreadLeaves>();
  });
}
