"""Folding: the one form in which names are compared.

In: a name as written ("Xankəndi", "the U.S.", "Côte d’Ivoire"). Out: small letters, digits and single spaces
("xankendi", "us", "cote divoire").
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST = 120
"""A name longer than this is no name; it is cut before any work is done on it."""

_LETTERS = str.maketrans(
    {"ə": "e", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ħ": "h"}
)
_SILENT = re.compile(r"[.'’‘ʻʼʿʾ`´]")
_BREAKS = re.compile(r"[^a-z0-9]+")
_OUTER = re.compile(r"^the\s+|['’]s?$", re.IGNORECASE)


def bare(name: str) -> str:
    """`name` as written, without a leading "the" and a closing possessive."""
    return _OUTER.sub("", name[:LONGEST].strip())


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """`name` without case, accents, punctuation, a leading "the" and a closing possessive; "" where nothing is left."""
    small = bare(name).casefold().translate(_LETTERS)
    plain = _SILENT.sub("", unicodedata.normalize("NFKD", small)).encode("ascii", "ignore").decode()
    return _BREAKS.sub(" ", plain).strip()
