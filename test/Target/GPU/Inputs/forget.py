"""Runs a model in the emulator of CUDA, once as it is and once without each of
some instructions: forget.py MODEL INPUT DEVICE INSTRUCTION..."""

import os
import subprocess
import sys


def is_exact(model, data, words):
    done = subprocess.run(
        ["quant-run", model, "--input=" + data, "--device=cuda",
         "--against=" + model, "--against-engine=reference"],
        env=dict(os.environ, QUANTX_CUDA_EMULATOR=words),
        capture_output=True, text=True)
    return "SQNR exact" in done.stdout + done.stderr


model, data, device = sys.argv[1:4]
print("nothing forgotten:", "exact" if is_exact(model, data, device) else "wrong")
for word in sys.argv[4:]:
    hidden = is_exact(model, data, device + ",forget=" + word)
    print(word + ":", "not found" if hidden else "found")
