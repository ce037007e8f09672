"""Reports: a report as received, with its zones, and every claim marked where it stands.

In: the state, the id of a report. Out: a page.
"""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from parley.views.reports.report import report_sheet
from parley.views.review.rulings import standing_on
from parley.web.analyst import analyst
from parley.web.asked import Seen
from parley.web.errors import missing
from parley.web.render import page

router = APIRouter(include_in_schema=False)


@router.get("/reports/{id_}", response_class=HTMLResponse)
def show(request: Request, id_: str, state: Seen, claim: str = "") -> HTMLResponse:
    """One report; `claim` is the one that is looked for."""
    if id_ not in state.archive.reports:
        raise missing("report", id_)
    sheet = state.once(("report", id_), lambda: report_sheet(id_, state.index.told.get(id_, ()), state.archive))
    ruled = state.once("rulings by claim", lambda: standing_on(state.judgements))
    return page(
        request, "report.html", sheet=sheet, wanted=sheet.numbers.get(claim, 0), ruled=ruled, by=analyst(request)
    )
