//===- LayerErrors.h - error of each layer against float --------*- C++ -*-===//
//
// Runs the float model and its QDQ form side by side on samples and measures,
// for each layer, the error it makes by itself and the error that has
// accumulated up to it.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DRIVER_LAYERERRORS_H
#define QUANTX_DRIVER_LAYERERRORS_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "quantx/Driver/LayerReport.h"
#include "quantx/Numerics/Metrics.h"
#include "quantx/Support/Tensor.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"
#include <functional>

namespace quantx {

/// A copy of the QDQ module in which every dequantized activation passes
/// through a quantx.observe with the id of its quantize.
mlir::OwningOpRef<mlir::ModuleOp> makeTappedModule(mlir::ModuleOp qdq);

/// One layer by itself: a function that takes the float inputs of the layer,
/// quantizes them, runs the layer and gives its dequantized result.
struct IsolatedLayer {
  std::string function;              ///< name in the isolated module
  std::string id;                    ///< the layer's id
  std::vector<std::string> inputIds; ///< observer ids of its arguments
};

/// A module with one function per quantized layer of `func` (of `qdq`).
mlir::OwningOpRef<mlir::ModuleOp>
isolateLayers(mlir::ModuleOp qdq, mlir::func::FuncOp func,
              std::vector<IsolatedLayer> &layers);

/// Whether every input of `layers` is an input of `func` or what an earlier one
/// of them gives, so that one by one they compute what the QDQ module does.
bool canChain(mlir::func::FuncOp func, llvm::ArrayRef<IsolatedLayer> layers);

/// Errors by layer id, summed over samples.
struct LayerErrorTable {
  llvm::StringMap<ErrorMetrics> local, accumulated;
  int64_t samples = 0;

  /// Fills the rows' SQNR.
  void apply(ModelReport &report) const;
};

/// How the caller runs a module of the three: inputs in, results out; observed
/// tensors go to `observe` while it runs.
using ObserveFn = std::function<void(llvm::StringRef, const Tensor &)>;
using RunFn = std::function<llvm::Expected<llvm::SmallVector<Tensor>>(
    llvm::StringRef function, llvm::ArrayRef<Tensor> inputs,
    const ObserveFn &observe)>;

/// Measures one sample: the observed float module, the tapped QDQ module and
/// the isolated layers are run by the three functions. With an empty
/// `runTapped` the isolated layers are chained in its place.
llvm::Error measureSample(llvm::StringRef entry, llvm::ArrayRef<Tensor> inputs,
                          llvm::ArrayRef<IsolatedLayer> layers,
                          const RunFn &runFloat, const RunFn &runTapped,
                          const RunFn &runIsolated, LayerErrorTable &table);

} // namespace quantx

#endif
