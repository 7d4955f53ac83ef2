//===- Settings.h - how a layer is quantized --------------------*- C++ -*-===//
//
// The choices a user has for one layer, their defaults, their spelling in
// options and configuration files, and how they lie in the IR between passes.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_QUANTIZE_SETTINGS_H
#define QUANTX_QUANTIZE_SETTINGS_H

#include "mlir/IR/BuiltinAttributes.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Interfaces/StaticParams.h"
#include "quantx/Numerics/Collector.h"
#include "quantx/Numerics/Params.h"
#include "quantx/Numerics/Quantize.h"
#include "quantx/Numerics/Rounding.h"

namespace quantx {

/// What the layer computes with. int4 means 4-bit weights and 8-bit
/// activations; bf16 multiplies weights and activations that are rounded so and
/// sums in f32; fp16 stores weights so and computes in f32.
enum class Precision { FP32, BF16, FP16, INT8, INT4 };
enum class Scheme { Symmetric, Asymmetric };
enum class RequantizeKind { Fixed, Float };
/// In what the scales of weights are stored.
enum class ScaleKind { F32, F16, BF16 };
/// What range the codes of weights cover: all of their values, or the one with
/// the least squared error.
enum class WeightRanges { MinMax, MSE };
/// What is multiplied with weights that alone are quantized: floats, codes
/// found at run time, or these where a product has one row.
enum class WeightOnlyActivations { Auto, Float, Int8 };

/// How finely weights share parameters.
struct Granularity {
  enum Kind { Tensor, Channel, Block } kind = Channel;
  /// Elements that share parameters along the block axis; Kind Block only.
  int64_t blockSize = 0;
  bool operator==(const Granularity &other) const {
    return kind == other.kind && blockSize == other.blockSize;
  }
};

/// How a range is taken from statistics.
struct CalibrationMethod {
  RangeMethod method = RangeMethod::MinMax;
  /// Method Percentile only, in (0, 100].
  double percentile = 99.99;
};

/// By how much scales move from activations to weights before quantization: a
/// strength in [0, 1], 0 for not at all; the one with the least expected error
/// where absent.
struct Smoothing {
  std::optional<double> strength;
};

/// Whether parameters of activations are computed at run time, and how many:
/// one set for a tensor, or one for each of its tokens (rows).
enum class RunTime { Off, Tensor, Token };

/// A width of codes, 2 to 16.
struct BitWidth {
  unsigned bits = 8;
};

/// parse* read the spelling of options and files into `value` and return "";
/// otherwise they return a phrase that says what is allowed.
llvm::StringRef parseSetting(llvm::StringRef text, Precision &value);
llvm::StringRef parseSetting(llvm::StringRef text, Scheme &value);
llvm::StringRef parseSetting(llvm::StringRef text, RequantizeKind &value);
llvm::StringRef parseSetting(llvm::StringRef text, ScaleKind &value);
llvm::StringRef parseSetting(llvm::StringRef text, WeightRanges &value);
llvm::StringRef parseSetting(llvm::StringRef text,
                             WeightOnlyActivations &value);
llvm::StringRef parseSetting(llvm::StringRef text, Granularity &value);
llvm::StringRef parseSetting(llvm::StringRef text, CalibrationMethod &value);
llvm::StringRef parseSetting(llvm::StringRef text, RunTime &value);
llvm::StringRef parseSetting(llvm::StringRef text, BitWidth &value);
llvm::StringRef parseSetting(llvm::StringRef text, Smoothing &value);
llvm::StringRef parseSetting(llvm::StringRef text, Convention &value);
llvm::StringRef parseSetting(llvm::StringRef text, Rounding &value);

llvm::StringRef toString(Precision value);
llvm::StringRef toString(Scheme value);
llvm::StringRef toString(RunTime value);
llvm::StringRef toString(ScaleKind value);
llvm::StringRef toString(WeightRanges value);
llvm::StringRef toString(WeightOnlyActivations value);
std::string toString(const Granularity &value);
std::string toString(const CalibrationMethod &value);

/// How an activation becomes codes.
struct ActivationSettings {
  StorageType storage = {8, /*isSigned=*/true, /*narrow=*/false};
  Scheme scheme = Scheme::Asymmetric;
  RunTime runTime = RunTime::Off;
  /// The one that the statistics were collected for, where absent.
  std::optional<CalibrationMethod> calibration;
  Convention convention = Convention::QuantX;
  /// Of quantize; the convention's where absent.
  std::optional<Rounding> rounding;

  ParamOptions getParamOptions() const;
  QuantizeStyle getStyle() const;
};

/// How a constant operand is stored.
struct WeightSettings {
  /// INT8 and INT4 stand for any integer width; FP32 for no change.
  Precision precision = Precision::INT8;
  unsigned bits = 8;
  bool isSigned = true;
  Scheme scheme = Scheme::Symmetric;
  Granularity granularity;
  ScaleKind scales = ScaleKind::F32;
  /// Absent until the layer is known, see getRanges.
  std::optional<WeightRanges> ranges;
  Convention convention = Convention::QuantX;
  std::optional<Rounding> rounding;
  /// Codes of matrix products are chosen for the least error of the results
  /// where the second moments of the input are known, else nearest.
  bool compensation = true;
  /// Codes of 4 and 2 bits lie several in a byte, which products widen; else
  /// each in its own.
  bool packed = true;

  /// Symmetric signed codes leave the lowest one unused, except in PyTorch's
  /// convention.
  StorageType getStorage() const;
  ParamOptions getParamOptions() const;
  QuantizeMode getMode() const;
  /// Where nothing else is asked for, weights that alone are quantized, to four
  /// bits or fewer, have the ranges of least error; other tools know none.
  WeightRanges getRanges(bool onlyWeights) const;
};

/// All about one layer.
struct LayerSettings {
  Precision precision = Precision::INT8;
  /// Kept in float whatever the precision.
  bool isFloat = false;
  /// Weights are stored in fewer bits but the layer computes in float.
  bool weightsOnly = false;
  /// What such a layer multiplies; the integer stage's choice where absent.
  std::optional<WeightOnlyActivations> weightOnlyActivations;
  /// A result that only float layers read stays in float: a sum of products
  /// hands over its sums, another op computes in float itself.
  bool floatResults = true;
  Smoothing smoothing;
  ActivationSettings activations;
  WeightSettings weights;
  /// The convention's where absent: float in ONNX Runtime's, else fixed.
  std::optional<RequantizeKind> requantize;
  /// Of requantize; the convention's where absent.
  std::optional<Rounding> requantizeRounding;
  Convention convention = Convention::QuantX;

  /// Whether the layer's activations become codes.
  bool isQuantized() const;
  Rounding getRequantizeRounding() const;
  RequantizeKind getRequantizeKind() const;
};

/// Names of the attributes that carry settings between the passes: on
/// quantx.observe what its value becomes, on a layer what its weights become
/// and, where that is decided at run time, its activations.
constexpr llvm::StringLiteral activationAttrName = "quantx.activation";
constexpr llvm::StringLiteral weightsAttrName = "quantx.weights";
/// On a layer of which weights alone become codes: the id of what it
/// multiplies, by whose statistics they are rounded.
constexpr llvm::StringLiteral weightInputAttrName = "quantx.weight_input";
/// On a layer: "bf16" where its operands are to be rounded to that.
constexpr llvm::StringLiteral computeAttrName = "quantx.compute";
/// On quantx.observe: the calibrated range, two f64 (DenseF64ArrayAttr).
constexpr llvm::StringLiteral rangeAttrName = "quantx.range";

mlir::DictionaryAttr toAttribute(mlir::MLIRContext *context,
                                 const ActivationSettings &settings);
mlir::DictionaryAttr toAttribute(mlir::MLIRContext *context,
                                 const WeightSettings &settings);
/// Reads the attribute; nothing when it is absent or, with `error` set, when
/// a person wrote something else into it.
std::optional<ActivationSettings> readActivationSettings(mlir::Operation *op,
                                                         std::string &error);
std::optional<WeightSettings> readWeightSettings(mlir::Operation *op,
                                                 std::string &error);

} // namespace quantx

#endif
