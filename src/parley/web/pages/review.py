"""Review: what is most worth an analyst's look, the most doubtful and consequential first.

In: the state. Out: a page on which each question is ruled in place.
"""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from parley.records import standing
from parley.views.review.doubts import doubts, within
from parley.web.analyst import analyst
from parley.web.asked import Asked, Seen
from parley.web.chips import filter_bar
from parley.web.render import page

router = APIRouter(include_in_schema=False)


@router.get("/review", response_class=HTMLResponse)
def show(request: Request, state: Seen, filters: Asked) -> HTMLResponse:
    """The queue."""
    part = filters.picture(state)
    archive, ruled_on = state.archive, standing(state.judgements)
    known = state.once("doubts within", lambda: within(state.picture, archive))
    queue, in_all = state.once(("doubts", filters), lambda: doubts(part, archive, ruled_on, known))
    ruled = sum(judgement.ruling != "withdrawn" for judgement in ruled_on)
    return page(
        request,
        "review.html",
        queue=queue,
        in_all=in_all,
        made=ruled,
        bar=filter_bar(filters, state),
        by=analyst(request),
    )
