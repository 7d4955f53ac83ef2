//===- HostConstants.h - constants beside compiled code ---------*- C++ -*-===//
//
// Code for this process need not carry its weights: an object file that is
// written into memory and linked there copies each of them several times.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_EXECUTION_HOSTCONSTANTS_H
#define LIB_EXECUTION_HOSTCONSTANTS_H

#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/StringMap.h"
#include <cstdlib>
#include <memory>

namespace quantx {

class HostConstants {
public:
  /// Takes the data of large constants out of `module`, which is in the llvm
  /// dialect: they become external symbols. One copy of each lies in memory of
  /// this object, in the order of the module, aligned as the code expects.
  /// False, with nothing changed, where memory does not suffice.
  bool take(mlir::ModuleOp module);

  int64_t getNumBytes() const { return bytes; }
  const llvm::StringMap<void *> &getAddresses() const { return addresses; }

private:
  struct Free {
    void operator()(void *pointer) const { std::free(pointer); }
  };
  std::unique_ptr<void, Free> memory;
  int64_t bytes = 0;
  llvm::StringMap<void *> addresses;
};

} // namespace quantx

#endif
