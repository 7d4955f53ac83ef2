"""ONNX Runtime, OpenVINO and IREE behind one interface: one thread each, or, of
the first two, as many as OMP_NUM_THREADS says.

An engine is a function `load(path, inputs, **settings)`. It returns a function
that runs the model on these NumPy arrays, and one that returns the last outputs.
"""

import importlib.metadata
import os

import competitor

THREADS = int(os.environ.get("OMP_NUM_THREADS", "1"))

ENGINES = {}
PACKAGES = {
    "onnxruntime": "onnxruntime",
    "openvino": "openvino",
    "iree": "iree-base-compiler",
}


def version(name):
    return importlib.metadata.version(PACKAGES[name])


def engine(name):
    def register(function):
        ENGINES[name] = function
        return function

    return register


@engine("onnxruntime")
def onnx_runtime():
    import onnxruntime

    def load(path, inputs, **_):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = THREADS
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"]
        )
        binding = session.io_binding()
        for value, data in zip(session.get_inputs(), inputs):
            binding.bind_cpu_input(value.name, data)
        for value in session.get_outputs():
            binding.bind_output(value.name)

        def run(kept_alive=inputs):
            session.run_with_iobinding(binding)

        return run, binding.copy_outputs_to_cpu

    return load


@engine("openvino")
def open_vino():
    import openvino

    core = openvino.Core()

    def load(path, inputs, precision="f32"):
        settings = {
            "INFERENCE_NUM_THREADS": THREADS,
            "NUM_STREAMS": 1,
            "PERFORMANCE_HINT": "LATENCY",
            "ENABLE_CPU_PINNING": False,
            "INFERENCE_PRECISION_HINT": precision,
        }
        request = core.compile_model(str(path), "CPU", settings).create_infer_request()
        for i, data in enumerate(inputs):
            request.set_input_tensor(i, openvino.Tensor(data, shared_memory=True))

        def result():
            return [tensor.data for tensor in request.output_tensors]

        # The request reads the arrays where they lie.
        def run(kept_alive=inputs):
            request.infer()

        return run, result

    return load


@engine("iree")
def iree():
    import iree.compiler
    import iree.runtime

    def load(path, inputs, **_):
        # Compiling a network takes a while: once is enough.
        compiled = path.with_suffix(".vmfb")
        if not compiled.exists() or compiled.stat().st_mtime < path.stat().st_mtime:
            binary = iree.compiler.compile_file(
                str(path),
                target_backends=["llvm-cpu"],
                extra_args=["--iree-llvmcpu-target-cpu=host"],
            )
            compiled.write_bytes(binary)
        binary = compiled.read_bytes()
        config = iree.runtime.Config("local-sync")
        module = iree.runtime.VmModule.copy_buffer(config.vm_instance, binary)
        context = iree.runtime.SystemContext(vm_modules=[module], config=config)
        names = module.function_names
        name = next(n for n in ("main", "forward", "main_graph", names[0]) if n in names)
        function = context.modules[module.name][name]
        held = [iree.runtime.asdevicearray(config.device, data) for data in inputs]
        last = []

        def run():
            last[:] = [function(*held)]

        def result():
            values = last[0] if isinstance(last[0], (list, tuple)) else last
            return [value.to_host() for value in values]

        return run, result

    return load


def open_engine(name):
    """The engine, or the end of this competitor when it is not installed."""
    try:
        return ENGINES[name]()
    except ImportError as reason:
        competitor.absent(f"not installed ({reason})")
