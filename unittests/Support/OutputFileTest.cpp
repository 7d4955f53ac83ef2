//===- OutputFileTest.cpp - no half-written files -------------------------===//

#include "quantx/Support/OutputFile.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "gtest/gtest.h"
#include <csignal>
#include <sys/resource.h>

using namespace quantx;
using llvm::Error;
using llvm::Expected;
using llvm::StringRef;
namespace fs = llvm::sys::fs;

namespace {

class OutputFileTest : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(fs::createUniqueDirectory("quantx-output", folder));
    path = folder;
    llvm::sys::path::append(path, "out.txt");
  }
  void TearDown() override { fs::remove_directories(folder); }

  unsigned countFiles() {
    std::error_code code;
    unsigned count = 0;
    for (fs::directory_iterator it(folder, code), end; it != end && !code;
         it.increment(code))
      ++count;
    return count;
  }
  std::string contents() {
    auto buffer = llvm::MemoryBuffer::getFile(path);
    return buffer ? (*buffer)->getBuffer().str() : "<missing>";
  }
  static Error writeText(llvm::raw_ostream &os) {
    os << "text";
    return Error::success();
  }

  llvm::SmallString<128> folder, path;
};

TEST_F(OutputFileTest, AppearsAtCommit) {
  OutputFile file = llvm::cantFail(OutputFile::create(path));
  file.os() << "text";
  EXPECT_EQ(contents(), "<missing>");
  llvm::cantFail(file.commit());
  EXPECT_EQ(contents(), "text");
  EXPECT_EQ(countFiles(), 1u);
}

TEST_F(OutputFileTest, DiscardedWithoutCommit) {
  llvm::cantFail(writeOutputFile(path, writeText));
  {
    OutputFile file = llvm::cantFail(OutputFile::create(path));
    file.os() << "other";
  }
  EXPECT_EQ(contents(), "text");
  EXPECT_EQ(countFiles(), 1u);
}

TEST_F(OutputFileTest, AnErrorOfTheWriterDiscards) {
  Error error = writeOutputFile(path, [](llvm::raw_ostream &os) {
    os << "half";
    return makeError("no more");
  });
  EXPECT_EQ(llvm::toString(std::move(error)), "no more");
  EXPECT_EQ(countFiles(), 0u);
}

TEST_F(OutputFileTest, FullDevice) {
  if (!fs::exists("/dev/full"))
    GTEST_SKIP();
  Error error = writeOutputFile("/dev/full", writeText);
  EXPECT_EQ(llvm::toString(std::move(error)),
            "cannot write '/dev/full': No space left on device");
}

TEST_F(OutputFileTest, FileSizeLimitIsAnError) {
  struct rlimit before, small;
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  small = before;
  small.rlim_cur = 1000;
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  Error error = writeOutputFile(path, [](llvm::raw_ostream &os) {
    os << std::string(5000, 'x');
    return Error::success();
  });
  setrlimit(RLIMIT_FSIZE, &before);
  EXPECT_TRUE(
      StringRef(llvm::toString(std::move(error))).contains("too large"));
  EXPECT_EQ(countFiles(), 0u);
}

TEST_F(OutputFileTest, ASignalRemovesTheTemporary) {
  auto writeAndDie = [&] {
    OutputFile file = llvm::cantFail(OutputFile::create(path));
    file.os() << std::string(100000, 'x');
    file.os().flush();
    std::raise(SIGTERM);
  };
  EXPECT_EXIT(writeAndDie(), testing::KilledBySignal(SIGTERM), "");
  EXPECT_EQ(countFiles(), 0u);
}

TEST_F(OutputFileTest, MissingFolder) {
  llvm::sys::path::append(path, "none", "x");
  Error error = writeOutputFile(path, writeText);
  EXPECT_TRUE(
      StringRef(llvm::toString(std::move(error))).contains("cannot write"));
}

TEST_F(OutputFileTest, FollowsLinks) {
  llvm::cantFail(writeOutputFile(path, writeText));
  llvm::SmallString<128> link(folder);
  llvm::sys::path::append(link, "link");
  ASSERT_FALSE(fs::create_link(path, link));
  llvm::cantFail(writeOutputFile(link, [](llvm::raw_ostream &os) {
    os << "new";
    return Error::success();
  }));
  EXPECT_EQ(contents(), "new");
}

} // namespace
