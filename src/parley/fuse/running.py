"""Running counts: which figures are of a period rather than of one happening, and whose series they belong to.

In: accounts. Out: `Toll`s. A total and a count "since" a day run; a new count ("43 more") runs where its speaker gives
a total of the same people for it to join, and is of a happening otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from parley.fuse.account import Account, is_named
from parley.fuse.days import EARLIEST
from parley.fuse.figures import Range, range_of
from parley.fuse.fold import folded, usual
from parley.fuse.places import is_specific, names_of
from parley.fuse.words import tells
from parley.records import Figure, Place, When
from parley.records.figure import Measure

PAST: Final = timedelta(days=365)  # a period that ended a year before the report is another war's
STATUSES: Final = ("civilian", "military")


@dataclass(frozen=True, slots=True, order=True)
class Whose:
    """What one series counts, and who counts: names folded, "" where not said.

    `past` is an earlier war's end, or ""; `war` the war of the report, where no side is said, and `lineage` the report's
    own where not even that is known: people of whom nothing is known are nobody else's.
    """

    measure: Measure
    side: str
    status: str
    place: str
    past: str
    war: str
    lineage: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Toll:
    """A figure that belongs to a running count."""

    account: Account
    figure: Figure
    allowed: Range
    whose: Whose

    @property
    def is_new(self) -> bool:
        """Whether it counts since the last count rather than in all; one "since" a day is of all since then."""
        return self.figure.scope == "new" and not self.is_open

    @property
    def runs(self) -> bool:
        """Whether it is of a period by its own words; one person's death is a happening, whatever toll it brings about."""
        if self.figure.count == 1 and self.figure.bound == "exact":
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
        return self.account.own_place if self.whose.place else None


def counts_of(accounts: Iterable[Account]) -> list[Toll]:
    """Every count among `accounts`, of a happening or of a period; a report of unknown day is taken to be as old as the
    oldest of known day."""
    told = list(accounts)
    oldest = min((account.published for account in told if account.published), default=None)
    return [toll for account in told if (toll := _toll(account, account.published or oldest))]


def running(counts: Sequence[Toll]) -> list[Toll]:
    """The counts that run."""
    totals = [toll for toll in counts if toll.runs]
    known: dict[Whose, list[Toll]] = {}
    for toll in totals:
        known.setdefault(toll.whose, []).append(toll)
    rest = (toll for toll in counts if not toll.runs and not toll.whose.place)
    return totals + [joined for toll in rest if (joined := _joined(toll, known.get(toll.whose, [])))]


def _joined(toll: Toll, totals: Sequence[Toll]) -> Toll | None:
    """A count of its speaker's running one, None where it is of a happening.

    It adds to a total of its year by its words ("43 more"), or where the total's sentence tells it. One that is greater
    than a total before it cannot add to that: it is a total itself.
    """
    near = [t for t in totals if abs((toll.account.as_of or EARLIEST) - (t.account.as_of or EARLIEST)) <= PAST]
    beside = any(_in_one_sentence(toll.account, t.account) for t in near)
    if near and (beside or tells("more", "more", toll.account.words.replace("more than", ""))):
        return toll if toll.is_new else None
    if (toll.whose.side or toll.whose.status) and any(_is_outgrown(t, toll) for t in near):
        return replace(toll, figure=replace(toll.figure, scope="total"))
    return None


def _in_one_sentence(a: Account, b: Account) -> bool:
    return a.claim.report == b.claim.report and a.sentence == b.sentence


def _is_outgrown(total: Toll, later: Toll) -> bool:
    """Whether a total is older and smaller than a later count."""
    days = (total.account.as_of or EARLIEST), (later.account.as_of or EARLIEST)
    return days[0] < days[1] and 0 < (total.allowed.best or 0) <= (later.allowed.best or 0)


def _toll(account: Account, published: date | None) -> Toll | None:
    figure = account.claim.figure
    if figure is None or account.claim.stance == "denies":
        return None
    return Toll(account, figure, range_of(figure), _whose(account, figure, published))


def _whose(account: Account, figure: Figure, published: date | None) -> Whose:
    side = folded(usual(figure.side or ""))
    town = account.own_place if is_specific(account.own_place) else None
    place = " ".join(sorted(names_of(town))) if town else ""
    speaker = account.claim.speaker
    voice = account.speaker if speaker and is_named(speaker) else ""
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
    )


def _past(when: When | None, published: date | None) -> str:
    last = when.last if when else None
    return str(last.year) if last and published and last < published - PAST else ""
