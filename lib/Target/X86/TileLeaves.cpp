//===- TileLeaves.cpp - AMX -----------------------------------------------===//
//
// Eight tiles of 16 rows of 64 bytes. Through LLVM's intrinsics throughout: the
// amx dialect has no load that spares the first cache, which streamed weights
// gain most by.
//
//===----------------------------------------------------------------------===//

#include "TileLeaves.h"

#include "HighProduct.h"
#include "NibbleBytes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

using namespace mlir;
using namespace quantx;

namespace {

constexpr TileFacts amxTile{/*rows=*/16, /*rowBytes=*/64, /*count=*/8};

class AmxLeaf : public TileLeaf {
public:
  using TileLeaf::TileLeaf;

  bool canMultiplyHigh() const override { return !getFacts().isFloat(); }

  Value multiplyHigh(OpBuilder &b, Location loc, Value value, Value factor,
                     Value addend) const override {
    return emitHighProduct(b, loc, value, factor, addend);
  }

  Value widenNibbles(OpBuilder &b, Location loc, Value stored) const override {
    return emitBytesOfNibbles(b, loc, stored, /*hasGfni=*/true);
  }

  int64_t getNumNarrowed() const override {
    return getFacts().isFloat() ? 0 : 4;
  }
  Value narrow(OpBuilder &b, Location loc, ValueRange values,
               bool isUnsigned) const override {
    return emitNarrowed(b, loc, values, isUnsigned);
  }

  Value load(OpBuilder &b, Location loc, int64_t rows, Value pointer,
             Value stride, bool streamed) const override {
    return call(b, loc, streamed ? "tileloaddt164" : "tileloadd64",
                {size(b, loc, rows), size(b, loc, amxTile.rowBytes),
                 address(b, loc, pointer), word(b, loc, stride)})
        .getResult(0);
  }

  Value zero(OpBuilder &b, Location loc, int64_t rows) const override {
    return call(b, loc, "tilezero",
                {size(b, loc, rows), size(b, loc, amxTile.rowBytes)})
        .getResult(0);
  }

  void store(OpBuilder &b, Location loc, int64_t rows, Value pointer,
             Value stride, Value tile) const override {
    call(b, loc, "tilestored64",
         {size(b, loc, rows), size(b, loc, amxTile.rowBytes),
          address(b, loc, pointer), word(b, loc, stride), tile},
         /*hasResult=*/false);
  }

  void fetch(OpBuilder &b, Location loc, Value pointer) const override {
    LLVM::Prefetch::create(b, loc, address(b, loc, pointer), /*rw=*/0,
                           /*hint=*/2, /*cache=*/1);
  }

  Value multiply(OpBuilder &b, Location loc, int64_t rows, Value acc,
                 Value input, Value weights, bool isUnsigned,
                 bool weightsUnsigned) const override {
    std::string name = "tdpbf16ps";
    if (!getFacts().isFloat()) {
      name = "tdpb";
      name += isUnsigned ? 'u' : 's';
      name += weightsUnsigned ? 'u' : 's';
      name += 'd';
    }
    Value bytes = size(b, loc, amxTile.rowBytes);
    return call(b, loc, name,
                {size(b, loc, rows), bytes, bytes, acc, input, weights})
        .getResult(0);
  }

private:
  static LLVM::CallIntrinsicOp call(OpBuilder &b, Location loc,
                                    const std::string &name,
                                    ValueRange arguments,
                                    bool hasResult = true) {
    auto full = b.getStringAttr("llvm.x86." + name + ".internal");
    if (!hasResult)
      return LLVM::CallIntrinsicOp::create(b, loc, full, arguments);
    Type type = LLVM::LLVMX86AMXType::get(b.getContext());
    return LLVM::CallIntrinsicOp::create(b, loc, type, full, arguments);
  }
  static Value size(OpBuilder &b, Location loc, int64_t value) {
    return arith::ConstantIntOp::create(b, loc, value, 16);
  }
  static Value word(OpBuilder &b, Location loc, Value index) {
    return arith::IndexCastOp::create(b, loc, b.getI64Type(), index);
  }
  static Value address(OpBuilder &b, Location loc, Value pointer) {
    return LLVM::IntToPtrOp::create(b, loc,
                                    LLVM::LLVMPointerType::get(b.getContext()),
                                    word(b, loc, pointer));
  }
};

} // namespace

void quantx::addTileLeaves(SmallVectorImpl<std::unique_ptr<DotLeaf>> &leaves) {
  // The body works on what the tiles leave, in 512-bit vectors.
  DotLeafFacts bytes{
      "amxint8",         {"amx-int8", "amx-tile", "avx512bw", "avx512vl"},
      {ElementKind::I8}, ElementKind::I8,
      ElementKind::I32,
      /*lanes=*/16,
      /*group=*/4,
      /*registers=*/32,  amxTile};
  DotLeafFacts nibbles = bytes;
  nibbles.name = "amxint8-w4";
  nibbles.features.append({"gfni", "avx512f"});
  nibbles.storedBits = 4;
  leaves.push_back(std::make_unique<AmxLeaf>(std::move(bytes)));
  leaves.push_back(std::make_unique<AmxLeaf>(std::move(nibbles)));
  leaves.push_back(std::make_unique<AmxLeaf>(
      DotLeafFacts{"amxbf16",
                   {"amx-bf16", "amx-tile", "avx512bw", "avx512vl"},
                   {ElementKind::BF16},
                   ElementKind::BF16,
                   ElementKind::F32,
                   /*lanes=*/16,
                   /*group=*/2,
                   /*registers=*/32,
                   amxTile}));
}
