"""Competitors of single layers: quantx on a leaf, and oneDNN on the same
instruction set."""

from harness import machine
from harness.contest import Competitor, Missing
from harness.programs import WORK, compile_cpp, compile_model


def write_cases(cases, group):
    for case in cases:
        case.write(WORK / group / case.name)


def quantx(cases, leaf, missing):
    """Hides from the compiler what is better than the leaf."""
    hidden = machine.LEAVES[leaf][0] if leaf in machine.LEAVES else ""
    options = [f"--target-features={hidden}"] if hidden else []
    words = []
    for case in cases:
        library = case.folder / f"quantx-{leaf}.so"
        try:
            compile_model(case.folder / "model.mlir", library, *options)
        except Missing as reason:
            missing[f"quantx, {leaf}, {case.name}"] = str(reason)
            continue
        source = case.folder / "input.bin"
        words.append(f"{case.name}={library},{source},{case.output_bytes}")
    return Competitor("quantx", [compile_cpp("harness/quantx.cpp"), *words])


def onednn(cases, leaf, missing):
    try:
        program = compile_cpp("harness/onednn.cpp", ["dnnl"])
    except Missing as reason:
        missing["oneDNN"] = f"not installed ({reason})"
        return None
    words = [f"{case.name}={case.folder}" for case in cases]
    limit = machine.LEAVES[leaf][1] if leaf in machine.LEAVES else "ALL"
    return Competitor("oneDNN", [program, *words], {"ONEDNN_MAX_CPU_ISA": limit})


def checker(cases):
    """Compares the outputs with exact sums. quantx has every code right; a
    peer that requantizes in floating point may round a tie the other way."""
    by_name = {case.name: case for case in cases}

    def check(competitor, name):
        case = by_name[name]
        path = WORK / "result.bin"
        competitor.ask("result", name, path)
        output = path.read_bytes()
        if len(output) != case.output_bytes:
            raise Missing(f"gives {len(output)} bytes, not {case.output_bytes}")
        error = case.worst_error(output)
        if case.kind == "i8":
            bound = 0 if competitor.name.startswith("quantx") else 1
        else:
            bound = 1e-5 if case.kind == "f32" else 1e-2
        if error > bound:
            raise Missing(f"wrong result: off by {error:.3g}, allowed {bound}")

    return check
