//===- LibraryTest.cpp - shared libraries are called from C ---------------===//
//
// Compiles models to files, compiles C programs against the headers with the
// system's compiler, and runs them: no LLVM is in those processes.
//
//===----------------------------------------------------------------------===//

#include "quantx/Execution/Library.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "quantx/Execution/Engine.h"
#include "quantx/RegisterAll.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "gtest/gtest.h"
#include <map>

using namespace quantx;

namespace {

const char *kModel = R"(
  func.func @forward(%x: tensor<2x3xf32>, %i: tensor<1xi8>)
      -> (tensor<2x3xi8>, tensor<2x3xf32>) {
    %c0 = arith.constant 0 : index
    %zero = arith.constant 0 : i8
    %code = tensor.extract %i[%c0] : tensor<1xi8>
    %ok = arith.cmpi sge, %code, %zero : i8
    quantx.check %ok, "index is negative"
    %s = arith.constant 0.5 : f32
    %z = arith.constant 3 : i32
    %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32)
        {storage = #quantx.storage<i8>} : tensor<2x3xf32> -> tensor<2x3xi8>
    %t = arith.addi %q, %q : tensor<2x3xi8>
    %d = quantx.dequantize %t scale(%s : f32) zero_point(%z : i32)
        {storage = #quantx.storage<i8>} : tensor<2x3xi8> -> tensor<2x3xf32>
    %e = math.exp %d : tensor<2x3xf32>
    return %q, %e : tensor<2x3xi8>, tensor<2x3xf32>
  })";

struct LibraryTest : testing::Test {
  LibraryTest() {
    mlir::DialectRegistry registry;
    registerUpstream(registry);
    registerAllDialects(registry);
    context.appendDialectRegistry(registry);
    EXPECT_FALSE(llvm::sys::fs::createUniqueDirectory("quantx", directory));
    options.name = "net";
  }
  ~LibraryTest() override { llvm::sys::fs::remove_directories(directory); }

  mlir::OwningOpRef<mlir::ModuleOp> parse(llvm::StringRef text) {
    return mlir::parseSourceString<mlir::ModuleOp>(text, &context);
  }
  std::string path(llvm::StringRef name) {
    llvm::SmallString<128> full(directory);
    llvm::sys::path::append(full, name);
    return full.str().str();
  }
  std::string read(llvm::StringRef name) {
    auto file = llvm::MemoryBuffer::getFile(path(name));
    return file ? (*file)->getBuffer().str() : "";
  }
  void write(llvm::StringRef name, llvm::StringRef text) {
    std::error_code code;
    llvm::raw_fd_ostream os(path(name), code);
    os << text;
  }
  /// Exit status, -1 when the program is missing.
  int execute(std::vector<std::string> arguments) {
    if (auto found = llvm::sys::findProgramByName(arguments[0]))
      arguments[0] = *found;
    std::vector<llvm::StringRef> words(arguments.begin(), arguments.end());
    return llvm::sys::ExecuteAndWait(words[0], words);
  }

  mlir::MLIRContext context;
  llvm::SmallString<128> directory;
  LibraryOptions options;
};

TEST_F(LibraryTest, ProgramInCCallsTheLibrary) {
  auto module = parse(kModel);
  ASSERT_TRUE(module);
  options.functions = {{"forward", {}, {{"codes", 0.5f, 3, false}}}};
  llvm::Error error = emitSharedLibrary(*module, options, path("libnet.so"));
  ASSERT_FALSE(bool(error)) << llvm::toString(std::move(error));
  write("main.c", R"(
#include "libnet.h"
#include <stdio.h>
#include <string.h>
static _Alignas(NET_WORKSPACE_ALIGNMENT) char workspace[NET_WORKSPACE_SIZE + 1];
int main(void) {
  float x[6] = {0, 0.5f, 1, -100, 100, 2}, e[6];
  int8_t q[6], i[1] = {0};
  if (net_run(workspace, x, i, q, e) != 0) return 1;
  if (q[0] != 3 || q[1] != 4 || q[2] != 5 || q[3] != -128 || q[4] != 127) return 2;
  if (e[0] < 4.4f || e[0] > 4.5f) return 3; /* exp(1.5) */
  i[0] = -1;
  if (net_run(workspace, x, i, q, e) != 1) return 4;
  if (strcmp(net_status_message(1), "index is negative")) return 5;
  if (net_run(workspace, 0, i, q, e) != -1) return 6;
  if (net_run(workspace + 1, x, i, q, e) != -2) return 7;
  if (net_workspace_size() != NET_WORKSPACE_SIZE) return 8;
  if (net_workspace_alignment() != 64) return 9;
  if (NET_OUT0_ZERO_POINT != 3 || NET_OUT0_SCALE != 0.5f) return 10;
  return 0;
}
)");
  ASSERT_EQ(execute({"cc", "-std=c11", "-Wall", "-Werror", path("main.c"),
                     path("libnet.so"), "-o", path("main"),
                     "-Wl,-rpath," + directory.str().str()}),
            0);
  EXPECT_EQ(execute({path("main")}), 0);
  // The header is C++ as well.
  write("main.cpp", "#include \"libnet.h\"\nint main() { return "
                    "net_workspace_size() != NET_WORKSPACE_SIZE; }\n");
  EXPECT_EQ(
      execute({"c++", "-Wall", "-Werror", "-fsyntax-only", path("main.cpp")}),
      0);
}

TEST_F(LibraryTest, OnlyTheInterfaceIsExportedAndNoHeapIsUsed) {
  auto module = parse(kModel);
  ASSERT_TRUE(module);
  llvm::Error error = emitLLVMIR(*module, options, path("net.ll"));
  ASSERT_FALSE(bool(error)) << llvm::toString(std::move(error));
  llvm::SmallVector<llvm::StringRef> lines;
  std::string text = read("net.ll");
  llvm::StringRef(text).split(lines, '\n');
  int exported = 0;
  for (llvm::StringRef line : lines)
    if (line.starts_with("define") && !line.contains("internal")) {
      EXPECT_TRUE(line.contains("@net_")) << line.str();
      ++exported;
    }
  EXPECT_EQ(exported, 6);
  EXPECT_EQ(text.find("@malloc"), std::string::npos);
}

/// The bytes of each kernel in an object file, by name.
std::map<std::string, std::string> readKernels(llvm::StringRef path) {
  std::map<std::string, std::string> kernels;
  auto file = llvm::cantFail(llvm::object::ObjectFile::createObjectFile(path));
  for (const llvm::object::SymbolRef &symbol : file.getBinary()->symbols()) {
    llvm::StringRef name = llvm::cantFail(symbol.getName());
    if (!name.starts_with("kernel"))
      continue;
    auto section = *llvm::cantFail(symbol.getSection());
    uint64_t start = llvm::cantFail(symbol.getAddress()) - section.getAddress();
    kernels[name.str()] =
        llvm::cantFail(section.getContents())
            .substr(start, llvm::object::ELFSymbolRef(symbol).getSize())
            .str();
  }
  return kernels;
}

/// Two convolutions of one shape and one of another.
const char *kKernels = R"(
  func.func @forward(%x: tensor<1x9x9x32xi8>) -> tensor<1x5x5x48xi8> {
    %zero = arith.constant 0 : i32
    %w = arith.constant dense<3> : tensor<3x3x32x32xi8>
    %v = arith.constant dense<-2> : tensor<3x3x32x48xi8>
    %e1 = tensor.empty() : tensor<1x7x7x32xi32>
    %i1 = linalg.fill ins(%zero : i32) outs(%e1 : tensor<1x7x7x32xi32>) -> tensor<1x7x7x32xi32>
    %a1 = linalg.conv_2d_nhwc_hwcf {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>}
        ins(%x, %w : tensor<1x9x9x32xi8>, tensor<3x3x32x32xi8>) outs(%i1 : tensor<1x7x7x32xi32>) -> tensor<1x7x7x32xi32>
    %m = arith.constant 1518500250 : i32
    %s = arith.constant -6 : i32
    %y1 = quantx.requantize %a1 multiplier(%m : i32) shift(%s : i32) zero_point(%zero : i32)
        {storage = #quantx.storage<i8>} : tensor<1x7x7x32xi32> -> tensor<1x7x7x32xi8>
    %e2 = tensor.empty() : tensor<1x5x5x48xi32>
    %i2 = linalg.fill ins(%zero : i32) outs(%e2 : tensor<1x5x5x48xi32>) -> tensor<1x5x5x48xi32>
    %a2 = linalg.conv_2d_nhwc_hwcf {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>}
        ins(%y1, %v : tensor<1x7x7x32xi8>, tensor<3x3x32x48xi8>) outs(%i2 : tensor<1x5x5x48xi32>) -> tensor<1x5x5x48xi32>
    %y2 = quantx.requantize %a2 multiplier(%m : i32) shift(%s : i32) zero_point(%zero : i32)
        {storage = #quantx.storage<i8>} : tensor<1x5x5x48xi32> -> tensor<1x5x5x48xi8>
    return %y2 : tensor<1x5x5x48xi8>
  })";

TEST_F(LibraryTest, KernelsAreTheSameCodeAsInTheJit) {
  auto module = parse(kKernels);
  ASSERT_TRUE(module);
  llvm::Error error = emitObjectFile(*module, options, path("net.o"));
  ASSERT_FALSE(bool(error)) << llvm::toString(std::move(error));
  JitOptions jit;
  jit.objectFile = path("jit.o");
  auto engine = createJitEngine(*module, jit);
  ASSERT_TRUE(bool(engine)) << llvm::toString(engine.takeError());
  auto ahead = readKernels(path("net.o")),
       inProcess = readKernels(jit.objectFile);
  ASSERT_EQ(ahead.size(), 2u);
  EXPECT_FALSE(ahead.begin()->second.empty());
  EXPECT_EQ(ahead, inProcess);
}

TEST_F(LibraryTest, NoAllocationAndNoLockPerCall) {
  auto module = parse(kKernels);
  ASSERT_TRUE(module);
  llvm::Error error = emitSharedLibrary(*module, options, path("libnet.so"));
  ASSERT_FALSE(bool(error)) << llvm::toString(std::move(error));
  // The program's functions stand before those of libc.
  write("main.c", R"(
#include "libnet.h"
#include <pthread.h>
#include <stdlib.h>
static int calls;
extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t), *__libc_memalign(size_t, size_t);
void *malloc(size_t n) { ++calls; return __libc_malloc(n); }
void *calloc(size_t n, size_t m) { ++calls; return __libc_calloc(n, m); }
void *realloc(void *p, size_t n) { ++calls; return __libc_realloc(p, n); }
void *aligned_alloc(size_t a, size_t n) { ++calls; return __libc_memalign(a, n); }
int pthread_mutex_lock(pthread_mutex_t *m) { ++calls; return 0; }
static _Alignas(64) char workspace[NET_WORKSPACE_SIZE + 1];
int main(void) {
  static int8_t x[9 * 9 * 32], y[5 * 5 * 48];
  free(malloc(1));
  if (calls == 0) return 1; /* the counter counts */
  calls = 0;
  for (int i = 0; i < 3; ++i)
    if (net_run(workspace, x, y)) return 2;
  return calls ? 3 : 0;
}
)");
  ASSERT_EQ(execute({"cc", "-std=c11", "-fno-builtin", path("main.c"),
                     path("libnet.so"), "-o", path("main"),
                     "-Wl,-rpath," + directory.str().str()}),
            0);
  EXPECT_EQ(execute({path("main")}), 0);
}

TEST_F(LibraryTest, ObjectsForOtherCpus) {
  auto module = parse(kModel);
  ASSERT_TRUE(module);
  options.targets[0].cpu = "x86-64";
  llvm::Error error = emitObjectFile(*module, options, path("net.o"));
  ASSERT_FALSE(bool(error)) << llvm::toString(std::move(error));
  EXPECT_EQ(read("net.o").substr(1, 3), "ELF");
  EXPECT_NE(read("net.h").find("int net_run(void *workspace, const float *in0,"
                               " const int8_t *in1, int8_t *out0, float "
                               "*out1);"),
            std::string::npos);
}

TEST_F(LibraryTest, OpenSizes) {
  auto open = parse("func.func @f(%x: tensor<?x3xf32>) -> tensor<?x3xf32> {\n"
                    "  return %x : tensor<?x3xf32>\n}");
  ASSERT_TRUE(open);
  llvm::Error error = emitObjectFile(*open, options, path("open.o"));
  ASSERT_FALSE(bool(error)) << llvm::toString(std::move(error));
  std::string header = read("open.h");
  for (const char *line :
       {"in0: float[in0_shape[0]][3]",
        "int net_run(void *workspace, const float *in0, const int64_t "
        "*in0_shape, float *out0);",
        "int net_sizes(const int64_t *in0_shape, int64_t *out0_shape, size_t "
        "*workspace_size);"})
    EXPECT_NE(header.find(line), std::string::npos) << line << "\n" << header;
}

TEST_F(LibraryTest, Refusals) {
  auto unranked = parse("func.func @f(%x: tensor<*xf32>) -> tensor<*xf32> {\n"
                        "  return %x : tensor<*xf32>\n}");
  EXPECT_EQ(llvm::toString(emitObjectFile(*unranked, options, path("a.o"))),
            "input 0 of 'f' is not a tensor of static or open shape");
  auto module = parse(kModel);
  options.functions = {{"g", {}, {}}};
  EXPECT_EQ(llvm::toString(emitObjectFile(*module, options, path("a.o"))),
            "the module has no function 'g'");
  options.functions.clear();
  options.name = "3d";
  EXPECT_EQ(llvm::toString(emitObjectFile(*module, options, path("a.o"))),
            "'3d' is not a C identifier");
  options.name = "net";
  std::string missing = path("missing/a.so");
  std::string message =
      llvm::toString(emitSharedLibrary(*module, options, missing));
  EXPECT_EQ(message.rfind("cannot write '" + missing, 0), 0u) << message;
  EXPECT_FALSE(llvm::sys::fs::exists(path("a.o")));
}

} // namespace
