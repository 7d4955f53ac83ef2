//===- FunctionText.cpp - random functions in the QDQ form ----------------===//

#include "FunctionText.h"

#include "quantx/Numerics/Packing.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MathExtras.h"
#include <cmath>
#include <cstring>

using namespace quantx;
using namespace quantx::differential;
using llvm::formatv;

std::string differential::typeText(llvm::ArrayRef<int64_t> shape,
                                   llvm::StringRef element) {
  std::string text = "tensor<";
  for (int64_t dim : shape)
    text += std::to_string(dim) + "x";
  return text + element.str() + ">";
}

std::string differential::listText(llvm::ArrayRef<int64_t> values) {
  return llvm::join(
      llvm::map_range(values, [](int64_t v) { return std::to_string(v); }),
      ", ");
}

std::string differential::floatText(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  return formatv("0x{0:X-8}", bits).str();
}

/// dense<"0x..."> of little-endian elements.
static std::string denseText(const Tensor &values, const std::string &type) {
  if (values.numElements() == 0)
    return "dense<> : " + type;
  llvm::ArrayRef<char> bytes = values.rawBytes();
  return "dense<\"0x" +
         llvm::toHex(llvm::StringRef(bytes.data(), bytes.size())) +
         "\"> : " + type;
}

static std::string storageText(const StorageType &storage,
                               bool packed = false) {
  return formatv("#quantx.storage<{0}{1}{2}{3}>", storage.isSigned ? "i" : "u",
                 storage.bits, storage.narrow ? " narrow" : "",
                 packed ? " packed" : "");
}

/// Codes as they lie several in a byte.
static Tensor packCodes(const Tensor &codes, const StorageType &storage) {
  std::vector<int16_t> values;
  for (int64_t i = 0; i < codes.numElements(); ++i)
    values.push_back(int16_t(codes.getInt(i)));
  Shape shape(codes.shape().begin(), codes.shape().end());
  int64_t row = shape.back();
  auto bytes = packRows(values.data(), values.size() / row, row, storage.bits,
                        storage.isSigned);
  shape.back() = llvm::divideCeil(row * storage.bits, 8);
  Tensor packed = Tensor::zeros(ElementKind::I8, shape);
  llvm::copy(*bytes, packed.mutableData<uint8_t>().begin());
  return packed;
}

static Tensor randomCodes(Random &random, const Shape &shape,
                          const QuantizedType &type, unsigned pattern) {
  ElementKind kind = type.width() == 8 ? ElementKind::I8 : ElementKind::I16;
  Tensor codes = Tensor::zeros(kind, shape);
  int64_t low = type.storage.qmin(), high = type.storage.qmax();
  for (int64_t i = 0; i < codes.numElements(); ++i) {
    bool lowest = pattern == 1 || (pattern == 3 && i % 2 == 0);
    codes.setInt(i, pattern == 0 ? random.integer(low, high)
                    : lowest     ? low
                                 : high);
  }
  return codes;
}

QuantizedType FunctionText::randomType(bool allow16) {
  QuantizedType type;
  int64_t kind = random.integer(0, 19);
  type.storage.bits = kind == 0 && allow16 ? 16
                      : kind == 1          ? 4
                      : kind == 2          ? 2
                                           : 8;
  type.storage.isSigned = !random.once(3);
  type.storage.narrow = type.storage.isSigned && random.once(5);
  type.scale = float(std::exp2(random.real(-9, 2)));
  int64_t low = type.storage.qmin(), high = type.storage.qmax();
  type.zeroPoint =
      random.of<int64_t>({low, high, type.storage.symmetricZeroPoint(),
                          random.integer(low, high)});
  return type;
}

QuantizedType FunctionText::resultType(double scale) {
  QuantizedType type = randomType();
  double codes = double(type.storage.qmax() - type.storage.qmin());
  type.scale = float(scale * 256 / codes * std::exp2(random.real(-4, 4)));
  return type;
}

std::string FunctionText::op(const std::string &text) {
  std::string value = prefix + std::to_string(counter++);
  body += "  " + value + " = " + text + "\n";
  return value;
}

std::string FunctionText::scalarFloat(float value) {
  return op("arith.constant " + floatText(value) + " : f32");
}

std::string FunctionText::scalarInteger(int64_t value) {
  return op("arith.constant " + std::to_string(value) + " : i32");
}

std::string FunctionText::empty(const Shape &shape) {
  return op("tensor.empty() : " + typeText(shape, "f32"));
}

std::string FunctionText::filled(const Shape &shape, float value) {
  std::string scalar = scalarFloat(value), init = empty(shape);
  std::string type = typeText(shape, "f32");
  return op(formatv("linalg.fill ins({0} : f32) outs({1} : {2}) -> {2}", scalar,
                    init, type));
}

std::string FunctionText::argument(const Shape &shape,
                                   const QuantizedType &type) {
  std::string codes = "%a" + std::to_string(arguments.size());
  arguments.push_back({shape, type});
  std::string scale = scalarFloat(type.scale);
  std::string zeroPoint = scalarInteger(type.zeroPoint);
  return op(formatv("quantx.dequantize {0} scale({1} : f32) zero_point({2} : "
                    "i32) {{storage = {3}} : {4} -> {5}",
                    codes, scale, zeroPoint, storageText(type.storage),
                    typeText(shape, type.width() == 8 ? "i8" : "i16"),
                    typeText(shape, "f32")));
}

std::string FunctionText::constant(const Shape &shape,
                                   const QuantizedType &type,
                                   llvm::ArrayRef<float> scales, int64_t axis,
                                   bool symmetric) {
  Tensor values = randomCodes(random, shape, type, random.once(8) ? 3 : 0);
  bool packed = type.storage.bits <= 4 && values.numElements() > 0 &&
                !shape.empty() && !random.once(3);
  if (packed)
    values = packCodes(values, type.storage);
  std::string coded =
      typeText(Shape(values.shape().begin(), values.shape().end()),
               type.width() == 8 ? "i8" : "i16");
  std::string codes = op("arith.constant " + denseText(values, coded));
  std::string scale, zeroPoint, paramShape, attributes;
  if (scales.empty()) {
    scale = scalarFloat(type.scale) + " : f32";
    zeroPoint = scalarInteger(type.zeroPoint) + " : i32";
  } else {
    int64_t count = scales.size();
    Tensor zeroPoints = Tensor::zeros(ElementKind::I32, {count});
    for (int64_t i = 0; i < count; ++i)
      zeroPoints.setInt(i, symmetric ? type.zeroPoint
                                     : random.integer(type.storage.qmin(),
                                                      type.storage.qmax()));
    std::string floats = typeText({count}, "f32");
    std::string integers = typeText({count}, "i32");
    scale = op("arith.constant " +
               denseText(Tensor::from<float>(scales, {count}), floats)) +
            " : " + floats;
    zeroPoint = op("arith.constant " + denseText(zeroPoints, integers)) +
                " : " + integers;
    attributes = formatv(", axis = {0} : i64", axis);
  }
  return op(
      formatv("quantx.dequantize {0} scale({1}) zero_point({2}) {{storage "
              "= {3}{4}} : {5} -> {6}",
              codes, scale, zeroPoint, storageText(type.storage, packed),
              attributes, coded, typeText(shape, "f32")));
}

std::string FunctionText::start(const Shape &shape,
                                llvm::ArrayRef<float> scales, int64_t axis) {
  if (random.once(3))
    return filled(shape, 0);
  int64_t count = shape[axis];
  Tensor codes = Tensor::zeros(ElementKind::I32, {count});
  int64_t reach = random.of<int64_t>({10, 5000, 1000000});
  for (int64_t i = 0; i < count; ++i)
    codes.setInt(i, random.integer(-reach, reach));
  Tensor zeros = Tensor::zeros(ElementKind::I32, {count});
  Tensor steps = Tensor::zeros(ElementKind::F32, {count});
  for (int64_t i = 0; i < count; ++i)
    steps.setDouble(i, scales[scales.size() == 1 ? 0 : i]);
  std::string integers = typeText({count}, "i32");
  std::string floats = typeText({count}, "f32");
  std::string bias = op("arith.constant " + denseText(codes, integers));
  std::string scale = op("arith.constant " + denseText(steps, floats));
  std::string zeroPoint = op("arith.constant " + denseText(zeros, integers));
  std::string value =
      op(formatv("quantx.dequantize {0} scale({1} : {2}) zero_point({3} : {4}) "
                 "{{storage = #quantx.storage<i32>, axis = 0 : i64} : {4} -> "
                 "{2}",
                 bias, scale, floats, zeroPoint, integers));
  Shape added;
  for (int64_t dim = 0; dim < int64_t(shape.size()); ++dim)
    if (dim != axis)
      added.push_back(dim);
  std::string init = empty(shape), type = typeText(shape, "f32");
  return op(formatv("linalg.broadcast ins({0} : {1}) outs({2} : {3}) "
                    "dimensions = [{4}]",
                    value, floats, init, type, listText(added)));
}

std::string FunctionText::maybeClamp(const std::string &value,
                                     const Shape &shape) {
  if (!random.once(2))
    return value;
  std::string type = typeText(shape, "f32");
  bool open = random.once(2);
  // Multiples of 1/64 are exact in the text.
  double low = random.of<double>({0.0, double(random.integer(-192, 64)) / 64});
  double high = low + double(random.integer(0, 384)) / 64;
  std::string upper = open ? "" : formatv(", max = {0:f6} : f64", high).str();
  std::string text =
      formatv("quantx.unit \"clamp\" (%u = {0} : {1}) {{min = {2:f6} : f64{3}} "
              "-> {1} {{\n"
              "    %lo = arith.constant dense<{4}> : {1}\n"
              "    %m = arith.maximumf %u, %lo : {1}\n",
              value, type, low, upper, floatText(float(low)))
          .str();
  if (open)
    text += formatv("    quantx.yield %m : {0}\n  }", type).str();
  else
    text += formatv("    %hi = arith.constant dense<{1}> : {0}\n"
                    "    %n = arith.minimumf %m, %hi : {0}\n"
                    "    quantx.yield %n : {0}\n  }",
                    type, floatText(float(high)))
                .str();
  return op(text);
}

void FunctionText::result(const std::string &value, const Shape &shape,
                          const QuantizedType &type) {
  std::string scale = scalarFloat(type.scale);
  std::string zeroPoint = scalarInteger(type.zeroPoint);
  signedResult = type.storage.isSigned;
  resultTypeText = typeText(shape, type.width() == 8 ? "i8" : "i16");
  resultValue =
      op(formatv("quantx.quantize {0} scale({1} : f32) zero_point({2} "
                 ": i32) {{storage = {3}} : {4} -> {5}",
                 value, scale, zeroPoint, storageText(type.storage),
                 typeText(shape, "f32"), resultTypeText));
}

std::string FunctionText::str() const {
  std::string text = "func.func @" + name + "(";
  for (auto [i, argument] : llvm::enumerate(arguments))
    text +=
        (i ? ", %a" : "%a") + std::to_string(i) + ": " +
        typeText(argument.shape, argument.type.width() == 8 ? "i8" : "i16") +
        " {quantx.parameters = {storage = " +
        storageText(argument.type.storage) + "}}";
  return text + ") -> " + resultTypeText + " {\n" + body + "  return " +
         resultValue + " : " + resultTypeText + "\n}\n";
}

llvm::SmallVector<Tensor> FunctionText::inputs(unsigned pattern) const {
  llvm::SmallVector<Tensor> values;
  for (const Argument &argument : arguments)
    values.push_back(
        randomCodes(random, argument.shape, argument.type, pattern));
  return values;
}
