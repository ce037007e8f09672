"""The reader: from one report to its claims.

In: a report. Out: an `Attempt`, which holds its layout and claims, or says why there are none.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import Final

from parley.engine.uncollected import uncollected
from parley.errors import ModelError, ParleyError
from parley.extract.gate import worth_reading
from parley.extract.parsing.reading import Gate
from parley.extract.pipeline import read_claims
from parley.ingest.clean import layout
from parley.language.model import Model
from parley.records import Claim, Layout, Report, When
from parley.store.spans import check

READ_WITH: Final = ("extract", "gazetteer", "ingest", "language", "text")  # the packages a reading depends on


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads a report: first its layout, then, by so many threads at a time, its claims. `name` is what its readings are
    stored under, and changes with whatever they depend on. It can be sent to another process."""

    name: str
    layout: Callable[[Report], Layout]
    extract: Callable[[Report, Layout, int], Sequence[Claim]]
    threads: int = 1

    def claims(self, report: Report, laid: Layout) -> tuple[Claim, ...]:
        """The claims of `report`, of which `laid` is the layout."""
        return tuple(self.extract(report, laid, self.threads))


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of reading a report: its claims, or why there are none."""

    layout: Layout
    claims: tuple[Claim, ...] = ()
    failure: str | None = None


def reader(threads: int = 2, gate: Gate = worth_reading) -> Reader:
    """The reader that Parley comes with. Its language model is loaded where and when it first reads, and reads the
    sentences that `gate` lets pass."""
    name = reader_name() if gate is worth_reading else f"{reader_name()} {gate.__name__}"
    return Reader(name, layout, partial(_claims, gate), threads)


def _claims(gate: Gate, report: Report, laid: Layout, threads: int) -> Sequence[Claim]:
    return read_claims(report, laid, _model(threads), gate).claims


@cache
def _model(threads: int) -> Model:
    return Model.load(threads)


@cache
def reader_name() -> str:
    """Version and digest of the code, tables and weights that a reading depends on."""
    home = Path(__file__).parent.parent
    digest = blake2b(digest_size=6)
    for file in sorted(path for package in READ_WITH for path in (home / package).rglob("*") if path.is_file()):
        if "__pycache__" not in file.parts:
            digest.update(file.relative_to(home).as_posix().encode() + file.read_bytes())
    return f"parley {version('parley')} {digest.hexdigest()}"


def read_text(text: str, *, source: str = "", published: When | None = None) -> tuple[Claim, ...]:
    """The claims of one text, in order; `claim.quote.of(text)` are the words that one rests on.

    `source` is who published it, and `published` when, from which "yesterday" counts.

    Raises:
        ModelError: where the language model's files are missing or damaged.
    """
    report = Report(text, source=source, published=published)
    ready = reader()
    return ready.claims(report, ready.layout(report))


def attempt(report: Report, reader: Reader) -> Attempt:
    """Read `report`, whatever happens: the one place where an error of any kind is kept to the report it befell.

    Raises:
        ModelError: where the language model cannot be loaded, which is no fault of the report.
    """
    laid = Layout(())
    try:
        with uncollected():
            laid = reader.layout(report)
            claims = reader.claims(report, laid)
            check(claims, report)
    except ModelError:
        raise
    except Exception as error:  # noqa: BLE001
        return Attempt(laid, failure=_reason(error))
    return Attempt(laid, claims)


def _reason(error: Exception) -> str:
    if isinstance(error, ParleyError):
        return str(error)
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({Path(frame.filename).name}, line {frame.lineno})"
