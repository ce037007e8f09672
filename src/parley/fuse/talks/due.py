"""Due: talks told of as if held that can only be planned, and those told of as ended that were held.

In: accounts. Out: the same ones, with those who open or chair talks as their hosts; talks that came to nothing are made
held, and those planned whose day lies ahead of their report, those that are put off
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
from parley.fuse.talks.hosts import hosted
from parley.fuse.words import tells
from parley.records import Span

MEET: Final = r"(?:talks|rounds?|negotiations|meetings?|summits?)"
IN_VAIN: Final = re.compile(
    rf"(?<!planned )(?<!scheduled )(?<!proposed )\b{MEET}\b(?! (?:was |were |that (?:was|were) )?(?:due|planned|scheduled)).*"
    r"\b(?:fail\w*|collaps\w*|br(?:oke|oken|eak|eaks) (?:down|up)|founder\w*|end\w* (?:without|with no|in (?:failure|deadlock))|c[ao]me to nothing)\b"
    r"(?! to (?:take place|be held|happen|materiali|start|begin|open|convene|go ahead))"
    r"(?!.*\bbefore (?:\w+ ){1,3}(?:began|begin|begun|started|start|opened|open)\b)"
)
THEN: Final = ("before", "after", "then", "and")
OLD_DAY: Final = re.compile(
    r"\b(?:due|planned|scheduled|set|slated|expected)(?: to \w+)?(?: in [\w-]+)?(?: on| for)?(?: the)? $"
)
ITS_DAY: Final = re.compile(rf"['’]s?\b|\W+(?:[\w-]+ ){{0,2}}{MEET}\b", re.IGNORECASE)
BEFORE: Final = 40  # characters before a day in which it is called that for which talks were planned
WORDS: Final = 20  # characters before an anchor in which its conjunction stands


def due(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """`accounts`, with talks planned that are not yet held."""
    plans = {_sentence(a) for a in accounts if a.claim.type == "consult" and a.claim.modality == "planned"}
    told = (_planned(a) if is_put_off(a) or _is_due(a, plans) else _held(a) for a in accounts)
    return hosted(tuple(told))


def is_put_off(account: Account) -> bool:
    """Whether it tells that talks are put off until a day that it names."""
    when = account.claim.when
    if account.claim.type != "consult" or account.is_real or when is None or when.last is None:
        return False
    is_ahead = account.claim.modality == "planned" or (account.published is not None and when.last > account.published)
    is_until = when.first is None or (is_ahead and when.first == when.last)
    return is_until and tells("talks", "put off", account.words) and not _is_old_day(account)


def is_postponed(account: Account) -> bool:
    """Whether it tells that talks are put off, and names no new day: "have been postponed", "were delayed indefinitely"."""
    claim = account.claim
    is_off = claim.type == "consult" and claim.modality == "called_off" and claim.stance == "asserts"
    return is_off and not is_put_off(account) and tells("talks", "put off", account.words)


def _is_old_day(account: Account) -> bool:
    """Whether its day is that from which they are put off: "postponed the April 2 meeting", "talks due on Monday"."""
    day = account.claim.when.span if account.claim.when else None
    if day is None:
        return False
    before, behind = account.text[max(0, day.start - BEFORE) : day.start], account.text[day.end : day.end + BEFORE]
    return OLD_DAY.search(before) is not None or ITS_DAY.match(behind) is not None


def is_in_vain(account: Account) -> bool:
    """Whether it tells that talks came to nothing, which were held: "rounds of talks in Olm have failed", "talks broke down",
    unlike "talks failed to open" and "planned talks collapsed"."""
    return IN_VAIN.search(account.words) is not None


def _held(account: Account) -> Account:
    """Talks that came to nothing as held; all else as it is."""
    is_over = account.claim.modality == "called_off" and account.claim.type == "consult" and is_in_vain(account)
    return replace(account, claim=replace(account.claim, modality="actual")) if is_over else account


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
