//===- VariantTest.cpp - libraries that pick their code by cpuid ----------===//
//
// The choice itself is run as machine code on words of CPUs that are not here;
// whole libraries are loaded into this process.
//
//===----------------------------------------------------------------------===//

#include "../../lib/Execution/VariantSelection.h"

#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "quantx/Execution/Engine.h"
#include "quantx/Execution/Library.h"
#include "quantx/RegisterAll.h"
#include "llvm/ExecutionEngine/Orc/LLJIT.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "gtest/gtest.h"
#include <cstdlib>
#include <dlfcn.h>

using namespace quantx;

namespace {

CpuWords &set(CpuWords &words, const CpuFeature &feature) {
  words[unsigned(feature.word)] |= feature.bits;
  words[unsigned(CpuWord::SavedStates)] |= feature.states;
  return words;
}

const CpuFeature *find(llvm::StringRef name) {
  for (const CpuFeature &feature : getCpuFeatures())
    if (feature.name == name)
      return &feature;
  return nullptr;
}

Variant variantFor(llvm::StringRef cpu) {
  TargetOptions target;
  target.cpu = cpu.str();
  auto generator = CodeGenerator::create(target);
  EXPECT_TRUE(bool(generator)) << llvm::toString(generator.takeError());
  return {cpu.str(), generator->getRequiredFeatures(), {}};
}

/// The choice as machine code.
class Chooser {
public:
  explicit Chooser(std::vector<Variant> list) : variants(std::move(list)) {
    llvm::cantFail(CodeGenerator::create({})); // makes the target known
    auto context = std::make_unique<llvm::LLVMContext>();
    auto module = std::make_unique<llvm::Module>("selection", *context);
    jit = llvm::cantFail(llvm::orc::LLJITBuilder().create());
    module->setDataLayout(jit->getDataLayout());
    module->setTargetTriple(jit->getTargetTriple());
    VariantSelection selection(*module, variants);
    selection.emitSelect()->setLinkage(llvm::GlobalValue::ExternalLinkage);
    llvm::cantFail(jit->addIRModule({std::move(module), std::move(context)}));
    function = llvm::cantFail(jit->lookup("quantx_select"))
                   .toPtr<int32_t (*)(const uint32_t *, uint32_t)>();
  }
  int32_t operator()(const CpuWords &words, uint32_t allowed = ~0u) {
    return function(words.data(), allowed);
  }

private:
  std::vector<Variant> variants;
  std::unique_ptr<llvm::orc::LLJIT> jit;
  int32_t (*function)(const uint32_t *, uint32_t) = nullptr;
};

TEST(VariantSelectionTest, TakesTheFirstVariantThatTheCpuCanRun) {
  Variant big = variantFor("icelake-server"), middle = variantFor("x86-64-v3"),
          small = variantFor("x86-64");
  Chooser choose({big, middle, small});
  CpuWords bare = getRequiredBits(small.features);
  CpuWords haswell = getRequiredBits(middle.features);
  CpuWords icelake = getRequiredBits(big.features);
  EXPECT_EQ(choose(bare), 3);
  EXPECT_EQ(choose(haswell), 2);
  EXPECT_EQ(choose(icelake), 1);
  EXPECT_EQ(choose(icelake, /*allowed=*/0b110), 2);
  EXPECT_EQ(choose(CpuWords{}), kLacksFeature);
  EXPECT_EQ(choose(icelake, /*allowed=*/0), kLacksFeature);
  // Every single bit counts.
  for (const CpuFeature *feature : big.features) {
    CpuWords words = icelake;
    words[unsigned(feature->word)] &= ~feature->bits;
    EXPECT_NE(choose(words), 1) << feature->name.str();
  }
}

TEST(VariantSelectionTest, TheOperatingSystemMustSaveTheRegisters) {
  Variant big = variantFor("icelake-server"), middle = variantFor("x86-64-v3"),
          small = variantFor("x86-64");
  Chooser choose({big, middle, small});
  CpuWords words = getRequiredBits(big.features);
  words[unsigned(CpuWord::SavedStates)] = 0x6; // ymm, but not zmm
  EXPECT_EQ(choose(words), 2);
  words[unsigned(CpuWord::SavedStates)] = 0x2;
  EXPECT_EQ(choose(words), 3);
  EXPECT_EQ(findMissing(words, middle.features), find("avx"));
}

TEST(VariantSelectionTest, TilesNeedThePermissionOfTheKernel) {
  Variant tiles{"tiles", {find("sse2"), find("amx-tile")}, {}};
  Variant small = variantFor("x86-64");
  CpuWords words = getRequiredBits(small.features);
  set(words, *find("amx-tile"));
  // Without fallback the reason is told.
  bool permitted = requestTilePermission();
  EXPECT_EQ(Chooser({tiles, small})(words), permitted ? 1 : 2);
  EXPECT_EQ(Chooser({tiles})(words), permitted ? 1 : kNoTilePermission);
  words[unsigned(CpuWord::SavedStates)] = 0xe6;
  EXPECT_EQ(Chooser({tiles})(words), kLacksFeature);
}

TEST(CpuFeaturesTest, ThisCpuHasWhatLlvmSaysOfIt) {
  Variant host = variantFor("host");
  EXPECT_EQ(findMissing(readCpuWords(), host.features), nullptr);
  EXPECT_GE(host.features.size(), 6u);
}

TEST(CpuFeaturesTest, EveryVectorFeatureOfLlvmIsTested) {
  // A CPU that LLVM learns of later must not slip through.
  for (const char *cpu : {"diamondrapids", "znver5", "bdver4", "sierraforest"})
    EXPECT_NE(findMissing(CpuWords{}, variantFor(cpu).features), nullptr);
  auto has = [](llvm::StringRef cpu, llvm::StringRef feature) {
    return llvm::is_contained(variantFor(cpu).features, find(feature));
  };
  EXPECT_TRUE(has("sapphirerapids", "amx-int8"));
  EXPECT_TRUE(has("diamondrapids", "avx10.2"));
  EXPECT_TRUE(has("bdver4", "xop"));
  EXPECT_FALSE(has("x86-64-v3", "avx512f"));
}

//===----------------------------------------------------------------------===//
// Whole libraries
//===----------------------------------------------------------------------===//

/// No CPU has both.
constexpr const char *kImpossible = "bdver4:+avx512vnni";

struct VariantLibraryTest : testing::Test {
  VariantLibraryTest() {
    mlir::DialectRegistry registry;
    registerUpstream(registry);
    registerAllDialects(registry);
    context.appendDialectRegistry(registry);
    EXPECT_FALSE(llvm::sys::fs::createUniqueDirectory("quantx", directory));
  }
  ~VariantLibraryTest() override {
    unsetenv(kVariantVariable);
    llvm::sys::fs::remove_directories(directory);
  }

  mlir::OwningOpRef<mlir::ModuleOp> parse() {
    return mlir::parseSourceString<mlir::ModuleOp>(R"(
      func.func @sum(%x: tensor<64xf32>) -> tensor<64xf32> {
        %w = arith.constant dense_resource<w> : tensor<64xf32>
        %0 = arith.addf %x, %w : tensor<64xf32>
        return %0 : tensor<64xf32>
      }
      {-# dialect_resources: { builtin: { w: "0x04000000)" +
                                                       hex(64) + R"(" } } #-}
    )",
                                                   &context);
  }
  static std::string hex(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
      text += "0000803F"; // 1.0f
    return text;
  }
  std::string path(llvm::StringRef name) {
    llvm::SmallString<128> full(directory);
    llvm::sys::path::append(full, name);
    return full.str().str();
  }
  /// Loads a library of these targets and runs it once: status, message and
  /// name of the variant.
  std::tuple<int, std::string, std::string>
  runLibrary(std::vector<std::string> targets) {
    LibraryOptions options;
    options.name = "net";
    options.targets = llvm::cantFail(parseTargets(targets, ""));
    std::string file = path("lib" + std::to_string(count++) + ".so");
    llvm::Error error = emitSharedLibrary(*parse(), options, file);
    EXPECT_FALSE(bool(error)) << llvm::toString(std::move(error));
    void *library = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    EXPECT_NE(library, nullptr) << dlerror();
    auto run =
        (int (*)(void *, const float *, float *))dlsym(library, "net_run");
    auto message = (const char *(*)(int))dlsym(library, "net_status_message");
    auto variant = (const char *(*)())dlsym(library, "net_variant");
    std::vector<float> x(64, 2), y(64);
    alignas(64) static char workspace[64];
    int status = run(workspace, x.data(), y.data());
    if (status == 0)
      EXPECT_EQ(y, std::vector<float>(64, 3));
    const char *name = variant();
    std::tuple<int, std::string, std::string> result{status, message(status),
                                                     name ? name : ""};
    dlclose(library);
    return result;
  }

  mlir::MLIRContext context;
  llvm::SmallString<128> directory;
  int count = 0;
};

TEST_F(VariantLibraryTest, TheBestVariantOfTheMachineRuns) {
  auto [status, message, name] =
      runLibrary({"x86-64", kImpossible, "x86-64-v2"});
  EXPECT_EQ(status, 0) << message;
  EXPECT_EQ(name, "x86-64-v2");
}

TEST_F(VariantLibraryTest, TheEnvironmentNarrowsTheChoice) {
  setenv(kVariantVariable, "x86-64", 1);
  EXPECT_EQ(std::get<2>(runLibrary({"x86-64", "x86-64-v2"})), "x86-64");
  setenv(kVariantVariable, "another", 1);
  EXPECT_EQ(std::get<2>(runLibrary({"x86-64", "x86-64-v2"})), "x86-64-v2");
  setenv(kVariantVariable, kImpossible, 1);
  auto [status, message, name] = runLibrary({"x86-64", kImpossible});
  EXPECT_EQ(status, kLacksFeature);
  EXPECT_EQ(message,
            "this CPU cannot run the variant that QUANTX_VARIANT names");
  EXPECT_EQ(name, "");
}

TEST_F(VariantLibraryTest, WithoutAVariantTheStatusNamesTheMissingFeature) {
  auto [status, message, name] = runLibrary({kImpossible});
  EXPECT_EQ(status, kLacksFeature);
  Variant variant{"", {}, {}};
  TargetOptions target = llvm::cantFail(parseTargets({kImpossible}, ""))[0];
  auto features =
      llvm::cantFail(CodeGenerator::create(target)).getRequiredFeatures();
  const CpuFeature *missing = findMissing(readCpuWords(), features);
  ASSERT_NE(missing, nullptr);
  EXPECT_EQ(message, "this CPU or its operating system lacks feature '" +
                         missing->name.str() + "', which code for '" +
                         kImpossible + "' needs");
  EXPECT_EQ(name, "");
}

TEST_F(VariantLibraryTest, EqualWeightsAreStoredOnce) {
  LibraryOptions options;
  options.targets = llvm::cantFail(parseTargets({"x86-64", "x86-64-v2"}, ""));
  llvm::Error error = emitLLVMIR(*parse(), options, path("net.ll"));
  ASSERT_FALSE(bool(error)) << llvm::toString(std::move(error));
  auto file = llvm::MemoryBuffer::getFile(path("net.ll"));
  llvm::StringRef text = (*file)->getBuffer();
  EXPECT_EQ(text.count("constant [64 x float]"), 1u);
  EXPECT_EQ(text.count("define internal i32 @quantx_entry_"), 2u);
}

TEST_F(VariantLibraryTest, BadTargets) {
  auto errorOf = [&](std::string target) {
    LibraryOptions options;
    options.targets = llvm::cantFail(parseTargets({target}, ""));
    return llvm::toString(emitObjectFile(*parse(), options, path("a.o")));
  };
  EXPECT_EQ(errorOf("abacus"), "unknown target CPU 'abacus'");
  EXPECT_EQ(errorOf("sapphirerapid"), "unknown target CPU 'sapphirerapid' (did "
                                      "you mean 'sapphirerapids'?)");
  EXPECT_EQ(errorOf("x86-64:+avx513f"), "unknown target feature 'avx513f' (did "
                                        "you mean 'avx512f'?)");
  EXPECT_EQ(errorOf("x86-64:avx2"),
            "target feature 'avx2' does not begin with + or -");
  auto twice = parseTargets({"x86-64", "haswell", "x86-64"}, "");
  ASSERT_FALSE(bool(twice));
  EXPECT_EQ(llvm::toString(twice.takeError()),
            "target 'x86-64' is given twice");
}

TEST_F(VariantLibraryTest, TheJitRefusesCodeThatTheCpuCannotRun) {
  JitOptions options;
  options.targetCpu = "bdver4";
  options.targetFeatures = "+avx512vnni";
  auto engine = createJitEngine(*parse(), options);
  ASSERT_FALSE(bool(engine));
  std::string message = llvm::toString(engine.takeError());
  EXPECT_NE(message.find("lacks feature '"), std::string::npos) << message;
}

} // namespace
