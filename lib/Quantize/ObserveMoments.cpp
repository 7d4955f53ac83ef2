//===- ObserveMoments.cpp - observe what rounding of weights needs --------===//
//
// Lets the observers of matrix products' inputs keep second moments, where the
// settings want the product quantized and the matrix is not too large.
//
//===----------------------------------------------------------------------===//

#include "ProductInput.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Quantize/Config.h"
#include "quantx/Quantize/Passes.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/SetVector.h"

namespace quantx {
#define GEN_PASS_DEF_OBSERVEMOMENTSPASS
#include "quantx/Quantize/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

struct ObserveMomentsPass
    : quantx::impl::ObserveMomentsPassBase<ObserveMomentsPass> {
  using ObserveMomentsPassBase::ObserveMomentsPassBase;

  void runOnOperation() override {
    FailureOr<Config> choices =
        readConfigOption(config, getOperation().getLoc());
    if (failed(choices))
      return signalPassFailure();
    llvm::SetVector<Operation *> observers;
    getOperation().walk([&](linalg::LinalgOp op) {
      std::optional<ProductInput> product = matchProductInput(op);
      if (!product)
        return;
      Value input = op->getOperand(product->activation);
      auto observer = input.getDefiningOp<ObserveOp>();
      int64_t channels =
          cast<ShapedType>(input.getType()).getDimSize(product->activationDim);
      if (!observer || ShapedType::isDynamic(channels) ||
          channels > maxChannels || !wantsMoments(op, *choices))
        return;
      if (observer.getAxis() &&
          int64_t(*observer.getAxis()) != product->activationDim)
        return;
      observer.setAxis(uint64_t(product->activationDim));
      observers.insert(observer);
    });
    for (Operation *op : observers)
      addKind(cast<ObserveOp>(op));
    numObservers += observers.size();
  }

private:
  static bool wantsMoments(Operation *op, const Config &choices) {
    llvm::BitVector used;
    LayerSettings settings = choices.resolve(
        "", getReadableName(op->getLoc()),
        cast<QuantizableOpInterface>(op).getLayerKind(), {}, used);
    // Of layers of which weights alone become codes, too.
    settings.weightsOnly = false;
    return settings.isQuantized() && settings.weights.compensation;
  }

  static void addKind(ObserveOp observer) {
    SmallVector<StringRef> kinds;
    if (ArrayAttr known = observer.getKindsAttr())
      llvm::append_range(kinds, known.getAsValueRange<StringAttr>());
    if (llvm::is_contained(kinds, "gram"))
      return;
    kinds.push_back("gram");
    observer.setKindsAttr(Builder(observer).getStrArrayAttr(kinds));
  }
};

} // namespace
