//===- Engine.h - something that runs a module's functions ------*- C++ -*-===//
//
// One interface over the reference evaluator and compiled code, so that tools,
// calibration and reports do not care which of them runs.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_EXECUTION_ENGINE_H
#define QUANTX_EXECUTION_ENGINE_H

#include "mlir/IR/BuiltinOps.h"
#include "quantx/Execution/MemoryUse.h"
#include "quantx/Interfaces/SizeNotes.h"
#include "quantx/Schedule/ParallelWork.h"
#include "quantx/Support/Tensor.h"
#include "llvm/Support/Error.h"
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace quantx {

/// How long a kernel of a compiled function takes.
struct KernelTime {
  std::string name;
  /// Products, additions and comparisons of one call; 0 where not counted.
  int64_t operations = 0;
  int64_t calls = 0;
  /// Of the fastest call.
  double seconds = 0;
};

/// Runs functions of one module. The module must outlive a reference engine; a
/// JIT engine compiles a copy.
class Engine {
public:
  virtual ~Engine() = default;

  /// Gets the id and value of each quantx.observe, in program order, while a
  /// function runs. The tensor is valid during the call only.
  using ObserveFn = std::function<void(llvm::StringRef id, const Tensor &)>;
  void setObserver(ObserveFn fn) { observer = std::move(fn); }

  /// Runs `entry`. Kinds and shapes of the inputs must match the signature
  /// (dynamic dimensions accept any size); a mismatch and a failed quantx.check
  /// are errors of one sentence.
  virtual llvm::Expected<llvm::SmallVector<Tensor>>
  run(llvm::StringRef entry, llvm::ArrayRef<Tensor> inputs) = 0;

  /// The kernels in the order of the program, when compiled to be profiled.
  virtual llvm::ArrayRef<KernelTime> getKernelTimes() const { return {}; }

  /// The memory of `entry`; nothing where it was not compiled.
  virtual std::optional<MemoryUse> getMemory(llvm::StringRef entry) const {
    return std::nullopt;
  }

protected:
  ObserveFn observer;
};

/// More threads than this are a mistake.
constexpr unsigned kMaxThreads = 1024;

/// How the JIT compiles.
struct JitOptions {
  /// "host" or a CPU name of LLVM, and features such as "+avx2,-avx512f".
  std::string targetCpu = "host", targetFeatures;
  /// LLVM's optimization level, 0 to 3.
  unsigned optLevel = 3;
  /// For a handful of runs: less code is made, in less time.
  bool fewRuns = false;
  /// Kernels are timed; see Engine::getKernelTimes.
  bool profile = false;
  /// Threads that share the work of large kernels; results do not depend on it.
  unsigned threads = 1;
  /// Products and bytes of a kernel that is worth several threads.
  int64_t minParallelWork = kMinParallelWork;
  /// Where the object is kept, to look at its code; empty: nowhere.
  std::string objectFile;
  /// Dot instructions by name, joined by +, instead of the best ones.
  std::string leaf = {};
};

/// How a module is compiled for a GPU.
struct GpuOptions {
  /// vulkan, nvidia-sm_80 or nvidia-sm_90a; or, for code that runs at once,
  /// cuda: what suits the device.
  std::string target = "vulkan";
  /// Number of the device as listGpuDevices counts; -1: the best one.
  int device = -1;
  /// Features to take away, such as "-integer-dot-product".
  std::string features;
  /// Dot instructions instead of the best ones, joined by +.
  std::string leaf;
  /// Blocks that share each sum of tiles; 0: what suits the target.
  int64_t splits = 0;
  /// Ops that have no form on a GPU are an error; else the processor runs them.
  bool deviceOnly = false;
  /// Kernels are timed by the device's clock; see Engine::getKernelTimes.
  bool profile = false;
  /// How the processor's part is compiled.
  JitOptions processor = {};
};

/// The reference evaluator on `module`, which is not copied.
std::unique_ptr<Engine> createReferenceEngine(mlir::ModuleOp module);

/// Compiles a copy of `module`, in any form between float and integer.
llvm::Expected<std::unique_ptr<Engine>>
createJitEngine(mlir::ModuleOp module, const JitOptions &options = {});

/// Compiles a copy of `module` for a GPU of this machine and runs it there. Ops
/// that have no form on a GPU run on the processor, which a remark says of
/// each.
llvm::Expected<std::unique_ptr<Engine>>
createGpuEngine(mlir::ModuleOp module, const GpuOptions &options = {});

/// The steps of createGpuEngine, for programs that are kept: kernels and
/// launches in place of the module's functions, and the program of one function
/// that had this type before.
llvm::Error lowerToGpu(mlir::ModuleOp module, const GpuOptions &options);
llvm::Expected<std::vector<char>> compileGpuProgram(mlir::ModuleOp lowered,
                                                    llvm::StringRef entry,
                                                    mlir::FunctionType type);

/// A line for each GPU of this machine, as "vulkan:0  name (kind), ...".
/// Without any: why neither Vulkan nor CUDA has one.
llvm::Expected<std::vector<std::string>> listGpuDevices();

/// Checks `inputs` against the parameters of function `entry`, for engines:
/// one sentence names the first that does not fit. Signed and unsigned kinds of
/// one width are interchangeable. With `notes` open sizes of one name must be
/// equal and within their bounds.
llvm::Error checkInputs(llvm::StringRef entry, mlir::TypeRange types,
                        llvm::ArrayRef<Tensor> inputs,
                        llvm::ArrayRef<llvm::SmallVector<SizeNote>> notes = {});

} // namespace quantx

#endif
