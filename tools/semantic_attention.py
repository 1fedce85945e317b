#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11,<3.12"
# dependencies = ["numpy", "onnx"]
# ///
"""Put each layer's attention of an exported network into one step, and its places into one table.

Usage: python tools/semantic_attention.py knowledge/risk/semantic.onnx   (a file that still has it
in thirty steps)

The exporter writes out what ONNX Runtime has a step of its own for (QAttention), and looks up
places and kinds of pieces that are the same for every text. The numbers stay what they were, and
what comes out differs by less than a millionth, but where a number of a layer lies on the edge
between two whole ones. ``fit_semantic_reader.py`` does the same with what it has fitted.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import onnx
from onnx import NodeProto, helper, numpy_helper
from semantic_rows import needed

ROWS = "rows"  # as bot/semantics/network.py has it
LONGEST = 96  # the same
HEADS = 12  # of MiniLM
OF_ONNX_RUNTIME = "com.microsoft"  # where its own steps stand
PARTS = ("query", "key", "value")


class _Network:
    """An exported network, by its names."""

    def __init__(self, graph: onnx.GraphProto) -> None:
        self.graph = graph
        self.made = {name: node for node in graph.node for name in node.output}
        self._arrays = {array.name: array for array in graph.initializer}

    def array(self, name: str) -> np.ndarray:
        """Return the numbers of a name."""
        return numpy_helper.to_array(self._arrays[name])

    def keep(self, name: str, numbers: np.ndarray) -> str:
        """Add an array, and return its name."""
        self.graph.initializer.append(numpy_helper.from_array(numbers, name))
        return name

    def user(self, name: str, kind: str) -> NodeProto:
        """Return the node of a kind that takes what has this name."""
        return next(n for n in self.graph.node if n.op_type == kind and name in n.input)

    def named(self, ending: str) -> NodeProto:
        """Return the node that adds the array whose name ends so."""
        return next(n for n in self.graph.node if any(i.endswith(ending) for i in n.input))


def in_one_step(model: onnx.ModelProto) -> onnx.ModelProto:
    """Return the network with a QAttention a layer, and one table of places."""
    network = _Network(model.graph)
    softmax = [node for node in model.graph.node if node.op_type == "Softmax"]
    begun = list(_places(network))
    replaced = [_attention(network, node, layer) for layer, node in enumerate(softmax)]
    of_output = {node.output[0]: node for node in (*begun, *replaced)}
    nodes = [*begun[:-1], *(of_output.get(node.output[0], node) for node in model.graph.node)]
    kept = needed(nodes, [output.name for output in model.graph.output])
    used = {name for node in kept for name in node.input}
    left = [array for array in model.graph.initializer if array.name in used]
    del model.graph.node[:], model.graph.initializer[:]
    model.graph.node.extend(kept)
    model.graph.initializer.extend(left)
    model.opset_import.append(helper.make_opsetid(OF_ONNX_RUNTIME, 1))
    onnx.checker.check_model(model)
    return model


def _places(network: _Network) -> Iterator[NodeProto]:
    """Yield the nodes that add to each row what its place and the one kind of piece tell."""
    normed = network.named("embeddings.LayerNorm.weight").input[0]
    (of_place,) = (a for a in _names(network) if a.endswith("position_embeddings.weight"))
    (of_kind,) = (a for a in _names(network) if a.endswith("token_type_embeddings.weight"))
    table = network.array(of_place)[:LONGEST] + network.array(of_kind)[0]
    places, first = network.keep("places", table), network.keep("first", np.array([0], np.int64))
    yield helper.make_node("Shape", [ROWS], ["count"], start=1, end=2)
    yield helper.make_node("Slice", [places, first, "count", first], ["placed"])
    yield helper.make_node("Add", [ROWS, "placed"], [normed])


def _names(network: _Network) -> list[str]:
    return [array.name for array in network.graph.initializer]


def _attention(network: _Network, softmax: NodeProto, layer: int) -> NodeProto:
    """Return the one node that gives what a layer attends to."""
    by_part = [_product(network, f"layer.{layer}.attention.self.{part}.bias") for part in PARTS]
    weights, scales, zeros, biases = (
        np.concatenate(a, axis=-1) for a in zip(*by_part, strict=True)
    )
    whole = network.made[_multiplied(network, f"layer.{layer}.attention.self.query.bias").input[0]]
    number, scale, zero = whole.output
    named = [
        network.keep(f"layer.{layer}.{name}", numbers)
        for name, numbers in (("w", weights), ("b", biases), ("s", scales), ("z", zeros))
    ]
    attended = network.user(softmax.output[0], "Where").output[0]
    product = network.user(attended, "MatMul").output[0]
    out = network.user(network.user(product, "Transpose").output[0], "Reshape").output[0]
    takes = [number, named[0], named[1], scale, named[2], "", zero, named[3]]
    return helper.make_node(
        "QAttention",
        takes,
        [out],
        domain=OF_ONNX_RUNTIME,
        num_heads=HEADS,
        name=f"attention{layer}",
    )


def _multiplied(network: _Network, bias: str) -> NodeProto:
    """Return the product of whole numbers that a bias is added to in the end."""
    scaled = network.made[next(i for i in network.named(bias).input if i in network.made)]
    return network.made[network.made[scaled.input[0]].input[0]]


def _product(network: _Network, bias: str) -> Sequence[np.ndarray]:
    """Return (weights, scales, zero points, biases) of the product that a bias is added to."""
    added = network.named(bias)
    scaled = network.made[next(i for i in added.input if i in network.made)]
    multiplied, scales = _multiplied(network, bias), network.made[scaled.input[1]].input[1]
    name = next(i for i in added.input if i.endswith(bias))
    return [network.array(n) for n in (multiplied.input[1], scales, multiplied.input[3], name)]


def main() -> None:
    """Put the attention of a file into one step a layer, in its place."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    path = parser.parse_args().file
    onnx.save(in_one_step(onnx.load(path)), path)


if __name__ == "__main__":
    main()
