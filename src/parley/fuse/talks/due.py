"""Due: talks told of as if held that can only be planned.

In: accounts. Out: the same ones, with talks made planned whose day lies ahead of their report, those that are put off
until a day, which are planned for it, those that somebody is only sent to ("sent her envoy to the talks"), and those
that a plan of the same day and sentence tells of behind "before" or "after" ("is to meet Lind before meeting Dahl").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.words import tells
from parley.records import Span

IN_VAIN: Final = re.compile(
    r"\b(?:talks|rounds?|negotiations|meetings?|summits?)\b.*\b(?:fail\w*|ended without|broke up without)\b"
    r"(?! to (?:take place|be held|happen|materiali|start|begin|open|convene|go ahead))"
)
THEN: Final = ("before", "after", "then", "and")
WORDS: Final = 20  # characters before an anchor in which its conjunction stands


def due(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """`accounts`, with talks planned that are not yet held."""
    plans = {_sentence(a) for a in accounts if a.claim.type == "consult" and a.claim.modality == "planned"}
    return tuple(_planned(a) if is_put_off(a) or _is_due(a, plans) else a for a in accounts)


def is_put_off(account: Account) -> bool:
    """Whether it tells that talks are put off until a day that it names."""
    when = account.claim.when
    if account.claim.type != "consult" or account.is_real or when is None or when.last is None:
        return False
    is_ahead = account.claim.modality == "planned" or (account.published is not None and when.last > account.published)
    is_until = when.first is None or (is_ahead and when.first == when.last)
    return is_until and tells("talks", "put off", account.words)


def is_in_vain(account: Account) -> bool:
    """Whether it tells that talks came to nothing, which were held: "rounds of talks in Olm have failed", unlike "talks failed to
    open"."""
    return IN_VAIN.search(account.words) is not None


def _planned(account: Account) -> Account:
    """Talks as planned; those put off for the day until which they are."""
    claim, day = replace(account.claim, modality="planned"), account.last
    if not is_put_off(account) or claim.when is None:
        return replace(account, claim=claim)
    return replace(account, claim=replace(claim, when=replace(claim.when, first=day)), first=day)


def _is_due(account: Account, plans: Iterable[tuple[str, int, date | None]]) -> bool:
    if account.claim.type != "consult" or not account.is_real or account.claim.stance == "denies":
        return False
    ahead = account.first and account.published and account.first > account.published
    return bool(ahead) or _is_sending(account) or (_sentence(account) in plans and _is_joined(account))


def _is_sending(account: Account) -> bool:
    """Whether it only tells that somebody is sent."""
    return tells("talks", "sending", account.says(account.claim.anchor).lower())


def _is_joined(account: Account) -> bool:
    """Whether a word of order joins it to what stands before."""
    start = account.claim.anchor.start
    words = account.says(Span(max(0, start - WORDS), start)).lower().split()
    return bool(words) and words[-1] in THEN


def _sentence(account: Account) -> tuple[str, int, date | None]:
    return account.claim.report, account.sentence, account.first
