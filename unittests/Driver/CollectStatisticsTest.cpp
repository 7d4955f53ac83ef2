//===- CollectStatisticsTest.cpp - the loop of calibration ----------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Parser/Parser.h"
#include "quantx/Calibration/CollectorKinds.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Driver/Calibrate.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/Support/FileSystem.h"
#include "gtest/gtest.h"
#include <cmath>

using namespace quantx;
using llvm::StringRef;

namespace {

/// Shows its input to the observer and counts its runs.
struct EchoEngine : Engine {
  llvm::Expected<llvm::SmallVector<Tensor>>
  run(StringRef entry, llvm::ArrayRef<Tensor> inputs) override {
    EXPECT_EQ(entry, "main");
    ++runs;
    Tensor shown = inputs[0];
    if (runs == poisonRun)
      shown.setDouble(3, NAN);
    EXPECT_TRUE(bool(observer));
    observer("in-0", shown);
    if (runs == failingRun)
      return makeError("the run failed");
    return llvm::SmallVector<Tensor>{shown};
  }
  bool hasObserver() const { return bool(observer); }
  int runs = 0, poisonRun = -1, failingRun = -1;
};

struct CollectStatisticsTest : testing::Test {
  void SetUp() override {
    context.loadDialect<mlir::func::FuncDialect, QuantXDialect>();
    module = mlir::parseSourceString<mlir::ModuleOp>(R"(
      func.func @main(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
        %o = quantx.observe %x "in-0" : tensor<2x3xf32>
        return %o : tensor<2x3xf32>
      })",
                                                     &context);
    ASSERT_FALSE(llvm::sys::fs::createTemporaryFile("quantx", "npy", file));
    // Sample i holds i, i + 0.25, i + 0.5.
    Tensor data = Tensor::zeros(ElementKind::F32, {8, 3});
    for (int64_t i = 0; i < data.numElements(); ++i)
      data.setDouble(i, double(i / 3) + 0.25 * double(i % 3));
    llvm::cantFail(writeNpy(file, data));
  }
  void TearDown() override { llvm::sys::fs::remove(file); }

  llvm::Expected<Statistics> collect(int64_t maxSamples = 0) {
    auto function = *module->getOps<mlir::func::FuncOp>().begin();
    auto reader = SampleReader::open({file.str().str()}, function);
    EXPECT_TRUE(bool(reader));
    return collectStatistics(function, engine, *reader, {}, maxSamples);
  }

  mlir::MLIRContext context;
  mlir::OwningOpRef<mlir::ModuleOp> module;
  llvm::SmallString<64> file;
  EchoEngine engine;
};

TEST_F(CollectStatisticsTest, RunsOverAllBatches) {
  Statistics statistics = llvm::cantFail(collect());
  EXPECT_EQ(engine.runs, 4);
  EXPECT_EQ(statistics.samples, 8u);
  EXPECT_EQ(statistics.range("in-0", {}), (Range{0, 7.5}));
  EXPECT_FALSE(engine.hasObserver());
}

TEST_F(CollectStatisticsTest, SampleLimitIsRoundedUpToBatches) {
  Statistics statistics = llvm::cantFail(collect(/*maxSamples=*/3));
  EXPECT_EQ(engine.runs, 2);
  EXPECT_EQ(statistics.samples, 4u);
  EXPECT_EQ(statistics.range("in-0", {}), (Range{0, 3.5}));
  EXPECT_EQ(llvm::cantFail(collect(1000)).samples, 8u);
}

TEST_F(CollectStatisticsTest, StopsAtTheFirstFailure) {
  engine.failingRun = 3;
  EXPECT_EQ(llvm::toString(collect().takeError()), "the run failed");
  EXPECT_EQ(engine.runs, 3);
  EXPECT_FALSE(engine.hasObserver());
}

TEST_F(CollectStatisticsTest, WhatAnObserverSawComesBeforeTheFailure) {
  engine.failingRun = engine.poisonRun = 2;
  EXPECT_EQ(llvm::toString(collect().takeError()),
            "value 'in-0' holds a NaN or an infinity in sample 3");
}

TEST(ProgressBarTest, DrawsInPlaceAndClearsItsLine) {
  std::string text;
  llvm::raw_string_ostream os(text);
  {
    ProgressBar bar("work", 10, ProgressBar::Mode::Always, os);
    bar.update(10);
    EXPECT_EQ(text, "\rwork [" + std::string(30, ' ') + "] 0/10" + "\rwork [" +
                        std::string(30, '=') + "] 10/10");
  }
  EXPECT_TRUE(StringRef(text).ends_with("\r" + std::string(43, ' ') + "\r"));
  text.clear();
  ProgressBar("work", 10, ProgressBar::Mode::Never, os).update(10);
  EXPECT_EQ(text, "");
}

} // namespace
