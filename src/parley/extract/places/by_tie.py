"""By tie: places that the grammar alone ties to an event.

In: a `Doc` with place mentions, and the token that heads an event. Out: the place of which a clause tells what happened
there, or that somebody is said to visit; the places named between two words.
"""

from __future__ import annotations

from bisect import bisect_left

from parley.extract.doc import Doc
from parley.extract.mentions import PlaceMention
from parley.extract.parties.classes import is_of
from parley.extract.tokens import Token

LONGEST_NAME = 8
"""Words of a place's name, at the most."""


def told_of(doc: Doc, event: Token) -> PlaceMention | None:
    """The place of which a clause with "where" says what happened there: "the hospital in X, where four | died"."""
    wheres = (t for t in doc.children(event.index, "advmod") if t.text.lower() == "where")
    if event.relation != "acl:relcl" or not any(wheres):
        return None
    return next(
        (
            m
            for m in named_between(doc, max(0, event.head - LONGEST_NAME), event.index)
            if m.first <= event.head < m.last
        ),
        None,
    )


def visited(doc: Doc, event: Token) -> PlaceMention | None:
    """The place that somebody is said to visit: "after talks in X he | visited Y"."""
    seen = doc.children(event.index, "obj") if event.is_verbal and is_of(event, "visit") else ()
    return next(
        (m for t in seen for m in named_between(doc, t.index - LONGEST_NAME, t.index + 1) if t.index < m.last), None
    )


def named_between(doc: Doc, first: int, last: int) -> tuple[PlaceMention, ...]:
    """The place mentions that begin within tokens `[first, last)`."""
    at = bisect_left(doc.places, first, key=lambda mention: mention.first)
    return doc.places[at : bisect_left(doc.places, last, key=lambda mention: mention.first)]
