"""Surroundings: the town or province that a report's own words put a place in which no gazetteer knows.

In: such a place, its report's text, the countries of the report's other places. Out: a `Place` at what lies around it,
as wide as the words leave open: "the Rashan area, on the outskirts of Olm", "the Nor and Zal neighbourhoods in Olm",
"Olm's rebel-held district of Nor", "Zal is 14 kilometres south of Olm". "South of Olm" alone may be far from it. Of a
town and a province of one name a quarter lies in the town, and a village in the province.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from parley.gazetteer.places import Entry, lookup, lookup_spelled
from parley.records import Place

SAID: Final = 8  # times that a name is said at which its words are looked at
REACH: Final = 140  # characters before and behind it
ROUND: Final = 15.0  # km: what lies in a town or on its outskirts lies within this of it
LEAST: Final = 20_000  # people: a smaller town of the same name is rather another one
FAR: Final = 100.0  # km: "420 kilometres east of Olm" says nothing
MILE: Final = 1.609  # km

KIND: Final = r"(?:area|neighbou?rhood|district|suburb|quarter|town|village|camp|crossing|countryside|street|square)s?"
NAME: Final = r"(?:[a-z]{2,4}-)?[A-Z][\w'’-]+"
LISTED: Final = rf"(?:(?:,? and |, | ){NAME}){{1,8}} (?:[a-z]+ )?(?={KIND}\b)"
TIED: Final = r"(?:to|from|in|and|of|at|near|on|by|with|for|as)\b"
SIDE: Final = r"(?:north|south)?-?(?:west|east|north|south)(?:ern)?"
WAY: Final = (
    rf"{SIDE}|in|of|on|near|outside|just|the|a|an|from|away|around|about|some|almost|nearly|roughly|is|are|lies|located|situated|"
    r"which|that|part|outskirts|edge|rural|central|city|town|village|district|province|countryside|capital|"
    r"\d+|km|kilomet(?:re|er)s?|miles?"
)
BEHIND: Final = re.compile(
    rf"(?:{LISTED})?[\"”]?,? ?(?:{KIND}\b)?(?P<way>(?:[\s,\"”(]+(?:{WAY})\b\)?)+) "
    rf"(?P<name>{NAME}(?: {NAME})?)(?: (?:{SIDE} )?(?:city|province|governorate|region|county|state|countryside|outskirts)\b)?"
)
BEFORE: Final = re.compile(
    rf"\b(?P<name>{NAME}(?: {NAME})?)(?: [Cc]ity)?['’]?s (?P<way>(?:(?!{TIED})[\w-]+ ){{0,2}}(?:{KIND} of )?(?:the )?)(?:{NAME},? (?:and )?){{0,4}}$"
)
TIES: Final = re.compile(r"\b(?:in|of|near|on|from|outside|around)\b")
TOWARD: Final = re.compile(rf"\b{SIDE}\W+(?:of|from)\b", re.IGNORECASE)
POSSESSIVE: Final = re.compile(r"['’]s?$")
DISTANCE: Final = re.compile(r"\b(?P<number>\d{1,3}) ?(?P<unit>k|m)")
OFF: Final = re.compile(
    rf"\b\d{{1,3}} ?(?:km|kilomet(?:re|er)s?|miles?) (?:(?:to the )?{SIDE} |away |outside )?(?:of|from) (?:the (?:city|town) of )?$",
    re.IGNORECASE,
)
URBAN: Final = re.compile(
    r"neighbou?rhood|district|quarter|suburb|street|square|city|outskirts|edge|capital", re.IGNORECASE
)
RURAL: Final = re.compile(r"rural|countryside|province|governorate|region|county|state")


def surrounded(place: Place, text: str, lands: frozenset[str]) -> Place | None:
    """`place` at what its report's words put around it, in its country or one of `lands`; None where they do not."""
    within = frozenset({place.country}) if place.country else lands
    own = place.span.start if place.span else 0
    said = [found.span() for found in islice(re.finditer(rf"\b{re.escape(place.name)}\b", text), SAID)]
    for first, last in sorted(said, key=lambda span: span[0] != own):
        ways = (BEHIND.match(text[last : last + REACH]), BEFORE.search(text[max(0, first - REACH) : first]))
        if found := next(filter(None, (_around(place, way, within) for way in ways if way)), None):
            return found
    return None


def _around(place: Place, found: re.Match[str], lands: frozenset[str]) -> Place | None:
    """`place` by words before or behind it, as far as they tell."""
    away = _kilometres(found["way"])
    is_told = TIES.search(found["way"]) or found.re is BEFORE
    if not is_told or away > FAR or (not away and TOWARD.search(f"{place.name} {found['way']}")):
        return None
    words = f"{place.name} {found[0]}"
    is_town = bool(away or URBAN.search(words)) and not RURAL.search(words)
    entry = next((e for e in _called(found["name"], sorted(lands), is_town) if e.country in lands or not lands), None)
    if entry is None:
        return None
    wide = max(ROUND, entry.precision) + away
    return replace(place, country=entry.country, latitude=entry.latitude, longitude=entry.longitude, precision=wide)


def away_from(before: str) -> float:
    """How far from a place something is by the words right before the place: 50.0 km for "50 kilometres north of"; 0.0
    where they do not tell."""
    found = OFF.search(before)
    return _kilometres(found[0]) if found else 0.0


def _kilometres(way: str) -> float:
    """How far off "14 kilometres" and "9 miles" are, 0.0 where nothing is said."""
    found = DISTANCE.search(way)
    return float(found["number"]) * (1.0 if found["unit"] == "k" else MILE) if found else 0.0


def _called(name: str, lands: Sequence[str], is_town: bool) -> Iterator[Entry]:
    """The towns and provinces that words begin with the name of, those first of the kind that is meant."""
    first, _, rest = name.partition(" ")
    for words in filter(None, (name, first, rest, first.removesuffix("s"))):
        spelled = f"{POSSESSIVE.sub('', words)} {'city' if is_town else 'province'}"
        every = (*lookup(spelled), *(lookup_spelled(spelled, land) for land in lands))
        known = [e for e in every if e and e.kind != "country" and (e.population >= LEAST or e.kind == "region")]
        yield from sorted(known, key=lambda e: (e.kind == "region") == is_town)
