//===- PtxStatements.cpp - instructions, operands and labels --------------===//

#include "PtxParser.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

using namespace cuda_emulator;

uint32_t PtxParser::constant(uint64_t value) {
  auto [place, isNew] =
      constants.try_emplace(value, uint32_t(kernel->slots.size()));
  if (isNew)
    kernel->slots.push_back(value);
  return place->second;
}

uint32_t PtxParser::slot(const std::string &identifier) {
  if (auto found = registers.find(identifier); found != registers.end())
    return found->second;
  if (const Variable *variable = findVariable(identifier))
    return constant(variable->place);
  if (auto found = parameters.find(identifier); found != parameters.end())
    return constant(kParameterWindow + found->second);
  fail("unknown name " + identifier);
}

/// Integers, and floats by their bits: 0f3F800000 and 0d3FF0000000000000.
uint64_t PtxParser::parseLiteral() {
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
void PtxParser::parseAddress(Instruction &made) {
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

void PtxParser::parseOperand(Instruction &made) {
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
bool PtxParser::parseLabel() {
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

void PtxParser::parseStatement() {
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
void PtxParser::finishBranches() {
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
