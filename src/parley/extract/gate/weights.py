"""Weights: how much each word speaks for a claim.

In: `weights.tsv` beside this module, learned by `python -m training.gate`: words, kinds of name, and what a rule could
tell, each with a hundredth of the logarithm of the odds that it adds. Out: the sum for a sentence. Sums of whole
numbers come out the same in whatever order they are added.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cache
from importlib.resources import files
from typing import Final

ANY_SENTENCE: Final = "<any>"


def weight(held: Set[str], known: Mapping[str, int] | None = None) -> int:
    """What all that a sentence holds speaks for a claim in it, by the table or by `known` weights."""
    known = weights() if known is None else known
    return known[ANY_SENTENCE] + sum(known.get(one, 0) for one in held)


@cache
def weights() -> Mapping[str, int]:
    """The weight of each word that has one."""
    rows = (files("parley.extract.gate") / "weights.tsv").read_text(encoding="utf-8").splitlines()
    return {word: int(value) for word, value in (row.split("\t") for row in rows)}
