//===- Npy.h - NumPy's array files ------------------------------*- C++ -*-===//
//
// Reading and writing .npy and .npz. Files are checked before anything of
// their size is allocated, and can be read some rows at a time, so that the
// memory of a run does not grow with the number of samples.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_SUPPORT_NPY_H
#define QUANTX_SUPPORT_NPY_H

#include "quantx/Support/Tensor.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <string>
#include <vector>

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace quantx {

/// What the header of an .npy file says.
struct NpyHeader {
  ElementKind kind = ElementKind::F32;
  bool fortranOrder = false;
  llvm::SmallVector<int64_t, 4> shape;
  /// Offset of the first element in the file.
  size_t dataOffset = 0;
};

/// Longest header that is read; NumPy itself refuses more than 10000 bytes.
constexpr size_t maxNpyHeaderSize = 1 << 16;

/// Parses the first bytes of a file (its first maxNpyHeaderSize bytes, or all
/// of a shorter file). Big-endian data, objects, structures, strings and
/// complex numbers are refused by name. Errors start with "'name': ".
llvm::Expected<NpyHeader> parseNpyHeader(llvm::ArrayRef<char> bytes,
                                         llvm::StringRef name);

/// The bytes of one array of a file, in any order of reading (forward reading
/// is the fast one).
class ByteSource {
public:
  virtual ~ByteSource() = default;
  virtual uint64_t size() const = 0;
  /// Fills `buffer` from `offset`; ends of file are errors.
  virtual llvm::Error read(uint64_t offset,
                           llvm::MutableArrayRef<char> buffer) = 0;
};

/// An opened array whose elements are read on demand.
class NpyReader {
public:
  /// Opens an .npy file and checks its header against its size. Bytes after
  /// the array are ignored, as NumPy does.
  static llvm::Expected<NpyReader> open(llvm::StringRef path);
  static llvm::Expected<NpyReader> open(std::unique_ptr<ByteSource> source,
                                        llvm::StringRef name);

  /// The file's name, and for a member of an archive "file.npz:arg0".
  llvm::StringRef name() const { return sourceName; }
  ElementKind kind() const { return header.kind; }
  llvm::ArrayRef<int64_t> shape() const { return header.shape; }

  llvm::Expected<Tensor> readAll();
  /// `count` indices of dimension 0 from `begin`; the range must be inside.
  /// Memory is that of the rows (of the whole array in Fortran order).
  llvm::Expected<Tensor> readRows(int64_t begin, int64_t count);

private:
  llvm::Expected<Tensor> readElements(int64_t begin,
                                      llvm::ArrayRef<int64_t> shape);

  std::string sourceName;
  NpyHeader header;
  std::unique_ptr<ByteSource> source;
  /// The transposed array, once a file in Fortran order was read.
  std::optional<Tensor> transposed;
};

/// Reads a whole .npy file.
llvm::Expected<Tensor> readNpy(llvm::StringRef path);

/// Opens the data of a model's inputs: one .npy per input in order, or one
/// .npz that holds arg0, arg1, ... and nothing else.
llvm::Expected<std::vector<NpyReader>>
openInputs(llvm::ArrayRef<std::string> paths);
/// The same, read at once.
llvm::Expected<std::vector<Tensor>>
readInputs(llvm::ArrayRef<std::string> paths);

/// Writes format version 1.0, little endian, C order. bf16 is written as the
/// two-byte void type that NumPy's ml_dtypes uses for it, and read back so.
void writeNpy(llvm::raw_ostream &os, const Tensor &tensor);
llvm::Error writeNpy(llvm::StringRef path, const Tensor &tensor);
/// Writes a compressed archive with the members `<name>.npy`.
llvm::Error writeNpz(llvm::StringRef path,
                     llvm::ArrayRef<std::pair<std::string, Tensor>> members);

/// Writes results the way readInputs reads them: one tensor to an .npy, any
/// number to an .npz (members `<prefix>0`, `<prefix>1`, ...), or to
/// `x.0.npy`, `x.1.npy`, ... when `path` is x.npy and there are several.
llvm::Error writeOutputs(llvm::StringRef path, llvm::ArrayRef<Tensor> tensors,
                         llvm::StringRef prefix = "result");

} // namespace quantx

#endif
