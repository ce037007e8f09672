"""Classes: which common nouns name what sort of people or body.

In: `words.toml` beside this module. Out: lookups by lemma, in small letters.
"""

from __future__ import annotations

from functools import cache

from parley.extract.tokens import Token
from parley.extract.words import classes_of

KNOWN_BY = ("state", "forces", "civilian", "fighter", "voice", "media", "body", "role", "craft")
"""The classes of whoever may do something."""


@cache
def _classes() -> dict[str, frozenset[str]]:
    return classes_of("parley.extract.parties")


def is_of(token: Token, *names: str) -> bool:
    """Whether a word is of one of the classes `names`, as it stands or by its lemma. An unknown class is a KeyError."""
    lemma, text, classes = token.lemma.lower(), token.text.lower(), _classes()
    for name in names:  # a loop, as this is asked more often than anything else
        words = classes[name]
        if lemma in words or text in words:
            return True
    return False


def words_of(name: str) -> frozenset[str]:
    """The words of class `name`."""
    return _classes()[name]
