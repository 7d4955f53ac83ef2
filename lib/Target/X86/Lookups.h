//===- Lookups.h - lookups by x86 permutes and gathers ----------*- C++ -*-===//

#ifndef LIB_TARGET_X86_LOOKUPS_H
#define LIB_TARGET_X86_LOOKUPS_H

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

namespace quantx {

/// Offers them to the schedule stage.
void addLookups(mlir::LLVM::LLVMDialect &dialect);

} // namespace quantx

#endif
