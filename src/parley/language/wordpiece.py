"""WordPiece: the pieces of a word that the network has vectors for.

In: a word as it stands in the report, whatever its characters. Out: the numbers of its pieces in the vocabulary.
The method is BERT's uncased tokenizer: control characters and accents dropped, case folded, punctuation apart, then
the longest piece first.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

PIECES_OF_A_WORD = 12
"""A word's later pieces are dropped: tag and tree are read off its first one."""
LONGEST_WORD = 100
"""Characters; a longer run of letters is unknown as a whole, as in BERT's own tokenizer."""
UNKNOWN, START, END = "[UNK]", "[CLS]", "[SEP]"
QUOTES = str.maketrans("’‘“”", "''\"\"")


class WordPiece:
    """A vocabulary of pieces, and how words fall apart into them."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._unknown = self._numbers[UNKNOWN]
        self.start, self.end = self._numbers[START], self._numbers[END]
        self.pieces = lru_cache(maxsize=50_000)(self._pieces)

    def _pieces(self, word: str) -> tuple[int, ...]:
        """The numbers of the pieces of `word`: at least one, at most `PIECES_OF_A_WORD`."""
        runs = _runs(_folded(word[: LONGEST_WORD * PIECES_OF_A_WORD].translate(QUOTES)))
        found = [number for run in runs for number in self._split(run)]
        return tuple(found[:PIECES_OF_A_WORD]) or (self._unknown,)

    def _split(self, run: str) -> list[int]:
        if len(run) > LONGEST_WORD:
            return [self._unknown]
        found: list[int] = []
        start = 0
        while start < len(run):
            number, end = self._longest(run, start)
            if number is None:
                return [self._unknown]
            found.append(number)
            start = end
        return found

    def _longest(self, run: str, start: int) -> tuple[int | None, int]:
        mark = "##" if start else ""
        for end in range(len(run), start, -1):
            number = self._numbers.get(mark + run[start:end])
            if number is not None:
                return number, end
        return None, start


def _folded(word: str) -> str:
    """`word` in lower case, without accents, control characters and lone surrogates."""
    if word.isascii():
        return "".join(c for c in word.lower() if c.isprintable() or c.isspace())
    kept = (" " if c.isspace() else c for c in word if c.isspace() or unicodedata.category(c)[0] != "C")
    apart = (f" {c} " if _is_ideograph(c) else c for c in kept if c != "\ufffd")
    bare = (c for c in unicodedata.normalize("NFD", "".join(apart)) if unicodedata.category(c) != "Mn")
    return "".join(bare).lower()


def _runs(word: str) -> Iterator[str]:
    """`word` cut at white space and around each punctuation mark."""
    start = 0
    for i, c in enumerate(word):
        if c.isspace() or _is_punctuation(c):
            if start < i:
                yield word[start:i]
            if not c.isspace():
                yield c
            start = i + 1
    if start < len(word):
        yield word[start:]


def _is_punctuation(c: str) -> bool:
    return not c.isalnum() if c.isascii() else unicodedata.category(c)[0] == "P"


def _is_ideograph(c: str) -> bool:
    return "\u3400" <= c <= "\u9fff" or "\uf900" <= c <= "\ufaff" or "\U00020000" <= c <= "\U0002fa1f"
