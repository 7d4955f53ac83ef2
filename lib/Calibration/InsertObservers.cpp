//===- InsertObservers.cpp - mark the values that need a range ------------===//
//
// Decides which values are observed (activations at the border of quantizable
// ops, after absorbed clamps) and what their ids are.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "quantx/Calibration/CollectorKinds.h"
#include "quantx/Calibration/Passes.h"
#include "quantx/Calibration/StructuralHash.h"
#include "quantx/Interfaces/Attention.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Interfaces/Padding.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include <cmath>

namespace quantx {
#define GEN_PASS_DEF_INSERTOBSERVERSPASS
#include "quantx/Calibration/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

bool isFloatTensor(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type && isa<FloatType>(type.getElementType());
}

/// Whether quantization parameters are already written at `value`: it comes
/// out of a quantized piece, or only quantized pieces read it.
bool hasOwnParameters(Value value) {
  if (value.getDefiningOp<FakeQuantizeOp>() ||
      value.getDefiningOp<DequantizeOp>())
    return true;
  SmallVector<Operation *> users = getUsersThroughObserves(value);
  return !users.empty() && llvm::all_of(users, [](Operation *user) {
    return isa<FakeQuantizeOp, QuantizeOp>(user);
  });
}

/// Whether `value` holds the infinities that a pad before a max pool writes.
/// They are no data: the value takes the parameters of what was padded.
bool holdsPadding(Value value) {
  Operation *op = skipObserves(value).getDefiningOp();
  if (!op)
    return false;
  if (std::optional<double> padding = getPadding(op);
      padding && !std::isfinite(*padding))
    return true;
  auto layer = dyn_cast<QuantizableOpInterface>(op);
  return layer && layer.sharesScale() && !isa<linalg::LinalgOp>(op) &&
         llvm::any_of(op->getOperands(), holdsPadding);
}

bool isObservable(Value value) {
  return isFloatTensor(value) && !matchPattern(value, m_Constant()) &&
         !hasOwnParameters(value) && !holdsPadding(value);
}

/// The ops that mask the scores of attentions, and those that compute nothing
/// but masks. A mask is no data: -10000, the lowest float or -infinity would
/// take the whole range, so neither it nor masked scores are ever quantized.
llvm::DenseSet<Operation *> findMasking(Region &body) {
  llvm::DenseSet<Operation *> masking;
  SmallVector<Attention> attentions = findAttentions(body.getParentOp());
  for (const Attention &attention : attentions)
    for (const AttentionMask &mask : attention.masks)
      masking.insert(mask.op);
  for (Operation *op : findMaskComputations(attentions))
    masking.insert(op);
  return masking;
}

/// Whether `op` adds what may be a mask before a softmax that is part of no
/// attention.
bool mayMask(Operation *op) {
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  if (!linalgOp || matchBinary(linalgOp) != BinaryKind::Add)
    return false;
  SmallVector<Operation *> users = getUsersThroughObserves(op->getResult(0));
  return !users.empty() && llvm::all_of(users, [](Operation *user) {
    auto unit = dyn_cast<UnitOp>(user);
    return unit && unit.getKind().ends_with("softmax") && !matchAttention(unit);
  });
}

/// The values of `body` to observe, in the order of their definitions. Nested
/// regions (bodies of units and generics) belong to their op.
SmallVector<Value> findValuesToObserve(Region &body) {
  llvm::DenseSet<Value> wanted;
  llvm::DenseSet<Operation *> masking = findMasking(body);
  for (Block &block : body)
    for (Operation &op : block) {
      auto quantizable = dyn_cast<QuantizableOpInterface>(op);
      std::string reason;
      if (!quantizable || !isLayer(&op) || !quantizable.isQuantizable(reason) ||
          masking.contains(&op) || mayMask(&op))
        continue;
      for (OpOperand &operand : op.getOpOperands())
        if (quantizable.getOperandRole(operand.getOperandNumber()) ==
            OperandRole::Activation)
          wanted.insert(skipObserves(operand.get()));
      wanted.insert(op.result_begin(), op.result_end());
    }
  // The absorbed clamp reads the value that its producer wrote.
  for (Block &block : body)
    for (Operation &op : block)
      if (getAbsorbedClamp(&op))
        wanted.erase(op.getResult(0));

  SmallVector<Value> ordered;
  auto take = [&](Value value) {
    if (wanted.contains(value) && isObservable(value))
      ordered.push_back(value);
  };
  for (Block &block : body) {
    llvm::for_each(block.getArguments(), take);
    for (Operation &op : block)
      llvm::for_each(op.getResults(), take);
  }
  return ordered;
}

/// The dimension that counts channels: what the op that makes the value says,
/// or an op of equal rank that reads it, or the usual place (second of four
/// and more dimensions, else the last).
std::optional<int64_t> findChannelAxis(Value value) {
  int64_t rank = cast<RankedTensorType>(value.getType()).getRank();
  if (rank == 0)
    return std::nullopt;
  SmallVector<Operation *> candidates;
  for (Operation *op = value.getDefiningOp(); op;) {
    candidates.push_back(op);
    // A clamp has its producer's channels.
    Value source =
        op->getNumOperands() ? skipObserves(op->getOperand(0)) : Value();
    Operation *producer = source ? source.getDefiningOp() : nullptr;
    op = producer && getAbsorbedClamp(producer).getOperation() == op ? producer
                                                                     : nullptr;
  }
  llvm::append_range(candidates, getUsersThroughObserves(value));
  for (Operation *op : candidates) {
    auto quantizable = dyn_cast<QuantizableOpInterface>(op);
    if (!quantizable || op->getNumResults() != 1)
      continue;
    auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
    if (type && type.getRank() == rank)
      if (std::optional<int64_t> axis = quantizable.getResultChannelAxis())
        return axis;
  }
  return rank >= 4 ? 1 : rank - 1;
}

/// Gives out ids: the hash and the first ordinal that is free.
class IdAllocator {
public:
  explicit IdAllocator(ModuleOp module) : hash(module) {
    module.walk([&](ObserveOp observe) { used.insert(observe.getId()); });
  }
  std::string allocate(Value value) {
    std::string stem = StructuralHash::toShortHex(hash.get(value));
    std::string id;
    do {
      id = stem + "-" + std::to_string(next[stem]++);
    } while (!used.insert(id).second);
    return id;
  }

private:
  StructuralHash hash;
  llvm::StringSet<> used;
  llvm::StringMap<unsigned> next;
};

struct InsertObserversPass
    : quantx::impl::InsertObserversPassBase<InsertObserversPass> {
  using InsertObserversPassBase::InsertObserversPassBase;

  void runOnOperation() override {
    registerCalibrationCollectors();
    for (const std::string &kind : kinds)
      if (!createCollector(kind)) {
        getOperation().emitError()
            << "unknown kind of statistics '" << kind
            << "' (known: " << llvm::join(collectorKinds(), ", ") << ")";
        return signalPassFailure();
      }
    if (failed(checkIds()))
      return signalPassFailure();

    IdAllocator ids(getOperation());
    bool changed = false;
    for (auto function : getOperation().getOps<FunctionOpInterface>())
      for (Value value : findValuesToObserve(function.getFunctionBody())) {
        changed |= observe(value, ids);
        ++numObservers;
      }
    if (!changed)
      markAllAnalysesPreserved();
  }

private:
  /// Ids name values in statistics, so each may stand only once.
  LogicalResult checkIds() {
    llvm::StringMap<ObserveOp> seen;
    WalkResult result = getOperation().walk([&](ObserveOp observe) {
      auto [entry, isNew] = seen.try_emplace(observe.getId(), observe);
      if (isNew)
        return WalkResult::advance();
      InFlightDiagnostic error = observe.emitError()
                                 << "observer id '" << observe.getId()
                                 << "' is used twice";
      error.attachNote(entry->second.getLoc()) << "first used here";
      return WalkResult::interrupt();
    });
    return failure(result.wasInterrupted());
  }

  /// Adds what the options ask for to the value's observer, which is made if
  /// there is none. Returns whether anything changed.
  bool observe(Value value, IdAllocator &ids) {
    ObserveOp observer = getObserver(value);
    bool isNew = !observer;
    if (isNew) {
      OpBuilder builder(value.getContext());
      setInsertionPoint(builder, value);
      observer = ObserveOp::create(builder, value.getLoc(), value.getType(),
                                   value, ids.allocate(value),
                                   /*axis=*/IntegerAttr(), /*kinds=*/nullptr);
    }
    bool hadOtherUses = !value.hasOneUse();
    value.replaceAllUsesExcept(observer.getResult(), observer);
    return addStatistics(observer) || isNew || hadOtherUses;
  }

  /// After the definition; observers of arguments keep the arguments' order.
  static void setInsertionPoint(OpBuilder &builder, Value value) {
    builder.setInsertionPointAfterValue(value);
    auto argument = dyn_cast<BlockArgument>(value);
    if (!argument)
      return;
    for (Operation &op : *argument.getOwner()) {
      auto observer = dyn_cast<ObserveOp>(op);
      if (!observer || !isa<BlockArgument>(observer.getInput()))
        break;
      builder.setInsertionPointAfter(observer);
    }
  }

  bool addStatistics(ObserveOp observer) {
    bool changed = false;
    if ((perChannel || !kinds.empty()) && !observer.getAxis())
      if (std::optional<int64_t> axis = findChannelAxis(observer.getInput())) {
        observer.setAxis(uint64_t(*axis));
        changed = true;
      }
    SmallVector<StringRef> names;
    if (ArrayAttr existing = observer.getKindsAttr())
      llvm::append_range(names, existing.getAsValueRange<StringAttr>());
    size_t before = names.size();
    for (const std::string &kind : kinds)
      if (!llvm::is_contained(names, StringRef(kind)))
        names.push_back(kind);
    if (names.size() == before)
      return changed;
    observer.setKindsAttr(Builder(&getContext()).getStrArrayAttr(names));
    return true;
  }
};

} // namespace
