"""Spellings: whether two names are one, written in Latin letters in two ways.

In: names of people. Out: `Spelling`s, and whether two of them are one name: "Bashar Assad" and "Bashar al-Assad", "Rami Abdel
Rahman" and "Rami Abdurrahman", "Sergei Lavrov" and "Sergey Lavrov". One letter of another alphabet becomes any of several in
ours, and no other: so letters are compared by classes, after Freeman, Condon and Ackerman, "Cross Linguistic Name Matching in
English and Arabic" (HLT-NAACL 2006). Consonants must be of one class each, and vowels such as one vowel may become: "Ahmed" is
"Ahmad", and "Hassan" is not "Hussein".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise, product
from typing import Final

from parley.fuse.fold import LETTERS, LONGEST
from parley.fuse.words import paired

APOSTROPHES: Final = re.compile(r"['’‘ʻʼ`´]")
APART: Final = re.compile(r"[^a-z]+")
HIATUS: Final = re.compile(
    r"\b([^ aeiou][aeiou]) (?=[aeiou])(?![aeu]l\b)"
)  # "Mu'allem", once its apostrophe is a space
TWICE: Final = re.compile(r"([^eo])\1+")
GLIDE: Final = re.compile(r"(?<=i)(?=[aeou])|(?<=[^aeiou])Y(?=[aeou])")  # "Hania" and "Hanya" are "Haniya"
SERVANT: Final = re.compile(r"abd(?:[aeu][lrnstzd]?)?")  # "Abdel Rahman" is "Abdurrahman"
JOINED: Final = re.compile(r"^abd[aeu]?l?(?=[^aeiou])")
WHOLE: Final = 2  # words of a name that may tell one person

Name = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name word by word: `bones` are the classes of its consonants, the same in all spellings of it, and `vowels` what
    stands before each of them and behind the last; both empty of what is no whole name."""

    bones: Name = ()
    vowels: tuple[Name, ...] = ()

    def is_of(self, other: Spelling) -> bool:
        """Whether both spell one name."""
        if not self.bones or self.bones != other.bones:
            return False
        words = zip(self.vowels, other.vowels, strict=True)
        return all(_sound_alike(a, b) for mine, its in words for a, b in zip(mine, its, strict=True))


@lru_cache(maxsize=65_536)
def spelling(name: str) -> Spelling:
    """How a name is spelled."""
    words = [_heard(word) for word in _words(name)]
    if len(words) < WHOLE:
        return Spelling()
    split = [re.split(r"([^aeiou ])", word) for word in words]
    return Spelling(tuple("".join(s[1::2]) for s in split), tuple(tuple(s[::2]) for s in split))


def _words(name: str) -> list[str]:
    """The words of a name without articles, "Abd" joined to what it is the servant of."""
    plain = unicodedata.normalize("NFKD", APOSTROPHES.sub("", name[:LONGEST].casefold()).translate(LETTERS))
    told = HIATUS.sub(r"\1", APART.sub(" ", "".join(c for c in plain if not unicodedata.combining(c)))).split()
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
    for letters, sound in paired("spellings", "consonants"):
        even = re.sub(letters, sound, even)
    return GLIDE.sub(lambda found: "iY" if found[0] else "Y", even)


def _sound_alike(one: str, other: str) -> bool:
    return one == other or not _sounds(one).isdisjoint(_sounds(other))


@cache
def _sounds(vowels: str) -> frozenset[str]:
    """All that the letters of a stretch of vowels may be spoken as."""
    known = dict(paired("spellings", "vowels"))
    units = re.findall("|".join(sorted(known, key=lambda unit: -len(unit))), vowels)
    return frozenset(map("".join, product(*(known[unit].split("/") for unit in units))))
