"""Held: what a body is told to hold on a matter at one time, as far as it may turn.

In: accounts of demands, offers, refusals, backing, concessions and agreements. Out: `Word`s, a body's word each, with
what it is about; whether two words are on one matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from parley.fuse.account import Account, bodies, body_of
from parley.fuse.days import LATEST
from parley.fuse.fold import folded, stems
from parley.fuse.matter import is_timeless
from parley.fuse.stands import MOST, stands, taken_back
from parley.fuse.words import numerals, table, tells
from parley.records import Party, SaidKind

HELD: Final[dict[str, SaidKind]] = {
    "demands": "demands", "offers": "offers", "refuses": "refuses", "supports": "supports", "concedes": "concedes",
}  # fmt: skip
TAKEN_BACK: Final[dict[str, SaidKind]] = {"demands": "drops", "offers": "withdraws"}
TYPES: Final = frozenset({"request", "reject", "support", "concede", "agree"})
SHORT: Final = 3  # letters: words no longer than this tell nothing of what is spoken about
STEM: Final = 6  # letters of a word that are compared
ALIKE: Final = 0.5  # of the words of two, from which they are on one matter
TELLING: Final = 2  # words that two must share, where they are not told toward the same others in one same word
FOLLOWING: Final = 3  # words behind a number that may say what is counted
Number = tuple[int, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Word:
    """What one account tells a body to hold: of what kind, toward whom, in which words; `about` are the beginnings of the
    words that tell the matter, `number` the only number in them with the words that may say of what it is."""

    account: Account
    actor: Party
    kind: SaidKind
    toward: frozenset[str]
    words: str
    about: frozenset[str]
    number: Number | None

    @property
    def day(self) -> date:
        """The day it was said, or failing that reported."""
        return self.account.first or self.account.last or self.account.published or LATEST

    @property
    def body(self) -> str:
        """Whose word it is, folded."""
        return body_of(self.actor)

    @property
    def order(self) -> tuple[date, str, str]:
        """The order of time."""
        return self.day, self.account.id, folded(self.actor.name)

    def is_on(self, other: Word) -> bool:
        """Whether two words of one body are on one matter: half of what both tell, two words at least; or the one same
        word toward the same others."""
        if self.toward and other.toward and self.toward.isdisjoint(other.toward):
            return False
        if self.about and self.about == other.about and self.toward == other.toward and self.toward:
            return True
        shared = self.about & other.about
        return len(shared) >= TELLING and len(shared) >= ALIKE * len(self.about | other.about)


def may_turn(account: Account) -> bool:
    """Whether an account tells what a body holds, on a day that is known: done, and neither planned nor denied."""
    told = account.claim
    return told.type in TYPES and account.is_real and told.stance == "asserts" and not is_timeless(account)


def words_of(account: Account) -> list[Word]:
    """The word of each body that an account tells of."""
    if not may_turn(account):
        return []
    claim = account.claim
    if claim.type == "agree":
        holders = (claim.actors or claim.speakers[-1:])[:MOST]
        told = [
            (holder, "accepts", account.recipients - bodies([holder]), account.says(claim.quote)) for holder in holders
        ]
    else:
        told = [(s.actor, s.kind, s.toward, s.words) for s in stands(account) if s.is_somebodys and s.kind in HELD]
    once = {
        body_of(actor): _word(account, actor, HELD.get(kind, "accepts"), (toward, words))
        for actor, kind, toward, words in told
    }
    return list(once.values())


def _word(account: Account, actor: Party, kind: SaidKind, told: tuple[frozenset[str], str]) -> Word:
    toward, words = told
    plain = _unconditional().split(folded(words), maxsplit=1)[0]
    named = {word[:STEM] for name in (body_of(actor), *toward) for word in name.split()}
    about = stems(plain, SHORT, STEM) - named - _idle()
    return Word(account, actor, _kind(account, kind), toward, words, about, _number(plain))


def _kind(account: Account, kind: SaidKind) -> SaidKind:
    """The kind of a word, where its own words do not take it back."""
    back = taken_back(account) if account.claim.type in ("request", "concede") else None
    return TAKEN_BACK[back] if back else kind


def _number(words: str) -> Number | None:
    """The only number of some folded words, and the few words behind it; None where it counts time, or there are several."""
    tokens = words.split()
    found = [(at, value) for at, token in enumerate(tokens) if (value := _value(token)) is not None]
    if len(found) != 1:
        return None
    at, value = found[0]
    behind = tokens[at + 1 : at + 1 + FOLLOWING]
    if not behind or tells("turns", "times", " ".join(behind)):
        return None
    return value, frozenset(token[:STEM] for token in behind)


def _value(token: str) -> int | None:
    return int(token) if token.isdecimal() and len(token) < STEM else numerals().get(token)


@cache
def _unconditional() -> re.Pattern[str]:
    """What begins the words that only condition a word: "until the last soldier has left"."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, table('turns')['conditions']))})\b")


@cache
def _idle() -> frozenset[str]:
    """Words, cut to their beginnings, that are no matter."""
    return frozenset(word[:STEM] for word in table("turns")["idle"])
