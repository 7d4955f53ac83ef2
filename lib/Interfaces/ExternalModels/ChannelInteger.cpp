//===- ChannelInteger.cpp - functions that differ by channel --------------===//
//
// Scales with offsets and PReLU are lines with a bend at zero: one product with
// the factor of the channel and the side, one rounding. Anything else is a
// table for each channel.
//
//===----------------------------------------------------------------------===//

#include "IntegerBuilder.h"
#include "IntegerRewrites.h"

#include <cmath>

using namespace mlir;
using namespace quantx;

namespace {

/// f(x) = offset + (x > 0 ? above : below) * x, in units of the result's scale
/// for x in units of the input's.
struct BentLine {
  double above = 0, below = 0, offset = 0;
};

/// How far a line may be from the function, in steps of the result.
constexpr double kTolerance = 1.0 / 64;

/// The line through `values` over the codes from `lowest` on.
std::optional<BentLine> fitLine(ArrayRef<double> values, int64_t lowest,
                                int64_t zeroPoint) {
  int64_t last = values.size() - 1, zero = zeroPoint - lowest;
  if (zero < 0 || zero > last)
    return std::nullopt;
  BentLine line;
  line.offset = values[zero];
  if (zero < last)
    line.above = (values[last] - line.offset) / double(last - zero);
  if (zero > 0)
    line.below = (line.offset - values[0]) / double(zero);
  // No code lies on the other side.
  if (zero == last)
    line.above = line.below;
  if (zero == 0)
    line.below = line.above;
  for (int64_t i = 0; i <= last; ++i) {
    double factor = i > zero ? line.above : line.below;
    double error = line.offset + factor * double(i - zero) - values[i];
    // NaN fits no line.
    if (!(std::abs(error) <= kTolerance))
      return std::nullopt;
  }
  return line;
}

/// Integers of all channels at 2^shift.
struct FixedLines {
  SmallVector<int64_t> above, below, offsets;
  int64_t shift = 0;
};

/// The integers at 2^shift, or nothing if a step of the sum may leave
/// [-limit, limit] for codes up to `reach` from the zero point.
std::optional<FixedLines> fixAt(ArrayRef<BentLine> lines, int64_t shift,
                                double reach, double limit) {
  FixedLines fixed;
  fixed.shift = shift;
  auto fix = [&](double value) {
    return std::nearbyint(std::ldexp(value, shift));
  };
  // The largest of all channels together, as the proof takes them.
  double factor = 0, offset = 0;
  for (const BentLine &line : lines) {
    factor = std::max({factor, std::abs(fix(line.above)),
                       std::abs(fix(line.below))});
    offset = std::max(offset, std::abs(fix(line.offset)));
  }
  if (!(factor * reach + offset <= limit))
    return std::nullopt;
  for (const BentLine &line : lines) {
    fixed.above.push_back(int64_t(fix(line.above)));
    fixed.below.push_back(int64_t(fix(line.below)));
    fixed.offsets.push_back(int64_t(fix(line.offset)));
  }
  return fixed;
}

class ChannelLines {
public:
  ChannelLines(UnitOp op, int64_t axis, OpBuilder &builder,
               const IntegerRewrite &rewrite)
      : axis(axis), from(rewrite.operands[0].params),
        to(rewrite.results.front()), codes(rewrite.operands[0].storage),
        make(op, builder, rewrite),
        width(from.storage.getStorageWidth() > 8 ||
                      to.storage.getStorageWidth() > 8
                  ? 64
                  : 32) {}

  /// Nothing where a channel's function is no line with a bend at zero.
  std::optional<Value> build(const Tensor &values);

private:
  std::optional<FixedLines> fix(const Tensor &values);
  /// A factor in the body: a constant, or one for each channel, read by an
  /// operand of the loops.
  unsigned add(ArrayRef<int64_t> integers);

  int64_t axis;
  const StaticParams &from, &to;
  Value codes;
  IntegerBuilder make;
  unsigned width;
  SmallVector<Value> operands;
  SmallVector<AffineMap> maps;
};

std::optional<FixedLines> ChannelLines::fix(const Tensor &values) {
  int64_t count = values.dim(0), channels = values.dim(1);
  int64_t lowest = from.storage.getIsSigned()
                       ? -(int64_t(1) << (from.storage.getBits() - 1))
                       : 0;
  int64_t zeroPoint = from.zeroPoints.front();
  SmallVector<BentLine> lines;
  for (int64_t channel = 0; channel < channels; ++channel) {
    SmallVector<double> steps;
    for (int64_t i = 0; i < count; ++i)
      steps.push_back(values.getDouble(i * channels + channel) /
                      double(to.scales.front()));
    std::optional<BentLine> line = fitLine(steps, lowest, zeroPoint);
    if (!line)
      return std::nullopt;
    lines.push_back(*line);
  }
  double reach = std::max(zeroPoint - lowest, lowest + count - 1 - zeroPoint);
  // As for sums of tensors: 64 bits keep room for the rounding.
  double limit = width == 32 ? std::ldexp(1.0, 31) - 1 : std::ldexp(1.0, 61);
  for (int64_t shift = 62; shift >= -28; --shift)
    if (auto fixed = fixAt(lines, shift, reach, limit))
      return fixed;
  return std::nullopt;
}

unsigned ChannelLines::add(ArrayRef<int64_t> integers) {
  int64_t rank = cast<RankedTensorType>(codes.getType()).getRank();
  OpBuilder &builder = make.getBuilder();
  bool uniform = llvm::all_equal(integers);
  ArrayRef<int64_t> kept = uniform ? integers.take_front() : integers;
  operands.push_back(uniform ? make.scalar(kept.front(), width)
                             : make.tensor(kept, kept.size(), width));
  maps.push_back(uniform
                     ? AffineMap::get(rank, 0, builder.getContext())
                     : AffineMap::get(rank, 0, builder.getAffineDimExpr(axis),
                                      builder.getContext()));
  return operands.size() - 1;
}

std::optional<Value> ChannelLines::build(const Tensor &values) {
  std::optional<FixedLines> lines = fix(values);
  if (!lines)
    return std::nullopt;
  OpBuilder &builder = make.getBuilder();
  int64_t rank = cast<RankedTensorType>(codes.getType()).getRank();
  AffineMap identity = builder.getMultiDimIdentityMap(rank);
  operands = {codes};
  maps = {identity};
  unsigned above = add(lines->above);
  bool bent = lines->above != lines->below;
  unsigned below = bent ? add(lines->below) : above;
  bool shifted =
      llvm::any_of(lines->offsets, [](int64_t offset) { return offset != 0; });
  unsigned offset = shifted ? add(lines->offsets) : 0;
  maps.push_back(identity);
  Value init = make.empty(codes, width);
  auto generic = linalg::GenericOp::create(
      builder, make.getLoc(), init.getType(), operands, init, maps,
      SmallVector<utils::IteratorType>(rank, utils::IteratorType::parallel),
      [&](OpBuilder &nested, Location loc, ValueRange args) {
        Value code = make.extend(nested, args[0], from.storage, width);
        code = make.subtract(nested, code, from.zeroPoints.front());
        Value factor = args[above];
        if (bent) {
          Value zero = arith::ConstantOp::create(
              nested, loc, nested.getIntegerAttr(code.getType(), 0));
          Value positive = arith::CmpIOp::create(
              nested, loc, arith::CmpIPredicate::sgt, code, zero);
          factor = arith::SelectOp::create(nested, loc, positive, factor,
                                           args[below]);
        }
        Value result = arith::MulIOp::create(nested, loc, code, factor);
        if (shifted)
          result = arith::AddIOp::create(nested, loc, result, args[offset]);
        linalg::YieldOp::create(nested, loc, result);
      });
  make.tag(generic.getResult(0));
  return make.requantizeShift(generic.getResult(0), lines->shift, to);
}

} // namespace

IntegerResult quantx::rewriteChannelsToInteger(UnitOp op, int64_t axis,
                                               const Tensor &values,
                                               OpBuilder &builder,
                                               const IntegerRewrite &rewrite) {
  if (auto result = ChannelLines(op, axis, builder, rewrite).build(values))
    return SmallVector<Value>{*result};
  const StaticParams &to = rewrite.results.front();
  int64_t count = values.dim(0), channels = values.dim(1);
  SmallVector<int64_t> table;
  for (int64_t channel = 0; channel < channels; ++channel)
    for (int64_t i = 0; i < count; ++i) {
      float value = float(values.getDouble(i * channels + channel));
      int64_t code = quantizeTo(value, to, rewrite);
      code = std::max(code, rewrite.lowerBound.value_or(code));
      table.push_back(std::min(code, rewrite.upperBound.value_or(code)));
    }
  IntegerBuilder make(op, builder, rewrite);
  Value codes = rewrite.operands[0].storage;
  unsigned width = to.storage.getStorageWidth();
  Value result = LookupOp::create(
      builder, op.getLoc(),
      cast<RankedTensorType>(codes.getType())
          .clone(builder.getIntegerType(width)),
      codes, make.tensor(table, {channels, count}, width),
      rewrite.operands[0].params.storage, builder.getI64IntegerAttr(axis));
  make.tag(result);
  return SmallVector<Value>{result};
}
