//===- SizeNotes.cpp - what is known of open sizes ------------------------===//

#include "quantx/Interfaces/SizeNotes.h"

using namespace mlir;
using namespace quantx;

std::optional<SizeNote> quantx::parseSizeNote(StringRef text) {
  SizeNote note;
  if (!text.getAsInteger(10, note.low)) {
    if (note.low < 0)
      return std::nullopt;
    note.high = note.low;
    return note;
  }
  auto [name, bounds] = text.split(">=");
  auto [low, high] = bounds.split("<=");
  if (bounds.empty())
    std::tie(name, high) = text.split("<=");
  if (name.empty() || (!low.empty() && low.getAsInteger(10, note.low)) ||
      note.low < 0)
    return std::nullopt;
  int64_t limit = 0;
  if (!high.empty()) {
    if (high.getAsInteger(10, limit) || limit < note.low)
      return std::nullopt;
    note.high = limit;
  }
  note.name = name.str();
  return note;
}

SmallVector<SizeNote> quantx::getSizeNotes(FunctionOpInterface function,
                                           unsigned index) {
  SmallVector<SizeNote> notes;
  auto type = dyn_cast<RankedTensorType>(function.getArgumentTypes()[index]);
  auto texts = function.getArgAttrOfType<ArrayAttr>(index, sizesAttrName);
  if (!type || !texts || int64_t(texts.size()) != type.getRank())
    return notes;
  for (Attribute attribute : texts) {
    auto text = dyn_cast<StringAttr>(attribute);
    std::optional<SizeNote> note =
        text ? parseSizeNote(text.getValue()) : std::nullopt;
    if (!note)
      return {};
    notes.push_back(*note);
  }
  return notes;
}
