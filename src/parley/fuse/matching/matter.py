"""Matter: whether two reports, or two accounts, speak of one thing by their words.

In: accounts. Out: whether their reports open alike, whether they are told in like words, the names that reports open
with.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.fold import LINE, folded, stems, stump
from parley.fuse.words import table
from parley.records import STRIKES

OPENING: Final = 400  # characters: what a report is about stands in its headline and its first sentences
SHARED: Final = 0.3  # of the shorter opening's telling words, from which two reports are of one matter
FEWEST: Final = 3  # words that two accounts share, to be told in like words
SHORT: Final = 3  # letters: words no longer than this tell nothing
STEM: Final = 5  # letters of a word that are compared
NAMES: Final = 12  # names by which a report is looked up


def is_timeless(account: Account) -> bool:
    """Whether neither its words nor its report tell a day."""
    return account.first is None and account.last is None and account.published is None


def is_one_matter(a: Account, b: Account) -> bool:
    """Whether the reports of two accounts open alike."""
    one, other = opening(a.text), opening(b.text)
    return len(one & other) >= max(FEWEST, SHARED * min(len(one), len(other)))


def count_apart(a: Account, b: Account) -> bool:
    """Whether no day is known of one of two, and their reports count other dead, or other people taken: where nothing
    says when, these are another happening's."""
    elsewhere = a.claim.report != b.claim.report and (is_timeless(a) or is_timeless(b))
    return elsewhere and a.counted.is_of_others(b.counted)


def is_of_one_matter(a: Account, b: Account) -> bool:
    """Whether two stand in different reports that open alike."""
    return a.claim.report != b.claim.report and is_one_matter(a, b)


def open_alike(a: Account, b: Account) -> bool:
    """Whether two reports that open alike open with these two."""
    return max(a.claim.anchor.start, b.claim.anchor.start) < OPENING and is_of_one_matter(a, b)


def is_alike(a: Account, b: Account) -> bool:
    """Whether two are told in like words: half of the shorter one's telling words, and three at least."""
    one, other = telling(a.words), telling(b.words)
    return len(one & other) >= max(FEWEST, min(len(one), len(other)) / 2)


def word(account: Account) -> str:
    """The beginning of the word that carries an account."""
    return stump(account.claim.anchor.of(account.text))


def is_of_one_word(a: Account, b: Account) -> bool:
    """Whether two are carried by one word, or by two for one deed: "opened fire" and "shooting"."""
    one, other = word(a), word(b)
    return one == other or _deeds().get(one, one) == _deeds().get(other, other)


def is_arrest(account: Account) -> bool:
    """Whether it is carried by a word for an arrest."""
    return account.claim.type == "coerce" and _deeds().get(word(account)) == "arrests"


def counts_taken(account: Account) -> bool:
    """Whether it counts people captured."""
    return account.claim.figure is not None and account.claim.figure.measure == "captured"


def count_others(a: Account, b: Account) -> bool:
    """Whether one counts people captured, and the other people harmed, in another report, or what shells hit: these take
    nobody captive."""
    if not (counts_taken(a) or counts_taken(b)):
        return False
    if a.claim.figure and b.claim.figure:
        return counts_taken(a) != counts_taken(b) and a.claim.report != b.claim.report
    return bool({a.claim.type, b.claim.type} & STRIKES - {"attack"})


@cache
def _deeds() -> dict[str, str]:
    """By the beginning of a word, which deed it is for, where others are for it, too."""
    return {stump(word): deed for deed, words in table("synonyms").items() for word in words}


@lru_cache(maxsize=16_384)
def telling(words: str) -> frozenset[str]:
    """The beginnings of the longer words of an account, by which two are compared."""
    return stems(words, SHORT, STEM)


@lru_cache(maxsize=16_384)
def opening(text: str) -> frozenset[str]:
    """The telling words of a report's opening."""
    begun = " ".join(folded(text[start : start + LINE]) for start in range(0, OPENING, LINE))
    return telling(begun)


@lru_cache(maxsize=16_384)
def names(text: str) -> tuple[str, ...]:
    """The words in capitals of a report's opening, the first few: what it may be looked up by."""
    capital = (word for word in text[:OPENING].split() if word[:1].isupper() and len(word) > SHORT)
    return tuple(dict.fromkeys(folded(word)[:STEM] for word in capital))[:NAMES]
