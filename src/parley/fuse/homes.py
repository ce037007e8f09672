"""Homes: who people are and what they belong to, learned from all claims together.

In: claims. Out: the same claims with "Mike Pompeo" of nowhere made "Mike Pompeo" of the United States, and "Bayramov" made
"Jeyhun Bayramov" of Azerbaijan, where other claims say so and none says otherwise. Offices are left alone: every country
has a defence ministry.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from parley.fuse.fold import folded, most_usual, usual
from parley.fuse.words import table
from parley.gazetteer.actors import body, country
from parley.records import Claim, Party

MOST: Final = 3 / 4  # of the claims that say what somebody belongs to: a few slips do not count
People = Mapping[str, Party]


def people(claims: Iterable[Claim]) -> People:
    """By folded name and by folded surname, the one person of that name and what he belongs to."""
    named: dict[str, list[Party]] = {}
    for party in (party for claim in claims for party in _parties(claim)):
        if is_person(party.name):
            named.setdefault(folded(party.name), []).append(party)
    known = {name: person for name, parties in named.items() if (person := _person(parties))}
    by_surname: dict[str, list[Party]] = {}
    for name, person in known.items():
        by_surname.setdefault(name.split()[-1], []).append(person)
    return {**{surname: found[0] for surname, found in by_surname.items() if len(found) == 1}, **known}


def _parties(claim: Claim) -> Iterator[Party]:
    yield from (*claim.speakers, *claim.actors, *claim.recipients, *claim.mediators)


def _person(parties: Sequence[Party]) -> Party | None:
    """One name's person: None where no body is said to be his, or several are."""
    homes = Counter(usual(p.belongs_to) for p in parties if p.belongs_to)
    home = min(homes, key=lambda name: (-homes[name], name), default=None)
    if home is None or homes[home] < MOST * homes.total():
        return None
    return Party(most_usual(p.name for p in parties), home)


def is_person(name: str) -> bool:
    """Whether a name looks like a person's: two words or more, in capitals, and no word of an office among them."""
    words = name.split()
    named = len(words) > 1 and all(word[:1].isupper() for word in (words[0], words[-1]))
    return named and not set(folded(name).split()) & set(table("offices")["offices"])


def at_home(claim: Claim, known: People) -> Claim:
    """`claim` with its people named in full, with what they belong to."""
    if all(party.belongs_to or folded(party.name) not in known for party in _parties(claim)):
        return claim
    speakers, actors, recipients, mediators = (
        tuple(_full(party, known) for party in side)
        for side in (claim.speakers, claim.actors, claim.recipients, claim.mediators)
    )
    return replace(claim, speakers=speakers, actors=actors, recipients=recipients, mediators=mediators)


def _full(party: Party, known: People) -> Party:
    person = None if party.belongs_to else known.get(folded(party.name))
    if person is None or party.name.islower() or country(party.name) or body(party.name):
        return party
    return replace(person, span=party.span)
