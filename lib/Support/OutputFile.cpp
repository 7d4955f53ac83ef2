//===- OutputFile.cpp - temporary file, then rename -----------------------===//
//
// LLVM's TempFile removes the file on a signal; a write beyond the file-size
// limit is made an ordinary error instead of a signal.
//
//===----------------------------------------------------------------------===//

#include "quantx/Support/OutputFile.h"

#include "llvm/ADT/SmallString.h"
#include <csignal>

using namespace quantx;
using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

Error quantx::makeError(const llvm::Twine &message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
}

static Error cannotWrite(StringRef path, const llvm::Twine &reason) {
  return makeError("cannot write '" + path + "': " + reason);
}

/// Devices and pipes cannot be replaced by a rename. Of a link, the file it
/// leads to is replaced.
static bool writesInPlace(std::string &path) {
  if (path == "-")
    return true;
  llvm::sys::fs::file_status status;
  if (llvm::sys::fs::status(path, status) || !llvm::sys::fs::exists(status))
    return false;
  if (status.type() != llvm::sys::fs::file_type::regular_file)
    return true;
  llvm::SmallString<128> target;
  if (!llvm::sys::fs::real_path(path, target))
    path = target.str().str();
  return false;
}

Expected<OutputFile> OutputFile::create(StringRef path) {
  OutputFile file(path);
  if (writesInPlace(file.path)) {
    std::error_code code;
    file.stream = std::make_unique<llvm::raw_fd_ostream>(file.path, code);
    if (code)
      return cannotWrite(path, code.message());
    return std::move(file);
  }
  Expected<llvm::sys::fs::TempFile> temporary =
      llvm::sys::fs::TempFile::create(file.path + ".tmp%%%%%%%%");
  if (!temporary)
    return cannotWrite(path, llvm::toString(temporary.takeError()));
#ifdef SIGXFSZ
  std::signal(SIGXFSZ, SIG_IGN);
#endif
  file.temporary =
      std::make_unique<llvm::sys::fs::TempFile>(std::move(*temporary));
  file.stream = std::make_unique<llvm::raw_fd_ostream>(file.temporary->FD,
                                                       /*shouldClose=*/false);
  return std::move(file);
}

Error OutputFile::commit() {
  stream->flush();
  if (std::error_code code = stream->error()) {
    stream->clear_error();
    Error result = cannotWrite(path, code.message());
    if (temporary)
      result = llvm::joinErrors(std::move(result), temporary->discard());
    temporary.reset();
    return result;
  }
  stream.reset();
  if (!temporary)
    return Error::success();
  Error renamed = temporary->keep(path);
  temporary.reset();
  if (renamed)
    return cannotWrite(path, llvm::toString(std::move(renamed)));
  return Error::success();
}

OutputFile::~OutputFile() {
  // The stream reports unseen errors fatally when it dies; what was discarded
  // has none worth reporting.
  if (stream) {
    stream->flush();
    stream->clear_error();
  }
  if (temporary)
    llvm::consumeError(temporary->discard());
}

Error quantx::writeOutputFile(
    StringRef path, llvm::function_ref<Error(llvm::raw_ostream &)> write) {
  Expected<OutputFile> file = OutputFile::create(path);
  if (!file)
    return file.takeError();
  if (Error error = write(file->os()))
    return error;
  return file->commit();
}
