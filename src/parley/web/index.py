"""Index: what is asked for again and again, by id and by name, worked out once for each state of a library.

In: a picture, an archive, judgements. Out: `Index`, maps that are never changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from parley.records import Ceasefire, Claim, Dispute, Incident, Judgement, Meeting, Picture, Position, TollSeries
from parley.views.archive import Archive
from parley.views.scope import Thing, claims_of
from parley.views.scope import things as all_things
from parley.web.rows import Dated, Row, dated, rows

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Index:
    """Maps by id. An incident and a toll may share an id: ask the map of the kind that you mean.

    `things` are the incidents, ceasefires, meetings, tolls and positions that a claim stands in; `told` the claims of
    a report; `copies` the reports of a lineage; `rulings` those on a claim, as made; `disputes` those about a thing;
    `rows` the claims as filters see them, and `dated` the things by kind.
    """

    incidents: Mapping[str, Incident]
    ceasefires: Mapping[str, Ceasefire]
    meetings: Mapping[str, Meeting]
    tolls: Mapping[str, TollSeries]
    positions: Mapping[str, Position]
    things: Mapping[str, tuple[Thing, ...]]
    told: Mapping[str, tuple[Claim, ...]]
    copies: Mapping[str, tuple[str, ...]]
    rulings: Mapping[str, tuple[Judgement, ...]]
    disputes: Mapping[str, tuple[Dispute, ...]]
    rows: tuple[Row, ...]
    dated: Mapping[str, Sequence[Dated]]

    def incident_of(self, claim: str) -> Incident | None:
        """The incident that a claim stands in, None where it stands in none."""
        return next((thing for thing in self.things.get(claim, ()) if isinstance(thing, Incident)), None)


def index(picture: Picture, archive: Archive, judgements: Iterable[Judgement]) -> Index:
    """The index of a picture and what it was made of."""
    things = _grouped((claim, thing) for thing in all_things(picture) for claim in claims_of(thing))
    return Index(
        incidents={i.id: i for i in picture.incidents},
        ceasefires={c.id: c for c in picture.ceasefires},
        meetings={m.id: m for m in picture.meetings},
        tolls={t.id: t for t in picture.tolls},
        positions={p.id: p for p in picture.positions},
        things=things,
        told=_grouped((claim.report, claim) for claim in archive.claims.values()),
        copies=_grouped((archive.lineage(report), report) for report in archive.reports),
        rulings=_grouped((claim, ruling) for ruling in judgements for claim in ruling.claims),
        disputes=_grouped((dispute.subject, dispute) for dispute in picture.disputes),
        rows=rows(archive, things),
        dated=dated(picture, archive),
    )


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    found: defaultdict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}
