"""Intake: files, texts and addresses that somebody gives the desk to read, one lot at a time.

In: bytes with a file's name, a text with what is known of it, addresses. Out: the library with what was read, and a
`Lot` that tells how far it is. An address is fetched where the desk was opened so, and else refused with the way out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock, Thread
from typing import Final, Literal

from parley.engine import Outcome, Reader, read
from parley.errors import ParleyError
from parley.ingest.fetch.addresses import addresses_in, completed
from parley.ingest.fetch.kinds import Fetch, Fetched
from parley.records import digest
from parley.store.library import Library
from parley.views.wording import shortened
from parley.web.errors import Refusal
from parley.web.state import Desk

UNSAFE: Final = re.compile(r"[^\w.\-]+")
LONGEST_NAME: Final = 80
NAMED: Final = 20  # failures that are named, and reports, of one lot
MOST: Final = 20  # addresses of one lot
PASTED: Final = "pasted-"  # begins the names of texts that were pasted without one


@dataclass(frozen=True, slots=True)
class Given:
    """A file: its name, whose ending says what kind it is, and what is in it."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Lot:
    """What was given at one time, and how far it is: the address that is being fetched, how many reports were read and
    known before, the first of their ids, claims, and what failed and why."""

    number: int
    names: tuple[str, ...]
    state: Literal["reading", "done", "failed"] = "reading"
    fetching: str = ""
    read: int = 0
    known: int = 0
    claims: int = 0
    failures: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()

    def after(self, outcome: Outcome) -> Lot:
        """The lot once that is told, too."""
        failures = self.failures
        if outcome.failure:
            told = ": ".join(filter(None, (outcome.name, outcome.failure)))
            failures = (*failures, shortened(told, 300))[:NAMED]
        return replace(
            self,
            read=self.read + (not outcome.known and not outcome.failure),
            known=self.known + outcome.known,
            claims=self.claims + outcome.claims,
            failures=failures,
            reports=(*self.reports, *filter(None, [outcome.report]))[:NAMED],
        )


class Intake:
    """Reads what it is given, in a thread of its own; `last` is the lot in hand, or the one before. Without `fetch` it
    takes no address."""

    def __init__(self, desk: Desk, reader: Callable[[], Reader], fetch: Fetch | None = None) -> None:
        self._desk = desk
        self._reader = reader
        self._fetch = fetch
        self._lock = Lock()
        self.last: Lot | None = None

    @property
    def fetches(self) -> bool:
        """Whether it takes addresses."""
        return self._fetch is not None

    def begin(self, files: Iterable[Given], addresses: Sequence[str] = ()) -> Lot:
        """Set files, and what lies at addresses, to be read.

        Raises:
            Refusal: where there is none, too many, or none may be fetched; or where others are still being read.
        """
        files = [file for file in files if file.content]
        self._check(files, addresses)
        names = (*(file.name for file in files), *addresses)
        with self._lock:
            if self.last and self.last.state == "reading":
                raise Refusal(409, "busy", "Something else is still being read.", "Give it again when that is done.")
            number = self.last.number + 1 if self.last else 1
            self.last = Lot(number, tuple(shortened(name, LONGEST_NAME) for name in names))
        Thread(target=self._work, args=(files, addresses), daemon=True, name="intake").start()
        return self.last

    def _check(self, files: Sequence[Given], addresses: Sequence[str]) -> None:
        if addresses and not self.fetches:
            raise not_fetched()
        if len(addresses) > MOST:
            raise Refusal(422, "invalid_request", f"These are {len(addresses)} addresses.", f"Give {MOST} at most at a time.")  # fmt: skip
        if not files and not addresses:
            raise Refusal(422, "nothing_given", "There is nothing to read.", "Choose a file, or paste a text.")

    def _work(self, files: Iterable[Given], addresses: Sequence[str]) -> None:
        ended: Lot = replace(
            self._lot, state="failed", failures=("The reading broke off: see where the desk was started.",)
        )
        try:
            with TemporaryDirectory() as folder, Library.open(self._desk.path) as library:
                paths = [written(file, Path(folder, str(n))) for n, file in enumerate(files)]
                read([*paths, *addresses], library, self._reader(), fetch=self._fetched, notify=self._note)
            ended = replace(self._lot, state="done")
        except ParleyError as error:
            ended = replace(self._lot, state="failed", failures=(*self._lot.failures, str(error)))
        finally:
            self.last = ended

    def _fetched(self, address: str) -> Fetched:
        """What lies at `address`, which is told while it is being fetched."""
        if self._fetch is None:
            raise LookupError("addresses are taken only where there is something to fetch them with")
        self.last = replace(self._lot, fetching=shortened(address, LONGEST_NAME))
        try:
            return self._fetch(address)
        finally:
            self.last = replace(self._lot, fetching="")

    @property
    def _lot(self) -> Lot:
        if self.last is None:
            raise LookupError("a lot is begun before it is worked on")
        return self.last

    def _note(self, outcome: Outcome) -> None:
        self.last = self._lot.after(outcome)


def written(file: Given, folder: Path) -> Path:
    """Where a file lies once it is written, in a folder of its own: its name is kept, without what a path could hide
    in."""
    folder.mkdir()
    path = folder / (UNSAFE.sub("-", Path(file.name).name).lstrip(".-")[-LONGEST_NAME:] or "report")
    path.write_bytes(file.content)
    return path


def pasted(
    text: str, *, name: str = "", source: str = "", title: str = "", published: str = "", url: str = ""
) -> Given:
    """A pasted text as a file of one record. A text without a name gets one that stays the same for the same text.

    Raises:
        Refusal: where it is an address.
    """
    if addresses_in(text):
        raise not_fetched()
    if not text.strip():
        return Given("text", b"")
    called = name or f"{PASTED}{digest(text)[:8]}"
    known = {"source": source, "title": title, "published": published, "url": url}
    record = {"report": called, "text": text} | {field: value for field, value in known.items() if value}
    return Given(f"{called}.jsonl", json.dumps(record).encode())


def wanted(lines: str) -> tuple[str, ...]:
    """The addresses that somebody typed, apart by white space, each once, with what people leave out."""
    return tuple(dict.fromkeys(map(completed, lines.split())))


def not_fetched() -> Refusal:
    """The refusal of an address where nothing is fetched."""
    return Refusal(422, "not_fetched", "This desk fetches nothing from any other place.",
                   "Start it with `parley desk --fetch` to have addresses fetched; or open the page in your browser, save it, and drop the file onto any page; or copy its text and paste that.")  # fmt: skip
