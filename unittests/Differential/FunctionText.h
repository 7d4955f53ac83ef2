//===- FunctionText.h - random functions in the QDQ form --------*- C++ -*-===//
//
// Writes functions as MLIR text: codes come in, are dequantized, go through
// one layer, and leave as codes. Text, so that a failing case can be printed
// and run again with quant-opt.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_UNITTESTS_DIFFERENTIAL_FUNCTIONTEXT_H
#define QUANTX_UNITTESTS_DIFFERENTIAL_FUNCTIONTEXT_H

#include "quantx/Numerics/Storage.h"
#include "quantx/Support/Tensor.h"
#include <random>
#include <string>

namespace quantx::differential {

using Shape = llvm::SmallVector<int64_t, 5>;

/// Random choices of a case.
class Random {
public:
  explicit Random(uint64_t seed) : engine(seed) {}

  /// In [low, high].
  int64_t integer(int64_t low, int64_t high) {
    return std::uniform_int_distribution<int64_t>(low, high)(engine);
  }
  double real(double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(engine);
  }
  /// True once in `times` on average.
  bool once(int64_t times) { return integer(1, times) == 1; }
  template <typename T>
  T of(std::initializer_list<T> choices) {
    return *(choices.begin() + integer(0, int64_t(choices.size()) - 1));
  }

private:
  std::mt19937_64 engine;
};

struct QuantizedType {
  StorageType storage;
  float scale = 1;
  int64_t zeroPoint = 0;

  /// Bits of the element type.
  unsigned width() const { return storage.bits <= 8 ? 8 : 16; }
};

/// "2x3xi8".
std::string typeText(llvm::ArrayRef<int64_t> shape, llvm::StringRef element);
/// "[1, 2, 3]" without the brackets.
std::string listText(llvm::ArrayRef<int64_t> values);
/// "0x3F800000", which keeps every bit.
std::string floatText(float value);

class FunctionText {
public:
  /// Values are named `prefix` and a number; the body of a unit needs its own.
  FunctionText(std::string name, Random &random, std::string prefix = "%v")
      : name(std::move(name)), prefix(std::move(prefix)), random(random) {}

  /// Storage of 8 bits mostly, sometimes 2, 4 or 16; zero points often at an
  /// end of the range.
  QuantizedType randomType(bool allow16 = true);
  /// As randomType, with a scale near `scale`, so that results neither vanish
  /// nor all saturate (some do).
  QuantizedType resultType(double scale);

  /// A new argument, dequantized: the name of the float value.
  std::string argument(const Shape &shape, const QuantizedType &type);
  /// A dequantized constant of random codes. With `scales`, one per index of
  /// dimension `axis`; zero points then differ too unless `symmetric`.
  std::string constant(const Shape &shape, const QuantizedType &type,
                       llvm::ArrayRef<float> scales = {}, int64_t axis = 0,
                       bool symmetric = true);
  /// The start of an accumulator: zero, or random biases of `scales` along
  /// dimension `axis`, dequantized and broadcast.
  std::string start(const Shape &shape, llvm::ArrayRef<float> scales,
                    int64_t axis);
  /// linalg.fill of an empty tensor.
  std::string filled(const Shape &shape, float value);
  std::string empty(const Shape &shape);
  std::string scalarFloat(float value);
  std::string scalarInteger(int64_t value);

  /// Adds an operation with one result and returns its name.
  std::string op(const std::string &text);
  /// A relu, relu6 or clamp unit now and then; otherwise `value` itself.
  std::string maybeClamp(const std::string &value, const Shape &shape);
  /// Quantizes `value` and makes it the result.
  void result(const std::string &value, const Shape &shape,
              const QuantizedType &type);

  /// The whole function.
  std::string str() const;
  /// Codes for all arguments; `pattern` 0 is random, 1 all lowest, 2 all
  /// highest, 3 lowest and highest in turn.
  llvm::SmallVector<Tensor> inputs(unsigned pattern) const;

  const std::string &getName() const { return name; }
  bool hasSignedResult() const { return signedResult; }
  /// The operations so far, for the body of a unit.
  const std::string &getBody() const { return body; }
  Random &getRandom() { return random; }

private:
  struct Argument {
    Shape shape;
    QuantizedType type;
  };

  std::string name, prefix;
  Random &random;
  llvm::SmallVector<Argument> arguments;
  std::string body, resultValue, resultTypeText;
  unsigned counter = 0;
  bool signedResult = true;
};

} // namespace quantx::differential

#endif
