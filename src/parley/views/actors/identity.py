"""Identity: by which names an actor goes, which offices it holds, and what it is to others, each with its evidence.

In: a name as pages have it, what is known of everybody (`Roster`), rulings, a picture, an archive. Out: `Identity`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from parley.records import Bond, Judgement, Party, Person, Picture, Term, parsed, ruled_names, standing
from parley.views.archive import Archive
from parley.views.evidence import Evidence, evidence
from parley.views.parties import label
from parley.views.review.rulings import Mark, mark
from parley.views.wording import between, visible

FEW: Final = 2  # claims shown for an office or a name


@dataclass(frozen=True, slots=True)
class Roster:
    """Everybody who is known by name, and what bodies and people are to each other."""

    persons: tuple[Person, ...] = ()
    bonds: tuple[Bond, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherName:
    """A name that leads here: `ruling` where an analyst ruled so; `is_taken` where claims have it, and it was taken for
    this one: for a body's other name where it `is_body`, else for a person's, told of without a country or body; else
    words beside a fuller name use it."""

    name: str
    is_taken: bool
    ruling: Mark | None
    evidence: Evidence
    is_body: bool = False


@dataclass(frozen=True, slots=True)
class Office:
    """An office that somebody is told to hold, by reports of which days, in which claims."""

    holder: str
    office: str
    days: str
    evidence: Evidence
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """What one is to another: "rebels (Ostland)", "backed by", "Nordia"."""

    actor: str
    tie: str
    other: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Identity:
    """Who one actor is."""

    names: tuple[OtherName, ...]
    offices: tuple[Office, ...]
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """All that somebody's identity is told from."""

    roster: Roster
    judgements: Sequence[Judgement]
    picture: Picture
    archive: Archive


def identity(party: Party, known: Known) -> Identity:
    """The identity of `party`: of a body, the offices are those of its people."""
    name, archive = label(party), known.archive
    people = [p for p in known.roster.persons if name in (label(p.party), visible(p.belongs_to))]
    ruled, learned = tuple(_ruled(party, known)), tuple(_learned(party, known))
    told = {each.name for each in (*ruled, *learned)}
    used = (
        OtherName(visible(a.name), False, None, _words(a.claims, archive))
        for p in people
        for a in p.aliases
        if label(p.party) == name
    )
    return Identity(
        (*ruled, *learned, *(each for each in used if each.name not in told)),
        tuple(office(person, term, archive) for person in people for term in person.terms),
        tuple(_relation(b, archive) for b in known.roster.bonds if name in (label(b.actor), visible(b.actor.body), b.other)),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Profile:
    """A person in a list: `label` is the name as pages have it."""

    label: str
    name: str
    body: str
    aliases: tuple[str, ...]
    offices: tuple[Office, ...]


def profile(person: Person, archive: Archive) -> Profile:
    """A person with the offices that reports tell of."""
    offices = tuple(office(person, term, archive) for term in person.terms)
    names = tuple(visible(alias.name) for alias in person.aliases)
    return Profile(label(person.party), visible(person.name), visible(person.belongs_to), names, offices)


def office(person: Person, term: Term, archive: Archive) -> Office:
    """An office of somebody, with its days and words."""
    days = between(term.first, term.last) if term.first else ""
    return Office(label(person.party), term.office, days, _words(term.claims, archive), term.claims)


def _words(claims: Iterable[str], archive: Archive) -> Evidence:
    return evidence(claims, archive, most=FEW)


def _ruled(party: Party, known: Known) -> Iterator[OtherName]:
    """The names that analysts ruled to be its own."""
    names = ruled_names(known.judgements)
    for each in standing(known.judgements):
        if each.ruling == "one_actor" and names.of(each.actors[0]) == str(party):
            for other in each.actors:
                if other != str(party) and names.of(other) == str(party):
                    yield OtherName(label(parsed(other)), False, mark(each), _words(each.claims, known.archive))


def _learned(party: Party, known: Known) -> Iterator[OtherName]:
    """The names that the picture gives to it by what it learned, but for its own in other capitals."""
    ruled = ruled_names(known.judgements)
    for name, to in known.picture.known_as:
        if str(to) == str(party) and ruled.of(name) == name and "|" not in name and name.lower() != str(to).lower():
            yield OtherName(visible(name), True, None, Evidence(()), is_body=not party.belongs_to)


def _relation(bond: Bond, archive: Archive) -> Relation:
    return Relation(label(bond.actor), bond.tie, visible(bond.other), _words(bond.claims, archive))
