//===- Async.cpp - copies to shared memory that threads wait for ----------===//
//
// A copy is done when somebody waits for it and not before, and what lay at its
// destination is gone from its start on, so that a kernel that forgets to wait,
// or that copies over what is still read, finds nothing of use. Barriers of
// phases (mbarrier) hold the copies of the bulk engine.
//
//===----------------------------------------------------------------------===//

#include "Types.h"

using namespace cuda_emulator;

void Thread::begin(const Copy &copy) {
  char *to = shared(copy.to, 1), *end = shared(copy.to + copy.bytes - 1, 1);
  std::memset(to, 0xa5, size_t(end - to) + 1);
}

void Thread::perform(const Copy &copy) {
  char *to = shared(copy.to, 1), *end = shared(copy.to + copy.bytes - 1, 1);
  std::memset(to, 0, size_t(end - to) + 1);
  if (copy.valid == 0)
    return;
  global(copy.from + copy.valid - 1, 1);
  std::memcpy(to, global(copy.from, 1), copy.valid);
}

namespace {

//===----------------------------------------------------------------------===//
// cp.async
//===----------------------------------------------------------------------===//

/// Bytes beyond the last operand are zeros.
void startCopy(Thread &t, const Instruction &i) {
  Copy copy;
  copy.to = uint32_t(t.get<uint64_t>(i.slots[0]) + uint64_t(i.offsets[0]));
  copy.from = t.get<uint64_t>(i.slots[1]) + uint64_t(i.offsets[1]);
  copy.bytes = t.get<uint32_t>(i.slots[2]);
  copy.valid = i.slots.size() > 3
                   ? std::min(t.get<uint32_t>(i.slots[3]), copy.bytes)
                   : copy.bytes;
  t.shared(copy.to, copy.bytes); // aligned, and inside
  if (copy.valid != 0)
    t.global(copy.from, copy.bytes);
  t.begin(copy);
  t.openCopies.push_back(copy);
}

void commitCopies(Thread &t, const Instruction &) {
  t.copies.push_back(std::move(t.openCopies));
  t.openCopies.clear();
}

/// Until at most so many of the latest groups are under way.
void waitForGroups(Thread &t, const Instruction &i) {
  size_t left = t.get<uint32_t>(i.slots[0]);
  size_t done = t.copies.size() > left ? t.copies.size() - left : 0;
  for (size_t k = 0; k < done; ++k)
    for (const Copy &copy : t.copies[k])
      t.perform(copy);
  t.copies.erase(t.copies.begin(), t.copies.begin() + ptrdiff_t(done));
}

void waitForAll(Thread &t, const Instruction &i) {
  commitCopies(t, i);
  for (const std::vector<Copy> &group : t.copies)
    for (const Copy &copy : group)
      t.perform(copy);
  t.copies.clear();
}

//===----------------------------------------------------------------------===//
// Barriers of phases
//===----------------------------------------------------------------------===//

} // namespace

uint32_t cuda_emulator::getAddress(Thread &t, const Instruction &i,
                                   size_t slot) {
  size_t number = 0;
  for (; number < i.addresses.size() && i.addresses[number] != slot; ++number)
    ;
  int64_t offset = number < i.offsets.size() ? i.offsets[number] : 0;
  auto address = uint32_t(t.get<uint64_t>(i.slots[slot]) + uint64_t(offset));
  t.shared(address, 8);
  return address;
}

PhaseBarrier &cuda_emulator::findBarrier(Thread &t, uint32_t address) {
  auto found = t.block->barriers.find(address);
  if (found == t.block->barriers.end())
    throw Fault(719, "an mbarrier that was not initialized in " +
                         t.block->kernel->name);
  return found->second;
}

namespace {

void endPhase(PhaseBarrier &barrier) {
  if (barrier.pending != 0 || barrier.bytes != 0)
    return;
  barrier.pending = barrier.count;
  barrier.parity = !barrier.parity;
}

void initialize(Thread &t, const Instruction &i) {
  PhaseBarrier &barrier = t.block->barriers[getAddress(t, i, 0)];
  barrier = PhaseBarrier();
  barrier.count = barrier.pending = t.get<uint32_t>(i.slots[1]);
}

void invalidate(Thread &t, const Instruction &i) {
  t.block->barriers.erase(getAddress(t, i, 0));
}

/// A result, if there is one, is never looked at.
template <bool expects>
void arrive(Thread &t, const Instruction &i) {
  size_t at = i.addresses.front();
  PhaseBarrier &barrier = findBarrier(t, getAddress(t, i, at));
  if (expects)
    barrier.bytes += t.get<uint32_t>(i.slots[at + 1]);
  if (barrier.pending == 0)
    throw Fault(719, "more threads arrive than an mbarrier expects in " +
                         t.block->kernel->name);
  --barrier.pending;
  endPhase(barrier);
}

/// Whether the phase of this parity is over. Copies that the barrier waits for
/// are done now, if it is the phase at hand that is asked for.
void testParity(Thread &t, const Instruction &i) {
  PhaseBarrier &barrier = findBarrier(t, getAddress(t, i, 1));
  bool parity = (t.get<uint32_t>(i.slots[2]) & 1) != 0;
  if (barrier.parity == parity && !barrier.copies.empty()) {
    for (const Copy &copy : barrier.copies) {
      t.perform(copy);
      barrier.bytes -= copy.bytes;
    }
    barrier.copies.clear();
    endPhase(barrier);
  }
  bool isOver = barrier.parity != parity;
  t.set<bool>(i.slots[0], isOver);
  t.yields = !isOver;
}

/// cp.async.bulk of global to shared memory.
void startBulkCopy(Thread &t, const Instruction &i) {
  Copy copy;
  copy.to = uint32_t(t.get<uint64_t>(i.slots[0]) + uint64_t(i.offsets[0]));
  copy.from = t.get<uint64_t>(i.slots[1]) + uint64_t(i.offsets[1]);
  copy.bytes = copy.valid = t.get<uint32_t>(i.slots[2]);
  if (copy.bytes % 16 != 0 || copy.to % 16 != 0 || copy.from % 16 != 0)
    throw Fault(716, "a bulk copy that is not aligned to 16 bytes in " +
                         t.block->kernel->name);
  t.begin(copy);
  findBarrier(t, getAddress(t, i, 3)).copies.push_back(copy);
}

void doNothing(Thread &, const Instruction &) {}

Handler chooseBarrier(const Words &words) {
  if (has(words, "init"))
    return initialize;
  if (has(words, "inval"))
    return invalidate;
  if (has(words, "arrive"))
    return has(words, "expect_tx") ? arrive<true> : arrive<false>;
  bool tests = has(words, "test_wait") || has(words, "try_wait");
  return tests && has(words, "parity") ? testParity : nullptr;
}

Handler chooseCopy(const Words &words) {
  if (has(words, "mbarrier"))
    return nullptr;
  if (has(words, "bulk"))
    return has(words, "mbarrier::complete_tx::bytes") && has(words, "global")
               ? startBulkCopy
               : nullptr;
  if (has(words, "commit_group"))
    return commitCopies;
  if (has(words, "wait_group"))
    return waitForGroups;
  if (has(words, "wait_all"))
    return waitForAll;
  return has(words, "ca") || has(words, "cg") ? startCopy : nullptr;
}

} // namespace

bool cuda_emulator::decodeAsync(const std::string &base, const Words &words,
                                Instruction &made) {
  if (base == "cp" && has(words, "tensor"))
    return decodeTensorCopy(words, made);
  if (base == "cp" && has(words, "async"))
    made.execute = chooseCopy(words);
  else if (base == "mbarrier")
    made.execute = chooseBarrier(words);
  else if (base == "griddepcontrol" ||
           (base == "prefetch" && has(words, "tensormap")))
    made.execute = doNothing;
  // Other threads may have to run before one of these can go on.
  made.needsOthers = base == "mbarrier";
  return made.execute != nullptr;
}
