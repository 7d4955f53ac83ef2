"""Decides how a PyTorch model becomes MLIR text.

torch.export traces the model, torch-mlir imports and lowers it to linalg on
tensors, and the text is written with layer names as locations and with every
weight spelled out.
"""

import os
import re
import tempfile

import torch
from torch_mlir import fx, ir
from torch_mlir.compiler_utils import (OutputType, TorchMlirCompilerError,
                                       lower_mlir_module,
                                       run_pipeline_with_repro_report)
from torch_mlir.dialects import torch as torch_dialect

from .decompositions import decomposition_table
from .locations import LayerNames, NamingImporter

# A location inside a file, `"dir/model.py":12:0`: layer names never look so.
_FILE_LOCATION = re.compile(r'"[^"\n]*":\d+:\d+')


class ExportError(RuntimeError):
    """The model cannot be exported; the message says why in one sentence."""


def export(model, example_inputs, path, func_name="forward"):
    """Writes `model` as MLIR text to `path`.

    model           an nn.Module in evaluation mode, or an ExportedProgram
    example_inputs  one tensor or a tuple of tensors; they fix shapes and
                    types (an ExportedProgram brings its own: they are ignored)
    path            the output file, written under another name and renamed
    func_name       the function's name in the MLIR module

    Raises ExportError when the model cannot be traced or lowered, OSError when
    the file cannot be written.
    """
    text = export_text(model, example_inputs, func_name)
    _write(path, text)


def export_text(model, example_inputs, func_name="forward"):
    """MLIR text of `model`; see `export`."""
    program = _trace(model, example_inputs)
    context = ir.Context()
    torch_dialect.register_dialect(context)
    diagnostics = []

    def keep(diagnostic):
        diagnostics.append(f"{diagnostic.location}: {diagnostic.message}")
        return True

    handler = context.attach_diagnostic_handler(keep)
    importer = NamingImporter(context=context,
                              layer_names=LayerNames(program.graph))
    try:
        sizes = _open_sizes(program)
        module = fx.export_and_import(
            program, output_type="raw", fx_importer=importer,
            decomposition_table=decomposition_table(bool(sizes)),
            func_name=func_name)
        _lower(module, bool(sizes))
    except TorchMlirCompilerError as error:
        reason = diagnostics[0] if diagnostics else str(error)
        raise ExportError(
            f"torch-mlir cannot lower the model: {reason}") from error
    except (AssertionError, KeyError, NotImplementedError,
            ValueError) as error:
        raise ExportError("torch-mlir cannot import the model: "
                          f"{type(error).__name__}: {error}") from error
    finally:
        handler.detach()
    _name_arguments(module, program.graph_signature.user_inputs)
    _annotate(module, sizes)
    text = module.operation.get_asm(enable_debug_info=True)
    if _FILE_LOCATION.search(text):
        raise ExportError("an operation kept the location of a source file: "
                          "this version of torch-mlir is not supported")
    return text


def _lower(module, dynamic):
    """From torch-mlir's import to linalg on tensors."""
    if dynamic:
        # torch.export proved where sizes agree: no sizes are broadcast in
        # secret, and no assertion is needed.
        with module.context:
            for op in module.body.operations:
                op.operation.attributes[
                    "torch.assume_strict_symbolic_shapes"] = ir.UnitAttr.get()
    run_pipeline_with_repro_report(
        module, "builtin.module(func.func(torch-match-quantized-custom-ops), "
        "torchdynamo-export-to-torch-backend-pipeline{extra-library=})",
        "Lowering TorchFX IR -> Torch Backend IR")
    lower_mlir_module(False, OutputType.LINALG_ON_TENSORS, module)


def _open_sizes(program):
    """For each input its sizes as text, `batch<=1024` for an open one; nothing
    where all are fixed."""
    names = set(program.graph_signature.user_inputs)
    bounds = {str(symbol): (limits.lower, limits.upper)
              for symbol, limits in program.range_constraints.items()}
    sizes, has_open = [], False
    for node in program.graph.nodes:
        if node.op != "placeholder" or node.name not in names:
            continue
        shape = []
        for size in getattr(node.meta.get("val"), "shape", ()):
            text = str(size)
            if not text.isdigit():
                has_open = True
                low, high = bounds.get(text, (0, None))
                low = int(low) if str(low).isdigit() else 0
                high = int(high) if str(high).isdigit() else None
                text = f"{text}>={low}" + (f"<={high}" if high else "")
            shape.append(text)
        sizes.append(shape)
    return sizes if has_open else []


def _annotate(module, sizes):
    """Notes on each argument which of its sizes are the same: quantx checks
    them when the model is run."""
    if not sizes:
        return
    with module.context as context:
        context.allow_unregistered_dialects = True
        function = module.body.operations[0].operation
        function.attributes["arg_attrs"] = ir.ArrayAttr.get([
            ir.DictAttr.get({"quantx.sizes": ir.ArrayAttr.get(
                [ir.StringAttr.get(size) for size in shape])})
            for shape in sizes])


def _name_arguments(module, names):
    """Gives each argument its own name; the importer gives all the first."""
    function = module.body.operations[0]
    arguments = function.regions[0].blocks[0].arguments
    if len(arguments) != len(names):
        return
    for argument, name in zip(arguments, names):
        argument.set_location(ir.Location.name(
            str(name), context=module.context))


def _trace(model, example_inputs):
    """The exported program of `model`."""
    if isinstance(example_inputs, torch.Tensor):
        example_inputs = (example_inputs,)
    if isinstance(model, torch.export.ExportedProgram):
        return model
    if not isinstance(model, torch.nn.Module):
        raise ExportError("model must be an nn.Module or an ExportedProgram, "
                          f"not {type(model).__name__}")
    training = [name or "the model itself"
                for name, module in model.named_modules() if module.training]
    if training:
        raise ExportError("the model is in training mode "
                          f"({training[0]}): call model.eval() first")
    try:
        with torch.no_grad():
            return torch.export.export(model, tuple(example_inputs),
                                       strict=False)
    except Exception as error:  # torch.export raises many unrelated classes
        raise ExportError(
            f"torch.export cannot trace the model: {error}") from error


def _write(path, text):
    """Writes `text` under a temporary name beside `path`, then renames."""
    folder = os.path.dirname(os.path.abspath(path))
    handle, temporary = tempfile.mkstemp(
        prefix=os.path.basename(path) + ".", dir=folder)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            if not text.endswith("\n"):
                file.write("\n")
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise
