//===- DriverWork.cpp - memory and streams of the emulated driver ---------===//
//
// Work is done when somebody asks whether it is done, so that a host that looks
// at results too early finds none.
//
//===----------------------------------------------------------------------===//

#include "Driver.h"

#include <chrono>

using namespace cuda_emulator;

/// Pinned memory that holds these bytes.
static bool isPinned(const void *address, size_t bytes) {
  auto *begin = static_cast<const char *>(address);
  for (auto &[start, memory] : driver().pinned)
    if (begin >= start && begin + bytes <= start + memory.size())
      return true;
  return false;
}

/// Does the work of a stream; the first fault ends the context.
static void finish(Stream &stream) {
  std::vector<Work> work = std::move(stream.work);
  stream.work.clear();
  for (Work &one : work) {
    if (driver().error != kSuccess)
      return;
    try {
      one();
    } catch (const Fault &fault) {
      std::fprintf(stderr, "CUDA emulator: %s\n", fault.what());
      driver().error = fault.error;
    }
  }
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

EXPORT cuMemAlloc_v2(uint64_t *address, size_t bytes) {
  NEED_CONTEXT();
  if (bytes == 0)
    return kInvalidValue;
  size_t most = size_t(Driver::getNumber("memory", 1l << 34));
  if (bytes > most || driver().memory.totalBytes() > most - bytes)
    return kOutOfMemory;
  *address = driver().memory.allocate(bytes);
  LOG("memory of %zu bytes", bytes);
  return kSuccess;
}

EXPORT cuMemFree_v2(uint64_t address) {
  NEED_CONTEXT();
  CHECK(driver().memory.free(address), "no such memory");
  return kSuccess;
}

EXPORT cuMemAllocHost_v2(void **address, size_t bytes) {
  NEED_CONTEXT();
  if (bytes == 0)
    return kInvalidValue;
  std::vector<char> memory(bytes, char(0xa5));
  *address = memory.data();
  driver().pinned[memory.data()] = std::move(memory);
  return kSuccess;
}

EXPORT cuMemFreeHost(void *address) {
  NEED_CONTEXT();
  CHECK(driver().pinned.erase(static_cast<char *>(address)),
        "no such memory of the host");
  return kSuccess;
}

EXPORT cuMemcpyHtoDAsync_v2(uint64_t to, const void *from, size_t bytes,
                            Stream *stream) {
  NEED_CONTEXT();
  CHECK(driver().streams.count(stream), "no such stream");
  CHECK(driver().memory.translate(to, bytes), "no such memory of the device");
  CHECK(!stream->isCapturing || isPinned(from, bytes),
        "a recorded copy needs pinned memory");
  LOG("copy %zu bytes to the device", bytes);
  stream->work.push_back(
      [=] { std::memcpy(driver().memory.translate(to, bytes), from, bytes); });
  return kSuccess;
}

EXPORT cuMemcpyDtoHAsync_v2(void *to, uint64_t from, size_t bytes,
                            Stream *stream) {
  NEED_CONTEXT();
  CHECK(driver().streams.count(stream), "no such stream");
  CHECK(driver().memory.translate(from, bytes), "no such memory of the device");
  CHECK(!stream->isCapturing || isPinned(to, bytes),
        "a recorded copy needs pinned memory");
  LOG("copy %zu bytes to the host", bytes);
  stream->work.push_back(
      [=] { std::memcpy(to, driver().memory.translate(from, bytes), bytes); });
  return kSuccess;
}

//===----------------------------------------------------------------------===//
// Streams and graphs
//===----------------------------------------------------------------------===//

EXPORT cuStreamCreate(Stream **stream, unsigned flags) {
  NEED_CONTEXT();
  CHECK(flags <= 1, "unknown flags");
  auto made = std::make_unique<Stream>();
  *stream = made.get();
  driver().streams[made.get()] = std::move(made);
  return kSuccess;
}

EXPORT cuStreamDestroy_v2(Stream *stream) {
  NEED_CONTEXT();
  CHECK(driver().streams.count(stream), "no such stream");
  CHECK(stream->work.empty(), "the stream has work to do");
  driver().streams.erase(stream);
  return kSuccess;
}

EXPORT cuStreamQuery(Stream *stream) {
  NEED_CONTEXT();
  CHECK(driver().streams.count(stream), "no such stream");
  CHECK(!stream->isCapturing, "the stream is being recorded");
  // Nothing is ready when it is first asked for.
  if (Driver::hasWord("hang") || stream->polls++ % 2 == 0)
    return kNotReady;
  finish(*stream);
  return driver().error;
}

EXPORT cuEventCreate(Event **event, unsigned flags) {
  NEED_CONTEXT();
  CHECK(flags == 0, "unknown flags");
  auto made = std::make_unique<Event>();
  *event = made.get();
  driver().events[made.get()] = std::move(made);
  return kSuccess;
}

EXPORT cuEventDestroy_v2(Event *event) {
  NEED_CONTEXT();
  CHECK(driver().events.erase(event), "no such event");
  return kSuccess;
}

EXPORT cuEventRecord(Event *event, Stream *stream) {
  NEED_CONTEXT();
  CHECK(driver().events.count(event), "no such event");
  CHECK(driver().streams.count(stream), "no such stream");
  event->seconds = -1;
  stream->work.push_back([=] {
    auto now = std::chrono::steady_clock::now().time_since_epoch();
    event->seconds = std::chrono::duration<double>(now).count();
  });
  return kSuccess;
}

/// Flag 1 makes it a node of the graph that is being recorded.
EXPORT cuEventRecordWithFlags(Event *event, Stream *stream, unsigned flags) {
  NEED_CONTEXT();
  CHECK(driver().streams.count(stream), "no such stream");
  CHECK(flags <= 1, "unknown flags");
  CHECK(flags == 0 || stream->isCapturing, "the stream is not being recorded");
  return cuEventRecord(event, stream);
}

EXPORT cuEventElapsedTime(float *milliseconds, Event *from, Event *to) {
  NEED_CONTEXT();
  CHECK(driver().events.count(from) && driver().events.count(to),
        "no such event");
  if (from->seconds < 0 || to->seconds < 0)
    return kNotReady;
  *milliseconds = float((to->seconds - from->seconds) * 1e3);
  return kSuccess;
}

EXPORT cuStreamBeginCapture_v2(Stream *stream, int mode) {
  NEED_CONTEXT();
  CHECK(driver().streams.count(stream), "no such stream");
  CHECK(mode >= 0 && mode <= 2, "unknown mode");
  CHECK(!stream->isCapturing && stream->work.empty(),
        "the stream is not at rest");
  stream->isCapturing = true;
  return kSuccess;
}

EXPORT cuStreamEndCapture(Stream *stream, Graph **graph) {
  NEED_CONTEXT();
  CHECK(driver().streams.count(stream), "no such stream");
  CHECK(stream->isCapturing, "the stream is not being recorded");
  stream->isCapturing = false;
  auto made = std::make_unique<Graph>();
  made->work = std::move(stream->work);
  stream->work.clear();
  *graph = made.get();
  driver().graphs[made.get()] = std::move(made);
  return kSuccess;
}

EXPORT cuGraphInstantiateWithFlags(Executable **executable, Graph *graph,
                                   unsigned long long flags) {
  NEED_CONTEXT();
  CHECK(driver().graphs.count(graph), "no such graph");
  CHECK(flags == 0, "unknown flags");
  auto made = std::make_unique<Executable>();
  made->work = graph->work;
  *executable = made.get();
  driver().executables[made.get()] = std::move(made);
  return kSuccess;
}

EXPORT cuGraphLaunch(Executable *executable, Stream *stream) {
  NEED_CONTEXT();
  CHECK(driver().executables.count(executable), "no such graph");
  CHECK(driver().streams.count(stream), "no such stream");
  LOG("graph of %zu nodes", executable->work.size());
  for (const Work &one : executable->work)
    stream->work.push_back(one);
  return kSuccess;
}

EXPORT cuGraphExecDestroy(Executable *executable) {
  NEED_CONTEXT();
  CHECK(driver().executables.erase(executable), "no such graph");
  return kSuccess;
}

EXPORT cuGraphDestroy(Graph *graph) {
  NEED_CONTEXT();
  CHECK(driver().graphs.erase(graph), "no such graph");
  return kSuccess;
}
