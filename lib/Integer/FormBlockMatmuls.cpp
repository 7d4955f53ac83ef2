//===- FormBlockMatmuls.cpp - products that keep their weights' codes -----===//
//
// Decides which matrix products with dequantized constant weights multiply
// codes instead, and brings parameters of any granularity to one per block and
// column.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Integer/Passes.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/StaticParams.h"
#include "quantx/Numerics/Packing.h"
#include "quantx/Support/Constants.h"

namespace quantx {
#define GEN_PASS_DEF_FORMBLOCKMATMULSPASS
#include "quantx/Integer/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// result[m, n] = bias[n] + sum over k of input[m, k] * weights of (k, n).
struct FloatProduct {
  Value input;
  DequantizeOp weights;
  /// Weights lie as [N, K].
  bool transposed;
  /// Null for none.
  Value bias;
  int64_t depth, columns;
};

/// The vector that fills every row of `init`; a null value for zeros, nothing
/// for anything else.
std::optional<Value> readBias(Value init) {
  if (auto broadcast = init.getDefiningOp<linalg::BroadcastOp>()) {
    if (broadcast.getDimensions() != ArrayRef<int64_t>{0} ||
        cast<ShapedType>(broadcast.getInput().getType()).getRank() != 1)
      return std::nullopt;
    return broadcast.getInput();
  }
  std::optional<double> splat;
  if (auto fill = init.getDefiningOp<linalg::FillOp>())
    splat = readScalarFloat(fill.getInputs()[0]);
  else
    splat = readScalarFloat(init);
  if (splat && *splat == 0)
    return Value();
  return std::nullopt;
}

std::optional<FloatProduct> matchProduct(linalg::LinalgOp op) {
  if (!linalg::isaContractionOpInterface(op) || op->getNumResults() != 1 ||
      op.getNumLoops() != 3)
    return std::nullopt;
  FailureOr<linalg::ContractionDimensions> dims =
      linalg::inferContractionDims(op);
  if (failed(dims) || !dims->batch.empty() || dims->m.size() != 1 ||
      dims->n.size() != 1 || dims->k.size() != 1)
    return std::nullopt;
  MLIRContext *context = op->getContext();
  auto mapOf = [&](unsigned first, unsigned second) {
    return AffineMap::get(
        3, 0,
        {getAffineDimExpr(first, context), getAffineDimExpr(second, context)},
        context);
  };
  unsigned m = dims->m[0], n = dims->n[0], k = dims->k[0];
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  if (maps[0] != mapOf(m, k) || maps[2] != mapOf(m, n) ||
      (maps[1] != mapOf(k, n) && maps[1] != mapOf(n, k)))
    return std::nullopt;
  for (Type type : op->getOperandTypes())
    if (!getElementTypeOrSelf(type).isF32())
      return std::nullopt;
  auto weights = op->getOperand(1).getDefiningOp<DequantizeOp>();
  auto type = dyn_cast<RankedTensorType>(op->getOperand(1).getType());
  if (!weights || !type || !type.hasStaticShape() ||
      type.getNumElements() == 0 || weights.getStorage().getBits() > 8)
    return std::nullopt;
  std::optional<Value> bias = readBias(op.getDpsInitOperand(0)->get());
  if (!bias)
    return std::nullopt;
  bool transposed = maps[1] == mapOf(n, k);
  return FloatProduct{op->getOperand(0),
                      weights,
                      transposed,
                      *bias,
                      type.getDimSize(transposed),
                      type.getDimSize(!transposed)};
}

/// Weights and parameters as [K, N] and [blocks, N].
struct BlockWeights {
  Tensor codes, scales;
  std::optional<Tensor> zeroPoints;
  int64_t blockSize;
};

class WeightReader {
public:
  explicit WeightReader(FloatProduct &product)
      : product(product), storage(product.weights.getStorage()) {}

  /// Nothing for parameters that have no such form.
  std::optional<BlockWeights> read();

private:
  std::optional<int64_t> findBlockSize() const;
  /// The parameter of block b and column n in the order of the dequantize.
  int64_t getParam(int64_t b, int64_t n) const;
  std::optional<Tensor> readCodes() const;

  FloatProduct &product;
  StorageAttr storage;
  std::optional<StaticParams> params;
  int64_t blockSize = 0;
};

std::optional<int64_t> WeightReader::findBlockSize() const {
  int64_t depthDim = product.transposed ? 1 : 0;
  if (params->isPerTensor())
    return product.depth;
  if (!params->blockSize)
    return *params->axis == depthDim ? std::nullopt
                                     : std::optional(product.depth);
  if (*params->axis != depthDim || product.depth % *params->blockSize != 0)
    return std::nullopt;
  return *params->blockSize;
}

int64_t WeightReader::getParam(int64_t b, int64_t n) const {
  if (params->isPerTensor())
    return 0;
  if (!params->blockSize)
    return n;
  return product.transposed ? n * (product.depth / blockSize) + b
                            : b * product.columns + n;
}

std::optional<Tensor> WeightReader::readCodes() const {
  std::optional<Tensor> stored = readConstant(product.weights.getInput());
  if (!stored || !product.transposed)
    return stored;
  int64_t depth = product.depth, columns = product.columns;
  std::vector<int16_t> from;
  if (storage.getPacked()) {
    from = unpackRows(stored->data<uint8_t>().data(), columns, depth,
                      storage.getBits(), storage.getIsSigned());
  } else {
    for (int8_t code : stored->data<int8_t>())
      from.push_back(code);
  }
  std::vector<int16_t> to(from.size());
  for (int64_t n = 0; n < columns; ++n)
    for (int64_t k = 0; k < depth; ++k)
      to[k * columns + n] = from[n * depth + k];
  if (!storage.getPacked()) {
    Tensor codes = Tensor::zeros(ElementKind::I8, {depth, columns});
    llvm::copy(to, codes.mutableData<int8_t>().begin());
    return codes;
  }
  auto bytes = packRows(to.data(), depth, columns, storage.getBits(),
                        storage.getIsSigned());
  if (!bytes)
    return std::nullopt;
  Tensor codes = Tensor::zeros(
      ElementKind::I8,
      {depth, int64_t(llvm::divideCeil(columns, storage.getValuesPerByte()))});
  llvm::copy(*bytes, codes.mutableData<uint8_t>().begin());
  return codes;
}

std::optional<BlockWeights> WeightReader::read() {
  params = getStaticParams(product.weights);
  if (!params)
    return std::nullopt;
  std::optional<int64_t> size = findBlockSize();
  std::optional<Tensor> codes = readCodes();
  std::optional<Tensor> stored = readConstant(product.weights.getScale());
  if (!size || !codes || !stored)
    return std::nullopt;
  blockSize = *size;
  int64_t blocks = product.depth / blockSize;
  BlockWeights weights{*std::move(codes),
                       Tensor::zeros(stored->kind(), {blocks, product.columns}),
                       std::nullopt, blockSize};
  Tensor zeroPoints =
      Tensor::zeros(ElementKind::I32, {blocks, product.columns});
  int64_t middle =
      storage.getIsSigned() ? 0 : int64_t(1) << (storage.getBits() - 1);
  bool plain = true;
  for (int64_t b = 0; b < blocks; ++b)
    for (int64_t n = 0; n < product.columns; ++n) {
      int64_t at = b * product.columns + n, from = getParam(b, n);
      weights.scales.setDouble(at, params->scales[from]);
      zeroPoints.setInt(at, params->zeroPoints[from]);
      plain &= params->zeroPoints[from] == middle;
    }
  if (plain)
    return weights;
  // Bytes hold those of all but unsigned codes of eight bits.
  if (llvm::all_of(params->zeroPoints, [](int64_t zeroPoint) {
        return zeroPoint >= -128 && zeroPoint < 128;
      })) {
    Tensor bytes = Tensor::zeros(ElementKind::I8, zeroPoints.shape());
    for (int64_t i = 0, e = zeroPoints.numElements(); i < e; ++i)
      bytes.setInt(i, zeroPoints.getInt(i));
    zeroPoints = std::move(bytes);
  }
  weights.zeroPoints = std::move(zeroPoints);
  return weights;
}

struct FormBlockMatmulsPass
    : quantx::impl::FormBlockMatmulsPassBase<FormBlockMatmulsPass> {
  using FormBlockMatmulsPassBase::FormBlockMatmulsPassBase;

  void runOnOperation() override;
  bool takesCodes(linalg::LinalgOp op, const FloatProduct &product);
  void form(linalg::LinalgOp op, FloatProduct product,
            const BlockWeights &weights);
  Value makeEmpty(OpBuilder &builder, Value rows, int64_t columns, Type type);
};

/// A tensor with as many rows as `rows` has.
Value FormBlockMatmulsPass::makeEmpty(OpBuilder &builder, Value rows,
                                      int64_t columns, Type type) {
  SmallVector<OpFoldResult> sizes = {
      tensor::getMixedSize(builder, rows.getLoc(), rows, 0),
      builder.getIndexAttr(columns)};
  return tensor::EmptyOp::create(builder, rows.getLoc(), sizes, type);
}

/// Erases what only the float product needed.
void eraseUnused(RewriterBase &rewriter, ArrayRef<Value> values) {
  SmallVector<Value> candidates(values);
  while (!candidates.empty()) {
    Operation *op = candidates.pop_back_val().getDefiningOp();
    if (!op || !isOpTriviallyDead(op))
      continue;
    for (Value operand : op->getOperands())
      if (!llvm::is_contained(candidates, operand))
        candidates.push_back(operand);
    llvm::erase_if(candidates,
                   [&](Value value) { return value.getDefiningOp() == op; });
    rewriter.eraseOp(op);
  }
}

/// Values of a row that share a scale. Short blocks of weights are taken
/// together: 8 bits are enough for more values than 4, and each scale costs.
int64_t chooseInputBlock(int64_t depth, int64_t weightBlock) {
  constexpr int64_t kLargest = 128;
  int64_t size = std::max(weightBlock, kLargest / weightBlock * weightBlock);
  while (depth % size != 0)
    size -= weightBlock;
  return size;
}

bool FormBlockMatmulsPass::takesCodes(linalg::LinalgOp op,
                                      const FloatProduct &product) {
  StringRef choice = activations;
  if (auto own = op->getAttrOfType<StringAttr>(weightOnlyActivationsAttrName))
    choice = own.getValue();
  if (choice == "auto")
    return cast<ShapedType>(product.input.getType()).getDimSize(0) == 1;
  return choice == "int8";
}

void FormBlockMatmulsPass::form(linalg::LinalgOp op, FloatProduct product,
                                const BlockWeights &weights) {
  IRRewriter builder(op);
  Location loc = op.getLoc();
  Value codes = product.weights.getInput();
  if (product.transposed)
    codes = makeConstant(builder, loc, weights.codes, {}, "codes");
  Value scales = makeConstant(builder, loc, weights.scales, {}, "scales");
  Value zeroPoints;
  if (weights.zeroPoints)
    zeroPoints =
        makeConstant(builder, loc, *weights.zeroPoints, {}, "zero_points");
  Value input = product.input, inputScale, inputSum;
  IntegerAttr inputBlock, sumBlock;
  if (takesCodes(op, product)) {
    int64_t size = chooseInputBlock(product.depth, weights.blockSize);
    if (size != weights.blockSize) {
      inputBlock = builder.getI64IntegerAttr(size);
      sumBlock = builder.getI64IntegerAttr(weights.blockSize);
    }
    SmallVector<Value> inits = {
        makeEmpty(builder, input, product.depth, builder.getI8Type()),
        makeEmpty(builder, input, product.depth / size, builder.getF32Type()),
        makeEmpty(builder, input, product.depth / weights.blockSize,
                  builder.getI32Type())};
    SmallVector<Type> types;
    for (Value init : inits)
      types.push_back(init.getType());
    auto quantized = BlockQuantizeOp::create(
        builder, loc, types, input, inits[0], inits[1], inits[2],
        builder.getI64IntegerAttr(size), sumBlock);
    input = quantized.getResult(0);
    inputScale = quantized.getResult(1);
    inputSum = quantized.getResult(2);
  }
  Type type = op->getResult(0).getType();
  Value init =
      makeEmpty(builder, product.input, product.columns, builder.getF32Type());
  if (init.getType() != type)
    init = tensor::CastOp::create(builder, loc, type, init);
  auto formedOp = BlockMatmulOp::create(
      builder, loc, type, input, inputScale, inputSum, codes, scales,
      zeroPoints, product.bias, init, product.weights.getStorage(),
      builder.getI64IntegerAttr(weights.blockSize), inputBlock, StringAttr(),
      DenseI64ArrayAttr());
  for (NamedAttribute attribute : op->getDiscardableAttrs())
    if (attribute.getName() != weightOnlyActivationsAttrName)
      formedOp->setDiscardableAttr(attribute.getName(), attribute.getValue());
  SmallVector<Value> operands(op->getOperands());
  builder.replaceOp(op, formedOp.getResult());
  eraseUnused(builder, operands);
  ++formed;
}

void FormBlockMatmulsPass::runOnOperation() {
  auto check = [&](Operation *op, StringRef choice) {
    if (choice == "float" || choice == "int8" || choice == "auto")
      return success();
    return LogicalResult(op->emitError()
                         << "activations are float, int8 or auto, not '"
                         << choice << "'");
  };
  if (failed(check(getOperation(), activations)))
    return signalPassFailure();
  SmallVector<linalg::LinalgOp> ops;
  getOperation()->walk([&](linalg::LinalgOp op) { ops.push_back(op); });
  for (linalg::LinalgOp op : ops) {
    if (auto own = op->getAttrOfType<StringAttr>(weightOnlyActivationsAttrName);
        own && failed(check(op, own.getValue())))
      return signalPassFailure();
    std::optional<FloatProduct> product = matchProduct(op);
    if (!product)
      continue;
    // A quantized activation is the integer rewriting's.
    if (product->input.getDefiningOp<DequantizeOp>())
      continue;
    if (std::optional<BlockWeights> weights = WeightReader(*product).read())
      form(op, *product, *weights);
  }
}

} // namespace
