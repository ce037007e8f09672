"""Serving: the application at an address, until it is stopped.

In: an application, a host and a port. Out: what it answers. Where the address cannot be had, an error says why.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from errno import EACCES, EADDRINUSE

import uvicorn
from fastapi import FastAPI

from parley.errors import RequestError


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach `host`."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def bound(host: str, port: int) -> socket.socket:
    """A socket at that address; a free port where `port` is 0.

    Raises:
        RequestError: where it cannot be had.
    """
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family, backlog=128)
    except OSError as error:
        ways_out = {EADDRINUSE: "another program uses it: choose another --port", EACCES: "it is not yours to use: choose a --port above 1023"}  # fmt: skip
        reason = ways_out.get(error.errno or 0, f"{error.strerror or error}: choose another --host or --port")
        raise RequestError(f"{host}, port {port}, cannot be opened; {reason}.") from error


def address(host: str, listening: socket.socket) -> str:
    """The address to open in a browser."""
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{listening.getsockname()[1]}/"


def serve(app: FastAPI, listening: socket.socket, *, ready: Callable[[], None] = lambda: None) -> None:
    """Answer until stopped; `ready` is called when the first request can be answered."""
    server = _Server(uvicorn.Config(app, log_level="warning", server_header=False, timeout_graceful_shutdown=2), ready)
    server.run(sockets=[listening])


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and say so."""
        await super().startup(sockets)
        self._ready()
