"""Admissions: deeds to which the one who did them owns up, against his interest.

In: accounts. Out: for an account of a deed, the accounts by which its doer admits it. "Ostland apologised" behind
Ostland's deed in a report admits it; so does an account of the deed that Ostland "acknowledged".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.positions.stands import takes_position
from parley.fuse.words import tells

REACH: Final = 500  # characters before an admission in which the deed is told

Admissions = Mapping[str, tuple[Account, ...]]


def admissions(accounts: Iterable[Account]) -> Admissions:
    """By the id of the deed's account, those that admit it."""
    by_report: dict[str, list[Account]] = {}
    for account in accounts:
        by_report.setdefault(account.claim.report, []).append(account)
    found: dict[str, tuple[Account, ...]] = {}
    for told in by_report.values():
        admitting = [a for a in told if _admits(a)]
        for deed in (a for a in told if a.claim.family == "violence" and a.actors):
            if meant := [a for a in admitting if _is_of(deed, a)]:
                found[deed.id] = tuple(meant)
    return found


def _admits(account: Account) -> bool:
    """Whether it tells that somebody owns up: by conceding, or by the verb that it is told with."""
    if account.claim.stance == "denies" or not account.is_real:
        return False
    if account.claim.type == "concede":
        return tells("admissions", "admissions", account.words)
    return not takes_position(account) and tells("admissions", "admissions", account.says(account.claim.cue).lower())


def _is_of(deed: Account, admission: Account) -> bool:
    """Whether an admission is of that deed: by its doer, a few sentences behind it, or the deed as he tells it."""
    if admission.claim.type != "concede":
        return admission is deed and admission.speaker in deed.actors
    return bool(admission.actors & deed.actors) and 0 < admission.claim.anchor.start - deed.claim.anchor.start < REACH
