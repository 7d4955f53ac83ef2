//===- TensorMap.h - input as the copy engine sees it -----------*- C++ -*-===//
//
// What a kernel's tensor map describes, on its way from the kernel to the
// program (QuantxGpuTensorMap in quantx-c/Gpu.h) as an attribute of the launch.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_TARGET_GPU_TENSORMAP_H
#define QUANTX_TARGET_GPU_TENSORMAP_H

#include "mlir/IR/BuiltinAttributes.h"
#include "quantx-c/Gpu.h"

namespace quantx {

/// Of a launch: the numbers of its tensor map, in the order of the struct.
inline constexpr llvm::StringLiteral kTensorMapAttr = "quantx.tensor_map";

mlir::DenseI64ArrayAttr toAttribute(mlir::MLIRContext *context,
                                    const QuantxGpuTensorMap &map);
QuantxGpuTensorMap toTensorMap(mlir::DenseI64ArrayAttr numbers);

} // namespace quantx

#endif
