"""Counts within one incident: how many were killed, injured or displaced of whom, according to whom.

In: the accounts of one incident. Out: a `Finding` a measure and kind of people. Counts of different kinds of people
are no rivals, and a part ("including two children") is none of its whole; a later count by the same speaker takes the
place of his earlier one, and so does a higher count by later reports in their own voice: tolls grow.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Final

from parley.fuse.account import Account, is_named
from parley.fuse.days import EARLIEST
from parley.fuse.figures import Range, range_of, said, span_of
from parley.fuse.fold import folded, listed, most_usual, usual
from parley.fuse.readings import few, reading, weight
from parley.records import Figure, Finding, Reading
from parley.records.figure import Measure

STATUS: Final = {"civilian": "civilians", "military": "fighters"}


@dataclass(frozen=True, slots=True, order=True)
class Kind:
    """Whose count: side and status folded, "" where not said; `part` the victims' words of a part of a whole."""

    measure: Measure
    side: str
    status: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with the account that gives it and what it allows."""

    account: Account
    figure: Figure
    allowed: Range

    @property
    def day(self) -> date:
        """The day its report came out, by which later counts are told from earlier ones."""
        return self.account.published or EARLIEST

    @property
    def voice(self) -> str:
        """Whose running count it belongs to: reports in their own voice and unnamed speakers share one."""
        speaker = self.account.claim.speaker
        return self.account.speaker if speaker and is_named(speaker) else ""


def counts(members: Iterable[Account]) -> tuple[Finding, ...]:
    """One finding a measure and kind of people, the kinds in order."""
    by_kind: dict[Kind, list[Count]] = {}
    for kind, count in _kinds([count for a in members if (count := _count(a))]):
        by_kind.setdefault(kind, []).append(count)
    return tuple(_finding(kind, by_kind[kind]) for kind in sorted(by_kind))


def _count(account: Account) -> Count | None:
    figure = account.claim.figure
    return Count(account, figure, range_of(figure)) if figure and account.claim.stance == "asserts" else None


def _kinds(found: Sequence[Count]) -> list[tuple[Kind, Count]]:
    """Each count with its kind; a side or status that is not said is taken for the only one said of that measure."""
    wholes: list[tuple[Kind, Count]] = []
    for measure in sorted({c.figure.measure for c in found}):
        of_it = [c for c in found if c.figure.measure == measure]
        side = _only({folded(usual(c.figure.side or "")) for c in of_it})
        status = _only({_status(c.figure) for c in of_it}) if not _splits(of_it) else ""
        for count in of_it:
            kind = Kind(measure, folded(usual(count.figure.side or "")) or side, _status(count.figure) or status)
            wholes.append((kind, count))
    return [(_as_part(kind, count, wholes), count) for kind, count in wholes]


def _status(figure: Figure) -> str:
    return figure.victim_status if figure.victim_status in STATUS else ""


def _only(values: set[str]) -> str:
    said = values - {""}
    return said.pop() if len(said) == 1 else ""


def _splits(found: Sequence[Count]) -> bool:
    """Whether one report counts both people and a kind of them, so that the kind cannot be the whole."""
    statuses: dict[str, set[str]] = {}
    for count in found:
        statuses.setdefault(count.account.claim.report, set()).add(_status(count.figure))
    return any(len(of_report) > 1 for of_report in statuses.values())


def _as_part(kind: Kind, count: Count, wholes: Sequence[tuple[Kind, Count]]) -> Kind:
    """`kind` as a part of a whole, where the same report gives a greater count of it for other victims."""
    victims = folded(count.figure.victims or "")
    for other_kind, other in wholes:
        same_telling = other.account.claim.report == count.account.claim.report and other.voice == count.voice
        if other_kind != kind or not same_telling or folded(other.figure.victims or "") == victims:
            continue
        if (
            victims
            and (other.allowed.best or 0) > (count.allowed.best or 0)
            and not other.allowed.agrees_with(count.allowed)
        ):
            return Kind(kind.measure, kind.side, kind.status, victims)
    return kind


def _finding(kind: Kind, found: Sequence[Count]) -> Finding:
    current = [c for c in found if not any(_supersedes(later, c) for later in found)]
    allowed: dict[Range, list[Count]] = {}
    for count in found:
        allowed.setdefault(count.allowed, []).append(count)
    readings = {limits: _reading(limits, told) for limits, told in allowed.items()}
    standing = sorted({c.allowed for c in current}, key=lambda limits: weight(readings[limits]))
    rivals = [(a, b) for a, b in combinations(standing, 2) if _rival(a, b, allowed)]
    best = next((r.best for r in standing if r.best is not None), None)
    whole = span_of(standing, best)
    return Finding(
        question=kind.measure,
        readings=tuple(sorted(readings.values(), key=weight)),
        agreement="disputed" if rivals else "single" if len({c.account.witness for c in found}) == 1 else "agreed",
        reason=_reason(rivals, readings, superseded=len(current) < len(found)),
        low=whole.low,
        best=whole.best,
        high=whole.high,
        of=_of(kind, found),
    )


def _rival(a: Range, b: Range, told: dict[Range, list[Count]]) -> bool:
    """Whether two counts by different voices cannot both be true; one voice's several counts only widen its range."""
    voices = {c.account.witness for c in told[a]}, {c.account.witness for c in told[b]}
    return not a.agrees_with(b) and voices[0] != voices[1]


def _supersedes(later: Count, earlier: Count) -> bool:
    if later.voice != earlier.voice or later.day <= earlier.day or later.allowed.agrees_with(earlier.allowed):
        return False
    return bool(later.voice) or (later.allowed.low or 0) > (earlier.allowed.high or 0)


def _reading(limits: Range, told: Sequence[Count]) -> Reading:
    answer = most_usual(said(c.figure, c.account.text) for c in told)
    return reading(answer, [c.account for c in told], limits)


def _reason(rivals: Sequence[tuple[Range, Range]], readings: dict[Range, Reading], *, superseded: bool) -> str:
    grown = "; later counts stand before earlier ones of the same voice" if superseded else ""
    if rivals:
        one, other = rivals[0]
        told = " and ".join(_told(readings[limits]) for limits in (one, other))
        return f"{told} cannot both be true, a gap of {one.gap_to(other)}{grown}"
    if len(readings) == 1:
        return "one count"
    several = listed(sorted(r.answer for r in readings.values()))
    if any(not a.agrees_with(b) for a, b in combinations(readings, 2)) and not superseded:
        return f"{several} are counts of one voice"
    return f"{several} {'follow each other' if superseded else 'can all be true'}{grown}"


def _told(given: Reading) -> str:
    return f"{given.answer} ({few(given.speakers) or 'no speaker named'})"


def _of(kind: Kind, found: Sequence[Count]) -> str:
    side = most_usual(usual(c.figure.side) for c in found if c.figure.side)
    people = kind.part or STATUS.get(kind.status, "people")
    return f"{people} of {side}" if side else people
