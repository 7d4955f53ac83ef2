//===- Calibrator.cpp - fills statistics from observed tensors ------------===//
//
// Holds one collector per value and kind, and the bookkeeping that lets an
// error name the sample.
//
//===----------------------------------------------------------------------===//

#include "quantx/Calibration/Calibrator.h"

#include "quantx/Calibration/CollectorKinds.h"
#include "quantx/Calibration/Fingerprint.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Support/OutputFile.h"

using namespace mlir;
using namespace quantx;

/// The observers of `function` and of all that it calls.
static SmallVector<ObserveOp> findObservers(func::FuncOp function) {
  SmallVector<ObserveOp> observers;
  llvm::DenseSet<Operation *> visited;
  SmallVector<func::FuncOp> worklist = {function};
  while (!worklist.empty()) {
    func::FuncOp current = worklist.pop_back_val();
    if (!visited.insert(current).second)
      continue;
    current.walk([&](Operation *op) {
      if (auto observer = dyn_cast<ObserveOp>(op))
        observers.push_back(observer);
      if (auto call = dyn_cast<func::CallOp>(op))
        if (auto callee = SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
                op, call.getCalleeAttr()))
          worklist.push_back(callee);
    });
  }
  return observers;
}

/// The kinds to collect for one observer, each once.
static SmallVector<StringRef> findKinds(ObserveOp observer,
                                        RangeMethod method) {
  llvm::SetVector<StringRef> kinds;
  kinds.insert(StringRef(collectorKind(method)));
  if (observer.getAxis())
    kinds.insert("channel_min_max");
  if (ArrayAttr names = observer.getKindsAttr())
    kinds.insert_range(names.getAsValueRange<StringAttr>());
  return kinds.takeVector();
}

llvm::Expected<Calibrator>
Calibrator::create(func::FuncOp function, const CalibrationOptions &options) {
  registerCalibrationCollectors();
  if (!(options.percentile > 0 && options.percentile <= 100))
    return makeError("the percentile must be in (0, 100]");
  Calibrator result;
  result.statistics.fingerprint =
      computeFingerprint(function->getParentOfType<ModuleOp>());
  result.statistics.method = options.method;
  result.statistics.percentile = options.percentile;
  for (ObserveOp observer : findObservers(function)) {
    std::string id = observer.getId().str();
    if (result.statistics.tensors.count(id))
      return makeError("observer id '" + id + "' is used twice");
    TensorStatistics &tensor = result.statistics.tensors[id];
    tensor.name = getReadableName(observer.getLoc());
    CollectorOptions settings;
    settings.averagingConstant = options.averagingConstant;
    if (observer.getAxis())
      settings.axis = int64_t(*observer.getAxis());
    for (StringRef kind : findKinds(observer, options.method)) {
      std::string why;
      auto collector =
          createCollector({kind.data(), kind.size()}, settings, &why);
      if (!collector)
        return makeError(result.describe(id) + ": " + why);
      tensor.collectors[kind.str()] = std::move(collector);
    }
  }
  if (result.statistics.tensors.empty())
    return makeError("function '" + function.getName() +
                     "' has no quantx.observe; quantx-insert-observers adds "
                     "them");
  return result;
}

std::string Calibrator::describe(StringRef id) const {
  const TensorStatistics *tensor = statistics.find(id);
  std::string text = "value '" + id.str() + "'";
  if (tensor && !tensor->name.empty())
    text += " (" + tensor->name + ")";
  return text;
}

std::string Calibrator::describeSample(const Tensor &tensor) const {
  uint64_t first = statistics.samples;
  if (batchSamples == 1)
    return "sample " + std::to_string(first);
  // With the batch in front, the element tells the sample.
  int64_t at = findNonFinite(tensor);
  if (at >= 0 && tensor.rank() > 0 && tensor.dim(0) == batchSamples)
    return "sample " +
           std::to_string(first + at / (tensor.numElements() / batchSamples));
  return "samples " + std::to_string(first) + " to " +
         std::to_string(first + batchSamples - 1);
}

void Calibrator::beginBatch(int64_t samples) {
  batchSamples = samples;
  failure.clear();
}

void Calibrator::observe(StringRef id, const Tensor &tensor) {
  if (!failure.empty())
    return;
  auto found = statistics.tensors.find(std::string_view(id.data(), id.size()));
  if (found == statistics.tensors.end()) {
    failure = describe(id) + " is not in the function";
    return;
  }
  if (!tensor.isFloat()) {
    failure = describe(id) + " is not a float tensor";
    return;
  }
  const float *data = nullptr;
  if (tensor.kind() == ElementKind::F32) {
    data = tensor.data<float>().data();
  } else {
    buffer.resize(tensor.numElements());
    for (int64_t i = 0; i < tensor.numElements(); ++i)
      buffer[i] = static_cast<float>(tensor.getDouble(i));
    data = buffer.data();
  }
  std::vector<int64_t> shape(tensor.shape().begin(), tensor.shape().end());
  for (auto &[kind, collector] : found->second.collectors) {
    if (ErrorText why = collector->observe(data, shape)) {
      failure = describe(id) + ": " + *why;
      return;
    }
    if (collector->nonFinite().total() != 0) {
      failure = describe(id) + " holds a NaN or an infinity in " +
                describeSample(tensor);
      return;
    }
  }
}

llvm::Error Calibrator::endBatch() {
  if (!failure.empty())
    return makeError(failure);
  statistics.samples += batchSamples;
  return llvm::Error::success();
}

llvm::Expected<Statistics> Calibrator::finish() {
  if (statistics.samples == 0)
    return makeError("no sample was observed");
  return std::move(statistics);
}
