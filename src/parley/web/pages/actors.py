"""Actors: everyone who says, does, suffers or mediates something; a page for each, and who acts on whom.

In: the state, filters, a name. Out: pages.
"""

from __future__ import annotations

from itertools import islice
from typing import Annotated, Any, Final

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from parley.records import parsed
from parley.views.actors.actor import portrait, ties_told
from parley.views.actors.identity import identity
from parley.views.actors.network import network, tallied
from parley.views.parties import Cast, bearer, label
from parley.views.review.rulings import standing_on
from parley.web.addresses import with_query
from parley.web.analyst import analyst
from parley.web.asked import Asked, Seen
from parley.web.charts import network_chart
from parley.web.chips import filter_bar
from parley.web.errors import missing
from parley.web.filters import Filters
from parley.web.links import actor_at
from parley.web.paging import Numbered, pages
from parley.web.render import page
from parley.web.roster import bodies, everyone, known
from parley.web.state import State

router = APIRouter(include_in_schema=False)
EACH: Final = 50  # bodies on one page
OFFERED: Final = 300  # names to choose from


@router.get("/actors", response_class=HTMLResponse)
def index(request: Request, state: Seen, filters: Asked, number: Numbered) -> HTMLResponse:
    """Everyone, by body, and the network."""
    found, told = bodies(state, filters), filters.rows(state)
    at = pages(request.url.path, filters.query(), number, of=len(found), each=EACH)
    web = state.once(("network", filters), lambda: tallied((row.acts, row.account) for row in told if row.acts))
    shown: dict[str, Any] = {
        "bodies": found[at.start : at.start + EACH],
        "pages": at,
        "web": web,
        "chart": network_chart(web),
    }
    return page(request, "actors.html", bar=filter_bar(filters, state), **shown)


def name_now(name: str, state: State) -> str:
    """The name, as pages have it, by which somebody once called `name` goes now."""
    if name in everyone(state, Filters()).told:
        return name
    moved = (label(to) for told, to in state.picture.known_as if name in (told, label(parsed(told))))
    return next(moved, name)


def names_beside(body: str, told: Cast) -> tuple[str, ...]:
    """Names that may be another of somebody of `body`: those of its people first, then those most told of."""
    ordered = sorted(told.bodies, key=lambda each: each.known.name != body)
    return tuple(islice((known.name for each in ordered for known in (each.known, *each.people)), OFFERED))


@router.get("/actors/{name:path}", response_class=HTMLResponse)
def actor(
    request: Request,
    name: str,
    state: Seen,
    filters: Asked,
    other: Annotated[str, Query(alias="with", max_length=200)] = "",
) -> Response:
    """One actor; `with` names another, to see what lies between them.

    Raises:
        Refusal: where nobody of that name stands in any claim.
    """
    if (now := name_now(name, state)) != name:
        return RedirectResponse(with_query(actor_at(now), **request.query_params), 307)
    archive, part = state.archive, filters.picture(state)
    told = everyone(state, filters)
    seen = state.once(("actor", filters, name), lambda: portrait(name, told, part, archive))
    who = bearer(name, told.told.get(name) or everyone(state, Filters()).told.get(name, ()))
    if who is None:
        raise missing("actor", name)
    web = seen.web if seen else network((), archive)
    shown: dict[str, Any] = {
        "name": name,
        "seen": seen,
        "other": other,
        "is_known": other in told.told,
        "between": ties_told(name, other, told.told.get(name, ()), archive) if other else (),
        "web": web,
        "chart": network_chart(web, around=name),
        "who": state.once(("identity", name), lambda: identity(who[0], known(state))),
        "names": state.once(
            ("names beside", who[0].body), lambda: names_beside(who[0].body, everyone(state, Filters()))
        ),
        "ruled": state.once("rulings by claim", lambda: standing_on(state.judgements)),
        "by": analyst(request),
    }
    return page(request, "actor.html", here="/actors", bar=filter_bar(filters, state), **shown)
