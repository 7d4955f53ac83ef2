//===- NpyTest.cpp - .npy and .npz, well and badly formed -----------------===//

#include "quantx/Support/Npy.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "gtest/gtest.h"

using namespace quantx;
using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

namespace {

class NpyTest : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("quantx-npy", folder));
  }
  void TearDown() override { llvm::sys::fs::remove_directories(folder); }

  std::string path(StringRef name) {
    llvm::SmallString<128> result(folder);
    llvm::sys::path::append(result, name);
    return result.str().str();
  }

  std::string write(StringRef name, StringRef bytes) {
    std::string file = path(name);
    llvm::cantFail(writeOutputFile(file, [&](llvm::raw_ostream &os) {
      os << bytes;
      return Error::success();
    }));
    return file;
  }

  /// An .npy file of version 1.0 with this dictionary and data.
  static std::string npy(StringRef dictionary, StringRef data) {
    std::string text("\x93NUMPY\x01\x00", 8);
    text += char(dictionary.size() & 255);
    text += char(dictionary.size() >> 8);
    return text + dictionary.str() + data.str();
  }

  /// The message that reading these bytes gives.
  std::string errorOf(StringRef bytes) {
    Expected<Tensor> result = readNpy(write("bad.npy", bytes));
    if (result)
      return "no error";
    return llvm::toString(result.takeError());
  }

  llvm::SmallString<128> folder;
};

void expectError(const std::string &message, StringRef part) {
  EXPECT_TRUE(StringRef(message).contains(part)) << message;
}

TEST_F(NpyTest, EveryKindRoundTrips) {
  for (int i = 0; i <= int(ElementKind::F64); ++i) {
    Tensor tensor = Tensor::zeros(ElementKind(i), {2, 3});
    for (int64_t j = 0; j < 6; ++j)
      tensor.setInt(j, j);
    std::string file = path("x.npy");
    llvm::cantFail(writeNpy(file, tensor));
    EXPECT_EQ(llvm::cantFail(readNpy(file)), tensor);
  }
}

TEST_F(NpyTest, ShapesRoundTrip) {
  for (llvm::SmallVector<int64_t> shape :
       {llvm::SmallVector<int64_t>{}, {5}, {0, 3}, {1, 2, 3, 4}}) {
    std::string file = path("x.npy");
    Tensor tensor = Tensor::zeros(ElementKind::F32, shape);
    llvm::cantFail(writeNpy(file, tensor));
    EXPECT_EQ(llvm::cantFail(readNpy(file)).shape(), tensor.shape());
  }
}

TEST_F(NpyTest, HeaderIsAligned) {
  std::string file = path("x.npy");
  llvm::cantFail(writeNpy(file, Tensor::scalar<float>(1)));
  uint64_t size;
  ASSERT_FALSE(llvm::sys::fs::file_size(file, size));
  EXPECT_EQ(size, 128u + 4u);
}

TEST_F(NpyTest, RowsOnDemand) {
  std::string file = path("x.npy");
  Tensor tensor = Tensor::from<int8_t>({1, 2, 3, 4, 5, 6}, {3, 2});
  llvm::cantFail(writeNpy(file, tensor));
  NpyReader reader = llvm::cantFail(NpyReader::open(file));
  EXPECT_EQ(llvm::cantFail(reader.readRows(1, 2)), tensor.rows(1, 2).clone());
  Expected<Tensor> outside = reader.readRows(2, 2);
  expectError(llvm::toString(outside.takeError()), "no rows 2 to 4");
}

TEST_F(NpyTest, FortranOrderIsTransposed) {
  std::string data("\x01\x04\x02\x05\x03\x06", 6);
  std::string file =
      write("f.npy",
            npy("{'descr': '|i1', 'fortran_order': True, 'shape': (2, 3), }\n",
                data));
  Tensor expected = Tensor::from<int8_t>({1, 2, 3, 4, 5, 6}, {2, 3});
  EXPECT_EQ(llvm::cantFail(readNpy(file)), expected);
  NpyReader reader = llvm::cantFail(NpyReader::open(file));
  EXPECT_EQ(llvm::cantFail(reader.readRows(1, 1)), expected.rows(1, 1));
}

TEST_F(NpyTest, LaterVersionsAndTrailingBytes) {
  StringRef dictionary = "{'shape':(2,),'fortran_order':False,'descr':'=u2'}\n";
  std::string text("\x93NUMPY\x02\x00", 8);
  text += char(dictionary.size());
  text += std::string(3, '\0') + dictionary.str() + std::string("\1\0\2\0x", 5);
  Tensor tensor = llvm::cantFail(readNpy(write("v2.npy", text)));
  EXPECT_EQ(tensor, Tensor::from<uint16_t>({1, 2}, {2}));
}

TEST_F(NpyTest, BadFilesAreRefused) {
  auto withType = [&](StringRef descr) {
    return errorOf(npy(
        ("{'descr': " + descr + ", 'fortran_order': False, 'shape': (1,), }\n")
            .str(),
        "12345678"));
  };
  expectError(errorOf(""), "the file is empty");
  expectError(errorOf("PK\3\4 something"), "not an .npy file");
  expectError(errorOf("\x93NUMPY"), "header is truncated");
  expectError(errorOf(StringRef("\x93NUMPY\x01\x00\x76", 9)), "truncated");
  expectError(errorOf(StringRef("\x93NUMPY\x09\x00\x01\x00 ", 11)),
              "version 9");
  expectError(errorOf(npy("{'descr': '<f4'}\n", "")), "malformed");
  expectError(errorOf(npy("{'descr': '<f4', 'fortran_order': False, "
                          "'shape': (-1,), }\n",
                          "")),
              "malformed");
  expectError(withType("'>f4'"), "big-endian");
  expectError(withType("'|O'"), "Python objects");
  expectError(withType("'<c8'"), "'<c8' is not supported");
  expectError(withType("[('a', '<f4')]"), "structured");
  EXPECT_EQ(withType("'>u1'"), "no error");
}

TEST_F(NpyTest, SizesAreCheckedBeforeAllocation) {
  expectError(errorOf(npy("{'descr': '<f4', 'fortran_order': False, "
                          "'shape': (3,), }\n",
                          "12345678")),
              "promises 3xf32 but holds 8 bytes");
  expectError(errorOf(npy("{'descr': '<f8', 'fortran_order': False, "
                          "'shape': (4611686018427387904, 4), }\n",
                          "12345678")),
              "truncated");
}

TEST_F(NpyTest, MissingFileAndFolder) {
  Expected<Tensor> missing = readNpy(path("none.npy"));
  expectError(llvm::toString(missing.takeError()), "No such file");
  Expected<Tensor> directory = readNpy(folder);
  expectError(llvm::toString(directory.takeError()), "cannot read");
}

TEST_F(NpyTest, ArchivesRoundTrip) {
  Tensor a = Tensor::from<float>({1, 2, 3, 4}, {4, 1});
  Tensor b = Tensor::zeros(ElementKind::I8, {100, 1000});
  b.setInt(99999, 7);
  std::string file = path("x.npz");
  llvm::cantFail(writeNpz(file, {{"arg0", a}, {"arg1", b}}));
  uint64_t size;
  ASSERT_FALSE(llvm::sys::fs::file_size(file, size));
  EXPECT_LT(size, 5000u) << "members are compressed";
  std::vector<Tensor> read = llvm::cantFail(readInputs({file}));
  ASSERT_EQ(read.size(), 2u);
  EXPECT_EQ(read[0], a);
  EXPECT_EQ(read[1], b);
  // Rows, backwards too.
  auto readers = llvm::cantFail(openInputs({file}));
  EXPECT_EQ(llvm::cantFail(readers[1].readRows(98, 2)).getInt(1999), 7);
  EXPECT_EQ(llvm::cantFail(readers[0].readRows(2, 1)).getDouble(0), 3);
  EXPECT_EQ(llvm::cantFail(readers[0].readRows(0, 2)).getDouble(1), 2);
}

TEST_F(NpyTest, BadArchivesAreRefused) {
  auto errorOfInputs = [](std::vector<std::string> files) {
    Expected<std::vector<Tensor>> result = readInputs(files);
    return result ? "no error" : llvm::toString(result.takeError());
  };
  expectError(errorOfInputs({write("x.npz", "not a zip file")}), "cannot read");
  Tensor a = Tensor::zeros(ElementKind::F32, {4000});
  for (int i = 0; i < 4000; ++i)
    a.setDouble(i, i * 0.37);
  std::string file = path("y.npz");
  llvm::cantFail(writeNpz(file, {{"x", a}}));
  expectError(errorOfInputs({file}), "no member 'arg0'");
  llvm::cantFail(writeNpz(file, {{"arg0", a}}));
  expectError(errorOfInputs({file, file}), "must stand alone");
  // One flipped byte inside the compressed data.
  auto buffer = llvm::MemoryBuffer::getFile(file);
  ASSERT_TRUE(bool(buffer));
  std::string bytes = (*buffer)->getBuffer().str();
  bytes[bytes.size() / 2] ^= 0x55;
  expectError(errorOfInputs({write("z.npz", bytes)}), "cannot read");
  // A file that ends in the middle.
  expectError(errorOfInputs({write("t.npz", StringRef(bytes).drop_back(200))}),
              "cannot read");
}

TEST_F(NpyTest, SeveralResults) {
  Tensor a = Tensor::scalar<float>(1), b = Tensor::scalar<int32_t>(2);
  llvm::cantFail(writeOutputs(path("y.npy"), {a, b}));
  EXPECT_EQ(llvm::cantFail(readNpy(path("y.0.npy"))), a);
  EXPECT_EQ(llvm::cantFail(readNpy(path("y.1.npy"))), b);
  llvm::cantFail(writeOutputs(path("y.npz"), {a, b}, "arg"));
  EXPECT_EQ(llvm::cantFail(readInputs({path("y.npz")})).size(), 2u);
}

} // namespace
