//===- BlockOps.cpp - products with weights quantized in blocks -----------===//
//
// One IEEE operation after the other, in the order that the ops' definitions
// give; the kernels follow the same order.
//
//===----------------------------------------------------------------------===//

#include "Interpreter.h"
#include "QuantXValues.h"
#include "quantx/Numerics/Packing.h"
#include <cfloat>

using namespace mlir;
using namespace quantx;

static LogicalResult runBlockQuantize(OpContext &context) {
  auto op = cast<BlockQuantizeOp>(context.op);
  const Tensor &input = context.operands[0];
  int64_t rows = input.dim(0), depth = input.dim(1), block = op.getBlockSize();
  int64_t blocks = depth / block, sumBlock = op.getSumBlock();
  FailureOr<Tensor> codes = context.allocate(ElementKind::I8, {rows, depth});
  FailureOr<Tensor> scales = context.allocate(ElementKind::F32, {rows, blocks});
  FailureOr<Tensor> sums =
      context.allocate(ElementKind::I32, {rows, depth / sumBlock});
  if (failed(codes) || failed(scales) || failed(sums))
    return failure();
  const float *x = input.data<float>().data();
  int8_t *code = codes->mutableData<int8_t>().data();
  float *scaleOut = scales->mutableData<float>().data();
  int32_t *sumOut = sums->mutableData<int32_t>().data();
  for (int64_t b = 0; b < rows * blocks; ++b) {
    float largest = 0;
    for (int64_t k = 0; k < block; ++k)
      if (std::fabs(x[b * block + k]) > largest)
        largest = std::fabs(x[b * block + k]);
    float scale = largest / 127.0f;
    if (!(scale >= FLT_MIN))
      scale = 1;
    for (int64_t k = 0; k < block; ++k) {
      float q = std::nearbyintf(x[b * block + k] / scale);
      int32_t value =
          std::isnan(q) ? 0 : int32_t(std::fmin(std::fmax(q, -127.0f), 127.0f));
      code[b * block + k] = int8_t(value);
      sumOut[(b * block + k) / sumBlock] += value;
    }
    scaleOut[b] = scale;
  }
  context.results.push_back(*std::move(codes));
  context.results.push_back(*std::move(scales));
  context.results.push_back(*std::move(sums));
  return success();
}

namespace {

/// The operands of one block_matmul as plain numbers.
class BlockProduct {
public:
  explicit BlockProduct(OpContext &context)
      : op(cast<BlockMatmulOp>(context.op)), context(context),
        columns(op.getColumns()), depth(op.getDepth()),
        block(op.getBlockSize()), blocks(op.getBlocks()) {
    readWeights();
    for (int64_t i = 0; i < blocks * columns; ++i)
      scales.push_back(float(get(op.getScaleMutable()).getDouble(i)));
    for (int64_t n = 0; n < columns; ++n)
      bias.push_back(op.getBias()
                         ? float(get(*op.getBiasMutable().begin()).getDouble(n))
                         : 0);
  }

  void compute(int64_t m, MutableArrayRef<float> out) const {
    const Tensor &input = context.operands[0];
    for (int64_t n = 0; n < columns; ++n) {
      float sum = bias[n];
      if (op.getInputScale())
        sum = addIntegers(input.data<int8_t>().data() + m * depth, m, n, sum);
      else
        for (int64_t b = 0; b < blocks; ++b)
          sum = addFloat(input.data<float>().data() + m * depth, n, b, sum);
      out[n] = sum;
    }
  }

private:
  const Tensor &get(OpOperand &operand) const {
    return context.operands[operand.getOperandNumber()];
  }

  /// Codes with their zero points subtracted.
  void readWeights() {
    const Tensor &stored = get(op.getWeightsMutable());
    StorageAttr storage = op.getStorage();
    int64_t row = stored.dim(1);
    weights.reserve(depth * columns);
    for (int64_t k = 0; k < depth; ++k)
      for (int64_t n = 0; n < columns; ++n) {
        int64_t code =
            storage.getPacked()
                ? unpackValue(stored.data<uint8_t>().data() + k * row, n,
                              storage.getBits(), storage.getIsSigned())
                : toCode(stored.getInt(k * row + n), storage);
        int64_t zero = op.getDefaultZeroPoint();
        if (op.getZeroPoint())
          zero = get(*op.getZeroPointMutable().begin())
                     .getInt(k / block * columns + n);
        weights.push_back(int32_t(code - zero));
      }
  }

  float addFloat(const float *row, int64_t n, int64_t b, float sum) const {
    float part = 0;
    for (int64_t k = b * block, e = k + block; k != e; ++k)
      part = std::fma(row[k], float(weights[k * columns + n]), part);
    return std::fma(part, scales[b * columns + n], sum);
  }

  float addIntegers(const int8_t *row, int64_t m, int64_t n, float sum) const {
    const Tensor &inputScales = get(*op.getInputScaleMutable().begin());
    int64_t inner = op.getInputBlock() / block, groups = blocks / inner;
    for (int64_t g = 0; g < groups; ++g) {
      float inputScale = inputScales.data<float>()[m * groups + g];
      if (inner == 1) {
        sum = std::fma(sumBlock(row, n, g),
                       inputScale * scales[g * columns + n], sum);
        continue;
      }
      float part = 0;
      for (int64_t b = g * inner; b < (g + 1) * inner; ++b)
        part = std::fma(sumBlock(row, n, b), scales[b * columns + n], part);
      sum = std::fma(part, inputScale, sum);
    }
    return sum;
  }

  float sumBlock(const int8_t *row, int64_t n, int64_t b) const {
    uint32_t sum = 0;
    for (int64_t k = b * block, e = k + block; k != e; ++k)
      sum += uint32_t(row[k] * weights[k * columns + n]);
    return float(int32_t(sum));
  }

  mutable BlockMatmulOp op;
  OpContext &context;
  int64_t columns, depth, block, blocks;
  std::vector<int32_t> weights;
  std::vector<float> scales, bias;
};

} // namespace

static LogicalResult runBlockMatmul(OpContext &context) {
  auto op = cast<BlockMatmulOp>(context.op);
  if (op.isPacked())
    return context.error() << "weights are packed for leaf '" << *op.getLeaf()
                           << "': only its kernel reads them";
  int64_t rows = context.operands[0].dim(0), columns = op.getColumns();
  FailureOr<Tensor> result =
      context.allocate(ElementKind::F32, {rows, columns});
  if (failed(result))
    return failure();
  BlockProduct product(context);
  float *out = result->mutableData<float>().data();
  for (int64_t m = 0; m < rows; ++m)
    product.compute(m, MutableArrayRef<float>(out + m * columns, columns));
  return context.yield(*std::move(result));
}

void quantx::addBlockOps(OpTable &table) {
  table["quantx.block_quantize"] = runBlockQuantize;
  table["quantx.block_matmul"] = runBlockMatmul;
}
