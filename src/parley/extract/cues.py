"""Cues: the words by which a report attributes what it tells, and says whether it is so.

In: `speech_words.toml` and `modality_words.toml` beside this module. Out: `is_cue`, a lookup by class and lemma.
"""

from __future__ import annotations

from functools import cache

from parley.extract.words import classes_of

TABLES = ("speech_words.toml", "modality_words.toml")


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {name: words for table in TABLES for name, words in classes_of("parley.extract", table).items()}


def is_cue(name: str, lemma: str) -> bool:
    """Whether `lemma` is of the class `name`. A class that the tables lack is a KeyError: a slip of the code."""
    return lemma.lower() in _classes()[name]
