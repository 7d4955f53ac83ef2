//===- QuantizableOpInterface.td - what passes ask an op ---*- tablegen -*-===//
//
// How an op says that it can be quantized: the roles of its operands, who must
// share a scale, and how it rebuilds itself in integer form. Passes name no op.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTERFACES_QUANTIZABLEOPINTERFACE_TD
#define QUANTX_INTERFACES_QUANTIZABLEOPINTERFACE_TD

include "mlir/IR/OpBase.td"

def QuantizableOpInterface : OpInterface<"QuantizableOpInterface"> {
  let cppNamespace = "::quantx";
  let description = [{
    Implemented by external models for linalg, tensor and arith ops, and by
    quantx ops themselves.
  }];
  let methods = [
    InterfaceMethod<[{
        Whether this very op can be quantized; otherwise `reason` tells why not
        in words for the report ("dynamic weights", "unsupported region").
      }], "bool", "isQuantizable", (ins "std::string &":$reason)>,
    InterfaceMethod<[{
        The word for the layer table and for configuration by kind: "conv2d",
        "depthwise_conv2d", "matmul", "add", "max_pool", "reshape", ...
      }], "::llvm::StringRef", "getLayerKind">,
    InterfaceMethod<"What the operand is to the op.", "::quantx::OperandRole",
      "getOperandRole", (ins "unsigned":$operand)>,
    InterfaceMethod<[{
        The dimension of weight operand `operand` that counts output channels,
        along which per-channel parameters lie.
      }], "std::optional<int64_t>", "getWeightChannelAxis",
      (ins "unsigned":$operand), "", "return std::nullopt;">,
    InterfaceMethod<[{
        The dimension of weight operand `operand` along which blockwise
        parameters lie: the longest that is summed over.
      }], "std::optional<int64_t>", "getWeightBlockAxis",
      (ins "unsigned":$operand), "", "return std::nullopt;">,
    InterfaceMethod<"The dimension of the result that counts output channels.",
      "std::optional<int64_t>", "getResultChannelAxis", (ins), "",
      "return std::nullopt;">,
    InterfaceMethod<[{
        Whether activation operands and results must have the same parameters
        (reshape, transpose, slice, pad, concat, max pool): the op then moves
        codes without arithmetic.
      }], "bool", "sharesScale", (ins), "", "return false;">,
    InterfaceMethod<[{
        Whether the op only bounds its input (ReLU, ReLU6, clamp), so that a
        producer can absorb it into its requantization bounds. `lower` and
        `upper` are real values, infinite where open.
      }], "bool", "isClamp", (ins "double &":$lower, "double &":$upper), "",
      "return false;">,
    InterfaceMethod<[{
        Number of products (or values) summed into one accumulator: 0 where
        none are, the largest int64_t where a shape leaves it open.
      }], "int64_t", "getAccumulationDepth", (ins), "", "return 0;">,
    InterfaceMethod<"Multiply-accumulates of the whole op; 0 where unknown.",
      "int64_t", "getMacCount", (ins), "", "return 0;">,
    InterfaceMethod<[{
        Rebuilds the op on integer tensors. `rewrite` holds the storage tensor
        and parameters of each quantized operand and the parameters wanted for
        the result. Returns the integer tensor(s) in the result's storage.
        On failure `reason` tells why in words for the report, and nothing was
        left behind in the IR.
      }], "::mlir::FailureOr<::llvm::SmallVector<::mlir::Value>>",
      "rewriteToInteger", (ins "::mlir::OpBuilder &":$builder,
        "const ::quantx::IntegerRewrite &":$rewrite, "std::string &":$reason)>
  ];
}

#endif
