"""The arithmetic of counts: what a figure allows, which figures agree, how far others lie apart.

In: figures as said. Out: `Range`s. The rules are those of docs/reference/grades-and-rules.md: a bare number is exact,
"at least" sets no upper limit, "up to" no lower one, "about" leaves half of the last significant unit either way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from parley.records import Claim, Figure
from parley.records.figure import is_vague

FEW: Final = 2  # people: so many dead are in many reports by chance
BESIDE: Final = 40  # characters from an arrest to whom it befell, between which their number stands
DIGITS: Final = re.compile(r"\b\d{1,4}\b")
SAID: Final = {"exact": "", "about": "about ", "at_least": "at least ", "at_most": "up to ", "vague": "some "}
UNSAID: Final = {0: ("no", "not", "never", "without", "nor", "neither"), 1: ("another",)}
STANDING: Final = {0: "nobody", 1: "one more"}  # what such words come to by themselves
SEVERAL: Final = {"civilian": "civilians", "military": "fighters"}  # by status, of those that counts tell apart


@dataclass(frozen=True, slots=True)
class Counted:
    """The numbers that one report gives, of more than a few: of dead, and of people arrested or captured."""

    dead: frozenset[int] = frozenset()
    taken: frozenset[int] = frozenset()

    def is_of_others(self, other: Counted) -> bool:
        """Whether both count dead, or both count people taken, and share no number."""
        return _differ(self.dead, other.dead) or _differ(self.taken, other.taken)


def _differ(some: frozenset[int], others: frozenset[int]) -> bool:
    return bool(some and others) and some.isdisjoint(others)


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """The least, the best and the most that words allow, in people; None where they set no limit or give no best."""

    low: int | None = None
    best: int | None = None
    high: int | None = None

    def agrees_with(self, other: Range) -> bool:
        """Whether both can be true of the same people: "12" and "at least 3" can, "12" and "3" cannot."""
        return not (_above(self.low, other.high) or _above(other.low, self.high))

    @property
    def most(self) -> int | None:
        """The greatest number that it names: "at least 43" names 43, and sets no limit."""
        return self.high if self.high is not None else self.best

    def lies_within(self, other: Range) -> bool:
        """Whether all that it allows, the other allows."""
        floor, ceiling = other.low or 0, other.high
        return (self.low or 0) >= floor and (ceiling is None or (self.high is not None and self.high <= ceiling))

    @property
    def is_vague(self) -> bool:
        """Whether words give an order of size and no number: "hundreds", "millions"."""
        return is_vague(self.low, self.best, self.high)

    @property
    def told(self) -> int | None:
        """The number that it stands for beside others: the greatest that it names, the least of an order of size."""
        return self.low if self.is_vague or self.most is None else self.most

    def gap_to(self, other: Range) -> int | None:
        """The people between two ranges that cannot both be true, by their best counts where both have one."""
        if self.agrees_with(other):
            return None
        if self.best is not None and other.best is not None:
            return abs(self.best - other.best)
        return max(
            (a - b for a, b in ((self.low, other.high), (other.low, self.high)) if a is not None and b is not None)
        )

    def __str__(self) -> str:
        if self.low is not None and self.low == self.high:
            return str(self.low)
        if self.high is None:
            return f"{self.low} or more" if self.low else "not said how many"
        return f"{self.low} to {self.high}" if self.low is not None else f"{self.high} or fewer"


def told_gap(a: Range, b: Range) -> int | None:
    """The gap between two ranges as a number to be told; None where they agree, or one is vague: what lies between
    "millions" and "more than 10 million" nobody says."""
    return None if a.is_vague or b.is_vague else a.gap_to(b)


def _above(low: int | None, high: int | None) -> bool:
    return low is not None and high is not None and low > high


def range_of(figure: Figure) -> Range:
    """What `figure` allows. Its own limits, read from the words, stand before those of its bound; the count as said
    lies always within: "more than 2,000" is 2,000 or more."""
    count = figure.count
    if count is None:
        return Range(figure.low, None, figure.high)
    ruled = _by_bound(count, figure)
    low = min(figure.low, count) if figure.low is not None else ruled.low
    high = max(figure.high, count) if figure.high is not None else ruled.high
    return Range(low, ruled.best, high)


def _by_bound(count: int, figure: Figure) -> Range:
    match figure.bound:
        case "exact":
            return Range(count, count, count)
        case "at_least":
            return Range(count, count, None)
        case "at_most":
            return Range(None, count if figure.low is not None else None, count)
        case "about":
            half = last_unit(count) // 2
            return Range(max(count - half, 0), count, count + half)
        case "vague":
            return Range(None, None, None)


def last_unit(count: int) -> int:
    """The unit of the last digit that is not zero: 10,000 for 30,000, 1 for 12."""
    unit = 1
    while count and count % (unit * 10) == 0:
        unit *= 10
    return unit


def span_of(ranges: Sequence[Range], best: int | None) -> Range:
    """The lowest low and the highest high of rival `ranges`, around a `best` chosen among them."""
    lows = [r.low for r in ranges if r.low is not None]
    highs = [limit for r in ranges if (limit := r.most) is not None]
    return Range(min(lows, default=None), best, max(highs, default=None))


def said(figure: Figure, text: str) -> str:
    """The count in its own words, "more than 2,000"; made from the record where no words are known, or where they count
    only within their sentence: "one more" for "another", "nobody" for the "no" of "no deaths"."""
    if figure.span and (told := " ".join(figure.span.of(text).split())):
        alone = figure.count is not None and told.lower() in UNSAID.get(figure.count, ())
        return STANDING[figure.count or 0] if alone else told
    return f"{SAID[figure.bound]}{figure.count:,}" if figure.count is not None else "an unstated number"


def counted(claims: Sequence[Claim], text: str) -> Counted:
    """The numbers of dead, and of people taken, that the claims of one report give."""
    return Counted(_many(claims, "killed"), _many(claims, "captured") | _arrested(claims, text))


def _many(claims: Iterable[Claim], measure: str) -> frozenset[int]:
    figures = (claim.figure for claim in claims if claim.figure and claim.figure.measure == measure)
    return frozenset(figure.count for figure in figures if figure.count and figure.count > FEW)


def _arrested(claims: Iterable[Claim], text: str) -> frozenset[int]:
    """The numbers beside those who are said to be arrested, or stopped: "arrested 23 armed men"."""
    whom = ((c.anchor.end, p.span.start) for c in claims if c.type == "coerce" for p in c.recipients if p.span)
    said = (DIGITS.findall(text[end : min(start, end + BESIDE)]) for end, start in whom)
    return frozenset(number for digits in said for one in digits[-1:] if (number := int(one)) > FEW)
