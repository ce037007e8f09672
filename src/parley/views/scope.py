"""Scope: which days and whom a view is about.

In: first and last day, a name. Out: `Scope`, and the part of the picture that lies in it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from parley.records import Ceasefire, Incident, Meeting, Picture, Position, TollSeries, Turn, When
from parley.views.archive import Archive


@dataclass(frozen=True, slots=True)
class Scope:
    """Days from `since` to `until`, both included and open where None, and only what `about` has to do with."""

    since: date | None = None
    until: date | None = None
    about: str | None = None

    def spans(self, when: When | None, told: Iterable[date | None]) -> bool:
        """Whether something happened in these days; where its day is not known, whether it was told of in them."""
        days = [day for day in told if day]
        if when is None or (when.first is None and when.last is None):
            return not days or any(self._meets(day, day) for day in days)
        return self._meets(*closed(when, days))

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
    """The part of `picture` that lies in `scope`; disputes and rivalries go with what they are about."""
    if scope == Scope():
        return picture
    part = replace(
        picture,
        incidents=tuple(i for i in picture.incidents if _holds(scope, i, i.when, archive)),
        ceasefires=tuple(c for c in picture.ceasefires if _holds(scope, c, life(c), archive)),
        meetings=tuple(m for m in picture.meetings if _holds(scope, m, m.when, archive)),
        tolls=tuple(t for t in picture.tolls if _holds(scope, t, counting(t), archive)),
        positions=tuple(p for p in picture.positions if _holds(scope, p, p.when, archive)),
        turns=tuple(t for t in picture.turns if _holds(scope, t, t.when, archive)),
    )
    kept = {thing.id for things in (part.incidents, part.ceasefires, part.tolls, part.positions) for thing in things}
    return replace(
        part,
        rivalries=tuple(r for r in picture.rivalries if kept.issuperset(r.series)),
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
    claims = archive.known(claims_of(thing))
    if not scope.spans(when, [archive.published(claim.report) for claim in claims]):
        return False
    parties = (p for c in claims for p in (*c.speakers, *c.actors, *c.recipients, *c.mediators))
    places = (name for c in claims if c.place for name in (c.place.name, c.place.country))
    return scope.concerns([*map(str, parties), *places, *_own_names(thing)])


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
    """The first and the last day of what was `told` on these days. An open end closes with the telling: "by 9 May" begins
    no sooner, and "since 9 May" goes on no longer, than it is told of; else it would be of every day before, or after."""
    first = when.first or min((*told, when.last), default=None) if told and when.last else when.first
    last = when.last or max((*told, when.first), default=None) if told and when.first else when.last
    return first, last


def stretch(days: Iterable[date | None]) -> When | None:
    """From the first of `days` to the last, None where none is known."""
    known = [day for day in days if day]
    return When(min(known), max(known)) if known else None
