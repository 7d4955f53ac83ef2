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
#include "quantx/Interfaces/SizeNotes.h"

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
  /// For inputs of open shape, what is known of their sizes.
  std::vector<std::vector<SizeNote>> notes;
  /// Pairs of a result and the input that it may overwrite.
  std::vector<std::pair<int64_t, int64_t>> inPlace;

  /// Whether callers say how large their tensors are.
  bool isOpen() const;
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

  /// What stands behind `name` in that of the function that tells sizes.
  std::string getSizesSuffix(const CFunction &function) const;
  /// Whether callers say how large their tensors are, of some function.
  bool isOpen() const;
  /// The largest of the functions, less what depends on sizes.
  int64_t getWorkspaceSize() const;
};

constexpr int64_t kWorkspaceAlignment = 64;

/// Statuses of the checks before the code runs.
constexpr int32_t kNullPointer = -1, kMisaligned = -2, kBadSize = -5;
constexpr const char *kNullMessage = "a pointer is null";
constexpr const char *kMisalignedMessage =
    "the workspace is not aligned to 64 bytes";
constexpr const char *kBadSizeMessage =
    "a size of an input is not one that the model takes";

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
