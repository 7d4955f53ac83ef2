"""The C++ programs of the benchmarks, and models compiled by quantx.

Both are made again only when what they are made of is newer.
"""

import os
import pathlib
import subprocess

from harness.contest import Missing

BENCHMARKS = pathlib.Path(__file__).resolve().parent.parent
BUILD = pathlib.Path(os.environ.get("QUANTX_BUILD", BENCHMARKS.parent / "build"))
WORK = BUILD / "benchmarks"


def newer(target, sources):
    """Whether the target exists and no source was written after it."""
    if not target.exists():
        return False
    made = target.stat().st_mtime
    return all(pathlib.Path(source).stat().st_mtime <= made for source in sources)


def run(command):
    command = [str(word) for word in command]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        words = (done.stderr or done.stdout).strip().splitlines()
        reason = next((w for w in words if "error" in w), words[-1] if words else "")
        raise Missing(reason or f"{command[0]} ended with {done.returncode}")
    return done.stdout


def compile_cpp(source, libraries=(), options=(), archives=()):
    """Builds benchmarks/SOURCE for this processor; Missing when it does not
    build, as when a peer's headers are not installed."""
    source = BENCHMARKS / source
    folder = WORK / "bin"
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / source.stem
    headers = list((BENCHMARKS / "harness").glob("*.h"))
    if not newer(program, [source, *headers, *archives]):
        compiler = os.environ.get("CXX", "c++")
        run(
            [compiler, "-std=c++17", "-O2", "-march=native", "-Wall", "-Wextra"]
            + ["-I", BENCHMARKS / "harness", *options]
            + ["-o", program, source, *archives]
            + [f"-l{library}" for library in libraries]
        )
    return program


def tool(name):
    return BUILD / "bin" / name


def compile_model(model, library, *options):
    """`quant-compile --emit=shared`, into a library that exports model_run."""
    compiler = tool("quant-compile")
    if not compiler.exists():
        raise Missing(f"{compiler} is not built")
    stamp = library.with_suffix(".options")
    text = " ".join(str(option) for option in options)
    same = stamp.exists() and stamp.read_text() == text
    if not (same and newer(library, [model, compiler])):
        library.parent.mkdir(parents=True, exist_ok=True)
        run([compiler, model, "--emit=shared", "--quiet", "-o", library, *options])
        stamp.write_text(text)
    return library
