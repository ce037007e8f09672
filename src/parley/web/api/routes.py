"""Routes of the API: for each resource a list in every form, and one by its id; rulings can be made and taken back.

In: requests. Out: responses. What each may answer is said where it is registered, and is in the OpenAPI document.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Final

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from parley.errors import RequestError
from parley.records import Judgement, Made
from parley.web.analyst import analyst
from parley.web.api.forms import forms
from parley.web.api.listing import Listing, Page, answer, listing
from parley.web.api.records.names import JudgementRecord, judgement_record
from parley.web.api.resources import LISTED, Resource
from parley.web.asked import AtDesk, Seen
from parley.web.errors import missing
from parley.web.ruling import SEVERAL, Order, rule, withdraw
from parley.web.state import Desk

PREFIX: Final = "/api/v1"
router = APIRouter(prefix=PREFIX)


class Fault(BaseModel):
    """What went wrong: a `code` that does not change, words for people, and the way out."""

    code: str
    message: str
    hint: str


class Failed(BaseModel):
    """The body of every answer that is an error."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": {"error": {"code": "not_found", "message": "There is no claim 12.", "hint": "Search for it."}}
        }
    )

    error: Fault


class NewJudgement(BaseModel):
    """A ruling to be made: "same" and "different" on two claims or more; "one_actor" and "two_actors" on the names of
    `actors`, as claims have them, the one to go by first; the others on one claim."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"example": {"ruling": "wrong", "claims": ["9f2c51d07ab3e684"], "note": "Another town."}},
    )

    ruling: Made
    claims: list[str] = Field(default=[], max_length=100)
    actors: list[str] = Field(default=[], max_length=20, description="Names such as `Rudolf Rassendyll|Ruritania`.")
    note: str = Field(default="", max_length=2_000)
    by: str = Field(default="", max_length=100, description="Who rules; the desk's analyst where nobody is named.")


class Withdrawal(BaseModel):
    """Why a ruling is taken back, and by whom."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"example": {"note": "It was named after all."}})

    note: str = Field(default="", max_length=2_000)
    by: str = Field(default="", max_length=100)


def errors(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """What is documented of the errors of a route."""
    words = {400: "The body cannot be read.", 403: "The token is missing or wrong.", 404: "There is no such thing.", 406: "Not to be had in that form.", 409: "Another is still being read.",
             422: "Something asked for is not as it must be."}  # fmt: skip
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{Failed.__name__}"}}}
    return {status: {"content": content, "description": words[status]} for status in statuses}


def add(resource: Resource) -> None:
    """Register the lists of a resource and its single items."""
    others = {form.media_type: {"schema": {"type": form.type}} for form in forms(resource).values()}
    page = Page[resource.record]  # type: ignore[name-defined]
    router.add_api_route(
        f"/{resource.name}", _lister(resource, ""), response_model=page, operation_id=f"list_{resource.name}",
        summary=f"List {resource.name}", description=resource.about, tags=[resource.name],
        responses={200: {"content": others}, **errors(404, 406, 422)},
    )  # fmt: skip
    for ending, form in ({"json": None} | forms(resource)).items():
        content = {form.media_type: others[form.media_type]} if form else {}
        router.add_api_route(
            f"/{resource.name}.{ending}", _lister(resource, ending), response_class=Response if form else JSONResponse,
            response_model=None if form else page, operation_id=f"{resource.name}_as_{ending}",
            summary=f"{resource.name.capitalize()} as {ending}", tags=[resource.name],
            responses={200: {"content": content}, **errors(404, 422)},
        )  # fmt: skip
    record, _ = resource.single
    router.add_api_route(
        f"/{resource.name}/{{id:path}}" if resource.by_name else f"/{resource.name}/{{id}}", _finder(resource), response_model=record,
        operation_id=f"get_{resource.one}", summary=f"One {resource.one}", tags=[resource.name], responses=errors(404),
    )  # fmt: skip


def _lister(resource: Resource, ending: str) -> Callable[..., Response]:
    def listed(request: Request, state: Seen, asked: Annotated[Listing, Query()]) -> Response:
        return listing(resource, request, state, asked, ending)

    return listed


def _finder(resource: Resource) -> Callable[..., Response]:
    def found(id: str, state: Seen) -> Response:  # noqa: A002, the name in the address
        thing = resource.find(state, id)
        if thing is None:
            raise missing(resource.one, id)
        return answer(resource.single[1](thing, state).plain())

    return found


for each in LISTED:
    add(each)


@router.post("/judgements", status_code=201, response_model=JudgementRecord, tags=["judgements"], operation_id="rule",
             summary="Rule on claims", responses=errors(400, 403, 404, 422))  # fmt: skip
def judge(request: Request, desk: AtDesk, new: NewJudgement) -> Response:
    """Make a ruling. It outranks every score and is kept for ever; the picture follows."""
    if new.ruling not in SEVERAL and len(new.claims) > 1:
        raise RequestError(f"{new.ruling!r} is said of one claim, and {len(new.claims)} are named.")
    order = Order(new.ruling, new.claims, actors=new.actors, note=new.note)
    return _ruled(desk, rule(desk, order, by=new.by or analyst(request))[0])


@router.post("/judgements/{id}/withdraw", status_code=201, response_model=JudgementRecord, tags=["judgements"],
             operation_id="withdraw", summary="Take a ruling back", responses=errors(400, 403, 404, 422))  # fmt: skip
def take_back(request: Request, desk: AtDesk, id: str, why: Withdrawal) -> Response:  # noqa: A002, the name in the address
    """Take a ruling back, with all that was ruled in the same go. It stays in the log."""
    return _ruled(desk, withdraw(desk, id, by=why.by or analyst(request), note=why.note)[0])


def _ruled(desk: Desk, judgement: Judgement) -> Response:
    record = judgement_record(judgement, desk.now())
    return answer(record.plain(), status=201, headers={"Location": f"{PREFIX}/judgements/{judgement.id}"})
