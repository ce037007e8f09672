"""Reading by the API: a text, or addresses, are given to be read, and how far that is.

In: a report's text with what is known of it; addresses. Out: the lot that is read.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import Response

from parley.ingest.fetch.addresses import LONGEST
from parley.web.api.listing import answer
from parley.web.api.routes import PREFIX, errors
from parley.web.filters import Day
from parley.web.intake import MOST, Intake, pasted
from parley.web.live import LotRecord, Moment, lot_record, moment

reading = APIRouter(prefix=PREFIX, tags=["reading"])
WebAddress = Annotated[str, Field(pattern="^https?://", max_length=LONGEST)]


class NewReport(BaseModel):
    """A report to be read: its text as published. Without a name it gets one that is the same for the same text."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "example": {
                "text": "Ruritania said on Monday that 12 of its soldiers had been killed near Zenda.",
                "name": "r-31",
                "source": "Harbour Gazette",
                "published": "2031-05-06",
            }
        },
    )

    text: str = Field(min_length=1, max_length=1_000_000)
    name: str = Field(default="", max_length=200, description="What its source calls it.")
    source: str = Field(default="", max_length=200, description="Who publishes it.")
    title: str = Field(default="", max_length=500)
    url: str = Field(default="", max_length=2_000, description="Kept with it; never fetched.")
    published: Day = Field(default=None, description="The day from which “yesterday” counts.")


@reading.post("/reports", status_code=202, response_model=LotRecord, operation_id="read_report", summary="Have a report read",
              responses=errors(400, 403, 409, 422))  # fmt: skip
def give(request: Request, new: NewReport) -> Response:
    """Set a report to be read; ask `/api/v1/now` how far it is. One is read at a time."""
    intake: Intake = request.app.state.intake
    published = new.published.isoformat() if new.published else ""
    known = new.model_dump(include={"name", "source", "title", "url"})
    intake.begin([pasted(new.text, **known, published=published)])
    return _begun(request)


class Addresses(BaseModel):
    """Addresses of the web, each of a page or file that is to be fetched and read."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"example": {"addresses": ["https://harbour-gazette.example/zenda.html"]}}
    )

    addresses: list[WebAddress] = Field(min_length=1, max_length=MOST)


@reading.post("/addresses", status_code=202, response_model=LotRecord, operation_id="read_addresses",
              summary="Have what lies at addresses read", responses=errors(400, 403, 409, 422))  # fmt: skip
def fetch(request: Request, new: Addresses) -> Response:
    """Set what lies at addresses to be fetched and read, as `/api/v1/reports` does a text. A desk fetches only where it
    was opened with `--fetch`, and refuses otherwise, as `not_fetched`. Why one address was not read is among the
    `failures`."""
    request.app.state.intake.begin((), tuple(dict.fromkeys(new.addresses)))
    return _begun(request)


@reading.get("/now", response_model=Moment, operation_id="now", summary="What the library holds now")
def now(request: Request) -> Response:
    """How much the library holds, and how far the reading is of what was given to this desk."""
    return answer(moment(request.app.state.desk, request.app.state.intake).model_dump())


def _begun(request: Request) -> Response:
    found = lot_record(request.app.state.intake)
    return answer(found.model_dump() if found else None, status=202)
