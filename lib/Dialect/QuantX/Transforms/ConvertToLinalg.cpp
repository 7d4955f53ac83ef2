//===- ConvertToLinalg.cpp - tensor-level quantx ops to linalg.generic ----===//
//
// Decides how each tensor-level op is indexed; what it computes stays in the
// scalar op of the body. Packed storage is in ConvertToLinalgPacked.cpp.
//
//===----------------------------------------------------------------------===//

#include "ElementwiseGeneric.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "quantx/Dialect/QuantX/Transforms/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_CONVERTTOLINALGPASS
#include "quantx/Dialect/QuantX/Transforms/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

//===----------------------------------------------------------------------===//
// ElementwiseGeneric
//===----------------------------------------------------------------------===//

ElementwiseGeneric::Input ElementwiseGeneric::addElementwise(Value tensor) {
  Input input;
  input.operand = operands.size();
  operands.push_back(tensor);
  maps.push_back(rewriter.getMultiDimIdentityMap(sizes.size()));
  return input;
}

ElementwiseGeneric::Input
ElementwiseGeneric::addParameter(Value value, std::optional<int64_t> axis,
                                 std::optional<int64_t> blockSize) {
  Input input;
  auto type = dyn_cast<RankedTensorType>(value.getType());
  if (!type) {
    input.scalar = value;
    return input;
  }
  if (type.getRank() == 0) {
    DenseElementsAttr attr;
    if (matchPattern(value, m_Constant(&attr)))
      input.scalar = arith::ConstantOp::create(
          rewriter, loc, cast<TypedAttr>(*attr.value_begin<Attribute>()));
    else
      input.scalar =
          tensor::ExtractOp::create(rewriter, loc, value, ValueRange());
    return input;
  }
  // One block that is all of the dimension needs no index of its own.
  if (blockSize && type.getDimSize(*axis) == 1) {
    SmallVector<AffineExpr> exprs;
    for (int64_t dim = 0; dim < type.getRank(); ++dim)
      exprs.push_back(dim == *axis ? rewriter.getAffineConstantExpr(0)
                                   : rewriter.getAffineDimExpr(dim));
    input.operand = operands.size();
    operands.push_back(value);
    maps.push_back(
        AffineMap::get(sizes.size(), 0, exprs, rewriter.getContext()));
    return input;
  }
  if (blockSize) {
    input.blocks = value;
    input.axis = *axis;
    input.blockSize = *blockSize;
    return input;
  }
  input.operand = operands.size();
  operands.push_back(value);
  maps.push_back(
      AffineMap::get(sizes.size(), 0, rewriter.getAffineDimExpr(*axis)));
  return input;
}

SmallVector<Value> ElementwiseGeneric::build(ArrayRef<Type> elements,
                                             BodyFn body) {
  SmallVector<Value> inits;
  SmallVector<Type> types;
  for (Type element : elements) {
    inits.push_back(tensor::EmptyOp::create(rewriter, loc, sizes, element));
    types.push_back(inits.back().getType());
    maps.push_back(rewriter.getMultiDimIdentityMap(sizes.size()));
  }
  SmallVector<utils::IteratorType> loops(sizes.size(),
                                         utils::IteratorType::parallel);
  auto generic = linalg::GenericOp::create(
      rewriter, loc, types, operands, inits, maps, loops,
      [&](OpBuilder &b, Location, ValueRange arguments) {
        auto read = [&](const Input &input) -> Value {
          if (input.scalar)
            return input.scalar;
          if (!input.blocks)
            return arguments[input.operand];
          SmallVector<Value> indices;
          for (int64_t dim = 0; dim < (int64_t)sizes.size(); ++dim)
            indices.push_back(linalg::IndexOp::create(b, loc, dim));
          Value size = arith::ConstantIndexOp::create(b, loc, input.blockSize);
          indices[input.axis] =
              arith::DivUIOp::create(b, loc, indices[input.axis], size);
          return tensor::ExtractOp::create(b, loc, input.blocks, indices);
        };
        linalg::YieldOp::create(b, loc, body(b, read));
      });
  return llvm::to_vector(llvm::map_range(
      generic.getResults(), [](OpResult r) -> Value { return r; }));
}

SmallVector<OpFoldResult> quantx::getResultSizes(OpBuilder &builder,
                                                 Location loc,
                                                 RankedTensorType type,
                                                 Value source) {
  SmallVector<OpFoldResult> sizes;
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    if (type.isDynamicDim(dim))
      sizes.push_back(tensor::getMixedSize(builder, loc, source, dim));
    else
      sizes.push_back(builder.getIndexAttr(type.getDimSize(dim)));
  }
  return sizes;
}

//===----------------------------------------------------------------------===//
// Patterns
//===----------------------------------------------------------------------===//

namespace {

/// Fails, with the reason, for ops that are not on tensors or are packed.
LogicalResult matchPlain(Operation *op, StorageAttr storage,
                         PatternRewriter &rewriter) {
  if (!isa<RankedTensorType>(op->getOperand(0).getType()))
    return rewriter.notifyMatchFailure(op, "not on tensors");
  if (storage.getPacked())
    return rewriter.notifyMatchFailure(op, "packed storage");
  return success();
}

/// Replaces `op` by what the generic computes, cast where static dimensions
/// of the operand made its type more precise than the op's.
void replace(PatternRewriter &rewriter, Operation *op, ValueRange values) {
  SmallVector<Value> results;
  for (auto [value, type] : llvm::zip(values, op->getResultTypes())) {
    if (value.getType() == type)
      results.push_back(value);
    else
      results.push_back(
          tensor::CastOp::create(rewriter, op->getLoc(), type, value));
  }
  rewriter.replaceOp(op, results);
}

template <typename Op>
ElementwiseGeneric makeGeneric(PatternRewriter &rewriter, Op op) {
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  return ElementwiseGeneric(
      rewriter, op.getLoc(),
      getResultSizes(rewriter, op.getLoc(), type, op->getOperand(0)));
}

Type elementOf(Value value) { return getElementTypeOrSelf(value.getType()); }

/// quantize, dequantize and fake_quantize: a value, its scale, its zero point.
template <typename Op>
struct ConvertAffine : OpRewritePattern<Op> {
  using OpRewritePattern<Op>::OpRewritePattern;

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    if (failed(matchPlain(op, op.getStorage(), rewriter)))
      return failure();
    ElementwiseGeneric generic = makeGeneric(rewriter, op);
    auto x = generic.addElementwise(op.getInput());
    auto s =
        generic.addParameter(op.getScale(), op.getAxis(), op.getBlockSize());
    auto z = generic.addParameter(op.getZeroPoint(), op.getAxis(),
                                  op.getBlockSize());
    Type element = elementOf(op.getResult());
    replace(rewriter, op, generic.build(element, [&](OpBuilder &b, auto read) {
      OperationState state(op.getLoc(), op->getName());
      state.addOperands({read(x), read(s), read(z)});
      state.addTypes(element);
      addScalarAttributes(op, state);
      return SmallVector<Value>{b.create(state)->getResult(0)};
    }));
    return success();
  }

  /// The op's own attributes but for where parameters lie in a tensor.
  static void addScalarAttributes(Op op, OperationState &state) {
    for (StringAttr name : op->getName().getAttributeNames())
      if (std::optional<Attribute> value = op->getInherentAttr(name);
          value && *value && name != "axis" && name != "block_size")
        state.addAttribute(name, *value);
  }
};

struct ConvertRequantize : OpRewritePattern<RequantizeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(RequantizeOp op,
                                PatternRewriter &rewriter) const override {
    if (failed(matchPlain(op, op.getStorage(), rewriter)))
      return failure();
    ElementwiseGeneric generic = makeGeneric(rewriter, op);
    auto acc = generic.addElementwise(op.getInput());
    auto m = generic.addParameter(op.getMultiplier(), op.getAxis(), {});
    ElementwiseGeneric::Input shift;
    if (op.getShift())
      shift = generic.addParameter(op.getShift(), op.getAxis(), {});
    auto z = generic.addParameter(op.getZeroPoint(), {}, {});
    Type element = elementOf(op.getResult());
    replace(rewriter, op, generic.build(element, [&](OpBuilder &b, auto read) {
      Value q = RequantizeOp::create(
          b, op.getLoc(), element, read(acc), read(m),
          op.getShift() ? read(shift) : Value(), read(z), op.getStorage(),
          op.getRounding(), /*axis=*/IntegerAttr(), op.getMinAttr(),
          op.getMaxAttr());
      return SmallVector<Value>{q};
    }));
    return success();
  }
};

struct ConvertChooseParams : OpRewritePattern<ChooseParamsOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(ChooseParamsOp op,
                                PatternRewriter &rewriter) const override {
    if (!isa<RankedTensorType>(op.getMin().getType()))
      return rewriter.notifyMatchFailure(op, "not on tensors");
    ElementwiseGeneric generic = makeGeneric(rewriter, op);
    auto low = generic.addElementwise(op.getMin());
    auto high = generic.addElementwise(op.getMax());
    Type scale = elementOf(op.getScale()), zero = elementOf(op.getZeroPoint());
    replace(rewriter, op,
            generic.build({scale, zero}, [&](OpBuilder &b, auto read) {
              auto params = ChooseParamsOp::create(
                  b, op.getLoc(), scale, zero, read(low), read(high),
                  op.getStorage(), op.getSymmetric());
              return SmallVector<Value>(params->getResults());
            }));
    return success();
  }
};

/// One table for all elements stays a scalar lookup.
struct ConvertLookup : OpRewritePattern<LookupOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(LookupOp op,
                                PatternRewriter &rewriter) const override {
    if (failed(matchPlain(op, op.getStorage(), rewriter)))
      return failure();
    if (op.getAxis())
      return rewriter.notifyMatchFailure(op, "a table per index of an axis");
    ElementwiseGeneric generic = makeGeneric(rewriter, op);
    auto q = generic.addElementwise(op.getInput());
    Type element = elementOf(op.getResult());
    replace(rewriter, op, generic.build(element, [&](OpBuilder &b, auto read) {
      Value y = LookupOp::create(b, op.getLoc(), element, read(q),
                                 op.getTable(), op.getStorage(),
                                 /*axis=*/IntegerAttr());
      return SmallVector<Value>{y};
    }));
    return success();
  }
};

/// A table per index of an axis is read at (index, code); the code is masked
/// to the size of a row, as a scalar lookup does.
struct ConvertLookupByAxis : OpRewritePattern<LookupOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(LookupOp op,
                                PatternRewriter &rewriter) const override {
    if (failed(matchPlain(op, op.getStorage(), rewriter)))
      return failure();
    if (!op.getAxis())
      return rewriter.notifyMatchFailure(op, "one table for all elements");
    ElementwiseGeneric generic = makeGeneric(rewriter, op);
    auto q = generic.addElementwise(op.getInput());
    Type element = elementOf(op.getResult());
    StorageAttr storage = op.getStorage();
    unsigned bits = storage.getBits();
    Location loc = op.getLoc();
    replace(rewriter, op, generic.build(element, [&](OpBuilder &b, auto read) {
      Type i32 = b.getI32Type();
      auto i32Constant = [&](int64_t value) -> Value {
        return arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(value));
      };
      Value code = read(q);
      if (storage.getIsSigned()) {
        code = arith::ExtSIOp::create(b, loc, i32, code);
        code = arith::AddIOp::create(b, loc, code,
                                     i32Constant(int64_t(1) << (bits - 1)));
      } else {
        code = arith::ExtUIOp::create(b, loc, i32, code);
      }
      code = arith::AndIOp::create(b, loc, code,
                                   i32Constant((int64_t(1) << bits) - 1));
      Value column =
          arith::IndexCastUIOp::create(b, loc, b.getIndexType(), code);
      Value row = linalg::IndexOp::create(b, loc, *op.getAxis());
      Value y = tensor::ExtractOp::create(b, loc, op.getTable(),
                                          ValueRange{row, column});
      return SmallVector<Value>{y};
    }));
    return success();
  }
};

struct ConvertToLinalgPass
    : quantx::impl::ConvertToLinalgPassBase<ConvertToLinalgPass> {
  LogicalResult initialize(MLIRContext *context) override {
    RewritePatternSet set(context);
    populateConvertToLinalgPatterns(set);
    patterns = std::move(set);
    return success();
  }

  void runOnOperation() override {
    if (failed(applyPatternsGreedily(getOperation(), patterns)))
      signalPassFailure();
  }

  FrozenRewritePatternSet patterns;
};

} // namespace

void quantx::populateConvertToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<ConvertAffine<QuantizeOp>, ConvertAffine<DequantizeOp>,
               ConvertAffine<FakeQuantizeOp>, ConvertRequantize,
               ConvertChooseParams, ConvertLookup, ConvertLookupByAxis>(
      patterns.getContext());
  populateConvertPackedPatterns(patterns);
}
