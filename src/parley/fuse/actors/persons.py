"""Persons: their offices with dates, and the names that they go by, learned from all reports together.

In: claims, judgements, the origins of reports, their texts. Out: `Person`s. "Foreign Minister Anna Lind" and "Anna
Lind, the foreign minister," tell an office; "former" takes it back. An office lasts from the first to the last report
that tells it, which is all that is known. Claims ruled wrong teach nothing: so what was learned amiss is corrected
where it was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from parley.fuse.accounts.account import by_report
from parley.fuse.actors.homes import People, at_home, parties_of, people
from parley.fuse.days import LATEST
from parley.fuse.fold import folded
from parley.fuse.judgements import Rulings, rulings
from parley.fuse.words import table
from parley.gazetteer.actors import body, country
from parley.gazetteer.spelling import spelling_of_person
from parley.records import Alias, Claim, Judgement, Origin, Party, Person, Span, Term

REACH: Final = 60  # characters before and behind a name in which its office stands


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where a person is named: how, as holder of which office, on which day, by which claim."""

    person: Party
    alias: str
    office: str
    day: date | None
    claim: str


def persons(
    claims: Iterable[Claim], judgements: Iterable[Judgement], origins: Mapping[str, Origin], texts: Mapping[str, str]
) -> tuple[Person, ...]:
    """Everybody whose country or body is known, by name."""
    ruled = rulings(judgements)
    heard = heard_of(claims, ruled)
    known = people(heard)
    found: dict[tuple[str, str], list[Naming]] = {}
    for claim in heard:
        housed = at_home(claim, known, ruled.names)
        for naming in _namings(housed, known, origins.get(claim.report), texts.get(claim.report, "")):
            found.setdefault((naming.person.name, naming.person.body), []).append(naming)
    return tuple(_person(found[who]) for who in sorted(found))


def heard_of(claims: Iterable[Claim], ruled: Rulings) -> list[Claim]:
    """The claims that teach something: each once, none that is ruled wrong, everybody called as ruled."""
    told = (claim for own in by_report(claims).values() for id_, claim in own.items() if id_ not in ruled.wrong)
    return [ruled.names.claim(claim) for claim in told]


def _namings(claim: Claim, known: People, origin: Origin | None, text: str) -> Iterator[Naming]:
    day = origin.published.latest if origin and origin.published else None
    for party in parties_of(claim):
        person = known.get(folded(party.name))
        if not person or not party.span or country(person.name) or body(person.name):
            continue
        if party.belongs_to == person.belongs_to:
            yield Naming(person, _alias(party.span.of(text), person), _office(text, party.span), day, claim.id)


def _alias(words: str, person: Party) -> str:
    """The name that the words use, "" for the usual one, and for "he" and "the minister"."""
    alias = " ".join(words.split())
    named = set(folded(alias).split()) & set(folded(person.name).split()) or spelling_of_person(alias).is_of(
        spelling_of_person(person.name)
    )
    return alias if named and alias != person.name else ""


def _office(text: str, span: Span) -> str:
    """The office that stands before or behind a name, "" where none does."""
    before = _before().search(text[max(0, span.start - REACH) : span.start])
    found = before or _behind().match(text[span.end : span.end + REACH])
    return " ".join(found["office"].lower().split()) if found and not found["past"] else ""


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"{_titles()},?\s+$", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf",\s+(?:the\s+|an?\s+)?{_titles()}\b", re.IGNORECASE)


def _titles() -> str:
    heads, kinds, past = (
        "|".join(map(re.escape, sorted(table("terms")[key], key=len, reverse=True)))
        for key in ("heads", "kinds", "past")
    )
    return rf"\b(?P<past>(?:{past})[\s-]+(?:\w+\s+)?)?(?P<office>(?:(?:{kinds})[\s-]+)*(?:{heads}))"


def _person(namings: Sequence[Naming]) -> Person:
    terms: dict[str, list[Naming]] = {}
    for naming in namings:
        if naming.office:
            terms.setdefault(naming.office, []).append(naming)
    told = (_term(office, told) for office, told in terms.items())
    return Person(
        name=namings[0].person.name,
        belongs_to=namings[0].person.body,
        aliases=tuple(_aliases(namings)),
        terms=tuple(sorted(told, key=lambda term: (term.first or LATEST, term.office))),
        claims=tuple(sorted({n.claim for n in namings})),
    )


def _aliases(namings: Sequence[Naming]) -> Iterator[Alias]:
    for alias in sorted({naming.alias for naming in namings if naming.alias}):
        yield Alias(alias, tuple(sorted({naming.claim for naming in namings if naming.alias == alias})))


def _term(office: str, told: Sequence[Naming]) -> Term:
    days = [naming.day for naming in told if naming.day]
    claims = tuple(sorted({naming.claim for naming in told}))
    return Term(office, min(days, default=None), max(days, default=None), claims)
