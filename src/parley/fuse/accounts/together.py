"""Together: who speaks with one voice, so that none of them is lost behind the other.

In: an account. Out: those who say it together with its innermost speaker ("the ministries of Ostland and Westmark
said"), and not those who only relay him ("Reuters quoted the ministry").
"""

from __future__ import annotations

import re
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.fold import label
from parley.fuse.parties import is_named, voice_of
from parley.records import Party

APART: Final = 80  # characters between two speakers in one row
JOINED: Final = re.compile(
    r"\W*(?:(?!said|says|told|quot)[\w'’.-]+\W+){0,3}(?:and|with) (?:(?!said|says|told|quot)[\w'’.-]+\W+){0,5}"
)
"""What stands between two speakers in one row of names: "foreign ministry and Westmark's defence ministry"."""


def beside(account: Account) -> tuple[Party, ...]:
    """Those who say it together with the innermost speaker."""
    *others, speaker = account.claim.speakers or (None,)
    joint: list[Party] = []
    for other in reversed(others):
        if other is None or speaker is None or not _is_joined(other, speaker, account.text):
            break
        joint.insert(0, other)
        speaker = other
    return tuple(joint)


def tellers(account: Account) -> tuple[str, ...]:
    """Who stands for what it tells, by name: none where the report speaks itself."""
    if account.teller != account.voice:
        return (account.teller,)
    return tuple(map(label, heard(account)))


def heard(account: Account) -> tuple[Party, ...]:
    """Those who say it; none where the report speaks itself."""
    return (*beside(account), account.claim.speaker) if account.claim.speaker else ()


def together(account: Account) -> tuple[str, ...]:
    """The bodies that are witnesses for what it tells beside the innermost speaker's."""
    return tuple(voice_of(party) for party in beside(account) if is_named(party))


def _is_joined(one: Party, other: Party, text: str) -> bool:
    if one.span is None or other.span is None or one.body == other.body:
        return False
    if one.span == other.span:
        return True
    if not 0 <= other.span.start - one.span.end <= APART:
        return False
    return JOINED.fullmatch(text[one.span.end : other.span.start]) is not None
