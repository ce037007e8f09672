"""Incidents: all that happened, in the order of time, and each with every answer to every question.

In: the state, filters, the id of an incident. Out: pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Final
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from parley.records import Finding, Incident, Picture
from parley.views.incidents.answers import question
from parley.views.incidents.happenings import Line, happenings
from parley.views.incidents.incident import EACH as ACCOUNTS
from parley.views.incidents.incident import incident, near
from parley.views.review.rulings import standing_on
from parley.views.scope import Thing
from parley.views.wording import visible
from parley.web.addresses import address_of, named, with_query
from parley.web.analyst import analyst
from parley.web.asked import Asked, Seen
from parley.web.chips import filter_bar
from parley.web.errors import missing
from parley.web.paging import Numbered, pages
from parley.web.render import page
from parley.web.state import State

router = APIRouter(include_in_schema=False)
EACH: Final = 25
MOST: Final = 10


@dataclass(frozen=True, slots=True)
class Wanted:
    """The question that is asked about: its code, and of whom."""

    to: str
    of: str

    def is_meant(self, finding: Finding) -> bool:
        """Whether it is that question that the finding answers."""
        return (finding.question, visible(finding.of)) == (self.to, self.of)

    @property
    def query(self) -> str:
        """As it stands in an address."""
        return urlencode({"to": self.to} | ({"of": self.of} if self.of else {}))


def wanted(to: Annotated[str, Query(max_length=40)], of: Annotated[str, Query(max_length=400)] = "") -> Wanted:
    """What the address asks for."""
    return Wanted(to, of)


@router.get("/incidents", response_class=HTMLResponse)
def list_(request: Request, state: Seen, filters: Asked, number: Numbered) -> HTMLResponse:
    """One page of the incidents that meet the filters."""
    found = filters.incidents(state)
    at = pages(request.url.path, filters.query(), number, of=len(found), each=EACH)
    shown = _lines(found[at.start : at.start + EACH], state)
    return page(request, "incidents.html", lines=shown, bar=filter_bar(filters, state), pages=at)


def _lines(found: tuple[Incident, ...], state: State) -> tuple[Line, ...]:
    return tuple(happening.line() for happening in happenings(Picture(incidents=found), state.archive))


@router.get("/incidents/{id_}", response_class=HTMLResponse)
def show(request: Request, id_: str, state: Seen, number: Numbered) -> Response:
    """One incident; where a ruling took it apart or put it together with another, the one that it is in now."""
    found = state.index.incidents.get(id_)
    if found is None:
        if not (address := address_of(id_, state)):
            raise missing("incident", id_)
        return RedirectResponse(with_query(address, **request.query_params), 307)
    sheet = state.once(("incident", id_, number), lambda: incident(found, state.archive, page=number))
    return page(
        request,
        "incident.html",
        sheet=sheet,
        near=state.once(("near", id_), lambda: near(found, state.picture)),
        related=_related(found, state),
        ruled=state.once("rulings by claim", lambda: standing_on(state.judgements)),
        by=analyst(request),
        pages=pages(request.url.path, "", number, of=sheet.told, each=ACCOUNTS),
    )


@router.get("/incidents/{id_}/answers", response_class=HTMLResponse)
def answers(
    request: Request, id_: str, state: Seen, number: Numbered, asked: Annotated[Wanted, Depends(wanted)]
) -> Response:
    """All answers to one question about an incident.

    Raises:
        Refusal: where there is no such incident, or it is not asked that.
    """
    found = state.index.incidents.get(id_)
    finding = next((each for each in found.findings if asked.is_meant(each)), None) if found else None
    if found is None or finding is None:
        raise missing("question", asked.to)
    at = pages(request.url.path, asked.query, number, of=len(finding.readings), each=EACH)
    shown: dict[str, Any] = {
        "incident": found,
        "question": question(finding, state.archive, skip=at.start, most=EACH),
        "pages": at,
    }
    return page(request, "answers.html", here="/incidents", **shown)


def _related(of: Incident, state: State) -> tuple[tuple[str, str, str], ...]:
    """What else rests on the claims of an incident: kind, title, id for its address."""
    things: dict[str, Thing] = {}
    for claim in of.claims:
        things |= {f"{type(t).__name__}{t.id}": t for t in state.index.things.get(claim, ()) if t is not of}
    return tuple(named(thing) for thing in things.values() if not isinstance(thing, Incident))[:MOST]
