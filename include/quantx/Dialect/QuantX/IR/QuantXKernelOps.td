//===- QuantXKernelOps.td - ops of the schedule stage ------*- tablegen -*-===//
//
// The op in which convolutions, matrix products and pools wait for their
// machine code, together with all that is computed from their sums.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DIALECT_QUANTX_IR_QUANTXKERNELOPS_TD
#define QUANTX_DIALECT_QUANTX_IR_QUANTXKERNELOPS_TD

include "mlir/IR/OpAsmInterface.td"
include "mlir/Interfaces/DestinationStyleOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"
include "quantx/Dialect/QuantX/IR/QuantXAttrs.td"

def QuantX_WindowKind : I32EnumAttr<"WindowKind",
    "what a window is reduced by", [
      I32EnumAttrCase<"Contract", 0, "contract">,
      I32EnumAttrCase<"Depthwise", 1, "depthwise">,
      I32EnumAttrCase<"Sum", 2, "sum">,
      I32EnumAttrCase<"Max", 3, "max">]> {
  let cppNamespace = "::quantx";
  let genSpecializedAttr = 0;
}

def QuantX_WindowKindAttr
    : EnumAttr<QuantX_Dialect, QuantX_WindowKind, "window"> {
  let assemblyFormat = "`<` $value `>`";
}

class QuantX_BufferOrTensorOf<int rank>
    : AnyTypeOf<[TensorRankOf<[AnyType], [rank]>, MemRefRankOf<[AnyType], [rank]>],
                "tensor or memref of rank " # rank>;
def QuantX_AnyImage : QuantX_BufferOrTensorOf<4>;
def QuantX_AnyVector : QuantX_BufferOrTensorOf<1>;
def QuantX_AnyMatrix : QuantX_BufferOrTensorOf<2>;
def QuantX_AnySets : AnyTypeOf<[QuantX_AnyVector, QuantX_AnyMatrix],
    "tensor or memref of rank 1 or 2">;
def QuantX_AnyStrided : AnyTypeOf<[AnyRankedTensor, AnyStridedMemRef],
    "ranked tensor or strided memref">;
def QuantX_AnyOperand : AnyTypeOf<[QuantX_AnyImage, QuantX_AnyVector],
    "tensor or memref of rank 1 or 4">;

def QuantX_WindowReduceOp : QuantX_Op<"window_reduce", [
    AttrSizedOperandSegments, DestinationStyleOpInterface,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
    SingleBlockImplicitTerminator<"::quantx::YieldOp">]> {
  let summary = "windows of an image reduced, and what follows computed at once";
  let description = [{
    For each batch index, output pixel and output channel f:

        acc = start[f] (+ or max) over all taps (y, x) of the kernel of
              input[n, oy * stride + y * dilation, ox * stride + x * dilation, c]
        init[n, oy, ox, f] = body(acc, epilogue operands at that place)

    Images are NHWC and hold their padding. `contract` sums products over taps
    and input channels, `depthwise` products over taps with f = c, `sum` and
    `max` the values themselves with f = c. Inputs are widened to the
    accumulator: bf16 exactly, integers by sign, or by zero with `is_unsigned`.
    A matrix product is the 1x1 kernel on an image of height 1.

    `weights` of `contract` lie in the order of the dot instruction `leaf`. A
    row is a kernel row with all its channels when the dilation in x is 1, and
    one tap otherwise; r counts rows, k the elements of a row, f channels.

    * Vectors of a processor, threads of a GPU, and matrix registers of a
      processor: [blocks of tile[1] vectors of channels][rows][groups of k]
      [vectors of the block][lanes][elements of a group], with as many lanes and
      elements of a group as the leaf has, in the leaf's element type. The last
      block has the vectors that are left, missing channels are zeros, and rows
      are padded by zeros to whole groups, or to whole rows of a matrix
      register. `tile` is how many pixels and vectors of channels stay in
      registers.
    * Matrix units of a GPU: [blocks of tile[1] channels][steps][channels of the
      block][bytes of a step], as a block of threads will have them in shared
      memory. The rows follow one another, each padded by zeros to 16 bytes, and
      all are cut into steps of as many bytes as the leaf multiplies at once;
      zeros fill the last. Of channel f of a block, chunk c of 16 bytes of a
      step lies where chunk c xor (f * step / 128) % (step / 16) would. `tile`
      is how many pixels and channels a block of threads computes.

    Weights of `depthwise` are [taps][channels], widened to the accumulator.
    Where the dot instruction wants an activation of the other sign, `start`
    already makes up for what is added to it.

    With `groups`, the channels of input and result are divided in so many equal
    parts, and each part of the result is computed from its part of the input; a
    row is then one tap. Groups of fewer output channels than lanes share a
    vector while their input channels fit one, [blocks of vectors] as above
    with whole groups in each vector; otherwise the weights of one group follow
    those of another.

    Weights and start of rank 2 have one set for each row of the result,
    [batch * height][...]: a batched product of computed values is a 1x1 kernel
    whose weights differ from row to row (see `quantx.pack_weights`).

    The body is elementwise arithmetic on scalars: its first argument is the
    accumulator, the others are elements of the epilogue operands, which have
    one value per channel (rank 1), the result's shape, or one value per pixel
    (the result's shape with one channel). On buffers there is
    no result, `init` is written; an epilogue operand may be the same buffer,
    since every element is computed once, after the operands' elements at its
    place were read.
  }];
  let arguments = (ins QuantX_WindowKindAttr:$kind, QuantX_AnyImage:$input,
      Optional<QuantX_AnySets>:$weights, Optional<QuantX_AnySets>:$start,
      Variadic<QuantX_AnyOperand>:$epilogue, QuantX_AnyImage:$init,
      DenseI64ArrayAttr:$kernel, DenseI64ArrayAttr:$strides,
      DenseI64ArrayAttr:$dilations, StrAttr:$leaf, DenseI64ArrayAttr:$tile,
      UnitAttr:$is_unsigned, DefaultValuedAttr<I64Attr, "1">:$groups);
  let results = (outs Optional<QuantX_AnyImage>:$result);
  let regions = (region SizedRegion<1>:$body);
  let assemblyFormat = [{
    $kind $input (`weights` `(` $weights^ `:` type($weights) `)`)?
    (`start` `(` $start^ `:` type($start) `)`)?
    (`epilogue` `(` $epilogue^ `:` type($epilogue) `)`)?
    `outs` `(` $init `:` type($init) `)` attr-dict-with-keyword $body
    `:` type($input) (`->` type($result)^)?
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
    /// The type of the body's first argument.
    ::mlir::Type getAccumulatorType() {
      return getBody().front().getArgument(0).getType();
    }
    /// Whether each row of the result has weights of its own.
    bool hasWeightSets() {
      return getWeights() &&
             ::mlir::cast<::mlir::ShapedType>(getWeights().getType())
                     .getRank() == 2;
    }
    /// Whether a kernel row is one run of input elements.
    bool hasWholeRows() {
      return getDilations()[1] == 1 && getGroups() == 1;
    }
    /// How many rows the weights of one output channel have, and how many
    /// input elements each of them takes; see `weights`.
    int64_t getNumRows() {
      return hasWholeRows() ? getKernel()[0]
                                    : getKernel()[0] * getKernel()[1];
    }
    int64_t getRowLength() {
      int64_t channels =
          getInputType().getDimSize(3) / int64_t(getGroups());
      return hasWholeRows() ? getKernel()[1] * channels : channels;
    }
  }];
}

def QuantX_PackWeightsOp : QuantX_Op<"pack_weights", [
    DestinationStyleOpInterface,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>]> {
  let summary = "computed weights brought into the order of a dot instruction";
  let description = [{
    What the compiler does with constant weights, at run time: the right operand
    of a product of two computed values becomes the weights of a
    `quantx.window_reduce`. `dims` names the dimensions of `input`: those that
    count sets of weights, outermost first, then output channel f, then input
    element k. For each set

        packed[set] = input in the order [blocks of vectors][groups of k]
                      [vectors][lanes of f][group], zeros where there is no f, k
        start[set][f] = constant + factor * (sum over k of the packed weights)

    `layout` holds vectors in a block, lanes, and elements of a group; the last
    block has fewer vectors where that is enough. Elements of 8 bits may be
    packed as wider integers. With `is_unsigned` they are unsigned, and packed
    as value - 128. `start` is there where the product needs it: for zero points
    of the other factor and for dot instructions that add an offset to it; it
    wraps as the sums do. On buffers there are no results, the inits are
    written. `leaf` is the instruction that the weights are for. The last
    dimension of `input` is f or k.
  }];
  let arguments = (ins QuantX_AnyStrided:$input, QuantX_AnyMatrix:$packed,
      Optional<QuantX_AnyMatrix>:$start, DenseI64ArrayAttr:$dims,
      DenseI64ArrayAttr:$layout, StrAttr:$leaf,
      DefaultValuedAttr<I64Attr, "0">:$factor,
      DefaultValuedAttr<I64Attr, "0">:$constant, UnitAttr:$is_unsigned);
  let results = (outs Variadic<QuantX_AnyMatrix>:$results);
  let assemblyFormat = [{
    $input `outs` `(` $packed `:` type($packed)
    (`start` $start^ `:` type($start))? `)` attr-dict `:` type($input)
    (`->` type($results)^)?
  }];
  let hasVerifier = 1;
  let extraClassDeclaration = [{
    ::mlir::MutableOperandRange getDpsInitsMutable() {
      return ::mlir::MutableOperandRange(getOperation(), 1,
                                         getNumOperands() - 1);
    }
    ::mlir::ShapedType getInputType() {
      return ::mlir::cast<::mlir::ShapedType>(getInput().getType());
    }
    int64_t getNumOutputs() {
      return getInputType().getDimSize(getDims()[getDims().size() - 2]);
    }
    int64_t getNumInputs() {
      return getInputType().getDimSize(getDims().back());
    }
    /// Packed elements of one set.
    int64_t getSetSize();
  }];
}

#endif
