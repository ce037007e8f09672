"""Disputes: the points on which accounts differ, for the top of a page.

In: a picture, an archive. Out: `Disputes`: each point with its rival answers, who gives them, and why they clash.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from parley.records import Dispute, Picture, Reading
from parley.records.incident import DisputeKind
from parley.views.archive import Archive
from parley.views.bars import Bar, alike, bars, greatest
from parley.views.counts import as_said, reasoned
from parley.views.evidence import Evidence, evidence, giving
from parley.views.wording import shortened, table, visible

MOST: Final = 12
READINGS: Final = 5
WEIGHT: Final = ("toll", "ceasefire", "incident", "figure", "position", "setting")
HAPPENED: Final[tuple[DisputeKind, ...]] = ("incident", "figure", "setting")  # points of one happening
COUNTED: Final[tuple[DisputeKind, ...]] = ("figure", "toll")  # points that numbers of people answer


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer and who gives it."""

    words: str
    speakers: str
    bar: Bar
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Point:
    """A point in dispute; `target` is the id of what it is about, `drawn` says that its answers are counts."""

    id: str
    title: str
    when: str
    reason: str
    answers: tuple[Answer, ...]
    more: int
    target: str
    drawn: bool


@dataclass(frozen=True, slots=True)
class Disputes:
    """The points shown, and how many more there are."""

    points: tuple[Point, ...]
    more: int


def disputes(picture: Picture, archive: Archive, *, skip: int = 0, most: int = MOST) -> Disputes:
    """The disputes of `picture` after the first `skip`, `most` of them: tolls first, the widest apart before others,
    then truces, what happened and who did it, counts, charges, and last where and when it was. Totals of which one is
    many times the other may not be of the same people, and stand after counts; what no day is known of stands last."""
    past = {series.id for series in picture.tolls if series.past}
    ordered = sorted(
        picture.disputes, key=lambda d: (d.subject in past, _is_undated(d), _weight(d), -_apart(d), -_told(d))
    )
    return Disputes(
        tuple(_point(n, dispute, archive) for n, dispute in enumerate(ordered[skip : skip + most], skip + 1)),
        max(0, len(ordered) - skip - most),
    )


def _weight(dispute: Dispute) -> float:
    if dispute.kind == "toll" and not alike(map(greatest, dispute.readings)):
        return WEIGHT.index("figure") + 0.5
    return WEIGHT.index(dispute.kind)


def _is_undated(dispute: Dispute) -> bool:
    """Whether it is of a happening of which no day is known."""
    return dispute.kind in HAPPENED and not (dispute.when and dispute.when.latest)


def _apart(dispute: Dispute) -> int:
    known = [n for r in dispute.readings for n in (r.low, r.best, r.high) if n is not None]
    return max(known) - min(known) if known else 0


def _told(dispute: Dispute) -> int:
    return len({origin for reading in dispute.readings for origin in reading.origins})


def _point(number: int, dispute: Dispute, archive: Archive) -> Point:
    told = _each_once(dispute)
    readings = sorted(told, key=lambda r: r.answer == "no")[:READINGS]
    drawn = bars([(r.low, r.best, r.high) for r in readings])
    target = f"series-{dispute.subject}" if dispute.kind == "toll" else dispute.subject
    return Point(
        id=f"dispute-{number}",
        title=shortened(dispute.title, 160),
        when=archive.dates.days(dispute.when) if dispute.when or _is_undated(dispute) else "",
        reason=reasoned(dispute.reason) if dispute.kind in COUNTED else visible(dispute.reason),
        answers=tuple(_answer(r, bar, archive, dispute.kind) for r, bar in zip(readings, drawn, strict=True)),
        more=len(told) - len(readings),
        target=target,
        drawn=any(bar.width for bar in drawn),
    )


def _each_once(dispute: Dispute) -> list[Reading]:
    """The answers, what one voice says in one way time and again as one."""
    found: dict[tuple[str, tuple[str, ...]], Reading] = {}
    for reading in dispute.readings:
        key = reading.answer.lower(), reading.speakers
        known = found.get(key)
        claims = tuple(dict.fromkeys((*known.claims, *reading.claims))) if known else reading.claims
        found[key] = replace(known or reading, claims=claims)
    return list(found.values())


def _answer(reading: Reading, bar: Bar, archive: Archive, kind: DisputeKind) -> Answer:
    found = evidence(reading.claims, archive, most=2)
    if kind in COUNTED:
        return Answer(as_said(reading.answer, reading), giving(reading), bar, found)
    words = table("answers").get(reading.answer) or shortened(reading.answer, 200)
    verb, _, said = words.partition(": ")
    if verb in table("positions"):
        said = said if len(said) > 12 or not found.citations else found.citations[0].quote
        words = f"{table('positions')[verb]}: “{said}”"
    return Answer(words, giving(reading), bar, found)
