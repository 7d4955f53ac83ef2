//===- CompileReport.cpp - errors behind the layer table ------------------===//
//
// Runs the observed float model, the tapped QDQ form and the isolated layers
// on the first samples of the calibration data.
//
//===----------------------------------------------------------------------===//

#include "CompileSteps.h"

#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Driver/LayerErrors.h"
#include "quantx/Driver/SampleReader.h"

using namespace mlir;
using namespace quantx;

int64_t quantx::countFloatOps(func::FuncOp func) {
  auto isFloat = [](Type type) {
    return isa<FloatType>(getElementTypeOrSelf(type));
  };
  int64_t count = 0;
  func.walk([&](Operation *op) {
    if (isa<QuantizeOp, DequantizeOp, ObserveOp, YieldOp, func::FuncOp,
            func::ReturnOp, linalg::YieldOp, tensor::EmptyOp>(op) ||
        op->hasTrait<OpTrait::ConstantLike>() ||
        op->getParentOfType<linalg::LinalgOp>() ||
        op->getParentOfType<tensor::PadOp>() || op->getParentOfType<UnitOp>())
      return;
    if (llvm::any_of(op->getResultTypes(), isFloat))
      ++count;
  });
  return count;
}

/// An engine as the function that measureSample wants.
static RunFn makeRunner(Engine &engine) {
  return [&engine](StringRef function, ArrayRef<Tensor> inputs,
                   const ObserveFn &observe) {
    engine.setObserver(observe);
    return engine.run(function, inputs);
  };
}

/// A few samples of a small model are evaluated before a compiler would be done
/// with it; large models are compiled, quickly.
llvm::Expected<std::unique_ptr<Engine>>
CompileSteps::makeReportEngine(ModuleOp form, int64_t macs) {
  constexpr double quickMacs = 2e9; // about a second of the evaluator
  if (double(macs) * double(options.reportSamples) <= quickMacs)
    return createReferenceEngine(form);
  JitOptions jit;
  jit.fewRuns = true;
  return createJitEngine(form, jit);
}

llvm::Expected<std::vector<ModelReport>>
CompileSteps::collectReports(ModuleOp qdq) {
  auto floats = getFunctions(*imported.module), functions = getFunctions(qdq);
  if (!floats || !functions)
    return llvm::joinErrors(floats.takeError(), functions.takeError());
  std::vector<ModelReport> reports;
  for (auto [floatFunction, function] : llvm::zip_equal(*floats, *functions)) {
    ModelReport &report = reports.emplace_back(collectLayers(function));
    report.function = function.getName().str();
    report.floatConstants = countConstantBytes(floatFunction);
    describeSignature(function, report);
  }
  return reports;
}

llvm::Error CompileSteps::updateReports(ModuleOp integer,
                                        std::vector<ModelReport> &reports) {
  for (ModelReport &report : reports) {
    auto function = findEntry(integer, report.function);
    if (!function)
      return function.takeError();
    noteFloatLayers(*function, report);
    report.floatOpsLeft = countFloatOps(*function);
    report.constants = countConstantBytes(*function);
    describeSignature(*function, report);
  }
  return llvm::Error::success();
}

llvm::Error CompileSteps::measureErrors(FloatModel &model, ModuleOp qdq,
                                        std::vector<ModelReport> &reports) {
  ModuleOp observed = *model.observed;
  if (options.data.empty() || options.reportSamples <= 0 ||
      !hasObservers(observed))
    return llvm::Error::success();
  int64_t macs = 0;
  for (const ModelReport &report : reports)
    macs += report.macs;
  // Calibration has compiled the observed model.
  if (!model.engine) {
    auto engine = makeReportEngine(observed, macs);
    if (!engine)
      return engine.takeError();
    model.engine = std::move(*engine);
  }
  for (auto [report, files] : llvm::zip_equal(reports, data))
    if (llvm::Error error = measureErrors(model, qdq, files, report))
      return error;
  return llvm::Error::success();
}

llvm::Error CompileSteps::measureErrors(FloatModel &model, ModuleOp qdq,
                                        ArrayRef<std::string> files,
                                        ModelReport &report) {
  auto function = findEntry(qdq, report.function);
  auto floatFunction = findEntry(*model.observed, report.function);
  if (!function || !floatFunction)
    return llvm::joinErrors(function.takeError(), floatFunction.takeError());
  std::vector<IsolatedLayer> layers;
  OwningOpRef<ModuleOp> isolated = isolateLayers(qdq, *function, layers);
  // Where layers form the whole network, running them in turn is running it.
  RunFn runTapped;
  std::unique_ptr<Engine> tappedEngine;
  OwningOpRef<ModuleOp> tapped;
  if (!canChain(*function, layers)) {
    tapped = makeTappedModule(qdq);
    auto engine = makeReportEngine(*tapped, report.macs);
    if (!engine)
      return engine.takeError();
    tappedEngine = std::move(*engine);
    runTapped = makeRunner(*tappedEngine);
  }
  auto isolatedEngine = makeReportEngine(*isolated, report.macs);
  if (!isolatedEngine)
    return isolatedEngine.takeError();
  auto samples = SampleReader::open(files, *floatFunction);
  if (!samples)
    return samples.takeError();
  LayerErrorTable table;
  for (int64_t i = 0; i < std::min(options.reportSamples, samples->numChunks());
       ++i) {
    auto inputs = samples->read(i);
    if (!inputs)
      return inputs.takeError();
    if (llvm::Error error = measureSample(report.function, *inputs, layers,
                                          makeRunner(*model.engine), runTapped,
                                          makeRunner(**isolatedEngine), table))
      return error;
  }
  table.apply(report);
  return llvm::Error::success();
}
