"""Names folded for comparison, and labels for people.

In: names as reports spell them, parties. Out: a folded form that spelling, case and accents do not change; labels.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from parley.fuse.words import table
from parley.gazetteer.actors import body, country
from parley.records import Party

LONGEST: Final = 200  # characters of a name that are looked at
LINE: Final = 100  # characters of an event's words that are folded
STUMP: Final = 4  # letters of the word that carries an event: "arrest", "arrests", "arrested"
LETTERS: Final = str.maketrans({"ı": "i", "ə": "e", "ø": "o", "ł": "l", "đ": "d", "’": "'", "ʻ": "'"})
DOTTED: Final = re.compile(r"\b(?:u\.[nks]\.(?:a\.)?|e\.u\.|d\.r\.(?:c\.)?)")
NOT_WORD: Final = re.compile(r"[^\w]+")


@lru_cache(maxsize=65_536)
def folded(name: str) -> str:
    """`name` without case, accents, punctuation and a leading article: "the Barda  Region" is "barda region", "U.S.-led"
    is "us led"; its words as they are spelled in America, if they are spelled otherwise elsewhere: "Defence Ministry" is
    "defense ministry"."""
    decomposed = unicodedata.normalize("NFKD", name[:LONGEST].casefold().translate(LETTERS))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    american = table("american")
    joined = DOTTED.sub(lambda dotted: dotted[0].replace(".", "") + " ", bare)  # "u.s.-led"
    words = NOT_WORD.sub(" ", joined.replace("'s ", " ")).split()
    return " ".join(american.get(word, (word,))[0] for word in words).removeprefix("the ")


@lru_cache(maxsize=65_536)
def usual(name: str) -> str:
    """The usual name of a country or a well-known body, "United Nations" for "UN"; any other name as it stands."""
    if found := country(name):
        return found
    if is_by_leader(name):
        return name.replace("U.S.", "US")
    known = body(name)
    return (known.belongs_to or known.name) if known else name


def is_by_leader(name: str) -> bool:
    """Whether a name only says who leads a body, "the US-led coalition", which is another one in each war."""
    return "-led " in name


def label(party: Party) -> str:
    """A party for people: "Nikol Pashinyan (Armenia)"; the body is left out where the name tells it."""
    if party.belongs_to is None or folded(party.belongs_to) in folded(party.name):
        return party.name
    return f"{party.name} ({party.belongs_to})"


def most_usual(names: Iterable[str]) -> str:
    """The name used most often; of equals the longest, then the first in the alphabet. "" of none."""
    counted = Counter(names)
    return min(counted, key=lambda n: (-counted[n], -len(n), n), default="")


def one_per_fold(names: Iterable[str]) -> tuple[str, ...]:
    """`names` with one usual spelling each, in the order of their folded forms."""
    spelled: dict[str, list[str]] = {}
    for name in names:
        spelled.setdefault(folded(name), []).append(name)
    return tuple(most_usual(spelled[fold]) for fold in sorted(spelled))


def stems(text: str, over: int, letters: int) -> frozenset[str]:
    """The first `letters` of each word of `text` with more than `over` letters: what two texts are compared by."""
    return frozenset(word[:letters] for word in text.split() if len(word) > over)


def stump(words: str) -> str:
    """The beginning of the last word, by which the words that carry two events are compared: "arrests", "arrested"."""
    return folded(words[-LINE:]).split(" ")[-1][:STUMP]


def listed(names: Iterable[str]) -> str:
    """Names in a row: "A", "A and B", "A, B and C"."""
    *most, last = list(names) or [""]
    return f"{', '.join(most)} and {last}" if most else last
