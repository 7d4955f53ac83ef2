//===- QuantXBlockOps.td - products with weights in blocks -*- tablegen -*-===//
//
// A matrix product whose weights keep their codes, with parameters per block
// of weights, and the quantization of its activations at run time.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DIALECT_QUANTX_IR_QUANTXBLOCKOPS_TD
#define QUANTX_DIALECT_QUANTX_IR_QUANTXBLOCKOPS_TD

include "mlir/IR/OpAsmInterface.td"
include "mlir/Interfaces/DestinationStyleOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"
include "quantx/Dialect/QuantX/IR/QuantXAttrs.td"

def QuantX_FloatShaped
    : AnyTypeOf<[RankedTensorOf<[AnyFloat]>, MemRefOf<[AnyFloat]>],
                "tensor or memref of floats">;
def QuantX_IntShaped
    : AnyTypeOf<[RankedTensorOf<[AnySignlessInteger]>,
                 MemRefOf<[AnySignlessInteger]>],
                "tensor or memref of integers">;
def QuantX_NumberShaped
    : AnyTypeOf<[QuantX_FloatShaped, QuantX_IntShaped],
                "tensor or memref of numbers">;

def QuantX_BlockQuantizeOp : QuantX_Op<"block_quantize", [
    DestinationStyleOpInterface,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>]> {
  let summary = "rows quantized block by block with parameters found at run time";
  let description = [{
    Each row of `input` (f32, [rows, K]) is cut into blocks of `block_size`
    values, which divides K. For each block, in f32, one IEEE operation after
    the other:

        m = largest |x|; NaN counts as 0
        scale = m / 127, or 1 where m is 0 or that is below FLT_MIN
        code = clamp(round_half_even(x / scale), -127, 127); NaN becomes 0

    `codes` (i8, [rows, K]) takes the codes, `scales` (f32, [rows, blocks]) the
    scales, and `sums` (i32, [rows, K / sum_block_size]) the sums of the codes
    of each `sum_block_size` values (a divisor of `block_size`, which it is
    where absent), which products with asymmetric weights need. A block with an
    infinity has that infinity as its scale and code 0 throughout (NaN in the
    end).
  }];
  let arguments = (ins QuantX_FloatShaped:$input, QuantX_IntShaped:$codes,
      QuantX_FloatShaped:$scales, QuantX_IntShaped:$sums,
      I64Attr:$block_size, OptionalAttr<I64Attr>:$sum_block_size);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    $input `outs` `(` $codes `,` $scales `,` $sums `:` type($codes) `,`
    type($scales) `,` type($sums) `)` attr-dict `:` type($input)
    (`->` type($results)^)?
  }];
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() {
      return ::mlir::MutableOperandRange(getOperation(), 1, 3);
    }
    int64_t getSumBlock() { return getSumBlockSize().value_or(getBlockSize()); }
  }];
}

def QuantX_BlockMatmulOp : QuantX_Op<"block_matmul", [
    AttrSizedOperandSegments, DestinationStyleOpInterface,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>]> {
  let summary = "matrix product with weights quantized in blocks";
  let description = [{
    result[m, n] = bias[n] + the sum over all blocks b of the K weights of
    column n, in this order and in f32:

        float activations:   part = 0; for k in b: part = fma(input[m, k],
                             float(weights[k, n] - zero_point[b, n]), part)
                             result = fma(part, scale[b, n], result)
        integer activations: part = sum of input[m, k] * (weights[k, n] -
                             zero_point[b, n]), exact in i32
                             result = fma(float(part), input_scale[m, b] *
                             scale[b, n], result)

    `input` is [rows, K] in f32, or in i8 with `input_scale` and `input_sum`
    ([rows, blocks]) from `quantx.block_quantize`. Its blocks may be larger:
    with an `input_block_size`, a multiple of `block_size` that divides K, there
    is one `input_scale` for each input block i, and

        inner = 0; for b in i: inner = fma(float(part), scale[b, n], inner)
        result = fma(inner, input_scale[m, i], result)

    `block_size` divides K; one block over all of K is per-channel
    quantization. `scale` and `zero_point`
    are [blocks, N]; without a zero point it is the middle of unsigned and 0 of
    signed storage. Scales in f16 or bf16 are widened to f32, which is exact.

    `weights` are codes in the given storage, [K, N] or packed along N.
    quantx-pack-block-matmuls brings them, the scales and the zero points into
    the order in which the kernel of `leaf` reads them; they are vectors then,
    and the result's columns tell N; the codes start from 0. `tile` is how many
    rows of input and vectors of columns of a tile have their sums in registers.
    Where warps multiply with matrix units it is how many rows and panels of 32
    columns a warp has, how many warps of a block share the depth and how many
    have columns side by side, and how many steps a warp has in shared memory.
    include/quantx/Schedule/BlockLayout.h says where each code lies.
  }];
  let arguments = (ins QuantX_NumberShaped:$input,
      Optional<QuantX_FloatShaped>:$input_scale,
      Optional<QuantX_IntShaped>:$input_sum, QuantX_IntShaped:$weights,
      QuantX_FloatShaped:$scale, Optional<QuantX_IntShaped>:$zero_point,
      Optional<QuantX_FloatShaped>:$bias, QuantX_FloatShaped:$init,
      QuantX_StorageAttr:$storage, I64Attr:$block_size,
      OptionalAttr<I64Attr>:$input_block_size,
      OptionalAttr<StrAttr>:$leaf, OptionalAttr<DenseI64ArrayAttr>:$tile);
  let results = (outs Optional<AnyRankedTensor>:$result);
  let assemblyFormat = [{
    $input (`scale` `(` $input_scale^ `:` type($input_scale) `)`)?
    (`sum` `(` $input_sum^ `:` type($input_sum) `)`)?
    `weights` `(` $weights `,` $scale (`,` `zero_point` $zero_point^)? `:`
    type($weights) `,` type($scale) (`,` type($zero_point)^)? `)`
    (`bias` `(` $bias^ `:` type($bias) `)`)?
    `outs` `(` $init `:` type($init) `)` attr-dict `:` type($input)
    (`->` type($result)^)?
  }];
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() {
      return getInitMutable();
    }
    ::mlir::ShapedType getInputType() {
      return ::mlir::cast<::mlir::ShapedType>(getInput().getType());
    }
    ::mlir::ShapedType getInitType() {
      return ::mlir::cast<::mlir::ShapedType>(getInit().getType());
    }
    int64_t getDepth() { return getInputType().getDimSize(1); }
    int64_t getColumns() { return getInitType().getDimSize(1); }
    int64_t getBlocks() { return getDepth() / getBlockSize(); }
    /// Values of the input that share a scale, where it is in i8.
    int64_t getInputBlock() {
      return getInputBlockSize().value_or(getBlockSize());
    }
    bool isPacked() { return getLeaf().has_value(); }
    /// The zero point where the op has no operand for it.
    int64_t getDefaultZeroPoint();
  }];
}

#endif
