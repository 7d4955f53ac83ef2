//===- EvaluatorTest.cpp - running functions ------------------------------===//

#include "ReferenceTest.h"

using namespace quantx;

namespace {

using EvaluatorTest = ReferenceTest;

TEST_F(EvaluatorTest, ArgumentsMustFitTheSignature) {
  const char *text = R"mlir(
    func.func @f(%x: tensor<2x?xi8>) -> tensor<2x?xi8> {
      return %x : tensor<2x?xi8>
    })mlir";
  Tensor good = Tensor::zeros(ElementKind::I8, {2, 7});
  EXPECT_EQ(runOne(text, {good}), good);
  // The sign of a signless integer is open, its width is not.
  EXPECT_EQ(runOne(text, {good.reinterpreted(ElementKind::U8)}), good);
  expectError(text, "takes 1 inputs, but 2 are given", {good, good});
  expectError(text,
              "input 0 has type 3x7xi8, but the function takes "
              "'tensor<2x?xi8>'",
              {Tensor::zeros(ElementKind::I8, {3, 7})});
  expectError(text, "input 0 has type 2xi8",
              {Tensor::zeros(ElementKind::I8, {2})});
  expectError(text, "input 0 has type 2x7xf32",
              {Tensor::zeros(ElementKind::F32, {2, 7})});
}

TEST_F(EvaluatorTest, InputsAreNotOverwritten) {
  Tensor x = Tensor::from<float>({1, 2}, {2});
  Tensor result = runOne(R"mlir(
    func.func @f(%x: tensor<2xf32>) -> tensor<2xf32> {
      %c = arith.constant 5.0 : f32
      %i = arith.constant 0 : index
      %r = tensor.insert %c into %x[%i] : tensor<2xf32>
      return %r : tensor<2xf32>
    })mlir",
                         {x});
  EXPECT_EQ(result, Tensor::from<float>({5, 2}, {2}));
  EXPECT_EQ(x, Tensor::from<float>({1, 2}, {2}));
}

TEST_F(EvaluatorTest, ValuesWithSeveralUsesKeepTheirValue) {
  auto results = run(R"mlir(
    func.func @f() -> (tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) {
      %c = arith.constant 5.0 : f32
      %d = arith.constant 6.0 : f32
      %e = tensor.empty() : tensor<2xf32>
      %x = linalg.fill ins(%c : f32) outs(%e : tensor<2xf32>) -> tensor<2xf32>
      %y = linalg.fill ins(%d : f32) outs(%x : tensor<2xf32>) -> tensor<2xf32>
      %z = linalg.add ins(%x, %y : tensor<2xf32>, tensor<2xf32>)
          outs(%x : tensor<2xf32>) -> tensor<2xf32>
      return %x, %y, %z : tensor<2xf32>, tensor<2xf32>, tensor<2xf32>
    })mlir");
  ASSERT_EQ(results.size(), 3u) << messages;
  EXPECT_EQ(results[0].getDouble(1), 5);
  EXPECT_EQ(results[1].getDouble(1), 6);
  EXPECT_EQ(results[2].getDouble(1), 11);
}

TEST_F(EvaluatorTest, ObserversSeeValuesInOrder) {
  std::string seen;
  observer = [&](ObserveOp op, const Tensor &tensor) {
    seen += op.getId().str() + "=" + tensor.typeString() + ";";
  };
  run(R"mlir(
    func.func @f(%x: tensor<2xf32>) -> tensor<1xf32> {
      %a = quantx.observe %x "first" : tensor<2xf32>
      %s = tensor.extract_slice %a[1][1][1] : tensor<2xf32> to tensor<1xf32>
      %b = quantx.observe %s "second" : tensor<1xf32>
      return %b : tensor<1xf32>
    })mlir",
      {Tensor::from<float>({1, 2}, {2})});
  EXPECT_EQ(seen, "first=2xf32;second=1xf32;");
}

TEST_F(EvaluatorTest, CallsAndRecursion) {
  EXPECT_EQ(runOne(R"mlir(
    func.func @f(%x: i32) -> i32 {
      %r = call @twice(%x) : (i32) -> i32
      %s = call @twice(%r) : (i32) -> i32
      return %s : i32
    }
    func.func private @twice(%x: i32) -> i32 {
      %r = arith.addi %x, %x : i32
      return %r : i32
    })mlir",
                   {Tensor::scalar<int32_t>(3)})
                .getInt(0),
            12);
  expectError(R"mlir(
    func.func @f() { call @f() : () -> () return })mlir",
              "calls are nested more than 200 deep");
  expectError(R"mlir(
    func.func @f() -> f32 { %r = call @g() : () -> f32 return %r : f32 }
    func.func private @g() -> f32)mlir",
              "function 'g' has no body");
}

TEST_F(EvaluatorTest, ControlFlow) {
  const char *text = R"mlir(
    func.func @f(%n: index, %c: i1) -> i32 {
      %zero = arith.constant 0 : index
      %one = arith.constant 1 : index
      %start = arith.constant 10 : i32
      %sum = scf.for %i = %zero to %n step %one iter_args(%s = %start) -> i32 {
        %v = arith.index_cast %i : index to i32
        %t = arith.addi %s, %v : i32
        scf.yield %t : i32
      }
      %r = scf.if %c -> i32 {
        scf.yield %sum : i32
      } else {
        scf.yield %start : i32
      }
      return %r : i32
    })mlir";
  Tensor n = Tensor::scalar<int64_t>(5);
  EXPECT_EQ(runOne(text, {n, Tensor::scalar<bool>(true)}).getInt(0), 20);
  EXPECT_EQ(runOne(text, {n, Tensor::scalar<bool>(false)}).getInt(0), 10);
}

TEST_F(EvaluatorTest, EvaluateOpFoldsConstants) {
  run(R"mlir(
    func.func @f() -> tensor<2x2xf32> {
      %w = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
      %k = arith.constant 10.0 : f32
      %e = tensor.empty() : tensor<2x2xf32>
      %r = linalg.generic {indexing_maps = [affine_map<(i, j) -> (j, i)>,
                                            affine_map<(i, j) -> (i, j)>],
                           iterator_types = ["parallel", "parallel"]}
          ins(%w : tensor<2x2xf32>) outs(%e : tensor<2x2xf32>) {
        ^bb0(%x: f32, %o: f32):
          %s = arith.addf %x, %k : f32
          linalg.yield %s : f32
      } -> tensor<2x2xf32>
      return %r : tensor<2x2xf32>
    })mlir");
  mlir::Operation *generic = nullptr;
  module->walk([&](mlir::linalg::GenericOp op) { generic = op; });
  ASSERT_TRUE(generic);
  EXPECT_TRUE(canEvaluate(generic));
  Tensor w = Tensor::from<float>({1, 2, 3, 4}, {2, 2});
  Tensor init = Tensor::zeros(ElementKind::F32, {2, 2});
  auto results = evaluateOp(generic, {w, init});
  ASSERT_TRUE(mlir::succeeded(results));
  EXPECT_EQ((*results)[0], Tensor::from<float>({11, 13, 12, 14}, {2, 2}));
  EXPECT_EQ(w.getDouble(0), 1);
  EXPECT_TRUE(mlir::failed(evaluateOp(generic, {w})));
}

TEST_F(EvaluatorTest, FailuresAreLocated) {
  expectError(R"mlir(
    func.func @f(%i: index) -> f32 {
      %x = arith.constant dense<1.0> : tensor<4xf32>
      %r = tensor.extract %x[%i] : tensor<4xf32>
      return %r : f32
    })mlir",
              "index 4 of dimension 0 is outside of 4xf32",
              {Tensor::scalar<int64_t>(4)});
  expectError(R"mlir(
    func.func @f(%n: index) -> tensor<?x?xf64> {
      %r = tensor.empty(%n, %n) : tensor<?x?xf64>
      return %r : tensor<?x?xf64>
    })mlir",
              "cannot exist", {Tensor::scalar<int64_t>(int64_t(1) << 40)});
  expectError(R"mlir(
    func.func @f(%n: index) -> tensor<?xf64> {
      %r = tensor.empty(%n) : tensor<?xf64>
      return %r : tensor<?xf64>
    })mlir",
              "not enough memory for",
              {Tensor::scalar<int64_t>(int64_t(1) << 50)});
  expectError(R"mlir(
    func.func @f(%a: i32, %b: i32) -> i32 {
      %r = arith.divsi %a, %b : i32
      return %r : i32
    })mlir",
              "division by zero",
              {Tensor::scalar<int32_t>(4), Tensor::scalar<int32_t>(0)});
  expectError(R"mlir(
    func.func @f(%c: i1) -> i1 {
      quantx.check %c, "the condition does not hold"
      return %c : i1
    })mlir",
              "the condition does not hold", {Tensor::scalar<bool>(false)});
  expectError(R"mlir(
    func.func @f(%a: i32) -> i32 {
      cf.br ^next(%a : i32)
    ^next(%b: i32):
      return %b : i32
    })mlir",
              "does not support branches", {Tensor::scalar<int32_t>(4)});
  expectError(R"mlir(
    func.func @f(%a: tensor<2xcomplex<f32>>) {
      return
    })mlir",
              "does not support arguments of type",
              {Tensor::zeros(ElementKind::F32, {2})});
  expectError(R"mlir(
    func.func @f(%a: tensor<2xf32>) -> tensor<2xf32> {
      %r = scf.while (%x = %a) : (tensor<2xf32>) -> tensor<2xf32> {
        %c = arith.constant false
        scf.condition(%c) %x : tensor<2xf32>
      } do {
      ^bb0(%x: tensor<2xf32>):
        scf.yield %x : tensor<2xf32>
      }
      return %r : tensor<2xf32>
    })mlir",
              "the reference evaluator does not support 'scf.while'",
              {Tensor::zeros(ElementKind::F32, {2})});
}

} // namespace
