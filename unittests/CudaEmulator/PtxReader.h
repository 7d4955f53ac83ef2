//===- PtxReader.h - words and numbers of PTX -------------------*- C++ -*-===//

#ifndef UNITTESTS_CUDAEMULATOR_PTXREADER_H
#define UNITTESTS_CUDAEMULATOR_PTXREADER_H

#include "Ptx.h"

#include <cctype>

namespace cuda_emulator {

inline bool isNameStart(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) || c == '_' || c == '$' ||
         c == '%';
}
inline bool isNameChar(char c) {
  return isNameStart(c) || std::isdigit(static_cast<unsigned char>(c));
}

/// Text with a place in it. Blanks and comments are skipped before everything
/// that is read.
class PtxReader {
public:
  explicit PtxReader(std::string_view text) : text(text) {}

protected:
  [[noreturn]] void fail(const std::string &what) const {
    throw PtxError("line " + std::to_string(line) + ": " + what);
  }

  void skip();
  bool atEnd() { return skip(), at >= text.size(); }
  bool accept(char c);
  void expect(char c);
  bool acceptWord(std::string_view word);
  std::string name();
  /// A name with the dots in it, as opcodes and directives have them.
  std::string dotted();
  int64_t number();

  std::string_view text;
  size_t at = 0;
  unsigned line = 1;
};

} // namespace cuda_emulator

#endif
