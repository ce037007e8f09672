"""Access: who may look at the desk and who may write, and what a browser may do with its pages.

In: requests. Out: those that may pass, with the headers that bind the browser; a refusal for the rest.

Another site may not look in: it is no name of the desk (a host that merely resolves to it is refused), it sends no
password, and its forms are refused by their origin. Whoever writes shows the token that the desk's own pages carry.
"""

from __future__ import annotations

import base64
import binascii
import ipaddress
from dataclasses import dataclass, field
from hashlib import sha256
from hmac import compare_digest
from secrets import token_urlsafe
from typing import Final
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from parley.web.errors import Refusal, refusal
from parley.web.state import GIVEN

POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})
SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
LARGEST: Final = 20_000_000  # bytes of a request: an upload of some thousands of reports
TOKEN_HEADER: Final = "x-parley-token"  # noqa: S105, a header's name
TOKEN_FIELD: Final = "token"  # noqa: S105, a form field's name


@dataclass(frozen=True, slots=True)
class Access:
    """By which `hosts` the desk may be called (any address in numbers too, where `by_address`), with which `password`,
    where there is one, and which `token` writing needs: a new one each time the desk is opened."""

    hosts: frozenset[str] = LOOPBACK
    by_address: bool = False
    password: str | None = None
    token: str = field(default_factory=lambda: token_urlsafe(24))

    def names(self, host: str) -> bool:
        """Whether `host`, as a request says it, is a name of the desk. A name that another site owns is not: it may
        resolve to this machine; an address in numbers cannot be owned so."""
        name = (urlsplit(f"//{host}").hostname or "").lower() if _is_plain(host) else ""
        return name in self.hosts or (self.by_address and _is_address(name))

    def admits(self, authorization: str) -> bool:
        """Whether an Authorization header holds the password, whatever the user is called."""
        if self.password is None:
            return True
        return _equal(_password(authorization), self.password)

    def may_write(self, token: str) -> bool:
        """Whether `token` is the one that writing needs."""
        return _equal(token, self.token)


class Guard:
    """The application with every request checked before it and every response bound after it."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass, or refuse it."""
        if scope["type"] == "lifespan" or GIVEN in scope:
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            bound = _bound(send)
            refused = self._refused(Headers(scope=scope), scope)
            if refused:
                await refusal(Request(scope), refused, bare=True)(scope, receive, bound)
            else:
                await self._app(scope, _limited(receive), bound)

    def _refused(self, headers: Headers, scope: Scope) -> Refusal | None:
        host = headers.get("host", "")
        if not self._access.names(host):
            return Refusal(421, "unknown_host", "This desk is not called by that name.", "Open it by the address that it printed when it started.")  # fmt: skip
        if not self._access.admits(headers.get("authorization", "")):
            return Refusal(401, "password_required", "This desk needs its password.", "Any user name will do.", {"WWW-Authenticate": 'Basic realm="Parley", charset="UTF-8"'})  # fmt: skip
        if scope["method"] not in SAFE and _is_foreign(headers, host):
            return Refusal(403, "foreign_origin", "Another site sent this form.", "Write from the desk's own pages.")
        if int(headers.get("content-length", "0") or 0) > LARGEST:
            return Refusal(413, "too_large", f"That is more than {LARGEST:,} bytes.", "Split it, or read it with `parley read`.")  # fmt: skip
        return None


def _is_plain(host: str) -> bool:
    return bool(host) and not set(host) & set("/@\\?# \t")


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _is_foreign(headers: Headers, host: str) -> bool:
    """Whether a browser says that another site sent the request. What is no browser says nothing, and needs the
    token."""
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return True
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != host


def _password(authorization: str) -> str:
    scheme, _, value = authorization.partition(" ")
    if scheme.lower() != "basic":
        return ""
    try:
        return base64.b64decode(value, validate=True).decode().partition(":")[2]
    except (binascii.Error, UnicodeDecodeError):
        return ""


def _equal(one: str, other: str) -> bool:
    """Whether they are equal, in a time that does not tell how much of them is."""
    return compare_digest(*(sha256(each.encode("utf-8", "replace")).digest() for each in (one, other)))


def _bound(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
            headers.setdefault("Cache-Control", "private, no-cache")
        await send(message)

    return sent


def _limited(receive: Receive) -> Receive:
    """`receive`, ended where more comes than a request may hold: one may come in pieces and say no length."""
    taken = 0

    async def received() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > LARGEST:
            raise HTTPException(413)
        return message

    return received
