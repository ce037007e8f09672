"""Whether two places can be one: by gazetteer entry, by distance within their precision, by name.

In: two places as written. Out: a `Nearness`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal

from parley.fuse.fold import folded
from parley.fuse.words import table
from parley.gazetteer.distance import kilometres
from parley.records import Place

Nearness = Literal["same", "within", "loosely within", "apart", "unknown"]

TOWN: Final = 5.0  # km, the width of a place whose precision is not known
VOWELS: Final = re.compile(r"(?<=.)[aeiouy]")  # but the first letter
CONSONANTS: Final = 4  # by which a name is known, however its vowels are spelled
REGION: Final = 40.0  # km: a wider place says too little to tell which of its towns is meant


def nearness(a: Place, b: Place) -> Nearness:
    """How near `a` and `b` are; "unknown" where neither names nor coordinates tell.

    Places of one name that the gazetteer puts far apart are taken for one that was looked up twice, not for two.
    """
    if a.entry and a.entry == b.entry:
        return "same"
    names, distance = _by_name(names_of(a), names_of(b)), kilometres(a, b)
    if distance is None:
        return names
    near = _by_distance(distance, (a.precision or TOWN, b.precision or TOWN))
    return "within" if near == "apart" and names == "same" else near


def _by_distance(distance: float, precisions: tuple[float, float]) -> Nearness:
    if distance <= min(precisions) and max(precisions) <= 2 * min(precisions):
        return "same"
    if distance <= max(precisions):
        return "within" if max(precisions) <= REGION else "loosely within"
    return "apart"


def _by_name(a: frozenset[str], b: frozenset[str]) -> Nearness:
    if not a or not b:
        return "unknown"
    if a == b or _sounds(a) & _sounds(b):
        return "same"
    return "within" if a <= b or b <= a else "unknown"


@lru_cache(maxsize=16_384)
def _sounds(names: frozenset[str]) -> frozenset[str]:
    """The consonants of a name of one word, where they are enough to tell it: "Rashideen" and "Rashidin" are one."""
    bare = {VOWELS.sub("", name) for name in names} if len(names) == 1 else set()
    return frozenset(name for name in bare if len(name) >= CONSONANTS)


def names_of(place: Place) -> frozenset[str]:
    """The words of a place's name that tell it apart: "the Barda region" is {"barda"}."""
    return _telling(place.name)


@lru_cache(maxsize=16_384)
def _telling(name: str) -> frozenset[str]:
    words = frozenset(folded(name).split())
    return words.difference(table("places")["kinds"]) or words


def known_as(place: Place) -> str:
    """What two ways of writing one place have in common: its entry in the gazetteer, or where it has none its name, however
    its vowels are spelled."""
    names = names_of(place)
    return place.entry or " ".join(sorted(_sounds(names) or names))


def is_specific(place: Place | None) -> bool:
    """Whether `place` is a town or smaller, and not a region or a country."""
    return place is not None and (place.precision or TOWN) <= REGION
