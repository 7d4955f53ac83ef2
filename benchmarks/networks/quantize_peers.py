"""Quantizes an ONNX model the way the peers do it, and says how long it took.
Run by the interpreter that QUANTX_PEER_PYTHON names.

  quantize_peers.py MODEL.onnx DATA.npy BATCH

Writes MODEL-qdq.onnx (ONNX Runtime: static QDQ, u8 activations, s8 weights per
channel) and MODEL-nncf.xml (NNCF's defaults), and prints one line of JSON.
"""

import json
import logging
import pathlib
import sys
import time

import numpy


def batches_of(data, batch):
    return [data[i : i + batch] for i in range(0, len(data), batch)]


def onnx_runtime(model, samples):
    from onnxruntime import quantization
    from onnxruntime.quantization import shape_inference

    class Reader(quantization.CalibrationDataReader):
        def __init__(self):
            self.rest = iter(samples)

        def get_next(self):
            sample = next(self.rest, None)
            return None if sample is None else {"x": sample}

    prepared = model.with_name(model.stem + "-prepared.onnx")
    start = time.perf_counter()
    shape_inference.quant_pre_process(str(model), str(prepared))
    quantization.quantize_static(
        str(prepared),
        str(model.with_name(model.stem + "-qdq.onnx")),
        Reader(),
        quant_format=quantization.QuantFormat.QDQ,
        activation_type=quantization.QuantType.QUInt8,
        weight_type=quantization.QuantType.QInt8,
        per_channel=True,
    )
    return time.perf_counter() - start


def nncf_openvino(model, samples):
    import nncf
    import openvino

    nncf.set_log_level(logging.ERROR)
    network = openvino.Core().read_model(str(model))
    start = time.perf_counter()
    quantized = nncf.quantize(
        network, nncf.Dataset([{"x": x} for x in samples]), subset_size=len(samples)
    )
    seconds = time.perf_counter() - start
    openvino.save_model(quantized, str(model.with_name(model.stem + "-nncf.xml")))
    return seconds


def main():
    model, data, batch = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    samples = batches_of(numpy.load(data), batch)
    seconds = {}
    for name, quantize in (("ONNX Runtime", onnx_runtime), ("NNCF", nncf_openvino)):
        try:
            seconds[name] = round(quantize(model, samples), 2)
        except Exception as reason:  # not installed, or cannot do this network
            print(f"{name}: {reason}", file=sys.stderr)
    print(json.dumps(seconds))


main()
