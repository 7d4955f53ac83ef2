//===- Machine.h - threads that execute PTX ---------------------*- C++ -*-===//
//
// Device memory, which knows its allocations, and blocks of threads. A thread
// runs until it ends or waits for others.
//
//===----------------------------------------------------------------------===//

#ifndef UNITTESTS_CUDAEMULATOR_MACHINE_H
#define UNITTESTS_CUDAEMULATOR_MACHINE_H

#include "Ptx.h"

#include <cstring>
#include <memory>

namespace cuda_emulator {

/// A kernel did what ends a context on a device.
struct Fault : std::runtime_error {
  Fault(int error, const std::string &what)
      : std::runtime_error(what), error(error) {}
  int error; ///< of the driver
};

/// Allocations with room between them, so that what reaches beyond one is
/// found.
class DeviceMemory {
public:
  uint64_t allocate(size_t bytes);
  bool free(uint64_t address);
  /// The bytes on the host; null when they are not all in one allocation.
  char *translate(uint64_t address, size_t bytes);
  bool isAddress(uint64_t address) { return translate(address, 1) != nullptr; }
  size_t numAllocations() const { return allocations.size(); }
  size_t totalBytes() const { return total; }

private:
  struct Allocation {
    size_t size = 0;
    std::unique_ptr<char[]> bytes;
  };
  std::map<uint64_t, Allocation> allocations;
  uint64_t next = 0x7e0000000000;
  size_t total = 0;
  // The allocation of the last access.
  uint64_t lastBegin = 1, lastSize = 0;
  char *lastBytes = nullptr;
};

/// Bytes on their way to shared memory.
struct Copy {
  uint64_t from = 0;
  uint32_t to = 0, bytes = 0, valid = 0;
};

/// An mbarrier: a phase ends when nothing is pending.
struct PhaseBarrier {
  uint32_t count = 0, pending = 0;
  int64_t bytes = 0; ///< that copies owe it
  bool parity = false;
  std::vector<Copy> copies;
};

struct Block {
  DeviceMemory *memory = nullptr;
  const Kernel *kernel = nullptr;
  const char *parameters = nullptr;
  std::vector<char> shared, dynamicShared;
  /// By their addresses.
  std::map<uint32_t, PhaseBarrier> barriers;
};

struct Thread {
  Block *block = nullptr;
  std::vector<uint64_t> slots;
  std::vector<char> local;
  uint32_t next = 0; ///< instruction
  bool isDone = false;
  /// What it waits at; null while it can go on.
  const Instruction *waitsAt = nullptr;
  /// Lets others run first: it has asked for something in vain.
  bool yields = false;
  /// Groups of cp.async that were committed, and the one that was not.
  std::vector<std::vector<Copy>> copies;
  std::vector<Copy> openCopies;

  template <typename T>
  T get(uint32_t slot) const {
    T value;
    std::memcpy(&value, &slots[slot], sizeof(T));
    return value;
  }
  template <typename T>
  void set(uint32_t slot, T value) {
    slots[slot] = 0;
    std::memcpy(&slots[slot], &value, sizeof(T));
  }
  /// Runs until it ends or waits.
  void run();
  /// Host addresses of aligned bytes; throw Fault.
  char *global(uint64_t address, size_t bytes);
  char *shared(uint64_t address, size_t bytes);
  char *own(uint64_t address, size_t bytes);
  char *generic(uint64_t address, size_t bytes);
  /// Does a copy to shared memory; what is not valid becomes zeros.
  void perform(const Copy &copy);
};

/// The threads of a warp, or of four, that stand at one instruction together.
struct Warp {
  Thread *threads[128] = {};
  Thread &operator[](unsigned lane) { return *threads[lane]; }
};

struct LaunchSizes {
  uint32_t grid[3], block[3];
  uint32_t dynamicSharedBytes;
};

/// Runs all blocks, one behind the other. Throws Fault.
void runKernel(DeviceMemory &memory, const Kernel &kernel,
               const LaunchSizes &sizes, const char *parameters);

} // namespace cuda_emulator

#endif
