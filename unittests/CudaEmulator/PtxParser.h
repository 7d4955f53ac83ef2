//===- PtxParser.h - PTX that can be executed -------------------*- C++ -*-===//

#ifndef UNITTESTS_CUDAEMULATOR_PTXPARSER_H
#define UNITTESTS_CUDAEMULATOR_PTXPARSER_H

#include "PtxReader.h"

namespace cuda_emulator {

class PtxParser : PtxReader {
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

} // namespace cuda_emulator

#endif
