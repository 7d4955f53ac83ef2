//===- ContractionRunTime.cpp - scales that only run time knows -----------===//
//
// Decides what is computed once for a row or a channel, and what for each sum.
// All of it is elementwise on the sums, so that a kernel can compute it while
// they are in registers.
//
//===----------------------------------------------------------------------===//

#include "ContractionRunTime.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/StaticParams.h"
#include "quantx/Support/Constants.h"

using namespace mlir;
using namespace quantx;

std::optional<int64_t>
quantx::getFixedZeroPoint(const IntegerOperand &operand) {
  Value value = operand.zeroPoint;
  while (auto collapse = value.getDefiningOp<tensor::CollapseShapeOp>())
    value = collapse.getSrc();
  auto params = value.getDefiningOp<ChooseParamsOp>();
  if (!params)
    return std::nullopt;
  // Unsigned codes of what begins at 0.
  if (auto low = params.getMin().getDefiningOp<linalg::FillOp>())
    if (!params.getSymmetric() && !params.getStorage().getIsSigned() &&
        matchPattern(low.value(), m_AnyZeroFloat()))
      return 0;
  if (!params.getSymmetric())
    return std::nullopt;
  return getStorageType(params.getStorage()).symmetricZeroPoint();
}

//===----------------------------------------------------------------------===//
// Terms
//===----------------------------------------------------------------------===//

/// A parameter along the dimensions of the result that its operand shares. The
/// dimension whose elements have it in common goes.
FailureOr<RunTimeRescale::Term>
RunTimeRescale::readParameter(Value value, unsigned number,
                              const StaticParams &params) {
  OpBuilder &b = make.getBuilder();
  Term term;
  auto type = dyn_cast<RankedTensorType>(value.getType());
  if (!type) {
    auto single = tensor::FromElementsOp::create(
        b, make.getLoc(), RankedTensorType::get({}, value.getType()), value);
    single->setAttr(runTimeAttrName, b.getUnitAttr());
    term.value = single;
    return term;
  }
  term.value = value;
  if (type.getRank() == 0)
    return term;
  SmallVector<int64_t> kept;
  if (!params.blockSize)
    kept.push_back(*params.axis);
  for (int64_t dim = 0; params.blockSize && dim < type.getRank(); ++dim)
    if (dim != *params.axis)
      kept.push_back(dim);
  AffineMap map = op.getIndexingMapsArray()[number];
  AffineMap result = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  for (int64_t dim : kept) {
    auto found = llvm::find(result.getResults(), map.getResult(dim));
    if (found == result.getResults().end() ||
        !isa<AffineDimExpr>(map.getResult(dim))) {
      reason = "scales that vary along a dimension that is summed over have "
               "no integer form";
      return failure();
    }
    term.dims.push_back(found - result.getResults().begin());
  }
  if (!llvm::is_sorted(term.dims)) {
    reason = "its result has the rows of an operand in another order";
    return failure();
  }
  if (!params.blockSize)
    return term;
  if (type.getDimSize(*params.axis) != 1) {
    reason = "has blockwise parameters";
    return failure();
  }
  SmallVector<ReassociationIndices> groups;
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (dim == *params.axis && !groups.empty())
      groups.back().push_back(dim);
    else if (dim == 1 && *params.axis == 0)
      groups.back().push_back(dim);
    else
      groups.push_back({dim});
  if (type.getRank() == 1)
    groups.clear();
  auto flat = tensor::CollapseShapeOp::create(b, make.getLoc(), value, groups);
  flat->setAttr(runTimeAttrName, b.getUnitAttr());
  term.value = flat;
  return term;
}

LogicalResult RunTimeRescale::addComputed(unsigned number,
                                          const IntegerOperand &operand,
                                          bool corrects) {
  auto scale = readParameter(operand.scale, number, operand.params);
  if (failed(scale))
    return failure();
  scales.push_back(*scale);
  if (!corrects)
    return success();
  auto zero = readParameter(operand.zeroPoint, number, operand.params);
  if (failed(zero))
    return failure();
  zeroPoint = *zero;
  return success();
}

RunTimeRescale::Term RunTimeRescale::makeConstantTerm(ArrayRef<double> values,
                                                      ArrayRef<int64_t> dims) {
  SmallVector<int64_t> sizes;
  for (int64_t dim : dims)
    sizes.push_back(getResultType().getDimSize(dim));
  Tensor data = Tensor::zeros(ElementKind::F32, sizes);
  for (auto [i, value] : llvm::enumerate(values))
    data.setDouble(i, value);
  return {makeConstant(make.getBuilder(), make.getLoc(), data, {}, "scale"),
          SmallVector<int64_t>(dims)};
}

void RunTimeRescale::addConstant(ArrayRef<float> values,
                                 std::optional<int64_t> axis) {
  SmallVector<double> wide(values.begin(), values.end());
  SmallVector<int64_t> dims;
  if (axis && values.size() > 1)
    dims.push_back(*axis);
  else
    wide.resize(1);
  scales.push_back(makeConstantTerm(wide, dims));
}

/// How a term is read in the space of the result dimensions `space`.
AffineMap RunTimeRescale::mapOf(const Term &term, ArrayRef<int64_t> space) {
  OpBuilder &b = make.getBuilder();
  SmallVector<AffineExpr> exprs;
  for (int64_t dim : term.dims)
    exprs.push_back(b.getAffineDimExpr(llvm::find(space, dim) - space.begin()));
  return AffineMap::get(space.size(), 0, exprs, b.getContext());
}

/// The products for each index of the dimensions `dims`.
RunTimeRescale::Term RunTimeRescale::multiply(const Term &a, const Term &other,
                                              ArrayRef<int64_t> dims,
                                              Value like) {
  OpBuilder &b = make.getBuilder();
  Location loc = make.getLoc();
  Type element = getElementTypeOrSelf(a.value.getType());
  SmallVector<OpFoldResult> sizes;
  for (int64_t dim : dims)
    sizes.push_back(tensor::getMixedSize(b, loc, like, dim));
  Value init = tensor::EmptyOp::create(b, loc, sizes, element);
  SmallVector<AffineMap> maps = {mapOf(a, dims), mapOf(other, dims),
                                 b.getMultiDimIdentityMap(dims.size())};
  SmallVector<utils::IteratorType> loops(dims.size(),
                                         utils::IteratorType::parallel);
  auto generic = linalg::GenericOp::create(
      b, loc, init.getType(), ValueRange{a.value, other.value}, init, maps,
      loops, [&](OpBuilder &body, Location, ValueRange args) {
        Value product;
        if (isa<FloatType>(element))
          product = arith::MulFOp::create(body, loc, args[0], args[1]);
        else
          product = arith::MulIOp::create(body, loc, args[0], args[1]);
        linalg::YieldOp::create(body, loc, product);
      });
  generic->setAttr(runTimeAttrName, b.getUnitAttr());
  return {generic.getResult(0), SmallVector<int64_t>(dims)};
}

/// Two scales become one where that takes fewer products than there are sums.
void RunTimeRescale::joinScales(Value like) {
  if (scales.size() != 2)
    return;
  SmallVector<int64_t> dims;
  for (int64_t dim = 0; dim < getResultType().getRank(); ++dim)
    if (llvm::is_contained(scales[0].dims, dim) ||
        llvm::is_contained(scales[1].dims, dim))
      dims.push_back(dim);
  // A kernel takes one value for each channel or for each row.
  if (dims.empty() && weightSums.dims.size() == 1)
    dims = weightSums.dims;
  else if (dims.empty())
    llvm::append_range(dims,
                       llvm::seq<int64_t>(0, getResultType().getRank() - 1));
  if (int64_t(dims.size()) == getResultType().getRank() && dims.size() > 1)
    return;
  scales = {multiply(scales[0], scales[1], dims, like)};
}

//===----------------------------------------------------------------------===//
// The op
//===----------------------------------------------------------------------===//

Value RunTimeRescale::build(Value sums) {
  OpBuilder &b = make.getBuilder();
  Location loc = make.getLoc();
  auto type = cast<RankedTensorType>(sums.getType());
  Type element = type.getElementType();
  auto all = llvm::to_vector(llvm::seq<int64_t>(0, type.getRank()));
  joinScales(sums);

  SmallVector<Term> terms = {{sums, all}};
  auto add = [&](const Term &term) {
    terms.push_back(term);
    return terms.size() - 1;
  };
  SmallVector<size_t> factors;
  for (const Term &scale : scales)
    factors.push_back(add(scale));
  SmallVector<size_t> corrections;
  if (zeroPoint) {
    Term zero = *zeroPoint;
    Term totals{make.tensor(weightSums.total, weightSums.sizes,
                            element.getIntOrFloatBitWidth()),
                weightSums.dims};
    if (element != getElementTypeOrSelf(zero.value.getType())) {
      auto wide = cast<RankedTensorType>(zero.value.getType()).clone(element);
      zero.value = arith::ExtSIOp::create(b, loc, wide, zero.value);
    }
    if (zero.dims.empty())
      corrections = {add(multiply(zero, totals, weightSums.dims, sums))};
    else
      corrections = {add(zero), add(totals)};
  }
  std::optional<size_t> offset;
  if (!bias.isZero()) {
    SmallVector<double> values(bias.reals);
    for (auto [i, code] : llvm::enumerate(bias.codes))
      values.push_back(double(code) *
                       bias.scales[bias.scales.size() == 1 ? 0 : i]);
    offset = add(makeConstantTerm(values, bias.dims));
  }

  Value like = op.getDpsInitOperand(0)->get();
  Value init =
      tensor::EmptyOp::create(b, loc, tensor::getMixedSizes(b, loc, like),
                              getResultType().getElementType());
  if (init.getType() != getResultType())
    init = tensor::CastOp::create(b, loc, getResultType(), init);
  SmallVector<Value> operands;
  SmallVector<AffineMap> maps;
  for (const Term &term : terms) {
    operands.push_back(term.value);
    maps.push_back(mapOf(term, all));
  }
  maps.push_back(b.getMultiDimIdentityMap(type.getRank()));
  SmallVector<utils::IteratorType> loops(type.getRank(),
                                         utils::IteratorType::parallel);
  auto generic = linalg::GenericOp::create(
      b, loc, getResultType(), operands, init, maps, loops,
      [&](OpBuilder &body, Location, ValueRange args) {
        Value sum = args[0];
        if (!corrections.empty()) {
          Value correction = args[corrections[0]];
          if (corrections.size() == 2)
            correction = arith::MulIOp::create(body, loc, correction,
                                               args[corrections[1]]);
          sum = arith::SubIOp::create(body, loc, sum, correction);
        }
        Value real = arith::SIToFPOp::create(body, loc, body.getF32Type(), sum);
        Value scale = args[factors[0]];
        for (size_t factor : ArrayRef(factors).drop_front())
          scale = arith::MulFOp::create(body, loc, scale, args[factor]);
        real = arith::MulFOp::create(body, loc, real, scale);
        if (offset)
          real = arith::AddFOp::create(body, loc, real, args[*offset]);
        Type wanted = getResultType().getElementType();
        if (wanted != real.getType())
          real = arith::TruncFOp::create(body, loc, wanted, real);
        linalg::YieldOp::create(body, loc, real);
      });
  generic->setAttr(runTimeAttrName, b.getUnitAttr());
  make.tag(generic.getResult(0));
  return generic.getResult(0);
}
