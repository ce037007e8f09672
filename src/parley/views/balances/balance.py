"""Balances: the parts of a toll against its whole, across reports: civilians and fighters, towns, sides, single
happenings.

In: a picture, the last day that counts. Out: `Balance`s, those that cannot be true first. Nothing is added silently: a
balance names each part with its count, its day and its claims, and how it comes to the sum; of each part one speaker's
count is taken, and of about the day of the whole, so that nobody is counted twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from parley.records import Picture, TollPoint, TollSeries, digest
from parley.views.balances.divisions import By, Division, alike, divisions, whose
from parley.views.balances.happened import Happened, happened
from parley.views.balances.reckoning import Range, Verdict, arithmetic, in_words, total, verdict
from parley.views.tolls.ledger import people

NEAR: Final = timedelta(days=3)  # counts no further apart are of about one day
FEWEST: Final = 2  # parts, where they are not more than the whole
BAD: Final = ("over", "under")
ORDER: Final[tuple[Verdict, ...]] = ("over", "under", "open", "fits")


@dataclass(frozen=True, slots=True)
class Counted:
    """One count as of a day: the `id` of its toll or happening, of whom, who counts, in which words, and what they
    allow."""

    id: str
    of: str
    speaker: str
    words: str
    as_of: date | None
    allows: Range
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Balance:
    """A whole, its parts, and what they come to. `series` is the id of the toll that states the whole."""

    id: str
    by: By
    series: str
    whole: Counted
    parts: tuple[Counted, ...]
    total: Range
    verdict: Verdict
    arithmetic: str
    reason: str

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims of the whole and of its parts."""
        return tuple(dict.fromkeys(claim for one in (self.whole, *self.parts) for claim in one.claims))


def balances(picture: Picture, *, until: date | None = None) -> tuple[Balance, ...]:
    """The balances of `picture` as of the days up to `until`, those that cannot be true first, then the greatest
    wholes."""
    killed = happened(picture.incidents)
    found = [
        balance
        for group in alike(picture.tolls).values()
        for whole, near in _with_near(group)
        for balance in _of(whole, near, killed, until)
    ]
    return tuple(sorted(found, key=_rank))


def _with_near(group: Sequence[TollSeries]) -> Iterator[tuple[TollSeries, Sequence[TollSeries]]]:
    """Each series with those that may be parts of it: of a side those of that side, of no one side all."""
    alike_: dict[tuple[str, str], list[TollSeries]] = {}
    for one in group:
        alike_.setdefault(whose(one), []).append(one)
    return ((one, alike_[whose(one)] if one.side else group) for one in group)


def _rank(one: Balance) -> tuple[bool, int, int, str, str]:
    return one.verdict not in BAD, -(one.whole.allows.low or 0), ORDER.index(one.verdict), one.series, one.by


def _of(whole: TollSeries, group: Sequence[TollSeries], killed: Happened, until: date | None) -> Iterator[Balance]:
    days = [point for point in _rising(whole) if until is None or (point.as_of or date.max) <= until]
    for division in divisions(whole, group):
        made = [balance for point in days if (balance := _on(whole, point, division))]
        if made:
            yield max(made, key=lambda one: (one.verdict in BAD, len(one.parts), one.whole.as_of or date.min))
    if days and (balance := _of_happenings(whole, days[-1], killed)):
        yield balance


def _rising(whole: TollSeries) -> Iterator[TollPoint]:
    """Its totals of known day that lie below none before: a toll does not fall, and one that does counts others."""
    least = 0
    for point in whole.points:
        if point.as_of and not point.new and (point.high is None or point.high >= least):
            least = max(least, point.low or 0)
            yield point


def _on(whole: TollSeries, point: TollPoint, division: Division) -> Balance | None:
    """The balance of a division on the day of one count of the whole; None where too few parts are counted by then."""
    on = point.as_of or date.min
    parts = [part for cell in division.cells if (part := _first(cell, on))]
    are_all = division.are_all and len(parts) == len(division.cells)
    return _balance(whole, point, division.by, parts, are_all=are_all)


def _first(cell: Sequence[TollSeries], on: date) -> Counted | None:
    return next((found for series in cell if (found := counted(series, on))), None)


def _balance(
    whole: TollSeries, point: TollPoint, by: By, parts: Sequence[Counted], *, are_all: bool = False
) -> Balance | None:
    ordered = sorted(parts, key=lambda part: (-(part.allows.low or 0), part.id))
    state, allowed = _counted(whole, point), [one.allows for one in ordered]
    sum_ = total(allowed)
    found = verdict(state.allows, sum_, are_all=are_all)
    if len(ordered) < (1 if found == "over" else FEWEST):
        return None
    return Balance(
        id=digest("balance", whole.id, by),
        by=by,
        series=whole.id,
        whole=state,
        parts=tuple(ordered),
        total=sum_,
        verdict=found,
        arithmetic=arithmetic(allowed, state.allows),
        reason=in_words(state.allows, sum_, found),
    )


def counted(series: TollSeries, on: date) -> Counted | None:
    """The total that a series states as of about a day, the nearest to it; None where it states none."""
    near = [point for point in series.points if point.as_of and not point.new and abs(point.as_of - on) <= NEAR]
    if not near:
        return None
    return _counted(
        series, min(near, key=lambda point: (abs((point.as_of or on) - on), point.as_of or on, point.words))
    )


def _counted(series: TollSeries, point: TollPoint) -> Counted:
    allows = Range(point.low, point.best, point.high)
    return Counted(
        f"series-{series.id}", people(series), series.speaker, point.words, point.as_of, allows, point.claims
    )


def _of_happenings(whole: TollSeries, point: TollPoint, killed: Happened) -> Balance | None:
    """The single happenings of the period that are told of with a count, beside the total that a side counts itself."""
    own = bool(whole.side) and whole.body == whole.side
    if whole.place or not own or not whole.side or not whole.since or not point.as_of or whole.past:
        return None
    found = killed.between(whole.measure, whole.side, whole.status, (whole.since, point.as_of))
    parts = [Counted(one.id, one.title, "", str(one.allows), one.on, one.allows, one.claims) for one in found]
    return _balance(whole, point, "happenings", parts)
