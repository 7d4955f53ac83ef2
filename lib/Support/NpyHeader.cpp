//===- NpyHeader.cpp - the header of .npy files ---------------------------===//
//
// The header is a Python dictionary literal with three known keys; everything
// else in it is refused.
//
//===----------------------------------------------------------------------===//

#include "quantx/Support/Npy.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Endian.h"

using namespace quantx;
using llvm::ArrayRef;
using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

namespace {

/// A recursive descent over {'descr': '<f4', 'fortran_order': False,
/// 'shape': (1, 2), }. Methods return false where the text is malformed.
class HeaderParser {
public:
  HeaderParser(StringRef text, StringRef name) : rest(text), name(name) {}

  Expected<NpyHeader> parse() {
    if (!eat("{"))
      return malformed();
    while (!eat("}")) {
      std::string key;
      if (!parseString(key) || !eat(":"))
        return malformed();
      if (Error error = parseEntry(key))
        return error;
      if (!eat(",") && !rest.ltrim().starts_with("}"))
        return malformed();
    }
    if (!seenDescr || !seenOrder || !seenShape || !rest.trim().empty())
      return malformed();
    return header;
  }

private:
  Error malformed() const {
    return makeError("'" + name + "': malformed .npy header");
  }

  bool eat(StringRef token) {
    rest = rest.ltrim();
    return rest.consume_front(token);
  }

  bool parseString(std::string &value) {
    rest = rest.ltrim();
    if (rest.empty() || (rest[0] != '\'' && rest[0] != '"'))
      return false;
    size_t end = rest.find(rest[0], 1);
    if (end == StringRef::npos)
      return false;
    value = rest.slice(1, end).str();
    rest = rest.drop_front(end + 1);
    return true;
  }

  Error parseEntry(StringRef key) {
    if (key == "descr") {
      seenDescr = true;
      if (rest.ltrim().starts_with("["))
        return makeError("'" + name + "': structured arrays are not supported");
      std::string descr;
      return parseString(descr) ? setKind(descr) : malformed();
    }
    if (key == "fortran_order") {
      seenOrder = true;
      header.fortranOrder = eat("True");
      return header.fortranOrder || eat("False") ? Error::success()
                                                 : malformed();
    }
    if (key == "shape") {
      seenShape = true;
      return parseShape() ? Error::success() : malformed();
    }
    return malformed();
  }

  bool parseShape() {
    header.shape.clear();
    if (!eat("("))
      return false;
    while (!eat(")")) {
      rest = rest.ltrim();
      uint64_t dim;
      if (rest.consumeInteger(10, dim) || dim > uint64_t(INT64_MAX))
        return false;
      rest.consume_front("L"); // Python 2 wrote long integers so
      header.shape.push_back(dim);
      if (!eat(",") && !rest.ltrim().starts_with(")"))
        return false;
    }
    return true;
  }

  Error setKind(StringRef descr) {
    struct Type {
      const char *code;
      ElementKind kind;
    };
    static constexpr Type types[] = {
        {"b1", ElementKind::I1},   {"i1", ElementKind::I8},
        {"u1", ElementKind::U8},   {"i2", ElementKind::I16},
        {"u2", ElementKind::U16},  {"i4", ElementKind::I32},
        {"u4", ElementKind::U32},  {"i8", ElementKind::I64},
        {"u8", ElementKind::U64},  {"f2", ElementKind::F16},
        {"f4", ElementKind::F32},  {"f8", ElementKind::F64},
        {"V2", ElementKind::BF16}, {"?", ElementKind::I1},
    };
    StringRef code = descr;
    bool bigEndian = code.consume_front(">");
    if (!bigEndian && !code.consume_front("<") && !code.consume_front("|"))
      code.consume_front("=");
    for (const Type &type : types) {
      if (code != type.code)
        continue;
      if (bigEndian && getElementSize(type.kind) > 1)
        return makeError("'" + name + "': big-endian data ('" + descr +
                         "') is not supported");
      header.kind = type.kind;
      return Error::success();
    }
    if (code.starts_with("O"))
      return makeError("'" + name +
                       "': arrays of Python objects are not supported");
    return makeError("'" + name + "': element type '" + descr +
                     "' is not supported");
  }

  StringRef rest;
  StringRef name;
  NpyHeader header;
  bool seenDescr = false, seenOrder = false, seenShape = false;
};

} // namespace

Expected<NpyHeader> quantx::parseNpyHeader(ArrayRef<char> bytes,
                                           StringRef name) {
  StringRef text(bytes.data(), bytes.size());
  if (text.empty())
    return makeError("'" + name + "': the file is empty");
  if (!text.consume_front("\x93NUMPY"))
    return makeError("'" + name + "': not an .npy file");
  auto truncated = [&] {
    return makeError("'" + name + "': the .npy header is truncated");
  };
  if (text.size() < 2)
    return truncated();
  unsigned version = uint8_t(text[0]);
  if (version < 1 || version > 3)
    return makeError("'" + name + "': .npy format version " +
                     llvm::Twine(version) + " is not supported");
  size_t lengthSize = version == 1 ? 2 : 4;
  text = text.drop_front(2);
  if (text.size() < lengthSize)
    return truncated();
  size_t length = version == 1 ? llvm::support::endian::read16le(text.data())
                               : llvm::support::endian::read32le(text.data());
  text = text.drop_front(lengthSize);
  if (length > maxNpyHeaderSize - 12)
    return makeError("'" + name + "': the .npy header is too long");
  if (text.size() < length)
    return truncated();
  Expected<NpyHeader> header =
      HeaderParser(text.take_front(length), name).parse();
  if (header)
    header->dataOffset = 8 + lengthSize + length;
  return header;
}
