//===- SampleReader.h - data files in the model's batches -------*- C++ -*-===//
//
// Reads data chunk by chunk in the shapes a function takes, so that memory
// does not grow with the number of samples.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DRIVER_SAMPLEREADER_H
#define QUANTX_DRIVER_SAMPLEREADER_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "quantx/Support/Npy.h"
#include "quantx/Support/Tensor.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace quantx {

/// Data for one function: one .npy per argument in order, or one .npz with
/// arg0, arg1, ... A file whose leading dimension is k times the argument's
/// holds k chunks; all files must hold the same number. An argument with a
/// dynamic leading dimension takes the whole file as one chunk.
class SampleReader {
public:
  /// Opens the files and checks number, element kinds and shapes against the
  /// signature; unsigned data is accepted for signless integers of its width.
  /// Errors name the file, the shape it has and the shape that is wanted.
  static llvm::Expected<SampleReader> open(llvm::ArrayRef<std::string> paths,
                                           mlir::func::FuncOp func);

  int64_t numChunks() const { return chunks; }
  /// Leading dimension of one chunk of the first argument (1 for scalars).
  int64_t samplesPerChunk() const;

  /// The inputs of chunk `index`. NaN and infinity are an error that names the
  /// file and the sample unless `allowNonFinite`.
  llvm::Expected<llvm::SmallVector<Tensor>> read(int64_t index,
                                                 bool allowNonFinite = false);

private:
  std::vector<NpyReader> readers;
  /// Rows of each file in one chunk, and the shape the function wants.
  std::vector<int64_t> rows;
  std::vector<ElementKind> kinds;
  std::vector<bool> wholeFile;
  int64_t chunks = 0;
};

} // namespace quantx

#endif
