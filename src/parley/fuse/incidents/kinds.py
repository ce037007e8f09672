"""Kinds: whose count a count is: of which side, civilians or fighters, of all or of some.

In: the counts of one incident. Out: each with its `Kind`; counts of different kinds are no rivals.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.figures import SEVERAL, Range
from parley.fuse.fold import folded, most_usual, usual
from parley.fuse.incidents.bands import band, meant_by
from parley.fuse.incidents.parts import is_given_before, is_of_attackers, is_of_one_person, is_told_as_part, kind_of
from parley.fuse.matching.person import person
from parley.fuse.parties import is_named
from parley.fuse.words import tells
from parley.records import Figure
from parley.records.figure import Measure

UNSAID: Final = "some of the people"
"""A part of which no words say who they are."""
OF_WHAT: Final = re.compile(r",| (?:of|in|on|at|from|by|near|for|with|who|and)\b")
"""What follows the noun that one is called by."""


@dataclass(frozen=True, slots=True, order=True)
class Kind:
    """Whose count: side and status folded, "" where not said; `part` the victims' words of a part of a whole."""

    measure: Measure
    side: str
    status: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with the account that gives it and what it allows; the day its report came out, by which later counts
    are told from earlier ones; `aside` says why it is no rival of others, as "three more" is of none."""

    account: Account
    figure: Figure
    allowed: Range
    day: date
    aside: str = ""

    @property
    def voice(self) -> str:
        """Whose running count it belongs to: reports in their own voice and unnamed speakers share one."""
        speaker = self.account.claim.speaker
        return self.account.speaker if speaker and is_named(speaker) else ""


def kinds(found: Sequence[Count]) -> list[tuple[Kind, Count]]:
    """Each count with its kind; a side or status that is not said is taken for the only one said of all of that
    measure, as no part says it of the whole. The people of the country where it happened are its people, whoever else
    says so. One who has a name is of the side and status that most put him down to; two who have are two."""
    told: list[tuple[Kind, Count]] = []
    for measure in sorted({c.figure.measure for c in found}):
        of_it = [c for c in found if c.figure.measure == measure]
        widest = max((c.allowed.most or 0 for c in of_it if _is_wide(c)), default=-1)
        parts = [c for c in of_it if _is_part(c, of_it, widest)]
        wholes = [c for c in of_it if c not in parts]
        names = _names(of_it)
        if len({names[c.account.id] for c in wholes if c.account.id in names}) > 1:  # two who are told of one by one
            parts += [c for c in wholes if c.account.id in names]
            wholes = [c for c in wholes if c.account.id not in names]
        home = _home(of_it)
        side, status = home or _only(wholes, _side), _only(wholes, _status)
        group = band((c.account.claim.report, _side(c.figure), c.allowed) for c in wholes)
        one = [c.figure for c in wholes if c.account.id in names]
        of_one = most_usual(filter(None, map(_side, one))), most_usual(filter(None, map(_status, one)))
        for c in wholes:
            its = of_one if c.account.id in names else (meant_by(_side(c.figure), group), _status(c.figure))
            told.append((Kind(measure, its[0] or side, its[1] or status), c))
        told += [(_part_kind(measure, c.figure, home, names.get(c.account.id, "")), c) for c in parts]
    return [(kind if kind.part else _as_part(kind, count, told), count) for kind, count in told]


def _home(found: Iterable[Count]) -> str:
    """The country where they were hit, where no other side is named of any of them; "" where one is, or none is."""
    sides = {_side(c.figure) for c in found} - {""}
    lands = {folded(usual(c.account.claim.place.country or "")) for c in found if c.account.claim.place}
    return sides.pop() if len(sides) == 1 and sides <= lands else ""


def _is_part(count: Count, of_it: Sequence[Count], widest: int) -> bool:
    """Whether a count is of some only: by its words, as one person's where somebody in `of_it` counts more, as that of
    the attackers where others are counted, or as that of children or medics where somebody counts as many people of any
    kind, `widest` at the most."""
    if is_told_as_part(count.account, count.figure):
        return True
    if is_of_attackers(count.figure):
        return any(not is_of_attackers(other.figure) for other in of_it)
    if is_of_one_person(count.account, count.figure):
        return any((other.allowed.low or 0) > 1 for other in of_it)
    return bool(kind_of(count.figure)) and widest >= (count.allowed.low or 0)


def _is_wide(count: Count) -> bool:
    """Whether a count is of people of any kind, and of all of them."""
    return not kind_of(count.figure) and not is_told_as_part(count.account, count.figure)


def _part_kind(measure: Measure, figure: Figure, home: str, name: str) -> Kind:
    """The kind of a part; children are children, whatever else they are called, and who has a name is one person,
    whatever side he is put down to."""
    if name:
        return Kind(measure, "", "", name)
    status = "" if kind_of(figure) else _status(figure)
    return Kind(measure, _side(figure) or home, status, _part(figure))


def _names(parts: Sequence[Count]) -> dict[str, str]:
    """By account what the one person that it counts is called, "Lind" and "Anna Lind" being one where there is no
    "Olga Lind" beside them."""
    people = {c.account.id: person(c.figure.victims or "") for c in parts if c.figure.count == 1}
    known = {id_: one for id_, one in people.items() if one.surname}
    said = {one.surname for one in known.values()}
    called = {id_: one.before if one.before in said else one.surname for id_, one in known.items()}
    firsts: dict[str, set[frozenset[str]]] = {}
    for id_, one in known.items():
        firsts.setdefault(called[id_], set()).update({one.given} - {frozenset()})
    several = {name for name, given in firsts.items() if any(a.isdisjoint(b) for a, b in combinations(given, 2))}
    return {
        id_: " ".join((*sorted(known[id_].given), name)) if name in several else name for id_, name in called.items()
    }


def _part(figure: Figure) -> str:
    """Whose count a part is: one person by the noun that he is called by, "pilot" for "the downed pilot in Zenda"."""
    if kind := kind_of(figure):
        return kind
    victims = folded(figure.victims or "")
    named = OF_WHAT.split(victims)[0].split()[-1:] if figure.count == 1 else [victims]
    return "".join(word for word in named if not tells("parts", "nobody", f"{word} ")) or UNSAID


def _side(figure: Figure) -> str:
    return folded(usual(figure.side or ""))


def _status(figure: Figure) -> str:
    return figure.victim_status if figure.victim_status in SEVERAL else ""


def _only(found: Sequence[Count], said: Callable[[Figure], str]) -> str:
    """The only side or status that is `said` of any count; "" where one voice counts with and without it in one report,
    so that what it is said of cannot be the whole."""
    by_voice: dict[tuple[str, str], set[str]] = {}
    for count in found:
        by_voice.setdefault((count.account.claim.report, count.voice), set()).add(said(count.figure))
    every = set().union(*by_voice.values()) - {""}
    return every.pop() if len(every) == 1 and all(len(of) == 1 for of in by_voice.values()) else ""


def _as_part(kind: Kind, count: Count, wholes: Sequence[tuple[Kind, Count]]) -> Kind:
    """`kind` as a part of a whole, where the same report gives a greater count of it for other victims."""
    victims = folded(count.figure.victims or "")
    for other_kind, other in wholes:
        same_telling = other.account.claim.report == count.account.claim.report and other.voice == count.voice
        if other_kind != kind or not same_telling or folded(other.figure.victims or "") == victims:
            continue
        if is_given_before(other.account, other.figure):
            continue
        if (
            victims
            and (other.allowed.best or 0) > (count.allowed.best or 0)
            and not other.allowed.agrees_with(count.allowed)
        ):
            own = _part(count.figure) if is_of_one_person(count.account, count.figure) else victims
            return Kind(kind.measure, kind.side, kind.status, own)
    return kind
