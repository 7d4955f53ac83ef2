"""The text: Python sources of Python's own standard library.

Left out are tests, the tables of `encodings` and what is no part of the
library. A file belongs to those kept apart if the CRC-32 of its name divides by
sixteen, so that the split does not change with the version.
"""

import pathlib
import sysconfig
import zlib

LEFT_OUT = {"test", "tests", "idle_test", "encodings", "pydoc_data",
            "site-packages", "dist-packages", "__pycache__"}
START = b"\0"  # the byte before each file


def read_files(kept_apart, root=None):
    """The files of one side of the split, as bytes, in order of their names."""
    root = pathlib.Path(root or sysconfig.get_path("stdlib"))
    texts = []
    for path in sorted(root.rglob("*.py")):
        name = path.relative_to(root)
        if LEFT_OUT.intersection(name.parts):
            continue
        if (zlib.crc32(name.as_posix().encode()) % 16 == 0) == kept_apart:
            texts.append(START + path.read_bytes())
    if not texts:
        raise ValueError(f"{root}: no Python sources")
    return texts


def windows(texts, count, length):
    """Windows of so many bytes, at even distances, none across two files."""
    starts = [(text, start) for text in texts
              for start in range(0, len(text) - length + 1, length)]
    if len(starts) < count:
        raise ValueError(f"{len(starts)} windows found, {count} needed")
    chosen = [starts[i * len(starts) // count] for i in range(count)]
    return [text[start:start + length] for text, start in chosen]
