// A competitor (see contest.py): ggml's matrix product of one row with weights
// in its q4_0 and q8_0, rotating over copies. The library is loaded from a
// folder, so that nothing of it is needed to build this.
//   ggml FOLDER NAME=TYPE,PACKED,DEPTH,COLUMNS,COPIES...
// TYPE is q4_0 or q8_0. With PACKED 1 the weights are laid out anew for the
// processor when they are loaded, as ggml does where it knows a layout.

#include "Competitor.h"

#include <climits>
#include <dlfcn.h>
#include <random>

namespace {

// As in ggml.h, ggml-cpu.h and ggml-backend.h.
struct InitParams {
  size_t size;
  void *buffer;
  bool noAlloc;
};
struct Plan {
  size_t workSize;
  uint8_t *work;
  int threads;
  void *pool;
  bool (*abort)(void *);
  void *abortData;
  bool reference;
};
constexpr int kF32 = 0, kQ4 = 2, kQ8 = 8;

std::string folder;

void *open(const char *name) {
  std::string path = folder + "/" + name;
  void *handle = dlopen(path.c_str(), RTLD_NOW | RTLD_GLOBAL);
  if (!handle) {
    std::printf("@{\"missing\": \"%s\"}\n", dlerror());
    std::exit(0);
  }
  return handle;
}

template <typename Function> void find(Function *&function, const char *name) {
  function = reinterpret_cast<Function *>(dlsym(RTLD_DEFAULT, name));
  if (!function) {
    std::printf("@{\"missing\": \"ggml has no %s\"}\n", name);
    std::exit(0);
  }
}

struct Library {
  void *(*init)(InitParams);
  void *(*newTensor1)(void *, int, int64_t);
  void *(*newTensor2)(void *, int, int64_t, int64_t);
  void *(*mulMat)(void *, void *, void *);
  void *(*newGraph)(void *);
  void (*expand)(void *, void *);
  size_t (*quantize)(int, const float *, void *, int64_t, int64_t, int64_t,
                     const float *);
  size_t (*bytes)(const void *);
  void *(*data)(const void *);
  Plan (*plan)(const void *, int, void *);
  int (*compute)(void *, Plan *);
  void *(*cpuBuffers)();
  void *(*registry)();
  void *(*device)(void *, size_t);
  void *(*address)(void *, const char *);
  void *(*allocate)(void *, void *);
  void (*set)(void *, const void *, size_t, size_t);
  const char *(*typeName)(void *);

  Library() {
    open("libggml-base.so");
    open("libggml-cpu.so");
    find(init, "ggml_init");
    find(newTensor1, "ggml_new_tensor_1d");
    find(newTensor2, "ggml_new_tensor_2d");
    find(mulMat, "ggml_mul_mat");
    find(newGraph, "ggml_new_graph");
    find(expand, "ggml_build_forward_expand");
    find(quantize, "ggml_quantize_chunk");
    find(bytes, "ggml_nbytes");
    find(data, "ggml_get_data");
    find(plan, "ggml_graph_plan");
    find(compute, "ggml_graph_compute");
    find(cpuBuffers, "ggml_backend_cpu_buffer_type");
    find(registry, "ggml_backend_cpu_reg");
    find(device, "ggml_backend_reg_dev_get");
    find(address, "ggml_backend_reg_get_proc_address");
    find(allocate, "ggml_backend_alloc_ctx_tensors_from_buft");
    find(set, "ggml_backend_tensor_set");
    find(typeName, "ggml_backend_buft_name");
  }

  /// The buffers whose weights are laid out anew; null where there are none.
  void *packedBuffers() {
    using Extras = void **(*)(void *);
    void *cpu = registry();
    auto extras = reinterpret_cast<Extras>(
        address(cpu, "ggml_backend_dev_get_extra_bufts"));
    if (!extras)
      return nullptr;
    for (void **type = extras(device(cpu, 0)); type && *type; ++type)
      if (std::string(typeName(*type)).find("REPACK") != std::string::npos)
        return *type;
    return nullptr;
  }
};

struct Product final : Case {
  Library &ggml;
  std::vector<void *> graphs;
  std::vector<Plan> plans;
  std::vector<std::vector<uint8_t>> work;
  size_t next = 0, outputBytes = 0;
  void *output = nullptr;

  Product(Library &ggml, int type, void *buffers, int64_t depth,
          int64_t columns, int copies)
      : ggml(ggml) {
    std::mt19937 random(7);
    std::normal_distribution<float> normal(0, 0.02f);
    std::vector<float> row(depth), input(depth);
    for (float &x : input)
      x = normal(random);
    std::vector<uint8_t> codes;
    for (int copy = 0; copy < copies; ++copy) {
      void *weightContext = ggml.init({1 << 20, nullptr, true});
      void *weights = ggml.newTensor2(weightContext, type, depth, columns);
      if (!ggml.allocate(weightContext, buffers))
        fail("ggml has no memory");
      codes.resize(ggml.bytes(weights));
      size_t rowBytes = codes.size() / columns;
      for (int64_t n = 0; n < columns && copy == 0; ++n) {
        for (float &x : row)
          x = normal(random);
        ggml.quantize(type, row.data(), codes.data() + n * rowBytes, 0, 1,
                      depth, nullptr);
      }
      ggml.set(weights, codes.data(), 0, codes.size());
      void *context = ggml.init({size_t(4) << 20, nullptr, false});
      void *x = ggml.newTensor1(context, kF32, depth);
      std::memcpy(ggml.data(x), input.data(), depth * sizeof(float));
      output = ggml.mulMat(context, weights, x);
      outputBytes = ggml.bytes(output);
      graphs.push_back(ggml.newGraph(context));
      ggml.expand(graphs.back(), output);
      plans.push_back(ggml.plan(graphs.back(), 1, nullptr));
      work.emplace_back(plans.back().workSize + 64);
      plans.back().work = work.back().data();
    }
  }
  void runOnce() override {
    size_t i = next++ % graphs.size();
    if (ggml.compute(graphs[i], &plans[i]) != 0)
      fail("ggml_graph_compute failed");
  }
  std::string result() override {
    return {static_cast<char *>(ggml.data(output)), outputBytes};
  }
};

/// From the name of the file that the link leads to.
std::string findVersion() {
  char path[PATH_MAX];
  if (!realpath((folder + "/libggml-base.so").c_str(), path))
    return "";
  std::string name = path;
  size_t at = name.rfind(".so.");
  return at == std::string::npos ? "" : name.substr(at + 4);
}

} // namespace

int main(int argc, char **argv) {
  if (argc < 2)
    fail("usage: ggml FOLDER NAME=TYPE,PACKED,DEPTH,COLUMNS,COPIES...");
  folder = argv[1];
  Library library;
  std::map<std::string, std::unique_ptr<Case>> cases;
  for (int i = 2; i < argc; ++i) {
    std::string word = argv[i], name = word.substr(0, word.find('='));
    std::replace(word.begin(), word.end(), ',', ' ');
    std::istringstream rest(word.substr(word.find('=') + 1));
    std::string type;
    int packed = 0, copies = 0;
    int64_t depth = 0, columns = 0;
    rest >> type >> packed >> depth >> columns >> copies;
    if (!rest || copies < 1 || (type != "q4_0" && type != "q8_0"))
      fail("expected NAME=TYPE,PACKED,DEPTH,COLUMNS,COPIES, not " + word);
    void *buffers = packed ? library.packedBuffers() : library.cpuBuffers();
    if (buffers)
      cases[name] =
          std::make_unique<Product>(library, type == "q4_0" ? kQ4 : kQ8,
                                    buffers, depth, columns, copies);
  }
  return compete(cases, findVersion());
}
