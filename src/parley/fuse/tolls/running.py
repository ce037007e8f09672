"""Running counts: which figures are of a period rather than of one happening, and whose series they belong to.

In: accounts. Out: `Toll`s. A total and a count "since" a day run; a new count ("43 more") runs where its speaker gives
a total of the same people for it to join, and is of a happening otherwise.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.among import Rule, seen
from parley.fuse.days import EARLIEST
from parley.fuse.figures import Range, range_of
from parley.fuse.fold import folded, usual
from parley.fuse.matching.matter import is_timeless
from parley.fuse.parties import is_named
from parley.fuse.places import is_specific, names_of
from parley.fuse.words import tells
from parley.records import Figure, Place, When
from parley.records.figure import Cause, Measure

PAST: Final = timedelta(days=365)  # a period that ended a year before the report is another war's
MANY: Final = 100  # people: fewer are counted of a town where one is told of
AROUND: Final = 12  # characters around a number in which "more" or "another" stands
OWN: Final = ("its own ", "their own ")
STATUSES: Final = ("civilian", "military")


@dataclass(frozen=True, slots=True, order=True)
class Whose:
    """What one series counts, and who counts: names folded, "" where not said.

    `past` is an earlier war's end, or ""; `war` the war of the report, where no side is said, and `lineage` the
    report's own where not even that is known: people of whom nothing is known are nobody else's.
    """

    measure: Measure
    side: str
    status: str
    place: str
    past: str
    war: str
    lineage: str
    speaker: str
    cause: Cause = "conflict"


@dataclass(frozen=True, slots=True)
class Toll:
    """A figure that belongs to a running count."""

    account: Account
    figure: Figure
    allowed: Range
    whose: Whose

    @property
    def day(self) -> int:
        """The day whose state it counts, as a number to reckon with."""
        return (self.account.as_of or EARLIEST).toordinal()

    @property
    def is_new(self) -> bool:
        """Whether it counts since the last count rather than in all; one "since" a day is of all since then."""
        return self.figure.scope == "new" and not self.is_open

    @property
    def runs(self) -> bool:
        """Whether it is of a period by its own words; one person's death is a happening, whatever toll it brings about.
        A count of no known day is the state of no day, and runs only where it is called a total."""
        if self.figure.count == 1 and self.figure.bound == "exact":
            return False
        if is_timeless(self.account) and not tells("tolls", "totals", self.account.words):
            return False
        return self.figure.scope == "total" or (self.is_open and not self.whose.place)

    @property
    def is_open(self) -> bool:
        """Whether it counts from a day on with no end."""
        when = self.account.claim.when
        return bool(when and when.first and when.last is None)

    @property
    def since(self) -> date | None:
        """The day from which it counts, None where it is dated to one day, which is then its end."""
        return None if self.account.first == self.account.last else self.account.first

    @property
    def place(self) -> Place | None:
        """The town that it counts for."""
        return self.account.claim.place if self.whose.place else None


def counts_of(accounts: Iterable[Account]) -> list[Toll]:
    """Every count among `accounts`, of a happening or of a period."""
    told = list(accounts)
    oldest = min((account.published for account in told if account.published), default=None)
    return [toll for account in told if (toll := count_of(account, oldest))]


def count_of(account: Account, oldest: date | None) -> Toll | None:
    """The count that an account gives; a report of unknown day is taken to be as old as the `oldest` of known day."""
    figure = account.claim.figure
    if figure is None or account.claim.stance == "denies":
        return None
    return Toll(account, figure, range_of(figure), _whose(account, figure, account.published or oldest))


def running(counts: Sequence[Toll]) -> list[Toll]:
    """The counts that run."""
    return seen(counts, RUNNING)


@dataclass(frozen=True, slots=True)
class Totals:
    """What the running totals of one speaker come to for his other counts: their days, in order; the least of each; and
    the sentences that tell them. Days are ordinals, the unknown one the first."""

    days: tuple[int, ...]
    least: Mapping[int, int]
    sentences: Mapping[tuple[str, int], frozenset[int]]

    def near(self, day: int) -> tuple[int, ...]:
        """The days of totals within a year of `day`."""
        return self.days[bisect_left(self.days, day - PAST.days) : bisect_right(self.days, day + PAST.days)]


def _totals(tolls: Sequence[Toll]) -> Totals:
    least: dict[int, int] = {}
    days: set[int] = set()
    sentences: dict[tuple[str, int], frozenset[int]] = {}
    for toll in (toll for toll in tolls if toll.runs):
        day, best, where = toll.day, toll.allowed.best or 0, _sentence(toll)
        days.add(day)
        sentences[where] = sentences.get(where, frozenset()) | {day}
        if best > 0:
            least[day] = min(best, least.get(day, best))
    return Totals(tuple(sorted(days)), least, sentences)


def _sentence(toll: Toll) -> tuple[str, int]:
    return toll.account.claim.report, toll.account.sentence


def _joined(toll: Toll, totals: Totals) -> Toll | None:
    """A count of its speaker's running one, None where it is of a happening.

    It adds to a total of its year by its words ("43 more"), or where the total's sentence tells it. One that is greater
    than the last total before it cannot add to that: it is a total itself, where no day or town says that it is of one.
    """
    if toll.runs or toll.whose.place or toll.figure.scope is None:
        return toll if toll.runs else None
    near = totals.near(toll.day)
    beside = not totals.sentences.get(_sentence(toll), frozenset()).isdisjoint(near)
    if near and (beside or _adds(toll)):
        return toll if toll.is_new else None
    best, somebodys = toll.allowed.best or 0, bool(toll.whose.side or toll.whose.status)
    before = max((day for day in near if day < toll.day and day in totals.least), default=None)
    if somebodys and not _is_of_one(toll.account) and before is not None and totals.least[before] <= best:
        return replace(toll, figure=replace(toll.figure, scope="total"))
    return None


def _is_of_one(account: Account) -> bool:
    """Whether its day or its town says that it is of one happening, though that be told a sentence before."""
    when = account.claim.when
    return bool(when and when.is_day) or is_specific(account.claim.place)


def _adds(toll: Toll) -> bool:
    """Whether it says of itself that it adds: "43 more", "another 43", and not "24 dead and dozens more hurt"."""
    number, text = toll.figure.span, toll.account.text
    told = text[max(0, number.start - AROUND) : number.end + AROUND] if number else toll.account.words
    return tells("more", "more", folded(told).replace("more than", ""))


def _whose(account: Account, figure: Figure, published: date | None) -> Whose:
    side = folded(usual(figure.side or ""))
    town = _town(account, figure)
    place = " ".join(sorted(names_of(town))) if town else ""
    speaker = account.claim.speaker
    voice = account.speaker if speaker and is_named(speaker) else side if _is_own(account, figure) else ""
    war = "" if side else account.war
    return Whose(
        measure=figure.measure,
        side=side,
        status=figure.victim_status if figure.victim_status in STATUSES else "",
        place=place if place != side else "",
        past=_past(account.claim.when, published),
        war=war,
        lineage="" if side or war or voice or place else account.lineage,
        speaker=voice,
        cause=figure.cause,
    )


def _town(account: Account, figure: Figure) -> Place | None:
    """The town that a count is for: the one that its sentence names; for a total of few people also the one told of
    around it, where it says no day since which they are counted."""
    if is_specific(account.own_place):
        return account.own_place
    is_open = account.claim.when is not None and account.claim.when.first != account.claim.when.last
    few = figure.scope == "total" and 0 < (range_of(figure).told or 0) < MANY
    return account.claim.place if few and not is_open and is_specific(account.claim.place) else None


def _is_own(account: Account, figure: Figure) -> bool:
    """Whether whoever counts is told of only as the one whose people they are: "put its own dead at 12"."""
    victims = figure.victims or account.says(account.claim.quote)
    return account.claim.speaker is None and folded(victims).startswith(OWN)


def _past(when: When | None, published: date | None) -> str:
    last = when.last if when else None
    return str(last.year) if last and published and last < published - PAST else ""


RUNNING: Final = Rule(lambda toll: toll.whose, _totals, _joined)
"""A count runs where it is a total, or where its speaker's totals of the same people say so."""
