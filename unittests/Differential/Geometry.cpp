//===- Geometry.cpp - shapes and loops of one contraction -----------------===//

#include "Geometry.h"

#include "llvm/Support/FormatVariadic.h"

using namespace quantx;
using namespace quantx::differential;
using llvm::formatv;

std::string differential::iteratorsText(size_t parallel, size_t reductions) {
  std::string text = "\"parallel\"";
  for (size_t i = 1; i < parallel; ++i)
    text += ", \"parallel\"";
  for (size_t i = 0; i < reductions; ++i)
    text += ", \"reduction\"";
  return text;
}

namespace {

Geometry randomProduct(Random &random) {
  int64_t m = random.integer(1, 14), n = random.integer(1, 40);
  int64_t k = random.once(4) ? random.integer(1, 8) : random.integer(1, 70);
  if (random.once(2))
    n = random.of<int64_t>({1, 8, 15, 16, 17, 31, 32, 64, 65});
  if (random.once(20)) {
    k = random.of<int64_t>({255, 1000, 4096, 16383, 16384});
    m = random.integer(1, 2);
    n = random.integer(1, 3);
  }
  bool transposed = random.once(2);
  std::string loops = "affine_map<(m, n, k) -> ";
  return {{m, k},
          transposed ? Shape{n, k} : Shape{k, n},
          {m, n},
          loops + "(m, k)>",
          loops + (transposed ? "(n, k)>" : "(k, n)>"),
          loops + "(m, n)>",
          loops + "(n)>",
          iteratorsText(2, 1),
          k};
}

/// Channels all together, apart, or in groups.
Geometry randomConvolution(Random &random) {
  int64_t kind = random.once(2) ? 0 : random.integer(1, 2);
  bool isDepthwise = kind == 1, isGrouped = kind == 2;
  int64_t c = random.integer(1, 9), f = random.integer(1, 36);
  int64_t g = random.integer(2, 9);
  if (isGrouped)
    f = random.once(2) ? random.integer(1, 4) : random.integer(1, 20);
  int64_t h = random.integer(1, 3), w = random.integer(1, 3);
  int64_t stride = random.integer(1, 2), dilation = random.integer(1, 2);
  int64_t rows = random.integer(1, 3), columns = random.integer(1, 9);
  int64_t batch = random.once(4) ? 2 : 1;
  auto reach = [&](int64_t out, int64_t kernel) {
    return (out - 1) * stride + (kernel - 1) * dilation + 1 +
           random.integer(0, 1);
  };
  std::string loops = "affine_map<(b, y, x, f, i, j, c) -> ";
  if (isDepthwise)
    loops = "affine_map<(b, y, x, f, i, j) -> ";
  if (isGrouped)
    loops = "affine_map<(b, y, x, g, f, i, j, c) -> ";
  auto place = [&](char out, char tap) {
    return formatv("{0} * {1} + {2} * {3}", out, stride, tap, dilation).str();
  };
  std::string pixel = place('y', 'i') + ", " + place('x', 'j');
  Shape image = {batch, reach(rows, h), reach(columns, w)};
  if (isDepthwise)
    return {{image[0], image[1], image[2], f},
            {h, w, f},
            {batch, rows, columns, f},
            loops + "(b, " + pixel + ", f)>",
            loops + "(i, j, f)>",
            loops + "(b, y, x, f)>",
            loops + "(f)>",
            iteratorsText(4, 2),
            h * w,
            1,
            true};
  if (isGrouped) {
    bool outputsFirst = random.once(2);
    return {{image[0], image[1], image[2], g, c},
            outputsFirst ? Shape{g, f, h, w, c} : Shape{h, w, g, c, f},
            {batch, rows, columns, g, f},
            loops + "(b, " + pixel + ", g, c)>",
            loops + (outputsFirst ? "(g, f, i, j, c)>" : "(i, j, g, c, f)>"),
            loops + "(b, y, x, g, f)>",
            loops + "(g, f)>",
            iteratorsText(5, 3),
            h * w * c,
            2};
  }
  return {{image[0], image[1], image[2], c},
          {h, w, c, f},
          {batch, rows, columns, f},
          loops + "(b, " + pixel + ", c)>",
          loops + "(i, j, c, f)>",
          loops + "(b, y, x, f)>",
          loops + "(f)>",
          iteratorsText(4, 3),
          h * w * c};
}

} // namespace

Geometry differential::makeGeometry(Random &random) {
  return random.once(3) ? randomConvolution(random) : randomProduct(random);
}
