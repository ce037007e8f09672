"""Another: whether a report itself says that a deed is another one than those told before it.

In: two accounts. Out: whether they stand in one report, and the sentence of the later one opens with words for another deed: "In the
latest attack", "In a separate incident", "Elsewhere", "A second bomb".
"""

from __future__ import annotations

import re
from functools import cache

from parley.fuse.accounts.account import Account
from parley.fuse.words import table
from parley.records import HARM


def is_another(a: Account, b: Account) -> bool:
    """Whether one report tells of both, and of the later one as of another deed than what it told before."""
    if a.claim.report != b.claim.report or a.sentence == b.sentence or not {a.claim.family, b.claim.family} <= HARM:
        return False
    if a.again == b.id or b.again == a.id:
        return False
    later = max(a, b, key=lambda account: account.sentence)
    return _opens().match(later.text[later.sentence + 1 : later.claim.anchor.end].lstrip()) is not None


@cache
def _opens() -> re.Pattern[str]:
    nouns = "|".join(
        map(re.escape, (*table("tolls")["deeds"], *table("tolls")["battles"], "bomb", "incident", "mine", "rocket"))
    )
    other = r"(?:another|a (?:second|third|separate|similar|further|different)|(?:the|their|its) (?:latest|most recent|second|third|other))"
    return re.compile(
        rf"(?:separately|elsewhere)\b|(?:in |during )?{other} (?!of )(?:[\w-]+ ){{0,2}}(?:{nouns})s?\b", re.IGNORECASE
    )
