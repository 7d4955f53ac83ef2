//===- SmoothActivations.cpp - move scales from activations to weights ----===//
//
// Decides by how much each channel of an activation is divided, and its row of
// weights multiplied, so that one scale for the tensor serves all channels
// (SmoothQuant, Xiao et al., arXiv:2211.10438). The strength is the one with
// the least expected error of the layer, from statistics alone.
//
//===----------------------------------------------------------------------===//

#include "SmoothableInputs.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Calibration/CollectorKinds.h"
#include "quantx/Calibration/Statistics.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Quantize/Passes.h"
#include "quantx/Support/Constants.h"
#include <cmath>

namespace quantx {
#define GEN_PASS_DEF_SMOOTHACTIVATIONSPASS
#include "quantx/Quantize/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// What statistics know of one value, by channel.
struct ChannelStatistics {
  std::vector<quantx::Range> ranges;
  std::vector<double> meanAbs;

  size_t size() const { return ranges.size(); }
  double largest(size_t i) const {
    return std::max(std::abs(ranges[i].min), std::abs(ranges[i].max));
  }
};

/// Magnitudes of the weights: for each input channel the largest, for each
/// output the square sums that errors are multiplied by.
class WeightTable {
public:
  explicit WeightTable(const SmoothableReader &reader) : reader(reader) {
    ArrayRef<int64_t> shape = reader.values.shape();
    channels = shape[reader.axis];
    for (int64_t d = reader.axis + 1; d < (int64_t)shape.size(); ++d)
      inner *= shape[d];
    outer =
        reader.values.numElements() / std::max<int64_t>(1, channels * inner);
  }
  /// Calls visit(channel, output, weight); outputs count the other dimensions.
  template <typename F>
  void forEach(F visit) const {
    for (int64_t o = 0, i = 0; o < outer; ++o)
      for (int64_t c = 0; c < channels; ++c)
        for (int64_t k = 0; k < inner; ++k, ++i)
          visit(c, o * inner + k, reader.values.getDouble(i));
  }
  int64_t getNumOutputs() const { return outer * inner; }

private:
  const SmoothableReader &reader;
  int64_t channels = 0, inner = 1, outer = 1;
};

/// Divisors of the channels at one strength: max|x|^a / max|w|^(1-a). A channel
/// that is dead on either side is left alone.
SmallVector<double> getDivisors(const ChannelStatistics &input,
                                ArrayRef<double> weights, double strength) {
  SmallVector<double> divisors;
  double logSum = 0;
  for (size_t i = 0; i < input.size(); ++i) {
    double x = input.largest(i), w = weights[i];
    double divisor =
        x > 0 && w > 0 ? std::pow(x, strength) / std::pow(w, 1 - strength) : 0;
    divisors.push_back(divisor);
    logSum += divisor > 0 ? std::log(divisor) : 0;
  }
  // Only ratios matter; a mean of 1 keeps magnitudes where they were.
  double mean = std::exp(logSum / std::max<size_t>(1, input.size()));
  for (double &divisor : divisors)
    divisor = divisor > 0 ? std::clamp(divisor / mean, 1e-4, 1e4) : 1.0;
  return divisors;
}

/// The expected squared error of the layers' results, relative to their size:
/// the input's rounding through the weights plus the weights' rounding through
/// the input. A value below half a step loses itself, not a step's noise.
double estimateError(const ChannelStatistics &input,
                     ArrayRef<SmoothableReader> readers,
                     ArrayRef<double> divisors) {
  size_t count = input.size();
  double low = 0, high = 0;
  for (size_t i = 0; i < count; ++i) {
    low = std::min(low, input.ranges[i].min / divisors[i]);
    high = std::max(high, input.ranges[i].max / divisors[i]);
  }
  double step = (high - low) / 255, noise = step * step / 12;
  SmallVector<double> power, loss;
  for (size_t i = 0; i < count; ++i) {
    // Of a normal distribution: the mean square from the mean magnitude.
    double square = 1.5708 * input.meanAbs[i] * input.meanAbs[i];
    power.push_back(square);
    loss.push_back(std::min(noise * divisors[i] * divisors[i], square));
  }
  double total = 0;
  for (const SmoothableReader &reader : readers) {
    WeightTable table(reader);
    double error = 0, energy = 0, inputPower = 0;
    SmallVector<double> largest(table.getNumOutputs(), 0.0);
    table.forEach([&](int64_t c, int64_t k, double w) {
      error += loss[c] * w * w;
      energy += power[c] * w * w;
      largest[k] = std::max(largest[k], std::abs(w) * divisors[c]);
    });
    for (size_t i = 0; i < count; ++i)
      inputPower += power[i] / (divisors[i] * divisors[i]);
    for (double w : largest)
      error += w * w / (127.0 * 127.0 * 12) * inputPower;
    total += energy > 0 ? error / energy : 0;
  }
  return total;
}

struct SmoothActivationsPass
    : quantx::impl::SmoothActivationsPassBase<SmoothActivationsPass> {
  using SmoothActivationsPassBase::SmoothActivationsPassBase;

  void runOnOperation() override {
    registerCalibrationCollectors();
    if (failed(readOptions()))
      return signalPassFailure();
    for (SmoothableInput &input :
         findSmoothableInputs(getOperation(), choices, overrides))
      if (failed(smooth(input)))
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
    choices = Config();
    if (!config.empty()) {
      llvm::Expected<Config> file = readConfig(config);
      if (!file)
        return emitConfigError(getOperation().getLoc(), file.takeError());
      choices = std::move(*file);
    }
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
      if (int64_t(result.size()) != reader.values.dim(reader.axis) ||
          result.meanAbs.size() != result.size())
        return complain("the statistics have another number of channels");
    return result;
  }

  LogicalResult smooth(SmoothableInput &group) {
    std::optional<ChannelStatistics> input = readChannels(group);
    if (!input)
      return failure();
    SmallVector<double> weights(input->size(), 0.0);
    for (const SmoothableReader &reader : group.readers)
      WeightTable(reader).forEach([&](int64_t c, int64_t, double w) {
        weights[c] = std::max(weights[c], std::abs(w));
      });
    SmallVector<double> best(input->size(), 1.0);
    if (group.strength) {
      best = getDivisors(*input, weights, *group.strength);
    } else {
      double least = estimateError(*input, group.readers, best);
      double without = least;
      for (int step = 1; step <= 20; ++step) {
        SmallVector<double> divisors =
            getDivisors(*input, weights, 0.05 * step);
        double error = estimateError(*input, group.readers, divisors);
        if (error < least) {
          least = error;
          best = std::move(divisors);
        }
      }
      // An op more is not worth a few percent.
      if (least > 0.9 * without)
        return success();
    }
    rewrite(group, best);
    ++numSmoothed;
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
      int64_t inner = 1, channels = values.dim(reader.axis);
      for (int64_t d = reader.axis + 1; d < values.rank(); ++d)
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
