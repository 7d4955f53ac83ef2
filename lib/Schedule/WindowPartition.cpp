//===- WindowPartition.cpp - the work of a kernel in units ----------------===//
//
// Decides what threads may compute apart from each other, and emits the loops
// of a kernel over some of these units. Whatever the bounds, an element is
// computed in the same steps.
//
//===----------------------------------------------------------------------===//

#include "WindowKernel.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Schedule/EmitLoop.h"
#include "llvm/Support/MathExtras.h"
#include <numeric>

using namespace mlir;
using namespace quantx;

/// With fewer units than this, threads would get uneven shares.
static constexpr int64_t kEnoughUnits = 32;

static int64_t getNumBytes(MemRefType type) {
  return llvm::divideCeil(type.getNumElements() * type.getElementTypeBitWidth(),
                          8);
}

int64_t WindowKernel::getNumBlocks() const {
  return llvm::divideCeil(llvm::divideCeil(channels, lanes), tileVectors);
}

/// Whether blocks can be units of their own, so that each thread reads its
/// share of the weights: they begin on cache lines.
bool WindowKernel::mayDivideBlocks() {
  auto type = cast<MemRefType>(op.getInit().getType());
  SmallVector<int64_t> strides;
  int64_t offset;
  (void)type.getStridesAndOffset(strides, offset);
  int64_t width = llvm::divideCeil(type.getElementTypeBitWidth(), 8);
  auto isAligned = [&](int64_t elements) {
    return !ShapedType::isDynamic(elements) &&
           elements * width % kCacheLine == 0;
  };
  return !op.hasWeightSets() && op.getGroups() == 1 && !hasOpenWeights() &&
         getNumBlocks() > 1 && isAligned(tileVectors * lanes) &&
         isAligned(strides[2]) && isAligned(offset);
}

WindowKernel::Partition WindowKernel::choosePartition() {
  auto type = cast<MemRefType>(op.getInit().getType());
  ArrayRef<int64_t> shape = type.getShape();
  SmallVector<int64_t> strides;
  int64_t offset;
  (void)type.getStridesAndOffset(strides, offset);
  int64_t width = llvm::divideCeil(type.getElementTypeBitWidth(), 8);
  int64_t lineBytes, used;
  Partition partition;
  if (canJoinPixels()) {
    partition.lines =
        llvm::divideCeil(shape[0] * shape[1] * shape[2], tilePixels);
    lineBytes = used = tilePixels * strides[2] * width;
  } else {
    partition.lines = shape[0] * shape[1];
    lineBytes = strides[1] * width;
    used = ((shape[2] - 1) * strides[2] + channels) * width;
  }
  bool apart = lineBytes - used >= kCacheLine - 1;
  partition.linesPerUnit =
      apart ? 1 : kCacheLine / std::gcd(kCacheLine, lineBytes);

  int64_t units = llvm::divideCeil(partition.lines, partition.linesPerUnit);
  bool hasMoreWeights =
      op.getWeights() &&
      getNumBytes(cast<MemRefType>(op.getWeights().getType())) >
          getNumBytes(cast<MemRefType>(op.getInput().getType()));
  partition.byBlock =
      mayDivideBlocks() && (units < kEnoughUnits || hasMoreWeights);
  return partition;
}

int64_t WindowKernel::getNumUnits() {
  if (!op.getInitType().hasStaticShape() ||
      op.getInitType().getNumElements() == 0)
    return 1;
  Partition partition = choosePartition();
  int64_t units = llvm::divideCeil(partition.lines, partition.linesPerUnit);
  return partition.byBlock ? units * getNumBlocks() : units;
}

int64_t WindowKernel::getWork() {
  int64_t steps = op.getKernel()[0] * op.getKernel()[1];
  if (op.getKind() == WindowKind::Contract)
    steps *= op.getInputType().getDimSize(3);
  else
    steps *= 4; // A whole lane for each product, where others have a byte.
  int64_t work = op.getInitType().getNumElements() * steps;
  for (Value operand : op->getOperands())
    if (auto type = dyn_cast<MemRefType>(operand.getType()))
      work += getNumBytes(type);
  return work;
}

//===----------------------------------------------------------------------===//
// Numbers in the code
//===----------------------------------------------------------------------===//

bool WindowKernel::isOpen() {
  return llvm::any_of(op->getOperandTypes(), [](Type operand) {
    auto type = dyn_cast<MemRefType>(operand);
    SmallVector<int64_t> strides;
    int64_t offset;
    return type && (!type.hasStaticShape() ||
                    failed(type.getStridesAndOffset(strides, offset)) ||
                    ShapedType::isDynamic(offset) ||
                    llvm::any_of(strides, ShapedType::isDynamic));
  });
}

WindowKernel::Division WindowKernel::emitDivision() {
  if (isOpen())
    return emitOpenDivision();
  Partition partition = choosePartition();
  return {constant(partition.lines), constant(partition.linesPerUnit),
          constant(llvm::divideCeil(partition.lines, partition.linesPerUnit)),
          partition.byBlock};
}

/// As many lines as begin on a cache line each; at least one.
Value quantx::emitLinesPerUnit(OpBuilder &b, Location loc, Value lineBytes) {
  auto constant = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(b, loc, value);
  };
  if (std::optional<int64_t> known = getConstantIntValue(lineBytes))
    return constant(kCacheLine / std::gcd(kCacheLine, *known));
  // The power of two in the bytes, as far as the cache line goes.
  Value negative = arith::SubIOp::create(b, loc, constant(0), lineBytes);
  Value power = arith::AndIOp::create(b, loc, lineBytes, negative);
  power = arith::MaxUIOp::create(b, loc, power, constant(1));
  power = arith::MinUIOp::create(b, loc, power, constant(kCacheLine));
  return arith::DivUIOp::create(b, loc, constant(kCacheLine), power);
}

WindowKernel::Division WindowKernel::emitOpenDivision() {
  FlatBuffer result = flatten(op.getInit());
  int64_t bits = result.element.getIntOrFloatBitWidth();
  Value width = constant(llvm::divideCeil(bits, 8));
  Value count = mul(result.sizes[0], result.sizes[1]);
  Value bytes = mul(result.strides[1], width);
  Division division;
  if (canJoinPixels()) {
    Value tile = constant(tilePixels);
    count = b.createOrFold<arith::CeilDivUIOp>(loc, mul(count, result.sizes[2]),
                                               tile);
    bytes = mul(mul(result.strides[2], tile), width);
  }
  division.lines = count;
  division.linesPerUnit = emitLinesPerUnit(b, loc, bytes);
  division.units =
      b.createOrFold<arith::CeilDivUIOp>(loc, count, division.linesPerUnit);
  // Of few lines each block has some, of many a block's weights serve all.
  division.byBlock = mayDivideBlocks();
  return division;
}

Value WindowKernel::emitNumUnits() {
  Division division = emitDivision();
  return division.byBlock ? mul(division.units, constant(getNumBlocks()))
                          : division.units;
}

Value WindowKernel::emitWork() {
  Value work = constant(op.getKernel()[0] * op.getKernel()[1]);
  auto multiply = [&](Value buffer, int64_t dim) {
    work = mul(work, b.createOrFold<memref::DimOp>(loc, buffer, dim));
  };
  for (int64_t dim = 0; dim < 4; ++dim)
    multiply(op.getInit(), dim);
  if (op.getKind() == WindowKind::Contract)
    multiply(op.getInput(), 3);
  return work;
}

//===----------------------------------------------------------------------===//
// Loops over some of the units
//===----------------------------------------------------------------------===//

void WindowKernel::loop(Value first, Value end,
                        llvm::function_ref<void(Value)> body) {
  auto loop = scf::ForOp::create(b, loc, first, end, constant(1));
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  body(loop.getInductionVar());
}

void WindowKernel::ifBelow(Value place, Value end,
                           llvm::function_ref<void()> body) {
  Value reached =
      arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ugt, end, place);
  emitIf(b, loc, reached, body);
}

void WindowKernel::emitUnits(Value first, Value end) {
  Division division = emitDivision();
  Value perUnit = division.linesPerUnit, lines = division.lines;
  if (!division.byBlock) {
    Range range{mul(first, perUnit),
                arith::MinUIOp::create(b, loc, mul(end, perUnit), lines)};
    if (op.hasWeightSets())
      return loop(range.first, range.end, [&](Value line) {
        Row row{arith::DivUIOp::create(b, loc, line, rows),
                arith::RemUIOp::create(b, loc, line, rows), line};
        emitBlocks(&row);
      });
    return loop(constant(0), constant(layout.parts), [&](Value index) {
      part = index;
      emitBlocks(nullptr, range);
    });
  }
  int64_t vectors = llvm::divideCeil(channels, lanes);
  bool masked = channels % lanes != 0;
  int64_t whole = (vectors - masked) / tileVectors;
  int64_t rest = vectors - whole * tileVectors;
  // Units are numbered block by block.
  Value unitsPerBlock = division.units;
  auto linesOf = [&](Value index) -> Range {
    Value start = mul(index, unitsPerBlock);
    Value stop = add(start, unitsPerBlock);
    auto toLine = [&](Value unit) {
      unit = arith::MaxUIOp::create(b, loc, unit, start);
      unit = arith::MinUIOp::create(b, loc, unit, stop);
      Value inBlock = arith::SubIOp::create(b, loc, unit, start);
      return Value(
          arith::MinUIOp::create(b, loc, mul(inBlock, perUnit), lines));
    };
    return {toLine(first), toLine(end)};
  };
  Value firstBlock = arith::DivUIOp::create(b, loc, first, unitsPerBlock);
  Value endBlock = arith::CeilDivUIOp::create(b, loc, end, unitsPerBlock);
  Value lastWhole = arith::MinUIOp::create(b, loc, endBlock, constant(whole));
  loop(firstBlock, lastWhole, [&](Value index) {
    emitBlock(index, tileVectors, /*masked=*/false, nullptr, linesOf(index));
  });
  if (rest == 0)
    return;
  ifBelow(constant(whole), endBlock, [&] {
    Range range = linesOf(constant(whole));
    emitBlock(constant(whole), rest, masked, nullptr, range);
  });
}
