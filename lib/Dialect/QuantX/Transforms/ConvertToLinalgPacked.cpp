//===- ConvertToLinalgPacked.cpp - 4- and 2-bit values in bytes -----------===//
//
// How a packed value is taken out of its byte, and how bytes are put together:
// index arithmetic, shifts and masks in the body of a linalg.generic. Value i
// of a row lies in byte i / n at bit (i mod n) * bits, n values a byte.
//
//===----------------------------------------------------------------------===//

#include "ElementwiseGeneric.h"

#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace quantx;

namespace {

StorageAttr unpacked(StorageAttr storage) {
  return StorageAttr::get(storage.getContext(), storage.getBits(),
                          storage.getIsSigned(), storage.getNarrow(),
                          /*packed=*/false);
}

SmallVector<Value> currentIndices(OpBuilder &b, Location loc, int64_t rank) {
  SmallVector<Value> indices;
  for (int64_t dim = 0; dim < rank; ++dim)
    indices.push_back(linalg::IndexOp::create(b, loc, dim));
  return indices;
}

/// The code at the current index of the unpacked shape, as i8.
Value readPacked(OpBuilder &b, Location loc, Value packed,
                 StorageAttr storage) {
  int64_t rank = cast<RankedTensorType>(packed.getType()).getRank();
  SmallVector<Value> indices = currentIndices(b, loc, rank);
  Value perByte =
      arith::ConstantIndexOp::create(b, loc, storage.getValuesPerByte());
  Value place = arith::RemUIOp::create(b, loc, indices.back(), perByte);
  indices.back() = arith::DivUIOp::create(b, loc, indices.back(), perByte);
  Value byte = tensor::ExtractOp::create(b, loc, packed, indices);

  // Shift the value to the top of the byte, then down again: the second shift
  // brings in the sign, or zeros.
  Type i8 = b.getI8Type();
  unsigned spare = 8 - storage.getBits();
  Value bits = arith::ConstantIndexOp::create(b, loc, storage.getBits());
  Value above = arith::ConstantIndexOp::create(b, loc, spare);
  Value offset = arith::MulIOp::create(b, loc, place, bits);
  Value left = arith::SubIOp::create(b, loc, above, offset);
  left = arith::IndexCastUIOp::create(b, loc, i8, left);
  Value top = arith::ShLIOp::create(b, loc, byte, left);
  Value down = arith::ConstantOp::create(b, loc, b.getI8IntegerAttr(spare));
  if (storage.getIsSigned())
    return arith::ShRSIOp::create(b, loc, top, down);
  return arith::ShRUIOp::create(b, loc, top, down);
}

/// Sizes of the unpacked result of `packed`: the last dimension, where it is
/// dynamic, fills all bytes.
SmallVector<OpFoldResult> unpackedSizes(OpBuilder &b, Location loc,
                                        RankedTensorType type, Value packed,
                                        StorageAttr storage) {
  SmallVector<OpFoldResult> sizes = getResultSizes(b, loc, type, packed);
  if (!type.isDynamicDim(type.getRank() - 1))
    return sizes;
  Value bytes = getValueOrCreateConstantIndexOp(b, loc, sizes.back());
  Value perByte =
      arith::ConstantIndexOp::create(b, loc, storage.getValuesPerByte());
  sizes.back() =
      OpFoldResult(arith::MulIOp::create(b, loc, bytes, perByte).getResult());
  return sizes;
}

struct ConvertPackedDequantize : OpRewritePattern<DequantizeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(DequantizeOp op,
                                PatternRewriter &rewriter) const override {
    auto type = dyn_cast<RankedTensorType>(op.getResult().getType());
    if (!type || !op.getStorage().getPacked())
      return rewriter.notifyMatchFailure(op, "not a packed tensor");
    Location loc = op.getLoc();
    ElementwiseGeneric generic(
        rewriter, loc,
        unpackedSizes(rewriter, loc, type, op.getInput(), op.getStorage()));
    auto s =
        generic.addParameter(op.getScale(), op.getAxis(), op.getBlockSize());
    auto z = generic.addParameter(op.getZeroPoint(), op.getAxis(),
                                  op.getBlockSize());
    Type element = type.getElementType();
    SmallVector<Value> results =
        generic.build(element, [&](OpBuilder &b, auto read) {
          Value q = readPacked(b, loc, op.getInput(), op.getStorage());
          Value x = DequantizeOp::create(
              b, loc, element, q, read(s), read(z), unpacked(op.getStorage()),
              /*axis=*/IntegerAttr(), /*block_size=*/IntegerAttr());
          return SmallVector<Value>{x};
        });
    rewriter.replaceOpWithNewOp<tensor::CastOp>(op, type, results.front());
    return success();
  }
};

/// Codebook weights: the table may be one for all or one per index of an axis.
struct ConvertPackedLookup : OpRewritePattern<LookupOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(LookupOp op,
                                PatternRewriter &rewriter) const override {
    auto type = dyn_cast<RankedTensorType>(op.getResult().getType());
    if (!type || !op.getStorage().getPacked())
      return rewriter.notifyMatchFailure(op, "not a packed tensor");
    // The codes are unpacked by one op, and looked up by another.
    Location loc = op.getLoc();
    SmallVector<OpFoldResult> sizes =
        unpackedSizes(rewriter, loc, type, op.getInput(), op.getStorage());
    ElementwiseGeneric generic(rewriter, loc, sizes);
    Type i8 = rewriter.getI8Type();
    Value codes = generic.build(i8, [&](OpBuilder &b, auto) {
      return SmallVector<Value>{
          readPacked(b, loc, op.getInput(), op.getStorage())};
    })[0];
    auto codeType = cast<RankedTensorType>(type.clone(i8));
    if (codes.getType() != codeType)
      codes = tensor::CastOp::create(rewriter, loc, codeType, codes);
    rewriter.replaceOpWithNewOp<LookupOp>(op, type, codes, op.getTable(),
                                          unpacked(op.getStorage()),
                                          op.getAxisAttr());
    return success();
  }
};

/// Quantizes to unpacked codes, then joins the codes of each byte; places
/// behind the end of a row are zero.
struct ConvertPackedQuantize : OpRewritePattern<QuantizeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(QuantizeOp op,
                                PatternRewriter &rewriter) const override {
    auto type = dyn_cast<RankedTensorType>(op.getResult().getType());
    if (!type || !op.getStorage().getPacked())
      return rewriter.notifyMatchFailure(op, "not a packed tensor");
    Location loc = op.getLoc();
    StorageAttr storage = op.getStorage();
    Type i8 = rewriter.getI8Type();
    auto inputType = cast<RankedTensorType>(op.getInput().getType());
    Value codes = QuantizeOp::create(
        rewriter, loc, inputType.clone(i8), op.getInput(), op.getScale(),
        op.getZeroPoint(), unpacked(storage), op.getRounding(),
        op.getAxisAttr(), op.getBlockSizeAttr(), op.getReciprocal(),
        op.getZeroPointFirst());

    int64_t rank = type.getRank(), perByte = storage.getValuesPerByte();
    SmallVector<OpFoldResult> sizes =
        getResultSizes(rewriter, loc, type, codes);
    Value length = getValueOrCreateConstantIndexOp(
        rewriter, loc, tensor::getMixedSize(rewriter, loc, codes, rank - 1));
    if (type.isDynamicDim(rank - 1)) {
      Value count = arith::ConstantIndexOp::create(rewriter, loc, perByte);
      sizes.back() = OpFoldResult(
          arith::CeilDivUIOp::create(rewriter, loc, length, count).getResult());
    }
    ElementwiseGeneric generic(rewriter, loc, sizes);
    Value packed = generic.build(i8, [&](OpBuilder &b, auto) {
      return SmallVector<Value>{packByte(b, loc, codes, length, storage)};
    })[0];
    rewriter.replaceOpWithNewOp<tensor::CastOp>(op, type, packed);
    return success();
  }

private:
  static Value packByte(OpBuilder &b, Location loc, Value codes, Value length,
                        StorageAttr storage) {
    int64_t rank = cast<RankedTensorType>(codes.getType()).getRank();
    int64_t perByte = storage.getValuesPerByte();
    auto byteConstant = [&](int64_t value) -> Value {
      return arith::ConstantOp::create(b, loc, b.getI8IntegerAttr(value));
    };
    SmallVector<Value> indices = currentIndices(b, loc, rank);
    Value first =
        arith::MulIOp::create(b, loc, indices.back(),
                              arith::ConstantIndexOp::create(b, loc, perByte));
    Value zero = byteConstant(0), byte = zero;
    Value one = arith::ConstantIndexOp::create(b, loc, 1);
    Value last = arith::SubIOp::create(b, loc, length, one);
    for (int64_t place = 0; place < perByte; ++place) {
      Value position = arith::AddIOp::create(
          b, loc, first, arith::ConstantIndexOp::create(b, loc, place));
      // Reading at the last index instead keeps the access inside the row.
      Value inside = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult,
                                           position, length);
      indices.back() = arith::MinUIOp::create(b, loc, position, last);
      Value code = tensor::ExtractOp::create(b, loc, codes, indices);
      code = arith::SelectOp::create(b, loc, inside, code, zero);
      code = arith::AndIOp::create(b, loc, code,
                                   byteConstant((1 << storage.getBits()) - 1));
      code = arith::ShLIOp::create(b, loc, code,
                                   byteConstant(place * storage.getBits()));
      byte = arith::OrIOp::create(b, loc, byte, code);
    }
    return byte;
  }
};

} // namespace

void quantx::populateConvertPackedPatterns(RewritePatternSet &patterns) {
  patterns
      .add<ConvertPackedDequantize, ConvertPackedLookup, ConvertPackedQuantize>(
          patterns.getContext());
}
