"""A folder of programs that are ready to run on a GPU, and a run of it.

The folder holds the programs of quantx, their inputs, the two programs that time
them and cuBLASLt, and plan.json, which says what to expect. A run needs nothing
else but Python and the GPU's driver; for cuBLASLt its library.
"""

import json
import os
import pathlib
import shutil
import struct

from harness import report
from harness.contest import Inexact, Missing
from harness.programs import BENCHMARKS, run

SCRIPTS = ("gpu/run", "gpu/cases.py", "gpu/prepared.py", "decode/weights.py", "networks/models.py")


def copy(source, target):
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, target)


def write(folder, cases, arguments, programs, missing):
    """`programs` are the timing programs by their names."""
    folder = pathlib.Path(folder)
    plan = {"target": arguments.target, "cases": [], "missing": missing}
    for name, path in programs.items():
        copy(path, folder / "bin" / name)
    for case in cases:
        try:
            case.prepare()
            program = case.compile(arguments.target, "program")
        except Missing as reason:
            missing[case.label] = str(reason)
            continue
        copy(program, folder / case.name / "program.qxgpu")
        copy(case.input, folder / case.name / "input.bin")
        plan["cases"].append(case.facts())
    for script in [BENCHMARKS / name for name in SCRIPTS] + [
        *(BENCHMARKS / "harness").glob("*.py")
    ]:
        copy(script, folder / "benchmarks" / script.relative_to(BENCHMARKS))
    (folder / "plan.json").write_text(json.dumps(plan, indent=1))
    return folder


def rate_text(rate, unit):
    """In millions, or in more where there are more."""
    if unit == "images/s":
        return f"{report.number(rate)} images/s"
    for power, letter in ((12, "T"), (9, "G")):
        if rate >= 10**power:
            return f"{report.number(rate / 10**power)} {letter}{unit}"
    return f"{report.number(rate / 1e6)} M{unit}"


class Turns:
    """The best of several turns, quantx and cuBLASLt taken alternately."""

    def __init__(self, folder, case, arguments, missing):
        self.folder, self.case = folder, case
        self.arguments, self.missing = arguments, missing
        self.ours = self.theirs = None

    def take(self, is_cuda):
        for turn in range(self.arguments.turns):
            self.take_ours(turn == 0)
            if self.case["shape"] and is_cuda:
                self.take_theirs()

    def take_ours(self, checks):
        case = self.folder / self.case["name"]
        output = self.folder / "result.bin"
        try:
            text = run(
                [self.folder / "bin" / "time", case / "program.qxgpu", case / "input.bin"]
                + [output, self.arguments.rounds, self.case["copies"]]
            )
            if checks:
                self.check(output.read_bytes())
        except (Missing, Inexact) as reason:
            self.missing[self.case["label"]] = str(reason)
            return
        seconds = float(text.split()[0])
        self.ours = min(self.ours or seconds, seconds)

    def check(self, output):
        element = "<" + self.case["element"]
        size, worst = struct.calcsize(element), 0.0
        for place, wanted, unit in self.case["expected"]:
            got = struct.unpack_from(element, output, size * place)[0]
            worst = max(worst, abs(got - wanted) / unit)
        exact = self.case["element"] == "b"
        # Written so that NaN is wrong.
        if not worst <= (0 if exact else 1):
            raise Inexact(f"off by {worst:.3g}")

    def take_theirs(self):
        program = self.folder / "bin" / "cublaslt"
        if not program.exists():
            return
        try:
            text = run([program, *self.case["shape"], self.arguments.rounds])
        except Missing as reason:
            self.missing["cuBLASLt"] = str(reason)
            return
        self.theirs = min(self.theirs or float(text), float(text))

    def row(self):
        label, unit = self.case["label"], self.case["unit"]
        if not self.ours:
            return [label, "", "", "", "", ""]
        rate = self.case["amount"] / self.ours
        peaks = {"OPS": self.arguments.peak_tops, "B/s": self.arguments.peak_rate}
        share = report.percent(rate * 1e-12 / peaks[unit]) if unit in peaks else ""
        theirs, factor = "", ""
        if self.theirs:
            theirs = rate_text(self.case["amount"] / self.theirs, unit)
            factor = report.ratio(self.theirs / self.ours)
        time = report.time_text(self.ours * 1e6)
        return [label, time, rate_text(rate, unit), share, theirs, factor]


def measure(folder, arguments):
    """What is to be printed, and what it is made of."""
    folder = pathlib.Path(folder)
    try:
        plan = json.loads((folder / "plan.json").read_text())
    except (OSError, ValueError) as error:
        raise Missing(f"{folder} is no folder that --prepare has made: {error}")
    os.chmod(folder / "bin" / "time", 0o755)
    is_cuda = plan["target"] != "vulkan"
    rows, results, missing = [], [], plan["missing"]
    for case in plan["cases"]:
        turns = Turns(folder, case, arguments, missing)
        turns.take(is_cuda)
        rows.append(turns.row())
        times = {"quantx": turns.ours, "cuBLASLt": turns.theirs}
        results.append({"case": case["name"], "seconds": times})
    header = ["case", "time", "rate", "of peak", "cuBLASLt", "cuBLASLt's time"]
    # Peaks and peers are NVIDIA's.
    width = len(header) if is_cuda else 3
    table = report.table(header[:width], [row[:width] for row in rows])
    devices = run([folder / "bin" / "time", "devices"]).strip()
    block = "lavapipe" if "llvmpipe" in devices and not is_cuda else "device"
    facts = {"devices": devices, "target": plan["target"], "block": block, "table": table}
    return facts, results, missing
