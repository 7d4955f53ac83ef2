//===- DotLeaf.h - how a target multiplies and adds -------------*- C++ -*-===//
//
// The one place where the schedule calls a target: the innermost step of a
// contraction. A leaf says in which order it eats weights and emits the step;
// blocks, loops and epilogues are the schedule's.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_SCHEDULE_DOTLEAF_H
#define QUANTX_SCHEDULE_DOTLEAF_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectInterface.h"
#include "quantx/Schedule/TargetDescription.h"
#include <memory>

namespace quantx {

/// The facts of a leaf.
struct DotLeafFacts {
  /// Also the spelling in the IR and in options.
  llvm::StringRef name;
  /// Features that the target must have.
  llvm::SmallVector<llvm::StringRef, 3> features;
  /// f32 products; otherwise those of 8-bit integers, summed in i32.
  bool isFloat;
  /// Accumulators in one vector.
  int64_t lanes;
  /// Input elements that one step multiplies and sums for each accumulator.
  int64_t group;
  /// Bits of a packed weight.
  unsigned weightWidth;
  /// Vector registers that the code may use.
  int64_t registers;
  /// Signed activations are read as value + 128: the accumulator must start at
  /// -128 times the sum of the weights.
  bool addsOffset = false;
};

/// One way of a target to compute sums of products.
class DotLeaf {
public:
  explicit DotLeaf(DotLeafFacts facts) : facts(std::move(facts)) {}
  virtual ~DotLeaf() = default;
  const DotLeafFacts &getFacts() const { return facts; }

  /// The operand made of `elements`, a vector of `group` input elements, for
  /// all lanes.
  virtual mlir::Value broadcast(mlir::OpBuilder &builder, mlir::Location loc,
                                mlir::Value elements,
                                bool isUnsigned) const = 0;
  /// acc + sum over the group of activation * weight, in each lane. `weights`
  /// has lanes * group elements, those of one lane side by side.
  virtual mlir::Value dot(mlir::OpBuilder &builder, mlir::Location loc,
                          mlir::Value acc, mlir::Value activations,
                          mlir::Value weights) const = 0;

private:
  DotLeafFacts facts;
};

/// A dialect that a target's leaves are written in offers them through this.
class DotLeafInterface : public mlir::DialectInterface::Base<DotLeafInterface> {
public:
  explicit DotLeafInterface(mlir::Dialect *dialect) : Base(dialect) {}
  /// The target's leaves, the best first.
  virtual llvm::ArrayRef<std::unique_ptr<DotLeaf>> getLeaves() const = 0;
};

/// The leaf of this name, of any target; null when there is none.
const DotLeaf *findLeaf(mlir::MLIRContext *context, llvm::StringRef name);
/// The best leaf that `target` can run: one of a target's own for integers
/// where it has one, plain vector arithmetic otherwise.
const DotLeaf *chooseLeaf(mlir::MLIRContext *context,
                          const TargetDescription &target, bool isFloat);
/// The leaf of plain vector arithmetic, of `bits` wide vectors.
const DotLeaf *getPlainLeaf(int64_t bits, bool isFloat);
/// All names, for messages.
llvm::SmallVector<llvm::StringRef> getLeafNames(mlir::MLIRContext *context);

} // namespace quantx

#endif
