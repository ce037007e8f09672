"""Stand-ins: the words that the language model is given in place of a sentence's own.

In: the words of a sentence. Out: as many words or fewer, and which each stands for. The model reads "IS" as a verb, as
it knows no capitals; and it would read one country's deeds a little otherwise than another's, as it learned from what
had been written of each. So every country comes before it under one name, of one word and without an article, and the
same is read whoever does it to whom.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from parley.extract.parsing.country_words import Named, begins_large, describes, is_country_word, named_at
from parley.extract.words import word_class
from parley.gazetteer.actors import KEPT, CountryWord, country_word, is_abbreviated

ABBREVIATIONS: Final = {"IS": "ISIS", "WHO": "UNICEF"}
"""Small words to the model, which reads without capitals."""
COUNTRY: Final[Mapping[CountryWord, str]] = {
    "name": "Germany", "adjective": "German", "person": "German", "people": "Germans", "capital": "Berlin", "government": "Berlin"
}  # fmt: skip
"""Words of one country, which mean nothing else. Italy's, Russia's and Iraq's were tried as well: the claims found in
annotated reports differ by two in a thousand."""
ARTICLES: Final = frozenset({"the", "a", "an"})
HYPHENS: Final = (["-"], ["–"])
NAMES: Final[frozenset[CountryWord]] = frozenset({"name", "capital", "government"})
STANDING: Final = frozenset(COUNTRY[kind] for kind in NAMES)


@dataclass(frozen=True, slots=True)
class Given:
    """A word that the model is given for words `[first, end)`; `head` is the one of them that the others hang from."""

    word: str
    first: int
    end: int
    head: int


def stand_ins(words: Sequence[str]) -> list[Given]:
    """What the model reads for `words`; the words themselves where all is in capitals, as nothing tells names then.

    Where most words begin large, as in many headlines, that says nothing of names either.
    """
    small, begun_large = sum(map(str.islower, words)), sum(map(begins_large, words))
    if not small and not begun_large:
        return [Given(word, i, i + 1, i) for i, word in enumerate(words)]
    given: list[Given] = []
    at = 0
    while at < len(words):
        named = named_at(words, at)
        if named and (2 * small < begun_large or not _is_in_a_name(given, words, named)):
            _add(given, words, named)
            at = named.end
        else:
            word = _possessive(given, words, at) or ABBREVIATIONS.get(words[at]) or _prefixed(words[at]) or words[at]
            given.append(Given(word, at, at + 1, at))
            at += 1
    return given


def _add(given: list[Given], words: Sequence[str], named: Named) -> None:
    """Add a country's stand-in to what is given so far, in place of its article where it has one of its own."""
    before = given[-1].word.lower() if given else ""
    first = named.first
    describing = describes(words, named.end) or words[named.end : named.end + 1] in HYPHENS
    if before == "the" and named.kind in ("name", "government") and not describing:
        first = given.pop().first
    elif before == "an":
        last = given.pop()
        given.append(Given(last.word[:1], last.first, last.end, last.head))
    name, word = " ".join(words[named.first : named.end]), COUNTRY[named.kind]
    is_shouted = name.isupper() and not is_abbreviated(name)
    given.append(Given(word.upper() if is_shouted else word, first, named.end, _head(words, named)))


def _head(words: Sequence[str], named: Named) -> int:
    """The word that the others of a name hang from: "Republic" in "Republic of the Congo", or else the last."""
    return next((i - 1 for i in range(named.first + 1, named.end) if words[i].islower()), named.end - 1)


def _possessive(given: Sequence[Given], words: Sequence[str], at: int) -> str | None:
    """The possessive of a name that ends in "s" ("the United States' army"); None where a quotation may end there."""
    is_name = bool(given) and given[-1].word in STANDING and words[at - 1].endswith("s")
    return f"{words[at]}s" if is_name and words[at] in ("'", "’") and not {"'", "‘"} & {*words[:at]} else None


@lru_cache(maxsize=KEPT)
def _prefixed(word: str) -> str | None:
    """The stand-in of a word with a country behind its prefix: "anti-Japanese"; and of "Syrias", a possessive or
    slip."""
    prefix, hyphen, rest = word.rpartition("-")
    if hyphen and prefix.isalpha() and is_country_word(rest):
        return f"{prefix}-{COUNTRY[country_word(rest) or 'name']}"
    if begins_large(word) and word.endswith("s") and begins_large(word[:-1]) and country_word(word[:-1]) == "name":
        return f"{COUNTRY['name']}s"
    return None


def _is_in_a_name(given: Sequence[Given], words: Sequence[str], named: Named) -> bool:
    """Whether a word, a country's by its letters, stands in a longer name: "of Michael Jordan", "Porto-Chad".

    The word before it tells, save the first of a sentence, which begins large anyway: there the word behind does.
    """
    at = named.first
    if named.end - at > 1 or not begins_large(words[at]):
        return False
    is_name = named.kind in NAMES
    is_first = at == 0 or (at == 1 and words[0].lower() not in ARTICLES)
    is_other = _goes_on(words[at + 1 : at + 2]) if is_first else _has_begun(given, words[at - 1])
    return (is_name and is_other) or any(_is_other(word, is_name) for word in _joined(words, at))


def _has_begun(given: Sequence[Given], before: str) -> bool:
    """Whether a name begins with the word before a country's; where that is a country's too, they are two ("Chad
    Mali")."""
    return begins_large(before) and not word_class("before_names", before) and given[-1].word not in COUNTRY.values()


def _goes_on(behind: Sequence[str]) -> bool:
    """Whether a name goes on in the word behind a country's: it begins large, and is no nationality."""
    kinds = [country_word(word) for word in behind if begins_large(word)]
    return any(kind is None or kind in NAMES for kind in kinds)


def _joined(words: Sequence[str], at: int) -> Iterator[str]:
    """The words that hyphens join to the one at `at`."""
    yield from (words[j] for j in (at - 2, at + 2) if 0 <= j < len(words) and words[(at + j) // 2] == "-")


def _is_other(word: str, is_name: bool) -> bool:
    """Whether a joined word makes a name another: not a country's, nor what stands for one before an adjective
    ("Russo-")."""
    return word[:1].isupper() and country_word(word) is None and (is_name or not word.endswith("o"))
