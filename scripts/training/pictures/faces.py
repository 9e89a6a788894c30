"""Makes src/reading/picture/models/faces.onnx from the SSD MobileNet v1 in the npm package @vladmandic/face-api 1.7.15.

Usage: faces.py FACE_API_MODEL_FOLDER OUT. Needs onnx and numpy.

The network and its weights stay as they are. Weights keep their 8 bits, and the runtime widens them in each run: where
it widens them once, 70 MB more stay in use. The normalisation after each depthwise convolution becomes a part of its
weights. Input `x`: [1, 3, 512, 512], 0 to 255. Outputs: `sure`, one confidence a box; `boxes`, offsets and default box,
eight numbers a box.
"""

import hashlib
import json
import sys
from math import prod
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

NAME = "ssd_mobilenetv1_model"
WEIGHTS = "2835640602d53718aa6ae9a42896327eaa21beefed056c218d32ca7d79e1e2f8"
EPSILON = 0.001
ROUNDING = 0.001
SIDE = 512
HALVING = {2, 4, 6, 12}
FINER, LAYERS = 11, 13
BOXES = 5118


class Network:
    def __init__(self, folder: Path):
        data = (folder / f"{NAME}.bin").read_bytes()
        self.entries, at = {}, 0
        for entry in json.loads((folder / f"{NAME}-weights_manifest.json").read_text())[0]["weights"]:
            kind = np.uint8 if "quantization" in entry else np.dtype("<f4")
            size = prod(entry["shape"]) * np.dtype(kind).itemsize
            self.entries[entry["name"]] = (entry, np.frombuffer(data[at : at + size], kind))
            at += size
        if at != len(data):
            raise SystemExit("The weights have another length than their list.")
        self.nodes, self.constants, self.count = [], [], 0

    def bytes_of(self, name: str) -> tuple[np.ndarray, np.float32, np.float32]:
        entry, raw = self.entries[name]
        how = entry["quantization"]
        return raw.reshape(entry["shape"]), np.float32(how["scale"]), np.float32(how["min"])

    def numbers(self, name: str) -> np.ndarray:
        entry, raw = self.entries[name]
        if "quantization" not in entry:
            return raw.reshape(entry["shape"])
        raw, scale, least = self.bytes_of(name)
        return raw.astype(np.float32) * scale + least

    def constant(self, values: np.ndarray) -> str:
        self.count += 1
        self.constants.append(numpy_helper.from_array(np.array(values, order="C"), f"c{self.count}"))
        return f"c{self.count}"

    def node(self, kind: str, given: list[str], **options) -> str:
        self.count += 1
        self.nodes.append(helper.make_node(kind, given, [f"n{self.count}"], **options))
        return f"n{self.count}"

    def widened(self, name: str) -> str:
        """The filter, stored as bytes; TensorFlow's order (height, width, in, out) becomes (out, in, height, width)."""
        raw, scale, least = self.bytes_of(name)
        zero = round(float(-least / scale))
        if not 0 <= zero <= 255 or abs(zero * scale + least) > scale * ROUNDING:
            raise SystemExit(f"No byte of {name} is zero.")
        given = [raw.transpose(3, 2, 0, 1), scale, np.uint8(zero)]
        return self.node("DequantizeLinear", [self.constant(one) for one in given])

    def convolved(self, x: str, weights: str, bias: np.ndarray, **options) -> str:
        return self.node("Conv", [x, weights, self.constant(bias)], auto_pad="SAME_UPPER", **options)

    def limited(self, x: str) -> str:
        return self.node("Clip", [x, self.constant(np.float32(0)), self.constant(np.float32(6))])

    def pointwise(self, x: str, name: str, stride: int) -> str:
        bias = self.numbers(f"{name}_pointwise/convolution_bn_offset")
        return self.limited(self.convolved(x, self.widened(f"{name}_pointwise/weights"), bias, strides=[stride, stride]))

    def depthwise(self, x: str, name: str, stride: int) -> str:
        parts = ("gamma", "beta", "moving_mean", "moving_variance")
        gamma, beta, mean, variance = (self.numbers(f"{name}_depthwise/BatchNorm/{part}") for part in parts)
        factor = gamma / np.sqrt(variance + np.float32(EPSILON))
        filters = self.numbers(f"{name}_depthwise/depthwise_weights").transpose(2, 3, 0, 1) * factor[:, None, None, None]
        weights = self.constant(filters.astype(np.float32))
        bias = (beta - mean * factor).astype(np.float32)
        return self.limited(self.convolved(x, weights, bias, strides=[stride, stride], group=len(factor)))

    def predicted(self, maps: list[str], part: str, width: int) -> str:
        def one(i: int) -> str:
            name = f"Prediction/BoxPredictor_{i}/{part}"
            out = self.convolved(maps[i], self.widened(f"{name}/weights"), self.numbers(f"{name}/biases"))
            last = self.node("Transpose", [out], perm=[0, 2, 3, 1])
            return self.node("Reshape", [last, self.constant(np.array([1, -1, width], np.int64))])

        return self.node("Concat", [one(i) for i in range(len(maps))], axis=1)


def built(net: Network) -> onnx.ModelProto:
    centred = net.node("Sub", [net.node("Div", ["x", net.constant(np.float32(127.5))]), net.constant(np.float32(1))])
    x = net.pointwise(centred, "MobilenetV1/Conv2d_0", 2)
    maps = []
    for layer in range(1, LAYERS + 1):
        name = f"MobilenetV1/Conv2d_{layer}"
        x = net.pointwise(net.depthwise(x, name, 2 if layer in HALVING else 1), name, 1)
        if layer in (FINER, LAYERS):
            maps.append(x)
    for layer in range(8):
        x = net.pointwise(x, f"Prediction/Conv2d_{layer}", 1 + layer % 2)
        if layer % 2 == 1:
            maps.append(x)
    face = net.node("Gather", [net.predicted(maps, "ClassPredictor", 3), net.constant(np.array(1, np.int64))], axis=2)
    net.nodes.append(helper.make_node("Sigmoid", [face], ["sure"]))
    offsets = net.predicted(maps, "BoxEncodingPredictor", 4)
    defaults = net.constant(net.numbers("Output/extra_dim"))
    net.nodes.append(helper.make_node("Concat", [offsets, defaults], ["boxes"], axis=2))
    number = TensorProto.FLOAT
    given = [helper.make_tensor_value_info("x", number, [1, 3, SIDE, SIDE])]
    found = [
        helper.make_tensor_value_info("sure", number, [1, BOXES]),
        helper.make_tensor_value_info("boxes", number, [1, BOXES, 8]),
    ]
    graph = helper.make_graph(net.nodes, "faces", given, found, net.constants)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)


def main(folder: Path, out: Path) -> None:
    digest = hashlib.sha256((folder / f"{NAME}.bin").read_bytes()).hexdigest()
    if digest != WEIGHTS:
        raise SystemExit(f"{NAME}.bin is not the file of @vladmandic/face-api 1.7.15: {digest}")
    model = built(Network(folder))
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, str(out))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
