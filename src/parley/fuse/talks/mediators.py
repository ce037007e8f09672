"""Mediators: who goes between those who fight, as accounts say.

In: accounts. Out: the bodies that mediate, and those that fight.
"""

from __future__ import annotations

from collections.abc import Sequence

from parley.fuse.accounts.account import Account


def mediating(accounts: Sequence[Account]) -> frozenset[str]:
    """The bodies that are said to mediate anywhere, without those that fight."""
    return frozenset().union(*(a.mediators for a in accounts)) - frozenset[str]().union(*map(fighters, accounts))


def fighters(account: Account) -> frozenset[str]:
    """The bodies that it says fight each other."""
    return account.actors if account.claim.type == "armed_clash" else frozenset()
