//===- LookupInterface.h - how a target looks up vectors --------*- C++ -*-===//
//
// Offered by the dialect that a target's code is written in, like its dot
// instructions.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_SCHEDULE_LOOKUPINTERFACE_H
#define QUANTX_SCHEDULE_LOOKUPINTERFACE_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectInterface.h"
#include "quantx/Schedule/TargetDescription.h"

namespace quantx {

/// Entries in memory behind the table that a lookup may read and ignore.
inline constexpr int64_t kLookupPadding = 4;

class LookupInterface : public mlir::DialectInterface::Base<LookupInterface> {
public:
  explicit LookupInterface(mlir::Dialect *dialect) : Base(dialect) {}

  /// table[code] for each lane of `codes`, a vector of rank 1 whose elements
  /// are unsigned numbers of 8 or 16 bits. `getAddress` makes a pointer to the
  /// table in memory. Null when the target has nothing better than a load for
  /// each lane.
  virtual mlir::Value
  lookUp(mlir::OpBuilder &builder, mlir::Location loc,
         const TargetDescription &target, mlir::Value codes,
         mlir::DenseElementsAttr table,
         llvm::function_ref<mlir::Value()> getAddress) const = 0;

  /// table[word % 16] for each lane of `words`, a vector of i32 as long as the
  /// leaf's that has `features`, by one instruction on a table of f32 that
  /// stays in a register. Null when the target has none.
  virtual mlir::Value lookUpFloats(mlir::OpBuilder &builder, mlir::Location loc,
                                   llvm::ArrayRef<llvm::StringRef> features,
                                   mlir::Value words,
                                   llvm::ArrayRef<float> table) const {
    return {};
  }
};

} // namespace quantx

#endif
