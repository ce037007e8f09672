"""Tolls: who counts whose dead, how many, since when, as of when, and who differs.

In: the state, filters, a day, the day from which counts begin. Out: a page with a chart for each people that is counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse

from parley.views.single import Counted, counted_singly
from parley.views.tolls import Panel, Tolls, tolls
from parley.web.asked import Asked, Seen
from parley.web.charts import toll_chart
from parley.web.chips import filter_bar
from parley.web.filters import Day, Filters
from parley.web.render import page
from parley.web.state import State

router = APIRouter(include_in_schema=False)
MOST: Final = 60  # peoples on one page, those in dispute and those of sides first
SINGLE: Final = 40  # happenings on one page


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the page shows: peoples by side, those of no side and of earlier wars last; `single` are the counts of single
    happenings."""

    tolls: Tolls
    sides: tuple[tuple[str, tuple[Panel, ...]], ...]
    clashes: tuple[Panel, ...]
    single: tuple[Counted, ...]
    more_single: int
    more: int


@dataclass(frozen=True, slots=True)
class Counting:
    """Which counts: told of days up to `as_of`, and counting from `start`."""

    as_of: date | None
    start: str


def counting(as_of: Annotated[Day, Query()] = None, start: Annotated[str, Query(max_length=20)] = "") -> Counting:
    """What the address asks for."""
    return Counting(as_of, start)


@router.get("/tolls", response_class=HTMLResponse)
def show(request: Request, state: Seen, filters: Asked, asked: Annotated[Counting, Depends(counting)]) -> HTMLResponse:
    """The ledger of tolls."""
    seen = state.once(("tolls", filters, asked), lambda: ledger(state, filters, asked))
    until = asked.as_of or (seen.tolls.days[1] if seen.tolls.days else None)
    charts = {
        panel.id: toll_chart(panel, None if panel.past else until) for _, panels in seen.sides for panel in panels
    }
    return page(request, "tolls.html", seen=seen, asked=asked, bar=filter_bar(filters, state), charts=charts)


def ledger(state: State, filters: Filters, asked: Counting) -> Ledger:
    """The tolls of the part of the picture that meets `filters`."""
    part, archive = filters.picture(state), state.archive
    found = tolls(part, archive, as_of=asked.as_of, start=asked.start)
    single = counted_singly(part, archive)
    shown = sorted(found.panels, key=lambda panel: (panel.past, not panel.side, not panel.widest))[:MOST]
    kept = [panel for panel in found.panels if panel in shown]
    return Ledger(
        found,
        _by_side(kept),
        tuple(panel for panel in kept if panel.widest),
        single[:SINGLE],
        max(0, len(single) - SINGLE),
        len(found.panels) - len(kept),
    )


def _by_side(panels: list[Panel]) -> tuple[tuple[str, tuple[Panel, ...]], ...]:
    sides: dict[str, list[Panel]] = {}
    for panel in panels:
        name = "Earlier wars" if panel.past else panel.side or "No one side named"
        sides.setdefault(name, []).append(panel)
    return tuple((name, tuple(group)) for name, group in sides.items())
