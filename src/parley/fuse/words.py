"""The words that fusing goes by, from the table beside the code.

In: words.toml. Out: its groups, read once, and which of a group's words a text holds.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """One table of words.toml: what is told, and the words that tell it."""
    return {key: tuple(value) for key, value in _tables()[name].items() if isinstance(value, list)}


@cache
def numerals() -> dict[str, int]:
    """The number words that count truces and meetings."""
    return dict(_tables()["counted"])


@cache
@cache
def _pattern(name: str, key: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, table(name)[key])) + ")")


def tells(name: str, key: str, words: str) -> bool:
    """Whether `words` (in lower case) hold one of those listed under `key`."""
    return _pattern(name, key).search(words) is not None


def told(name: str, words: str) -> str | None:
    """The first key of table `name` that `words` tell, None where they tell none."""
    return next((key for key in table(name) if tells(name, key, words)), None)


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("parley.fuse").joinpath("words.toml").read_text(encoding="utf-8"))
