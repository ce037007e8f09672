"""Things: whatever has an id, where it is shown.

In: an id. Out: the way to its page.
"""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse

from parley.web.addresses import address_of, with_query
from parley.web.asked import Seen
from parley.web.errors import missing

router = APIRouter(include_in_schema=False)


@router.get("/things/{id_}")
def show(request: Request, id_: str, state: Seen) -> RedirectResponse:
    """The page of an incident, truce, meeting, toll, position, report or claim."""
    if not (address := address_of(id_, state)):
        raise missing("thing of the id", id_)
    return RedirectResponse(with_query(address, **request.query_params), 307)
