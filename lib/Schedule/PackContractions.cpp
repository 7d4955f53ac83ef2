//===- PackContractions.cpp - linalg ops to quantx.window_reduce ----------===//
//
// Which ops get a kernel of their own, and with which dot instruction.
//
//===----------------------------------------------------------------------===//

#include "PackProducts.h"
#include "WindowPacker.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"
#include "quantx/Interfaces/NibbleWeights.h"
#include "quantx/Schedule/Passes.h"
#include "quantx/Support/Constants.h"

namespace quantx {
#define GEN_PASS_DEF_PACKCONTRACTIONSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// Element types of the op. A pool multiplies by nothing, so its weights are as
/// wide as its input, and a maximum of integers takes the lanes of sums.
DotTypes getTypes(linalg::LinalgOp op, const WindowMatch &match) {
  auto kindOf = [](Value value) {
    return *getElementKind(getElementTypeOrSelf(value.getType()));
  };
  DotTypes types{kindOf(match.input),
                 kindOf(match.weights ? match.weights : match.input),
                 kindOf(op->getResult(0))};
  if (match.kind == WindowKind::Max && !isFloatKind(types.accumulator))
    types.accumulator = ElementKind::I32;
  return types;
}

/// The constant that a layer multiplies by, if any.
Attribute getWeights(linalg::LinalgOp op) {
  Attribute weights;
  if (op.getNumDpsInputs() == 2)
    matchPattern(op.getDpsInputOperand(1)->get(), m_Constant(&weights));
  return weights;
}

/// Of layers that share weights, such as those of a prompt and of one token,
/// the one with the largest result comes first: the order of the weights suits
/// it, and the others follow.
void sortByWeights(MutableArrayRef<linalg::LinalgOp> ops) {
  auto sizeOf = [](linalg::LinalgOp op) {
    auto type = cast<ShapedType>(op->getResult(0).getType());
    return type.hasStaticShape() ? type.getNumElements()
                                 : std::numeric_limits<int64_t>::max();
  };
  llvm::DenseMap<Attribute, linalg::LinalgOp> largest;
  for (linalg::LinalgOp op : ops)
    if (Attribute weights = getWeights(op)) {
      auto [known, isNew] = largest.try_emplace(weights, op);
      if (!isNew && sizeOf(op) > sizeOf(known->second))
        known->second = op;
    }
  std::stable_partition(ops.begin(), ops.end(), [&](linalg::LinalgOp op) {
    Attribute weights = getWeights(op);
    return !weights || largest.lookup(weights) == op;
  });
}

struct PackContractionsPass
    : quantx::impl::PackContractionsPassBase<PackContractionsPass> {
  using PackContractionsPassBase::PackContractionsPassBase;

  void runOnOperation() override;
  LogicalResult readForced(const TargetDescription &target);
  const DotLeaf *getLeaf(const TargetDescription &target, linalg::LinalgOp op,
                         const WindowMatch &match, const DotTypes &types,
                         std::optional<int64_t> pixels);
  Value pack(const TargetDescription &target, linalg::LinalgOp op,
             const WindowMatch &match, const DotTypes &types,
             std::optional<int64_t> pixels) {
    const DotLeaf *leaf = getLeaf(target, op, match, types, pixels);
    if (!leaf)
      return {};
    Attribute weights = getWeights(op);
    int64_t vectors = weights ? packedVectors.lookup({weights, leaf}) : 0;
    Value result = packWindow(
        op, match, *leaf,
        {target.getCaches(), target.getGpu(), maxAccumulators}, vectors);
    if (result && weights)
      packedVectors[{weights, leaf}] = vectors;
    return result;
  }
  bool wantsBytes(const TargetDescription &target, linalg::LinalgOp op,
                  const WindowMatch &match, DotTypes types,
                  std::optional<int64_t> pixels);
  const DotLeaf *getProductLeaf(const TargetDescription &target,
                                const DotTypes &types);

  SmallVector<const DotLeaf *> forced;
  /// Vectors of a tile that constants are packed for already.
  llvm::DenseMap<std::pair<Attribute, const DotLeaf *>, int64_t> packedVectors;
};

/// Fails for a leaf that is not known or that the target cannot run.
LogicalResult
PackContractionsPass::readForced(const TargetDescription &target) {
  forced.clear();
  SmallVector<StringRef> names;
  StringRef(leaf).split(names, '+', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  for (StringRef name : names) {
    const DotLeaf *found = findLeaf(&getContext(), name);
    if (!found) {
      InFlightDiagnostic error = getOperation()->emitError()
                                 << "no leaf is named '" << name
                                 << "'; there are ";
      llvm::interleaveComma(getLeafNames(&getContext()), error);
      return failure();
    }
    for (StringRef feature : found->getFacts().features)
      if (!target.has(feature))
        return getOperation()->emitError()
               << "leaf '" << name << "' needs feature '" << feature
               << "', which the target lacks";
    forced.push_back(found);
  }
  return success();
}

/// Pixels up to which loading tiles of weights costs more than the products of
/// vectors do.
constexpr int64_t kFewPixels = 4;

/// Whether the op may become a product of matrices in shared memory.
static bool canBeMatrix(linalg::LinalgOp op, const WindowMatch &match) {
  return match.kind == WindowKind::Contract &&
         cast<ShapedType>(op->getResult(0).getType()).hasStaticShape() &&
         cast<ShapedType>(match.input.getType()).hasStaticShape();
}

/// Whether it has pixels, channels and sums for more than a corner of a tile.
static bool canFillMatrix(linalg::LinalgOp op, const WindowMatch &match) {
  constexpr int64_t minimum = 16;
  if (!canBeMatrix(op, match))
    return false;
  auto result = cast<ShapedType>(op->getResult(0).getType());
  auto weights = cast<ShapedType>(match.weights.getType());
  int64_t channels =
      match.weightDims[0] < 0 ? 1 : weights.getDimSize(match.weightDims[0]);
  int64_t depth = weights.getNumElements() / (channels * match.groups);
  int64_t pixels = result.getNumElements() / (channels * match.groups);
  return pixels >= minimum && channels >= minimum && depth >= minimum;
}

const DotLeaf *PackContractionsPass::getLeaf(const TargetDescription &target,
                                             linalg::LinalgOp op,
                                             const WindowMatch &match,
                                             const DotTypes &types,
                                             std::optional<int64_t> pixels) {
  // Tiles are laid over a known number of pixels, without groups. Those of a
  // GPU know groups, but are for products that fill a good part of them.
  bool vectors = match.kind != WindowKind::Contract || !pixels;
  bool small = vectors || *pixels <= kFewPixels;
  if (target.isGpu())
    small = !canFillMatrix(op, match);
  const DotLeaf *best = chooseLeaf(&getContext(), target, types, small);
  for (const DotLeaf *candidate : forced)
    if (candidate->getFacts().takes(types) &&
        !(vectors && isa<TileLeaf>(candidate)) &&
        !(candidate->getFacts().matrix && !canBeMatrix(op, match))) {
      best = candidate;
      break;
    }
  if (!best || match.kind == WindowKind::Contract || best->getFacts().threads)
    return best;
  // A channel of its own has no sums of groups, but the same registers.
  bool isByteSum =
      match.kind == WindowKind::Depthwise && types.input == ElementKind::I8 &&
      types.weight == ElementKind::I8 && types.accumulator == ElementKind::I32;
  if (isByteSum && isa<VectorLeaf>(best))
    return best;
  return getPlainLeaf(best->getFacts().getVectorBits(), types);
}

/// Whether the weights should stay bytes in memory though the instruction
/// multiplies words: few pixels wait for weights more than for products.
bool PackContractionsPass::wantsBytes(const TargetDescription &target,
                                      linalg::LinalgOp op,
                                      const WindowMatch &match, DotTypes types,
                                      std::optional<int64_t> pixels) {
  if (match.kind != WindowKind::Contract || types.weight != ElementKind::I8)
    return false;
  const DotLeaf *words = getLeaf(target, op, match, types, pixels);
  types.storedBits = 8;
  const DotLeaf *leaf = getLeaf(target, op, match, types, pixels);
  if (!leaf || llvm::is_contained(forced, leaf))
    return leaf;
  return isa_and_nonnull<VectorLeaf>(words) &&
         !llvm::is_contained(forced, words) &&
         words->getFacts().weight == leaf->getFacts().weight && pixels &&
         *pixels <= kFewPixels;
}

/// Those that take weights packed at run time.
const DotLeaf *
PackContractionsPass::getProductLeaf(const TargetDescription &target,
                                     const DotTypes &types) {
  for (const DotLeaf *candidate : forced)
    if (isa<VectorLeaf, ThreadLeaf>(candidate) &&
        candidate->getFacts().takes(types))
      return candidate;
  const DotLeaf *best =
      chooseLeaf(&getContext(), target, types, /*vectors=*/true);
  return isa_and_nonnull<VectorLeaf, ThreadLeaf>(best) ? best : nullptr;
}

void PackContractionsPass::runOnOperation() {
  llvm::Expected<TargetDescription> target =
      TargetDescription::create(targetCpu, targetFeatures);
  if (!target) {
    getOperation()->emitError() << llvm::toString(target.takeError());
    return signalPassFailure();
  }
  if (failed(readForced(*target)))
    return signalPassFailure();

  SmallVector<linalg::LinalgOp> ops;
  getOperation()->walk([&](linalg::LinalgOp op) {
    if (op->getNumResults() == 1)
      ops.push_back(op);
  });
  sortByWeights(ops);
  packedVectors.clear();
  IRRewriter rewriter(&getContext());
  for (linalg::LinalgOp op : ops) {
    std::optional<WindowMatch> match = matchWindow(op);
    if (!match || (match->weights && !isConstant(match->weights))) {
      rewriter.setInsertionPoint(op);
      Value result = packProduct(rewriter, op, [&](const DotTypes &types) {
        return getProductLeaf(*target, types);
      });
      if (!result)
        continue;
      ++packed;
      rewriter.replaceOp(op, result);
      continue;
    }
    auto result = cast<RankedTensorType>(op->getResult(0).getType());
    std::optional<int64_t> pixels;
    bool isPlain = match->groups == 1 && match->inputGroups.empty();
    if (result.hasStaticShape() && isPlain)
      pixels =
          result.getNumElements() / result.getDimSize(match->resultDims.back());
    DotTypes types = getTypes(op, *match);
    Value replacement;
    auto packAs = [&](int64_t bits) {
      types.storedBits = bits;
      replacement = pack(*target, op, *match, types, pixels);
      types.storedBits = 0;
    };
    if (match->kind == WindowKind::Contract && hasNibbleWeights(op))
      packAs(4);
    if (!replacement && wantsBytes(*target, op, *match, types, pixels))
      packAs(8);
    if (!replacement)
      replacement = pack(*target, op, *match, types, pixels);
    if (!replacement && types.weight == ElementKind::I8) {
      // Less their zero points they may not fit.
      types.weight = ElementKind::I16;
      replacement = pack(*target, op, *match, types, pixels);
    }
    if (!replacement)
      continue;
    ++packed;
    rewriter.replaceOp(op, replacement);
  }
}

} // namespace
