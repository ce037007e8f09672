"""Doers: whether accounts of one happening name rivals for it, of whom only one can have done it.

In: the accounts of one happening that name somebody. Out: whether two of them cannot both be right on who did it. A
voice that has one side strike and another strike, too, tells of two deeds and disputes neither; so do those who name
other deeds at other places. Of two who fight each other there, either strikes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.actors.kin import are_kin
from parley.fuse.actors.sides import Doers, are_rivals, doers
from parley.fuse.matching.rivals import blame_each_other
from parley.fuse.places import nearness
from parley.records import STRIKES

MUTUAL: Final = frozenset({"armed_clash", "cooperate", "agree"})  # what sides do to each other
FIGHT: Final = "armed_clash"
ANY: Final = "attack"  # a deed of whatever kind
Told = Mapping[Doers, Sequence[Account]]


def is_disputed(members: Iterable[Account]) -> bool:
    """Whether two voices name doers for one deed of whom only one can have done it."""
    told: dict[Doers, list[Account]] = {}
    for account in members:
        told.setdefault(doers(account.claim.actors), []).append(account)
    return any(_contradict(one, other, told) for one, other in combinations(told, 2))


def _contradict(one: Doers, other: Doers, told: Told) -> bool:
    if not are_rivals(one, other) or any(a.claim.type in MUTUAL for a in (*told[one], *told[other])):
        return False
    if _are_kin(one, other, told):
        return False
    tell_both = _voices(one, other, told) & _voices(other, one, told)
    mine, theirs = ([a for a in told[side] if _voice(a) not in tell_both] for side in (one, other))
    is_one = _is_turned if _are_at_it(one, other, told) else _are_one_deed
    return any(a.witness != b.witness and is_one(a, b) for a, b in product(mine, theirs))


def _are_at_it(one: Doers, other: Doers, told: Told) -> bool:
    """Whether any account has the two fight each other."""
    fights = (account for accounts in told.values() for account in accounts if account.claim.type == FIGHT)
    sides = ([doers((party,)) for party in account.claim.actors] for account in fights)
    return any(all(any(_is_among(side, named) for side in two) for named in (one, other)) for two in sides)


def _is_among(side: Doers, named: Doers) -> bool:
    """Whether one side of a fight is among those named."""
    return bool(side.named & named.named or side.kinds & named.kinds)


def _are_kin(one: Doers, other: Doers, told: Told) -> bool:
    """Whether any text says that those of one are part of those of the other, or fought beside them."""
    some, others = ([party for account in told[side] for party in account.claim.actors] for side in (one, other))
    return are_kin(some, others, (account.text for accounts in told.values() for account in accounts))


def _voices(one: Doers, other: Doers, told: Told) -> frozenset[str]:
    """Who has it done by `one`, in whatever words, and so not by `other`."""
    like = (side for side in told if are_rivals(side, other) and not are_rivals(side, one))
    return frozenset(_voice(account) for side in like for account in told[side])


def _voice(account: Account) -> str:
    return account.speaker or account.lineage


def _are_one_deed(a: Account, b: Account) -> bool:
    """Whether two accounts tell of one deed rather than of two: not of a siege and of a bomb, nor of raids on one place
    and of shells on another, nor of those who are hit by each other; a charge turned round is of the deed charged."""
    if _is_turned(a, b):
        return True
    if are_rivals(doers(a.claim.recipients), doers(b.claim.recipients)):
        return False
    found = nearness(a.own_place, b.own_place) if a.own_place and b.own_place else "unknown"
    if a.claim.type == b.claim.type:
        return found != "apart"
    return {a.claim.type, b.claim.type} <= STRIKES and (found == "same" or ANY in (a.claim.type, b.claim.type))


def _is_turned(a: Account, b: Account) -> bool:
    """Whether one turns round what the other charges, or each lays to the other what befell one house or as many."""
    return a.is_turned or b.is_turned or blame_each_other(a, b)
