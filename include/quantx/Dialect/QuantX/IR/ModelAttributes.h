//===- ModelAttributes.h - what lowering notes on a model -------*- C++ -*-===//
//
// The discardable attributes of functions and modules by which one stage of the
// lowering tells a later one, or who calls the code, what it has done.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DIALECT_QUANTX_IR_MODELATTRIBUTES_H
#define QUANTX_DIALECT_QUANTX_IR_MODELATTRIBUTES_H

#include "llvm/ADT/StringRef.h"

namespace quantx {

/// Dictionary {scale, zero_point, storage} on an argument or result: what its
/// codes stand for.
inline constexpr llvm::StringLiteral parametersAttrName = "quantx.parameters";

/// I64 on a function: bytes of the workspace that callers give, and how many of
/// them are in use at a time.
inline constexpr llvm::StringLiteral workspaceSizeAttrName =
    "quantx.workspace_size";
inline constexpr llvm::StringLiteral workspacePeakAttrName =
    "quantx.workspace_peak";
/// I64 on a function: how many buffers of open size it allocates in each run.
inline constexpr llvm::StringLiteral dynamicBuffersAttrName =
    "quantx.dynamic_buffers";
/// DenseI64Array on a function: pairs of result and argument that may share
/// memory.
inline constexpr llvm::StringLiteral inPlaceAttrName = "quantx.in_place";
/// Array of strings on a function: what its statuses 1, 2, ... say.
inline constexpr llvm::StringLiteral statusMessagesAttrName =
    "quantx.status_messages";

/// Array of strings on a module: the ids of observers, which its code numbers.
inline constexpr llvm::StringLiteral observerIdsAttrName =
    "quantx.observer_ids";
/// Array of strings, and DenseI64Array, on a module: names of the kernels that
/// its code times, and the operations of each.
inline constexpr llvm::StringLiteral kernelNamesAttrName =
    "quantx.kernel_names";
inline constexpr llvm::StringLiteral kernelOperationsAttrName =
    "quantx.kernel_operations";

} // namespace quantx

#endif
