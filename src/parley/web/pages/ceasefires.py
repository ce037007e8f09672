"""Ceasefires: the life of each truce, who lays its breaches to whom, and what stood on a day according to whom.

In: the state, filters, a day. Out: a page with life lines.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse

from parley.views.days import last_told
from parley.views.lives import lives
from parley.web.asked import Asked, Seen
from parley.web.charts import lives_chart
from parley.web.chips import filter_bar
from parley.web.filters import Day
from parley.web.render import page

router = APIRouter(include_in_schema=False)


def chosen(on: Annotated[Day, Query()] = None) -> date | None:
    """The day that is asked about."""
    return on


@router.get("/ceasefires", response_class=HTMLResponse)
def show(request: Request, state: Seen, filters: Asked, on: Annotated[date | None, Depends(chosen)]) -> HTMLResponse:
    """The ceasefires."""
    last = state.once("last told", lambda: last_told(state.archive))
    day = on or last
    part = filters.picture(state)
    seen = state.once(("lives", filters, day), lambda: lives(part, state.archive, on=day, last=last))
    shown: dict[str, Any] = {"seen": seen, "last": last, "chart": lives_chart(seen), "bar": filter_bar(filters, state)}
    return page(request, "ceasefires.html", **shown)
