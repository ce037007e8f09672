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
    words = _words_of_any(names)
    return token.lemma.lower() in words or token.text.lower() in words


@cache
def _words_of_any(names: tuple[str, ...]) -> frozenset[str]:
    """The words of all classes `names`, put together once, as this is asked more often than anything else."""
    return frozenset().union(*map(words_of, names))


def words_of(name: str) -> frozenset[str]:
    """The words of class `name`."""
    return _classes()[name]
