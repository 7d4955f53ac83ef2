"""The layers and blocks of the import samples that torch.nn lacks.

Each is as small as shows the form; make_import_samples.py gives them names,
shapes and seeds.
"""

import torch
from torch import nn
from torch.nn import functional as F


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


class IndexedTable(nn.Module):
    """A parameter that is read at places in a buffer, as the bias by relative
    position of window attention is."""

    def __init__(self):
        super().__init__()
        self.table = nn.Parameter(torch.randn(5))
        self.register_buffer("index", torch.tensor([[0, 4, 1], [3, 3, 2]]))

    def forward(self, x):
        return x + self.table[self.index]


class ChannelShuffle(nn.Module):
    """Split, one branch computed, concat, and the groups interleaved."""

    def __init__(self):
        super().__init__()
        self.branch = nn.Conv2d(4, 4, 1)

    def forward(self, x):
        left, right = x.chunk(2, dim=1)
        x = torch.cat([left, self.branch(right)], dim=1)
        n, c, h, w = x.shape
        return x.view(n, 2, c // 2, h, w).transpose(1, 2).reshape(n, c, h, w)


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
