//===- PtxParser.cpp - PTX that can be executed ---------------------------===//
//
// Reads the text that LLVM writes: entries with scalar parameters, registers,
// memory of blocks and threads.
//
//===----------------------------------------------------------------------===//

#include "PtxParser.h"

#include <algorithm>
#include <cstdlib>

using namespace cuda_emulator;

static uint32_t getTypeBytes(const std::string &type) {
  if (type == "pred")
    return 1;
  unsigned bits = unsigned(std::atoi(type.c_str() + 1));
  return bits / 8;
}

PtxModule PtxParser::parse() {
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

void PtxParser::parseParameter() {
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

void PtxParser::parseEntry() {
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

void PtxParser::parseBody() {
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
void PtxParser::parseRegisters() {
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
void PtxParser::parseMemory(bool isShared) {
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
const PtxParser::Variable *
PtxParser::findVariable(const std::string &identifier) {
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

PtxModule cuda_emulator::parsePtx(std::string_view text) {
  return PtxParser(text).parse();
}
