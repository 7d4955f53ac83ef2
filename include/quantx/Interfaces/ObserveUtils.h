//===- ObserveUtils.h - observers, names and absorbed clamps ----*- C++ -*-===//
//
// What every stage must agree on about observed values: observers are
// transparent, the readable name is the location's, and which clamp an op
// takes into its own bounds (so that nothing is observed between the two).
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTERFACES_OBSERVEUTILS_H
#define QUANTX_INTERFACES_OBSERVEUTILS_H

#include "quantx/Interfaces/QuantizableOpInterface.h"

namespace quantx {

/// The value behind any chain of quantx.observe.
mlir::Value skipObserves(mlir::Value value);

/// The ops that use `value`, directly or through quantx.observe; observers
/// themselves are not among them. An op that uses it twice is listed twice.
llvm::SmallVector<mlir::Operation *> getUsersThroughObserves(mlir::Value value);

/// The observer of `value`: the one that produces it, or the first of its
/// users in the value's block; null when it is not observed.
ObserveOp getObserver(mlir::Value value);

/// The clamp that `producer` takes into its requantization bounds, or null.
/// Both are quantizable, the clamp is the only use of the producer's only
/// result, and the producer does arithmetic of its own: an op that only moves
/// codes (sharesScale) or bounds them (another clamp) absorbs nothing.
QuantizableOpInterface getAbsorbedClamp(mlir::Operation *producer);

/// The name in `location`: of a NameLoc, of the first named part of a fused
/// location, of a call site's callee or else its caller. Empty without one.
std::string getReadableName(mlir::Location location);

} // namespace quantx

#endif
