//===- StructuralHash.h - hashes of what computes a value -------*- C++ -*-===//
//
// Decides when two values, or two modules, are the same for statistics. The
// hash covers op names, attributes, types, constants' contents and operands
// all the way up to the function arguments.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_CALIBRATION_STRUCTURALHASH_H
#define QUANTX_CALIBRATION_STRUCTURALHASH_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/Support/xxhash.h"
#include <string>

namespace mlir {
struct AsmResourceBlob;
} // namespace mlir

namespace quantx {

/// Hashes all values of a module once, when it is made.
///
/// Left out, because they do not change what is computed: locations, names of
/// SSA values, keys of dense_resource constants (their bytes count, once per
/// blob), quantx.observe ops, attributes of the module op, discardable
/// `quantx.` attributes (notes of other passes), unused ops without effects
/// and the order of ops without effects.
///
/// Left out so that a model keeps its hashes under another batch size: the
/// leading dimension of every tensor that is not a constant, or is a constant
/// of one number.
class StructuralHash {
public:
  using Digest = llvm::XXH128_hash_t;

  explicit StructuralHash(mlir::ModuleOp module);

  /// What computes `value`; observers are looked through. A function argument
  /// is hashed by its function's name, its position and its type.
  Digest get(mlir::Value value) const;

  /// The whole module: its functions, in order.
  Digest getModule() const { return whole; }

  /// 16 hexadecimal digits (the low word), and all 32.
  static std::string toShortHex(Digest digest);
  static std::string toHex(Digest digest);

private:
  Digest hashOp(mlir::Operation *op);
  Digest hashRegion(mlir::Region &region);
  Digest hashBlock(mlir::Block &block);
  void hashBlockArguments(mlir::Block &block, unsigned position);
  Digest hashAttribute(mlir::Attribute attribute);
  Digest hashElements(mlir::ElementsAttr elements);
  Digest hashType(mlir::Type type, bool isConstant);
  Digest hashBlob(const mlir::AsmResourceBlob &blob);

  Digest whole;
  llvm::DenseMap<mlir::Value, Digest> values;
  llvm::DenseMap<mlir::Attribute, Digest> attributes;
  llvm::DenseMap<mlir::Type, Digest> types;
  llvm::DenseMap<const mlir::AsmResourceBlob *, Digest> blobs;
};

} // namespace quantx

#endif
