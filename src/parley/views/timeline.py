"""Timeline: what happened, day by day.

In: a picture, an archive. Out: `Timeline`: days with their lines, the best attested first and only so many a day; then
what lasted longer, what has no day, and what is of earlier wars.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from parley.records import FAMILIES, Ceasefire, Finding, Incident, Meeting, Picture, When
from parley.views.archive import Archive
from parley.views.evidence import Evidence, evidence
from parley.views.wording import day, days, listed, shortened, table

LINES: Final = 160  # of the whole timeline, about
MOST, LEAST = 8, 4  # lines of one day
NARROW: Final = timedelta(days=2)
CITED: Final = 2
AHEAD: Final = ("expected", "called off", "denied")
ALONE: Final = "one voice only: "  # which the words of the grade say already
ORDER: Final = {type_: n for n, type_ in enumerate(t for types in FAMILIES.values() for t in types)}


@dataclass(frozen=True, slots=True)
class Line:
    """One happening: its title, how well it is attested (`mark`, `grade`, `reason`), counts that go with it.

    `target` is the id of what it is a step of, shown in another section; `doubted` says that accounts differ.
    """

    id: str
    title: str
    mark: str
    grade: str
    reason: str
    when: str
    counts: tuple[str, ...]
    evidence: Evidence
    doubted: bool = False
    target: str = ""
    weight: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Day:
    """A heading, its lines, and how many more there are; `told` are the lines of which it is only known that they were
    told of by this day, `more_told` how many more of those."""

    id: str
    title: str
    lines: tuple[Line, ...] = ()
    more: int = 0
    told: tuple[Line, ...] = ()
    more_told: int = 0


@dataclass(frozen=True, slots=True)
class Timeline:
    """`days` in order; `longer` what lasted more than a few days, `undated` what has no day, `past` earlier wars."""

    days: tuple[Day, ...]
    longer: Day
    undated: Day
    past: Day

    @property
    def parts(self) -> tuple[Day, ...]:
        """All that have lines, in the order in which they are shown."""
        return tuple(part for part in (*self.days, self.longer, self.undated, self.past) if part.lines or part.told)


Dated = tuple[When | None, Line]


def timeline(picture: Picture, archive: Archive) -> Timeline:
    """What `picture` tells, by day."""
    by_day: dict[date, list[Line]] = {}
    by_report: dict[date, list[Line]] = {}
    rest: dict[str, list[Line]] = {"longer": [], "undated": [], "past": []}
    for when, line in _lines(picture, archive):
        past = archive.is_past(when)
        if not past and (first := _day(when)):
            kind = by_day if when and when.first else by_report
            kind.setdefault(first, []).append(replace(line, when=_exactly(when)))
        else:
            rest["past" if past else _where(when)].append(line)
    known = sorted(by_day.keys() | by_report.keys())
    most = max(LEAST, min(MOST, LINES // max(1, len(known))))
    return Timeline(
        tuple(_of_day(d, by_day.get(d, []), by_report.get(d, []), most) for d in known),
        _shown("longer", "Over a longer time", rest["longer"], MOST),
        _shown("undated", "Day not said", rest["undated"], MOST * 2),
        _shown("past", "Earlier wars", rest["past"], MOST),
    )


def _of_day(on: date, dated: Iterable[Line], told: Iterable[Line], most: int) -> Day:
    shown = _shown(f"day-{on}", f"{on:%A} {day(on)}", dated, most)
    known_by = _shown("", "", told, max(LEAST, most - len(shown.lines)))
    return replace(shown, told=known_by.lines, more_told=known_by.more)


def _day(when: When | None) -> date | None:
    """The day to show something under, which is the last one where only that is known; None where it lasted longer
    or has no day."""
    if when is None or when.last is None:
        return None
    first = when.first or when.last
    return first if when.last - first <= NARROW else None


def _exactly(when: When | None) -> str:
    """What the heading of a day leaves out: an hour, or a second day."""
    told = when and when.first and (when.clock or not when.is_day)
    return days(when) if told else ""


def _where(when: When | None) -> str:
    return "longer" if when and (when.first or when.last) else "undated"


def _shown(id_: str, title: str, lines: Iterable[Line], most: int) -> Day:
    ordered = sorted(lines, key=lambda line: (line.weight, line.title, line.id))
    return Day(id_, title, tuple(ordered[:most]), max(0, len(ordered) - most))


def _lines(picture: Picture, archive: Archive) -> Iterator[Dated]:
    for incident in picture.incidents:
        ahead = incident.grade in AHEAD
        yield _known_by(incident.when) if ahead else incident.when, _of_incident(incident, archive)
    for truce in picture.ceasefires:
        yield from _of_ceasefire(truce, archive)
    for meeting in picture.meetings:
        if meeting.when and (meeting.when.first or meeting.when.last):
            yield meeting.when if meeting.state == "held" else _known_by(meeting.when), _of_meeting(meeting, archive)


def _known_by(when: When | None) -> When | None:
    """What is to happen some day after it was told of has no day but that of the telling."""
    return When(None, when.first) if when and when.first and when.last is None else when


def _of_incident(incident: Incident, archive: Archive) -> Line:
    counts = tuple(_counts(f) for f in incident.findings if f.question in table("people"))
    return Line(
        id=incident.id,
        title=shortened(incident.title, 160),
        mark=table("marks")[incident.grade],
        grade=table("grades")[incident.grade],
        reason=incident.reason.removeprefix(ALONE),
        when=days(incident.when),
        counts=counts,
        evidence=evidence(incident.claims, archive, most=CITED),
        doubted=bool(incident.disputed),
        weight=(int(incident.grade in AHEAD), -int(bool(incident.disputed)), -len(incident.witnesses), -len(incident.origins), ORDER[incident.type]),
    )  # fmt: skip


def _counts(finding: Finding) -> str:
    """A question of number with its rival answers in a row, each with who gives it."""
    answers = "; ".join(
        f"{shortened(r.answer, 60)} ({listed(r.speakers) or 'the reports themselves'})" for r in finding.readings[:MOST]
    )
    clash = "; accounts differ" if finding.agreement == "disputed" else ""
    kind = f", {shortened(finding.of, 40)}" if finding.of and finding.of != "people" else ""
    return f"{table('people')[finding.question].capitalize()}{kind}{clash}: {answers}"


def _of_ceasefire(truce: Ceasefire, archive: Archive) -> Iterator[Dated]:
    for number, step in enumerate(truce.transitions, 1):
        if step.state in ("violated", "proposed", "replaced") or step.when is None:
            continue
        state = table("truces")[step.state]
        yield (
            step.when,
            Line(
                id=f"{truce.id}-step-{number}",
                title=f"{shortened(truce.title, 140)}: {state}",
                mark=table("truce_marks")[step.state],
                grade=f"ceasefire {state}",
                reason=f"according to {listed(step.speakers)}" if step.speakers else "",
                when=days(step.when),
                counts=(),
                evidence=evidence(step.claims, archive, most=CITED),
                target=truce.id,
                weight=(0, -2, 0),
            ),
        )


def _of_meeting(meeting: Meeting, archive: Archive) -> Line:
    return Line(
        id=f"{meeting.id}-day",
        title=shortened(meeting.title, 160),
        mark=table("talk_marks")[meeting.state],
        grade=table("talks")[meeting.state],
        reason="",
        when=days(meeting.when),
        counts=(),
        evidence=evidence(meeting.held or meeting.called_off or meeting.claims, archive, most=CITED),
        target=meeting.id,
        weight=(0, -1, 0),
    )
