"""Takes every import sample through quant-compile and runs what comes out.

usage: quantize_samples.py SAMPLES_DIR WORK_DIR MODE MIN_SQNR [OPTION...]

MODE is `data` (calibrate on the sample's own input) or `weights` (no data:
only samples with weights are taken). The options go to quant-compile. Of every
sample: it compiles, a layer that stays float says why, float ops are left only
next to such a layer, both engines give the same numbers (in `weights` mode up
to the order of float sums), and these are at least MIN_SQNR dB from the float
model's.
"""

import concurrent.futures
import json
import os
import re
import subprocess
import sys

samples, work, mode, least = sys.argv[1:5]
options = sys.argv[5:]
SQNR = re.compile(r"SQNR ([\w.+-]+)")
CONTRACTION = re.compile(r"linalg\.(\w*conv_|matmul|batch_matmul)")

# Results that are decisions (which element is the largest) or that a sample's
# own coarse codes decide are not measured in dB.
UNMEASURED = {"arg-max"}


def run(*command):
    return subprocess.run(command, capture_output=True, text=True)


def check_report(path):
    """What the report fails to say."""
    with open(path) as file:
        report = json.load(file)
    silent = [layer["id"] for layer in report["layers"]
              if layer["scheme"] == "float" and not layer.get("float_reason")]
    if silent:
        return f"float layers without a reason: {silent}"
    named = any(layer.get("float_reason") for layer in report["layers"])
    if report["totals"]["float_ops_left"] and not named:
        return "float ops are left, and no layer says why"
    return ""


def check_sample(name):
    """The first thing that is wrong with a sample, or nothing."""
    model = os.path.join(samples, name + ".mlir")
    data = os.path.join(samples, "data", name + ".npz")
    output = os.path.join(work, name + ".mlir")
    report = os.path.join(work, name + ".json")
    calibrate = ["--data=" + data] if mode == "data" else []
    compiled = run("quant-compile", model, "--emit=integer", "-o", output,
                   "--report=" + report, *calibrate, *options)
    if compiled.returncode:
        return f"quant-compile: {compiled.returncode}: {compiled.stderr[:400]}"
    problem = check_report(report)
    if problem:
        return problem
    engines = run("quant-run", output, "--input=" + data, "--against=" + output,
                  "--against-engine=reference")
    # Float sums may be added up in another order, integer ones may not differ.
    same = SQNR.findall(engines.stdout)
    if engines.returncode or not same or any(
            text != "exact" and (mode == "data" or float(text) < 120)
            for text in same):
        return f"engines differ: {engines.stdout}{engines.stderr[:400]}"
    quality = run("quant-run", output, "--input=" + data, "--against=" + model,
                  "--allow-nonfinite")
    found = SQNR.findall(quality.stdout)
    if quality.returncode or not found:
        return f"against float: {quality.stdout}{quality.stderr[:400]}"
    if name not in UNMEASURED and any(
            text != "exact" and not float(text) >= float(least)
            for text in found):
        return f"SQNR {found} dB"
    return ""


def names():
    for entry in sorted(os.listdir(samples)):
        name, extension = os.path.splitext(entry)
        if extension != ".mlir" or not os.path.exists(
                os.path.join(samples, "data", name + ".npz")):
            continue
        if mode == "weights":
            with open(os.path.join(samples, entry)) as file:
                if not CONTRACTION.search(file.read()):
                    continue
        yield name


os.makedirs(work, exist_ok=True)
chosen = list(names())
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    results = list(pool.map(check_sample, chosen))
failed = 0
for name, problem in zip(chosen, results):
    if problem:
        failed += 1
        print(f"{name}: {problem}")
print(f"{len(chosen)} samples, {failed} fail")
sys.exit(failed > 0)
