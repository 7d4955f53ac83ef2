//===- CollectStatistics.cpp - the loop of calibration --------------------===//
//
// Ties data, engine and calibrator together, batch by batch.
//
//===----------------------------------------------------------------------===//

#include "quantx/Driver/Calibrate.h"

#include "llvm/ADT/ScopeExit.h"

using namespace mlir;
using namespace quantx;
using llvm::Error;
using llvm::Expected;

Expected<Statistics>
quantx::collectStatistics(func::FuncOp function, Engine &engine,
                          SampleReader &data, const CalibrationOptions &options,
                          int64_t maxSamples, ProgressBar::Mode progress) {
  Expected<Calibrator> calibrator = Calibrator::create(function, options);
  if (!calibrator)
    return calibrator.takeError();
  int64_t perChunk = std::max<int64_t>(1, data.samplesPerChunk());
  int64_t chunks = data.numChunks();
  if (maxSamples > 0)
    chunks = std::min(chunks, (maxSamples + perChunk - 1) / perChunk);

  engine.setObserver([&](StringRef id, const Tensor &tensor) {
    calibrator->observe(id, tensor);
  });
  llvm::scope_exit forget([&] { engine.setObserver({}); });
  ProgressBar bar("calibrating", chunks * perChunk, progress);
  for (int64_t chunk = 0; chunk < chunks; ++chunk) {
    Expected<SmallVector<Tensor>> inputs = data.read(chunk);
    if (!inputs)
      return inputs.takeError();
    calibrator->beginBatch(perChunk);
    auto results = engine.run(function.getName(), *inputs);
    // What an observer saw explains a run that failed after it.
    if (Error error = calibrator->endBatch()) {
      if (!results)
        llvm::consumeError(results.takeError());
      return error;
    }
    if (!results)
      return results.takeError();
    bar.update((chunk + 1) * perChunk);
  }
  return calibrator->finish();
}
