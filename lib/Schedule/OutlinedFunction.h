//===- OutlinedFunction.h - code in a function of its own -------*- C++ -*-===//
//
// How code that moves out of a function reaches what it used there, and which
// of such functions are the same.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_OUTLINEDFUNCTION_H
#define LIB_SCHEDULE_OUTLINEDFUNCTION_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/ADT/SetVector.h"
#include <unordered_map>

namespace quantx {

/// A private function for code that stands somewhere else. Buffers arrive as
/// plain pointers, with those of their sizes, strides and offsets that the type
/// does not tell; pointers to constants are marked. Constants come along.
class OutlinedFunction {
public:
  /// Whether `value` can be made inside of a function.
  static bool canPass(mlir::Value value);

  /// A function without a body for code that stands where `call` does. All of
  /// `captured` can be passed.
  OutlinedFunction(mlir::OpBuilder call, mlir::Location loc,
                   llvm::StringRef name, mlir::ValueRange captured);

  /// A parameter for a number or a pointer; what it is inside.
  mlir::Value addArgument(mlir::Value value, bool isConstantMemory = false);
  /// The last two parameters: the first unit of work and the one behind the
  /// last. The call asks for all of the `count` units.
  std::pair<mlir::Value, mlir::Value> addUnits(mlir::Value count);

  mlir::func::FuncOp function;
  /// From captured values to what they are inside.
  mlir::IRMapping mapping;
  /// What the call passes.
  llvm::SmallVector<mlir::Value> arguments;
  /// Stands behind what was made inside so far.
  mlir::OpBuilder body;

private:
  void capture(mlir::Value value);
  void captureBuffer(mlir::TypedValue<mlir::MemRefType> buffer);
  mlir::Value getSize(mlir::Value buffer, int64_t dim);
  mlir::Value multiply(mlir::Value a, mlir::Value b);

  mlir::OpBuilder call;
  mlir::Location loc;
  llvm::DenseMap<mlir::Value, mlir::Value> passed;
  llvm::DenseMap<std::pair<mlir::Value, mlir::Value>, mlir::Value> products;
};

/// Functions that code was moved to; each is there once.
class OutlinedFunctions {
public:
  explicit OutlinedFunctions(mlir::ModuleOp module) : symbols(module) {}

  /// Puts the function into the module, unless an equal one is there: that
  /// then stands for it. Locations may differ.
  mlir::func::FuncOp insert(mlir::func::FuncOp function);

private:
  mlir::SymbolTable symbols;
  std::unordered_map<size_t, llvm::SmallVector<mlir::func::FuncOp>> known;
};

/// Calls the function. Where `isWorth` is not null, threads divide the work
/// only if it is true.
void callOutlined(mlir::OpBuilder b, mlir::Location loc,
                  mlir::func::FuncOp function, mlir::ValueRange arguments,
                  mlir::Value isWorth = {});

/// Whether code was moved to `function`.
bool isOutlined(mlir::func::FuncOp function);

/// Values from around `op` that it uses, itself or in its regions.
llvm::SetVector<mlir::Value> getCaptured(mlir::Operation *op);

} // namespace quantx

#endif
