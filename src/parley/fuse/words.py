"""The words and titles that fusing goes by, from the tables beside the code.

In: words.toml and titles.tsv. Out: them, read once, and which of a group's words a text holds.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class TitleWords:
    """How an incident of one type is titled: its noun, and the words before place, actor and recipient."""

    noun: str
    place: str
    actor: str
    recipient: str


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """One table of words.toml: what is told, and the words that tell it."""
    loaded = tomllib.loads(_text("words.toml"))[name]
    return {key: tuple(value) for key, value in loaded.items() if isinstance(value, list)}


@cache
def numerals() -> dict[str, int]:
    """The number words that count truces and meetings."""
    return dict(tomllib.loads(_text("words.toml"))["counted"])


@cache
def title_words(type_: str) -> TitleWords:
    """How an incident of `type_` is titled."""
    rows = (line.split("\t") for line in _text("titles.tsv").splitlines() if not line.startswith("#"))
    noun, place, actor, recipient = next(row[1:] for row in rows if row[0] == type_)
    return TitleWords(noun, place, actor, recipient)


@cache
def _pattern(name: str, key: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, table(name)[key])) + ")")


def tells(name: str, key: str, words: str) -> bool:
    """Whether `words` (in lower case) hold one of those listed under `key`."""
    return _pattern(name, key).search(words) is not None


def told(name: str, words: str) -> str | None:
    """The first key of table `name` that `words` tell, None where they tell none."""
    return next((key for key in table(name) if tells(name, key, words)), None)


def _text(name: str) -> str:
    return files("parley.fuse").joinpath(name).read_text(encoding="utf-8")
