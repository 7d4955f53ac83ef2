"""Imports every sample and compares it with the raw model on its data.

usage: compare.py SAMPLES_DIR WORK_DIR

Folding rounds at other places than the model does, so that a result may
differ by a few units in the last place, not by more.
"""

import os
import re
import subprocess
import sys

samples, work = sys.argv[1:3]
os.makedirs(work, exist_ok=True)
failed = []
count = 0
for name in sorted(os.listdir(samples)):
    data = os.path.join(samples, "data", name[: -len(".mlir")] + ".npz")
    if not name.endswith(".mlir") or not os.path.exists(data):
        continue
    raw = os.path.join(samples, name)
    imported = os.path.join(work, name)
    subprocess.run(["quant-opt", raw, "--quantx-import", "-o", imported], check=True)
    report = subprocess.run(
        ["quant-run", imported, "--input=" + data, "--against=" + raw,
         "--engine=reference", "--against-engine=reference"],
        check=True, capture_output=True, text=True).stdout
    errors = re.findall(r"largest error ([-+0-9.e]+|nan|inf)", report)
    count += 1
    if not errors or not all(float(error) <= 2e-6 for error in errors):
        failed.append(name + ": " + report)
print("\n".join(failed))
print(count, "samples,", len(failed), "differ")
sys.exit(bool(failed) or count < 60)
