"""Decides which ATen operators are spelled out before torch-mlir sees them.

torch-mlir's own table, and the two kinds of fake quantization that its
lowering to linalg lacks: per channel, and per tensor with parameters that are
tensors.  They become the chain that torch-mlir writes for the per-tensor
operator with constant parameters: div, round, add, clamp, sub, mul.
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
    table[aten.fake_quantize_per_channel_affine_cachemask.default] = \
        _per_channel
    table[aten._fake_quantize_per_tensor_affine_cachemask_tensor_qparams
          .default] = _per_tensor
    return table
