//===- Passes.td - passes of the GPU target ---------------*- tablegen -*-===//
//
// One definition per pass; each pass is one file in lib/Target/GPU and one in
// test/Target/GPU of the same name.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_TARGET_GPU_PASSES_TD
#define QUANTX_TARGET_GPU_PASSES_TD

include "mlir/Pass/PassBase.td"

def OutlineGpuKernelsPass
    : Pass<"quantx-outline-gpu-kernels", "::mlir::ModuleOp"> {
  let summary = "every op on buffers becomes a kernel and a launch";
  let description = [{
    Takes functions on buffers whose memory is planned. Inputs and results get
    places in one arena, behind the workspace, and all constants lie in one
    `memref.global`, `@quantx_weights`. Each `quantx.window_reduce`, linalg op
    and copy becomes a `gpu.func` of the module `@kernels` and a launch with
    constant sizes; nothing else is left of the function, so that a runtime can
    record its launches once. Kernels take the arena and the weights, each as
    bytes and as words of 32 bits, and hold the offsets of their buffers.

    The function's attribute `quantx.gpu_places` has the byte offsets of its
    parameters and results in the arena.

    A contraction whose leaf multiplies tiles shares them among the threads of
    a block: the kernel has words of shared memory as a workgroup attribution,
    and brings the next tiles there while it multiplies those of the step at
    hand. Where the leaf's copy engine brings them, the kernel takes the address
    of a tensor map as a fifth argument, and the launch says in its attribute
    `quantx.tensor_map` what the map describes (QuantxGpuTensorMap in
    quantx-c/Gpu.h).

    Few tiles with long sums are shared among more blocks: one kernel leaves
    partial sums in the arena, and a second one adds them, in their order, and
    stores the results.

    An op without a form on a GPU is an error that names it.
  }];
  let options = [
    Option<"blockThreads", "block-threads", "int64_t", "128",
           "threads of a block">,
    Option<"multiprocessors", "multiprocessors", "int64_t", "0",
           "blocks that run side by side and may share sums; 0: none may">,
    Option<"splits", "splits", "int64_t", "0",
           "blocks that share each sum of tiles; 0: as many as there is room "
           "for">
  ];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
    "::mlir::gpu::GPUDialect", "::mlir::LLVM::LLVMDialect",
    "::mlir::memref::MemRefDialect", "::mlir::NVVM::NVVMDialect",
    "::mlir::ROCDL::ROCDLDialect", "::mlir::scf::SCFDialect",
    "::mlir::spirv::SPIRVDialect"
  ];
}

def ConvertKernelsToAmdgpuPass
    : Pass<"quantx-convert-kernels-to-amdgpu", "::mlir::ModuleOp"> {
  let summary = "kernels become assembly for AMD's GPUs";
  let description = [{
    Converts `gpu.module @kernels` to a `gpu.binary` that holds assembly. A
    kernel's parameters are the addresses of arena, arena, weights and weights,
    as `quantx-outline-gpu-kernels` orders them.
  }];
  let options = [
    Option<"chip", "chip", "std::string", "\"gfx942\"",
           "the GPU that the code is for">
  ];
  let dependentDialects = [
    "::mlir::cf::ControlFlowDialect", "::mlir::gpu::GPUDialect",
    "::mlir::LLVM::LLVMDialect", "::mlir::ROCDL::ROCDLDialect"
  ];
}

def ConvertKernelsToPtxPass
    : Pass<"quantx-convert-kernels-to-ptx", "::mlir::ModuleOp"> {
  let summary = "kernels become PTX for NVIDIA's GPUs";
  let description = [{
    Converts `gpu.module @kernels` to a `gpu.binary` that holds PTX, text that
    the driver compiles for its GPU. A kernel's parameters are the addresses of
    arena, arena, weights and weights, as `quantx-outline-gpu-kernels` orders
    them, and the 128 bytes of a tensor map where there is one. A kernel that
    shares more than the 48 KiB which code may declare has them from its launch.
  }];
  let options = [
    Option<"chip", "chip", "std::string", "\"sm_80\"",
           "the oldest GPU that the code is for">
  ];
  let dependentDialects = [
    "::mlir::cf::ControlFlowDialect", "::mlir::gpu::GPUDialect",
    "::mlir::LLVM::LLVMDialect", "::mlir::NVVM::NVVMDialect"
  ];
}

def ConvertKernelsToSpirvPass
    : Pass<"quantx-convert-kernels-to-spirv", "::mlir::ModuleOp"> {
  let summary = "kernels become one SPIR-V module for Vulkan";
  let description = [{
    Converts `gpu.module @kernels` to a `spirv.module` with an entry point for
    each kernel. Binding 0 and 1 are the arena as bytes and words, 2 and 3 the
    weights. Float operations are marked so that a driver may not contract or
    reorder them.
  }];
  let dependentDialects = ["::mlir::gpu::GPUDialect",
                           "::mlir::spirv::SPIRVDialect"];
}

#endif
