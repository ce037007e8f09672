"""Judgements: rulings made in place, taken back, and the log of who ruled what.

In: forms with claims and a ruling. Out: judgements in the library, and the way back to where they were made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Final

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import BaseModel, StringConstraints

from parley.records import Made
from parley.views.review.rulings import entries
from parley.web.addresses import here, with_query
from parley.web.analyst import LONGEST, analyst, remember
from parley.web.asked import AtDesk, Seen
from parley.web.errors import Refusal
from parley.web.paging import Numbered, pages
from parley.web.render import page
from parley.web.ruling import SEVERAL, Order, rule, withdraw
from parley.web.state import State

router = APIRouter(include_in_schema=False)
EACH: Final = 50
Name = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST)]
Actor = Annotated[str, StringConstraints(strip_whitespace=True, max_length=400)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2_000)]


@router.get("/judgements", response_class=HTMLResponse)
def log(request: Request, state: Seen, number: Numbered) -> HTMLResponse:
    """The log, the latest first."""
    made = state.once("log", lambda: entries(state.judgements, state.archive))
    at = pages(request.url.path, "", number, of=len(made), each=EACH)
    shown = made[at.start : at.start + EACH]
    return page(request, "judgements.html", entries=shown, pages=at, by=analyst(request))


class Ruled(BaseModel):
    """A form that rules: `claim` are ids, with those of copies in one field; of a pair, `against` are the other's, or
    the id of the incident that they are taken out of; `actor` are names, the one to go by first; `back` is where the
    form leads back to."""

    ruling: Made
    claim: list[str] = []
    against: list[str] = []
    actor: list[Actor] = []
    by: Name = ""
    note: Note = ""
    back: str = "/judgements"


class Withdrawn(BaseModel):
    """A form that takes a ruling back."""

    id: str
    by: Name = ""
    note: Note = ""
    back: str = "/judgements"


@router.post("/judgements")
def make(request: Request, desk: AtDesk, state: Seen, form: Annotated[Ruled, Form()]) -> RedirectResponse:
    """Rule on claims, or on names."""
    claims = [id_ for field in form.claim for id_ in field.split()]
    against = tuple(_others(form.against, claims, state))
    if form.ruling in SEVERAL and not against:
        raise Refusal(422, "invalid_request", "One happening or two is a ruling on two claims.", "Choose both.")
    who = form.by or analyst(request)
    names = [name for name in form.actor if name]
    made = rule(desk, Order(form.ruling, claims, against, names, form.note), by=who)
    answer = RedirectResponse(with_query(here(form.back), ruled=form.ruling, done=made[0].id), 303)
    remember(answer, who)
    return answer


@router.post("/judgements/withdraw")
def take_back(request: Request, desk: AtDesk, form: Annotated[Withdrawn, Form()]) -> RedirectResponse:
    """Take back a ruling, with all that was ruled in the same go."""
    taken = withdraw(desk, form.id, by=form.by or analyst(request), note=form.note)
    return RedirectResponse(with_query(here(form.back), ruled="withdrawn", done=taken[0].id), 303)


def _others(fields: Sequence[str], claims: Sequence[str], state: State) -> Iterator[str]:
    """The ids that a pair is made with: claims, or those of an incident but the ones taken out of it."""
    for id_ in filter(None, fields):
        incident = state.index.incidents.get(id_)
        yield from [other for other in incident.claims if other not in claims] if incident else id_.split()
