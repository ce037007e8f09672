"""Unlisted: the country of a place that no gazetteer has.

In: a `Doc` with names and places. Out: its places, those without an entry in the country that the report speaks of, where
that is clear: a small town is told of without its country.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from parley.extract.doc import Doc
from parley.extract.mentions import PlaceMention
from parley.extract.parties.home import Homes
from parley.extract.places.standing import head_token
from parley.gazetteer.actors import country_word

MOSTLY: Final = 0.6
"""The share of what a report names of countries that the one has which it is clearly about. Of 500 small places in annotated
reports that were held back, 318 were put into a country so, 294 of them into that of the gazetteer."""


def settled(doc: Doc) -> Iterator[PlaceMention]:
    """The places of `doc`, those that no gazetteer has in the country that is said with their name once, else in the one
    spoken of where they are first named."""
    homes = Homes(doc)
    lands: dict[str, str | None] = {m.place.name: m.place.country for m in doc.places if m.place.country}
    for mention in doc.places:
        place = mention.place
        if place.latitude is None:
            land = place.country or lands.setdefault(place.name, _land(doc, homes, mention))
            mention = replace(mention, place=replace(place, country=land))
        yield mention


def _land(doc: Doc, homes: Homes, mention: PlaceMention) -> str | None:
    """The country that a report is about at a place, and for the most part; none that is only somebody's opponent there, or
    may act abroad there: "Chad shelled"."""
    land = homes.at(mention.first)
    if land is None or homes.share(land) < MOSTLY or land in homes.opposite(mention.first):
        return None
    return None if _acts(doc, mention, land) else land


def _acts(doc: Doc, mention: PlaceMention, land: str) -> bool:
    """Whether a country by name does something in the sentence of a place."""
    sentence = doc.tokens[mention.first].sentence
    beside = (m for m in doc.places if doc.tokens[m.first].sentence == sentence and m.place.country == land)
    return any(country_word(m.place.name) == "name" and head_token(doc, m).relation == "nsubj" for m in beside)
