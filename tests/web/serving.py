"""A real server for a test.

In: an application. Out: the address at which it answers, for as long as the block lasts.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import uvicorn
from fastapi import FastAPI

from parley.web.serving import address, bound


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    listening = bound("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=1))
    thread = Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        yield address("127.0.0.1", listening).rstrip("/")
    finally:
        server.should_exit = True
        thread.join(10)
        listening.close()
