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

/// What the driver makes of a tensor of bytes for the copy engine; programs see
/// 128 bytes that say nothing.
struct TensorMap {
  static constexpr uint32_t kMagic = 0x50414d54;
  uint32_t magic = 0;
  /// Boxes, or windows of an image whose pixels become rows (im2col).
  bool isImage = false;
  uint8_t rank = 0, swizzle = 0; ///< 0 to 3: none, 32, 64, 128 bytes
  uint8_t steps[5] = {};
  uint64_t address = 0;
  uint64_t strides[4] = {};
  uint32_t sizes[5] = {};
  /// Of an image: channels, and pixels.
  uint16_t box[5] = {};
  int16_t lower[3] = {}, upper[3] = {};
};
constexpr size_t kTensorMapBytes = 128;
static_assert(sizeof(TensorMap) <= kTensorMapBytes);

/// A product of a warp group that is under way: what it has read.
struct Product {
  uint32_t number = 0;
  uint64_t input = 0, weights = 0; ///< descriptors
  unsigned columns = 0, line = 0;
  std::vector<uint8_t> inputBytes, weightBytes;
};

/// Products of four warps, in the order in which they were issued.
struct WarpGroup {
  std::vector<Product> open;
  std::vector<std::vector<Product>> groups;
  uint32_t issued = 0;
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
  /// By their first threads.
  std::map<uint32_t, WarpGroup> warpGroups;
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
  uint32_t number = 0; ///< in its block
  /// The latest product of a warp group that writes each slot, and up to which
  /// products have been waited for.
  std::vector<uint32_t> writers;
  uint32_t issuedProducts = 0, doneProducts = 0;
  /// Registers are ordered before the next product.
  bool isFenced = false;

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
  /// Does a copy to shared memory; what is not valid becomes zeros. From its
  /// start on, nobody knows what lies there.
  void begin(const Copy &copy);
  void perform(const Copy &copy);

private:
  /// Registers that a product has yet to write may only be moved.
  void checkWriters(const Instruction &instruction);
};

/// The address in shared memory of eight bytes that a slot and its offset name,
/// and the barrier there; throw Fault.
uint32_t getAddress(Thread &thread, const Instruction &instruction,
                    size_t slot);
PhaseBarrier &findBarrier(Thread &thread, uint32_t address);

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
