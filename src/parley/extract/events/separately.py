"""Separately: whom somebody meets apart from each other is told of once each.

In: a claim of a meeting and the event that it comes from. Out: a claim a meeting: "X met Y and, separately, Z" and "X had a call
with Y and another with Z" have X meet Y and X meet Z, and so has "X held separate talks with Y and Z".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from parley.extract.claims import who
from parley.extract.doc import Doc
from parley.extract.events.frames import Event
from parley.extract.grammar.clauses import subtree
from parley.extract.places import place_at
from parley.extract.tokens import Token
from parley.records import Claim, Party, hull

APART: Final = frozenset({"separately", "individually", "then", "later", "afterwards", "another", "subsequently"})
"""What begins a further meeting, behind "and"."""
SEPARATE: Final = frozenset({"separate", "separately", "individually", "individual"})
"""What makes several of one."""
NEAR: Final = 5
"""Words behind what tells of a meeting in which it is said to be several."""
Group = tuple[Party, ...]


def separately(doc: Doc, event: Event, claim: Claim) -> Iterator[Claim]:
    """`claim`, or one claim of each meeting where it tells of several."""
    if claim.type != "consult":
        yield claim
    elif groups := _groups(doc, event, claim):
        yield from (replace(claim, actors=group, part=part) for part, group in enumerate(groups))
    else:
        yield claim
        yield from _further(doc, event, claim)


def _further(doc: Doc, event: Event, claim: Claim) -> Iterator[Claim]:
    """The meeting with one whom the tree joins to the verb: "met X in Lima and, later, | Y in Quito"."""
    first = tuple(p for p in claim.actors if p.span and p.span.start < doc.tokens[event.token].span.start)
    others = [t for t in doc.children(event.token, "conj") if t.is_party]
    if not (first and others and any(_turns(doc, token) for token in _behind(doc, event))):
        return
    for part, other in enumerate(others, 1):
        if who_else := who(doc, (other.index,)):
            place = place_at(doc, other.index, claim.type, claim.when)
            quote = hull((claim.quote, subtree(doc, other.index)))
            yield replace(claim, actors=(*first, *who_else), place=place, quote=quote, part=part)


def _groups(doc: Doc, event: Event, claim: Claim) -> tuple[Group, ...]:
    """Who meets in each of several meetings, none where there is only one."""
    event_at = doc.tokens[event.token].span.start
    common = tuple(p for p in claim.actors if p.span and p.span.start < event_at)
    others = tuple(p for p in claim.actors if p.span and p.span.start > event_at)
    if not common or len(others) < 2 or len(common) + len(others) < len(claim.actors):
        return ()
    if any(t.text.lower() in SEPARATE for t in _beside(doc, event, others[0])):
        return tuple((*common, other) for other in others)
    marks = (t.span.start for t in _behind(doc, event) if _turns(doc, t))
    parted = ((tuple(p for p in others if _at(p) < at), tuple(p for p in others if _at(p) > at)) for at in marks)
    return next((((*common, *first), (*common, *then)) for first, then in parted if first and then), ())


def _at(party: Party) -> int:
    return party.span.start if party.span else 0


def _beside(doc: Doc, event: Event, other: Party) -> Iterator[Token]:
    """The words right before what tells of the meeting, and from there to whom it is with."""
    near = doc.tokens[max(0, event.token - 1) : event.token + NEAR]
    return (token for token in near if token.span.start < _at(other))


def _behind(doc: Doc, event: Event) -> tuple[Token, ...]:
    """The words behind the event in its sentence."""
    return doc.tokens[event.token + 1 : doc.sentences[doc.tokens[event.token].sentence].last]


def _turns(doc: Doc, token: Token) -> bool:
    """Whether a word begins a further meeting: "and, separately", "and then"."""
    before = [t.text.lower() for t in doc.tokens[max(0, token.index - 2) : token.index] if t.text != ","]
    return token.text.lower() in APART and before[-1:] == ["and"]
