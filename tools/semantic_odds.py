#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11,<3.12"
# dependencies = ["numpy", "onnx"]
# ///
"""Let an exported network leave out its last layers where only what a text means is asked for.

Usage: python tools/semantic_odds.py knowledge/risk/semantic.onnx   (a file that does not yet)

What the odds alone hang on stands in a branch that is taken where ASKED is true. The numbers stay
what they were, and so does what comes out. ``fit_semantic_reader.py`` does the same.
"""

import argparse
from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper
from semantic_rows import needed

ODDS, MEANING, ASKED = "odds", "meaning", "asked"  # as bot/semantics/network.py has them
TOLD, UNTOLD = "odds_told", "odds_untold"  # what each branch gives


def where_asked(model: onnx.ModelProto) -> onnx.ModelProto:
    """Return the network with the input ASKED, (1,): where it is false, ODDS are not a number."""
    graph, float_ = model.graph, onnx.TensorProto.FLOAT
    always = needed(list(graph.node), [MEANING])
    made = {name for node in always for name in node.output}
    rest = [node for node in graph.node if made.isdisjoint(node.output)]
    last = next(node for node in rest if ODDS in node.output)
    last.output[:] = [TOLD if name == ODDS else name for name in last.output]
    nothing = numpy_helper.from_array(np.array([np.nan], np.float32))
    branches = {
        f"{name}_branch": helper.make_graph(
            nodes, name, [], [helper.make_tensor_value_info(told, float_, [1])]
        )
        for name, told, nodes in (
            ("then", TOLD, rest),
            ("else", UNTOLD, [helper.make_node("Constant", [], [UNTOLD], value=nothing)]),
        )
    }
    del graph.node[:]
    graph.node.extend([*always, helper.make_node("If", [ASKED], [ODDS], **branches)])
    graph.input.append(helper.make_tensor_value_info(ASKED, onnx.TensorProto.BOOL, [1]))
    onnx.checker.check_model(model)
    return model


def main() -> None:
    """Put the last layers of a file into a branch, in its place."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    path = parser.parse_args().file
    onnx.save(where_asked(onnx.load(path)), path)


if __name__ == "__main__":
    main()
