//===- ProgressBar.cpp - how far a long run is ----------------------------===//

#include "quantx/Driver/ProgressBar.h"

#include "quantx/Support/OutputFile.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Process.h"

using namespace quantx;
using llvm::StringRef;

llvm::Expected<ProgressBar::Mode> ProgressBar::parseMode(StringRef text) {
  if (text == "auto")
    return Mode::Auto;
  if (text == "always")
    return Mode::Always;
  if (text == "never")
    return Mode::Never;
  return makeError("unknown progress mode '" + text +
                   "' (auto, always or never)");
}

ProgressBar::ProgressBar(StringRef label, int64_t total, Mode mode,
                         llvm::raw_ostream &os)
    : label(label.str()), total(total),
      enabled(
          mode == Mode::Always ||
          (mode == Mode::Auto && llvm::sys::Process::StandardErrIsDisplayed())),
      os(os), start(Clock::now()), last(start) {
  if (enabled)
    draw(0, 0);
}

ProgressBar::~ProgressBar() {
  if (enabled)
    os << '\r' << std::string(width, ' ') << '\r';
}

void ProgressBar::update(int64_t done) {
  if (!enabled)
    return;
  Clock::time_point now = Clock::now();
  if (done < total && now - last < std::chrono::milliseconds(100))
    return;
  last = now;
  draw(done, std::chrono::duration<double>(now - start).count());
}

void ProgressBar::draw(int64_t done, double seconds) {
  constexpr int64_t kCells = 30;
  int64_t filled = total > 0 ? done * kCells / total : kCells;
  std::string line = label + " [" + std::string(filled, '=') +
                     std::string(kCells - filled, ' ') + "] " +
                     std::to_string(done) + "/" + std::to_string(total);
  if (done > 0 && done < total)
    line += llvm::formatv(", {0:F0} s left",
                          seconds / double(done) * double(total - done))
                .str();
  // A shorter line must cover the one before it.
  size_t length = line.size();
  if (length < width)
    line.append(width - length, ' ');
  width = length;
  os << '\r' << line;
  os.flush();
}
