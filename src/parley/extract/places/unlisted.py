"""Unlisted: places that the gazetteer does not have, or has only in another spelling.

In: a `Doc` with names and places. Out: its places; one without an entry is in the country that the report speaks of,
where that is clear, as small towns are told of without their country.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from parley.extract.doc import Doc
from parley.extract.mentions import PlaceMention
from parley.extract.parties.home import Homes
from parley.extract.places.resolve import of_entry
from parley.extract.places.standing import head_token
from parley.extract.places.stretches import WELL_KNOWN
from parley.extract.places.words import where_words
from parley.gazetteer.actors import country_word
from parley.gazetteer.distance import kilometres
from parley.gazetteer.places import Entry, lookup_spelled
from parley.records import Place

MOSTLY: Final = 0.6
"""The share of what a report names of countries that the one has which it is clearly about. Of 500 small places in
annotated reports that were held back, 318 were put into a country so, 294 of them into that of the gazetteer."""

NEAR, PROVINCE = 75.0, 150.0
"""Kilometres within which a small place lies from another that its report names, or from its edge; and how wide one is,
at most, that tells where a report is set. Of 94 names so found, read one by one, two are wrong or may be; farther away
the small ones were mostly namesakes."""


def settled(doc: Doc) -> Iterator[PlaceMention]:
    """The places of `doc`, those that no gazetteer has in the country that is said with their name once, else in the
    one spoken of where they are first named."""
    homes = Homes(doc)
    lands: dict[str, str | None] = {m.place.name: m.place.country for m in doc.places if m.place.country}
    for mention in doc.places:
        place = mention.place
        if place.latitude is None:
            land = place.country or lands.setdefault(place.name, _land(doc, homes, mention))
            mention = replace(mention, place=_spelled(doc, replace(place, country=land)))
        yield mention


def _spelled(doc: Doc, place: Place) -> Place:
    """A place with the one entry that has its name in another spelling, in its country or, where that is not clear, in
    one that the report speaks of: if it is well known, or near what else the report names in its country. A quarter is
    its city's, and not another town."""
    if place.name.rpartition(" ")[2].lower() in where_words("quarter"):
        return place
    lands = {place.country} if place.country else {m.place.country for m in doc.places}
    found = [entry for land in lands if land and (entry := lookup_spelled(place.name, land))]
    meant = [e for e in found if e.population >= WELL_KNOWN or (place.country and _is_near(doc, e))]
    return of_entry(place.name, place.span, meant[0]) if len(meant) == 1 else place


def _is_near(doc: Doc, entry: Entry) -> bool:
    """Whether a place is not out of the way of others that a report names in its country."""
    known = (m.place for m in doc.places if m.place.entry and m.place.country == entry.country)
    apart = [(kilometres(entry, p) or 0.0) - (p.precision or 0.0) for p in known if (p.precision or 0.0) <= PROVINCE]
    return any(distance <= NEAR for distance in apart)


def _land(doc: Doc, homes: Homes, mention: PlaceMention) -> str | None:
    """The country that a report is about at a place, if it is mostly about that country. None where that country is
    only somebody's opponent there, or may act abroad there: "Chad shelled"."""
    land = homes.at(mention.first)
    if land is None or homes.share(land) < MOSTLY or land in homes.opposite(mention.first):
        return None
    return None if _acts(doc, mention, land) else land


def _acts(doc: Doc, mention: PlaceMention, land: str) -> bool:
    """Whether a country by name does something in the sentence of a place."""
    sentence = doc.tokens[mention.first].sentence
    beside = (m for m in doc.places if doc.tokens[m.first].sentence == sentence and m.place.country == land)
    return any(country_word(m.place.name) == "name" and head_token(doc, m).relation == "nsubj" for m in beside)
