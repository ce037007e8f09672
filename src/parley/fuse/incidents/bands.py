"""Bands: which armed group those are whom others call by a mere word for fighters of no state, "rebels".

In: the counts of one happening, each with its report, the side that it is of and what it allows. Out: the group.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from parley.fuse.figures import Range
from parley.fuse.parties import is_faction
from parley.gazetteer.actors import country


def band(told: Iterable[tuple[str, str, Range]]) -> str:
    """The armed group that most counts name, where "rebels" may be it; "" where none is named, or one report counts
    other numbers of it and of them."""
    every = list(told)
    named = Counter(side for _, side, _ in every if side and not is_faction(side) and not country(side))
    group = max(named, key=lambda side: (named[side], side), default="")
    of_group, of_others = _by_report(every, lambda side: side == group), _by_report(every, is_faction)
    is_one = all(of_group[report] == of_others[report] for report in of_group.keys() & of_others.keys())
    return group if is_one else ""


def meant_by(side: str, group: str) -> str:
    """The side that words mean: `group` by a mere word for fighters, where there is one, else what they say."""
    return group if group and is_faction(side) else side


def _by_report(told: Iterable[tuple[str, str, Range]], fits: Callable[[str], bool]) -> dict[str, set[Range]]:
    """What each report counts of the sides that fit."""
    found: dict[str, set[Range]] = {}
    for report, side, allowed in told:
        if fits(side):
            found.setdefault(report, set()).add(allowed)
    return found
