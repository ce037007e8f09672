"""Actors: everyone who says, does, suffers or mediates something; a page for each, and who acts on whom.

In: the state, filters, a name. Out: pages.
"""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from parley.views.actor import portrait, ties_told
from parley.views.network import network
from parley.views.parties import Cast, cast
from parley.web.asked import Asked, Seen
from parley.web.charts import network_chart
from parley.web.chips import filter_bar
from parley.web.errors import missing
from parley.web.filters import Filters
from parley.web.render import page
from parley.web.state import State

router = APIRouter(include_in_schema=False)
MOST: Final = 100  # bodies on one page


@router.get("/actors", response_class=HTMLResponse)
def index(request: Request, state: Seen, filters: Asked) -> HTMLResponse:
    """Everyone, by body, and the network."""
    claims = filters.claims(state)
    bodies = everyone(state, filters).bodies
    web = state.once(("network", filters), lambda: network(claims, state.archive))
    shown: dict[str, Any] = {
        "bodies": bodies[:MOST],
        "more": max(0, len(bodies) - MOST),
        "web": web,
        "chart": network_chart(web),
    }
    return page(request, "actors.html", bar=filter_bar(filters, state), **shown)


def everyone(state: State, filters: Filters) -> Cast:
    """Everyone in the claims that meet `filters`."""
    return state.once(("cast", filters), lambda: cast(filters.claims(state), state.archive))


@router.get("/actors/{name:path}", response_class=HTMLResponse)
def actor(
    request: Request,
    name: str,
    state: Seen,
    filters: Asked,
    other: Annotated[str, Query(alias="with", max_length=200)] = "",
) -> HTMLResponse:
    """One actor; `with` names another, to see what lies between them.

    Raises:
        Refusal: where nobody of that name stands in any claim.
    """
    archive, part = state.archive, filters.picture(state)
    told = everyone(state, filters)
    seen = state.once(("actor", filters, name), lambda: portrait(name, told, part, archive))
    if seen is None and everyone(state, Filters()).known(name) is None:
        raise missing("actor", name)
    web = seen.web if seen else network((), archive)
    shown: dict[str, Any] = {
        "name": name,
        "seen": seen,
        "other": other,
        "between": ties_told(name, other, told.told.get(name, ()), archive) if other else (),
        "web": web,
        "chart": network_chart(web, around=name),
    }
    return page(request, "actor.html", here="/actors", bar=filter_bar(filters, state), **shown)
