"""Turns: where a body refuses what it had offered or accepted, grants what it had refused, drops, raises or alters a
demand.

In: accounts of what bodies hold. Out: `Turn`s. The words of one body on one matter stand in the order of their days;
where one says the opposite of what the body last held, on a later day, the body turned. Two that are told of on one
day, or of unknown days, are no turn: nobody knows which came first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.accounts.readings import lineages
from parley.fuse.fold import folded, label, listed, most_usual, one_per_fold, usual
from parley.fuse.parties import body_of, counts_for
from parley.fuse.positions.held import TELLING, Word, words_of
from parley.records import Said, SaidKind, Turn, TurnKind, digest

NEAR: Final = 8  # matters before a word that it may be on, for each word of it
SHOWN: Final = 5  # words in common that a reason names
GROUPS: Final[dict[SaidKind, str]] = {
    "offers": "for", "accepts": "for", "supports": "for", "concedes": "for", "refuses": "against", "withdraws": "against",
    "demands": "asks", "drops": "drops",
}  # fmt: skip
CHANGES: Final[dict[tuple[str, str], TurnKind]] = {
    ("for", "against"): "withdrawn", ("asks", "against"): "withdrawn", ("against", "for"): "granted",
    ("asks", "drops"): "dropped", ("drops", "asks"): "raised", ("against", "asks"): "raised",
}  # fmt: skip
BY_ITSELF: Final[dict[SaidKind, TurnKind]] = {"drops": "dropped", "withdraws": "withdrawn"}
HAD: Final[dict[SaidKind, str]] = {
    "offers": "offered", "accepts": "accepted", "supports": "backed", "concedes": "conceded", "refuses": "refused",
    "withdraws": "taken back", "demands": "demanded", "drops": "dropped",
}  # fmt: skip
SUBJECTS: Final = {
    "truce": "a truce", "talks": "talks", "withdrawal": "a withdrawal", "prisoners": "a release", "aid": "aid", "watch": "observers",
    "arms": "arms", "ban": "a ban", "law": "a law", "emergency": "a state of emergency", "sanctions": "sanctions",
}  # fmt: skip

Place = tuple[date, str, str]


@dataclass(slots=True)
class Matter:
    """The words of one body on one matter, cut into stretches in which it holds the same."""

    stretches: list[list[Word]] = field(default_factory=list)
    place: Place = (date.min, "", "")

    @property
    def last(self) -> Word:
        """The last word on it."""
        return self.stretches[-1][-1]

    @property
    def is_refused(self) -> bool:
        """Whether the last of those on it that was said refuses it."""
        return GROUPS[self.last.kind] == "against" or self.last.is_deed

    def has(self, word: Word) -> bool:
        """Whether a word is on it."""
        first, last = self.stretches[0][0], self.last
        return word.is_on(last) or (first is not last and word.is_on(first))

    def cut(self, place: Place) -> None:
        """Forget its words from a place in time on."""
        kept = ([word for word in stretch if word.order < place] for stretch in self.stretches)
        self.stretches = [stretch for stretch in kept if stretch]
        self.place = self.last.order if self.stretches else Matter().place

    def add(self, word: Word) -> None:
        """Take in the next word."""
        self.place = word.order
        if self.stretches and GROUPS[self.last.kind] == GROUPS[word.kind] and not _is_altered(self.last, word):
            self.stretches[-1].append(word)
        else:
            self.stretches.append([word])


def turns(accounts: Iterable[Account]) -> tuple[Turn, ...]:
    """The turns that `accounts` tell of, in the order of time."""
    by_body: dict[str, list[Word]] = {}
    for word in (word for account in accounts for word in words_of(account)):
        by_body.setdefault(word.body, []).append(word)
    return tuple(sorted((turn for own in by_body.values() for turn in turns_of(own)), key=in_time))


def in_time(turn: Turn) -> tuple[date, str]:
    """The order of turns: the day on which each was told of or made, then the id."""
    when = turn.when
    return (when and (when.first or when.last)) or date.max, turn.id


def turns_of(taken: Iterable[Word]) -> list[Turn]:
    """The turns of one body."""
    matters = Matters()
    matters.take(taken)
    return [turn for matter in matters.all for turn in turns_on(matter)]


class Matters:
    """The matters of one body. Words are taken in the order of time; `last` is the place of the last one in it,
    `refused` are the subjects that any of them refuses, and when first: a deed tells nothing of others."""

    def __init__(self) -> None:
        self.all: list[Matter] = []
        self.last: Place | None = None
        self._by_clue: dict[str, list[tuple[int, Place]]] = {}
        self.refused: dict[str, Place] = {}

    def back_to(self, place: Place) -> set[int]:
        """Forget all words from a place in time on, as if none had been taken yet; the numbers of their matters."""
        shaken = {number for number, matter in enumerate(self.all) if matter.place >= place}
        for number in shaken:
            self.all[number].cut(place)
        while self.all and not self.all[-1].stretches:  # what such words began stands last
            self.all.pop()
        for told in self._by_clue.values():
            while told and told[-1][1] >= place:
                told.pop()
        self.refused = {subject: first for subject, first in self.refused.items() if first < place}
        self.last = max((matter.place for matter in self.all), default=None)
        return shaken

    def take(self, words: Iterable[Word]) -> set[int]:
        """Take in words, each on the matter that it is on, or as a new one; the numbers of those matters. None of
        `words` may stand before one that was taken earlier."""
        told = sorted((w for w in words if w.about or w.subject), key=lambda word: word.order)
        return {number for word in told if (number := self._take(word)) is not None}

    def concerns(self, word: Word) -> bool:
        """Whether a word may change anything: a deed may not where nobody refused it."""
        return not word.is_deed or word.subject in self.refused

    def is_first_refusal(self, word: Word) -> bool:
        """Whether a word is the first that refuses its subject, so that deeds tell something now."""
        return bool(word.subject) and GROUPS[word.kind] == "against" and word.subject not in self.refused

    def _take(self, word: Word) -> int | None:
        """The matter that a word is on, which it may begin; a deed begins none, and grants only what was refused."""
        self.last = word.order
        if not self.concerns(word):
            return None
        if GROUPS[word.kind] == "against":
            self.refused.setdefault(word.subject, word.order)
        number = next((n for n in self._near(word) if self.all[n].has(word)), len(self.all))
        if number == len(self.all):
            if word.is_deed:
                return None
            self.all.append(Matter())
        self.all[number].add(word)
        for clue in clues(word):
            if all(number != n for n, _ in self._by_clue.setdefault(clue, [])[-NEAR:]):
                self._by_clue[clue].append((number, word.order))
        return number

    def _near(self, word: Word) -> list[int]:
        """The matters before that a word may be on, of its words or of its subject, the last spoken of first; a deed
        may be on those that were refused."""
        near = Counter(number for stem in word.about for number, _ in self._by_clue.get(stem, ())[-NEAR:])
        fewest = min(TELLING, len(word.about))
        of_subject = self._by_clue.get(on(word.subject), ())[-NEAR:] if word.subject else ()
        found = {*(number for number, _ in of_subject), *(number for number, times in near.items() if times >= fewest)}
        may_be = (n for n in found if self.all[n].is_refused) if word.is_deed else found
        return sorted(may_be, key=lambda n: self.all[n].place, reverse=True)


def clues(word: Word) -> frozenset[str]:
    """What matters are looked up by: the words that tell one, and its subject."""
    return word.about | ({on(word.subject)} if word.subject else frozenset())


def on(subject: str) -> str:
    """What the matters of a subject are looked up by."""
    return f"on {subject}"


def turns_on(matter: Matter) -> Iterator[Turn]:
    """The turns on one matter."""
    before: list[Word] = []
    for stretch in matter.stretches:
        if kind := _change(before[-1], stretch[0]) if before else None:
            yield _turn(kind, before, stretch)
        elif told := _told_change(stretch[0], known=bool(before)):
            yield _turn(told, [], stretch)
        before = stretch


def _told_change(word: Word, *, known: bool) -> TurnKind | None:
    """The change that a word tells of by itself; where what was held before is `known`, that tells it but for what is
    undone."""
    if word.is_change:
        return "granted"
    return None if known else BY_ITSELF.get(word.kind)


def _change(before: Word, after: Word) -> TurnKind | None:
    if not before.day < after.day:
        return None
    if _is_altered(before, after):
        return "altered"
    return CHANGES.get((GROUPS[before.kind], GROUPS[after.kind]))


def _is_altered(before: Word, after: Word) -> bool:
    """Whether both are demands that name another number of the same."""
    if before.kind != "demands" or after.kind != "demands" or before.number is None or after.number is None:
        return False
    (count, of), (other, of_others) = before.number, after.number
    return count != other and not of.isdisjoint(of_others) and before.day < after.day


def _turn(kind: TurnKind, before: Sequence[Word], after: Sequence[Word]) -> Turn:
    words = (*before, *after)
    body = most_usual(label(word.actor) if word.is_faction else usual(word.actor.body) for word in words)
    concerned = (p for w in words for p in (*w.account.claim.recipients, *w.account.claim.actors))
    toward = frozenset[str]().union(*(word.toward for word in words))
    first = after[0]
    return Turn(
        id=digest("turn", first.body, first.account.id),
        kind=kind,
        body=body,
        toward=one_per_fold(counts_for(p) for p in concerned if body_of(p) in toward),
        before=_said(before) if before else None,
        after=_said(after),
        reason=_reason(kind, before, after),
    )


def _said(stretch: Sequence[Word]) -> Said:
    first = stretch[0]
    accounts = [word.account for word in stretch]
    return Said(
        kind=first.kind,
        actor=most_usual(label(word.actor) for word in stretch),
        words=first.words,
        when=first.when,
        claims=tuple(dict.fromkeys(account.id for account in accounts)),
        origins=lineages(accounts),
    )


def _reason(kind: TurnKind, before: Sequence[Word], after: Sequence[Word]) -> str:
    if not before:
        return "the change itself is told of, and no report read here tells what was held before"
    if kind == "altered":
        (was, _), (now, _) = before[-1].number or (0, None), after[0].number or (0, None)
        return f"{now:,} now, {was:,} before"
    shared = before[-1].about & after[0].about or before[0].about & after[0].about
    told = [word for word in after[0].words.split() if folded(word).startswith(tuple(shared))]
    alike = listed(f"“{word.strip('.,;:')}”" for word in [*dict.fromkeys(told)][:SHOWN])
    one_subject = before[-1].subject if before[-1].subject == after[0].subject else ""
    speaks = f"; both speak of {alike}" if told else f"; both are on {SUBJECTS[one_subject]}" if one_subject else ""
    return f"it had {HAD[before[-1].kind]} it before{speaks}"
