"""Changes: what reports since a day add to the picture.

In: a picture, an archive, a day. Out: `Changes`: disputes that have a new answer first, then positions that changed,
what is new and what is told of anew, each with how many claims came to it, and what is newly demanded, offered and
refused.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from parley.records import Incident, Picture, Position, TollSeries
from parley.views.archive import Archive
from parley.views.ceasefires.growth import rise
from parley.views.evidence import Evidence, evidence
from parley.views.positions.exchanges import stand
from parley.views.positions.stand import Stand
from parley.views.positions.turns import Turned, turned
from parley.views.review.disputes import Point, disputes
from parley.views.scope import Thing, claims_of
from parley.views.wording import counted, shortened, table

DAY: Final = timedelta(days=1)
MOST: Final = 12
CITED: Final = 2
KINDS: Final = ("Incident", "Ceasefire", "Meeting", "TollSeries")  # in the order shown
TAKEN: Final = ("demands", "offers", "refuses", "concedes", "threatens")  # new stands; charges go with disputes


@dataclass(frozen=True, slots=True)
class News:
    """Something that later reports tell of: whether it is new, and `what` came to it, in words."""

    id: str
    title: str
    mark: str
    state: str
    new: bool
    what: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Changes:
    """What came since a day: sums, `disputed` points, positions that `turned`, `news`, new `stands`, and how many more
    there are of each."""

    since: date
    reports: int
    claims: int
    disputed: tuple[Point, ...]
    more_disputed: int
    news: tuple[News, ...]
    more: int
    turned: tuple[Turned, ...] = ()
    more_turned: int = 0
    stands: tuple[Stand, ...] = ()
    more_stands: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether nothing that came since adds to the picture."""
        return not (self.disputed or self.news or self.turned or self.stands)


def changes(
    picture: Picture, archive: Archive, since: date, *, standing: Standing | None = None, most: int = MOST
) -> Changes:
    """What was told on `since` or later of what `picture` holds, `most` of each kind. `standing` says what each claim
    stands in, in this picture or one that it is part of, where that is known already."""
    reports = {id_ for id_, day in archive.days.items() if (day or date.min) >= since}
    fresh = {id_ for report in reports for id_ in archive.told.get(report, ())}
    contested = tuple(d for d in picture.disputes if any(not fresh.isdisjoint(r.claims) for r in d.readings))
    points = disputes(replace(picture, disputes=contested), archive)
    things = [(t, [claim for claim in claims_of(t) if claim in fresh]) for t in _touched(picture, fresh, standing)]
    things.sort(key=lambda pair: _weight(pair[0], len(pair[1])))
    turns = [turn for turn in picture.turns if fresh.intersection(turn.after.claims)][::-1]
    taken = _taken(picture, fresh)
    return Changes(
        since=since,
        reports=len(reports),
        claims=len(fresh),
        disputed=points.points,
        more_disputed=points.more,
        news=tuple(_news(thing, came, since - DAY, archive) for thing, came in _chosen(things, most)),
        more=max(0, len(things) - most),
        turned=tuple(turned(turn, archive) for turn in turns[:most]),
        more_turned=max(0, len(turns) - most),
        stands=tuple(stand(position, archive) for position in taken[:most]),
        more_stands=max(0, len(taken) - most),
    )


Told = tuple[Thing, list[str]]
Standing = Mapping[str, tuple[Thing, ...]]


def _chosen(things: Sequence[Told], most: int) -> list[Told]:
    """`most` of the things in their order, of each kind at least its share: truces and talks are few, and incidents
    many."""
    share = most // len(KINDS)
    first = {kind: [n for n, (thing, _) in enumerate(things) if type(thing).__name__ == kind][:share] for kind in KINDS}
    kept = [n for numbers in first.values() for n in numbers]
    taken = set(kept)
    rest = [n for n in range(len(things)) if n not in taken]
    return [things[n] for n in sorted([*kept, *rest[: most - len(kept)]])]


def _taken(picture: Picture, fresh: Collection[str]) -> list[Position]:
    """The stands that were not told of before, those of most origins first, then the latest."""
    latest = picture.positions[::-1]
    new = [one for one in latest if one.kind in TAKEN and all(claim in fresh for claim in one.claims)]
    return sorted(new, key=lambda position: -len(position.origins))


def _touched(picture: Picture, fresh: Set[str], standing: Standing | None) -> list[Thing]:
    """What of `picture` some of the claims `fresh` stand in."""
    if standing is None:
        return [thing for thing in _things(picture) if not fresh.isdisjoint(claims_of(thing))]
    found = {id(thing) for claim in fresh for thing in standing.get(claim, ())}
    return [thing for thing in _things(picture) if id(thing) in found]


def _things(picture: Picture) -> Iterator[Thing]:
    yield from picture.incidents
    yield from picture.ceasefires
    yield from picture.meetings
    yield from [series for series in picture.tolls if not series.past]


def _weight(thing: Thing, came: int) -> tuple[bool, int, int, str]:
    """What is new before what is told of anew, and then what most came to."""
    return len(set(claims_of(thing))) > came, KINDS.index(type(thing).__name__), -came, thing.id


def _news(thing: Thing, came: list[str], since: date, archive: Archive) -> News:
    new = set(claims_of(thing)) == set(came)
    number = counted(len(set(came)), "claim")
    risen = rise(thing, since) if isinstance(thing, TollSeries) else ""
    mark, state = _standing(thing)
    return News(
        id=thing.id,
        title=shortened(getattr(thing, "title", ""), 160),
        mark=mark,
        state=state,
        new=new,
        what=number if new else f"{risen}, in {number}" if risen else f"{number} more",
        evidence=evidence(came, archive, most=CITED),
    )


def _standing(thing: Thing) -> tuple[str, str]:
    """The sign and the words for how something stands; a toll has none but that it is counted."""
    if isinstance(thing, Incident):
        return table("marks")[thing.grade], table("grades")[thing.grade]
    state = getattr(thing, "state", "")
    words = "truces" if hasattr(thing, "transitions") else "talks"
    marks = "truce_marks" if hasattr(thing, "transitions") else "talk_marks"
    return (table(marks)[state], table(words)[state]) if state else ("Σ", "toll")
