// The side of a C++ competitor in the protocol of contest.py.

#ifndef QUANTX_BENCHMARKS_COMPETITOR_H
#define QUANTX_BENCHMARKS_COMPETITOR_H

#include "Clock.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

/// Something that can be run again and again, with the same result.
struct Case {
  virtual ~Case() = default;
  virtual void runOnce() = 0;
  /// The output of the last run, as bytes.
  virtual std::string result() = 0;
};

[[noreturn]] inline void fail(const std::string &why) {
  std::fprintf(stderr, "%s\n", why.c_str());
  std::exit(1);
}

/// Memory at a multiple of a cache line.
class AlignedBuffer {
public:
  AlignedBuffer() = default;
  explicit AlignedBuffer(const std::string &bytes) {
    resize(bytes.size());
    std::memcpy(memory.get(), bytes.data(), bytes.size());
  }
  void resize(size_t bytes) {
    memory.reset(static_cast<char *>(
        std::aligned_alloc(64, std::max<size_t>(64, (bytes + 63) / 64 * 64))));
    std::memset(memory.get(), 0, bytes);
    length = bytes;
  }
  void *data() { return memory.get(); }
  size_t size() const { return length; }

private:
  struct Free {
    void operator()(char *p) const { std::free(p); }
  };
  std::unique_ptr<char, Free> memory;
  size_t length = 0;
};

inline std::string readFile(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  if (!file)
    fail("cannot read " + path);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

inline void answerTime(Case &item, double seconds) {
  // Short runs are timed in groups of about ten microseconds, which the two
  // looks at the clock do not distort.
  item.runOnce();
  double start = secondsNow();
  item.runOnce();
  int group = std::max(1.0, 10e-6 / (secondsNow() - start));
  double ghz = measureClock(), end = secondsNow() + seconds;
  std::vector<double> times;
  do {
    start = secondsNow();
    for (int i = 0; i < group; ++i)
      item.runOnce();
    times.push_back((secondsNow() - start) / group * 1e6);
  } while (secondsNow() < end);
  ghz = std::max(ghz, measureClock());
  std::sort(times.begin(), times.end());
  std::printf("@{\"best_us\": %.4f, \"median_us\": %.4f, \"runs\": %zu, "
              "\"ghz\": %.4f}\n",
              times.front(), times[times.size() / 2], times.size() * group,
              ghz);
}

/// Says which cases are ready, then serves commands until the input ends.
inline int compete(std::map<std::string, std::unique_ptr<Case>> &cases,
                   const std::string &version = "") {
  std::string names;
  for (const auto &entry : cases)
    names += (names.empty() ? "\"" : ", \"") + entry.first + "\"";
  std::string tail =
      version.empty() ? "" : ", \"version\": \"" + version + "\"";
  std::printf("@{\"ready\": [%s], \"call_us\": 0%s}\n", names.c_str(),
              tail.c_str());
  std::fflush(stdout);
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream words(line);
    std::string command, name, rest;
    words >> command >> name >> rest;
    auto found = cases.find(name);
    if (found == cases.end()) {
      std::printf("@{\"error\": \"no case %s\"}\n", name.c_str());
    } else if (command == "time") {
      answerTime(*found->second, std::atof(rest.c_str()));
    } else if (command == "result") {
      found->second->runOnce();
      std::ofstream(rest, std::ios::binary) << found->second->result();
      std::printf("@{}\n");
    } else {
      std::printf("@{\"error\": \"no command %s\"}\n", command.c_str());
    }
    std::fflush(stdout);
  }
  return 0;
}

#endif
