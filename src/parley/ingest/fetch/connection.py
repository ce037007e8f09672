"""Connections to other machines, the only ones that Parley opens.

In: the numbers of machines, and how long to wait. Out: a socket; a `Line`, which ends in time, however slowly the other
side speaks.
"""

from __future__ import annotations

import socket
from collections.abc import Sequence
from io import BufferedReader, RawIOBase
from time import monotonic
from typing import Any


def resolved(host: str, port: int) -> Sequence[str]:
    """The machines that go by that name, as numbers.

    Raises:
        OSError: where there is none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def reached(machines: Sequence[str], port: int, *, patience: float, until: float) -> socket.socket:
    """A connection to the first of `machines` that takes one, each within `patience` seconds.

    Raises:
        OSError: where none does before the moment `until`.
    """
    failed: OSError = TimeoutError()
    for machine in machines:
        if (left := min(patience, until - monotonic())) <= 0:
            break
        try:
            return socket.create_connection((machine, port), left)
        except OSError as error:
            failed = error
    raise failed


class Line:
    """A connection as `http.client` uses it, on which each step takes `patience` seconds at most, and which ends at the
    moment `until`."""

    def __init__(self, connection: socket.socket, *, patience: float, until: float) -> None:
        self._connection = connection
        self._patience = patience
        self._until = until

    def sendall(self, data: bytes) -> None:
        """Send `data`."""
        self.in_time().sendall(data)

    def makefile(self, *_: Any) -> BufferedReader:
        """What the other side says, as a file."""
        return BufferedReader(_Heard(self))

    def close(self) -> None:
        """Nothing: whoever opened the connection closes it."""

    def in_time(self) -> socket.socket:
        """The connection, for one step that ends in time.

        Raises:
            TimeoutError: where the time is over.
        """
        left = min(self._patience, self._until - monotonic())
        if left <= 0:
            raise TimeoutError
        self._connection.settimeout(left)
        return self._connection


class _Heard(RawIOBase):
    def __init__(self, line: Line) -> None:
        self._line = line

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._line.in_time().recv_into(buffer)
