"""Disputes: every point on which accounts cannot all be true.

In: the state, filters, which page. Out: a page.
"""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from parley.views.review.disputes import disputes
from parley.web.asked import Asked, Seen
from parley.web.chips import filter_bar
from parley.web.paging import Numbered, pages
from parley.web.render import page

router = APIRouter(include_in_schema=False)
EACH: Final = 9  # points on one page


@router.get("/disputes", response_class=HTMLResponse)
def show(request: Request, state: Seen, filters: Asked, number: Numbered) -> HTMLResponse:
    """One page of the disputes."""
    part = filters.picture(state)
    at = pages(request.url.path, filters.query(), number, of=len(part.disputes), each=EACH)
    shown = state.once(("disputes", filters, at.start), lambda: disputes(part, state.archive, skip=at.start, most=EACH))
    return page(request, "disputes.html", shown=shown, bar=filter_bar(filters, state), pages=at)
