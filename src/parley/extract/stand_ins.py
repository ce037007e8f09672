"""Stand-ins: the words that the language model is given in place of a sentence's own.

In: the words of a sentence. Out: as many words. The model reads "IS" as a verb, as it knows no capitals; and it would read
one country's deeds a little otherwise than another's, as it learned from what had been written of each. So every country
comes before it under one name, and the same is read whoever does it to whom.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from parley.gazetteer.actors import KEPT, CountryWord, country_word

ABBREVIATIONS: Final = {"IS": "ISIS", "WHO": "UNICEF"}
"""Small words to the model, which reads without capitals."""
COUNTRY: Final[Mapping[CountryWord, str]] = {
    "name": "Germany", "adjective": "German", "person": "German", "people": "Germans", "capital": "Berlin"
}  # fmt: skip
"""Words of one country, which mean nothing else. Italy's, Russia's and Iraq's were tried as well: the claims found in
annotated reports differ by two in a thousand."""
NAMES: Final = (COUNTRY["name"], COUNTRY["capital"])


def stand_ins(words: Sequence[str]) -> list[str]:
    """What the model reads for each of `words`; the words themselves where all is in capitals, as nothing tells names then.

    Where most words begin large, as in many headlines, that says nothing of names either.
    """
    small, begun_large = sum(map(str.islower, words)), sum(map(_begins_large, words))
    if not small and not begun_large:
        return list(words)
    read = [ABBREVIATIONS.get(word) or _of_country(word) or word for word in words]
    if 2 * small < begun_large:
        return read
    return [
        word if stand_in != word and _is_in_a_name(words, i, stand_in) else stand_in
        for i, (word, stand_in) in enumerate(zip(words, read, strict=True))
    ]


def _is_in_a_name(words: Sequence[str], i: int, stand_in: str) -> bool:
    """Whether word `i`, a country's by its letters, stands in a longer name: "of Michael Jordan", "Guinea-Bissau".

    The word before it tells, save the first of a sentence, which begins large anyway: there the word behind does.
    """
    beside = words[i - 1 : i] if i > 1 else words[i + 1 : i + 2]
    joined = (words[j] for j in (i - 2, i + 2) if 0 <= j < len(words) and words[(i + j) // 2] == "-")
    is_begun = any(_begins_large(word) and _of_country(word) in (None, *NAMES) for word in beside)
    return (is_begun and stand_in in NAMES) or any(word[:1].isupper() and country_word(word) is None for word in joined)


def _begins_large(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word.istitle()


@lru_cache(maxsize=KEPT)
def _of_country(word: str) -> str | None:
    """The stand-in of a country's word; None for others, and for abbreviations, whose letters the model reads well."""
    if not _begins_large(word):
        return None
    kind = country_word(word)
    return COUNTRY.get(kind) if kind else None
