//===- Machine.cpp - threads that execute PTX -----------------------------===//

#include "Machine.h"

using namespace cuda_emulator;

namespace {
/// The driver's numbers.
enum { kIllegalAddress = 700, kMisalignedAddress = 716, kLaunchFailed = 719 };
constexpr uint64_t kGap = 1 << 20;
} // namespace

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

uint64_t DeviceMemory::allocate(size_t bytes) {
  uint64_t address = next;
  Allocation &made = allocations[address];
  made.size = bytes;
  made.bytes = std::make_unique<char[]>(bytes);
  // What nobody has written is no zero.
  std::memset(made.bytes.get(), 0xa5, bytes);
  next = (address + bytes + kGap + 255) / 256 * 256;
  total += bytes;
  return address;
}

bool DeviceMemory::free(uint64_t address) {
  auto found = allocations.find(address);
  if (found == allocations.end())
    return false;
  total -= found->second.size;
  allocations.erase(found);
  lastSize = 0;
  return true;
}

char *DeviceMemory::translate(uint64_t address, size_t bytes) {
  uint64_t offset = address - lastBegin;
  if (offset < lastSize && bytes <= lastSize - offset)
    return lastBytes + offset;
  auto found = allocations.upper_bound(address);
  if (found == allocations.begin())
    return nullptr;
  --found;
  offset = address - found->first;
  if (offset >= found->second.size || bytes > found->second.size - offset)
    return nullptr;
  lastBegin = found->first;
  lastSize = found->second.size;
  lastBytes = found->second.bytes.get();
  return lastBytes + offset;
}

[[noreturn]] static void fault(const Thread &thread, int error,
                               const std::string &what) {
  const Kernel &kernel = *thread.block->kernel;
  const Instruction &at = kernel.code[thread.next - 1];
  throw Fault(error, what + " at '" + at.text + "', line " +
                         std::to_string(at.line) + ", in " + kernel.name);
}

static void checkAlignment(const Thread &thread, uint64_t address,
                           size_t bytes) {
  if (address % bytes != 0)
    fault(thread, kMisalignedAddress, "a misaligned address");
}

char *Thread::global(uint64_t address, size_t bytes) {
  checkAlignment(*this, address, bytes);
  char *found = block->memory->translate(address, bytes);
  if (!found)
    fault(*this, kIllegalAddress, "an address outside of all memory");
  return found;
}

static char *find(const Thread &thread, std::vector<char> &memory,
                  uint64_t address, size_t bytes) {
  checkAlignment(thread, address, bytes);
  if (address > memory.size() || bytes > memory.size() - address)
    fault(thread, kIllegalAddress, "an address outside of the block's memory");
  return memory.data() + address;
}

char *Thread::shared(uint64_t address, size_t bytes) {
  address = uint32_t(address);
  if (address >= kDeclaredShared && !block->shared.empty())
    return find(*this, block->shared, address - kDeclaredShared, bytes);
  return find(*this, block->dynamicShared, address - kDynamicShared, bytes);
}

char *Thread::own(uint64_t address, size_t bytes) {
  return find(*this, local, uint32_t(address), bytes);
}

char *Thread::generic(uint64_t address, size_t bytes) {
  if (address >> 32 == kSharedWindow >> 32)
    return shared(address, bytes);
  if (address >> 32 == kLocalWindow >> 32)
    return own(address, bytes);
  return global(address, bytes);
}

//===----------------------------------------------------------------------===//
// Threads
//===----------------------------------------------------------------------===//

void Thread::checkWriters(const Instruction &instruction) {
  if (instruction.isProduct)
    return;
  auto isPending = [&](uint32_t slot) { return writers[slot] > doneProducts; };
  if (instruction.isMove) {
    uint32_t from = instruction.slots[1];
    writers[instruction.slots[0]] = isPending(from) ? writers[from] : 0;
    return;
  }
  for (uint32_t slot : instruction.slots)
    if (isPending(slot))
      fault(*this, kLaunchFailed,
            "a register that a product under way has yet to write");
}

void Thread::run() {
  const Instruction *code = block->kernel->code.data();
  // A kernel that does not end is a mistake that a test should find.
  yields = false;
  for (uint64_t left = uint64_t(1) << 32; !isDone && !yields; --left) {
    const Instruction &instruction = code[next++];
    if (left == 0)
      fault(*this, kLaunchFailed, "a kernel without an end");
    if (instruction.guard >= 0 && (get<uint8_t>(uint32_t(instruction.guard)) !=
                                   0) == instruction.guardIsNegated)
      continue;
    if (issuedProducts != doneProducts)
      checkWriters(instruction);
    if (instruction.executeWarp || instruction.isBarrier) {
      waitsAt = &instruction;
      return;
    }
    instruction.execute(*this, instruction);
  }
}

namespace {

class BlockRunner {
public:
  BlockRunner(Block &block, const LaunchSizes &sizes)
      : block(block), sizes(sizes),
        count(sizes.block[0] * sizes.block[1] * sizes.block[2]) {}

  void run(const uint32_t (&place)[3]);

private:
  void start(Thread &thread, uint32_t number, const uint32_t (&place)[3]);
  /// Lets warps go on whose threads wait for each other; whether one did.
  bool releaseWarps();
  bool releaseBarrier();

  Block &block;
  const LaunchSizes &sizes;
  uint32_t count;
  std::vector<Thread> threads;
};

} // namespace

void BlockRunner::start(Thread &thread, uint32_t number,
                        const uint32_t (&place)[3]) {
  const Kernel &kernel = *block.kernel;
  thread.block = &block;
  thread.slots = kernel.slots;
  thread.local.assign(kernel.localBytes, char(0xa5));
  thread.next = 0;
  thread.isDone = false;
  thread.waitsAt = nullptr;
  thread.yields = false;
  thread.copies.clear();
  thread.openCopies.clear();
  thread.number = number;
  thread.writers.clear();
  thread.issuedProducts = thread.doneProducts = 0;
  thread.isFenced = false;
  uint64_t *slots = thread.slots.data();
  slots[kTidX] = number % sizes.block[0];
  slots[kTidY] = number / sizes.block[0] % sizes.block[1];
  slots[kTidZ] = number / sizes.block[0] / sizes.block[1];
  for (unsigned i = 0; i < 3; ++i) {
    slots[kCtaidX + i] = place[i];
    slots[kNtidX + i] = sizes.block[i];
    slots[kNctaidX + i] = sizes.grid[i];
  }
  slots[kLaneId] = number % 32;
}

bool BlockRunner::releaseWarps() {
  bool wentOn = false;
  for (uint32_t first = 0; first < count; first += 32) {
    const Instruction *at = threads[first].waitsAt;
    if (!at || !at->executeWarp || first % at->warpThreads != 0 ||
        first + at->warpThreads > count)
      continue;
    Warp warp;
    bool isTogether = true;
    for (uint32_t i = 0; i < at->warpThreads; ++i) {
      warp.threads[i] = &threads[first + i];
      isTogether &= warp[i].waitsAt == at;
    }
    if (!isTogether)
      continue;
    at->executeWarp(warp, *at);
    for (uint32_t i = 0; i < at->warpThreads; ++i)
      warp[i].waitsAt = nullptr;
    wentOn = true;
  }
  return wentOn;
}

/// Threads wait at one place: all that are left, or as many as it says.
bool BlockRunner::releaseBarrier() {
  struct Waiting {
    const Instruction *at = nullptr;
    uint32_t count = 0;
  };
  std::map<uint32_t, Waiting> barriers;
  uint32_t left = 0;
  for (Thread &thread : threads) {
    left += !thread.isDone;
    const Instruction *at = thread.waitsAt;
    if (thread.isDone || !at || !at->isBarrier)
      continue;
    Waiting &waiting = barriers[thread.get<uint32_t>(at->slots[0])];
    if (waiting.at && waiting.at != at)
      return false;
    waiting.at = at;
    ++waiting.count;
  }
  bool isReleased = false;
  for (auto &[number, waiting] : barriers) {
    const Instruction *at = waiting.at;
    for (Thread &thread : threads) {
      if (thread.isDone || thread.waitsAt != at)
        continue;
      uint32_t wanted =
          at->slots.size() > 1 ? thread.get<uint32_t>(at->slots[1]) : left;
      if (waiting.count != wanted)
        break;
      thread.waitsAt = nullptr;
      isReleased = true;
    }
  }
  return isReleased;
}

void BlockRunner::run(const uint32_t (&place)[3]) {
  const Kernel &kernel = *block.kernel;
  block.barriers.clear();
  block.warpGroups.clear();
  block.shared.assign(kernel.sharedBytes, char(0xa5));
  block.dynamicShared.assign(sizes.dynamicSharedBytes, char(0xa5));
  // Threads that never wait run one behind the other, all in one place.
  threads.resize(kernel.isCollective ? count : 1);
  if (!kernel.isCollective) {
    for (uint32_t i = 0; i < count; ++i) {
      start(threads.front(), i, place);
      threads.front().run();
    }
    return;
  }
  for (uint32_t i = 0; i < count; ++i)
    start(threads[i], i, place);
  // Threads that ask in vain may do so while others go on, but not all of them.
  constexpr unsigned kMostVainRounds = 1000;
  for (unsigned vain = 0; vain < kMostVainRounds;) {
    bool isDone = true, asks = false, wentOn = false;
    for (Thread &thread : threads) {
      if (!thread.isDone && !thread.waitsAt) {
        thread.run();
        wentOn |= !thread.yields;
      }
      isDone &= thread.isDone;
      asks |= thread.yields;
    }
    if (isDone)
      return;
    wentOn |= releaseWarps();
    if (!wentOn && !releaseBarrier() && !asks)
      break;
    vain = wentOn ? 0 : vain + 1;
  }
  throw Fault(kLaunchFailed,
              "threads wait for each other at different places in " +
                  kernel.name);
}

void cuda_emulator::runKernel(DeviceMemory &memory, const Kernel &kernel,
                              const LaunchSizes &sizes,
                              const char *parameters) {
  Block block;
  block.memory = &memory;
  block.kernel = &kernel;
  block.parameters = parameters;
  BlockRunner runner(block, sizes);
  uint32_t place[3];
  for (place[2] = 0; place[2] < sizes.grid[2]; ++place[2])
    for (place[1] = 0; place[1] < sizes.grid[1]; ++place[1])
      for (place[0] = 0; place[0] < sizes.grid[0]; ++place[0])
        runner.run(place);
}
