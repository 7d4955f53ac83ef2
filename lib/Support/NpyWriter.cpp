//===- NpyWriter.cpp - writing .npy and sets of results -------------------===//

#include "quantx/Support/Npy.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

using namespace quantx;
using llvm::Error;
using llvm::StringRef;

static StringRef getDescr(ElementKind kind) {
  switch (kind) {
  case ElementKind::I1:
    return "|b1";
  case ElementKind::I8:
    return "|i1";
  case ElementKind::U8:
    return "|u1";
  case ElementKind::I16:
    return "<i2";
  case ElementKind::U16:
    return "<u2";
  case ElementKind::I32:
    return "<i4";
  case ElementKind::U32:
    return "<u4";
  case ElementKind::I64:
    return "<i8";
  case ElementKind::U64:
    return "<u8";
  case ElementKind::F16:
    return "<f2";
  case ElementKind::BF16:
    return "<V2";
  case ElementKind::F32:
    return "<f4";
  case ElementKind::F64:
    return "<f8";
  }
  return "";
}

void quantx::writeNpy(llvm::raw_ostream &os, const Tensor &tensor) {
  std::string header = ("{'descr': '" + getDescr(tensor.kind()) +
                        "', 'fortran_order': False, 'shape': (")
                           .str();
  for (int64_t dim : tensor.shape())
    header += std::to_string(dim) + (tensor.rank() == 1 ? "," : ", ");
  if (tensor.rank() > 1)
    header.resize(header.size() - 2);
  header += "), }";
  // Magic, version and length take 10 bytes, the header ends in a newline;
  // the data starts at a multiple of 64.
  size_t total = llvm::alignTo(header.size() + 11, 64);
  header.append(total - 11 - header.size(), ' ');
  header += '\n';
  os << StringRef("\x93NUMPY\x01\x00", 8) << char(header.size() & 255)
     << char(header.size() >> 8) << header;
  llvm::ArrayRef<char> bytes = tensor.rawBytes();
  os.write(bytes.data(), bytes.size());
}

Error quantx::writeNpy(StringRef path, const Tensor &tensor) {
  return writeOutputFile(path, [&](llvm::raw_ostream &os) {
    writeNpy(os, tensor);
    return Error::success();
  });
}

Error quantx::writeOutputs(StringRef path, llvm::ArrayRef<Tensor> tensors,
                           StringRef prefix) {
  if (path.ends_with(".npz")) {
    std::vector<std::pair<std::string, Tensor>> members;
    for (auto [i, tensor] : llvm::enumerate(tensors))
      members.emplace_back((prefix + llvm::Twine(i)).str(), tensor);
    return writeNpz(path, members);
  }
  if (tensors.size() == 1)
    return writeNpy(path, tensors.front());
  StringRef stem = path;
  stem.consume_back(".npy");
  for (auto [i, tensor] : llvm::enumerate(tensors))
    if (Error error =
            writeNpy((stem + "." + llvm::Twine(i) + ".npy").str(), tensor))
      return error;
  return Error::success();
}
