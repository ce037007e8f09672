"""Counts within one incident: how many were killed, injured or displaced of whom, according to whom.

In: the accounts of one incident. Out: a `Finding` a measure and kind of people, those of all before those of some.
Counts of different kinds of people are no rivals, and a part ("including two children", `parts.py`) is none of its
whole; a later count by the same speaker takes the place of his earlier one, and so does a higher count by later reports
in their own voice: tolls grow.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, product
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.accounts.readings import few, reading, weight
from parley.fuse.days import EARLIEST
from parley.fuse.figures import SEVERAL, Range, range_of, said, span_of, told_gap
from parley.fuse.fold import folded, listed, most_usual, usual
from parley.fuse.incidents.kinds import UNSAID, Count, Kind, kinds
from parley.fuse.incidents.parts import comes_on_top, is_not_counted
from parley.fuse.incidents.sums import set_aside
from parley.fuse.matching.person import person
from parley.fuse.places import are_two_unknown
from parley.fuse.words import tells
from parley.gazetteer.actors import country_word
from parley.records import Figure, Finding, Reading
from parley.records.figure import MEASURES

GROWN: Final = timedelta(days=3)  # a higher count so much later has grown from the lower
BESIDE: Final = 160  # characters before a count within which a toll beside it is said to have grown
ON_TOP: Final = "comes on top of another count"
OVERTAKEN: Final = "a later count took its place"
PRONOUNS: Final = frozenset({"he", "she", "him", "her", "they", "them", "i", "we", "us"})  # which call nobody anything


def counts(members: Iterable[Account]) -> tuple[Finding, ...]:
    """One finding a measure and kind of people, the kinds in order."""
    by_kind: dict[Kind, list[Count]] = {}
    for kind, count in kinds(set_aside(_told_of(members))):
        by_kind.setdefault(kind, []).append(count)
    in_order = sorted(by_kind.items(), key=lambda told: _rank(*told))
    return tuple(_finding(kind, told) for kind, told in in_order)


def _rank(kind: Kind, told: Iterable[Count]) -> tuple[int, bool, int, int, Kind]:
    """The dead before the injured, all before some; those first whom most voices count in numbers, and of equals the
    most people, "dozens" being twelve."""
    counted = [count for count in told if not count.aside]
    witnesses = {count.account.witness for count in counted if not count.allowed.is_vague}
    most = max((count.allowed.told or 0 for count in counted), default=0)
    return MEASURES.index(kind.measure), kind.part != "", -max(len(witnesses), 1), -most, kind


def _told_of(members: Iterable[Account]) -> list[Count]:
    """The counts that accounts give, each as old as its voice's first telling of it: "an initial toll of 47" is not
    news."""
    told = [(a, a.claim.figure) for a in members if a.claim.figure and a.claim.stance == "asserts"]
    beside: dict[tuple[str, int], list[Figure]] = {}
    for account, figure in told:
        beside.setdefault((account.claim.report, account.sentence), []).append(figure)
    made = [
        Count(a, f, range_of(f), a.published or EARLIEST, ON_TOP if is_more else "")
        for a, f in told
        for is_more in [comes_on_top(f, a, beside[a.claim.report, a.sentence])]
    ]
    first: dict[tuple[str, Range], date] = {}
    for count in made:
        first[count.voice, count.allowed] = min(count.day, first.get((count.voice, count.allowed), count.day))
    return [replace(count, day=first[count.voice, count.allowed]) for count in made]


def _finding(kind: Kind, found: Sequence[Count]) -> Finding:
    wholes = [c for c in found if not c.aside] or found
    current = [c for c in wholes if not any(_supersedes(later, c) for later in wholes)]
    allowed: dict[Range, list[Count]] = {}
    for count in found:
        allowed.setdefault(count.allowed, []).append(count)
    stand = {c.allowed for c in current}
    readings = {
        limits: replace(_reading(limits, told), aside="" if limits in stand else _aside(told))
        for limits, told in allowed.items()
    }
    grown = {c.allowed for c in current if any(_has_outgrown(c, other) for other in current)}
    standing = sorted(stand, key=lambda limits: (limits not in grown, *weight(readings[limits])))
    rivals = [(a, b) for a, b in combinations(standing, 2) if _rival(allowed[a], allowed[b])] if _of_one(kind) else []
    span = span_of(_telling(standing), next((r.best for r in standing if r.best is not None), None))
    return Finding(
        question=kind.measure,
        readings=_in_order(readings.values(), wholes),
        agreement="disputed" if rivals else "single" if len({c.account.witness for c in found}) == 1 else "agreed",
        reason=_reason(rivals, readings, superseded=len(current) < len(wholes)),
        low=span.low,
        best=span.best,
        high=span.high,
        of=_of(kind, found),
        side="" if kind.part else most_usual(usual(c.figure.side) for c in found if c.figure.side),
        status="" if kind.part else kind.status,
    )


def _of_one(kind: Kind) -> bool:
    """Whether all of a kind are the same people, as "some of the people" by several voices need not be."""
    return kind.part != UNSAID


def _telling(standing: Sequence[Range]) -> list[Range]:
    """The counts that say how many at the least and at the most: not "dozens" where a number is told that these may
    be."""
    numbers = [limits for limits in standing if not limits.is_vague]
    return [limits for limits in standing if not (limits.is_vague and any(map(limits.agrees_with, numbers)))]


def _aside(told: Sequence[Count]) -> str:
    return told[0].aside if all(c.aside for c in told) else OVERTAKEN


def _in_order(readings: Iterable[Reading], wholes: Iterable[Count]) -> tuple[Reading, ...]:
    """The counts that stand, the best attested first; those that later ones took the place of, the latest first; those
    that only add to others."""
    days = {c.account.id: c.day.toordinal() for c in wholes}

    def rank(given: Reading) -> tuple[bool, int, tuple[int, int, str, tuple[str, ...]]]:
        last = max((days.get(id_, 0) for id_ in given.claims), default=0)
        return bool(given.aside), -last if given.aside else 0, weight(given)

    return tuple(sorted(readings, key=rank))


def _rival(one: Sequence[Count], other: Sequence[Count]) -> bool:
    """Whether two counts by different voices cannot both be true; one voice's several counts only widen its range, and
    a higher one of days later has only grown, or of any later day where it says so."""
    if one[0].allowed.agrees_with(other[0].allowed):
        return False
    if {c.account.witness for c in one} == {c.account.witness for c in other} or _are_of_two_quarters(one, other):
        return False
    low, high = (one, other) if (one[0].allowed.low or 0) < (other[0].allowed.low or 0) else (other, one)
    if all(map(_has_grown, high)) and max(c.day for c in low) < min(c.day for c in high):
        return False
    return not max(c.day for c in low) + GROWN < min(c.day for c in high)


def _has_grown(count: Count) -> bool:
    """Whether its words say that a toll has grown, or those right before it do: "the toll rose to 19. More than 40 were hurt"."""
    anchor, account = count.account.claim.anchor, count.account
    before = account.text[max(0, anchor.start - BESIDE) : anchor.start]
    return tells("tolls", "grown", account.words) or tells("tolls", "grown", folded(before))


def _are_of_two_quarters(one: Sequence[Count], other: Sequence[Count]) -> bool:
    """Whether each count is at a quarter that its own sentence names, and they are at others: five dead in one street and two
    in the next are seven."""
    places = [[c.account.own_place for c in counts] for counts in (one, other)]
    return all(a is not None and b is not None and are_two_unknown(a, b) for a, b in product(*places))


def _supersedes(later: Count, earlier: Count) -> bool:
    """Whether a count takes the place of an earlier one of its voice: it rules that out, or says more exactly what that
    left open ("at least 24", then "126"). Reports in their own voice learn of more dead only. What a toll "has risen to"
    takes the place of what its side or the reports themselves counted until that day, though it were of the same one."""
    if _has_outgrown(later, earlier):
        return not earlier.voice or later.account.witness == earlier.account.witness
    if later.voice != earlier.voice or later.day <= earlier.day or later.allowed == earlier.allowed:
        return False
    if later.allowed.agrees_with(earlier.allowed):
        return later.allowed.lies_within(earlier.allowed)
    return bool(later.voice) or (later.allowed.low or 0) > (earlier.allowed.most or 0)


def _has_outgrown(later: Count, earlier: Count) -> bool:
    """Whether a count is of a toll that is said to have risen, and did so over an earlier one; of the hurt, beside a toll that
    has."""
    is_more = later.day >= earlier.day and (later.allowed.low or 0) > (earlier.allowed.most or 0)
    is_told_beside = later.figure.measure != "killed" and _has_grown(later)
    return is_more and (is_told_beside or tells("tolls", "grown", later.account.words))


def _reading(limits: Range, told: Sequence[Count]) -> Reading:
    answer = most_usual(map(_answer, told))
    return reading(answer, [c.account for c in told], limits)


def _answer(count: Count) -> str:
    """A count in its words; people who are told of and not counted by what they are called: "1 (wounded man)", but no
    "1 (he)"."""
    if count.figure.count and is_not_counted(count.account, count.figure):
        called = " ".join((count.figure.victims or "").split())
        return f"{count.figure.count:,}" if folded(called) in PRONOUNS else f"{count.figure.count:,} ({called})"
    return said(count.figure, count.account.text)


def _reason(rivals: Sequence[tuple[Range, Range]], readings: dict[Range, Reading], *, superseded: bool) -> str:
    grown = "; later counts stand before earlier ones of the same voice" if superseded else ""
    if rivals:
        one, other = rivals[0]
        told = " and ".join(_told(readings[limits], readings[rival]) for limits, rival in ((one, other), (other, one)))
        gap = told_gap(one, other)
        return f"{told} cannot both be true{f', a gap of {gap:,}' if gap else ''}{grown}"
    if len(readings) == 1:
        return "one count"
    several = listed(sorted(r.answer for r in readings.values()))
    if any(not a.agrees_with(b) for a, b in combinations(readings, 2)) and not superseded:
        return f"{several} are counts of one voice"
    return f"{several} {'follow each other' if superseded else 'can all be true'}{grown}"


def _told(given: Reading, rival: Reading) -> str:
    """A count with who stands for it: those who give the rival one, too, have gone on to it or come from it."""
    speakers: Sequence[str] = [speaker for speaker in given.speakers if speaker not in rival.speakers]
    if not speakers and set(given.witnesses) <= set(rival.witnesses):
        speakers = given.speakers
    return f"{given.answer} ({few(speakers) or 'the reports themselves'})"


def _of(kind: Kind, found: Sequence[Count]) -> str:
    side = most_usual(usual(c.figure.side) for c in found if c.figure.side)
    people = (_name(found) or _in_capitals(kind.part)) if kind.part else SEVERAL.get(kind.status, "people")
    return f"{people} of {side}" if side else people


def _in_capitals(part: str) -> str:
    """The folded words for some people, with the capitals of lands and peoples: "British citizens"."""
    return " ".join(word.capitalize() if country_word(word.capitalize()) else word for word in part.split())


def _name(found: Sequence[Count]) -> str:
    """The name of the one person that is counted, as most have it who give it in full, "" where he is called by none:
    "Ana Lind", and not "pilot"."""
    victims = [" ".join((count.figure.victims or "").split()) for count in found]
    if not all(person(words).surname and c.figure.count == 1 for words, c in zip(victims, found, strict=True)):
        return ""
    return most_usual([words for words in victims if person(words).given] or victims)
