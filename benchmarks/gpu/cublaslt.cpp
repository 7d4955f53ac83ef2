//===- cublaslt.cpp - cuBLASLt's time for a product of int8 ---------------===//
//
// cublaslt M K N ROUNDS: prints the seconds of the fastest of the algorithms
// that its heuristic offers, best of ROUNDS each, for codes of 8 bits with sums
// of 32 bits that are scaled to codes again. Both libraries are looked for at
// run time.
//
//===----------------------------------------------------------------------===//

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cublasLt.h>
#include <cuda.h>
#include <dlfcn.h>
#include <string>
#include <vector>

[[noreturn]] static void fail(const std::string &message) {
  std::fprintf(stderr, "error: %s\n", message.c_str());
  std::exit(1);
}

static void *openFirst(std::initializer_list<const char *> names) {
  for (const char *name : names)
    if (void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL))
      return library;
  fail(std::string("no ") + *names.begin() + " on this machine");
}

template <typename F>
static F *find(void *library, const char *name) {
  void *symbol = dlsym(library, name);
  if (!symbol)
    fail(std::string("there is no ") + name);
  return reinterpret_cast<F *>(symbol);
}

/// Calls a function and checks its status, of either library.
template <typename F, typename... A>
static void call(void *library, const char *name, A... arguments) {
  int status = int(find<F>(library, name)(arguments...));
  if (status != 0)
    fail(std::string(name) + " gives status " + std::to_string(status));
}
#define CUDA(function, ...)                                                    \
  call<decltype(function)>(cuda, #function, __VA_ARGS__)
/// For those that the header gives another name of their second version.
#define CUDA2(function, ...)                                                   \
  call<decltype(function)>(cuda, #function "_v2", __VA_ARGS__)
#define LT(function, ...) call<decltype(function)>(lt, #function, __VA_ARGS__)

int main(int argc, char **argv) {
  if (argc < 5)
    fail("cublaslt M K N ROUNDS");
  uint64_t m = std::strtoull(argv[1], nullptr, 10);
  uint64_t k = std::strtoull(argv[2], nullptr, 10);
  uint64_t n = std::strtoull(argv[3], nullptr, 10);
  int rounds = std::atoi(argv[4]);
  void *cuda = openFirst({"libcuda.so.1"});
  void *lt = openFirst({"libcublasLt.so.13", "libcublasLt.so.12",
                        "/usr/local/cuda/lib64/libcublasLt.so.13",
                        "/usr/local/cuda/lib64/libcublasLt.so.12"});

  CUdevice device;
  CUcontext context;
  CUstream stream;
  CUDA(cuInit, 0u);
  CUDA(cuDeviceGet, &device, 0);
  CUDA(cuDevicePrimaryCtxRetain, &context, device);
  CUDA(cuCtxSetCurrent, context);
  CUDA(cuStreamCreate, &stream, 0u);
  const size_t workspaceBytes = size_t(256) << 20;
  CUdeviceptr a, b, d, workspace;
  CUDA2(cuMemAlloc, &a, m * k);
  CUDA2(cuMemAlloc, &b, k * n);
  CUDA2(cuMemAlloc, &d, m * n);
  CUDA2(cuMemAlloc, &workspace, workspaceBytes);
  CUDA2(cuMemsetD8, a, static_cast<unsigned char>(3), m * k);
  CUDA2(cuMemsetD8, b, static_cast<unsigned char>(5), k * n);

  // Rows of ours are columns of theirs: D' (n x m) = B'^T (n x k) A' (k x m),
  // with the weights packed along k, which their tensor-core kernels want.
  cublasLtHandle_t handle;
  cublasLtMatmulDesc_t product;
  cublasLtMatrixLayout_t layoutA, layoutB, layoutD;
  cublasLtMatmulPreference_t preference;
  cublasOperation_t transposed = CUBLAS_OP_T;
  LT(cublasLtCreate, &handle);
  LT(cublasLtMatmulDescCreate, &product, CUBLAS_COMPUTE_32I, CUDA_R_32F);
  LT(cublasLtMatmulDescSetAttribute, product, CUBLASLT_MATMUL_DESC_TRANSA,
     static_cast<const void *>(&transposed), sizeof(transposed));
  LT(cublasLtMatrixLayoutCreate, &layoutA, CUDA_R_8I, k, n, int64_t(k));
  LT(cublasLtMatrixLayoutCreate, &layoutB, CUDA_R_8I, k, m, int64_t(k));
  LT(cublasLtMatrixLayoutCreate, &layoutD, CUDA_R_8I, n, m, int64_t(n));
  LT(cublasLtMatmulPreferenceCreate, &preference);
  LT(cublasLtMatmulPreferenceSetAttribute, preference,
     CUBLASLT_MATMUL_PREF_MAX_WORKSPACE_BYTES,
     static_cast<const void *>(&workspaceBytes), sizeof(workspaceBytes));
  std::vector<cublasLtMatmulHeuristicResult_t> offers(16);
  int count = 0;
  LT(cublasLtMatmulAlgoGetHeuristic, handle, product, layoutA, layoutB, layoutD,
     layoutD, preference, int(offers.size()), offers.data(), &count);
  if (count == 0)
    fail("cuBLASLt has no algorithm for this product");

  float alpha = 1e-6f, beta = 0, best = 0;
  CUevent from, to;
  CUDA(cuEventCreate, &from, 0u);
  CUDA(cuEventCreate, &to, 0u);
  for (int offer = 0; offer < count; ++offer)
    for (int round = 0; round < rounds; ++round) {
      auto pointer = [](CUdeviceptr address) {
        return reinterpret_cast<void *>(address);
      };
      CUDA(cuEventRecord, from, stream);
      LT(cublasLtMatmul, handle, product, static_cast<const void *>(&alpha),
         static_cast<const void *>(pointer(b)), layoutA,
         static_cast<const void *>(pointer(a)), layoutB,
         static_cast<const void *>(&beta),
         static_cast<const void *>(pointer(d)), layoutD, pointer(d), layoutD,
         static_cast<const cublasLtMatmulAlgo_t *>(&offers[offer].algo),
         pointer(workspace), workspaceBytes, cudaStream_t(stream));
      CUDA(cuEventRecord, to, stream);
      CUDA(cuEventSynchronize, to);
      float milliseconds;
      // Called by its name: newer headers point it at a second version.
      call<CUresult(float *, CUevent, CUevent)>(cuda, "cuEventElapsedTime",
                                                &milliseconds, from, to);
      if (best == 0 || milliseconds < best)
        best = milliseconds;
    }
  std::printf("%.9f\n", best / 1e3);
  return 0;
}
