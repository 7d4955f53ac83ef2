//===- Passes.td - how quantx ops leave the dialect --------*- tablegen -*-===//
//
// Lowerings from the quantx dialect to upstream ones. One definition per pass;
// each pass is one file in lib/Dialect/QuantX/Transforms and one test of the
// same name.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DIALECT_QUANTX_TRANSFORMS_PASSES_TD
#define QUANTX_DIALECT_QUANTX_TRANSFORMS_PASSES_TD

include "mlir/Pass/PassBase.td"

def ConvertToLinalgPass : Pass<"quantx-convert-to-linalg"> {
  let summary = "tensor-level quantx ops become linalg.generic";
  let description = [{
    `quantx.quantize`, `dequantize`, `fake_quantize`, `requantize`, `lookup`
    and `choose_params` on tensors become `linalg.generic` ops whose body holds
    the same op on scalars. Per-axis parameters become operands indexed by that
    dimension, blockwise parameters are read at the block of the current index,
    and packed 4- and 2-bit values are taken out of (or put into) their byte by
    shift and mask.

    ```mlir
    %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32)
        {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
    // becomes
    %q = linalg.generic ins(%x : tensor<4xf32>) outs(%e : tensor<4xi8>) {
    ^bb0(%in: f32, %out: i8):
      %c = quantx.quantize %in scale(%s : f32) zero_point(%z : i32)
          {storage = #quantx.storage<i8>} : f32 -> i8
      linalg.yield %c : i8
    }
    ```
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect",
                           "::mlir::arith::ArithDialect"];
}

def ExpandArithPass : Pass<"quantx-expand-arith"> {
  let summary = "scalar and vector quantx ops become arith and math";
  let description = [{
    Writes out the sequence of integer and IEEE operations that defines each
    op, the same that the reference evaluator performs, so that results are
    equal bit for bit. Every conversion from float is preceded by a clamp, so
    no result is undefined. An accumulator of 64 bits is multiplied in 128.
    Constant parameters, also those of the enclosing `linalg.generic`, choose
    shorter sequences with the same result.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::tensor::TensorDialect",
                           "::mlir::vector::VectorDialect"];
}

def ExpandMathPass : Pass<"quantx-expand-math"> {
  let summary = "exp, log, erf and tanh become IEEE operations";
  let description = [{
    Writes out `math.exp`, `exp2`, `expm1`, `log`, `log1p`, `erf` and `tanh` on
    scalars and vectors of f32 as the sequence of operations that the reference
    evaluator performs, so that results are equal bit for bit and vectors stay
    vectors. f16 and bf16 are computed in f32 and rounded once; f64 and the
    other functions are left to the C library.

    The sequences hold `math.fma`. A processor without that instruction gets a
    call of the C library's `fmaf` for each: slow, but the same bits.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::vector::VectorDialect"];
}

def ShortenGeluPass : Pass<"quantx-shorten-gelu"> {
  let summary = "GELU of what was computed from codes by one exponential";
  let description = [{
    The body of a `quantx.unit "gelu"` (the erf form, f32) whose input comes from
    codes becomes max(x, 0) - |x| 2^q(|x|), where the power is the share of the
    normal distribution beyond |x|: some twenty operations instead of forty, and
    a result within three units in the last place of x.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::tensor::TensorDialect"];
  let statistics = [
    Statistic<"numShortened", "shortened", "Units with a new body">];
}

def DecomposeBlockOpsPass : Pass<"quantx-decompose-block-ops"> {
  let summary = "block_matmul and block_quantize become linalg";
  let description = [{
    The sums of each block become one `linalg.generic`, their scaling and
    addition another, in the order that the ops define: the results are the
    same bits. A product whose weights are packed keeps its form, for the
    kernel of its leaf, and so does the quantization in front of it.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::tensor::TensorDialect"];
}

def DecomposeOpsPass : Pass<"quantx-decompose-ops"> {
  let summary = "aggregate tensor ops become simple ones";
  let description = [{
    `tensor.concat` becomes a chain of `tensor.insert_slice`; `linalg.softmax`
    and other ops that know their decomposition are taken apart; elementwise
    `arith` and `math` ops on tensors become `linalg.generic`. What is left can
    be turned into buffers and loops.
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
}

def InlineUnitsPass : Pass<"quantx-inline-units"> {
  let summary = "each quantx.unit is replaced by its body";
  let description = [{
    The fallback for units that nothing else has lowered: the recognised float
    computation itself.
  }];
}

def LowerChecksPass : Pass<"quantx-lower-checks", "::mlir::ModuleOp"> {
  let summary = "run-time checks become a status result or cf.assert";
  let description = [{
    With `mode=status` every public function with a body returns an `i32` in
    front of its results: 0, or k when the k-th check of the function is the
    first that failed. The messages are kept as the function's attribute
    `quantx.status_messages`, message k - 1 belonging to status k. Functions
    with checks must not be called inside the module: inline them first.
    With `mode=assert` each check becomes a `cf.assert`, and with `mode=drop`
    it disappears (its memory accesses are legal in any case).
  }];
  let options = [
    Option<"mode", "mode", "std::string", "\"status\"",
           "status, assert or drop">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::cf::ControlFlowDialect"];
}

def ShareConstantsPass : Pass<"quantx-share-constants", "::mlir::ModuleOp"> {
  let summary = "constants with equal bytes become one";
  let description = [{
    Large constants are `dense_resource` blobs, which are equal only when they
    are the same blob. Those of one type and with the same bytes, such as the
    weights that several functions of a model read, become the same, so that
    they are stored once and passes see that layers share their weights.
  }];
  let statistics = [
    Statistic<"shared", "shared", "blobs replaced by an equal one">];
}

def LowerObserversPass : Pass<"quantx-lower-observers", "::mlir::ModuleOp"> {
  let summary = "quantx.observe becomes a call into the host";
  let description = [{
    Every `quantx.observe` turns into a call of the external function
    `quantx_observe_<type>` with the number of the observer and the tensor.
    The module's attribute `quantx.observer_ids` lists the ids by number. With
    `drop` observers simply disappear.
  }];
  let options = [
    Option<"drop", "drop", "bool", "false", "remove observers, call nothing">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::func::FuncDialect",
                           "::mlir::tensor::TensorDialect"];
}

#endif
