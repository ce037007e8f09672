"""Trees: the best dependency tree for a sentence's scores.

In: a score for each word and each head that it might hang from. Out: one head per word, forming one tree with one root.
The method is Chu and Liu's and Edmonds's maximum spanning arborescence; it runs only where taking the best head of
each word by itself does not give a tree.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]
NEVER = np.float32(-1e9)
ROOTS_TRIED = 3
"""Words that are tried as the root where more than one might be, the likeliest first."""


def best_tree(scores: Scores) -> Heads:
    """The head of each word: 0 for the root, else the head's position counted from 1.

    `scores` has a row for each word and a column for each head, column 0 being the root.
    """
    greedy: Heads = scores.argmax(1)
    if is_tree(greedy):
        return greedy
    return max((_rooted(scores, root) for root in _likely_roots(scores)), key=lambda h: _total(scores, h))


def is_tree(heads: Heads) -> bool:
    """Whether one word hangs from the root (0) and every other one from it in the end."""
    listed = heads.tolist()
    return listed.count(0) == 1 and not _cycle([0, *listed])


def _likely_roots(scores: Scores) -> list[int]:
    best_other = scores[:, 1:].max(1)
    return [int(i) for i in np.argsort(best_other - scores[:, 0], kind="stable")[:ROOTS_TRIED]]


def _total(scores: Scores, heads: Heads) -> float:
    return float(scores[np.arange(len(heads)), heads].sum(dtype=np.float64))


def _rooted(scores: Scores, root: int) -> Heads:
    """The best tree whose root is word `root` (counted from 0)."""
    n = len(scores)
    square = np.full((n + 1, n + 1), NEVER, np.float32)
    square[1:] = scores
    square[1:, 0] = NEVER
    square[root + 1] = NEVER
    square[root + 1, 0] = 0
    np.fill_diagonal(square, NEVER)
    heads: Heads = _arborescence(square)[1:]
    return heads


def _arborescence(scores: Scores) -> Heads:
    """The best heads of nodes 1 and on, node 0 being the root: cycles are merged into one node until none is left."""
    heads: Heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads.tolist())
    if not cycle:
        return heads
    rest = np.delete(np.arange(len(scores)), cycle)
    merged = len(rest)
    small = np.full((merged + 1, merged + 1), NEVER, np.float32)
    small[:merged, :merged] = scores[rest][:, rest]
    out = scores[rest][:, cycle]
    small[:merged, merged] = out.max(1)
    gain = scores[cycle][:, rest] - scores[cycle, heads[cycle]][:, None]
    small[merged, :merged] = gain.max(0)
    small[0] = NEVER
    found = _arborescence(small)
    above = np.append(rest, 0)[found[:merged]]
    heads[rest[1:]] = np.where(found[:merged] < merged, above, np.array(cycle)[out.argmax(1)])[1:]
    heads[cycle[gain[:, found[merged]].argmax()]] = rest[found[merged]]
    return heads


def _cycle(heads: Sequence[int]) -> list[int]:
    """The nodes of one cycle, or none."""
    seen_from = [0] * len(heads)
    for start in range(1, len(heads)):
        node = start
        while node and not seen_from[node]:
            seen_from[node] = start
            node = heads[node]
        if node and seen_from[node] == start:
            members = [node]
            while heads[members[-1]] != node:
                members.append(heads[members[-1]])
            return members
    return []
