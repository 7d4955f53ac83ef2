"""The demonstration's network: one layer of every kind that matters.

A plain convolution, batch norm, max pooling, a residual block, strided and
residual depthwise-separable blocks with ReLU6, global average pooling and a
fully connected layer; 1x28x28 in, ten classes out.
"""

from torch import nn


class Stem(nn.Sequential):
    """The first convolution and a 2x2 max pooling: 1x28x28 to 32x14x14."""

    def __init__(self, channels):
        super().__init__()
        self.conv = nn.Conv2d(1, channels, 3, padding=1, bias=False)
        self.bn = nn.BatchNorm2d(channels)
        self.act = nn.ReLU6()
        self.pool = nn.MaxPool2d(2)


class Add(nn.Module):
    """Addition as a module, so that it has a name and can be replaced."""

    def forward(self, x, y):
        return x + y


class Residual(nn.Module):
    """Two plain 3x3 convolutions whose result is added to the input."""

    def __init__(self, channels):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        self.act1 = nn.ReLU()
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(channels)
        self.add = Add()
        self.act2 = nn.ReLU()

    def forward(self, x):
        y = self.act1(self.bn1(self.conv1(x)))
        return self.act2(self.add(self.bn2(self.conv2(y)), x))


class Separable(nn.Module):
    """Depthwise 3x3, then pointwise; adds the input where shapes allow it."""

    def __init__(self, inputs, outputs, stride=1):
        super().__init__()
        self.depthwise = nn.Conv2d(inputs, inputs, 3, stride=stride, padding=1,
                                   groups=inputs, bias=False)
        self.bn1 = nn.BatchNorm2d(inputs)
        self.act1 = nn.ReLU6()
        self.pointwise = nn.Conv2d(inputs, outputs, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        self.act2 = nn.ReLU6()
        self.add = Add() if stride == 1 and inputs == outputs else None

    def forward(self, x):
        y = self.act1(self.bn1(self.depthwise(x)))
        y = self.act2(self.bn2(self.pointwise(y)))
        return self.add(x, y) if self.add else y


class FashionNet(nn.Module):
    """The whole network; the input is normalised as dataset.py says."""

    def __init__(self, classes=10):
        super().__init__()
        self.stem = Stem(32)
        self.features = nn.Sequential(
            Residual(32),                     # 32 x 14 x 14
            Separable(32, 96, stride=2),      # 96 x 7 x 7
            Separable(96, 128),               # 128 x 7 x 7
            Separable(128, 128),              # 128 x 7 x 7, residual
            Separable(128, 256, stride=2),    # 256 x 4 x 4
            Separable(256, 256),              # 256 x 4 x 4, residual
        )
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.flatten = nn.Flatten()
        self.classifier = nn.Linear(256, classes)

    def forward(self, x):
        x = self.features(self.stem(x))
        return self.classifier(self.flatten(self.pool(x)))


def make_model():
    """A fresh network, for `python -m quantx_export model.py:make_model`."""
    return FashionNet()


def count_macs(model, example):
    """Multiply-accumulates of convolutions and linear layers, per batch."""
    macs = []

    def count(layer, _inputs, output):
        macs.append(layer.weight[0].numel() * output.numel())

    hooks = [layer.register_forward_hook(count) for layer in model.modules()
             if isinstance(layer, (nn.Conv2d, nn.Linear))]
    model(example)
    for hook in hooks:
        hook.remove()
    return sum(macs)
