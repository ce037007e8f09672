"""Sources: outlets and agencies, what they relay, which reports are copies of one story, and who had it first.

In: the state, filters, the name of an outlet. Out: pages.
"""

from __future__ import annotations

from typing import Any, Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from parley.views.reports.lineage import Press, early, press, printed, prints
from parley.web.asked import Asked, Seen
from parley.web.chips import filter_bar
from parley.web.errors import missing
from parley.web.filters import Filters
from parley.web.paging import Numbered, pages
from parley.web.render import page
from parley.web.state import State

router = APIRouter(include_in_schema=False)
MOST: Final = 100  # stories, or reports, on one page
EACH: Final = 30  # outlets on one page


def told(state: State, filters: Filters) -> Press:
    """What the reports are to each other, and what each outlet tells of what meets `filters`."""
    part, claims = filters.picture(state), filters.claims(state)
    first = state.once("early", lambda: early(state.picture, state.archive))
    stories = state.once("printed", lambda: printed(state.archive))
    return state.once(("press", filters), lambda: press(part, state.archive, claims, first, of=stories))


@router.get("/sources", response_class=HTMLResponse)
def index(request: Request, state: Seen, filters: Asked, number: Numbered) -> HTMLResponse:
    """All outlets, stories and agencies."""
    seen = told(state, filters)
    telling = seen.outlets if filters.is_open else tuple(outlet for outlet in seen.outlets if outlet.claims)
    at = pages(request.url.path, filters.query(), number, of=len(telling), each=EACH)
    shown: dict[str, Any] = {"outlets": telling[at.start : at.start + EACH], "pages": at, "most": MOST}
    return page(request, "sources.html", seen=seen, bar=filter_bar(filters, state), **shown)


@router.get("/sources/{name:path}", response_class=HTMLResponse)
def outlet(request: Request, name: str, state: Seen, filters: Asked) -> HTMLResponse:
    """One outlet with its reports.

    Raises:
        Refusal: where no report is of it.
    """
    seen = told(state, filters)
    found = next((each for each in seen.outlets if each.name == name), None)
    if found is None:
        raise missing("outlet", name)
    reports = state.once(("prints", name), lambda: prints(name, state.archive))
    shown: dict[str, Any] = {"outlet": found, "reports": reports[:MOST], "more": max(0, len(reports) - MOST)}
    shown["claims"] = seen.claims
    return page(request, "outlet.html", here="/sources", bar=filter_bar(filters, state), **shown)
