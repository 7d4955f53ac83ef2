"""The convolutions of ResNet-50 and MobileNetV2 on images of 224 x 224, from
the rules by which the networks are built (torchvision's variants)."""

from harness.convolution import Convolution


def resnet50():
    yield Convolution(224, 3, 64, 7, 2)
    size, inputs = 56, 64
    for stage, blocks in enumerate((3, 4, 6, 3)):
        width = 64 << stage
        for block in range(blocks):
            stride = 2 if stage > 0 and block == 0 else 1
            yield Convolution(size, inputs, width, 1, 1)
            yield Convolution(size, width, width, 3, stride)
            yield Convolution(size // stride, width, 4 * width, 1, 1)
            if block == 0:
                yield Convolution(size, inputs, 4 * width, 1, stride)
            size, inputs = size // stride, 4 * width


def mobilenet_v2():
    yield Convolution(224, 3, 32, 3, 2)
    size, inputs = 112, 32
    # Expansion, outputs, blocks, stride of the first block.
    for expansion, outputs, blocks, first in (
        (1, 16, 1, 1),
        (6, 24, 2, 2),
        (6, 32, 3, 2),
        (6, 64, 4, 2),
        (6, 96, 3, 1),
        (6, 160, 3, 2),
        (6, 320, 1, 1),
    ):
        for block in range(blocks):
            stride = first if block == 0 else 1
            hidden = inputs * expansion
            if expansion > 1:
                yield Convolution(size, inputs, hidden, 1, 1)
            yield Convolution(size, hidden, hidden, 3, stride, groups=hidden)
            size //= stride
            yield Convolution(size, hidden, outputs, 1, 1)
            inputs = outputs
    yield Convolution(size, inputs, 1280, 1, 1)


NETWORKS = {"resnet50": resnet50, "mobilenet_v2": mobilenet_v2}


def distinct(network):
    """Each layer once, with how often the network has it."""
    counts, layers = {}, {}
    for layer in NETWORKS[network]():
        layers.setdefault(layer.name, layer)
        counts[layer.name] = counts.get(layer.name, 0) + 1
    return [(layer, counts[name]) for name, layer in layers.items()]
