//===- ElementKernel.cpp - a linalg op, an element or a word per thread ---===//
//
// The general path: every op that linalg can express, without tiles. A thread
// has one point of the parallel loops and runs the others itself. Where
// elements are narrow and lie side by side, it has those of one word, so that
// neighbouring threads load and store neighbouring words.
//
//===----------------------------------------------------------------------===//

#include "ElementEmitter.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace quantx;

namespace {

class ElementKernel : private ElementEmitter {
public:
  using ElementEmitter::ElementEmitter;
  ElementKernel(OpBuilder &b, linalg::LinalgOp op, ValueRange arguments,
                const MemoryMap &map)
      : ElementEmitter(b, op, arguments, map) {}

  FailureOr<LaunchShape> emit(int64_t blockThreads);

private:
  int64_t chooseWidth();
  bool isWordOf(OpOperand &operand, int64_t elements);
  LogicalResult emitPoint();
  LogicalResult emitWord();
  LogicalResult emitLoops(unsigned dim);

  /// Elements of a thread, along the innermost loop.
  int64_t width = 1;
};

} // namespace

/// Whether `elements` neighbours along the innermost loop are those of a word.
bool ElementKernel::isWordOf(OpOperand &operand, int64_t elements) {
  const std::optional<Place> &place = getPlace(operand);
  AffineMap indexing = op.getMatchingIndexingMap(&operand);
  unsigned last = sizes.size() - 1;
  if (!place || place->getElementBytes() * elements != 4 ||
      place->offset % 4 != 0 || indexing.getNumResults() == 0 ||
      indexing.getResults().back() != b.getAffineDimExpr(last) ||
      place->strides.back() != 1)
    return false;
  for (auto [expr, stride, size] : llvm::zip(indexing.getResults().drop_back(),
                                             place->strides, place->shape))
    if (expr.isFunctionOfDim(last) ||
        (size != 1 && !place->isWordAligned(stride)))
      return false;
  return true;
}

/// As many as make a word of each result.
int64_t ElementKernel::chooseWidth() {
  if (sizes.empty() || op.getNumReductionLoops() != 0 ||
      op.getNumDpsInits() == 0)
    return 1;
  OpOperand &first = *op.getDpsInitOperand(0);
  int64_t elements =
      4 / std::min<int64_t>(getPlace(first)->getElementBytes(), 4);
  if (elements == 1 || sizes.back() % elements != 0)
    return 1;
  for (int64_t i = 0; i < op.getNumDpsInits(); ++i)
    if (!isWordOf(*op.getDpsInitOperand(i), elements))
      return 1;
  return elements;
}

LogicalResult ElementKernel::emitPoint() {
  IRMapping mapping;
  SmallVector<Value> indices;
  for (OpOperand &operand : op->getOpOperands()) {
    if (op.isDpsInit(&operand))
      indices.push_back(getIndex(operand));
    BlockArgument argument = op.getMatchingBlockArgument(&operand);
    if (argument.use_empty())
      continue;
    FailureOr<Value> element = loadOperand(operand);
    if (failed(element))
      return failure();
    mapping.map(argument, *element);
  }
  auto values = emitBody(mapping);
  if (failed(values))
    return failure();
  for (auto [i, value] : llvm::enumerate(*values))
    memory.store(loc, *getPlace(*op.getDpsInitOperand(i)), indices[i], value);
  return success();
}

LogicalResult ElementKernel::emitWord() {
  unsigned last = sizes.size() - 1;
  Value first = point[last];
  // What the elements share is loaded once, and before anything is stored.
  SmallVector<SmallVector<Value>> elements(op->getNumOperands());
  SmallVector<Value> indices;
  for (OpOperand &operand : op->getOpOperands()) {
    if (op.isDpsInit(&operand))
      indices.push_back(getIndex(operand));
    if (op.getMatchingBlockArgument(&operand).use_empty())
      continue;
    SmallVector<Value> &own = elements[operand.getOperandNumber()];
    if (isWordOf(operand, width)) {
      own = memory.splitWord(
          loc, *getPlace(operand),
          memory.loadWord(loc, *getPlace(operand), getIndex(operand)));
      continue;
    }
    bool varies = getPlace(operand) &&
                  op.getMatchingIndexingMap(&operand).isFunctionOfDim(last);
    for (int64_t i = 0; i < width; ++i) {
      if (i > 0 && !varies) {
        own.push_back(own[0]);
        continue;
      }
      point[last] = memory.add(loc, first, memory.constant(loc, i));
      FailureOr<Value> element = loadOperand(operand);
      if (failed(element))
        return failure();
      own.push_back(*element);
    }
    point[last] = first;
  }
  SmallVector<SmallVector<Value>> results(op.getNumDpsInits());
  for (int64_t i = 0; i < width; ++i) {
    IRMapping mapping;
    for (OpOperand &operand : op->getOpOperands())
      if (!elements[operand.getOperandNumber()].empty())
        mapping.map(op.getMatchingBlockArgument(&operand),
                    elements[operand.getOperandNumber()][i]);
    point[last] = memory.add(loc, first, memory.constant(loc, i));
    auto values = emitBody(mapping);
    if (failed(values))
      return failure();
    for (auto [result, value] : llvm::zip(results, *values))
      result.push_back(value);
  }
  for (auto [i, result] : llvm::enumerate(results))
    memory.storeWord(loc, *getPlace(*op.getDpsInitOperand(i)), indices[i],
                     memory.joinWord(loc, result));
  return success();
}

LogicalResult ElementKernel::emitLoops(unsigned dim) {
  while (dim < sizes.size() && point[dim])
    ++dim;
  if (dim == sizes.size())
    return width == 1 ? emitPoint() : emitWord();
  auto loop = scf::ForOp::create(b, loc, memory.constant(loc, 0),
                                 memory.constant(loc, sizes[dim]),
                                 memory.constant(loc, 1));
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  point[dim] = loop.getInductionVar();
  LogicalResult result = emitLoops(dim + 1);
  point[dim] = {};
  return result;
}

FailureOr<LaunchShape> ElementKernel::emit(int64_t blockThreads) {
  if (failed(prepare()))
    return failure();
  width = chooseWidth();
  int64_t count = countParallel() / width;
  LaunchShape shape;
  Value number = emitThreadNumber(b, loc, count, blockThreads, shape);
  if (!number)
    return op.emitError() << "this has no form on a GPU: it has too many "
                             "elements";
  Value inside = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult,
                                       number, memory.constant(loc, count));
  auto guard = scf::IfOp::create(b, loc, inside);
  OpBuilder::InsertionGuard insertion(b);
  b.setInsertionPointToStart(guard.thenBlock());
  splitParallel(memory.mul(loc, number, width));
  if (failed(emitLoops(0)))
    return failure();
  return shape;
}

FailureOr<LaunchShape> quantx::emitElementKernel(OpBuilder &b,
                                                 linalg::LinalgOp op,
                                                 ValueRange arguments,
                                                 const MemoryMap &map,
                                                 int64_t blockThreads) {
  return ElementKernel(b, op, arguments, map).emit(blockThreads);
}
