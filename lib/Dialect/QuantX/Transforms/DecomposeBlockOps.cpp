//===- DecomposeBlockOps.cpp - block_matmul for those without a kernel ----===//
//
// The sums of each block as one linalg op, their scaling as another: the order
// of operations is that of the op's definition, so that results are the same
// bits.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Dialect/QuantX/Transforms/Passes.h"
#include <cfloat>

namespace quantx {
#define GEN_PASS_DEF_DECOMPOSEBLOCKOPSPASS
#include "quantx/Dialect/QuantX/Transforms/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

constexpr utils::IteratorType kParallel = utils::IteratorType::parallel;
constexpr utils::IteratorType kReduction = utils::IteratorType::reduction;

/// Builders that both ops need.
class BlockEmitter {
public:
  BlockEmitter(RewriterBase &b, Location loc) : b(b), loc(loc) {}

protected:
  using Body = llvm::function_ref<Value(ValueRange)>;

  Value real(float value) {
    return arith::ConstantOp::create(b, loc, b.getF32FloatAttr(value));
  }
  /// A tensor of these sizes filled with zeros of `type`.
  Value zeros(ArrayRef<OpFoldResult> sizes, Type type) {
    Value empty = tensor::EmptyOp::create(b, loc, sizes, type);
    Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
    return linalg::FillOp::create(b, loc, zero, empty).getResult(0);
  }
  /// The dimension `dim` cut into pieces of `size`.
  Value split(Value tensor, int64_t dim, int64_t size) {
    auto type = cast<RankedTensorType>(tensor.getType());
    SmallVector<OpFoldResult> from = tensor::getMixedSizes(b, loc, tensor), to;
    SmallVector<int64_t> shape;
    SmallVector<ReassociationIndices> groups(type.getRank());
    for (int64_t i = 0; i < type.getRank(); ++i) {
      groups[i].push_back(shape.size());
      if (i != dim) {
        shape.push_back(type.getDimSize(i));
        to.push_back(from[i]);
        continue;
      }
      groups[i].push_back(shape.size() + 1);
      shape.append({type.getDimSize(i) / size, size});
      to.append(
          {b.getIndexAttr(type.getDimSize(i) / size), b.getIndexAttr(size)});
    }
    return tensor::ExpandShapeOp::create(
        b, loc, RankedTensorType::get(shape, type.getElementType()), tensor,
        groups, to);
  }
  /// dims("mbk") of loops named by `loops`.
  AffineMap map(StringRef loops, StringRef dims) {
    SmallVector<AffineExpr> results;
    for (char dim : dims)
      results.push_back(b.getAffineDimExpr(loops.find(dim)));
    return AffineMap::get(loops.size(), 0, results, b.getContext());
  }
  Value generic(StringRef loops, ValueRange inputs, ArrayRef<StringRef> dims,
                Value init, ArrayRef<utils::IteratorType> kinds, Body body) {
    SmallVector<AffineMap> maps;
    for (StringRef names : dims)
      maps.push_back(map(loops, names));
    auto op = linalg::GenericOp::create(
        b, loc, init.getType(), inputs, init, maps, kinds,
        [&](OpBuilder &, Location, ValueRange arguments) {
          linalg::YieldOp::create(b, loc, body(arguments));
        });
    return op.getResult(0);
  }

  RewriterBase &b;
  Location loc;
};

class MatmulEmitter : BlockEmitter {
public:
  MatmulEmitter(RewriterBase &b, BlockMatmulOp op)
      : BlockEmitter(b, op.getLoc()), op(op),
        isInteger(bool(op.getInputScale())) {}

  Value emit() {
    Value parts = emitParts();
    Value init = op.getInit();
    Value bias = op.getBias();
    if (bias)
      init = generic("mn", bias, {"n", "mn"}, init, {kParallel, kParallel},
                     [&](ValueRange args) { return args[0]; });
    else
      init = linalg::FillOp::create(b, loc, real(0), init).getResult(0);
    // Narrow scales are widened at once: they are constants, as a rule, and
    // not every target moves such floats about.
    Value scales = op.getScale();
    auto type = cast<RankedTensorType>(scales.getType());
    if (!type.getElementType().isF32())
      scales =
          arith::ExtFOp::create(b, loc, type.clone(b.getF32Type()), scales);
    if (!isInteger)
      return scale(parts, scales, Value(), init);
    if (!op.getInputBlockSize())
      return scale(parts, scales, op.getInputScale(), init);
    return scaleTwice(parts, scales, init);
  }

private:
  /// float(part) * (input scale * scale) added to init, block after block.
  Value scale(Value parts, Value scales, Value inputScales, Value init) {
    SmallVector<Value> inputs = {parts, scales};
    SmallVector<StringRef> dims = {"mbn", "bn"};
    if (inputScales) {
      inputs.push_back(inputScales);
      dims.push_back("mb");
    }
    dims.push_back("mn");
    return generic("mnb", inputs, dims, init,
                   {kParallel, kParallel, kReduction},
                   [&](ValueRange args) -> Value {
                     Value scale = args[1];
                     if (inputScales)
                       scale = arith::MulFOp::create(b, loc, args[2], scale);
                     return math::FmaOp::create(b, loc, widen(args[0]), scale,
                                                args.back());
                   });
  }

  /// The blocks of each input block by their scales, then those by its.
  Value scaleTwice(Value parts, Value scales, Value init) {
    int64_t inner = op.getInputBlock() / op.getBlockSize();
    SmallVector<OpFoldResult> sizes = {
        tensor::getMixedSize(b, loc, op.getInput(), 0),
        b.getIndexAttr(op.getBlocks() / inner),
        b.getIndexAttr(op.getColumns())};
    Value sums = generic(
        "minb", {split(parts, 1, inner), split(scales, 0, inner)},
        {"mibn", "ibn", "min"}, zeros(sizes, b.getF32Type()),
        {kParallel, kParallel, kParallel, kReduction}, [&](ValueRange args) {
          return Value(
              math::FmaOp::create(b, loc, widen(args[0]), args[1], args[2]));
        });
    return generic(
        "mni", {sums, op.getInputScale()}, {"min", "mi", "mn"}, init,
        {kParallel, kParallel, kReduction}, [&](ValueRange args) {
          return Value(math::FmaOp::create(b, loc, args[0], args[1], args[2]));
        });
  }

  /// A sum as f32.
  Value widen(Value value) {
    if (value.getType().isF32())
      return value;
    return arith::SIToFPOp::create(b, loc, b.getF32Type(), value);
  }

  /// Weights without their zero points as floats, which is exact.
  Value emitWeights() {
    auto type =
        RankedTensorType::get({op.getDepth(), op.getColumns()}, b.getF32Type());
    Value one = real(1), zero = op.getZeroPoint();
    IntegerAttr axis, block;
    if (zero) {
      axis = b.getI64IntegerAttr(0);
      block = b.getI64IntegerAttr(op.getBlockSize());
      auto scales = RankedTensorType::get(
          cast<ShapedType>(op.getScale().getType()).getShape(), b.getF32Type());
      one = arith::ConstantOp::create(b, loc,
                                      DenseElementsAttr::get(scales, 1.0f));
      auto wide = scales.clone(b.getI32Type());
      if (zero.getType() != wide)
        zero = arith::ExtSIOp::create(b, loc, wide, zero);
    } else {
      zero = arith::ConstantIntOp::create(b, loc, b.getI32Type(),
                                          op.getDefaultZeroPoint());
    }
    return DequantizeOp::create(b, loc, type, op.getWeights(), one, zero,
                                op.getStorage(), axis, block);
  }

  Value emitParts() {
    Value input = split(op.getInput(), 1, op.getBlockSize());
    Value weights = split(emitWeights(), 0, op.getBlockSize());
    Type type = isInteger ? Type(b.getI32Type()) : Type(b.getF32Type());
    Value parts =
        zeros({tensor::getMixedSize(b, loc, op.getInput(), 0),
               b.getIndexAttr(op.getBlocks()), b.getIndexAttr(op.getColumns())},
              type);
    return generic("mbnk", {input, weights}, {"mbk", "bkn", "mbn"}, parts,
                   {kParallel, kParallel, kParallel, kReduction},
                   [&](ValueRange args) -> Value {
                     if (!isInteger)
                       return math::FmaOp::create(b, loc, args[0], args[1],
                                                  args[2]);
                     Value x = arith::ExtSIOp::create(b, loc, type, args[0]);
                     Value w = arith::FPToSIOp::create(b, loc, type, args[1]);
                     Value product = arith::MulIOp::create(b, loc, x, w);
                     return arith::AddIOp::create(b, loc, args[2], product);
                   });
  }

  BlockMatmulOp op;
  bool isInteger;
};

class QuantizeEmitter : BlockEmitter {
public:
  QuantizeEmitter(RewriterBase &b, BlockQuantizeOp op)
      : BlockEmitter(b, op.getLoc()), op(op) {}

  SmallVector<Value> emit() {
    Value input = split(op.getInput(), 1, op.getBlockSize());
    SmallVector<OpFoldResult> sizes = {
        tensor::getMixedSize(b, loc, op.getInput(), 0),
        b.getIndexAttr(cast<ShapedType>(input.getType()).getDimSize(1))};
    Value largest = generic(
        "mbk", input, {"mbk", "mb"}, zeros(sizes, b.getF32Type()),
        {kParallel, kParallel, kReduction}, [&](ValueRange args) {
          Value x = math::AbsFOp::create(b, loc, args[0]);
          return select(arith::CmpFPredicate::OGT, x, args[1], x, args[1]);
        });
    Value scales = generic("mb", largest, {"mb", "mb"}, op.getScales(),
                           {kParallel, kParallel}, [&](ValueRange args) {
                             Value scale = arith::DivFOp::create(
                                 b, loc, args[0], real(127));
                             return select(arith::CmpFPredicate::OGE, scale,
                                           real(FLT_MIN), scale, real(1));
                           });
    Value codes =
        generic("mbk", {input, scales}, {"mbk", "mb", "mbk"},
                split(op.getCodes(), 1, op.getBlockSize()),
                {kParallel, kParallel, kParallel},
                [&](ValueRange args) { return emitCode(args[0], args[1]); });
    SmallVector<ReassociationIndices> groups = {{0}, {1, 2}};
    codes = tensor::CollapseShapeOp::create(b, loc, op.getCodes().getType(),
                                            codes, groups);
    Value pieces = split(codes, 1, op.getSumBlock());
    sizes[1] = b.getIndexAttr(cast<ShapedType>(pieces.getType()).getDimSize(1));
    Value sums =
        generic("mbk", pieces, {"mbk", "mb"}, zeros(sizes, b.getI32Type()),
                {kParallel, kParallel, kReduction}, [&](ValueRange args) {
                  Value code =
                      arith::ExtSIOp::create(b, loc, b.getI32Type(), args[0]);
                  return Value(arith::AddIOp::create(b, loc, args[1], code));
                });
    return {codes, scales, sums};
  }

private:
  Value select(arith::CmpFPredicate predicate, Value a, Value other, Value yes,
               Value no) {
    Value test = arith::CmpFOp::create(b, loc, predicate, a, other);
    return arith::SelectOp::create(b, loc, test, yes, no);
  }

  Value emitCode(Value x, Value scale) {
    x = arith::DivFOp::create(b, loc, x, scale);
    x = math::RoundEvenOp::create(b, loc, x);
    x = select(arith::CmpFPredicate::ORD, x, x, x, real(0));
    x = select(arith::CmpFPredicate::OGT, x, real(127), real(127), x);
    x = select(arith::CmpFPredicate::OLT, x, real(-127), real(-127), x);
    return arith::FPToSIOp::create(b, loc, b.getI8Type(), x);
  }

  BlockQuantizeOp op;
};

struct DecomposeBlockOpsPass
    : quantx::impl::DecomposeBlockOpsPassBase<DecomposeBlockOpsPass> {
  void runOnOperation() override {
    SmallVector<Operation *> ops;
    getOperation()->walk([&](Operation *op) {
      if (op->getNumResults() != 0 && isa<BlockMatmulOp, BlockQuantizeOp>(op))
        ops.push_back(op);
    });
    IRRewriter b(&getContext());
    for (Operation *op : ops) {
      b.setInsertionPoint(op);
      if (auto product = dyn_cast<BlockMatmulOp>(op)) {
        if (!product.isPacked())
          b.replaceOp(op, MatmulEmitter(b, product).emit());
        continue;
      }
      // A kernel that reads the codes has one for them, too.
      bool hasKernel = llvm::any_of(op->getUsers(), [](Operation *user) {
        auto product = dyn_cast<BlockMatmulOp>(user);
        return product && product.isPacked();
      });
      if (!hasKernel)
        b.replaceOp(op, QuantizeEmitter(b, cast<BlockQuantizeOp>(op)).emit());
    }
  }
};

} // namespace
