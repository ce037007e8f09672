"""Spelling: whether two names are one, written in Latin letters in two ways.

In: names of people and places. Out: `Spelling`s, and whether two of them are one name: "Rami Abdel Rahman" and "Rami
Abdurrahman", "Sergei Lavrov" and "Sergey Lavrov", "Deir ez-Zor" and "Deir Ezzour". One letter of another alphabet
becomes any of several in ours, and no other: so letters are compared by classes, after Freeman, Condon and Ackerman,
"Cross Linguistic Name Matching in English and Arabic" (HLT-NAACL 2006). Consonants must be of one class each, and
vowels such as one vowel may become: "Ahmed" is "Ahmad", and "Hassan" is not "Hussein".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import dropwhile, pairwise, product
from typing import Final

from parley.gazetteer.folding import fold
from parley.gazetteer.tables import rows

HIATUS: Final = re.compile(
    r"\b([^ aeiou][aeiou]) (?=[aeiou])(?![aeu]l\b)"
)  # "Mu'allem", once its apostrophe is a space
TWICE: Final = re.compile(r"([^eo])\1+")
GLIDE: Final = re.compile(r"(?<=i)(?=[aeou])|(?<=[^aeiou])Y(?=[aeou])")  # "Hania" and "Hanya" are "Haniya"
DIGITS: Final = re.compile(r"\d+")
ARTICLES: Final = frozenset(
    {"al", "el", "ar", "as", "ad", "an", "at", "az", "ash", "er", "es", "ed", "en", "et", "ez", "esh"}
)
SERVANT: Final = re.compile(r"abd(?:[aeu][lrnstzd]?)?")  # "Abdel Rahman" is "Abdurrahman"
JOINED: Final = re.compile(r"^abd[aeu]?l?(?=[^aeiou])")
WHOLE: Final = 2  # words of a name that may tell one person

Name = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name word by word: `bones` are the classes of its consonants, the same in all spellings of it, and `vowels`
    what stands before each of them and behind the last."""

    bones: Name = ()
    vowels: tuple[Name, ...] = ()

    def is_of(self, other: Spelling) -> bool:
        """Whether both spell one name."""
        if not self.bones or self.bones != other.bones or self._ends() != other._ends():
            return False
        words = zip(self.vowels, other.vowels, strict=True)
        return all(_sound_alike(a, b) for mine, its in words for a, b in zip(mine, its, strict=True))

    def _ends(self) -> list[tuple[bool, bool]]:
        """Of each word, whether it opens and whether it closes with a vowel, which may be another one and is never left
        out."""
        return [(bool(word[0]), bool(word[-1])) for word in self.vowels]


@lru_cache(maxsize=65_536)
def spelling_of_person(name: str) -> Spelling:
    """How a whole name is spelled, word by word; the empty `Spelling` of a surname alone."""
    words = list(_words(name))
    return _spelled(words) if len(words) >= WHOLE else Spelling()


@lru_cache(maxsize=65_536)
def spelling_of_place(name: str) -> Spelling:
    """How the name of a place is spelled, wherever it is parted into words, without an article before it."""
    return _spelled(["".join(dropwhile(ARTICLES.__contains__, _words(name)))])


def _spelled(words: Sequence[str]) -> Spelling:
    split = [re.split(r"([^aeiou ])", _heard(word)) for word in words]
    return Spelling(tuple("".join(s[1::2]) for s in split), tuple(tuple(s[::2]) for s in split))


def _words(name: str) -> list[str]:
    """The words of a name without articles, "Abd" joined to what it is the servant of."""
    told = HIATUS.sub(r"\1", DIGITS.sub("", fold(name))).split()
    named = [word for word, behind in pairwise([*told, ""]) if word == told[0] or not _is_article(word, behind)]
    return list(_joined(named))


def _is_article(word: str, behind: str) -> bool:
    """Whether a word is the Arabic article, which before some letters is spoken as they are: "as-Sadr", "el-Sisi"."""
    return bool(behind) and (word in ("al", "el", "ul") or (word[0] in "aeu" and behind.startswith(word[1:] or " ")))


def _joined(words: Sequence[str]) -> Iterator[str]:
    servant = ""
    for word in words:
        if not servant and SERVANT.fullmatch(word) and word != words[-1]:
            servant = "abd"
        else:
            yield servant + word
            servant = ""


def _heard(word: str) -> str:
    """A word in the letters that stand for the classes of its sounds: one capital or consonant each, and vowels."""
    even = JOINED.sub("abd", TWICE.sub(r"\1", word))
    for letters, sound in _sounds_of("consonant").items():
        even = re.sub(letters, sound, even)
    return GLIDE.sub(lambda found: "iY" if found[0] else "Y", even)


def _sound_alike(one: str, other: str) -> bool:
    return one == other or not _sounds(one).isdisjoint(_sounds(other))


@cache
def _sounds(vowels: str) -> frozenset[str]:
    """All that the letters of a stretch of vowels may be spoken as."""
    known = _sounds_of("vowel")
    units = re.findall("|".join(sorted(known, key=lambda unit: -len(unit))), vowels)
    return frozenset(map("".join, product(*(known[unit].split("/") for unit in units))))


@cache
def _sounds_of(kind: str) -> dict[str, str]:
    return {row["letters"]: row["sounds"] for row in rows("spelling.tsv") if row["kind"] == kind}
