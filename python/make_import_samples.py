"""Writes the small models that the import tests read.

    python python/make_import_samples.py test/Import/Inputs [NAME...]

Each sample is one layer type as torch-mlir really spells it, with weights from
a fixed seed; the class docstring or the table at the end says what it is for.
"""

import os
import sys

import torch
from torch import nn
from torch.nn import functional as F

from quantx_export import ExportError, export


class Residual(nn.Module):
    """Two convolutions and the addition of the input."""

    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(4, 4, 3, padding=1)
        self.conv2 = nn.Conv2d(4, 4, 1)
        self.act = nn.ReLU()

    def forward(self, x):
        return self.act(x + self.conv2(self.act(self.conv1(x))))


class SqueezeExcite(nn.Module):
    """Product of an activation and its per-channel gate."""

    def __init__(self):
        super().__init__()
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.reduce = nn.Conv2d(8, 4, 1)
        self.expand = nn.Conv2d(4, 8, 1)
        self.act = nn.ReLU()
        self.gate = nn.Sigmoid()

    def forward(self, x):
        return x * self.gate(self.expand(self.act(self.reduce(self.pool(x)))))


class Concat(nn.Module):
    """Two branches of different ranges, joined on the channels."""

    def __init__(self):
        super().__init__()
        self.left = nn.Conv2d(4, 3, 1)
        self.right = nn.Conv2d(4, 5, 3, padding=1)

    def forward(self, x):
        return torch.cat([self.left(x), self.right(x)], dim=1)


class Embedding(nn.Module):
    """A gather whose index torch-mlir guards with cf.assert."""

    def __init__(self):
        super().__init__()
        self.table = nn.Embedding(16, 8)
        self.proj = nn.Linear(8, 4)

    def forward(self, ids):
        return self.proj(self.table(ids))


class Attention(nn.Module):
    """Scaled dot-product attention written out: two batch matmuls."""

    def __init__(self):
        super().__init__()
        self.query = nn.Linear(8, 8)
        self.key = nn.Linear(8, 8)
        self.value = nn.Linear(8, 8)
        self.softmax = nn.Softmax(dim=-1)

    def forward(self, x):
        scores = self.query(x) @ self.key(x).transpose(1, 2)
        return self.softmax(scores / 8 ** 0.5) @ self.value(x)


class Shapes(nn.Module):
    """Slice, pad, permute, view and flatten, with no arithmetic."""

    def forward(self, x):
        y = F.pad(x[:, 1:3, ::2, :], (1, 1, 0, 2), value=0.5)
        y = y.permute(0, 2, 3, 1)
        y = y.reshape(y.shape[0], y.shape[1], -1).transpose(1, 2)
        return y.flatten(1)


class Call(nn.Module):
    """A function of tensors as a module."""

    def __init__(self, function):
        super().__init__()
        self.function = function

    def forward(self, *inputs):
        return self.function(*inputs)


class Quantizer(nn.Module):
    """Per-tensor fake quantization with fixed parameters."""

    def __init__(self, scale, zero_point, qmin, qmax):
        super().__init__()
        self.parameters_ = (scale, zero_point, qmin, qmax)

    def forward(self, x):
        return torch.fake_quantize_per_tensor_affine(x, *self.parameters_)


class FakeQuantLinear(nn.Module):
    """Fake quantization of input, weight and output of a layer."""

    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(8, 4)
        self.input = Quantizer(0.02, 3, -128, 127)
        self.weight = Quantizer(0.003, 0, -127, 127)
        self.output = Quantizer(0.015, -7, -128, 127)

    def forward(self, x):
        weight = self.weight(self.fc.weight)
        return self.output(F.linear(self.input(x), weight, self.fc.bias))


class FakeQuantConv(nn.Module):
    """Convolution and ReLU with fake quantization around them."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 4, 3, padding=1)
        self.act = nn.ReLU()
        self.input = Quantizer(0.0157, 0, 0, 255)
        self.weight = Quantizer(0.0021, 0, -128, 127)
        self.output = Quantizer(0.0118, 0, 0, 255)

    def forward(self, x):
        weight = self.weight(self.conv.weight)
        y = F.conv2d(self.input(x), weight, self.conv.bias, padding=1)
        return self.output(self.act(y))


class FakeQuantBuffers(nn.Module):
    """Per-tensor fake quantization whose parameters are tensors."""

    def __init__(self):
        super().__init__()
        self.register_buffer("scale", torch.tensor([0.02]))
        self.register_buffer("zero", torch.tensor([3], dtype=torch.int32))

    def forward(self, x):
        return torch.fake_quantize_per_tensor_affine(
            x, self.scale, self.zero, -128, 127)


class FakeQuantChannel(nn.Module):
    """Weights fake-quantized per output channel."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 4, 3)
        self.input = Quantizer(0.0157, -1, -128, 127)
        peak = self.conv.weight.detach().abs().amax(dim=(1, 2, 3))
        self.register_buffer("scale", peak / 127)
        self.register_buffer("zero", torch.zeros(4, dtype=torch.int32))

    def forward(self, x):
        weight = torch.fake_quantize_per_channel_affine(
            self.conv.weight, self.scale, self.zero, 0, -127, 127)
        return F.conv2d(self.input(x), weight, self.conv.bias)


class QdqLinear(nn.Module):
    """Quantize/dequantize pairs as PyTorch's export flow writes them."""

    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(8, 4)
        codes = torch.randint(-127, 128, (4, 8), dtype=torch.int8)
        self.register_buffer("codes", codes)

    def forward(self, x):
        decomposed = torch.ops.quantized_decomposed
        weight = decomposed.dequantize_per_tensor(
            self.codes, 0.004, 0, -127, 127, torch.int8)
        x = _qdq(x, 0.02, 5)
        return _qdq(F.linear(x, weight, self.fc.bias), 0.03, -9)


class QdqConvChannel(nn.Module):
    """The same with weights dequantized per output channel."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 4, 3, padding=1)
        codes = torch.randint(-127, 128, (4, 3, 3, 3), dtype=torch.int8)
        self.register_buffer("codes", codes)
        self.register_buffer("scale", torch.linspace(0.002, 0.005, 4))
        self.register_buffer("zero", torch.zeros(4, dtype=torch.int64))

    def forward(self, x):
        decomposed = torch.ops.quantized_decomposed
        weight = decomposed.dequantize_per_channel(
            self.codes, self.scale, self.zero, 0, -127, 127, torch.int8)
        x = _qdq(x, 0.02, 5)
        y = F.relu(F.conv2d(x, weight, self.conv.bias, padding=1))
        return _qdq(y, 0.03, -128)


def _qdq(x, scale, zero_point):
    decomposed = torch.ops.quantized_decomposed
    codes = decomposed.quantize_per_tensor(x, scale, zero_point, -128, 127,
                                           torch.int8)
    return decomposed.dequantize_per_tensor(codes, scale, zero_point, -128,
                                            127, torch.int8)


class SharedParts(nn.Module):
    """One weight with two users, one value used and returned."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(4, 4, 3, padding=1)

    def forward(self, x):
        first = self.conv(x)
        return first, self.conv(first)


class NamedBlocks(nn.Module):
    """Blocks of one class: only the locations tell the layers apart."""

    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            *(nn.Sequential(nn.Conv2d(4, 4, 3, padding=1, bias=False),
                            nn.BatchNorm2d(4), nn.ReLU()) for _ in range(3)))
        self.classifier = nn.Linear(4, 3)

    def forward(self, x):
        return self.classifier(self.features(x).mean(dim=(2, 3)))


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
        "mean": (lambda: Call(lambda x: x.mean(dim=(2, 3))), [four]),
        "concat": (Concat, [four]),
        "linear": (lambda: nn.Linear(8, 4), [(2, 8)]),
        "linear-no-bias": (lambda: nn.Linear(8, 4, bias=False), [(2, 8)]),
        "linear-3d": (lambda: nn.Linear(8, 4), [tokens]),
        "mlp-relu": (lambda: nn.Sequential(
            nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 4)), [(2, 8)]),
        "matmul": (lambda: Call(torch.matmul), [(4, 8), (8, 3)]),
        "batch-matmul": (lambda: Call(torch.bmm), [(2, 4, 8), (2, 8, 3)]),
        "relu": (nn.ReLU, [four]),
        "relu6": (nn.ReLU6, [four]),
        "leaky-relu": (lambda: nn.LeakyReLU(0.1), [four]),
        "clamp": (lambda: Call(lambda x: x.clamp(-1.0, 2.5)), [four]),
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
        "group-norm": (lambda: nn.GroupNorm(2, 4), [four]),
        "embedding": (Embedding, [torch.tensor([[3, 0, 15]])]),
        "attention": (Attention, [tokens]),
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


def main():
    # The operators of the export flow register themselves on this import.
    import torch.ao.quantization.fx._decomposed  # noqa: F401

    folder, chosen = sys.argv[1], sys.argv[2:]
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
            print("wrote", name)
        except ExportError as error:
            failed = True
            print(f"{name}: {error}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
