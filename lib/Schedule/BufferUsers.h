//===- BufferUsers.h - who touches a buffer ---------------------*- C++ -*-===//

#ifndef LIB_SCHEDULE_BUFFERUSERS_H
#define LIB_SCHEDULE_BUFFERUSERS_H

#include "mlir/IR/Operation.h"

namespace quantx {

/// Calls `visit` for every op that may touch the memory of `buffer`. Whatever
/// memref an op returns, or hands to its regions, while it reads one of the
/// buffer's is taken to be the buffer too.
void forEachUser(mlir::Value buffer,
                 llvm::function_ref<void(mlir::Operation *)> visit);

} // namespace quantx

#endif
