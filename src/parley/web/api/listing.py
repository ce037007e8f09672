"""Listing: one page of a list, in the form that is asked for.

In: a resource, what is asked for. Out: a response: a page of records as JSON with the address of the next, or all of
them as CSV, GeoJSON or Atom.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from collections.abc import Iterator, Sequence
from typing import Any, Final, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from parley.web.api.flat import as_json
from parley.web.api.forms import Form, forms
from parley.web.api.records.parts import Record
from parley.web.api.resources import Resource
from parley.web.errors import Refusal
from parley.web.filters import Filters
from parley.web.state import State

USUAL: Final = 100
MOST: Final = 1_000
JSON: Final = "application/json"
Item = TypeVar("Item", bound=BaseModel)


class Listing(Filters):
    """Filters, and which page. What it does not know is refused: a filter that is misspelt must not show everything."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    limit: int | None = Field(
        default=None, ge=1, le=MOST, description=f"Items of a page: {USUAL} as JSON, all in other forms."
    )
    cursor: str = Field(default="", max_length=400, description="Where the page begins: as `next` gives it.")

    def filters(self) -> Filters:
        """The filters alone."""
        return Filters.model_construct(**{name: getattr(self, name) for name in Filters.model_fields})


class Page(BaseModel, Generic[Item]):
    """One page of a list: how many there are in `total`, and the address of the next page, null on the last."""

    items: list[Item]
    total: int
    next: str | None


def listing(resource: Resource, request: Request, state: State, asked: Listing, ending: str) -> Response:
    """The answer to a request for a list.

    Raises:
        Refusal: where the form is not to be had, or the cursor is none.
    """
    form = chosen(resource, request, ending)
    things = resource.all(state, asked.filters())
    start = after(resource, things, asked.cursor)
    limit = asked.limit or (USUAL if form is None else len(things))
    shown = things[start : start + limit]
    following = _next(resource, request, asked, shown) if start + limit < len(things) else None
    headers = {"Vary": "Accept"} | ({"Link": f'<{following}>; rel="next"'} if following else {})
    if form is None:
        items = [resource.told(thing, state).plain() for thing in shown]
        return answer({"items": items, "total": len(things), "next": following}, headers=headers)
    records: Iterator[Record] = (resource.told(thing, state) for thing in shown)
    base = str(request.base_url).rstrip("/")
    made = form.write(resource, records, base)
    pieces = (piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace") for piece in made)
    headers["Content-Disposition"] = f'inline; filename="{resource.name}.{form.ending}"'
    return StreamingResponse(pieces, headers=headers, media_type=form.media_type)


def answer(value: Any, *, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """`value` as JSON."""
    return Response(as_json(value).encode(), status, headers, JSON)


def chosen(resource: Resource, request: Request, ending: str) -> Form | None:
    """The form of the ending, or the one that the client likes best; None for JSON.

    Raises:
        Refusal: where the resource has none of them.
    """
    known = forms(resource)
    if ending:
        return None if ending == "json" else known[ending]
    by_type = {JSON: None, **{form.media_type: form for form in known.values()}}
    for accepted in liked(request.headers.get("accept", "*/*")):
        for media_type, form in by_type.items():
            if accepted in (media_type, f"{media_type.partition('/')[0]}/*", "*/*", "text/html"):
                return None if accepted == "text/html" else form
    raise Refusal(406, "not_acceptable", f"{resource.name.capitalize()} are not to be had so.",
                  f"Accept one of {', '.join(by_type)}.")  # fmt: skip


def liked(accept: str) -> list[str]:
    """The media types that an Accept header names, the most liked first; those of quality 0 left out."""
    weighed: list[tuple[float, str]] = []
    for part in accept.split(","):
        media_type, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = next((p[2:] for p in parameters if p.startswith("q=")), "1")
        weight = float(quality) if quality.replace(".", "", 1).isdecimal() else 0.0
        if media_type and weight > 0:
            weighed.append((weight, media_type))
    return [media_type for _, media_type in sorted(weighed, key=lambda pair: -pair[0])]


def after(resource: Resource, things: Sequence[Any], cursor: str) -> int:
    """Where the page begins that `cursor` names: behind the item that the page before it ended with.

    Raises:
        Refusal: where it is no cursor, or its item is no longer in the list.
    """
    if not cursor:
        return 0
    try:
        last = urlsafe_b64decode(cursor.encode() + b"=" * (-len(cursor) % 4)).decode()
    except (Error, ValueError):
        last = ""
    found = next((n for n, thing in enumerate(things) if resource.key(thing) == last), None)
    if found is None:
        raise Refusal(404, "invalid_cursor", "There is no such cursor in this list.", "Begin again without a cursor.")
    return found + 1


def _next(resource: Resource, request: Request, asked: Listing, shown: Sequence[Any]) -> str:
    cursor = urlsafe_b64encode(resource.key(shown[-1]).encode("utf-8", "replace")).decode().rstrip("=")
    return f"{request.url.path}?{asked.query(cursor=cursor)}"
