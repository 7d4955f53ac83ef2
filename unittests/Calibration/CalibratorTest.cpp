//===- CalibratorTest.cpp - what is collected, and whose fault it is ------===//

#include "quantx/Calibration/Calibrator.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Parser/Parser.h"
#include "quantx/Calibration/CollectorKinds.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "gtest/gtest.h"
#include <cmath>

using namespace quantx;
using llvm::StringRef;

namespace {

struct CalibratorTest : testing::Test {
  CalibratorTest() {
    context.loadDialect<mlir::func::FuncDialect, QuantXDialect>();
  }

  llvm::Expected<Calibrator> make(StringRef body,
                                  CalibrationOptions options = {}) {
    std::string text = "func.func @main(%x: tensor<2x3xf32>) -> "
                       "tensor<2x3xf32> {\n" +
                       body.str() + "\nreturn %x : tensor<2x3xf32> }";
    module = mlir::parseSourceString<mlir::ModuleOp>(text, &context);
    auto function = *module->getOps<mlir::func::FuncOp>().begin();
    return Calibrator::create(function, options);
  }
  std::string makeError(StringRef body, CalibrationOptions options = {}) {
    auto result = make(body, options);
    return result ? "no error" : llvm::toString(result.takeError());
  }
  static std::string observeError(Calibrator &calibrator, StringRef id,
                                  const Tensor &tensor, int64_t samples = 2) {
    calibrator.beginBatch(samples);
    calibrator.observe(id, tensor);
    llvm::Error error = calibrator.endBatch();
    return error ? llvm::toString(std::move(error)) : "no error";
  }

  static constexpr const char *plain =
      "%o = quantx.observe %x \"a-0\" : tensor<2x3xf32> loc(\"stem.conv\")";
  mlir::MLIRContext context;
  mlir::OwningOpRef<mlir::ModuleOp> module;
};

TEST_F(CalibratorTest, CollectsWhatMethodAxisAndKindsAskFor) {
  CalibrationOptions options;
  options.method = RangeMethod::Entropy;
  auto calibrator = make(R"(
    %a = quantx.observe %x "a-0" : tensor<2x3xf32> loc("stem")
    %b = quantx.observe %x "b-0" {axis = 1 : i64} : tensor<2x3xf32>
    %c = quantx.observe %x "c-0" {axis = 0 : i64, kinds = ["gram", "histogram"]} : tensor<2x3xf32>
  )",
                         options);
  ASSERT_TRUE(bool(calibrator));
  for (const char *id : {"a-0", "b-0", "c-0"})
    EXPECT_EQ(observeError(*calibrator, id,
                           Tensor::from<float>({1, 2, 3, 4, 5, -6}, {2, 3})),
              "no error");
  Statistics statistics = llvm::cantFail(calibrator->finish());
  EXPECT_EQ(statistics.samples, 6u);
  EXPECT_EQ(statistics.fingerprint.size(), 32u);
  EXPECT_EQ(statistics.find("a-0")->name, "stem");
  EXPECT_EQ(statistics.find("b-0")->name, "");
  auto kinds = [&](StringRef id) {
    std::string text;
    for (const auto &entry : statistics.find(id)->collectors)
      text += entry.first + " ";
    return text;
  };
  EXPECT_EQ(kinds("a-0"), "histogram ");
  EXPECT_EQ(kinds("b-0"), "channel_min_max histogram ");
  EXPECT_EQ(kinds("c-0"), "channel_min_max gram histogram ");
  auto channels = [&](StringRef id) {
    return statistics.find(id)->find("channel_min_max")->channelRanges();
  };
  EXPECT_EQ(channels("b-0"), (std::vector<Range>{{1, 4}, {2, 5}, {-6, 3}}));
  EXPECT_EQ(channels("c-0"), (std::vector<Range>{{1, 3}, {-6, 5}}));
}

TEST_F(CalibratorTest, EveryFloatKindIsTaken) {
  auto calibrator = llvm::cantFail(make(plain));
  for (ElementKind kind : {ElementKind::F16, ElementKind::BF16,
                           ElementKind::F32, ElementKind::F64}) {
    Tensor tensor = Tensor::zeros(kind, {2, 3});
    tensor.setDouble(4, -2.5 - double(kind));
    EXPECT_EQ(observeError(calibrator, "a-0", tensor), "no error");
  }
  EXPECT_EQ(
      observeError(calibrator, "a-0", Tensor::zeros(ElementKind::I32, {2})),
      "value 'a-0' (stem.conv) is not a float tensor");
  Statistics statistics = llvm::cantFail(calibrator.finish());
  EXPECT_EQ(statistics.range("a-0", {})->min, -2.5 - double(ElementKind::F64));
}

TEST_F(CalibratorTest, OneBatchIsOneStepOfAMovingAverage) {
  CalibrationOptions options;
  options.method = RangeMethod::MovingAverage;
  options.averagingConstant = 0.25;
  auto calibrator = llvm::cantFail(make(plain, options));
  for (float high : {4.0f, 8.0f})
    EXPECT_EQ(
        observeError(calibrator, "a-0", Tensor::from<float>({0, high}, {2, 1})),
        "no error");
  RangeQuery query;
  query.method = RangeMethod::MovingAverage;
  Statistics statistics = llvm::cantFail(calibrator.finish());
  EXPECT_EQ(statistics.range("a-0", query)->max, 5.0);
}

TEST_F(CalibratorTest, NonFiniteValuesAreNamedWithTheirSample) {
  auto calibrator = llvm::cantFail(make(plain));
  Tensor good = Tensor::zeros(ElementKind::F32, {2, 3});
  EXPECT_EQ(observeError(calibrator, "a-0", good), "no error");
  Tensor bad = good;
  bad.setDouble(4, NAN);
  EXPECT_EQ(observeError(calibrator, "a-0", bad),
            "value 'a-0' (stem.conv) holds a NaN or an infinity in sample 3");
  // Without the batch in front only the batch is known.
  calibrator = llvm::cantFail(make(plain));
  Tensor flat = Tensor::zeros(ElementKind::F32, {6});
  flat.setDouble(0, -INFINITY);
  EXPECT_EQ(observeError(calibrator, "a-0", flat),
            "value 'a-0' (stem.conv) holds a NaN or an infinity in samples 0 "
            "to 1");
  calibrator = llvm::cantFail(make(plain));
  EXPECT_EQ(observeError(calibrator, "a-0", flat, /*samples=*/1),
            "value 'a-0' (stem.conv) holds a NaN or an infinity in sample 0");
}

TEST_F(CalibratorTest, ObserversOfCalledFunctionsCount) {
  module = mlir::parseSourceString<mlir::ModuleOp>(R"(
    func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> {
      %y = call @inner(%x) : (tensor<2xf32>) -> tensor<2xf32>
      return %y : tensor<2xf32>
    }
    func.func private @inner(%x: tensor<2xf32>) -> tensor<2xf32> {
      %o = quantx.observe %x "in-0" : tensor<2xf32>
      return %o : tensor<2xf32>
    }
    func.func @other(%x: tensor<2xf32>) -> tensor<2xf32> {
      %o = quantx.observe %x "other-0" : tensor<2xf32>
      return %o : tensor<2xf32>
    })",
                                                   &context);
  auto calibrator = Calibrator::create(
      *module->getOps<mlir::func::FuncOp>().begin(), CalibrationOptions());
  ASSERT_TRUE(bool(calibrator));
  EXPECT_EQ(observeError(*calibrator, "other-0", Tensor()),
            "value 'other-0' is not in the function");
  EXPECT_EQ(observeError(*calibrator, "in-0", Tensor()), "no error");
  EXPECT_EQ(llvm::cantFail(calibrator->finish()).tensors.size(), 1u);
}

TEST_F(CalibratorTest, WrongRequestsAreRefused) {
  EXPECT_EQ(makeError(""), "function 'main' has no quantx.observe; "
                           "quantx-insert-observers adds them");
  EXPECT_EQ(makeError("%o = quantx.observe %x \"a-0\" {kinds = [\"median\"]} "
                      ": tensor<2x3xf32> loc(\"stem\")"),
            "value 'a-0' (stem): no kind of statistics is called median");
  EXPECT_EQ(makeError("%o = quantx.observe %x \"a-0\" : tensor<2x3xf32>\n"
                      "%p = quantx.observe %x \"a-0\" : tensor<2x3xf32>"),
            "observer id 'a-0' is used twice");
  for (double percentile : {0.0, -1.0, 100.5, double(NAN)}) {
    CalibrationOptions options;
    options.percentile = percentile;
    EXPECT_EQ(makeError(plain, options), "the percentile must be in (0, 100]");
  }
  CalibrationOptions options;
  options.averagingConstant = 2;
  EXPECT_NE(makeError(plain, options), "no error");
  auto calibrator = llvm::cantFail(make(plain));
  EXPECT_EQ(llvm::toString(calibrator.finish().takeError()),
            "no sample was observed");
}

} // namespace
