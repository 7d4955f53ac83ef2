//===- DriverFixture.h - tests of the emulated driver -----------*- C++ -*-===//

#ifndef UNITTESTS_CUDAEMULATOR_DRIVERFIXTURE_H
#define UNITTESTS_CUDAEMULATOR_DRIVERFIXTURE_H

extern "C" {
#include "Cuda/Driver.h"
}
#include "gtest/gtest.h"
#include <dlfcn.h>

namespace cuda_emulator {

/// Loads the library as the run-time library does, with the same declarations.
class DriverFixture : public testing::Test {
protected:
  void SetUp() override {
    void *library = dlopen(QUANTX_CUDA_EMULATOR_FILE, RTLD_NOW | RTLD_LOCAL);
    ASSERT_TRUE(library) << dlerror();
#define FIND(name, symbol, parameters)                                         \
  cuda.name =                                                                  \
      reinterpret_cast<CudaResult(*) parameters>(dlsym(library, #symbol));     \
  ASSERT_TRUE(cuda.name) << #symbol;
    CUDA_FUNCTIONS(FIND)
    CUDA_TENSOR_FUNCTIONS(FIND)
#undef FIND
  }

  Cuda cuda = {};
};

} // namespace cuda_emulator

#endif
