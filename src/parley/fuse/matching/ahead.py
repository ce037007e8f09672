"""Ahead: what was only planned or put off, and what came of it.

In: two accounts, or those of one incident. Out: whether one plans or puts off what the other tells as done: "will
exchange prisoners on Tuesday", "the exchange was postponed", "exchanged prisoners on Saturday"; and those that tell what
came of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.accounts.telling import ARRANGED
from parley.fuse.days import DAY
from parley.fuse.fold import folded
from parley.fuse.words import tells, told

AHEAD: Final = frozenset({"planned", "called_off"})
LONG: Final = timedelta(days=3)  # between the first and the last day of a plan that names its day
DELAY: Final = timedelta(days=14)  # by which what is put off comes to pass


def is_ahead(account: Account) -> bool:
    """Whether it plans or calls off what is arranged before it is done."""
    claim = account.claim
    return claim.type in ARRANGED and claim.modality in AHEAD and claim.stance == "asserts"


def comes_of(a: Account, b: Account) -> bool:
    """Whether one tells as done what the other plans for its day, or tells to have been put off from one shortly before; or
    plans for no day, shortly before, of the same people."""
    plan, deed = (a, b) if is_ahead(a) else (b, a)
    if not is_ahead(plan) or not deed.is_real or deed.claim.stance != "asserts" or plan.claim.type != deed.claim.type:
        return False
    if plan.claim.report == deed.claim.report or not plan.actors & deed.actors or _kind(plan) != _kind(deed):
        return False
    return _is_in_time(plan, deed)


def what_came_off(accounts: Sequence[Account]) -> Sequence[Account]:
    """Of the accounts of one incident those that tell it as done, where others only plan it or put it off."""
    done = [a for a in accounts if not is_ahead(a)]
    return done if any(a.is_real for a in done) else accounts


def _is_in_time(plan: Account, deed: Account) -> bool:
    first, last, day = plan.first, plan.last, deed.first or deed.published
    if not plan.is_dated and day and plan.published and plan.claim.modality == "planned":
        return plan.published <= day <= plan.published + DELAY and not plan.recipients.isdisjoint(deed.recipients)
    if first is None or last is None or day is None or last - first > LONG:
        return False
    if plan.claim.modality == "called_off":
        return tells("talks", "put off", plan.words) and first < day <= last + DELAY
    return first <= day <= last + DAY


def _kind(account: Account) -> str | None:
    """What its word is for: a release, an exchange, a withdrawal."""
    return told("titles", folded(account.claim.anchor.of(account.text)))
