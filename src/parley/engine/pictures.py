"""The picture of a library.

In: a library. Out: what all its claims come to: once, by `picture`; or again and again while the library grows, by
`Pictures`, which works out only what has changed and gives the same. And who the people are
that they tell of, and what they are to each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from parley.engine.uncollected import uncollected
from parley.fuse import Filed, Fuser, fuse
from parley.fuse import bonds as known_bonds
from parley.fuse import persons as known_persons
from parley.ingest.copies import Copies, origins
from parley.ingest.prints import Print, printed
from parley.records import Bond, Claim, Layout, Origin, Person, Picture
from parley.store.library import Library
from parley.store.version import NOTHING, Version


def picture(library: Library) -> Picture:
    """What all claims of `library` come to, worked out from nothing."""
    stored = list(library.reports())
    texts = {report.id: report.text for report in stored}
    with uncollected():
        claims, judgements = tuple(library.claims()), tuple(library.judgements())
        return fuse(claims, judgements, origins(stored, library.layouts()), texts)


def persons(library: Library) -> tuple[Person, ...]:
    """Who the people in `library` are: what they belong to, their offices with dates, the names that they go by."""
    stored = list(library.reports())
    layouts = library.layouts()
    origins = {r.id: Origin(r.id, r.source, r.id, layouts[r.id].published or r.published) for r in stored}
    return known_persons(library.claims(), library.judgements(), origins, {r.id: r.text for r in stored})


def bonds(library: Library) -> tuple[Bond, ...]:
    """What people and bodies in `library` are to each other: who backs, leads, speaks for or is part of whom."""
    return known_bonds(library.claims(), library.judgements(), {r.id: r.text for r in library.reports()})


class Pictures:
    """The picture of a library that is kept between calls, for a process that runs long.

    Nothing of it is stored: a new `Pictures` gives the same picture, and needs as long for the first as `picture` does.
    Several threads may share one, each with its own connection to the library.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: Kept | None = None

    def now(self, library: Library) -> Picture:
        """What all claims of `library` come to now, as `picture(library)` gives it."""
        path = library.path.resolve()
        with self._lock:
            kept, self._kept = self._kept, None  # where this fails, the next call begins from nothing
            kept = kept if kept and kept.path == path else Kept(path)
            kept.catch_up(library)
            self._kept = kept
            return kept.picture

    def claims(self, library: Library) -> Iterator[Claim]:
        """The claims of `library` as it gives them itself; those of the picture that was given last are not read
        again."""
        kept = self._kept
        is_held = kept and kept.path == library.path.resolve() and kept.version == library.version()
        return kept.claims(library) if kept and is_held else library.claims()


@dataclass(slots=True)
class Kept:
    """What is kept of one library, as it was at `version`."""

    path: Path
    version: Version = NOTHING
    picture: Picture = field(default_factory=Picture)
    fuser: Fuser = field(default_factory=Fuser)
    copies: Copies = field(default_factory=Copies)
    prints: dict[str, Print] = field(default_factory=dict)
    origins: dict[str, Origin] = field(default_factory=dict)

    def catch_up(self, library: Library) -> None:
        """Take in what was stored since."""
        if (version := library.version()) != self.version:
            self.picture = self.fuser.update(self._changes(library), library.judgements())
            self.version = version

    def claims(self, library: Library) -> Iterator[Claim]:
        """The claims of all reports, by report as stored."""
        return (claim for report in library.reports() for claim in self.fuser.claims(report.id))

    def _changes(self, library: Library) -> dict[str, Filed]:
        """The reports that were stored or read since, and those whose words turn out to come from elsewhere."""
        touched = library.touched_since(self.version)
        if not touched:
            return {}
        for report in touched:
            self.prints[report] = printed(library.report(report), library.layout(report) or Layout(()))
        before, self.origins = self.origins, self.copies.origins(self.prints.values())
        moved = (report for report, origin in self.origins.items() if origin != before.get(report))
        return {report: self._filed(library, report) for report in {*touched, *moved}}

    def _filed(self, library: Library, report: str) -> Filed:
        return Filed(tuple(library.claims(report=report)), self.origins[report], library.report(report).text)
