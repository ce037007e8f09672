"""Aircraft: what is brought down, as opposed to what is hit on the ground.

In: accounts. Out: which of the two an account tells of; points where two tell of one aircraft that was brought down.
"""

from __future__ import annotations

import re
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.fold import folded
from parley.fuse.words import tells
from parley.records import STRIKES

BEHIND: Final = 120  # characters behind a count in which its sentence says of which aircraft the crew was
STOP: Final = re.compile(r"[.!?]\s")


def what_is_hit(account: Account) -> str:
    """Whether an account tells of an aircraft that was brought down, or of its crew, or of a strike on the ground; "" of
    neither: what was shot down near a town is not what befell the town."""
    downs, type_ = tells("strikes", "downing", account.words), account.claim.type
    if type_ in STRIKES:
        return "" if downs else "ground"
    return "aircraft" if (downs and type_ == "equipment") or _are_aboard(account) else ""


def _are_aboard(account: Account) -> bool:
    """Whether a count is of those in an aircraft that came down: "five crewmen died when their helicopter crashed"."""
    anchor = account.claim.anchor
    if account.claim.figure is None:
        return False
    behind = STOP.split(account.text[anchor.start : anchor.end + BEHIND])[0]
    words = folded(account.text[max(0, account.sentence) : anchor.start] + behind)
    falls = tells("strikes", "downing", words) or tells("strikes", "falling", words)
    return falls and tells("strikes", "crews", words) and tells("strikes", "aircraft", words)


def bring_down_one(a: Account, b: Account) -> bool:
    """Whether two reports tell of an aircraft of one side that was brought down on one day that both name."""
    if a.claim.type != "equipment" or b.claim.type != "equipment" or a.claim.report == b.claim.report:
        return False
    if not a.recipients & b.recipients or a.first is None:
        return False
    is_day = a.first == a.last and (a.first, a.last) == (b.first, b.last)
    return is_day and what_is_hit(a) == what_is_hit(b) == "aircraft"


def one_brought_down(a: Account, b: Account) -> tuple[int, str]:
    """Points where two tell of one aircraft: few are brought down in a day."""
    return (2, "one aircraft brought down") if bring_down_one(a, b) else (0, "")
