"""The processor, and the peak of its dot instructions."""

import json
import platform

from harness.programs import compile_cpp, run

# The leaves of quantx, what of the processor to hide so that one is the best
# that is left, and the name of the same set in oneDNN's ONEDNN_MAX_CPU_ISA.
LEAVES = {
    "amxint8": ("", "AVX512_CORE_AMX"),
    "avx512vnni": ("-amx-int8,-amx-bf16,-amx-tile", "AVX512_CORE_VNNI"),
    "avx512bw": ("-amx-int8,-amx-bf16,-amx-tile,-avx512vnni,-avxvnni", "AVX512_CORE"),
    "avxvnni": ("-amx-int8,-amx-bf16,-amx-tile,-avx512f", "AVX2_VNNI"),
    "avx2": ("-amx-int8,-amx-bf16,-amx-tile,-avx512f,-avxvnni", "AVX2"),
}
LEAF_FEATURES = {
    "amxint8": "amx_int8",
    "avx512vnni": "avx512_vnni",
    "avx512bw": "avx512bw",
    "avxvnni": "avx_vnni",
    "avx2": "avx2",
}


def cpu_facts():
    facts = {"name": platform.machine(), "flags": set()}
    try:
        with open("/proc/cpuinfo", encoding="ascii", errors="replace") as file:
            for line in file:
                key, _, value = line.partition(":")
                if key.strip() == "model name":
                    facts["name"] = value.strip()
                elif key.strip() == "flags":
                    facts["flags"] = set(value.split())
    except OSError:
        pass
    return facts


def leaves_here():
    """The leaves this processor has, best first."""
    flags = cpu_facts()["flags"]
    return [leaf for leaf, flag in LEAF_FEATURES.items() if flag in flags]


def pinned(core, command):
    return (["taskset", "-c", str(core)] if core is not None else []) + command


def json_lines(text):
    return [json.loads(line) for line in text.splitlines() if line.startswith("{")]


def measure_peaks(core, seconds=0.05):
    """A dictionary for each instruction; without "gops" where it is absent."""
    program = compile_cpp("machine/peaks.cpp")
    return json_lines(run(pinned(core, [program, seconds])))


def measure_bandwidth(core, seconds=0.2, largest=256 << 20, smallest=16 << 10):
    program = compile_cpp("machine/bandwidth.cpp")
    return json_lines(run(pinned(core, [program, seconds, largest, smallest])))


class Peaks:
    """Shares of the peak, by cycles when the clock was measured."""

    def __init__(self, rows):
        self.rows = {row["leaf"]: row for row in rows if "gops" in row}

    def share(self, leaf, operations, sample):
        row = self.rows.get(leaf)
        if not row or not sample:
            return None
        gops = operations / sample.net_us() * 1e-3
        if sample.ghz:
            return gops / sample.ghz / row["ops_per_cycle"]
        return gops / row["gops"]
