"""Left out: whom a truce does not cover, as reports say.

In: an account. Out: the bodies among some whom its report says that a truce leaves out: "the truce does not cover X", "X
is not part of the deal".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.fold import folded

NAMED: Final = r"(?P<who>[^.;\n]{3,160})"
PACT: Final = r"\b(?:truce|cease-?fire|cease fire|deal|agreement|accord|pact|it)\b"
LEAVES: Final = re.compile(
    rf"{PACT}[^.;\n]{{0,40}}? (?:(?:does|did|do|will|would) not (?:cover|includ|apply to|extend to|involv|bind)\w*|exclud\w+|leaves? out) {NAMED}",
    re.IGNORECASE,
)
ARE_LEFT: Final = re.compile(
    rf"{NAMED} (?:(?:is|are|was|were|has been|have been) (?:not|no) (?:(?:a )?part(?:y|ies)? (?:of|to)|included in|covered by|bound by)"
    rf"|(?:is|are|was|were|has been|have been) (?:excluded|left out)(?: (?:from|of))?) (?:the|this|that) [^.;\n]{{0,40}}?{PACT}",
    re.IGNORECASE,
)


def left_out(account: Account, names: frozenset[str]) -> frozenset[str]:
    """Those of the bodies `names` that the report of `account` says its truce leaves out."""
    told = _told(account.text) if names else ""
    return frozenset(name for name in names if f" {name} " in told) if told else frozenset()


@lru_cache(maxsize=4096)
def _told(text: str) -> str:
    """The folded words of a text for those whom a truce leaves out, "" where it says nothing of that."""
    found = [match["who"] for pattern in (LEAVES, ARE_LEFT) for match in pattern.finditer(text)]
    return "".join(f" {folded(who)} " for who in found)
