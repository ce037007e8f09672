"""The engine: the one place that knows reading, fusing and storing.

In: paths of reports, a library, a reader. Out: the library with what was read, and what its claims come to. A report
that fails costs itself alone: it is stored and named with its reason, and the next reader tries it again.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import Final

from parley.errors import InputError, ParleyError
from parley.extract.pipeline import read_claims
from parley.fuse.picture import fuse
from parley.ingest.clean import layout
from parley.ingest.columns import Columns
from parley.ingest.copies import origins
from parley.ingest.files import reports
from parley.language.model import Model
from parley.records import Claim, Layout, Picture, Report, When
from parley.store.library import Library
from parley.store.spans import check

READ_WITH: Final = ("extract", "gazetteer", "ingest", "language", "text")  # the packages a reading depends on
INDEX_EVERY: Final = 500  # reports stored between two updates of the index of words


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads a report: first its layout, then its claims. `name` is what its readings are stored under, and changes
    with whatever they depend on."""

    name: str
    layout: Callable[[Report], Layout]
    claims: Callable[[Report, Layout], Sequence[Claim]]


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of reading a report: its claims, or why there are none."""

    layout: Layout
    claims: tuple[Claim, ...] = ()
    failure: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one item. `known` says that it was read before; `failure` why it was not read."""

    name: str
    claims: int = 0
    known: bool = False
    failure: str | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """What became of all items: how many were read and known before, how many claims were read, which failed."""

    read: int
    known: int
    claims: int
    failed: tuple[Outcome, ...]


def reader(threads: int = 2) -> Reader:
    """The reader that Parley comes with, its language model loaded.

    Raises:
        ModelError: where the model's files are missing or damaged.
    """
    model = Model.load(threads)
    return Reader(reader_name(), layout, lambda report, laid: read_claims(report, laid, model).claims)


@cache
def reader_name() -> str:
    """Version and digest of the code, tables and weights that a reading depends on."""
    home = Path(__file__).parent
    digest = blake2b(digest_size=6)
    for file in sorted(path for package in READ_WITH for path in (home / package).rglob("*") if path.is_file()):
        if "__pycache__" not in file.parts:
            digest.update(file.relative_to(home).as_posix().encode() + file.read_bytes())
    return f"parley {version('parley')} {digest.hexdigest()}"


def read(
    paths: Sequence[Path],
    library: Library,
    reader: Reader,
    *,
    columns: Columns = Columns(),  # noqa: B008, frozen
    notify: Callable[[Outcome], None] = lambda _: None,
) -> Summary:
    """Read every report in `paths` into `library`, one after the other, and tell `notify` of each.

    Each is committed with its claims at once, so that a run may be killed and started again: what is known is passed
    over.

    Raises:
        LibraryError: where the library cannot be written.
    """
    items = reports(paths, columns)
    return _summary(
        (_refused(i) if isinstance(i, InputError) else _taken(i, library, reader) for i in items), library, notify
    )


def reread(library: Library, reader: Reader, *, notify: Callable[[Outcome], None] = lambda _: None) -> Summary:
    """Read again what is stored in `library` and was not yet read by `reader`; earlier readings stay."""
    return _summary((_taken(report, library, reader) for report in library.unread(reader.name)), library, notify)


def picture(library: Library) -> Picture:
    """What all claims of `library` come to, worked out afresh."""
    stored = list(library.reports())
    texts = {report.id: report.text for report in stored}
    return fuse(tuple(library.claims()), tuple(library.judgements()), origins(stored, library.layouts()), texts)


def read_text(text: str, *, source: str = "", published: When | None = None) -> tuple[Claim, ...]:
    """The claims of one text, in order; `claim.quote.of(text)` are the words that one rests on.

    `source` is who published it, and `published` when, from which "yesterday" counts.
    """
    report = Report(text, source=source, published=published)
    ready = _ready()
    return tuple(ready.claims(report, ready.layout(report)))


@cache
def _ready() -> Reader:
    return reader()


def attempt(report: Report, reader: Reader) -> Attempt:
    """Read `report`, whatever happens: the one place where an error of any kind is kept to the report it befell."""
    laid = Layout(())
    try:
        laid = reader.layout(report)
        claims = tuple(reader.claims(report, laid))
        check(claims, report)
    except Exception as error:  # noqa: BLE001
        return Attempt(laid, failure=_reason(error))
    return Attempt(laid, claims)


def _reason(error: Exception) -> str:
    if isinstance(error, ParleyError):
        return str(error)
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({Path(frame.filename).name}, line {frame.lineno})"


def _taken(report: Report, library: Library, reader: Reader) -> Outcome:
    name = report.name or report.id
    if library.has_read(reader.name, report.id):
        return Outcome(name, known=True)
    tried = attempt(report, reader)
    with library.together():
        library.add_report(report, tried.layout)
        if tried.failure is None:
            library.add_claims(report.id, reader.name, tried.claims)
        else:
            library.add_failure(report.id, reader.name, tried.failure)
    return Outcome(name, claims=len(tried.claims), failure=tried.failure)


def _refused(error: InputError) -> Outcome:
    return Outcome(name="", failure=str(error))


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
