//===- WindowOpen.cpp - products of sizes known at run time ---------------===//
//
// Channels and summed elements that are counted at run time: whole blocks and
// groups as ever, and what is left of them behind masks that are computed.
//
//===----------------------------------------------------------------------===//

#include "WindowKernel.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "quantx/Schedule/EmitLoop.h"

using namespace mlir;
using namespace quantx;

/// Packed weights of a whole block.
Value WindowKernel::countBlockWeights() {
  if (!isSumOpen())
    return constant(getBlockWeights());
  Value step = constant(leaf.getFacts().getStep());
  Value steps = b.createOrFold<arith::CeilDivUIOp>(loc, input.sizes[3], step);
  return mul(mul(steps, step), constant(tileVectors * lanes));
}

/// Of an open number of channels: whole blocks, then one of as many vectors as
/// are left.
void WindowKernel::emitOpenBlocks(const Row &row) {
  Value count = output.sizes[3];
  Value whole =
      arith::DivUIOp::create(b, loc, count, constant(tileVectors * lanes));
  loop(whole, {}, [&](Value index, Values) {
    emitBlock(index, tileVectors, /*masked=*/false, &row);
    return Values();
  });
  Value left =
      arith::RemUIOp::create(b, loc, count, constant(tileVectors * lanes));
  for (int64_t vectors = 1; vectors <= tileVectors; ++vectors) {
    // 1 to `lanes` channels in the last vector, or none where there are more
    // or fewer vectors.
    Value rest =
        arith::SubIOp::create(b, loc, left, constant((vectors - 1) * lanes));
    Value before = arith::SubIOp::create(b, loc, rest, constant(1));
    Value fits = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult,
                                       before, constant(lanes));
    emitIf(b, loc, fits,
           [&] { emitBlock(whole, vectors, /*masked=*/true, &row, {}, rest); });
  }
}

/// Of an unknown number of pixels smaller and smaller tiles take what whole
/// ones leave.
void WindowKernel::emitOpenPixels(
    const Block &block, bool countsTiles,
    llvm::function_ref<void(Value, Value, int64_t)> emitPixelsAt) {
  Value whole = arith::DivUIOp::create(b, loc, pixels, constant(tilePixels));
  auto countTile = [&](Value before, Value index) {
    return countsTiles ? b.createOrFold<arith::MinUIOp>(loc, add(before, index),
                                                        constant(kFewTiles - 1))
                       : Value();
  };
  auto emitRest = [&] {
    Value first = mul(whole, constant(tilePixels)), before = whole;
    for (int64_t size = tilePixels; size > 1;) {
      size = (size + 1) / 2;
      Value left = arith::SubIOp::create(b, loc, pixels, first);
      Value count = b.createOrFold<arith::DivUIOp>(loc, left, constant(size));
      loop(count, {}, [&](Value index, Values) {
        emitPixelsAt(addMul(first, index, constant(size)),
                     countTile(before, index), size);
        return Values();
      });
      first = addMul(first, count, constant(size));
      before = add(before, count);
    }
  };
  auto emitWhole = [&](Value index, Value begin) {
    // Each thread fetches all weights of the block that comes next.
    Value number =
        begin ? Value(arith::SubIOp::create(b, loc, index, begin)) : index;
    emitPixelsAt(mul(index, constant(tilePixels)),
                 countTile(constant(0), number), tilePixels);
  };
  if (!block.lines.first || !joined) {
    loop(whole, {}, [&](Value index, Values) {
      emitWhole(index, {});
      return Values();
    });
    return emitRest();
  }
  Value begin = block.lines.first, end = block.lines.end;
  loop(begin, arith::MinUIOp::create(b, loc, end, whole),
       [&](Value index) { emitWhole(index, begin); });
  ifBelow(whole, end, emitRest);
}

/// The input elements of one dot step, of which `valid` exist.
Value WindowKernel::loadGroup(Value at, Value valid) {
  auto type = VectorType::get(leaf.getFacts().group, input.element);
  Value mask =
      vector::CreateMaskOp::create(b, loc, type.clone(b.getI1Type()), valid);
  Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  return vector::MaskedLoadOp::create(b, loc, type, input.data, at, mask, zero);
}

/// Whole groups, and one that loads what is left.
WindowKernel::Values WindowKernel::emitOpenContraction(const Block &block,
                                                       Value at, Value weight,
                                                       int64_t pixels,
                                                       Values acc) {
  int64_t group = leaf.getFacts().group;
  Value length = input.sizes[3], groupSize = constant(group);
  Value step = constant(group * block.vectors * lanes);
  Value whole = b.createOrFold<arith::DivUIOp>(loc, length, groupSize);
  acc = loop(whole, acc, [&](Value g, Values acc) {
    return emitGroup(
        block, addMul(at, g, groupSize), addMul(weight, g, step), Value(),
        pixels, [&](Value place) { return loadGroup(place, group); }, acc);
  });
  if (group == 1)
    return acc;
  Value rest = arith::RemUIOp::create(b, loc, length, groupSize);
  Value last = arith::CeilDivUIOp::create(b, loc, rest, groupSize);
  return loop(last, acc, [&](Value, Values acc) {
    return emitGroup(
        block, addMul(at, whole, groupSize), addMul(weight, whole, step),
        Value(), pixels, [&](Value place) { return loadGroup(place, rest); },
        acc);
  });
}
