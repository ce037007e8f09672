"""Places: where things happened, how exactly each place is known, on a map and one by one.

In: the state, filters, the id of a place. Out: pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from parley.views.incidents.happenings import Line, happenings
from parley.views.incidents.sites import Site, site_id, sites
from parley.views.reports.accounts import Account, account
from parley.views.tolls.panels import Panel, tolls
from parley.web.asked import Asked, Seen
from parley.web.charts import map_chart
from parley.web.chips import filter_bar
from parley.web.errors import missing
from parley.web.filters import Filters
from parley.web.paging import Numbered, pages
from parley.web.render import page
from parley.web.state import State

router = APIRouter(include_in_schema=False)
EACH: Final = 30  # places on one page
NAMED: Final = 12  # places in one sentence; the table has them all
SHOWN: Final = 40  # incidents, or accounts, of one place


@router.get("/places", response_class=HTMLResponse)
def index(request: Request, state: Seen, filters: Asked, number: Numbered) -> HTMLResponse:
    """All places, and the map of those where something happened."""
    found = places(state, filters)
    nowhere = sum(incident.place is None for incident in filters.picture(state).incidents)
    happened = [site for site in found if site.incidents]
    at = pages(request.url.path, filters.query(), number, of=len(found), each=EACH)
    shown: dict[str, Any] = {
        "places": found[at.start : at.start + EACH],
        "pages": at,
        "nowhere": nowhere,
        "unmapped": [site for site in happened if site.latitude is None],
        "wide": [site for site in happened if site.whole],
        "named": NAMED,
        "chart": map_chart(happened),
    }
    return page(request, "places.html", bar=filter_bar(filters, state), **shown)


def places(state: State, filters: Filters) -> tuple[Site, ...]:
    """The places of what meets `filters`."""
    part, claims = filters.picture(state), filters.claims(state)
    return state.once(("sites", filters), lambda: sites(part, claims, state.archive))


@dataclass(frozen=True, slots=True)
class Spot:
    """What the page of one place shows."""

    incidents: tuple[Line, ...]
    more_incidents: int
    tolls: tuple[Panel, ...]
    accounts: tuple[Account, ...]
    more_accounts: int


@router.get("/places/{id_:path}", response_class=HTMLResponse)
def place(request: Request, id_: str, state: Seen, filters: Asked) -> HTMLResponse:
    """One place.

    Raises:
        Refusal: where no claim names it.
    """
    site = _named(id_, places(state, filters)) or _named(id_, places(state, Filters()))
    if site is None:
        raise missing("place", id_)
    seen = state.once(("place", filters, id_), lambda: spot(site, state, filters))
    shown: dict[str, Any] = {"site": site, "seen": seen, "chart": map_chart([site], f"{site.name} on the map")}
    return page(request, "place.html", here="/places", bar=filter_bar(filters, state), **shown)


def _named(id_: str, found: Iterable[Site]) -> Site | None:
    return next((site for site in found if site.id == id_), None)


def spot(site: Site, state: State, filters: Filters) -> Spot:
    """What happened and was told of at one place."""
    part, archive = filters.picture(state), state.archive
    there = [i for i in part.incidents if i.place and site_id(i.place) == site.id]
    counted = replace(part, tolls=tuple(t for t in part.tolls if t.place in site.names))
    lines = [
        happening.line()
        for happening in happenings(replace(part, incidents=tuple(there[:SHOWN]), ceasefires=(), meetings=()), archive)
    ]
    claims = [c for c in filters.claims(state) if c.place and site_id(c.place) == site.id]
    standing = {id_ for incident in there for id_ in incident.claims}
    others = [claim for claim in claims if claim.id not in standing]
    return Spot(
        tuple(lines),
        max(0, len(there) - SHOWN),
        tolls(counted, archive).panels,
        tuple(account(claim, archive) for claim in others[:SHOWN]),
        max(0, len(others) - SHOWN),
    )
