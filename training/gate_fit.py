"""Logistic regression over what rows hold, and nothing but numpy.

In: `Row`s: what a sentence holds, whether that is a claim, how much it counts. Out: the weights under which the rows
are likeliest, large weights made small.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

PENALTY, ROUNDS, MEMORY, CLOSE = 3.0, 150, 8, 1e-5
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Row:
    """A sentence: what it holds, whether that is a claim, and how much it counts."""

    held: Set[str]
    is_claim: bool
    counts: float


class Rows:
    """Rows as a matrix of which most is zero: a column for each word of `columns`, a last one for any sentence."""

    def __init__(self, listed: Sequence[Row], columns: Sequence[str]) -> None:
        places = {name: i for i, name in enumerate(columns)}
        found = [(i, places[name]) for i, row in enumerate(listed) for name in sorted(row.held) if name in places]
        pairs = [*found, *((i, len(columns)) for i in range(len(listed)))]
        self.rows, self.columns = (np.array(side) for side in zip(*pairs, strict=True))
        self.shape = len(listed), len(columns) + 1
        self.is_claim = np.array([row.is_claim for row in listed], dtype=float)
        self.counts = np.array([row.counts for row in listed])

    def loss(self, weights: Floats) -> tuple[float, Floats]:
        """The loss of `weights`, and its slope."""
        sums = np.bincount(self.rows, weights[self.columns], self.shape[0])
        chance = 1 / (1 + np.exp(-sums))
        slope = np.bincount(self.columns, (self.counts * (chance - self.is_claim))[self.rows], self.shape[1])
        held = np.append(weights[:-1], 0.0)
        loss = np.sum(self.counts * (np.logaddexp(0, sums) - self.is_claim * sums))
        return float(loss + PENALTY / 2 * held @ held), slope + PENALTY * held


def least(loss: Callable[[Floats], tuple[float, Floats]], at: Floats) -> Floats:
    """Where `loss` is least, from `at` on, by L-BFGS."""
    steps: list[tuple[Floats, Floats]] = []
    value, slope = loss(at)
    for _ in range(ROUNDS):
        way, length = _way(slope, steps), 1.0
        while (new := loss(at - length * way))[0] > value - 1e-4 * length * float(slope @ way) and length > CLOSE:
            length /= 2
        steps = [*steps, (-length * way, new[1] - slope)][-MEMORY:]
        at, gained, (value, slope) = at - length * way, value - new[0], new
        if gained <= CLOSE * abs(value):
            break
    return at


def _way(slope: Floats, steps: Sequence[tuple[Floats, Floats]]) -> Floats:
    """The way that the slope points, bent by what the last steps told of its curve."""
    way, shares = slope.copy(), []
    for step, bend in reversed(steps):
        shares.append(float(step @ way / (step @ bend)))
        way -= shares[-1] * bend
    way *= _reach(slope, steps)
    for (step, bend), share in zip(steps, reversed(shares), strict=True):
        way += (share - float(bend @ way / (step @ bend))) * step
    return way


def _reach(slope: Floats, steps: Sequence[tuple[Floats, Floats]]) -> float:
    """How far to go, by the last step, or by the slope alone."""
    if not steps:
        return 1 / max(1.0, float(np.abs(slope).sum()))
    step, bend = steps[-1]
    return float(step @ bend / (bend @ bend))
