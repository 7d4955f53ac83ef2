//===- ContractionSum.cpp - the op that sums products of codes ------------===//

#include "ContractionSum.h"

#include "quantx/Interfaces/NibbleWeights.h"
#include "quantx/Interfaces/OpenTerms.h"

using namespace mlir;
using namespace quantx;

/// The named ops multiply sign-extended codes and know no zero point.
bool ContractionSum::canStayNamed() {
  if (isa<linalg::GenericOp>(op.getOperation()))
    return false;
  return llvm::all_of(sides, [&](const ContractionSide &side) {
    return side.params.storage.getIsSigned() && !subtractsInBody(side);
  });
}

/// Zero points of activations are folded against constant weights, or
/// corrected behind the sums; all others are subtracted where the products
/// are made.
bool ContractionSum::subtractsInBody(const ContractionSide &side) {
  return side.hasZeroPoint() && (side.values || !weight);
}

/// Weights of 4 bits that are stored two a byte, or of 2 bits, and that
/// kernels can pack again: sums of 32 bits, channels that are not kept apart
/// (those have few weights), and in groups no zero points.
bool ContractionSum::hasPackedWeights() {
  if (!weight || weight->operand != 1 || width != 32 ||
      op->getName().stripDialect().starts_with("depthwise_"))
    return false;
  bool hasGroups =
      llvm::any_of(llvm::seq(0u, op.getNumLoops()), [&](unsigned loop) {
        return weight->map.isFunctionOfDim(loop) &&
               activation->map.isFunctionOfDim(loop) &&
               op.getIteratorTypesArray()[loop] ==
                   utils::IteratorType::parallel;
      });
  auto stored = op->getOperand(1).getDefiningOp<DequantizeOp>();
  return stored && stored.getStorage().getPacked() &&
         !(hasGroups && weight->hasZeroPoint());
}

Value ContractionSum::buildInit() {
  Value like = op.getDpsInitOperand(0)->get();
  auto type = cast<RankedTensorType>(like.getType());
  bool uniform = llvm::all_equal(start);
  if (start.empty() || uniform)
    return make.filled(like, start.empty() ? 0 : start.front(), width);
  SmallVector<int64_t> sizes, added;
  for (int64_t dim : startDims)
    sizes.push_back(type.getDimSize(dim));
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (!llvm::is_contained(startDims, dim))
      added.push_back(dim);
  Value constant = make.tensor(start, sizes, width);
  if (added.empty())
    return constant;
  return linalg::BroadcastOp::create(make.getBuilder(), make.getLoc(), constant,
                                     make.empty(like, width), added)
      ->getResult(0);
}

std::optional<SmallVector<std::pair<unsigned, int64_t>>>
ContractionSum::findOpenSums() {
  SmallVector<std::pair<unsigned, int64_t>> found;
  for (auto [loop, kind, size] :
       llvm::enumerate(op.getIteratorTypesArray(), op.getStaticLoopRanges())) {
    if (kind != utils::IteratorType::reduction || !ShapedType::isDynamic(size))
      continue;
    AffineExpr expr = getAffineDimExpr(loop, op->getContext());
    std::optional<unsigned> dim = sides[0].map.getResultPosition(expr);
    unsigned side = dim ? 0 : 1;
    if (!dim)
      dim = sides[1].map.getResultPosition(expr);
    if (!dim)
      return std::nullopt;
    found.push_back({side, *dim});
  }
  return found;
}

/// The bounds of the sum are those of so many terms: others are refused when
/// the model runs.
void ContractionSum::checkTerms(Value sum) {
  Operation *made = sum.getDefiningOp();
  OpBuilder builder(made);
  Location loc = make.getLoc();
  Value terms;
  auto sizes = findOpenSums();
  for (auto [side, dim] : *sizes) {
    Value size = tensor::DimOp::create(builder, loc, sides[side].codes, dim);
    terms =
        terms ? Value(arith::MulIOp::create(builder, loc, terms, size)) : size;
  }
  Value most = arith::ConstantIndexOp::create(builder, loc, *openTerms);
  Value fits = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ule,
                                     terms, most);
  CheckOp::create(builder, loc, fits,
                  "a product sums more than " + std::to_string(*openTerms) +
                      " terms, which its integers may not hold");
  made->setAttr(openTermsAttrName, builder.getI64IntegerAttr(*openTerms));
}

Value ContractionSum::buildGeneric(Value init) {
  OpBuilder &builder = make.getBuilder();
  SmallVector<Value> operands = inputs();
  SmallVector<AffineMap> maps = {sides[0].map, sides[1].map};
  // Zero points that differ along the channels become a third operand.
  std::optional<unsigned> zeroPoints;
  if (weight && weight->loop && weight->hasZeroPoint() &&
      !llvm::all_equal(weight->params.zeroPoints)) {
    zeroPoints = operands.size();
    int64_t count = weight->params.zeroPoints.size();
    operands.push_back(make.tensor(weight->params.zeroPoints, count, width));
    AffineExpr loop = builder.getAffineDimExpr(*weight->loop);
    maps.push_back(AffineMap::get(op.getNumLoops(), 0, loop));
  }
  maps.push_back(op.getMatchingIndexingMap(op.getDpsInitOperand(0)));
  auto generic = linalg::GenericOp::create(
      builder, make.getLoc(), init.getType(), operands, init, maps,
      op.getIteratorTypesArray(),
      [&](OpBuilder &body, Location loc, ValueRange args) {
        SmallVector<Value, 2> factors;
        for (ContractionSide &side : sides) {
          Value code =
              make.extend(body, args[side.operand], side.params.storage, width);
          if (zeroPoints && &side == weight)
            code = arith::SubIOp::create(body, loc, code, args[*zeroPoints]);
          else if (subtractsInBody(side))
            code = make.subtract(body, code, side.params.zeroPoints.front());
          factors.push_back(code);
        }
        Value product =
            arith::MulIOp::create(body, loc, factors[0], factors[1]);
        Value sum = arith::AddIOp::create(body, loc, args.back(), product);
        linalg::YieldOp::create(body, loc, sum);
      });
  make.tag(generic.getResult(0));
  return generic.getResult(0);
}

Value ContractionSum::build() {
  Value init = buildInit();
  Value sum =
      canStayNamed() ? make.cloneNamed(op, inputs(), init) : buildGeneric(init);
  if (hasPackedWeights())
    setNibbleWeights(sum.getDefiningOp());
  if (openTerms)
    checkTerms(sum);
  return sum;
}
