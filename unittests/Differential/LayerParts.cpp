//===- LayerParts.cpp - what generators of layers share -------------------===//

#include "LayerParts.h"

#include "llvm/Support/FormatVariadic.h"

using namespace quantx;
using namespace quantx::differential;
using llvm::formatv;

Window differential::randomWindow(Random &random) {
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

int64_t differential::randomSize(Random &random, int64_t most,
                                 bool mayBeEmpty) {
  if (mayBeEmpty && random.once(40))
    return 0;
  return random.once(4) ? 1 : random.integer(1, most);
}

std::string differential::padded(FunctionText &f, const std::string &value,
                                 Shape &shape, llvm::ArrayRef<int64_t> low,
                                 llvm::ArrayRef<int64_t> high, float padding) {
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

void differential::finish(FunctionText &f, const std::string &value,
                          const Shape &shape, double scale) {
  f.result(f.maybeClamp(value, shape), shape, f.resultType(scale));
}
