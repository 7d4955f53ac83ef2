//===- PtxReader.cpp - words and numbers of PTX ---------------------------===//

#include "PtxReader.h"

#include <cstdlib>

using namespace cuda_emulator;

void PtxReader::skip() {
  for (; at < text.size(); ++at) {
    if (text[at] == '\n') {
      ++line;
    } else if (text.substr(at, 2) == "//") {
      while (at + 1 < text.size() && text[at + 1] != '\n')
        ++at;
    } else if (!std::isspace(static_cast<unsigned char>(text[at]))) {
      return;
    }
  }
}

bool PtxReader::accept(char c) {
  skip();
  if (at >= text.size() || text[at] != c)
    return false;
  ++at;
  return true;
}

void PtxReader::expect(char c) {
  if (!accept(c))
    fail(std::string("'") + c + "' is missing");
}

bool PtxReader::acceptWord(std::string_view word) {
  skip();
  if (text.substr(at, word.size()) != word ||
      (at + word.size() < text.size() && isNameChar(text[at + word.size()])))
    return false;
  at += word.size();
  return true;
}

std::string PtxReader::name() {
  skip();
  size_t begin = at;
  while (at < text.size() && isNameChar(text[at]))
    ++at;
  if (begin == at)
    fail("a name is missing");
  return std::string(text.substr(begin, at - begin));
}

std::string PtxReader::dotted() {
  skip();
  size_t begin = at;
  while (at < text.size() &&
         (isNameChar(text[at]) || text[at] == '.' || text[at] == ':'))
    ++at;
  return std::string(text.substr(begin, at - begin));
}

int64_t PtxReader::number() {
  skip();
  char *end;
  int64_t value = int64_t(std::strtoull(text.data() + at, &end, 0));
  if (end == text.data() + at)
    fail("a number is missing");
  at = size_t(end - text.data());
  // An unsigned number may say so.
  if (at < text.size() && text[at] == 'U')
    ++at;
  return value;
}
