//===- SettingsAttributes.cpp - settings in the IR ------------------------===//

#include "quantx/Quantize/Settings.h"

using namespace mlir;
using namespace quantx;

namespace {

/// Collects the entries of a settings dictionary.
struct Writer {
  explicit Writer(MLIRContext *context) : builder(context) {}
  void add(StringRef name, StringRef value) {
    entries.push_back(builder.getNamedAttr(name, builder.getStringAttr(value)));
  }
  void add(StringRef name, const std::optional<Rounding> &rounding) {
    if (rounding)
      add(name, StringRef(toString(*rounding)));
  }
  void add(StringRef name, Convention convention) {
    if (convention != Convention::QuantX)
      add(name, StringRef(toString(convention)));
  }
  DictionaryAttr get() { return builder.getDictionaryAttr(entries); }

  Builder builder;
  SmallVector<NamedAttribute> entries;
};

/// Reads entries of a settings dictionary; remembers the first mistake.
struct Reader {
  template <typename T>
  void read(StringRef name, T &value) {
    auto text = dictionary.getAs<StringAttr>(name);
    if (!text)
      return;
    StringRef allowed = parseSetting(text.getValue(), value);
    if (!allowed.empty() && error.empty())
      error = (name + " is '" + text.getValue() + "', " + allowed).str();
  }
  template <typename T>
  void read(StringRef name, std::optional<T> &value) {
    if (!dictionary.contains(name))
      return;
    value.emplace();
    read(name, *value);
  }

  DictionaryAttr dictionary;
  std::string &error;
};

DictionaryAttr getDictionary(Operation *op, StringRef name,
                             std::string &error) {
  Attribute attribute = op->getDiscardableAttr(name);
  auto dictionary = dyn_cast_or_null<DictionaryAttr>(attribute);
  if (attribute && !dictionary)
    error = "not a dictionary";
  return dictionary;
}

} // namespace

DictionaryAttr quantx::toAttribute(MLIRContext *context,
                                   const ActivationSettings &settings) {
  Writer writer(context);
  writer.add("storage", toString(settings.storage));
  writer.add("scheme", toString(settings.scheme));
  if (settings.runTime != RunTime::Off)
    writer.add("dynamic", toString(settings.runTime));
  if (settings.calibration)
    writer.add("calibration", toString(*settings.calibration));
  writer.add("convention", settings.convention);
  writer.add("rounding", settings.rounding);
  return writer.get();
}

DictionaryAttr quantx::toAttribute(MLIRContext *context,
                                   const WeightSettings &settings) {
  Writer writer(context);
  writer.add("precision", toString(settings.precision));
  writer.add("storage",
             toString(StorageType{settings.bits, settings.isSigned}));
  writer.add("scheme", toString(settings.scheme));
  writer.add("granularity", toString(settings.granularity));
  if (!settings.compensation)
    writer.add("compensation", "off");
  if (!settings.packed)
    writer.add("packed", "off");
  if (settings.scales != ScaleKind::F32)
    writer.add("scales", toString(settings.scales));
  if (settings.ranges && *settings.ranges != WeightRanges::MinMax)
    writer.add("ranges", toString(*settings.ranges));
  writer.add("convention", settings.convention);
  writer.add("rounding", settings.rounding);
  return writer.get();
}

/// Storage types are spelled as quantx/Numerics does, 16 bits at most.
static void readStorage(DictionaryAttr dictionary, StorageType &storage,
                        std::string &error) {
  auto text = dictionary.getAs<StringAttr>("storage");
  if (!text)
    return;
  std::optional<StorageType> parsed = parseStorageType(text.getValue());
  if (parsed && parsed->bits <= 16)
    storage = *parsed;
  else if (error.empty())
    error = ("storage is '" + text.getValue() +
             "', expected i2 to i16 or u2 to u16")
                .str();
}

std::optional<ActivationSettings>
quantx::readActivationSettings(Operation *op, std::string &error) {
  DictionaryAttr dictionary = getDictionary(op, activationAttrName, error);
  if (!dictionary)
    return std::nullopt;
  ActivationSettings settings;
  Reader reader{dictionary, error};
  readStorage(dictionary, settings.storage, error);
  reader.read("scheme", settings.scheme);
  reader.read("dynamic", settings.runTime);
  reader.read("calibration", settings.calibration);
  reader.read("convention", settings.convention);
  reader.read("rounding", settings.rounding);
  if (!error.empty())
    return std::nullopt;
  return settings;
}

std::optional<WeightSettings> quantx::readWeightSettings(Operation *op,
                                                         std::string &error) {
  DictionaryAttr dictionary = getDictionary(op, weightsAttrName, error);
  if (!dictionary)
    return std::nullopt;
  WeightSettings settings;
  Reader reader{dictionary, error};
  StorageType storage{settings.bits, settings.isSigned};
  readStorage(dictionary, storage, error);
  settings.bits = storage.bits;
  settings.isSigned = storage.isSigned;
  reader.read("precision", settings.precision);
  reader.read("scheme", settings.scheme);
  reader.read("granularity", settings.granularity);
  if (auto text = dictionary.getAs<StringAttr>("compensation"))
    settings.compensation = text.getValue() != "off";
  if (auto text = dictionary.getAs<StringAttr>("packed"))
    settings.packed = text.getValue() != "off";
  reader.read("scales", settings.scales);
  reader.read("ranges", settings.ranges);
  reader.read("convention", settings.convention);
  reader.read("rounding", settings.rounding);
  if (!error.empty())
    return std::nullopt;
  return settings;
}
