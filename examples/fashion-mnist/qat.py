"""Quantization-aware training of the demonstration's network, and its export.

    python qat.py --checkpoint float.pt --output model_qat.mlir

Starts from the trained float weights, folds batch norm into the convolutions,
puts fake quantization around every layer (activations: one asymmetric 8-bit
range per tensor; weights: one symmetric range per tensor) and trains on for a
few hundred steps.  The exported module carries its own quantization parameters
and needs no calibration.
"""

import argparse

import torch
from torch import nn
from torch.nn import functional as F

from dataset import DEFAULT_FOLDER
from model import make_model
from train import batches, evaluate, export, load_split


class ActivationRange:
    """Fake quantization of one activation to [-128, 127].

    A plain object and no module: the layer that owns it stays a leaf, whose
    path then names the fake quantization as well.
    """

    def __init__(self):
        self.low, self.high, self.frozen = None, None, False

    def __call__(self, x):
        if not self.frozen:
            self._observe(x.detach())
        scale = (self.high - self.low) / 255.0
        zero_point = min(max(round(-128 - self.low / scale), -128), 127)
        return torch.fake_quantize_per_tensor_affine(x, scale, zero_point,
                                                     -128, 127)

    def _observe(self, x):
        """Moving average of the batches' ranges; zero stays representable."""
        low, high = min(float(x.min()), 0.0), max(float(x.max()), 1e-6)
        if self.low is None:
            self.low, self.high = low, high
        self.low += 0.05 * (low - self.low)
        self.high += 0.05 * (high - self.high)


class WeightRange:
    """Fake quantization of a weight to [-127, 127], zero point 0."""

    def __init__(self):
        self.scale, self.frozen = None, False

    def __call__(self, weight):
        if not self.frozen:
            self.scale = float(weight.detach().abs().max()) / 127.0
        return torch.fake_quantize_per_tensor_affine(weight, self.scale, 0,
                                                     -127, 127)


class QuantConv(nn.Conv2d):
    """Convolution with a fake-quantized weight and a folded batch norm."""

    def __init__(self, conv, bn, input_range=None, output_range=None):
        super().__init__(conv.in_channels, conv.out_channels,
                         conv.kernel_size, conv.stride, conv.padding,
                         groups=conv.groups)
        factor = bn.weight / torch.sqrt(bn.running_var + bn.eps)
        self.weight.data = (conv.weight * factor.view(-1, 1, 1, 1)).detach()
        self.bias.data = (bn.bias - bn.running_mean * factor).detach()
        self.weight_range = WeightRange()
        self.input_range, self.output_range = input_range, output_range

    def forward(self, x):
        if self.input_range:
            x = self.input_range(x)
        y = self._conv_forward(x, self.weight_range(self.weight), self.bias)
        return self.output_range(y) if self.output_range else y


class QuantLinear(nn.Linear):
    """Fully connected layer with fake-quantized weight and output."""

    def __init__(self, linear):
        super().__init__(linear.in_features, linear.out_features)
        self.load_state_dict(linear.state_dict())
        self.weight_range = WeightRange()
        self.output_range = ActivationRange()

    def forward(self, x):
        y = F.linear(x, self.weight_range(self.weight), self.bias)
        return self.output_range(y)


class QuantFunction(nn.Module):
    """A function without weights whose result is fake-quantized."""

    def __init__(self, function):
        super().__init__()
        self.function = function
        self.output_range = ActivationRange()

    def forward(self, *inputs):
        return self.output_range(self.function(*inputs))


def _global_pool(x):
    return F.adaptive_avg_pool2d(x, 1)


def quantize(model):
    """Replaces the layers of a float network by fake-quantized ones."""
    stem = model.stem
    stem.conv = QuantConv(stem.conv, stem.bn, input_range=ActivationRange())
    stem.bn, stem.act = nn.Identity(), QuantFunction(F.relu6)
    residual = model.features[0]
    residual.conv1 = QuantConv(residual.conv1, residual.bn1)
    residual.conv2 = QuantConv(residual.conv2, residual.bn2,
                               output_range=ActivationRange())
    residual.bn1 = residual.bn2 = nn.Identity()
    residual.act1, residual.act2 = QuantFunction(F.relu), QuantFunction(F.relu)
    for block in model.features[1:]:
        block.depthwise = QuantConv(block.depthwise, block.bn1)
        block.pointwise = QuantConv(block.pointwise, block.bn2)
        block.bn1 = block.bn2 = nn.Identity()
        block.act1, block.act2 = QuantFunction(F.relu6), QuantFunction(F.relu6)
        if block.add:
            block.add = QuantFunction(torch.add)
    model.pool = QuantFunction(_global_pool)
    model.classifier = QuantLinear(model.classifier)
    return model


def freeze(model):
    """Fixes all ranges: from here on the parameters are constants."""
    for module in model.modules():
        for value in vars(module).values():
            if isinstance(value, (ActivationRange, WeightRange)):
                value.frozen = True


def train(model, images, labels, steps, generator):
    """A few hundred steps at a small learning rate, ranges following."""
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-4)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    model.train()
    done = 0
    while done < steps:
        for batch, truth in batches(images, labels, 128, generator):
            loss = F.cross_entropy(model(batch), truth, label_smoothing=0.05)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            done += 1
            if done % 100 == 0:
                print(f"step {done}/{steps}: loss {float(loss.detach()):.4f}",
                      flush=True)
            if done == steps:
                break


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", default=DEFAULT_FOLDER)
    parser.add_argument("--steps", type=int, default=600)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--checkpoint", default="float.pt",
                        help="weights written by train.py")
    parser.add_argument("--output", default="model_qat.mlir")
    options = parser.parse_args()

    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    generator = torch.Generator().manual_seed(options.seed)
    model = make_model()
    model.load_state_dict(torch.load(options.checkpoint, weights_only=True))
    model = quantize(model.eval()).to(memory_format=torch.channels_last)
    train(model, *load_split(options.data, "train"), options.steps, generator)
    freeze(model)
    model = model.to(memory_format=torch.contiguous_format).eval()
    top1 = evaluate(model, *load_split(options.data, "t10k"))
    print(f"top-1 with fake quantization: {top1:.2f} %")
    export(model, (torch.zeros(1, 1, 28, 28),), options.output)


if __name__ == "__main__":
    main()
