"""Onlookers: those who tell of violence and take no part in it.

In: a report's claims. Out: the same; monitors and outlets that speak in the report are neither doers nor victims of
violence, unless the words are of their own staff. Of 6 such in three annotated sets all are misread.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parley.extract.happenings.sides.foes import looks_on
from parley.language.lemmas import singular
from parley.records import FAMILY, HARM, Claim, Party, apart_from, bodies_of

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
