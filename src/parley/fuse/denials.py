"""Denials in words: which deeds a refusal of an accusation denies.

In: accounts. Out: for an account of a deed, the accounts that deny it. "Ankara denied the allegations" denies what the
same report, just before, has another tell of Ankara.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from parley.fuse.account import Account
from parley.fuse.places import names_of
from parley.fuse.positions import takes_position
from parley.fuse.words import tells
from parley.records import Place

REACH: Final = 400  # characters before a denial in which what it denies is told

Denials = Mapping[str, tuple[Account, ...]]


def denials(accounts: Iterable[Account]) -> Denials:
    """By the id of the deed's account, those that deny it."""
    by_report: dict[str, list[Account]] = {}
    for account in accounts:
        by_report.setdefault(account.claim.report, []).append(account)
    found: dict[str, list[Account]] = {}
    for told in by_report.values():
        for denial in filter(denies_in_words, told):
            for deed in _denied(denial, told):
                found.setdefault(deed.id, []).append(denial)
    return {id_: tuple(denying) for id_, denying in found.items()}


def denies_in_words(account: Account) -> bool:
    """Whether it tells of a denial: "denied", "dismissed as false"."""
    refuses = account.claim.type == "reject" and account.claim.stance == "asserts" and account.is_real
    return refuses and tells("denials", "denials", account.words)


def _denied(denial: Account, told: Sequence[Account]) -> list[Account]:
    """The deeds of whoever denies, as another tells them: the nearest one and those told in its sentence."""
    anchor = denial.claim.anchor.start
    deeds = [a for a in told if _is_alleged(a, denial) and -REACH < a.claim.anchor.start - anchor < REACH // 2]
    if not deeds:
        return []
    nearest = min(deeds, key=lambda a: (abs(a.claim.anchor.start - anchor), a.id))
    return [a for a in deeds if a.sentence == nearest.sentence]


def _is_alleged(account: Account, denial: Account) -> bool:
    if takes_position(account) or account.claim.family == "figure" or account.speaker in denial.actors:
        return False
    if account.actors & denial.actors:
        return account.speaker != ""
    return not account.blamed and _names_place(denial, account.claim.place)


def _names_place(denial: Account, place: Place | None) -> bool:
    """Whether a denial names the place of a deed of which nobody is said to be the doer."""
    return place is not None and bool(names_of(place)) and names_of(place) <= set(denial.words.split())
