//===- ProgressBar.h - how far a long run is --------------------*- C++ -*-===//
//
// One line on standard error that is redrawn in place, for people only: by
// default nothing is drawn where standard error is not a terminal.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DRIVER_PROGRESSBAR_H
#define QUANTX_DRIVER_PROGRESSBAR_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>
#include <cstdint>
#include <string>

namespace quantx {

class ProgressBar {
public:
  enum class Mode { Auto, Always, Never };

  /// "auto", "always" or "never".
  static llvm::Expected<Mode> parseMode(llvm::StringRef text);

  /// `total` units of work called `label`.
  ProgressBar(llvm::StringRef label, int64_t total, Mode mode,
              llvm::raw_ostream &os = llvm::errs());
  /// Clears the line.
  ~ProgressBar();
  ProgressBar(const ProgressBar &) = delete;

  /// `done` units are finished; redraws at most ten times a second.
  void update(int64_t done);

private:
  using Clock = std::chrono::steady_clock;
  void draw(int64_t done, double seconds);

  std::string label;
  int64_t total;
  bool enabled;
  llvm::raw_ostream &os;
  Clock::time_point start, last;
  size_t width = 0;
};

} // namespace quantx

#endif
