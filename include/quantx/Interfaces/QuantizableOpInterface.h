//===- QuantizableOpInterface.h - what passes ask an op ---------*- C++ -*-===//
//
// The interface through which calibration, quantization and the integer
// rewrite see an op, and the parameter records that travel through it.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTERFACES_QUANTIZABLEOPINTERFACE_H
#define QUANTX_INTERFACES_QUANTIZABLEOPINTERFACE_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OpDefinition.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Support/Tensor.h"
#include <functional>
#include <optional>
#include <string>

namespace quantx {

/// What an operand is to a quantizable op.
enum class OperandRole {
  Activation, ///< quantized with parameters from calibration
  Weight,     ///< a constant, quantized from its own values
  Bias,       ///< the accumulator's start: i32, scale = product of the inputs'
  Other,      ///< not quantized (an empty init, a shape, an index)
};

/// Parameters known at compile time: one scale and zero point for the tensor,
/// with `axis` one per index of that dimension, with `blockSize` too one per
/// block of it (row-major over the tensor's shape with the dimension `axis`
/// divided, rounding up, by the block size).
struct StaticParams {
  StorageAttr storage;
  llvm::SmallVector<float> scales;
  llvm::SmallVector<int64_t> zeroPoints;
  std::optional<int64_t> axis;
  std::optional<int64_t> blockSize = std::nullopt;

  bool isPerTensor() const { return !axis; }
  /// One scale and zero point for the whole tensor.
  static StaticParams perTensor(StorageAttr storage, float scale,
                                int64_t zeroPoint) {
    return {storage, {scale}, {zeroPoint}, std::nullopt, std::nullopt};
  }
  bool operator==(const StaticParams &other) const {
    return storage == other.storage && scales == other.scales &&
           zeroPoints == other.zeroPoints && axis == other.axis &&
           blockSize == other.blockSize;
  }
  bool operator!=(const StaticParams &other) const { return !(*this == other); }
};

/// One operand in integer form; `storage` is null for operands that stay as
/// they are (a missing bias, an init).
struct IntegerOperand {
  mlir::Value storage;
  StaticParams params;
  /// Parameters that are computed at run time, as quantx.dequantize takes them;
  /// `params` then holds the storage, the axis and the block size only. Null
  /// where they are constant.
  mlir::Value scale = nullptr, zeroPoint = nullptr;

  bool isRunTime() const { return bool(scale); }
};

/// All that an op needs to rebuild itself on integers.
struct IntegerRewrite {
  /// One entry per operand of the op, in order.
  llvm::SmallVector<IntegerOperand> operands;
  /// What the result must be stored as (one per result); none where an op
  /// that sums products is to give its sums in float.
  llvm::SmallVector<StaticParams> results;
  /// Bounds of an absorbed clamp in result codes; the storage range if none.
  std::optional<int64_t> lowerBound, upperBound;
  /// How accumulators are brought to storage.
  RoundingMode requantizeRounding = RoundingMode::HalfUp;
  bool floatRequantize = false;
  /// How the quantizer that follows turns real numbers into codes; tables are
  /// computed with it.
  RoundingMode quantizeRounding = RoundingMode::HalfEven;
  bool quantizeReciprocal = false, quantizeZeroPointFirst = false;
  /// Runs the only function of a module, from one f32 tensor to another, on
  /// the reference evaluator.
  std::function<mlir::FailureOr<Tensor>(mlir::ModuleOp, const Tensor &)>
      evaluate;
};

} // namespace quantx

#include "quantx/Interfaces/QuantizableOpInterface.h.inc"

#endif
