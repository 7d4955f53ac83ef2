"""Decides which ATen operators are spelled out before torch-mlir sees them.

torch-mlir's own table, and
* the two kinds of fake quantization that its lowering to linalg lacks: per
  channel, and per tensor with parameters that are tensors.  They become the
  chain that torch-mlir writes for the per-tensor operator with constant
  parameters: div, round, add, clamp, sub, mul;
* group norm, which else is taken apart in a way that gathers its factors;
* adaptive average pools whose windows differ in size, which torch-mlir refuses.
"""

import torch
from torch_mlir.extras.fx_decomp_util import get_decomposition_table


def _fake_quantize(x, scale, zero_point, quant_min, quant_max):
    """clamp(round(x / scale) + zero_point) back to float, and its mask."""
    zero_point = zero_point.to(x.dtype)
    code = torch.round(x / scale) + zero_point
    inside = (code >= quant_min) & (code <= quant_max)
    return (code.clamp(quant_min, quant_max) - zero_point) * scale, inside


def _per_channel(x, scale, zero_point, axis, quant_min, quant_max):
    shape = [-1 if dim == axis else 1 for dim in range(x.dim())]
    return _fake_quantize(x, scale.reshape(shape), zero_point.reshape(shape),
                          quant_min, quant_max)


def _per_tensor(x, scale, zero_point, enabled, quant_min, quant_max):
    # torch.fake_quantize_per_tensor_affine passes ones for `enabled`; the
    # switch belongs to the observing operator of training, not to this one.
    return _fake_quantize(x, scale, zero_point, quant_min, quant_max)


def _group_norm(x, weight, bias, batch, channels, pixels, groups, eps):
    """A layer norm of each group, and its mean and rsqrt as the operator has
    them."""
    inner = channels // groups
    image = list(x.shape[2:])
    y = x.reshape(batch, groups, inner, *image)
    dims = list(range(2, y.dim()))
    variance, mean = torch.var_mean(y, dims, correction=0, keepdim=True)
    factor = torch.rsqrt(variance + eps)
    y = (y - mean) * factor
    by_channel = (1, groups, inner, *[1] * len(image))
    if weight is not None:
        y = y * weight.view(by_channel)
    if bias is not None:
        y = y + bias.view(by_channel)
    return (y.reshape(x.shape), mean.reshape(batch, groups),
            factor.reshape(batch, groups))


def _window_shares(length, count):
    """A row for each of `count` windows over `length` places: what share of
    its average each place has."""
    shares = torch.zeros(count, length)
    for i in range(count):
        first, last = i * length // count, -((i + 1) * length // -count)
        shares[i, first:last] = 1 / (last - first)
    return shares


def _adaptive_avg_pool2d(x, output_size):
    """Where windows differ in size: a product with the shares of the pixels in
    each window."""
    height, width = x.shape[-2:]
    rows, columns = output_size
    if height % rows == 0 and width % columns == 0:
        return NotImplemented
    with torch.utils._python_dispatch._disable_current_modes():
        shares = torch.kron(_window_shares(height, rows),
                            _window_shares(width, columns)).t().contiguous()
    y = x.reshape(-1, height * width) @ shares
    return y.reshape(*x.shape[:-2], rows, columns)


def _linear_on_rows(x, weight, bias=None):
    """A linear layer as a product of two matrices, whatever sizes are open.

    PyTorch's own form brings the input to a matrix by a view; of two open
    sizes torch-mlir takes the second one for 1 there. prims.collapse names the
    dimensions that it joins.
    """
    last = x.dim() - 2
    rows = torch.ops.prims.collapse.default(x, 0, last) if last > 0 else x
    result = torch.mm(rows, weight.t()) if last >= 0 else torch.mv(weight, x)
    if bias is not None:
        result = result + bias
    return result.view((*x.shape[:-1], weight.shape[0])) if last > 0 \
        else result


def decomposition_table(dynamic=False):
    """The table for torch_mlir.fx.export_and_import; `dynamic` for models some
    of whose sizes are left open."""
    table = dict(get_decomposition_table())
    aten = torch.ops.aten
    if dynamic:
        table[aten.linear.default] = _linear_on_rows
    else:
        table[aten._adaptive_avg_pool2d.default] = _adaptive_avg_pool2d
        table[aten.native_group_norm.default] = _group_norm
    table[aten.fake_quantize_per_channel_affine_cachemask.default] = \
        _per_channel
    table[aten._fake_quantize_per_tensor_affine_cachemask_tensor_qparams
          .default] = _per_tensor
    return table
