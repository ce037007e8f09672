"""Turns kept.

In: accounts of what bodies hold that come and go. Out: the turns, in order. Words that come after all others of their
body are taken in where they belong; where one changes, goes or comes earlier, all words of its body are looked at anew:
on which matter a word is may hang on any before it. Deeds that grant what nobody refused are kept, and not looked at.
"""

from __future__ import annotations

from collections.abc import Collection

from parley.fuse.accounts.account import Account
from parley.fuse.among import Changes
from parley.fuse.increment.ordered import Ordered
from parley.fuse.positions.held import Word, words_of
from parley.fuse.positions.turns import Matters, in_time, turns_on
from parley.records import Turn


class Turning:
    """The turns of all accounts."""

    def __init__(self) -> None:
        self._words: dict[str, list[Word]] = {}
        self._by_body: dict[str, dict[str, Word]] = {}
        self._matters: dict[str, Matters] = {}
        self._made: dict[str, dict[int, list[str]]] = {}
        self._turns: Ordered[Turn] = Ordered(in_time)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._words

    def turns(self) -> tuple[Turn, ...]:
        """All turns, in order."""
        return self._turns.all()

    def update(self, changes: Changes[Account]) -> None:
        """Make `changes`."""
        come: dict[str, list[Word]] = {}
        shaken: set[str] = set()
        for id_, account in changes.items():
            before, after = self._words.pop(id_, []), words_of(account) if account else []
            for word in before:
                del self._by_body[word.body][id_]
                if self._matters[word.body].concerns(word):
                    shaken.add(word.body)
            for word in after:
                self._by_body.setdefault(word.body, {})[id_] = word
                come.setdefault(word.body, []).append(word)
            if after:
                self._words[id_] = after
        anew: dict[str, Turn | None] = {}
        made: dict[str, Turn] = {}
        for body in shaken | come.keys():
            gone, turns = self._turn(body, come.get(body, ()), anew=body in shaken)
            anew |= dict.fromkeys(gone)
            made |= {turn.id: turn for turn in turns}
        self._turns.update(anew | made)

    def _turn(self, body: str, come: Collection[Word], *, anew: bool) -> tuple[list[str], list[Turn]]:
        """Take in the words of one body that have come, or all of them `anew`; the turns that are gone, and those that
        are new or made again."""
        matters = self._matters.get(body)
        made = self._made.setdefault(body, {})
        gone: list[str] = []
        if matters and not anew:
            come = [word for word in come if matters.concerns(word)]
        if anew or matters is None or any(_is_disturbing(word, matters) for word in come):
            gone = [id_ for ids in made.values() for id_ in ids]
            made.clear()
            matters, come = Matters(), self._by_body[body].values()
        self._matters[body] = matters
        found: list[Turn] = []
        for number in matters.take(come):
            turns = list(turns_on(matters.all[number]))
            gone += made.pop(number, [])
            if turns:
                made[number] = [turn.id for turn in turns]
            found += turns
        return gone, found


def _is_disturbing(word: Word, matters: Matters) -> bool:
    """Whether a word that comes makes those of its body be looked at anew: it stands before one of them, or it refuses
    first what deeds may grant."""
    return bool(matters.last and word.order < matters.last) or matters.is_first_refusal(word)
