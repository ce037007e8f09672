"""Rivals: accounts of one deed that differ on where it was or on who did it.

In: two accounts. Out: whether both count as many; whether each lays to the other's side what befell one house, or as many
people.
"""

from __future__ import annotations

from parley.fuse.accounts.account import Account
from parley.fuse.figures import FEW, range_of
from parley.fuse.matching.quarters import is_of_house


def blame_each_other(a: Account, b: Account) -> bool:
    """Whether each speaker lays to the other what befell one house, or as many people: "the rebels blew up the dam", "the
    army blew up the dam"."""
    each = a.speaker in b.actors and b.speaker in a.actors
    return each and ((is_of_house(a) and is_of_house(b)) or are_as_many(a, b))


def are_as_many(a: Account, b: Account) -> bool:
    """Whether both count as many, and more than a few: "five died in strikes on Ostland", "five died in Olm"."""
    if not (a.claim.figure and b.claim.figure) or a.claim.figure.measure != b.claim.figure.measure:
        return False
    one, other = range_of(a.claim.figure), range_of(b.claim.figure)
    return one == other and (one.best or 0) > FEW
