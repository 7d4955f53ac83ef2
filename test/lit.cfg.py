"""The lit suite: IR tests of passes and tools, run on the build tree."""

import os
import platform
import shutil
import subprocess
import sys

import lit.formats

config.name = "quantx"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".mlir", ".test"]
config.excludes = ["Inputs", "CMakeLists.txt"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.quantx_binary_dir, "test")

tools_dir = os.path.join(config.quantx_binary_dir, "bin")
config.environment["PATH"] = os.pathsep.join(
    [tools_dir, config.llvm_tools_dir, config.environment["PATH"]]
)
config.environment["FILECHECK_OPTS"] = "--enable-var-scope --dump-input=fail"

config.substitutions.append(("%python", sys.executable))
config.substitutions.append(("%quantx_src", config.quantx_source_dir))
config.substitutions.append(("%quantx_build", config.quantx_binary_dir))
config.substitutions.append(("%quantx_libs", os.path.join(config.quantx_binary_dir, "lib")))
config.substitutions.append(("%host_cc", config.c_compiler))
config.substitutions.append(("%host_cxx", config.cxx_compiler))

# Sends all printed IR through the parser again. By hand only: upstream's check
# also reads bytecode back from a buffer that is aligned by chance, which
# resources of weights do not survive when it is not.
if os.environ.get("QUANTX_VERIFY_ROUNDTRIP"):
    config.substitutions.append(("quant-opt", "quant-opt --verify-roundtrip"))


def cpu_flags():
    try:
        with open("/proc/cpuinfo") as cpuinfo:
            for line in cpuinfo:
                if line.startswith("flags"):
                    return set(line.split(":")[1].split())
    except OSError:
        pass
    return set()


# Hardware is a feature: without it a test is unsupported, not passed.
flags = cpu_flags()
for feature, flag in [
    ("avx2", "avx2"),
    ("avxvnni", "avx_vnni"),
    ("avx512vnni", "avx512_vnni"),
    ("amx", "amx_int8"),
]:
    if flag in flags:
        config.available_features.add(feature)
config.available_features.add(platform.machine())

def find_devices():
    """The ways, vulkan and cuda, to a device that can run programs."""
    try:
        listed = subprocess.run(
            [os.path.join(tools_dir, "quant-run"), "--list-devices"],
            capture_output=True,
            text=True,
            timeout=60,
        ).stdout
    except (OSError, subprocess.TimeoutExpired):
        return set()
    return {
        line.split(":")[0]
        for line in listed.splitlines()
        if "cannot be used" not in line
    }


# Mesa's lavapipe counts: it computes on the processor what a GPU would. The
# emulator of CUDA's driver does not: tests that want it name its folder.
config.available_features.update(find_devices())
config.substitutions.append(
    ("%cuda_emulator", os.path.join(config.quantx_binary_dir, "lib", "cuda-emulator"))
)
ptxas = shutil.which("ptxas", path=os.environ.get("PATH", "") + ":/usr/local/cuda/bin")
if ptxas:
    config.available_features.add("ptxas")
    config.substitutions.append(("%ptxas", ptxas))
if os.path.exists("/usr/include/vulkan/vulkan.h"):
    config.available_features.add("vulkan-headers")

# Python packages that are no part of the build: name the interpreter that has
# them to run the tests that need them.
for feature, variable in [
    ("iree", "QUANTX_IREE_PYTHON"),
    ("torch-mlir", "QUANTX_TORCH_PYTHON"),
]:
    if os.environ.get(variable):
        config.available_features.add(feature)
        config.substitutions.append((f"%{feature}-python", os.environ[variable]))

if os.path.isdir("/usr/share/datasets/fashion-mnist"):
    config.available_features.add("fashion-mnist")
