"""Writes the small models that the import tests read.

    python python/make_import_samples.py test/Import/Inputs [NAME...]

Each sample is one layer type as torch-mlir really spells it, with weights from
a fixed seed; the class docstring or the table at the end says what it is for.
Beside NAME.mlir stand data/NAME.npz, example inputs named arg0, arg1 and so on,
and data/NAME.out0.npy (out1, ...), what PyTorch computes from them.
"""

import os
import sys

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from quantx_export import ExportError, export
from sample_models import (Attention, Call, ChannelShuffle, Concat, Embedding,
                           FakeQuantBuffers, FakeQuantChannel, FakeQuantConv,
                           FakeQuantLinear, IndexedTable, NamedBlocks,
                           QdqConvChannel, QdqLinear, Quantizer, Residual,
                           Shapes, SharedParts, SqueezeExcite)


def _randomize_batch_norm(model):
    """Statistics as after training, so that folding has something to fold."""
    for module in model.modules():
        if isinstance(module, nn.modules.batchnorm._BatchNorm):
            nn.init.uniform_(module.running_mean, -0.5, 0.5)
            nn.init.uniform_(module.running_var, 0.5, 2.0)
            nn.init.uniform_(module.weight, 0.5, 1.5)
            nn.init.uniform_(module.bias, -0.5, 0.5)


# name: (builder, input shapes); an integer tensor where the model wants ids.
def samples():
    image = (1, 3, 8, 8)
    four = (1, 4, 8, 8)
    tokens = (1, 5, 8)
    return {
        "conv-bn-relu": (lambda: nn.Sequential(
            nn.Conv2d(3, 4, 3, stride=2, padding=1, bias=False),
            nn.BatchNorm2d(4), nn.ReLU()), [image]),
        "conv-bias-bn": (lambda: nn.Sequential(
            nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4, eps=1e-3)), [image]),
        "conv-dilated": (lambda: nn.Conv2d(3, 4, 3, dilation=2, padding=2),
                         [image]),
        "conv-plain-bias": (lambda: nn.Conv2d(3, 4, (3, 1), stride=(1, 2),
                                              padding=(1, 0)), [image]),
        "depthwise-relu6": (lambda: nn.Sequential(
            nn.Conv2d(4, 4, 3, padding=1, groups=4, bias=False),
            nn.BatchNorm2d(4), nn.ReLU6(), nn.Conv2d(4, 6, 1, bias=False),
            nn.BatchNorm2d(6), nn.ReLU6()), [four]),
        "depthwise-multiplier": (lambda: nn.Conv2d(4, 8, 3, groups=4),
                                 [four]),
        "conv-grouped": (lambda: nn.Sequential(
            nn.Conv2d(4, 6, 3, padding=1, groups=2, bias=False),
            nn.BatchNorm2d(6), nn.ReLU()), [four]),
        "conv1d": (lambda: nn.Conv1d(3, 4, 3, padding=1), [(1, 3, 16)]),
        "conv-transpose": (lambda: nn.ConvTranspose2d(4, 3, 2, stride=2),
                           [four]),
        "max-pool": (lambda: nn.MaxPool2d(3, stride=2, padding=1), [four]),
        "avg-pool": (lambda: nn.AvgPool2d(2), [four]),
        "avg-pool-padded": (lambda: nn.AvgPool2d(
            3, stride=2, padding=1, count_include_pad=False), [four]),
        "adaptive-avg-pool": (lambda: nn.AdaptiveAvgPool2d(1), [four]),
        "adaptive-avg-pool-2x2": (lambda: nn.AdaptiveAvgPool2d(2), [four]),
        "adaptive-avg-pool-3x3": (lambda: nn.AdaptiveAvgPool2d(3), [four]),
        "mean": (lambda: Call(lambda x: x.mean(dim=(2, 3))), [four]),
        "upsample-nearest": (lambda: nn.Upsample(scale_factor=2), [four]),
        "channel-shuffle": (ChannelShuffle, [(1, 8, 4, 4)]),
        "concat": (Concat, [four]),
        "linear": (lambda: nn.Linear(8, 4), [(2, 8)]),
        "linear-no-bias": (lambda: nn.Linear(8, 4, bias=False), [(2, 8)]),
        "linear-3d": (lambda: nn.Linear(8, 4), [tokens]),
        "linear-bn-relu": (lambda: nn.Sequential(
            nn.Linear(8, 4, bias=False), nn.BatchNorm1d(4), nn.ReLU()),
            [(2, 8)]),
        "mlp-relu": (lambda: nn.Sequential(
            nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 4)), [(2, 8)]),
        "matmul": (lambda: Call(torch.matmul), [(4, 8), (8, 3)]),
        "batch-matmul": (lambda: Call(torch.bmm), [(2, 4, 8), (2, 8, 3)]),
        "relu": (nn.ReLU, [four]),
        "relu6": (nn.ReLU6, [four]),
        "leaky-relu": (lambda: nn.LeakyReLU(0.1), [four]),
        "prelu": (lambda: nn.PReLU(4), [four]),
        "clamp": (lambda: Call(lambda x: x.clamp(-1.0, 2.5)), [four]),
        "elu": (nn.ELU, [four]),
        "mish": (nn.Mish, [four]),
        "softplus": (nn.Softplus, [four]),
        "silu": (nn.SiLU, [four]),
        "hardswish": (nn.Hardswish, [four]),
        "hardsigmoid": (nn.Hardsigmoid, [four]),
        "gelu-erf": (nn.GELU, [tokens]),
        "gelu-tanh": (lambda: nn.GELU(approximate="tanh"), [tokens]),
        "sigmoid": (nn.Sigmoid, [four]),
        "tanh": (nn.Tanh, [four]),
        "exp": (lambda: Call(torch.exp), [four]),
        "softmax": (lambda: nn.Softmax(dim=-1), [tokens]),
        "log-softmax": (lambda: nn.LogSoftmax(dim=-1), [(2, 8)]),
        "layer-norm": (lambda: nn.LayerNorm(8), [tokens]),
        "rms-norm": (lambda: nn.RMSNorm(8, eps=1e-5), [tokens]),
        "arg-max": (lambda: Call(lambda x: x.argmax(dim=1)), [(2, 8)]),
        "cumsum": (lambda: Call(lambda x: x.cumsum(1)), [tokens]),
        "cumsum-long": (lambda: Call(lambda x: x.cumsum(1)), [torch.arange(
            600).reshape(2, 300) % 7]),
        "top-k": (lambda: Call(lambda x: torch.topk(x, 3)), [(2, 8)]),
        "scatter-add": (lambda: Call(lambda x, i: x.scatter_add(0, i, x[:2])),
                        [(4, 3), torch.tensor([[0, 3, 1], [0, 2, 1]])]),
        "index-put": (lambda: Call(lambda x, i, y: x.index_put((i,), y)),
                      [(5, 3), torch.tensor([4, 1]), (2, 3)]),
        "group-norm": (lambda: nn.GroupNorm(2, 4), [four]),
        "indexed-table": (IndexedTable, [(2, 3)]),
        "embedding": (Embedding, [torch.tensor([[3, 0, 15]])]),
        "attention": (Attention, [tokens]),
        "attention-fused": (lambda: Call(F.scaled_dot_product_attention),
                            [(1, 2, 5, 8)] * 3),
        "encoder-layer": (lambda: nn.TransformerEncoderLayer(
            8, 2, 16, batch_first=True, activation="gelu"), [tokens]),
        "slice": (lambda: Call(lambda x: x[:, 1:3, ::2, 2:]), [four]),
        "pad": (lambda: Call(lambda x: F.pad(x, (1, 2, 0, 1), value=0.5)),
                [four]),
        "transpose": (lambda: Call(lambda x: x.transpose(1, 2)), [tokens]),
        "permute": (lambda: Call(lambda x: x.permute(0, 2, 3, 1)), [four]),
        "view": (lambda: Call(lambda x: x.reshape(1, 2, -1)), [four]),
        "shapes": (Shapes, [four]),
        "residual": (Residual, [four]),
        "squeeze-excite": (SqueezeExcite, [(1, 8, 8, 8)]),
        "add-broadcast": (lambda: Call(torch.add), [four, (4, 1, 1)]),
        "mul": (lambda: Call(torch.mul), [four, four]),
        "sub": (lambda: Call(torch.sub), [four, four]),
        "shared-parts": (SharedParts, [four]),
        "named-blocks": (NamedBlocks, [four]),
        "fake-quant": (lambda: Quantizer(0.02, 3, -128, 127), [(1, 8)]),
        "fake-quant-buffers": (FakeQuantBuffers, [(1, 8)]),
        "fake-quant-linear": (FakeQuantLinear, [(2, 8)]),
        "fake-quant-conv": (FakeQuantConv, [image]),
        "fake-quant-channel": (FakeQuantChannel, [image]),
        "qdq-linear": (QdqLinear, [(2, 8)]),
        "qdq-conv-channel": (QdqConvChannel, [image]),
    }


def write_data(prefix, model, tensors):
    """Inputs and PyTorch's outputs, in NumPy's formats."""
    with torch.no_grad():
        outputs = model(*tensors)
    if isinstance(outputs, torch.Tensor):
        outputs = (outputs,)
    np.savez(prefix + ".npz", **{f"arg{index}": tensor.numpy()
                                 for index, tensor in enumerate(tensors)})
    for index, output in enumerate(outputs):
        np.save(f"{prefix}.out{index}.npy", output.contiguous().numpy())


def main():
    # The operators of the export flow register themselves on this import.
    import torch.ao.quantization.fx._decomposed  # noqa: F401

    folder, chosen = sys.argv[1], sys.argv[2:]
    os.makedirs(os.path.join(folder, "data"), exist_ok=True)
    failed = False
    for name, (builder, inputs) in samples().items():
        if chosen and name not in chosen:
            continue
        torch.manual_seed(7)
        model = builder().eval()
        _randomize_batch_norm(model)
        tensors = tuple(value if isinstance(value, torch.Tensor)
                        else torch.randn(value) for value in inputs)
        try:
            export(model, tensors, os.path.join(folder, name + ".mlir"))
            write_data(os.path.join(folder, "data", name), model, tensors)
            print("wrote", name)
        except ExportError as error:
            failed = True
            print(f"{name}: {error}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
