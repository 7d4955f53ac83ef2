"""A convolution of int8 images as a case: NHWC, zero point -128 on both sides,
which is 0 for a peer that holds the same values in u8, so that padding with
zeros is right for both and saturation is the ReLU."""

import array

from harness.case import Case


class Convolution(Case):
    kind = "i8"
    input_zero_point = -128
    output_zero_point = -128

    def __init__(self, size, inputs, outputs, kernel, stride, groups=1):
        self.size, self.inputs, self.channels = size, inputs, outputs
        self.kernel, self.stride, self.groups = kernel, stride, groups
        if groups not in (1, inputs) or (groups > 1 and outputs != inputs):
            raise ValueError("groups are 1 or one per channel")
        self.pad = kernel // 2
        self.out_size = (size + 2 * self.pad - kernel) // stride + 1
        self.depthwise = groups > 1
        depthwise = "dw" if self.depthwise else ""
        self.name = f"{depthwise}{kernel}x{kernel}_s{stride}_{size}_{inputs}_{outputs}"
        shape = f"{inputs} -> {outputs}" if not self.depthwise else str(inputs)
        self.label = f"{kernel}x{kernel}" + (f" / {stride}" if stride > 1 else "")
        self.label += f" {'depthwise ' if self.depthwise else ''}"
        self.label += f"{size} x {size} x {shape}"
        self.depth = kernel * kernel * (inputs // groups)
        self.input_count = size * size * inputs
        self.weight_count = self.depth * outputs
        self.output_count = self.out_size**2 * outputs
        self.operations = 2 * self.output_count * self.depth
        window = f"{kernel}x{kernel}x{inputs}"
        self.weight_type = (
            f"tensor<{window}xi8>"
            if self.depthwise
            else f"tensor<{window}x{outputs}xi8>"
        )

    def facts(self):
        return {
            "op": "convolution",
            "size": self.size,
            "inputs": self.inputs,
            "outputs": self.channels,
            "kernel": self.kernel,
            "stride": self.stride,
            "pad": self.pad,
            "groups": self.groups,
        }

    def weight_sums(self):
        weights = array.array("b", self.weights)
        return [sum(weights[c :: self.channels]) for c in range(self.channels)]

    def exact_sum(self, index):
        rest, channel = divmod(index, self.channels)
        row, column = divmod(rest, self.out_size)
        # One input channel of a depthwise filter, all of another.
        first, last = (channel, channel + 1) if self.depthwise else (0, self.inputs)
        weights = array.array("b", self.weights[channel :: self.channels])
        total, at = 0, 0
        for i in range(self.kernel):
            for j in range(self.kernel):
                y = row * self.stride + i - self.pad
                x = column * self.stride + j - self.pad
                if 0 <= y < self.size and 0 <= x < self.size:
                    base = (y * self.size + x) * self.inputs
                    pixel = array.array("b", self.input[base + first : base + last])
                    for offset, value in enumerate(pixel):
                        total += (value + 128) * weights[at + offset]
                at += last - first
        return total

    def model(self):
        s, c, n, o = self.size, self.inputs, self.channels, self.out_size
        p = s + 2 * self.pad
        x, padded = f"tensor<1x{s}x{s}x{c}xi8>", f"tensor<1x{p}x{p}x{c}xi8>"
        sums = f"tensor<1x{o}x{o}x{n}xi32>"
        pad = (
            f"  %v = arith.constant -128 : i8\n"
            f"  %p = tensor.pad %x low[0, {self.pad}, {self.pad}, 0]"
            f" high[0, {self.pad}, {self.pad}, 0] {{\n"
            f"  ^bb0(%0: index, %1: index, %2: index, %3: index):\n"
            f"    tensor.yield %v : i8\n"
            f"  }} : {x} to {padded}\n"
        )
        op = "depthwise_conv_2d_nhwc_hwc" if self.depthwise else "conv_2d_nhwc_hwcf"
        return (
            f"func.func @main(%x: {x}) -> tensor<1x{o}x{o}x{n}xi8> {{\n"
            f"{self.constants()}\n"
            + (pad if self.pad else "")
            + f"  %e = tensor.empty() : {sums}\n"
            f"  %i = linalg.broadcast ins(%b : tensor<{n}xi32>)"
            f" outs(%e : {sums}) dimensions = [0, 1, 2]\n"
            f"  %a = linalg.{op}\n"
            f"      {{strides = dense<{self.stride}> : vector<2xi64>,"
            f" dilations = dense<1> : vector<2xi64>}}\n"
            f"      ins({'%p' if self.pad else '%x'}, %w : {padded},"
            f" {self.weight_type})\n"
            f"      outs(%i : {sums}) -> {sums}\n" + self.ending(f"1x{o}x{o}x{n}", 3)
        )
