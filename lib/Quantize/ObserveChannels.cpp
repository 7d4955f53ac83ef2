//===- ObserveChannels.cpp - observe what smoothing needs to know ---------===//
//
// Leaves the observers of inputs that are worth smoothing, and lets them keep
// statistics of each channel.
//
//===----------------------------------------------------------------------===//

#include "SmoothableInputs.h"
#include "quantx/Quantize/Passes.h"
#include "llvm/ADT/DenseSet.h"

namespace quantx {
#define GEN_PASS_DEF_OBSERVECHANNELSPASS
#include "quantx/Quantize/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

struct ObserveChannelsPass
    : quantx::impl::ObserveChannelsPassBase<ObserveChannelsPass> {
  using ObserveChannelsPassBase::ObserveChannelsPassBase;

  void runOnOperation() override {
    FailureOr<Config> choices =
        readConfigOption(config, getOperation().getLoc());
    if (failed(choices))
      return signalPassFailure();
    llvm::DenseSet<Operation *> kept;
    Builder builder(&getContext());
    for (SmoothableInput &input :
         findSmoothableInputs(getOperation(), *choices, {})) {
      input.observer.setAxis(uint64_t(input.channelDim));
      input.observer.setKindsAttr(
          builder.getStrArrayAttr({"channel_mean_abs"}));
      kept.insert(input.observer);
      ++numObservers;
    }
    getOperation().walk([&](ObserveOp observer) {
      if (kept.contains(observer))
        return;
      observer.getResult().replaceAllUsesWith(observer.getInput());
      observer.erase();
    });
  }
};

} // namespace
