"""Network: what a transformer that reads a report across its sentences says of its phrases, its sentences and itself.

In: a report's tokens and phrases. Out: `Told`, a score for each label. It shares the vectors of word pieces with the
language model's network and has layers of its own. A report is read in stretches of whole sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
import onnxruntime

from eval.measure import model
from eval.muc4.linear import Floats, Layer
from eval.muc4.phrases import Phrase
from parley.extract.doc import Doc
from parley.language.network import Pieces, session

OWN = "s4"
"""What the language model's network calls the vectors of the pieces themselves."""
STRETCH = 400  # pieces
UNITS = ("phrase", "sentence", "report")
SIDES = 16
"""How many of the numbers that come of a phrase, the last ones, say on which side it stands."""
WEIGHTS = Path(__file__).parent / "network.npz"


@dataclass(frozen=True)
class Told:
    """Scores [phrase, label], [sentence, label] and [label] of the report, and for each phrase where it stands: two
    phrases are the likelier of one incident, the more the `sides` that they are on agree."""

    phrases: Floats
    sentences: Floats
    report: Floats
    sides: Floats


def said(phrases: Floats, sentences: Floats, report: Floats) -> Told:
    """What the network says, by what comes of each unit."""
    return Told(phrases[:, :-SIDES], sentences, report, phrases[:, -SIDES:])


def told(doc: Doc, phrases: Sequence[Phrase]) -> Told:
    """What the network says of a report."""
    units, tokens = _units(), np.concatenate([_read(pieces) for pieces in stretches(doc)])
    weights = np.exp(tokens @ _weighed())
    report = weights @ tokens / weights.sum()
    sentences = np.stack([tokens[s.first : s.last].mean(0) if s.last > s.first else 0 * report for s in doc.sentences])
    heads = [phrase.head for phrase in phrases]
    own = sentences[[doc.tokens[head].sentence for head in heads]]
    return said(
        units["phrase"].scores(np.concatenate([tokens[heads], own, np.tile(report, (len(heads), 1))], 1)),
        units["sentence"].scores(np.concatenate([sentences, np.tile(report, (len(sentences), 1))], 1)),
        units["report"].scores(report),
    )


def stretches(doc: Doc) -> list[Pieces]:
    """The pieces of a report, cut between sentences, as evenly as may be."""
    return [pieces for words in _cut(doc) for pieces in model().pieces(words)]


def _cut(doc: Doc) -> Iterator[list[str]]:
    sentences = [[token.text for token in doc.tokens[s.first : s.last]] for s in doc.sentences if s.last > s.first]
    sizes = np.array([sum(len(pieces.numbers) for pieces in model().pieces(words)) for words in sentences])
    many = -(-int(sizes.sum()) // STRETCH)
    owners = (np.cumsum(sizes) - sizes / 2) * many // max(int(sizes.sum()), 1)
    for number in range(many):
        if found := [word for words, owner in zip(sentences, owners, strict=True) if owner == number for word in words]:
            yield found


def _read(pieces: Pieces) -> Floats:
    """The vector of each token of a stretch."""
    (own,) = _language_model().run([OWN], pieces.fed())
    (found,) = _layers().run(["y"], {"x": own})
    tokens: Floats = found[0][list(pieces.first)]
    return tokens


@cache
def _language_model() -> onnxruntime.InferenceSession:
    """Its network, with one more output: a message of the format that follows another one is merged into it."""
    graph = (files("parley.language") / "weights" / "network.onnx").read_bytes()
    return session(graph + _field(7, _field(12, _field(1, OWN.encode()))))  # graph, output, name


def _field(number: int, held: bytes) -> bytes:
    return bytes([number << 3 | 2, len(held)]) + held


@cache
def _layers() -> onnxruntime.InferenceSession:
    return session(WEIGHTS.with_suffix(".onnx").read_bytes())


@cache
def _arrays() -> dict[str, Floats]:
    with np.load(WEIGHTS) as stored:
        return {name: stored[name].astype(np.float32) for name in stored.files}


def _weighed() -> Floats:
    """By which numbers of its vector a token weighs in its report."""
    return _arrays()["weighed"]


def _units() -> dict[str, Layer]:
    """What the scores of each unit are made by."""
    return {unit: Layer(*(_arrays()[f"{unit} {part.name}"] for part in fields(Layer))) for unit in UNITS}
