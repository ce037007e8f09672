"""Workers: processes that read reports side by side.

In: a reader and a number of processes. Out: `Begin`, which sets a report to be read and gives a function that waits for
what comes of it. Nothing is stored here; a worker ends when the process that it works for does, however that ends.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Final

from parley.engine.reader import Attempt, Reader, attempt
from parley.records import Layout, Report

DIED: Final = "The process that read it died twice, perhaps for want of memory: read it by itself, or split it."
MOST: Final = 4  # workers where nobody says how many; each needs some 200 MB
Begin = Callable[[Report], Callable[[], Attempt]]


def usual_number() -> int:
    """How many workers are worth their memory: one a processor, up to a few."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(usable, MOST)


@contextmanager
def workers(reader: Reader, number: int) -> Iterator[Begin]:
    """How reports are read by `number` processes; in this one, when they are waited for, where `number` is 1."""
    if number == 1:
        yield lambda report: partial(attempt, report, reader)
        return
    crew = Crew(reader, number)
    try:
        yield crew.begin
    finally:
        crew.dismiss()


class Crew:
    """Worker processes, each with one thread, as there is one a processor. Where one dies they are all replaced, and
    what they had in hand is read again, one by one."""

    def __init__(self, reader: Reader, number: int) -> None:
        self._reader = replace(reader, threads=1)
        self._number = number
        self._pool = _pool(number)

    def begin(self, report: Report) -> Callable[[], Attempt]:
        """Set `report` to be read; what is returned waits for it."""
        try:
            begun = self._pool.submit(attempt, report, self._reader)
        except BrokenProcessPool:
            self._pool = _pool(self._number)
            begun = self._pool.submit(attempt, report, self._reader)
        return partial(self._finished, report, begun)

    def dismiss(self) -> None:
        """Let the workers go, whatever they have in hand."""
        self._pool.shutdown(cancel_futures=True)

    def _finished(self, report: Report, begun: Future[Attempt]) -> Attempt:
        try:
            return begun.result()
        except BrokenProcessPool:
            return self._alone(report)

    def _alone(self, report: Report) -> Attempt:
        """Read `report` by a worker of its own, so that it is known whether it is this one that kills."""
        with _pool(1) as pool:
            try:
                return pool.submit(attempt, report, self._reader).result()
            except BrokenProcessPool:
                return Attempt(Layout(()), failure=DIED)


def _pool(number: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(number, mp_context=get_context("spawn"), initializer=_started)


def _started() -> None:
    """What a worker does first: obey an interruption without a word, and watch over the process that it works for."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)
