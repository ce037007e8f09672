"""A site for tests, on this machine alone.

In: what it answers at each path. Out: its port, and what it was asked. What it answers is sent as given, byte by byte, so that
it may be as wrong as a site can be.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from socket import create_server, socket
from threading import Event, Thread

from parley.ingest.fetch.addresses import Machine
from parley.ingest.fetch.fetcher import Fetcher, Limits

CERTIFICATE = Path(__file__).with_name("herald.pem")
"""Of herald.example.org, signed by itself; nobody trusts it but these tests, which is why its key may lie beside it."""
Answer = bytes | Iterable[bytes]


def answer(body: bytes, media_type: str = "text/html; charset=utf-8", *, status: int = 200, **headers: str) -> bytes:
    """An answer as it is sent; `Content_Encoding="gzip"` adds a header."""
    said = {"Content-Type": media_type, "Content-Length": str(len(body))} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    lines = [f"HTTP/1.1 {status} -", *(f"{name}: {value}" for name, value in said.items() if value), "", ""]
    return "\r\n".join(lines).encode() + body


def leads_to(location: str, status: int = 302) -> bytes:
    return answer(b"", status=status, Location=location)


@dataclass
class Site:
    """Where it answers, and the requests that it was sent, each as a whole."""

    port: int
    asked: list[str] = field(default_factory=list)

    def at(self, path: str, host: str = "127.0.0.1", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"


def here(machine: Machine) -> bool:
    """The rule of the tests: this machine is what anybody may reach."""
    return machine.is_loopback


def fetcher(*, limits: Limits = Limits(), **given: object) -> Fetcher:  # noqa: B008, frozen
    """A fetcher that fetches from this machine, whatever name it is given, and from no other."""
    return Fetcher(**({"allowed": here, "resolve": lambda *_: ["127.0.0.1"], "limits": limits} | given))  # type: ignore[arg-type]


def trusting() -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(CERTIFICATE))


@contextmanager
def site(pages: Mapping[str, Answer], *, encrypted: bool = False) -> Iterator[Site]:
    """A site that answers with `pages` by path, and 404 for any other, one request at a time."""
    over = Event()
    with create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.02)
        found = Site(listening.getsockname()[1])
        thread = Thread(target=_serve, args=(listening, found, pages, over, encrypted), daemon=True)
        thread.start()
        try:
            yield found
        finally:
            over.set()
            thread.join(5)


def _serve(listening: socket, found: Site, pages: Mapping[str, Answer], over: Event, encrypted: bool) -> None:
    while not over.is_set():
        try:
            connection, _ = listening.accept()
        except TimeoutError:
            continue
        with connection:
            connection.settimeout(5)
            try:
                _answered(_encrypted(connection) if encrypted else connection, found, pages, over)
            except OSError:
                continue  # whoever asked has had enough


def _encrypted(connection: socket) -> socket:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    return context.wrap_socket(connection, server_side=True)


def _answered(connection: socket, found: Site, pages: Mapping[str, Answer], over: Event) -> None:
    request = connection.recv(65_536)
    found.asked.append(request.decode("latin-1"))
    path = [*request.split(b" "), b""][1].decode("latin-1")
    given = pages.get(path, answer(b"", status=404))
    for piece in [given] if isinstance(given, bytes) else given:
        if over.is_set():
            break
        connection.sendall(piece)
