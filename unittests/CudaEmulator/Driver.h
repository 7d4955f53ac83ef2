//===- Driver.h - what the emulated driver knows ----------------*- C++ -*-===//
//
// The objects that a host made, and the rules for its calls. A call that breaks
// a rule of the driver ends the process with a sentence: what no driver
// promises to find is an error in every test.
//
// The environment's QUANTX_CUDA_EMULATOR holds words, separated by commas:
//   no-device      there is none
//   no-start       cuInit fails
//   devices=N      N of them
//   capability=N   of each, 80 for 8.0 (90)
//   memory=N       bytes of each
//   refuse         the compiler of PTX refuses it
//   version        the driver is older than the PTX
//   lost           a kernel ends the context
//   hang           work never ends
//   forget=TEXT    instructions that contain the text are left out
//   log            calls are written to standard error
//
//===----------------------------------------------------------------------===//

#ifndef UNITTESTS_CUDAEMULATOR_DRIVER_H
#define UNITTESTS_CUDAEMULATOR_DRIVER_H

#include "Machine.h"

#include <cstdio>
#include <functional>

namespace cuda_emulator {

enum Result {
  kSuccess = 0,
  kInvalidValue = 1,
  kOutOfMemory = 2,
  kNoDevice = 100,
  kInvalidDevice = 101,
  kNoBinary = 209,
  kInvalidPtx = 218,
  kUnsupportedVersion = 222,
  kNotFound = 500,
  kNotReady = 600,
  kLaunchFailed = 719,
  kSystemNotReady = 802,
};

struct Module {
  PtxModule code;
};
struct Function {
  const Kernel *kernel;
  int dynamicSharedBytes = 48 * 1024;
};
using Work = std::function<void()>;
struct Stream {
  bool isCapturing = false;
  std::vector<Work> work;
  unsigned polls = 0;
};
/// The time at which the work before it was done; negative: not yet.
struct Event {
  double seconds = -1;
};
struct Graph {
  std::vector<Work> work;
};
struct Executable {
  std::vector<Work> work;
};

/// All that there is. Objects that were given back are forgotten, so that their
/// use is found.
struct Driver {
  bool isStarted = false;
  int error = kSuccess; ///< of the context, for good
  int retained = 0;
  std::vector<int> current; ///< contexts; each is 1
  DeviceMemory memory;
  std::map<char *, std::vector<char>> pinned;
  std::map<Module *, std::unique_ptr<Module>> modules;
  std::map<Function *, std::unique_ptr<Function>> functions;
  std::map<Stream *, std::unique_ptr<Stream>> streams;
  std::map<Event *, std::unique_ptr<Event>> events;
  std::map<Graph *, std::unique_ptr<Graph>> graphs;
  std::map<Executable *, std::unique_ptr<Executable>> executables;

  bool logs = hasWord("log");
  ~Driver();

  static std::string getWord(const std::string &name);
  static bool hasWord(const std::string &name) {
    return !getWord(name).empty();
  }
  static long getNumber(const std::string &name, long otherwise);
};

Driver &driver();
bool isDevice(int device);
[[noreturn]] void breakRule(const char *function, const std::string &what);

} // namespace cuda_emulator

#define CHECK(condition, what)                                                 \
  do {                                                                         \
    if (!(condition))                                                          \
      breakRule(__func__, what);                                               \
  } while (0)

#define LOG(...)                                                               \
  do {                                                                         \
    if (driver().logs) {                                                       \
      std::fprintf(stderr, "cuda: " __VA_ARGS__);                              \
      std::fputc('\n', stderr);                                                \
    }                                                                          \
  } while (0)

/// What every call on a device needs.
#define NEED_CONTEXT()                                                         \
  CHECK(driver().isStarted, "cuInit was not called");                          \
  CHECK(!driver().current.empty(), "no context is current");                   \
  if (driver().error != kSuccess)                                              \
  return driver().error

#define EXPORT extern "C" __attribute__((visibility("default"))) int

#endif
