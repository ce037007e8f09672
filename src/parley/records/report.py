"""Report: one published item as received, and its layout.

In: what a source published. Out: `Report` (never changed) and `Layout`, which says what each stretch of its text is.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Literal

from parley.records.mention import When
from parley.records.span import Span

ZoneKind = Literal["headline", "dateline", "date", "byline", "credit", "caption", "teaser", "boilerplate", "body"]
Part = Literal["reported", "written", "edited", "translated"]
"""What somebody did to a report that is signed with the name."""


def digest(*parts: str) -> str:
    """A short name for `parts`: 16 hexadecimal digits of BLAKE2b, the parts kept apart."""
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@dataclass(frozen=True)
class Report:
    """One published item. `text` is as received, and stays so: every span points into it.

    `name` is what its source calls it (the `report` or `id` field, a file's stem); `source` is who publishes;
    `published` the day or stretch of days it came out, where known from outside the text.
    """

    text: str
    name: str = ""
    source: str = ""
    title: str | None = None
    url: str | None = None
    published: When | None = None

    @cached_property
    def id(self) -> str:
        """A digest of the source, its name for the report, and the text."""
        return digest(self.source, self.name, self.text)


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of a report's text and what it is."""

    span: Span
    kind: ZoneKind


@dataclass(frozen=True, slots=True)
class Hand:
    """A person or desk that a report is signed by, the part in it, and where the name stands."""

    part: Part
    name: str
    words: Span


@dataclass(frozen=True, slots=True)
class Layout:
    """A report's zones, in order, without overlap; together with white space they are the whole text.

    `published` is the report's date by its text or by what came with it; `place` the dateline's town;
    `credits` the agencies that it names as its origin ("AFP", "Reuters"); `hands` who reported, wrote, edited and
    translated it, as it is signed.
    """

    zones: tuple[Zone, ...]
    published: When | None = None
    place: str | None = None
    credits: tuple[str, ...] = ()
    hands: tuple[Hand, ...] = ()

    def of_kind(self, *kinds: ZoneKind) -> tuple[Zone, ...]:
        """The zones of the given kinds, in order."""
        return tuple(z for z in self.zones if z.kind in kinds)
