//===- SplitUnits.h - ops that go to a device together ----------*- C++ -*-===//
//
// The ops of a function as units: what passes between two of them is a tensor
// whose shape is known, so that each can run on another device.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_EXECUTION_SPLITUNITS_H
#define LIB_EXECUTION_SPLITUNITS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/DenseSet.h"
#include <vector>

namespace quantx {

/// Ops in their order, joined by numbers, open shapes, and whatever else cannot
/// pass between devices.
struct Unit {
  llvm::SmallVector<mlir::Operation *, 1> ops;
  bool isOnGpu = false;
};

/// Units that run one behind the other on one device.
struct UnitSegment {
  bool isOnGpu;
  llvm::SmallVector<unsigned> units;
};

class UnitGraph {
public:
  explicit UnitGraph(mlir::func::FuncOp function);

  std::vector<Unit> units;

  /// All units in as few segments as their dependences allow.
  std::vector<UnitSegment> gatherSegments() const;

  /// Adds a function of these units to `module`; `inputs` and `outputs` are the
  /// values that it takes and gives.
  void writeSegment(llvm::ArrayRef<unsigned> members, mlir::ModuleOp module,
                    llvm::StringRef name,
                    llvm::SmallVectorImpl<mlir::Value> &inputs,
                    llvm::SmallVectorImpl<mlir::Value> &outputs) const;

  mlir::OperandRange getResults() const;

private:
  void findConstants();
  void joinOps();
  void findDependences();
  void joinCycles();
  std::vector<UnitSegment> gatherSegments(bool startsOnGpu) const;
  /// The op of the function's body that `op` is in.
  mlir::Operation *getOuter(mlir::Operation *op) const;
  /// What an op takes, in its regions, too.
  static llvm::SmallVector<mlir::Value> getUsedValues(mlir::Operation *op);

  mutable mlir::func::FuncOp function;
  /// Ops that depend on nothing: every segment that needs one gets a copy.
  llvm::DenseSet<mlir::Operation *> constants;
  llvm::DenseMap<mlir::Operation *, unsigned> unitOf;
  /// The units that each one needs before it.
  std::vector<llvm::SmallVector<unsigned>> needs;
};

} // namespace quantx

#endif
