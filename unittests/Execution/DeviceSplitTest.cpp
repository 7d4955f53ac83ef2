//===- DeviceSplitTest.cpp - segments compute what the whole does ---------===//
//
// Splits functions and runs their segments on the reference evaluator, in their
// order. No device is needed.
//
//===----------------------------------------------------------------------===//

#include "quantx/Execution/DeviceSplit.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "quantx/RegisterAll.h"
#include "gtest/gtest.h"
#include <random>

using namespace mlir;
using namespace quantx;

namespace {

class DeviceSplitTest : public testing::Test {
protected:
  DeviceSplitTest()
      : context(makeRegistry(), MLIRContext::Threading::DISABLED) {
    // Remarks and errors of ops that are tried are no output of a test.
    context.getDiagEngine().registerHandler(
        [](Diagnostic &) { return success(); });
  }

  static DialectRegistry makeRegistry() {
    DialectRegistry registry;
    registerUpstream(registry);
    registerAllDialects(registry);
    return registry;
  }

  OwningOpRef<ModuleOp> parse(const std::string &text) {
    return parseSourceString<ModuleOp>(text, &context);
  }

  /// The results of function `number`, segment by segment.
  SmallVector<Tensor> runSegments(DeviceSplit &split, size_t number,
                                  ArrayRef<Tensor> inputs) {
    auto gpu = createReferenceEngine(*split.gpu);
    auto processor = createReferenceEngine(*split.processor);
    const SegmentedFunction &function = split.functions[number];
    std::vector<std::optional<Tensor>> values(function.values.size());
    for (auto [value, input] : llvm::zip(values, inputs))
      value = input;
    for (const Segment &segment : function.segments) {
      SmallVector<Tensor> taken;
      for (unsigned one : segment.inputs) {
        EXPECT_TRUE(values[one].has_value()) << "taken before it is made";
        taken.push_back(*values[one]);
      }
      Engine &engine = segment.isOnGpu ? *gpu : *processor;
      auto given = engine.run(segment.function, taken);
      EXPECT_TRUE(bool(given)) << llvm::toString(given.takeError());
      for (auto [one, value] : llvm::zip(segment.outputs, *given))
        values[one] = value;
    }
    SmallVector<Tensor> results;
    for (unsigned one : function.results)
      results.push_back(*values[one]);
    return results;
  }

  static std::string getDevices(const SegmentedFunction &function) {
    std::string devices;
    for (const Segment &segment : function.segments)
      devices += segment.isOnGpu ? 'g' : 'p';
    return devices;
  }

  MLIRContext context;
};

constexpr const char *kMap = "affine_map<(i) -> (i)>";

/// `name` = `a` + `b`, in a loop where no GPU shall run it.
std::string makeSum(const std::string &name, const std::string &a,
                    const std::string &b, bool isLoop) {
  std::string maps = std::string("[") + kMap + ", " + kMap + ", " + kMap + "]";
  auto sum = [&](const std::string &result, const std::string &left) {
    return "  " + result + " = linalg.generic {indexing_maps = " + maps +
           ", iterator_types = [\"parallel\"]} ins(" + left + ", " + b +
           " : tensor<8xi32>, tensor<8xi32>) outs(%room : tensor<8xi32>) {\n"
           "  ^bb0(%l: i32, %r: i32, %o: i32):\n"
           "    %s = arith.addi %l, %r : i32\n"
           "    linalg.yield %s : i32\n  } -> tensor<8xi32>\n";
  };
  if (!isLoop)
    return sum(name, a);
  return "  " + name +
         " = scf.for %t = %c0 to %c2 step %c1 iter_args(%before = " + a +
         ") -> (tensor<8xi32>) {\n" + sum("%next", "%before") +
         "    scf.yield %next : tensor<8xi32>\n  }\n";
}

std::string makeFunction(const std::string &body,
                         const std::vector<std::string> &results) {
  std::string names, types;
  for (const std::string &result : results) {
    names += (names.empty() ? "" : ", ") + result;
    types += std::string(types.empty() ? "" : ", ") + "tensor<8xi32>";
  }
  return "func.func @main(%0: tensor<8xi32>, %1: tensor<8xi32>) -> (" + types +
         ") {\n  %c0 = arith.constant 0 : index\n"
         "  %c1 = arith.constant 1 : index\n"
         "  %c2 = arith.constant 2 : index\n"
         "  %room = tensor.empty() : tensor<8xi32>\n" +
         body + "  return " + names + " : " + types + "\n}\n";
}

SmallVector<Tensor> makeInputs() {
  SmallVector<Tensor> inputs;
  for (int32_t first : {1, 100}) {
    Tensor input = Tensor::zeros(ElementKind::I32, {8});
    for (int64_t i = 0; i < 8; ++i)
      input.setInt(i, first + 3 * i);
    inputs.push_back(input);
  }
  return inputs;
}

TEST_F(DeviceSplitTest, SegmentsComputeWhatTheWholeDoes) {
  std::mt19937 random(7);
  auto pick = [&](size_t count) { return size_t(random()) % count; };
  int mixed = 0;
  for (int round = 0; round < 25; ++round) {
    std::vector<std::string> values = {"%0", "%1"};
    std::string body;
    size_t loops = 0, count = 2 + pick(9);
    for (size_t i = 0; i < count; ++i) {
      std::string name = "%v" + std::to_string(i);
      bool isLoop = pick(3) == 0;
      loops += isLoop;
      body += makeSum(name, values[pick(values.size())],
                      values[pick(values.size())], isLoop);
      values.push_back(name);
    }
    body += makeSum("%end", values.back(), values[count], false);
    // Also inputs, and one value twice.
    std::vector<std::string> results = {"%end"};
    for (size_t i = 0; i < 3; ++i)
      results.push_back(values[pick(values.size())]);
    std::string text = makeFunction(body, results);
    auto module = parse(text);
    ASSERT_TRUE(module) << text;
    SmallVector<Tensor> inputs = makeInputs();
    auto want = createReferenceEngine(*module)->run("main", inputs);
    ASSERT_TRUE(bool(want)) << llvm::toString(want.takeError());
    auto split = splitByDevice(*module, GpuOptions());
    ASSERT_TRUE(bool(split)) << llvm::toString(split.takeError()) << text;
    // Those that nobody needs are gone.
    EXPECT_LE(split->onProcessor.size(), loops) << text;
    mixed += split->functions.front().segments.size() > 2;
    SmallVector<Tensor> have = runSegments(*split, 0, inputs);
    ASSERT_EQ(have.size(), want->size());
    for (auto [one, other] : llvm::zip(have, *want))
      EXPECT_EQ(one, other) << text;
  }
  EXPECT_GT(mixed, 5) << "most functions went to one device";
}

TEST_F(DeviceSplitTest, MakesFewSegments) {
  // Four chains of a GPU's op, a loop, and a GPU's op again.
  std::string body;
  std::vector<std::string> results;
  for (const char *chain : {"p", "q", "u", "w"}) {
    std::string name = std::string("%") + chain;
    body += makeSum(name + "0", "%0", "%1", false);
    body += makeSum(name + "1", name + "0", "%1", true);
    body += makeSum(name + "2", name + "1", "%0", false);
    results.push_back(name + "2");
  }
  auto module = parse(makeFunction(body, results));
  ASSERT_TRUE(module);
  auto split = splitByDevice(*module, GpuOptions());
  ASSERT_TRUE(bool(split)) << llvm::toString(split.takeError());
  EXPECT_EQ(getDevices(split->functions.front()), "gpg");
  ASSERT_EQ(split->onProcessor.size(), 4u);
  EXPECT_EQ(split->onProcessor.front().op, "scf.for");
  EXPECT_FALSE(split->onProcessor.front().reason.empty());
}

TEST_F(DeviceSplitTest, KeepsNumbersAndOpenShapesOnOneSide) {
  // The extracted number and the open shape that it makes stay with the loop's
  // side; the sum before them does not.
  auto module = parse(R"(
func.func @main(%0: tensor<8xi32>) -> tensor<8xi32> {
  %room = tensor.empty() : tensor<8xi32>
  %twice = linalg.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["parallel"]}
      ins(%0 : tensor<8xi32>) outs(%room : tensor<8xi32>) {
  ^bb0(%l: i32, %o: i32):
    %s = arith.addi %l, %l : i32
    linalg.yield %s : i32
  } -> tensor<8xi32>
  %c0 = arith.constant 0 : index
  %c4 = arith.constant 4 : index
  %number = tensor.extract %0[%c0] : tensor<8xi32>
  %index = arith.index_cast %number : i32 to index
  %size = arith.minui %index, %c4 : index
  %part = tensor.extract_slice %twice[0] [%size] [1]
      : tensor<8xi32> to tensor<?xi32>
  %result = tensor.insert_slice %part into %0[0] [%size] [1]
      : tensor<?xi32> into tensor<8xi32>
  return %result : tensor<8xi32>
})");
  ASSERT_TRUE(module);
  auto split = splitByDevice(*module, GpuOptions());
  ASSERT_TRUE(bool(split)) << llvm::toString(split.takeError());
  EXPECT_EQ(getDevices(split->functions.front()), "gp");
  ASSERT_EQ(split->onProcessor.size(), 1u);
  // The index, its cast, its bound, the slice, and where that goes.
  EXPECT_EQ(split->onProcessor.front().others, 4u);
  SmallVector<Tensor> inputs = {makeInputs().front()};
  auto want = createReferenceEngine(*module)->run("main", inputs);
  ASSERT_TRUE(bool(want)) << llvm::toString(want.takeError());
  EXPECT_EQ(runSegments(*split, 0, inputs).front(), want->front());
}

TEST_F(DeviceSplitTest, RefusesAFunctionOfWhichNoPartRunsOnAGpu) {
  auto module = parse(makeFunction(makeSum("%v", "%0", "%1", true), {"%v"}));
  ASSERT_TRUE(module);
  auto split = splitByDevice(*module, GpuOptions());
  ASSERT_FALSE(bool(split));
  std::string message = llvm::toString(split.takeError());
  EXPECT_NE(message.find("no op of 'main' has a form on a GPU; the first is "
                         "scf.for: "),
            std::string::npos)
      << message;
}

} // namespace
