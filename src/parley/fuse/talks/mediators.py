"""Mediators: who goes between those who fight, as accounts say.

In: accounts. Out: the bodies that mediate, by the war in which they do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parley.fuse.accounts.account import Account

Fighter = tuple[str, str]  # who fights, in which war


@dataclass(frozen=True, slots=True)
class GoBetweens:
    """The bodies that are said to mediate anywhere, and where those who fight do so."""

    mediating: frozenset[str] = frozenset()
    fighting: frozenset[Fighter] = frozenset()

    def of(self, war: str) -> frozenset[str]:
        """Those who mediate and do not fight in `war`; nor in any other, where the war is not known (""). Who fights
        in one war may mediate in another."""
        return self.mediating - {body for body, fought in self.fighting if war in ("", fought)}


def go_betweens(accounts: Sequence[Account]) -> GoBetweens:
    """Who goes between, as `accounts` say."""
    mediating = frozenset[str]().union(*(a.mediators for a in accounts))
    return GoBetweens(mediating, frozenset[Fighter]().union(*map(fighters, accounts)))


def fighters(account: Account) -> frozenset[Fighter]:
    """The bodies that it says fight each other, with their war."""
    fight = account.actors if account.claim.type == "armed_clash" else ()
    return frozenset((body, account.war) for body in fight)
