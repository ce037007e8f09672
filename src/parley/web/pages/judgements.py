"""Judgements: rulings made in place, taken back, and the log of who ruled what.

In: forms with claims and a ruling. Out: judgements in the library, and the way back to where they were made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import product
from typing import Annotated, Final, Literal

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import BaseModel, StringConstraints

from parley.records import Judgement
from parley.records.judgement import Ruling
from parley.views.rulings import entries, made_with
from parley.web.addresses import here, with_query
from parley.web.analyst import LONGEST, analyst, remember
from parley.web.asked import AtDesk, Seen
from parley.web.errors import Refusal, missing
from parley.web.filters import Filters
from parley.web.paging import Numbered, pages
from parley.web.render import page
from parley.web.ruling import store
from parley.web.state import State

router = APIRouter(include_in_schema=False)
EACH: Final = 50
MOST: Final = 2_000  # pairs of one ruling
Name = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2_000)]


@router.get("/judgements", response_class=HTMLResponse)
def log(request: Request, state: Seen, number: Numbered) -> HTMLResponse:
    """The log, the latest first."""
    made = state.once("log", lambda: entries(state.judgements, state.archive))
    start = (number - 1) * EACH
    at = pages(request.url.path, Filters(), number, of=len(made), each=EACH)
    return page(request, "judgements.html", entries=made[start : start + EACH], pages=at, by=analyst(request))


class Ruled(BaseModel):
    """A form that rules: `claim` are ids, with those of copies in one field; of a pair, `against` are the other's, or
    the id of the incident that they are taken out of; `back` is where the form leads back to."""

    ruling: Literal["same", "different", "wrong", "confirmed", "note"]
    claim: list[str]
    against: list[str] = []
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
def rule(request: Request, desk: AtDesk, state: Seen, form: Annotated[Ruled, Form()]) -> RedirectResponse:
    """Rule on claims.

    Raises:
        Refusal: where a claim is not known, or the ruling lacks what it is about.
    """
    ruled, others = _claims(form.claim, state), _others(form.against, form.claim, state)
    if form.ruling in ("same", "different") and not others:
        raise Refusal(422, "invalid_request", "One happening or two is a ruling on two claims.", "Choose both.")
    if form.ruling == "note" and not form.note:
        raise Refusal(422, "invalid_request", "A note without words says nothing.", "Write the note, then send it.")
    who, now = form.by or analyst(request), datetime.now(UTC)
    made = [Judgement(form.ruling, pair, who, now, form.note) for pair in _on(form.ruling, ruled, others)]
    store(desk, made)
    answer = RedirectResponse(with_query(here(form.back), ruled=form.ruling, done=made[0].id), 303)
    remember(answer, who)
    return answer


@router.post("/judgements/withdraw")
def withdraw(request: Request, desk: AtDesk, state: Seen, form: Annotated[Withdrawn, Form()]) -> RedirectResponse:
    """Take back a ruling, with all that was ruled in the same go.

    Raises:
        Refusal: where there is no such ruling.
    """
    made = made_with(form.id, state.judgements)
    if not made:
        raise missing("ruling", form.id)
    who, now = form.by or analyst(request), datetime.now(UTC)
    taken = [Judgement("withdrawn", (), who, now, form.note, withdraws=each.id) for each in made]
    store(desk, taken)
    return RedirectResponse(with_query(here(form.back), ruled="withdrawn", done=taken[0].id), 303)


def _claims(fields: Sequence[str], state: State) -> list[str]:
    """The ids of known claims in `fields`.

    Raises:
        Refusal: where there are none, or one is not known.
    """
    ids = list(dict.fromkeys(id_ for field in fields for id_ in field.split()))
    if unknown := next((id_ for id_ in ids if id_ not in state.archive.claims), None):
        raise missing("claim", unknown)
    if not ids:
        raise Refusal(422, "invalid_request", "No claim is chosen.", "Tick the claims to rule on, then send the form.")
    return ids


def _others(fields: Sequence[str], claim: Sequence[str], state: State) -> list[str]:
    """The ids that a pair is made with: claims, or those of an incident but the ones taken out of it."""
    taken = {id_ for field in claim for id_ in field.split()}
    incidents = [state.index.incidents[id_] for id_ in fields if id_ in state.index.incidents]
    rest = [id_ for incident in incidents for id_ in incident.claims if id_ not in taken]
    named = [id_ for id_ in fields if id_ and id_ not in state.index.incidents]
    return [*rest, *(_claims(named, state) if named else [])]


def _on(ruling: Ruling, claims: Sequence[str], others: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """What each judgement is on: a claim each, one pair that makes two happenings one, every pair that parts them."""
    if ruling == "same":
        yield (claims[0], others[0])
    elif ruling == "different":
        yield from list(product(claims, others))[:MOST]
    else:
        yield from ((claim,) for claim in claims)
