"""Heads over hashed features and the network's vectors, in numpy alone.

In: rows of feature numbers with a vector each, and for each row which labels hold. Out: a head that says how likely
each label is: a sum of the features' weights and of what a small layer makes of the vector. A feature's number is a
digest of its name, so that no vocabulary is kept; weights are stored as small integers.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

BUCKETS = 1 << 16
LEVELS = 63
AT_ONCE = 4096
Row = NDArray[np.uint16]
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Rows:
    """What a head is asked about: for each row the numbers of its features, and a vector, which may be empty."""

    features: Sequence[Row]
    vectors: Floats

    def __len__(self) -> int:
        return len(self.features)

    def __getitem__(self, chosen: Sequence[int] | NDArray[np.int64]) -> Rows:
        return Rows([self.features[i] for i in chosen], self.vectors[chosen].astype(np.float32))


def bare(features: Sequence[Row]) -> Rows:
    """Rows without vectors."""
    return Rows(features, np.zeros((len(features), 0), np.float32))


def stacked(parts: Sequence[Rows]) -> Rows:
    """The rows of all `parts`, in order."""
    return Rows([row for part in parts for row in part.features], np.concatenate([part.vectors for part in parts]))


def numbered(features: Iterable[str]) -> Row:
    """The numbers of features, each once."""
    return np.unique(np.fromiter((zlib.crc32(f.encode("utf-8", "replace")) % BUCKETS for f in features), np.uint16))


@dataclass(frozen=True, slots=True)
class Layer:
    """What is made of a vector: `hidden` numbers, none below 0, and of them a score for each label."""

    inner: Floats
    inner_bias: Floats
    outer: Floats
    outer_bias: Floats

    def hidden(self, vectors: Floats) -> Floats:
        """The numbers in between."""
        found: Floats = np.maximum(vectors @ self.inner + self.inner_bias, 0)
        return found

    def scores(self, vectors: Floats) -> Floats:
        """A score for each vector and label."""
        found: Floats = self.hidden(vectors) @ self.outer + self.outer_bias
        return found


@dataclass(frozen=True, slots=True)
class Head:
    """Weights [feature, label] and a layer; labels shut each other out where `exclusive`."""

    labels: tuple[str, ...]
    weights: Floats
    layer: Layer
    exclusive: bool

    def chances(self, rows: Rows) -> Floats:
        """The likelihood of each label for each row."""
        starts = range(0, len(rows), AT_ONCE)
        parts = [chances(self.scores(rows[range(i, min(i + AT_ONCE, len(rows)))]), self.exclusive) for i in starts]
        return np.concatenate(parts) if parts else np.zeros((0, len(self.labels)), np.float32)

    def likeliest(self, row: Rows) -> str:
        """The label that fits the first row best."""
        return self.labels[int(self.chances(row)[0].argmax())]

    def scores(self, rows: Rows) -> Floats:
        """The score of each label for each row."""
        found: Floats = sums(self.weights, rows.features) + self.layer.scores(rows.vectors)
        return found


def chances(scores: Floats, exclusive: bool) -> Floats:
    """Scores as likelihoods: of labels that shut each other out they add up to 1."""
    if not exclusive:
        apart: Floats = np.float32(1) / (np.float32(1) + np.exp(-np.clip(scores, -30, 30)))
        return apart
    grown = np.exp(scores - scores.max(1, keepdims=True))
    together: Floats = (grown / grown.sum(1, keepdims=True)).astype(np.float32)
    return together


def sums(weights: Floats, rows: Sequence[Row]) -> Floats:
    """The sum of each row's weights; no row is empty."""
    found: Floats = np.add.reduceat(weights[np.concatenate(rows)], _starts(rows), axis=0)
    return found


def _starts(rows: Sequence[Row]) -> NDArray[np.int64]:
    return np.cumsum([0, *(len(row) for row in rows[:-1])])


def store(heads: Mapping[str, Head], path: Path) -> None:
    """Write heads to one file, their weights as small integers with a scale."""
    arrays: dict[str, Any] = {}
    for name, head in heads.items():
        scale = max(float(np.abs(head.weights).max()) / LEVELS, 1e-9)
        arrays[f"{name} weights"] = np.round(head.weights / scale).astype(np.int8)
        arrays[f"{name} scale"] = np.array([scale, head.exclusive], np.float32)
        arrays[f"{name} labels"] = np.array(head.labels)
        arrays |= {f"{name} {part.name}": getattr(head.layer, part.name).astype(np.float16) for part in fields(Layer)}
    np.savez_compressed(path, **arrays)


def load(path: Path) -> dict[str, Head]:
    """The heads of a file."""
    with np.load(path) as stored:
        names = [name.removesuffix(" labels") for name in stored.files if name.endswith(" labels")]
        return {name: _head(stored, name) for name in names}


def _head(stored: Mapping[str, Any], name: str) -> Head:
    scale, exclusive = stored[f"{name} scale"]
    weights = stored[f"{name} weights"].astype(np.float32) * scale
    layer = Layer(*(stored[f"{name} {part.name}"].astype(np.float32) for part in fields(Layer)))
    return Head(tuple(map(str, stored[f"{name} labels"])), weights, layer, bool(exclusive))
