//===- CompileSteps.h - the steps of quant-compile --------------*- C++ -*-===//
//
// The state that passes between the steps: IR, the statistics file, sizes.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_DRIVER_COMPILESTEPS_H
#define QUANTX_LIB_DRIVER_COMPILESTEPS_H

#include "quantx/Calibration/Statistics.h"
#include "quantx/Driver/Comparison.h"
#include "quantx/Driver/Compile.h"
#include "quantx/Execution/Engine.h"
#include "quantx/Execution/Library.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/FormatVariadic.h"

namespace quantx {

/// Statistics between two steps, which nobody asked to keep: both files are
/// removed with it.
struct TemporaryStatistics {
  llvm::FileRemover text, blobs;

  void setFile(llvm::StringRef path) {
    text.setFile(path);
    blobs.setFile(Statistics::getBlobPath(path));
  }
};

/// A float model that choices of quantization start from.
struct FloatModel {
  /// Without and with observers.
  mlir::OwningOpRef<mlir::ModuleOp> module, observed;
  /// Runs `observed`; null until something has.
  std::unique_ptr<Engine> engine;
  /// The user's statistics, one in the stages folder, or a temporary; empty
  /// until there are any.
  std::string statsFile;
  TemporaryStatistics temporary;
};

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
  /// Whether what is to be written is there for the target.
  llvm::Error checkTarget() const;
  llvm::Error importModel();
  /// A model that was quantized before only needs code.
  llvm::Error compileInteger();
  /// Deals options.data out to the functions.
  llvm::Error assignData();
  /// The functions to compile, in `form`.
  llvm::Expected<llvm::SmallVector<mlir::func::FuncOp>>
  getFunctions(mlir::ModuleOp form) const;
  /// Refuses what is done with one function only.
  llvm::Error needSingleEntry(llvm::StringRef what) const;
  static bool hasObservers(mlir::ModuleOp form);
  std::string collectionMethod() const;
  /// The model with the statistics that `choices` need: the imported one, or
  /// the smoothed one where activations become codes.
  llvm::Expected<FloatModel *> prepare(const QuantizeChoices &choices);
  llvm::Error calibrate(FloatModel &model, llvm::StringRef stem);
  /// Moves scales from activations to weights, where that pays; fills
  /// `smoothed` there.
  llvm::Error smooth();
  /// Runs the functions of `observed` over their data; the file goes to the
  /// stages folder, or is a temporary.
  llvm::Expected<std::string> collect(mlir::ModuleOp observed,
                                      llvm::StringRef method,
                                      llvm::StringRef stem,
                                      TemporaryStatistics &temporary,
                                      std::unique_ptr<Engine> *kept = nullptr);
  llvm::Expected<mlir::OwningOpRef<mlir::ModuleOp>>
  quantize(FloatModel &model, const QuantizeChoices &choices);
  llvm::Expected<mlir::OwningOpRef<mlir::ModuleOp>>
  toInteger(mlir::ModuleOp qdq, const QuantizeChoices &choices);

  /// Rows and totals of every function, in the order of the entries.
  llvm::Expected<std::vector<ModelReport>> collectReports(mlir::ModuleOp qdq);
  /// Takes over what the integer form knows better.
  llvm::Error updateReports(mlir::ModuleOp integer,
                            std::vector<ModelReport> &reports);
  /// Fills the reports' errors by running float and QDQ form side by side.
  llvm::Error measureErrors(FloatModel &model, mlir::ModuleOp qdq,
                            std::vector<ModelReport> &reports);
  llvm::Error measureErrors(FloatModel &model, mlir::ModuleOp qdq,
                            llvm::ArrayRef<std::string> files,
                            ModelReport &report);
  llvm::Expected<std::unique_ptr<Engine>> makeReportEngine(mlir::ModuleOp form,
                                                           int64_t macs);
  llvm::Error writeReport(mlir::ModuleOp form,
                          llvm::ArrayRef<ModelReport> reports);
  /// Writes what was asked for. The reports, where there are any, come before
  /// it, with the memory of the code: what is written appears only when all
  /// else went well.
  llvm::Error emit(mlir::ModuleOp form, std::vector<ModelReport> &reports);
  llvm::Error planAndReport(mlir::ModuleOp form,
                            std::vector<ModelReport> &reports);
  /// Kernels of the only function or the program that launches them.
  llvm::Error emitGpu(mlir::ModuleOp form);
  llvm::Error printScalarLoops(mlir::ModuleOp form,
                               const LibraryOptions &library);
  /// How machine code of `form` is named and described in its header.
  llvm::Expected<LibraryOptions> libraryOptions(mlir::ModuleOp form) const;
  llvm::Error saveStage(llvm::StringRef stage, mlir::ModuleOp module);

  /// Quantizes, compiles and runs every alternative beside float.
  llvm::Expected<Comparison>
  compareAlternatives(llvm::StringRef heading,
                      llvm::ArrayRef<Alternative> alternatives);
  /// Compiles `form`, or what `choices` make of the model, for a row.
  llvm::Error makeContestant(mlir::ModuleOp form, ComparisonRow &row,
                             std::unique_ptr<Engine> &engine);
  llvm::Error makeContestant(const QuantizeChoices &choices, ComparisonRow &row,
                             std::unique_ptr<Engine> &engine);
  /// Whether nothing is to be written, so that one precision that was asked for
  /// is measured beside float.
  bool measuresPrecision() const {
    return options.output.empty() && !options.quantize.precision.empty() &&
           !(options.data.empty() && options.evalData.empty());
  }
  /// Rows that have no figures are an error in the end.
  llvm::Error writeComparison(const Comparison &comparison,
                              llvm::json::Object json);

  JitOptions jitOptions() const {
    JitOptions jit;
    jit.targetCpu = options.targets.front().cpu;
    jit.targetFeatures = options.targets.front().features;
    jit.threads = options.threads;
    return jit;
  }

  Session session;
  const CompileOptions &options;
  /// The functions to compile, and the calibration data of each.
  std::vector<std::string> entries;
  std::vector<std::vector<std::string>> data;
  FloatModel imported;
  /// What was loaded is in the integer form.
  bool isInteger = false;
  /// Absent until it is made, and where smoothing changes nothing.
  std::optional<FloatModel> smoothed;
  bool triedSmoothing = false;
  unsigned stageCount = 0;
};

} // namespace quantx

#endif
