"""Subjects: what positions in a war are mostly about, by whichever word: talks, a truce, a withdrawal.

In: folded words. Out: the first subject that they name, "" of none.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from parley.fuse.words import table


@lru_cache(maxsize=16_384)
def subject(words: str) -> str:
    """The subject that `words` name first: "separate talks on a truce" are talks."""
    found = _pattern().search(f"{words} ")
    return found.lastgroup or "" if found else ""


@cache
def _pattern() -> re.Pattern[str]:
    named = (f"(?P<{name}>{'|'.join(map(re.escape, stems))})" for name, stems in table("subjects").items())
    return re.compile(rf"\b(?:{'|'.join(named)})")
