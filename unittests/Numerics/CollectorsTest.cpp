//===- CollectorsTest.cpp -------------------------------------------------===//

#include "quantx/Numerics/Collectors.h"

#include "gtest/gtest.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace quantx;

namespace {

const float kInfinity = std::numeric_limits<float>::infinity();

const char *const kKinds[] = {"channel_mean_abs", "channel_min_max",
                              "histogram", "min_max", "moving_average"};

RangeQuery query(RangeMethod method) {
  RangeQuery result;
  result.method = method;
  return result;
}

std::unique_ptr<Collector> make(std::string_view kind) {
  CollectorOptions options;
  options.maxBins = 256;
  return createCollector(kind, options);
}

std::vector<float> randomRows(std::mt19937 &random, size_t count) {
  std::normal_distribution<float> normal(0.5f, 2);
  std::vector<float> values(count);
  for (size_t i = 0; i < count; ++i) {
    float &x = values[i];
    x = normal(random);
    // With five channels, the first lies far from zero.
    if (i % 5 == 0) {
      x += 50;
      continue;
    }
    if (random() % 10 == 0)
      x = random() % 2 ? 0.0f : -0.0f;
    if (random() % 50 == 0)
      x = std::nanf("");
    if (random() % 50 == 0)
      x = random() % 2 ? kInfinity : -kInfinity;
    if (random() % 50 == 0)
      x *= 100;
  }
  return values;
}

TEST(CollectorTest, MethodsAndKinds) {
  for (RangeMethod method :
       {RangeMethod::MinMax, RangeMethod::MovingAverage,
        RangeMethod::Percentile, RangeMethod::Entropy, RangeMethod::MSE}) {
    EXPECT_EQ(parseRangeMethod(toString(method)), method);
    auto collector = make(collectorKind(method));
    ASSERT_TRUE(collector);
    const float data[] = {-1, 2};
    EXPECT_EQ(collector->observe(data, 2), std::nullopt);
    std::string reason;
    EXPECT_TRUE(collector->range(query(method), &reason)) << reason;
  }
  EXPECT_EQ(parseRangeMethod("moving-average"), RangeMethod::MovingAverage);
  EXPECT_EQ(parseRangeMethod("minmax"), RangeMethod::MinMax);
  EXPECT_EQ(parseRangeMethod("min-max"), RangeMethod::MinMax);
  EXPECT_EQ(parseRangeMethod("max"), std::nullopt);
}

TEST(CollectorTest, CreateRefuses) {
  std::string error;
  EXPECT_FALSE(createCollector("gram", {}, &error));
  EXPECT_EQ(error, "no kind of statistics is called gram");
  CollectorOptions options;
  options.maxBins = 8;
  EXPECT_FALSE(createCollector("histogram", options, &error));
  EXPECT_EQ(error, "a histogram has 16 to 65536 bins, not 8");
  options = {};
  options.averagingConstant = 0;
  EXPECT_FALSE(createCollector("moving_average", options, &error));
  EXPECT_EQ(error, "the averaging constant lies outside (0, 1]");
}

TEST(CollectorTest, CountsWhatIsNotFinite) {
  const float data[] = {1, std::nanf(""), kInfinity, -kInfinity, -kInfinity, 2};
  for (const char *kind : kKinds) {
    auto collector = make(kind);
    EXPECT_EQ(collector->observe(data, {1, 6}), std::nullopt);
    EXPECT_EQ(collector->count(), 2u);
    EXPECT_EQ(collector->nonFinite().nan, 1u);
    EXPECT_EQ(collector->nonFinite().positiveInfinity, 1u);
    EXPECT_EQ(collector->nonFinite().negativeInfinity, 2u);
    EXPECT_EQ(collector->nonFinite().total(), 4u);
  }
}

TEST(CollectorTest, NothingObserved) {
  const float nan = std::nanf("");
  for (const char *kind : {"histogram", "min_max", "channel_min_max"}) {
    auto collector = make(kind);
    std::string reason;
    EXPECT_FALSE(collector->range(query(RangeMethod::MinMax), &reason));
    EXPECT_EQ(reason, "no finite value was observed");
    EXPECT_EQ(collector->observe(&nan, {1, 1}), std::nullopt);
    EXPECT_FALSE(collector->range(query(RangeMethod::MinMax)));
  }
}

TEST(CollectorTest, RefusesMethodsOfOtherKinds) {
  const float data[] = {1, 2};
  std::string reason;
  auto collector = make("min_max");
  EXPECT_EQ(collector->observe(data, 2), std::nullopt);
  EXPECT_FALSE(collector->range(query(RangeMethod::Entropy), &reason));
  EXPECT_EQ(reason, "statistics of kind min_max give no range by entropy");
  collector = make("histogram");
  EXPECT_EQ(collector->observe(data, 2), std::nullopt);
  EXPECT_FALSE(collector->range(query(RangeMethod::MovingAverage), &reason));
  RangeQuery percentile = query(RangeMethod::Percentile);
  percentile.percentile = 101;
  EXPECT_FALSE(collector->range(percentile, &reason));
  EXPECT_EQ(reason, "the percentile lies outside (0, 100]");
  EXPECT_FALSE(
      make("channel_mean_abs")->range(query(RangeMethod::MinMax), &reason));
}

TEST(CollectorTest, MovingAverageByHand) {
  CollectorOptions options;
  options.averagingConstant = 0.25;
  auto collector = createCollector("moving_average", options);
  const float first[] = {-4, 8};
  const float second[] = {0, 16};
  const float nan = std::nanf("");
  EXPECT_EQ(collector->observe(first, 2), std::nullopt);
  EXPECT_EQ(collector->observe(&nan, 1), std::nullopt); // no batch
  EXPECT_EQ(collector->observe(second, 2), std::nullopt);
  EXPECT_EQ(collector->range(query(RangeMethod::MovingAverage)),
            (Range{-3, 10}));
  auto other = createCollector("moving_average", options);
  ErrorText error = collector->merge(*other);
  ASSERT_TRUE(error);
  EXPECT_EQ(*error, "a moving average depends on the order of batches and "
                    "does not merge");
}

TEST(CollectorTest, Channels) {
  // Shape 2x3x2; axis 1.
  const float data[] = {1, 2, -3, 4, 0, 0, 7, 8, 9, -10, 0, std::nanf("")};
  ChannelMinMaxCollector ranges(1);
  EXPECT_EQ(ranges.observe(data, {2, 3, 2}), std::nullopt);
  EXPECT_EQ(ranges.channelRanges(),
            (std::vector<Range>{{1, 8}, {-10, 9}, {0, 0}}));
  EXPECT_EQ(ranges.range(query(RangeMethod::MinMax), nullptr), (Range{-10, 9}));
  ChannelMeanAbsCollector means(-2);
  EXPECT_EQ(means.observe(data, {2, 3, 2}), std::nullopt);
  EXPECT_EQ(means.means(), (std::vector<double>{4.5, 6.5, 0}));
  EXPECT_EQ(means.channelCounts(), (std::vector<uint64_t>{4, 4, 3}));

  EXPECT_EQ(*ranges.observe(data, 12),
            "axis 1 lies outside an array of rank 1");
  EXPECT_EQ(*ranges.observe(data, {3, 4}),
            "an array of 4 channels follows one of 3");
  EXPECT_EQ(ranges.count(), 11u);
}

TEST(CollectorTest, EmptyBatches) {
  for (const char *kind : kKinds) {
    auto collector = make(kind);
    EXPECT_EQ(collector->observe(nullptr, {0, 3}), std::nullopt) << kind;
    EXPECT_EQ(collector->count(), 0u);
    CollectorState state = collector->state();
    std::string error;
    auto restored = createCollector(state, &error);
    ASSERT_TRUE(restored) << error;
    EXPECT_EQ(restored->state(), state);
  }
}

TEST(CollectorTest, AnyShardingMergesToTheSameState) {
  std::mt19937 random(30);
  for (const char *kind :
       {"channel_mean_abs", "channel_min_max", "histogram", "min_max"})
    for (int round = 0; round < 20; ++round) {
      constexpr int64_t kRows = 60, kChannels = 5;
      std::vector<float> data = randomRows(random, kRows * kChannels);
      auto whole = make(kind);
      ASSERT_EQ(whole->observe(data.data(), {kRows, kChannels}), std::nullopt);

      std::vector<int64_t> rows(kRows);
      for (int64_t i = 0; i < kRows; ++i)
        rows[static_cast<size_t>(i)] = i;
      std::shuffle(rows.begin(), rows.end(), random);
      std::vector<std::unique_ptr<Collector>> shards;
      for (size_t i = 0; i < 1 + random() % 6; ++i)
        shards.push_back(make(kind));
      for (int64_t row : rows)
        ASSERT_EQ(shards[random() % shards.size()]->observe(
                      data.data() + row * kChannels, {1, kChannels}),
                  std::nullopt);
      // Shards without data change nothing, whichever way they merge.
      shards.insert(shards.begin(), make(kind));
      shards.push_back(make(kind));
      while (shards.size() > 1) {
        std::shuffle(shards.begin(), shards.end(), random);
        std::unique_ptr<Collector> last = std::move(shards.back());
        shards.pop_back();
        ASSERT_EQ(shards.back()->merge(*last), std::nullopt);
      }
      ASSERT_EQ(shards.front()->state(), whole->state()) << kind;
      // And through a state that was saved and restored.
      auto restored = createCollector(whole->state());
      ASSERT_TRUE(restored);
      ASSERT_EQ(restored->state(), whole->state());
      ASSERT_EQ(restored->merge(*shards.front()), std::nullopt);
      ASSERT_EQ(whole->merge(*whole), std::nullopt);
      ASSERT_EQ(restored->state(), whole->state());
    }
}

TEST(CollectorTest, MergeRefusesOtherSettings) {
  auto expectError = [](Collector &to, const Collector &from,
                        const char *text) {
    const float data[] = {1, 2};
    ASSERT_EQ(to.observe(data, {1, 2}), std::nullopt);
    CollectorState before = to.state();
    ErrorText error = to.merge(from);
    ASSERT_TRUE(error);
    EXPECT_EQ(*error, text);
    EXPECT_EQ(to.state(), before);
  };
  expectError(*make("min_max"), *make("histogram"),
              "statistics of kind histogram do not merge into kind min_max");
  expectError(*make("histogram"), HistogramCollector(512),
              "histograms of 512 and 256 bins do not merge");
  expectError(*make("channel_min_max"), ChannelMinMaxCollector(0),
              "statistics along axes 0 and 1 do not merge");
  ChannelMinMaxCollector three(1);
  const float data[] = {1, 2, 3};
  ASSERT_EQ(three.observe(data, {1, 3}), std::nullopt);
  expectError(*make("channel_min_max"), three,
              "statistics of 3 and 2 channels do not merge");
}

TEST(CollectorTest, RestoreTrustsNothing) {
  const float data[] = {-1, 2, 0, 4};
  for (const char *kind : kKinds) {
    auto collector = make(kind);
    ASSERT_EQ(collector->observe(data, {2, 2}), std::nullopt);
    const CollectorState good = collector->state();
    std::vector<CollectorState> bad;
    auto damage = [&](auto change) {
      CollectorState state = good;
      change(state);
      if (state != good)
        bad.push_back(std::move(state));
    };
    damage([](CollectorState &s) { s.kind = "gram"; });
    // Kinds that count by bin or channel know better.
    if (!good.counts.empty())
      damage([](CollectorState &s) { s.integers["count"] = 5; });
    damage([](CollectorState &s) { s.integers["count"] = 0; });
    damage([](CollectorState &s) { s.integers["nan"] = -1; });
    damage([](CollectorState &s) { s.integers.erase("nan"); });
    for (const auto &entry : good.integers)
      if (entry.first == "axis" || entry.first == "max_bins")
        damage([&](CollectorState &s) { s.integers.erase(entry.first); });
    for (const char *name : {"exponent", "first", "max_bins", "zeros"})
      damage([&](CollectorState &s) {
        if (s.integers.count(name))
          s.integers[name] = -12345;
      });
    for (const auto &entry : good.reals) {
      damage([&](CollectorState &s) { s.reals.erase(entry.first); });
      damage([&](CollectorState &s) { s.reals[entry.first] = std::nan(""); });
    }
    for (const auto &entry : good.counts) {
      damage([&](CollectorState &s) { s.counts.erase(entry.first); });
      damage([&](CollectorState &s) { s.counts[entry.first].clear(); });
      damage([&](CollectorState &s) { s.counts[entry.first].push_back(1); });
    }
    for (const auto &entry : good.arrays) {
      damage([&](CollectorState &s) { s.arrays.erase(entry.first); });
      damage([&](CollectorState &s) { s.arrays[entry.first].pop_back(); });
      damage(
          [&](CollectorState &s) { s.arrays[entry.first][0] = std::nan(""); });
    }
    ASSERT_GE(bad.size(), 5u);
    for (const CollectorState &state : bad) {
      // A missing averaging constant or axis falls back to the default when
      // created anew, but restoring into this collector must fail.
      ErrorText error = collector->restore(state);
      EXPECT_TRUE(error) << kind;
      EXPECT_EQ(collector->state(), good) << kind;
    }
    EXPECT_EQ(collector->restore(good), std::nullopt);
  }
  CollectorState huge;
  huge.kind = "histogram";
  huge.integers["max_bins"] = int64_t{1} << 40;
  std::string error;
  EXPECT_FALSE(createCollector(huge, &error));
  EXPECT_EQ(error, "a histogram has 16 to 65536 bins, not 0");
}

/// A kind from outside: counts batches.
class BatchCounter : public Collector {
public:
  std::string_view kind() const override { return "batches"; }
  std::optional<Range> range(const RangeQuery &, std::string *) const override {
    return std::nullopt;
  }

protected:
  ErrorText observeValues(const float *,
                          const std::vector<int64_t> &) override {
    ++batches;
    return std::nullopt;
  }
  ErrorText mergeValues(const Collector &other) override {
    batches += static_cast<const BatchCounter &>(other).batches;
    return std::nullopt;
  }
  void saveValues(CollectorState &state) const override {
    state.blobs["batches"] = {static_cast<double>(batches)};
  }
  ErrorText restoreValues(const CollectorState &state) override {
    batches = static_cast<int>(state.blobs.at("batches")[0]);
    return std::nullopt;
  }

private:
  int batches = 0;
};

TEST(CollectorTest, NewKindsJoinByName) {
  registerCollector("batches", [](const CollectorOptions &) {
    return std::make_unique<BatchCounter>();
  });
  auto collector = createCollector("batches");
  ASSERT_TRUE(collector);
  const float data[] = {1, 2};
  EXPECT_EQ(collector->observe(data, 2), std::nullopt);
  EXPECT_EQ(collector->observe(data, 2), std::nullopt);
  auto restored = createCollector(collector->state());
  ASSERT_TRUE(restored);
  EXPECT_EQ(restored->merge(*collector), std::nullopt);
  EXPECT_EQ(restored->state().blobs["batches"][0], 4.0);
  auto kinds = collectorKinds();
  for (const char *kind : kKinds)
    EXPECT_TRUE(std::count(kinds.begin(), kinds.end(), kind)) << kind;
  EXPECT_TRUE(std::count(kinds.begin(), kinds.end(), "batches"));
}

} // namespace
