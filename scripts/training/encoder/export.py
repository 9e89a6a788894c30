"""Writes the trained model as ONNX, as float32 to compare with and as int8 to ship, with its tokenizer and hashes."""

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
from labels import HEADS, TAGS
from network import CASE_LAYER, EPSILON, LAYERS, WIDTH
from network import HEADS as ATTENTION_HEADS
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

OPSET = 17
CONTRIB = "com.microsoft"


class Graph:
    """Nodes and weights as they are added; each call gives the name of what it makes."""

    def __init__(self, weights):
        self.weights = weights
        self.nodes, self.stored = [], {}

    def weight(self, name):
        self.stored[name] = numpy_helper.from_array(np.ascontiguousarray(self.weights[name]), name)
        return name

    def constant(self, name, value):
        self.stored[name] = numpy_helper.from_array(np.asarray(value), name)
        return name

    def add(self, kind, inputs, name, domain="", **attributes):
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes))
        return name

    def norm(self, x, path, name):
        inputs = [x, self.weight(f"{path}/g"), self.weight(f"{path}/b")]
        return self.add("LayerNormalization", inputs, name, axis=-1, epsilon=EPSILON)

    def norm_of_sum(self, x, more, path, name):
        """`Sum` keeps the runtime from its fused skip and norm, which is three times as slow on a processor."""
        return self.norm(self.add("Sum", [x, more], f"{name}.sum"), path, name)

    def linear(self, x, path, name):
        product = self.add("MatMul", [x, self.weight(f"{path}/w")], f"{name}.product")
        return self.add("Add", [product, self.weight(f"{path}/b")], name)


def encoder(graph, layers=LAYERS):
    """The embeddings and the first `layers` layers."""
    words = graph.add("Gather", [graph.weight("encoder/word"), "input_ids"], "words")
    shape = graph.add("Shape", ["input_ids"], "shape", start=1, end=2)
    zero, one = graph.constant("zero", np.int64([0])), graph.constant("one", np.int64([1]))
    places = graph.add("Slice", [graph.weight("encoder/place"), zero, shape, zero, one], "places")
    x = graph.norm_of_sum(words, places, "encoder/norm", "embedded")
    mask = graph.add("Cast", ["attention_mask"], "mask", to=TensorProto.INT32)
    for at in range(layers):
        path = f"encoder/layers/{at}"
        if at == CASE_LAYER:
            cases = graph.add("Gather", [graph.weight("encoder/case"), "cases"], "case_vectors")
            x = graph.add("Add", [x, cases], "with_cases")
        qkv = [x, graph.weight(f"{path}/qkv/w"), graph.weight(f"{path}/qkv/b"), mask]
        mixed = graph.add("Attention", qkv, f"attention{at}", CONTRIB, num_heads=ATTENTION_HEADS)
        out = graph.linear(mixed, f"{path}/out", f"out{at}")
        x = graph.norm_of_sum(x, out, f"{path}/norm1", f"norm1.{at}")
        up = graph.add("Gelu", [graph.linear(x, f"{path}/up", f"up{at}")], f"gelu{at}", CONTRIB)
        down = graph.linear(up, f"{path}/down", f"down{at}")
        x = graph.norm_of_sum(x, down, f"{path}/norm2", f"norm2.{at}")
    return x


def heads(graph, x):
    """
    `vectors`: the mean of the tokens, to find the nearest known example. `passages`: its logits. `tokens`: logits of each
    token, first for its sentence, then for its tag.
    """
    many = graph.add("Cast", ["attention_mask"], "many", to=TensorProto.FLOAT)
    last, second = graph.constant("last_axis", np.int64([2])), graph.constant("second_axis", np.int64([1]))
    wide = graph.add("Unsqueeze", [many, last], "wide")
    total = graph.add("ReduceSum", [graph.add("Mul", [x, wide], "masked"), second], "total", keepdims=0)
    mean = graph.add("Div", [total, graph.add("ReduceSum", [wide, second], "count", keepdims=0)], "vectors")
    graph.linear(mean, "heads/passage", "passages")
    for key, axis in (("w", 1), ("b", 0)):
        pair = [graph.weights[f"heads/{name}/{key}"] for name in ("sentence", "tags")]
        graph.weights[f"heads/tokens/{key}"] = np.concatenate(pair, axis=axis)
    graph.linear(x, "heads/tokens", "tokens")


def finished(graph, inputs, outputs):
    names = [helper.make_tensor_value_info(name, TensorProto.INT64, ["texts", "length"]) for name in inputs]
    shapes = [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in outputs.items()]
    built = helper.make_graph(graph.nodes, "classifier", names, shapes, list(graph.stored.values()))
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIB, 1)]
    model = helper.make_model(built, opset_imports=opsets, ir_version=9)
    onnx.checker.check_model(model)
    return model


def whole_model(weights):
    graph = Graph(dict(weights))
    heads(graph, encoder(graph))
    outputs = {
        "vectors": ["texts", WIDTH],
        "passages": ["texts", len(HEADS)],
        "tokens": ["texts", "length", len(HEADS) + len(TAGS)],
    }
    return finished(graph, ("input_ids", "cases", "attention_mask"), outputs)


def lower_model(weights, layers):
    """The part below the layers that are trained; `vectors` is what layer `layers` takes in."""
    graph = Graph(dict(weights))
    graph.nodes.append(helper.make_node("Identity", [encoder(graph, layers)], ["vectors"]))
    return finished(graph, ("input_ids", "attention_mask"), {"vectors": ["texts", "length", WIDTH]})


def quantised(exact, small):
    quantize_dynamic(
        exact,
        small,
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul", "Attention", "Gather"],
        # The heads are tiny, and every score passes through them.
        nodes_to_exclude=["passages.product", "tokens.product", "case_vectors"],
        extra_options={"MatMulConstBOnly": True, "DefaultTensorType": TensorProto.FLOAT},
    )


def main(options):
    source, out = Path(options.model), Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    exact, small = out / "classifier.fp32.onnx", out / "classifier.onnx"
    onnx.save(whole_model(np.load(source)), exact)
    quantised(exact, small)
    shutil.copy(options.tokenizer, out / "tokenizer.json")
    about = {
        "heads": HEADS,
        "tags": TAGS,
        "sha256": {
            path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (small, out / "tokenizer.json")
        },
        "bytes": small.stat().st_size,
    }
    (out / "classifier.json").write_text(json.dumps(about, indent=2) + "\n")
    print(json.dumps(about["sha256"]), about["bytes"])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("model", "tokenizer", "out"):
        parser.add_argument(f"--{name}", required=True)
    main(parser.parse_args())
