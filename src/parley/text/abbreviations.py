"""Abbreviations and the like: word lists that tell where tokens and sentences end.

In: `abbreviations.toml` beside this file. Out: its lists as sets, loaded once.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class WordLists:
    """The lists of `abbreviations.toml`, which says what each is for."""

    before_name: frozenset[str]
    before_number: frozenset[str]
    dates: frozenset[str]
    anywhere: frozenset[str]
    openers: frozenset[str]
    prefixes: frozenset[str]
    units: frozenset[str]
    run_together: Mapping[str, int]

    @property
    def abbreviations(self) -> frozenset[str]:
        """All that a full stop belongs to."""
        return self.before_name | self.before_number | self.dates | self.anywhere


@cache
def word_lists() -> WordLists:
    """The lists, read once."""
    stored = tomllib.loads((files("parley.text") / "abbreviations.toml").read_text("utf-8"))
    run_together = stored.pop("run_together")
    return WordLists(run_together=run_together, **{name: frozenset(words.split()) for name, words in stored.items()})
