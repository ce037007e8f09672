"""Reckoning: sums of counts that are told with limits, and what they come to beside a whole.

In: ranges of people. Out: their sum, a verdict on it, and both in words. What is not known of one is not known of the
sum.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from parley.views.counts import limits
from parley.views.wording import number

Verdict = Literal["over", "under", "open", "fits"]
NAMED: Final = 12  # addends written out


@dataclass(frozen=True, slots=True)
class Range:
    """The least, the best and the most that words allow; None where they set no limit or give no best."""

    low: int | None
    best: int | None
    high: int | None

    def __str__(self) -> str:
        return limits(self.low, self.best, self.high)


def total(parts: Sequence[Range]) -> Range:
    """The sum of some counts. A count without a least adds none to the least of the sum; a sum has a best or a most
    only where all its parts have one."""
    best, high = [part.best for part in parts], [part.high for part in parts]
    return Range(
        sum(part.low or 0 for part in parts),
        sum(n for n in best if n is not None) if None not in best else None,
        sum(n for n in high if n is not None) if None not in high else None,
    )


def verdict(whole: Range, parts: Range, *, are_all: bool) -> Verdict:
    """What a sum of parts comes to beside the whole: "over", more than it allows; "under", less where they `are_all` of
    it; "open" where some of the whole must be in none of them; else it "fits"."""
    if whole.high is not None and (parts.low or 0) > whole.high:
        return "over"
    if whole.low is not None and parts.high is not None and parts.high < whole.low:
        return "under" if are_all else "open"
    return "fits"


def arithmetic(parts: Sequence[Range], whole: Range) -> str:
    """ "1,221 + 31 + 92 = 1,344, beside at least 1,300"; of one part alone, "120, beside 60"."""
    if len(parts) == 1:
        return f"{parts[0]}, beside {whole}"
    written = [str(part) for part in parts[:NAMED]]
    if len(parts) > NAMED:
        written.append(f"{number(len(parts) - NAMED)} further counts of {total(parts[NAMED:])}")
    return f"{' + '.join(written)} = {total(parts)}, beside {whole}"


def in_words(whole: Range, parts: Range, found: Verdict) -> str:
    """What a verdict says, with the number of people that it is about."""
    if found == "over":
        return f"the parts are at least {number((parts.low or 0) - (whole.high or 0))} more than the whole"
    if found == "under":
        return f"the whole is at least {number((whole.low or 0) - (parts.high or 0))} more than its parts"
    most = None if whole.high is None else whole.high - (parts.low or 0)
    if found == "open":
        least = (whole.low or 0) - (parts.high or 0)
        return f"{limits(least, None, most)} of the whole stand in none of these parts"
    rest = f", with up to {number(most)} of the whole in none of these parts" if most else ""
    return f"both can be true{rest}"
