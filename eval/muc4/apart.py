"""Apart: the incidents of one kind that a report tells of, told apart by which of its things go together.

In: the role of each thing that has part in one, and for each two how sure it is that an incident has both. Out: for
each incident the positions of its things. Victims and targets make the incidents: the two groups that go together best
are joined until none do. Places and days belong to the incident that they go with best, who did it and with what to all
that they go with.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from eval.muc4.linear import Floats

TOGETHER = {"struck": 0.4, "shared": 0.9, "own": 0.7}
"""The score from which on things go together; chosen by cross-validation."""
STRUCK = ("victim", "target")
SHARED = ("individual", "organisation", "instrument")


def struck(roles: Sequence[str]) -> list[int]:
    """The positions of victims and targets."""
    return [position for position, role in enumerate(roles) if role in STRUCK]


def squared(scores: Floats) -> Floats:
    """The scores of pairs, in the order of their combinations, as a table [thing, thing]."""
    size = round((1 + (1 + 8 * len(scores)) ** 0.5) / 2)
    found = np.zeros((size, size), np.float32)
    found[np.triu_indices(size, 1)] = scores
    return found + found.T


def incidents(roles: Sequence[str], agreed: Floats) -> list[list[int]]:
    """The positions of the things of each incident; there are victims or targets."""
    found = _joined(struck(roles), agreed)
    if len(found) < 2:
        return [list(range(len(roles)))]
    means = np.stack([agreed[:, own].mean(1) for own in found])
    for position in sorted(set(range(len(roles))) - set(struck(roles))):
        enough = TOGETHER["shared" if roles[position] in SHARED else "own"]
        for i, mean in enumerate(means[:, position]):
            if mean >= min(enough, means[:, position].max()):
                found[i].append(position)
    return [sorted(own) for own in found]


def _joined(positions: Sequence[int], agreed: Floats) -> list[list[int]]:
    groups = [[position] for position in positions]
    while len(groups) > 1:
        means = {
            pair: agreed[np.ix_(groups[pair[0]], groups[pair[1]])].mean()
            for pair in combinations(range(len(groups)), 2)
        }
        (one, other), most = max(means.items(), key=lambda entry: entry[1])
        if most < TOGETHER["struck"]:
            break
        groups[one] += groups.pop(other)
    return groups
