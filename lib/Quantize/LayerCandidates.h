//===- LayerCandidates.h - ops that may become layers -----------*- C++ -*-===//

#ifndef LIB_QUANTIZE_LAYERCANDIDATES_H
#define LIB_QUANTIZE_LAYERCANDIDATES_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "quantx/Calibration/StructuralHash.h"
#include "llvm/ADT/StringMap.h"

namespace quantx {

/// Ops at the top level of `function` that compute with floats on what comes
/// from its arguments, or on constants that import could not fold: layers, and
/// what a report must name besides them.
llvm::SmallVector<mlir::Operation *>
findComputations(mlir::FunctionOpInterface function);

/// Ids of layers whose results have no observer: made as observers' are.
class LayerIds {
public:
  explicit LayerIds(mlir::ModuleOp module) : module(module) {}

  std::string get(mlir::Operation *op);

private:
  mlir::ModuleOp module;
  std::optional<StructuralHash> hash;
  llvm::StringMap<unsigned> ordinals;
};

} // namespace quantx

#endif
