"""Compiles an integer model with IREE and compares its numbers with quantx's.

    quant-compile model.mlir --data=calib.npy --emit=linalg -o model_int.mlir
    quant-run model_int.mlir --input=x.npy --output=y.npy
    python check.py model_int.mlir --input x.npy --expected y.npy

The file holds upstream dialects only, so IREE needs no plug-in.  Every output
number has to be equal, not close: integer arithmetic leaves no room.  Exit
status 0 when all are equal, 1 when one differs, 2 when something cannot be
read, compiled or run.
"""

import argparse
import sys

import numpy as np
from iree import compiler, runtime


class CheckError(RuntimeError):
    """A file or a model that cannot be used; the message says why."""


def load(path):
    try:
        return np.load(path, allow_pickle=False)
    except (OSError, ValueError) as error:
        raise CheckError(f"{path}: {error}") from error


def compile_model(path, cpu):
    """IREE byte code for this machine's CPU."""
    try:
        return compiler.tools.compile_file(
            path,
            target_backends=["llvm-cpu"],
            extra_args=[f"--iree-llvmcpu-target-cpu={cpu}"])
    except compiler.tools.CompilerToolError as error:
        raise CheckError(f"IREE cannot compile {path}:\n{error}") from error


def run(flatbuffer, entry, images, batch):
    """Outputs of the first result, concatenated along the batch."""
    module = runtime.load_vm_flatbuffer(flatbuffer, driver="local-sync")
    try:
        function = getattr(module, entry)
    except (AttributeError, KeyError) as error:
        raise CheckError(f"the model has no function '{entry}'") from error
    results = []
    for start in range(0, len(images), batch):
        result = function(images[start:start + batch])
        if isinstance(result, (list, tuple)):
            result = result[0]
        results.append(np.asarray(result.to_host()))
    return np.concatenate(results)


def compare(actual, expected):
    """Prints one line and returns whether all numbers are equal."""
    if actual.shape != expected.shape:
        print(f"shapes differ: IREE {actual.shape}, quantx {expected.shape}")
        return False
    if actual.dtype != expected.dtype:
        # Signless i8 may be read as either sign: same bits, same number.
        if actual.dtype.itemsize == expected.dtype.itemsize == 1:
            actual = actual.view(expected.dtype)
        else:
            print(f"types differ: IREE {actual.dtype}, quantx "
                  f"{expected.dtype}")
            return False
    wrong = actual != expected
    print(f"{actual.size - int(wrong.sum())} of {actual.size} numbers of "
          f"{len(actual)} inputs are equal")
    if not wrong.any():
        return True
    where = tuple(int(i) for i in np.argwhere(wrong)[0])
    print(f"first difference at {where}: IREE {actual[where]}, "
          f"quantx {expected[where]}")
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", help="file written by --emit=linalg")
    parser.add_argument("--input", required=True, help=".npy with the inputs")
    parser.add_argument("--expected", required=True,
                        help=".npy written by quant-run for the same inputs")
    parser.add_argument("--entry", default="forward")
    parser.add_argument("--batch", type=int, default=1,
                        help="leading dimension of the model's input")
    parser.add_argument("--count", type=int, default=32,
                        help="how many inputs to compare, 0 for all")
    parser.add_argument("--cpu", default="host", help="CPU to compile for")
    options = parser.parse_args()
    try:
        images, expected = load(options.input), load(options.expected)
        count = min(len(images), len(expected))
        if options.count:
            count = min(count, options.count)
        if options.batch < 1 or count < options.batch:
            raise CheckError("there are fewer inputs than the batch")
        count -= count % options.batch
        flatbuffer = compile_model(options.model, options.cpu)
        actual = run(flatbuffer, options.entry, images[:count], options.batch)
    except (CheckError, RuntimeError, ValueError) as error:
        print(f"check: {error}", file=sys.stderr)
        return 2
    return 0 if compare(actual, expected[:count]) else 1


if __name__ == "__main__":
    sys.exit(main())
