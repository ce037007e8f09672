"""What the claims come to, as lines to read: incidents, ceasefires, meetings, tolls, positions.

In: a record of the picture. Out: `Card`: a title, lines with every reading and its reason, and the claims behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import singledispatch

from parley.cli.days import days, stretch
from parley.records import (
    Ceasefire,
    Finding,
    Incident,
    Meeting,
    Picture,
    Position,
    Reading,
    TollPoint,
    TollSeries,
    Transition,
    Turn,
)
from parley.views.positions.turns import title
from parley.views.wording import counted, visible

Thing = Incident | Ceasefire | Meeting | TollSeries | Position | Turn


@dataclass(frozen=True, slots=True)
class Card:
    """Something to show: `claims` are the ids of those it rests on."""

    title: str
    lines: tuple[str, ...]
    claims: tuple[str, ...]


def things(picture: Picture) -> Iterator[Thing]:
    """Everything in the picture that has an id."""
    yield from picture.incidents
    yield from picture.ceasefires
    yield from picture.meetings
    yield from picture.tolls
    yield from picture.positions
    yield from picture.turns


@singledispatch
def card(thing: Thing) -> Card:
    """The card of a thing in the picture."""
    raise TypeError(f"no card for {type(thing).__name__}")


@card.register
def _(incident: Incident) -> Card:
    findings = (line for finding in incident.findings for line in finding_lines(finding))
    graded = f"{incident.grade}: {incident.reason}"
    return Card(titled("Incident", incident), (days(incident.when), graded, *findings), incident.claims)


@card.register
def _(ceasefire: Ceasefire) -> Card:
    who = f"between {listed(ceasefire.parties)}, brokered by {listed(ceasefire.brokers)}"
    effect = f"from {days(ceasefire.effect)}" if ceasefire.effect else "no hour known"
    life = map(transition_line, ceasefire.transitions)
    state = f"{ceasefire.state}: {ceasefire.reason}"
    return Card(titled("Ceasefire", ceasefire), (who, effect, state, *life), ceasefire.claims)


@card.register
def _(meeting: Meeting) -> Card:
    where = f"{days(meeting.when) or 'day unknown'}, {meeting.place or 'place unknown'}"
    who = f"{listed(meeting.parties)}, through {listed(meeting.mediators)}"
    return Card(titled("Talks", meeting), (where, who, f"{meeting.state}: {meeting.reason}"), meeting.claims)


@card.register
def _(series: TollSeries) -> Card:
    state = f"low {number(series.low)}, best {number(series.best)}, high {number(series.high)}: {series.reason}"
    whose = f"as counted by {series.speaker or 'reports themselves'} {stretch(series.since, series.until)}"
    claims = tuple(claim for point in series.points for claim in point.claims)
    return Card(titled("Toll", series), (whose, state, *map(point_line, series.points)), claims)


@card.register
def _(position: Position) -> Card:
    said = f"{position.actor} {position.kind}: “{visible(position.words)}”"
    toward = f"toward {listed(position.toward)}" if position.toward else ""
    met = [f"met by {other}" for other in position.answered_by] + [f"meets {other}" for other in position.answers]
    title = f"Position of {visible(position.actor)}  {position.id}"
    return Card(title, (days(position.when), said, toward, *met), position.claims)


@card.register
def _(turn: Turn) -> Card:
    halves = (turn.before, turn.after)
    held = [
        f"{days(half.when) or 'day unknown'}: {half.actor} {half.kind}: “{visible(half.words)}”"
        for half in halves
        if half
    ]
    toward = f"toward {listed(turn.toward)}" if turn.toward else ""
    return Card(
        f"Change of position: {visible(title(turn))}  {turn.id}",
        (days(turn.when), *held, toward, visible(turn.reason)),
        turn.claims,
    )


def titled(kind: str, thing: Incident | Ceasefire | Meeting | TollSeries) -> str:
    """A heading with the thing's id."""
    return f"{kind}: {visible(thing.title)}  {thing.id}"


def finding_lines(finding: Finding) -> Iterator[str]:
    """The question, what its answers come to, and each answer with who gives it."""
    of = f" ({visible(finding.of)})" if finding.of else ""
    yield f"{finding.question}{of}, {finding.agreement}: {finding.reason}"
    yield from (f"  {reading_line(reading)}" for reading in finding.readings)


def reading_line(reading: Reading) -> str:
    """One answer, who gives it, and how many claims and origins it has."""
    said = listed(reading.speakers) if reading.speakers else "reports themselves"
    aside = f"; {reading.aside}" if reading.aside else ""
    rests = f"{counted(len(reading.claims), 'claim')}, {counted(len(reading.origins), 'origin')}"
    return f"{visible(reading.answer)}: {said}; {rests}{aside}"


def transition_line(step: Transition) -> str:
    """One step in a ceasefire's life."""
    by = f" by {listed(step.by)}" if step.by else ""
    said = f", according to {listed(step.speakers)}" if step.speakers else ""
    return f"  {days(step.when) or 'day unknown'}  {step.state}{by}{said}"


def point_line(point: TollPoint) -> str:
    """One count in a series."""
    new = " new" if point.new else ""
    day = point.as_of.isoformat() if point.as_of else "day unknown"
    return f"  {day}  {number(point.count)}{new}  “{visible(point.words)}”"


def listed(names: Iterable[str]) -> str:
    """Names with commas; "nobody known" for none."""
    return ", ".join(map(visible, names)) or "nobody known"


def number(value: int | None) -> str:
    """A number, "?" where there is none."""
    return "?" if value is None else f"{value:,}"
