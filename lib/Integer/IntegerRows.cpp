//===- IntegerRows.cpp - reductions along rows of integers ----------------===//
//
// The exponential by shift and polynomial and the integer square root follow
// I-BERT (Kim et al., arXiv:2101.01321); bits and constants are our own.
//
//===----------------------------------------------------------------------===//

#include "IntegerRows.h"

#include <cmath>

using namespace mlir;
using namespace quantx;

IntegerRows::IntegerRows(OpBuilder &b, Location loc, Value shape,
                         ArrayRef<int64_t> axes)
    : b(b), loc(loc), shape(shape),
      rank(cast<RankedTensorType>(shape.getType()).getRank()),
      reduced(rank, false), narrowType(b.getI32Type()), wide(b.getI64Type()) {
  for (int64_t axis : axes)
    reduced[axis] = true;
  SmallVector<AffineExpr> kept;
  for (int64_t dim = 0; dim < rank; ++dim)
    if (!reduced[dim])
      kept.push_back(b.getAffineDimExpr(dim));
  row = AffineMap::get(rank, 0, kept, b.getContext());
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

Value IntegerRows::makeEmpty(Type element, bool isRow) {
  SmallVector<OpFoldResult> sizes;
  for (auto [dim, size] : llvm::enumerate(tensor::getMixedSizes(b, loc, shape)))
    if (!isRow || !reduced[dim])
      sizes.push_back(size);
  return tensor::EmptyOp::create(b, loc, sizes, element);
}

Value IntegerRows::generic(ArrayRef<Value> inputs, Value init,
                           ArrayRef<AffineMap> maps,
                           ArrayRef<utils::IteratorType> kinds, bool readsInit,
                           Body body) {
  auto op = linalg::GenericOp::create(
      b, loc, init.getType(), inputs, init, maps, kinds,
      [&](OpBuilder &nested, Location, ValueRange arguments) {
        OpBuilder::InsertionGuard guard(b);
        b.setInsertionPointToEnd(nested.getInsertionBlock());
        SmallVector<Value> values(arguments);
        if (!readsInit)
          values.pop_back();
        linalg::YieldOp::create(b, loc, body(values));
      });
  return op.getResult(0);
}

Value IntegerRows::each(ArrayRef<Value> inputs, ArrayRef<AffineMap> maps,
                        Type element, Body body) {
  SmallVector<AffineMap> allMaps(maps);
  allMaps.push_back(all());
  SmallVector<utils::IteratorType> kinds(rank, utils::IteratorType::parallel);
  return generic(inputs, makeEmpty(element, /*isRow=*/false), allMaps, kinds,
                 /*readsInit=*/false, body);
}

Value IntegerRows::eachRow(Value input, Type element, Body body) {
  int64_t rowRank = cast<RankedTensorType>(input.getType()).getRank();
  AffineMap identity = b.getMultiDimIdentityMap(rowRank);
  SmallVector<utils::IteratorType> kinds(rowRank,
                                         utils::IteratorType::parallel);
  return generic(input, makeEmpty(element, /*isRow=*/true),
                 {identity, identity}, kinds, /*readsInit=*/false, body);
}

Value IntegerRows::reduce(Value input, int64_t start, Type element, Body body) {
  Value init = linalg::FillOp::create(b, loc, constant(start, element),
                                      makeEmpty(element, /*isRow=*/true))
                   .getResult(0);
  SmallVector<utils::IteratorType> kinds;
  for (bool isReduced : reduced)
    kinds.push_back(isReduced ? utils::IteratorType::reduction
                              : utils::IteratorType::parallel);
  return generic(input, init, {all(), row}, kinds, /*readsInit=*/true, body);
}

//===----------------------------------------------------------------------===//
// Scalars
//===----------------------------------------------------------------------===//

Value IntegerRows::constant(int64_t value, Type type) {
  return arith::ConstantOp::create(b, loc, b.getIntegerAttr(type, value));
}

Value IntegerRows::widen(Value value) {
  return arith::ExtSIOp::create(b, loc, wide, value);
}

Value IntegerRows::clamp(Value value, int64_t low, int64_t high) {
  return op<arith::MinSIOp>(op<arith::MaxSIOp>(value, low), high);
}

Value IntegerRows::narrow(Value value, int64_t low, int64_t high, Type type) {
  return arith::TruncIOp::create(b, loc, type, clamp(value, low, high));
}

/// The largest r with r * r <= value, for 0 <= value < 2^62, bit by bit.
Value IntegerRows::squareRoot(Value value) {
  Value root = constant64(0);
  for (int bit = 30; bit >= 0; --bit) {
    Value tried = op<arith::OrIOp>(root, int64_t(1) << bit);
    Value fits = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::sle,
                                       op<arith::MulIOp>(tried, tried), value);
    root = arith::SelectOp::create(b, loc, fits, tried, root);
  }
  return root;
}

//===----------------------------------------------------------------------===//
// Softmax
//===----------------------------------------------------------------------===//

Value IntegerRows::softmax(Value input, double inverse, int64_t zeroPoint,
                           int64_t low, int64_t high, Type type) {
  Value largest = reduce(input, INT32_MIN, narrowType, [&](ArrayRef<Value> in) {
    return op<arith::MaxSIOp>(in[0], in[1]);
  });
  // exp(-d), d >= 0, in units of 2^-18: 2^-u with u = d log2(e), by the shift
  // of its whole part and a polynomial in the rest.
  Value powers =
      each({input, largest}, {all(), row}, narrowType, [&](ArrayRef<Value> in) {
        Value far = op<arith::SubIOp>(widen(in[1]), widen(in[0]));
        Value d = narrow(far, 0, 17 << kSoftmaxBits, narrowType);
        Value u = op<arith::ShRSIOp>(op<arith::MulIOp>(d, 11819), 13);
        Value whole = op<arith::ShRSIOp>(u, kSoftmaxBits);
        Value rest = op<arith::AndIOp>(u, (1 << kSoftmaxBits) - 1);
        auto horner = [&](int64_t c, Value value) {
          Value product =
              op<arith::ShRSIOp>(op<arith::MulIOp>(rest, value), kSoftmaxBits);
          return op<arith::SubIOp>(constant(c, narrowType), product);
        };
        Value p = horner(60634, constant(10387, narrowType));
        p = horner(1 << 18, horner(181319, p));
        return op<arith::ShRSIOp>(p, whole);
      });
  Value sum = reduce(powers, 0, wide, [&](ArrayRef<Value> in) {
    return op<arith::AddIOp>(widen(in[0]), in[1]);
  });
  // One division for each row: 2^32 times what a power is multiplied with.
  int64_t unit = std::llround(std::ldexp(std::min(inverse, 65536.0), 32));
  Value factor = eachRow(sum, wide, [&](ArrayRef<Value> in) {
    Value half = op<arith::ShRSIOp>(in[0], 1);
    return op<arith::DivSIOp>(op<arith::AddIOp>(half, unit), in[0]);
  });
  return each({powers, factor}, {all(), row}, type, [&](ArrayRef<Value> in) {
    Value product = op<arith::MulIOp>(widen(in[0]), in[1]);
    Value code =
        op<arith::ShRSIOp>(op<arith::AddIOp>(product, int64_t(1) << 31), 32);
    return narrow(op<arith::AddIOp>(code, zeroPoint), low, high, type);
  });
}

//===----------------------------------------------------------------------===//
// Layer norm
//===----------------------------------------------------------------------===//

Value IntegerRows::normalize(Value input, int64_t count, double epsilon,
                             bool centered) {
  constexpr int64_t farthest = int64_t(1) << 27;
  Value deviations;
  if (centered) {
    Value sum = reduce(input, 0, wide, [&](ArrayRef<Value> in) {
      return op<arith::AddIOp>(widen(in[0]), in[1]);
    });
    deviations =
        each({input, sum}, {all(), row}, narrowType, [&](ArrayRef<Value> in) {
          Value mean = op<arith::DivSIOp>(in[1], count);
          return narrow(op<arith::SubIOp>(widen(in[0]), mean), -farthest,
                        farthest, narrowType);
        });
  } else {
    deviations = each({input}, {all()}, narrowType, [&](ArrayRef<Value> in) {
      return clamp(in[0], -farthest, farthest);
    });
  }
  // Squares of values with 14 fraction bits: at most 2^50, so that rows of 2^12
  // fit.
  Value squares = reduce(deviations, 0, wide, [&](ArrayRef<Value> in) {
    // Bounded once more, where the proof of the accumulator looks.
    Value near = clamp(in[0], -farthest, farthest);
    Value coarse = widen(op<arith::ShRSIOp>(op<arith::AddIOp>(near, 2), 2));
    return op<arith::AddIOp>(op<arith::MulIOp>(coarse, coarse), in[1]);
  });
  // 2^28 over the standard deviation, from its root in units of 2^-20.
  double added = std::nearbyint(std::ldexp(epsilon, 40));
  int64_t stabilizer = int64_t(std::clamp(added, 0.0, std::ldexp(1.0, 60)));
  Value factor = eachRow(squares, wide, [&](ArrayRef<Value> in) {
    Value mean = op<arith::DivSIOp>(in[0], count);
    Value variance = op<arith::AddIOp>(op<arith::ShLIOp>(mean, 12), stabilizer);
    Value root = op<arith::MaxSIOp>(
        squareRoot(op<arith::MinSIOp>(variance, (int64_t(1) << 62) - 1)), 1);
    return op<arith::DivSIOp>(constant64(int64_t(1) << 48), root);
  });
  return each({deviations, factor}, {all(), row}, narrowType,
              [&](ArrayRef<Value> in) {
                // A deviation is at most the root of the row's length times
                // the standard deviation, except where epsilon rules.
                Value product = op<arith::MulIOp>(widen(in[0]), in[1]);
                Value rounded = op<arith::ShRSIOp>(
                    op<arith::AddIOp>(product, int64_t(1) << 27), 28);
                return narrow(rounded, INT32_MIN, INT32_MAX, narrowType);
              });
}

Value IntegerRows::scale(Value input, Value factors, AffineMap map) {
  return each({input, factors}, {all(), map}, narrowType,
              [&](ArrayRef<Value> in) {
                Value product = op<arith::MulIOp>(widen(in[0]), widen(in[1]));
                Value rounded = op<arith::ShRSIOp>(
                    op<arith::AddIOp>(product, int64_t(1) << (kFactorBits - 1)),
                    kFactorBits);
                return narrow(rounded, INT32_MIN, INT32_MAX, narrowType);
              });
}

Value IntegerRows::add(Value input, Value addends, AffineMap map) {
  return each({input, addends}, {all(), map}, narrowType,
              [&](ArrayRef<Value> in) {
                Value sum = op<arith::AddIOp>(widen(in[0]), widen(in[1]));
                return narrow(sum, INT32_MIN, INT32_MAX, narrowType);
              });
}
