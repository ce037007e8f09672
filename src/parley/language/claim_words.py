"""Claim words: which words of a sentence tell a claim, and of which type.

In: the network's output. Out: `ClaimWord`s, in the order of their words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from parley.language.network import Output


@dataclass(frozen=True, slots=True)
class ClaimWord:
    """A word, by its position, that tells a claim of a type; `score` is the log of the odds that it does."""

    word: int
    type: str
    score: float

    def moved(self, by: int) -> ClaimWord:
        """The same where the sentence's words are counted from `-by`."""
        return replace(self, word=self.word + by)


def claim_words(output: Output, types: Sequence[str]) -> Iterator[ClaimWord]:
    """The claim words of one sentence: a word tells a claim of one of `types` where the network holds it more likely
    than not."""
    scores = output.arrays["w"]
    for word, kind in np.argwhere(scores > 0).tolist():
        yield ClaimWord(word, types[kind], float(scores[word, kind]))
