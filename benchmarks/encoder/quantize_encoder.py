"""Quantizes the encoder the way the peers do it. Run by the interpreter that
QUANTX_PEER_PYTHON names.

  quantize_encoder.py MODEL.onnx FOLDER

FOLDER holds calib_ids.npy and calib_mask.npy (examples/minilm/prepare_data.py).
Writes MODEL-dynamic.onnx (ONNX Runtime: parameters per tensor at run time,
weights s8 per channel) and MODEL-nncf.xml (NNCF, its settings for transformers).
"""

import logging
import pathlib
import sys

import numpy


def onnx_runtime(model):
    from onnxruntime import quantization
    from onnxruntime.quantization import shape_inference

    prepared = model.with_name(model.stem + "-prepared.onnx")
    shape_inference.quant_pre_process(str(model), str(prepared))
    quantization.quantize_dynamic(
        str(prepared),
        str(model.with_name(model.stem + "-dynamic.onnx")),
        weight_type=quantization.QuantType.QInt8,
        per_channel=True,
    )


def nncf_openvino(model, folder):
    import nncf
    import openvino

    nncf.set_log_level(logging.ERROR)
    texts = zip(numpy.load(folder / "calib_ids.npy"), numpy.load(folder / "calib_mask.npy"))
    samples = [{"ids": ids[None], "mask": mask[None]} for ids, mask in texts]
    quantized = nncf.quantize(
        openvino.Core().read_model(str(model)),
        nncf.Dataset(samples),
        subset_size=len(samples),
        model_type=nncf.ModelType.TRANSFORMER,
    )
    openvino.save_model(quantized, str(model.with_name(model.stem + "-nncf.xml")))


def main():
    model, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    failures = 0
    for quantize in (lambda: onnx_runtime(model), lambda: nncf_openvino(model, folder)):
        try:
            quantize()
        except Exception as reason:  # not installed, or cannot do this network
            print(" ".join(str(reason).split())[:200], file=sys.stderr)
            failures += 1
    return failures


sys.exit(main())
