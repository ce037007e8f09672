"""Turns: where a body refuses what it had offered or accepted, grants what it had refused, drops, raises or alters a demand.

In: accounts of what bodies hold. Out: `Turn`s. The words of one body on one matter stand in the order of their days; where
one says the opposite of what the body last held, on a later day, the body turned. Two that are told of on one day, or of
unknown days, are no turn: nobody knows which came first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from parley.fuse.account import Account, body_of
from parley.fuse.exact import known_by
from parley.fuse.fold import folded, label, listed, most_usual, one_per_fold, usual
from parley.fuse.held import TELLING, Word, words_of
from parley.fuse.readings import lineages
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


Place = tuple[date, str, str]


@dataclass(slots=True)
class Matter:
    """The words of one body on one matter, cut into stretches in which it holds the same."""

    stretches: list[list[Word]] = field(default_factory=list)

    @property
    def last(self) -> Word:
        """The last word on it."""
        return self.stretches[-1][-1]

    def has(self, word: Word) -> bool:
        """Whether a word is on it."""
        return word.is_on(self.stretches[0][0]) or word.is_on(self.last)

    def add(self, word: Word) -> None:
        """Take in the next word."""
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
    """The matters of one body. Words are taken in the order of time; `last` is the place of the last one in it."""

    def __init__(self) -> None:
        self.all: list[Matter] = []
        self.last: Place | None = None
        self._by_stem: dict[str, list[int]] = {}

    def take(self, words: Iterable[Word]) -> set[int]:
        """Take in words, each on the matter that it is on, or as a new one; the numbers of those matters. None of `words`
        may stand before one that was taken earlier."""
        return {self._take(word) for word in sorted((w for w in words if w.about), key=lambda word: word.order)}

    def _take(self, word: Word) -> int:
        near = Counter(number for stem in word.about for number in self._by_stem.get(stem, ())[-NEAR:])
        shared = min(TELLING, len(word.about))
        fitting = [number for number, times in near.items() if times >= shared and self.all[number].has(word)]
        if fitting:
            number = max(fitting, key=lambda one: self.all[one].last.order)
        else:
            number = len(self.all)
            self.all.append(Matter())
        self.all[number].add(word)
        for stem in word.about:
            if number not in self._by_stem.setdefault(stem, [])[-NEAR:]:
                self._by_stem[stem].append(number)
        self.last = word.order
        return number


def turns_on(matter: Matter) -> Iterator[Turn]:
    """The turns on one matter."""
    before: list[Word] = []
    for stretch in matter.stretches:
        first = stretch[0]
        kind = _change(before[-1], first) if before else BY_ITSELF.get(first.kind)
        if kind:
            yield _turn(kind, before, stretch)
        before = stretch


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
    body = most_usual(usual(word.actor.body) for word in words)
    concerned = (p for w in words for p in (*w.account.claim.recipients, *w.account.claim.actors))
    toward = frozenset[str]().union(*(word.toward for word in words))
    first = after[0]
    return Turn(
        id=digest("turn", first.body, first.account.id),
        kind=kind,
        body=body,
        toward=one_per_fold(usual(p.body) for p in concerned if body_of(p) in toward),
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
        when=known_by([first.account]),
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
    return f"it had {HAD[before[-1].kind]} it before" + (f"; both speak of {alike}" if told else "")
