//===- SmoothActivations.cpp - move scales from activations to weights ----===//
//
// Decides by how much each channel of an activation is divided, and its row of
// weights multiplied, so that one scale for the tensor serves all channels
// (SmoothQuant, Xiao et al., arXiv:2211.10438). The divisors are those with the
// least expected error of the layers, from statistics alone.
//
//===----------------------------------------------------------------------===//

#include "SmoothingSearch.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Calibration/CollectorKinds.h"
#include "quantx/Calibration/Statistics.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Quantize/Passes.h"
#include "quantx/Support/Constants.h"

namespace quantx {
#define GEN_PASS_DEF_SMOOTHACTIVATIONSPASS
#include "quantx/Quantize/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

struct SmoothActivationsPass
    : quantx::impl::SmoothActivationsPassBase<SmoothActivationsPass> {
  using SmoothActivationsPassBase::SmoothActivationsPassBase;

  void runOnOperation() override {
    registerCalibrationCollectors();
    if (failed(readOptions()))
      return signalPassFailure();
    for (SmallVector<SmoothableInput> &inputs : groupByWeights(
             findSmoothableInputs(getOperation(), choices, overrides)))
      if (failed(smooth(inputs)))
        return signalPassFailure();
    // Ids are hashes of what computes a value; it changed.
    getOperation().walk([](ObserveOp observer) {
      observer.getResult().replaceAllUsesWith(observer.getInput());
      observer.erase();
    });
  }

private:
  LogicalResult fail(const Twine &message) {
    return mlir::emitError(getOperation().getLoc(), message);
  }

  LogicalResult readOptions() {
    overrides = SettingOverrides();
    if (!strength.empty()) {
      overrides.smoothing.emplace();
      StringRef allowed = parseSetting(strength, *overrides.smoothing);
      if (!allowed.empty())
        return fail("option strength=" + strength + ": " + allowed);
    }
    FailureOr<Config> file = readConfigOption(config, getOperation().getLoc());
    if (failed(file))
      return failure();
    choices = std::move(*file);
    if (stats.empty())
      return fail("option stats names no file");
    llvm::Expected<Statistics> read = Statistics::read(stats);
    if (!read)
      return fail(llvm::toString(read.takeError()));
    statistics = std::make_shared<Statistics>(std::move(*read));
    if (llvm::Error error = statistics->checkModule(getOperation(), stats))
      return fail(llvm::toString(std::move(error)));
    return success();
  }

  /// Nothing, after an error, where the statistics lack what is needed.
  std::optional<ChannelStatistics> readChannels(const SmoothableInput &group) {
    ObserveOp observer = group.observer;
    auto complain = [&](const Twine &why) {
      observer.emitError("cannot smooth '")
          << getReadableName(observer.getInput().getLoc()) << "': " << why
          << " (run quantx-observe-channels before calibration)";
      return std::nullopt;
    };
    const TensorStatistics *known = statistics->find(observer.getId());
    if (!known)
      return complain("the statistics have no value '" + observer.getId() +
                      "'");
    const Collector *ranges = known->find("channel_min_max");
    auto *means = static_cast<const ChannelMeanAbsCollector *>(
        known->find("channel_mean_abs"));
    if (!ranges || !means || !observer.getAxis() ||
        observer.getAxisAttr().getInt() != group.channelDim)
      return complain("its statistics are not kept for each channel");
    ChannelStatistics result;
    result.ranges = ranges->channelRanges();
    result.meanAbs = means->means();
    for (const SmoothableReader &reader : group.readers)
      if (int64_t(result.size()) != reader.values.dim(reader.weightDim) ||
          result.meanAbs.size() != result.size())
        return complain("the statistics have another number of channels");
    return result;
  }

  /// Smooths inputs that are multiplied by the same weights alike, from the
  /// statistics of all, so that the weights stay the same.
  LogicalResult smooth(MutableArrayRef<SmoothableInput> inputs) {
    SmoothableInput &group = inputs.front();
    std::optional<ChannelStatistics> input;
    for (const SmoothableInput &one : inputs) {
      std::optional<ChannelStatistics> own = readChannels(one);
      if (!own)
        return failure();
      if (input)
        input->add(*own);
      else
        input = std::move(own);
    }
    SmoothingError model(*input, group.readers);
    std::vector<double> best(input->size(), 1.0);
    if (group.strength) {
      best = model.getDivisors(*group.strength);
    } else {
      double least = model.estimate(best), without = least;
      for (int step = 1; step <= 20; ++step) {
        std::vector<double> divisors = model.getDivisors(0.05 * step);
        double error = model.estimate(divisors);
        if (error < least) {
          least = error;
          best = std::move(divisors);
        }
      }
      best = model.refine(std::move(best));
      // An op more is not worth a few percent.
      if (model.estimate(best) > 0.9 * without)
        return success();
    }
    for (SmoothableInput &one : inputs)
      rewrite(one, best);
    numSmoothed += inputs.size();
    return success();
  }

  void rewrite(SmoothableInput &group, ArrayRef<double> divisors) {
    Tensor factors =
        Tensor::zeros(ElementKind::F32, {(int64_t)divisors.size()});
    // What is stored is what is undone: weights are multiplied by the inverse
    // of the rounded factor.
    SmallVector<double> inverse;
    for (auto [i, divisor] : llvm::enumerate(divisors)) {
      factors.setDouble(i, 1 / divisor);
      inverse.push_back(1 / factors.getDouble(i));
    }
    OpBuilder builder(group.observer);
    Value scaled = buildScale(builder, group.observer.getInput(),
                              group.channelDim, factors);
    for (SmoothableReader &reader : group.readers) {
      Tensor values = reader.values.clone();
      int64_t inner = 1, channels = values.dim(reader.weightDim);
      for (int64_t d = reader.weightDim + 1; d < values.rank(); ++d)
        inner *= values.dim(d);
      for (int64_t i = 0, e = values.numElements(); i < e; ++i)
        values.setDouble(i, reader.values.getDouble(i) *
                                inverse[(i / inner) % channels]);
      OpOperand &weight = reader.op->getOpOperand(reader.weight);
      builder.setInsertionPoint(reader.op);
      weight.set(
          makeConstant(builder, weight.get().getLoc(), values, {}, "smoothed"));
      reader.op->setOperand(reader.activation, scaled);
    }
  }

  /// The unit that multiplies `value` by one factor for each channel.
  static Value buildScale(OpBuilder &builder, Value value, int64_t dim,
                          const Tensor &factors) {
    Location loc = value.getLoc();
    auto type = cast<RankedTensorType>(value.getType());
    auto axis = builder.getNamedAttr("axis", builder.getI64IntegerAttr(dim));
    auto unit = UnitOp::create(builder, loc, type,
                               builder.getStringAttr("channel_scale"), value,
                               builder.getDictionaryAttr(axis));
    OpBuilder::InsertionGuard guard(builder);
    Block *body = builder.createBlock(&unit.getBody());
    Value input = body->addArgument(type, loc);
    Value constant = makeConstant(builder, loc, factors, {}, "smoothing");
    Value empty = tensor::EmptyOp::create(
        builder, loc, tensor::getMixedSizes(builder, loc, input),
        type.getElementType());
    AffineMap identity = builder.getMultiDimIdentityMap(type.getRank());
    AffineMap channel =
        AffineMap::get(type.getRank(), 0, builder.getAffineDimExpr(dim));
    SmallVector<utils::IteratorType> loops(type.getRank(),
                                           utils::IteratorType::parallel);
    auto product = linalg::GenericOp::create(
        builder, loc, type, ValueRange{input, constant}, empty,
        ArrayRef<AffineMap>{identity, channel, identity}, loops,
        [](OpBuilder &nested, Location loc, ValueRange args) {
          Value result = arith::MulFOp::create(nested, loc, args[0], args[1]);
          linalg::YieldOp::create(nested, loc, result);
        });
    YieldOp::create(builder, loc, product.getResults());
    return unit.getResult(0);
  }

  SettingOverrides overrides;
  Config choices;
  /// Shared, because passes are copied and statistics cannot be.
  std::shared_ptr<const Statistics> statistics;
};

} // namespace
