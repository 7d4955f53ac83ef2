//===- OutputFile.h - all or nothing output files ---------------*- C++ -*-===//
//
// Every file that a tool writes goes through here: a reader never sees half of
// one under its final name.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_SUPPORT_OUTPUTFILE_H
#define QUANTX_SUPPORT_OUTPUTFILE_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include <memory>

namespace quantx {

/// Writes to a temporary file beside `path` and renames it at `commit`.
/// Without a commit (an error, a signal, a return on the way) the temporary is
/// removed and an older file of that name stays as it was. "-" is standard
/// output; devices and pipes are written in place.
class OutputFile {
public:
  /// Fails with one sentence when the file cannot be created.
  static llvm::Expected<OutputFile> create(llvm::StringRef path);
  OutputFile(OutputFile &&) = default;
  OutputFile &operator=(OutputFile &&) = delete;
  ~OutputFile();

  llvm::raw_ostream &os() { return *stream; }

  /// Flushes and gives the file its name. Fails with one sentence ("cannot
  /// write 'x': No space left on device") and leaves nothing behind.
  llvm::Error commit();

private:
  explicit OutputFile(llvm::StringRef path) : path(path.str()) {}

  std::string path;
  std::unique_ptr<llvm::sys::fs::TempFile> temporary;
  std::unique_ptr<llvm::raw_fd_ostream> stream;
};

/// Creates the file, lets `write` fill it and commits; an error of `write`
/// discards it.
llvm::Error
writeOutputFile(llvm::StringRef path,
                llvm::function_ref<llvm::Error(llvm::raw_ostream &)> write);

/// An llvm::Error with this text.
llvm::Error makeError(const llvm::Twine &message);

} // namespace quantx

#endif
