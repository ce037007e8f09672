"""Signed: whose truce it is, where its own words do not say and an agreement told of beside it does.

In: accounts, who mediates and who fights where. Out: the same ones; a truce without sides has those of the agreement
that its report tells of before it ("Ostland, Westmark and Nordia have signed an agreement. A ceasefire took effect at
noon"). Who signs and mediates elsewhere is its broker. So are states that announce one in a land that is not theirs,
and in which they do not fight, or several that do not fight each other where others fight. A truce or a breach without sides may be of those who are told to fight in its own
sentence, rather than of all who do in its report.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import permutations
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.fold import folded
from parley.fuse.parties import bodies, body_of
from parley.fuse.talks.mediators import GoBetweens
from parley.fuse.words import tells
from parley.gazetteer.actors import country
from parley.records import Party

Front = tuple[str, str]  # who fights, in which land
SOMEBODY: Final = ""  # anyone who fights in a land
REACH: Final = 500  # characters before a truce in which the agreement is told


def signed(accounts: Sequence[Account], mediators: GoBetweens, wars: Collection[Front]) -> tuple[Account, ...]:
    """`accounts` with the sides and brokers of truces filled in, `mediators` being who is known to mediate and
    `wars` the lands in which bodies are known to fight."""
    agreed: dict[str, list[Account]] = {}
    for account in accounts:
        if account.claim.type == "agree" and account.is_real and len(account.actors) > 1:
            agreed.setdefault(account.claim.report, []).append(account)
    housed = [_announced(a) if is_announced(a, wars) else a for a in accounts]
    found = (_signed(a, agreed.get(a.claim.report, ()), mediators) if lacks_sides(a) else a for a in housed)
    return tuple(_among(list(found)))


def fronts(account: Account) -> frozenset[Front]:
    """Who fights where, as an account of violence has it: those who act, in the land of its place or of those whom they
    hit, or against each other; and that somebody does."""
    if account.claim.family != "violence":
        return frozenset()
    place = account.claim.place
    lands = {folded(place.country)} if place and place.country else set()
    each_other = permutations(sorted(account.actors), 2) if account.claim.type == "armed_clash" else ()
    hit = ((body, land) for body in {*account.actors, SOMEBODY} for land in lands | account.recipients)
    return frozenset((*hit, *each_other))


def is_announced(account: Account, wars: Collection[Front]) -> bool:
    """Whether those who are told to make a truce have only announced it: states that are not known to fight where it is to
    hold; or several where others fight, and they do not fight each other."""
    asked, makers = abroad(account), account.actors | account.recipients
    fought = [front for front in asked if front in wars]
    if not asked or any(land in makers for _, land in fought):
        return False
    there = {body for body, _ in fought}
    return not any(there) or (len(makers) > 1 and SOMEBODY in there)


def abroad(account: Account) -> frozenset[Front]:
    """The fronts on which those who are told to make a truce would fight, where all are states and none is that of its
    place: there, against each other, or others there; none of a truce that is said to be their own."""
    place, makers = account.claim.place, account.actors | account.recipients
    if (
        account.claim.type != "ceasefire"
        or account.claim.mediators  # who announces it is told
        or place is None
        or place.country is None
        or tells("ceasefires", "own", account.words)
    ):
        return frozenset()
    land = folded(place.country)
    if land in makers or not all(map(country, makers)) or not makers:
        return frozenset()
    against = permutations(sorted(makers), 2)
    return frozenset({*((body, land) for body in makers), *against, (SOMEBODY, land)})


def _announced(truce: Account) -> Account:
    """A truce that those who are told to make it have only announced."""
    claim = truce.claim
    brokers = (*claim.mediators, *claim.actors, *claim.recipients)
    nobody: frozenset[str] = frozenset()
    announced = replace(claim, actors=(), recipients=(), mediators=brokers)
    return replace(truce, claim=announced, actors=nobody, recipients=nobody, blamed=nobody)


def lacks_sides(account: Account) -> bool:
    """Whether it is a truce of which it does not say whose."""
    return account.claim.type == "ceasefire" and not account.actors | account.recipients


def _signed(truce: Account, agreed: Iterable[Account], mediators: GoBetweens) -> Account:
    start = truce.claim.anchor.start
    before = [a for a in agreed if 0 < start - a.claim.anchor.start < REACH]
    if not before:
        return truce
    parties = max(before, key=lambda a: (a.claim.anchor.start, a.id)).claim.actors
    brokers = tuple(p for p in parties if mediators.mediates(body_of(p), truce.war))
    sides = tuple(p for p in parties if p not in brokers)
    return _with(truce, sides, brokers) if len(sides) > 1 else truce


def _with(truce: Account, sides: tuple[Party, ...], brokers: tuple[Party, ...]) -> Account:
    claim = replace(truce.claim, actors=sides, mediators=truce.claim.mediators or brokers)
    return replace(truce, claim=claim, actors=bodies(sides), blamed=bodies(sides))


def _among(accounts: Sequence[Account]) -> Iterator[Account]:
    """`accounts`, those of truces without sides seen among the sides that fight in their sentence, where two or more
    do."""
    sides: dict[tuple[str, int], frozenset[str]] = {_sentence(a): frozenset() for a in accounts if _is_sideless(a)}
    for account in accounts:
        if account.claim.family == "violence" and (place := _sentence(account)) in sides:
            sides[place] |= account.actors | account.recipients
    for account in accounts:
        fighting = sides[_sentence(account)] if _is_sideless(account) else frozenset()
        yield replace(account, theatre=fighting) if len(fighting) > 1 else account


def _is_sideless(account: Account) -> bool:
    return account.claim.family == "ceasefire" and not account.actors | account.recipients


def _sentence(account: Account) -> tuple[str, int]:
    return account.claim.report, account.sentence
