"""The pictures of a situation report, each with the words beneath it.

In: a `Briefing`. Out: `Gallery`: a map, a chart of days, a chart for each of a few tolls, as SVG; None where there is
nothing to draw.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from parley.export.pictures.days import day_chart, latest
from parley.export.pictures.maps import incident_map
from parley.export.pictures.tolls import toll_chart
from parley.views.briefings.briefing import Briefing
from parley.views.briefings.charts import Charts, Graph, Spot
from parley.views.dates import Dates
from parley.views.wording import counted, listed


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and the words beneath it."""

    title: str
    svg: str
    note: str

    @property
    def markup(self) -> Markup:
        """The picture as a part of a page: every word in it is escaped already."""
        return Markup(self.svg)


@dataclass(frozen=True, slots=True)
class Gallery:
    """The pictures of one report."""

    map: Picture | None
    days: Picture | None
    tolls: tuple[Picture, ...]


def gallery(brief: Briefing) -> Gallery:
    """The pictures of `brief`; none where they are no section of it."""
    if "pictures" not in brief.sections:
        return Gallery(None, None, ())
    charts = brief.charts
    drawn = incident_map(charts.spots)
    days = day_chart(charts, brief.dates.short)
    return Gallery(
        map=Picture("Where", drawn[0], " ".join(_of_map(charts, drawn[1]))) if drawn else None,
        days=Picture("When", days, " ".join(beneath_days(charts, brief.dates))) if days else None,
        tolls=tuple(
            Picture(graph.title, toll_chart(graph, brief.dates.short), _of_tolls(graph)) for graph in charts.graphs
        ),
    )


def _of_map(charts: Charts, far: Sequence[Spot]) -> Iterator[str]:
    yield "Incidents told of as done, with how many; a ring says that some are contested."
    yield "A dashed circle is what is known by its province or country only, as wide as that is."
    if far:
        yield f"Too far off: {listed(f'{spot.name} ({spot.incidents})' for spot in far)}."
    if charts.unplaced:
        yield f"{counted(charts.unplaced, 'incident')} without a known place."


def beneath_days(charts: Charts, dates: Dates) -> Iterator[str]:
    """What the chart of days shows: which days, how much lies before them, and its truces by their numbers."""
    bars, truces = latest(charts)
    yield f"Incidents told of as done, by the day on which they happened: {dates.between(bars[0].day, bars[-1].day)}."
    if before := sum(bar.all for bar in charts.days) - sum(bar.all for bar in bars):
        yield f"{counted(before, 'incident')} of earlier days {'is' if before == 1 else 'are'} not drawn."
    if truces:
        yield f"{'; '.join(f'{n} {truce.title}' for n, truce in enumerate(truces, 1))}."


def _of_tolls(graph: Graph) -> str:
    apart = f" They lie {graph.gap:,} apart." if graph.gap else ""
    return f"Totals by who counts, as of each day; a bar runs from low to high, a hook says that no upper limit is told.{apart}"
