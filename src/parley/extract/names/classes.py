"""Name classes: which words are titles, which name bodies, which names are known.

In: `words.toml` beside this module, the gazetteer. Out: lookups by word.
"""

from __future__ import annotations

from functools import cache

from parley.extract.tokens import Token
from parley.extract.words import classes_of

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


@cache
def name_words() -> dict[str, frozenset[str]]:
    """The word classes of `words.toml`, all in small letters."""
    return classes_of("parley.extract.names")


def is_title(word: str) -> bool:
    """Whether `word` goes before a person's name: "President", "Gen.", "spokesman"."""
    return word.lower().rstrip(".") in name_words()["titles"]


def heads_a_body(word: str) -> bool:
    """Whether a name that is built on `word` names a body: "Ministry", "Front", "Republic"."""
    known = any(word in name_words()[kind] for kind in ("organisation", "armed_group", "event"))
    return known or word in {"republic", "state", "doctors"}


def joined(tokens: tuple[Token, ...], first: int, last: int) -> str:
    """The words of a stretch as written, joined as they stand."""
    parts = [tokens[first].text]
    for before, token in zip(tokens[first : last - 1], tokens[first + 1 : last], strict=True):
        parts += [" " if before.span.end < token.span.start else "", token.text]
    return "".join(parts)
