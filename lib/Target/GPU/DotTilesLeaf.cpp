//===- DotTilesLeaf.cpp - packed dot products of tiles --------------------===//
//
// For devices that Vulkan reaches: eight times eight threads share tiles in the
// memory of their workgroup, and each multiplies words of four bytes.
//
//===----------------------------------------------------------------------===//

#include "MatrixLeaves.h"
#include "SpirvDot.h"

using namespace mlir;
using namespace quantx;

DotLeafFacts quantx::getMatrixLeafFacts(StringRef name,
                                        ArrayRef<StringRef> features,
                                        MatrixFacts matrix) {
  DotLeafFacts facts = getThreadLeafFacts(name, features);
  facts.lanes = 1;
  facts.registers = 0;
  facts.matrix = matrix;
  return facts;
}

namespace {

class DotTilesLeaf : public FragmentLeaf {
public:
  DotTilesLeaf()
      : FragmentLeaf(getMatrixLeafFacts(
                         "spirv-sdot-tiles",
                         {"spirv", "integer-dot-product", "shared-memory"},
                         {/*threads=*/64,
                          /*pixels=*/8,
                          /*channels=*/8,
                          /*depth=*/4,
                          /*groupPixels=*/32,
                          /*groupChannels=*/32,
                          /*step=*/32,
                          /*stages=*/2,
                          /*blockThreads=*/128}),
                     getDotLayouts()) {}

protected:
  Values product(OpBuilder &b, Location loc, ValueRange input,
                 ValueRange weights, ValueRange sums,
                 bool isUnsigned) const override {
    return {emitSpirvDot(b, loc, sums[0], input[0], weights[0], isUnsigned)};
  }
};

} // namespace

std::unique_ptr<DotLeaf> quantx::makeDotTilesLeaf() {
  return std::make_unique<DotTilesLeaf>();
}
