"""Tolls: who counts whose dead, how many, since when, as of when, and who differs.

In: the state, filters, a day, the day from which counts begin. Out: a page with a chart for each people that is
counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse

from parley.views.balances.weighed import Weighings, weighed
from parley.views.tolls.panels import Panel, Tolls, tolls
from parley.views.tolls.single import Single, counted_singly, happenings_counted
from parley.web.asked import Asked, Seen
from parley.web.charts import toll_chart
from parley.web.chips import filter_bar
from parley.web.filters import Day, Filters
from parley.web.render import page
from parley.web.state import State
from parley.web.weighing import balances_of

router = APIRouter(include_in_schema=False)
BALANCE: Final = "balance-"  # before the id of a balance, in an address


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the page shows: peoples by side, those of no side and of earlier wars last; `single` are the counts of
    single happenings, `weighed` the parts of totals beside their wholes."""

    tolls: Tolls
    sides: tuple[tuple[str, tuple[Panel, ...]], ...]
    clashes: tuple[Panel, ...]
    single: Single
    weighed: Weighings


@dataclass(frozen=True, slots=True)
class Counting:
    """Which counts: told of days up to `as_of`, and counting from `start`; that of the id `show` among them."""

    as_of: date | None
    start: str
    show: str


def counting(
    as_of: Annotated[Day, Query()] = None,
    start: Annotated[str, Query(max_length=20)] = "",
    show: Annotated[str, Query(max_length=40)] = "",
) -> Counting:
    """What the address asks for."""
    return Counting(as_of, start, show)


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
    ranked = state.once("happenings counted", lambda: happenings_counted(state.picture))
    found = tolls(part, archive, as_of=asked.as_of, start=asked.start, wanted=asked.show)
    return Ledger(
        found,
        _by_side(found.panels),
        tuple(sorted((p for p in found.panels if p.widest), key=lambda p: -p.widest)),
        counted_singly(part, archive, ranked=ranked),
        weighed(balances_of(state, part, asked.as_of), archive, wanted=asked.show.removeprefix(BALANCE)),
    )


def _by_side(panels: Iterable[Panel]) -> tuple[tuple[str, tuple[Panel, ...]], ...]:
    sides: dict[str, list[Panel]] = {}
    for panel in panels:
        name = "Earlier wars" if panel.past else panel.side or "No one side named"
        sides.setdefault(name, []).append(panel)
    return tuple((name, tuple(group)) for name, group in sides.items())
