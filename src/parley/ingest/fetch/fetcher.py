"""The fetcher: what lies at an address of the web.

In: an address. Out: what lies there, as received; or an `InputError` that says why not, and the way out.

Only machines that anybody may reach are asked, and the one that was checked is the one that is connected to, at each
step of the way. Time, size and steps are limited. Nothing is sent but the request: no cookie, no password, no address
of where it was found; and nothing that a page names is asked for in its turn.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPResponse
from importlib.metadata import version
from ipaddress import ip_address
from socket import gaierror, socket
from time import monotonic
from typing import Final

from parley.errors import InputError
from parley.ingest.fetch.addresses import PORTS, Address, Machine, address_of, is_public
from parley.ingest.fetch.answer import content_of, led_to, refusal
from parley.ingest.fetch.connection import Line, reached, resolved
from parley.ingest.fetch.kinds import SAVE, Fetched, fetched, kind_of

HEADERS: Final = {
    "User-Agent": f"Parley/{version('parley')} (one page, asked for by a person)",
    "Accept": "text/html, text/plain, application/json, text/csv, */*;q=0.1",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How long is waited for a connection, for each step of an answer, and for all of it, in seconds; how many bytes
    something may have, as sent and unpacked; through how many further addresses it may lead."""

    connection: float = 5.0
    step: float = 15.0
    whole: float = 60.0
    size: int = 20_000_000
    further: int = 5


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Fetches from machines that are `allowed`, found by `resolve`, their certificates held to what `trust` gives."""

    allowed: Callable[[Machine], bool] = is_public
    resolve: Callable[[str, int], Sequence[str]] = resolved
    trust: Callable[[], ssl.SSLContext] = ssl.create_default_context
    limits: Limits = Limits()

    def __call__(self, words: str) -> Fetched:
        """What lies at the address that `words` are.

        Raises:
            InputError: where it is not to be had, or not asked for.
        """
        address = begun = address_of(words)
        until = monotonic() + self.limits.whole
        try:
            for _ in range(self.limits.further + 1):
                with _explained(), self._answer(address, until) as answer:
                    location = led_to(answer)
                    if location is None:
                        return self._taken(answer, address)
                    address = address.leads_to(location)
        except InputError as error:
            raise error if address is begun else InputError(f"leads to {address}, which {error}") from None
        raise InputError(f"leads from one address to the next more than {self.limits.further} times: {SAVE}")

    @contextmanager
    def _answer(self, address: Address, until: float) -> Iterator[HTTPResponse]:
        with self._connected(address, until) as connection:
            asking = HTTPConnection(address.host, address.port)
            asking.default_port = PORTS[address.scheme]
            asking.auto_open = 0  # it asks on the line that was checked, and never finds a machine by itself
            asking.sock = Line(connection, patience=self.limits.step, until=until)
            asking.request("GET", address.target, headers=HEADERS)
            yield asking.getresponse()

    def _connected(self, address: Address, until: float) -> socket:
        """A connection to a machine of that name; all of them must be allowed."""
        machines = self.resolve(address.host, address.port)
        if private := next((each for each in machines if not self.allowed(ip_address(each))), None):
            raise InputError(f"is at {private}, which is no public address: {SAVE}")
        connection = reached(machines, address.port, patience=self.limits.connection, until=until)
        if address.scheme == "http":
            return connection
        try:
            return self.trust().wrap_socket(connection, server_hostname=address.host)
        except OSError:
            connection.close()
            raise

    def _taken(self, answer: HTTPResponse, address: Address) -> Fetched:
        if answer.status != HTTPStatus.OK:
            raise refusal(answer.status)
        kind = kind_of(answer.getheader("Content-Type", "").partition(";")[0].strip().lower(), address)
        content = content_of(answer, most=self.limits.size)
        return fetched(address, content, kind=kind, charset=answer.headers.get_content_charset())


@contextmanager
def _explained() -> Iterator[None]:
    """What goes wrong on the way, as an error that a person can act on."""
    try:
        yield
    except TimeoutError:
        raise InputError(f"does not answer in time: try again later, or {SAVE}") from None
    except gaierror:
        raise InputError("names a site that is not found: check how it is written, and your connection") from None
    except ssl.SSLCertVerificationError as error:
        why = error.verify_message or "it is of another name"
        raise InputError(f"shows a certificate that does not hold ({why}), so who answers is not known: {SAVE} if you trust it") from None  # fmt: skip
    except ssl.SSLError:
        raise InputError(f"does not speak as https has it: {SAVE}") from None
    except OSError as error:
        why = error.strerror or "the connection broke off"
        raise InputError(f"cannot be reached ({why}): try again later") from None
    except HTTPException:
        raise InputError(f"does not answer as a site of the web does: {SAVE}") from None
