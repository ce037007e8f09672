"""Heads fitted: the weights of features by AdaGrad, the layer over vectors by Adam, both on one error.

In: rows, for each of which labels hold. Out: a `Head`. The order of the rows is fixed by a seed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields

import numpy as np
from eval.muc4.linear import BUCKETS, Floats, Head, Layer, Row, Rows, chances, sums

DECAY, SQUARES = 0.9, 0.99
ENTERING = 0.15
"""The share of a vector's numbers, and twice that of hidden ones, that are left out at each step."""
RARE = -3.0
"""The score that a label begins with: few hold."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """How a head is fitted: rounds over the rows, rows at a time, the features' step, the layer's step and its size.
    One label a row where `exclusive`; `spared` is the share of rows without any that are left out."""

    exclusive: bool = False
    rounds: int = 5
    batch: int = 64
    step: float = 0.05
    layer: float = 1e-3
    hidden: int = 32
    spared: float = 0.0


def fitted(labels: Sequence[str], rows: Rows, held: Floats, how: Fitting) -> Head:
    """A head for `rows`, of which `held` [row, label] says which labels hold."""
    order = np.random.default_rng(0)
    rows, held = _chosen(order, rows, held, how.spared)
    middle, spread = _scale(rows.vectors)
    fit = _Fit(how, order, np.zeros((BUCKETS, len(labels)), np.float32), _begun(order, rows, len(labels), how))
    for _ in range(how.rounds):
        shuffled = order.permutation(len(rows))
        for start in range(0, len(rows), how.batch):
            batch = shuffled[start : start + how.batch]
            seen = rows[batch]
            fit.step(seen.features, (seen.vectors - middle) / spread, held[batch])
    return Head(tuple(labels), fit.weights, _unscaled(fit.layer, middle, spread), how.exclusive)


def _chosen(order: np.random.Generator, rows: Rows, held: Floats, spared: float) -> tuple[Rows, Floats]:
    kept = np.flatnonzero((order.random(len(rows)) >= spared) | held.any(1))
    return rows[kept], held[kept]


def _scale(vectors: Floats) -> tuple[Floats, Floats]:
    return vectors.mean(0, dtype=np.float32), vectors.std(0, dtype=np.float32) + np.float32(1e-3)


def _begun(order: np.random.Generator, rows: Rows, labels: int, how: Fitting) -> Layer:
    width = rows.vectors.shape[1]
    inner = order.normal(0, max(width, 1) ** -0.5, (width, how.hidden)).astype(np.float32)
    outer = np.zeros((how.hidden, labels), np.float32)
    return Layer(
        inner, np.zeros(how.hidden, np.float32), outer, np.full(labels, 0 if how.exclusive else RARE, np.float32)
    )


def _unscaled(layer: Layer, middle: Floats, spread: Floats) -> Layer:
    """The same layer for vectors as they are."""
    inner = layer.inner / spread[:, None]
    return Layer(inner, layer.inner_bias - middle @ inner, layer.outer, layer.outer_bias)


@dataclass
class _Fit:
    how: Fitting
    order: np.random.Generator
    weights: Floats
    layer: Layer
    steps: int = 0
    seen: Floats = field(init=False)
    moments: dict[str, tuple[Floats, Floats]] = field(init=False)

    def __post_init__(self) -> None:
        self.seen = np.full_like(self.weights, 0.01)
        parts = {part.name: np.zeros_like(getattr(self.layer, part.name)) for part in fields(Layer)}
        self.moments = {name: (part, part.copy()) for name, part in parts.items()}

    def step(self, features: Sequence[Row], vectors: Floats, held: Floats) -> None:
        """One step on a few rows."""
        self.steps += 1
        vectors = vectors * self._kept((1, vectors.shape[1]), ENTERING)
        kept = self._kept((len(vectors), self.how.hidden), 2 * ENTERING)
        hidden = self.layer.hidden(vectors) * kept
        scores = sums(self.weights, features) + hidden @ self.layer.outer + self.layer.outer_bias
        error = chances(scores, self.how.exclusive) - held
        self._weigh(features, error / np.float32(len(features) ** 0.5))
        error /= np.float32(len(features))
        below = (error @ self.layer.outer.T) * kept * (hidden > 0)
        self._move(Layer(vectors.T @ below, below.sum(0), hidden.T @ error, error.sum(0)))

    def _kept(self, shape: tuple[int, ...], share: float) -> Floats:
        kept = self.order.random(shape, dtype=np.float32) >= share
        return kept.astype(np.float32) / np.float32(1 - share)

    def _weigh(self, rows: Sequence[Row], error: Floats) -> None:
        numbers = np.concatenate(rows)
        owners = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
        order = np.argsort(numbers, kind="stable")
        touched, first = np.unique(numbers[order], return_index=True)
        slope = np.add.reduceat(error[owners[order]], first, axis=0)
        self.seen[touched] += slope * slope
        self.weights[touched] -= np.float32(self.how.step) * slope / np.sqrt(self.seen[touched])

    def _move(self, slopes: Layer) -> None:
        for name, (mean, squares) in self.moments.items():
            slope = getattr(slopes, name)
            mean += (1 - DECAY) * (slope - mean)
            squares += (1 - SQUARES) * (slope * slope - squares)
            size = np.sqrt(squares / np.float32(1 - SQUARES**self.steps)) + np.float32(1e-8)
            part: Floats = getattr(self.layer, name)
            part -= np.float32(self.how.layer / (1 - DECAY**self.steps)) * mean / size
