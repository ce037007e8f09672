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
_OWNER = re.compile(r"['’]s?$")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """`name` without case, accents, punctuation, a leading "the" and a closing possessive; "" where nothing is left."""
    name = _OWNER.sub("", name[:LONGEST].strip())
    name = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    plain = _SILENT.sub("", name).encode("ascii", "ignore").decode() if not name.isascii() else _SILENT.sub("", name)
    return _BREAKS.sub(" ", plain).strip().removeprefix("the ")
