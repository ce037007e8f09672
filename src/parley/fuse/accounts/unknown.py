"""Unknown: doers of whom a report says no more than that they were people, and who act for no country.

In: the claims of one report. Out: the claims; "three unidentified men" who shot a minister in Ostland are men, and it was
not Ostland that did it. Students and inmates, too, act for themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from parley.fuse.fold import folded
from parley.fuse.parties import speaks_for_itself
from parley.fuse.words import tells
from parley.gazetteer.actors import country
from parley.records import HARM, Claim, Party


def with_unknown(claims: Iterable[Claim]) -> Iterator[Claim]:
    """`claims`, those who harm and are nobody known as of no country."""
    for claim in claims:
        actors = tuple(map(_as_called, claim.actors)) if claim.family in HARM else claim.actors
        yield replace(claim, actors=actors) if actors != claim.actors else claim


def _as_called(party: Party) -> Party:
    home = party.belongs_to
    if home is None or not country(home) or party.name != party.name.lower():
        return party
    unknown = speaks_for_itself(party) or tells("people", "anybody", folded(party.name))
    return Party(party.name, span=party.span) if unknown else party
