//===- StatisticsTestUtils.h - statistics to test with ----------*- C++ -*-===//

#ifndef QUANTX_UNITTESTS_CALIBRATION_STATISTICSTESTUTILS_H
#define QUANTX_UNITTESTS_CALIBRATION_STATISTICSTESTUTILS_H

#include "quantx/Calibration/CollectorKinds.h"
#include "quantx/Calibration/Statistics.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"
#include <random>

namespace quantx {

/// A folder of its own for each test.
class StatisticsTest : public testing::Test {
protected:
  void SetUp() override {
    registerCalibrationCollectors();
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("quantx-stats", folder));
  }
  void TearDown() override { llvm::sys::fs::remove_directories(folder); }

  std::string path(llvm::StringRef name) {
    llvm::SmallString<128> result(folder);
    llvm::sys::path::append(result, name);
    return result.str().str();
  }

  static std::string readFile(llvm::StringRef path) {
    auto buffer = llvm::MemoryBuffer::getFile(path);
    return buffer ? (*buffer)->getBuffer().str() : "<no file>";
  }

  static void writeFile(llvm::StringRef path, llvm::StringRef bytes) {
    std::error_code error;
    llvm::raw_fd_ostream(path, error) << bytes;
    ASSERT_FALSE(error);
  }

  llvm::SmallString<128> folder;
};

/// Three samples of a [1, 3, 5] value per seed, magnitudes from 1e-6 to 1e3.
inline std::vector<std::vector<float>> makeSamples(unsigned seed,
                                                   unsigned count) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal;
  std::uniform_real_distribution<float> exponent(-6, 3);
  std::vector<std::vector<float>> samples(count, std::vector<float>(15));
  for (std::vector<float> &sample : samples)
    for (float &value : sample)
      value = normal(random) * std::pow(10.0f, exponent(random));
  return samples;
}

/// Statistics of two values with every mergeable kind, over the samples.
inline Statistics
collectStatistics(const std::vector<std::vector<float>> &samples) {
  Statistics statistics;
  statistics.fingerprint = "0123456789abcdef0123456789abcdef";
  statistics.method = RangeMethod::Entropy;
  statistics.samples = samples.size();
  for (const char *id : {"a-0", "b-0"}) {
    TensorStatistics &tensor = statistics.tensors[id];
    tensor.name = "features.0";
    for (const char *kind : {"min_max", "histogram", "channel_min_max",
                             "channel_mean_abs", "gram"}) {
      std::unique_ptr<Collector> collector = createCollector(kind);
      for (const std::vector<float> &sample : samples)
        EXPECT_EQ(collector->observe(sample.data(), {1, 3, 5}), std::nullopt);
      tensor.collectors[kind] = std::move(collector);
    }
  }
  return statistics;
}

} // namespace quantx

#endif
