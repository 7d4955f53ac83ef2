//===- NpyReader.cpp - reading .npy arrays by rows ------------------------===//
//
// A header's promise is held against the size of the file before memory is
// asked for.
//
//===----------------------------------------------------------------------===//

#include "quantx/Support/Npy.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/Support/FileSystem.h"

using namespace quantx;
using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

namespace {

/// A file on disk, read at offsets.
class FileSource : public ByteSource {
public:
  static Expected<std::unique_ptr<ByteSource>> open(StringRef path) {
    auto source = std::make_unique<FileSource>();
    source->path = path.str();
    Expected<llvm::sys::fs::file_t> file =
        llvm::sys::fs::openNativeFileForRead(path);
    if (!file)
      return cannotRead(path, llvm::toString(file.takeError()));
    source->file = *file;
    llvm::sys::fs::file_status status;
    if (std::error_code code = llvm::sys::fs::status(*file, status))
      return cannotRead(path, code.message());
    if (status.type() != llvm::sys::fs::file_type::regular_file)
      return cannotRead(path, "not a regular file");
    source->bytes = status.getSize();
    return std::move(source);
  }

  ~FileSource() override {
    if (file != llvm::sys::fs::kInvalidFile)
      llvm::sys::fs::closeFile(file);
  }

  uint64_t size() const override { return bytes; }

  Error read(uint64_t offset, llvm::MutableArrayRef<char> buffer) override {
    while (!buffer.empty()) {
      Expected<size_t> done =
          llvm::sys::fs::readNativeFileSlice(file, buffer, offset);
      if (!done)
        return cannotRead(path, llvm::toString(done.takeError()));
      if (*done == 0)
        return cannotRead(path, "the file ends early");
      offset += *done;
      buffer = buffer.drop_front(*done);
    }
    return Error::success();
  }

private:
  static Error cannotRead(StringRef path, const llvm::Twine &reason) {
    return makeError("cannot read '" + path + "': " + reason);
  }

  std::string path;
  llvm::sys::fs::file_t file = llvm::sys::fs::kInvalidFile;
  uint64_t bytes = 0;
};

} // namespace

Expected<NpyReader> NpyReader::open(StringRef path) {
  Expected<std::unique_ptr<ByteSource>> source = FileSource::open(path);
  if (!source)
    return source.takeError();
  return open(std::move(*source), path);
}

Expected<NpyReader> NpyReader::open(std::unique_ptr<ByteSource> source,
                                    StringRef name) {
  NpyReader reader;
  reader.sourceName = name.str();
  std::vector<char> start(std::min<uint64_t>(source->size(), maxNpyHeaderSize));
  if (Error error = source->read(0, start))
    return error;
  Expected<NpyHeader> header = parseNpyHeader(start, name);
  if (!header)
    return header.takeError();
  reader.header = *header;
  std::optional<int64_t> count = getNumElements(header->shape);
  uint64_t available = source->size() - header->dataOffset;
  if (!count || uint64_t(*count) * getElementSize(header->kind) > available)
    return makeError("'" + name + "': the file is truncated: it promises " +
                     formatShape(header->kind, header->shape) + " but holds " +
                     llvm::Twine(available) + " bytes of data");
  reader.source = std::move(source);
  return std::move(reader);
}

Expected<Tensor> NpyReader::readElements(int64_t begin,
                                         llvm::ArrayRef<int64_t> shape) {
  std::optional<Tensor> result = Tensor::tryAllocate(header.kind, shape);
  if (!result)
    return makeError("'" + sourceName + "': not enough memory for " +
                     formatShape(header.kind, shape));
  uint64_t offset = header.dataOffset + begin * getElementSize(header.kind);
  if (Error error = source->read(offset, result->mutableRawBytes()))
    return error;
  if (header.kind == ElementKind::I1)
    for (uint8_t &value : result->mutableData<uint8_t>())
      value = value != 0;
  return *std::move(result);
}

/// `columns` holds the array with its dimensions reversed.
static std::optional<Tensor> transposeFortran(const Tensor &columns,
                                              llvm::ArrayRef<int64_t> shape) {
  std::optional<Tensor> result = Tensor::tryAllocate(columns.kind(), shape);
  if (!result)
    return std::nullopt;
  size_t size = getElementSize(columns.kind());
  llvm::SmallVector<int64_t> strides, index(shape.size(), 0);
  int64_t stride = 1;
  for (int64_t dim : shape) {
    strides.push_back(stride);
    stride *= dim;
  }
  const char *in = columns.rawBytes().data();
  char *out = result->mutableRawBytes().data();
  for (int64_t i = 0, e = result->numElements(), from = 0; i != e; ++i) {
    std::copy_n(in + from * size, size, out + i * size);
    for (int64_t d = shape.size() - 1; d >= 0; --d) {
      from += strides[d];
      if (++index[d] < shape[d])
        break;
      from -= strides[d] * shape[d];
      index[d] = 0;
    }
  }
  return result;
}

Expected<Tensor> NpyReader::readAll() {
  if (!header.fortranOrder || header.shape.size() < 2)
    return readElements(0, header.shape);
  if (!transposed) {
    Expected<Tensor> columns = readElements(0, header.shape);
    if (!columns)
      return columns.takeError();
    transposed = transposeFortran(*columns, header.shape);
    if (!transposed)
      return makeError("'" + sourceName + "': not enough memory for " +
                       formatShape(header.kind, header.shape));
  }
  return *transposed;
}

Expected<Tensor> NpyReader::readRows(int64_t begin, int64_t count) {
  if (header.shape.empty() || begin < 0 || count < 0 ||
      begin > header.shape[0] - count)
    return makeError("'" + sourceName + "': there are no rows " +
                     llvm::Twine(begin) + " to " + llvm::Twine(begin + count));
  if (header.fortranOrder && header.shape.size() > 1) {
    Expected<Tensor> whole = readAll();
    if (!whole)
      return whole.takeError();
    return whole->rows(begin, count);
  }
  llvm::SmallVector<int64_t, 4> shape = header.shape;
  shape[0] = 1;
  int64_t rowSize = *getNumElements(shape);
  shape[0] = count;
  return readElements(begin * rowSize, shape);
}

Expected<Tensor> quantx::readNpy(StringRef path) {
  Expected<NpyReader> reader = NpyReader::open(path);
  if (!reader)
    return reader.takeError();
  return reader->readAll();
}
