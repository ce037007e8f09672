"""Figure: a count of people, as said.

In: a number, its bound, whom it counts. Out: `Figure`, the fields of the guide's `figure` record; the words in which counts
are told apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

from parley.records.span import Span

Measure = Literal["killed", "injured", "casualties", "missing", "captured", "displaced", "returned"]
MEASURES: Final[tuple[Measure, ...]] = get_args(Measure)
NATURAL: Final[frozenset[str]] = frozenset({"disaster", "disease"})
"""Causes that are nobody's doing, nor anybody's mistake."""
MISHAPS: Final[frozenset[str]] = NATURAL | {"accident"}
"""Causes that are nobody's will."""
Bound = Literal["exact", "about", "at_least", "at_most", "vague"]
VictimStatus = Literal["civilian", "military", "mixed"]
Scope = Literal["total", "new"]
Agreement = Literal["single", "agreed", "disputed"]
Cause = Literal["conflict", "disaster", "accident", "crime", "disease", "other"]


def told_cause(cause: Cause) -> str:
    """What a title says of a cause: " (disaster)", "" of the conflict."""
    return "" if cause == "conflict" else f" ({cause})"


def is_vague(low: int | None, best: int | None, high: int | None) -> bool:
    """Whether limits are those of words that give an order of size and no number: "hundreds", "millions"."""
    return best is None and low is not None and low != high


@dataclass(frozen=True, slots=True)
class Figure:
    """People counted: `count` is the number as said, None where none is ("dozens"); never adjusted.

    `low` and `high` are the least and the most that the words allow, None where they set no limit;
    `span` is the number's own words, `part_of` says that the count is a part of another one ("including 11 children").
    """

    measure: Measure
    count: int | None
    bound: Bound
    low: int | None = None
    high: int | None = None
    victims: str | None = None
    side: str | None = None
    victim_status: VictimStatus | None = None
    scope: Scope | None = None
    cause: Cause = "conflict"
    span: Span | None = None
    victims_span: Span | None = None
