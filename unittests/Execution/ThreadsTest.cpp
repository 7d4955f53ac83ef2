//===- ThreadsTest.cpp - several threads in one model, and around it ------===//

#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "quantx-c/Runtime.h"
#include "quantx/Execution/Engine.h"
#include "quantx/Execution/Library.h"
#include "quantx/RegisterAll.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "gtest/gtest.h"
#include <atomic>
#include <dlfcn.h>
#include <thread>

using namespace quantx;

namespace {

TEST(ParallelForTest, EveryUnitIsComputedOnceWhateverTheThreads) {
  for (int32_t threads : {-1, 0, 1, 2, 3, 7})
    for (int64_t units : {0, 1, 2, 5, 64}) {
      std::vector<std::atomic<int>> counts(units);
      quantx_parallel_for(
          threads, units,
          [](void *context, int64_t first, int64_t end) {
            auto &all = *static_cast<std::vector<std::atomic<int>> *>(context);
            for (int64_t i = first; i < end; ++i)
              ++all[i];
          },
          &counts);
      for (std::atomic<int> &count : counts)
        EXPECT_EQ(count, 1) << threads << " threads, " << units << " units";
    }
}

/// A product whose channels end on cache lines, a 3x3 convolution whose do not,
/// over two images, and a pool of its result.
const char *kModel = R"(
  func.func @net(%x: tensor<2x8x8x64xi8>) -> (tensor<2x8x8x128xi8>, tensor<2x3x3x20xi8>) {
    %zero = arith.constant 0 : i32
    %lowest = arith.constant -128 : i8
    %w1 = arith.constant dense<3> : tensor<1x1x64x128xi8>
    %w2 = arith.constant dense<-2> : tensor<3x3x128x20xi8>
    %e1 = tensor.empty() : tensor<2x8x8x128xi32>
    %i1 = linalg.fill ins(%zero : i32) outs(%e1 : tensor<2x8x8x128xi32>) -> tensor<2x8x8x128xi32>
    %a1 = linalg.conv_2d_nhwc_hwcf {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>}
        ins(%x, %w1 : tensor<2x8x8x64xi8>, tensor<1x1x64x128xi8>) outs(%i1 : tensor<2x8x8x128xi32>) -> tensor<2x8x8x128xi32>
    %m = arith.constant 1518500250 : i32
    %s = arith.constant -6 : i32
    %y1 = quantx.requantize %a1 multiplier(%m : i32) shift(%s : i32) zero_point(%zero : i32)
        {storage = #quantx.storage<i8>} : tensor<2x8x8x128xi32> -> tensor<2x8x8x128xi8>
    %e2 = tensor.empty() : tensor<2x6x6x20xi32>
    %i2 = linalg.fill ins(%zero : i32) outs(%e2 : tensor<2x6x6x20xi32>) -> tensor<2x6x6x20xi32>
    %a2 = linalg.conv_2d_nhwc_hwcf {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>}
        ins(%y1, %w2 : tensor<2x8x8x128xi8>, tensor<3x3x128x20xi8>) outs(%i2 : tensor<2x6x6x20xi32>) -> tensor<2x6x6x20xi32>
    %y2 = quantx.requantize %a2 multiplier(%m : i32) shift(%s : i32) zero_point(%zero : i32)
        {storage = #quantx.storage<i8>} : tensor<2x6x6x20xi32> -> tensor<2x6x6x20xi8>
    %window = tensor.empty() : tensor<2x2xi8>
    %e3 = tensor.empty() : tensor<2x3x3x20xi8>
    %i3 = linalg.fill ins(%lowest : i8) outs(%e3 : tensor<2x3x3x20xi8>) -> tensor<2x3x3x20xi8>
    %y3 = linalg.pooling_nhwc_max {strides = dense<2> : vector<2xi64>, dilations = dense<1> : vector<2xi64>}
        ins(%y2, %window : tensor<2x6x6x20xi8>, tensor<2x2xi8>) outs(%i3 : tensor<2x3x3x20xi8>) -> tensor<2x3x3x20xi8>
    return %y1, %y3 : tensor<2x8x8x128xi8>, tensor<2x3x3x20xi8>
  })";
constexpr size_t kInput = 2 * 8 * 8 * 64, kFirst = 2 * 8 * 8 * 128,
                 kSecond = 2 * 3 * 3 * 20;

std::vector<int8_t> makeInput(unsigned seed) {
  std::vector<int8_t> values(kInput);
  for (int8_t &value : values)
    value = int8_t((seed = seed * 1664525u + 1013904223u) >> 24);
  return values;
}

struct ThreadsTest : testing::Test {
  ThreadsTest() {
    mlir::DialectRegistry registry;
    registerUpstream(registry);
    registerAllDialects(registry);
    context.appendDialectRegistry(registry);
    EXPECT_FALSE(llvm::sys::fs::createUniqueDirectory("quantx", directory));
    module = mlir::parseSourceString<mlir::ModuleOp>(kModel, &context);
  }
  ~ThreadsTest() override { llvm::sys::fs::remove_directories(directory); }

  /// The library, loaded.
  void *load(unsigned threads) {
    LibraryOptions options;
    options.name = "net";
    options.threads = threads;
    options.minParallelWork = 0;
    llvm::SmallString<128> path(directory);
    llvm::sys::path::append(path, "lib" + std::to_string(threads) + ".so");
    llvm::Error error = emitSharedLibrary(*module, options, path);
    EXPECT_FALSE(bool(error)) << llvm::toString(std::move(error));
    void *library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    EXPECT_NE(library, nullptr) << dlerror();
    return library;
  }

  mlir::MLIRContext context;
  mlir::OwningOpRef<mlir::ModuleOp> module;
  llvm::SmallString<128> directory;
};

/// One caller with a workspace of its own.
class Caller {
public:
  explicit Caller(void *library)
      : run((int (*)(void *, const int8_t *, int8_t *, int8_t *))dlsym(
            library, "net_run")) {
    auto size = (size_t (*)())dlsym(library, "net_workspace_size");
    workspace.reset(std::aligned_alloc(64, llvm::alignTo(size() + 1, 64)));
  }
  std::vector<int8_t> operator()(const std::vector<int8_t> &input) {
    std::vector<int8_t> result(kFirst + kSecond, 99);
    EXPECT_EQ(run(workspace.get(), input.data(), result.data(),
                  result.data() + kFirst),
              0);
    return result;
  }

private:
  struct Free {
    void operator()(void *pointer) const { std::free(pointer); }
  };
  int (*run)(void *, const int8_t *, int8_t *, int8_t *);
  std::unique_ptr<void, Free> workspace;
};

TEST_F(ThreadsTest, ResultsDoNotDependOnTheNumber) {
  ASSERT_TRUE(module);
  std::vector<int8_t> input = makeInput(1);
  void *one = load(1), *several = load(3);
  std::vector<int8_t> want = Caller(one)(input);
  auto setOne = (int (*)(int))dlsym(one, "net_set_threads");
  auto setSeveral = (int (*)(int))dlsym(several, "net_set_threads");
  EXPECT_EQ(setOne(4), 1); // has no code for more
  EXPECT_EQ(Caller(several)(input), want);
  for (int threads : {1, 2, 3, 7}) {
    EXPECT_EQ(setSeveral(threads), threads);
    EXPECT_EQ(Caller(several)(input), want) << threads;
  }
  EXPECT_EQ(setSeveral(0), 1);
  EXPECT_EQ(setSeveral(1000000), 1024);
  dlclose(one);
  dlclose(several);

  // The evaluator agrees.
  auto reference = createReferenceEngine(*module)->run(
      "net", {Tensor::from<int8_t>(input, {2, 8, 8, 64})});
  ASSERT_TRUE(bool(reference)) << llvm::toString(reference.takeError());
  EXPECT_TRUE(std::equal(want.begin(), want.begin() + kFirst,
                         (*reference)[0].data<int8_t>().begin()));
  EXPECT_TRUE(std::equal(want.begin() + kFirst, want.end(),
                         (*reference)[1].data<int8_t>().begin()));
}

TEST_F(ThreadsTest, CallersRunAtOnceInTheirOwnWorkspaces) {
  ASSERT_TRUE(module);
  void *library = load(2);
  constexpr unsigned callers = 3, rounds = 40;
  std::vector<std::vector<int8_t>> inputs, want;
  Caller alone(library);
  for (unsigned i = 0; i < callers; ++i) {
    inputs.push_back(makeInput(i + 1));
    want.push_back(alone(inputs.back()));
  }
  EXPECT_NE(want[0], want[1]);
  std::vector<std::thread> threads;
  std::atomic<unsigned> wrong = 0;
  for (unsigned i = 0; i < callers; ++i)
    threads.emplace_back([&, i] {
      Caller caller(library);
      for (unsigned round = 0; round < rounds; ++round)
        wrong += caller(inputs[i]) != want[i];
    });
  for (std::thread &thread : threads)
    thread.join();
  EXPECT_EQ(wrong, 0u);
}

TEST_F(ThreadsTest, NoThreadsAndTooManyAreRefused) {
  JitOptions jit;
  jit.threads = 0;
  auto engine = createJitEngine(*module, jit);
  ASSERT_FALSE(bool(engine));
  EXPECT_EQ(llvm::toString(engine.takeError()),
            "a model runs on 1 to 1024 threads");
  LibraryOptions options;
  options.threads = 5000;
  EXPECT_EQ(llvm::toString(emitObjectFile(*module, options, "unused.o")),
            "a library uses 1 to 1024 threads");
  options.threads = 2;
  options.runtimeLibrary = "/nowhere/lib.a";
  EXPECT_EQ(llvm::toString(emitSharedLibrary(*module, options, "unused.so")),
            "the run-time support library '/nowhere/lib.a' is missing: several "
            "threads need it");
}

} // namespace
