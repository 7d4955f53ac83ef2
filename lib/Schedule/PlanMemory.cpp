//===- PlanMemory.cpp - one workspace for all static buffers --------------===//
//
// Decides where each buffer of a function lies in the caller's workspace.
// Lifetimes are counted in ops of the function's top level; a buffer made in a
// loop lives as long as the loop. What computes each element from the element
// at the same place may write over an operand that is not needed afterwards.
//
//===----------------------------------------------------------------------===//

#include "BufferUsers.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "quantx/Dialect/QuantX/IR/ModelAttributes.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Schedule/Passes.h"
#include "llvm/Support/MathExtras.h"
#include <map>

namespace quantx {
#define GEN_PASS_DEF_PLANMEMORYPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// One buffer and where it goes.
struct Buffer {
  memref::AllocOp alloc;
  int64_t size;
  /// First and last top-level op that touches it.
  unsigned begin, end;
  int64_t offset = 0;
  /// The buffer whose place this one takes over, or its own number.
  unsigned leader = 0;

  bool meets(const Buffer &other) const {
    return begin <= other.end && other.begin <= end;
  }
};

/// Bytes of a static buffer without a layout; nothing for others.
std::optional<int64_t> getStaticSize(MemRefType type) {
  if (!type.hasStaticShape() || !type.getLayout().isIdentity() ||
      !type.getElementType().isIntOrFloat())
    return std::nullopt;
  int64_t width = llvm::divideCeil(type.getElementTypeBitWidth(), 8u);
  return type.getNumElements() * width;
}

/// An op that reads `source` only where it then writes `target`, element by
/// element.
struct InPlaceUse {
  Value source, target;
};

/// The buffer that a view looks into.
Value getRoot(Value value) {
  while (auto view = value.getDefiningOp<ViewLikeOpInterface>())
    value = view.getViewSource();
  return value;
}

SmallVector<InPlaceUse> findInPlaceUses(Operation &op) {
  SmallVector<InPlaceUse> uses;
  auto add = [&](Value source, Value target) {
    auto reads = llvm::count_if(op.getOperands(), [&](Value operand) {
      return getRoot(operand) == source;
    });
    if (source.getType() == target.getType() && reads == 1)
      uses.push_back({source, target});
  };
  if (auto copy = dyn_cast<memref::CopyOp>(op))
    add(copy.getSource(), copy.getTarget());
  // The residual of a kernel: windows of its input are read again and again.
  if (auto reduce = dyn_cast<WindowReduceOp>(op))
    for (Value source : reduce.getEpilogue())
      add(source, reduce.getInit());
  if (auto generic = dyn_cast<linalg::GenericOp>(op))
    if (generic.getNumParallelLoops() == generic.getNumLoops() &&
        generic.getNumDpsInits() == 1) {
      OpOperand *init = generic.getDpsInitOperand(0);
      AffineMap map = generic.getMatchingIndexingMap(init);
      for (OpOperand *input : generic.getDpsInputOperands())
        if (map.isPermutation() && !generic.hasIndexSemantics() &&
            generic.getMatchingIndexingMap(input) == map)
          add(input->get(), init->get());
    }
  return uses;
}

/// Lets results take over the places of operands that end with their op. Copies
/// that thereby become copies onto themselves are erased. Returns how many
/// buffers need no place of their own.
unsigned joinBuffers(Block &block, MutableArrayRef<Buffer> buffers) {
  llvm::DenseMap<Value, unsigned> numbers;
  for (auto [i, buffer] : llvm::enumerate(buffers)) {
    buffer.leader = i;
    numbers[buffer.alloc] = i;
  }
  unsigned joined = 0, position = 0;
  for (Operation &op : llvm::make_early_inc_range(block)) {
    unsigned here = position++;
    for (auto [source, target] : findInPlaceUses(op)) {
      auto from = numbers.find(source), to = numbers.find(target);
      if (from == numbers.end() || to == numbers.end())
        continue;
      Buffer &place = buffers[buffers[from->second].leader];
      Buffer &result = buffers[to->second];
      if (place.end != here || result.begin != here ||
          result.leader != to->second || &place == &result)
        continue;
      result.leader = place.leader;
      place.end = result.end;
      ++joined;
      if (isa<memref::CopyOp>(op))
        op.erase();
      break;
    }
  }
  return joined;
}

/// Places `buffers` and returns the number of bytes that they need.
int64_t placeBuffers(MutableArrayRef<Buffer> buffers, int64_t alignment) {
  SmallVector<Buffer *> order;
  for (auto [i, buffer] : llvm::enumerate(buffers))
    if (buffer.leader == i)
      order.push_back(&buffer);
  // Equal sizes stay in the order of the text, so that plans are stable.
  llvm::sort(order, [](Buffer *a, Buffer *b) {
    return std::make_pair(-a->size, a) < std::make_pair(-b->size, b);
  });
  SmallVector<Buffer *> placed; // by offset
  int64_t total = 0;
  for (Buffer *buffer : order) {
    int64_t offset = 0;
    for (Buffer *other : placed) {
      if (!buffer->meets(*other))
        continue;
      if (offset + buffer->size <= other->offset)
        break;
      offset = std::max<int64_t>(
          offset, llvm::alignTo(other->offset + other->size, alignment));
    }
    buffer->offset = offset;
    total = std::max(total, offset + buffer->size);
    auto *position =
        llvm::upper_bound(placed, offset, [](int64_t value, Buffer *b) {
          return value < b->offset;
        });
    placed.insert(position, buffer);
  }
  for (Buffer &buffer : buffers)
    buffer.offset = buffers[buffer.leader].offset;
  return llvm::alignTo(total, alignment);
}

/// The most bytes that are alive during one op.
int64_t findPeak(ArrayRef<Buffer> buffers) {
  // What each op adds, and what ends behind it.
  std::map<unsigned, int64_t> changes;
  for (auto [i, buffer] : llvm::enumerate(buffers))
    if (buffer.leader == i) {
      changes[buffer.begin] += buffer.size;
      changes[buffer.end + 1] -= buffer.size;
    }
  int64_t alive = 0, peak = 0;
  for (auto [position, change] : changes)
    peak = std::max(peak, alive += change);
  return peak;
}

struct PlanMemoryPass : quantx::impl::PlanMemoryPassBase<PlanMemoryPass> {
  using PlanMemoryPassBase::PlanMemoryPassBase;

  void runOnOperation() override {
    if (!llvm::isPowerOf2_32(alignment)) {
      getOperation().emitError()
          << "the alignment of quantx-plan-memory is a power of two, not "
          << alignment.getValue();
      return signalPassFailure();
    }
    for (auto function : getOperation().getOps<func::FuncOp>())
      if (function.isPublic() && !function.isExternal())
        planFunction(function);
  }

  void planFunction(func::FuncOp function) {
    SmallVector<Buffer> buffers = collectBuffers(function);
    if (!buffers.empty())
      inPlace += joinBuffers(function.front(), buffers);
    int64_t size = placeBuffers(buffers, alignment);
    planned += buffers.size();
    bytes += size;

    OpBuilder builder(function.getContext());
    auto type = MemRefType::get({size}, builder.getI8Type());
    (void)function.insertArgument(function.getNumArguments(), type, {},
                                  function.getLoc());
    function->setAttr(workspaceSizeAttrName, builder.getI64IntegerAttr(size));
    function->setAttr(workspacePeakAttrName,
                      builder.getI64IntegerAttr(findPeak(buffers)));
    int64_t unplanned = 0;
    function.walk([&](memref::AllocOp alloc) {
      unplanned += !getStaticSize(alloc.getType());
    });
    if (unplanned)
      function->setAttr(dynamicBuffersAttrName,
                        builder.getI64IntegerAttr(unplanned));
    Value workspace = function.getArgument(function.getNumArguments() - 1);
    for (Buffer &buffer : buffers) {
      // At the top, where it also serves an allocation inside a loop.
      builder.setInsertionPointToStart(&function.front());
      Location loc = buffer.alloc.getLoc();
      Value offset =
          arith::ConstantIndexOp::create(builder, loc, buffer.offset);
      Value view =
          memref::ViewOp::create(builder, loc, buffer.alloc.getType(),
                                 workspace, offset, /*sizes=*/ValueRange());
      buffer.alloc.replaceAllUsesWith(view);
      buffer.alloc.erase();
    }
  }

  /// The static allocations, with lifetimes; their deallocations are removed.
  SmallVector<Buffer> collectBuffers(func::FuncOp function) {
    SmallVector<Buffer> buffers;
    if (!function.getBody().hasOneBlock())
      return buffers;
    llvm::DenseMap<Operation *, unsigned> position;
    for (Operation &op : function.front())
      position[&op] = position.size();
    SmallVector<memref::DeallocOp> deallocs;
    function.walk([&](memref::AllocOp alloc) {
      std::optional<int64_t> size = getStaticSize(alloc.getType());
      if (!size) {
        ++dynamic;
        return;
      }
      Operation *top = function.front().findAncestorOpInBlock(*alloc);
      Buffer buffer{alloc, *size, ~0u, 0};
      forEachUser(alloc, [&](Operation *user) {
        if (auto dealloc = dyn_cast<memref::DeallocOp>(user)) {
          deallocs.push_back(dealloc);
          return;
        }
        Operation *ancestor = function.front().findAncestorOpInBlock(*user);
        buffer.begin = std::min(buffer.begin, position[ancestor]);
        buffer.end = std::max(buffer.end, position[ancestor]);
      });
      if (buffer.begin > buffer.end) // never used
        buffer.begin = buffer.end = position[top];
      buffers.push_back(buffer);
    });
    for (memref::DeallocOp dealloc : deallocs)
      dealloc.erase();
    return buffers;
  }
};

} // namespace
