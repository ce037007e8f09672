"""Seats: the country of a body of state that is named after a town or province.

In: the body's name, the countries that the report speaks of; or where the name stands. Out: that country, None where
the name tells of none of them.
"""

from __future__ import annotations

from collections.abc import Collection

from parley.extract.doc import Doc
from parley.extract.grammar.token_spans import place_mention
from parley.extract.mentions import NameMention
from parley.extract.parties.classes import words_of
from parley.gazetteer.places import lookup

ANYBODYS = frozenset({"command"})
"""What a state has, and rebels no less: "Upper Valley United Command"."""

TOWN = 10_000
"""Inhabitants from which a body is taken to be named after a place."""


def seat(full: str, lands: Collection[str]) -> str | None:
    """The one of `lands` where the town or province is after which a body of state is named ("Kherson Regional
    Administration")."""
    words = full.split()
    is_of_state = {w.lower() for w in words} & words_of("state_name") - ANYBODYS
    if not is_of_state or words[0].lower() in words_of("plain") | words_of("state_name"):
        return None
    found = (lookup(" ".join(words[:size])) for size in range(min(3, len(words) - 1), 0, -1))
    owners = (places[0].country for places in found if places and places[0].population >= TOWN)
    return next((land for land in owners if land in lands), None)


def town_before(doc: Doc, name: NameMention) -> str | None:
    """The country of the town that stands right before a name: of "the Hargeisa | Security Council", Somaliland."""
    place = place_mention(doc, name.first - 1) if name.first else None
    return place.place.country if place and place.last == name.first else None
