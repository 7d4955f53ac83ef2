"""Reads Fashion-MNIST and decides how a pixel becomes a number.

Only the standard library is needed, so that calibration and evaluation run
where PyTorch is not installed.  Training and evaluation share one table of 256
values and therefore see the same float32 bits.
"""

import gzip
import os
import struct
import zlib

# Where Debian's package dataset-fashion-mnist puts the files.
DEFAULT_FOLDER = "/usr/share/datasets/fashion-mnist"

# Mean and standard deviation of the training pixels scaled to [0, 1].
MEAN, STD = 0.2860, 0.3530


def normalization_table():
    """Value of each of the 256 grey levels, as doubles."""
    return [(level / 255.0 - MEAN) / STD for level in range(256)]


def read_idx(path):
    """Shape and bytes of a gzip-compressed IDX file of unsigned bytes."""
    try:
        with gzip.open(path, "rb") as file:
            data = file.read()
    except (EOFError, zlib.error) as error:
        raise ValueError(f"{path} is damaged: {error}") from error
    if len(data) < 4 or data[:3] != b"\0\0\x08":
        raise ValueError(f"{path} is not an IDX file of unsigned bytes")
    rank = data[3]
    shape = struct.unpack_from(f">{rank}I", data, 4)
    values = memoryview(data)[4 + 4 * rank:]
    count = 1
    for size in shape:
        count *= size
    if len(values) != count:
        raise ValueError(f"{path} is truncated")
    return shape, values


def read_split(folder, split):
    """Pixels, labels and number of images of `train` or `t10k`."""
    shape, pixels = read_idx(
        os.path.join(folder, f"{split}-images-idx3-ubyte.gz"))
    _, labels = read_idx(os.path.join(folder, f"{split}-labels-idx1-ubyte.gz"))
    if shape[1:] != (28, 28) or shape[0] != len(labels):
        raise ValueError(f"{folder} does not hold Fashion-MNIST")
    return pixels, labels, shape[0]
