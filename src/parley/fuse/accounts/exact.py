"""The most exact place and time among several accounts.

In: accounts. Out: a `Place` and a `When` without spans, which would point into one report of many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.fold import most_usual
from parley.fuse.places import TOWN, known_as
from parley.records import Place, When

HARDLY: Final = 10  # one in so many, of those who name a place
NIGHT: Final = 1  # days, of a night and the day beside it
UNBOUNDED: Final = 10**6  # days, of a stretch with an open end


def best_place(members: Sequence[Account]) -> Place | None:
    """The most exact place that they name in their own sentences, or failing that, for events, in the words around; of
    equals the one named most often. One that hardly any of many name is left out, and a town that no gazetteer knows comes
    before one that it does where it is named more often."""
    events = [a for a in members if a.claim.family != "figure"]
    named = [place for a in members if (place := a.own_place)] or [a.claim.place for a in events if a.claim.place]
    often, spelled = Counter(map(known_as, named)), Counter(p.name for p in named)
    named = [p for p in named if often[known_as(p)] * HARDLY >= len(named)] or named

    def order(place: Place) -> tuple[bool, float, int, int, str]:
        width, times = place.precision or TOWN, (-often[known_as(place)], -spelled[place.name])
        return place.entry is None, width, *times, repr(replace(place, span=None))

    best = min(named, key=order, default=None)
    return replace(_called(best, named), span=None) if best else None


def _called(best: Place, named: Sequence[Place]) -> Place:
    """`best`, or a town that no gazetteer knows: where `best` is the country, or the region around and that is named as often, or
    a town and that is named more often. It lies in the narrowest region named with it: where is known no better."""
    unknown = [p for p in named if p.latitude is None]
    often = Counter(map(known_as, named))
    town = min(unknown, key=lambda p: (-often[known_as(p)], known_as(p)), default=None)
    if town is None or best.latitude is None:
        return best
    if not _is_country(best) and often[known_as(town)] < often[known_as(best)] + (not _is_wide(best)):
        return best
    name = most_usual(p.name for p in unknown if known_as(p) == known_as(town))
    around = min(
        filter(_is_wide, named), key=lambda p: (p.precision or TOWN, repr(replace(p, span=None))), default=town
    )
    return replace(around, name=name, entry=None)


def _is_wide(place: Place) -> bool:
    return place.latitude is not None and (place.precision or TOWN) > TOWN


def _is_country(place: Place) -> bool:
    return place.entry is not None and place.entry.startswith("country:")


def best_when(members: Sequence[Account]) -> When | None:
    """The shortest stretch of days that they name, a day and the night before or after it being as short as a day: of equals the
    one of most reports, then the one named most often, then the earliest."""
    told = [(a.claim.when, a.lineage) for a in members if a.claim.when]
    often = Counter((when.first, when.last) for when, _ in told)
    voices = Counter((first, last) for first, last, _ in {(when.first, when.last, told_by) for when, told_by in told})

    def order(when: When) -> tuple[int, int, int, int, bool, int, str]:
        days, width = (when.first, when.last), _width(when)
        many = voices[days] if width <= NIGHT else 0
        first = when.first.toordinal() if when.first and when.last else 0
        return max(width, NIGHT), -many, width, -often[days], when.clock is None, first, repr(replace(when, span=None))

    best = min((when for when, _ in told), key=order, default=None)
    return replace(best, span=None) if best else None


def _width(when: When) -> int:
    return (when.last - when.first).days if when.first and when.last else UNBOUNDED


def known_by(members: Sequence[Account]) -> When | None:
    """When it was, as far as can be known: what is said, or failing that the days up to the first report of what has
    happened, and from it on for what has not."""
    if said := best_when(members):
        return said
    told = min((a.published for a in members if a.published), default=None)
    if told is None:
        return None
    return When(None, told) if any(a.is_real for a in members) else When(told, None)
