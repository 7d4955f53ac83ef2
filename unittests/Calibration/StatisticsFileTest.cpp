//===- StatisticsFileTest.cpp - the file, well and badly formed -----------===//

#include "StatisticsTestUtils.h"
#include <limits>

using namespace quantx;
using llvm::StringRef;

namespace {

struct StatisticsFileTest : StatisticsTest {
  std::string errorOf(StringRef file) {
    llvm::Expected<Statistics> result = Statistics::read(file);
    return result ? "no error" : llvm::toString(result.takeError());
  }
  /// The error after replacing the first `from` of a good file by `to`; the
  /// folder's name is cut off.
  std::string errorAfter(StringRef from, StringRef to) {
    std::string file = path("stats.json");
    llvm::cantFail(collectStatistics(makeSamples(1, 3)).write(file));
    std::string text = readFile(file);
    size_t at = text.find(from.str());
    EXPECT_NE(at, std::string::npos) << from.str();
    writeFile(file, text.replace(at, from.size(), to.str()));
    std::string error = errorOf(file);
    EXPECT_EQ(error.find('\n'), std::string::npos) << error;
    while ((at = error.find(folder.str().str() + "/")) != std::string::npos)
      error.erase(at, folder.size() + 1);
    return error;
  }
};

/// A kind whose state is whatever the test says.
struct AnyCollector : Collector {
  std::string_view kind() const override { return "any"; }
  std::optional<Range> range(const RangeQuery &, std::string *) const override {
    return std::nullopt;
  }
  ErrorText observeValues(const float *,
                          const std::vector<int64_t> &) override {
    return std::nullopt;
  }
  ErrorText mergeValues(const Collector &) override { return std::nullopt; }
  void saveValues(CollectorState &state) const override {
    CollectorState all = content;
    all.kind = state.kind;
    all.integers.insert(state.integers.begin(), state.integers.end());
    state = all;
  }
  ErrorText restoreValues(const CollectorState &state) override {
    content = state;
    return std::nullopt;
  }
  CollectorState content;
};

TEST_F(StatisticsFileTest, EveryKindReadsBackTheSame) {
  Statistics written = collectStatistics(makeSamples(4, 6));
  llvm::cantFail(written.write(path("s.json")));
  Statistics read = llvm::cantFail(Statistics::read(path("s.json")));
  EXPECT_EQ(read.fingerprint, written.fingerprint);
  EXPECT_EQ(read.method, written.method);
  EXPECT_EQ(read.percentile, written.percentile);
  EXPECT_EQ(read.samples, written.samples);
  ASSERT_EQ(read.tensors.size(), written.tensors.size());
  for (const auto &[id, tensor] : written.tensors) {
    ASSERT_TRUE(read.find(id));
    EXPECT_EQ(read.find(id)->name, tensor.name);
    ASSERT_EQ(read.find(id)->collectors.size(), tensor.collectors.size());
    for (const auto &[kind, collector] : tensor.collectors) {
      ASSERT_TRUE(read.find(id)->find(kind)) << kind;
      EXPECT_EQ(read.find(id)->find(kind)->state(), collector->state()) << kind;
    }
  }
}

TEST_F(StatisticsFileTest, NumbersKeepTheirBits) {
  registerCollector("any", [](const CollectorOptions &) {
    return std::make_unique<AnyCollector>();
  });
  std::vector<double> reals = {
      0.0,  -0.0, 0.1,    1.0 / 3, -1e308, 5e-324,  1e22,
      1e23, -1,   0x1p53, 0x1p63,  0x1p64, -0x1p63, 0x1.fffffffffffffp+1023};
  std::mt19937_64 random(3);
  for (int i = 0; i < 1000; ++i) {
    uint64_t bits = random();
    double value;
    memcpy(&value, &bits, sizeof(value));
    if (std::isfinite(value))
      reals.push_back(value);
  }
  auto collector = std::make_unique<AnyCollector>();
  collector->content.arrays["reals"] = reals;
  collector->content.blobs["reals"] = reals;
  for (size_t i = 0; i < 14; ++i)
    collector->content.reals["r" + std::to_string(i)] = reals[i];
  collector->content.integers = {{"low", std::numeric_limits<int64_t>::min()},
                                 {"high", std::numeric_limits<int64_t>::max()}};
  collector->content.counts["c"] = {0, std::numeric_limits<uint64_t>::max()};
  Statistics statistics;
  statistics.tensors["\"odd\\ \n id"].collectors["any"] = std::move(collector);
  llvm::cantFail(statistics.write(path("s.json")));

  Statistics read = llvm::cantFail(Statistics::read(path("s.json")));
  const TensorStatistics *tensor = read.find("\"odd\\ \n id");
  ASSERT_TRUE(tensor && tensor->find("any"));
  CollectorState state = tensor->find("any")->state();
  auto sameBits = [](double a, double b) {
    return memcmp(&a, &b, sizeof(a)) == 0;
  };
  ASSERT_EQ(state.arrays["reals"].size(), reals.size());
  ASSERT_EQ(state.blobs["reals"].size(), reals.size());
  for (size_t i = 0; i < reals.size(); ++i) {
    EXPECT_TRUE(sameBits(state.arrays["reals"][i], reals[i])) << reals[i];
    EXPECT_TRUE(sameBits(state.blobs["reals"][i], reals[i])) << reals[i];
  }
  for (size_t i = 0; i < 14; ++i)
    EXPECT_TRUE(sameBits(state.reals["r" + std::to_string(i)], reals[i]));
  EXPECT_EQ(state.integers["low"], std::numeric_limits<int64_t>::min());
  EXPECT_EQ(state.integers["high"], std::numeric_limits<int64_t>::max());
  EXPECT_EQ(state.counts["c"][1], std::numeric_limits<uint64_t>::max());
}

TEST_F(StatisticsFileTest, BlobsLieBesideTheText) {
  EXPECT_EQ(Statistics::getBlobPath("x/stats.json"), "x/stats.bin");
  EXPECT_EQ(Statistics::getBlobPath("stats"), "stats.bin");
  std::string file = path("stats.json"), blobs = path("stats.bin");
  Statistics statistics = collectStatistics(makeSamples(1, 3));
  llvm::cantFail(statistics.write(file));
  std::string bytes = readFile(blobs);
  EXPECT_TRUE(StringRef(bytes).starts_with("quantx statistics 1\n"));

  // Another run's blobs, cut blobs, no blobs.
  for (std::string wrong : {bytes + "x", bytes.substr(0, bytes.size() - 1),
                            "X" + bytes.substr(1), std::string()}) {
    writeFile(blobs, wrong);
    EXPECT_EQ(errorOf(file), "'" + blobs + "' does not belong to '" + file +
                                 "': its size or content is another");
  }
  llvm::sys::fs::remove(blobs);
  EXPECT_EQ(errorOf(file),
            "cannot read '" + blobs + "': No such file or directory");

  // No binary file without a kind that needs it.
  for (auto &entry : statistics.tensors)
    entry.second.collectors.erase("gram");
  llvm::cantFail(statistics.write(path("small.json")));
  EXPECT_FALSE(llvm::sys::fs::exists(path("small.bin")));
}

TEST_F(StatisticsFileTest, BadFilesAreNamed) {
  EXPECT_EQ(errorOf(path("none.json")), "cannot read '" + path("none.json") +
                                            "': No such file or directory");
  writeFile(path("list.json"), "[]");
  EXPECT_EQ(errorOf(path("list.json")),
            "'" + path("list.json") + "' must hold a JSON object");
}

TEST_F(StatisticsFileTest, TruncatedAnywhereIsAnError) {
  std::string file = path("stats.json");
  llvm::cantFail(collectStatistics(makeSamples(1, 1)).write(file));
  std::string text = readFile(file);
  // The last byte is a line end and may go.
  for (size_t size = 0; size + 1 < text.size(); size += 1 + size / 20) {
    writeFile(file, text.substr(0, size));
    std::string error = errorOf(file);
    EXPECT_TRUE(
        StringRef(error).starts_with("'" + file + "' is not valid JSON: "))
        << size << ": " << error;
  }
}

TEST_F(StatisticsFileTest, BadFieldsAreNamed) {
  EXPECT_EQ(errorAfter("\"format_version\": 1", "\"format_version\": 2"),
            "'stats.json': field 'format_version' is 2, but only version 1 is "
            "known");
  EXPECT_EQ(errorAfter("\"format_version\": 1,", ""),
            "'stats.json': field 'format_version' is missing");
  EXPECT_EQ(errorAfter("\"fingerprint\"", "\"finger\""),
            "'stats.json': field 'fingerprint' is missing");
  EXPECT_EQ(errorAfter("\"entropy\"", "\"median\""),
            "'stats.json': field 'method' is the unknown method 'median'");
  EXPECT_EQ(errorAfter("\"entropy\"", "3"),
            "'stats.json': field 'method' must be a string");
  EXPECT_EQ(errorAfter("\"percentile\": 99.99", "\"percentile\": 199.99"),
            "'stats.json': field 'percentile' must be in (0, 100]");
  EXPECT_EQ(errorAfter("\"samples\": 3", "\"samples\": -3"),
            "'stats.json': field 'samples' must be a count");
  EXPECT_EQ(errorAfter("\"tensors\"", "\"values\""),
            "'stats.json': field 'tensors' is missing");
  EXPECT_EQ(errorAfter("\"name\": \"features.0\",", ""),
            "'stats.json': field 'tensors.a-0.name' is missing");
  EXPECT_EQ(errorAfter("\"gram\"", "\"median\""),
            "'stats.json': field 'tensors.a-0.statistics.median' is "
            "impossible: no kind of statistics is called median");
  EXPECT_EQ(errorAfter("\"channel_counts\": [", "\"channel_counts\": [-1,"),
            "'stats.json': field 'tensors.a-0.statistics.channel_mean_abs."
            "counts.channel_counts' must be a list of counts");
  EXPECT_EQ(errorAfter("\"offset\": ", "\"offset\": 123456789"),
            "'stats.json': field 'tensors.a-0.statistics.gram.blobs.low' "
            "lies outside 'stats.bin'");
  EXPECT_EQ(errorAfter("\"blob_file\"", "\"blobs\""),
            "'stats.json': field 'tensors.a-0.statistics.gram.blobs.low' "
            "needs the field 'blob_file'");
  // What the collector itself refuses.
  EXPECT_TRUE(StringRef(errorAfter("\"integers\": {", "\"integers_\": {"))
                  .starts_with("'stats.json': field 'tensors.a-0.statistics."
                               "channel_mean_abs' is impossible: "));
}

} // namespace
