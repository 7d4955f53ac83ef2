//===- cublaslt.cpp - cuBLASLt's time for a product of int8 ---------------===//
//
// cublaslt M K N ROUNDS: prints the seconds of the fastest of the algorithms
// that its heuristic offers, best of ROUNDS each, for codes of 8 bits with sums
// of 32 bits that are scaled to codes again. Both libraries are looked for at
// run time, and what is called is declared here as NVIDIA documents it: neither
// the toolkit nor its headers are needed. QUANTX_CUBLASLT names the library
// where it is in no usual place.
//
//===----------------------------------------------------------------------===//

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <random>
#include <string>
#include <vector>

[[noreturn]] static void fail(const std::string &message) {
  std::fprintf(stderr, "error: %s\n", message.c_str());
  std::exit(1);
}

//===----------------------------------------------------------------------===//
// The driver's and the library's interface
//===----------------------------------------------------------------------===//

using DevicePointer = uint64_t;

// Values of the enumerations that cublasLt.h and library_types.h define.
constexpr int kInt8 = 3, kFloat32 = 0; // cudaDataType_t
constexpr int kComputeInt32 = 72;      // cublasComputeType_t
constexpr int kTransposed = 1;         // cublasOperation_t
constexpr int kDescTransposeA = 3;     // cublasLtMatmulDescAttributes_t
constexpr int kPreferenceWorkspaceBytes =
    1; // cublasLtMatmulPreferenceAttributes_t

/// cublasLtMatmulAlgo_t and cublasLtMatmulHeuristicResult_t.
struct Algorithm {
  uint64_t data[8];
};
struct Offer {
  Algorithm algorithm;
  size_t workspaceBytes;
  int state;
  float waves;
  int reserved[4];
};

static void *openFirst(const std::vector<std::string> &names,
                       const std::string &what) {
  for (const std::string &name : names)
    if (void *library = dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL))
      return library;
  fail("no " + what + " on this machine");
}

static std::vector<std::string> listCublasLt() {
  std::vector<std::string> names;
  if (const char *name = std::getenv("QUANTX_CUBLASLT"))
    return {name};
  for (const char *folder :
       {"", "/usr/local/cuda/lib64/", "/usr/local/cuda/lib/"})
    for (const char *version : {"13", "12"})
      names.push_back(folder + std::string("libcublasLt.so.") + version);
  return names;
}

/// Calls a function of either library and checks its status.
template <typename... A>
static void call(void *library, const char *name, A... arguments) {
  void *symbol = dlsym(library, name);
  if (!symbol)
    fail(std::string("there is no ") + name);
  int status = reinterpret_cast<int (*)(A...)>(symbol)(arguments...);
  if (status != 0)
    fail(std::string(name) + " gives status " + std::to_string(status));
}

/// With random bytes, as the models of the comparison have.
static void fillRandomly(void *cuda, DevicePointer to, size_t bytes) {
  std::vector<uint32_t> words(bytes / 4 + 1);
  std::mt19937 random(1);
  for (uint32_t &word : words)
    word = uint32_t(random());
  call(cuda, "cuMemcpyHtoD_v2", to, static_cast<const void *>(words.data()),
       bytes);
}

int main(int argc, char **argv) {
  if (argc < 5)
    fail("cublaslt M K N ROUNDS");
  uint64_t m = std::strtoull(argv[1], nullptr, 10);
  uint64_t k = std::strtoull(argv[2], nullptr, 10);
  uint64_t n = std::strtoull(argv[3], nullptr, 10);
  int rounds = std::atoi(argv[4]);
  void *cuda = openFirst({"libcuda.so.1"}, "NVIDIA driver (libcuda.so.1)");
  void *lt = openFirst(listCublasLt(), "libcublasLt.so");

  int device;
  void *context, *stream;
  call(cuda, "cuInit", 0u);
  call(cuda, "cuDeviceGet", &device, 0);
  call(cuda, "cuDevicePrimaryCtxRetain", &context, device);
  call(cuda, "cuCtxSetCurrent", context);
  call(cuda, "cuStreamCreate", &stream, 0u);
  const size_t workspaceBytes = size_t(256) << 20;
  DevicePointer a, b, d, workspace;
  call(cuda, "cuMemAlloc_v2", &a, size_t(m * k));
  call(cuda, "cuMemAlloc_v2", &b, size_t(k * n));
  call(cuda, "cuMemAlloc_v2", &d, size_t(m * n));
  call(cuda, "cuMemAlloc_v2", &workspace, workspaceBytes);
  fillRandomly(cuda, a, m * k);
  fillRandomly(cuda, b, k * n);

  // Rows of ours are columns of theirs: D' (n x m) = B'^T (n x k) A' (k x m),
  // with the weights packed along k, which their tensor-core kernels want.
  void *handle, *product, *layoutA, *layoutB, *layoutD, *preference;
  call(lt, "cublasLtCreate", &handle);
  call(lt, "cublasLtMatmulDescCreate", &product, kComputeInt32, kFloat32);
  call(lt, "cublasLtMatmulDescSetAttribute", product, kDescTransposeA,
       static_cast<const void *>(&kTransposed), sizeof(kTransposed));
  call(lt, "cublasLtMatrixLayoutCreate", &layoutA, kInt8, k, n, int64_t(k));
  call(lt, "cublasLtMatrixLayoutCreate", &layoutB, kInt8, k, m, int64_t(k));
  call(lt, "cublasLtMatrixLayoutCreate", &layoutD, kInt8, n, m, int64_t(n));
  call(lt, "cublasLtMatmulPreferenceCreate", &preference);
  call(lt, "cublasLtMatmulPreferenceSetAttribute", preference,
       kPreferenceWorkspaceBytes, static_cast<const void *>(&workspaceBytes),
       sizeof(workspaceBytes));
  std::vector<Offer> offers(16);
  int count = 0;
  call(lt, "cublasLtMatmulAlgoGetHeuristic", handle, product, layoutA, layoutB,
       layoutD, layoutD, preference, int(offers.size()), offers.data(), &count);
  if (count == 0)
    fail("cuBLASLt has no algorithm for this product");

  const float alpha = 1e-6f, beta = 0;
  float best = 0;
  void *from, *to;
  call(cuda, "cuEventCreate", &from, 0u);
  call(cuda, "cuEventCreate", &to, 0u);
  auto pointer = [](DevicePointer address) {
    return reinterpret_cast<void *>(address);
  };
  for (int offer = 0; offer < count; ++offer)
    for (int round = 0; round < rounds; ++round) {
      call(cuda, "cuEventRecord", from, stream);
      call(lt, "cublasLtMatmul", handle, product,
           static_cast<const void *>(&alpha),
           static_cast<const void *>(pointer(b)), layoutA,
           static_cast<const void *>(pointer(a)), layoutB,
           static_cast<const void *>(&beta),
           static_cast<const void *>(pointer(d)), layoutD, pointer(d), layoutD,
           static_cast<const Algorithm *>(&offers[offer].algorithm),
           pointer(workspace), workspaceBytes, stream);
      call(cuda, "cuEventRecord", to, stream);
      call(cuda, "cuEventSynchronize", to);
      float milliseconds;
      call(cuda, "cuEventElapsedTime", &milliseconds, from, to);
      if (best == 0 || milliseconds < best)
        best = milliseconds;
    }
  std::printf("%.9f\n", best / 1e3);
  return 0;
}
