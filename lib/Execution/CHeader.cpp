//===- CHeader.cpp - the C header of a compiled model ---------------------===//
//
// Says in C what a library exports and in words what it computes.
//
//===----------------------------------------------------------------------===//

#include "CInterface.h"

#include "quantx/Support/Constants.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace quantx;

static StringRef cTypeOf(Type element, bool isUnsigned) {
  std::optional<ElementKind> kind = getElementKind(element);
  if (isUnsigned)
    kind = toUnsignedKind(*kind);
  switch (*kind) {
  case ElementKind::I1:
  case ElementKind::U8:
    return "uint8_t";
  case ElementKind::I8:
    return "int8_t";
  case ElementKind::I16:
    return "int16_t";
  case ElementKind::U16:
  case ElementKind::F16:
  case ElementKind::BF16:
    return "uint16_t";
  case ElementKind::I32:
    return "int32_t";
  case ElementKind::U32:
    return "uint32_t";
  case ElementKind::I64:
    return "int64_t";
  case ElementKind::U64:
    return "uint64_t";
  case ElementKind::F32:
    return "float";
  case ElementKind::F64:
    return "double";
  }
  return "void";
}

/// Text that cannot end the comment it stands in.
static std::string inComment(StringRef text) {
  std::string result;
  for (char c : text)
    if (llvm::isPrint(c) && c != '*')
      result += c;
  return result;
}

/// " * in0: float[1][3][32][32], name 'x', real = 0.5 * (code - 3)".
static void describe(llvm::raw_ostream &os, const Twine &parameter,
                     RankedTensorType type, const LibraryValue &value,
                     ArrayRef<SizeNote> notes = {}) {
  os << " *   " << parameter << ": "
     << cTypeOf(type.getElementType(), value.isUnsigned);
  for (auto [dim, size] : llvm::enumerate(type.getShape())) {
    os << '[';
    if (!ShapedType::isDynamic(size))
      os << size;
    else if (dim < notes.size() && !notes[dim].name.empty())
      os << inComment(notes[dim].name);
    else
      os << parameter << "_shape[" << dim << ']';
    os << ']';
  }
  if (type.getElementType().isF16())
    os << ", bits of IEEE binary16";
  if (type.getElementType().isBF16())
    os << ", bits of bfloat16";
  if (!value.name.empty())
    os << ", '" << inComment(value.name) << "'";
  if (value.scale)
    os << llvm::formatv(", real = {0:e8} * (code - {1})", *value.scale,
                        value.zeroPoint);
  os << '\n';
}

static void defineParams(llvm::raw_ostream &os, const Twine &prefix,
                         const LibraryValue &value) {
  if (!value.scale)
    return;
  os << llvm::formatv("#define {0}_SCALE {1:e8}f\n", prefix.str(),
                      *value.scale);
  os << llvm::formatv("#define {0}_ZERO_POINT ({1})\n", prefix.str(),
                      value.zeroPoint);
}

static LibraryValue valueAt(const std::vector<LibraryValue> &values,
                            size_t index) {
  return index < values.size() ? values[index] : LibraryValue();
}

/// What a function computes, and from what.
static void describe(llvm::raw_ostream &os, const CInterface &interface,
                     const CFunction &function) {
  os << " * " << interface.name << '_' << function.suffix
     << " computes outputs from inputs, row-major:\n";
  for (auto [i, type] : llvm::enumerate(function.inputs))
    describe(os, "in" + Twine(i), type, valueAt(function.inputValues, i),
             i < function.notes.size() ? ArrayRef(function.notes[i])
                                       : ArrayRef<SizeNote>());
  for (auto [i, type] : llvm::enumerate(function.outputs))
    describe(os, "out" + Twine(i), type, valueAt(function.outputValues, i));
  for (auto [result, input] : function.inPlace)
    os << " *   out" << result << " may be in" << input
       << ", which is then updated in place and not copied\n";
}

static void describeMemory(llvm::raw_ostream &os, const CInterface &interface) {
  int64_t peak = 0;
  for (const CFunction &function : interface.functions)
    peak = std::max(peak, function.memory.peak);
  if (interface.isOpen())
    os << " * The constants, packed weights";
  else
    os << " * At most " << peak
       << " of them are in use at a time. The constants, packed weights";
  os << "\n * among them, are " << interface.constants
     << " bytes of read-only data.\n";
}

static void describeStatuses(llvm::raw_ostream &os,
                             const CInterface &interface) {
  os << " * The status is 0, or one of\n"
     << " *   " << kNullPointer << ": " << kNullMessage << "\n"
     << " *   " << kMisaligned << ": " << kMisalignedMessage << "\n"
     << " *   " << kLacksFeature
     << ": this CPU cannot run the code; the message names what it lacks\n"
     << " *   " << kNoTilePermission << ": " << kNoTilePermissionMessage
     << "\n";
  if (interface.isOpen())
    os << " *   " << kBadSize << ": " << kBadSizeMessage << "\n";
  for (const CFunction &function : interface.functions)
    for (auto [index, message] : llvm::enumerate(function.messages))
      os << " *   " << function.firstStatus + index + 1 << ": "
         << inComment(message) << "\n";
}

static void describeVariants(llvm::raw_ostream &os,
                             const CInterface &interface) {
  os << " * The code is for";
  for (auto [k, variant] : llvm::enumerate(interface.variants))
    os << (k ? ", " : " ") << variant.name;
  os << (interface.variants.size() > 1
             ? ";\n * the first of them that this CPU can run is taken, or the "
               "one that the\n * environment variable "
             : ".\n")
     << (interface.variants.size() > 1
             ? std::string(kVariantVariable) + " names. "
             : std::string(" * "))
     << interface.name << "_variant tells which runs\n * (null: none can).\n";
}

static void declare(llvm::raw_ostream &os, const CInterface &interface,
                    const CFunction &function) {
  os << "int " << interface.name << '_' << function.suffix
     << "(void *workspace";
  for (auto [i, type] : llvm::enumerate(function.inputs))
    os << ", const "
       << cTypeOf(type.getElementType(),
                  valueAt(function.inputValues, i).isUnsigned)
       << " *in" << i
       << (type.hasStaticShape()
               ? std::string()
               : llvm::formatv(", const int64_t *in{0}_shape", i).str());
  for (auto [i, type] : llvm::enumerate(function.outputs))
    os << ", "
       << cTypeOf(type.getElementType(),
                  valueAt(function.outputValues, i).isUnsigned)
       << " *out" << i;
  os << ");\n";
  if (!function.isOpen())
    return;
  os << "int " << interface.name << interface.getSizesSuffix(function) << '(';
  llvm::ListSeparator comma;
  for (auto [i, type] : llvm::enumerate(function.inputs))
    if (!type.hasStaticShape())
      os << comma << "const int64_t *in" << i << "_shape";
  for (size_t i = 0; i < function.outputs.size(); ++i)
    os << comma << "int64_t *out" << i << "_shape";
  os << comma << "size_t *workspace_size);\n";
}

/// How sizes are given and asked for.
static void describeSizes(llvm::raw_ostream &os, const CInterface &interface,
                          const CFunction &function) {
  if (!function.isOpen())
    return;
  llvm::StringSet<> seen;
  for (ArrayRef<SizeNote> notes : function.notes)
    for (const SizeNote &note : notes) {
      if (note.name.empty() || !seen.insert(note.name).second)
        continue;
      os << " *   " << inComment(note.name) << " is at least " << note.low;
      if (note.high)
        os << " and at most " << *note.high;
      os << "\n";
    }
  os << " * inN_shape holds all sizes of inN. " << interface.name
     << interface.getSizesSuffix(function)
     << " stores the shapes of the\n * outputs and the bytes of workspace for "
        "inputs of such shapes; what it returns\n * is a status like that of "
     << interface.name << '_' << function.suffix << ".\n";
}

std::string quantx::makeHeader(const CInterface &interface) {
  std::string text;
  llvm::raw_string_ostream os(text);
  const std::string &name = interface.name;
  std::string upper = StringRef(name).upper();
  bool several = interface.functions.size() > 1;
  auto prefixOf = [&](const CFunction &function) {
    return several ? upper + "_" + StringRef(function.suffix).upper() : upper;
  };
  os << "/* " << name << " - generated by quantx.\n *\n";
  for (const CFunction &function : interface.functions)
    describe(os, interface, function);
  for (const CFunction &function : interface.functions)
    describeSizes(os, interface, function);
  bool isOpen = llvm::any_of(
      interface.functions, [](const CFunction &part) { return part.isOpen(); });
  if (isOpen)
    os << " * A workspace begins at a multiple of " << upper
       << "_WORKSPACE_ALIGNMENT; each\n * concurrent call needs its own. "
       << upper << "_WORKSPACE_SIZE is the part of it that does not\n"
       << " * depend on sizes.\n";
  else
    os << " * The workspace is " << upper
       << "_WORKSPACE_SIZE bytes at a multiple of\n * " << upper
       << "_WORKSPACE_ALIGNMENT; each concurrent call needs its own.\n";
  describeMemory(os, interface);
  if (several)
    os << " * That is enough for any of the functions; each by itself needs\n"
          " * no more than its own size.\n";
  describeStatuses(os, interface);
  describeVariants(os, interface);
  os << " */\n#ifndef " << upper << "_H\n#define " << upper << "_H\n\n"
     << "#include <stddef.h>\n#include <stdint.h>\n\n"
     << "#define " << upper << "_WORKSPACE_SIZE "
     << interface.getWorkspaceSize() << "\n#define " << upper
     << "_WORKSPACE_ALIGNMENT " << kWorkspaceAlignment << "\n";
  for (const CFunction &function : interface.functions) {
    std::string prefix = prefixOf(function);
    if (several)
      os << "#define " << prefix << "_WORKSPACE_SIZE "
         << function.memory.workspace << "\n";
    for (size_t i = 0; i < function.inputs.size(); ++i)
      defineParams(os, prefix + "_IN" + Twine(i),
                   valueAt(function.inputValues, i));
    for (size_t i = 0; i < function.outputs.size(); ++i)
      defineParams(os, prefix + "_OUT" + Twine(i),
                   valueAt(function.outputValues, i));
  }
  os << "\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n";
  for (const CFunction &function : interface.functions)
    declare(os, interface, function);
  os << "size_t " << name << "_workspace_size(void);\n";
  if (several)
    for (const CFunction &function : interface.functions)
      os << "size_t " << name << '_' << function.suffix
         << "_workspace_size(void);\n";
  os << "size_t " << name << "_workspace_alignment(void);\n"
     << "const char *" << name << "_status_message(int status);\n"
     << "const char *" << name << "_variant(void);\n"
     << "/* How many threads later calls use; returns how many that will be. "
        "*/\n"
     << "int " << name << "_set_threads(int threads);\n"
     << "\n#ifdef __cplusplus\n}\n#endif\n\n#endif\n";
  return text;
}
