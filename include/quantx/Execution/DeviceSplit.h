//===- DeviceSplit.h - a model on a GPU and the processor -------*- C++ -*-===//
//
// Cuts the functions of a module where they have ops that a GPU has no form
// for, so that these run on the processor and all else on the GPU.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_EXECUTION_DEVICESPLIT_H
#define QUANTX_EXECUTION_DEVICESPLIT_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "quantx/Execution/Engine.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace quantx {

/// An op that no GPU runs.
struct ProcessorOp {
  mlir::Location location;
  /// As the IR calls it, and its layer's name where that is known.
  std::string op, layer;
  std::string reason;
  /// Ops that stay with it: numbers or open shapes pass between them.
  unsigned others = 0;

  /// "linalg.generic (encoder.norm) and 2 ops joined to it: 'math.sin' has no
  /// form on a GPU".
  std::string str() const;
};

/// A part of a function, which is a function of one of the two modules.
struct Segment {
  std::string function;
  bool isOnGpu = false;
  /// Numbers of values: first the function's inputs, then what segments make.
  llvm::SmallVector<unsigned> inputs, outputs;
};

/// A function as segments that run one behind the other.
struct SegmentedFunction {
  std::string name;
  mlir::FunctionType type;
  std::vector<mlir::Type> values;
  std::vector<Segment> segments;
  /// The values that are its results.
  llvm::SmallVector<unsigned> results;
};

struct DeviceSplit {
  /// The segments of either side; both modules are in the form of the model.
  mlir::OwningOpRef<mlir::ModuleOp> gpu, processor;
  std::vector<SegmentedFunction> functions;
  std::vector<ProcessorOp> onProcessor;
};

/// Splits a copy of `module`. Fails when no op has a form on a GPU.
llvm::Expected<DeviceSplit> splitByDevice(mlir::ModuleOp module,
                                          const GpuOptions &options);

/// A program for each public function, with the kernels and weights of this
/// function and no others.
using GpuPrograms = llvm::StringMap<std::vector<char>>;

/// A module for a GPU: all of it, or where there is a `split` its part.
struct GpuCode {
  GpuPrograms programs;
  std::optional<DeviceSplit> split;
};

/// Compiles the functions of `module`, or where that is not possible and
/// `options.deviceOnly` is not set, what `splitByDevice` makes of them. A
/// remark tells of each op that stays on the processor.
llvm::Expected<GpuCode> compileForGpu(mlir::ModuleOp module,
                                      const GpuOptions &options);

} // namespace quantx

#endif
