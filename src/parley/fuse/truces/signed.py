"""Signed: whose truce it is, where its own words do not say and an agreement told of beside it does.

In: accounts. Out: the same ones; a truce without sides has those of the agreement that its report tells of before it
("Ostland, Westmark and Nordia have signed an agreement. A ceasefire took effect at noon"). Who signs and mediates
elsewhere is its broker.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.parties import bodies, body_of
from parley.records import Party

REACH: Final = 500  # characters before a truce in which the agreement is told


def signed(accounts: Sequence[Account], mediators: frozenset[str]) -> tuple[Account, ...]:
    """`accounts` with the sides and brokers of truces filled in, `mediators` being the bodies known to mediate."""
    agreed: dict[str, list[Account]] = {}
    for account in accounts:
        if account.claim.type == "agree" and account.is_real and len(account.actors) > 1:
            agreed.setdefault(account.claim.report, []).append(account)
    return tuple(_signed(a, agreed.get(a.claim.report, ()), mediators) if lacks_sides(a) else a for a in accounts)


def lacks_sides(account: Account) -> bool:
    """Whether it is a truce of which it does not say whose."""
    return account.claim.type == "ceasefire" and not account.actors | account.recipients


def _signed(truce: Account, agreed: Iterable[Account], mediators: frozenset[str]) -> Account:
    start = truce.claim.anchor.start
    before = [a for a in agreed if 0 < start - a.claim.anchor.start < REACH]
    if not before:
        return truce
    parties = max(before, key=lambda a: (a.claim.anchor.start, a.id)).claim.actors
    sides = tuple(p for p in parties if body_of(p) not in mediators)
    brokers = tuple(p for p in parties if body_of(p) in mediators)
    return _with(truce, sides, brokers) if len(sides) > 1 else truce


def _with(truce: Account, sides: tuple[Party, ...], brokers: tuple[Party, ...]) -> Account:
    claim = replace(truce.claim, actors=sides, mediators=truce.claim.mediators or brokers)
    return replace(truce, claim=claim, actors=bodies(sides), blamed=bodies(sides))
