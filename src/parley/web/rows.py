"""Rows: claims as filters see them, with names folded and days made plain once and for all.

In: an archive, the things that claims stand in. Out: a `Row` a claim, in the order of the archive.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from parley.records import Claim, Incident, Party, TollSeries, Turn
from parley.store.search import folded as without_accents
from parley.views.archive import Archive
from parley.views.parties import Stand, stands
from parley.views.scope import Thing, folded


@dataclass(frozen=True, slots=True)
class Row:
    """A claim with its id, worked out once, and what it is asked for. `first` and `last` are its days, where they are
    not known that of its report, and open where that is not known either; names are folded, one a line; `words` are its
    quote and what it is about, folded; `origins` the most that one of its things has; `grades` those of its incidents;
    `stands` where everybody stands in it; `incident` the id of that which it tells of, "" where it tells of none."""

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


def rows(archive: Archive, things: Mapping[str, tuple[Thing, ...]]) -> tuple[Row, ...]:
    """The rows of all claims in `archive`."""
    origins = {id(thing): count_origins(thing) for several in things.values() for thing in several}
    return tuple(_row(id_, archive, things.get(id_, ()), origins) for id_ in archive.claims)


def count_origins(thing: Thing | Turn) -> int:
    """How many independent origins tell of something."""
    if isinstance(thing, TollSeries):
        return len({origin for point in thing.points for origin in point.origins})
    return len(thing.origins)


def _row(id_: str, archive: Archive, things: Iterable[Thing], origins: Mapping[int, int]) -> Row:
    claim = archive.claims[id_]
    first, last = _days(claim, archive)
    text = archive.reports[claim.report].text
    said = claim.quote.of(text) + (f"\n{claim.about.of(text)}" if claim.about else "")
    place = claim.place
    happened = [thing for thing in things if isinstance(thing, Incident)]
    return Row(
        id_,
        claim,
        first,
        last,
        actors=_names((*claim.actors, *claim.recipients, *claim.mediators)),
        speakers=_names(claim.speakers),
        places="\n".join(_folded(name) for name in (place.name, place.country) if name) if place else "",
        words=" ".join(without_accents(said).split()),
        origins=max((origins[id(thing)] for thing in things), default=1),
        grades=frozenset(thing.grade for thing in happened),
        stands=stands(claim),
        incident=happened[0].id if happened else "",
    )


def _days(claim: Claim, archive: Archive) -> tuple[date, date]:
    when = claim.when
    if when and (when.first or when.last):
        return when.first or date.min, when.last or date.max
    told = archive.published(claim.report)
    return told or date.min, told or date.max


def _names(parties: Iterable[Party]) -> str:
    return "\n".join(_folded(str(party)) for party in parties)


_folded = lru_cache(maxsize=65_536)(folded)
