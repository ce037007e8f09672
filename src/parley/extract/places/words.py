"""Words: the word classes that place reading goes by.

In: the name of a class of words.toml. Out: its words.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def where_words(name: str) -> frozenset[str]:
    """The words of class `name`, in small letters."""
    table = tomllib.loads((files("parley.extract.places") / "words.toml").read_text(encoding="utf-8"))
    return frozenset(str(table[name]).split())
