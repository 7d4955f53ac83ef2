"""Runs the library of open.mlir and quant-run on the same numbers, for several
sizes: open_sizes.py FOLDER MODEL. FOLDER holds the program `run`.
"""

import os
import pathlib
import subprocess
import sys

folder, model = sys.argv[1:]
here = pathlib.Path(__file__).parent
samples = here.parent.parent / "Tools/Inputs/make_samples.py"


def run(*command):
    subprocess.run([str(part) for part in command], check=True)


def python(script, *arguments):
    run(sys.executable, "-B", script, *arguments)


def at(name):
    return os.path.join(folder, name)


for batch, length in [(1, 1), (2, 3), (4, 64), (3, 17), (1, 33)]:
    sys.stdout.flush()
    python(samples, at("x.npy"), batch, length, 8)
    python(samples, at("s.npy"), batch)
    for name in "xs":
        python(here / "raw_floats.py", "cut", at(name + ".npy"), at(name + ".bin"))
    run(at("run"), batch, length, at("x.bin"), at("s.bin"), at("z.bin"), at("m.bin"))
    run("quant-run", model, f"--input={at('x.npy')},{at('s.npy')}", f"--output={at('y.npy')}")
    python(here / "equal_floats.py", at("y.0.npy"), at("z.bin"), at("y.1.npy"),
           at("m.bin"))
for batch, length in [(5, 3), (2, 65), (0, 3)]:
    done = subprocess.run([at("run"), str(batch), str(length), "x", "s", "z", "m"],
                          capture_output=True, text=True)
    if done.returncode == 1:
        print(f"{batch} x {length} refused: {done.stdout.strip()}")
