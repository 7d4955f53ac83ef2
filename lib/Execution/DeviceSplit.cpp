//===- DeviceSplit.cpp - a model on a GPU and the processor ---------------===//
//
// What a GPU can run is not a list: each op is lowered by itself, and what
// cannot be lowered stays on the processor with the reason that lowering gave.
// Ops are then gathered into as few segments as their dependences allow.
//
//===----------------------------------------------------------------------===//

#include "quantx/Execution/DeviceSplit.h"

#include "SplitCost.h"
#include "SplitUnits.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Support/OutputFile.h"

using namespace mlir;
using namespace quantx;

std::string ProcessorOp::str() const {
  std::string text = op + (layer.empty() ? "" : " (" + layer + ")");
  if (others != 0)
    text += " and " + std::to_string(others) + (others == 1 ? " op" : " ops") +
            " joined to it";
  return text + ": " + reason;
}

namespace {

/// Why ops have no form on a GPU, and the place of which that is said.
struct Refusal {
  std::string reason;
  Location location;
};

/// Keeps diagnostics to itself.
class Listener {
public:
  explicit Listener(MLIRContext *context)
      : handler(context, [this](Diagnostic &diagnostic) {
          if (diagnostic.getSeverity() == DiagnosticSeverity::Error)
            errors.push_back(std::move(diagnostic));
          else
            others.push_back(std::move(diagnostic));
          return success();
        }) {}

  /// The first error.
  Refusal getRefusal(Location otherwise) const {
    if (errors.empty())
      return {"it could not be lowered", otherwise};
    return {errors.front().str(), errors.front().getLocation()};
  }
  std::vector<Diagnostic> take(bool withErrors) {
    std::vector<Diagnostic> all = std::move(others);
    if (withErrors)
      for (Diagnostic &error : errors)
        all.push_back(std::move(error));
    return all;
  }

private:
  std::vector<Diagnostic> errors, others;
  ScopedDiagnosticHandler handler;
};

} // namespace

/// Lowers a copy; says why that is not possible.
static std::optional<Refusal> tryLowering(ModuleOp module,
                                          const GpuOptions &options) {
  Listener listener(module.getContext());
  OwningOpRef<ModuleOp> copy(module.clone());
  llvm::Error error = lowerToGpu(*copy, options);
  if (!error)
    return std::nullopt;
  llvm::consumeError(std::move(error));
  return listener.getRefusal(module.getLoc());
}

static OwningOpRef<ModuleOp> makeModule(ModuleOp like) {
  return OwningOpRef<ModuleOp>(ModuleOp::create(like.getLoc()));
}

/// A unit by the op that was refused, or by its first.
static ProcessorOp describe(const Unit &unit, const Refusal &refusal) {
  auto found = llvm::find_if(unit.ops, [&](Operation *op) {
    return op->getLoc() == refusal.location;
  });
  Operation *op = found == unit.ops.end() ? unit.ops.front() : *found;
  return ProcessorOp{op->getLoc(), op->getName().getStringRef().str(),
                     getReadableName(op->getLoc()), refusal.reason,
                     unsigned(unit.ops.size() - 1)};
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

namespace {

class FunctionSplitter {
public:
  FunctionSplitter(func::FuncOp function, const GpuOptions &options)
      : function(function), options(options), graph(function) {}

  /// Decides for every unit; false when none can run on a GPU.
  bool choose();
  SegmentedFunction write(DeviceSplit &split);

private:
  /// Makes segments, and takes those back that cannot be lowered as a whole.
  void gather();
  /// Gives the processor a segment of the GPU between two of its own that is
  /// not worth the way; false if there is none.
  bool keepIsland();
  std::optional<Refusal> tryUnits(ArrayRef<unsigned> units);
  void keepOnProcessor(unsigned unit, const Refusal &refusal) {
    graph.units[unit].isOnGpu = false;
    kept.push_back(describe(graph.units[unit], refusal));
  }

  func::FuncOp function;
  const GpuOptions &options;
  UnitGraph graph;
  std::vector<UnitSegment> segments;
  std::vector<ProcessorOp> kept;
};

} // namespace

std::optional<Refusal> FunctionSplitter::tryUnits(ArrayRef<unsigned> units) {
  OwningOpRef<ModuleOp> module =
      makeModule(function->getParentOfType<ModuleOp>());
  SmallVector<Value> inputs, outputs;
  graph.writeSegment(units, *module, "segment", inputs, outputs);
  return tryLowering(*module, options);
}

bool FunctionSplitter::choose() {
  for (unsigned i = 0; i < graph.units.size(); ++i) {
    graph.units[i].isOnGpu = true;
    if (std::optional<Refusal> refusal = tryUnits(i))
      keepOnProcessor(i, *refusal);
  }
  do
    gather();
  while (keepIsland());
  return llvm::any_of(segments,
                      [](const UnitSegment &one) { return one.isOnGpu; });
}

void FunctionSplitter::gather() {
  for (bool changed = true; changed;) {
    changed = false;
    segments = graph.gatherSegments();
    for (const UnitSegment &segment : segments) {
      if (!segment.isOnGpu || segment.units.size() == 1)
        continue;
      std::optional<Refusal> refusal = tryUnits(segment.units);
      if (!refusal)
        continue;
      for (unsigned unit : segment.units)
        keepOnProcessor(unit, *refusal);
      changed = true;
      break;
    }
  }
}

bool FunctionSplitter::keepIsland() {
  // Whoever asks for a GPU gets one: its only segment stays.
  if (llvm::count_if(segments,
                     [](const UnitSegment &one) { return one.isOnGpu; }) < 2)
    return false;
  for (size_t i = 1; i + 1 < segments.size(); ++i) {
    const UnitSegment &segment = segments[i];
    if (!segment.isOnGpu)
      continue;
    OwningOpRef<ModuleOp> module =
        makeModule(function->getParentOfType<ModuleOp>());
    SmallVector<Value> inputs, outputs;
    graph.writeSegment(segment.units, *module, "segment", inputs, outputs);
    SmallVector<Operation *> ops;
    for (unsigned unit : segment.units)
      llvm::append_range(ops, graph.units[unit].ops);
    int64_t bytes = countBytes(inputs) + countBytes(outputs);
    if (!isWorkBelowMove(countWork(ops), bytes))
      continue;
    std::string reason = "to move the " + std::to_string(bytes) +
                         " bytes that it takes and gives to a GPU and back "
                         "would take longer than to compute it";
    for (unsigned unit : segment.units)
      keepOnProcessor(unit, {reason, graph.units[unit].ops.front()->getLoc()});
    return true;
  }
  return false;
}

SegmentedFunction FunctionSplitter::write(DeviceSplit &split) {
  SegmentedFunction result;
  result.name = function.getName().str();
  result.type = function.getFunctionType();
  llvm::DenseMap<Value, unsigned> numbers;
  auto number = [&](Value value) {
    auto [place, isNew] = numbers.try_emplace(value, result.values.size());
    if (isNew)
      result.values.push_back(value.getType());
    return place->second;
  };
  for (BlockArgument argument : function.getArguments())
    number(argument);
  for (const UnitSegment &one : segments) {
    Segment &segment = result.segments.emplace_back();
    segment.isOnGpu = one.isOnGpu;
    segment.function = (function.getName() + (one.isOnGpu ? "_gpu" : "_cpu") +
                        Twine(result.segments.size() - 1))
                           .str();
    SmallVector<Value> inputs, outputs;
    graph.writeSegment(one.units, one.isOnGpu ? *split.gpu : *split.processor,
                       segment.function, inputs, outputs);
    for (Value value : inputs)
      segment.inputs.push_back(number(value));
    for (Value value : outputs)
      segment.outputs.push_back(number(value));
  }
  for (Value value : graph.getResults())
    result.results.push_back(number(value));
  llvm::append_range(split.onProcessor, kept);
  return result;
}

//===----------------------------------------------------------------------===//
// Modules
//===----------------------------------------------------------------------===//

llvm::Expected<DeviceSplit> quantx::splitByDevice(ModuleOp module,
                                                  const GpuOptions &options) {
  OwningOpRef<ModuleOp> copy(module.clone());
  PassManager pm(module.getContext());
  pm.addPass(createInlinerPass());
  if (failed(pm.run(*copy)))
    return makeError("the module's calls could not be inlined");
  DeviceSplit split;
  split.gpu = makeModule(module);
  split.processor = makeModule(module);
  for (auto function : copy->getOps<func::FuncOp>()) {
    if (function.isExternal() || !function.isPublic())
      continue;
    if (!function.getBody().hasOneBlock())
      return makeError("'" + function.getName() +
                       "' branches at run time: no GPU can run a part of it");
    FunctionSplitter splitter(function, options);
    bool usesGpu = splitter.choose();
    split.functions.push_back(splitter.write(split));
    if (!usesGpu)
      return makeError("no op of '" + function.getName() +
                       "' has a form on a GPU; the first is " +
                       (split.onProcessor.empty()
                            ? std::string("missing")
                            : split.onProcessor.front().str()));
  }
  return split;
}

static llvm::Expected<GpuPrograms> compilePrograms(ModuleOp module,
                                                   const GpuOptions &options) {
  GpuPrograms programs;
  for (auto function : module.getOps<func::FuncOp>()) {
    if (function.isExternal() || !function.isPublic())
      continue;
    OwningOpRef<ModuleOp> copy(module.clone());
    for (auto other : copy->getOps<func::FuncOp>())
      if (other.getName() != function.getName())
        other.setPrivate();
    PassManager pm(module.getContext());
    pm.addPass(createSymbolDCEPass());
    if (failed(pm.run(*copy)))
      return makeError("the functions of the module could not be separated");
    if (llvm::Error error = lowerToGpu(*copy, options))
      return std::move(error);
    auto program = compileGpuProgram(*copy, function.getName(),
                                     function.getFunctionType());
    if (!program)
      return program.takeError();
    programs[function.getName()] = std::move(*program);
  }
  return programs;
}

llvm::Expected<GpuCode> quantx::compileForGpu(ModuleOp module,
                                              const GpuOptions &options) {
  GpuCode code;
  std::vector<Diagnostic> diagnostics;
  llvm::Error error = llvm::Error::success();
  {
    Listener listener(module.getContext());
    auto programs = compilePrograms(module, options);
    if (programs)
      code.programs = std::move(*programs);
    error = llvm::joinErrors(std::move(error), programs.takeError());
    diagnostics = listener.take(/*withErrors=*/options.deviceOnly);
  }
  if (!error || options.deviceOnly) {
    DiagnosticEngine &engine = module.getContext()->getDiagEngine();
    for (Diagnostic &diagnostic : diagnostics)
      engine.emit(std::move(diagnostic));
    if (error)
      return std::move(error);
    return code;
  }
  llvm::consumeError(std::move(error));
  auto split = splitByDevice(module, options);
  if (!split)
    return split.takeError();
  auto programs = compilePrograms(*split->gpu, options);
  if (!programs)
    return programs.takeError();
  for (const ProcessorOp &op : split->onProcessor) {
    InFlightDiagnostic remark = emitRemark(op.location);
    remark << "'" << op.op << "' stays on the processor";
    if (op.others != 0)
      remark << ", and " << op.others << " ops joined to it";
    remark << ": " << op.reason;
  }
  code.programs = std::move(*programs);
  code.split = std::move(*split);
  return code;
}
