//===- CInterface.h - the C functions of a compiled model -------*- C++ -*-===//
//
// What a library exports: the functions in LLVM IR and their declarations in a
// C header, both made from the same description.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_EXECUTION_CINTERFACE_H
#define LIB_EXECUTION_CINTERFACE_H

#include "VariantSelection.h"
#include "mlir/IR/BuiltinTypes.h"
#include "quantx/Execution/Library.h"

namespace quantx {

/// The interface of one compiled function.
struct CFunction {
  /// In the module, and what stands behind NAME_ in C.
  std::string name, suffix;
  std::vector<mlir::RankedTensorType> inputs, outputs;
  std::vector<LibraryValue> inputValues, outputValues;
  /// Message k - 1 belongs to status k of the code, and to status
  /// firstStatus + k of the library.
  std::vector<std::string> messages;
  int32_t firstStatus = 0;
  /// Of the workspace, the largest of all variants.
  MemoryUse memory;
  /// Pairs of a result and the input that it may overwrite.
  std::vector<std::pair<int64_t, int64_t>> inPlace;
};

/// The interface of a compiled module.
struct CInterface {
  std::string name;
  std::vector<CFunction> functions;
  /// Bytes of constants of all functions and variants together.
  int64_t constants = 0;
  /// The most special one first; each entry takes inputs, outputs and
  /// workspace as pointers and returns a status.
  std::vector<Variant> variants;

  /// The largest of the functions.
  int64_t getWorkspaceSize() const;
};

constexpr int64_t kWorkspaceAlignment = 64;

/// Adds the exported functions around the entries of the variants and makes all
/// else internal.
void addCInterface(llvm::Module &module, const CInterface &interface);

/// The text of the header.
std::string makeHeader(const CInterface &interface);

/// The archive `name` of the run-time support library: `given`, or the one
/// beside the running program. `user` begins the reason that an error gives
/// ("several threads need").
llvm::Expected<std::string> findRuntimeLibrary(llvm::StringRef given,
                                               llvm::StringRef name,
                                               llvm::StringRef user);

/// Links `object` and the archives `runtimes` into the shared library `path` (a
/// temporary name is used and renamed). With `threads` it asks for OpenMP.
llvm::Error linkSharedLibrary(llvm::StringRef object,
                              llvm::ArrayRef<std::string> runtimes,
                              bool threads, llvm::StringRef path);

} // namespace quantx

#endif
