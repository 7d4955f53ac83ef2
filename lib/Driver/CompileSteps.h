//===- CompileSteps.h - the steps of quant-compile --------------*- C++ -*-===//
//
// The state that passes between the steps: IR, the statistics file, sizes.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_DRIVER_COMPILESTEPS_H
#define QUANTX_LIB_DRIVER_COMPILESTEPS_H

#include "quantx/Driver/Compile.h"
#include "quantx/Execution/Engine.h"
#include "quantx/Execution/Library.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/FormatVariadic.h"

namespace quantx {

/// Float arithmetic ops between the first quantize and the last dequantize of
/// the integer form, in `func`: all that compute on floats and are neither.
int64_t countFloatOps(mlir::func::FuncOp func);

class CompileSteps {
public:
  CompileSteps(const mlir::DialectRegistry &registry,
               const CompileOptions &options);
  llvm::Error run();

private:
  llvm::Error checkOptions();
  llvm::Error importModel();
  static bool hasObservers(mlir::ModuleOp form);
  std::string collectionMethod() const;
  llvm::Error calibrate();
  /// Moves scales from activations to weights, where that pays.
  llvm::Error smooth();
  /// Runs `observed` over the data; the file goes to the stages folder, or is
  /// a temporary.
  llvm::Expected<std::string> collect(mlir::ModuleOp observed,
                                      llvm::StringRef method,
                                      llvm::StringRef stem,
                                      llvm::FileRemover &temporary);
  llvm::Expected<mlir::OwningOpRef<mlir::ModuleOp>>
  quantize(const QuantizeChoices &choices);
  llvm::Expected<mlir::OwningOpRef<mlir::ModuleOp>>
  toInteger(mlir::ModuleOp qdq, const QuantizeChoices &choices);

  /// Fills the report's errors by running float and QDQ form side by side.
  llvm::Error measureErrors(mlir::ModuleOp qdq, ModelReport &report);
  llvm::Expected<std::unique_ptr<Engine>> makeReportEngine(mlir::ModuleOp form,
                                                           int64_t macs);
  llvm::Error writeReport(const ModelReport &report);
  llvm::Error emit(mlir::ModuleOp form);
  llvm::Error printScalarLoops(mlir::ModuleOp form,
                               mlir::func::FuncOp function);
  /// How machine code of `function` is named and described in its header.
  LibraryOptions libraryOptions(mlir::func::FuncOp function) const;
  llvm::Error saveStage(llvm::StringRef stage, mlir::ModuleOp module);

  /// Quantizes, compiles and runs every alternative; prints a row for each.
  llvm::Error compareAlternatives();

  JitOptions jitOptions() const {
    JitOptions jit;
    jit.targetCpu = options.targets.front().cpu;
    jit.targetFeatures = options.targets.front().features;
    return jit;
  }

  Session session;
  const CompileOptions &options;
  std::string entry;
  /// The observed model, and the imported one before observation.
  mlir::OwningOpRef<mlir::ModuleOp> module, floatModule;
  int64_t floatBytes = 0;
  std::string statsFile;
  llvm::FileRemover temporary;
  unsigned stageCount = 0;
};

} // namespace quantx

#endif
