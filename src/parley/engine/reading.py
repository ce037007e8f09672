"""Reading: reports into a library.

In: paths or addresses of reports, a library, a reader. Out: the library with what was read. A report that fails costs
itself alone: it is stored and named with its reason, and the next reader tries it again.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Final

from parley.engine.reader import Attempt, Reader
from parley.engine.workers import Begin
from parley.engine.workers import workers as working
from parley.errors import InputError
from parley.ingest.columns import Columns
from parley.ingest.fetch.kinds import Fetch
from parley.ingest.files import reports
from parley.records import Report
from parley.store.library import Library

INDEX_EVERY: Final = 500  # reports stored between two updates of the index of words
FEW: Final = 50  # reports that one process has read by the time that others would be ready
AHEAD: Final = 4  # reports that are begun for each worker before the first of them is stored
Item = Report | InputError


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one item. `known` says that it was read before; `failure` why it was not read; `report` is the id
    of a report that is in the library now."""

    name: str
    claims: int = 0
    known: bool = False
    failure: str | None = None
    report: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """What became of all items: how many were read and known before, how many claims were read, which failed."""

    read: int
    known: int
    claims: int
    failed: tuple[Outcome, ...]


def read(
    paths: Sequence[Path | str],
    library: Library,
    reader: Reader,
    *,
    columns: Columns = Columns(),  # noqa: B008, frozen
    workers: int = 1,
    fetch: Fetch | None = None,
    notify: Callable[[Outcome], None] = lambda _: None,
) -> Summary:
    """Read every report in `paths` into `library` and tell `notify` of each, in their order. Addresses among them are
    fetched by `fetch`, and named as not read where there is none.

    Each is committed with its claims at once, so that a run may be killed and started again: what is known is passed
    over. Of more than a few reports several are read at a time, by `workers` processes; what is stored is the same.

    Raises:
        LibraryError: where the library cannot be written.
        ModelError: where the language model cannot be loaded.
    """
    return _summary(_outcomes(reports(paths, columns, fetch=fetch), library, reader, workers), library, notify)


def reread(
    library: Library, reader: Reader, *, workers: int = 1, notify: Callable[[Outcome], None] = lambda _: None
) -> Summary:
    """Read again what is stored in `library` and was not yet read by `reader`; earlier readings stay."""
    return _summary(_outcomes(library.unread(reader.name), library, reader, workers), library, notify)


def _outcomes(items: Iterable[Item], library: Library, reader: Reader, workers: int) -> Iterator[Outcome]:
    """What becomes of each item, in order. Several are begun ahead of the one that is stored."""
    items = iter(items)
    first = list(islice(items, FEW)) if workers > 1 else []
    workers = workers if len(first) == FEW else 1
    ahead: deque[Callable[[], Outcome]] = deque()
    with working(reader, workers) as begin:
        for item in chain(first, items):
            ahead.append(_begun(item, library, reader, begin))
            if len(ahead) > AHEAD * (workers - 1):
                yield ahead.popleft()()
        while ahead:
            yield ahead.popleft()()


def _begun(item: Item, library: Library, reader: Reader, begin: Begin) -> Callable[[], Outcome]:
    """Set `item` to be read, where it has to be; what is returned waits for it and stores what came of it."""
    if isinstance(item, InputError):
        return partial(Outcome, name="", failure=str(item))
    if library.has_read(reader.name, item.id):
        return partial(Outcome, item.name or item.id, known=True, report=item.id)
    return partial(_stored, item, begin(item), library, reader)


def _stored(report: Report, begun: Callable[[], Attempt], library: Library, reader: Reader) -> Outcome:
    name = report.name or report.id
    if library.has_read(reader.name, report.id):
        return Outcome(name, known=True, report=report.id)
    tried = begun()
    with library.together():
        library.add_report(report, tried.layout)
        if tried.failure is None:
            library.add_claims(report.id, reader.name, tried.claims)
        else:
            library.add_failure(report.id, reader.name, tried.failure)
    return Outcome(name, claims=len(tried.claims), failure=tried.failure, report=report.id)


def _summary(outcomes: Iterable[Outcome], library: Library, notify: Callable[[Outcome], None]) -> Summary:
    read = known = claims = 0
    failed: list[Outcome] = []
    library.index()
    for outcome in outcomes:
        notify(outcome)
        known += outcome.known
        claims += outcome.claims
        if outcome.failure:
            failed.append(outcome)
        elif not outcome.known:
            read += 1
            if read % INDEX_EVERY == 0:
                library.index()
    library.index()
    return Summary(read, known, claims, tuple(failed))
