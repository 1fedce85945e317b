#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11,<3.12"
# dependencies = ["onnx"]
# ///
"""Let an exported network tell what a text means as well: the mean of its fourth layer's output.

Usage: python tools/semantic_meaning.py knowledge/risk/semantic.onnx   (a file that does not yet)

The last layers were fitted to risk alone; what comes out of the fourth tells wishes apart better
(ADR 16). The weights stay what they were. ``fit_semantic_reader.py`` does the same.
"""

import argparse
from pathlib import Path

import onnx

MEANING = "meaning"  # as bot/semantics/network.py has it
LAYER = 4
_NORMS_A_LAYER = 2  # one behind attention, one behind the rest; one more stands before all layers


def with_meaning(model: onnx.ModelProto) -> onnx.ModelProto:
    """Return the network with the output MEANING, (1, width)."""
    graph = model.graph
    norms = [node.output[0] for node in graph.node if node.op_type == "LayerNormalization"]
    mean = next(node for node in graph.node if node.op_type == "ReduceMean")
    told = onnx.NodeProto()
    told.CopyFrom(mean)
    told.name, told.input[0], told.output[0] = MEANING, norms[_NORMS_A_LAYER * LAYER], MEANING
    graph.node.append(told)
    float_ = onnx.TensorProto.FLOAT
    graph.output.append(onnx.helper.make_tensor_value_info(MEANING, float_, [1, "width"]))
    onnx.checker.check_model(model)
    return model


def main() -> None:
    """Add the output to a file, in its place."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    path = parser.parse_args().file
    onnx.save(with_meaning(onnx.load(path)), path)


if __name__ == "__main__":
    main()
