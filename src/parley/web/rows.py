"""Rows: claims as filters see them, with names folded and days made plain once and for all.

In: an archive, the things that claims stand in. Out: a `Row` a claim, in the order of the archive; the things of a
picture as `Dated`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import Final, NamedTuple, TypeVar

from parley.records import Claim, Incident, Party, Picture, TollSeries, Turn, When
from parley.store.search import folded as without_accents
from parley.views.actors.network import Way, acts, words_of
from parley.views.archive import Archive
from parley.views.incidents.sites import site_id
from parley.views.parties import Stand, stands
from parley.views.scope import Thing, claims_of, closed, counting, folded, life

NEVER: Final = (date.max, date.min)  # of no day: what ends before it begins
Value = TypeVar("Value", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Row:
    """A claim with its id, worked out once, and what it is asked for. `first` and `last` are its days, an end that is
    not known that of its report, and open where that is not known either, but of no day where none of them is; names
    are folded, one a line; `words` are its quote and what it is about, folded; `origins` the most that one of its
    things has; `grades` those of its incidents; `stands` where everybody stands in it; `incident` the id of that which
    it tells of, "" where it tells of none; `told` the day of its report; `site` the id of its place, "" where it has
    none; `acts` who acts on whom in it, and `account` the number of the account that it is of that. What several rows
    share is one object."""

    id: str
    claim: Claim
    first: date
    last: date
    actors: str
    speakers: str
    places: str
    words: str
    origins: int
    grades: frozenset[str]
    stands: tuple[Stand, ...]
    incident: str
    told: date | None
    site: str
    acts: tuple[Way, ...]
    account: int


class Dated(NamedTuple):
    """A thing, and when it was: from its `first` day to its `last`; or where no day of it is known, on some of the
    `days` on which it was told, of which those are the ends. Where neither is known it is of no day, and ends before it
    begins."""

    thing: Thing | Turn
    first: date
    last: date
    days: tuple[date, ...] = ()


WHEN: Final[Mapping[str, Callable[..., When | None]]] = {
    "incidents": attrgetter("when"), "ceasefires": life, "meetings": attrgetter("when"), "tolls": counting,
    "positions": attrgetter("when"), "turns": attrgetter("when"),
}  # fmt: skip
"""The things of a picture that are of some days, and when each of a kind was."""


def dated(picture: Picture, archive: Archive) -> Mapping[str, Sequence[Dated]]:
    """The things of `picture` by kind, each with its days."""
    return {
        kind: [_dated(thing, when(thing), archive) for thing in getattr(picture, kind)] for kind, when in WHEN.items()
    }


def _dated(thing: Thing | Turn, when: When | None, archive: Archive) -> Dated:
    if when and when.first and when.last:
        return Dated(thing, when.first, when.last)
    told = sorted({day for claim in archive.known(claims_of(thing)) if (day := archive.published(claim.report))})
    if when and (when.first or when.last):
        first, last = closed(when, told)
        return Dated(thing, first or date.min, last or date.max)
    if not told:
        return Dated(thing, *NEVER)
    return Dated(thing, told[0], told[-1], tuple(told) if len(told) > 1 else ())


@dataclass(frozen=True, slots=True)
class Shared:
    """What several rows share, each once, and the numbers of their accounts."""

    values: dict[Hashable, Hashable] = field(default_factory=dict)
    accounts: dict[tuple[str, str], int] = field(default_factory=dict)

    def one(self, value: Value) -> Value:
        """The first of all values that equal `value`."""
        return self.values.setdefault(value, value)  # type: ignore[return-value]

    def account(self, words: tuple[str, str]) -> int:
        """The number of the account in these words."""
        return self.accounts.setdefault(words, len(self.accounts))


def rows(archive: Archive, things: Mapping[str, tuple[Thing, ...]]) -> tuple[Row, ...]:
    """The rows of all claims in `archive`."""
    origins = {id(thing): count_origins(thing) for several in things.values() for thing in several}
    shared = Shared()
    return tuple(_row(id_, archive, things.get(id_, ()), origins, shared) for id_ in archive.claims)


def count_origins(thing: Thing | Turn) -> int:
    """How many independent origins tell of something."""
    if isinstance(thing, TollSeries):
        return len({origin for point in thing.points for origin in point.origins})
    return len(thing.origins)


def _row(id_: str, archive: Archive, things: Iterable[Thing], origins: Mapping[int, int], shared: Shared) -> Row:
    claim = archive.claims[id_]
    first, last = _days(claim, archive)
    text = archive.reports[claim.report].text
    said = claim.quote.of(text) + (f"\n{claim.about.of(text)}" if claim.about else "")
    place = claim.place
    happened = [thing for thing in things if isinstance(thing, Incident)]
    acted = acts(claim)
    return Row(
        id_,
        claim,
        first,
        last,
        actors=shared.one(_names((*claim.actors, *claim.recipients, *claim.mediators))),
        speakers=shared.one(_names(claim.speakers)),
        places=shared.one("\n".join(_folded(name) for name in (place.name, place.country) if name)) if place else "",
        words=" ".join(without_accents(said).split()),
        origins=max((origins[id(thing)] for thing in things), default=1),
        grades=shared.one(frozenset(thing.grade for thing in happened)),
        stands=shared.one(stands(claim)),
        incident=happened[0].id if happened else "",
        told=archive.published(claim.report),
        site=shared.one(site_id(place)) if place else "",
        acts=shared.one(acted),
        account=shared.account(words_of(claim, archive)) if acted else 0,
    )


def _days(claim: Claim, archive: Archive) -> tuple[date, date]:
    when = claim.when
    told = archive.published(claim.report)
    if when and (when.first or when.last):
        first, last = closed(when, (told,) if told else ())
        return first or date.min, last or date.max
    return (told, told) if told else NEVER


def _names(parties: Iterable[Party]) -> str:
    return "\n".join(_folded(str(party)) for party in parties)


_folded = lru_cache(maxsize=65_536)(folded)
