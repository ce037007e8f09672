"""State: all that the desk shows, worked out once and again only when the library has changed.

In: a library's path. Out: `Desk`, which hands out the current `State`, a snapshot that is never changed and that any
number of threads may read.
"""

from __future__ import annotations

import gc
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Lock, Thread
from time import monotonic
from typing import Any, Final, TypeVar

from parley.engine import Pictures
from parley.engine.uncollected import uncollected
from parley.errors import LibraryError
from parley.records import Judgement, Picture
from parley.store.library import Library
from parley.store.version import Version
from parley.views.archive import Archive, archive
from parley.web.index import Index, index

Result = TypeVar("Result")
REMEMBERED: Final = 256  # results of one state: views and narrowed pictures, which share what they hold
GIVEN: Final = "parley.state"  # where a request of the desk to itself carries the state to show; none from outside can
LONGEST: Final = 120.0  # seconds that a new state may take to be prepared
UNFORESEEN: Final = "What {path} comes to could not be worked out: what went wrong stands where the desk was started."
PATIENCE: Final = 3.0  # seconds that a request waits for a newer picture before it makes do with the one at hand


class Memory:
    """What was worked out from one state, by key; what was not asked for of late is forgotten."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._known: OrderedDict[Hashable, Any] = OrderedDict()

    def __len__(self) -> int:
        return len(self._known)

    def once(self, key: Hashable, work: Callable[[], Result]) -> Result:
        """What `work` gives, kept under `key`. Two threads may work at the same time; they come to the same."""
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                known: Result = self._known[key]
                return known
        found = work()
        with self._lock:
            self._known[key] = found
            if len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        return found


@dataclass(frozen=True, slots=True)
class State:
    """A library at one moment: the picture, the records by id, the index of both, and the rulings as they were made."""

    version: Version
    picture: Picture
    archive: Archive
    judgements: tuple[Judgement, ...]
    index: Index
    memory: Memory = field(default_factory=Memory, compare=False, repr=False)

    def once(self, key: Hashable, work: Callable[[], Result]) -> Result:
        """What `work` gives, worked out once for this state. `key` names it and all that it depends on."""
        return self.memory.once(key, work)


def state(library: Library, pictures: Pictures | None = None) -> State:
    """The state of `library` now; `pictures` is what is kept of its picture between two states."""
    with library.at_one_moment():
        version = library.version()
        pictures = pictures or Pictures()
        seen = pictures.now(library)
        stored = archive(library, seen, claims=pictures.claims(library))
        judgements = tuple(library.judgements())
    return State(version, seen, stored, judgements, index(seen, stored, judgements))


class Desk:
    """One library, looked at by many. `with desk.library() as library` gives a thread its own connection to it.

    `prepare` is called with each new state before it is shown; what it fails at is told, and holds nothing up."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()
        self._state: State | None = None
        self._pictures = Pictures()
        self._done: Event | None = None
        self._failure: LibraryError | None = None
        self._took = self._ended = 0.0
        self.prepare: Callable[[State], None] = lambda _: None

    def library(self) -> Library:
        """The library, newly opened for whoever asks.

        Raises:
            LibraryError: where it cannot be read.
        """
        return Library.look(self.path)

    def version(self) -> Version:
        """What the library holds now, which may be more than the state shows."""
        with self.library() as library:
            return library.version()

    def now(self, *, patience: float = PATIENCE) -> State:
        """The state of the library: the newest, or, where that takes more than `patience` seconds, the one before,
        while the newest is being worked out beside it. The first time there is nothing to make do with. Where working
        it out took longer than that, nobody waits, and as long a rest is made before it is done again.

        Raises:
            LibraryError: where the library cannot be read.
        """
        wanted, deadline = self.version(), monotonic() + patience
        if (known := self._state) and self._took > patience and not known.version.holds(wanted):
            if monotonic() > self._ended + self._took:
                self._begun(wanted)
            return known
        while not ((known := self._state) and known.version.holds(wanted)):
            left = deadline - monotonic()
            if known and left <= 0:
                return known
            self._begun(wanted).wait(left if known else None)
            if self._failure:
                raise self._failure
        return known

    @property
    def working(self) -> bool:
        """Whether a newer state is being worked out."""
        return self._done is not None

    def _begun(self, wanted: Version) -> Event:
        """Set the newest state to be worked out, where it is not; what is returned tells when that is done. It is done
        where another thread saw to it since this one looked."""
        with self._lock:
            done = self._done
            if done is None and self._state and self._state.version.holds(wanted):
                done = Event()
                done.set()
            elif done is None:
                done = self._done = Event()
                Thread(target=self._work, args=(done,), daemon=True, name="picture").start()
            return done

    def _work(self, done: Event) -> None:
        begin = monotonic()
        failure: LibraryError | None = LibraryError(UNFORESEEN.format(path=self.path))
        try:
            with uncollected(), self.library() as library:
                new = state(library, self._pictures)
                gc.freeze()  # looking through it for waste would halt every page afterwards
            preparing = Thread(target=self.prepare, args=(new,), daemon=True, name="preparing")
            preparing.start()
            preparing.join(LONGEST)
            self._state, failure = new, None
            gc.freeze()
        except LibraryError as error:
            failure = error
        finally:
            self._failure, self._done = failure, None
            self._ended = monotonic()
            self._took = self._ended - begin
            done.set()
