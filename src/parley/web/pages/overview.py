"""Overview: how things stand, what changed since a day, what is disputed; the days, the sides, the map.

In: the state, filters. Out: a page.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse

from parley.records import Picture
from parley.views.actors.sides import Side, deeds, sides
from parley.views.briefings.changes import Changes, changes
from parley.views.briefings.glance import Glance, glance
from parley.views.briefings.since import Beginning, beginnings
from parley.views.incidents.days import days_told
from parley.views.incidents.sites import sites
from parley.views.scope import claims_of, present, things
from parley.views.wording import between, counted
from parley.web.asked import Asked, Seen
from parley.web.charts import days_chart, map_chart
from parley.web.chips import filter_bar
from parley.web.filters import Day, Filters
from parley.web.render import page
from parley.web.state import State

router = APIRouter(include_in_schema=False)
NEWS: Final = 8  # new things of a kind
RECENT: Final = timedelta(days=3)  # before the last report, where no day is asked for


def news_since(news: Annotated[Day, Query()] = None) -> date | None:
    """The day from which on changes are asked for."""
    return news


@dataclass(frozen=True, slots=True)
class Overview:
    """What the page shows; `begun` when truces began, to ask what is new since; how many incidents are of no known day,
    with the query that lists them, and how many no map shows."""

    period: str
    summary: str
    reports: int
    glance: Glance
    changes: Changes | None
    begun: tuple[Beginning, ...]
    sides: tuple[Side, ...]
    counts: tuple[tuple[str, str, int], ...]
    undated: int
    undated_query: str
    unplaced: int


@router.get("/", response_class=HTMLResponse)
def show(
    request: Request, state: Seen, filters: Asked, news: Annotated[date | None, Depends(news_since)]
) -> HTMLResponse:
    """The overview."""
    seen = state.once(("overview", filters, news), lambda: overview(state, filters, news))
    charts = state.once(("overview charts", filters), lambda: drawn(state, filters))
    return page(request, "overview.html", seen=seen, bar=filter_bar(filters, state), **charts)


def drawn(state: State, filters: Filters) -> dict[str, Any]:
    """The data of the days and of the map."""
    part = filters.picture(state)
    told = days_told(of_this_war(state, filters), state.archive)
    places = sites(part, (), state.archive)
    return {
        "days": days_chart(told, since=filters.since, until=filters.until),
        "told": told,
        "map": map_chart(places),
        "places": places,
    }


def of_this_war(state: State, filters: Filters) -> Picture:
    """The part of the picture that meets `filters`, without earlier wars."""
    return state.once(("of this war", filters), lambda: present(filters.picture(state), state.archive))


def _apart(state: State, filters: Filters) -> str:
    """How much of unknown day stands apart from the days that are asked for."""
    claims = {claim for thing in things(filters.undated(state)) for claim in claims_of(thing)}
    return f", and {counted(len(claims), 'claim')} of unknown day apart" if claims else ""


def overview(state: State, filters: Filters, news: date | None) -> Overview:
    """What the overview shows of the part of the picture that meets `filters`."""
    part, archive, claims = filters.picture(state), state.archive, filters.claims(state)
    reports = set(archive.reports) if filters.is_open else {claim.report for claim in claims}
    told = set(filter(None, map(archive.days.get, reports)))
    last = max(told, default=None)
    undated = filters.model_copy(update={"since": None, "until": None, "day": "unknown"})
    since = news or (last - RECENT if last else None)
    origins = {archive.lineage(report) for report in reports}
    done = state.once("deeds", lambda: deeds(state.picture, archive))
    counts = (
        ("/disputes", "points disputed", len(part.disputes)),
        ("/incidents", "incidents", len(part.incidents)),
        ("/ceasefires", "ceasefires", sum(truce.count for truce in part.ceasefires)),
        ("/calendar", "talks", len(part.meetings)),
        ("/tolls", "running tolls", len(part.tolls)),
    )
    return Overview(
        between(min(told, default=None), last),
        f"{counted(len(reports), 'report')} of {counted(len(origins), 'independent origin')}, "
        f"{counted(len(claims), 'claim')}{_apart(state, filters)}",
        len(reports),
        glance(of_this_war(state, filters), archive, today=last),
        changes(part, archive, since, standing=state.index.things, most=NEWS) if since else None,
        beginnings(part, archive),
        sides(part, done, archive),
        counts,
        0 if filters.day else len(undated.incidents(state)),
        undated.query(),
        sum(incident.place is None or incident.place.latitude is None for incident in part.incidents),
    )
