//===- DotLeaves.h - dot products of x86 ------------------------*- C++ -*-===//
//
// Offers the dot instructions of x86 to the schedule stage.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_TARGET_X86_DOTLEAVES_H
#define QUANTX_TARGET_X86_DOTLEAVES_H

#include "mlir/IR/DialectRegistry.h"

namespace quantx {

/// Attaches the leaves "avx512vnni", "avxvnni", "avx512bw" and "avx2" to the
/// llvm dialect, whose intrinsics they call.
void registerX86DotLeaves(mlir::DialectRegistry &registry);

} // namespace quantx

#endif
