"""Live: the address that an open page listens to.

In: a request. Out: a stream of events where the client takes one, else what the library holds now.
"""

from __future__ import annotations

from functools import partial

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from parley.web.api.listing import answer
from parley.web.asked import AtDesk
from parley.web.live import events, moment

router = APIRouter(include_in_schema=False)
STREAM = "text/event-stream"


@router.get("/live")
def live(request: Request, desk: AtDesk) -> Response:
    """News of the library, as they come or as they are."""
    look = partial(moment, desk, request.app.state.intake)
    if STREAM in request.headers.get("accept", ""):
        return StreamingResponse(events(look), media_type=STREAM, headers={"X-Accel-Buffering": "no"})
    return answer(look().model_dump())
