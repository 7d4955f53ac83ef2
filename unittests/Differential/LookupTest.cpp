//===- LookupTest.cpp - lookups, compiled against the evaluator -----------===//
//
// Each way of a target to look up vectors, alone and behind a product: tables
// of bytes, words and floats for codes of 4, 8 and 16 bits, in shapes with and
// without rests. Every code occurs.
//
//===----------------------------------------------------------------------===//

#include "FunctionText.h"
#include "Targets.h"

#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "quantx/Execution/Engine.h"
#include "quantx/RegisterAll.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "gtest/gtest.h"

using namespace quantx;
using namespace quantx::differential;
using llvm::formatv;

namespace {

std::string constantText(const Tensor &values) {
  llvm::ArrayRef<char> bytes = values.rawBytes();
  return formatv("arith.constant dense<\"0x{0}\"> : {1}",
                 llvm::toHex(llvm::StringRef(bytes.data(), bytes.size())),
                 typeText(values.shape(), getElementName(values.kind())));
}

Tensor randomTable(Random &random, ElementKind kind, int64_t entries) {
  Tensor table = Tensor::zeros(kind, {entries});
  for (int64_t i = 0; i < entries; ++i)
    if (isFloatKind(kind))
      table.setDouble(i, random.real(-8, 8));
    else
      table.setInt(i, random.integer(-128, 127));
  return table;
}

struct Case {
  const char *storage;
  int64_t bits;
  bool isSigned;
  ElementKind table;
  Shape shape;
};

/// All codes in turn, beginning anywhere.
Tensor makeCodes(Random &random, const Case &test) {
  Tensor codes = Tensor::zeros(
      test.bits > 8 ? ElementKind::I16 : ElementKind::I8, test.shape);
  int64_t count = int64_t(1) << test.bits, at = random.integer(0, count - 1);
  int64_t lowest = test.isSigned ? -count / 2 : 0;
  for (int64_t i = 0; i < codes.numElements(); ++i)
    codes.setInt(i, lowest + (at += 1 + 256 * (i % 7)) % count);
  return codes;
}

std::string write(Random &random, const Case &test, int number) {
  std::string codes = typeText(test.shape, test.bits > 8 ? "i16" : "i8");
  std::string result = typeText(test.shape, getElementName(test.table));
  Tensor table = randomTable(random, test.table, int64_t(1) << test.bits);
  return formatv(
      "func.func @f{0}(%x: {1}) -> {2} {{\n  %t = {3}\n  %y = quantx.lookup %x "
      "table(%t : {4}) {{storage = #quantx.storage<{5}>} : {1} -> {2}\n  "
      "return %y : {2}\n}\n",
      number, codes, result, constantText(table),
      typeText(table.shape(), getElementName(test.table)), test.storage);
}

/// A product whose codes are looked up.
std::string writeProduct(Random &random, const Shape &shape, int number) {
  Tensor weights = Tensor::zeros(ElementKind::I8, {24, shape[1]});
  for (int64_t i = 0; i < weights.numElements(); ++i)
    weights.setInt(i, random.integer(-128, 127));
  Tensor table = randomTable(random, ElementKind::I8, 256);
  std::string sums = typeText(shape, "i32"), codes = typeText(shape, "i8");
  return formatv(
      "func.func @p{0}(%x: tensor<{1}x24xi8>) -> {2} {{\n  %w = {3}\n  %t = "
      "{4}\n  %c = arith.constant 0 : i32\n  %e = tensor.empty() : {5}\n  %i = "
      "linalg.fill ins(%c : i32) outs(%e : {5}) -> {5}\n  %acc = linalg.matmul "
      "ins(%x, %w : tensor<{1}x24xi8>, {6}) outs(%i : {5}) -> {5}\n  %m = "
      "arith.constant 1518500250 : i32\n  %s = arith.constant -8 : i32\n  %z = "
      "arith.constant 3 : i32\n  %q = quantx.requantize %acc multiplier(%m : "
      "i32) shift(%s : i32) zero_point(%z : i32) {{storage = "
      "#quantx.storage<i8>} : {5} -> {2}\n  %y = quantx.lookup %q table(%t : "
      "tensor<256xi8>) {{storage = #quantx.storage<i8>} : {2} -> {2}\n  return "
      "%y : {2}\n}\n",
      number, shape[0], codes, constantText(weights), constantText(table), sums,
      typeText(weights.shape(), "i8"));
}

class Lookup : public testing::TestWithParam<const char *> {};

TEST_P(Lookup, CompiledEqualsEvaluated) {
  mlir::DialectRegistry registry;
  registerUpstream(registry);
  registerAllDialects(registry);
  mlir::MLIRContext context(registry);
  if (!isHere(GetParam()))
    GTEST_SKIP() << "no device is here";
  Random random(7);
  std::vector<Case> cases;
  for (Shape shape : {Shape{64}, Shape{3, 96}, Shape{2, 37}, Shape{5, 1}})
    for (ElementKind table :
         {ElementKind::I8, ElementKind::I16, ElementKind::F32}) {
      cases.push_back({"i8", 8, true, table, shape});
      cases.push_back({"u8", 8, false, table, shape});
      cases.push_back({"i4", 4, true, table, shape});
      cases.push_back({"u7", 7, false, table, shape});
      cases.push_back({"i16", 16, true, table, shape});
    }
  std::string text;
  for (size_t i = 0; i < cases.size(); ++i)
    text += write(random, cases[i], int(i));
  std::vector<Shape> products = {{7, 64}, {3, 40}, {1, 9}};
  for (size_t i = 0; i < products.size(); ++i)
    text += writeProduct(random, products[i], int(i));
  auto module = mlir::parseSourceString<mlir::ModuleOp>(text, &context);
  ASSERT_TRUE(module) << text;
  auto compiled = createEngineFor(*module, GetParam());
  ASSERT_TRUE(bool(compiled)) << llvm::toString(compiled.takeError());
  auto reference = createReferenceEngine(*module);
  auto compare = [&](const std::string &name, const Tensor &input) {
    auto want = reference->run(name, {input});
    ASSERT_TRUE(bool(want)) << llvm::toString(want.takeError());
    auto have = (*compiled)->run(name, {input});
    ASSERT_TRUE(bool(have)) << llvm::toString(have.takeError());
    EXPECT_EQ(want->front(), have->front()) << name;
  };
  for (size_t i = 0; i < cases.size(); ++i)
    for (int repeat = 0; repeat < 5; ++repeat)
      compare("f" + std::to_string(i), makeCodes(random, cases[i]));
  for (size_t i = 0; i < products.size(); ++i)
    for (int repeat = 0; repeat < 5; ++repeat)
      compare(
          "p" + std::to_string(i),
          makeCodes(random,
                    {"i8", 8, true, ElementKind::I8, {products[i][0], 24}}));
}

INSTANTIATE_TEST_SUITE_P(Features, Lookup,
                         testing::Values("", "-avx512vbmi", "-avx512f",
                                         "-avx512f,-avx2", "-ssse3", "vulkan",
                                         "cuda"),
                         [](const auto &info) {
                           return "Without" + std::to_string(info.index);
                         });

} // namespace
