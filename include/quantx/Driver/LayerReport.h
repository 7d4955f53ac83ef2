//===- LayerReport.h - what quantization did to each layer ------*- C++ -*-===//
//
// The per-layer table of quant-compile: one row per layer of the QDQ form,
// with its scheme, its error against float, its work and its bytes.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DRIVER_LAYERREPORT_H
#define QUANTX_DRIVER_LAYERREPORT_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "quantx/Driver/ConstantBytes.h"
#include "quantx/Execution/DeviceSplit.h"
#include "quantx/Execution/MemoryUse.h"
#include "quantx/Numerics/Metrics.h"
#include "llvm/Support/JSON.h"
#include <optional>
#include <string>
#include <vector>

namespace quantx {

/// One layer: an op that carries `quantx.layer`.
struct LayerRow {
  std::string id;   ///< id of the observer of its result
  std::string name; ///< module path from the location, empty if unknown
  std::string kind; ///< "conv2d", "matmul", "add", ...
  std::string unit; ///< what it is a part of: "attention", or empty
  /// Activation and weight storage, e.g. "u8 / i8 per channel"; "float" for a
  /// layer left in float.
  std::string scheme;
  /// What was asked for, and what it became: fp32, bf16, fp16 or intN, of the
  /// weights where there are any.
  std::string asked, precision;
  bool hasWeight = false;
  /// Why the layer is float; empty for a quantized one.
  std::string floatReason;
  /// What else should be known; often empty.
  std::string note;
  int64_t macs = 0;
  /// Bytes of its weights and bias as float, and as they are stored now.
  int64_t floatBytes = 0, bytes = 0;
  /// Error of this layer alone, fed with float inputs, and error of its result
  /// in the quantized network, in dB; absent where not measured.
  std::optional<double> localSqnr, accumulatedSqnr;

  bool isQuantized() const { return floatReason.empty(); }
  /// Whether it has the precision that was asked for; the width of integers is
  /// a setting of its own.
  bool isAsAsked() const {
    llvm::StringRef is = precision, wanted = asked;
    // fp16 is for weights.
    return is == wanted || (wanted == "fp16" && !hasWeight) ||
           (is.starts_with("int") && wanted.starts_with("int"));
  }
};

/// One input or output of the compiled function.
struct IoRow {
  std::string name; ///< from the location of an argument, may be empty
  std::string type; ///< as the IR prints it
  /// Where the function takes or gives codes: real = scale * (code - zeroPoint)
  /// of `storage`, such as "u8".
  std::optional<double> scale;
  int64_t zeroPoint = 0;
  std::string storage;
};

/// The table and its totals.
struct ModelReport {
  std::string function; ///< its name in the module
  std::vector<LayerRow> layers;
  std::vector<IoRow> inputs, outputs;
  /// Of the float model and of this one.
  ConstantBytes floatConstants, constants;
  /// Of their code; absent where neither was compiled.
  std::optional<MemoryUse> floatMemory, memory;
  int64_t macs = 0, integerMacs = 0;
  /// Float ops between the first quantize and the last dequantize of the
  /// integer form; absent before that form exists.
  std::optional<int64_t> floatOpsLeft;
  int64_t samples = 0; ///< calibration samples behind the errors
  /// What no GPU can run of a model that was made for one.
  std::vector<ProcessorOp> onProcessor;

  double integerShare() const {
    return macs ? double(integerMacs) / double(macs) : 0.0;
  }
};

/// Reads rows (without errors) and totals off the QDQ form of `func`.
/// The float model is described by the caller.
ModelReport collectLayers(mlir::func::FuncOp func);

/// Takes over what the integer stage could not rewrite: the rows of layers that
/// carry a reason in the integer form `func`.
void noteFloatLayers(mlir::func::FuncOp func, ModelReport &report);

/// Fills `inputs` and `outputs` from the signature of the compiled function.
void describeSignature(mlir::func::FuncOp func, ModelReport &report);

/// Prints the table for people, at most 100 columns unless names are long.
void printReport(llvm::raw_ostream &os, const ModelReport &report);

/// Weights of several functions together, where what they share counts once.
struct SharedBytes {
  ConstantBytes floatConstants, constants;
};
/// The tables of several functions under their names, and the bytes of all.
void printReports(llvm::raw_ostream &os, llvm::ArrayRef<ModelReport> reports,
                  const SharedBytes &bytes);

llvm::json::Object toJson(const ModelReport &report);
/// One function is the whole document; several are a list in it.
llvm::json::Object toJson(llvm::ArrayRef<ModelReport> reports,
                          const SharedBytes &bytes);
llvm::json::Object toJson(const MemoryUse &memory);

} // namespace quantx

#endif
