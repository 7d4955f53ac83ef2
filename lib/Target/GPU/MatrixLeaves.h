//===- MatrixLeaves.h - products of tiles, by target ------------*- C++ -*-===//

#ifndef LIB_TARGET_GPU_MATRIXLEAVES_H
#define LIB_TARGET_GPU_MATRIXLEAVES_H

#include "quantx/Target/GPU/MatrixLeaf.h"

namespace quantx {

/// The facts of a leaf that sums products of signed weights and bytes of either
/// sign in 32 bits, thread by thread.
DotLeafFacts getThreadLeafFacts(llvm::StringRef name,
                                llvm::ArrayRef<llvm::StringRef> features);
/// The same for a leaf that multiplies tiles.
DotLeafFacts getMatrixLeafFacts(llvm::StringRef name,
                                llvm::ArrayRef<llvm::StringRef> features,
                                MatrixFacts matrix);

/// wgmma with tiles in shared memory: weights come by the bulk copy engine.
std::unique_ptr<DotLeaf> makeWgmmaLeaf();
/// mma.sync on fragments that ldmatrix loads.
std::unique_ptr<DotLeaf> makeMmaLeaf();
/// AMD's mfma on fragments.
std::unique_ptr<DotLeaf> makeMfmaLeaf();
/// OpSDot and OpSUDot on words in the memory of a workgroup.
std::unique_ptr<DotLeaf> makeDotTilesLeaf();

} // namespace quantx

#endif
