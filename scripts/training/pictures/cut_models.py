"""Makes the models in src/reading/ocr/models from those in the Python package rapidocr 3.10.0.

Usage: cut_models.py RAPIDOCR_MODELS OUT. Needs onnx and numpy.

The recogniser keeps the letters below CJK, Kana and every fortieth ideograph: Latin letters are told from others,
and the last layer shrinks to an eighth. Weights are stored with half precision; the runtime widens them.
"""

import hashlib
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

DETECTOR = ("PP-OCRv6_det_small.onnx", "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f")
RECOGNISER = ("PP-OCRv6_rec_small.onnx", "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884")
LAST_LAYER = ("linear_8.w_0", "linear_8.b_0")
KEPT_IDEOGRAPHS = 40
SMALLEST_HALVED = 256


def opened(folder: Path, name: str, digest: str) -> onnx.ModelProto:
    if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
        raise SystemExit(f"{name} is not the file of rapidocr 3.10.0.")
    return onnx.load(str(folder / name))


def kept_classes(characters: list[str]) -> tuple[list[int], list[str]]:
    """Class 0 is the gap between letters; the last one is the space."""
    classes, letters, ideographs = [0], [], 0
    for place, letter in enumerate(characters):
        if len(letter) != 1:
            continue
        code = ord(letter)
        if 0x3400 <= code < 0xA000:
            ideographs += 1
            keep = ideographs % KEPT_IDEOGRAPHS == 0
        else:
            keep = code < 0x3100 or 0xFF00 <= code < 0xFFF0
        if keep:
            classes.append(place + 1)
            letters.append(letter)
    return classes + [len(characters) + 1], letters + [" "]


def cut(graph: onnx.GraphProto, classes: list[int]) -> None:
    for name in LAST_LAYER:
        found = next(one for one in graph.initializer if one.name == name)
        weights = np.ascontiguousarray(numpy_helper.to_array(found)[..., classes])
        graph.initializer.remove(found)
        graph.initializer.append(numpy_helper.from_array(weights, name))
    graph.output[0].type.tensor_type.shape.dim[2].dim_value = len(classes)


def without_identity(graph: onnx.GraphProto) -> None:
    outputs = {one.name for one in graph.output}
    passed = {n.output[0]: n.input[0] for n in graph.node if n.op_type == "Identity" and n.output[0] not in outputs}
    kept = [n for n in graph.node if n.output[0] not in passed]
    for node in kept:
        for place, name in enumerate(node.input):
            while name in passed:
                name = passed[name]
            node.input[place] = name
    del graph.node[:]
    graph.node.extend(kept)
    del graph.value_info[:]


def halved(graph: onnx.GraphProto) -> None:
    casts = []
    for one in list(graph.initializer):
        weights = numpy_helper.to_array(one)
        if one.data_type != TensorProto.FLOAT or weights.size < SMALLEST_HALVED:
            continue
        graph.initializer.remove(one)
        graph.initializer.append(numpy_helper.from_array(weights.astype(np.float16), f"{one.name}_h"))
        casts.append(helper.make_node("Cast", [f"{one.name}_h"], [one.name], to=TensorProto.FLOAT))
    nodes = casts + list(graph.node)
    del graph.node[:]
    graph.node.extend(nodes)


def save(model: onnx.ModelProto, to: Path) -> None:
    del model.metadata_props[:]
    without_identity(model.graph)
    halved(model.graph)
    onnx.checker.check_model(model)
    onnx.save(model, str(to))


def main(models: Path, out: Path) -> None:
    save(opened(models, *DETECTOR), out / "detector.onnx")
    recogniser = opened(models, *RECOGNISER)
    characters = next(one.value for one in recogniser.metadata_props if one.key == "character").split("\n")
    classes, letters = kept_classes(characters)
    cut(recogniser.graph, classes)
    save(recogniser, out / "recogniser.onnx")
    (out / "alphabet.txt").write_text("".join(letters), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
