"""Toll: running counts of people, each voice's by itself, and how far the voices lie apart.

In: figures that run. Out: `TollSeries` of `TollPoint`s, and the `Rivalry` of series that count the same people.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from parley.records.figure import Agreement, Cause, Measure, VictimStatus

OF_A_WAR: Final = 100  # times: by how much a war's dead are more than a raid's


@dataclass(frozen=True, slots=True)
class TollPoint:
    """One count in a series: what was said of the state `as_of` a day. `new` counts since the count before;
    `correction` says that a speaker takes back a higher total of his own."""

    as_of: date | None
    count: int | None
    words: str
    new: bool
    low: int | None
    high: int | None
    claims: tuple[str, ...]
    origins: tuple[str, ...]
    correction: bool = False
    best: int | None = None


@dataclass(frozen=True, slots=True)
class TollSeries:
    """A running count of one side's people by one speaker, over "as of" dates. `low`, `best`, `high` are its last
    state; new counts join their series and are never added to a total that holds them already.

    `speaker` is empty where reports count in their own voice, and `body` the country or body that he speaks for;
    `past` marks the toll of an earlier war; `war` names the war by two of its sides where `side` is not said, so that
    tolls of all sides are told apart; `theatre` the war of the reports that count, whether or not a side is said; `cause`
    tells those whom a flood or a disease killed from the dead of a war."""

    id: str
    measure: Measure
    side: str | None
    status: VictimStatus | None
    speaker: str
    since: date | None
    place: str | None
    points: tuple[TollPoint, ...]
    low: int | None
    best: int | None
    high: int | None
    reason: str
    title: str = ""
    until: date | None = None
    past: bool = False
    war: str = ""
    body: str = ""
    theatre: str = ""
    cause: Cause = "conflict"

    @property
    def is_of_this_war(self) -> bool:
        """Whether it counts whom the conflict that is reported on harms: neither an earlier one, nor something else."""
        return not self.past and self.cause == "conflict"

    @property
    def size(self) -> int:
        """The number that its last state stands for beside others: the best, failing that a limit."""
        return self.best or self.high or self.low or 0

    def counts_others(self, than: TollSeries) -> bool:
        """Whether of these two the lower is the toll of a happening, which says no day from which it counts, and the
        higher that of a war."""
        lower, higher = sorted((self, than), key=lambda series: series.size)
        return lower.since is None and lower.size * OF_A_WAR < higher.size


@dataclass(frozen=True, slots=True)
class Rivalry:
    """Toll series of different speakers for the same people. `gap` lies between their last states where they
    cannot both be true, None where they agree or one sets no limit."""

    measure: Measure
    side: str | None
    status: VictimStatus | None
    series: tuple[str, ...]
    gap: int | None
    reason: str
    title: str = ""
    agreement: Agreement = "disputed"
    past: bool = False
    cause: Cause = "conflict"
