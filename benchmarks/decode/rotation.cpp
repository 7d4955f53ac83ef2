// A competitor (see contest.py): one product, as shared libraries of
// quant-compile with equal code and different places in memory. Each run takes
// the next library, so that its weights come from where that many bytes fit.
// Beside each case NAME stand NAME/read1, read2, ... which only read the same
// weights, in so many streams; of those with an "ahead" a prefetch goes before
// the loads.
//   rotation NAME=INPUT,OUTPUT_BYTES,LIBRARY...

#include "Competitor.h"

#include <dlfcn.h>
#include <link.h>

namespace {

struct Span {
  const char *data = nullptr;
  size_t size = 0;
};

/// The constants of a library: its largest segment that nobody may write.
Span findConstants(void *symbol) {
  struct Search {
    uintptr_t symbol;
    Span found;
  } search{reinterpret_cast<uintptr_t>(symbol), {}};
  dl_iterate_phdr(
      [](dl_phdr_info *info, size_t, void *context) {
        auto &search = *static_cast<Search *>(context);
        bool isIts = false;
        Span largest;
        for (int i = 0; i < info->dlpi_phnum; ++i) {
          const ElfW(Phdr) &header = info->dlpi_phdr[i];
          if (header.p_type != PT_LOAD)
            continue;
          uintptr_t start = info->dlpi_addr + header.p_vaddr;
          if (search.symbol - start < header.p_memsz)
            isIts = true;
          if (!(header.p_flags & PF_W) && header.p_filesz > largest.size)
            largest = {reinterpret_cast<const char *>(start), header.p_filesz};
        }
        if (isIts)
          search.found = largest;
        return isIts ? 1 : 0;
      },
      &search);
  return search.found;
}

struct Model {
  int (*run)(void *, const void *, void *) = nullptr;
  size_t workspace = 0;
  Span constants;

  explicit Model(const std::string &library) {
    void *handle = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!handle)
      fail(dlerror());
    void *symbol = dlsym(handle, "model_run");
    auto size =
        reinterpret_cast<size_t (*)()>(dlsym(handle, "model_workspace_size"));
    if (!symbol || !size)
      fail(library + " has no model_run");
    run = reinterpret_cast<int (*)(void *, const void *, void *)>(symbol);
    workspace = size();
    constants = findConstants(symbol);
  }
};

using Models = std::shared_ptr<std::vector<Model>>;

struct Rotation final : Case {
  Models models;
  AlignedBuffer workspace, input, output;
  size_t next = 0;

  void runOnce() override {
    Model &model = (*models)[next++ % models->size()];
    if (int status = model.run(workspace.data(), input.data(), output.data()))
      fail("model_run returned " + std::to_string(status));
  }
  std::string result() override {
    return {static_cast<char *>(output.data()), output.size()};
  }
};

// 512 bytes of each stream in turn, into eight sums. What lies `Ahead` bytes
// behind them is prefetched; a prefetch behind the end does nothing.
typedef int Lanes __attribute__((vector_size(64)));

template <int Streams, int Ahead>
Lanes readAll(const char *data, size_t size) {
  Lanes sums[8] = {};
  size_t each = size / Streams / 512 * 512;
  data = reinterpret_cast<const char *>((uintptr_t(data) + 63) / 64 * 64);
  for (size_t at = 0; at + 512 < each; at += 512)
    for (int stream = 0; stream < Streams; ++stream) {
      auto *from = reinterpret_cast<const Lanes *>(data + stream * each + at);
#pragma GCC unroll 8
      for (int i = 0; i < 8; ++i) {
        if (Ahead != 0)
          __builtin_prefetch(reinterpret_cast<const char *>(from + i) + Ahead);
        sums[i] += from[i];
      }
    }
  for (int i = 1; i < 8; ++i)
    sums[0] += sums[i];
  return sums[0];
}

template <int Streams, int Ahead>
struct Reader final : Case {
  Models models;
  size_t next = 0;
  Lanes seen = {};

  void runOnce() override {
    const Span &span = (*models)[next++ % models->size()].constants;
    seen += readAll<Streams, Ahead>(span.data, span.size);
  }
  /// The bytes that a run reads, as text.
  std::string result() override {
    return std::to_string(models->front().constants.size);
  }
};

template <int Streams, int Ahead = 0>
std::unique_ptr<Case> makeReader(const Models &models) {
  auto reader = std::make_unique<Reader<Streams, Ahead>>();
  reader->models = models;
  return reader;
}

} // namespace

int main(int argc, char **argv) {
  std::map<std::string, std::unique_ptr<Case>> cases;
  for (int i = 1; i < argc; ++i) {
    std::string word = argv[i], name = word.substr(0, word.find('='));
    std::istringstream rest(word.substr(word.find('=') + 1));
    std::string input, bytes;
    std::getline(rest, input, ',');
    std::getline(rest, bytes, ',');
    auto models = std::make_shared<std::vector<Model>>();
    size_t workspace = 0;
    for (std::string library; std::getline(rest, library, ',');) {
      models->emplace_back(library);
      workspace = std::max(workspace, models->back().workspace);
    }
    if (models->empty())
      fail("expected NAME=INPUT,OUTPUT_BYTES,LIBRARY..., not " + word);
    auto rotation = std::make_unique<Rotation>();
    rotation->models = models;
    rotation->workspace.resize(workspace);
    rotation->input = AlignedBuffer(readFile(input));
    rotation->output.resize(std::stoull(bytes));
    cases[name] = std::move(rotation);
    cases[name + "/read1"] = makeReader<1>(models);
    cases[name + "/read2"] = makeReader<2>(models);
    cases[name + "/read4"] = makeReader<4>(models);
    cases[name + "/read1ahead8192"] = makeReader<1, 8192>(models);
    cases[name + "/read2ahead2048"] = makeReader<2, 2048>(models);
    cases[name + "/read2ahead4096"] = makeReader<2, 4096>(models);
    cases[name + "/read4ahead1024"] = makeReader<4, 1024>(models);
  }
  return compete(cases);
}
