"""Who somebody is, for `parley show`: names, offices, and what it is to others, each with the claims that tell it.

In: a name or an office, a library, its picture. Out: lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from parley.engine import bonds, persons
from parley.records import Bond, Judgement, Person, Picture, Term, standing
from parley.store.library import Library
from parley.store.search import folded
from parley.views.wording import visible

EVIDENCE: Final = 3  # claims named for a line
MOST: Final = 30  # relations of one body


def who_lines(name: str, library: Library, seen: Picture) -> Iterator[str]:
    """Who those are that go by a folded name: people with their offices, names ruled or learned, and relations."""
    for who in persons(library):
        if name in {folded(each) for each in (who.name, *(alias.name for alias in who.aliases))}:
            yield from person_lines(who)
        elif name == folded(who.belongs_to):
            yield from (term_line(term, f"{visible(who.name)}, ") for term in who.terms)
    yield from called_lines(name, seen, library.judgements())
    related = [bond for bond in bonds(library) if name in _names(bond)]
    yield from map(bond_line, related[:MOST])


def full_name(name: str, library: Library) -> str:
    """The folded name of the one person who is also called by a folded `name`, else `name`."""
    called = {folded(who.name) for who in persons(library) for alias in who.aliases if folded(alias.name) == name}
    return called.pop() if len(called) == 1 else name


def person_lines(who: Person) -> Iterator[str]:
    """Who somebody is, with the offices and the days on which reports tell of them, and other names."""
    yield f"{visible(who.name)} ({visible(who.belongs_to)})"
    yield from (term_line(term, "  ") for term in who.terms)
    for alias in who.aliases:
        yield f"  also called {visible(alias.name)}: {_told(alias.claims)}"


def term_line(term: Term, before: str) -> str:
    """ "Anna Lind, foreign minister, 2031-05-10 to 2031-05-12: 1f2e…"."""
    days = "" if term.first is None else f", {term.first}" + (f" to {term.last}" if term.last != term.first else "")
    return f"{before}{term.office}{days}: {_told(term.claims)}"


def holder_lines(asked: str, library: Library) -> Iterator[str]:
    """Who is told to hold an office, by folded words for it, "foreign minister" or "foreign minister of Ostland": body
    by body, in the order of time."""
    held = [(who, term) for who in persons(library) for term in who.terms if asked in _called(who, term)]
    for who, term in sorted(held, key=lambda each: (each[0].belongs_to, each[1].first or date.max, each[0].name)):
        yield term_line(term, f"{visible(who.name)} ({visible(who.belongs_to)}), ")


def _called(who: Person, term: Term) -> set[str]:
    office, body = folded(term.office), folded(who.belongs_to)
    return {office, f"{office} of {body}", f"{office} of the {body}", f"{body} {office}"}


def called_lines(name: str, seen: Picture, judgements: Iterable[Judgement]) -> Iterator[str]:
    """The names that go on under that one by ruling, or it under another."""
    known_as = dict(seen.known_as)
    for ruling in (each for each in standing(judgements) if each.ruling in ("one_actor", "two_actors")):
        called = [known_as[each].name if each in known_as else each.partition("|")[0] for each in ruling.actors]
        if name in {folded(each) for each in (*called, *(own.partition("|")[0] for own in ruling.actors))}:
            which = "one actor" if ruling.ruling == "one_actor" else "two actors"
            yield f"{which}, ruled by {visible(ruling.by)} ({ruling.id}): {', '.join(map(_shown, ruling.actors))}"


def bond_line(bond: Bond) -> str:
    """ "rebels (Ostland), backed by Nordia: 1f2e…"."""
    return f"{_shown(str(bond.actor))}, {bond.tie} {visible(bond.other)}: {_told(bond.claims)}"


def _names(bond: Bond) -> set[str]:
    return {folded(each) for each in (bond.actor.name, bond.actor.body, bond.other)}


def _shown(name: str) -> str:
    own, _, body = name.partition("|")
    return visible(f"{own} ({body})" if body else own)


def _told(claims: tuple[str, ...]) -> str:
    more = f" and {len(claims) - EVIDENCE} more" if len(claims) > EVIDENCE else ""
    return ", ".join(claims[:EVIDENCE]) + more
