//===- TMTensorOps.td - torch-mlir's ops beside linalg -----*- tablegen -*-===//
//
// torch-mlir writes what linalg has no form for in a dialect of its own. These
// are its names and its syntax, so that its files can be read; the meaning is
// given by quantx-convert-tm-tensor, which no op of them survives.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DIALECT_TMTENSOR_IR_TMTENSOROPS_TD
#define QUANTX_DIALECT_TMTENSOR_IR_TMTENSOROPS_TD

include "mlir/IR/OpBase.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def TMTensor_Dialect : Dialect {
  let name = "tm_tensor";
  let cppNamespace = "::quantx::tm_tensor";
  let summary = "What torch-mlir writes beside linalg";
}

class TMTensor_Op<string mnemonic, list<Trait> traits = []>
    : Op<TMTensor_Dialect, mnemonic, traits>;

def TMTensor_ScanOp
    : TMTensor_Op<"scan", [AttrSizedOperandSegments,
                           SingleBlockImplicitTerminator<"YieldOp">]> {
  let summary = "Running sums, or whatever the region combines, along one "
                "dimension";
  let arguments = (ins I64Attr:$dimension, BoolAttr:$inclusive,
                       Variadic<AnyShaped>:$inputs,
                       Variadic<AnyShaped>:$outputs);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let regions = (region AnyRegion:$region);
  let assemblyFormat = [{
    attr-dict `dimension` `(` $dimension `)` `inclusive` `(` $inclusive `)`
    `ins` `(` $inputs `:` type($inputs) `)`
    `outs` `(` $outputs `:` type($outputs) `)`
    $region (`->` type($results)^)?
  }];
}

def TMTensor_ScatterOp
    : TMTensor_Op<"scatter", [AttrSizedOperandSegments,
                              SingleBlockImplicitTerminator<"YieldOp">]> {
  let summary = "Updates of elements at computed places";
  let arguments = (ins DenseI64ArrayAttr:$dimension_map,
                       DefaultValuedAttr<BoolAttr, "true">:$unique_indices,
                       Variadic<AnyShaped>:$inputs,
                       Variadic<AnyShaped>:$outputs);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let regions = (region AnyRegion:$region);
  let assemblyFormat = [{
    attr-dict `unique_indices` `(` $unique_indices `)`
    (`ins` `(` $inputs^ `:` type($inputs) `)`)?
    `outs` `(` $outputs `:` type($outputs) `)`
    $region (`->` type($results)^)?
  }];
}

def TMTensor_SortOp
    : TMTensor_Op<"sort", [AttrSizedOperandSegments,
                           SingleBlockImplicitTerminator<"YieldOp">]> {
  let summary = "Tensors in the order that the region asks for";
  let arguments = (ins Variadic<AnyShaped>:$inputs,
                       Variadic<AnyShaped>:$outputs, I64Attr:$dimension);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let regions = (region AnyRegion:$region);
  let assemblyFormat = [{
    attr-dict `dimension` `(` $dimension `)`
    (`ins` `(` $inputs^ `:` type($inputs) `)`)?
    `outs` `(` $outputs `:` type($outputs) `)`
    $region (`->` type($results)^)?
  }];
}

def TMTensor_YieldOp
    : TMTensor_Op<"yield", [Pure, ReturnLike, Terminator]> {
  let summary = "What the region combines to";
  let arguments = (ins Variadic<AnyType>:$operands);
  let assemblyFormat = "attr-dict ($operands^ `:` type($operands))?";
  let builders = [OpBuilder<(ins), [{
    build($_builder, $_state, ::mlir::ValueRange());
  }]>];
}

#endif
