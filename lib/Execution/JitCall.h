//===- JitCall.h - calls of functions in this process -----------*- C++ -*-===//

#ifndef LIB_EXECUTION_JITCALL_H
#define LIB_EXECUTION_JITCALL_H

#include "HostCall.h"
#include "mlir/IR/BuiltinTypes.h"

namespace quantx {

/// One public function as its caller sees it.
struct JitEntry {
  mlir::FunctionType type;
  llvm::SmallVector<llvm::SmallVector<SizeNote>> sizes;
  llvm::SmallVector<std::string> messages;
  /// Results are written into buffers of the caller.
  bool staticResults = true;
  MemoryUse memory;
  /// Takes the addresses of all arguments, and of the status behind them.
  void (*call)(void **) = nullptr;
};

/// Calls it with the addresses of its inputs; the results, or what its status
/// says.
llvm::Expected<llvm::SmallVector<Tensor>>
callEntry(const JitEntry &entry, llvm::MutableArrayRef<void *> inputs,
          Descriptor &workspace);

} // namespace quantx

#endif
