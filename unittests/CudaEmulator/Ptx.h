//===- Ptx.h - PTX that can be executed -------------------------*- C++ -*-===//
//
// Kernels of a module of PTX, with every operand as a slot of a thread: its
// registers, then constants and what a thread knows about itself.
//
//===----------------------------------------------------------------------===//

#ifndef UNITTESTS_CUDAEMULATOR_PTX_H
#define UNITTESTS_CUDAEMULATOR_PTX_H

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace cuda_emulator {

struct Thread;
struct Warp;
struct Instruction;

/// Why PTX is refused, with its line.
struct PtxError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

using Handler = void (*)(Thread &, const Instruction &);
/// Executes an instruction for the threads of a warp at once.
using WarpHandler = void (*)(Warp &, const Instruction &);

struct Instruction {
  Handler execute = nullptr;
  /// Set where threads wait for each other: those of one or of four warps, or
  /// of the block.
  WarpHandler executeWarp = nullptr;
  unsigned warpThreads = 32;
  bool isBarrier = false, isBranch = false;
  /// A plain move, and a product of a warp group: they may name registers that
  /// an earlier product has yet to write.
  bool isMove = false, isProduct = false;
  /// Threads of the block must run in turns.
  bool needsOthers = false;
  /// Slot of the predicate, or -1; whether it must be false.
  int guard = -1;
  bool guardIsNegated = false;
  /// Results, then operands; the elements of vectors one by one.
  std::vector<uint32_t> slots;
  /// How many elements each operand in braces has.
  std::vector<unsigned> vectors;
  /// The slots that are addresses, by their place in `slots`, and what is added
  /// to each; `offset` is that of the first.
  std::vector<size_t> addresses;
  std::vector<int64_t> offsets;
  int64_t offset = 0;
  /// Where a branch goes.
  uint32_t target = 0;
  /// What the words of the opcode say beyond the handler.
  uint32_t mode = 0;
  unsigned line = 0;
  std::string text;
};

/// The first slots of a thread.
enum SpecialSlot : uint32_t {
  kTidX,
  kTidY,
  kTidZ,
  kCtaidX,
  kCtaidY,
  kCtaidZ,
  kNtidX,
  kNtidY,
  kNtidZ,
  kNctaidX,
  kNctaidY,
  kNctaidZ,
  kLaneId,
  kSink, ///< for results that nobody wants
  kCarry,
  kNumSpecialSlots
};

struct Kernel {
  std::string name;
  /// Bytes of each parameter, and its place.
  std::vector<uint32_t> parameterBytes, parameterOffsets;
  uint32_t totalParameterBytes = 0;
  /// Threads of a block: at most, or exactly where `threadsAreExact`; 0: open.
  uint32_t threads[3] = {0, 0, 0};
  bool threadsAreExact = false;
  uint32_t sharedBytes = 0, localBytes = 0;
  /// The values of all slots when a thread starts.
  std::vector<uint64_t> slots;
  std::vector<Instruction> code;
  /// Some threads wait for others.
  bool isCollective = false;
};

struct PtxModule {
  int version = 0;    ///< 70 for 7.0
  int capability = 0; ///< 80 for sm_80
  bool isExact = false;
  std::map<std::string, Kernel> kernels;
};

/// Where the generic addresses of shared memory, of a thread's own, and of
/// parameters begin.
constexpr uint64_t kSharedWindow = 0x500000000000;
constexpr uint64_t kLocalWindow = 0x600000000000;
constexpr uint64_t kParameterWindow = 0x700000000000;
/// Where in shared memory the bytes lie that a launch adds, and those that the
/// code declares: all below 256 KB, which descriptors of matrices can say.
constexpr uint32_t kDynamicShared = 0, kDeclaredShared = 208 << 10;

/// Throws PtxError.
PtxModule parsePtx(std::string_view text);

/// Words of an opcode behind the first, such as "lo" and "s32".
using Words = std::vector<std::string>;

/// Chooses the handler of an opcode; false where it is unknown. The operands
/// have been read.
bool decode(const std::string &base, const Words &words, Instruction &made);
bool decodeArithmetic(const std::string &base, const Words &words,
                      Instruction &made);
bool decodeBits(const std::string &base, const Words &words, Instruction &made);
bool decodeConversion(const Words &words, Instruction &made);
bool decodeMemory(const std::string &base, const Words &words,
                  Instruction &made);
bool decodeAsync(const std::string &base, const Words &words,
                 Instruction &made);
/// Of cp.async.bulk.tensor.
bool decodeTensorCopy(const Words &words, Instruction &made);
bool decodeWarpGroup(const Words &words, Instruction &made);
bool decodeCollective(const std::string &base, const Words &words,
                      Instruction &made);

} // namespace cuda_emulator

#endif
