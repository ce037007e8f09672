"""Searching words whatever their accents: "xankendi" finds "Xankəndi".

In: text, or what a person types. Out: the text folded, character by character; the terms of a query, quoted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from parley.records import Span
from parley.store.rows import received

# Letters that Unicode does not take apart, by the letter that a keyboard without them has.
BARE: Final = dict(zip("ıəłøđðþæœßħŋ", "ieloddtaoshn", strict=True))


class _Folds(dict[int, str]):
    """Each character's fold, worked out when first met. One for one, so that offsets stay."""

    def __missing__(self, point: int) -> str:
        lower = chr(point).lower()[0]
        first, *rest = list(unicodedata.normalize("NFKD", lower))
        only_accents = all(map(unicodedata.combining, rest))
        fold = self[point] = BARE.get(lower) or (first if only_accents else lower)
        return fold


_FOLDS: Final = _Folds()


def folded(text: str) -> str:
    """`text` in lower case without accents, as long as it was: offsets into it are offsets into `text`."""
    return text.translate(_FOLDS)


def folded_value(value: str | bytes) -> str:
    """The folded text of a stored value, lone surrogates replaced: what the index of words is made of."""
    return folded(received(value)).encode("utf-8", "replace").decode()


def terms(query: str) -> list[str]:
    """The words and "quoted phrases" that a query asks for, folded; those without a letter or digit left out."""
    parts = re.findall(r'"([^"]+)"|(\S+)', folded(query))
    return [term for phrase, word in parts if re.search(r"\w", term := phrase or word.replace('"', ""))]


def expression(asked: Sequence[str]) -> str:
    """`asked` as an FTS5 expression: all of them, each quoted, so that no character in them is an operator."""
    clean = (term.encode("utf-8", "replace").decode().replace("\0", " ") for term in asked)
    return " ".join(f'"{term}"' for term in clean)


def first_found(text: str, asked: Sequence[str]) -> Span | None:
    """The words of `text` that the first of the terms found in it stands for."""
    plain = folded(text)
    for term in asked:
        pattern = r"\W+".join(map(re.escape, re.findall(r"\w+", term)))
        if match := re.search(rf"\b{pattern}\b", plain):
            return Span(match.start(), match.end())
    return None
