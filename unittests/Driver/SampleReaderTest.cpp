//===- SampleReaderTest.cpp - data files in the model's batches -----------===//

#include "quantx/Driver/SampleReader.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/FileSystem.h"
#include "gtest/gtest.h"
#include <cmath>

using namespace quantx;

namespace {

struct SampleReaderTest : testing::Test {
  SampleReaderTest() {
    context.loadDialect<mlir::func::FuncDialect>();
    EXPECT_FALSE(
        bool(llvm::sys::fs::createUniqueDirectory("quantx-samples", folder)));
  }
  ~SampleReaderTest() override { llvm::sys::fs::remove_directories(folder); }

  std::string write(llvm::StringRef name, const Tensor &tensor) {
    std::string path = (folder + "/" + name).str();
    EXPECT_FALSE(bool(writeNpy(path, tensor)));
    return path;
  }

  llvm::Expected<SampleReader> open(llvm::StringRef signature,
                                    std::vector<std::string> paths) {
    module = mlir::parseSourceString<mlir::ModuleOp>(
        ("func.func private @f(" + signature + ")").str(), &context);
    return SampleReader::open(paths,
                              *module->getOps<mlir::func::FuncOp>().begin());
  }

  std::string openError(llvm::StringRef signature,
                        std::vector<std::string> paths) {
    auto reader = open(signature, paths);
    return reader ? "" : llvm::toString(reader.takeError());
  }

  static Tensor ramp(std::vector<int64_t> shape) {
    std::vector<float> values(*getNumElements(shape));
    for (size_t i = 0; i < values.size(); ++i)
      values[i] = float(i);
    return Tensor::from<float>(values, shape);
  }

  mlir::MLIRContext context;
  mlir::OwningOpRef<mlir::ModuleOp> module;
  llvm::SmallString<128> folder;
};

TEST_F(SampleReaderTest, CutsTheLeadingDimension) {
  auto reader = open("tensor<2x3xf32>", {write("x.npy", ramp({6, 3}))});
  ASSERT_TRUE(bool(reader)) << llvm::toString(reader.takeError());
  EXPECT_EQ(reader->numChunks(), 3);
  EXPECT_EQ(reader->samplesPerChunk(), 2);
  auto inputs = reader->read(1);
  ASSERT_TRUE(bool(inputs));
  EXPECT_EQ((*inputs)[0].shape(), llvm::ArrayRef<int64_t>({2, 3}));
  EXPECT_EQ((*inputs)[0].data<float>()[0], 6.0f);
}

TEST_F(SampleReaderTest, GivesADynamicDimensionTheWholeFile) {
  auto reader = open("tensor<?x3xf32>", {write("x.npy", ramp({6, 3}))});
  ASSERT_TRUE(bool(reader)) << llvm::toString(reader.takeError());
  EXPECT_EQ(reader->numChunks(), 1);
  auto inputs = reader->read(0);
  ASSERT_TRUE(bool(inputs));
  EXPECT_EQ((*inputs)[0].dim(0), 6);
}

TEST_F(SampleReaderTest, NamesWhatDoesNotFit) {
  std::string path = write("x.npy", ramp({5, 3}));
  EXPECT_EQ(openError("tensor<2x3xf32>", {path}),
            "'" + path +
                "' holds 5x3xf32, but argument 0 of 'f' is 2x3xf32 "
                "(or a multiple of its leading dimension)");
  EXPECT_EQ(openError("tensor<5x3xi8>", {path}),
            "'" + path +
                "' holds 5x3xf32, but argument 0 of 'f' is 5x3xi8 "
                "(or a multiple of its leading dimension)");
  EXPECT_EQ(openError("tensor<5x3xf32>, tensor<1xf32>", {path}),
            "'f' takes 2 inputs, but 1 were given");
  std::string other = write("y.npy", ramp({2, 1}));
  EXPECT_EQ(openError("tensor<5x3xf32>, tensor<1x1xf32>", {path, other}),
            "'" + other + "' holds 2 batches, but the first input holds 1");
}

TEST_F(SampleReaderTest, RefusesNoSamples) {
  std::string path = write("x.npy", ramp({0, 3}));
  EXPECT_EQ(openError("tensor<1x3xf32>", {path}),
            "'" + path + "' holds no samples");
}

TEST_F(SampleReaderTest, RefusesNotANumberUnlessAllowed) {
  Tensor data = ramp({4, 2});
  data.mutableData<float>()[5] = std::nanf("");
  std::string path = write("x.npy", data);
  auto reader = open("tensor<1x2xf32>", {path});
  ASSERT_TRUE(bool(reader));
  EXPECT_TRUE(bool(reader->read(1)));
  auto bad = reader->read(2);
  ASSERT_FALSE(bool(bad));
  EXPECT_EQ(llvm::toString(bad.takeError()),
            "'" + path + "' holds a NaN or an infinity in sample 2");
  EXPECT_TRUE(bool(reader->read(2, /*allowNonFinite=*/true)));
}

} // namespace
