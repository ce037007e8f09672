"""Undated: what holds two groups of accounts apart where no day is known.

In: accounts of which neither words nor report tell a day. Out: `News`, what the reports of a group open with and how
many dead, and people taken, they count, and whether two groups may be of one happening by it. Where nothing says when,
one blast in a big town reads like the next, and a report that opens like two others would chain them: so groups are
compared as wholes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.matching.matter import FEWEST, SHARED, is_timeless, opening

MEAN: Final = 0.6  # of what two reports that open alike share, which reports of one happening share on average
COUNTS: Final = 0.6  # of a few pairs of reports that both count dead, those that share a count
FEW: Final = 3
"""Such pairs: of more, each shares a count on average, as one blast's tolls differ and a war's blasts are many."""


@dataclass(frozen=True, slots=True)
class Told:
    """What each of some reports tells, and how many of them tell each thing."""

    by: Mapping[str, frozenset[str]]
    often: Counter[str]

    def joined(self, other: Told) -> Told:
        """What both tell, each report once."""
        new = other.by.keys() - self.by.keys()
        often = self.often + Counter(thing for report in new for thing in other.by[report]) if new else self.often
        return Told({**self.by, **other.by}, often)

    def pairs(self, other: Told) -> tuple[int, int]:
        """How many pairs of different reports there are between the two, and how many things these share in all."""
        same = self.by.keys() & other.by.keys()
        few, many = sorted((self.often, other.often), key=len)
        shared = sum(n * many[thing] for thing, n in few.items()) - sum(len(self.by[report]) for report in same)
        return len(self.by) * len(other.by) - len(same), shared

    def agrees_with(self, other: Told) -> bool:
        """Whether enough of the pairs of different reports share a count."""
        counting, agreeing = self.pairs(other)
        return agreeing >= counting * (COUNTS if counting <= FEW else 1)

    @property
    def mean(self) -> float:
        """How many things a report tells."""
        return self.often.total() / len(self.by)


@dataclass(frozen=True, slots=True)
class News:
    """The telling words that reports open with; the numbers of dead, and of people taken, that those give which count
    any."""

    words: Told
    dead: Told
    taken: Told

    def joined(self, other: News) -> News:
        """That of both."""
        return News(self.words.joined(other.words), self.dead.joined(other.dead), self.taken.joined(other.taken))

    def may_be_of_one(self, other: News) -> bool:
        """Whether the reports of both open alike on average, and enough of those that count dead, or people taken,
        share a count."""
        pairs, shared = self.words.pairs(other.words)
        alike = MEAN * max(FEWEST, SHARED * min(self.words.mean, other.words.mean))
        return shared >= pairs * alike and self.dead.agrees_with(other.dead) and self.taken.agrees_with(other.taken)


def news(account: Account) -> News | None:
    """What the report of one account opens with and counts; None where a day is known."""
    if not is_timeless(account):
        return None
    report, counted = account.claim.report, account.counted
    words = opening(account.text)
    return News(Told({report: words}, Counter(words)), _counts(report, counted.dead), _counts(report, counted.taken))


def _counts(report: str, numbers: frozenset[int]) -> Told:
    given = frozenset(map(str, numbers))
    return Told({report: given} if given else {}, Counter(given))
