"""By tie: places that the grammar alone ties to an event.

In: a `Doc` with place mentions, and the token that heads an event. Out: the place of which a clause tells what happened
there, or that somebody is said to visit, or to which talks are moved; the places named between two words.
"""

from __future__ import annotations

from bisect import bisect_left

from parley.extract.dates.put_off import moves
from parley.extract.doc import Doc
from parley.extract.grammar.roles import fillers
from parley.extract.mentions import PlaceMention
from parley.extract.parties.classes import is_of
from parley.extract.tokens import Token, matches

BY_PHONE = frozenset({"phone", "telephone", "telephonic", "video"})
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


def moved_to(doc: Doc, event: Token) -> PlaceMention | None:
    """The place to which talks are said to be moved: "the talks planned for Friday were | moved to Y"; those that "will
    now be held" are joined to that."""
    verb = doc.tokens[event.head]
    if not (moves(verb) and (doc.children(verb.index, "aux:pass") or matches(event.relation, ("obj",)))):
        return None
    goals = {i for i in fillers(doc, verb.index, "to") if i > verb.index}
    return next((m for i in sorted(goals) for m in named_between(doc, i, i + 1)), None)


def is_by_phone(doc: Doc, event: Token) -> bool:
    """Whether talks are a call, which nobody travels to: "a phone | call", "spoke by | telephone"."""
    own = (event, *doc.children(event.index, "compound", "amod", "obl"))
    return any(t.lemma.lower() in BY_PHONE for t in own)


def named_between(doc: Doc, first: int, last: int) -> tuple[PlaceMention, ...]:
    """The place mentions that begin within tokens `[first, last)`."""
    at = bisect_left(doc.places, first, key=lambda mention: mention.first)
    return doc.places[at : bisect_left(doc.places, last, key=lambda mention: mention.first)]
