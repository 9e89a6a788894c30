"""Puts an early exit into the shipped int8 graph: the layers above it run only if the head of the exit asks for them."""

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper

OUTPUTS = ("vectors", "passages", "tokens")
#: Limits, one for each logit of the head: the upper layers run unless each logit is below its own. Minus infinity runs all.
BELOW = "exit_below"
PREFIX = "exit/"


def layer_output(layer):
    """What layer `layer` gives, counted from 1."""
    return f"norm2.{layer - 1}"


def ancestors(graph, names):
    """The outputs of all nodes that `names` need, and their own."""
    made = {output: node for node in graph.node for output in node.output}
    found, open_names = set(), list(names)
    while open_names:
        node = made.get(open_names.pop())
        if node is not None and node.output[0] not in found:
            found.update(node.output)
            open_names += node.input
    return found


def head_nodes(vectors):
    """The head on `vectors`, and `exit.runs`: whether a logit reaches its limit. NaN is below no limit, so all layers run."""
    add = helper.make_node
    return [
        add("MatMul", [vectors, "exit/tokens/w"], ["exit.product"]),
        add("Add", ["exit.product", "exit/tokens/b"], ["exit.sum"]),
        add("Relu", ["exit.sum"], ["exit.all"]),
        add("Mul", ["exit.all", "wide"], ["exit.units"]),
        add("ReduceSum", ["exit.units", "second_axis"], ["exit.total"], keepdims=0),
        add("Div", ["exit.total", "count"], ["exit.mean"]),
        add("ReduceMax", ["exit.units"], ["exit.most"], axes=[1], keepdims=0),
        add("Concat", ["exit.mean", "exit.most"], ["exit.both"], axis=1),
        add("MatMul", ["exit.both", "exit/last/w"], ["exit.last"]),
        add("Add", ["exit.last", "exit/last/b"], ["exit"]),
        add("Less", ["exit", BELOW], ["exit.less"]),
        add("Cast", ["exit.less"], ["exit.below"], to=TensorProto.FLOAT),
        add("ReduceMin", ["exit.below"], ["exit.none_reaches"], keepdims=0),
        add("Cast", ["exit.none_reaches"], ["exit.stops"], to=TensorProto.BOOL),
        add("Not", ["exit.stops"], ["exit.runs"]),
    ]


def renamed(nodes, names):
    """Copies of nodes with other names for some of their inputs and outputs."""
    made = []
    for node in nodes:
        copy = type(node)()
        copy.CopyFrom(node)
        copy.input[:] = [names.get(name, name) for name in node.input]
        copy.output[:] = [names.get(name, name) for name in node.output]
        made.append(copy)
    return made


def values(names, shapes):
    return [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in zip(names, shapes, strict=True)]


def with_exit(model, layer, head):
    """
    `model` with an exit after layer `layer`; `head` holds its weights by name. After an exit the three outputs are empty,
    which no reader takes for scores. The nodes and weights of the layers stay as they are.
    """
    graph = model.graph
    if any(node.op_type == "If" for node in graph.node):
        raise ValueError("The model has an exit already.")
    below = ancestors(graph, [layer_output(layer), "wide", "count", "mask"])
    lower = [node for node in graph.node if node.output[0] in below]
    upper = [node for node in graph.node if node.output[0] not in below]
    shared = {name for node in lower for name in node.input} | {"second_axis"}
    weights = {
        "lower": [one for one in graph.initializer if one.name in shared],
        "upper": [one for one in graph.initializer if one.name not in shared],
    }
    weights["lower"] += [numpy_helper.from_array(np.ascontiguousarray(value), PREFIX + name) for name, value in head.items()]
    outputs = {one.name: one for one in graph.output}
    shapes = [
        [one.dim_param or one.dim_value for one in outputs[name].type.tensor_type.shape.dim] for name in OUTPUTS
    ]
    empty = [[0 if isinstance(size, str) else size for size in shape] for shape in shapes]
    inner, none = [f"upper.{name}" for name in OUTPUTS], [f"none.{name}" for name in OUTPUTS]
    runs = helper.make_graph(
        renamed(upper, dict(zip(OUTPUTS, inner, strict=True))), "upper", [], values(inner, shapes), weights["upper"]
    )
    nothing = [
        helper.make_node("Constant", [], [name], value=numpy_helper.from_array(np.zeros(shape, np.float32)))
        for name, shape in zip(none, empty, strict=True)
    ]
    stops = helper.make_graph(nothing, "none", [], values(none, empty))
    choice = helper.make_node("If", ["exit.runs"], OUTPUTS, "exit.choice", then_branch=runs, else_branch=stops)
    count = len(head["last/b"])
    limits = helper.make_tensor_value_info(BELOW, TensorProto.FLOAT, ["limits"])
    logits = helper.make_tensor_value_info("exit", TensorProto.FLOAT, ["texts", count])
    built = helper.make_graph(
        [*lower, *head_nodes(layer_output(layer)), choice],
        graph.name,
        [*graph.input, limits],
        [*graph.output, logits],
        weights["lower"],
    )
    made = helper.make_model(built, opset_imports=model.opset_import, ir_version=model.ir_version)
    checker.check_model(made)
    return made


def every_graph(graph):
    """The graph, and those of the branches within it."""
    yield graph
    for node in graph.node:
        for attribute in node.attribute:
            if attribute.HasField("g"):
                yield from every_graph(attribute.g)
