"""Charts: the numbers behind a page's pictures.

In: a picture, an archive. Out: `Charts`: how much happened each day, how totals of the same people grew by who counts
them, and where incidents were. What is only announced, called off or denied is on none of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from parley.records import Ceasefire, Incident, Picture, TollSeries
from parley.views.archive import Archive
from parley.views.evidence import counting
from parley.views.tolls.ledger import people
from parley.views.wording import shortened, visible

SEVERAL: Final = frozenset({"confirmed", "both sides", "independent origins"})
ENTERED: Final = ("in force", "agreed", "holding")
COURSE: Final = 3  # totals of one voice that make a course worth drawing
GRAPHS: Final = 3  # toll charts
LINES: Final = 5  # lines of one
NAME: Final = 32  # characters of a name in a chart


@dataclass(frozen=True, slots=True)
class DayBar:
    """Incidents of one day by how they are attested."""

    day: date
    several: int = 0
    alone: int = 0
    contested: int = 0

    @property
    def all(self) -> int:
        """All of them."""
        return self.several + self.alone + self.contested


@dataclass(frozen=True, slots=True)
class Truce:
    """The day on which a truce began or was agreed, and its number among them."""

    day: date
    title: str


@dataclass(frozen=True, slots=True)
class Total:
    """A total as of a day, with the least and the most that its words allow."""

    day: date
    best: int
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """One voice's totals, by day."""

    speaker: str
    totals: tuple[Total, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """Totals of the same people by several voices, or of one; `gap` is 0 where they can all be true."""

    title: str
    lines: tuple[Line, ...]
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with its incidents. `precision` is the radius in kilometres that the place is known by."""

    name: str
    latitude: float
    longitude: float
    precision: float
    incidents: int
    contested: int


@dataclass(frozen=True, slots=True)
class Charts:
    """`days` with their incidents and `truces`; `graphs` of totals; `spots` of the map, `unplaced` incidents
    without."""

    days: tuple[DayBar, ...]
    truces: tuple[Truce, ...]
    graphs: tuple[Graph, ...]
    spots: tuple[Spot, ...]
    unplaced: int = 0


def charts(picture: Picture, archive: Archive) -> Charts:
    """The numbers of `picture`, without those of earlier wars."""
    done = [i for i in picture.incidents if i.is_done and not archive.is_past(i.when)]
    spots = _spots(done)
    return Charts(
        days=_days(done),
        truces=tuple(sorted(_truces(picture, archive), key=lambda truce: (truce.day, truce.title))),
        graphs=tuple(_graphs(picture, archive)),
        spots=spots,
        unplaced=len(done) - sum(spot.incidents for spot in spots),
    )


def _days(done: list[Incident]) -> tuple[DayBar, ...]:
    counts: dict[date, list[int]] = {}
    for incident in done:
        if incident.when and incident.when.is_day and incident.when.first:
            kinds = counts.setdefault(incident.when.first, [0, 0, 0])
            kinds[2 if incident.grade == "contested" else 0 if incident.grade in SEVERAL else 1] += 1
    return tuple(DayBar(day, *counts[day]) for day in sorted(counts))


def _truces(picture: Picture, archive: Archive) -> Iterator[Truce]:
    for truce in picture.ceasefires:
        began = _began(truce)
        if began and archive.first and (began >= archive.first or not archive.is_past(truce.effect)):
            yield Truce(began, shortened(truce.title, 90))


def _began(truce: Ceasefire) -> date | None:
    """The day of its effect where it was agreed, else of the step by which it became one."""
    steps = [step for step in truce.transitions if step.state in ENTERED]
    if steps and truce.effect and truce.effect.is_day:
        return truce.effect.first
    return next((step.when.first for step in steps if step.when and step.when.is_day), None)


def _graphs(picture: Picture, archive: Archive) -> Iterator[Graph]:
    """Rival totals, the widest apart first, then what most is counted of, where there is a line to draw."""
    series = {s.id: s for s in picture.tolls if s.is_of_this_war}
    rivals = sorted((r for r in picture.rivalries if not r.past), key=lambda r: (-(r.gap or 0), r.title))
    groups = [([series[id_] for id_ in r.series if id_ in series], r.gap or 0) for r in rivals]
    taken = {s.id for group, _ in groups for s in group}
    groups += [([s], 0) for s in sorted(series.values(), key=lambda s: (-(s.best or 0), s.id)) if s.id not in taken]
    drawn = (graph for group, gap in groups if (graph := _graph(group, gap, archive)) and _is_course(graph))
    yield from (graph for _, graph in zip(range(GRAPHS), drawn, strict=False))


def _graph(group: list[TollSeries], gap: int, archive: Archive) -> Graph | None:
    lines = [Line(shortened(counting(s, archive), NAME), totals) for s in group if (totals := _totals(s))]
    lines.sort(key=lambda line: (-line.totals[-1].best, line.speaker))
    return Graph(people(group[0], archive.dates), tuple(lines[:LINES]), gap) if lines else None


def _is_course(graph: Graph) -> bool:
    """Whether there is more to draw than a table says at a glance: rivals, or some totals of one voice, over several
    days."""
    days = [total.day for line in graph.lines for total in line.totals]
    return (len(days) >= COURSE or len(graph.lines) > 1) and len(set(days)) > 1


def _totals(series: TollSeries) -> tuple[Total, ...]:
    """The totals of a series that have a day and a number, the last one of a day."""
    found: dict[date, Total] = {}
    for point in series.points:
        best = point.best if point.best is not None else point.low
        if point.as_of and best is not None and not point.new:
            found[point.as_of] = Total(point.as_of, best, point.low, point.high)
    return tuple(found[day] for day in sorted(found))


def _spots(done: list[Incident]) -> tuple[Spot, ...]:
    """The places of incidents, those with the most first; places of one point are one."""
    groups: dict[tuple[float, float], list[Incident]] = {}
    for incident in done:
        place = incident.place
        if place and place.latitude is not None and place.longitude is not None:
            groups.setdefault((place.latitude, place.longitude), []).append(incident)
    spots = (_spot(at, group) for at, group in groups.items())
    return tuple(sorted(spots, key=lambda spot: (-spot.incidents, spot.name)))


def _spot(at: tuple[float, float], group: list[Incident]) -> Spot:
    names = sorted({visible(i.place.name) for i in group if i.place}, key=lambda name: (len(name), name))
    widest = max((i.place.precision or 0.0 for i in group if i.place), default=0.0)
    contested = sum(incident.grade == "contested" for incident in group)
    return Spot(shortened(names[0], NAME), *at, widest, len(group), contested)
