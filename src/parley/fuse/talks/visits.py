"""Visits: meetings of which all that is told is that somebody goes to a country.

In: the accounts of one meeting. Out: the countries that are visited; whether they tell of going and of nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence

from parley.fuse.accounts.account import Account
from parley.fuse.fold import folded, usual
from parley.fuse.words import tells
from parley.gazetteer.actors import country
from parley.records import Party


def visited(members: Sequence[Account]) -> frozenset[str]:
    """The countries that somebody only goes to: none where any account tells of talks, or where nobody is said to go,
    as of two countries nobody knows which one went to the other."""
    if not is_going(members) or any(tells("subjects", "talks", f"{account.words} ") for account in members):
        return frozenset()
    told = [party for account in members for party in (*account.claim.actors, *account.claim.recipients)]
    hosts = frozenset(filter(None, map(_land, told)))
    return hosts if any(not _land(party) for party in told) else frozenset()


def is_going(members: Sequence[Account]) -> bool:
    """Whether all of them tell by a word for going somewhere: "visited", "a trip"."""
    return all(tells("talks", "visiting", account.says(account.claim.anchor).lower()) for account in members)


def is_host(party: Party, lands: frozenset[str]) -> bool:
    """Whether a party is a country that is visited, and nobody of it."""
    return _land(party) in lands


def _land(party: Party) -> str:
    """The country that a party is, by its usual name; "" of anybody else."""
    alone = party.belongs_to is None or folded(usual(party.belongs_to)) == folded(usual(party.name))
    return usual(party.name) if alone and country(party.name) else ""
