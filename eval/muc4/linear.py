"""Linear heads over hashed features, in numpy alone.

In: rows of feature numbers, and for each row which labels hold. Out: a head that says how likely each label is.
A feature's number is a digest of its name, so that no vocabulary is kept; weights are stored as small integers.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

BUCKETS = 1 << 16
LEVELS = 127
AT_ONCE = 4096
Row = NDArray[np.int64]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Fitting:
    """How a head is fitted: rounds over the rows, rows at a time, step. One label a row where `exclusive`."""

    exclusive: bool = False
    rounds: int = 8
    batch: int = 64
    step: float = 0.1


def numbered(features: Iterable[str]) -> Row:
    """The numbers of features, each once."""
    return np.unique(np.fromiter((zlib.crc32(f.encode("utf-8", "replace")) % BUCKETS for f in features), np.int64))


@dataclass(frozen=True, slots=True)
class Head:
    """Weights [feature, label]; labels shut each other out where `exclusive`."""

    labels: tuple[str, ...]
    weights: Floats
    exclusive: bool

    def chances(self, rows: Sequence[Row]) -> Floats:
        """The likelihood of each label for each row."""
        parts = [
            chances(_sums(self.weights, rows[i : i + AT_ONCE]), self.exclusive) for i in range(0, len(rows), AT_ONCE)
        ]
        return np.concatenate(parts) if parts else np.zeros((0, len(self.labels)), np.float32)

    def likeliest(self, row: Row) -> str:
        """The label that fits a row best."""
        return self.labels[int(self.chances([row])[0].argmax())]


def chances(scores: Floats, exclusive: bool) -> Floats:
    """Scores as likelihoods: of labels that shut each other out they add up to 1."""
    if not exclusive:
        apart: Floats = np.float32(1) / (np.float32(1) + np.exp(-np.clip(scores, -30, 30)))
        return apart
    grown = np.exp(scores - scores.max(1, keepdims=True))
    together: Floats = (grown / grown.sum(1, keepdims=True)).astype(np.float32)
    return together


def _sums(weights: Floats, rows: Sequence[Row]) -> Floats:
    sums: Floats = np.add.reduceat(weights[np.concatenate(rows)], _starts(rows), axis=0)
    return sums


def _starts(rows: Sequence[Row]) -> Row:
    return np.cumsum([0, *(len(row) for row in rows[:-1])])


def fitted(labels: Sequence[str], rows: Sequence[Row], held: Floats, how: Fitting, *, seed: int = 0) -> Head:
    """A head for `rows`, of which `held` [row, label] says which labels hold; by AdaGrad, in an order that `seed` fixes."""
    order = np.random.default_rng(seed)
    weights = np.zeros((BUCKETS, len(labels)), np.float32)
    seen = np.full_like(weights, 0.01)
    for _ in range(how.rounds):
        shuffled = order.permutation(len(rows))
        for start in range(0, len(rows), how.batch):
            batch = shuffled[start : start + how.batch]
            _step(weights, seen, [rows[i] for i in batch], held[batch], how)
    return Head(tuple(labels), weights, how.exclusive)


def _step(weights: Floats, seen: Floats, rows: Sequence[Row], held: Floats, how: Fitting) -> None:
    error = (chances(_sums(weights, rows), how.exclusive) - held) / np.float32(len(rows) ** 0.5)
    features = np.concatenate(rows)
    owners = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    order = np.argsort(features, kind="stable")
    touched, first = np.unique(features[order], return_index=True)
    slope = np.add.reduceat(error[owners[order]], first, axis=0)
    seen[touched] += slope * slope
    weights[touched] -= np.float32(how.step) * slope / np.sqrt(seen[touched])


def store(heads: Mapping[str, Head], path: Path) -> None:
    """Write heads to one file, their weights as small integers with a scale."""
    arrays: dict[str, Any] = {}
    for name, head in heads.items():
        scale = max(float(np.abs(head.weights).max()) / LEVELS, 1e-9)
        arrays[f"{name} weights"] = np.round(head.weights / scale).astype(np.int8)
        arrays[f"{name} scale"] = np.array([scale, head.exclusive], np.float32)
        arrays[f"{name} labels"] = np.array(head.labels)
    np.savez_compressed(path, **arrays)


def load(path: Path) -> dict[str, Head]:
    """The heads of a file."""
    with np.load(path) as stored:
        names = [name.removesuffix(" labels") for name in stored.files if name.endswith(" labels")]
        return {name: _head(stored, name) for name in names}


def _head(stored: Mapping[str, Any], name: str) -> Head:
    scale, exclusive = stored[f"{name} scale"]
    weights = stored[f"{name} weights"].astype(np.float32) * scale
    return Head(tuple(map(str, stored[f"{name} labels"])), weights, bool(exclusive))
