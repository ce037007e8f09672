"""Cues: the words by which a report attributes what it tells, and says whether it is so.

In: `speech_words.toml` and `modality_words.toml` beside this module. Out: `is_cue`, a lookup by class and lemma.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

TABLES = ("speech_words.toml", "modality_words.toml")


@cache
def _classes() -> dict[str, frozenset[str]]:
    folder = files("parley.extract")
    tables = [tomllib.loads((folder / name).read_text(encoding="utf-8")) for name in TABLES]
    return {name: frozenset(words.split()) for table in tables for name, words in table.items()}


def is_cue(name: str, lemma: str) -> bool:
    """Whether `lemma` is of the class `name`. A class that the tables lack is a KeyError: a slip of the code."""
    return lemma.lower() in _classes()[name]
