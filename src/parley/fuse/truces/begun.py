"""Begun: which truce that was agreed on one day is the one that began on a later day.

In: groups of accounts that name the day of a truce. Out: the same in order, with those joined of which one only tells that two
agreed, and the other, within the week, that a truce of the same two begins or is to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from parley.fuse.accounts.agreed import is_beginning, is_making
from parley.fuse.truces.mention import Mention, Names

WEEK: Final = timedelta(days=7)
BOTH: Final = 2  # sides of a truce
Dated = tuple[Sequence[Mention], date]


def begun(groups: Iterable[Dated]) -> Iterator[Dated]:
    """`groups` in the order of their days, with what began put to what was agreed."""
    agreed: list[Dated] = []
    for members, day in sorted(groups, key=lambda group: (group[1], group[0][0].account.id)):
        yield from (group for group in agreed if day - group[1] > WEEK)
        agreed = [group for group in agreed if day - group[1] <= WEEK]
        if before := next((group for group in reversed(agreed) if _begins(members, group[0])), None):
            agreed.remove(before)
            yield (*before[0], *members), day
        elif all(is_making(told.account.words) for told in members):
            agreed.append((members, day))
        else:
            yield members, day
    yield from agreed


def _begins(members: Sequence[Mention], agreed: Sequence[Mention]) -> bool:
    """Whether nothing tells of a truce but that it begins, between the two who agreed on one."""
    told_so = all(is_beginning(told.account.words) for told in members)
    return told_so and len(sides := _sides(members)) >= BOTH and sides == _sides(agreed)


def _sides(members: Sequence[Mention]) -> Names:
    return Names().union(*(told.parties for told in members))
