//===- ElementwiseExpr.h - elementwise graphs as expressions ----*- C++ -*-===//
//
// Exporters spread one formula over several generics. Every recognizer of this
// stage reads such a graph as one small expression tree, built here.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_IMPORT_ELEMENTWISEEXPR_H
#define QUANTX_IMPORT_ELEMENTWISEEXPR_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/AffineMap.h"
#include "quantx/Support/Tensor.h"
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace quantx {

/// What a node computes. Integer and float forms of an operation share a kind;
/// the node's type tells them apart.
enum class ExprKind : uint8_t {
  Input,    // a tensor that is not looked into
  Scalar,   // one constant for all elements
  Constant, // a constant tensor, read through `map`
  Convert,  // a change of element type, integers being signed
  ConvertUnsigned,
  Add,
  Sub,
  Mul,
  Div,
  Max,
  Min,
  Pow,
  Greater,      // a > b, ordered or not
  GreaterEqual, // a >= b
  Equal,
  Select, // condition, then, else
  Neg,
  Abs,
  Ceil,
  Cos,
  Erf,
  Exp,
  ExpM1,
  Floor,
  Log,
  Log1p,
  Round,
  RoundEven,
  Rsqrt,
  Sin,
  Sqrt,
  Tanh
};

/// One node. Nodes of one builder are unique: equal subexpressions of one
/// value are the same pointer, equal scalars too.
struct Expr {
  ExprKind kind;
  /// Element type of the result.
  mlir::Type type;
  llvm::SmallVector<const Expr *, 3> operands;
  /// Scalar: its value (exact for the type).
  double scalar = 0;
  /// Input and Constant: the tensor, and the map from the indices of the root
  /// to its indices.
  mlir::Value source;
  mlir::AffineMap map;
  /// Constant: the elements.
  Tensor tensor;

  bool isConstant() const {
    return kind == ExprKind::Scalar || kind == ExprKind::Constant;
  }
};

/// The elementwise ops this stage reads: all loops parallel, one result
/// written through the identity, a region of pure ops without `linalg.index`,
/// the init unused. Named ops (linalg.add, linalg.broadcast) count. (Not named
/// as linalg::isElementwise, which asks for less.)
bool isPlainElementwise(mlir::Operation *op);

/// Whether `value` is computed from constants alone by elementwise ops,
/// reshapes and fills.
bool isConstantGraph(mlir::Value value);

/// Builds and owns expressions.
class ExprBuilder {
public:
  /// `enter` tells which elementwise producers are part of the expression;
  /// graphs of constants are always entered.
  explicit ExprBuilder(std::function<bool(mlir::Operation *)> enter)
      : enter(std::move(enter)) {}
  /// As above; `input` is an input even where it is a constant.
  ExprBuilder(mlir::Value input, std::function<bool(mlir::Operation *)> enter)
      : enter(std::move(enter)), input(input) {}

  /// The expression of `root`'s elements, or null where the graph holds an op
  /// that has no node. Inputs need not be read through the identity: see
  /// Expr::map.
  const Expr *build(mlir::Value root);

private:
  const Expr *buildValue(mlir::Value value, mlir::AffineMap map);
  const Expr *buildBody(mlir::linalg::LinalgOp op, mlir::AffineMap map);
  const Expr *buildScalar(mlir::linalg::LinalgOp op, mlir::Value value,
                          mlir::AffineMap map,
                          llvm::DenseMap<mlir::Value, const Expr *> &seen);
  const Expr *buildOp(mlir::Operation *op,
                      llvm::ArrayRef<const Expr *> operands);
  const Expr *buildSelect(mlir::Type type, const Expr *condition,
                          const Expr *yes, const Expr *no);
  const Expr *leaf(ExprKind kind, mlir::Value source, mlir::AffineMap map,
                   const Tensor &tensor);
  const Expr *scalar(mlir::Type type, double value);
  const Expr *node(ExprKind kind, mlir::Type type,
                   llvm::ArrayRef<const Expr *> operands);

  std::function<bool(mlir::Operation *)> enter;
  mlir::Value input;
  std::vector<std::unique_ptr<Expr>> nodes;
  llvm::DenseMap<std::pair<mlir::Value, mlir::AffineMap>, const Expr *> values;
};

/// Computes one node from the values of its operands in double; `type` rounds
/// the result (f32 keeps 24 bits). For nodes with operands.
double evaluateExprNode(ExprKind kind, mlir::Type type,
                        llvm::ArrayRef<double> operands);

/// slope * input + offset.
struct AffineForm {
  double slope = 0;
  double offset = 0;
};

/// The expression at one index of the root as an affine function of its only
/// input, composed in double without rounding in between. Nothing where it is
/// not affine. Unused indices are 0.
std::optional<AffineForm> evaluateAffine(const Expr *expr,
                                         llvm::ArrayRef<int64_t> index);

/// The value of an expression of constants at one index of the root, with
/// every node rounded to its type as the IR computes it.
std::optional<double> evaluateConstant(const Expr *expr,
                                       llvm::ArrayRef<int64_t> index);

} // namespace quantx

#endif
