//===- Library.h - ahead-of-time compilation --------------------*- C++ -*-===//
//
// The functions of a module as an object file or a shared library with a plain
// C interface, and the C header that declares it. The result needs no LLVM, no
// heap and no library beside libc and libm, but OpenMP when it is made for
// several threads; it is re-entrant, and its weights are read-only data, which
// several functions share.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_EXECUTION_LIBRARY_H
#define QUANTX_EXECUTION_LIBRARY_H

#include "mlir/IR/BuiltinOps.h"
#include "quantx/Execution/CodeGenerator.h"
#include "quantx/Execution/DeviceSplit.h"
#include "quantx/Execution/MemoryUse.h"
#include "quantx/Execution/ScalarLoops.h"
#include "quantx/Schedule/ParallelWork.h"
#include "llvm/Support/Error.h"
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace quantx {

/// What the header says about one input or output beyond its type and shape.
struct LibraryValue {
  /// A readable name; empty for none.
  std::string name;
  /// Set where the C interface holds codes: real = scale * (code - zeroPoint).
  std::optional<float> scale;
  int64_t zeroPoint = 0;
  /// Codes are unsigned; the header then says uint8_t or uint16_t.
  bool isUnsigned = false;
};

/// One function of the module to compile.
struct LibraryFunction {
  std::string name;
  /// In the order of its inputs and results; may be shorter.
  std::vector<LibraryValue> inputs, outputs;
};

struct LibraryOptions {
  /// Prefix of the exported functions, a C identifier: NAME_run and so on.
  std::string name = "model";
  /// Empty: all public functions of the module.
  std::vector<LibraryFunction> functions;
  /// One variant of the code for each; not empty. The loaded library takes the
  /// one with the most features that the CPU can run.
  std::vector<TargetOptions> targets = {TargetOptions()};
  /// "vulkan" or "nvidia-...": the model runs on a GPU, and of `targets` the
  /// first is for what no GPU can run. The code calls the run-time library of
  /// GPUs (libQuantXGpuRuntime.a), which shared libraries get linked in.
  /// NAME_run returns 1 where no GPU can run it; the message says why.
  std::string gpu;
  /// What no GPU can run is an error; else `onSplit` is told of it.
  bool deviceOnly = false;
  std::function<void(llvm::ArrayRef<ProcessorOp>)> onSplit;
  /// Threads that share the work of large kernels until NAME_set_threads says
  /// otherwise. With more than 1 the code calls the run-time support library
  /// (libQuantXRuntime.a), which shared libraries get linked in, and OpenMP.
  unsigned threads = 1;
  /// Products and bytes of a kernel that is worth several threads.
  int64_t minParallelWork = kMinParallelWork;
  /// The archive; empty: looked for beside the running program.
  std::string runtimeLibrary;
  /// Told how much memory the code of each function takes, before anything is
  /// written; its error ends the compilation. The constants are those of all.
  std::function<llvm::Error(llvm::ArrayRef<MemoryUse>)> onPlanned;
};

/// Each of these compiles a copy of `module`, in any form. The shapes of the
/// functions must be static. The exported C functions are
///   int NAME_run(void *workspace, const T *in0, ..., T *out0, ...);
///   size_t NAME_workspace_size(void);
///   size_t NAME_workspace_alignment(void);
///   const char *NAME_status_message(int status);
///   const char *NAME_variant(void);
///   int NAME_set_threads(int threads);
/// Of several functions each has its own name in place of `run`, and
///   size_t NAME_FUNCTION_workspace_size(void);
/// while NAME_workspace_size is the largest of these.
/// NAME_run returns 0, the number of the run-time check that failed, or -1 for
/// a null pointer, -2 for a workspace that is not aligned, -3 on a CPU that has
/// not the features of any variant, -4 where AMX tiles are not permitted.
/// NAME_variant is the target whose code runs, or null. NAME_set_threads says
/// how many threads later calls use, and returns how many that will be: 1 for a
/// library that was made for one.
/// Errors are one sentence; details went to the context's diagnostics.

/// LLVM IR as text, before optimization.
llvm::Error emitLLVMIR(mlir::ModuleOp module, const LibraryOptions &options,
                       llvm::StringRef path);
/// An object file at `path` and the header beside it (extension .h).
llvm::Error emitObjectFile(mlir::ModuleOp module, const LibraryOptions &options,
                           llvm::StringRef path);
/// A shared library at `path` and the header beside it. Needs a linker: the
/// first of cc, clang, gcc and ld.lld that is found.
llvm::Error emitSharedLibrary(mlir::ModuleOp module,
                              const LibraryOptions &options,
                              llvm::StringRef path);
/// The loops of the optimized code for the first target that touch one element
/// at a time.
llvm::Expected<std::vector<ScalarLoop>>
findScalarLoops(mlir::ModuleOp module, const LibraryOptions &options);

} // namespace quantx

#endif
