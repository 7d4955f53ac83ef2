//===- Linker.cpp - object file to shared library -------------------------===//
//
// Finds a linker on this machine and runs it. Only compilation needs it.
//
//===----------------------------------------------------------------------===//

#include "CInterface.h"

#include "quantx/Support/OutputFile.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"

using namespace mlir;
using namespace quantx;

namespace {
struct Linker {
  std::string path;
  /// A compiler driver knows where libm is; a bare linker does not.
  bool isDriver;
};
} // namespace

static llvm::Expected<Linker> findLinker() {
  for (const char *name : {"cc", "clang", "clang-22", "gcc"})
    if (auto path = llvm::sys::findProgramByName(name))
      return Linker{*path, true};
  for (const char *name : {"ld.lld", "ld.lld-22", "ld"})
    if (auto path = llvm::sys::findProgramByName(name))
      return Linker{*path, false};
  return makeError("no linker found: a shared library needs cc, clang, gcc or "
                   "ld.lld in PATH");
}

llvm::Expected<std::string>
quantx::findRuntimeLibrary(StringRef given, StringRef name, StringRef user) {
  SmallString<128> path(given);
  if (given.empty()) {
    static int anchor;
    path = llvm::sys::path::parent_path(llvm::sys::path::parent_path(
        llvm::sys::fs::getMainExecutable(nullptr, &anchor)));
    llvm::sys::path::append(path, "lib", name);
  }
  if (!llvm::sys::fs::exists(path))
    return makeError("the run-time support library '" + path +
                     "' is missing: " + user + " it");
  return path.str().str();
}

llvm::Error quantx::linkSharedLibrary(StringRef object,
                                      ArrayRef<std::string> runtimes,
                                      bool threads, StringRef path) {
  // The rename at the end would put a file in the place of a device.
  llvm::sys::fs::file_status status;
  if (!llvm::sys::fs::status(path, status) &&
      status.type() != llvm::sys::fs::file_type::regular_file)
    return makeError("cannot write '" + path +
                     "': a shared library needs an ordinary file");
  llvm::Expected<Linker> linker = findLinker();
  if (!linker)
    return linker.takeError();
  SmallString<128> temporary, log;
  if (std::error_code code =
          llvm::sys::fs::createUniqueFile(path + ".tmp%%%%%%", temporary))
    return makeError("cannot write '" + path + "': " + code.message());
  llvm::scope_exit discard([&] { llvm::sys::fs::remove(temporary); });
  if (llvm::sys::fs::createTemporaryFile("quantx-link", "log", log))
    return makeError("cannot create a temporary file");
  llvm::scope_exit forget([&] { llvm::sys::fs::remove(log); });

  std::string soname = llvm::sys::path::filename(path).str();
  std::string nameFlag =
      linker->isDriver ? "-Wl,-soname," + soname : "-soname=" + soname;
  std::string libraryFlag = linker->isDriver ? "-lm" : "--no-undefined-version";
  SmallVector<StringRef> arguments = {linker->path, "-shared", "-o",
                                      temporary,    object,    nameFlag};
  if (!runtimes.empty()) {
    // What the archives define is not for others.
    arguments.append(runtimes.begin(), runtimes.end());
    arguments.push_back(linker->isDriver ? "-Wl,--exclude-libs=ALL"
                                         : "--exclude-libs=ALL");
    if (threads)
      arguments.push_back(linker->isDriver ? "-fopenmp" : "-lgomp");
  }
  arguments.push_back(libraryFlag);
  std::optional<StringRef> streams[] = {StringRef(), StringRef(log),
                                        StringRef(log)};
  std::string message;
  int code =
      llvm::sys::ExecuteAndWait(linker->path, arguments,
                                /*Env=*/std::nullopt, streams, 0, 0, &message);
  if (code != 0) {
    if (auto text = llvm::MemoryBuffer::getFile(log); text && message.empty())
      message = (*text)->getBuffer().split('\n').first.str();
    return makeError("'" + linker->path + "' could not link '" + path +
                     "': " + message);
  }
  // The name appears only when the file is whole, with ordinary permissions.
  namespace fs = llvm::sys::fs;
  (void)fs::setPermissions(temporary, fs::perms(0777 & ~fs::getUmask()));
  if (std::error_code code = fs::rename(temporary, path))
    return makeError("cannot write '" + path + "': " + code.message());
  discard.release();
  return llvm::Error::success();
}
