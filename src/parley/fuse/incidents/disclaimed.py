"""Disclaimed: who only says of a happening that it was not his doing.

In: the accounts of one happening, those that deny it. Out: of these, each in which somebody denies a part in it whom
nobody says to have had one: "no group claimed the bombing, and the Front denied any involvement" leaves it beyond
dispute that a bomb went off. Whoever is blamed for it and denies it disputes that it happened so.
"""

from __future__ import annotations

from collections.abc import Sequence

from parley.fuse.accounts.account import Account
from parley.fuse.parties import bodies
from parley.fuse.words import tells


def disclaimers(members: Sequence[Account], denials: Sequence[Account]) -> list[Account]:
    """Those of `members` and `denials` that only say who did not do it."""
    told = [a for a in members if a.claim.stance == "asserts"]
    blamed = frozenset[str]().union(*(a.actors for a in told))
    answers = (*(a for a in members if a.claim.stance == "denies"), *denials)
    return [a for a in answers if told and blamed.isdisjoint(a.actors) and _is_of_a_part(a)]


def _is_of_a_part(account: Account) -> bool:
    """Whether somebody speaks of his own part in a deed: "denied involvement", "was not behind the attack"."""
    if account.claim.stance == "denies":
        return not account.actors.isdisjoint(bodies(account.claim.speakers))
    return tells("denials", "parts", account.words)
