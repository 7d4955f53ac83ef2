//===- QuantXKernels.cpp - ops of the schedule stage on tensors -----------===//

#include "Interpreter.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

static LogicalResult runPackWeights(OpContext &context) {
  auto op = cast<PackWeightsOp>(context.op);
  const Tensor &input = context.operands[0];
  ArrayRef<int64_t> dims = op.getDims(), layout = op.getLayout();
  SmallVector<int64_t> strides(input.rank(), 1);
  for (int64_t i = input.rank() - 2; i >= 0; --i)
    strides[i] = strides[i + 1] * input.dim(i + 1);
  FailureOr<Tensor> packed =
      context.allocate(context.operands[1].kind(), context.operands[1].shape());
  if (failed(packed))
    return failure();
  int64_t sets = packed->dim(0), size = packed->dim(1);
  int64_t outputs = input.dim(dims.end()[-2]), inputs = input.dim(dims.back());
  int64_t vectors = llvm::divideCeil(outputs, layout[1]);
  int64_t groups = llvm::divideCeil(inputs, layout[2]);
  bool isFloat = isFloatKind(input.kind());
  Tensor sums = Tensor::zeros(ElementKind::I64, {sets, outputs});
  for (int64_t set = 0; set < sets; ++set) {
    int64_t first = 0, rest = set;
    for (int64_t i = int64_t(dims.size()) - 3; i >= 0; --i) {
      first += rest % input.dim(dims[i]) * strides[dims[i]];
      rest /= input.dim(dims[i]);
    }
    for (int64_t f = 0; f < outputs; ++f)
      for (int64_t k = 0; k < inputs; ++k) {
        int64_t from =
            first + f * strides[dims.end()[-2]] + k * strides[dims.back()];
        int64_t vector = f / layout[1], block = vector / layout[0];
        int64_t width = std::min(layout[0], vectors - block * layout[0]);
        int64_t step = block * layout[0] * groups + k / layout[2] * width +
                       vector % layout[0];
        int64_t to = set * size +
                     (step * layout[1] + f % layout[1]) * layout[2] +
                     k % layout[2];
        if (isFloat) {
          packed->setDouble(to, input.getDouble(from));
          continue;
        }
        int64_t value = input.getInt(from);
        if (op.getIsUnsigned())
          value = (value & 0xff) - 128;
        packed->setInt(to, value);
        int64_t at = set * outputs + f;
        sums.setInt(at, sums.getInt(at) + value);
      }
  }
  context.results.push_back(*std::move(packed));
  if (!op.getStart())
    return success();
  Tensor start = Tensor::zeros(ElementKind::I32, {sets, outputs});
  for (int64_t i = 0, e = sums.numElements(); i != e; ++i)
    start.setInt(i,
                 int32_t(uint64_t(op.getConstant()) +
                         uint64_t(op.getFactor()) * uint64_t(sums.getInt(i))));
  return context.yield(std::move(start));
}

void quantx::addQuantXKernelOps(OpTable &table) {
  table["quantx.pack_weights"] = runPackWeights;
}
