"""Scope: which days and whom a view is about.

In: first and last day, a name. Out: `Scope`, and the part of the picture that lies in it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from parley.records import Ceasefire, Incident, Meeting, Picture, Position, TollSeries, Turn, When
from parley.views.archive import Archive
from parley.views.stood import stood

RIVALS: Final = 2  # series of which one can be set against the other


@dataclass(frozen=True, slots=True)
class Scope:
    """Days from `since` to `until`, both included and open where None, and only what `about` has to do with."""

    since: date | None = None
    until: date | None = None
    about: str | None = None

    def spans(self, when: When | None, told: Iterable[date | None]) -> bool:
        """Whether something happened in these days; where its day is not known, whether it was told of in them. What is
        of no known day at all is of none that are asked for."""
        days = [day for day in told if day]
        if when is None or _is_open(when):
            return self._is_of_any_day or any(self._meets(day, day) for day in days)
        return self._meets(*closed(when, days))

    @property
    def _is_of_any_day(self) -> bool:
        return self.since is None and self.until is None

    def _meets(self, first: date | None, last: date | None) -> bool:
        starts = self.until is None or first is None or first <= self.until
        return starts and (self.since is None or last is None or last >= self.since)

    def concerns(self, names: Iterable[str | None]) -> bool:
        """Whether one of `names` holds the name asked for, whatever its case and accents."""
        asked = folded(self.about or "")
        return not asked or any(asked in folded(name) for name in names if name)


def folded(name: str) -> str:
    """`name` without case and accents."""
    plain = name.casefold()
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain.replace("ı", "i").replace("ə", "e"))
        plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(plain.split())


def within(picture: Picture, scope: Scope, archive: Archive) -> Picture:
    """The part of `picture` that lies in `scope`, with its tolls as they stood on the last day; disputes and rivalries
    go with what they are about."""
    if scope == Scope():
        return picture
    return stood(_part(picture, lambda thing, when: _holds(scope, thing, when, archive)), scope.until, archive)


def undated(picture: Picture, archive: Archive) -> Picture:
    """The part of `picture` of which no day is known, neither its own nor that of any report that tells of it: it is of
    no period, and stands apart from all."""
    return _part(picture, lambda thing, when: _is_open(when) and not any(_told(thing, archive)))


def _part(picture: Picture, holds: Callable[[Thing | Turn, When | None], bool]) -> Picture:
    part = replace(
        picture,
        incidents=tuple(i for i in picture.incidents if holds(i, i.when)),
        ceasefires=tuple(c for c in picture.ceasefires if holds(c, life(c))),
        meetings=tuple(m for m in picture.meetings if holds(m, m.when)),
        tolls=tuple(t for t in picture.tolls if holds(t, counting(t))),
        positions=tuple(p for p in picture.positions if holds(p, p.when)),
        turns=tuple(t for t in picture.turns if holds(t, t.when)),
    )
    kept = {thing.id for things in (part.incidents, part.ceasefires, part.tolls, part.positions) for thing in things}
    return replace(
        part,
        rivalries=tuple(r for r in picture.rivalries if len(kept.intersection(r.series)) >= RIVALS),
        disputes=tuple(d for d in picture.disputes if d.subject in kept),
    )


def present(picture: Picture, archive: Archive) -> Picture:
    """`picture` without what happened, was agreed and was met on in earlier wars."""
    return replace(
        picture,
        incidents=archive.current(picture.incidents),
        ceasefires=tuple(truce for truce in picture.ceasefires if not archive.is_past(life(truce))),
        meetings=archive.current(picture.meetings),
    )


Thing = Incident | Ceasefire | Meeting | TollSeries | Position


def things(picture: Picture) -> tuple[Thing, ...]:
    """All that rests on claims: incidents first, then truces, meetings, tolls and positions."""
    return (*picture.incidents, *picture.ceasefires, *picture.meetings, *picture.tolls, *picture.positions)


def _holds(scope: Scope, thing: Thing | Turn, when: When | None, archive: Archive) -> bool:
    if not scope.spans(when, _told(thing, archive)):
        return False
    claims = archive.known(claims_of(thing))
    parties = (p for c in claims for p in (*c.speakers, *c.actors, *c.recipients, *c.mediators))
    places = (name for c in claims if c.place for name in (c.place.name, c.place.country))
    return scope.concerns([*map(str, parties), *places, *_own_names(thing)])


def _told(thing: Thing | Turn, archive: Archive) -> list[date | None]:
    """The days of the reports that tell of something."""
    return [archive.published(claim.report) for claim in archive.known(claims_of(thing))]


def _is_open(when: When | None) -> bool:
    return when is None or (when.first is None and when.last is None)


def _own_names(thing: Thing | Turn) -> tuple[str | None, ...]:
    if isinstance(thing, TollSeries):
        return thing.title, thing.side, thing.place
    return (thing.body,) if isinstance(thing, Position | Turn) else (thing.title,)


def claims_of(thing: Thing | Turn) -> tuple[str, ...]:
    """The ids of the claims that something rests on."""
    return tuple(c for p in thing.points for c in p.claims) if isinstance(thing, TollSeries) else thing.claims


def life(ceasefire: Ceasefire) -> When | None:
    """The days from a truce's first step to its last."""
    whens = [w for w in (ceasefire.effect, *(step.when for step in ceasefire.transitions)) if w]
    return stretch(day for when in whens for day in (when.first, when.last))


def counting(series: TollSeries) -> When | None:
    """The days whose state a series counts: from its first "as of" to its last."""
    return stretch(point.as_of for point in series.points)


def closed(when: When, told: Collection[date]) -> tuple[date | None, date | None]:
    """The first and the last day of what was `told` on these days. An open end closes with the telling: "by 9 May"
    begins no sooner, and "since 9 May" goes on no longer, than it is told of; else it would be of every day before, or
    after."""
    first = when.first or min((*told, when.last), default=None) if told and when.last else when.first
    last = when.last or max((*told, when.first), default=None) if told and when.first else when.last
    return first, last


def stretch(days: Iterable[date | None]) -> When | None:
    """From the first of `days` to the last, None where none is known."""
    known = [day for day in days if day]
    return When(min(known), max(known)) if known else None
