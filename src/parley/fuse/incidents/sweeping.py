"""Sweeping: denials of a whole kind of deed, and of no single one.

In: an account of a denial. Out: whether it only says, for all times, that somebody does not do such things: "has always
denied targeting hospitals", "have denied using gas during the war", "denied previous accusations of using gas". It is a
position, and says nothing of yesterday's raid; "has denied shelling the hospital" and "denied using gas" do.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.fold import folded
from parley.fuse.places import is_specific

NEWS: Final = timedelta(days=7)
"""Within which somebody says when it was not so."""
FOR_ALL_TIMES: Final = re.compile(
    r"\b(?:has|have) (?:\w+ ){0,2}denied\b|\b(?:always|repeatedly|consistently|routinely|regularly|often) (?:\w+ )?den(?:y|ies|ied)\b"
    r"|\bden(?:y|ies)\b|\bdenied (?:all |any )?(?:previous|past|earlier|similar|such)\b"
)
"""Words by which somebody denies time and again, or at any time."""
ONE: Final = re.compile(r"\b(?:the|this|that|it|an?|him|her)\b")
"""Words by which what is denied is one deed."""
ASIDE: Final = re.compile(
    r"\b(?:during|since|throughout|over|in) (?:[\w-]+ ){0,6}(?:war|conflict|campaigns?|years?|past|uprising|crisis)\b"
)
"""What only says over which time."""


def is_sweeping(denial: Account, about: str) -> bool:
    """Whether a denial of what the words `about`, in lower case, say is of any such deed."""
    if is_specific(denial.own_place):
        return False
    if denial.first and denial.last and denial.is_day_own and denial.last - denial.first <= NEWS:
        return False
    said = folded(denial.text[max(0, denial.sentence) : denial.claim.anchor.end])
    return FOR_ALL_TIMES.search(said) is not None and ONE.search(ASIDE.split(about)[0]) is None


def denies_any_such(account: Account) -> bool:
    """Whether an account of a deed as denied is of no single one."""
    return (
        account.claim.stance == "denies" and account.claim.family == "violence" and is_sweeping(account, account.words)
    )
