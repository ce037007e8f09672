"""Counting: how far the counts of two accounts speak for one happening.

In: two accounts. Out: points with their reason in words.
"""

from __future__ import annotations

from parley.fuse.accounts.account import Account
from parley.fuse.figures import FEW, Range, range_of
from parley.fuse.matching.one_day import Points, are_timeless


def on_counts(a: Account, b: Account) -> Points:
    """What their counts say for two accounts being of one happening."""
    if not (a.claim.figure and b.claim.figure) or a.claim.figure.measure != b.claim.figure.measure:
        return (0, "")
    one, other = range_of(a.claim.figure), range_of(b.claim.figure)
    if one == other and one.best is not None:
        return (2 if one.best > 2 else 1, "the same count")
    if not are_timeless(a, b) and (_is_one_of_many(one, other) or _is_one_of_many(other, one)):
        return (-2, "")
    return (1, "counts that agree") if one.agrees_with(other) and _are_of_one_size(one, other) else (0, "")


def _are_of_one_size(one: Range, other: Range) -> bool:
    """Whether neither count is more than twice the other: "at least three" may be 70, and says nothing for it."""
    small, large = sorted((one.best or 0, other.best or 0))
    return 0 < large <= 2 * small


def _is_one_of_many(one: Range, many: Range) -> bool:
    """Whether one counts a single person and the other more than a few: whoever that is, he is not their toll."""
    return one.best == one.high == 1 and (many.low or 0) > FEW
