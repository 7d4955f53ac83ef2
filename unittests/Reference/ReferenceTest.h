//===- ReferenceTest.h - evaluating IR text in tests ------------*- C++ -*-===//

#ifndef QUANTX_UNITTESTS_REFERENCE_REFERENCETEST_H
#define QUANTX_UNITTESTS_REFERENCE_REFERENCETEST_H

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "quantx/Reference/Evaluator.h"
#include "gtest/gtest.h"
#include <random>

namespace quantx {

class ReferenceTest : public testing::Test {
protected:
  ReferenceTest()
      : handler(&context, [this](mlir::Diagnostic &diagnostic) {
          messages += diagnostic.str() + "\n";
          return mlir::success();
        }) {
    context.loadDialect<mlir::affine::AffineDialect, mlir::arith::ArithDialect,
                        mlir::cf::ControlFlowDialect, mlir::func::FuncDialect,
                        mlir::linalg::LinalgDialect, mlir::math::MathDialect,
                        mlir::scf::SCFDialect, mlir::tensor::TensorDialect,
                        QuantXDialect>();
  }

  /// What is done with a module before it is evaluated; false for an error.
  virtual bool prepare(mlir::ModuleOp module) { return true; }

  /// The results of the first function of the module; nothing after an error.
  llvm::SmallVector<Tensor> run(llvm::StringRef text,
                                llvm::ArrayRef<Tensor> inputs = {}) {
    module = mlir::parseSourceString<mlir::ModuleOp>(text, &context);
    if (!module || !prepare(*module))
      return {};
    Evaluator evaluator(*module);
    evaluator.setObserver(observer);
    auto results =
        evaluator.run(*module->getOps<mlir::func::FuncOp>().begin(), inputs);
    return mlir::failed(results) ? llvm::SmallVector<Tensor>() : *results;
  }

  /// The only result.
  Tensor runOne(llvm::StringRef text, llvm::ArrayRef<Tensor> inputs = {}) {
    auto results = run(text, inputs);
    EXPECT_EQ(results.size(), 1u) << messages;
    return results.empty() ? Tensor() : results[0];
  }

  /// Runs what must fail, and looks for a part of the message.
  void expectError(llvm::StringRef text, llvm::StringRef part,
                   llvm::ArrayRef<Tensor> inputs = {}) {
    messages.clear();
    EXPECT_TRUE(run(text, inputs).empty());
    EXPECT_TRUE(llvm::StringRef(messages).contains(part)) << messages;
  }

  /// Small integers, exactly representable in every kind.
  Tensor random(ElementKind kind, llvm::ArrayRef<int64_t> shape) {
    Tensor tensor = Tensor::zeros(kind, shape);
    std::uniform_int_distribution<int> distribution(-8, 7);
    for (int64_t i = 0, e = tensor.numElements(); i != e; ++i)
      tensor.setInt(i, distribution(generator));
    return tensor;
  }
  /// Floats with full mantissas.
  Tensor randomFloats(llvm::ArrayRef<int64_t> shape) {
    Tensor tensor = Tensor::zeros(ElementKind::F32, shape);
    std::normal_distribution<float> distribution;
    for (float &value : tensor.mutableData<float>())
      value = distribution(generator);
    return tensor;
  }
  int64_t randomInt(int64_t low, int64_t high) {
    return std::uniform_int_distribution<int64_t>(low, high)(generator);
  }

  mlir::MLIRContext context;
  std::string messages;
  mlir::ScopedDiagnosticHandler handler;
  mlir::OwningOpRef<mlir::ModuleOp> module;
  Evaluator::ObserveFn observer;
  std::mt19937 generator{20240615};
};

} // namespace quantx

#endif
