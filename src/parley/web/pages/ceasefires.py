"""Ceasefires: the life of each truce, who lays its breaches to whom, and what stood on a day according to whom.

In: the state, filters, a day. Out: a page with life lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse

from parley.views.ceasefires.lives import lives
from parley.views.incidents.days import last_told
from parley.web.asked import Asked, Seen
from parley.web.charts import lives_chart
from parley.web.chips import filter_bar
from parley.web.filters import Day
from parley.web.render import page

router = APIRouter(include_in_schema=False)
NAMED: Final = 3  # truces in one sentence; more are counted


@dataclass(frozen=True, slots=True)
class Chosen:
    """The day that is asked about, and the truce that is to be shown in any case."""

    on: date | None
    show: str


def chosen(on: Annotated[Day, Query()] = None, show: Annotated[str, Query(max_length=40)] = "") -> Chosen:
    """What the address asks for."""
    return Chosen(on, show)


@router.get("/ceasefires", response_class=HTMLResponse)
def show(request: Request, state: Seen, filters: Asked, asked: Annotated[Chosen, Depends(chosen)]) -> HTMLResponse:
    """The ceasefires."""
    last = state.once("last told", lambda: last_told(state.archive))
    day = asked.on or last
    part = filters.picture(state)
    seen = state.once(
        ("lives", filters, day, asked.show), lambda: lives(part, state.archive, on=day, last=last, wanted=asked.show)
    )
    shown: dict[str, Any] = {"seen": seen, "last": last, "chart": lives_chart(seen), "bar": filter_bar(filters, state)}
    shown["named"] = NAMED
    return page(request, "ceasefires.html", **shown)
