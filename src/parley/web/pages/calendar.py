"""Calendar: talks to come, held, called off and of unknown outcome, and the tracks of each mediator.

In: the state, filters, a day. Out: a page.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse

from parley.views.incidents.days import last_told
from parley.views.talks.calendar import calendar
from parley.views.talks.tracks import tracks
from parley.web.asked import Asked, Seen
from parley.web.charts import tracks_chart
from parley.web.chips import filter_bar
from parley.web.filters import Day
from parley.web.render import page

router = APIRouter(include_in_schema=False)
MOST: Final = 100  # talks of one standing


def chosen(on: Annotated[Day, Query()] = None) -> date | None:
    """The day from which talks are seen as to come."""
    return on


@router.get("/calendar", response_class=HTMLResponse)
def show(
    request: Request,
    state: Seen,
    filters: Asked,
    on: Annotated[date | None, Depends(chosen)],
    wanted: Annotated[str, Query(alias="show", max_length=40)] = "",
) -> HTMLResponse:
    """The calendar of talks; the meeting or contact whose id is `wanted` is shown however many others there are."""
    last = state.once("last told", lambda: last_told(state.archive))
    today = on or last
    part = filters.picture(state)
    seen = state.once(
        ("talks", filters, today, wanted),
        lambda: calendar(part, state.archive, today=today, most=MOST, wanted=wanted),
    )
    found = state.once(("tracks", filters), lambda: tracks(part, state.archive))
    there = frozenset(talk.id for table in seen.tables for talk in table.talks)
    shown: dict[str, Any] = {
        "tables": seen.tables,
        "met": seen.met,
        "tracks": found,
        "today": today,
        "wanted": wanted,
        "chart": tracks_chart(found, today, there),
        "there": there,
    }
    return page(request, "calendar.html", bar=filter_bar(filters, state), **shown)
