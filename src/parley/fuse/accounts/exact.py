"""The most exact place and time among several accounts.

In: accounts. Out: a `Place` and a `When` without spans, which would point into one report of many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.places import TOWN
from parley.records import Place, When

HARDLY: Final = 10  # one in so many, of those who name a place
UNBOUNDED: Final = 10**6  # days, of a stretch with an open end


def best_place(members: Sequence[Account]) -> Place | None:
    """The most exact place that they name in their own sentences, or failing that, for events, in the words around; of
    equals the one named most often. One that hardly any of many name is left out."""
    events = [a for a in members if a.claim.family != "figure"]
    named = [place for a in members if (place := a.own_place)] or [a.claim.place for a in events if a.claim.place]
    often = Counter(p.name for p in named)
    named = [p for p in named if often[p.name] * HARDLY >= len(named)] or named

    def order(place: Place) -> tuple[bool, float, int, str]:
        return place.entry is None, place.precision or TOWN, -often[place.name], repr(replace(place, span=None))

    best = min(named, key=order, default=None)
    return replace(_called(best, named), span=None) if best else None


def _called(best: Place, named: Sequence[Place]) -> Place:
    """`best` by the name of the town that no gazetteer knows, where that is named as often as `best`, the region around:
    where that lies is known no better."""
    towns = Counter(p.name for p in named if p.latitude is None)
    town, often = max(towns.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
    is_region = best.latitude is not None and (best.precision or TOWN) > TOWN
    return (
        replace(best, name=town, entry=None) if is_region and often >= sum(p.name == best.name for p in named) else best
    )


def best_when(members: Sequence[Account]) -> When | None:
    """The shortest stretch of days that they name, of equals the one named most often, then the earliest."""
    named = [a.claim.when for a in members if a.claim.when]
    often = Counter((w.first, w.last) for w in named)

    def order(when: When) -> tuple[int, int, bool, str]:
        width = (when.last - when.first).days if when.first and when.last else UNBOUNDED
        return width, -often[when.first, when.last], when.clock is None, repr(replace(when, span=None))

    best = min(named, key=order, default=None)
    return replace(best, span=None) if best else None


def known_by(members: Sequence[Account]) -> When | None:
    """When it was, as far as can be known: what is said, or failing that the days up to the first report of what has
    happened, and from it on for what has not."""
    if said := best_when(members):
        return said
    told = min((a.published for a in members if a.published), default=None)
    if told is None:
        return None
    return When(None, told) if any(a.is_real for a in members) else When(told, None)
