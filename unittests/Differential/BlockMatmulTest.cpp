//===- BlockMatmulTest.cpp - block products, compiled against evaluated ---===//
//
// Random weight-only products in the QDQ form become block_matmul, with float
// and with integer activations. Machine code of every vector width, the
// evaluator, and the decomposition to linalg on the evaluator must agree in
// every bit, NaN and infinities included.
//
//===----------------------------------------------------------------------===//

#include "FunctionText.h"
#include "Targets.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Dialect/QuantX/Transforms/Passes.h"
#include "quantx/Execution/Engine.h"
#include "quantx/Integer/Passes.h"
#include "quantx/RegisterAll.h"
#include "quantx/Schedule/Passes.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"
#include <cmath>
#include <cstdlib>

using namespace quantx;
using namespace quantx::differential;

namespace {

constexpr int64_t functionsPerModule = 14, functionsPerGpuModule = 8;
constexpr const char *removedFeatures[] = {
    "",       "-avx512f", "-avx512vnni,-avxvnni",       "-avx512f,-avxvnni",
    "-avx",   "vulkan",   "vulkan-integer-dot-product", "cuda",
    "threads"};

/// One product with dequantized constant weights.
struct Product {
  int64_t rows, depth, columns;
  std::string text;
};

/// Of all shapes, or of those that matrix units take.
enum class Shapes { Any, Static, Matrix };

Product makeProduct(const std::string &name, Random &random, Shapes shapes) {
  int64_t bits = random.of<int64_t>({2, 3, 4, 4, 5, 8, 8});
  int64_t block = random.of<int64_t>({4, 8, 12, 32, 64, 7});
  // Long enough that weights are not unpacked all at once.
  if (random.once(12))
    block = 256;
  int64_t blocks = random.integer(1, 4);
  bool isSigned = random.once(2), asymmetric = random.once(2);
  bool transposed = random.once(2);
  bool dynamic = random.once(4) && shapes == Shapes::Any;
  Product product{random.of<int64_t>({1, 1, 2, 7, 8, 9, 20}), block * blocks,
                  random.integer(1, 70), ""};
  if (shapes == Shapes::Matrix) {
    block = random.of<int64_t>({16, 24, 32, 32, 48, 64, 64, 96, 128, 128});
    blocks = random.integer(1, 9);
    product = {random.of<int64_t>({1, 3, 8, 11, 16, 17, 33, 50}),
               block * blocks, random.integer(1, 150), ""};
  }
  int64_t granularity = random.integer(0, 2); // tensor, channel, block
  StorageType storage{unsigned(bits), isSigned, false};
  Shape shape = {product.depth, product.columns};
  Shape params = {blocks, product.columns};
  int64_t axis = 0;
  if (transposed) {
    std::swap(shape[0], shape[1]);
    std::swap(params[0], params[1]);
    axis = 1;
  }
  if (granularity == 1) {
    params = {product.columns};
    axis = 1 - axis;
  } else if (granularity == 0) {
    params = {};
  }
  std::vector<int64_t> codes, zeroPoints;
  for (int64_t i = 0; i < product.depth * product.columns; ++i)
    codes.push_back(int64_t(int8_t(
        random.once(4) ? random.of({storage.qmin(), storage.qmax()})
                       : random.integer(storage.qmin(), storage.qmax()))));
  // Narrow scales are widened; a scalar never is narrow.
  std::string scaleType =
      params.empty() ? "f32" : random.of<std::string>({"f32", "f16", "bf16"});
  auto scaleText = [&](float scale) {
    if (scaleType == "f32")
      return floatText(scale);
    return "0x" + llvm::utohexstr(scaleType == "f16" ? encodeF16(scale)
                                                     : encodeBF16(scale),
                                  /*LowerCase=*/false, /*Width=*/4);
  };
  std::string scales;
  int64_t count = 1;
  for (int64_t size : params)
    count *= size;
  for (int64_t i = 0; i < count; ++i) {
    scales += (i ? ", " : "") + scaleText(float(random.real(0.001, 0.1)));
    zeroPoints.push_back(asymmetric
                             ? random.integer(storage.qmin(), storage.qmax())
                             : (isSigned ? 0 : int64_t(1) << (bits - 1)));
  }
  std::string dims = dynamic ? "?" : std::to_string(product.rows);
  auto matrix = [&](int64_t columns) {
    return "tensor<" + dims + "x" + std::to_string(columns) + "xf32>";
  };
  auto constant = [&](const std::string &value, const std::string &list,
                      const Shape &shape, const std::string &type) {
    if (shape.empty())
      return "  " + value + " = arith.constant " + list + " : " + type + "\n";
    if (shape.size() == 1)
      return "  " + value + " = arith.constant dense<[" + list +
             "]> : " + typeText(shape, type) + "\n";
    // Nested lists, row by row.
    std::string nested;
    llvm::SmallVector<llvm::StringRef> items;
    llvm::StringRef(list).split(items, ", ");
    for (int64_t row = 0; row < shape[0]; ++row) {
      nested += row ? ", [" : "[";
      for (int64_t i = 0; i < shape[1]; ++i)
        nested += (i ? ", " : "") + items[row * shape[1] + i].str();
      nested += "]";
    }
    return "  " + value + " = arith.constant dense<[" + nested +
           "]> : " + typeText(shape, type) + "\n";
  };
  std::string storageText = "#quantx.storage<" +
                            std::string(isSigned ? "i" : "u") +
                            std::to_string(bits) + ">";
  std::string attributes = "{storage = " + storageText;
  if (granularity > 0)
    attributes += ", axis = " + std::to_string(axis) + " : i64";
  if (granularity == 2)
    attributes += ", block_size = " + std::to_string(block) + " : i64";
  attributes += "}";
  auto paramType = [&](const std::string &element) {
    return params.empty() ? element : typeText(params, element);
  };
  bool hasBias = random.once(2);
  std::string &text = product.text;
  text = "func.func @" + name + "(%x: " + matrix(product.depth) + ") -> " +
         matrix(product.columns) + " {\n";
  text += constant("%w", listText(codes), shape, "i8");
  text += constant("%s", scales, params, scaleType);
  text += constant("%z", listText(zeroPoints), params, "i32");
  std::string weights = typeText(shape, "f32");
  text += "  %d = quantx.dequantize %w scale(%s : " + paramType(scaleType) +
          ") zero_point(%z : " + paramType("i32") + ") " + attributes + " : " +
          typeText(shape, "i8") + " -> " + weights + "\n";
  if (dynamic)
    text +=
        "  %c0 = arith.constant 0 : index\n  %rows = tensor.dim %x, %c0 : " +
        matrix(product.depth) + "\n";
  text += "  %e = tensor.empty(" + std::string(dynamic ? "%rows" : "") +
          ") : " + matrix(product.columns) + "\n";
  if (hasBias) {
    std::string list;
    for (int64_t i = 0; i < product.columns; ++i)
      list += (i ? ", " : "") + floatText(float(random.real(-2, 2)));
    text += constant("%b", list, {product.columns}, "f32");
    text += "  %i = linalg.broadcast ins(%b : " +
            typeText({product.columns}, "f32") +
            ") outs(%e : " + matrix(product.columns) + ") dimensions = [0]\n";
  } else {
    text += "  %c = arith.constant 0.0 : f32\n  %i = linalg.fill ins(%c : "
            "f32) outs(%e : " +
            matrix(product.columns) + ") -> " + matrix(product.columns) + "\n";
  }
  std::string maps =
      transposed ? " indexing_maps = [affine_map<(m, n, k) -> (m, k)>, "
                   "affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> "
                   "(m, n)>]"
                 : "";
  text += "  %y = linalg.matmul" + maps +
          " ins(%x, %d : " + matrix(product.depth) + ", " + weights +
          ") outs(%i : " + matrix(product.columns) + ") -> " +
          matrix(product.columns) +
          "\n  return %y : " + matrix(product.columns) + "\n}\n";
  return product;
}

/// Activations: random, with NaN and infinities, all zero, tiny.
Tensor makeInput(const Product &product, unsigned pattern, Random &random) {
  Tensor input = Tensor::zeros(ElementKind::F32, {product.rows, product.depth});
  for (float &x : input.mutableData<float>()) {
    if (pattern == 0 || pattern == 1)
      x = float(random.real(-3, 3));
    if (pattern == 1 && random.once(20))
      x = random.of<float>({NAN, INFINITY, -INFINITY, -0.0f});
    if (pattern == 3)
      x = float(random.real(-3, 3)) * 1e-39f;
  }
  return input;
}

/// Equal bits, or NaN on both sides: its payload is nobody's promise.
bool isSame(const Tensor &a, const Tensor &b) {
  if (a.shape() != b.shape())
    return false;
  llvm::ArrayRef<float> x = a.data<float>(), y = b.data<float>();
  for (size_t i = 0; i < x.size(); ++i)
    if (!(std::isnan(x[i]) && std::isnan(y[i])) &&
        llvm::bit_cast<uint32_t>(x[i]) != llvm::bit_cast<uint32_t>(y[i]))
      return false;
  return true;
}

class BlockMatmul : public testing::TestWithParam<const char *> {};

TEST_P(BlockMatmul, CompiledEqualsEvaluated) {
  mlir::DialectRegistry registry;
  registerUpstream(registry);
  registerAllDialects(registry);
  mlir::MLIRContext context(registry);
  context.disableMultithreading();
  for (auto [seed, features] : llvm::enumerate(removedFeatures)) {
    if (!isHere(features))
      continue;
    Random random(17 + seed);
    std::vector<Product> products;
    std::string text;
    int64_t count =
        isGpu(features) ? functionsPerGpuModule : functionsPerModule;
    for (int64_t i = 0; i < count; ++i) {
      products.push_back(
          makeProduct("f" + std::to_string(i), random,
                      isGpu(features) ? Shapes::Static : Shapes::Any));
      text += products.back().text;
    }
    auto module = mlir::parseSourceString<mlir::ModuleOp>(text, &context);
    ASSERT_TRUE(module) << text;
    mlir::PassManager form(&context);
    FormBlockMatmulsPassOptions options;
    options.activations = GetParam();
    form.addPass(createFormBlockMatmulsPass(options));
    ASSERT_TRUE(mlir::succeeded(form.run(*module)));
    mlir::OwningOpRef<mlir::ModuleOp> taken = module->clone();
    mlir::PassManager decompose(&context);
    decompose.addPass(createDecomposeBlockOpsPass());
    ASSERT_TRUE(mlir::succeeded(decompose.run(*taken)));

    auto reference = createReferenceEngine(*module);
    auto decomposed = createReferenceEngine(*taken);
    auto compiled = createEngineFor(*module, features);
    ASSERT_TRUE(bool(compiled)) << llvm::toString(compiled.takeError())
                                << "\nwithout '" << features << "':\n"
                                << text;
    for (auto [i, product] : llvm::enumerate(products))
      for (unsigned pattern = 0; pattern < 4; ++pattern) {
        std::string name = "f" + std::to_string(i);
        Tensor input = makeInput(product, pattern, random);
        auto want = reference->run(name, {input});
        ASSERT_TRUE(bool(want)) << llvm::toString(want.takeError());
        auto have = (*compiled)->run(name, {input});
        ASSERT_TRUE(bool(have)) << llvm::toString(have.takeError());
        EXPECT_TRUE(isSame(want->front(), have->front()))
            << "compiled without '" << features << "', pattern " << pattern
            << "\n"
            << product.text;
        auto parts = decomposed->run(name, {input});
        ASSERT_TRUE(bool(parts)) << llvm::toString(parts.takeError());
        EXPECT_TRUE(isSame(want->front(), parts->front()))
            << "decomposed, pattern " << pattern << "\n"
            << product.text;
        if (HasFailure())
          return;
      }
  }
}

INSTANTIATE_TEST_SUITE_P(Activations, BlockMatmul,
                         testing::Values("float", "int8"),
                         [](const auto &info) {
                           return std::string(info.param);
                         });

/// How warps may share a product: rows, panels, slices, groups, stages.
std::vector<int64_t> makeWarps(Random &random) {
  int64_t slices = random.of<int64_t>({1, 1, 2, 3, 4, 8});
  int64_t groups = slices == 1 ? random.of<int64_t>({1, 2, 4}) : 1;
  return {random.of<int64_t>({8, 16, 32}), random.integer(1, 2), slices, groups,
          random.integer(2, 5)};
}

// What the schedule would choose for large products only is forced on small
// ones.
TEST(BlockMatmulWarps, MatrixUnitsEqualEvaluated) {
  ASSERT_TRUE(isHere("cuda"));
  mlir::DialectRegistry registry;
  registerUpstream(registry);
  registerAllDialects(registry);
  mlir::MLIRContext context(registry, mlir::MLIRContext::Threading::DISABLED);
  context.getOrLoadDialect<mlir::gpu::GPUDialect>();
  const char *scale = std::getenv("QUANTX_DIFFERENTIAL_SCALE");
  int64_t count = 24 * (scale ? std::atoi(scale) : 1);
  for (int64_t i = 0; i < count && !HasFailure(); ++i) {
    Random random(4711 + i);
    Product product = makeProduct("f", random, Shapes::Matrix);
    auto module =
        mlir::parseSourceString<mlir::ModuleOp>(product.text, &context);
    ASSERT_TRUE(module) << product.text;
    mlir::PassManager form(&context);
    FormBlockMatmulsPassOptions formOptions;
    formOptions.activations = "int8";
    form.addPass(createFormBlockMatmulsPass(formOptions));
    ASSERT_TRUE(mlir::succeeded(form.run(*module)));
    auto reference = createReferenceEngine(*module);
    mlir::OwningOpRef<mlir::ModuleOp> packed = module->clone();
    std::vector<int64_t> warps = makeWarps(random);
    mlir::PassManager pack(&context);
    PackBlockMatmulsPassOptions packOptions;
    packOptions.targetCpu = "nvidia-sm_80";
    packOptions.warps.assign(warps.begin(), warps.end());
    pack.addPass(createPackBlockMatmulsPass(packOptions));
    ASSERT_TRUE(mlir::succeeded(pack.run(*packed)));
    packed->walk([&](BlockMatmulOp op) {
      EXPECT_EQ(op.getLeaf().value_or(""), "mma-m16n8k32");
    });
    auto compiled = createEngineFor(*packed, "cuda");
    ASSERT_TRUE(bool(compiled)) << llvm::toString(compiled.takeError());
    for (unsigned pattern = 0; pattern < 4; ++pattern) {
      Tensor input = makeInput(product, pattern, random);
      auto want = reference->run("f", {input});
      ASSERT_TRUE(bool(want)) << llvm::toString(want.takeError());
      auto have = (*compiled)->run("f", {input});
      ASSERT_TRUE(bool(have)) << llvm::toString(have.takeError());
      EXPECT_TRUE(isSame(want->front(), have->front()))
          << product.rows << " x " << product.depth << " x " << product.columns
          << ", product " << i << ", pattern " << pattern << ", warps "
          << testing::PrintToString(warps) << "\n"
          << llvm::StringRef(product.text).take_back(1200).str();
      if (HasFailure())
        return;
    }
  }
}

} // namespace
