"""Held: what a body is told to hold on a matter at one time, as far as it may turn.

In: accounts of demands, offers, refusals, backing, concessions and agreements, and of truces, meetings, releases and
withdrawals, which tell that what was refused is granted. Out: `Word`s, a body's word each, with what it is about; whether two words are on one
matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.accounts.exact import known_by
from parley.fuse.days import LATEST
from parley.fuse.fold import folded, label, stems
from parley.fuse.matching.matter import is_timeless
from parley.fuse.parties import bodies, body_of, is_faction
from parley.fuse.positions.stands import MOST, stands, taken_back
from parley.fuse.positions.subjects import subject
from parley.fuse.words import numerals, table, tells
from parley.records import Party, SaidKind, Span, When

HELD: Final[dict[str, SaidKind]] = {
    "demands": "demands", "offers": "offers", "refuses": "refuses", "supports": "supports", "concedes": "concedes",
}  # fmt: skip
TAKEN_BACK: Final[dict[str, SaidKind]] = {"demands": "drops", "offers": "withdraws"}
DEEDS: Final[dict[str, str]] = {
    "ceasefire": "truce",
    "consult": "talks",
}  # what grants, by being done, and what it grants
YIELDING: Final = "retreat"  # what grants, by being done, what its words tell
YIELDED: Final = frozenset({"prisoners", "withdrawal"})
TYPES: Final = frozenset({"request", "reject", "support", "concede", "agree", YIELDING, *DEEDS})
ANNOUNCED: Final = frozenset({"concede", "agree"})  # what is granted by saying that it will be
OPPOSED: Final = frozenset({"offers", "accepts", "supports", "concedes", "refuses", "withdraws"})
ONE_WAR: Final = timedelta(
    days=60
)  # in which two words on talks, or on a truce, are on the same, as truces are told apart
SHORT: Final = 3  # letters: words no longer than this tell nothing of what is spoken about
STEM: Final = 6  # letters of a word that are compared
ALIKE: Final = 0.5  # of the words of two, from which they are on one matter
TELLING: Final = 2  # words that two must share, where they are not told toward the same others in one same word
HEAD: Final = 8  # first words of what is said, in which its subject stands
OWED: Final = 12  # characters before "lift" in which "had to" stands
OBJECT: Final = 60  # characters behind "lifted" in which stands what was lifted
FOLLOWING: Final = 3  # words behind a number that may say what is counted
Number = tuple[int, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Word:
    """What one account tells a body to hold: of what kind, toward whom, in which words; `about` are the beginnings of
    the words that tell the matter, `number` the only number in them with the words that may say of what it is.
    `subject` is what it is mostly about, `against` whom it has to do with, `named` the names in its words. A deed has a
    subject and no words."""

    account: Account
    actor: Party
    kind: SaidKind
    toward: frozenset[str]
    words: str
    about: frozenset[str]
    number: Number | None
    subject: str
    against: frozenset[str]
    named: frozenset[str]

    @property
    def is_deed(self) -> bool:
        """Whether it is done rather than said: a truce, a meeting, a release."""
        return is_deed(self.account)

    @property
    def day(self) -> date:
        """The day it was said, or failing that reported; what is granted for a day to come is granted by its report's
        day."""
        told = None if self.account.is_real else self.account.published
        return told or self.account.day or LATEST

    @property
    def when(self) -> When | None:
        """The days that it may have been said on."""
        by = self.account.published
        return When(None, by) if by and not self.account.is_real else known_by([self.account])

    @property
    def body(self) -> str:
        """Whose word it is, folded: that of the country or body; "rebels" of a country are no voice of it."""
        return folded(label(self.actor)) if self.is_faction else body_of(self.actor)

    @property
    def is_faction(self) -> bool:
        """Whether it is the word of fighters of no state, though they are called those of one: "guerrillas
        (Ostland)"."""
        return self.actor.belongs_to is not None and is_faction(folded(self.actor.name))

    @property
    def is_change(self) -> bool:
        """Whether it tells by itself that its body turned: "lifted the ban", "would retract two decisions", and not
        "had to"."""
        anchor = self.account.claim.anchor
        owed = folded(self.account.text[max(0, anchor.start - OWED) : anchor.start])
        if self.account.claim.type != "concede" or tells("turns", "owed", owed):
            return False
        told = f"{folded(self.account.text[anchor.start : anchor.end + OBJECT])} "
        return tells("turns", "undone", folded(self.account.says(anchor))) and tells("turns", "set", told)

    @property
    def order(self) -> tuple[date, str, str]:
        """The order of time."""
        return self.day, self.account.id, folded(self.actor.name)

    def is_on(self, other: Word) -> bool:
        """Whether two words of one body are on one matter: half of what both tell, two words at least; the one same
        word toward the same others; or for and against one subject, within weeks, with the same others and no other
        names."""
        if self.toward and other.toward and self.toward.isdisjoint(other.toward):
            return False
        if self.about and self.about == other.about and self.toward == other.toward and self.toward:
            return True
        shared = self.about & other.about
        alike = len(shared) >= TELLING and len(shared) >= ALIKE * len(self.about | other.about)
        return alike or self._is_of_subject(other)

    def _is_of_subject(self, other: Word) -> bool:
        if not self.subject or self.subject != other.subject or not {self.kind, other.kind} <= OPPOSED:
            return False
        if abs(self.day - other.day) > ONE_WAR or _apart(self.named, other.named):
            return False
        if not (self.is_deed or other.is_deed):
            return not _apart(self.against, other.against)
        if not (self.against or other.against):  # what a land does with its own people
            return not self._told.isdisjoint(other._told)
        anybodys = self.subject == "truce" and not (self.against and other.against)  # "rejected the ceasefire offer"
        return anybodys or not self.against.isdisjoint(other.against)

    @property
    def _told(self) -> frozenset[str]:
        """The beginnings of the words that tell whom it is about, where it is about some that are to be released."""
        telling = stems(folded(self.words), SHORT, STEM) - _idle()
        return frozenset(stem for stem in telling if not tells("titles", "release", stem))


def _apart(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two sets tell of others: both tell of somebody, and of nobody in common."""
    return bool(some and others) and some.isdisjoint(others)


def may_turn(account: Account) -> bool:
    """Whether an account tells what a body holds, on a day that is known: done, or granted for a day to come; not
    denied."""
    told = account.claim
    is_said = account.is_real or (told.type in ANNOUNCED and told.modality == "planned")
    return told.type in TYPES and is_said and told.stance == "asserts" and not is_timeless(account)


def is_deed(account: Account) -> bool:
    """Whether it tells of a deed that may grant something."""
    return account.claim.type in DEEDS or account.claim.type == YIELDING


def _granted(account: Account) -> str:
    """What a deed grants, "" of nothing: who is set free, or where troops leave."""
    told = subject(account.words) if account.claim.type == YIELDING else ""
    return told if told in YIELDED else DEEDS.get(account.claim.type, "")


def _land(account: Account) -> frozenset[str]:
    """The country that a withdrawal is from: it grants what that has asked for."""
    place = account.claim.place
    return (
        frozenset(map(folded, [place.country]))
        if account.claim.type == YIELDING and place and place.country
        else frozenset()
    )


def words_of(account: Account) -> list[Word]:
    """The word of each body that an account tells of."""
    if not may_turn(account):
        return []
    claim = account.claim
    if claim.type == "agree" or is_deed(account):
        holders = (claim.actors or (() if claim.type == YIELDING else claim.speakers[-1:]))[:MOST]
        words = _agreed(account) if claim.type == "agree" else account.says(claim.quote)
        told = [(holder, "accepts", _others(account, holder), words) for holder in holders]
    else:
        told = [(s.actor, s.kind, s.toward, s.words) for s in stands(account) if s.is_somebodys and s.kind in HELD]
    once = {
        body_of(actor): _word(account, actor, HELD.get(kind, "accepts"), (toward, words))
        for actor, kind, toward, words in told
    }
    return list(once.values())


def _others(account: Account, holder: Party) -> frozenset[str]:
    """Toward whom a body agrees, or with whom it meets or stops fighting."""
    met = account.actors if is_deed(account) else frozenset[str]()
    return (met | account.recipients) - bodies([holder])


def _agreed(account: Account) -> str:
    """The words of what is agreed: those from its verb on, where they tell any."""
    quote, anchor = account.claim.quote, account.claim.anchor
    behind = account.says(Span(anchor.start, quote.end)) if quote.start <= anchor.start < quote.end else ""
    return behind if stems(folded(behind), SHORT, STEM) - _idle() else account.says(quote)


def _word(account: Account, actor: Party, kind: SaidKind, told: tuple[frozenset[str], str]) -> Word:
    toward, words = told
    own, deed = body_of(actor), _granted(account)
    called = {word[:STEM] for name in (own, *toward) for word in name.split()}
    plain = _plain(words)
    if not (about := stems(plain, SHORT, STEM) - called - _idle()) and account.asked:
        plain = _plain(account.asked)
        about = stems(plain, SHORT, STEM) - called - _idle()
    against = toward | account.actors | account.recipients | account.theatre | _land(account)
    return Word(
        account, actor, _kind(account, kind), toward, words, frozenset() if is_deed(account) else about, _number(plain),
        subject=deed or subject(" ".join(plain.split()[:HEAD])), against=against - {own}, named=frozenset() if is_deed(account) else _named(words, against),
    )  # fmt: skip


def _plain(words: str) -> str:
    """Folded words without those that only condition them."""
    return _unconditional().split(folded(words), maxsplit=1)[0]


def _named(words: str, known: frozenset[str]) -> frozenset[str]:
    """The names in some words, cut to their beginnings, but for the first word and those of whom is concerned
    anyway."""
    names = stems(" ".join(folded(word) for word in words.split()[1:] if word[:1].isupper()), SHORT, STEM)
    parties = tuple(word[: SHORT + 1] for name in known for word in name.split())
    return frozenset(name for name in names - _idle() if not name.startswith(parties))


def _kind(account: Account, kind: SaidKind) -> SaidKind:
    """The kind of a word, where its own words do not take it back."""
    back = taken_back(account) if account.claim.type in ("request", "concede") else None
    return TAKEN_BACK[back] if back else kind


def _number(words: str) -> Number | None:
    """The only number of some folded words, and the few words behind it; None where it counts time, or there are
    several."""
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
