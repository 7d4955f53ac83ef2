//===- QuantXAttrs.cpp - syntax and meaning of #quantx.storage ------------===//
//
// `<i8>`, `<u4 packed>`, `<i8 narrow>`: parsing, printing, ranges.
//
//===----------------------------------------------------------------------===//

#include "quantx/Dialect/QuantX/IR/QuantX.h"

#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace quantx;

int64_t StorageAttr::getQMin() const {
  if (!getIsSigned())
    return 0;
  return -(int64_t(1) << (getBits() - 1)) + (getNarrow() ? 1 : 0);
}

int64_t StorageAttr::getQMax() const {
  return (int64_t(1) << (getIsSigned() ? getBits() - 1 : getBits())) - 1;
}

unsigned StorageAttr::getValuesPerByte() const {
  return getPacked() ? 8 / getBits() : 1;
}

unsigned StorageAttr::getStorageWidth() const {
  return getBits() <= 8 ? 8 : getBits() <= 16 ? 16 : 32;
}

LogicalResult StorageAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                                  unsigned bits, bool isSigned, bool narrow,
                                  bool packed) {
  if ((bits < 2 || bits > 16) && bits != 32)
    return emitError() << "storage has 2 to 16 or 32 bits, not " << bits;
  if (narrow && !isSigned)
    return emitError() << "only signed storage can be narrow";
  if (packed && bits != 2 && bits != 4)
    return emitError() << "only 2- and 4-bit storage can be packed";
  return success();
}

Attribute StorageAttr::parse(AsmParser &parser, Type) {
  SMLoc loc = parser.getCurrentLocation();
  StringRef word;
  unsigned bits = 0;
  if (parser.parseLess() || parser.parseKeyword(&word))
    return {};
  bool isSigned = word.consume_front("i");
  if ((!isSigned && !word.consume_front("u")) || word.getAsInteger(10, bits)) {
    parser.emitError(loc, "expected a storage type such as i8, u8 or i4");
    return {};
  }
  bool narrow = succeeded(parser.parseOptionalKeyword("narrow"));
  bool packed = succeeded(parser.parseOptionalKeyword("packed"));
  if (parser.parseGreater())
    return {};
  return StorageAttr::getChecked([&] { return parser.emitError(loc); },
                                 parser.getContext(), bits, isSigned, narrow,
                                 packed);
}

void StorageAttr::print(AsmPrinter &printer) const {
  printer << '<' << (getIsSigned() ? 'i' : 'u') << getBits();
  if (getNarrow())
    printer << " narrow";
  if (getPacked())
    printer << " packed";
  printer << '>';
}
