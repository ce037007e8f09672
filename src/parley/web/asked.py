"""What a page or an answer of the API is given: the state, the filters of its address, and leave to write.

In: a request. Out: values for the parameters of a route: `Seen`, `Asked`, `Now`. Write `state: Seen`, `filters: Asked`.
"""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import Depends, Query
from starlette.requests import Request

from parley.web.access import SAFE, TOKEN_FIELD, TOKEN_HEADER, Access
from parley.web.errors import Refusal
from parley.web.filters import Filters
from parley.web.state import GIVEN, Desk, State

FORMS: Final = ("application/x-www-form-urlencoded", "multipart/form-data")


def desk(request: Request) -> Desk:
    """The desk that the request is made to."""
    found: Desk = request.app.state.desk
    return found


def access(request: Request) -> Access:
    """Who may do what at this desk."""
    found: Access = request.app.state.access
    return found


def seen(request: Request) -> State:
    """The state that the request is to be shown, or else that of the library."""
    given: State | None = request.scope.get(GIVEN)
    return given or desk(request).now()


async def token_shown(request: Request) -> None:
    """Refuse to write where the token is not shown, as a header or as a field of the form.

    Raises:
        Refusal: where it is not, or is another one.
    """
    if request.method in SAFE:
        return
    token = request.headers.get(TOKEN_HEADER, "")
    if not token and request.headers.get("content-type", "").startswith(FORMS):
        value = (await request.form()).get(TOKEN_FIELD)
        token = value if isinstance(value, str) else ""
    if not access(request).may_write(token):
        raise Refusal(403, "token_required", "Writing needs the token of this desk.", "Reload the page and try again; a program sends the token that the desk printed when it started as the header X-Parley-Token.")  # fmt: skip


Seen = Annotated[State, Depends(seen)]
Asked = Annotated[Filters, Query()]
AtDesk = Annotated[Desk, Depends(desk)]
"""The desk itself, for what writes or searches: `with desk.library() as library`."""
