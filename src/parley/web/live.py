"""Live: what a page that is open is told while the library grows under it.

In: a desk, what it is reading. Out: `Moment`, and a stream of server-sent events: one at once, one whenever something
has changed, and a sign of life in between.

    event: moment
    data: {"version": "31.31.31.0", "reports": 31, "readings": 31, "judgements": 0, "lot": null}
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import asdict
from typing import Final

from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool

from parley.web.intake import Intake
from parley.web.state import Desk

EVERY: Final = 1.0  # seconds between two looks
QUIET: Final = 15  # looks without news after which a sign of life is sent, so that no proxy gives up


class LotRecord(BaseModel):
    """What was given to the desk to be read, and how far it is."""

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "example": {
                "number": 1,
                "names": ["r-31"],
                "state": "done",
                "fetching": "",
                "read": 1,
                "known": 0,
                "claims": 7,
                "failures": [],
            }
        },
    )

    number: int
    names: tuple[str, ...]
    state: str
    fetching: str = Field(description="The address that is being fetched just now.")
    read: int
    known: int
    claims: int
    failures: tuple[str, ...]


class Moment(BaseModel):
    """What the library holds now, and what is being read into it here. Two equal versions show the same."""

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "example": {"version": "31.31.31.0", "reports": 31, "readings": 31, "judgements": 0, "lot": None}
        },
    )

    version: str
    reports: int
    readings: int
    judgements: int
    lot: LotRecord | None


def lot_record(intake: Intake) -> LotRecord | None:
    """The lot in hand, or the last one; None where nothing was given yet."""
    return LotRecord.model_validate(asdict(intake.last)) if intake.last else None


def moment(desk: Desk, intake: Intake) -> Moment:
    """What the library holds now."""
    version = desk.version()
    return Moment(
        version=str(version),
        reports=version.reports,
        readings=version.readings,
        judgements=version.judgements,
        lot=lot_record(intake),
    )


async def events(look: Callable[[], Moment], *, every: float = EVERY) -> AsyncIterator[str]:
    """The stream: what `look` gives, whenever it is another than before."""
    yield "retry: 3000\n\n"
    told: Moment | None = None
    quiet = 0
    while True:
        now = await run_in_threadpool(look)
        if now != told:
            told, quiet = now, 0
            yield f"event: moment\ndata: {now.model_dump_json()}\n\n"
        else:
            quiet += 1
            if quiet % QUIET == 0:
                yield ": still here\n\n"
        await asyncio.sleep(every)
