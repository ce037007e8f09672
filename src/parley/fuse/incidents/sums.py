"""Sums: which counts of one happening another count of their report holds already, and which are of more than it.

In: the counts of one happening. Out: the same ones, each with why it is set aside, if it is. A report that lists what fell
where, quarter by quarter, and says in its own voice how many died in all, disputes nothing; neither does one that counts
town by town beside one that counts all around; nor does one that tells
beside the dead of a day those of a campaign.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.figures import said
from parley.fuse.incidents.kinds import Count
from parley.fuse.places import is_specific, nearness
from parley.records import Place

PART: Final = "another count of its report holds it"
AROUND: Final = "a count of all around holds it"
LONGER: Final = "is of more than this happening"
FEW: Final = 12  # counts of one report among which sums are looked for
ADDENDS: Final = 3  # most of those that are added up
BEFORE: Final = 40  # characters before a count's words in which "have" stands
BEHIND: Final = 120  # characters behind a number in which "including 12 civilians" stands
TENFOLD: Final = 10  # times: an undated count so far above all others is not of the same people
MANY: Final = 100  # people: fewer may all be of one happening
PERFECT: Final = re.compile(r"\b(?:ha(?:ve|s)|'ve) (?:\w+ ){0,2}$", re.IGNORECASE)
PASSIVE: Final = re.compile(r"\b(?:ha(?:ve|s)|'ve) (?:\w+ ){0,2}been\b", re.IGNORECASE)
HOLDS: Final = re.compile(r"\b(?:tolls?|totals?|figures?) (?:\w+ )?(?:includ|compris)", re.IGNORECASE)


def set_aside(found: Sequence[Count]) -> list[Count]:
    """`found`, with those set aside that others of their report hold, or that are of more than the happening."""
    by_report: dict[tuple[str, str], list[Count]] = {}
    for count in found:
        by_report.setdefault((count.account.claim.report, count.figure.measure), []).append(count)
    parts = {id(part) for told in by_report.values() for part in _parts(told)}
    told = [_aside(count, PART) if id(count) in parts else _of_more(count, found) for count in found]
    return [_aside(count, AROUND) if _is_held_around(count, told) else count for count in told]


def _is_held_around(part: Count, found: Iterable[Count]) -> bool:
    """Whether a count at a town is one of those of its report that come to what another counts in all the land around:
    "seven died in Olm and four in Tarn", "eleven died in the province"."""
    place, best = part.account.own_place, part.allowed.best
    others = part.account.counted.dead - {best}
    if place is None or best is None or not others or part.figure.measure != "killed" or not is_specific(place):
        return False
    wholes = (c for c in found if not c.aside and c.account.home != part.account.home and _is_wide(c, place))
    sums = (
        {sum(some) for n in range(1, ADDENDS) for some in combinations(sorted(others), n)} if len(others) < FEW else ()
    )
    return any(c.allowed.best is not None and c.allowed.best - best in sums for c in wholes)


def _is_wide(count: Count, place: Place) -> bool:
    """Whether a count of the killed is at a region or a land around a place."""
    around = count.account.own_place
    if count.figure.measure != "killed" or around is None or is_specific(around):
        return False
    return nearness(around, place) in ("within", "loosely within", "same")


def _aside(count: Count, why: str) -> Count:
    return count if count.aside else replace(count, aside=why)


def _parts(told: Sequence[Count]) -> list[Count]:
    """Of what one report counts, the counts that a greater one holds: those that its words include, those that add up to
    it, and those of other places than the whole that it tells in its own voice."""
    held = [
        part
        for part in told
        for whole in told
        if _is_more(whole, part) and (_includes(whole, part) or _is_elsewhere(whole, part))
    ]
    return held + [part for whole in told for part in _addends(whole, told)]


def _is_more(whole: Count, part: Count) -> bool:
    least, most = whole.allowed.low or 0, part.allowed.most
    return most is not None and most < least


def _includes(whole: Count, part: Count) -> bool:
    """Whether the words behind a number name another as some of it: "82 people including 58 civilians"."""
    number = whole.figure.span
    if number is None:
        return False
    behind = whole.account.text[number.end : number.end + BEHIND].partition(". ")[0].lower()
    _, includes, told = behind.partition("including ")
    return bool(includes) and re.search(rf"\b{re.escape(_number(part))}\b", told) is not None


def _number(count: Count) -> str:
    """The last word of a number as said: "50" of "some 50"."""
    return said(count.figure, count.account.text).lower().split()[-1]


def _is_elsewhere(whole: Count, part: Count) -> bool:
    """Whether a count is of one place of several whose dead the report sums up in its own voice."""
    all_of, one_of = whole.account.own_place, part.account.own_place
    return _is_own(whole.account) and all_of is not None and one_of is not None and _is_another(all_of, one_of)


def _is_another(wide: Place, narrow: Place) -> bool:
    return is_specific(narrow) and nearness(wide, narrow) != "same" and not _names_it(narrow, wide)


def _names_it(a: Place, b: Place) -> bool:
    """Whether the name of `a` is that of `b` and more: "Olm city", "west Olm"."""
    return b.name.lower() in a.name.lower()


def _is_own(account: Account) -> bool:
    """Whether a report speaks itself, or by somebody of no name."""
    return account.witness == account.lineage


def _addends(whole: Count, told: Sequence[Count]) -> list[Count]:
    """The counts that add up to a greater one which the report gives in its own voice."""
    best = whole.allowed.best
    less = {n: c for c in told if (n := c.allowed.best) and best and n < best}
    if best is None or not _is_own(whole.account) or len(told) > FEW:
        return []
    sums = (some for n in range(2, ADDENDS + 1) for some in combinations(sorted(less), n) if sum(some) == best)
    added = next(sums, ())
    return [count for count in told if count.allowed.best in added]


def _of_more(count: Count, found: Iterable[Count]) -> Count:
    """`count`, set aside where it is of no day, of what "has" happened, and ten times as high as any other."""
    least = count.allowed.low or 0
    others = [
        most for c in found if c is not count and c.figure.measure == count.figure.measure and (most := c.allowed.told)
    ]
    is_far = bool(others) and least >= max(MANY, TENFOLD * max(others))
    return _aside(count, LONGER) if is_far and _has_happened(count.account) else count


def _has_happened(account: Account) -> bool:
    """Whether it tells of no day and in the perfect tense, "have been killed", "has claimed", or of what a toll includes."""
    anchor, text = account.claim.anchor, account.text
    if account.claim.when is not None:
        return False
    before, told = text[max(0, anchor.start - BEFORE) : anchor.start], anchor.of(text)
    return bool(PERFECT.search(before) or PASSIVE.search(told) or HOLDS.search(before + told))
