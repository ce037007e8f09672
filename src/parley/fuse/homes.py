"""Homes: what people belong to, learned from all claims together.

In: claims. Out: the same claims with "Mike Pompeo" of nowhere made "Mike Pompeo" of the United States, where other claims
say so and none says otherwise. Offices are left alone: every country has a defence ministry.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from parley.fuse.fold import folded
from parley.fuse.words import table
from parley.records import Claim, Party

Homes = Mapping[str, str]


def homes(claims: Iterable[Claim]) -> Homes:
    """By folded name, the one body that a person is said to belong to."""
    said: dict[str, dict[str, str]] = {}
    for claim in claims:
        for party in (*claim.speakers, *claim.actors, *claim.recipients, *claim.mediators):
            if party.belongs_to and is_person(party.name):
                bodies = said.setdefault(folded(party.name), {})
                body = folded(party.belongs_to)
                bodies[body] = min(bodies.get(body, party.belongs_to), party.belongs_to)
    return {name: next(iter(bodies.values())) for name, bodies in said.items() if len(bodies) == 1}


def is_person(name: str) -> bool:
    """Whether a name looks like a person's: two words or more, in capitals, and no word of an office among them."""
    words = name.split()
    named = len(words) > 1 and all(word[:1].isupper() for word in (words[0], words[-1]))
    return named and not set(folded(name).split()) & set(table("offices")["offices"])


def at_home(claim: Claim, known: Homes) -> Claim:
    """`claim` with the bodies of its people filled in."""
    sides = (claim.speakers, claim.actors, claim.recipients, claim.mediators)
    if all(party.belongs_to or folded(party.name) not in known for side in sides for party in side):
        return claim
    speakers, actors, recipients, mediators = (_filled(side, known) for side in sides)
    return replace(claim, speakers=speakers, actors=actors, recipients=recipients, mediators=mediators)


def _filled(parties: Sequence[Party], known: Homes) -> tuple[Party, ...]:
    return tuple(p if p.belongs_to else replace(p, belongs_to=known.get(folded(p.name))) for p in parties)
