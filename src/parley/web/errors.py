"""Errors as answers: a page for people, a stable record for programs.

In: what went wrong. Out: a response, {"error": {"code", "message", "hint"}} under /api and a page elsewhere. The codes
do not change; the words may.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match

from parley.errors import LibraryError, ParleyError, RequestError
from parley.views.wording import shortened
from parley.web.render import bare_page, page

API: Final = "/api/"
CODES: Final = {
    400: "invalid_request",
    404: "not_found",
    405: "method_not_allowed",
    406: "not_acceptable",
    413: "too_large",
}
WORDS: Final = {404: "There is no such page."}
HINTS: Final = {
    404: "The address may be mistyped, or lead to what is no longer part of the picture: search for it.",
    405: "This address is to be looked at.",
    413: "Split it, or read it with `parley read`.",
}


@dataclass(eq=False)
class Refusal(Exception):  # noqa: N818, it is an answer before it is an error
    """Why a request is not answered: a status, a code for programs, a sentence, and the way out."""

    status: int
    code: str
    message: str
    hint: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


def missing(kind: str, name: str) -> Refusal:
    """The refusal for something that the library does not hold."""
    return Refusal(404, "not_found", f"There is no {kind} {shortened(name, 60)}.", HINTS[404])


def refusal(request: Request, refused: Refusal, *, bare: bool = False) -> Response:
    """The response that says why; a `bare` one gives nothing of the desk away."""
    if request.url.path.startswith(API):
        error = {"code": refused.code, "message": refused.message, "hint": refused.hint}
        body = json.dumps({"error": error}, ensure_ascii=False).encode("utf-8", "backslashreplace")
        return Response(body, refused.status, dict(refused.headers), "application/json")
    answer = bare_page("refused.html", refused=refused) if bare else page(request, "error.html", refused=refused)
    answer.status_code = refused.status
    answer.headers.update(refused.headers)
    return answer


def answer_errors(app: FastAPI) -> None:
    """Let `app` answer every error in its own way."""

    def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, Refusal)  # noqa: S101, the type that it is registered for
        return refusal(request, error)

    def explained(request: Request, error: Exception) -> Response:
        status = 503 if isinstance(error, LibraryError) else 422 if isinstance(error, RequestError) else 500
        code = {503: "library_unusable", 422: "invalid_request"}.get(status, "failed")
        return refusal(request, Refusal(status, code, str(error)))

    def invalid(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)  # noqa: S101, as above
        said = "; ".join(fault(each) for each in error.errors()[:3])
        return refusal(request, Refusal(422, "invalid_request", f"{said}.", "Take it out of the address or mend it."))

    def plain(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)  # noqa: S101, as above
        status = error.status_code
        words = WORDS.get(status) or f"{HTTPStatus(status).phrase}."
        code = CODES.get(status, "refused")
        headers = {"Allow": ", ".join(allowed(request))} if status == 405 else error.headers or {}
        return refusal(request, Refusal(status, code, words, HINTS.get(status, ""), headers))

    app.add_exception_handler(Refusal, refused)
    app.add_exception_handler(ParleyError, explained)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(HTTPException, plain)


def allowed(request: Request) -> list[str]:
    """The methods that an address takes, whichever of its routes takes them."""
    methods = ("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT")
    routes = request.app.router.routes
    scopes = {method: {**request.scope, "method": method} for method in methods}
    return [m for m, scope in scopes.items() if any(route.matches(scope)[0] is Match.FULL for route in routes)]


def fault(error: Mapping[str, Any]) -> str:
    """One thing that is wrong with a request, in words: "since: give a day as 2020-10-08"."""
    where = [str(part) for part in error["loc"] if part not in ("query", "body", "path", "header")]
    said = str(error["msg"]).removeprefix("Value error, ")
    return f"{'.'.join(where)}: {said}" if where else said
