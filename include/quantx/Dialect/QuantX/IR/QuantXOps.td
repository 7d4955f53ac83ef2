//===- QuantXOps.td - the quantx ops -----------------------*- tablegen -*-===//
//
// Quantize, dequantize and their relatives, observation, run-time parameters,
// table lookup, recognised units and run-time checks.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DIALECT_QUANTX_IR_QUANTXOPS_TD
#define QUANTX_DIALECT_QUANTX_IR_QUANTXOPS_TD

include "mlir/IR/OpAsmInterface.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"
include "quantx/Dialect/QuantX/IR/QuantXAttrs.td"

class QuantX_Op<string mnemonic, list<Trait> traits = []>
    : Op<QuantX_Dialect, mnemonic, traits>;

// The elementwise ops are defined on scalars, vectors and ranked tensors, so
// that they can live in the region of another op (an epilogue).
class QuantX_Like<Type element, string what>
    : AnyTypeOf<[element, VectorOfAnyRankOf<[element]>,
                 RankedTensorOf<[element]>], what>;
def QuantX_FloatLike : QuantX_Like<AnyFloat, "float scalar, vector or tensor">;
def QuantX_IntLike
    : QuantX_Like<AnySignlessInteger, "integer scalar, vector or tensor">;
def QuantX_NumberLike
    : AnyTypeOf<[QuantX_FloatLike, QuantX_IntLike],
                "number, or vector or tensor of numbers">;

defvar ParamDoc = [{

    Parameters: a scalar (or rank-0 tensor) holds for the whole tensor; with
    `axis`, a rank-1 tensor holds one value per index of that dimension; with
    `axis` and `block_size`, a tensor of the operand's rank whose dimension
    `axis` counts blocks (ceil(dim / block_size)) and whose other dimensions
    equal the operand's. On scalars and vectors the parameters are scalars or
    have the operand's shape.
}];

def QuantX_QuantizeOp : QuantX_Op<"quantize", [Pure]> {
  let summary = "storage = saturate(round(x / scale) + zero_point)";
  let description = [{
    Division is IEEE in f32, to which other element types are converted first;
    `reciprocal` multiplies by 1/scale instead (PyTorch's form). The zero point is added after rounding, or before
    it with `zero_point_first`. The result saturates to the storage range; NaN
    becomes the zero point (saturated), infinities the ends of the range.
  }] # ParamDoc;
  let arguments = (ins QuantX_FloatLike:$input, QuantX_FloatLike:$scale,
      QuantX_IntLike:$zero_point, QuantX_StorageAttr:$storage,
      DefaultValuedAttr<QuantX_RoundingAttr, "::quantx::RoundingMode::HalfEven">:$rounding,
      OptionalAttr<I64Attr>:$axis, OptionalAttr<I64Attr>:$block_size,
      UnitAttr:$reciprocal, UnitAttr:$zero_point_first);
  let results = (outs QuantX_IntLike:$result);
  let assemblyFormat = [{
    $input `scale` `(` $scale `:` type($scale) `)`
    `zero_point` `(` $zero_point `:` type($zero_point) `)` attr-dict
    `:` type($input) `->` type($result)
  }];
  let hasVerifier = 1;
  let hasFolder = 1;
}

def QuantX_DequantizeOp : QuantX_Op<"dequantize", [Pure]> {
  let summary = "x = (q - zero_point) * scale";
  let description = [{
    The difference is exact; it is converted to the result's element type
    (rounding to nearest even where it has to) and multiplied by the scale,
    which may be in f16 or bf16 and is widened to f32.
    Packed storage is unpacked along the last dimension.
    `dequantize(quantize(x))` is never folded: its error is the point.
  }] # ParamDoc;
  let arguments = (ins QuantX_IntLike:$input, QuantX_FloatLike:$scale,
      QuantX_IntLike:$zero_point, QuantX_StorageAttr:$storage,
      OptionalAttr<I64Attr>:$axis, OptionalAttr<I64Attr>:$block_size);
  let results = (outs QuantX_FloatLike:$result);
  let assemblyFormat = [{
    $input `scale` `(` $scale `:` type($scale) `)`
    `zero_point` `(` $zero_point `:` type($zero_point) `)` attr-dict
    `:` type($input) `->` type($result)
  }];
  let hasVerifier = 1;
}

def QuantX_FakeQuantizeOp : QuantX_Op<"fake_quantize", [Pure,
    AllTypesMatch<["input", "result"]>]> {
  let summary = "quantize then dequantize, in float, as one op";
  let description = [{
    What quantization-aware training writes. Equal to `quantize` followed by
    `dequantize` with the same parameters and attributes.
  }] # ParamDoc;
  let arguments = (ins QuantX_FloatLike:$input, QuantX_FloatLike:$scale,
      QuantX_IntLike:$zero_point, QuantX_StorageAttr:$storage,
      DefaultValuedAttr<QuantX_RoundingAttr, "::quantx::RoundingMode::HalfEven">:$rounding,
      OptionalAttr<I64Attr>:$axis, OptionalAttr<I64Attr>:$block_size,
      UnitAttr:$reciprocal, UnitAttr:$zero_point_first);
  let results = (outs QuantX_FloatLike:$result);
  let assemblyFormat = [{
    $input `scale` `(` $scale `:` type($scale) `)`
    `zero_point` `(` $zero_point `:` type($zero_point) `)` attr-dict
    `:` type($input)
  }];
  let hasVerifier = 1;
}

def QuantX_RequantizeOp : QuantX_Op<"requantize", [Pure]> {
  let summary = "accumulator to storage: scale, add the zero point, saturate";
  let description = [{
    With an integer multiplier: q = clamp(round(acc * multiplier * 2^(shift -
    31)) + zero_point, min, max), multiplier in [0, 2^31), shift in [-31, 30]
    (gemmlowp's convention). `half_even`, `half_away_from_zero` and `half_up`
    round the exact product once; `tflite_double` rounds twice as gemmlowp
    does. With a float multiplier (no shift): q = clamp(round(float(acc) *
    multiplier) + zero_point, min, max), in f32.
    `min` and `max` default to the ends of the storage range and carry fused
    activation bounds. With `axis`, multiplier and shift are rank-1 tensors,
    one value per index of that dimension; zero_point is one value.
  }];
  let arguments = (ins QuantX_IntLike:$input, QuantX_NumberLike:$multiplier,
      Optional<QuantX_IntLike>:$shift, QuantX_IntLike:$zero_point,
      QuantX_StorageAttr:$storage,
      DefaultValuedAttr<QuantX_RoundingAttr, "::quantx::RoundingMode::HalfUp">:$rounding,
      OptionalAttr<I64Attr>:$axis, OptionalAttr<I64Attr>:$min,
      OptionalAttr<I64Attr>:$max);
  let results = (outs QuantX_IntLike:$result);
  let assemblyFormat = [{
    $input `multiplier` `(` $multiplier `:` type($multiplier) `)`
    (`shift` `(` $shift^ `:` type($shift) `)`)?
    `zero_point` `(` $zero_point `:` type($zero_point) `)` attr-dict
    `:` type($input) `->` type($result)
  }];
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    /// The bounds in force: `min`/`max`, or the ends of the storage range.
    int64_t getLowerBound();
    int64_t getUpperBound();
  }];
}

def QuantX_ChooseParamsOp : QuantX_Op<"choose_params", [Pure]> {
  let summary = "scale and zero point from a run-time range";
  let description = [{
    The default formulas of docs/numerics.md, computed in f32: the range is
    widened to hold 0; asymmetric scale = (max - min) / (qmax - qmin),
    zero_point = round_half_even(qmin - min / scale) clamped to the storage
    range; with `symmetric`, scale = max(|min|, |max|) / qmax and zero_point is
    0 (the middle for unsigned storage). An empty range or one with NaN gives
    scale 1 and the zero point of the value 0.
  }];
  let arguments = (ins QuantX_FloatLike:$min, QuantX_FloatLike:$max,
      QuantX_StorageAttr:$storage, UnitAttr:$symmetric);
  let results = (outs QuantX_FloatLike:$scale, QuantX_IntLike:$zero_point);
  let assemblyFormat = [{
    $min `,` $max attr-dict `:` type($min) `,` type($max)
    `->` type($scale) `,` type($zero_point)
  }];
  let hasVerifier = 1;
}

def QuantX_LookupOp : QuantX_Op<"lookup", [Pure]> {
  let summary = "any function of a code, as a table of 2^bits entries";
  let description = [{
    result = table[q - lowest code], where the lowest code is -2^(bits-1) for
    signed and 0 for unsigned `storage` (the storage of the input; narrow range
    does not shorten the table). The table is a rank-1 tensor, or rank-2 with
    `axis` (one table per index of that dimension, as k-means codebooks need).
    The table's element type is the result's: integers for a function between
    quantized tensors, floats for codebook and NF4 weights.
  }];
  let arguments = (ins QuantX_IntLike:$input,
      RankedTensorOf<[AnySignlessInteger, AnyFloat]>:$table,
      QuantX_StorageAttr:$storage, OptionalAttr<I64Attr>:$axis);
  let results = (outs QuantX_NumberLike:$result);
  let assemblyFormat = [{
    $input `table` `(` $table `:` type($table) `)` attr-dict
    `:` type($input) `->` type($result)
  }];
  let hasVerifier = 1;
}

def QuantX_ConstantLookupOp : QuantX_Op<"constant_lookup",
    [Pure] # ElementwiseMappable.traits> {
  let summary = "a function of all bit patterns of an element, as a constant";
  let description = [{
    result = table[code], where the bits of `code` are read as an unsigned
    number; the table has an entry for each of them. This is `quantx.lookup` as
    the schedule stage uses it: the table is part of the op, so that it fuses
    like arithmetic and becomes byte permutes where the target has them.
  }];
  let arguments = (ins QuantX_IntLike:$code, ElementsAttr:$table);
  let results = (outs QuantX_NumberLike:$result);
  let assemblyFormat = [{
    $code `table` `(` $table `)` attr-dict `:` type($code) `->` type($result)
  }];
  let hasVerifier = 1;
}

def QuantX_ObserveOp : QuantX_Op<"observe", [AllTypesMatch<["input", "result"]>,
    MemoryEffects<[MemWrite]>]> {
  let summary = "identity that records statistics during calibration";
  let description = [{
    `id` names the value in statistics files: a hash of the structure that
    computes it plus an ordinal among equals, written once and stable over
    re-runs of the compiler. `kinds` asks for further statistics by name.
    With `axis`, ranges are also kept per index of that dimension.
  }];
  let arguments = (ins RankedTensorOf<[AnyFloat]>:$input, StrAttr:$id,
      OptionalAttr<I64Attr>:$axis, OptionalAttr<StrArrayAttr>:$kinds);
  let results = (outs RankedTensorOf<[AnyFloat]>:$result);
  let assemblyFormat = "$input $id attr-dict `:` type($input)";
  let hasVerifier = 1;
}

def QuantX_UnitOp : QuantX_Op<"unit", [IsolatedFromAbove, RecursiveMemoryEffects,
    SingleBlockImplicitTerminator<"::quantx::YieldOp">]> {
  let summary = "a recognised float computation that keeps its body";
  let description = [{
    `kind` names the computation ("relu6", "softmax", "layer_norm", ...), the
    body computes it in linalg, arith, math and tensor, so that passes can ask
    for the unit and every fallback runs the body. Operands become the block
    arguments. `params` holds what the name needs, e.g. `{min = 0.0, max =
    6.0}` of a clamp.
  }];
  let arguments = (ins StrAttr:$kind, Variadic<AnyType>:$inputs,
      OptionalAttr<DictionaryAttr>:$params);
  let results = (outs Variadic<AnyType>:$results);
  let regions = (region SizedRegion<1>:$body);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
}

def QuantX_YieldOp : QuantX_Op<"yield", [Pure, Terminator, ReturnLike,
    ParentOneOf<["UnitOp", "WindowReduceOp"]>]> {
  let summary = "results of a unit's body";
  let arguments = (ins Variadic<AnyType>:$operands);
  let builders = [OpBuilder<(ins), [{ /* nothing yielded */ }]>];
  let assemblyFormat = "attr-dict ($operands^ `:` type($operands))?";
}

def QuantX_CheckOp : QuantX_Op<"check", [MemoryEffects<[MemWrite]>]> {
  let summary = "run-time check that ends in an error status";
  let description = [{
    When `condition` is false, the compiled function returns the status of this
    check instead of 0 (its results are then undefined but all its memory
    accesses were legal), and the evaluator stops with `message`. Stands at the
    top level of a function, never in a region.
  }];
  let arguments = (ins I1:$condition, StrAttr:$message);
  let assemblyFormat = "$condition `,` $message attr-dict";
  let hasVerifier = 1;
}

include "quantx/Dialect/QuantX/IR/QuantXBlockOps.td"
include "quantx/Dialect/QuantX/IR/QuantXKernelOps.td"

#endif
