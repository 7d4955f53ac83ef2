//===- TileEmulator.cpp - decoding AMX instructions in a signal handler ---===//

#include "TileEmulator.h"

#include "TileState.h"
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

using namespace quantx::emulator;

namespace {

/// In the block that every thread is born with: no allocation in a handler.
__attribute__((tls_model("initial-exec"))) thread_local TileState tiles;
std::atomic<uint64_t> products{0};
std::atomic<bool> refused{false};
/// What to do for other illegal instructions.
struct sigaction next;
using SigactionFn = int (*)(int, const struct sigaction *, struct sigaction *);

SigactionFn realSigaction() {
  static auto function = SigactionFn(dlsym(RTLD_NEXT, "sigaction"));
  return function;
}

//===----------------------------------------------------------------------===//
// Decoding
//===----------------------------------------------------------------------===//

enum class Prefix { None, Size, RepeatF3, RepeatF2 };

/// A three-byte VEX instruction of map 0F38 with its operands.
struct Instruction {
  uint8_t opcode;
  Prefix prefix;
  /// Numbers of tiles: the ModRM register, its register or memory operand, and
  /// the VEX register.
  unsigned reg, rm, vvvv;
  bool isMemory, hasSib;
  uint8_t *address;
  /// The scaled index register; rows of a tile lie so far apart.
  int64_t index;
  unsigned length;
};

constexpr int registerOf[16] = {
    REG_RAX, REG_RCX, REG_RDX, REG_RBX, REG_RSP, REG_RBP, REG_RSI, REG_RDI,
    REG_R8,  REG_R9,  REG_R10, REG_R11, REG_R12, REG_R13, REG_R14, REG_R15};

/// False for anything that is not VEX.128.0F38.W0.
bool decode(const uint8_t *code, const greg_t *registers, Instruction &out) {
  const uint8_t *at = code;
  if (*at++ != 0xc4)
    return false;
  uint8_t first = *at++, second = *at++;
  if ((first & 0x1f) != 2 || (second & 0x84) != 0)
    return false;
  bool highReg = !(first & 0x80), highIndex = !(first & 0x40),
       highBase = !(first & 0x20);
  out.prefix = Prefix(second & 3);
  out.vvvv = ~second >> 3 & 0xf;
  out.opcode = *at++;
  uint8_t modrm = *at++;
  unsigned mod = modrm >> 6;
  out.reg = (modrm >> 3 & 7) | unsigned(highReg) << 3;
  out.rm = (modrm & 7) | unsigned(highBase) << 3;
  out.isMemory = mod != 3;
  out.hasSib = out.isMemory && (modrm & 7) == 4;
  out.address = nullptr;
  out.index = 0;
  if (out.isMemory) {
    unsigned base = out.rm;
    if (out.hasSib) {
      uint8_t sib = *at++;
      base = (sib & 7) | unsigned(highBase) << 3;
      unsigned index = (sib >> 3 & 7) | unsigned(highIndex) << 3;
      if (index != 4)
        out.index = int64_t(registers[registerOf[index]]) << (sib >> 6);
    }
    bool noBase = mod == 0 && (base & 7) == 5;
    int32_t displacement = 0;
    if (mod == 1) {
      displacement = int8_t(*at++);
    } else if (mod == 2 || noBase) {
      std::memcpy(&displacement, at, 4);
      at += 4;
    }
    int64_t start = 0;
    if (!noBase)
      start = registers[registerOf[base]];
    else if (!out.hasSib)
      start = int64_t(at); // relative to the next instruction
    out.address = reinterpret_cast<uint8_t *>(start + displacement);
  }
  out.length = unsigned(at - code);
  return true;
}

//===----------------------------------------------------------------------===//
// Execution
//===----------------------------------------------------------------------===//

[[noreturn]] void die(const char *message) {
  auto print = [](const char *text) {
    ssize_t written = write(2, text, std::strlen(text));
    (void)written;
  };
  print("tile emulator: ");
  print(message);
  print("\n");
  std::abort();
}

/// The opcode 49: configuration and zeroing.
bool executeConfiguration(const Instruction &in, const char *&error) {
  if (in.prefix == Prefix::RepeatF2 && !in.isMemory && (in.rm & 7) == 0) {
    error = tiles.zero(in.reg);
    return true;
  }
  if (in.reg != 0)
    return false;
  // Memory operands have no rows: the index is part of the address.
  if (in.prefix == Prefix::None && in.isMemory) {
    TileConfig config;
    std::memcpy(&config, in.address + in.index, sizeof config);
    error = tiles.configure(config);
    return true;
  }
  if (in.prefix == Prefix::Size && in.isMemory) {
    TileConfig config;
    tiles.storeConfig(config);
    std::memcpy(in.address + in.index, &config, sizeof config);
    return true;
  }
  if (in.prefix == Prefix::None && in.rm == 0) {
    tiles.release();
    return true;
  }
  return false;
}

/// False for an instruction that is not of AMX.
bool execute(const Instruction &in, const char *&error) {
  if (in.reg >= kNumTiles)
    return false;
  if (in.opcode == 0x49)
    return executeConfiguration(in, error);
  if (in.opcode == 0x4b && in.hasSib) {
    if (in.prefix == Prefix::RepeatF3)
      error = tiles.store(in.reg, in.address, in.index);
    else if (in.prefix != Prefix::None)
      error = tiles.load(in.reg, in.address, in.index);
    else
      return false;
    return true;
  }
  if (in.isMemory || in.rm >= kNumTiles || in.vvvv >= kNumTiles)
    return false;
  if (in.opcode == 0x5e) {
    constexpr Products kinds[] = {Products::Unsigned, Products::UnsignedSigned,
                                  Products::SignedUnsigned,
                                  Products::SignedSigned};
    error =
        tiles.multiplyBytes(in.reg, in.rm, in.vvvv, kinds[unsigned(in.prefix)]);
  } else if (in.opcode == 0x5c && in.prefix == Prefix::RepeatF3) {
    error = tiles.multiplyBFloat16(in.reg, in.rm, in.vvvv);
  } else {
    return false;
  }
  products.fetch_add(1, std::memory_order_relaxed);
  return true;
}

void handle(int signal, siginfo_t *info, void *context) {
  greg_t *registers = static_cast<ucontext_t *>(context)->uc_mcontext.gregs;
  Instruction instruction;
  const char *error = nullptr;
  if (decode(reinterpret_cast<const uint8_t *>(registers[REG_RIP]), registers,
             instruction) &&
      execute(instruction, error)) {
    if (error)
      die(error);
    registers[REG_RIP] += instruction.length;
    return;
  }
  if (next.sa_flags & SA_SIGINFO) {
    next.sa_sigaction(signal, info, context);
  } else if (next.sa_handler != SIG_DFL && next.sa_handler != SIG_IGN) {
    next.sa_handler(signal);
  } else {
    // Returning repeats the instruction, which now ends the process.
    realSigaction()(signal, &next, nullptr);
  }
}

__attribute__((constructor)) void install() {
  struct sigaction action = {};
  action.sa_sigaction = handle;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  realSigaction()(SIGILL, &action, &next);
}

__attribute__((destructor)) void report() {
  if (std::getenv("QUANTX_TILE_EMULATOR_REPORT"))
    std::fprintf(stderr, "tile emulator: %llu products\n",
                 static_cast<unsigned long long>(products.load()));
}

} // namespace

bool quantx_tile_emulator_is_active(void) { return true; }
uint64_t quantx_tile_emulator_products(void) { return products.load(); }
void quantx_tile_emulator_refuse(bool refuse) { refused = refuse; }

//===----------------------------------------------------------------------===//
// What the process asks of the system
//===----------------------------------------------------------------------===//

extern "C" {

/// Handlers of others, such as those that print a stack trace, come after ours.
int sigaction(int signal, const struct sigaction *action,
              struct sigaction *old) noexcept {
  if (signal != SIGILL)
    return realSigaction()(signal, action, old);
  if (old)
    *old = next;
  if (action)
    next = *action;
  return 0;
}

/// Grants tile data; all else goes to the kernel.
long syscall(long number, ...) noexcept {
  va_list list;
  va_start(list, number);
  long argument[6];
  for (long &value : argument)
    value = va_arg(list, long);
  va_end(list);
  constexpr long requestPermission = 0x1023, tileData = 18;
  long result;
  if (number == SYS_arch_prctl && argument[0] == requestPermission &&
      argument[1] == tileData) {
    result = refused || std::getenv("QUANTX_TILE_EMULATOR_REFUSE") ? -EPERM : 0;
  } else {
    register long r10 __asm__("r10") = argument[3];
    register long r8 __asm__("r8") = argument[4];
    register long r9 __asm__("r9") = argument[5];
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(argument[0]), "S"(argument[1]),
                       "d"(argument[2]), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
  }
  if (result < 0 && result > -4096) {
    errno = int(-result);
    return -1;
  }
  return result;
}

} // extern "C"
