//===- Contractions.cpp - random convolutions and products ----------------===//

#include "LayerParts.h"

#include "llvm/ADT/SmallVectorExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include <cmath>

using namespace quantx;
using namespace quantx::differential;
using llvm::formatv;

namespace {

/// Weight scales: one, or one per channel.
llvm::SmallVector<float> weightScales(Random &random, int64_t channels,
                                      float base) {
  llvm::SmallVector<float> scales;
  if (channels == 0 || random.once(3))
    return scales;
  for (int64_t i = 0; i < channels; ++i)
    scales.push_back(base * float(std::exp2(random.real(-2, 2))));
  return scales;
}

QuantizedType weightType(FunctionText &f, bool &symmetric) {
  QuantizedType type = f.randomType(/*allow16=*/false);
  if (f.getRandom().once(4)) {
    type.storage.bits = 4;
    type.zeroPoint =
        f.getRandom().integer(type.storage.qmin(), type.storage.qmax());
  }
  symmetric = !f.getRandom().once(3);
  if (symmetric) {
    type.storage.isSigned = true;
    type.storage.narrow = true;
    type.zeroPoint = 0;
  }
  return type;
}

/// What one unit of the accumulator is worth, per channel.
llvm::SmallVector<float> accumulatorScales(const QuantizedType &input,
                                           const QuantizedType &weight,
                                           llvm::ArrayRef<float> scales) {
  if (scales.empty())
    return {input.scale * weight.scale};
  return llvm::map_to_vector(scales,
                             [&](float scale) { return input.scale * scale; });
}

/// A convolution whose shapes are given as letters: n batch, c input channels,
/// f output channels, g groups, h and w space.
struct ConvLayout {
  const char *name, *input, *weight, *output, *channel;
};

Shape shapeOf(llvm::StringRef letters,
              llvm::function_ref<int64_t(char)> sizeOf) {
  Shape shape;
  for (char letter : letters)
    shape.push_back(sizeOf(letter));
  return shape;
}

/// A window over some tens of pixels.
Window largeWindow(Random &random) {
  Window window;
  window.kernel = random.of<int64_t>({1, 1, 3, 3, 5});
  window.stride = random.once(3) ? 2 : 1;
  window.dilation = random.once(4) ? 2 : 1;
  window.low = random.integer(0, window.kernel / 2);
  window.high = random.integer(0, window.kernel / 2);
  window.input = (window.kernel - 1) * window.dilation + 1 +
                 random.integer(0, random.once(4) ? 35 : 14);
  return window;
}

/// As many channels as keep the evaluator's work bounded, once in a while.
int64_t largeChannels(Random &random, int64_t others) {
  int64_t most = std::max<int64_t>(1, 300000 / std::max<int64_t>(others, 1));
  return std::min(most, random.of<int64_t>({1, 3, 4, 15, 16, 31, 32, 33, 48, 64,
                                            65, 80, 128, 130}));
}

/// The same in whole chunks of 16, which engines copy.
int64_t wholeChannels(Random &random, int64_t others) {
  int64_t most = 600000 / std::max<int64_t>(others, 1) / 16 * 16;
  return std::max<int64_t>(
      16, std::min(most, random.of<int64_t>(
                             {16, 32, 32, 64, 64, 96, 128, 160, 256})));
}

void convolution(FunctionText &f, const ConvLayout &layout,
                 bool isLarge = false) {
  Random &random = f.getRandom();
  llvm::StringRef input = layout.input, weight = layout.weight,
                  output = layout.output;
  bool flat = !input.contains('h');
  Window h = randomWindow(random), w = randomWindow(random);
  int64_t n = randomSize(random, 2), c = randomSize(random, 5),
          filters = randomSize(random, 5, false),
          g = randomSize(random, random.once(2) ? 3 : 20, false);
  if (isLarge) {
    h = largeWindow(random);
    w = largeWindow(random);
    int64_t taps = n * h.output() * w.output() * h.kernel * w.kernel;
    bool isWhole = random.once(2);
    c = isWhole ? wholeChannels(random, taps) : largeChannels(random, taps);
    filters = isWhole && random.once(2) ? wholeChannels(random, taps * c)
                                        : largeChannels(random, taps * c);
  }
  auto sizes = [&](bool isInput, bool isKernel) {
    return [=](char letter) -> int64_t {
      const Window &window = letter == 'h' ? h : w;
      switch (letter) {
      case 'n':
        return n;
      case 'c':
        return std::max<int64_t>(c, 1);
      case 'f':
        return filters;
      case 'g':
        return g;
      default:
        return isKernel  ? window.kernel
               : isInput ? window.input
                         : window.output();
      }
    };
  };
  Shape inputShape = shapeOf(input, sizes(true, false));
  Shape weightShape = shapeOf(weight, sizes(false, true));
  Shape outputShape = shapeOf(output, sizes(false, false));
  Shape low(inputShape.size(), 0), high(inputShape.size(), 0);
  for (auto [dim, letter] : llvm::enumerate(input))
    if (letter == 'h' || letter == 'w') {
      low[dim] = letter == 'h' ? h.low : w.low;
      high[dim] = letter == 'h' ? h.high : w.high;
    }

  bool symmetric;
  QuantizedType x = f.randomType(), k = weightType(f, symmetric);
  int64_t weightAxis = weight.find(layout.channel[0]);
  int64_t outputAxis = output.find(layout.channel[0]);
  auto scales = weightScales(random, weightShape[weightAxis], k.scale);
  auto units = accumulatorScales(x, k, scales);
  std::string value = f.argument(inputShape, x);
  value = padded(f, value, inputShape, low, high, 0);
  std::string weights =
      f.constant(weightShape, k, scales, weightAxis, symmetric);
  std::string init = f.start(outputShape, units, outputAxis);
  std::string strides =
      flat ? listText({w.stride}) : listText({h.stride, w.stride});
  std::string dilations =
      flat ? listText({w.dilation}) : listText({h.dilation, w.dilation});
  std::string type = typeText(outputShape, "f32");
  value = f.op(formatv(
      "linalg.{0} {{dilations = dense<[{1}]> : tensor<{2}xi64>, strides = "
      "dense<[{3}]> : tensor<{2}xi64>} ins({4}, {5} : {6}, {7}) outs({8} : "
      "{9}) -> {9}",
      layout.name, dilations, flat ? 1 : 2, strides, value, weights,
      typeText(inputShape, "f32"), typeText(weightShape, "f32"), init, type));
  double depth = double(h.kernel * w.kernel * std::max<int64_t>(c, 1));
  double reach = double(k.storage.qmax() - k.storage.qmin()) / 4;
  finish(f, value, outputShape, units[0] * reach * std::sqrt(depth));
}

} // namespace

void differential::denseConvolution(FunctionText &f) {
  static const ConvLayout layouts[] = {
      {"conv_2d_nchw_fchw", "nchw", "fchw", "nfhw", "f"},
      {"conv_2d_nhwc_hwcf", "nhwc", "hwcf", "nhwf", "f"},
      {"conv_2d_nhwc_fhwc", "nhwc", "fhwc", "nhwf", "f"},
      {"conv_1d_nwc_wcf", "nwc", "wcf", "nwf", "f"},
      {"conv_1d_ncw_fcw", "ncw", "fcw", "nfw", "f"},
  };
  convolution(f, layouts[f.getRandom().integer(0, std::size(layouts) - 1)]);
}

void differential::largeConvolution(FunctionText &f) {
  static const ConvLayout layouts[] = {
      {"conv_2d_nchw_fchw", "nchw", "fchw", "nfhw", "f"},
      {"conv_2d_nhwc_hwcf", "nhwc", "hwcf", "nhwf", "f"},
  };
  convolution(f, layouts[f.getRandom().integer(0, 1)], /*isLarge=*/true);
}

void differential::groupedConvolution(FunctionText &f) {
  static const ConvLayout layouts[] = {
      {"conv_2d_ngchw_gfchw", "ngchw", "gfchw", "ngfhw", "f"},
      {"conv_2d_ngchw_gfchw", "ngchw", "gfchw", "ngfhw", "g"},
      {"depthwise_conv_2d_nchw_chw", "nchw", "chw", "nchw", "c"},
      {"depthwise_conv_2d_nhwc_hwc", "nhwc", "hwc", "nhwc", "c"},
      {"depthwise_conv_2d_nhwc_hwcm", "nhwc", "hwcf", "nhwcf", "f"},
      {"depthwise_conv_1d_nwc_wc", "nwc", "wc", "nwc", "c"},
  };
  convolution(f, layouts[f.getRandom().integer(0, std::size(layouts) - 1)]);
}

namespace {

/// Rows, depth and columns of a product.
struct ProductSizes {
  int64_t m, k, n;
};

void productOf(FunctionText &f, ProductSizes sizes, bool batched) {
  Random &random = f.getRandom();
  auto [m, k, n] = sizes;
  int64_t batch = randomSize(random, 3, false);
  bool constant = !batched || random.once(3);
  bool vector = !batched && m < 5 && random.once(4);
  bool symmetric;
  QuantizedType x = f.randomType(),
                w = constant ? weightType(f, symmetric) : f.randomType();
  // Attention's products: more than one vector of everything.
  bool large = batched && random.once(2);
  if (large) {
    m = randomSize(random, 20);
    n = randomSize(random, 40, false);
    k = randomSize(random, 140);
  }
  Shape left = vector ? Shape{k} : Shape{m, k}, right = {k, n},
        result = vector ? Shape{n} : Shape{m, n};
  if (batched)
    for (Shape *shape : {&left, &right, &result})
      shape->insert(shape->begin(), batch);
  int64_t axis = int64_t(right.size()) - 1;
  llvm::SmallVector<float> scales;
  if (constant)
    scales = weightScales(random, n, w.scale);
  auto units = accumulatorScales(x, w, scales);
  std::string a = f.argument(left, x);
  std::string b;
  if (constant) {
    b = f.constant(right, w, scales, axis, symmetric);
  } else if (batched && random.once(2)) {
    b = f.argument({batch, n, k}, w);
    std::string empty = f.empty(right);
    b = f.op(formatv("linalg.transpose ins({0} : {1}) outs({2} : {3}) "
                     "permutation = [0, 2, 1]",
                     b, typeText({batch, n, k}, "f32"), empty,
                     typeText(right, "f32")));
  } else {
    b = f.argument(right, w);
  }
  std::string init = f.start(result, units, int64_t(result.size()) - 1);
  std::string type = typeText(result, "f32");
  std::string value = f.op(
      formatv("linalg.{0} ins({1}, {2} : {3}, {4}) outs({5} : {6}) -> {6}",
              batched  ? "batch_matmul"
              : vector ? "vecmat"
                       : "matmul",
              a, b, typeText(left, "f32"), typeText(right, "f32"), init, type));
  double reach = double(w.storage.qmax() - w.storage.qmin()) / 4;
  finish(f, value, result, units[0] * reach * std::sqrt(double(k + 1)));
}

} // namespace

void differential::product(FunctionText &f) {
  Random &random = f.getRandom();
  productOf(f,
            {randomSize(random, 5), randomSize(random, 20),
             randomSize(random, 6, false)},
            random.once(3));
}

void differential::largeProduct(FunctionText &f) {
  Random &random = f.getRandom();
  ProductSizes sizes{random.integer(5, 70), random.integer(1, 300),
                     random.integer(1, 70)};
  if (random.once(20))
    sizes = {random.integer(5, 20), random.of<int64_t>({4095, 8200, 16384}),
             random.integer(1, 3)};
  // Rows so long that tiles take them piece by piece.
  else if (random.once(20))
    sizes = {random.integer(17, 40), random.integer(1100, 2600),
             random.integer(90, 120)};
  // In whole chunks of 16, which engines copy.
  else if (random.once(2))
    sizes = {random.integer(5, 140), 16 * random.integer(1, 50),
             random.once(2) ? 16 * random.integer(1, 5)
                            : random.integer(1, 70)};
  productOf(f, sizes, /*batched=*/false);
}
