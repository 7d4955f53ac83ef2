//===- ConfigTest.cpp - configuration files and rules ---------------------===//

#include "quantx/Quantize/Config.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/MLIRContext.h"
#include "gtest/gtest.h"

using namespace quantx;

namespace {

Config parse(llvm::StringRef text) {
  llvm::Expected<Config> config = parseConfig(text, "q.yaml");
  if (!config) {
    ADD_FAILURE() << llvm::toString(config.takeError());
    return {};
  }
  return std::move(*config);
}

std::string parseError(llvm::StringRef text) {
  llvm::Expected<Config> config = parseConfig(text, "q.yaml");
  return config ? "no error" : llvm::toString(config.takeError());
}

LayerSettings resolve(const Config &config, llvm::StringRef id,
                      llvm::StringRef name, llvm::StringRef kind,
                      const SettingOverrides &options = {}) {
  llvm::BitVector used;
  return config.resolve(id, name, kind, options, used);
}

TEST(ConfigTest, DefaultsAreInt8PerChannel) {
  for (const char *text : {"", "# nothing\n", "{}", "\n\n"}) {
    LayerSettings settings = resolve(parse(text), "a", "b", "c");
    EXPECT_EQ(settings.precision, Precision::INT8);
    EXPECT_FALSE(settings.isFloat);
    EXPECT_EQ(settings.activations.storage, (StorageType{8, true, false}));
    EXPECT_EQ(settings.activations.scheme, Scheme::Asymmetric);
    EXPECT_EQ(settings.weights.getStorage(), (StorageType{8, true, true}));
    EXPECT_EQ(settings.weights.granularity.kind, Granularity::Channel);
    EXPECT_EQ(settings.getRequantizeRounding(), Rounding::HalfUp);
  }
}

TEST(ConfigTest, EveryKeyOfYamlAndJson) {
  const char *yaml = "precision: int4\n"
                     "scheme: symmetric\n"
                     "granularity: block:64\n"
                     "calibration: percentile:99.5\n"
                     "convention: tflite\n"
                     "rounding: half_up\n"
                     "requantize: float\n"
                     "requantize_rounding: half_even\n"
                     "weights_only: true\n"
                     "float: true\n"
                     "activations: {bits: 16, signed: false}\n"
                     "weights: {bits: 3, signed: false, scheme: asymmetric}\n";
  const char *json =
      R"({"precision": "int4", "granularity": "block:64",
          "convention": "tflite", "rounding": "half_up",
          "requantize": "float", "requantize_rounding": "half_even",
          "weights_only": true, "float": true,
          "activations": {"bits": 16, "signed": false, "scheme": "symmetric",
                          "calibration": "percentile:99.5"},
          "weights": {"bits": 3, "signed": false, "scheme": "asymmetric"}})";
  for (const char *text : {yaml, json}) {
    LayerSettings s = resolve(parse(text), "", "", "");
    EXPECT_EQ(s.precision, Precision::INT4);
    EXPECT_EQ(s.activations.scheme, Scheme::Symmetric);
    EXPECT_EQ(s.activations.storage, (StorageType{16, false, false}));
    ASSERT_TRUE(s.activations.calibration);
    EXPECT_EQ(s.activations.calibration->method, RangeMethod::Percentile);
    EXPECT_EQ(s.activations.calibration->percentile, 99.5);
    EXPECT_EQ(s.activations.convention, Convention::TFLite);
    EXPECT_EQ(s.activations.getStyle().rounding, RoundingMode::HalfUp);
    EXPECT_EQ(s.weights.getStorage(), (StorageType{3, false, false}));
    EXPECT_EQ(s.weights.scheme, Scheme::Asymmetric);
    EXPECT_EQ(s.weights.granularity, (Granularity{Granularity::Block, 64}));
    EXPECT_EQ(s.getRequantizeKind(), RequantizeKind::Float);
    EXPECT_EQ(s.getRequantizeRounding(), Rounding::HalfEven);
    EXPECT_TRUE(s.weightsOnly);
    EXPECT_TRUE(s.isFloat);
  }
}

TEST(ConfigTest, LaterRulesWinAndNamesMatchAsAWhole) {
  Config config = parse("layers:\n"
                        "  - kind: conv2d\n"
                        "    weights: {bits: 4}\n"
                        "  - name: features\\.[0-9]\n"
                        "    weights: {bits: 6}\n"
                        "  - id: abc-0\n"
                        "    precision: fp32\n"
                        "  - name: head\n"
                        "    kind: matmul\n"
                        "    float: true\n");
  auto bits = [&](llvm::StringRef name, llvm::StringRef kind) {
    return resolve(config, "", name, kind).weights.bits;
  };
  EXPECT_EQ(bits("stem", "conv2d"), 4u);
  EXPECT_EQ(bits("features.1", "conv2d"), 6u);
  EXPECT_EQ(bits("features.10", "conv2d"), 4u);
  EXPECT_EQ(bits("my.features.1", "add"), 8u);
  EXPECT_EQ(resolve(config, "abc-0", "x", "add").precision, Precision::FP32);
  EXPECT_TRUE(resolve(config, "", "head", "matmul").isFloat);
  EXPECT_FALSE(resolve(config, "", "head", "conv2d").isFloat);
  EXPECT_EQ(config.rules[1].line, 4u);

  llvm::BitVector used;
  config.resolve("", "stem", "conv2d", {}, used);
  EXPECT_TRUE(used.test(0));
  EXPECT_FALSE(used.test(1));
}

TEST(ConfigTest, OptionsStandBetweenGlobalsAndRules) {
  Config config = parse("precision: fp32\n"
                        "layers: [{kind: add, precision: int4}]\n");
  SettingOverrides options;
  options.precision = Precision::BF16;
  EXPECT_EQ(resolve(config, "", "", "mul", options).precision, Precision::BF16);
  EXPECT_EQ(resolve(config, "", "", "add", options).precision, Precision::INT4);
}

TEST(ConfigTest, APrecisionSetsTheWidthsThatNothingElseSets) {
  LayerSettings four = resolve(parse("precision: int4"), "", "", "");
  EXPECT_EQ(four.weights.bits, 4u);
  EXPECT_EQ(four.activations.storage.bits, 8u);
  LayerSettings wide =
      resolve(parse("weights: {bits: 5}\nprecision: int8"), "", "", "");
  EXPECT_EQ(wide.weights.bits, 5u);
}

TEST(ConfigTest, MistakesAreFoundAtTheirPlace) {
  EXPECT_EQ(parseError("scheme: symmetric\npresicion: int8\n"),
            "q.yaml:2:1: unknown key 'presicion'");
  EXPECT_EQ(parseError("weights: {bits: 1}"),
            "q.yaml:1:17: expected a number of bits from 2 to 16");
  EXPECT_EQ(parseError("layers:\n  - float: true\n"),
            "q.yaml:2:5: a layer rule needs an id, a name, a kind or a unit");
  EXPECT_EQ(parseError("layers:\n  - {name: '(', float: true}\n"),
            "q.yaml:2:12: expected a regular expression");
  EXPECT_EQ(parseError("- a"), "q.yaml:1:1: not a mapping");
  EXPECT_EQ(parseError(llvm::StringRef("a\0b", 3)),
            "q.yaml:1:2: the file holds a null character");
}

/// Every prefix and every single changed character of a file is either read or
/// refused with a place, and never ends the program.
TEST(ConfigTest, DamagedFilesAreRefusedOrRead) {
  const std::string text = "precision: int4\n"
                           "weights: {bits: 3, signed: false}\n"
                           "layers:\n"
                           "  - name: 'a.*'\n"
                           "    calibration: \"entropy\"\n"
                           "  - {kind: add, float: yes}\n";
  auto check = [](const std::string &damaged) {
    std::string error = parseError(damaged);
    EXPECT_TRUE(error == "no error" ||
                llvm::StringRef(error).starts_with("q.yaml:"))
        << damaged << "\n"
        << error;
  };
  for (size_t i = 0; i < text.size(); ++i) {
    check(text.substr(0, i));
    for (char c : {'"', '\'', '{', '}', '[', ']', ':', '-',  '\n', '\t',  '#',
                   '&', '*',  '!', '|', '>', '%', '@', '\\', ' ',  '\x80'}) {
      std::string damaged = text;
      damaged[i] = c;
      check(damaged);
    }
  }
}

TEST(SettingsTest, RoundTripThroughTheIR) {
  mlir::MLIRContext context;
  context.loadDialect<QuantXDialect>();
  mlir::OwningOpRef<mlir::ModuleOp> module =
      mlir::ModuleOp::create(mlir::UnknownLoc::get(&context));
  ActivationSettings activation;
  activation.storage = {6, false, false};
  activation.scheme = Scheme::Symmetric;
  activation.calibration = CalibrationMethod{RangeMethod::Percentile, 99.123};
  activation.convention = Convention::PyTorch;
  activation.rounding = Rounding::HalfUp;
  WeightSettings weights;
  weights.precision = Precision::INT4;
  weights.bits = 4;
  weights.granularity = {Granularity::Block, 32};
  (*module)->setAttr(activationAttrName, toAttribute(&context, activation));
  (*module)->setAttr(weightsAttrName, toAttribute(&context, weights));
  std::string error;
  auto readActivation = readActivationSettings(*module, error);
  auto readWeights = readWeightSettings(*module, error);
  ASSERT_TRUE(readActivation && readWeights) << error;
  EXPECT_EQ(toAttribute(&context, *readActivation),
            toAttribute(&context, activation));
  EXPECT_EQ(readActivation->calibration->percentile, 99.123);
  EXPECT_EQ(toAttribute(&context, *readWeights),
            toAttribute(&context, weights));
}

} // namespace
