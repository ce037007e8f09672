"""Abbreviations: names that are the first letters of others.

In: names as written. Out: whether one abbreviates another; for abbreviations that no bracket explains, the name that
each stands for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from parley.extract.tokens import Token
from parley.gazetteer.folding import fold

SMALL = {"of", "for", "the", "and", "in", "on", "to"}
FEWEST = 3
"""Letters from which an abbreviation is known by the name that begins with them."""


def is_abbreviation(short: str, name: str) -> bool:
    """Whether `short` is made of the first letters of the words of `name`, small words in it or not."""
    letters = fold(short).replace(" ", "")
    words = fold(name).split()
    return len(letters) > 1 and letters in {
        "".join(w[0] for w in words),
        "".join(w[0] for w in words if w not in SMALL),
    }


def shortens(short: str, words: Sequence[str]) -> bool:
    """Whether the letters of `short` begin words of a name in this order, its first and its last among them; "and"
    and "the" do not count."""
    initials = [fold(word)[:1] for word in words if word.lower() not in {"and", "the"}]
    left = iter(initials[:-1])
    letters = fold(short).replace(" ", "")
    ends = (letters[:1], letters[-1:]) == (initials[0], initials[-1])
    return ends and all(letter in left for letter in letters[:-1])


def bracketed(tokens: Sequence[Token], at: int) -> str:
    """The abbreviation that stands in brackets from token `at` on; "" where none does."""
    words = [t.text for t in tokens[at : at + 3]]
    short = words[1] if len(words) == 3 and (words[0], words[2]) == ("(", ")") else ""
    return short if len(short) > 2 and short.isupper() else ""


def spelt_out(names: Iterable[str]) -> dict[str, str]:
    """The abbreviations among `names`, each with the first of the longer ones whose first letters it is made of: "KCW"
    of "Kivu Conflict Watch". Two letters are too few to tell."""
    listed = [*dict.fromkeys(names)]
    short = [name for name in listed if name.isupper() and name.isalpha() and len(name) >= FEWEST]
    return {one: name for name in reversed(listed) if " " in name for one in short if is_abbreviation(one, name)}
