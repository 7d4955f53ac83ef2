//===- QuantXAttrs.td - storage and rounding attributes ----*- tablegen -*-===//
//
// The two attributes that give an integer tensor its meaning: which codes it
// may hold (storage) and how a real value becomes a code (rounding).
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DIALECT_QUANTX_IR_QUANTXATTRS_TD
#define QUANTX_DIALECT_QUANTX_IR_QUANTXATTRS_TD

include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"
include "quantx/Dialect/QuantX/IR/QuantXDialect.td"

def QuantX_RoundingMode : I32EnumAttr<"RoundingMode",
    "how a real number becomes an integer", [
      I32EnumAttrCase<"HalfEven", 0, "half_even">,
      I32EnumAttrCase<"HalfAwayFromZero", 1, "half_away_from_zero">,
      I32EnumAttrCase<"HalfUp", 2, "half_up">,
      I32EnumAttrCase<"TFLiteDouble", 3, "tflite_double">]> {
  let cppNamespace = "::quantx";
  let genSpecializedAttr = 0;
}

def QuantX_RoundingAttr
    : EnumAttr<QuantX_Dialect, QuantX_RoundingMode, "rounding"> {
  let assemblyFormat = "`<` $value `>`";
}

def QuantX_StorageAttr : AttrDef<QuantX_Dialect, "Storage"> {
  let mnemonic = "storage";
  let summary = "the integers a quantized tensor may hold";
  let description = [{
    `#quantx.storage<i8>` holds [-128, 127], `<u8>` [0, 255], `<i8 narrow>`
    [-127, 127], `<i4 packed>` [-8, 7] with two values a byte, the first in the
    low nibble. Bits are 2 to 16, or 32 for accumulators and biases. The
    tensor's own element type is the signless `i8`, `i16` or `i32` that the
    bits fit in; packed storage is always `i8`, packed along the last
    dimension, each row padded to a whole byte.
  }];
  let parameters = (ins "unsigned":$bits, "bool":$isSigned, "bool":$narrow,
                        "bool":$packed);
  let builders = [
    AttrBuilder<(ins "unsigned":$bits, CArg<"bool", "true">:$isSigned), [{
      return $_get($_ctxt, bits, isSigned, /*narrow=*/false, /*packed=*/false);
    }]>];
  let hasCustomAssemblyFormat = 1;
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    /// Smallest and largest code.
    int64_t getQMin() const;
    int64_t getQMax() const;
    /// Values in one storage byte: 1, or 2 and 4 when packed.
    unsigned getValuesPerByte() const;
    /// Width of the signless element type that carries a code (8, 16 or 32).
    unsigned getStorageWidth() const;
  }];
}

#endif
