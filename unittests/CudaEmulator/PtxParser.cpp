//===- PtxParser.cpp - PTX that can be executed ---------------------------===//
//
// Reads the text that LLVM writes: entries with scalar parameters, registers,
// memory of blocks and threads, and straight statements.
//
//===----------------------------------------------------------------------===//

#include "PtxReader.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

using namespace cuda_emulator;

namespace {

uint32_t getTypeBytes(const std::string &type) {
  if (type == "pred")
    return 1;
  unsigned bits = unsigned(std::atoi(type.c_str() + 1));
  return bits / 8;
}

class Parser : PtxReader {
public:
  using PtxReader::PtxReader;
  PtxModule parse();

private:
  // Parts of a kernel.
  void parseEntry();
  void parseParameter();
  void parseBody();
  void parseRegisters();
  void parseMemory(bool isShared);
  bool parseLabel();
  void parseStatement();
  void finishBranches();

  // Operands.
  uint32_t constant(uint64_t value);
  uint32_t slot(const std::string &name);
  void parseOperand(Instruction &made);
  uint64_t parseLiteral();
  void parseAddress(Instruction &made);

  PtxModule module;
  Kernel *kernel = nullptr;
  struct Variable {
    bool isShared = false, isDynamic = false, isPlaced = false;
    uint32_t alignment = 1, bytes = 0, place = 0;
  };
  const Variable *findVariable(const std::string &identifier);

  std::map<std::string, uint32_t> registers, parameters;
  /// The braces around the statement at hand, by their numbers.
  std::vector<unsigned> scopes;
  unsigned numScopes = 0;
  std::map<std::pair<unsigned, std::string>, uint32_t> labels;
  std::map<std::string, Variable> globals, locals;
  std::map<uint64_t, uint32_t> constants;
  /// The label of each instruction, or none, and the braces around it.
  std::vector<std::pair<std::string, std::vector<unsigned>>> targets;
};

PtxModule Parser::parse() {
  while (!atEnd()) {
    if (acceptWord(".version")) {
      module.version = int(number()) * 10;
      expect('.');
      module.version += int(number());
    } else if (acceptWord(".target")) {
      std::string chip = name();
      if (chip.compare(0, 3, "sm_") != 0)
        fail("unknown target " + chip);
      char *end;
      module.capability = int(std::strtol(chip.c_str() + 3, &end, 10));
      module.isExact = *end == 'a';
      while (accept(','))
        name();
    } else if (acceptWord(".address_size")) {
      if (number() != 64)
        fail("addresses must have 64 bits");
    } else if (acceptWord(".visible") || acceptWord(".weak")) {
    } else if (acceptWord(".extern")) {
      if (!acceptWord(".shared"))
        fail("only shared memory may be extern");
      parseMemory(/*isShared=*/true);
    } else if (acceptWord(".shared")) {
      parseMemory(/*isShared=*/true);
    } else if (acceptWord(".entry")) {
      parseEntry();
    } else {
      fail("unknown directive " + dotted());
    }
  }
  if (module.version == 0 || module.capability == 0)
    throw PtxError("line 1: .version or .target is missing");
  return std::move(module);
}

void Parser::parseParameter() {
  if (!acceptWord(".param"))
    fail(".param is missing");
  uint32_t bytes = 0, alignment = 0;
  std::string identifier;
  bool isPointer = false;
  while (identifier.empty()) {
    skip();
    if (acceptWord(".align")) {
      alignment = uint32_t(number());
    } else if (text[at] == '.') {
      ++at;
      std::string word = name();
      isPointer |= word == "ptr";
      if (word == "ptr" || word == "global" || word == "shared" ||
          word == "const" || word == "local")
        continue;
      bytes = getTypeBytes(word);
    } else {
      identifier = name();
    }
  }
  if (accept('[')) {
    bytes *= uint32_t(number());
    expect(']');
  }
  if (bytes == 0)
    fail("a parameter has no type");
  // That of what a pointer points to says nothing here.
  uint32_t own =
      alignment && !isPointer ? alignment : std::min<uint32_t>(bytes, 8);
  uint32_t &total = kernel->totalParameterBytes;
  total = (total + own - 1) / own * own;
  parameters[identifier] = total;
  kernel->parameterOffsets.push_back(total);
  kernel->parameterBytes.push_back(bytes);
  total += bytes;
}

void Parser::parseEntry() {
  std::string identifier = name();
  kernel = &module.kernels[identifier];
  if (!kernel->name.empty())
    fail("the entry " + identifier + " is there twice");
  kernel->name = identifier;
  kernel->slots.assign(kNumSpecialSlots, 0);
  registers = {{"%tid.x", kTidX},       {"%tid.y", kTidY},
               {"%tid.z", kTidZ},       {"%ctaid.x", kCtaidX},
               {"%ctaid.y", kCtaidY},   {"%ctaid.z", kCtaidZ},
               {"%ntid.x", kNtidX},     {"%ntid.y", kNtidY},
               {"%ntid.z", kNtidZ},     {"%nctaid.x", kNctaidX},
               {"%nctaid.y", kNctaidY}, {"%nctaid.z", kNctaidZ},
               {"%laneid", kLaneId},    {"_", kSink}};
  constants.clear();
  labels.clear();
  parameters.clear();
  targets.clear();
  locals.clear();
  expect('(');
  if (!accept(')')) {
    do
      parseParameter();
    while (accept(','));
    expect(')');
  }
  for (;;) {
    bool isExact = acceptWord(".reqntid");
    if (isExact || acceptWord(".maxntid")) {
      kernel->threadsAreExact = isExact;
      for (uint32_t &size : kernel->threads)
        size = 1;
      int i = 0;
      do
        kernel->threads[i++] = uint32_t(number());
      while (i < 3 && accept(','));
    } else if (acceptWord(".minnctapersm") || acceptWord(".maxnreg")) {
      number();
    } else if (acceptWord(".explicitcluster") || acceptWord(".noreturn")) {
    } else {
      break;
    }
  }
  expect('{');
  parseBody();
  finishBranches();
  kernel = nullptr;
}

void Parser::parseBody() {
  scopes = {0};
  numScopes = 1;
  while (!scopes.empty()) {
    if (atEnd())
      fail("'}' is missing");
    if (accept('{'))
      scopes.push_back(numScopes++);
    else if (accept('}'))
      scopes.pop_back();
    else if (acceptWord(".reg"))
      parseRegisters();
    else if (acceptWord(".shared"))
      parseMemory(/*isShared=*/true);
    else if (acceptWord(".local"))
      parseMemory(/*isShared=*/false);
    else if (acceptWord(".pragma") || acceptWord(".loc") || acceptWord(".file"))
      while (at < text.size() && text[at++] != '\n') {
        // The rest of the line says nothing to an emulator.
      }
    else
      parseStatement();
  }
  Instruction end;
  decode("ret", {}, end);
  kernel->code.push_back(end);
  targets.emplace_back();
}

/// ".b32 %r<5>;" or ".b32 tmp, other;"
void Parser::parseRegisters() {
  dotted();
  do {
    std::string identifier = name();
    unsigned count = 0;
    bool isRow = accept('<');
    if (isRow) {
      count = unsigned(number());
      expect('>');
    }
    for (unsigned i = 0; i < (isRow ? count : 1); ++i) {
      registers[isRow ? identifier + std::to_string(i) : identifier] =
          uint32_t(kernel->slots.size());
      kernel->slots.push_back(0xa5a5a5a5a5a5a5a5);
    }
  } while (accept(','));
  expect(';');
}

/// ".align 16 .b8 name[64];", without a size where the launch has it.
void Parser::parseMemory(bool isShared) {
  Variable variable;
  variable.isShared = isShared;
  if (acceptWord(".align"))
    variable.alignment = uint32_t(number());
  expect('.');
  variable.bytes = getTypeBytes(name());
  std::string identifier = name();
  if (accept('[')) {
    variable.isDynamic = accept(']');
    if (!variable.isDynamic) {
      variable.bytes *= uint32_t(number());
      expect(']');
    }
  }
  expect(';');
  (kernel ? locals : globals)[identifier] = variable;
}

/// The address of a variable within its space; it gets a place when a kernel
/// first names it.
const Parser::Variable *Parser::findVariable(const std::string &identifier) {
  auto found = locals.find(identifier);
  if (found == locals.end()) {
    auto global = globals.find(identifier);
    if (global == globals.end())
      return nullptr;
    found = locals.insert(*global).first;
  }
  Variable &variable = found->second;
  if (!variable.isPlaced) {
    variable.isPlaced = true;
    uint32_t &total =
        variable.isShared ? kernel->sharedBytes : kernel->localBytes;
    if (variable.isDynamic) {
      variable.place = kDynamicShared;
    } else {
      total = (total + variable.alignment - 1) / variable.alignment *
              variable.alignment;
      variable.place = total + (variable.isShared ? kDeclaredShared : 0);
      total += variable.bytes;
    }
  }
  return &variable;
}

//===----------------------------------------------------------------------===//
// Statements
//===----------------------------------------------------------------------===//

uint32_t Parser::constant(uint64_t value) {
  auto [place, isNew] =
      constants.try_emplace(value, uint32_t(kernel->slots.size()));
  if (isNew)
    kernel->slots.push_back(value);
  return place->second;
}

uint32_t Parser::slot(const std::string &identifier) {
  if (auto found = registers.find(identifier); found != registers.end())
    return found->second;
  if (const Variable *variable = findVariable(identifier))
    return constant(variable->place);
  if (auto found = parameters.find(identifier); found != parameters.end())
    return constant(kParameterWindow + found->second);
  fail("unknown name " + identifier);
}

/// Integers, and floats by their bits: 0f3F800000 and 0d3FF0000000000000.
uint64_t Parser::parseLiteral() {
  skip();
  bool isFloat = text[at] == '0' && at + 1 < text.size() &&
                 std::strchr("fFdD", text[at + 1]);
  if (!isFloat)
    return uint64_t(accept('-') ? -number() : number());
  at += 2;
  char *end;
  uint64_t bits = std::strtoull(text.data() + at, &end, 16);
  at = size_t(end - text.data());
  return bits;
}

/// "[%rd1+16]", "[parameter]", "[variable+4]", or with coordinates
/// "[%rd1, {%r1, %r2}]".
void Parser::parseAddress(Instruction &made) {
  skip();
  int64_t offset = 0;
  made.addresses.push_back(made.slots.size());
  if (!isNameStart(text[at])) {
    made.slots.push_back(constant(parseLiteral()));
  } else {
    std::string base = name();
    auto parameter = parameters.find(base);
    if (parameter != parameters.end()) {
      made.slots.push_back(constant(0));
      offset = parameter->second;
    } else {
      made.slots.push_back(slot(base));
    }
  }
  if (accept('+') || (skip(), text[at] == '-'))
    offset += int64_t(parseLiteral());
  if (accept(','))
    parseOperand(made);
  expect(']');
  made.offsets.push_back(offset);
  made.offset = made.offsets.front();
}

void Parser::parseOperand(Instruction &made) {
  if (accept('[')) {
    parseAddress(made);
  } else if (accept('{')) {
    unsigned before = unsigned(made.slots.size());
    if (!accept('}')) {
      do
        parseOperand(made);
      while (accept(','));
      expect('}');
    }
    made.vectors.push_back(unsigned(made.slots.size()) - before);
  } else if (skip(), isNameStart(text[at])) {
    std::string identifier = name();
    // The parts of a special register.
    while (accept('.'))
      identifier += "." + name();
    if (made.isBranch)
      targets.back() = {identifier, scopes};
    else
      made.slots.push_back(slot(identifier));
  } else {
    made.slots.push_back(constant(parseLiteral()));
  }
}

/// "name:", which "shared::cta" is not.
bool Parser::parseLabel() {
  skip();
  size_t end = at;
  while (end < text.size() && isNameChar(text[end]))
    ++end;
  if (end == at || text.substr(end, 1) != ":" || text.substr(end, 2) == "::")
    return false;
  std::string label = name();
  expect(':');
  if (!labels.emplace(std::pair(scopes.back(), label), kernel->code.size())
           .second)
    fail("the label " + label + " is there twice");
  return true;
}

void Parser::parseStatement() {
  Instruction made;
  skip();
  size_t begin = at;
  made.line = line;
  if (accept('@')) {
    made.guardIsNegated = accept('!');
    made.guard = int(slot(name()));
  }
  if (parseLabel())
    return;
  std::string opcode = dotted();
  if (opcode.empty())
    fail(std::string("unexpected '") + text[at] + "'");
  Words words;
  for (size_t from = 0; from <= opcode.size();) {
    size_t dot = std::min(opcode.find('.', from), opcode.size());
    words.push_back(opcode.substr(from, dot - from));
    from = dot + 1;
  }
  std::string base = words.front();
  words.erase(words.begin());
  made.isBranch = base == "bra";
  targets.emplace_back();
  if (!accept(';')) {
    do {
      parseOperand(made);
      // "%p1|%p2" has two results.
    } while (accept(',') || accept('|'));
    expect(';');
  }
  made.text = std::string(text.substr(begin, at - begin));
  if (!decode(base, words, made))
    fail("the emulator does not know '" + opcode + "'");
  kernel->isCollective |=
      made.executeWarp || made.isBarrier || made.needsOthers;
  kernel->code.push_back(std::move(made));
}

/// A label is known in its braces, and in those within.
void Parser::finishBranches() {
  for (size_t i = 0; i < targets.size(); ++i) {
    const auto &[label, around] = targets[i];
    if (label.empty())
      continue;
    auto found = labels.end();
    for (size_t k = around.size(); k-- > 0 && found == labels.end();)
      found = labels.find({around[k], label});
    if (found == labels.end())
      fail("unknown label " + label);
    kernel->code[i].target = found->second;
  }
}

} // namespace

PtxModule cuda_emulator::parsePtx(std::string_view text) {
  return Parser(text).parse();
}
