"""Onlookers: those who tell of violence, or are caught in it, and take no part in it.

In: a report's claims. Out: the same; monitors and outlets that speak in the report are neither doers nor victims of
violence, unless the words are of their own staff (of 6 such in three annotated sets all are misread); civilians who fall
in a fight of others do not fight.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.happenings.sides.foes import looks_on
from parley.extract.words import word_class
from parley.language.lemmas import singular
from parley.records import FAMILY, HARM, Claim, Party, Span, apart_from, bodies_of

STAFF = frozenset(
    {"staff", "worker", "employee", "member", "volunteer", "photographer", "reporter", "journalist", "correspondent"}
    | {"cameraman", "driver", "crew", "office", "building", "medic", "doctor", "nurse"}
)
"""Whom and what a monitor or an outlet has of its own."""


def without_onlookers(claims: Sequence[Claim]) -> Iterator[Claim]:
    """`claims`, nobody's deed done by, or done to, one who tells of it."""
    telling = bodies_of(party for claim in claims for party in claim.speakers if looks_on(party))
    for claim in claims:
        if not telling or FAMILY[claim.type] not in HARM:
            yield claim
            continue
        actors = apart_from(claim.actors, telling)
        hit = tuple(party for party in claim.recipients if party.body not in telling or _is_staff(claim, party))
        figure = replace(claim.figure, side=None) if claim.figure and claim.recipients and not hit else claim.figure
        changed = (actors, hit) != (claim.actors, claim.recipients)
        yield replace(claim, actors=actors, recipients=hit, figure=figure) if changed else claim


def _is_staff(claim: Claim, party: Party) -> bool:
    """Whether the words for those hit are of a body's own people."""
    words = (claim.figure.victims or "") if claim.figure else party.name
    return any(singular(word.lower()) in STAFF for word in words.split())


def without_bystanders(doc: Doc, claims: Sequence[Claim]) -> Iterator[Claim]:
    """`claims`, no fight between civilians who fell in it and those who bear arms: "two nuns died in a clash with the
    rebels". Farmers and herders who kill each other fight."""
    counts = [c for c in claims if c.figure and c.figure.victim_status == "civilian"]
    for claim in claims:
        if claim.type != "armed_clash":
            yield claim
            continue
        sentence = doc.sentence_of(claim)
        fell = [c.anchor for c in counts if doc.sentence_of(c) == sentence]
        fought = tuple(p for p in claim.actors if _is_called_armed(p) or not _is_within(p, fell))
        alone = len(fought) < len(claim.actors) and (not fought or any(map(_bears_arms, fought)))
        yield replace(claim, actors=fought) if alone else claim


def _bears_arms(party: Party) -> bool:
    """Whether a party fights for a body with a name, or is called by a word for those who bear arms."""
    return not party.name.islower() or _is_called_armed(party)


def _is_called_armed(party: Party) -> bool:
    words = (singular(word) for word in party.name.split())
    return party.name.islower() and any(word_class("armed_people", word) for word in words)


def _is_within(party: Party, fell: Sequence[Span]) -> bool:
    """Whether the words for a party are those of one of the counts `fell`."""
    return any(party.span is not None and span.covers(party.span) for span in fell)
