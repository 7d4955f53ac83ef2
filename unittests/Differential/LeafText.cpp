//===- LeafText.cpp - random kernels for one leaf -------------------------===//

#include "LeafText.h"

#include "Geometry.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include <cmath>

using namespace quantx;
using namespace quantx::differential;
using llvm::formatv;

namespace {

/// Smallest and largest value of an integer kind.
std::pair<int64_t, int64_t> rangeOf(ElementKind kind, bool isUnsigned) {
  int64_t bits = int64_t(getElementSize(kind)) * 8;
  return isUnsigned ? std::pair<int64_t, int64_t>(0, (int64_t(1) << bits) - 1)
                    : std::pair(llvm::minIntN(bits), llvm::maxIntN(bits));
}

int64_t randomCode(Random &random, int64_t low, int64_t high, bool atEnds) {
  return atEnds ? random.of<int64_t>({low, low + 1, 0, 1, high - 1, high})
                : random.integer(low, high);
}

/// Mostly around one, sometimes tiny: subnormal products and sums occur.
float randomReal(Random &random) {
  int64_t exponent =
      random.once(20) ? random.integer(-126, -60) : random.integer(-6, 6);
  return float(random.real(-1, 1)) * float(std::ldexp(1.0, int(exponent)));
}

std::string constantText(const Tensor &values) {
  llvm::ArrayRef<char> bytes = values.rawBytes();
  llvm::StringRef element = getElementName(values.kind());
  return formatv("arith.constant dense<\"0x{0}\"> : {1}",
                 llvm::toHex(llvm::StringRef(bytes.data(), bytes.size())),
                 typeText(values.shape(), element));
}

/// The parts of an integer function.
class IntegerText {
public:
  IntegerText(const DotLeafFacts &leaf, LeafFunction &function, Random &random)
      : random(random), function(function), accumulator(leaf.accumulator),
        nibbles(leaf.storedBits == 4), geometry(makeGeometry(random)) {
    function.input = leaf.inputs[random.integer(0, leaf.inputs.size() - 1)];
    function.isUnsigned = random.once(2);
    function.inputShape = geometry.input;
    function.depth = geometry.depth;
    bool wide = getElementSize(leaf.weight) > 1 && leaf.storedBits == 0 &&
                random.once(2);
    weight = wide ? ElementKind::I16 : ElementKind::I8;
    unsignedWeight = random.once(2);
    zeroPoints = random.integer(0, 2);
    bool fits = zeroPoints == 0 && !unsignedWeight;
    function.isForced =
        !geometry.isDepthwise && (geometry.channelDims == 1 || fits);
    function.isKernel =
        geometry.channelDims == 1 || fits || weight == ElementKind::I8;
  }

  std::string write() {
    std::string element = getElementName(accumulator).str();
    writeConstants(element);
    std::string type = typeText(geometry.output, element);
    text += formatv("  %e = tensor.empty() : {0}\n", type);
    text += start(element, type);
    text += contraction(element, type);
    std::string result = requantization(element, type);
    return formatv("func.func @{0}(%x: {1}) -> {2} {{\n{3}  return %y : {2}\n}"
                   "\n",
                   function.name,
                   typeText(geometry.input, getElementName(function.input)),
                   result, text);
  }

private:
  int64_t channels() const { return geometry.output.back(); }

  void writeConstants(const std::string &element) {
    auto [low, high] = rangeOf(weight, unsignedWeight);
    if (nibbles) {
      low = unsignedWeight ? 0 : -8;
      high = low + 15;
    }
    Tensor codes = Tensor::zeros(weight, geometry.weight);
    bool atEnds = random.once(3);
    for (int64_t i = 0; i < codes.numElements(); ++i)
      codes.setInt(i, randomCode(random, low, high, atEnds));
    text += "  %w = " + constantText(codes) + "\n";
    if (zeroPoints == 1)
      text += formatv("  %zw = arith.constant {0} : {1}\n",
                      randomCode(random, low, high, random.once(2)), element);
    if (zeroPoints != 2)
      return;
    Tensor zeros = Tensor::zeros(accumulator, geometry.channelShape());
    for (int64_t i = 0; i < zeros.numElements(); ++i)
      zeros.setInt(i, randomCode(random, low, high, random.once(2)));
    text += "  %zc = " + constantText(zeros) + "\n";
  }

  std::string start(const std::string &element, const std::string &type) {
    if (random.once(3))
      return formatv("  %s = arith.constant {0} : {1}\n  %i = linalg.fill "
                     "ins(%s : {1}) outs(%e : {2}) -> {2}\n",
                     random.integer(-1000, 1000), element, type);
    Tensor bias = Tensor::zeros(accumulator, geometry.channelShape());
    for (int64_t i = 0; i < bias.numElements(); ++i)
      bias.setInt(i, random.integer(-(1 << 20), 1 << 20));
    Shape spread;
    for (int64_t i = 0;
         i + geometry.channelDims < int64_t(geometry.output.size()); ++i)
      spread.push_back(i);
    return formatv("  %b = {0}\n  %i = linalg.broadcast ins(%b : {1}) outs(%e "
                   ": {2}) dimensions = [{3}]\n",
                   constantText(bias),
                   typeText(geometry.channelShape(), element), type,
                   listText(spread));
  }

  std::string contraction(const std::string &element, const std::string &type) {
    std::string code;
    llvm::raw_string_ostream os(code);
    std::string image = getElementName(function.input).str();
    std::string factor = getElementName(weight).str();
    bool perChannel = zeroPoints == 2;
    os << "  %acc = linalg.generic {"
       << (nibbles ? "quantx.nibble_weights, " : "") << "indexing_maps = ["
       << geometry.inputMap << ", " << geometry.weightMap << ", "
       << (perChannel ? geometry.channelMap + ", " : "") << geometry.outputMap
       << "], iterator_types = [" << geometry.iterators << "]} ins(%x, %w"
       << (perChannel ? ", %zc" : "") << " : "
       << typeText(geometry.input, image) << ", "
       << typeText(geometry.weight, factor)
       << (perChannel ? ", " + typeText(geometry.channelShape(), element) : "")
       << ") outs(%i : " << type << ") {\n  ^bb0(%a: " << image
       << ", %k: " << factor << (perChannel ? ", %z: " + element : "")
       << ", %o: " << element << "):\n    %0 = arith.ext"
       << (function.isUnsigned ? "ui" : "si") << " %a : " << image << " to "
       << element << "\n    %1 = arith.ext" << (unsignedWeight ? "ui" : "si")
       << " %k : " << factor << " to " << element << "\n";
    if (zeroPoints != 0)
      os << "    %2 = arith.subi %1, " << (perChannel ? "%z" : "%zw") << " : "
         << element << "\n";
    os << "    %3 = arith.muli %0, " << (zeroPoints != 0 ? "%2" : "%1") << " : "
       << element << "\n    %4 = arith.addi %o, %3 : " << element
       << "\n    linalg.yield %4 : " << element << "\n  } -> " << type << "\n";
    return code;
  }

  /// Returns the result's type.
  std::string requantization(const std::string &element,
                             const std::string &type) {
    int64_t kind = random.integer(0, 3);
    if (kind == 0) {
      text += formatv("  %zero = arith.constant 0 : {0}\n  %y = linalg.generic "
                      "{{indexing_maps = [{1}, {1}], iterator_types = [{2}]} "
                      "ins(%acc : {3}) outs(%e : {3}) {{\n  ^bb0(%a: {0}, %o: "
                      "{0}):\n    %m = arith.maxsi %a, %zero : {0}\n    "
                      "linalg.yield %m : {0}\n  } -> {3}\n",
                      element, mapText(), parallels(), type);
      return type;
    }
    // So that results neither vanish nor all saturate.
    double reach = std::ldexp(1.0, int(getElementSize(function.input) +
                                       getElementSize(weight)) *
                                           8 -
                                       4) *
                   std::sqrt(double(function.depth));
    bool isSigned = random.once(2), perChannel = random.once(2);
    std::string storage = formatv(
        "storage = #quantx.storage<{0}8>{1}", isSigned ? "i" : "u",
        perChannel
            ? formatv(", axis = {0} : i64", geometry.output.size() - 1).str()
            : "");
    int64_t count = perChannel ? channels() : 1;
    Shape shape;
    if (perChannel)
      shape.push_back(count);
    bool isFloat = kind == 1;
    Tensor multipliers =
        Tensor::zeros(isFloat ? ElementKind::F32 : ElementKind::I32, shape);
    Tensor shifts = Tensor::zeros(ElementKind::I32, shape);
    for (int64_t i = 0; i < count; ++i) {
      double factor = 128 / reach * std::exp2(random.real(-2, 4));
      int exponent;
      double fraction = std::frexp(factor, &exponent);
      if (isFloat)
        multipliers.setDouble(i, factor);
      else
        multipliers.setInt(
            i, std::min<int64_t>(std::llround(std::ldexp(fraction, 31)),
                                 INT32_MAX));
      shifts.setInt(i, std::max(exponent, -31));
    }
    auto typeOf = [&](const char *name) {
      return perChannel ? typeText(shape, name) : std::string(name);
    };
    auto valueText = [&](const Tensor &values,
                         const char *name) -> std::string {
      if (perChannel)
        return constantText(values);
      if (isFloatKind(values.kind()))
        return "arith.constant " + floatText(float(values.getDouble(0))) +
               " : f32";
      return formatv("arith.constant {0} : {1}", values.getInt(0), name);
    };
    const char *number = isFloat ? "f32" : "i32";
    text += "  %m = " + valueText(multipliers, number) + "\n";
    if (!isFloat)
      text += "  %h = " + valueText(shifts, "i32") + "\n";
    text += formatv("  %zy = arith.constant {0} : i32\n",
                    isSigned ? random.of<int64_t>({-128, -3, 0, 127})
                             : random.of<int64_t>({0, 128, 255}));
    const char *rounding =
        isFloat
            ? random.of<const char *>({"half_even", "half_away_from_zero"})
            : random.of<const char *>({"half_up", "half_even",
                                       "half_away_from_zero", "tflite_double"});
    std::string result = typeText(geometry.output, "i8");
    text += formatv("  %y = quantx.requantize %acc multiplier(%m : {0}) {1} "
                    "zero_point(%zy : i32) {{{2}, rounding = "
                    "#quantx.rounding<{3}>} : {4} -> {5}\n",
                    typeOf(number),
                    isFloat ? "" : "shift(%h : " + typeOf("i32") + ")", storage,
                    rounding, type, result);
    return result;
  }

  std::string mapText() const {
    std::string dims = "a";
    for (size_t i = 1; i < geometry.output.size(); ++i)
      dims += formatv(", {0}", char('a' + i));
    return "affine_map<(" + dims + ") -> (" + dims + ")>";
  }
  std::string parallels() const {
    return iteratorsText(geometry.output.size(), 0);
  }

  Random &random;
  LeafFunction &function;
  ElementKind accumulator, weight;
  bool nibbles, unsignedWeight;
  Geometry geometry;
  /// 0 none, 1 one for all weights, 2 one per channel.
  int64_t zeroPoints = 0;
  std::string text;
};

/// A product of floats with a start, and the same on absolute values.
void writeFloat(const DotLeafFacts &leaf, LeafFunction &function,
                Random &random) {
  Geometry geometry = makeGeometry(random);
  function.input = leaf.inputs.front();
  function.inputShape = geometry.input;
  function.depth = geometry.depth;
  function.isForced = !geometry.isDepthwise;
  function.absolute = function.name + "_absolute";
  Tensor weights = Tensor::zeros(leaf.weight, geometry.weight);
  for (int64_t i = 0; i < weights.numElements(); ++i)
    weights.setDouble(i, randomReal(random));
  float start = randomReal(random);
  std::string image = getElementName(function.input).str();
  std::string factor = getElementName(leaf.weight).str();
  std::string type = typeText(geometry.output, "f32");
  for (bool absolute : {false, true}) {
    if (absolute) {
      start = std::fabs(start);
      for (int64_t i = 0; i < weights.numElements(); ++i)
        weights.setDouble(i, std::fabs(weights.getDouble(i)));
    }
    auto widen = [&](const char *to, const char *from,
                     const std::string &name) {
      return name == "f32" ? std::string()
                           : formatv("    {0} = arith.extf {1} : {2} to f32\n",
                                     to, from, name)
                                 .str();
    };
    function.text += formatv(
        "func.func @{0}(%x: {1}) -> {2} {{\n  %w = {3}\n  %s = arith.constant "
        "{4} : f32\n  %e = tensor.empty() : {2}\n  %i = linalg.fill ins(%s : "
        "f32) outs(%e : {2}) -> {2}\n  %y = linalg.generic {{indexing_maps = "
        "[{5}, {6}, {7}], iterator_types = [{8}]} ins(%x, %w : {1}, {9}) "
        "outs(%i : {2}) {{\n  ^bb0(%a: {10}, %k: {11}, %o: f32):\n{12}{13}    "
        "%2 = arith.mulf {14}, {15} : f32\n    %3 = arith.addf %o, %2 : f32\n  "
        "  linalg.yield %3 : f32\n  } -> {2}\n  return %y : {2}\n}\n",
        absolute ? function.absolute : function.name,
        typeText(geometry.input, image), type, constantText(weights),
        floatText(start), geometry.inputMap, geometry.weightMap,
        geometry.outputMap, geometry.iterators,
        typeText(geometry.weight, factor), image, factor,
        widen("%0", "%a", image), widen("%1", "%k", factor),
        image == "f32" ? "%a" : "%0", factor == "f32" ? "%k" : "%1");
  }
}

} // namespace

Tensor LeafFunction::makeInput(Random &random, unsigned pattern) const {
  Tensor values = Tensor::zeros(input, inputShape);
  if (values.isFloat()) {
    for (int64_t i = 0; i < values.numElements(); ++i)
      values.setDouble(i, randomReal(random));
    return values;
  }
  auto [low, high] = rangeOf(input, isUnsigned);
  bool atEnds = random.once(2);
  for (int64_t i = 0; i < values.numElements(); ++i)
    switch (pattern) {
    case 0:
      values.setInt(i, low);
      break;
    case 1:
      values.setInt(i, high);
      break;
    case 2:
      values.setInt(i, i % 2 == 0 ? low : high);
      break;
    case 3:
      values.setInt(i, random.once(10) ? random.integer(low, high) : 0);
      break;
    default:
      values.setInt(i, randomCode(random, low, high, atEnds));
      break;
    }
  return values;
}

LeafFunction differential::makeLeafFunction(const DotLeafFacts &leaf,
                                            std::string name, Random &random) {
  LeafFunction function;
  function.name = std::move(name);
  if (leaf.isFloat())
    writeFloat(leaf, function, random);
  else
    function.text = IntegerText(leaf, function, random).write();
  return function;
}
