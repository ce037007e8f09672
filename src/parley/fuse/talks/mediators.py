"""Mediators: who goes between those who fight, as accounts say.

In: accounts. Out: the bodies that mediate, and which of them fight in which war.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from parley.fuse.accounts.account import Account

ANY: Final = ""  # the war of an account that tells of none that is known
Fighter = tuple[str, str]  # who fights, in which war; each once in `ANY`, too


@dataclass(frozen=True, slots=True)
class GoBetweens:
    """The bodies that are said to mediate anywhere, and those of them who fight, with their wars."""

    mediating: frozenset[str] = frozenset()
    fighting: frozenset[Fighter] = frozenset()

    def mediates(self, body: str, war: str) -> bool:
        """Whether a body mediates and does not fight in `war`; nor in any, where the war is not known. Who fights in
        one war may mediate in another."""
        return body in self.mediating and (body, war) not in self.fighting


def go_betweens(mediating: AbstractSet[str], fighting: Iterable[Fighter]) -> GoBetweens:
    """Who goes between, of the bodies that mediate and the fighters that accounts tell of."""
    return GoBetweens(frozenset(mediating), frozenset(each for each in fighting if each[0] in mediating))


def mediating(accounts: Iterable[Account]) -> frozenset[str]:
    """The bodies that they say mediate."""
    return frozenset[str]().union(*(a.mediators for a in accounts))


def fighting(accounts: Sequence[Account]) -> frozenset[Fighter]:
    """The bodies that they say fight each other."""
    clashes = (a for a in accounts if a.claim.type == "armed_clash")
    return frozenset((body, war) for a in clashes for body in a.actors for war in (a.war, ANY))
