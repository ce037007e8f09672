"""Words: the word classes that place reading goes by.

In: the name of a class of words.toml. Out: its words.
"""

from __future__ import annotations

from functools import cache

from parley.extract.words import classes_of


@cache
def where_words(name: str) -> frozenset[str]:
    """The words of class `name`, in small letters."""
    return classes_of("parley.extract.places")[name]
