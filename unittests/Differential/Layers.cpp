//===- Layers.cpp - random layers of every kind ---------------------------===//

#include "Layers.h"

#include "llvm/ADT/SmallVectorExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include <cmath>

using namespace quantx;
using namespace quantx::differential;
using llvm::formatv;

namespace {

/// Geometry of one spatial dimension.
struct Window {
  int64_t input, kernel, stride, dilation, low, high;
  int64_t padded() const { return input + low + high; }
  int64_t output() const {
    return (padded() - (kernel - 1) * dilation - 1) / stride + 1;
  }
};

Window randomWindow(Random &random) {
  Window window;
  window.kernel = random.integer(1, 3);
  window.stride = random.integer(1, 3);
  window.dilation = random.integer(1, 2);
  window.low = random.once(2) ? random.integer(0, 2) : 0;
  window.high = random.once(2) ? random.integer(0, 2) : 0;
  int64_t least = (window.kernel - 1) * window.dilation + 1;
  window.input = std::max<int64_t>(1, least - window.low - window.high) +
                 random.integer(0, 4);
  return window;
}

/// A size that is often 1 and now and then 0.
int64_t randomSize(Random &random, int64_t most, bool mayBeEmpty = true) {
  if (mayBeEmpty && random.once(40))
    return 0;
  return random.once(4) ? 1 : random.integer(1, most);
}

/// tensor.pad of `dims` with `value`; nothing when no padding is asked for.
std::string padded(FunctionText &f, const std::string &value, Shape &shape,
                   llvm::ArrayRef<int64_t> low, llvm::ArrayRef<int64_t> high,
                   float padding) {
  if (llvm::all_of(low, [](int64_t p) { return p == 0; }) &&
      llvm::all_of(high, [](int64_t p) { return p == 0; }))
    return value;
  Shape from = shape;
  std::string indices;
  for (size_t i = 0; i < shape.size(); ++i) {
    shape[i] += low[i] + high[i];
    indices += formatv("{0}%i{1}: index", i ? ", " : "", i).str();
  }
  std::string constant = f.scalarFloat(padding);
  return f.op(formatv("tensor.pad {0} low[{1}] high[{2}] {{\n"
                      "    ^bb0({3}):\n"
                      "      tensor.yield {4} : f32\n"
                      "  } : {5} to {6}",
                      value, listText(low), listText(high), indices, constant,
                      typeText(from, "f32"), typeText(shape, "f32")));
}

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

void finish(FunctionText &f, const std::string &value, const Shape &shape,
            double scale) {
  f.result(f.maybeClamp(value, shape), shape, f.resultType(scale));
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

void convolution(FunctionText &f, const ConvLayout &layout) {
  Random &random = f.getRandom();
  llvm::StringRef input = layout.input, weight = layout.weight,
                  output = layout.output;
  bool flat = !input.contains('h');
  Window h = randomWindow(random), w = randomWindow(random);
  int64_t n = randomSize(random, 2), c = randomSize(random, 5),
          filters = randomSize(random, 5, false),
          g = randomSize(random, 3, false);
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

void denseConvolution(FunctionText &f) {
  static const ConvLayout layouts[] = {
      {"conv_2d_nchw_fchw", "nchw", "fchw", "nfhw", "f"},
      {"conv_2d_nhwc_hwcf", "nhwc", "hwcf", "nhwf", "f"},
      {"conv_2d_nhwc_fhwc", "nhwc", "fhwc", "nhwf", "f"},
      {"conv_1d_nwc_wcf", "nwc", "wcf", "nwf", "f"},
      {"conv_1d_ncw_fcw", "ncw", "fcw", "nfw", "f"},
  };
  convolution(f, layouts[f.getRandom().integer(0, std::size(layouts) - 1)]);
}

void groupedConvolution(FunctionText &f) {
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

void product(FunctionText &f) {
  Random &random = f.getRandom();
  int64_t batch = randomSize(random, 3, false), m = randomSize(random, 5),
          n = randomSize(random, 6, false), k = randomSize(random, 20);
  bool batched = random.once(3);
  bool constant = !batched || random.once(3);
  bool vector = !batched && random.once(4);
  bool symmetric;
  QuantizedType x = f.randomType(),
                w = constant ? weightType(f, symmetric) : f.randomType();
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
  std::string b = constant ? f.constant(right, w, scales, axis, symmetric)
                           : f.argument(right, w);
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

/// Identity map with the dimensions in `fixed` read at index 0.
std::string mapText(size_t rank, llvm::ArrayRef<bool> fixed) {
  std::string dims, results;
  for (size_t i = 0; i < rank; ++i) {
    std::string separator = i ? ", " : "";
    dims += separator + "d" + std::to_string(i);
    results += separator + (fixed.empty() || !fixed[i] ? "d" + std::to_string(i)
                                                       : std::string("0"));
  }
  return "affine_map<(" + dims + ") -> (" + results + ")>";
}

void elementwise(FunctionText &f) {
  Random &random = f.getRandom();
  size_t rank = random.integer(1, 4);
  Shape shape, other;
  llvm::SmallVector<bool> fixed;
  for (size_t i = 0; i < rank; ++i) {
    shape.push_back(randomSize(random, 5));
    fixed.push_back(random.once(4));
    other.push_back(fixed.back() ? 1 : shape.back());
  }
  const char *name = random.of<const char *>({"addf", "subf", "mulf"});
  QuantizedType x = f.randomType(), y = f.randomType();
  std::string a = f.argument(shape, x);
  std::string b = random.once(4) ? f.constant(other, y) : f.argument(other, y);
  std::string type = typeText(shape, "f32"), iterators;
  for (size_t i = 0; i < rank; ++i)
    iterators += i ? ", \"parallel\"" : "\"parallel\"";
  std::string init = f.empty(shape), identity = mapText(rank, {});
  std::string value = f.op(formatv(
      "linalg.generic {{indexing_maps = [{0}, {1}, {0}], iterator_types = "
      "[{2}]} ins({3}, {4} : {5}, {6}) outs({7} : {5}) {{\n"
      "  ^bb0(%l: f32, %r: f32, %o: f32):\n"
      "    %s = arith.{8} %l, %r : f32\n"
      "    linalg.yield %s : f32\n"
      "  } -> {5}",
      identity, mapText(rank, fixed), iterators, a, b, type,
      typeText(other, "f32"), init, name));
  double scale = name[0] == 'm' ? double(x.scale) * y.scale * 64
                                : std::max(x.scale, y.scale);
  finish(f, value, shape, scale);
}

/// A pool over h and w; `channelsLast` tells the layout.
struct Pool {
  Shape input, output;
  Window h, w;
  bool channelsLast;
};

Pool randomPool(Random &random) {
  Pool pool;
  pool.h = randomWindow(random);
  pool.w = randomWindow(random);
  pool.channelsLast = random.once(2);
  int64_t n = randomSize(random, 2), c = randomSize(random, 4);
  pool.input = pool.channelsLast ? Shape{n, pool.h.input, pool.w.input, c}
                                 : Shape{n, c, pool.h.input, pool.w.input};
  pool.output = pool.channelsLast
                    ? Shape{n, pool.h.output(), pool.w.output(), c}
                    : Shape{n, c, pool.h.output(), pool.w.output()};
  return pool;
}

std::string poolText(const Pool &pool, const char *what,
                     const std::string &value, const Shape &shape,
                     const std::string &window, const std::string &init) {
  return formatv("linalg.pooling_{0}_{1} {{dilations = dense<[{2}, {3}]> : "
                 "tensor<2xi64>, strides = dense<[{4}, {5}]> : tensor<2xi64>} "
                 "ins({6}, {7} : {8}, {9}) outs({10} : {11}) -> {11}",
                 pool.channelsLast ? "nhwc" : "nchw", what, pool.h.dilation,
                 pool.w.dilation, pool.h.stride, pool.w.stride, value, window,
                 typeText(shape, "f32"),
                 typeText({pool.h.kernel, pool.w.kernel}, "f32"), init,
                 typeText(pool.output, "f32"))
      .str();
}

std::string paddedForPool(FunctionText &f, const Pool &pool,
                          const std::string &value, Shape &shape,
                          float padding) {
  Shape low(4, 0), high(4, 0);
  int64_t first = pool.channelsLast ? 1 : 2;
  low[first] = pool.h.low;
  low[first + 1] = pool.w.low;
  high[first] = pool.h.high;
  high[first + 1] = pool.w.high;
  return padded(f, value, shape, low, high, padding);
}

void maxPool(FunctionText &f) {
  Pool pool = randomPool(f.getRandom());
  QuantizedType type = f.randomType();
  Shape shape = pool.input;
  std::string value = f.argument(shape, type);
  value = paddedForPool(f, pool, value, shape, -INFINITY);
  std::string window = f.empty({pool.h.kernel, pool.w.kernel});
  std::string init = f.filled(pool.output, -INFINITY);
  value = f.op(poolText(pool, "max", value, shape, window, init));
  f.result(value, pool.output, type);
}

void averagePool(FunctionText &f) {
  Pool pool = randomPool(f.getRandom());
  QuantizedType type = f.randomType();
  std::string value = f.argument(pool.input, type);
  // The unit's body is written with the same helpers, in place.
  std::string from = typeText(pool.input, "f32");
  std::string to = typeText(pool.output, "f32");
  FunctionText body("", f.getRandom(), "%b");
  Shape shape = pool.input;
  std::string inner = paddedForPool(body, pool, "%u", shape, 0);
  std::string window = body.empty({pool.h.kernel, pool.w.kernel});
  std::string init = body.filled(pool.output, 0);
  inner = body.op(poolText(pool, "sum", inner, shape, window, init));
  std::string divisor = body.scalarFloat(float(pool.h.kernel * pool.w.kernel));
  std::string out = body.empty(pool.output), map = mapText(4, {});
  inner = body.op(formatv(
      "linalg.generic {{indexing_maps = [{0}, {0}], iterator_types = "
      "[\"parallel\", \"parallel\", \"parallel\", \"parallel\"]} ins({1} : "
      "{2}) outs({3} : {2}) {{\n"
      "  ^bb0(%l: f32, %o: f32):\n"
      "    %s = arith.divf %l, {4} : f32\n"
      "    linalg.yield %s : f32\n"
      "  } -> {2}",
      map, inner, to, out, divisor));
  value = f.op(formatv("quantx.unit \"avg_pool\" (%u = {0} : {1}) -> {2} {{\n"
                       "{3}  quantx.yield {4} : {2}\n  }",
                       value, from, to, body.getBody(), inner));
  finish(f, value, pool.output, type.scale);
}

/// Padding, slices, transposes, reshapes and concatenations.
void moves(FunctionText &f) {
  Random &random = f.getRandom();
  QuantizedType type = f.randomType();
  Shape shape = {randomSize(random, 4), randomSize(random, 4),
                 randomSize(random, 4)};
  std::string value = f.argument(shape, type);
  auto text = [](const Shape &s) { return typeText(s, "f32"); };
  for (int64_t step = 0, steps = random.integer(1, 3); step < steps; ++step) {
    Shape from = shape;
    switch (random.integer(0, 4)) {
    case 0:
      value = padded(f, value, shape,
                     {random.integer(0, 2), 0, random.integer(0, 1)},
                     {0, random.integer(0, 2), 1},
                     float(random.real(-1, 1)) * type.scale * 100);
      break;
    case 1: {
      // An empty tensor has no index that a slice could start at.
      if (llvm::is_contained(from, 0))
        break;
      Shape offsets, sizes, strides;
      for (int64_t dim : shape) {
        offsets.push_back(random.integer(0, dim - 1));
        strides.push_back(random.integer(1, 2));
        int64_t left = dim - offsets.back();
        sizes.push_back((random.integer(1, left) - 1) / strides.back() + 1);
      }
      shape = sizes;
      value = f.op(formatv("tensor.extract_slice {0}[{1}] [{2}] [{3}] : {4} "
                           "to {5}",
                           value, listText(offsets), listText(sizes),
                           listText(strides), text(from), text(shape)));
      break;
    }
    case 2: {
      shape = {from[2], from[0], from[1]};
      std::string init = f.empty(shape);
      value = f.op(formatv("linalg.transpose ins({0} : {1}) outs({2} : {3}) "
                           "permutation = [2, 0, 1]",
                           value, text(from), init, text(shape)));
      break;
    }
    case 3: {
      Shape flat = {from[0], from[1] * from[2]};
      value = f.op(formatv("tensor.collapse_shape {0} [[0], [1, 2]] : {1} "
                           "into {2}",
                           value, text(from), text(flat)));
      shape = {from[0], from[1] * from[2], 1};
      value = f.op(formatv("tensor.expand_shape {0} [[0], [1, 2]] "
                           "output_shape [{1}] : {2} into {3}",
                           value, listText(shape), text(flat), text(shape)));
      break;
    }
    default: {
      Shape part = shape;
      part[1] = randomSize(random, 3);
      QuantizedType own = random.once(2) ? type : f.randomType(false);
      std::string second = f.argument(part, own);
      shape[1] += part[1];
      value = f.op(formatv("tensor.concat dim(1) {0}, {1} : ({2}, {3}) -> {4}",
                           value, second, text(from), text(part), text(shape)));
      // Joined parts have one scale from here on.
      f.result(value, shape, type);
      return;
    }
    }
  }
  f.result(value, shape, type);
}

/// A function of one element, and plain rescaling.
void table(FunctionText &f) {
  Random &random = f.getRandom();
  Shape shape = {randomSize(random, 6), randomSize(random, 7)};
  QuantizedType type = f.randomType();
  std::string value = f.argument(shape, type);
  std::string tensor = typeText(shape, "f32");
  const char *name =
      random.of<const char *>({"math.exp", "math.tanh", "arith.negf",
                               "math.absf", "math.sqrt", "none"});
  if (llvm::StringRef(name) != "none")
    value = f.op(formatv("quantx.unit \"elementwise\" (%u = {0} : {1}) -> {1} "
                         "{{\n    %y = {2} %u : {1}\n    quantx.yield %y : "
                         "{1}\n  }",
                         value, tensor, name));
  finish(f, value, shape, type.scale);
}

const LayerKind kinds[] = {
    {"Convolution", denseConvolution, 1},
    {"GroupedConvolution", groupedConvolution, 1},
    {"Product", product, 1},
    {"Elementwise", elementwise, 1},
    {"MaxPool", maxPool, 0},
    {"AveragePool", averagePool, 1},
    {"Moves", moves, 0},
    {"Table", table, 1},
};

} // namespace

const llvm::ArrayRef<LayerKind> differential::layerKinds = kinds;
