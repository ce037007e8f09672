"""The best assignment of rows to columns, each to one at most.

In: what each pair is worth, for those pairs that are worth anything. Out: the greatest sum.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import inf

Pair = tuple[int, int]


def best_sum(worth: Mapping[Pair, float]) -> float:
    """The greatest sum of worths over pairs that share no row and no column, part by part of what hangs together."""
    return sum(_of_part(part, worth) for part in _parts(worth))


def _parts(pairs: Iterable[Pair]) -> list[list[Pair]]:
    """Pairs that are joined by rows and columns, directly or not."""
    parent: dict[Pair, Pair] = {}

    def root(node: Pair) -> Pair:
        while parent.setdefault(node, node) != node:
            parent[node] = node = parent[parent[node]]
        return node

    listed = list(pairs)
    for row, column in listed:
        parent[root((0, row))] = root((1, column))
    parts: dict[Pair, list[Pair]] = defaultdict(list)
    for row, column in listed:
        parts[root((0, row))].append((row, column))
    return list(parts.values())


def _of_part(part: Sequence[Pair], worth: Mapping[Pair, float]) -> float:
    rows, columns = sorted({row for row, _ in part}), sorted({column for _, column in part})
    if len(rows) > len(columns):
        flipped = {(column, row): worth[row, column] for row, column in part}
        return _of_part(list(flipped), flipped)
    costs = [[-worth.get((row, column), 0.0) for column in columns] for row in rows]
    return -_least(costs)


def _least(costs: Sequence[Sequence[float]]) -> float:
    """The least cost of giving each row a column of its own: Kuhn and Munkres, with potentials, in O(n² m)."""
    rows, columns = len(costs), len(costs[0])
    of_row, of_column, owner = [0.0] * (rows + 1), [0.0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        owner[0], column = row, 0
        slack, came, done = [inf] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        while owner[column]:
            done[column] = True
            for other in (c for c in range(1, columns + 1) if not done[c]):
                reduced = costs[owner[column] - 1][other - 1] - of_row[owner[column]] - of_column[other]
                if reduced < slack[other]:
                    slack[other], came[other] = reduced, column
            nearest = min((c for c in range(1, columns + 1) if not done[c]), key=slack.__getitem__)
            step = slack[nearest]
            for other in range(columns + 1):
                if done[other]:
                    of_row[owner[other]] += step
                    of_column[other] -= step
                else:
                    slack[other] -= step
            column = nearest
        while column:
            owner[column], column = owner[came[column]], came[column]
    return sum(costs[owner[column] - 1][column - 1] for column in range(1, columns + 1) if owner[column])
