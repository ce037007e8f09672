"""Apart: the incidents of one kind that a report tells of, told apart by where in it they stand.

In: the role and the sentence of each thing that has part in one. Out: for each incident the positions of its things.
Victims and targets that stand away from those before, with a place near them, are of another incident. Places and days belong to
the nearest incident; who did it, and with what, to all that are near.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

AWAY, NEAR = 2, 1
"""Sentences; chosen by cross-validation."""
STRUCK = ("victim", "target")
SHARED = ("individual", "organisation", "instrument")
Part = tuple[str, int]


def incidents(parts: Sequence[Part]) -> list[list[int]]:
    """The positions of the things of each incident; at least one incident."""
    stand = _stand(parts)
    if len(stand) < 2:
        return [list(range(len(parts)))]
    found: list[list[int]] = [[] for _ in stand]
    for position, (role, sentence) in enumerate(parts):
        away = [min(abs(sentence - own) for own in sentences) for sentences in stand]
        reach = max(AWAY, min(away)) if role in SHARED else min(away)
        for own, far in zip(found, away, strict=True):
            if far <= reach:
                own.append(position)
    return found


def _stand(parts: Sequence[Part]) -> list[list[int]]:
    """The sentences in which the victims and targets of each incident stand."""
    struck = sorted(sentence for role, sentence in parts if role in STRUCK)
    ends = [i for i, (one, other) in enumerate(pairwise(struck), 1) if other - one >= AWAY]
    stretches = [struck[first:last] for first, last in pairwise([0, *ends, len(struck)])]
    places = [sentence for role, sentence in parts if role == "place"]
    found = stretches[:1]
    for own in stretches[1:]:
        if any(own[0] - NEAR <= place <= own[-1] + NEAR for place in places):
            found.append(own)
        else:
            found[-1] = found[-1] + own
    return found
