//===- Program.h - a GPU program as data ------------------------*- C++ -*-===//
//
// What quantx-outline-gpu-kernels leaves, as the bytes that the run-time
// library loads (quantx-c/Gpu.h): code, weights, sizes, and the list of
// launches.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_TARGET_GPU_PROGRAM_H
#define QUANTX_TARGET_GPU_PROGRAM_H

#include "mlir/IR/BuiltinOps.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace quantx {

/// The names in the IR between the two passes and this.
inline constexpr llvm::StringLiteral kKernelsName = "kernels";
inline constexpr llvm::StringLiteral kWeightsName = "quantx_weights";
inline constexpr llvm::StringLiteral kPlacesAttr = "quantx.gpu_places";
/// Of a kernel that has one layer of blocks.
inline constexpr llvm::StringLiteral kFlatAttr = "quantx.flat";
/// Where the number of the first check that failed lies.
inline constexpr llvm::StringLiteral kStatusAttr = "quantx.gpu_status";

/// Sizes in bytes of what a caller hands over.
struct ProgramSignature {
  llvm::SmallVector<int64_t> inputs, outputs;
};

/// The program of function `entry`, whose kernels are a spirv.module or PTX.
llvm::Expected<std::vector<char>>
buildProgram(mlir::ModuleOp module, llvm::StringRef entry,
             const ProgramSignature &signature);

/// The SPIR-V words of the kernels that function `entry` launches.
llvm::Expected<std::vector<uint32_t>> serializeKernels(mlir::ModuleOp module,
                                                       llvm::StringRef entry);

/// The text of the module's kernels: PTX, which ptxas and the driver take, or
/// the assembly of AMD's GPUs.
llvm::Expected<std::string> getKernelText(mlir::ModuleOp module);

} // namespace quantx

#endif
