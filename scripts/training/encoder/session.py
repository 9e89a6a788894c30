"""Sessions of ONNX Runtime that give the same numbers on every processor."""

import onnxruntime


def opened(model, threads=0):
    """A session with exact eight-bit products: without VNNI a processor would overflow. 0 threads: as many as fit."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.add_session_config_entry("session.x64quantprecision", "1")
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
