"""Denials in words: which deeds a refusal of an accusation denies.

In: accounts. Out: for an account of a deed, the accounts that deny it. "Ankara denied the allegations" denies what the
same report, just before, has another tell of Ankara; "denied that" the deed told last; "denied that the town had
fallen" the capture. So a denial is found by who did the deed, by where it was, by what it was, or by standing behind
it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.fold import folded
from parley.fuse.incidents.sweeping import is_sweeping
from parley.fuse.matching.matter import telling
from parley.fuse.places import names_of
from parley.fuse.positions.stands import takes_position
from parley.fuse.words import table, tells
from parley.records import Place

REACH: Final = 400  # characters before a denial in which what it denies is told
ALIKE: Final = 2  # words that a denial and the deed that it denies share, wherever both stand in the report
SUFFERED: Final = re.compile(r"^that (?:any|no|its|their|his|her|a|an|the)\b.* (?:was|were|been) \w+(?!.*\bby\b)")
"""Words of a denial of what befell somebody: "denied that any base had been hit"."""

HOW: Final = re.compile(
    r"\b(?:target\w*|aim\w* at|attack\w*) (?:any |innocent )*(?:civilians?|non combatants?)\b|\b(?:deliberate|intentional|indiscriminate)"
)
"""Words of a denial of how something was done, and not that it was: "denied that it had targeted civilians"."""

Denials = Mapping[str, tuple[Account, ...]]


def denials(accounts: Iterable[Account]) -> Denials:
    """By the id of the deed's account, those that deny it."""
    by_report: dict[str, list[Account]] = {}
    for account in accounts:
        by_report.setdefault(account.claim.report, []).append(account)
    found: dict[str, list[Account]] = {}
    for told in by_report.values():
        for denial, deeds in _denied(sorted(told, key=lambda a: (a.claim.anchor.start, a.id))):
            for deed in deeds:
                found.setdefault(deed.id, []).append(denial)
    return {id_: tuple(denying) for id_, denying in found.items()}


def denies_in_words(account: Account) -> bool:
    """Whether it tells of a denial: "denied", "dismissed as false"."""
    refuses = account.claim.type == "reject" and account.claim.stance == "asserts" and account.is_real
    return refuses and tells("denials", "denials", account.words)


def _denied(told: Sequence[Account]) -> list[tuple[Account, list[Account]]]:
    """Each denial of one report with the deeds that it denies; "also denied it" denies what was denied before."""
    pairs: list[tuple[Account, list[Account]]] = []
    for denial in filter(denies_in_words, told):
        deeds = _deeds(denial, told)
        if not deeds and pairs and _is_bare(denial):
            deeds = [deed for deed in pairs[-1][1] if _is_alleged(deed, denial)]
        pairs.append((denial, deeds))
    return pairs


def _deeds(denial: Account, told: Sequence[Account]) -> list[Account]:
    """The deeds as another tells them that a denial means: the nearest one by the first test that any passes, and those
    told in its sentence."""
    if HOW.search(_about(denial)) or is_sweeping(denial, _about(denial)):
        return []
    alleged = [a for a in told if _is_alleged(a, denial)]
    near = [a for a in alleged if -REACH < _behind(a, denial) < REACH // 2]
    tests = (
        (near, _has_befallen),
        (near, _is_of_denier),
        (near, _is_of_kind),
        (alleged, _is_in_words),
        (near, _is_last),
    )
    for candidates, meant in tests:
        if deeds := [a for a in candidates if meant(a, denial)]:
            nearest = min(deeds, key=lambda a: (abs(_behind(a, denial)), a.id))
            return [a for a in deeds if a.sentence == nearest.sentence]
    return []


def _behind(account: Account, denial: Account) -> int:
    return account.claim.anchor.start - denial.claim.anchor.start


def _is_alleged(account: Account, denial: Account) -> bool:
    """Whether it tells of a deed in another's voice than that of whoever denies."""
    words_only = takes_position(account) or account.claim.family == "figure"
    return not words_only and account.claim.stance == "asserts" and account.speaker not in denial.actors


def _is_of_denier(account: Account, denial: Account) -> bool:
    """Whether somebody tells that the denier did it, or nobody is said to have done it at a place that he names."""
    if account.actors & denial.actors:
        return account.speaker != ""
    return not account.blamed and not _is_of_being(denial) and _names_place(denial, account.claim.place)


def _is_of_being(denial: Account) -> bool:
    """Whether what is denied is that somebody was there, and no deed: "denied having any presence in Olm"."""
    return tells("denials", "being", _about(denial))


def _has_befallen(account: Account, denial: Account) -> bool:
    """Whether somebody tells, before a denial of what befell somebody, of a deed that befell the one who denies."""
    if not SUFFERED.search(_about(denial)):
        return False
    return account.speaker != "" and bool(account.recipients & denial.actors) and _behind(account, denial) < 0


def _names_place(denial: Account, place: Place | None) -> bool:
    """Whether a denial names the place of a deed of which nobody is said to be the doer."""
    return place is not None and bool(names_of(place)) and names_of(place) <= set(_about(denial).split())


def _is_of_kind(account: Account, denial: Account) -> bool:
    """Whether somebody tells of a deed of the kind whose words the denial uses: "had fallen" of a town taken."""
    kinds = table("deeds")
    return account.speaker != "" and account.claim.type in kinds and tells("deeds", account.claim.type, _about(denial))


def _is_in_words(account: Account, denial: Account) -> bool:
    """Whether a deed that somebody tells of shares the words of the denial."""
    return account.speaker != "" and len(telling(_about(denial)) & telling(account.words)) >= ALIKE


def _is_last(account: Account, denial: Account) -> bool:
    """Whether a denial that only points back stands behind it."""
    return _is_bare(denial) and account.speaker != "" and _behind(account, denial) < 0


def _about(denial: Account) -> str:
    return folded(denial.says(denial.claim.about))


def _is_bare(denial: Account) -> bool:
    """Whether it does not say what it denies: "denied it", "dismissed the report"."""
    return not set(_about(denial).split()) - set(table("denials")["pointing"])
