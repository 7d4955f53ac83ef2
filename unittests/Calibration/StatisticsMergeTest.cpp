//===- StatisticsMergeTest.cpp - shards merge to the same bits ------------===//

#include "StatisticsTestUtils.h"

using namespace quantx;

namespace {

struct StatisticsMergeTest : StatisticsTest {
  std::string textOf(const Statistics &statistics) {
    std::string file = path("text.json");
    llvm::cantFail(statistics.write(file));
    return readFile(file) + readFile(Statistics::getBlobPath(file));
  }
  static std::string mergeError(Statistics a, const Statistics &b) {
    llvm::Error error = a.merge(b, "a.json", "b.json");
    return error ? llvm::toString(std::move(error)) : "no error";
  }
};

TEST_F(StatisticsMergeTest, AnySplitInAnyOrderGivesTheSameFile) {
  auto samples = makeSamples(/*seed=*/7, /*count=*/40);
  std::string whole = textOf(collectStatistics(samples));
  std::mt19937 random(11);
  for (int round = 0; round < 10; ++round) {
    std::vector<std::vector<float>> shuffled = samples;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    // Up to five shards, some of them empty.
    std::vector<std::vector<std::vector<float>>> shards(1 + round % 5);
    for (auto &sample : shuffled)
      shards[random() % shards.size()].push_back(sample);
    Statistics merged = collectStatistics(shards[0]);
    for (size_t i = 1; i < shards.size(); ++i)
      llvm::cantFail(merged.merge(collectStatistics(shards[i]), "a", "b"));
    EXPECT_EQ(textOf(merged), whole) << "round " << round;
  }
}

TEST_F(StatisticsMergeTest, MergingFilesEqualsMergingInMemory) {
  auto first = makeSamples(1, 5), second = makeSamples(2, 9);
  llvm::cantFail(collectStatistics(first).write(path("a.json")));
  llvm::cantFail(collectStatistics(second).write(path("b.json")));
  Statistics merged = llvm::cantFail(Statistics::read(path("b.json")));
  llvm::cantFail(merged.merge(llvm::cantFail(Statistics::read(path("a.json"))),
                              "b.json", "a.json"));
  first.insert(first.end(), second.begin(), second.end());
  EXPECT_EQ(textOf(merged), textOf(collectStatistics(first)));
}

TEST_F(StatisticsMergeTest, MovingAverageRefuses) {
  auto make = [] {
    Statistics statistics;
    statistics.method = RangeMethod::MovingAverage;
    auto collector = createCollector("moving_average");
    const float data[] = {1, 2};
    collector->observe(data, 2);
    statistics.tensors["a-0"].collectors["moving_average"] =
        std::move(collector);
    return statistics;
  };
  std::string error = mergeError(make(), make());
  EXPECT_TRUE(llvm::StringRef(error).starts_with(
      "cannot merge 'a.json' and 'b.json': "))
      << error;
  EXPECT_NE(error.find("order"), std::string::npos) << error;
}

TEST_F(StatisticsMergeTest, WhatDoesNotBelongTogetherIsNamed) {
  auto samples = makeSamples(3, 2);
  Statistics other = collectStatistics(samples);
  other.fingerprint = "f";
  EXPECT_EQ(mergeError(collectStatistics(samples), other),
            "cannot merge 'a.json' and 'b.json': they are of different modules "
            "(fingerprints 0123456789abcdef0123456789abcdef and f)");

  other = collectStatistics(samples);
  other.percentile = 99;
  EXPECT_EQ(mergeError(collectStatistics(samples), other),
            "cannot merge 'a.json' and 'b.json': they were collected for "
            "different methods");

  other = collectStatistics(samples);
  other.tensors.erase("b-0");
  EXPECT_EQ(mergeError(collectStatistics(samples), other),
            "cannot merge 'a.json' and 'b.json': 'b.json' has no value 'b-0'");
  Statistics fewer = collectStatistics(samples);
  fewer.tensors.erase("a-0");
  EXPECT_EQ(mergeError(std::move(fewer), collectStatistics(samples)),
            "cannot merge 'a.json' and 'b.json': 'a.json' has no value 'a-0'");

  other = collectStatistics(samples);
  other.tensors["a-0"].collectors.erase("gram");
  EXPECT_EQ(mergeError(collectStatistics(samples), other),
            "cannot merge 'a.json' and 'b.json': only one has gram of value "
            "'a-0'");
}

TEST_F(StatisticsMergeTest, RangeAsksTheCollectorThatServesTheMethod) {
  auto samples = makeSamples(5, 8);
  Statistics statistics = collectStatistics(samples);
  RangeQuery query;
  query.method = RangeMethod::Percentile;
  query.percentile = 100;
  std::optional<Range> all = statistics.range("a-0", query);
  ASSERT_TRUE(all);
  query.method = RangeMethod::MinMax;
  EXPECT_EQ(statistics.range("a-0", query), all);
  // A histogram knows the extremes.
  statistics.tensors["a-0"].collectors.erase("min_max");
  EXPECT_EQ(statistics.range("a-0", query), all);

  std::string reason;
  statistics.tensors["a-0"].collectors.erase("histogram");
  EXPECT_FALSE(statistics.range("a-0", query, &reason));
  EXPECT_EQ(reason, "value 'a-0' has no min_max statistics, which min_max "
                    "needs");
  EXPECT_FALSE(statistics.range("c-0", query, &reason));
  EXPECT_EQ(reason, "the statistics have no value 'c-0'");
}

} // namespace
