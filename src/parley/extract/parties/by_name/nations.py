"""Nations: countries by any word for them, also where a careless copy has lost an apostrophe.

In: a name as written. Out: the country that it stands for; of a capital, with the day of the report, the state of that
time: "Moscow" in 1987.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from parley.gazetteer.actors import KEPT, CountryWord, adjectives, body, country, country_word
from parley.gazetteer.places import lookup

STYLES = {"republic", "kingdom", "state", "sultanate", "emirate"}
DIRECTIONS = {"northern", "southern", "eastern", "western", "central", "north", "south", "east", "west"}

SEATED = re.compile(r"^\S+-based\s+(?=[A-Z])")


FORMER = {"Russia": ("Soviet Union", 1991), "Czech Republic": ("Czechoslovakia", 1992), "Serbia": ("Yugoslavia", 2002)}
"""Whose capital it was till when."""


def nation_then(name: str, day: date | None) -> str | None:
    """The country that `name` stands for in a report of `day`: "Moscow" is no Russia's in 1987."""
    land = nation(name)
    former, last = FORMER.get(land or "", (None, 0))
    is_seat = nation_word(name) in {"capital", "government"}
    return former if former and is_seat and day and day.year <= last else land


@lru_cache(maxsize=KEPT)
def nation(name: str) -> str | None:
    """The country that `name` stands for; "Syrias army" is taken for "Syria's"."""
    return country(name) or (country(name[:-1]) if _lost_apostrophe(name) else None) or _part_of(name)


def _part_of(name: str) -> str | None:
    """The country of "northern Chad", of "the Republic of Chad"; "South America" is of none."""
    first, _, rest = name.removeprefix("the ").removeprefix("The ").partition(" ")
    if first.lower() in STYLES and rest.lower().startswith("of "):
        rest = rest[3:]
    elif first.lower() not in DIRECTIONS:
        return None
    spans_lands = any(place.country is None for place in lookup(name)[:1])
    return country(rest) if country_word(rest) == "name" and not spans_lands else None


def is_people(name: str) -> bool:
    """Whether `name` is that of a people or faith that has no state: "Kurdish", "Sunnis"."""
    known = body(whole(name))
    return known is not None and known.kind == "people"


@lru_cache(maxsize=KEPT)
def nation_word(name: str) -> CountryWord | None:
    """What kind of word for a country `name` is."""
    return country_word(name) or (country_word(name[:-1]) if _lost_apostrophe(name) else None)


@lru_cache(maxsize=KEPT)
def whole(name: str) -> str:
    """`name` without its seat ("Nairobi-based") and without the "s" that a lost apostrophe left, or with the one that
    its plural has, where that is known and no place is called so ("Hama" is no Hamas)."""
    name = SEATED.sub("", name)
    if name and body(name) is None and country(name) is None and not lookup(name) and body(f"{name}s"):
        return f"{name}s"
    if usual := _with_adjective(name):
        return usual
    bare = name[:-1]
    return bare if _lost_apostrophe(name) and not body(name) and (country(bare) or body(bare)) else name


def _with_adjective(name: str) -> str | None:
    """The name of a body that is known by its nationality, where the report has the country: "Syria Observatory"."""
    land, _, rest = name.partition(" ")
    if not rest or body(name) or country_word(land) != "name":
        return None
    return next((usual for word in adjectives(land) if body(usual := f"{word} {rest}")), None)


def _lost_apostrophe(name: str) -> bool:
    return name.endswith("s") and len(name) > 4 and country(name) is None
