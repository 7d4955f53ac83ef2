"""Prints a layer in integer form, with random weights.

  spread_layer.py transposed STRIDE_Y STRIDE_X KERNEL PADDING EXTRA
  spread_layer.py groups GROUPS DEPTH CHANNELS

`transposed` is a convolution of an image of 6 channels and 5 x 7 pixels that
stand STRIDE apart, `groups` one of 3 x 3 taps whose requantization has one
factor per channel of a group. Both are requantized, with a bound.
"""

import random
import sys

kind, *numbers = sys.argv[1:]
numbers = [int(word) for word in numbers]
rng = random.Random(f"{kind} {numbers}")


def dense(shape, low, high):
    if not shape:
        return str(rng.randint(low, high))
    parts = (dense(shape[1:], low, high) for _ in range(shape[0]))
    return "[" + ", ".join(parts) + "]"


def constant(shape, element, low, high):
    sizes = "x".join(str(size) for size in shape)
    kind = f"tensor<{sizes}x{element}>"
    return f"arith.constant dense<{dense(shape, low, high)}> : {kind}", kind


def tensor(shape, element):
    return f"tensor<{'x'.join(str(size) for size in shape)}x{element}>"


def requantize(source, shape, channels, axis):
    multiplier, factors = constant([channels], "i32", 1 << 30, (1 << 31) - 1)
    sums, codes = tensor(shape, "i32"), tensor(shape, "i8")
    return f"""
  %multiplier = {multiplier}
  %shift = arith.constant dense<-8> : {factors}
  %zero_point = arith.constant -9 : i32
  %y = quantx.requantize {source} multiplier(%multiplier : {factors}) shift(%shift : {factors})
      zero_point(%zero_point : i32)
      {{axis = {axis} : i64, min = -100 : i64, storage = #quantx.storage<i8>}} : {sums} -> {codes}"""


def transposed(by_row, by_column, kernel, padding, extra):
    depth, channels, size = 6, 5, (5, 7)
    before = kernel - 1 - padding
    strides = (by_row, by_column)
    result = [
        (n - 1) * s - 2 * padding + kernel + extra for n, s in zip(size, strides)
    ]
    wide = [n + kernel - 1 for n in result]
    image = tensor((1, depth, *size), "i8")
    spread = tensor((1, depth, *wide), "i8")
    weights, filters = constant((channels, depth, kernel, kernel), "i8", -127, 127)
    bias, line = constant([channels], "i32", -9999, 9999)
    shape = (1, channels, *result)
    sums = tensor(shape, "i32")
    return f"""func.func @main(%x: {image}) -> {tensor(shape, "i8")} {{
  %filling = arith.constant 11 : i8
  %e = tensor.empty() : {spread}
  %f = linalg.fill ins(%filling : i8) outs(%e : {spread}) -> {spread}
  %s = tensor.insert_slice %x into %f[0, 0, {before}, {before}] [1, {depth}, {size[0]}, {size[1]}]
      [1, 1, {by_row}, {by_column}] : {image} into {spread}
  %w = {weights}
  %b = {bias}
  %r = tensor.empty() : {sums}
  %i = linalg.broadcast ins(%b : {line}) outs(%r : {sums}) dimensions = [0, 2, 3]
  %a = linalg.conv_2d_nchw_fchw {{strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>}}
      ins(%s, %w : {spread}, {filters}) outs(%i : {sums}) -> {sums}
{requantize("%a", shape, channels, 1)}
  return %y : {tensor(shape, "i8")}
}}"""


def groups(count, depth, channels):
    image = tensor((1, count * depth, 7, 9), "i8")
    divided = tensor((1, count, depth, 7, 9), "i8")
    weights, filters = constant((count, channels, depth, 3, 3), "i8", -127, 127)
    shape = (1, count, channels, 5, 7)
    sums, joined = tensor(shape, "i32"), tensor((1, count * channels, 5, 7), "i8")
    return f"""func.func @main(%x: {image}) -> {joined} {{
  %g = tensor.expand_shape %x [[0], [1, 2], [3], [4]] output_shape [1, {count}, {depth}, 7, 9]
      : {image} into {divided}
  %w = {weights}
  %zero = arith.constant 0 : i32
  %e = tensor.empty() : {sums}
  %i = linalg.fill ins(%zero : i32) outs(%e : {sums}) -> {sums}
  %a = linalg.conv_2d_ngchw_gfchw {{strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>}}
      ins(%g, %w : {divided}, {filters}) outs(%i : {sums}) -> {sums}
{requantize("%a", shape, channels, 2)}
  %j = tensor.collapse_shape %y [[0], [1, 2], [3], [4]] : {tensor(shape, "i8")} into {joined}
  return %j : {joined}
}}"""


print({"transposed": transposed, "groups": groups}[kind](*numbers))
