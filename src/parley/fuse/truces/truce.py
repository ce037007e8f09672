"""Truces: which claims about ceasefires, breaches and ends speak of which truce.

In: accounts of the ceasefire family, analysts' rulings. Out: `Truce`s. Accounts that name the day of a truce come
together first. Then those that name none ("the truce was brokered by Meridia"), then breaches and ends, go to the truce
that they can mean (`chronicle.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from operator import attrgetter
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.days import DAY, EARLIEST, LATEST, shifted
from parley.fuse.judgements import Rulings
from parley.fuse.matching.cluster import Extent
from parley.fuse.matching.neighbours import Group, Matching, Order, groups
from parley.fuse.parties import bodies, body_of, counts_for
from parley.fuse.places import nearness
from parley.fuse.truces.begun import begun
from parley.fuse.truces.chronicle import MONTH, Chronicle, Told
from parley.fuse.truces.left_out import left_out
from parley.fuse.truces.mention import Mention, goes_on, meant, mention
from parley.fuse.truces.retold import Memory
from parley.gazetteer.actors import country, is_outlet
from parley.records import Place

EXACT: Final = timedelta(days=3)
SHARE: Final = 1 / 3  # of the accounts that name sides: a side named by fewer is taken for a slip


@dataclass(frozen=True, slots=True)
class Truce:
    """One truce as its accounts tell of it. `begins` is None where nobody says when; `anchor` is the least id of the
    accounts that first made it known; `count` is above 1 where several are spoken of and none is known."""

    members: tuple[Account, ...]
    parties: frozenset[str]
    brokers: frozenset[str]
    begins: date | None
    anchor: str
    count: int = 1


def truces(accounts: Sequence[Account], rulings: Rulings) -> tuple[Truce, ...]:
    """The truces that `accounts` speak of; each account belongs to one at least."""
    dated = [a for a in accounts if names_day(a)]
    return chronicled(groups(dated, DATED, rulings), [a for a in accounts if not names_day(a)])


def chronicled(
    dated: Iterable[Group],
    rest: Iterable[Account],
    seen: Callable[[Account], Mention] = mention,
    memory: Memory | None = None,
) -> tuple[Truce, ...]:
    """The truces that groups of accounts name the day of, and the `rest` of what is told, shared out among them; `seen`
    is how an account speaks of a truce, `memory` what was told before of many of the same."""
    groups = list(begun(([seen(account) for account in group], _usual(group)) for group in dated))
    chronicle = Chronicle(groups)
    in_turn = sorted(map(seen, rest), key=attrgetter("turn"))
    (memory or Memory()).tell((group for group, _ in groups), in_turn, chronicle)
    return tuple(map(_truce, chronicle.told))


def names_day(account: Account) -> bool:
    """Whether it names the day on which a truce is agreed or begins: "from noon on the 10th" does, "still held" and
    "was extended on the 10th" not, nor does the day of signing where its report tells that of effect."""
    first, last, published = account.first, account.last, account.published
    if account.claim.type != "ceasefire" or not first or account.claim.stance == "denies":
        return False
    if goes_on(account) or account.is_signing:
        return False
    if last is None or account.claim.when is None or account.claim.when.last is None:
        return published is not None and abs(first - published) <= MONTH
    return last - first <= EXACT


def _leeway(account: Account) -> Extent:
    """Agreed on the 9th, in effect on the 10th: a day either way is one truce."""
    first = account.first or EARLIEST
    return Extent(shifted(first, -DAY), shifted(first, DAY))


def _usual(members: Sequence[Account]) -> date:
    """The day that most of them name, of equals the later: the day of effect, not that of signing."""
    days = Counter(a.first for a in members if a.first)
    return max(days, key=lambda day: (days[day], day))


def _in_order(account: Account) -> Order:
    return account.first or LATEST, tuple(sorted(meant(account))), account.id


def _points(a: Account, b: Account) -> int:
    if not a.first or not b.first or abs(a.first - b.first) > DAY or not _share_sides(a, b):
        return 0
    return 2 + 4 * (a.first == b.first) + 2 * bool(a.mediators & b.mediators)


def _share_sides(a: Account, b: Account) -> bool:
    one, other = meant(a), meant(b)
    if not one or not other:
        return (
            bool(a.mediators & b.mediators)
            or a.claim.report == b.claim.report
            or _is_in_one_place(a.own_place, b.own_place)
        )
    ordered = a.first == b.first and (a.speaker in other or b.speaker in one)  # by him who said that it would begin
    return bool(one & other) or one <= b.mediators or other <= a.mediators or ordered


def _is_in_one_place(a: Place | None, b: Place | None) -> bool:
    return a is not None and b is not None and nearness(a, b) in ("same", "within")


DATED: Final = Matching(lambda _: (("day",),), _in_order, _points, _leeway)


def _truce(told: Told) -> Truce:
    members = tuple(sorted(told.members, key=lambda a: a.id))
    count = told.count if told.begins is None else 1
    return Truce(members, _sides(members) - told.brokers, told.brokers, told.begins, told.anchor, count)


def _named(account: Account) -> frozenset[str]:
    named = bodies([p for p in (*account.claim.actors, *account.claim.recipients) if not is_outlet(p.name)])
    return named - left_out(account, named)


def _sides(members: Sequence[Account]) -> frozenset[str]:
    """Whose it is; "armed groups" are no more sides where some are named."""
    told = [a for a in members if a.claim.type == "ceasefire"]
    naming = [_named(a) for a in told if a.actors] or [_named(a) for a in members]
    named = Counter(side for sides in naming for side in sides)
    sides = frozenset(side for side in named if named[side] >= SHARE * len(naming))
    mere = {body_of(p) for a in told for p in a.claim.actors if counts_for(p).islower()}
    groups = [side for side in sides - mere if not country(side)]
    return sides - mere if groups else sides
