"""Graph: the network's steps as ONNX Runtime takes them fastest, for one sentence at a time.

In: the trained network. Out: an ONNX graph with 8-bit weights that chooses tags, heads and relations.
`training.network` says what is computed; here the same is written in as few steps as will do. What meets weights is
brought to eight bits on the way in, scaled by the largest value in the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from parley.records import FAMILY
from training.eight_bits import eight_bits
from training.encoder import ATTENTION_HEADS, MINILM, NEVER, Encoder, Layer
from training.network import ARC, RELATION, SPEECH, ParserNetwork

CARRIED = ("u", "lr", "e", "n")
"""The taggers that are read at run time; the Penn tags only help to train."""
EITHER = ("c", "b")
"""Taggers of two labels, of which the odds are given."""
OPSET, FORMAT = 23, 10
"""The first set of steps with attention as one of them, and the file format that goes with it."""
RUNTIMES_OWN = "com.microsoft"
"""Where the steps are that only ONNX Runtime knows."""
INPUTS = {"numbers": ["pieces"], "shapes": ["pieces"], "first": ["words"]}
CHOICES = {**{name: ["words"] for name in (*CARRIED, "h", "d")}, "r": ["words", "words"]}
"""Outputs that are numbers of labels or words, with their shapes; `SCORES` are those that are scores."""
SCORES = {
    "c": ["words"], "b": ["words"], "arc": ["words", "nodes"], "rd": ["words", RELATION + 1], "rh": ["nodes", RELATION + 1], "w": ["words", "types"]
}  # fmt: skip
LEAK = 0.1
WIDTH = MINILM.width
Array = NDArray[np.generic]
Given = str | Array | Sequence[int]
"""What a step takes: the name of what another one gave, or a constant."""


def graph(network: ParserNetwork) -> onnx.ModelProto:
    """The graph of `network`: pieces, their shapes and each word's first piece in; choices and scores out."""
    steps = Steps()
    for_tags, for_trees, for_claims = _words(steps, network)
    _tags(steps, network, for_tags)
    _trees(steps, network, for_trees)
    _claims(steps, network, for_claims)
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name, shape in INPUTS.items()]
    outputs = [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name, shape in CHOICES.items()]
    outputs += [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in SCORES.items()]
    return written(steps, inputs, outputs)


def written(
    steps: Steps, inputs: Sequence[onnx.ValueInfoProto], outputs: Sequence[onnx.ValueInfoProto]
) -> onnx.ModelProto:
    """The graph of `steps`."""
    whole = helper.make_graph(steps.nodes, "parley", inputs, outputs, list(steps.constants.values()))
    sets = [helper.make_opsetid("", OPSET), helper.make_opsetid(RUNTIMES_OWN, 1)]
    return helper.make_model(whole, opset_imports=sets, ir_version=FORMAT)


class Steps:
    """The steps so far, over the rows of an input `pieces`. Each method adds some and gives the name of what comes of
    them."""

    def __init__(self, pieces: str = "numbers") -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[bytes, TensorProto] = {}
        self._pieces = self.step("Shape", pieces, start=0, end=1)
        self._zeros = self.step("ConstantOfShape", self._pieces)
        self._ones = self.step("Exp", self._zeros)

    def step(self, kind: str, *inputs: Given, to: str = "", **settings: object) -> str:
        """One step with one result, called `to` or by a number."""
        return self.steps(kind, *inputs, to=[to or f"s{len(self.nodes)}"], **settings)[0]

    def steps(self, kind: str, *inputs: Given, to: Sequence[str], **settings: object) -> Sequence[str]:
        """One step with the results `to`."""
        names = [one if isinstance(one, str) else self.constant(np.asarray(one)) for one in inputs]
        self.nodes.append(helper.make_node(kind, names, to, **settings))
        return to

    def split(self, x: str, sizes: Sequence[int], axis: int) -> Sequence[str]:
        """`x` cut along `axis`."""
        return self.steps("Split", x, sizes, to=[f"s{len(self.nodes)}_{i}" for i in range(len(sizes))], axis=axis)

    def constant(self, array: Array) -> str:
        """The name of a constant, kept once however often it is asked for."""
        key = f"{array.dtype}{array.shape}".encode() + array.tobytes()
        if key not in self.constants:
            self.constants[key] = numpy_helper.from_array(array, f"k{len(self.constants)}")
        return self.constants[key].name

    def linear(self, x: str, weight: Array, bias: Array | None = None, *, to: str = "") -> str:
        """`x` times `weight` [in, out], each column of which is kept in eight bits with a scale of its own."""
        small, scale = eight_bits(weight)
        added = [] if bias is None else [bias]
        return self.step("DynamicQuantizeMatMul", x, small, scale, "", *added, to=to, domain=RUNTIMES_OWN)

    def norm(self, x: str, norm: nn.LayerNorm) -> str:
        """`x` normalised: row by row, as if each were an instance's one channel, for which the run time has fast
        code."""
        even = self.step("InstanceNormalization", x, self._ones, self._zeros, epsilon=norm.eps)
        return self.step("Add", self.step("Mul", even, _array(norm.weight)), _array(norm.bias))

    def rows(self, table: nn.Embedding, numbers: str) -> str:
        """The rows of `table`, kept in eight bits, that `numbers` name."""
        weight = _array(table.weight)
        low, high = min(weight.min(), 0), max(weight.max(), 0)
        scale = np.float32((high - low) / 255)
        zero = np.uint8(np.round(-low / scale))
        small = np.clip(np.round(weight / scale) + zero, 0, 255).astype(np.uint8)
        return self.step("DequantizeLinear", self.step("Gather", small, numbers), scale, zero)


def _array(x: Tensor) -> Array:
    return x.detach().numpy()


def _weights(linear: nn.Linear) -> tuple[Array, Array]:
    return _array(linear.weight.T), _array(linear.bias)


def _words(steps: Steps, network: ParserNetwork) -> Sequence[str]:
    """The vectors of the words, for tags, for trees and for claims: the layers' mixes at each word's first piece."""
    layers = _layers(steps, network.encoder)
    flat = steps.step("Reshape", steps.step("Concat", *layers, axis=0), [len(layers), -1])
    mixed = steps.step("MatMul", _array(network.mix.softmax(-1)), flat)
    words = steps.step("Gather", steps.step("Reshape", mixed, [3, -1, WIDTH]), "first", axis=1)
    parts = steps.split(words, [1, 1, 1], axis=0)
    return [steps.step("Squeeze", part, [0]) for part in parts]


def _layers(steps: Steps, encoder: Encoder) -> list[str]:
    """What comes out of each layer [1, piece, width], the pieces' own vectors first."""
    own = steps.step("Add", steps.rows(encoder.pieces, "numbers"), steps.rows(encoder.shapes, "shapes"))
    places = steps.step("Slice", _array(encoder.positions.weight), [0], steps.step("Shape", "numbers"), [0])
    x = steps.step("Unsqueeze", steps.step("Add", own, places), [0])
    found = [steps.norm(x, encoder.norm)]
    for layer in encoder.layers:
        found.append(layer_steps(steps, layer, found[-1]))
    return found


def layer_steps(steps: Steps, layer: Layer, x: str) -> str:
    """What comes of `x` [1, piece, width] in one layer."""
    q, k, v = steps.split(steps.linear(x, *_weights(layer.qkv)), [WIDTH] * 3, axis=2)
    attended = steps.step("Attention", q, k, v, q_num_heads=ATTENTION_HEADS, kv_num_heads=ATTENTION_HEADS)
    x = steps.norm(steps.step("Add", x, steps.linear(attended, *_weights(layer.o))), layer.n1)
    inner = steps.step("Gelu", steps.linear(x, *_weights(layer.f1)))
    return steps.norm(steps.step("Add", x, steps.linear(inner, *_weights(layer.f2))), layer.n2)


def _tags(steps: Steps, network: ParserNetwork, words: str) -> None:
    """Each tagger's best label, and by how much a word is a cue, or begins a sentence, rather than not."""
    parts = {name: _weights(network.taggers[name]) for name in CARRIED}
    for name in EITHER:
        parts[name] = tuple(x[..., 1:] - x[..., :1] for x in _weights(network.taggers[name]))
    weight, bias = (np.concatenate(listed, -1) for listed in zip(*parts.values(), strict=True))
    found = steps.split(steps.linear(words, weight, bias), [len(bias) for _, bias in parts.values()], axis=1)
    for name, scores in zip(parts, found, strict=True):
        if name in EITHER:
            steps.step("Squeeze", scores, [1], to=name)
        else:
            steps.step("ArgMax", scores, axis=1, keepdims=0, to=name)


def claim_types(kinds: Sequence[str]) -> list[str]:
    """The types of the claims that words are said to tell at run time: of all `kinds`, those of events."""
    return [kind for kind in kinds if FAMILY.get(kind, "figure") != "figure"]


def _claims(steps: Steps, network: ParserNetwork, words: str) -> None:
    """The log of the odds that a word tells a claim of each type that is carried."""
    carried = [network.kinds.index(type_) for type_ in claim_types(network.kinds)]
    weight, bias = _weights(network.claims)
    steps.linear(words, weight[:, carried], bias[carried], to="w")


def _trees(steps: Steps, network: ParserNetwork, words: str) -> None:
    """Each word's best head and relation, what both are scored from, and each word's role for each cue."""
    labels = network.relation_weights.shape[1] // (RELATION + 1)
    arc_d, arc_h, relation_d, relation_h, cues, told = _parts(steps, network, words)
    weighted = steps.linear(arc_d, _array(network.arc_weights))
    arcs = steps.step("MatMul", weighted, steps.step("Transpose", arc_h, perm=[1, 0]))
    own = steps.step("Mul", steps.step("EyeLike", arcs, k=1), np.float32(NEVER))
    steps.step("ArgMax", steps.step("Add", arcs, own, to="arc"), axis=1, keepdims=0, to="h")
    mixed = steps.step("Reshape", steps.linear(relation_d, _array(network.relation_weights)), [0, labels, RELATION + 1])
    chosen = steps.step("Unsqueeze", steps.step("Gather", relation_h, "h"), [2])
    fitting = steps.step("Squeeze", steps.step("MatMul", mixed, chosen), [2])
    steps.step("ArgMax", fitting, axis=1, keepdims=0, to="d")
    mixed = steps.step("Reshape", steps.linear(cues, _array(network.role_weights)), [0, -1, SPEECH + 1])
    roles = steps.step("MatMul", mixed, steps.step("Transpose", told, perm=[1, 0]))
    steps.step("ArgMax", roles, axis=1, keepdims=0, to="r")


def _parts(steps: Steps, network: ParserNetwork, words: str) -> Sequence[str]:
    """What words are as dependents and governors of arcs and relations, and as cues and what is told: with a one
    behind, where what multiplies them has a constant part. Among governors the root comes first."""
    roles = np.split(np.vstack(_weights(network.roles)), np.cumsum([ARC, ARC, RELATION]), axis=1)
    speech = np.split(np.vstack(_weights(network.speech)), [SPEECH], axis=1)
    parts = [_with_one(part) if i != 1 else part for i, part in enumerate((*roles, *speech))]
    joined = np.concatenate(parts, 1)
    found = steps.step("LeakyRelu", steps.linear(words, joined[:-1], joined[-1]), alpha=LEAK)
    names = ["arc_d", "arc_h", "rd", "relation_h", "cues", "told"]
    steps.steps("Split", found, [part.shape[1] for part in parts], to=names, axis=1)
    for part, governors, to in ((parts[1], "arc_h", "governors"), (parts[3], "relation_h", "rh")):
        root = _array(network.root) @ part[:-1] + part[-1]
        steps.step("Concat", np.where(root > 0, root, LEAK * root)[None], governors, axis=0, to=to)
    return "arc_d", "governors", "rd", "rh", "cues", "told"


def _with_one(part: Array) -> Array:
    """`part` (weights, the bias last) with one more column, which gives one whatever comes in."""
    one = np.zeros_like(part[:, :1])
    one[-1] = 1
    return np.concatenate([part, one], 1)
