"""Review: what is most worth an analyst's look, the most doubtful and consequential first.

In: the state. Out: a page on which each question is ruled in place.
"""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from parley.records import standing
from parley.views.review.doubts import MOST, doubts, within
from parley.web.analyst import analyst
from parley.web.asked import Asked, Seen
from parley.web.chips import filter_bar
from parley.web.paging import Numbered, pages
from parley.web.render import page

router = APIRouter(include_in_schema=False)


@router.get("/review", response_class=HTMLResponse)
def show(request: Request, state: Seen, filters: Asked, number: Numbered) -> HTMLResponse:
    """One page of the queue."""
    part = filters.picture(state)
    archive, ruled_on = state.archive, standing(state.judgements)
    known = state.once("doubts within", lambda: within(state.picture, archive))
    skip = (number - 1) * MOST
    queue, in_all = state.once(("doubts", filters, skip), lambda: doubts(part, archive, ruled_on, known, skip=skip))
    ruled = sum(judgement.ruling != "withdrawn" for judgement in ruled_on)
    return page(
        request,
        "review.html",
        queue=queue,
        in_all=in_all,
        pages=pages(request.url.path, filters.query(), number, of=in_all, each=MOST),
        made=ruled,
        bar=filter_bar(filters, state),
        by=analyst(request),
    )
