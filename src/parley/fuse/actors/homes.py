"""Homes: who people are and what they belong to, learned from all claims together.

In: claims. Out: the same claims with "Mike Pompeo" of nowhere made "Mike Pompeo" of the United States, and "Bayramov"
made "Jeyhun Bayramov" of Azerbaijan, where other claims say so and none says otherwise; one whose name is spelled in
several ways, "Sergey Lavrov" of Russia, by the most usual of them; well-known bodies by their usual names, "Daesh" as
"Islamic State"; and anybody whose name differs in capitals and accents alone, "Defense Ministry" and "defence ministry"
of one country, by the most usual form. Offices are given no home: every country has a defence ministry.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final

from parley.fuse.fold import folded, is_by_leader, most_usual, usual
from parley.fuse.words import table
from parley.gazetteer.actors import BodyKind, body, country
from parley.gazetteer.spelling import spelling_of_person
from parley.records import Claim, Names, Party

MOST: Final = 3 / 4  # of the claims that say what somebody belongs to: a few slips do not count
People = Mapping[str, Party]
AS_TOLD: Final = Names()
BY_TITLE: Final[frozenset[BodyKind]] = frozenset({"ministry", "army"})  # of a country, and called by many titles
Bones = tuple[str, ...]
Naming = tuple[str, str, str | None]  # somebody's folded name, the name as spelled, and what he is said to belong to


def people(claims: Iterable[Claim]) -> People:
    """By folded name and by folded surname, the one person of that name and what he belongs to; by `form`, the most
    usual form of a name that has several."""
    homes = Homes()
    homes.hear(Counter(namings(claims)), Counter())
    return homes.known


def namings(claims: Iterable[Claim]) -> Iterator[Naming]:
    """Every time that somebody is named."""
    for claim in claims:
        for party in parties_of(claim):
            yield folded(party.name), party.name, party.belongs_to


def asking(claims: Iterable[Claim]) -> frozenset[str]:
    """The folded names of those whom `claims` name as people may be named, and the forms of all: what `at_home` asks
    for."""
    told = {party for claim in claims for party in (*parties_of(claim), *_counted(claim))}
    return frozenset({folded(p.name) for p in told if _may_be_known(p)} | {form(p.name, p.belongs_to) for p in told})


def _counted(claim: Claim) -> Iterator[Party]:
    """The side of whose people a claim gives a count."""
    if claim.figure and claim.figure.side:
        yield Party(claim.figure.side)


def form(name: str, belongs_to: str | None) -> str:
    """What all forms of a name have in common, of those who belong to one body: no folded name has its "|"."""
    return f"{folded(name)}|{folded(usual(belongs_to)) if belongs_to else ''}"


class Homes:
    """Who people are, kept while claims come and go. What is `known` follows from the namings that stand."""

    def __init__(self) -> None:
        self.known: dict[str, Party] = {}
        self._forms: dict[str, Counter[str]] = {}
        self._named: dict[str, Counter[Naming]] = {}
        self._persons: dict[str, Party] = {}
        self._by_surname: dict[str, set[str]] = {}
        self._by_bones: dict[Bones, set[str]] = {}

    def hear(self, come: Mapping[Naming, int], gone: Mapping[Naming, int]) -> frozenset[str]:
        """Take in the namings that `come` and drop those that are `gone`; the names of which something else is known
        then."""
        changed = (*come.items(), *((naming, -times) for naming, times in gone.items()))
        touched = {naming[0] for naming, _ in changed if is_person(naming[1])}
        for naming, times in changed:
            self._forms.setdefault(form(*naming[1:]), Counter())[naming[1]] += times
            if is_person(naming[1]):
                self._named.setdefault(naming[0], Counter())[naming] += times
        for name in touched:
            self._name(name)
        touched |= {other for name in touched for other in self._by_bones.get(spelling_of_person(name).bones, ())}
        asked = touched | {_surname(name) for name in touched}
        forms = {form(*naming[1:]) for naming, _ in changed}
        return frozenset(
            {name for name in asked if self._knows_anew(name, self._person_called(name))}
            | {each for each in forms if self._knows_anew(each, self._form_of(each))}
        )

    def _form_of(self, of: str) -> Party | None:
        """The most usual form of a name, None where it has but one. What is written small anywhere has its capital only
        from the beginning of a sentence."""
        self._forms[of] = forms = +self._forms[of]
        within = Counter(
            {name: times for name, times in forms.items() if name == _small(name) or _small(name) not in forms}
        )
        return Party(most_usual(within.elements())) if len(forms) > 1 else None

    def _name(self, name: str) -> None:
        """Who bears a full name, as far as its namings tell."""
        self._named[name] = +self._named[name]
        person = _person(self._named[name])
        alike = self._by_surname.setdefault(_surname(name), set())
        if bones := spelling_of_person(name).bones:
            self._by_bones.setdefault(bones, set()).add(name)
        if person:
            self._persons[name] = person
            alike.add(name)
        else:
            self._persons.pop(name, None)
            alike.discard(name)

    def _person_called(self, name: str) -> Party | None:
        """The one person of a full name or a surname."""
        bearers = {one for full_name in self._by_surname.get(name, ()) if (one := self._bearer(full_name))}
        return self._bearer(name) or (bearers.pop() if len(bearers) == 1 else None)

    def _knows_anew(self, name: str, party: Party | None) -> bool:
        """Whether another `party` than before is known by a name or a form of it, now that this one is."""
        if party == self.known.get(name):
            return False
        if party:
            self.known[name] = party
        else:
            self.known.pop(name)
        return True

    def _bearer(self, name: str) -> Party | None:
        """The person of a full name, by the most usual spelling of it; by its own where its spellings have several
        homes."""
        spellings = self._spellings(name)
        people = [person for other in spellings if (person := self._persons.get(other))]
        if len({person.belongs_to for person in people}) != 1:
            return self._persons.get(name)
        return replace(people[0], name=_most_used(self._named[other] for other in spellings))

    def _spellings(self, name: str) -> list[str]:
        """The spellings of a full name; itself alone where they are not all of each other, as "Salem" may be "Salim"
        and "Salam", which are two."""
        alike = self._alike(name)
        return alike if all(self._alike(other) == alike for other in alike) else [name]

    def _alike(self, name: str) -> list[str]:
        told = sorted(n for n in self._by_bones.get(spelling_of_person(name).bones, ()) if self._named[n])
        return (
            [other for other in told if spelling_of_person(other).is_of(spelling_of_person(name))]
            if len(told) > 1
            else told
        )


def _small(name: str) -> str:
    """A name with its first letter small."""
    return name[:1].lower() + name[1:]


def _surname(name: str) -> str:
    return name.rpartition(" ")[2]


def parties_of(claim: Claim) -> Iterator[Party]:
    """Everyone that a claim names."""
    yield from (*claim.speakers, *claim.actors, *claim.recipients, *claim.mediators)


def _person(named: Counter[Naming]) -> Party | None:
    """One name's person: None where no body is said to be his, or several are."""
    homes: Counter[str] = Counter()
    for (_, _, body_), times in named.items():
        if body_:
            homes[usual(body_)] += times
    home = min(homes, key=lambda name: (-homes[name], name), default=None)
    if home is None or homes[home] < MOST * homes.total():
        return None
    return Party(_most_used([named]), home)


def _most_used(named: Iterable[Counter[Naming]]) -> str:
    """The name by which namings call somebody most often."""
    spelled: Counter[str] = Counter()
    for each in named:
        for (_, name, _), times in each.items():
            spelled[name] += times
    return most_usual(spelled.elements())


def is_person(name: str) -> bool:
    """Whether a name looks like a person's: two words or more, in capitals but for "al-", and no word of an office
    among them."""
    words = name.split()
    named = len(words) > 1 and all(word.rpartition("-")[2][:1].isupper() for word in (words[0], words[-1]))
    return named and not set(folded(name).split()) & set(table("offices")["offices"])


def at_home(claim: Claim, known: People, names: Names = AS_TOLD) -> Claim:
    """`claim` with its people named in full, with what they belong to, and its bodies by their usual names."""
    sides = (claim.speakers, claim.actors, claim.recipients, claim.mediators)
    named = tuple(tuple(full(party, known, names) for party in side) for side in sides)
    figure = claim.figure
    for counted in _counted(claim):
        if figure and (side := _usually_called(counted, known, names).name) != counted.name:
            figure = replace(figure, side=side)
    if named == sides and figure is claim.figure:
        return claim
    speakers, actors, recipients, mediators = named
    return replace(claim, speakers=speakers, actors=actors, recipients=recipients, mediators=mediators, figure=figure)


def full(party: Party, known: People, names: Names = AS_TOLD) -> Party:
    """A party by its full name, with what it belongs to, where it is a person `known` and not ruled to be another; by
    the most usual name where it is anybody else."""
    person = known.get(folded(party.name)) if _may_be_known(party) else None
    if person is None or country(party.name) or body(party.name) or names.parts(party, person):
        return _usually_called(party, known, names)
    if party.belongs_to and usual(party.belongs_to) != person.belongs_to:
        return _usually_called(party, known, names)
    return replace(person, span=party.span)


def _usually_called(party: Party, known: People, names: Names) -> Party:
    """A party by the usual name of a well-known body, or by the form of its name that is used most, unless that is
    ruled to be another's."""
    name, home = _usual(party.name, party.belongs_to)
    if name == party.name and (of := known.get(form(name, home))):
        name = of.name
    if (name, home) == (party.name, party.belongs_to):
        return party
    called = Party(name, home)
    return party if names.parts(party, called) else replace(names.party(called), span=party.span)


@lru_cache(maxsize=65_536)
def _usual(name: str, home: str | None) -> tuple[str, str | None]:
    """The usual names of a body and of what it belongs to: "Daesh" is "Islamic State", and the "Department of Defense"
    of the United States the "Pentagon". A government keeps the name that it is given, which may be a view of it."""
    known, above = None if is_by_leader(name) else body(name), body(home) if home else None
    if known and known.belongs_to == home and (home is None or known.kind in BY_TITLE):
        name = known.name
    return name, above.name if above and above.belongs_to is None else home


def _may_be_known(party: Party) -> bool:
    """Whether a party may be somebody known by his name, rather than an office or people of some kind."""
    return not party.name.islower()


def called(told: Claim, known: Claim) -> Iterator[tuple[str, Party]]:
    """What a claim as told calls people and bodies, and what it calls them once they are `known`, where that
    differs."""
    for party, now in zip(parties_of(told), parties_of(known), strict=True):
        if (name := str(party)) != str(now):
            yield name, replace(now, span=None)
    if told.figure and known.figure and told.figure.side and known.figure.side != told.figure.side:
        yield told.figure.side, Party(known.figure.side or "")
