//===- RunTimeCodes.h - codes of the moment ---------------------*- C++ -*-===//
//
// Ranges, parameters and codes that are found when the model runs, as ordinary
// ops on the values.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_QUANTIZE_RUNTIMECODES_H
#define LIB_QUANTIZE_RUNTIMECODES_H

#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Quantize/Settings.h"

namespace quantx {

/// Elements that share parameters: all along the dimensions that are `joined`.
struct Grouping {
  llvm::SmallVector<bool> joined;

  bool operator==(const Grouping &other) const {
    return joined == other.joined;
  }
  bool isWhole() const {
    return llvm::all_of(joined, [](bool flag) { return flag; });
  }
  /// The only dimension that is joined, or that is not.
  std::optional<int64_t> getOnly(bool flag) const {
    if (llvm::count(joined, flag) != 1)
      return std::nullopt;
    return llvm::find(joined, flag) - joined.begin();
  }
};

/// A value that was quantized: what its readers share.
struct Quantized {
  Grouping grouping;
  StorageAttr storage;
  bool symmetric;
  QuantizeStyle style;
  mlir::Value codes, scale, zeroPoint;
  mlir::IntegerAttr axis, blockSize;
};

class RunTimeCodes {
public:
  explicit RunTimeCodes(mlir::MLIRContext *context) : builder(context) {}

protected:
  /// The codes of `value`, made where the builder stands, or those that an
  /// earlier reader has.
  Quantized make(mlir::Value value, const Grouping &grouping,
                 const ActivationSettings &settings, bool isPositive);
  /// Marks the op as part of a quantization at run time.
  mlir::Value tag(mlir::Value value) {
    value.getDefiningOp()->setAttr(runTimeAttrName, builder.getUnitAttr());
    return value;
  }

  mlir::OpBuilder builder;
  mlir::Location loc = builder.getUnknownLoc();

private:
  mlir::Value reduce(mlir::Value value, llvm::ArrayRef<bool> joined,
                     bool keepDims, bool isMax);
  std::pair<mlir::Value, mlir::Value> findRange(mlir::Value value,
                                                const Grouping &grouping,
                                                bool keepDims, bool isPositive);

  llvm::DenseMap<mlir::Value, llvm::SmallVector<Quantized>> made;
};

} // namespace quantx

#endif
