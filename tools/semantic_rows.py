#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11,<3.12"
# dependencies = ["numpy", "onnx"]
# ///
"""Take the table of words out of an exported network, into a file beside it that is read by rows.

Usage: python tools/semantic_rows.py knowledge/risk/semantic.onnx   (a file that still holds it)

A table in the network is held in memory whole, seven megabytes; of a message a few rows are read.
The numbers stay what they were, and so does what comes out. ``fit_semantic_reader.py`` does the
same with what it has fitted.
"""

import argparse
import zlib
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

PIECES, ROWS, TABLE = "pieces", "rows", "table"  # as bot/semantics/network.py has them


def apart(model: onnx.ModelProto) -> tuple[onnx.ModelProto, bytes]:
    """Return (a network that takes the rows of pieces, the table) of one that takes pieces.

    A row of the table is a whole number of one byte for each dimension, then what they are
    multiplied by, a float of four bytes, the lowest first.
    """
    graph = model.graph
    arrays = {array.name: array for array in graph.initializer}
    (numbers,) = (
        a
        for a in arrays.values()
        if a.data_type == onnx.TensorProto.INT8 and _is_looked_up(graph, a)
    )
    looked_up = {node.output[0]: node for node in graph.node if node.op_type == "GatherND"}
    times = next(n for n in graph.node if n.op_type == "Mul" and n.input[1] in looked_up)
    scale = arrays[looked_up[times.input[1]].input[0]]
    (count, width), rows = numbers.dims, times.output[0]
    kept = [node for node in graph.node if node is not times and node.output[0] not in looked_up]
    for node in kept:
        if node.op_type == "Shape" and node.input[0] == PIECES:
            node.input[0] = ROWS  # both are as long
        for i, name in enumerate(node.input):
            if name == rows:
                node.input[i] = ROWS
    kept = needed(kept, [output.name for output in graph.output])
    used = {name for node in kept for name in node.input}
    left = [array for array in graph.initializer if array.name in used]
    del graph.node[:], graph.initializer[:], graph.input[:]
    graph.node.extend(kept)
    graph.initializer.extend(left)
    float_ = onnx.TensorProto.FLOAT
    graph.input.append(onnx.helper.make_tensor_value_info(ROWS, float_, [1, "count", width]))
    of_rows = numpy_helper.to_array(scale).astype("<f4").reshape(count, 1)
    table = np.hstack([numpy_helper.to_array(numbers), of_rows.view(np.int8)]).tobytes()
    told = {entry.key: entry.value for entry in model.metadata_props}
    onnx.helper.set_model_props(model, told | {TABLE: f"{zlib.crc32(table):x}"})
    onnx.checker.check_model(model)
    return model, table


def _is_looked_up(graph: onnx.GraphProto, array: onnx.TensorProto) -> bool:
    return any(n.op_type == "GatherND" and n.input[0] == array.name for n in graph.node)


def needed(nodes: list[onnx.NodeProto], wanted: list[str]) -> list[onnx.NodeProto]:
    """Return the nodes that what is wanted hangs on, in their order."""
    names, kept = set(wanted), []
    for node in reversed(nodes):
        if names.intersection(node.output):
            names.update(node.input)
            kept.append(node)
    return kept[::-1]


def save(model: onnx.ModelProto, path: Path) -> None:
    """Write a network that takes pieces, and its table beside it."""
    without, table = apart(model)
    onnx.save(without, path)
    path.with_suffix(".rows").write_bytes(table)


def main() -> None:
    """Take the table out of a file, in its place."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    path = parser.parse_args().file
    save(onnx.load(path), path)


if __name__ == "__main__":
    main()
