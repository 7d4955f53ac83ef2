//===- Passes.td - passes of the Schedule stage ---*- tablegen -*-===//
//
// One definition per pass; each pass is one file in lib/Schedule and one in
// test/Schedule of the same name.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_SCHEDULE_PASSES_TD
#define QUANTX_SCHEDULE_PASSES_TD

include "mlir/Pass/PassBase.td"

def ConvertResultsToParamsPass
    : Pass<"quantx-convert-results-to-params", "::mlir::ModuleOp"> {
  let summary = "functions write into buffers of their caller";
  let description = [{
    A public function whose buffer results all have static shapes takes them as
    parameters instead, behind its other parameters, so that nobody allocates.
    Functions with a result of dynamic shape keep their results.
  }];
  let dependentDialects = ["::mlir::memref::MemRefDialect"];
}

def LowerExpandsPass : Pass<"quantx-lower-expands"> {
  let summary = "divide dimensions of buffers into several open sizes";
  let description = [{
    A `memref.expand_shape` that divides a dimension into more than one size
    known at run time only becomes a `memref.reinterpret_cast` with the op's
    sizes and the strides that follow from them. Others are left to upstream.

    ```mlir
    %y = memref.expand_shape %x [[0, 1], [2]] output_shape [%b, %l, 8] : memref<?x8xf32> into memref<?x?x8xf32>
    // becomes
    %base, %offset, %sizes:2, %strides:2 = memref.extract_strided_metadata %x : memref<?x8xf32> -> ...
    %s = arith.muli %c8, %l : index
    %y = memref.reinterpret_cast %base to offset: [0], sizes: [%b, %l, 8], strides: [%s, 8, 1] : memref<f32> to ...
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::memref::MemRefDialect"];
}

def LowerCopiesPass : Pass<"quantx-lower-copies"> {
  let summary = "memref.copy of strided buffers becomes vectors or loops";
  let description = [{
    Copies between contiguous buffers stay (they become memcpy). Of others the
    innermost dimensions that lie without gaps on both sides are moved as
    vectors, in loops over the rest. Where there are none, or shapes are
    dynamic, a copy becomes `linalg.generic`, since the upstream lowering calls
    a run-time library that compiled models do not have.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::memref::MemRefDialect", "::mlir::scf::SCFDialect",
    "::mlir::vector::VectorDialect"
  ];
}

def InsertTimersPass : Pass<"quantx-insert-timers", "::mlir::ModuleOp"> {
  let summary = "the clock is read behind every kernel";
  let description = [{
    For `quant-run --profile`: at the start of each public function and behind
    each of its kernels, loops and copies on buffers stands a call of
    `quantx_mark` with the kernel's number (-1 at the start). The module's
    `quantx.kernel_names` says what the numbers are, `quantx.kernel_operations`
    how many products, additions and comparisons each of them is.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::func::FuncDialect"];
}

def SplitEmptiesPass : Pass<"quantx-split-empties", "::mlir::ModuleOp"> {
  let summary = "each use of an empty tensor gets one of its own";
  let description = [{
    Common subexpression elimination makes one `tensor.empty` of all that have a
    type. Whatever is then written into it counts as one family of values, and
    one-shot bufferization compares all members of a family with each other:
    a recurrent network unrolled over ten steps took minutes.
  }];
  let statistics = [Statistic<"copies", "copies", "empty tensors added">];
  let dependentDialects = ["::mlir::tensor::TensorDialect"];
}

def ProtectInputsPass : Pass<"quantx-protect-inputs", "::mlir::ModuleOp"> {
  let summary = "public functions never write into their inputs";
  let description = [{
    Marks every tensor parameter of a public function
    `bufferization.writable = false`: bufferization would otherwise compute in
    the caller's memory.
  }];
  let dependentDialects = ["::mlir::bufferization::BufferizationDialect"];
}

def PlanMemoryPass : Pass<"quantx-plan-memory", "::mlir::ModuleOp"> {
  let summary = "all static buffers of a function become one workspace";
  let description = [{
    Every public function with a body gets a last parameter `memref<Nxi8>`, the
    workspace. Each `memref.alloc` of static shape becomes a `memref.view` into
    it, at an offset that is a multiple of `alignment`, such that buffers which
    are alive at the same time do not overlap. Buffers are placed largest
    first, each at the lowest free offset. Where an op computes each element from
    the elements at the same place (the residual of a kernel, an elementwise
    `linalg.generic`, a copy), its result takes the place of an operand of the
    same type that is not needed afterwards. `quantx.workspace_size` on the
    function gives N. Buffers of dynamic size stay allocations.
  }];
  let options = [
    Option<"alignment", "alignment", "unsigned", "64",
           "bytes that every buffer's offset is a multiple of">];
  let statistics = [
    Statistic<"planned", "buffers", "buffers placed in a workspace">,
    Statistic<"bytes", "bytes", "bytes of all workspaces">,
    Statistic<"inPlace", "in-place", "results in the place of an operand">,
    Statistic<"dynamic", "dynamic", "buffers of dynamic size left alone">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::memref::MemRefDialect"];
}

def ConvertSizesToParamsPass
    : Pass<"quantx-convert-sizes-to-params", "::mlir::ModuleOp"> {
  let summary = "open sizes become parameters, buffers a computed workspace";
  let description = [{
    For callers that hand over plain pointers. In a public function with
    arguments or results of dynamic shape, behind `quantx-plan-memory`:

    * an argument `memref<?x8xf32>` becomes a pointer, `memref<1xf32>`, and
      behind it its shape, `memref<2xi64>`; a result becomes a pointer in front
      of the workspace;
    * every buffer of dynamic size is given a place behind the static part of
      the workspace. Buffers that are not alive at the same time share a place
      that is as large as the largest of them; where the places begin is computed
      when the function begins;
    * a function `NAME.sizes` takes the shapes of the arguments and stores those
      of all results and the bytes of the workspace.

    All this asks that every size follows from those of the arguments; a buffer
    whose size does not is an error.

    ```mlir
    func.func @main(%x: memref<?x8xf32>, %w: memref<64xi8>) -> (i32, memref<?x8xf32>)
    // becomes
    func.func @main(%x: memref<1xf32>, %shape: memref<2xi64>, %y: memref<1xf32>, %w: memref<64xi8>) -> i32
    func.func @main.sizes(%shape: memref<2xi64>, %y: memref<2xi64>, %bytes: memref<1xi64>)
    ```
  }];
  let options = [
    Option<"alignment", "alignment", "unsigned", "64",
           "bytes that every place's offset is a multiple of">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::memref::MemRefDialect"];
}

def SplitSpreadConvolutionsPass
    : Pass<"quantx-split-spread-convolutions", "::mlir::func::FuncOp"> {
  let summary = "transposed convolutions become one convolution per phase";
  let description = [{
    A transposed convolution of stride s arrives as a convolution of an image
    whose pixels stand s apart in a fill. Of the taps of one result only every
    s-th in each direction meets a pixel, and places s apart meet the same taps.
    The convolution becomes s x s convolutions of the image as it was, each with
    its part of the weights, whose results are inserted into the whole with
    stride s. What the other taps add, the weights times the filling, goes into
    the bias. Elementwise ops behind it, such as a requantization, are computed
    on the parts.

    Integer convolutions of constant weights and static shapes are split: their
    sums are the same in any order.
  }];
  let statistics = [Statistic<"splits", "split", "convolutions split">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
}

def JoinGroupsPass : Pass<"quantx-join-groups"> {
  let summary = "what follows a grouped convolution is computed on all channels";
  let description = [{
    The result of a convolution in groups is divided into groups and channels
    (`tensor.expand_shape`). An elementwise op behind the division, such as a
    requantization, is computed in front of it: what it reads per channel of a
    group is repeated for all groups. Division and join then cancel, and
    `quantx-fuse-epilogues` finds the op behind its kernel.
  }];
  let statistics = [Statistic<"joined", "joined", "ops on all channels">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
}

def PropagateChannelsLastPass : Pass<"quantx-propagate-channels-last"> {
  let summary = "convolutions and poolings are computed in NHWC";
  let description = [{
    With channels innermost, neighbouring lanes of a vector are neighbouring
    output channels: weights are read in order, inputs are broadcast, and any
    image width is fine. Convolutions (also depthwise) and poolings in NCHW
    become ones in NHWC between transposes; the transposes of constants are
    computed at once. Those to NCHW sink to the users of a value, those to NHWC
    rise to what computes it, through elementwise ops, pads, fills, broadcasts
    and slices, until they cancel, so that inside a network none is left. What
    only moves dimensions of size one becomes a reshape.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
}

def FuseElementwisePass : Pass<"quantx-fuse-elementwise"> {
  let summary = "elementwise ops join their only user";
  let description = [{
    A chain of elementwise ops whose intermediate values are used once becomes
    one `linalg.generic`. Reductions and contractions are not fused here.
  }];
  let dependentDialects = ["::mlir::affine::AffineDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
}

def DecomposePadsPass : Pass<"quantx-decompose-pads"> {
  let summary = "tensor.pad becomes a fill and an insertion";
  let description = [{
    Bufferization then lets the op that computes the padded value write into
    the inside of the padded buffer, without a copy.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
}

def FuseRowsPass : Pass<"quantx-fuse-rows"> {
  let summary = "softmax and normalizations are computed row by row";
  let description = [{
    A reduction along the last dimension of what it reads becomes a loop over
    rows, together with the elementwise ops and reductions before and behind it
    that run over the same rows, quantization included. In the loop, a row is
    walked through in vectors, as many times as results of reductions wait for
    each other: softmax three times, layer norm three times. Cheap elements are
    computed in each walk that needs them, expensive ones (exponentials,
    quotients) once and kept in a buffer of one row. Two rows are computed side
    by side. Rows may have any length, also one that is known at run time only:
    what is left behind full vectors is masked.

    Elementwise ops of dynamic shape, and of a last dimension that is long and
    no multiple of a vector, become such loops, too.

    Partial results are joined in the order that the reference evaluator takes,
    whatever the width of the target's vectors.
  }];
  let statistics = [
    Statistic<"groups", "groups", "loops over rows made">,
    Statistic<"members", "members", "ops computed in them">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::scf::SCFDialect",
                           "::mlir::tensor::TensorDialect",
                           "::mlir::vector::VectorDialect"];
}

def TileAndFusePass : Pass<"quantx-tile-and-fuse", "::mlir::func::FuncOp"> {
  let summary = "register tiles of contractions together with their epilogue";
  let description = [{
    Each structured op that ends a chain (a requantization, a residual add, a
    contraction whose result is used as it is) is tiled so that one tile of its
    result fits the vector registers, and the contraction, pooling or reduction
    that feeds it, with the fill or broadcast that initialises it, is computed
    in the same tile. The result's last dimension is the vector dimension, the
    one before it gives further rows. Tile sizes divide the dimensions. The
    tiled ops carry `quantx.lanes`, which quantx-vectorize-tiles reads. Ops that
    cannot be computed in vectors along the last dimension are left alone.
  }];
  let options = [
    Option<"vectorBits", "vector-bits", "unsigned", "512",
           "width of the target's vectors">,
    Option<"maxAccumulators", "max-accumulators", "unsigned", "24",
           "vectors that one tile's accumulators may take">];
  let statistics = [Statistic<"tiles", "tiles", "chains tiled">];
  let dependentDialects = ["::mlir::affine::AffineDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::scf::SCFDialect",
                           "::mlir::tensor::TensorDialect"];
}

def VectorizeTilesPass : Pass<"quantx-vectorize-tiles"> {
  let summary = "marked tiles become vector code";
  let description = [{
    Computes each op that carries `quantx.lanes` in vectors of so many lanes
    along the last dimension of its result, all other parallel loops unrolled.
    Reduction loops carry the accumulators in registers; reductions of at most
    16 steps are unrolled too.
  }];
  let statistics = [
    Statistic<"vectorized", "vectorized", "ops turned into vector code">,
    Statistic<"left", "left", "marked ops left to loops">];
  let dependentDialects = ["::mlir::affine::AffineDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::scf::SCFDialect",
                           "::mlir::tensor::TensorDialect",
                           "::mlir::ub::UBDialect",
                           "::mlir::vector::VectorDialect"];
}

def PackBlockMatmulsPass : Pass<"quantx-pack-block-matmuls"> {
  let summary = "quantx.block_matmul gets weights in the order of its kernel";
  let description = [{
    Packs the constant weights, scales and zero points of each
    `quantx.block_matmul` for the vectors of the target: one straight line that
    serves one row and many rows, float and integer products alike. Codes of 4
    and 2 bits stay that small.

    A product whose weights are computed, or whose blocks hold no whole number
    of 32-bit words, is left as it is; quantx-decompose-block-ops takes it apart.

    Where the target has matrix units whose operands a warp holds in registers,
    products of integers get weights in the order of these, and a tile of five
    numbers (see `quantx.block_matmul`). `warps` forces the tile.
  }];
  let options = [
    Option<"targetCpu", "target-cpu", "std::string", "\"host\"",
           "CPU by LLVM's name, or host">,
    Option<"targetFeatures", "target-features", "std::string", "\"\"",
           "features to add and remove, as in +avx2,-avx512f">,
    Option<"leaf", "leaf", "std::string", "\"\"",
           "name of the dot instruction for integers">,
    ListOption<"warps", "warps", "int64_t",
               "rows, panels, slices, groups and stages of matrix units">];
  let statistics = [Statistic<"packed", "packed", "products packed">];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect",
                           "::mlir::arith::ArithDialect",
                           "::quantx::QuantXDialect"];
}

def LowerBlockMatmulsPass
    : Pass<"quantx-lower-block-matmuls", "::mlir::func::FuncOp"> {
  let summary = "block_matmul and block_quantize on buffers become loops";
  let description = [{
    A `quantx.block_matmul` whose weights are packed becomes loops over blocks
    of columns, tiles of rows and blocks of weights, which are unpacked in
    registers; the products are those of its leaf. A `quantx.block_quantize`
    becomes two passes over each block.
  }];
  let options = [
    Option<"vectorBits", "vector-bits", "unsigned", "512",
           "width of the target's vectors">];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::scf::SCFDialect",
                           "::mlir::vector::VectorDialect"];
}

def PackContractionsPass : Pass<"quantx-pack-contractions"> {
  let summary = "convolutions, products and pools become quantx.window_reduce";
  let description = [{
    Convolutions and depthwise convolutions of any layout, matrix products, and
    pools, named or generic, on f32 or on 8-bit integers
    summed in i32, become `quantx.window_reduce` on NHWC images, between
    transposes that `quantx-propagate-channels-last` then moves away. Constant
    weights are packed in the order of the target's dot instruction; of a
    product of two computed values, batched or not, the right one is packed at
    run time by `quantx.pack_weights`, and constant zero points inside the
    products become sums outside of them.

    `leaf` forces instructions by name, joined by `+`: each takes the ops of its
    element types, all others get the best of the target. Rows,
    images and their sizes may be dynamic; ops with dynamic channels, sums or
    weights, or of other types stay as they are.
  }];
  let options = [
    Option<"targetCpu", "target-cpu", "std::string", "\"host\"",
           "CPU by LLVM's name, or host">,
    Option<"targetFeatures", "target-features", "std::string", "\"\"",
           "features to add and remove, as in +avx2,-avx512f">,
    Option<"maxAccumulators", "max-accumulators", "int64_t", "32",
           "vector registers for the accumulators of one tile, at most">,
    Option<"leaf", "leaf", "std::string", "\"\"",
           "names of dot instructions to be used, joined by +">];
  let statistics = [
    Statistic<"packed", "packed", "ops turned into window_reduce">];
  let dependentDialects = ["::mlir::gpu::GPUDialect",
                           "::mlir::LLVM::LLVMDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect",
                           "::quantx::QuantXDialect"];
}

def FoldDequantizePass : Pass<"quantx-fold-dequantize"> {
  let summary = "dequantized constants become float constants";
  let description = [{
    A `quantx.dequantize` of constant codes with constant parameters is
    evaluated, so that a simulated (QDQ) model runs as fast as a float one. Not
    for output that keeps the codes, such as the integer form.
  }];
  let statistics = [Statistic<"folded", "folded", "constants dequantized">];
  let dependentDialects = ["::mlir::arith::ArithDialect"];
}

def FoldLookupsPass : Pass<"quantx-fold-lookups"> {
  let summary = "lookups in constant tables hold their tables";
  let description = [{
    A `quantx.lookup` of a number in a constant table becomes a
    `quantx.constant_lookup`, whose table is in the order of the bits of the
    code. Bodies that hold it stay elementwise. Tables that are computed, and
    those with one row per index of an axis, stay as they are.
  }];
  let statistics = [Statistic<"folded", "folded", "tables made attributes">];
}

def LowerLookupsPass : Pass<"quantx-lower-lookups", "::mlir::ModuleOp"> {
  let summary = "constant lookups become permutes, gathers or loads";
  let description = [{
    A `quantx.constant_lookup` on a vector becomes what the target has: byte
    permutes of registers that hold the table (`vpermi2b`, or `pshufb` with
    selections), otherwise a gather from a constant in memory, otherwise one
    load for each lane. On a number it is a load.
  }];
  let options = [
    Option<"targetCpu", "target-cpu", "std::string", "\"host\"",
           "CPU by LLVM's name, or host">,
    Option<"targetFeatures", "target-features", "std::string", "\"\"",
           "features to add and remove, as in +avx2,-avx512f">];
  let statistics = [
    Statistic<"permuted", "permuted", "vectors looked up by the target">];
  let dependentDialects = [
    "::mlir::LLVM::LLVMDialect", "::mlir::arith::ArithDialect",
    "::mlir::memref::MemRefDialect", "::mlir::vector::VectorDialect"];
}

def NarrowContractionsPass : Pass<"quantx-narrow-contractions"> {
  let summary = "values extended from 16 bits are read as they are stored";
  let description = [{
    A reduction all of whose operands are `arith.extf` of bf16 tensors reads
    these and extends their elements itself, which is the same arithmetic on
    half the bytes, and what bf16 dot instructions take. An `arith.truncf`
    behind a move of an extension becomes the move in bf16. Constants stay
    bf16.

    A kernel that multiplies f32 by an extended constant of f16 or bf16 reads
    the constant as it is stored. Other constants are extended here, and not in
    every run.
  }];
  let statistics = [
    Statistic<"narrowed", "narrowed", "reductions that read 16 bits">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect"];
}

def FuseEpiloguesPass : Pass<"quantx-fuse-epilogues"> {
  let summary = "what follows a window_reduce is computed in its body";
  let description = [{
    An elementwise `linalg.generic` that is the only user of a
    `quantx.window_reduce` moves into its body: requantization, activation
    bounds, the residual addition. Its other operands become epilogue operands;
    they have one value per channel or the shape of the result.
  }];
  let statistics = [Statistic<"fused", "fused", "generics moved into bodies">];
  let dependentDialects = ["::mlir::linalg::LinalgDialect",
                           "::quantx::QuantXDialect"];
}

def LowerPackWeightsPass
    : Pass<"quantx-lower-pack-weights", "::mlir::func::FuncOp"> {
  let summary = "pack_weights on buffers becomes loops and vectors";
  let description = [{
    Emits vector code that brings computed weights into the order of their leaf:
    rows of outputs are interleaved, rows of inputs are transposed in registers,
    and the sums over inputs that correct the product's start are formed by the
    leaf's own dot instruction on the way.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::scf::SCFDialect",
                           "::mlir::vector::VectorDialect"];
}

def OutlineKernelsPass : Pass<"quantx-outline-kernels", "::mlir::ModuleOp"> {
  let summary = "kernels on buffers become functions, equal ones one function";
  let description = [{
    Each `quantx.window_reduce` on buffers becomes a call of a private function
    that holds it. Ops that differ only in their buffers share one function, so
    that the repeated blocks of a network are compiled once. What the functions
    get are plain pointers, with the sizes, strides and offsets that the types
    leave open, and scalars that the body takes from around the op; pointers to
    constants are marked as such. A processor's tile registers are given their
    shapes once per function, so kernels on them need one.

    When the weights of all kernels together exceed `cache-bytes`, they come
    from memory in each inference, and the kernels get `quantx.cold_weights`:
    those on tiles then fetch weights ahead of their use.

    With `divide`, a kernel whose work reaches `min-work` also gets the first and
    the end of the units that it shall compute, and `quantx.units`, how many
    there are; `quantx-distribute-kernels` gives them to threads. A unit is a
    row of the result (a tile of pixels where a window is one pixel) or several,
    or such a piece of one block of channels, so that units begin on cache lines
    of their own wherever the layout of the result allows it. Units and work of
    open sizes are counted by code in front of the call, which is marked
    `quantx.serial` where the work does not reach `min-work`.
  }];
  let options = [
    Option<"divide", "divide", "bool", "false",
           "kernels can compute a part of their work">,
    Option<"minWork", "min-work", "int64_t", "::quantx::kMinParallelWork",
           "products and bytes of a kernel that is worth several threads">,
    Option<"cacheBytes", "cache-bytes", "int64_t", "1048576",
           "weights that one core's cache keeps from one inference to the "
           "next">];
  let statistics = [
    Statistic<"calls", "calls", "kernels that became calls">,
    Statistic<"functions", "functions", "functions made for them">];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::func::FuncDialect",
                           "::mlir::memref::MemRefDialect"];
}

def OutlineLoopsPass : Pass<"quantx-outline-loops", "::mlir::ModuleOp"> {
  let summary = "loops become functions, equal ones one function";
  let description = [{
    A loop on buffers (`scf.for`, or a linalg op that will be one) of `min-ops`
    ops or more becomes a call of a private function that holds it. Loops that
    differ only in their buffers and in numbers known at run time share one
    function, so that the repeated blocks of a network are compiled once, and no
    function grows with the network. Buffers are passed as plain pointers, with
    the sizes and strides that their types leave open.

    With `divide`, an `scf.for` that is marked `quantx.parallel`, as those over
    rows of a softmax or over columns of a weight-only product are, becomes a
    call of a function that computes some of its iterations, if their work
    reaches `min-work`. Marked loops that stand directly in each other are
    joined. A unit is one iteration, or as many as write whole cache lines. What
    all iterations use as scratch, each thread gets on its stack.

    `quantx-distribute-kernels` gives the units to threads. Where lengths, the
    distance of rows or the size of scratch are known at run time only, the code
    in front of the call counts the units and the work, and with too little work
    or more scratch than 128 KiB the call is marked `quantx.serial`: one thread
    computes all units. Loops that have more scratch in any case are not divided.
  }];
  let options = [
    Option<"divide", "divide", "bool", "false",
           "parallel loops can compute a part of their work">,
    Option<"minWork", "min-work", "int64_t", "::quantx::kMinParallelWork",
           "elements computed, loaded and stored by a loop that is worth "
           "several threads">,
    Option<"minOps", "min-ops", "int64_t", "2",
           "ops in a loop that is worth a function">];
  let statistics = [
    Statistic<"outlined", "outlined", "loops that became calls">,
    Statistic<"functions", "functions", "functions made for them">];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::func::FuncDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::scf::SCFDialect"];
}

def DistributeKernelsPass
    : Pass<"quantx-distribute-kernels", "::mlir::ModuleOp"> {
  let summary = "threads share the work of kernels";
  let description = [{
    In the llvm dialect, a call of a kernel that has `quantx.units` becomes a
    call of `quantx_parallel_for` of the run-time library, with the number of
    threads from the variable `quantx_threads`, which starts as `threads`; one
    that is marked `quantx.serial` stays as it is. Each element of a result is computed by one thread in the same steps whatever
    their number.
  }];
  let options = [
    Option<"threads", "threads", "unsigned", "1", "threads to start with">];
  let statistics = [
    Statistic<"distributed", "distributed", "calls that threads share">];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect"];
}

def MergeSliceUpdatesPass
    : Pass<"quantx-merge-slice-updates", "::mlir::func::FuncOp"> {
  let summary = "an update of a slice of a slice becomes one update";
  let description = [{
    A decoder takes the part of its cache that belongs to a layer, writes the
    new key or value into that and puts the part back. Of these three only the
    last is an update of the cache, and it is as large as the part. Here the
    new value goes straight into the cache, and whoever read the part takes it
    from there: then the cache can be updated in place. Reshapes that add or
    drop dimensions of size one may stand between the slices, whose strides are
    one.
  }];
  let statistics = [Statistic<"merged", "merged", "updates rewritten">];
  let dependentDialects = ["::mlir::affine::AffineDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::tensor::TensorDialect"];
}

def TrimFillsPass : Pass<"quantx-trim-fills"> {
  let summary = "only the border of a padded buffer is filled";
  let description = [{
    A buffer that is filled, and of which the next op writes a box without
    reading it, as a kernel does that writes into the middle of the padded input
    of the next one, is filled around the box only: up to two slabs for each
    dimension. On buffers, before they have places in the workspace.
  }];
  let statistics = [Statistic<"trimmed", "trimmed", "fills made smaller">];
  let dependentDialects = ["::mlir::linalg::LinalgDialect",
                           "::mlir::memref::MemRefDialect"];
}

def UpdateInPlacePass : Pass<"quantx-update-in-place", "::mlir::ModuleOp"> {
  let summary = "results may be the inputs that they update";
  let description = [{
    Where all that a function does with an input is to copy it whole into one
    of its results, before it writes or reads anything else there, the caller
    may give both the same buffer: the copy is skipped when the two pointers
    are equal. The function's attribute `quantx.in_place` lists such results,
    each followed by its input, and the C header says so. Runs on buffers, in
    functions whose results are parameters.
  }];
  let statistics = [Statistic<"found", "found", "results that may be inputs">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::scf::SCFDialect"];
}

def NarrowEpiloguesPass : Pass<"quantx-narrow-epilogues"> {
  let summary = "bodies of window_reduce in as few and narrow steps as can be";
  let description = [{
    A fixed-point requantization in the body of a `quantx.window_reduce` becomes
    one product with one addend, which holds the rounding and the zero point, of
    which the high 32 bits are shifted and clamped in i32. A rounding shift of a
    32-bit value stays in i32, and a clamped code that was truncated only to be
    extended is not. Only where the constants prove that results stay the same.
  }];
  let statistics = [Statistic<"narrowed", "narrowed", "sequences rewritten">];
  let dependentDialects = ["::mlir::arith::ArithDialect"];
}

def LowerWindowReducesPass
    : Pass<"quantx-lower-window-reduces", "::mlir::func::FuncOp"> {
  let summary = "window_reduce on buffers becomes loops and vectors";
  let description = [{
    Emits the loop nest over blocks of channels, rows and tiles of pixels, with
    the accumulators of a tile in registers, the products by the op's leaf and
    the body on vectors before anything is stored. Channels that do not fill a
    vector are masked. In a function with `quantx.units` its last two parameters
    bound what is computed.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::memref::MemRefDialect",
                           "::mlir::scf::SCFDialect",
                           "::mlir::vector::VectorDialect"];
}

#endif
