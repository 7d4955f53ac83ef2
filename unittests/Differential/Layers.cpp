//===- Layers.cpp - random layers of every kind ---------------------------===//

#include "Layers.h"
#include "LayerParts.h"

#include "llvm/Support/FormatVariadic.h"
#include <cmath>

using namespace quantx;
using namespace quantx::differential;
using llvm::formatv;

namespace {

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

/// Run by the tile emulator where the processor has no AMX.
constexpr const char *tiles = "+amx-tile,+amx-int8";

const LayerKind kinds[] = {
    {"Convolution", denseConvolution, 1},
    {"GroupedConvolution", groupedConvolution, 1},
    {"Product", product, 1},
    {"LargeConvolution", largeConvolution, 1},
    {"LargeProduct", largeProduct, 1},
    {"TileConvolution", largeConvolution, 1, tiles},
    {"TileProduct", largeProduct, 1, tiles},
    {"Elementwise", elementwise, 1},
    {"MaxPool", maxPool, 0},
    {"AveragePool", averagePool, 1},
    {"Moves", moves, 0},
    {"Table", table, 1},
};

} // namespace

const llvm::ArrayRef<LayerKind> differential::layerKinds = kinds;
