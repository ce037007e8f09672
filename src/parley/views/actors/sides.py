"""Sides: what is laid at each side's door, what it suffers, and how many dead it has by whose count.

In: a picture, an archive, what was done in each incident. Out: a `Side` each, those of which most is told first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from parley.records import FAMILIES, Incident, Picture, TollSeries, bodies_of
from parley.views.archive import Archive
from parley.views.evidence import counting
from parley.views.tolls.ledger import last_total
from parley.views.wording import shortened, table, visible

MOST: Final = 4
COUNTS: Final = 2
LONGEST: Final = 40  # characters of a count
VIOLENCE: Final = frozenset(FAMILIES["violence"])


Deeds = Mapping[str, tuple[frozenset[str], frozenset[str]]]
"""Who is told to do violence in each incident, and to whom, by their bodies; earlier wars left out."""
NOBODY: Final = (frozenset[str](), frozenset[str]())


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the picture. `did` and `suffered` are incidents of violence that somebody tells of it; `own` and
    `others` its dead as it and as others count them, with what the series is called on its page; `breaches` of truces
    that it is charged with; `denials` its own."""

    name: str
    did: int
    suffered: int
    own: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, str], ...]
    breaches: int
    denials: int


def deeds(picture: Picture, archive: Archive) -> Deeds:
    """The deeds of `picture`, by the id of the incident."""
    return {i.id: _deed(i, archive) for i in picture.incidents if i.type in VIOLENCE and not archive.is_past(i.when)}


def _deed(of: Incident, archive: Archive) -> tuple[frozenset[str], frozenset[str]]:
    claims = [claim for claim in archive.known(of.claims) if claim.type in VIOLENCE]
    actors = bodies_of(party for claim in claims for party in claim.actors)
    return actors, bodies_of(party for claim in claims for party in claim.recipients)


def sides(picture: Picture, done: Deeds, archive: Archive) -> tuple[Side, ...]:
    """The sides of which `picture` tells most; `done` are the deeds of the picture that it is, or is part of."""
    acts = [done.get(incident.id, NOBODY) for incident in picture.incidents]
    did = Counter(body for by, _ in acts for body in by)
    suffered = Counter(body for _, against in acts for body in against)
    broke = Counter(
        _body(name) for truce in picture.ceasefires for step in truce.steps("violated") for name in set(step.by)
    )
    denied = Counter(position.body for position in picture.positions if position.kind == "denies")
    told = did + suffered + broke
    chosen = sorted(told, key=lambda body: (-told[body], body))[:MOST]
    return tuple(
        Side(
            name=visible(body),
            did=did[body],
            suffered=suffered[body],
            own=tuple(_counts(body, picture, archive, own=True))[:COUNTS],
            others=tuple(_counts(body, picture, archive, own=False))[:COUNTS],
            breaches=broke[body],
            denials=denied[body],
        )
        for body in chosen
    )


def _counts(body: str, picture: Picture, archive: Archive, *, own: bool) -> Iterator[tuple[str, str]]:
    """The last totals of a side's dead, by its own count or by those of others, the greatest first."""
    dead = [s for s in picture.tolls if s.side == body and s.measure == "killed" and s.is_of_this_war and _totals(s)]
    for series in sorted(dead, key=lambda s: (-(s.best or s.low or 0), s.id)):
        if (series.body == body) == own:
            whose = f"{table('status')[series.status]}: " if series.status else ""
            by = "" if own else f" ({counting(series, archive)})"
            there = f" in {visible(series.place)}" if series.place else ""
            yield f"{whose}{shortened(last_total(series), LONGEST)}{there}{by}", f"series-{series.id}"


def _totals(series: TollSeries) -> bool:
    return any(not point.new for point in series.points)


def _body(label: str) -> str:
    """The body in a label: "Armenia" of "Defence Ministry (Armenia)"."""
    return label[label.rindex("(") + 1 : -1] if label.endswith(")") and "(" in label else label
