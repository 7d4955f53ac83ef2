//===- RowLoops.h - the code of one row group -------------------*- C++ -*-===//

#ifndef LIB_SCHEDULE_ROWLOOPS_H
#define LIB_SCHEDULE_ROWLOOPS_H

#include "RowGroup.h"
#include "RowStages.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/PatternMatch.h"
#include "llvm/ADT/MapVector.h"

namespace quantx {

class RowLoops {
public:
  RowLoops(mlir::RewriterBase &b, const RowGroup &group)
      : b(b), loc(group.getLast()->getLoc()), group(group), stages(group),
        members(group.getMembers()), index(group.getNumDims()) {}

  void run();

private:
  using Carry = llvm::function_ref<llvm::SmallVector<mlir::Value>(
      llvm::ArrayRef<mlir::Value>)>;

  // RowEmitter.cpp: the loops.
  int64_t chooseRowsAtOnce(int64_t count);
  mlir::Value constant(int64_t value);
  /// The number of iterations of a loop.
  mlir::Value getEnd(unsigned dim);
  /// The tensors that the loops write: results, then rows to be kept.
  void makeTensors();
  /// Loops over all rows, the last of them some at once.
  llvm::SmallVector<mlir::Value> emitRowLoops(llvm::ArrayRef<unsigned> rows);
  /// Whether each iteration of the loop writes results of its own.
  bool isParallel(unsigned dim);
  /// The largest multiple of `step`, a power of two, in a loop's iterations.
  mlir::Value roundDown(unsigned dim, int64_t step);
  void setIndex(unsigned dim, mlir::Value at);
  /// Loops over `dims`, which set `index`, around `body`.
  llvm::SmallVector<mlir::Value> emitLoops(llvm::ArrayRef<unsigned> dims,
                                           llvm::ArrayRef<mlir::Value> carried,
                                           Carry body);
  llvm::SmallVector<mlir::Value>
  emitLoop(mlir::Value low, mlir::Value high, int64_t step,
           llvm::ArrayRef<mlir::Value> carried,
           llvm::function_ref<llvm::SmallVector<mlir::Value>(
               mlir::Value, llvm::ArrayRef<mlir::Value>)>
               body);
  void emitRows();
  void emitStage(unsigned stage);
  /// Full vectors, then what is left.
  llvm::SmallVector<mlir::Value> emitLanes(unsigned stage,
                                           llvm::ArrayRef<mlir::Value> carried);
  /// All that a stage computes for one run of lanes.
  llvm::SmallVector<mlir::Value>
  emitVectors(unsigned stage, llvm::ArrayRef<mlir::Value> carried);
  /// Takes elements into a partial result.
  void join(const RowMember &member, mlir::Value &partial);
  void emitElements(unsigned number, unsigned stage);
  void replaceMembers(llvm::ArrayRef<mlir::Value> results);
  /// Reshapes that only members read.
  void eraseReshapes(mlir::Value value);

  // RowValues.cpp: what stands on one row or one run of lanes.
  mlir::VectorType vectorOf(mlir::Type element);
  mlir::Value asVector(mlir::Value value);
  llvm::SmallVector<mlir::Value> indicesOf(const RowMember &member,
                                           mlir::OpOperand &operand);
  llvm::SmallVector<mlir::Value> keptIndices();
  mlir::Value read(mlir::Value tensor, llvm::ArrayRef<mlir::Value> indices);
  void write(mlir::Value vector, unsigned slot,
             llvm::ArrayRef<mlir::Value> indices);
  mlir::AffineMap lastDim(unsigned rank);
  /// Whether an operand from outside of the group is the same for all elements
  /// of a row.
  bool isUniform(const RowMember &member, mlir::OpOperand &operand);
  /// Reads or computes an operand that holds for the whole row.
  mlir::Value getUniform(const RowMember &member, mlir::OpOperand &operand);
  /// Makes such an operand ready before the loops of a stage.
  void prepareUniform(const RowMember &member, mlir::OpOperand &operand);
  /// The number that a member has for this row.
  mlir::Value getNumber(const RowMember &member);
  mlir::Value getVector(const RowMember &member, mlir::OpOperand &operand);
  /// A member's body on vectors; `partial` stands for the result of a reduction
  /// so far.
  mlir::Value emitBody(const RowMember &member, mlir::Value partial);
  void cloneOnVectors(mlir::Operation &inner, mlir::IRMapping &mapping);
  /// What the reduction of the row at hand begins with.
  mlir::Value getStart(const RowMember &member);
  /// The results of a reduction, from initial values and partial results.
  void finish(const RowMember &member, llvm::ArrayRef<mlir::Value> partials);

  mlir::RewriterBase &b;
  mlir::Location loc;
  const RowGroup &group;
  RowStages stages;
  llvm::ArrayRef<RowMember> members;
  llvm::SmallVector<unsigned> outerLoops;
  mlir::Value zero;
  llvm::SmallVector<mlir::Value> ends;

  /// What is known of one row: its place among those at once, the loop indices,
  /// numbers that hold for all of it, the same as vectors in the current stage,
  /// and the current lanes.
  struct Row {
    int64_t number = 0;
    llvm::SmallVector<mlir::Value> index;
    llvm::DenseMap<mlir::Operation *, mlir::Value> numbers;
    llvm::DenseMap<mlir::OpOperand *, mlir::Value> uniform;
    llvm::DenseMap<mlir::Operation *, mlir::Value> vectors;
  };
  llvm::SmallVector<Row, 0> together;
  llvm::MutableArrayRef<Row> active;
  Row *row = nullptr;
  int64_t rowsAtOnce = 1;

  /// Where the code stands: loop indices of the first row, the mask of a rest
  /// and whether it is known to have one lane, the tensors written so far with
  /// their slots by member.
  llvm::SmallVector<mlir::Value> index;
  mlir::Value mask;
  bool hasOneLane = false;
  llvm::SmallVector<mlir::Value> tensors;
  llvm::MapVector<unsigned, unsigned> resultSlots, keptSlots;
};

} // namespace quantx

#endif
