//===- ContractionFacts.cpp - what is known before run time ---------------===//
//
// Sums over constant weights in 64-bit integers, so that folded zero points
// are exact, and bounds that hold for every order of addition.
//
//===----------------------------------------------------------------------===//

#include "ContractionFacts.h"

#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Numerics/Quantize.h"
#include "quantx/Support/Constants.h"
#include <cmath>

using namespace mlir;
using namespace quantx;

void quantx::forEachIndex(ArrayRef<int64_t> shape, ArrayRef<int64_t> dims,
                          llvm::function_ref<void(ArrayRef<int64_t>)> visit) {
  if (llvm::any_of(dims, [&](int64_t dim) { return shape[dim] == 0; }))
    return;
  SmallVector<int64_t> index(shape.size(), 0);
  while (true) {
    visit(index);
    auto dim = dims.rbegin();
    for (; dim != dims.rend(); ++dim) {
      if (++index[*dim] < shape[*dim])
        break;
      index[*dim] = 0;
    }
    if (dim == dims.rend())
      return;
  }
}

static int64_t flatten(ArrayRef<int64_t> index, ArrayRef<int64_t> dims,
                       ArrayRef<int64_t> sizes) {
  int64_t flat = 0;
  for (auto [dim, size] : llvm::zip_equal(dims, sizes))
    flat = flat * size + index[dim];
  return flat;
}

int64_t ConstantSum::offset(ArrayRef<int64_t> index) const {
  return flatten(index, dims, sizes);
}

/// The position in `map`'s results of loop `loop`, if it stands there alone.
static std::optional<unsigned> findLoop(AffineMap map, unsigned loop) {
  for (auto [position, expr] : llvm::enumerate(map.getResults()))
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      if (dim.getPosition() == loop)
        return position;
  return std::nullopt;
}

ConstantSum quantx::sumOverChannels(ArrayRef<int64_t> weights,
                                    ArrayRef<int64_t> shape, AffineMap map,
                                    AffineMap resultMap,
                                    const StaticParams &params,
                                    std::optional<unsigned> axisLoop,
                                    CodeRange range) {
  ConstantSum sum;
  SmallVector<int64_t> weightDims; // beside sum.dims: where the weight has them
  for (auto [dim, expr] : llvm::enumerate(resultMap.getResults()))
    if (auto loop = dyn_cast<AffineDimExpr>(expr))
      if (auto position = findLoop(map, loop.getPosition())) {
        sum.dims.push_back(dim);
        sum.sizes.push_back(shape[*position]);
        weightDims.push_back(*position);
      }
  int64_t channels = 1;
  for (int64_t size : sum.sizes)
    channels *= size;
  SmallVector<int64_t> low(channels, 0), high(channels, 0);
  sum.total.assign(channels, 0);

  auto all = llvm::to_vector(llvm::seq<int64_t>(0, shape.size()));
  std::optional<unsigned> axis;
  if (axisLoop)
    axis = findLoop(map, *axisLoop);
  int64_t element = 0;
  forEachIndex(shape, all, [&](ArrayRef<int64_t> index) {
    int64_t channel = flatten(index, weightDims, sum.sizes);
    int64_t value =
        weights[element++] - params.zeroPoints[axis ? index[*axis] : 0];
    int64_t a = value * range.low, b = value * range.high;
    sum.total[channel] += value;
    low[channel] += std::min<int64_t>({a, b, 0});
    high[channel] += std::max<int64_t>({a, b, 0});
  });
  for (int64_t channel = 0; channel < channels; ++channel) {
    sum.low = std::min(sum.low, low[channel]);
    sum.high = std::max(sum.high, high[channel]);
  }
  return sum;
}

ConstantSum quantx::sumOfProducts(linalg::LinalgOp op, const StaticParams &left,
                                  const StaticParams &right) {
  ConstantSum sum;
  double depth = 1;
  bool isOpen = false;
  for (auto [size, kind] :
       llvm::zip_equal(op.getStaticLoopRanges(), op.getIteratorTypesArray()))
    if (kind == utils::IteratorType::reduction) {
      isOpen |= ShapedType::isDynamic(size);
      depth *= ShapedType::isDynamic(size) ? 1 : double(size);
    }
  auto reach = [](const StaticParams &params) {
    CodeRange range(params.storage);
    int64_t zero = params.zeroPoints.front();
    return std::max(range.high - zero, zero - range.low);
  };
  // A product of 16-bit codes has 34 bits at most, so that only absurd depths
  // leave 62 bits; those saturate.
  double product = double(reach(left)) * double(reach(right));
  if (isOpen) {
    // As many terms as 32 bits hold, if these are many; else those of the
    // largest tensor.
    constexpr double kManyTerms = 1 << 14, kMostTerms = INT32_MAX;
    double terms = std::floor(INT32_MAX / (depth * product));
    sum.openTerms = int64_t(terms >= kManyTerms ? terms : kMostTerms / depth);
    depth *= double(*sum.openTerms);
  }
  double bound = depth * product;
  sum.high = int64_t(std::min(bound, std::ldexp(1.0, 62)));
  sum.low = -sum.high;
  return sum;
}

int64_t Bias::code(ArrayRef<int64_t> index, double unit, bool &fits) const {
  if (isZero())
    return 0;
  int64_t element = flatten(index, dims, sizes);
  if (!codes.empty()) {
    double scale = scales[scales.size() == 1 ? 0 : element];
    // The scale was the same product rounded to f32.
    if (std::abs(scale / unit - 1.0) < 1e-6)
      return codes[element];
  }
  double real = codes.empty() ? reals[element]
                              : double(codes[element]) *
                                    scales[scales.size() == 1 ? 0 : element];
  bool ok = true;
  int64_t code = quantizeBias(real, unit, {32, true}, Rounding::HalfEven, &ok);
  fits &= ok;
  return code;
}

FailureOr<Bias> quantx::readBias(linalg::LinalgOp op,
                                 const IntegerOperand &operand,
                                 std::string &reason) {
  OpOperand *initOperand = op.getDpsInitOperand(0);
  InitSource init = traceInit(initOperand->get());
  auto type = cast<RankedTensorType>(initOperand->get().getType());
  Bias bias;
  switch (init.kind) {
  case InitSource::Zero:
    return bias;
  case InitSource::Fill:
    bias.reals.push_back(init.fill);
    return bias;
  case InitSource::Computed:
    reason = "it accumulates onto a computed tensor";
    return failure();
  case InitSource::Constant:
    break;
  }
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (init.varies[dim]) {
      bias.dims.push_back(dim);
      bias.sizes.push_back(type.getDimSize(dim));
    }
  if (!operand.storage) {
    auto reals = readFloats(init.constant);
    if (!reals) {
      reason = "its bias is neither a constant nor a dequantized one";
      return failure();
    }
    bias.reals = std::move(*reals);
    return bias;
  }
  auto codes = readIntegers(operand.storage);
  if (!codes || llvm::any_of(operand.params.zeroPoints,
                             [](int64_t z) { return z != 0; })) {
    reason = "its bias is not a constant with zero point 0";
    return failure();
  }
  bias.codes = std::move(*codes);
  bias.scales.assign(operand.params.scales.begin(),
                     operand.params.scales.end());
  // Of several dimensions (groups and channels) one carries the scales.
  auto shape = cast<ShapedType>(operand.storage.getType()).getShape();
  if (shape.size() > 1 && operand.params.axis && !operand.params.blockSize) {
    int64_t inner = 1, size = shape[*operand.params.axis];
    for (int64_t after : shape.drop_front(*operand.params.axis + 1))
      inner *= after;
    SmallVector<double> perValue;
    for (int64_t i = 0, e = bias.codes.size(); i < e; ++i)
      perValue.push_back(bias.scales[i / inner % size]);
    bias.scales = std::move(perValue);
  }
  if (bias.scales.size() != 1 && bias.scales.size() != bias.codes.size()) {
    reason = "its bias has another number of scales than values";
    return failure();
  }
  return bias;
}
