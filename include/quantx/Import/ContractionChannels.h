//===- ContractionChannels.h - output channels of contractions --*- C++ -*-===//
//
// Which dimensions of a contraction's result and weights count its output
// channels, read from the indexing maps, so that no layout is named.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_IMPORT_CONTRACTIONCHANNELS_H
#define QUANTX_IMPORT_CONTRACTIONCHANNELS_H

#include "quantx/Import/ElementwiseExpr.h"

namespace quantx {

/// Where the channels lie in one tensor: a channel number is the row-major
/// index over `dims` (two of them in a grouped convolution).
struct ChannelView {
  llvm::SmallVector<int64_t> shape;
  llvm::SmallVector<int64_t> dims;
  int64_t numChannels = 1;

  /// An index of the tensor that lies in this channel.
  llvm::SmallVector<int64_t> getIndex(int64_t channel) const;
};

/// A convolution or matrix product in float with static result and weights.
struct ContractionChannels {
  mlir::linalg::LinalgOp op;
  ChannelView view;
  /// The dimensions of operand 1 that count the same channels, in order.
  llvm::SmallVector<int64_t> weightDims;
};

std::optional<ContractionChannels>
getContractionChannels(mlir::linalg::LinalgOp op);

/// The same channels seen through a tensor.expand_shape or collapse_shape;
/// nothing where it mixes them with other dimensions.
std::optional<ChannelView> reshapeView(const ChannelView &view,
                                       mlir::Operation *reshape);

/// Whether all constants of `expr` depend on the channel alone and its only
/// input is `input`, read in order.
bool readsOnlyChannels(const Expr *expr, const ChannelView &view,
                       mlir::Value input);

/// The init as one number per channel; nothing when it holds anything else.
std::optional<llvm::SmallVector<double>>
readChannelInit(const ContractionChannels &contraction);

/// Whether the init has the canonical form already: a fill with zero, or a
/// linalg.broadcast of a constant (behind an expand_shape for groups).
bool hasCanonicalInit(const ContractionChannels &contraction,
                      llvm::ArrayRef<double> bias);

/// Builds that form for a bias per channel, rounded to the element type.
mlir::Value makeChannelInit(mlir::OpBuilder &builder,
                            const ContractionChannels &contraction,
                            llvm::ArrayRef<double> bias);

} // namespace quantx

#endif
