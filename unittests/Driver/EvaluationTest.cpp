//===- EvaluationTest.cpp - top-1 and errors ------------------------------===//

#include "quantx/Driver/Evaluation.h"
#include "gtest/gtest.h"
#include <cmath>

using namespace quantx;

namespace {

template <typename T>
Tensor make(std::vector<T> values, std::vector<int64_t> shape) {
  return Tensor::from<T>(values, shape);
}

TEST(TopOneTest, CountsTheFirstOfEquals) {
  TopOne top;
  Tensor labels = make<int64_t>({1, 0, 2}, {3});
  ASSERT_FALSE(bool(top.add(make<float>({0, 2, 1, 5, 5, 1}, {2, 3}), labels)));
  ASSERT_FALSE(bool(top.add(make<float>({9, 0, 1}, {1, 3}), labels)));
  EXPECT_EQ(top.right(), 2);
  EXPECT_EQ(top.total(), 3);
  EXPECT_FALSE(bool(top.finish(labels)));
}

TEST(TopOneTest, ReadsCodesAsTheirSign) {
  TopOne top;
  ASSERT_FALSE(bool(
      top.add(make<int8_t>({-128, -5, -9}, {1, 3}), make<int64_t>({1}, {1}))));
  EXPECT_EQ(top.right(), 1);
}

TEST(TopOneTest, RefusesWrongLabels) {
  Tensor scores = make<float>({0, 1, 0, 1}, {2, 2});
  EXPECT_EQ(llvm::toString(TopOne().add(scores, make<int64_t>({1}, {1}))),
            "there are only 1 labels for more samples");
  EXPECT_EQ(llvm::toString(TopOne().add(scores, make<int64_t>({1, 2}, {2}))),
            "label 2 of sample 1 is outside the 2 classes");
  EXPECT_EQ(llvm::toString(TopOne().add(scores, make<float>({1, 1}, {2}))),
            "labels must be integers, not 2xf32");
  TopOne top;
  Tensor labels = make<int64_t>({1, 1, 0}, {3});
  ASSERT_FALSE(bool(top.add(scores, labels)));
  EXPECT_EQ(llvm::toString(top.finish(labels)),
            "there are 3 labels for 2 samples");
}

TEST(AddErrorsTest, ComparesAcrossKinds) {
  ErrorMetrics metrics;
  ASSERT_FALSE(bool(
      addErrors(metrics, make<float>({1, 2}, {2}), make<int8_t>({1, 4}, {2}))));
  EXPECT_EQ(metrics.maxAbsError(), 2);
}

TEST(AddErrorsTest, RefusesOtherShapes) {
  ErrorMetrics metrics;
  EXPECT_EQ(llvm::toString(addErrors(metrics, make<float>({1, 2}, {2}),
                                     make<float>({1, 2}, {1, 2}))),
            "results of different shapes, 2xf32 and 1x2xf32, cannot be "
            "compared");
}

TEST(PerplexityTest, IsOneOverTheProbabilityOfWhatCame) {
  // Probabilities 1/4, 3/4 of the first two; the third has no next token.
  float three = std::log(3.0f);
  Perplexity perplexity;
  Tensor labels = make<int64_t>({0, 1, -1}, {1, 3});
  ASSERT_FALSE(bool(perplexity.add(
      make<float>({0, three, 1000, 1000 + three, 5, 6}, {1, 3, 2}), labels)));
  EXPECT_FALSE(bool(perplexity.finish(labels)));
  EXPECT_EQ(perplexity.tokens(), 2);
  EXPECT_NEAR(perplexity.value(), std::sqrt(4.0 * 4.0 / 3.0), 1e-4);
}

TEST(PerplexityTest, RefusesWrongTokens) {
  Tensor scores = make<float>({0, 1, 0, 1}, {1, 2, 2});
  EXPECT_EQ(
      llvm::toString(Perplexity().add(scores, make<int64_t>({1, 2}, {1, 2}))),
      "next token 2 of position 1 is outside the vocabulary of 2");
  EXPECT_EQ(
      llvm::toString(Perplexity().add(scores, make<int64_t>({1}, {1, 1}))),
      "there are only 1 next tokens for more positions");
}

TEST(LabelScoreTest, KnowsTokensByTheirPositions) {
  LabelScore classes(make<int64_t>({1}, {1}));
  ASSERT_FALSE(bool(classes.add(make<float>({0, 1}, {1, 2}))));
  ASSERT_TRUE(classes.getTopOne());
  EXPECT_EQ(classes.getTopOne()->right(), 1);
  EXPECT_FALSE(classes.getPerplexity());
  LabelScore tokens(make<int64_t>({1, 0}, {1, 2}));
  ASSERT_FALSE(bool(tokens.add(make<float>({0, 0, 0, 0}, {1, 2, 2}))));
  EXPECT_FALSE(tokens.getTopOne());
  ASSERT_TRUE(tokens.getPerplexity());
  EXPECT_NEAR(tokens.getPerplexity()->value(), 2.0, 1e-9);
}

TEST(SampleErrorsTest, TellsTheLeastOfTheSamples) {
  SampleErrors errors;
  ASSERT_FALSE(bool(errors.add(make<float>({1, 0, 0, 2}, {2, 2}),
                               make<float>({1, 0, 2, 0}, {2, 2}))));
  EXPECT_NEAR(errors.meanCosine(), 0.5, 1e-9);
  EXPECT_NEAR(errors.leastCosine(), 0.0, 1e-9);
  EXPECT_EQ(errors.all().count(), 4u);
}

} // namespace
