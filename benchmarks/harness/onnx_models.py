"""The products of case.py as ONNX models."""

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper


def read_facts(folder):
    lines = (folder / "case.txt").read_text().split()
    facts = dict(zip(lines[::2], lines[1::2]))
    if facts["op"] != "product":
        raise ValueError("only products have an ONNX form")
    return {k: int(v) if v.lstrip("-").isdigit() else v for k, v in facts.items()}


def read_floats(path, kind):
    if kind == "f32":
        return numpy.fromfile(path, numpy.float32)
    words = numpy.fromfile(path, numpy.uint16).astype(numpy.uint32) << 16
    return words.view(numpy.float32)


def read_input(folder, facts, signed):
    shape = facts["m"], facts["k"]
    path = folder / "input.bin"
    if facts["type"] != "i8":
        return read_floats(path, facts["type"]).reshape(shape)
    codes = numpy.fromfile(path, numpy.uint8).reshape(shape)
    return codes.view(numpy.int8) if signed else codes ^ 0x80


def save(path, nodes, constants, element, x, y):
    initializers = [numpy_helper.from_array(v, k) for k, v in constants.items()]
    graph = helper.make_graph(
        nodes,
        "case",
        [helper.make_tensor_value_info("x", element, x)],
        [helper.make_tensor_value_info("y", element, y)],
        initializers,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
    model.ir_version = 8
    onnx.save(model, str(path))
    return path


def write_model(folder, facts):
    path = folder / "model.onnx"
    m, k, n = facts["m"], facts["k"], facts["n"]
    node = helper.make_node
    if facts["type"] != "i8":
        weights = read_floats(folder / "weights.bin", facts["type"])
        constants = {
            "w": weights.reshape(k, n),
            "b": numpy.fromfile(folder / "bias.bin", numpy.float32),
        }
        nodes = [node("MatMul", ["x", "w"], ["p"]), node("Add", ["p", "b"], ["y"])]
        return save(path, nodes, constants, TensorProto.FLOAT, [m, k], [m, n])
    # Any activation scales will do, as long as their quotient with the
    # weights' is the scale of the case.
    scales = numpy.fromfile(folder / "scales.bin", numpy.float32)
    constants = {
        "xs": numpy.float32(1),
        "xz": numpy.uint8(facts["input_zero_point"] + 128),
        "w": numpy.fromfile(folder / "weights.bin", numpy.int8).reshape(k, n),
        "ws": scales,
        "wz": numpy.zeros(n, numpy.int8),
        "b": numpy.fromfile(folder / "bias.bin", numpy.int32),
        "bz": numpy.zeros(n, numpy.int32),
        "ys": numpy.float32(1),
        "yz": numpy.uint8(facts["output_zero_point"] + 128),
    }
    constants = {name: numpy.asarray(value) for name, value in constants.items()}
    nodes = [
        node("DequantizeLinear", ["x", "xs", "xz"], ["xf"]),
        node("DequantizeLinear", ["w", "ws", "wz"], ["wf"], axis=1),
        node("DequantizeLinear", ["b", "ws", "bz"], ["bf"], axis=0),
        node("MatMul", ["xf", "wf"], ["p"]),
        node("Add", ["p", "bf"], ["yf"]),
        node("QuantizeLinear", ["yf", "ys", "yz"], ["y"]),
    ]
    return save(path, nodes, constants, TensorProto.UINT8, [m, k], [m, n])


def write_empty(folder, iree=False):
    """A model whose run costs what a call costs."""
    if iree:
        path = folder / "empty.mlir"
        if path.exists():
            return path
        path.write_text(
            "func.func @main(%x: tensor<1xf32>) -> tensor<1xf32> {\n"
            "  %y = arith.negf %x : tensor<1xf32>\n"
            "  return %y : tensor<1xf32>\n}\n"
        )
        return path
    nodes = [helper.make_node("Neg", ["x"], ["y"])]
    return save(folder / "empty.onnx", nodes, {}, TensorProto.FLOAT, [1], [1])
