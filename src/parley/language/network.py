"""Network: one forward pass over one sentence.

In: the pieces and letter shapes of a sentence. Out: what the network says of each word, as arrays.
Each sentence is run by itself, on one thread: the int8 activations are scaled by what is in the batch, and so would
make a sentence's reading depend on its neighbours. Several sentences at a time run side by side.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from parley.errors import ModelError

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
HEADS = ("u", "lr", "e", "n")
OUTPUTS = (*HEADS, "arc", "h", "d", "rd", "rh", "c", "r", "w", "b")


@dataclass(frozen=True, slots=True)
class Pieces:
    """A sentence as the network sees it: piece numbers, letter shapes, and each word's first piece."""

    numbers: Sequence[int]
    shapes: Sequence[int]
    first: Sequence[int]

    def fed(self) -> dict[str, Ints]:
        """The network's inputs."""
        return {name: np.array(getattr(self, name), np.int64) for name in ("numbers", "shapes", "first")}


@dataclass(frozen=True, slots=True)
class Output:
    """What the network says of the words of one sentence, by name of its output."""

    arrays: Mapping[str, NDArray[Any]]
    relation_weights: Floats

    def relabelled(self, words: Ints, heads: Ints) -> Ints:
        """The best relation of each of `words` to a head that is not the one the network would have chosen."""
        dependents, governors = self.arrays["rd"][words], self.arrays["rh"][heads]
        by_dependent = np.einsum("ia,arb->irb", dependents, self.relation_weights)
        best: Ints = np.einsum("irb,ib->ir", by_dependent, governors).argmax(1)
        return best


def session(graph: bytes) -> onnxruntime.InferenceSession:
    """A graph to be run on one thread, and so always alike."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


class Network:
    """The weights, loaded."""

    def __init__(self) -> None:
        weights = files("parley.language") / "weights"
        try:
            graph = (weights / "network.onnx").read_bytes()
            self.labels: dict[str, list[str]] = json.loads((weights / "labels.json").read_text("utf-8"))
            self.vocabulary = (weights / "vocabulary.txt").read_text("utf-8").splitlines()
            with (weights / "relations.npy").open("rb") as stored:
                self._relation_weights: Floats = np.load(stored)
            self._session = session(graph)
        except (OSError, ValueError, RuntimeError) as error:
            raise ModelError(f"The language model's weights cannot be read ({error}): install Parley anew.") from error

    def run(self, pieces: Pieces) -> Output:
        """The network's word on one sentence of at least one word."""
        arrays = self._session.run(list(OUTPUTS), pieces.fed())
        return Output(dict(zip(OUTPUTS, arrays, strict=True)), self._relation_weights)
