//===- RowsTest.cpp - float rows, compiled against the evaluator ----------===//
//
// Softmax, normalizations and mixtures of reductions along rows with what
// surrounds them: compiled code has the bits of the reference evaluator, for
// any length of rows, with masks, infinities and NaN among the data.
//
//===----------------------------------------------------------------------===//

#include "Targets.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"

#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Parser/Parser.h"
#include "quantx/Execution/Engine.h"
#include "quantx/RegisterAll.h"
#include "llvm/Support/FormatVariadic.h"
#include "gtest/gtest.h"
#include <cmath>
#include <random>

using namespace quantx;
using namespace quantx::differential;

namespace {

/// Writes a function on tensors of 2 x R x N elements, or 2 x R x 1 for one
/// number per row; R and N may be dynamic in the types.
class RowFunction {
public:
  RowFunction(int64_t rows, int64_t length, bool isDynamic) {
    outer = isDynamic ? "2x?x" : llvm::formatv("2x{0}x", rows).str();
    inner = isDynamic ? "?x" : llvm::formatv("{0}x", length).str();
    sizes = isDynamic ? "%d1, %d2" : "";
    rowSizes = isDynamic ? "%d1" : "";
  }

  std::string full(llvm::StringRef element) {
    return ("tensor<" + outer + inner + element + ">").str();
  }
  std::string row(llvm::StringRef element) {
    return ("tensor<" + outer + "1x" + element + ">").str();
  }

  std::string argument(llvm::StringRef element) {
    std::string name = llvm::formatv("%a{0}", arguments.size());
    arguments.push_back({name, full(element)});
    return name;
  }

  struct Input {
    std::string name, element;
    bool isRow = false;
  };

  /// One op over all elements, or over one number per row. The body is text
  /// with %x0, %x1, ... for the inputs and %y for its result.
  std::string map(std::vector<Input> inputs, llvm::StringRef element,
                  llvm::StringRef body, bool overRows = false) {
    std::string maps, names, types, parameters;
    for (size_t i = 0; i < inputs.size(); ++i) {
      maps += inputs[i].isRow && !overRows ? "#row, " : "#all, ";
      names += (i ? ", " : "") + inputs[i].name;
      types += (i ? ", " : "") + (inputs[i].isRow ? row(inputs[i].element)
                                                  : full(inputs[i].element));
      parameters += llvm::formatv("%x{0}: {1}, ", i, inputs[i].element);
    }
    std::string type = overRows ? row(element) : full(element);
    return generic(maps + "#all", "parallel", names, types, type,
                   "tensor.empty(" + (overRows ? rowSizes : sizes) +
                       ") : " + type,
                   parameters, element, body);
  }

  /// A reduction along rows; the body has %x0 and %acc.
  std::string reduce(const std::string &input, llvm::StringRef element,
                     llvm::StringRef initial, llvm::StringRef body) {
    std::string empty = next(), constant = next();
    code += llvm::formatv("  {0} = tensor.empty({1}) : {2}\n"
                          "  {3} = arith.constant {4} : {5}\n",
                          empty, rowSizes, row(element), constant, initial,
                          element);
    std::string init =
        llvm::formatv("linalg.fill ins({0} : {1}) outs({2} : {3}) -> {3}",
                      constant, element, empty, row(element));
    return generic("#all, #row", "reduction", input, full(element),
                   row(element), init,
                   llvm::formatv("%x0: {0}, ", element).str(), element, body);
  }

  void result(const std::string &name, llvm::StringRef element, bool isRow) {
    results.push_back({name, isRow ? row(element) : full(element)});
  }

  std::string str() {
    auto list = [](llvm::ArrayRef<Typed> values, bool names, bool types) {
      std::string text;
      for (const Typed &value : values)
        text += (text.empty() ? "" : ", ") + (names ? value.name : "") +
                (names && types ? ": " : "") + (types ? value.type : "");
      return text;
    };
    std::string text = "#all = affine_map<(d0, d1, d2) -> (d0, d1, d2)>\n"
                       "#row = affine_map<(d0, d1, d2) -> (d0, d1, 0)>\n"
                       "func.func @f(" +
                       list(arguments, true, true) + ") -> (" +
                       list(results, false, true) + ") {\n";
    if (!sizes.empty())
      text += "  %c1 = arith.constant 1 : index\n"
              "  %c2 = arith.constant 2 : index\n"
              "  %d1 = tensor.dim %a0, %c1 : " +
              arguments[0].type +
              "\n  %d2 = tensor.dim %a0, %c2 : " + arguments[0].type + "\n";
    return text + code + "  return " + list(results, true, false) + " : " +
           list(results, false, true) + "\n}\n";
  }

private:
  struct Typed {
    std::string name, type;
  };

  std::string next() { return llvm::formatv("%v{0}", counter++); }

  std::string generic(const std::string &maps, llvm::StringRef last,
                      const std::string &names, const std::string &types,
                      const std::string &type, const std::string &initial,
                      const std::string &parameters, llvm::StringRef element,
                      llvm::StringRef body) {
    std::string init = next(), name = next();
    code += "  " + init + " = " + initial + "\n  " + name +
            " = linalg.generic {indexing_maps = [" + maps +
            "], iterator_types = [\"parallel\", \"parallel\", \"" + last.str() +
            "\"]} ins(" + names + " : " + types + ") outs(" + init + " : " +
            type + ") {\n  ^bb0(" + parameters + "%acc: " + element.str() +
            "):\n    " + body.str() +
            "\n    linalg.yield %y : " + element.str() + "\n  } -> " + type +
            "\n";
    return name;
  }

  std::string outer, inner, sizes, rowSizes, code;
  std::vector<Typed> arguments, results;
  unsigned counter = 0;
};

std::string dequantized(RowFunction &f) {
  std::string codes = f.argument("i8"), x = "%x";
  return f.map({{codes, "i8"}}, "f32",
               "%s = arith.constant 0.05 : f32\n    %z = arith.constant -3 : "
               "i32\n    %y = quantx.dequantize %x0 scale(%s : f32) "
               "zero_point(%z : i32) {storage = #quantx.storage<i8>} : i8 -> "
               "f32");
}

void quantizedResult(RowFunction &f, const std::string &x) {
  f.result(f.map({{x, "f32"}}, "i8",
                 "%s = arith.constant 0.004 : f32\n    %z = arith.constant "
                 "-128 : i32\n    %y = quantx.quantize %x0 scale(%s : f32) "
                 "zero_point(%z : i32) {storage = #quantx.storage<i8>} : f32 "
                 "-> i8"),
           "i8", false);
}

std::string softmaxOf(RowFunction &f, const std::string &x) {
  std::string max =
      f.reduce(x, "f32", "0xFF800000", "%y = arith.maximumf %x0, %acc : f32");
  std::string e = f.map({{x, "f32"}, {max, "f32", true}}, "f32",
                        "%d = arith.subf %x0, %x1 : f32\n    %y = math.exp %d "
                        ": f32");
  std::string sum =
      f.reduce(e, "f32", "0.0", "%y = arith.addf %x0, %acc : f32");
  return f.map({{e, "f32"}, {sum, "f32", true}}, "f32",
               "%y = arith.divf %x0, %x1 : f32");
}

void softmax(RowFunction &f) {
  f.result(softmaxOf(f, f.argument("f32")), "f32", false);
}

void quantizedSoftmax(RowFunction &f) {
  quantizedResult(f, softmaxOf(f, dequantized(f)));
}

void maskedSoftmax(RowFunction &f) {
  std::string x = f.argument("f32"), mask = f.argument("f32");
  f.result(softmaxOf(f, f.map({{x, "f32"}, {mask, "f32"}}, "f32",
                              "%y = arith.addf %x0, %x1 : f32")),
           "f32", false);
}

void logSoftmax(RowFunction &f) {
  std::string x = f.argument("f32");
  std::string max =
      f.reduce(x, "f32", "0xFF800000", "%y = arith.maxnumf %acc, %x0 : f32");
  std::string d = f.map({{x, "f32"}, {max, "f32", true}}, "f32",
                        "%y = arith.subf %x0, %x1 : f32");
  std::string e = f.map({{d, "f32"}}, "f32", "%y = math.exp %x0 : f32");
  std::string sum =
      f.reduce(e, "f32", "0.0", "%y = arith.addf %acc, %x0 : f32");
  std::string log =
      f.map({{sum, "f32", true}}, "f32", "%y = math.log %x0 : f32", true);
  f.result(f.map({{d, "f32"}, {log, "f32", true}}, "f32",
                 "%y = arith.subf %x0, %x1 : f32"),
           "f32", false);
}

/// As torch writes it: the variance in f64. The sum that is normalized is a
/// result as well, and so are the means.
void layerNorm(RowFunction &f) {
  std::string a = f.argument("f32"), b = f.argument("f32");
  std::string x =
      f.map({{a, "f32"}, {b, "f32"}}, "f32", "%y = arith.addf %x0, %x1 : f32");
  std::string wide =
      f.map({{x, "f32"}}, "f64", "%y = arith.extf %x0 : f32 to f64");
  std::string divide = "%n = arith.constant 24.0 : f64\n    %y = arith.divf "
                       "%x0, %n : f64";
  std::string mean =
      f.map({{f.reduce(wide, "f64", "0.0", "%y = arith.addf %x0, %acc : f64"),
              "f64", true}},
            "f64", divide, true);
  std::string square = f.map({{wide, "f64"}, {mean, "f64", true}}, "f64",
                             "%d = arith.subf %x0, %x1 : f64\n    %y = "
                             "arith.mulf %d, %d : f64");
  std::string variance =
      f.map({{f.reduce(square, "f64", "0.0", "%y = arith.addf %x0, %acc : f64"),
              "f64", true}},
            "f64", divide, true);
  std::string root = f.map({{variance, "f64", true}}, "f32",
                           "%t = arith.truncf %x0 : f64 to f32\n    %e = "
                           "arith.constant 1.0e-5 : f32\n    %s = arith.addf "
                           "%t, %e : f32\n    %y = math.rsqrt %s : f32",
                           true);
  std::string narrow = f.map({{mean, "f64", true}}, "f32",
                             "%y = arith.truncf %x0 : f64 to f32", true);
  std::string y =
      f.map({{x, "f32"}, {narrow, "f32", true}, {root, "f32", true}}, "f32",
            "%d = arith.subf %x0, %x1 : f32\n    %y = arith.mulf "
            "%d, %x2 : f32");
  f.result(y, "f32", false);
  f.result(x, "f32", false);
  f.result(narrow, "f32", true);
}

void productsAndExtremes(RowFunction &f) {
  std::string x = f.argument("f32"), i = f.argument("i32");
  f.result(f.reduce(x, "f32", "1.0", "%y = arith.mulf %acc, %x0 : f32"), "f32",
           true);
  f.result(
      f.reduce(x, "f32", "0x7F800000", "%y = arith.minimumf %x0, %acc : f32"),
      "f32", true);
  f.result(f.reduce(i, "i32", "-7", "%y = arith.maxsi %x0, %acc : i32"), "i32",
           true);
  f.result(f.reduce(i, "i32", "3", "%y = arith.addi %x0, %acc : i32"), "i32",
           true);
}

/// GELU by erf and by tanh, SiLU and hard-swish: no reduction, so of dynamic
/// shape or odd length only in rows.
void activations(RowFunction &f) {
  std::string x = f.argument("f32");
  std::string half = "%h = arith.constant 0.5 : f32\n    %one = "
                     "arith.constant 1.0 : f32\n    ";
  f.result(f.map({{x, "f32"}}, "f32",
                 half + "%s = arith.mulf %x0, %h : f32\n    %e = math.erf %s "
                        ": f32\n    %a = arith.addf %e, %one : f32\n    %y = "
                        "arith.mulf %a, %s : f32"),
           "f32", false);
  f.result(f.map({{x, "f32"}}, "f32",
                 half + "%c = arith.mulf %x0, %x0 : f32\n    %d = arith.mulf "
                        "%c, %x0 : f32\n    %t = math.tanh %d : f32\n    %y = "
                        "arith.mulf %t, %h : f32"),
           "f32", false);
  f.result(f.map({{x, "f32"}}, "f32",
                 half + "%n = arith.negf %x0 : f32\n    %e = math.exp %n : "
                        "f32\n    %d = arith.addf %e, %one : f32\n    %y = "
                        "arith.divf %x0, %d : f32"),
           "f32", false);
  f.result(f.map({{x, "f32"}}, "f32",
                 half + "%a = arith.addf %x0, %h : f32\n    %b = "
                        "arith.maximumf %a, %h : f32\n    %y = arith.mulf %b, "
                        "%x0 : f32"),
           "f32", false);
}

/// Numbers of a model, and now and then what only goes wrong at run time.
Tensor makeInput(ElementKind kind, llvm::ArrayRef<int64_t> shape,
                 std::mt19937_64 &random) {
  Tensor tensor = Tensor::zeros(kind, shape);
  if (kind == ElementKind::I8)
    for (int8_t &code : tensor.mutableData<int8_t>())
      code = int8_t(random());
  if (kind == ElementKind::I32)
    for (int32_t &value : tensor.mutableData<int32_t>())
      value = int32_t(random());
  if (kind != ElementKind::F32)
    return tensor;
  const float special[] = {-INFINITY, -1e4f, -3.4028235e38f, INFINITY,
                           NAN,       -0.0f, 3.4028235e38f,  0x1p-140f};
  std::normal_distribution<float> normal(0, 4);
  // Masks are common, NaN and infinity poison their row.
  bool hostile = random() % 3 == 0;
  for (float &value : tensor.mutableData<float>()) {
    value = normal(random);
    if (random() % 16 == 0)
      value = special[random() % (hostile ? std::size(special) : 3)];
  }
  return tensor;
}

bool isSame(const Tensor &a, const Tensor &b) {
  if (a.kind() != b.kind() || a.shape() != b.shape())
    return false;
  for (int64_t i = 0; i < a.numElements(); ++i) {
    double x = a.getDouble(i), y = b.getDouble(i);
    // The sign of zero counts, the payload of NaN does not.
    if (!(std::isnan(x) && std::isnan(y)) &&
        (x != y || std::signbit(x) != std::signbit(y)))
      return false;
  }
  return true;
}

void compareRows(llvm::ArrayRef<const char *> targets, bool canBeDynamic) {
  mlir::DialectRegistry registry;
  registerUpstream(registry);
  registerAllDialects(registry);
  mlir::MLIRContext context(registry);
  void (*const kinds[])(RowFunction &) = {
      softmax,   quantizedSoftmax,    maskedSoftmax, logSoftmax,
      layerNorm, productsAndExtremes, activations};
  std::mt19937_64 random(11);
  for (int round = 0; round < 4; ++round)
    for (auto kind : kinds) {
      int64_t rows = 1 + int64_t(random() % 5);
      int64_t length = 1 + int64_t(random() % (round % 2 ? 20 : 90));
      RowFunction function(rows, length, canBeDynamic && random() % 3 == 0);
      kind(function);
      std::string text = function.str();
      auto module = mlir::parseSourceString<mlir::ModuleOp>(text, &context);
      ASSERT_TRUE(module) << text;
      const char *target = targets[random() % targets.size()];
      auto compiled = createEngineFor(*module, target);
      ASSERT_TRUE(bool(compiled)) << llvm::toString(compiled.takeError());
      auto reference = createReferenceEngine(*module);
      auto entry = module->lookupSymbol<mlir::func::FuncOp>("f");
      for (int repeat = 0; repeat < 20; ++repeat) {
        llvm::SmallVector<Tensor> inputs;
        for (mlir::Type type : entry.getArgumentTypes()) {
          mlir::Type element = mlir::getElementTypeOrSelf(type);
          inputs.push_back(makeInput(element.isF32()        ? ElementKind::F32
                                     : element.isInteger(8) ? ElementKind::I8
                                                            : ElementKind::I32,
                                     {2, rows, length}, random));
        }
        auto actual = (*compiled)->run("f", inputs);
        auto expected = reference->run("f", inputs);
        ASSERT_TRUE(bool(actual)) << llvm::toString(actual.takeError());
        ASSERT_TRUE(bool(expected)) << llvm::toString(expected.takeError());
        for (size_t i = 0; i < expected->size(); ++i)
          ASSERT_TRUE(isSame((*actual)[i], (*expected)[i]))
              << "result " << i << " of rows of " << length << " with '"
              << target << "' in\n"
              << text;
      }
    }
}

TEST(Rows, CompiledCodeHasTheBitsOfTheEvaluator) {
  compareRows({"", "threads", "-avx512f", "-avx512f,-avx2,-fma"},
              /*canBeDynamic=*/true);
}

TEST(Rows, KernelsHaveTheBitsOfTheEvaluator) {
  for (const char *target : {"vulkan", "cuda"})
    if (isHere(target))
      compareRows(target, /*canBeDynamic=*/false);
}

} // namespace
