//===- Attention.h - the parts of an attention ------------------*- C++ -*-===//
//
// What attention looks like in the canonical float form and in the QDQ form:
//
//     scores = query x key^T        a product of two computed values
//     scores * scale                before it or behind it, or nowhere
//     scores + mask                 or scores where a condition holds, else a
//                                   low number; several masks, or none
//     softmax along the keys
//     softmax x value
//
// with reshapes, quantizations and changes of float type between them. The
// parts stay ops of their own, since each is quantized, packed and fused in its
// own way; passes that care for the whole ask here.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTERFACES_ATTENTION_H
#define QUANTX_INTERFACES_ATTENTION_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include <optional>

namespace quantx {

/// How the unit is called in reports and configurations.
constexpr llvm::StringLiteral attentionKind = "attention";
/// StringAttr on a layer: the unit that it is a part of.
constexpr llvm::StringLiteral partOfAttrName = "quantx.part_of";

/// One mask of the scores.
struct AttentionMask {
  /// Adds `mask` to the scores, or takes the scores where `mask` is true (or
  /// false) and a number elsewhere.
  mlir::Operation *op;
  mlir::Value mask;
  bool isAdditive;
};

struct Attention {
  /// The products, in the order in which they are computed.
  mlir::linalg::LinalgOp scores, context;
  UnitOp softmax;
  /// Factors of the two products, as these read them.
  mlir::Value query, key, value;
  /// How many query heads share one key head, where heads are repeated.
  int64_t queriesPerKey = 1;
  /// Multiplications by a constant on the way from query and key to the
  /// softmax.
  llvm::SmallVector<mlir::Operation *, 2> scales;
  /// Other functions of single scores, such as a tanh that bounds them.
  llvm::SmallVector<mlir::Operation *, 1> bounds;
  llvm::SmallVector<AttentionMask, 1> masks;

  /// All ops that compute; those that only move values are not among them.
  llvm::SmallVector<mlir::Operation *> getParts() const;
};

/// The attention whose probabilities `op` computes; nothing if it is no softmax
/// along what a product sums over, of scores that are a product of two computed
/// values.
std::optional<Attention> matchAttention(mlir::Operation *op);

/// Those in `root`, in the order of their softmaxes.
llvm::SmallVector<Attention> findAttentions(mlir::Operation *root);

/// Ops in the function of `attentions` that compute nothing but their masks.
llvm::SmallVector<mlir::Operation *>
findMaskComputations(llvm::ArrayRef<Attention> attentions);

} // namespace quantx

#endif
