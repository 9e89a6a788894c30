"""Reads the weights of a shipped int8 model back, to train on from them: `train.py --begin`."""

import argparse

import numpy as np
import onnx
from exit_graph import PREFIX, every_graph
from export import LAYERS
from labels import HEADS
from onnx import numpy_helper


def stored_weights(model):
    """
    All initialisers by name, without those of the early exit, which is trained anew; int8 ones as the float numbers that
    they stand for.
    """
    raw = {
        one.name: numpy_helper.to_array(one)
        for graph in every_graph(model.graph)
        for one in graph.initializer
        if not one.name.startswith(PREFIX)
    }
    weights = {}
    for name, values in raw.items():
        if name.endswith("_quantized"):
            base = name.removesuffix("_quantized")
            scale, zero = raw[f"{base}_scale"], raw[f"{base}_zero_point"]
            weights[base] = (values.astype(np.float32) - zero.astype(np.float32)) * scale
        elif "/" in name and not name.endswith(("_scale", "_zero_point")):
            weights[name] = values
    return weights


def flat_weights(model):
    weights = stored_weights(model)
    wide, count = weights.pop("heads/tokens/w"), len(HEADS)
    bias = weights.pop("heads/tokens/b")
    weights |= {"heads/sentence/w": wide[:, :count], "heads/sentence/b": bias[:count]}
    weights |= {"heads/tags/w": wide[:, count:], "heads/tags/b": bias[count:]}
    return weights


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("model", "out"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    made = flat_weights(onnx.load(options.model))
    assert any(name.startswith(f"encoder/layers/{LAYERS - 1}/") for name in made), "the last layer is missing"
    np.savez(options.out, **made)
