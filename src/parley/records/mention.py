"""Mentions: the values that a claim is made of, each with the words that it rests on.

In: spans of one report. Out: `Party` (who), `Place` (where), `When` (when), as one report puts them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from parley.records.span import Span

PEOPLES: Final = ("ians", "eans", "icans", "ghans")  # endings of names for people of one land: "Europeans"
MANY: Final = frozenset({"police", "people", "militia", "clergy"})  # words for several that have no "s"


@dataclass(frozen=True, slots=True)
class Party:
    """An actor, recipient, mediator or speaker, as named in full: "Nikol Pashinyan", of "Armenia".

    `belongs_to` is the country or body that it counts for, None for a country or body itself or where unknown.
    `span` is where the report names it in this place, a pronoun or description included.
    """

    name: str
    belongs_to: str | None = None
    span: Span | None = None

    def __str__(self) -> str:
        return f"{self.name}|{self.belongs_to}" if self.belongs_to else self.name

    @property
    def body(self) -> str:
        """The country or body that counts: what it belongs to, or itself."""
        return self.belongs_to or self.name

    @property
    def as_body(self) -> Party:
        """The country or body that it counts for, in these same words."""
        return Party(self.body, span=self.span)


def bodies_of(parties: Iterable[Party]) -> frozenset[str]:
    """The countries and bodies that `parties` count for."""
    return frozenset(party.body for party in parties)


def apart_from(parties: Iterable[Party], bodies: Collection[str]) -> tuple[Party, ...]:
    """Those of `parties`, in order, that count for none of `bodies`."""
    return tuple(party for party in parties if party.body not in bodies)


@dataclass(frozen=True, slots=True)
class Place:
    """A named place as written, with its gazetteer entry where one is known.

    `precision` says how wide the place is, in kilometres (a town 5, a province 100): the ignorance, stated.
    """

    name: str
    span: Span | None = None
    entry: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: float | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A stretch of days, both ends included; its width is its precision and None an open end.

    `clock` is the hour as said, "HH:MM", where one is said (a ceasefire's), and `zone` the time zone as said.
    """

    first: date | None
    last: date | None
    span: Span | None = None
    clock: str | None = None
    zone: str | None = None

    def __post_init__(self) -> None:
        if self.first and self.last and self.first > self.last:
            raise ValueError(f"ends before it begins: {self.first} to {self.last}")

    @property
    def is_day(self) -> bool:
        """Whether it is one known day."""
        return self.first is not None and self.first == self.last

    @property
    def latest(self) -> date | None:
        """Its last day, of an open end its first; None where neither is known."""
        return self.last or self.first


def is_many(name: str) -> bool:
    """Whether one name stands for several: "authorities (Ostland)", "Ostland's forces", "police", "Europeans"."""
    last = name.partition(" (")[0].split()[-1:]
    return any(_is_plural(word) for word in last)


def _is_plural(word: str) -> bool:
    if word[:1].isupper():
        return word.endswith(PEOPLES)
    return word in MANY or word.endswith(("men", "women")) or (word.endswith("s") and not word.endswith("ss"))
