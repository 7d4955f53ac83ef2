//===- RunTimeTest.cpp - parameters of the moment -------------------------===//
//
// Random layers that are quantized at run time, per tensor and per token,
// through all stages: machine code of every leaf against the evaluator, bit for
// bit, with rows of zeros, NaN and infinities; and the integer form against the
// QDQ form, within what the accumulator's rounding to f32 costs.
//
//===----------------------------------------------------------------------===//

#include "FunctionText.h"
#include "Targets.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "quantx/Execution/Engine.h"
#include "quantx/RegisterAll.h"
#include "llvm/Support/FormatVariadic.h"
#include "gtest/gtest.h"
#include <cmath>

using namespace quantx;
using namespace quantx::differential;

namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();

/// How the values of an input are drawn.
enum class Values { Plain, OneSided, WithInfinities, WithNan, Zeros };

class RunTimeTest : public testing::TestWithParam<const char *> {
protected:
  RunTimeTest() {
    mlir::DialectRegistry registry;
    registerUpstream(registry);
    registerAllDialects(registry);
    context.appendDialectRegistry(registry);
    context.loadAllAvailableDialects();
    static bool registered = (registerAllPasses(), true);
    (void)registered;
  }

  void SetUp() override {
    if (!isHere(GetParam()))
      GTEST_SKIP() << "no device is here";
  }

  Tensor draw(const Shape &shape, Values values) {
    Tensor result = Tensor::zeros(ElementKind::F32, shape);
    for (int64_t i = 0; i < result.numElements(); ++i) {
      double value = random.real(-3, 3);
      if (values == Values::OneSided)
        value = std::abs(value) + 1;
      if (values == Values::Zeros)
        value = i % 7 == 0 ? -0.0 : 0.0;
      if (values == Values::WithInfinities && random.once(9))
        value = random.once(2) ? kInfinity : -kInfinity;
      if (values == Values::WithNan && random.once(5))
        value = std::nan("");
      result.setDouble(i, value);
    }
    return result;
  }

  std::string drawConstant(const Shape &shape) {
    Tensor data = draw(shape, Values::Plain);
    std::string text = "dense<\"0x", digits;
    for (uint8_t byte : data.rawBytes())
      text += llvm::formatv("{0:X-2}", byte).str();
    return text + "\"> : " + typeText(shape, "f32");
  }

  /// Two linear layers with what stands between them; the number of rows is
  /// left open when `dynamic`.
  std::string makeLayers(bool dynamic, int64_t depth, int64_t width) {
    std::string rows = dynamic ? "?" : "6";
    std::string type = "tensor<" + rows + "x" + std::to_string(width) + "xf32>";
    std::string in = "tensor<" + rows + "x" + std::to_string(depth) + "xf32>";
    std::string empty = dynamic ? "%n = tensor.dim %x, %c0 : " + in +
                                      "\n  %e = tensor.empty(%n) : " + type
                                : "%e = tensor.empty() : " + type;
    bool bias = random.once(2), relu = random.once(2),
         residual = random.once(2);
    std::string text =
        "#all = affine_map<(d0, d1) -> (d0, d1)>\n"
        "func.func @f(%x: " +
        in + ") -> " + type + " {\n" +
        "  %c0 = arith.constant 0 : index\n"
        "  %zero = arith.constant 0.0 : f32\n  " +
        empty + "\n" + "  %w = arith.constant " + drawConstant({depth, width}) +
        "\n  %v = arith.constant " + drawConstant({width, width}) + "\n";
    if (bias)
      text += "  %b = arith.constant " + drawConstant({width}) +
              "\n  %i = linalg.broadcast ins(%b : tensor<" +
              std::to_string(width) + "xf32>) outs(%e : " + type +
              ") dimensions = [0]\n";
    else
      text += "  %i = linalg.fill ins(%zero : f32) outs(%e : " + type +
              ") -> " + type + "\n";
    std::string weights = typeText({depth, width}, "f32");
    std::string square = typeText({width, width}, "f32");
    text += "  %a = linalg.matmul ins(%x, %w : " + in + ", " + weights +
            ") outs(%i : " + type + ") -> " + type + "\n";
    std::string mid = "%a";
    if (relu) {
      text += "  %r = linalg.generic {indexing_maps = [#all, #all], "
              "iterator_types = [\"parallel\", \"parallel\"]} ins(%a : " +
              type + ") outs(%e : " + type +
              ") {\n  ^bb0(%in: f32, %out: f32):\n"
              "    %m = arith.maximumf %in, %zero : f32\n"
              "    linalg.yield %m : f32\n  } -> " +
              type + "\n";
      mid = "%r";
    }
    text += "  %y = linalg.matmul ins(" + mid + ", %v : " + type + ", " +
            square + ") outs(%i : " + type + ") -> " + type + "\n";
    std::string result = "%y";
    if (residual) {
      text += "  %s = linalg.generic {indexing_maps = [#all, #all, #all], "
              "iterator_types = [\"parallel\", \"parallel\"]} ins(%y, " +
              mid + " : " + type + ", " + type + ") outs(%e : " + type +
              ") {\n  ^bb0(%in: f32, %other: f32, %out: f32):\n"
              "    %m = arith.addf %in, %other : f32\n"
              "    linalg.yield %m : f32\n  } -> " +
              type + "\n";
      result = "%s";
    }
    return text + "  return " + result + " : " + type + "\n}\n";
  }

  mlir::OwningOpRef<mlir::ModuleOp> parse(const std::string &text) {
    return mlir::parseSourceString<mlir::ModuleOp>(text, &context);
  }

  mlir::LogicalResult run(mlir::ModuleOp module, const std::string &pipeline) {
    mlir::PassManager manager(&context, "builtin.module");
    if (failed(mlir::parsePassPipeline(pipeline, manager)))
      return mlir::failure();
    return manager.run(module);
  }

  /// The bits of both, but one NaN for all.
  static void expectEqual(const Tensor &want, const Tensor &have,
                          const std::string &text) {
    ASSERT_EQ(want.numElements(), have.numElements());
    for (int64_t i = 0; i < want.numElements(); ++i) {
      float a = float(want.getDouble(i)), b = float(have.getDouble(i));
      if (std::isnan(a) && std::isnan(b))
        continue;
      ASSERT_EQ(llvm::bit_cast<uint32_t>(a), llvm::bit_cast<uint32_t>(b))
          << "element " << i << " of\n"
          << text;
    }
  }

  void compare(const std::string &text, const std::string &quantize,
               llvm::ArrayRef<llvm::SmallVector<Tensor>> inputs,
               int64_t integerOps = 1) {
    auto module = parse(text);
    ASSERT_TRUE(module) << text;
    ASSERT_TRUE(succeeded(run(*module, "quantx-quantize{" + quantize + "}")));
    mlir::OwningOpRef<mlir::ModuleOp> qdq(module->clone());
    ASSERT_TRUE(succeeded(run(*module, "quantx-to-integer{remarks=false}")));
    int64_t products = 0;
    module->walk([&](mlir::linalg::LinalgOp op) {
      products += op.getNumReductionLoops() == 1 && op->getNumOperands() == 3 &&
                  mlir::getElementTypeOrSelf(op->getOperand(1)).isInteger(8);
    });
    EXPECT_GE(products, integerOps) << text;
    auto reference = createReferenceEngine(*module);
    auto simulated = createReferenceEngine(*qdq);
    auto compiled = createEngineFor(*module, GetParam());
    ASSERT_TRUE(bool(compiled)) << llvm::toString(compiled.takeError());
    for (llvm::ArrayRef<Tensor> input : inputs) {
      auto want = reference->run("f", input);
      ASSERT_TRUE(bool(want)) << llvm::toString(want.takeError());
      auto have = (*compiled)->run("f", input);
      ASSERT_TRUE(bool(have)) << llvm::toString(have.takeError());
      expectEqual(want->front(), have->front(), text);
      auto near = simulated->run("f", input);
      ASSERT_TRUE(bool(near)) << llvm::toString(near.takeError());
      for (int64_t i = 0; i < want->front().numElements(); ++i) {
        double a = want->front().getDouble(i), b = near->front().getDouble(i);
        // A code of the second layer may round the other way.
        if (std::isfinite(a) && std::isfinite(b) && std::abs(a) < 1e6)
          ASSERT_NEAR(a, b, 0.5 + 0.02 * std::abs(b)) << text;
      }
    }
  }

  mlir::MLIRContext context;
  Random random{11};
};

TEST_P(RunTimeTest, LinearLayers) {
  for (unsigned number = 0; number < 12; ++number) {
    bool dynamic = number % 2 && !isGpu(GetParam());
    int64_t depth = random.integer(1, 70), width = random.integer(1, 50);
    std::string text = makeLayers(dynamic, depth, width);
    std::string options = number % 4 < 2 ? "dynamic=token" : "dynamic=tensor";
    options += random.once(2) ? " scheme=symmetric" : " scheme=asymmetric";
    llvm::SmallVector<llvm::SmallVector<Tensor>> inputs;
    for (Values values :
         {Values::Plain, Values::OneSided, Values::WithInfinities,
          Values::WithNan, Values::Zeros})
      inputs.push_back(
          {draw({dynamic ? random.integer(0, 30) : 6, depth}, values)});
    compare(text, options, inputs, /*integerOps=*/2);
  }
}

/// Both products of attention between computed values.
TEST_P(RunTimeTest, ProductsOfActivations) {
  for (unsigned number = 0; number < 6; ++number) {
    int64_t batch = random.integer(1, 3), rows = random.integer(1, 20),
            depth = random.integer(1, 40), columns = random.integer(1, 40);
    std::string left = typeText({batch, rows, depth}, "f32");
    std::string right = typeText({batch, depth, columns}, "f32");
    std::string type = typeText({batch, rows, columns}, "f32");
    std::string text =
        "func.func @f(%x: " + left + ", %y: " + right + ") -> " + type +
        " {\n  %zero = arith.constant 0.0 : f32\n  %e = tensor.empty() : " +
        type + "\n  %i = linalg.fill ins(%zero : f32) outs(%e : " + type +
        ") -> " + type + "\n  %r = linalg.batch_matmul ins(%x, %y : " + left +
        ", " + right + ") outs(%i : " + type + ") -> " + type +
        "\n  return %r : " + type + "\n}\n";
    auto module = parse(text);
    ASSERT_TRUE(module);
    module->walk([&](mlir::linalg::BatchMatmulOp op) {
      mlir::Builder b(&context);
      op->setAttr("quantx.layer", b.getStringAttr("pair"));
      op->setAttr(
          "quantx.activation",
          b.getDictionaryAttr(b.getNamedAttr(
              "dynamic", b.getStringAttr(number % 2 ? "token" : "tensor"))));
    });
    ASSERT_TRUE(succeeded(run(*module, "quantx-quantize-at-run-time")));
    ASSERT_TRUE(succeeded(run(*module, "quantx-to-integer{remarks=false}")));
    auto reference = createReferenceEngine(*module);
    auto compiled = createEngineFor(*module, GetParam());
    ASSERT_TRUE(bool(compiled)) << llvm::toString(compiled.takeError());
    for (Values values : {Values::Plain, Values::OneSided, Values::WithNan,
                          Values::WithInfinities, Values::Zeros}) {
      llvm::SmallVector<Tensor> input = {draw({batch, rows, depth}, values),
                                         draw({batch, depth, columns}, values)};
      auto want = reference->run("f", input);
      ASSERT_TRUE(bool(want)) << llvm::toString(want.takeError());
      auto have = (*compiled)->run("f", input);
      ASSERT_TRUE(bool(have)) << llvm::toString(have.takeError());
      expectEqual(want->front(), have->front(), text);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Leaves, RunTimeTest,
                         testing::Values("", "threads", "-avx512f",
                                         "-avx512vnni,-avxvnni",
                                         "-avx512f,-avxvnni", "-avx", "vulkan",
                                         "cuda"));

} // namespace
