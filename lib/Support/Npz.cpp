//===- Npz.cpp - archives of arrays, through libzip -----------------------===//
//
// Members are read by rows too: a forward read continues where the last one
// ended, a backward read opens the member again.
//
//===----------------------------------------------------------------------===//

#include "quantx/Support/Npy.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/ADT/STLExtras.h"
#include <zip.h>

using namespace quantx;
using llvm::Error;
using llvm::Expected;
using llvm::StringRef;

namespace {

/// One opened archive, shared by the sources of its members.
struct Archive {
  ~Archive() {
    if (handle)
      zip_discard(handle);
  }
  static Expected<std::shared_ptr<Archive>> open(StringRef path);

  std::string path;
  zip_t *handle = nullptr;
};

class MemberSource : public ByteSource {
public:
  MemberSource(std::shared_ptr<Archive> archive, uint64_t index, uint64_t bytes)
      : archive(std::move(archive)), index(index), bytes(bytes) {}
  ~MemberSource() override { close(); }

  uint64_t size() const override { return bytes; }
  Error read(uint64_t offset, llvm::MutableArrayRef<char> buffer) override;

private:
  void close() {
    if (file)
      zip_fclose(file);
    file = nullptr;
  }
  Error failed(const llvm::Twine &reason) const {
    return makeError("cannot read '" + archive->path + "': " + reason);
  }
  Error readForward(llvm::MutableArrayRef<char> buffer);

  std::shared_ptr<Archive> archive;
  uint64_t index, bytes, position = 0;
  zip_file_t *file = nullptr;
};

} // namespace

Expected<std::shared_ptr<Archive>> Archive::open(StringRef path) {
  auto archive = std::make_shared<Archive>();
  archive->path = path.str();
  int code = 0;
  archive->handle = zip_open(archive->path.c_str(), ZIP_RDONLY, &code);
  if (archive->handle)
    return archive;
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  std::string reason = zip_error_strerror(&error);
  zip_error_fini(&error);
  return makeError("cannot read '" + path + "': " + reason);
}

Error MemberSource::readForward(llvm::MutableArrayRef<char> buffer) {
  while (!buffer.empty()) {
    zip_int64_t done = zip_fread(file, buffer.data(), buffer.size());
    if (done < 0)
      return failed(zip_file_strerror(file));
    if (done == 0)
      return failed("a member ends early");
    position += done;
    buffer = buffer.drop_front(done);
  }
  // The checksum is compared at the end of the member only.
  char extra;
  if (position == bytes && zip_fread(file, &extra, 1) != 0)
    return failed(zip_file_strerror(file));
  return Error::success();
}

Error MemberSource::read(uint64_t offset, llvm::MutableArrayRef<char> buffer) {
  if (!file || offset < position) {
    close();
    position = 0;
    file = zip_fopen_index(archive->handle, index, 0);
    if (!file)
      return failed(zip_strerror(archive->handle));
  }
  std::vector<char> skipped(std::min<uint64_t>(offset - position, 1 << 16));
  while (position < offset) {
    uint64_t step = std::min<uint64_t>(offset - position, skipped.size());
    if (Error error =
            readForward(llvm::MutableArrayRef<char>(skipped).take_front(step)))
      return error;
  }
  return readForward(buffer);
}

/// Opens arg0, arg1, ...; every member must be one of them.
static Expected<std::vector<NpyReader>> openArchive(StringRef path) {
  Expected<std::shared_ptr<Archive>> archive = Archive::open(path);
  if (!archive)
    return archive.takeError();
  zip_t *handle = (*archive)->handle;
  int64_t count = zip_get_num_entries(handle, 0);
  if (count == 0)
    return makeError("'" + path + "': the archive is empty");
  std::vector<NpyReader> readers;
  for (int64_t i = 0; i != count; ++i) {
    std::string member = "arg" + std::to_string(i);
    zip_stat_t info;
    if (zip_stat(handle, (member + ".npy").c_str(), 0, &info) != 0 ||
        !(info.valid & ZIP_STAT_SIZE))
      return makeError("'" + path + "': no member '" + member +
                       "': the members of an .npz must be arg0, arg1, ...");
    Expected<NpyReader> reader = NpyReader::open(
        std::make_unique<MemberSource>(*archive, info.index, info.size),
        (path + ":" + member).str());
    if (!reader)
      return reader.takeError();
    readers.push_back(std::move(*reader));
  }
  return std::move(readers);
}

Expected<std::vector<NpyReader>>
quantx::openInputs(llvm::ArrayRef<std::string> paths) {
  auto isArchive = [](StringRef path) { return path.ends_with(".npz"); };
  if (paths.size() == 1 && isArchive(paths[0]))
    return openArchive(paths[0]);
  std::vector<NpyReader> readers;
  for (StringRef path : paths) {
    if (isArchive(path))
      return makeError("'" + path +
                       "': an .npz holds all inputs and must stand alone");
    Expected<NpyReader> reader = NpyReader::open(path);
    if (!reader)
      return reader.takeError();
    readers.push_back(std::move(*reader));
  }
  return std::move(readers);
}

Expected<std::vector<Tensor>>
quantx::readInputs(llvm::ArrayRef<std::string> paths) {
  Expected<std::vector<NpyReader>> readers = openInputs(paths);
  if (!readers)
    return readers.takeError();
  std::vector<Tensor> tensors;
  for (NpyReader &reader : *readers) {
    Expected<Tensor> tensor = reader.readAll();
    if (!tensor)
      return tensor.takeError();
    tensors.push_back(std::move(*tensor));
  }
  return std::move(tensors);
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

/// Builds the archive in memory. `contents` must outlive the call.
static Error
buildArchive(zip_source_t *target,
             llvm::ArrayRef<std::pair<std::string, std::string>> contents) {
  zip_error_t error;
  zip_error_init(&error);
  zip_t *handle = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  if (!handle) {
    std::string reason = zip_error_strerror(&error);
    zip_error_fini(&error);
    return makeError(reason);
  }
  zip_error_fini(&error);
  // Closing gives up one reference; the caller still reads the bytes.
  zip_source_keep(target);
  for (const auto &[name, bytes] : contents) {
    zip_source_t *source =
        zip_source_buffer(handle, bytes.data(), bytes.size(), 0);
    zip_int64_t index =
        source ? zip_file_add(handle, (name + ".npy").c_str(), source,
                              ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE)
               : -1;
    if (index < 0) {
      std::string reason = zip_strerror(handle);
      if (source)
        zip_source_free(source);
      zip_discard(handle);
      return makeError(reason);
    }
    // The first day of the format's calendar: equal tensors, equal files.
    zip_file_set_dostime(handle, index, 0, 0x21, 0);
  }
  if (zip_close(handle) < 0) {
    std::string reason = zip_strerror(handle);
    zip_discard(handle);
    return makeError(reason);
  }
  return Error::success();
}

static Error copyToStream(zip_source_t *source, llvm::raw_ostream &os) {
  zip_stat_t info;
  if (zip_source_stat(source, &info) < 0 || zip_source_open(source) < 0)
    return makeError(zip_error_strerror(zip_source_error(source)));
  std::vector<char> buffer(1 << 16);
  zip_int64_t done;
  while ((done = zip_source_read(source, buffer.data(), buffer.size())) > 0)
    os.write(buffer.data(), done);
  zip_source_close(source);
  return done < 0 ? makeError("the archive cannot be read back")
                  : Error::success();
}

Error quantx::writeNpz(StringRef path,
                       llvm::ArrayRef<std::pair<std::string, Tensor>> members) {
  std::vector<std::pair<std::string, std::string>> contents;
  for (const auto &[name, tensor] : members) {
    llvm::raw_string_ostream os(contents.emplace_back(name, "").second);
    writeNpy(os, tensor);
  }
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_error_fini(&error);
  if (!target)
    return makeError("cannot write '" + path + "': out of memory");
  Error result = buildArchive(target, contents);
  if (result)
    result = makeError("cannot write '" + path +
                       "': " + llvm::toString(std::move(result)));
  else
    result = writeOutputFile(
        path, [&](llvm::raw_ostream &os) { return copyToStream(target, os); });
  zip_source_free(target);
  return result;
}
