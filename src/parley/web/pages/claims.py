"""Claims: one claim with all that was read out of its words, what rests on it, and what was ruled on it.

In: the state, the id of a claim. Out: a page.
"""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from parley.records import Claim
from parley.views.reports.accounts import account
from parley.views.review.rulings import standing_on
from parley.web.addresses import named
from parley.web.analyst import analyst
from parley.web.asked import Seen
from parley.web.errors import missing
from parley.web.render import page
from parley.web.state import State

router = APIRouter(include_in_schema=False)
COPIES: Final = 20


@router.get("/claims/{id_}", response_class=HTMLResponse)
def show(request: Request, id_: str, state: Seen) -> HTMLResponse:
    """One claim."""
    claim = state.archive.claims.get(id_)
    if claim is None:
        raise missing("claim", id_)
    told = state.index.told[claim.report]
    at = told.index(claim)
    return page(
        request,
        "claim.html",
        account=account(claim, state.archive),
        things=[named(thing) for thing in state.index.things.get(id_, ())],
        copies=_copies(claim, state),
        before=told[at - 1].id if at else "",
        after=told[at + 1].id if at + 1 < len(told) else "",
        ruled=state.once("rulings by claim", lambda: standing_on(state.judgements)),
        by=analyst(request),
    )


def _copies(claim: Claim, state: State) -> list[tuple[str, str]]:
    """The same words in reports that share them, or a passage: claim and label."""
    words = claim.quote.of(state.archive.reports[claim.report].text)
    printing = (*state.index.copies.get(state.archive.lineage(claim.report), ()), *state.archive.sharing(claim.report))
    reports = tuple(dict.fromkeys(printing))
    others = (
        other for report in reports[:COPIES] if report != claim.report for other in state.index.told.get(report, ())
    )
    return [
        (other.id, state.archive.label(other.report))
        for other in others
        if other.type == claim.type and other.quote.of(state.archive.reports[other.report].text) == words
    ]
