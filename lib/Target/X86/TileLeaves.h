//===- TileLeaves.h - matrix tiles of x86 -----------------------*- C++ -*-===//

#ifndef LIB_TARGET_X86_TILELEAVES_H
#define LIB_TARGET_X86_TILELEAVES_H

#include "quantx/Schedule/DotLeaf.h"

namespace quantx {

/// Adds the leaves of AMX.
void addTileLeaves(llvm::SmallVectorImpl<std::unique_ptr<DotLeaf>> &leaves);

} // namespace quantx

#endif
