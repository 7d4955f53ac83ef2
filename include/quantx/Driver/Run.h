//===- Run.h - quant-run as a library ---------------------------*- C++ -*-===//
//
// Runs a function on data files: to files, to accuracy, against another model,
// or for time.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DRIVER_RUN_H
#define QUANTX_DRIVER_RUN_H

#include "mlir/IR/DialectRegistry.h"
#include "quantx/Execution/Engine.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace quantx {

struct RunOptions {
  std::string model;
  std::string entry; ///< the only function when empty
  /// Data, one .npy per input in order or one .npz; may be empty for a
  /// function without arguments.
  std::vector<std::string> inputs;
  std::string output; ///< .npy or .npz; empty: not written
  std::string engine =
      "jit"; ///< jit, reference, vulkan, cuda, or one of these with :N
  bool deviceOnly = false;     ///< what no GPU can run is an error
  std::string labels;          ///< .npy: print top-1
  std::string against;         ///< another model: print cosine, SQNR, error
  std::string againstEngine;   ///< engine of `against`; empty: as `engine`
  bool benchmark = false;      ///< print times of one run
  double benchmarkSeconds = 1; ///< for how long
  bool profile = false;        ///< print times of its kernels
  bool print = false;          ///< print results in full
  bool allowNonFinite = false; ///< let NaN and infinity through
  int64_t samples = 0;         ///< at most this many batches; 0: all
  JitOptions jit;
};

/// Results go to standard output; errors are one sentence.
llvm::Error runModel(const mlir::DialectRegistry &registry,
                     const RunOptions &options);

/// Prints a line for each GPU of this machine.
llvm::Error listDevices();

/// Makes the engine called "jit", "reference", "vulkan" or "cuda", of which the
/// latter two may have the number of a device behind a colon.
llvm::Expected<std::unique_ptr<Engine>> createEngine(llvm::StringRef name,
                                                     mlir::ModuleOp module,
                                                     const JitOptions &jit,
                                                     bool deviceOnly = false);

} // namespace quantx

#endif
