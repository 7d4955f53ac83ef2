"""Writes the networks as ONNX for the peers and as MLIR for quantx. Run by the
interpreter that QUANTX_TORCH_PYTHON names.

  export.py FOLDER NAME

A name is one of torchvision's models, whose structure the network has, with
random weights. fashion-mnist is the demonstration's trained network, whose weights are
read from its MLIR; with a batch of 64 as well.
"""

import pathlib
import re
import sys

import numpy
import torch

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DEMO = ROOT / "examples" / "fashion-mnist"


def random_network(name):
    import torchvision

    torch.manual_seed(0)
    return getattr(torchvision.models, name)(weights=None).eval()


def demo_weights(text):
    """The state of the network by the name of each layer. torch-mlir lists the
    constants from the last to the first: of a batch norm mean, variance, factor
    and addend, of a layer the weights before the bias."""
    names = dict(re.findall(r'^#(loc\d+) = loc\("([\w.]+)"\)', text, re.M))
    blobs = dict(re.findall(r'([\w.]+): "0x([0-9A-F]+)"', text))
    layers = {}
    for blob, shape, place in re.findall(
        r"constant dense_resource<([\w.]+)> : tensor<([\dx]+)xf32> loc\(#(loc\d+)\)",
        text,
    ):
        # The first four bytes state the alignment.
        data = numpy.frombuffer(bytes.fromhex(blobs[blob])[4:], numpy.float32)
        size = [int(part) for part in shape.split("x")]
        tensor = torch.from_numpy(data.copy()).reshape(size)
        layers.setdefault(names[place], []).insert(0, tensor)
    state = {}
    for layer, tensors in layers.items():
        norm = len(tensors) == 4
        kinds = ("running_mean", "running_var", "weight", "bias")
        for kind, tensor in zip(kinds if norm else kinds[2:], order(tensors, norm)):
            state[f"{layer}.{kind}"] = tensor
        if norm:
            state[f"{layer}.num_batches_tracked"] = torch.tensor(0)
    return state


def order(tensors, norm):
    """Weights have the higher rank."""
    return tensors if norm else sorted(tensors, key=lambda t: -t.dim())


def demo_network():
    sys.path.insert(0, str(DEMO))
    from model import make_model

    network = make_model()
    network.load_state_dict(demo_weights((DEMO / "model.mlir").read_text()))
    return network.eval()


def export_onnx(network, example, path):
    torch.onnx.export(
        network,
        (example,),
        str(path),
        input_names=["x"],
        output_names=["y"],
        dynamo=False,
        opset_version=13,
    )


def export_mlir(network, example, path):
    from torch_mlir import fx

    module = fx.export_and_import(
        network, example, output_type="linalg-on-tensors", func_name="forward"
    )
    path.write_text(str(module))


def main():
    folder, name = pathlib.Path(sys.argv[1]), sys.argv[2]
    folder.mkdir(parents=True, exist_ok=True)
    if name == "fashion-mnist":
        network, shape, batches = demo_network(), (1, 28, 28), (1, 64)
    else:
        network, shape, batches = random_network(name), (3, 224, 224), (1,)
    for batch in batches:
        example = torch.zeros(batch, *shape)
        suffix = f"-{batch}" if batch > 1 else ""
        export_onnx(network, example, folder / f"model{suffix}.onnx")
    if name != "fashion-mnist":
        export_mlir(network, torch.zeros(1, *shape), folder / "model.mlir")


if __name__ == "__main__":
    with torch.no_grad():
        main()
