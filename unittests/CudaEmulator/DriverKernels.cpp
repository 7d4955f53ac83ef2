//===- DriverKernels.cpp - modules and launches of the emulated driver ----===//

#include "Driver.h"

using namespace cuda_emulator;

/// What a kernel would do that its writer forgot to wait, or to announce.
static void forget(PtxModule &module, const std::string &text) {
  for (auto &[name, kernel] : module.kernels)
    for (Instruction &one : kernel.code)
      if (one.text.find(text) != std::string::npos) {
        one.execute = [](Thread &, const Instruction &) {};
        one.executeWarp = nullptr;
        one.isBarrier = false;
      }
}

static void writeLog(unsigned count, const int *options, void **values,
                     const std::string &text) {
  char *buffer = nullptr;
  size_t size = 0;
  for (unsigned i = 0; i < count; ++i) {
    if (options[i] == 5)
      buffer = static_cast<char *>(values[i]);
    if (options[i] == 6)
      size = reinterpret_cast<uintptr_t>(values[i]);
  }
  if (buffer && size)
    std::snprintf(buffer, size, "%s", text.c_str());
}

EXPORT cuModuleLoadDataEx(void **module, const void *image, unsigned count,
                          int *options, void **values) {
  NEED_CONTEXT();
  if (Driver::hasWord("version"))
    return kUnsupportedVersion;
  auto made = std::make_unique<Module>();
  try {
    if (Driver::hasWord("refuse"))
      throw PtxError("line 1: it was asked to refuse");
    made->code = parsePtx(static_cast<const char *>(image));
    if (std::string word = Driver::getWord("forget"); !word.empty())
      forget(made->code, word.substr(word.find('=') + 1));
  } catch (const PtxError &error) {
    writeLog(count, options, values,
             std::string("ptxas application ptx input, ") + error.what() +
                 "\nptxas fatal: aborted\n");
    return kInvalidPtx;
  }
  int has = int(Driver::getNumber("capability", 90));
  int wants = made->code.capability;
  if (made->code.isExact ? has != wants : has < wants)
    return kNoBinary;
  LOG("module of %zu kernels for sm_%d", made->code.kernels.size(), wants);
  *module = made.get();
  driver().modules[made.get()] = std::move(made);
  return kSuccess;
}

EXPORT cuModuleUnload(Module *module) {
  NEED_CONTEXT();
  CHECK(driver().modules.count(module), "no such module");
  for (auto it = driver().functions.begin(); it != driver().functions.end();) {
    const Kernel *kernel = it->second->kernel;
    auto &kernels = module->code.kernels;
    auto found = kernels.find(kernel->name);
    bool isOwn = found != kernels.end() && &found->second == kernel;
    it = isOwn ? driver().functions.erase(it) : std::next(it);
  }
  driver().modules.erase(module);
  return kSuccess;
}

EXPORT cuModuleGetFunction(Function **function, Module *module,
                           const char *name) {
  NEED_CONTEXT();
  CHECK(driver().modules.count(module), "no such module");
  auto found = module->code.kernels.find(name);
  if (found == module->code.kernels.end())
    return kNotFound;
  auto made = std::make_unique<Function>();
  made->kernel = &found->second;
  *function = made.get();
  driver().functions[made.get()] = std::move(made);
  return kSuccess;
}

EXPORT cuFuncSetAttribute(Function *function, int attribute, int value) {
  NEED_CONTEXT();
  CHECK(driver().functions.count(function), "no such function");
  CHECK(attribute == 8, "unknown attribute");
  if (value > 227 * 1024)
    return kInvalidValue;
  function->dynamicSharedBytes = value;
  return kSuccess;
}

static void checkLaunch(const char *caller, const Function &function,
                        const LaunchSizes &sizes, void **parameters) {
  const Kernel &kernel = *function.kernel;
  auto check = [&](bool condition, const std::string &what) {
    if (!condition)
      breakRule(caller, kernel.name + ": " + what);
  };
  uint64_t threads = 1, most = 1;
  for (int i = 0; i < 3; ++i) {
    check(sizes.grid[i] >= 1 &&
              sizes.grid[i] <= (i == 0 ? 0x7fffffffu : 65535u),
          "the grid does not fit the device");
    check(sizes.block[i] >= 1, "the block is empty");
    threads *= sizes.block[i];
    most *= kernel.threads[i];
    if (kernel.threadsAreExact)
      check(sizes.block[i] == kernel.threads[i],
            "the block is not the one of .reqntid");
  }
  check(threads <= 1024, "a block has more than 1024 threads");
  check(most == 0 || threads <= most, "a block has more than .maxntid threads");
  check(int(sizes.dynamicSharedBytes) <= function.dynamicSharedBytes,
        "more shared memory than was asked for");
  check(kernel.sharedBytes <= 48 * 1024, "more than 48 KB of shared memory");
  check(kernel.sharedBytes == 0 || sizes.dynamicSharedBytes <= kDeclaredShared,
        "more shared memory than the emulator has");
  check(kernel.parameterBytes.empty() || parameters, "parameters are missing");
  for (size_t i = 0; i < kernel.parameterBytes.size(); ++i) {
    if (kernel.parameterBytes[i] == kTensorMapBytes) {
      uint32_t magic;
      std::memcpy(&magic, parameters[i], sizeof(magic));
      check(magic == TensorMap::kMagic,
            "parameter " + std::to_string(i) + " is no tensor map");
      continue;
    }
    check(kernel.parameterBytes[i] == 8, "a parameter is no address");
    uint64_t address;
    std::memcpy(&address, parameters[i], 8);
    check(driver().memory.isAddress(address),
          "parameter " + std::to_string(i) + " is no memory of the device");
    check(address % 256 == 0,
          "parameter " + std::to_string(i) + " is not aligned");
  }
}

EXPORT cuLaunchKernel(Function *function, unsigned gridX, unsigned gridY,
                      unsigned gridZ, unsigned blockX, unsigned blockY,
                      unsigned blockZ, unsigned sharedBytes, Stream *stream,
                      void **parameters, void **extra) {
  NEED_CONTEXT();
  CHECK(driver().functions.count(function), "no such function");
  CHECK(driver().streams.count(stream), "no such stream");
  CHECK(!extra, "parameters are expected in `parameters`");
  LaunchSizes sizes = {
      {gridX, gridY, gridZ}, {blockX, blockY, blockZ}, sharedBytes};
  checkLaunch(__func__, *function, sizes, parameters);
  const Kernel *kernel = function->kernel;
  LOG("launch %s grid %u,%u,%u block %u,%u,%u shared %u", kernel->name.c_str(),
      gridX, gridY, gridZ, blockX, blockY, blockZ, sharedBytes);
  std::vector<char> bytes(kernel->totalParameterBytes);
  for (size_t i = 0; i < kernel->parameterBytes.size(); ++i)
    std::memcpy(bytes.data() + kernel->parameterOffsets[i], parameters[i],
                kernel->parameterBytes[i]);
  stream->work.push_back([=] {
    if (Driver::hasWord("lost"))
      throw Fault(kLaunchFailed, "it was asked to fail");
    runKernel(driver().memory, *kernel, sizes, bytes.data());
  });
  return kSuccess;
}
