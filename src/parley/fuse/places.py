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

    Places of one name that the gazetteer puts far apart are taken for one that was looked up twice, not for two; and
    two that no gazetteer knows are not one for being put in the same province.
    """
    if a.entry and a.entry == b.entry:
        return "same"
    names, distance = _by_name(a.name, b.name), kilometres(a, b)
    if distance is None:
        return names
    near = _by_distance(distance, (a.precision or TOWN, b.precision or TOWN))
    if near != "apart" and names != "within" and not (a.entry or b.entry):
        return names
    return "within" if near == "apart" and names == "same" else near


def are_two_unknown(a: Place, b: Place) -> bool:
    """Whether no gazetteer knows either of two places, and their names have nothing in common."""
    return not (a.entry or b.entry) and nearness(a, b) == "unknown"


def _by_distance(distance: float, precisions: tuple[float, float]) -> Nearness:
    if distance <= min(precisions) and max(precisions) <= 2 * min(precisions):
        return "same"
    if distance <= max(precisions):
        return "within" if max(precisions) <= REGION else "loosely within"
    return "apart"


def _by_name(a: str, b: str) -> Nearness:
    one, other = _telling(a), _telling(b)
    if not one or not other:
        return "unknown"
    if one == other or (_sound(a) and _sound(a) == _sound(b)):
        return "same"
    return "within" if one <= other or other <= one else "unknown"


@lru_cache(maxsize=16_384)
def _sound(name: str) -> str:
    """The consonants of a name, where they are enough to tell it: "Rashideen" and "Rashidin" are one, and so are "Abu
    al-Duhur" and "Abu Alduhour"; "" of others."""
    told = _telling(name)
    bare = VOWELS.sub("", "".join(word for word in folded(name).split() if word in told))
    return bare if len(bare) >= CONSONANTS else ""


def names_of(place: Place) -> frozenset[str]:
    """The words of a place's name that tell it apart: "the Barda region" is {"barda"}."""
    return _telling(place.name)


@lru_cache(maxsize=16_384)
def _telling(name: str) -> frozenset[str]:
    words = frozenset(folded(name).split())
    return words.difference(table("places")["kinds"]) or words


def known_as(place: Place) -> str:
    """What two ways of writing one place have in common: its entry in the gazetteer, or where it has none its name,
    however its vowels are spelled."""
    return place.entry or _sound(place.name) or " ".join(sorted(names_of(place)))


def is_specific(place: Place | None) -> bool:
    """Whether `place` is a town or smaller, and not a region or a country."""
    return place is not None and (place.precision or TOWN) <= REGION
